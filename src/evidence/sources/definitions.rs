//! Sources on who is "micro": published follower bounds. Year 0: the page tells none.
//!
//! Refuses to hold figures of accounts: these pages are about words.

use super::{Source, source};

/// The first of the two pages that tell the debate of the blog.
pub static MELTWATER: Source = source(
    "Meltwater",
    "https://www.meltwater.com/uk/blog/micro-influencer-marketing-matters/",
    0,
    "both definitions of the debate",
);
/// The second, by the trade body.
pub static UK_DMA: Source = source(
    "UK Data & Marketing Association",
    "https://dma.org.uk/article/why-micro-influencer-marketing-matters",
    0,
    "both definitions of the debate",
);
/// The only definition of a trade body found.
pub static IAB_UK: Source = source("IAB UK", "https://www.iabuk.com/jargon-buster/creator-tiers", 0, "trade body");
/// The standard terminology that most others copy.
pub static MEDIAKIX: Source = source(
    "Mediakix",
    "https://mediakix.com/influencer-marketing-resources/influencer-tiers/",
    2019,
    "standard terminology for Instagram",
);
/// Five tiers with micro up to 100,000.
pub static LATER_FOHR: Source = source(
    "Later x Fohr",
    "https://scribd.com/document/522279057/LaterxFohr-TheSellingPower-ofInfluencers",
    2021,
    "3.5M posts",
);
/// IZEA's tiers.
pub static IZEA: Source = source(
    "IZEA, by dot.LA",
    "https://dot.la/influencer-marketing-2659390529.html",
    2022,
    "marketplace; bounds of its payment report",
);
/// HypeAuditor's earlier tiers.
pub static HYPEAUDITOR_TIERS: Source = source(
    "HypeAuditor, by Viral Nation",
    "https://www.viralnation.com/blog/how-to-perform-an-influencer-audit-in-2020/",
    2020,
    "nano, micro and mega",
);
/// The same bounds with those between micro and mega.
pub static HIREINFLUENCE: Source = source(
    "HireInfluence",
    "https://zetbusiness.com/how-to-determine-the-ideal-type-of-influencer-for-your-social-media-campaign/",
    0,
    "same bounds, mid and macro told",
);
