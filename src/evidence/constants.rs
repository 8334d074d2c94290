//! The model's own constants: placeholders that nobody has published, and the spreads we measured ourselves.
//!
//! Refuses to dress them up: what is assumed names no source. They are rows all the same, so that the page can show
//! each with its rule and a test pins each.

use super::cell::{Cell, Entry};
use super::sources::{OWN_INSTAGRAM, OWN_TIKTOK, OWN_YOUTUBE};
use super::{Band, Confidence, Metric, Row, Unit, rows_of};
use crate::model::{Fit, Format, Platform};

const fn fit_by(evidence: &'static str, sigma: f64) -> Cell {
    Cell::of(Metric::Fit, None, evidence, Unit::Percent, Band::MedianSigma(sigma), Confidence::None)
}

const fn spread(platform: Option<Platform>, kind: &'static str) -> Cell {
    Cell::of(Metric::PostSpread, platform, kind, Unit::SdOfLn, Band::Number, Confidence::Low)
}

const fn placeholder(metric: Metric, unit: Unit, band: Band) -> Cell {
    Cell::of(metric, None, "", unit, band, Confidence::None)
}

/// Share of the audience that cares, nothing told. Also the ordinary fit that click rates already contain (model.md 5).
pub const FIT_NOT_TOLD: Row = entry::FIT_NOT_TOLD.row();
/// The same where the topic was found in what was pasted.
pub const FIT_TOPIC_FOUND: Row = entry::FIT_TOPIC_FOUND.row();
/// The same for a creator known for something else.
pub const FIT_OFF_TOPIC: Row = entry::FIT_OFF_TOPIC.row();
/// Followers that two creators share, in percent of the smaller audience; a third of it applies to people reached.
pub const OVERLAP_FOLLOWERS: Row = entry::OVERLAP_FOLLOWERS.row();
/// People reached, in percent of views: some look twice.
pub const REACH_PER_VIEW: Row = entry::REACH_PER_VIEW.row();
/// What each further post brings, in percent of the one before.
pub const FURTHER_POST: Row = entry::FURTHER_POST.row();
/// Spread of one account's posts where we know nothing of the format.
pub const OTHER_SPREAD: Row = entry::OTHER_SPREAD.row();
/// Gross margin in percent of the basket.
pub const MARGIN: Row = entry::MARGIN.row();
/// Hours of messages and administration for one booked creator.
pub const HOURS_PER_BOOKED_CREATOR: Row = entry::HOURS_PER_BOOKED_CREATOR.row();
/// Hours of search and vetting for one candidate looked at.
pub const HOURS_PER_CANDIDATE: Row = entry::HOURS_PER_CANDIDATE.row();

/// The same as they ship in the table.
mod entry {
    use super::{Band, Entry, Metric, Unit, fit_by, placeholder, spread};

    pub(super) const FIT_NOT_TOLD: Entry = fit_by("not told", 0.466).number(55.0).assumed();
    pub(super) const FIT_TOPIC_FOUND: Entry = fit_by("topic found in the paste", 0.26).number(70.0).assumed();
    pub(super) const FIT_OFF_TOPIC: Entry = fit_by("known for something else", 0.94).number(20.0).assumed();
    pub(super) const OVERLAP_FOLLOWERS: Entry =
        placeholder(Metric::OverlapFollowers, Unit::Percent, Band::P10P90).range(2.0, 10.0, 30.0).assumed();
    pub(super) const REACH_PER_VIEW: Entry =
        placeholder(Metric::ReachPerView, Unit::Percent, Band::MedianSigma(0.16)).number(80.0).assumed();
    pub(super) const FURTHER_POST: Entry =
        placeholder(Metric::FurtherPost, Unit::Percent, Band::Number).number(70.0).assumed();
    pub(super) const OTHER_SPREAD: Entry = spread(None, "").number(1.0).assumed();
    pub(super) const MARGIN: Entry = placeholder(Metric::Margin, Unit::Percent, Band::Number).number(50.0).assumed();
    pub(super) const HOURS_PER_BOOKED_CREATOR: Entry =
        placeholder(Metric::HoursPerBookedCreator, Unit::Hours, Band::Number).range(1.5, 3.0, 6.0).assumed();
    pub(super) const HOURS_PER_CANDIDATE: Entry =
        placeholder(Metric::HoursPerCandidate, Unit::Hours, Band::Number).range(0.5, 1.0, 2.0).assumed();
}

/// The rows, in the order of defaults.csv.
pub(super) static CONSTANTS: [Entry; 17] = [
    entry::FIT_NOT_TOLD,
    entry::FIT_TOPIC_FOUND,
    entry::FIT_OFF_TOPIC,
    entry::OVERLAP_FOLLOWERS,
    entry::REACH_PER_VIEW,
    entry::FURTHER_POST,
    spread(Some(Platform::Instagram), "feed post").number(0.8).measured(&[&OWN_INSTAGRAM]),
    spread(Some(Platform::Instagram), "story").number(0.4).assumed(),
    spread(Some(Platform::Instagram), "reel").number(1.0).measured(&[&OWN_INSTAGRAM]),
    spread(Some(Platform::TikTok), "video").number(1.2).measured(&[&OWN_TIKTOK]),
    spread(Some(Platform::YouTube), "long video").number(1.0).measured(&[&OWN_YOUTUBE]),
    spread(Some(Platform::YouTube), "short").number(0.9).measured(&[&OWN_YOUTUBE]),
    spread(Some(Platform::X), "post").number(1.2).assumed(),
    entry::OTHER_SPREAD,
    entry::MARGIN,
    entry::HOURS_PER_BOOKED_CREATOR,
    entry::HOURS_PER_CANDIDATE,
];

/// The share of the audience that cares, by what is known of its interest and never by size (model.md 5). The rows stand in
/// the order of [`Fit`].
pub fn fit(known: Fit) -> Option<&'static Row> {
    rows_of(Metric::Fit).nth(known as usize)
}

/// The usual spread of one account's posts, sd of the natural logarithm (model.md 4).
pub fn post_spread(platform: Platform, format: Format) -> &'static Row {
    rows_of(Metric::PostSpread)
        .find(|row| row.platform == Some(platform) && row.kind == format.key())
        .unwrap_or(&OTHER_SPREAD)
}
