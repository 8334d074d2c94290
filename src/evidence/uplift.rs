//! What the terms of a contract add to a fee, in percent of it, and what a commission takes from it (cost.md 3.7 and 3.6).
//!
//! Refuses to be a distribution: these are terms that are bargained for, so one number is used and the ends are shown.

use super::cell::{Cell, Entry};
use super::sources::{CONTENTCREATORS, STACKMATIX, STARSCOUT};
use super::{Band, Confidence, Metric, Row, Unit, rows_of};
use crate::model::Rights;
use libm::{exp, log};

const fn term(kind: &'static str, confidence: Confidence) -> Cell {
    Cell::of(Metric::Uplift, None, kind, Unit::Percent, Band::Number, confidence)
}

/// Paid advertising with the content.
pub const PAID_ADS: &str = "paid ad use";
/// No work for others of the category.
pub const EXCLUSIVE: &str = "category exclusivity";
/// Delivery sooner than usual.
pub const RUSH: &str = "rush delivery";

/// The rows: rights in the order of [`Rights`] but for none, then the other terms, then what a commission leaves of a fee.
/// Not of defaults.csv, but for the two middles that cost.md 3.7 names.
pub(super) static UPLIFT: [Entry; 8] = [
    term("usage rights 30 days", Confidence::Medium).range(25.0, 35.0, 50.0).ours("b0290", &[&CONTENTCREATORS]),
    term("usage rights 6 months", Confidence::Medium).ends(75.0, 100.0).same("b0291", &[&CONTENTCREATORS]),
    term("usage rights 12 months", Confidence::Medium).ends(100.0, 150.0).same("b0292", &[&CONTENTCREATORS]),
    term("usage rights perpetual", Confidence::Medium).ends(200.0, 300.0).same("b0293", &[&CONTENTCREATORS]),
    term(PAID_ADS, Confidence::Low).ends(50.0, 200.0).ours("b0158 b0294", &[&CONTENTCREATORS, &STACKMATIX]),
    term(EXCLUSIVE, Confidence::Low)
        .range(20.0, 35.0, 75.0)
        .ours("b0159 b0295 b0298", &[&CONTENTCREATORS, &STACKMATIX, &STARSCOUT]),
    term(RUSH, Confidence::Low).ends(25.0, 50.0).ours("b0160", &[&STACKMATIX]),
    // "Base fee x 0.5-0.8: no source with numbers" (cost.md 3.6): the middle, and a placeholder of ours.
    Cell::of(Metric::HybridShare, None, "", Unit::Percent, Band::Number, Confidence::None)
        .range(50.0, 65.0, 80.0)
        .assumed(),
];

/// The row behind rights of this length; none where none are given.
pub fn rights(length: Rights) -> Option<&'static Row> {
    rows_of(Metric::Uplift).nth((length as usize).checked_sub(1)?)
}

/// The row behind one of the other terms.
pub fn of(kind: &str) -> Option<&'static Row> {
    rows_of(Metric::Uplift).find(|row| row.kind == kind)
}

impl Row {
    /// The one number of a term that is bargained for, percent as a fraction: the row's own middle, else the geometric mean
    /// of its ends. Prices are compared as ratios, and it is what model.md 2 does with any pair of ends; with 25 to 50 % it
    /// gives the 35 % that cost.md 3.7 names, where the arithmetic mean gives 37.5.
    pub fn middle(&self) -> Option<f64> {
        self.number().or_else(|| {
            let (low, high) = self.low.zip(self.high).filter(|(low, high)| *low > 0.0 && low <= high)?;
            Some(exp((log(low) + log(high)) / 2.0) * self.scale())
        })
    }
}
