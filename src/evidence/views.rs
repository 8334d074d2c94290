//! Views over followers by platform, format and size, in percent; Reels may pass 100.
//!
//! Refuses to know views on platforms where followers hardly predict them (TikTok, Shorts, LinkedIn, Facebook, Threads):
//! there [`UNKNOWN_VIEW_RATE`] holds and says so.

use super::cell::{Cell, Entry, Macro, Mega, Micro, Mid, Nano};
use super::sources::{BAZAARVOICE, BRIGHTBEAN, INFLUENCERFEE_REEL, MINTER, PLAYERSELLS_REACH, RIVAL_IQ, SOCIALINSIDER};
use super::{Band, Confidence, Metric, Row, Unit};
use crate::model::Platform;

const INSTAGRAM_FEED_POST: Cell =
    Cell::of(Metric::ViewRate, Some(Platform::Instagram), "feed post", Unit::Percent, Band::P25P75, Confidence::Medium);
const INSTAGRAM_REEL: Cell =
    Cell::of(Metric::ViewRate, Some(Platform::Instagram), "reel", Unit::Percent, Band::P10P90, Confidence::Low);
const INSTAGRAM_STORY: Cell =
    Cell::of(Metric::ViewRate, Some(Platform::Instagram), "story", Unit::Percent, Band::P25P75, Confidence::Medium);
const YOUTUBE_LONG_VIDEO: Cell =
    Cell::of(Metric::ViewRate, Some(Platform::YouTube), "long video", Unit::Percent, Band::P25P75, Confidence::Low);
const X_POST: Cell =
    Cell::of(Metric::ViewRate, Some(Platform::X), "post", Unit::Percent, Band::P25P75, Confidence::High);

/// The rows, in the order of defaults.csv.
pub(super) static VIEWS: [Entry; 25] = [
    INSTAGRAM_FEED_POST.sized(Nano).range(8.0, 17.0, 35.0).ours("b0231 b0239 b0248", &[&MINTER, &SOCIALINSIDER]),
    INSTAGRAM_FEED_POST.sized(Micro).range(5.0, 12.0, 25.0).ours("b0231 b0233 b0255", &[&MINTER]),
    INSTAGRAM_FEED_POST.sized(Mid).range(4.0, 9.0, 20.0).ours("b0235 b0241 b0546", &[&MINTER, &SOCIALINSIDER]),
    INSTAGRAM_FEED_POST
        .sized(Macro)
        .range(3.0, 8.0, 17.0)
        .ours("b0235 b0241 b0244", &[&MINTER, &SOCIALINSIDER, &BAZAARVOICE]),
    INSTAGRAM_FEED_POST
        .sized(Mega)
        .range(3.0, 6.0, 15.0)
        .ours("b0237 b0241 b0244 b0261", &[&MINTER, &SOCIALINSIDER, &BAZAARVOICE]),
    INSTAGRAM_REEL.sized(Nano).range(10.0, 30.0, 150.0).ours("b0589", &[&INFLUENCERFEE_REEL]),
    INSTAGRAM_REEL.sized(Micro).range(8.0, 25.0, 120.0).ours("b0589", &[&INFLUENCERFEE_REEL]),
    INSTAGRAM_REEL.sized(Mid).range(6.0, 20.0, 100.0).ours("b0589", &[&INFLUENCERFEE_REEL]),
    INSTAGRAM_REEL.sized(Macro).range(5.0, 18.0, 90.0).ours("b0589", &[&INFLUENCERFEE_REEL]),
    INSTAGRAM_REEL.sized(Mega).range(5.0, 15.0, 80.0).ours("b0589", &[&INFLUENCERFEE_REEL]),
    INSTAGRAM_STORY.sized(Nano).range(4.0, 8.0, 12.0).ours("b0232 b0240", &[&MINTER, &SOCIALINSIDER]),
    INSTAGRAM_STORY.sized(Micro).range(3.0, 5.0, 10.0).ours("b0232 b0234 b0243", &[&MINTER, &RIVAL_IQ]),
    INSTAGRAM_STORY.sized(Mid).range(3.0, 4.5, 8.0).ours("b0236 b0242 b0243", &[&MINTER, &SOCIALINSIDER, &RIVAL_IQ]),
    INSTAGRAM_STORY
        .sized(Macro)
        .range(2.0, 4.0, 7.0)
        .ours("b0236 b0242 b0245", &[&MINTER, &SOCIALINSIDER, &BAZAARVOICE]),
    INSTAGRAM_STORY
        .sized(Mega)
        .range(2.0, 4.0, 6.0)
        .ours("b0238 b0242 b0245", &[&MINTER, &SOCIALINSIDER, &BAZAARVOICE]),
    YOUTUBE_LONG_VIDEO.sized(Nano).range(15.0, 30.0, 50.0).ours("b0264", &[&BRIGHTBEAN]),
    YOUTUBE_LONG_VIDEO.sized(Micro).range(8.0, 16.0, 25.0).ours("b0265 b0267", &[&BRIGHTBEAN]),
    YOUTUBE_LONG_VIDEO.sized(Mid).range(5.0, 13.0, 20.0).ours("b0265 b0267", &[&BRIGHTBEAN]),
    YOUTUBE_LONG_VIDEO.sized(Macro).range(4.0, 9.0, 15.0).ours("b0266 b0267", &[&BRIGHTBEAN]),
    YOUTUBE_LONG_VIDEO.sized(Mega).range(3.0, 7.0, 15.0).ours("b0266 b0269", &[&BRIGHTBEAN]),
    X_POST.sized(Nano).range(3.7, 11.5, 37.0).same("b0076", &[&PLAYERSELLS_REACH]),
    X_POST.sized(Micro).range(2.4, 5.3, 17.0).same("b0077", &[&PLAYERSELLS_REACH]),
    X_POST.sized(Mid).range(1.3, 3.3, 8.3).same("b0078", &[&PLAYERSELLS_REACH]),
    X_POST.sized(Macro).range(1.3, 3.3, 8.3).same("b0078", &[&PLAYERSELLS_REACH]),
    X_POST.sized(Mega).range(0.4, 1.2, 3.2).same("b0079", &[&PLAYERSELLS_REACH]),
];

/// A platform and format without a row (model.md 3): a guess so wide that it asks for views. Not of defaults.csv, no row exists.
pub static UNKNOWN_VIEW_RATE: Row = Cell::of(Metric::ViewRate, None, "", Unit::Percent, Band::P10P90, Confidence::None)
    .range(2.0, 20.0, 150.0)
    .assumed()
    .row();
