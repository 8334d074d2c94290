//! Who says so: one entry a page, named by the rows that rest on it.
//!
//! Refuses to praise: a sample is told as the page tells it, and "no sample" where it tells none.

use super::Source;

const fn source(name: &'static str, url: &'static str, year: u16, sample: &'static str) -> Source {
    Source { name, url, year, sample }
}

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
/// Influencer Marketing Hub card, as copied.
pub static LIST_CARD: Source = source(
    "Influencer Marketing Hub card, as copied",
    "https://alittleclass.blogspot.com/2021/01/how-much-do-influencers-cost.html",
    2021,
    "no sample",
);
/// Word on the Block.
pub static WORDONTHEBLOCK: Source = source(
    "Word on the Block",
    "https://www.wordontheblock.com/blog/influencer-pricing-guide",
    2023,
    "agency guide, no sample",
);
/// Hyped Media.
pub static HYPED_MEDIA: Source =
    source("Hyped Media", "https://gethypedmedia.com/influencer-rate-sheet/", 2022, "agency card, no sample");
/// Ainfluencer.
pub static AINFLUENCER: Source = source(
    "Ainfluencer",
    "https://ainfluencer.freshdesk.com/support/solutions/articles/72000513860-pricing-guide-when-working-with-influencers",
    2022,
    "marketplace price formula",
);
/// Klear, by Econsultancy.
pub static KLEAR: Source = source(
    "Klear, by Econsultancy",
    "https://econsultancy.com/how-much-are-influencers-making-industry-pushes-standards/",
    2019,
    "survey of 2,500+ creators",
);
/// Hashtag Pay Me, as cited.
pub static HASHTAG_PAY_ME: Source = source(
    "Hashtag Pay Me, as cited",
    "http://www.marketingkeys.net/post/do-you-earn-more-from-being-an-instagram-influencer-or-from-tik-tok",
    2023,
    "reported deals",
);
/// Hootsuite.
pub static HOOTSUITE: Source =
    source("Hootsuite", "https://blog.hootsuite.com/instagram-influencer-rates/", 2024, "editorial");
/// Story Talent.
pub static STORYTALENT: Source = source(
    "Story Talent",
    "https://storytalent.co/en/blog/learn-how-to-charge-based-on-your-followers-and-engagement",
    2025,
    "talent agency guide",
);
/// Boost52.
pub static BOOST52: Source = source(
    "Boost52",
    "https://www.boost52.com/post/our-guide-to-partnering-with-influencers-and-how-to-determine-your-pricing",
    2021,
    "average as cited",
);
/// Tagger by Sprout Social.
pub static TAGGER: Source = source(
    "Tagger by Sprout Social",
    "https://help.taggermedia.com/en/articles/6654264-how-does-tagger-calculate-estimated-fees",
    2023,
    "default of its fee estimator",
);
/// InstaJet.
pub static INSTAJET: Source =
    source("InstaJet", "https://instajet.io/blog/a-look-at-how-much-influencers-earn", 2023, "editorial");
/// InfluenceFlow.
pub static INFLUENCEFLOW: Source = source(
    "InfluenceFlow",
    "https://influenceflow.io/resources/influencer-pricing-benchmarks-complete-2026-guide-to-creator-rates",
    2026,
    "vendor article, no sample",
);
/// Influencer Marketing Hub, by Sprockettes.
pub static SPROCKETTES: Source = source(
    "Influencer Marketing Hub, by Sprockettes",
    "https://sprockettes.org/tiktok-influencers/",
    2023,
    "no sample",
);
/// Top Ten Social Media.
pub static TOPTEN: Source = source(
    "Top Ten Social Media",
    "https://www.toptensocialmedia.com/tiktok-influencer-rates/",
    2023,
    "editorial, no sample",
);
/// Stackmatix.
pub static STACKMATIX: Source = source(
    "Stackmatix",
    "https://www.stackmatix.com/blog/tiktok-influencer-rates-2026",
    2026,
    "agency guide; Lumanu payments as cited",
);
/// inzpire.me, by Business Insider.
pub static INZPIRE_DATABASE: Source = source(
    "inzpire.me, by Business Insider",
    "https://businessinsider.in/advertising/news/how-much-do-influencers-get-paid-an-exec-who-runs-a-database-of-12000-creators-details-the-average-sponsored-post-rates-for-various-follower-counts-/amp_articleshow/74090213.cms",
    2020,
    "database of 12,000 creators",
);
/// inzpire.me.
pub static INZPIRE_CPM: Source = source(
    "inzpire.me",
    "https://knowledge.inzpire.me/en/articles/9826839-understanding-cpm-benchmarks-in-influencer-marketing",
    2024,
    "thousands of bookings, realised prices",
);
/// Influencer Hero.
pub static INFLUENCER_HERO: Source =
    source("Influencer Hero", "https://influencer-hero.com/blogs/influencer-cpm", 2024, "vendor editorial");
/// The Sociable Society.
pub static SOCIABLE_SOCIETY: Source = source(
    "The Sociable Society",
    "https://thesociablesociety.com/how-much-should-i-charge-as-an-influencer/",
    2024,
    "a coach's ask, not a paid price",
);
/// ThoughtLeaders.
pub static THOUGHTLEADERS: Source = source(
    "ThoughtLeaders",
    "https://www.thoughtleaders.io/blog/understanding-youtube-sponsorship-rates",
    2025,
    "sponsorship agency",
);
/// RevenueLab.
pub static REVENUELAB: Source =
    source("RevenueLab", "https://revenuelab.fyi/youtube-sponsorship-rate-calculator", 2026, "creator tool");
/// Best Twitch Extensions.
pub static TWITCH_EXTENSIONS: Source = source(
    "Best Twitch Extensions",
    "https://besttwitchextensions.com/tools/sponsorship-rate-calculator.html",
    2024,
    "citing Stream Scheme",
);
/// ValleyConnect.
pub static VALLEYCONNECT: Source = source(
    "ValleyConnect",
    "https://blog.valleyconnect.app/posts/the-basics-of-twitch-and-youtube-sponsorships",
    2023,
    "agency blog",
);
/// Gaming with Daopa.
pub static DAOPA: Source = source(
    "Gaming with Daopa",
    "https://gamingwithdaopa.ellatha.com/sponsoring-based-on-views",
    2025,
    "one creator's opinion",
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
/// Outfame.
pub static OUTFAME: Source =
    source("Outfame", "https://www.outfame.com/blog/instagram-organic-reach-statistics", 2025, "compilation");
/// StartMotion Media.
pub static STARTMOTION: Source = source(
    "StartMotion Media",
    "https://www.startmotionmedia.com/instagrambenchmarks-keyinsights",
    2024,
    "editorial, no sample",
);
/// InfluencerFee.
pub static INFLUENCERFEE_POST: Source =
    source("InfluencerFee", "https://influencerfee.com/blog/sponsored-post-pricing-guide/", 2026, "vendor guide");
/// InfluencerFee.
pub static INFLUENCERFEE_REEL: Source =
    source("InfluencerFee", "https://influencerfee.com/post.php?slug=instagram-reach-calculator", 2026, "vendor guide");
/// InfluencerFee.
pub static INFLUENCERFEE_CTR: Source = source(
    "InfluencerFee",
    "https://influencerfee.com/blog/youtube-ctr-benchmarks/",
    2026,
    "editorial table, no sample",
);
/// BrightBean.
pub static BRIGHTBEAN: Source = source(
    "BrightBean",
    "https://brightbean.xyz/glossary/youtube-analytics/good-youtube-views-subscriber-ratio",
    2025,
    "vendor glossary, no sample",
);
/// WebBloggin.
pub static WEBBLOGGIN: Source = source(
    "WebBloggin",
    "https://tool.webbloggin.online/article.php?slug=youtube-subscribers-to-views-ratio",
    2025,
    "editorial",
);
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
/// Distilled, by Wonder.
pub static DISTILLED: Source = source(
    "Distilled, by Wonder",
    "https://askwonder.com/research/average-ctr-linkouts-end-youtube-video-51dhzub9j",
    2014,
    "several videos, as cited",
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
/// HypeAuditor, by ION.
pub static HYPEAUDITOR_2019: Source = source(
    "HypeAuditor, by ION",
    "https://www.ion.co/the-cost-of-fraud-for-influencers-and-advertisers",
    2019,
    "US followers",
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

// Measured by us on small public data (reference: model review, finding 1). They have no page, hence no address.
/// Our hold-out measurement on Instagram.
pub static OWN_INSTAGRAM: Source = source("Our own measurement", "", 2026, "62 accounts, 590 posts");
/// Our hold-out measurement on TikTok.
pub static OWN_TIKTOK: Source = source("Our own measurement", "", 2026, "537 accounts, 8,667 videos");
/// Our hold-out measurement on YouTube.
pub static OWN_YOUTUBE: Source = source("Our own measurement", "", 2026, "5 channels");
