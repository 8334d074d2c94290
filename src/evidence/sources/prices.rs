//! Sources on prices: cards, surveys, payments and prices per view.
//!
//! Refuses to praise: a sample is told as the page tells it, and "no sample" where it tells none.

use super::{Source, source};

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
/// InstaJet.
pub static INSTAJET: Source =
    source("InstaJet", "https://instajet.io/blog/a-look-at-how-much-influencers-earn", 2023, "editorial");
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
pub static STACKMATIX: Source =
    source("Stackmatix", "https://www.stackmatix.com/blog/tiktok-influencer-rates-2026", 2026, "agency guide");
/// Lumanu, by Stackmatix.
pub static LUMANU: Source = source(
    "Lumanu, by Stackmatix",
    "https://www.stackmatix.com/blog/tiktok-influencer-rates-2026",
    2025,
    "mean payment, not per video",
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
/// ThoughtLeaders.
pub static THOUGHTLEADERS: Source = source(
    "ThoughtLeaders",
    "https://www.thoughtleaders.io/blog/understanding-youtube-sponsorship-rates",
    2025,
    "sponsorship agency",
);
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
/// Contentcreators.com.
pub static CONTENTCREATORS: Source = source(
    "Contentcreators.com",
    "https://contentcreators.com/resources/toolkit/usage-rights-pricing-calculator",
    2026,
    "what creators are told to ask, no sample",
);
/// StarScout.
pub static STARSCOUT: Source = source(
    "StarScout",
    "https://starscout.ai/blog/influencer-sponsorship-pricing-benchmark-guide-setting-fair-rates-across-social-platforms",
    2025,
    "vendor guide, no sample",
);
