//! From a view to an order: clicks, purchases after a click, orders with a code. Vendor pages without tiers: all low.
//!
//! Refuses to know which of the two ways of counting is a reader's own; they are never averaged.

use super::cell::{Cell, Entry};
use super::sources::{
    AFFILIATESHOP, AVANTLINK, CALCULATECREATOR, CASTLYTICS, CODIVUPLOAD, CREATORLANE, INFLUENCERFEE_CTR, LETSREACH,
    LOOKFLUENCE, NAPOLIFY, OMNICALCULATOR,
};
use super::{Band, Confidence, Metric, Unit};
use crate::model::Platform;

/// The rows, in the order of defaults.csv.
pub(super) static CONVERSION: [Entry; 9] = [
    Cell::of(Metric::Ctr, Some(Platform::Instagram), "story link", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(1.0, 2.5, 5.0)
        .ours("b0224 b0229", &[&CREATORLANE, &CODIVUPLOAD]),
    Cell::of(Metric::Ctr, Some(Platform::Instagram), "bio link", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(0.2, 0.8, 1.8)
        .ours("b0223 b0228", &[&CREATORLANE, &CODIVUPLOAD]),
    Cell::of(Metric::Ctr, Some(Platform::TikTok), "bio link", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(0.03, 0.15, 0.8)
        .ours("b0541 b0542 b0543", &[&CALCULATECREATOR, &NAPOLIFY]),
    Cell::of(Metric::Ctr, Some(Platform::YouTube), "description link", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(0.3, 0.9, 2.0)
        .ours("b0212 b0216 b0220 b0221", &[&CASTLYTICS, &INFLUENCERFEE_CTR]),
    Cell::of(Metric::Ctr, Some(Platform::X), "post link", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(0.2, 0.6, 1.0)
        .ours("b0227", &[&CODIVUPLOAD]),
    Cell::of(Metric::Ctr, Some(Platform::LinkedIn), "post link", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(0.5, 1.0, 2.0)
        .ours("b0230", &[&CODIVUPLOAD]),
    Cell::of(Metric::Ctr, Some(Platform::Pinterest), "outbound", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(0.2, 0.35, 1.0)
        .ours("b0501", &[&OMNICALCULATOR]),
    Cell::of(Metric::Cvr, None, "click to purchase", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(0.5, 1.5, 3.0)
        .ours("b0193 b0194 b0195 b0196 b0202 b0206 b0544", &[&LOOKFLUENCE, &AFFILIATESHOP, &AVANTLINK]),
    Cell::of(Metric::CodeRate, None, "order by code per view", Unit::Percent, Band::P10P90, Confidence::Low)
        .range(0.02, 0.1, 0.5)
        .ours("b0222 b0545", &[&LETSREACH, &NAPOLIFY]),
];
