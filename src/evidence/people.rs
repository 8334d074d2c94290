//! How people behave: sponsored against own posts, real followers, answers to outreach, gifted posts, commissions.
//!
//! Refuses to know these by size: the sources contradict each other on its direction.

use super::cell::{Cell, Entry};
use super::sources::{
    AVANTLINK, COLD_MAIL, HEEPSY, HYPEAUDITOR_2018, HYPEAUDITOR_2020, INFLUENCERDB, REFERSION, SOCIALTALE, TRAACKR,
};
use super::{Band, Confidence, Metric, Unit};

/// The rows, in the order of defaults.csv.
pub(super) static PEOPLE: [Entry; 6] = [
    Cell::of(Metric::SponsoredMultiplier, None, "sponsored post", Unit::Times, Band::P10P90, Confidence::Low)
        .range(0.6, 0.85, 1.0)
        .ours("b0460 b0461", &[&INFLUENCERDB]),
    Cell::of(Metric::RealShare, None, "followers", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(70.0, 80.0, 90.0)
        .ours("b0278 b0287 b0288 b0289", &[&HYPEAUDITOR_2020, &HYPEAUDITOR_2018]),
    Cell::of(Metric::ReplyRate, None, "cold creator outreach", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(5.0, 20.0, 40.0)
        .ours("b0319 b0320 b0555", &[&HEEPSY, &COLD_MAIL]),
    Cell::of(Metric::ReplyRate, None, "warm creator outreach", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(20.0, 45.0, 65.0)
        .ours("b0321 b0555", &[&HEEPSY, &COLD_MAIL]),
    Cell::of(Metric::GiftPostRate, None, "gifted creators who post", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(20.0, 40.0, 60.0)
        .ours("b0318", &[&TRAACKR]),
    Cell::of(Metric::CommissionRate, None, "affiliate", Unit::Percent, Band::P10P90, Confidence::Medium)
        .range(10.0, 15.0, 20.0)
        .ours("b0170 b0209 b0623 b0624 b0625 b0626 b0627 b0628 b0629 b0630", &[&REFERSION, &AVANTLINK, &SOCIALTALE]),
];
