//! How a row of the tables is written and how it ships: what it is about first, then its figures, and why last.
//!
//! A [`Cell`] is not yet an [`Entry`]: only naming the basis makes it one, so no figure can stand in a table without.
//! Entries are rows with their figures as whole thousandths: 40 bytes instead of 150, a fifth of the tables in brotli.

use super::{Band, Basis, Confidence, Metric, Row, Rule, Source, Unit};
use crate::model::Platform;

type Size = Option<(f64, Option<f64>)>;

/// The bands of followers of the tables. Data are joined by these numbers, never by the names (scheme B of tiers.md).
#[derive(Clone, Copy)]
pub(super) enum Followers {
    /// Every size.
    All,
    Nano,
    Micro,
    Mid,
    Macro,
    Mega,
    /// The two bands of the field study.
    Small,
    Large,
}
pub(super) use Followers::{Large, Macro, Mega, Micro, Mid, Nano, Small};

const fn bounds(followers: Followers) -> Size {
    match followers {
        Followers::All => None,
        Nano => Some((1e3, Some(1e4))),
        Micro => Some((1e4, Some(1e5))),
        Mid => Some((1e5, Some(5e5))),
        Macro => Some((5e5, Some(1e6))),
        Mega => Some((1e6, None)),
        Small => Some((0.0, Some(1e4))),
        Large => Some((1e5, None)),
    }
}

/// A figure in whole thousandths; nothing in the tables is finer.
#[derive(Clone, Copy)]
struct Thousandths(u32);

impl Thousandths {
    const NONE: Thousandths = Thousandths(u32::MAX);

    const fn of(x: f64) -> Thousandths {
        let whole = (x * 1e3 + 0.5) as u32;
        // A quotient of two exact floats is rounded once, as the literal was: not a bit is lost, or it does not compile.
        assert!(whole as f64 / 1e3 == x, "finer than thousandths, or too large");
        Thousandths(whole)
    }

    const fn figure(self) -> Option<f64> {
        if self.0 == u32::MAX { None } else { Some(self.0 as f64 / 1e3) }
    }
}

/// What low and high mean, without the sigma.
#[derive(Clone, Copy)]
enum Ends {
    P25P75,
    P10P90,
    MedianSigma,
    Number,
    List,
}

/// A row as it ships.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    kind: &'static str,
    rows: &'static str,
    sources: &'static [&'static Source],
    low: Thousandths,
    mid: Thousandths,
    high: Thousandths,
    anchor: u32,
    sigma: Thousandths,
    metric: Metric,
    platform: Option<Platform>,
    followers: Followers,
    unit: Unit,
    ends: Ends,
    confidence: Confidence,
    rule: Rule,
}

impl Entry {
    /// As look-ups want it.
    pub(super) const fn row(&self) -> Row {
        let band = match self.ends {
            Ends::P25P75 => Band::P25P75,
            Ends::P10P90 => Band::P10P90,
            Ends::MedianSigma => match self.sigma.figure() {
                Some(sigma) => Band::MedianSigma(sigma),
                None => Band::Number,
            },
            Ends::Number => Band::Number,
            Ends::List => Band::List,
        };
        Row {
            metric: self.metric,
            platform: self.platform,
            kind: self.kind,
            size: bounds(self.followers),
            anchor: if self.anchor == 0 { None } else { Some(self.anchor as f64) },
            low: self.low.figure(),
            mid: self.mid.figure(),
            high: self.high.figure(),
            unit: self.unit,
            band,
            confidence: self.confidence,
            basis: Basis { rule: self.rule, rows: self.rows, sources: self.sources },
        }
    }
}

/// A row in the making.
#[derive(Clone, Copy)]
pub(super) struct Cell(Entry);

impl Cell {
    pub(super) const fn of(
        metric: Metric,
        platform: Option<Platform>,
        kind: &'static str,
        unit: Unit,
        band: Band,
        confidence: Confidence,
    ) -> Cell {
        let none = Thousandths::NONE;
        let (ends, sigma) = match band {
            Band::P25P75 => (Ends::P25P75, none),
            Band::P10P90 => (Ends::P10P90, none),
            Band::MedianSigma(sigma) => (Ends::MedianSigma, Thousandths::of(sigma)),
            Band::Number => (Ends::Number, none),
            Band::List => (Ends::List, none),
        };
        Cell(Entry {
            kind,
            rows: "",
            sources: &[],
            low: none,
            mid: none,
            high: none,
            anchor: 0,
            sigma,
            metric,
            platform,
            followers: Followers::All,
            unit,
            ends,
            confidence,
            rule: Rule::Assumed,
        })
    }

    /// For accounts of this many followers only.
    pub(super) const fn sized(mut self, followers: Followers) -> Cell {
        self.0.followers = followers;
        self
    }

    /// The follower count that the figures stand for.
    pub(super) const fn anchored(mut self, followers: u32) -> Cell {
        self.0.anchor = followers;
        self
    }

    /// Low, mid and high.
    pub(super) const fn range(mut self, low: f64, mid: f64, high: f64) -> Cell {
        self.0.mid = Thousandths::of(mid);
        self.ends(low, high)
    }

    /// Low and high without a middle.
    pub(super) const fn ends(mut self, low: f64, high: f64) -> Cell {
        self.0.low = Thousandths::of(low);
        self.0.high = Thousandths::of(high);
        self
    }

    /// One number.
    pub(super) const fn number(mut self, mid: f64) -> Cell {
        self.0.mid = Thousandths::of(mid);
        self
    }

    /// The named row's own figures, rounded to the digits shown.
    pub(super) const fn same(self, rows: &'static str, sources: &'static [&'static Source]) -> Entry {
        self.because(Rule::Same, rows, sources)
    }

    /// The geometric mean of the named rows, rounded to the digits shown.
    pub(super) const fn mean_of(self, rows: &'static str, sources: &'static [&'static Source]) -> Entry {
        self.because(Rule::GeometricMean, rows, sources)
    }

    /// Our synthesis of the named rows.
    pub(super) const fn ours(self, rows: &'static str, sources: &'static [&'static Source]) -> Entry {
        self.because(Rule::Synthesis, rows, sources)
    }

    /// Measured by us.
    pub(super) const fn measured(self, sources: &'static [&'static Source]) -> Entry {
        self.because(Rule::Measured, "", sources)
    }

    /// Our assumption: nobody has published a figure.
    pub(super) const fn assumed(self) -> Entry {
        self.because(Rule::Assumed, "", &[])
    }

    const fn because(self, rule: Rule, rows: &'static str, sources: &'static [&'static Source]) -> Entry {
        // Ids are for the tests that recompute the row: the page shows none, so none ship.
        let rows = if cfg!(target_arch = "wasm32") { "" } else { rows };
        Entry { rule, rows, sources, ..self.0 }
    }
}
