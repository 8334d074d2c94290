//! Two studies: the one that measured money, revenue per follower, a yardstick beside the two ways of counting orders; and
//! the one behind "82 %" and "74 %", which measured something else.
//!
//! Refuses to enter a formula: the first is of product-seeded shops in Europe, immediate revenue only (model.md 8), the second
//! asked people what they intend to do (journey.md 6.2).

use super::cell::{Cell, Entry, Large, Small};
use super::sources::FIELD_STUDY;
use super::{Band, Confidence, Metric, Source, Unit};
use crate::model::Platform;

const REVENUE: Cell = Cell::of(
    Metric::RevenuePerFollower,
    Some(Platform::Instagram),
    "sponsored post",
    Unit::Eur,
    Band::Number,
    Confidence::High,
);

/// Euro of revenue per follower, small then large. Between the anchors log-log (model.md 8); not of defaults.csv.
pub(super) static STUDY: [Entry; 2] = [
    REVENUE.sized(Small).anchored(3162).number(0.265).same("b0322", &[&FIELD_STUDY]),
    REVENUE.sized(Large).anchored(316_228).number(0.049).same("b0323", &[&FIELD_STUDY]),
];

const fn told(name: &'static str, url: &'static str) -> Source {
    Source { name, url, year: 2016, sample: "" }
}

/// Who reported the survey of 2016 by Keller Fay and Jonah Berger for Experticity, the weightiest first.
pub static ADVICE_STUDY: [Source; 5] = [
    told(
        "MediaPost",
        "https://www.mediapost.com/publications/article/272393/think-macro-act-micro-study-reveals-sweet-spot-o.html?edition=91655",
    ),
    told(
        "Marketing Dive",
        "https://marketingdive.com/news/micro-influencers-have-major-impact-on-buying-behavior-study/416579",
    ),
    told(
        "ASI",
        "https://www.asicentral.com/news/newsletters/promogram/april-2016/study-micro-influencers-drive-consumer-buying-behavior/",
    ),
    told("Communicate", "https://staging.communicateonline.me/?p=14571"),
    told(
        "the release",
        "https://blastcommunity.com/new-research-shows-micro-influencers-drive-consumer-buying-behavior-at-much-higher-rates-than-previously-thought/",
    ),
];
