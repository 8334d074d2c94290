//! All tables as one: every row that a look-up may offer, and the ways to ask for some of them. No allocation.
//!
//! Refuses to interpolate or to widen: how far a match had to stretch is the look-up's to say.

use super::constants::CONSTANTS;
use super::conversion::CONVERSION;
use super::engagement::ENGAGEMENT;
use super::people::PEOPLE;
use super::price::PRICE;
use super::study::STUDY;
use super::views::VIEWS;
use super::{Metric, Row};

/// Every row for the nine platforms. `price::SNAPCHAT_CPM` and `views::UNKNOWN_VIEW_RATE` stand apart.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    ENGAGEMENT.iter().chain(&PRICE).chain(&VIEWS).chain(&CONVERSION).chain(&PEOPLE).chain(&CONSTANTS).chain(&STUDY)
}

/// The table that a metric stands in: a look-up need not walk the others.
fn table(metric: Metric) -> &'static [Row] {
    match metric {
        Metric::ErByFollowers | Metric::ErByViews | Metric::ErMixed => &ENGAGEMENT,
        Metric::Price | Metric::Cpm | Metric::ContentPrice => &PRICE,
        Metric::ViewRate => &VIEWS,
        Metric::Ctr | Metric::Cvr | Metric::CodeRate => &CONVERSION,
        Metric::SponsoredMultiplier
        | Metric::RealShare
        | Metric::ReplyRate
        | Metric::GiftPostRate
        | Metric::CommissionRate => &PEOPLE,
        Metric::Fit
        | Metric::OverlapFollowers
        | Metric::ReachPerView
        | Metric::FurtherPost
        | Metric::PostSpread
        | Metric::Margin
        | Metric::HoursPerBookedCreator
        | Metric::HoursPerCandidate => &CONSTANTS,
        Metric::RevenuePerFollower => &STUDY,
    }
}

/// The rows of one metric, in the order of its table (sizes upwards).
pub fn rows_of(metric: Metric) -> impl Iterator<Item = &'static Row> {
    table(metric).iter().filter(move |row| row.metric == metric)
}
