//! Sources on what people do: click, buy, answer, post, and who is real.
//!
//! Refuses to praise: a sample is told as the page tells it, and "no sample" where it tells none.

use super::{Source, source};

/// CreatorLane.
pub static CREATORLANE: Source = source(
    "CreatorLane",
    "https://creatorlanehq.com/glossary/ctr",
    2026,
    "vendor glossary; Tapmy cohort of 12K accounts as cited",
);
/// CodivUpload.
pub static CODIVUPLOAD: Source =
    source("CodivUpload", "https://codivupload.com/glossary/click-through-rate", 2026, "vendor glossary, no sample");
/// CalculateCreator.
pub static CALCULATECREATOR: Source = source(
    "CalculateCreator",
    "https://calculatecreator.com/calculators/conversion-rate/tiktok-conversion-rate-optimization",
    2026,
    "vendor guide",
);
/// Napolify.
pub static NAPOLIFY: Source =
    source("Napolify", "https://napolify.com/blogs/news/tiktok-bio-link-conversion", 2025, "vendor blog");
/// Castlytics.
pub static CASTLYTICS: Source =
    source("Castlytics", "https://castlytics.app/blog/youtube-sponsorship-tracking", 2026, "attribution vendor");
/// InfluencerFee.
pub static INFLUENCERFEE_CTR: Source = source(
    "InfluencerFee",
    "https://influencerfee.com/blog/youtube-ctr-benchmarks/",
    2026,
    "editorial table, no sample",
);
/// OmniCalculator.
pub static OMNICALCULATOR: Source =
    source("OmniCalculator", "https://omnicalculator.space/pinterest-engagement-rate-calculator", 2025, "tool page");
/// Digital Applied, by LookFluence.
pub static LOOKFLUENCE: Source = source(
    "Digital Applied, by LookFluence",
    "https://blog.lookfluence.com/2026/06/10/influencer-conversion-benchmarks-cpa-2026/",
    2026,
    "150+ data points of others",
);
/// AffiliateShop.
pub static AFFILIATESHOP: Source = source(
    "AffiliateShop",
    "https://affiliateshop.com/articles/affiliate-performance-benchmarks-2026-cpc-cr-aov-ltv-by-channel-reels-shorts-lives-email-organic-search",
    2026,
    "aggregate, last click",
);
/// AvantLink.
pub static AVANTLINK: Source = source(
    "AvantLink",
    "https://www.slideshare.net/affsum/average-affiliate-channel-stats-and-kpis-how-do-you-stack-up",
    2015,
    "whole affiliate network, 2015",
);
/// LetsReach.
pub static LETSREACH: Source =
    source("LetsReach", "https://letsreach.io/blog/measure-youtube-sponsorship-campaign/", 2026, "sponsorship agency");
/// InfluencerDB, by Wonder.
pub static INFLUENCERDB: Source = source(
    "InfluencerDB, by Wonder",
    "https://start.askwonder.com/insights/engagement-metrics-benchmarking-qjnxvr9s8",
    2019,
    "US, first quarter of 2019",
);
/// HypeAuditor.
pub static HYPEAUDITOR_2018: Source = source(
    "HypeAuditor",
    "https://hypeauditor.com/blog/analysing-uk-and-us-influencers-how-many-of-their-followers-and-likes-are-fake/",
    2018,
    "50,000+ US and UK creators",
);
/// HypeAuditor, by Campaign Asia.
pub static HYPEAUDITOR_2020: Source = source(
    "HypeAuditor, by Campaign Asia",
    "https://www.campaignasia.com/article/more-than-half-of-instagram-influencers-engaged-in-fraud/468989",
    2020,
    "",
);
/// Heepsy.
pub static HEEPSY: Source = source(
    "Heepsy",
    "https://www.heepsy.com/influencer-marketing-guide/campaign-definition/managing-expectations",
    2022,
    "experience of one platform",
);
/// Cold outreach benchmarks.
pub static COLD_MAIL: Source = source(
    "Cold outreach benchmarks",
    "https://deathtocoldemails.pages.dev/cold-outreach-benchmarks",
    2026,
    "compilation of B2B mail, not creators",
);
/// Traackr, by GRATiSOWNiA.
pub static TRAACKR: Source = source(
    "Traackr, by GRATiSOWNiA",
    "https://www.gratisownia.com/wpisy/influencer-gifting-creates-waste-and-inefficiency-for-brands-study-finds/",
    2023,
    "survey of 300 marketers",
);
/// Refersion, as quoted.
pub static REFERSION: Source = source(
    "Refersion, as quoted",
    "https://jigoai.mymidnight.blog/influencer-agreements-payment-systems-flat-rate-commission-based",
    2023,
    "",
);
/// SocialTale.
pub static SOCIALTALE: Source = source(
    "SocialTale",
    "https://socialtale.co/blog/tiktok-shop-commission-benchmarks",
    2026,
    "agency, 50+ TikTok Shop brands",
);
/// Beichert et al., Journal of Marketing.
pub static FIELD_STUDY: Source = source(
    "Beichert et al., Journal of Marketing",
    "https://www.ravisingh.com/blog-posts/revenue-generation-through-influencer-marketing",
    2024,
    "1.88M purchases, 2,808 posts, product-seeded shops in Europe",
);
/// Leung et al., Journal of Marketing.
pub static LEUNG: Source = source(
    "Leung et al., Journal of Marketing",
    "https://research.polyu.edu.hk/en/publications/influencer-marketing-effectiveness",
    2022,
    "influencer campaigns; what they measured is engagement for the money spent",
);
/// Wies et al., Journal of Marketing.
pub static WIES: Source = source(
    "Wies et al., Journal of Marketing",
    "https://sage.cnpereading.com/doi/10.1177/00222429221125131",
    2023,
    "802 campaigns, more than 1,700 influencers",
);
