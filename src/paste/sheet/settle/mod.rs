//! From what headers say and what cells are to what each column means, and what is asked about it.
//!
//! ```text
//! sample ► fact (what headers say) · people (whose column) ► twins (the same twice) ► compare · lone (against the others)
//!        ► convention, rate, units (how numbers are written) ► alarms (what cannot be true) ► examples
//! ```
//!
//! Knows the rules of threats.md 14: an impossible cell settles its column, two readings that stand are asked about, what
//! cannot be true raises an alarm. Refuses to let a header stand against its cells, and to choose where both fit.

mod alarms;
mod compare;
mod convention;
mod examples;
mod fact;
mod lone;
mod people;
mod quantity;
mod rate;
mod sample;
mod twins;
mod units;

pub(super) use quantity::quantity;

use super::super::tongue::Tongues;
use super::super::word;
use super::head::Label;
use super::tally::Tally;
use super::{Column, Decisions, Evidence, Meaning, Sheet, Status};
use crate::model::{Currency, Field, Platform, Quantity};

/// How the numbers of a column are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Take {
    /// Whether anything is taken at all.
    pub on: bool,
    /// "1.234" is a decimal fraction here; else it is grouped.
    pub parted: bool,
    /// A power of ten that the cells lost or the header holds, for cells without a unit of their own.
    pub power: u8,
    /// Rates stand as fractions.
    pub fraction: bool,
    /// The words of the header, and who writes all numbers of the column so.
    pub label: Tongues,
    pub tongues: Tongues,
    /// The power of ten that was chosen where a unit has several.
    pub unit: u8,
    /// Of "16,037 M": whether the mark of this sign stands before decimals, where that is known (`'\0'`: of any sign).
    pub mark: Option<(char, bool)>,
    /// The currency that the header names, for cells that name none.
    pub currency: Option<Currency>,
    /// "12M" here is this power of ten; 0 where it is a million beyond doubt.
    pub large: u8,
}

/// What is taken from each column, under decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Plan {
    pub columns: Vec<Column>,
    pub takes: Vec<Take>,
    /// The platform that the headers tell of all rows.
    pub platform: Option<(Platform, u16)>,
    /// Per-post figures are medians.
    pub medians: bool,
}

/// What a column may be before it is held against others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Maybe {
    Sure(Meaning),
    /// Per post, or over the account's life.
    Either(Field, Field),
    /// A rate, or a count of interactions.
    RateOrCount,
    /// A fee, or a rate of engagement.
    Rate,
}

/// A column while it is being settled.
struct Draftsman<'a> {
    sheet: &'a Sheet,
    says: &'a Decisions,
    columns: Vec<Column>,
    takes: Vec<Take>,
    maybe: Vec<Maybe>,
    /// The numbers of some rows, column by column, as they stand.
    sample: Vec<Vec<Option<Quantity>>>,
}

impl Sheet {
    /// What is taken from each column under decisions. Reads some rows again, never all.
    pub(super) fn settle(&self, text: &str, says: &Decisions) -> Plan {
        let n = self.tallies.len();
        let column = |i: usize| Column {
            header: self.headers.get(i).copied().flatten(),
            meaning: Meaning::Unknown,
            platform: self.label(i).platform,
            evidence: Evidence::None,
            status: Status::Settled,
            counts: self.tally(i).counts,
            rule: None,
            alarmed: 0,
        };
        let mut d = Draftsman {
            sheet: self,
            says,
            columns: (0..n).map(column).collect(),
            takes: vec![Take::default(); n],
            maybe: vec![Maybe::Sure(Meaning::Unknown); n],
            sample: Vec::new(),
        };
        d.sample(text);
        d.first();
        d.people();
        d.shifted();
        d.twins();
        d.compare();
        for c in 0..n {
            d.convention(text, c);
        }
        d.alarms(text);
        d.plan()
    }

    pub(super) fn label(&self, column: usize) -> Label {
        self.labels.get(column).copied().unwrap_or(Label::NONE)
    }

    pub(super) fn tally(&self, column: usize) -> &Tally {
        const NOTHING: &Tally = &Tally::NOTHING;
        self.tallies.get(column).unwrap_or(NOTHING)
    }
}

impl Draftsman<'_> {
    fn column(&mut self, c: usize, set: impl FnOnce(&mut Column)) {
        if let Some(column) = self.columns.get_mut(c) {
            set(column);
        }
    }

    fn mean(&mut self, c: usize, meaning: Meaning, evidence: Evidence) {
        if self.says.meaning(c).is_some() {
            return;
        }
        self.column(c, |column| (column.meaning, column.evidence) = (meaning, evidence));
    }

    fn meaning(&self, c: usize) -> Meaning {
        self.columns.get(c).map_or(Meaning::Unknown, |c| c.meaning)
    }

    fn field(&self, c: usize) -> Option<Field> {
        match self.meaning(c) {
            Meaning::Field(f) => Some(f),
            _ => None,
        }
    }

    fn maybe(&self, c: usize) -> Maybe {
        self.maybe.get(c).copied().unwrap_or(Maybe::Sure(Meaning::Unknown))
    }

    fn is(&mut self, c: usize, meaning: Meaning) {
        if let Some(slot) = self.maybe.get_mut(c) {
            *slot = Maybe::Sure(meaning);
        }
        self.mean(c, meaning, Evidence::Compared);
    }

    /// How many platforms the headers tell apart.
    fn accounts(&self) -> usize {
        self.sheet.accounts.len()
    }

    fn plan(mut self) -> Plan {
        let mut platform = None;
        let mut several = false;
        let mut medians = false;
        for c in 0..self.columns.len() {
            let label = self.sheet.label(c);
            let Some(column) = self.columns.get(c) else { continue };
            if let (Some(p), Meaning::Handle | Meaning::Name | Meaning::Account | Meaning::Url) =
                (column.platform, column.meaning)
            {
                several |= platform.is_some_and(|(q, _)| q != p);
                platform.get_or_insert((p, u16::try_from(c).unwrap_or(u16::MAX)));
            }
            medians |= matches!(column.meaning, Meaning::Field(f) if f.per_post())
                && label.quals & (word::MEDIAN | word::AVG) == word::MEDIAN;
            let taken = column.status == Status::Settled;
            if let Some(take) = self.takes.get_mut(c) {
                take.on &= taken;
            }
        }
        if several || self.accounts() > 1 {
            platform = None;
        }
        Plan { columns: self.columns, takes: self.takes, platform, medians }
    }
}
