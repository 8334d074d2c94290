//! How a row of the tables is written: what it is about first, then its figures, and why last.
//!
//! A [`Cell`] is not yet a row: only naming the basis makes it one, so no figure can stand in a table without.

use super::{Band, Basis, Confidence, Metric, Row, Rule, Source, Unit};
use crate::model::Platform;

type Size = Option<(f64, Option<f64>)>;

// The label scheme B of tiers.rs. Data are joined by these numbers, never by the names.
pub(super) const NANO: Size = Some((1e3, Some(1e4)));
pub(super) const MICRO: Size = Some((1e4, Some(1e5)));
pub(super) const MID: Size = Some((1e5, Some(5e5)));
pub(super) const MACRO: Size = Some((5e5, Some(1e6)));
pub(super) const MEGA: Size = Some((1e6, None));

/// A row in the making.
#[derive(Clone, Copy)]
pub(super) struct Cell(Row);

impl Cell {
    pub(super) const fn of(
        metric: Metric,
        platform: Option<Platform>,
        kind: &'static str,
        unit: Unit,
        band: Band,
        confidence: Confidence,
    ) -> Cell {
        let basis = Basis { rule: Rule::Assumed, rows: "", sources: &[] };
        let (size, anchor, low, mid, high) = (None, None, None, None, None);
        Cell(Row { metric, platform, kind, size, anchor, low, mid, high, unit, band, confidence, basis })
    }

    /// For accounts of this many followers only.
    pub(super) const fn sized(mut self, size: Size) -> Cell {
        self.0.size = size;
        self
    }

    /// The follower count that the figures stand for.
    pub(super) const fn anchored(mut self, followers: f64) -> Cell {
        self.0.anchor = Some(followers);
        self
    }

    /// Low, mid and high.
    pub(super) const fn range(mut self, low: f64, mid: f64, high: f64) -> Cell {
        self.0.mid = Some(mid);
        self.ends(low, high)
    }

    /// Low and high without a middle.
    pub(super) const fn ends(mut self, low: f64, high: f64) -> Cell {
        self.0.low = Some(low);
        self.0.high = Some(high);
        self
    }

    /// One number.
    pub(super) const fn number(mut self, mid: f64) -> Cell {
        self.0.mid = Some(mid);
        self
    }

    /// The named row's own figures, rounded to the digits shown.
    pub(super) const fn same(self, rows: &'static str, sources: &'static [&'static Source]) -> Row {
        self.because(Rule::Same, rows, sources)
    }

    /// The geometric mean of the named rows, rounded to the digits shown.
    pub(super) const fn mean_of(self, rows: &'static str, sources: &'static [&'static Source]) -> Row {
        self.because(Rule::GeometricMean, rows, sources)
    }

    /// Our synthesis of the named rows.
    pub(super) const fn ours(self, rows: &'static str, sources: &'static [&'static Source]) -> Row {
        self.because(Rule::Synthesis, rows, sources)
    }

    /// Measured by us.
    pub(super) const fn measured(self, sources: &'static [&'static Source]) -> Row {
        self.because(Rule::Measured, "", sources)
    }

    /// Our assumption: nobody has published a figure.
    pub(super) const fn assumed(self) -> Row {
        self.because(Rule::Assumed, "", &[])
    }

    const fn because(self, rule: Rule, rows: &'static str, sources: &'static [&'static Source]) -> Row {
        Row { basis: Basis { rule, rows, sources }, ..self.0 }
    }
}
