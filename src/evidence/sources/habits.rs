//! Sources on how accounts are talked to and kept: comments, saves, shares, cadence, advertising, following.
//!
//! Refuses to praise: most are means of brands, none is of creators by size, and each says so.

use super::{Source, source};

/// HubSpot's figures of posts, retold.
pub static HUBSPOT: Source = source(
    "HubSpot, by Technocults",
    "https://www.technocults.com/instagram-numbers-figures-that-speak-volumes/",
    2022,
    "48M posts; a ratio of two medians",
);
/// A study of business accounts, retold as a picture.
pub static BUSINESS_ACCOUNTS: Source = source(
    "Study of business accounts, retold",
    "https://sem.groupbuyseotools.store/news/262476-instagram-reels-are-a-win-for-any-business",
    2023,
    "means of image, carousel and reel",
);
/// Socialinsider's posts of brands.
pub static SOCIALINSIDER_POSTS: Source = source(
    "Socialinsider, by ShortsIntel",
    "https://www.shortsintel.com/statistics/social-media-engagement-benchmarks",
    2025,
    "70M posts of brands, means",
);
/// Rival IQ's brands on TikTok.
pub static RIVAL_IQ_TIKTOK: Source =
    source("Rival IQ", "https://www.rivaliq.com/blog/tiktok-benchmark-report/", 2024, "brands, median");
/// The share of paid posts of fashion creators.
pub static LAUNCHMETRICS: Source = source(
    "Launchmetrics, by Business Insider",
    "https://www.businessinsider.com/paid-sponsored-instagram-posts-from-influencers-fall-during-coronavirus-pandemic-2020-4",
    2020,
    "fashion creators, February 2020",
);
/// What is called natural of likes over followers.
pub static SMMFAST: Source =
    source("SMMFast", "https://smmfast.io/en/blog/how-to-recognize-top-up", 0, "a vendor's opinion, no sample");
/// From where on somebody is called a mass follower.
pub static TRAACKR_HELP: Source = source(
    "Traackr and HypeAuditor, help pages",
    "http://help.traackr.com/en/articles/3102716-understanding-follower-quality",
    2023,
    "a convention of two vendors",
);
