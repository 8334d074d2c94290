//! The one field study that measured money: revenue per follower, a yardstick beside the two ways of counting orders.
//!
//! Refuses to enter a formula: it is of product-seeded shops in Europe, immediate revenue only (model.md 8).

use super::cell::Cell;
use super::sources::FIELD_STUDY;
use super::{Band, Confidence, Metric, Row, Unit};
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
pub static STUDY: [Row; 2] = [
    REVENUE.sized(Some((0.0, Some(1e4)))).anchored(3162.0).number(0.265).same("b0322", &[&FIELD_STUDY]),
    REVENUE.sized(Some((1e5, None))).anchored(316_228.0).number(0.049).same("b0323", &[&FIELD_STUDY]),
];
