//! Sources on how accounts do: engagement rates, views and reach.
//!
//! Refuses to praise: a sample is told as the page tells it, and "no sample" where it tells none.

use super::{Source, source};

/// Modash.
pub static MODASH_INSTAGRAM: Source = source(
    "Modash",
    "https://www.modash.io/engagement-rate-calculator",
    2023,
    "72M+ profiles, median of 30 posts; year approximate",
);
/// Modash.
pub static MODASH_TIKTOK: Source = source(
    "Modash",
    "https://modash.io/tiktok-engagement-rate-calculator",
    2025,
    "vendor database, November 2025, median of 30 posts",
);
/// Modash.
pub static MODASH_YOUTUBE: Source = source(
    "Modash",
    "https://modash.io/youtube-engagement-rate-calculator",
    2023,
    "8M+ channels, median of 30 videos; year approximate",
);
/// SociaVault.
pub static SOCIAVAULT_YOUTUBE: Source = source(
    "SociaVault",
    "https://sociavault.com/blog/good-engagement-rate-youtube",
    2026,
    "75,000 channels, true quartiles",
);
/// SociaVault.
pub static SOCIAVAULT_LINKEDIN: Source = source(
    "SociaVault",
    "https://sociavault.com/blog/linkedin-engagement-rate-fastest-growing-platform-2026",
    2026,
    "40,000+ profiles, blended base",
);
/// PlayerSells open data.
pub static PLAYERSELLS_ENGAGEMENT: Source = source(
    "PlayerSells open data",
    "https://raw.githubusercontent.com/playersells/open-data/master/datasets/x-engagement-benchmarks-2026-10/engagement_rate_by_follower_band.csv",
    2026,
    "152,291 accounts, true quartiles",
);
/// PlayerSells open data.
pub static PLAYERSELLS_REACH: Source = source(
    "PlayerSells open data",
    "https://raw.githubusercontent.com/playersells/open-data/master/datasets/x-reach-per-follower-premium-2026/reach_by_follower_band.csv",
    2026,
    "true quartiles of accounts",
);
/// Minter.io.
pub static MINTER: Source = source(
    "Minter.io",
    "https://minter.io/blog/how-much-reach-should-my-brand-be-getting-on-instagram/",
    2019,
    "3-4M posts, medians",
);
/// Socialinsider, by MarketingCharts.
pub static SOCIALINSIDER: Source = source(
    "Socialinsider, by MarketingCharts",
    "https://www.marketingcharts.com/digital-119368",
    2022,
    "brand accounts, means",
);
/// Rival IQ, by SMK.
pub static RIVAL_IQ: Source =
    source("Rival IQ, by SMK", "https://smk.co/new-study-instagram-stories-reach-dropping/", 2020, "median of brands");
/// Bazaarvoice.
pub static BAZAARVOICE: Source = source(
    "Bazaarvoice",
    "https://www.bazaarvoice.com/blog/key-instagram-benchmarks-for-2021/",
    2021,
    "345 brands, the top fifth",
);
/// InfluencerFee.
pub static INFLUENCERFEE_REEL: Source =
    source("InfluencerFee", "https://influencerfee.com/post.php?slug=instagram-reach-calculator", 2026, "vendor guide");
/// BrightBean.
pub static BRIGHTBEAN: Source = source(
    "BrightBean",
    "https://brightbean.xyz/glossary/youtube-analytics/good-youtube-views-subscriber-ratio",
    2025,
    "vendor glossary, no sample",
);
