//! How a row of the tables is written: what it is about first, then its figures, and why last.
//!
//! A [`Cell`] is not yet an [`Entry`]: only naming the basis makes it one, so no figure can stand in a table without.
//! Entries are for the compiler: `pack` makes of them what ships.

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

/// A figure of up to four digits in thousandths, as `digits x 10^zeros`; nothing in the tables is finer.
#[derive(Clone, Copy)]
pub(super) struct Figure(u16);

impl Figure {
    pub(super) const NONE: Figure = Figure(u16::MAX);

    const fn of(x: f64) -> Figure {
        let mut digits = (x * 1e3 + 0.5) as u32;
        // A quotient of two exact floats is rounded once, as the literal was: not a bit is lost, or it does not compile.
        assert!(digits as f64 / 1e3 == x, "finer than thousandths, or too large");
        let mut zeros = 0;
        while digits > 0 && digits.is_multiple_of(10) {
            digits /= 10;
            zeros += 1;
        }
        assert!(digits < 1 << 13 && zeros < 8, "more than four digits, or too large");
        Figure((digits << 3 | zeros) as u16)
    }

    /// Whether both are the same.
    pub(super) const fn is(self, other: Figure) -> bool {
        self.0 == other.0
    }

    pub(super) const fn value(self) -> Option<f64> {
        if self.0 == u16::MAX {
            return None;
        }
        let (mut thousandths, mut zeros) = (self.0 as u32 >> 3, self.0 & 7);
        while zeros > 0 {
            thousandths *= 10;
            zeros -= 1;
        }
        Some(thousandths as f64 / 1e3)
    }
}

/// What low and high mean, without the sigma.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Ends {
    P25P75,
    P10P90,
    MedianSigma,
    Number,
    List,
}

/// What rows are about: the same for every size.
#[derive(Clone, Copy)]
pub(super) struct About {
    pub metric: Metric,
    pub platform: Option<Platform>,
    pub unit: Unit,
    pub ends: Ends,
    pub confidence: Confidence,
    pub sigma: Figure,
}

/// A row's own figures.
#[derive(Clone, Copy)]
pub(super) struct Figures {
    pub followers: Followers,
    pub rule: Rule,
    pub low: Figure,
    pub mid: Figure,
    pub high: Figure,
    /// 0: none.
    pub anchor: u32,
}

/// A row as it is written.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub kind: &'static str,
    pub rows: &'static str,
    pub sources: &'static [&'static Source],
    pub about: About,
    pub figures: Figures,
}

impl About {
    /// As look-ups want it.
    pub(super) const fn row(
        &self,
        figures: &Figures,
        kind: &'static str,
        rows: &'static str,
        sources: &'static [&'static Source],
    ) -> Row {
        let band = match self.ends {
            Ends::P25P75 => Band::P25P75,
            Ends::P10P90 => Band::P10P90,
            Ends::MedianSigma => match self.sigma.value() {
                Some(sigma) => Band::MedianSigma(sigma),
                None => Band::Number,
            },
            Ends::Number => Band::Number,
            Ends::List => Band::List,
        };
        Row {
            metric: self.metric,
            platform: self.platform,
            kind,
            size: bounds(figures.followers),
            anchor: if figures.anchor == 0 { None } else { Some(figures.anchor as f64) },
            low: figures.low.value(),
            mid: figures.mid.value(),
            high: figures.high.value(),
            unit: self.unit,
            band,
            confidence: self.confidence,
            basis: Basis { rule: figures.rule, rows, sources },
        }
    }
}

impl Entry {
    /// As look-ups want it.
    pub(super) const fn row(&self) -> Row {
        // Ids are for the tests that recompute the row: the page shows none, so none ship.
        let rows = if cfg!(target_arch = "wasm32") { "" } else { self.rows };
        self.about.row(&self.figures, self.kind, rows, self.sources)
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
        let none = Figure::NONE;
        let (ends, sigma) = match band {
            Band::P25P75 => (Ends::P25P75, none),
            Band::P10P90 => (Ends::P10P90, none),
            Band::MedianSigma(sigma) => (Ends::MedianSigma, Figure::of(sigma)),
            Band::Number => (Ends::Number, none),
            Band::List => (Ends::List, none),
        };
        let about = About { metric, platform, unit, ends, confidence, sigma };
        let figures =
            Figures { followers: Followers::All, rule: Rule::Assumed, low: none, mid: none, high: none, anchor: 0 };
        Cell(Entry { kind, rows: "", sources: &[], about, figures })
    }

    /// For accounts of this many followers only.
    pub(super) const fn sized(mut self, followers: Followers) -> Cell {
        self.0.figures.followers = followers;
        self
    }

    /// The follower count that the figures stand for.
    pub(super) const fn anchored(mut self, followers: u32) -> Cell {
        self.0.figures.anchor = followers;
        self
    }

    /// Low, mid and high.
    pub(super) const fn range(mut self, low: f64, mid: f64, high: f64) -> Cell {
        self.0.figures.mid = Figure::of(mid);
        self.ends(low, high)
    }

    /// Low and high without a middle.
    pub(super) const fn ends(mut self, low: f64, high: f64) -> Cell {
        self.0.figures.low = Figure::of(low);
        self.0.figures.high = Figure::of(high);
        self
    }

    /// One number.
    pub(super) const fn number(mut self, mid: f64) -> Cell {
        self.0.figures.mid = Figure::of(mid);
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

    const fn because(mut self, rule: Rule, rows: &'static str, sources: &'static [&'static Source]) -> Entry {
        self.0.figures.rule = rule;
        Entry { rows, sources, ..self.0 }
    }
}
