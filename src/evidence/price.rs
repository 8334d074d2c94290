//! What posts are asked to cost: list-price cards by size, prices per thousand views, and the price of making the content.
//!
//! Refuses to know a fee: a quoted one replaces all of this. Cards are lists, not distributions; 0 means product only.

use super::cell::{Cell, Entry, Macro, Mega, Micro, Mid, Nano};
use super::sources::{
    AINFLUENCER, HASHTAG_PAY_ME, HOOTSUITE, INSTAJET, INZPIRE_CPM, INZPIRE_DATABASE, KLEAR, LIST_CARD, LUMANU,
    SPROCKETTES, STACKMATIX, THOUGHTLEADERS, TOPTEN, TWITCH_EXTENSIONS, VALLEYCONNECT, WORDONTHEBLOCK,
};
use super::{Band, Confidence, Metric, Row, Unit};
use crate::model::Platform;

const INSTAGRAM_POST_OR_REEL: Cell =
    Cell::of(Metric::Price, Some(Platform::Instagram), "post or reel", Unit::Usd, Band::List, Confidence::Low);
const INSTAGRAM_STORY: Cell =
    Cell::of(Metric::Price, Some(Platform::Instagram), "story", Unit::Usd, Band::List, Confidence::Low);
const TIKTOK_VIDEO: Cell =
    Cell::of(Metric::Price, Some(Platform::TikTok), "video", Unit::Usd, Band::List, Confidence::Low);
const YOUTUBE_INTEGRATION: Cell =
    Cell::of(Metric::Price, Some(Platform::YouTube), "integration", Unit::Usd, Band::List, Confidence::Low);
const CONTENT_PRICE: Cell = Cell::of(Metric::ContentPrice, None, "", Unit::Usd, Band::Number, Confidence::Low);

/// The rows, in the order of defaults.csv.
pub(super) static PRICE: [Entry; 28] = [
    INSTAGRAM_POST_OR_REEL
        .sized(Nano)
        .ends(0.0, 150.0)
        .ours("b0098 b0135 b0143", &[&HOOTSUITE, &KLEAR, &WORDONTHEBLOCK]),
    INSTAGRAM_POST_OR_REEL
        .sized(Micro)
        .ends(100.0, 1000.0)
        .ours("b0099 b0114 b0164", &[&INZPIRE_DATABASE, &WORDONTHEBLOCK]),
    INSTAGRAM_POST_OR_REEL.sized(Mid).ends(500.0, 5000.0).ours("b0120 b0144", &[&HOOTSUITE, &AINFLUENCER]),
    INSTAGRAM_POST_OR_REEL.sized(Macro).ends(3000.0, 10000.0).ours("b0121 b0136", &[&KLEAR, &AINFLUENCER]),
    INSTAGRAM_POST_OR_REEL
        .sized(Mega)
        .ends(5000.0, 50000.0)
        .ours("b0101 b0136 b0141 b0145", &[&HASHTAG_PAY_ME, &HOOTSUITE, &KLEAR]),
    INSTAGRAM_STORY.sized(Nano).ends(0.0, 75.0).ours("b0513 b0098 b0512", &[&INSTAJET, &WORDONTHEBLOCK]),
    INSTAGRAM_STORY.sized(Micro).ends(50.0, 350.0).ours("b0513 b0099 b0114 b0175", &[&INSTAJET, &WORDONTHEBLOCK]),
    INSTAGRAM_STORY.sized(Mid).ends(250.0, 1200.0).ours("b0513 b0120 b0146", &[&INSTAJET, &AINFLUENCER]),
    INSTAGRAM_STORY.sized(Macro).ends(800.0, 4000.0).ours("b0513 b0121 b0134 b0146", &[&INSTAJET, &AINFLUENCER]),
    INSTAGRAM_STORY.sized(Mega).ends(1200.0, 20000.0).ours("b0513 b0101 b0146", &[&INSTAJET, &WORDONTHEBLOCK]),
    TIKTOK_VIDEO.sized(Nano).ends(0.0, 300.0).ours("b0148 b0153 b0156", &[&STACKMATIX, &TOPTEN, &SPROCKETTES]),
    TIKTOK_VIDEO.sized(Micro).ends(50.0, 800.0).ours("b0149 b0154", &[&TOPTEN, &SPROCKETTES]),
    TIKTOK_VIDEO.sized(Mid).ends(300.0, 3000.0).ours("b0150 b0155", &[&LUMANU, &SPROCKETTES]),
    TIKTOK_VIDEO.sized(Macro).ends(1500.0, 6000.0).ours("b0151", &[&SPROCKETTES]),
    TIKTOK_VIDEO.sized(Mega).ends(2000.0, 20000.0).ours("b0142 b0152", &[&HASHTAG_PAY_ME, &SPROCKETTES]),
    YOUTUBE_INTEGRATION.sized(Nano).ends(50.0, 300.0).ours("b0106 b0139", &[&KLEAR, &WORDONTHEBLOCK]),
    YOUTUBE_INTEGRATION.sized(Micro).ends(200.0, 2000.0).ours("b0091 b0107", &[&WORDONTHEBLOCK, &LIST_CARD]),
    YOUTUBE_INTEGRATION.sized(Mid).ends(1000.0, 10000.0).ours("b0092", &[&LIST_CARD]),
    YOUTUBE_INTEGRATION.sized(Macro).ends(5000.0, 20000.0).ours("b0093 b0140", &[&KLEAR, &LIST_CARD]),
    YOUTUBE_INTEGRATION.sized(Mega).ends(10000.0, 50000.0).ours("b0094 b0109", &[&WORDONTHEBLOCK, &LIST_CARD]),
    Cell::of(
        Metric::Cpm,
        Some(Platform::Instagram),
        "post or reel",
        Unit::UsdPerThousand,
        Band::P10P90,
        Confidence::Medium,
    )
    .range(10.0, 25.0, 40.0)
    .ours("b0110 b0177 b0181", &[&INZPIRE_CPM, &WORDONTHEBLOCK]),
    Cell::of(Metric::Cpm, Some(Platform::Instagram), "story", Unit::UsdPerThousand, Band::P10P90, Confidence::Low)
        .range(10.0, 30.0, 60.0)
        .ours("b0124 b0171 b0177", &[&INZPIRE_CPM, &AINFLUENCER]),
    Cell::of(Metric::Cpm, Some(Platform::TikTok), "video", Unit::UsdPerThousand, Band::P10P90, Confidence::Medium)
        .range(5.0, 15.0, 35.0)
        .ours("b0111 b0178 b0183", &[&INZPIRE_CPM, &WORDONTHEBLOCK]),
    Cell::of(
        Metric::Cpm,
        Some(Platform::YouTube),
        "integration",
        Unit::UsdPerThousand,
        Band::P10P90,
        Confidence::Medium,
    )
    .range(15.0, 30.0, 60.0)
    .ours("b0112 b0180 b0182 b0576 b0578", &[&INZPIRE_CPM, &THOUGHTLEADERS]),
    Cell::of(Metric::Cpm, Some(Platform::Twitch), "viewer-hours", Unit::UsdPerThousand, Band::P10P90, Confidence::Low)
        .range(25.0, 100.0, 1000.0)
        .ours("b0310 b0311 b0312 b0313 b0314 b0315", &[&TWITCH_EXTENSIONS, &VALLEYCONNECT]),
    CONTENT_PRICE.anchored(3162).number(25.0).ours("b0143 b0324", &[&HOOTSUITE]),
    CONTENT_PRICE.anchored(31623).number(100.0).ours("b0099 b0119", &[&WORDONTHEBLOCK, &AINFLUENCER]),
    CONTENT_PRICE.anchored(223607).number(500.0).ours("b0087 b0120", &[&LIST_CARD, &AINFLUENCER]),
];

/// Snapchat is none of the nine platforms: kept, cited and tested, but never offered by a look-up.
pub static SNAPCHAT_CPM: Row =
    Cell::of(Metric::Cpm, None, "snapchat", Unit::UsdPerThousand, Band::P10P90, Confidence::Low)
        .range(32.0, 37.0, 42.0)
        .ours("b0179", &[&INZPIRE_CPM])
        .row();
