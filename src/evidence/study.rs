//! The one field study that measured money: revenue per follower, a yardstick beside the two ways of counting orders.
//!
//! Refuses to enter a formula: it is of product-seeded shops in Europe, immediate revenue only (model.md 8).

use super::cell::{Cell, Entry, Large, Small};
use super::sources::FIELD_STUDY;
use super::{Band, Confidence, Metric, Unit};
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
