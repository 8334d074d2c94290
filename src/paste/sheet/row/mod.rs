//! One creator of a table, cut from the text when it is wanted.
//!
//! ```text
//! owners (whose the rows are) ► figures (the facts of a creator) · names (handle and name) · cell (one cell, as it is shown)
//!        ► taken (what a number may be in spite of its column) ► skipped
//! ```
//!
//! Knows the plan of the columns and where a row stands. Refuses to keep what it cut.

mod cell;
mod figures;
mod names;
mod owners;
mod skipped;
mod taken;

pub(super) use owners::Owner;

use super::figure::{Desk, Figure, figure};
use super::record::{Piece, Scan};
use super::settle::Plan;
use super::{Column, Decisions, Meaning, Sheet};
use crate::model::{Draft, Platform, Span};
use std::borrow::Cow;

/// A row that is open: its cells, one after the other.
pub(super) struct Hand<'a> {
    sheet: &'a Sheet,
    text: &'a str,
    scan: Scan,
    desk: Desk,
}

impl Hand<'_> {
    pub(super) fn open(&mut self, row: usize) {
        let start = self.sheet.starts.get(row).map_or(self.text.len(), |s| *s as usize);
        self.scan.again(self.text.as_bytes(), start);
    }

    pub(super) fn piece(&self, column: usize) -> Option<Piece> {
        super::dialect::inner(&self.scan.cells, self.sheet.border).get(column).copied()
    }

    pub(super) fn figure(&mut self, column: usize) -> Figure {
        self.piece(column).map_or(Figure::Empty, |p| figure(self.text, p, &mut self.desk))
    }

    fn span(&self) -> Span {
        Span::new(self.scan.begun, self.scan.end)
    }

    /// What a cell says; of an address behind words, that, where it stands.
    fn address(&self, piece: Piece) -> (Cow<'_, str>, u32) {
        match piece.link(self.text) {
            Some(at) => (Cow::Borrowed(at.of(self.text).unwrap_or_default()), at.start),
            None => (piece.text(self.text), piece.start),
        }
    }
}

/// A table under somebody's decisions: the quick way to all of its rows.
pub struct Rows<'a> {
    hand: Hand<'a>,
    plan: Cow<'a, Plan>,
    /// The columns of which anything is taken but names.
    used: Vec<usize>,
    /// Cells that name a platform, as far as they were seen: they are the same again and again.
    known: Vec<(String, Option<Platform>)>,
}

impl Sheet {
    pub(super) fn hand<'a>(&'a self, text: &'a str) -> Hand<'a> {
        Hand { sheet: self, text, scan: Scan::new(self.border, 0, 1), desk: Desk::default() }
    }

    /// The table under decisions: settles the columns once, for as many rows as are wanted.
    #[inline(never)] // A door.
    pub fn under<'a>(&'a self, text: &'a str, says: &Decisions) -> Rows<'a> {
        let plan = if says.is_empty() { Cow::Borrowed(&self.plan) } else { Cow::Owned(self.settle(text, says)) };
        let takes = |c: &usize| {
            let (column, take) = (plan.columns.get(*c), plan.takes.get(*c));
            match column.map(|c| c.meaning) {
                Some(Meaning::Field(_) | Meaning::Fee) => take.is_some_and(|t| t.on),
                Some(Meaning::Platform | Meaning::Url) => true,
                // Words with links behind them.
                Some(Meaning::Handle | Meaning::Account | Meaning::Name) => self.tally(*c).links > 0,
                _ => false,
            }
        };
        let used = (0..plan.columns.len()).filter(takes).collect();
        Rows { hand: self.hand(text), plan, used, known: Vec::new() }
    }

    /// How many creators there are.
    pub fn rows(&self) -> usize {
        if self.owners.is_empty() { self.starts.len() } else { self.owners.len() }
    }

    /// How many rows of the text they are.
    pub fn text_rows(&self) -> usize {
        self.starts.len()
    }

    /// The columns, as they are without anybody's decision.
    pub fn columns(&self) -> &[Column] {
        &self.plan.columns
    }

    /// Where a creator's row (the first, of several) stands in the text.
    pub fn row_span(&self, text: &str, row: usize) -> Span {
        let mut hand = self.hand(text);
        hand.open(self.nth(self.owner(row), 0));
        hand.span()
    }

    /// The line of a creator's row in the text, from 1.
    pub fn line(&self, row: usize) -> u32 {
        let row = u32::try_from(self.nth(self.owner(row), 0)).unwrap_or(u32::MAX);
        let i = self.lines.partition_point(|(r, _)| *r <= row);
        i.checked_sub(1).and_then(|i| self.lines.get(i)).map_or(1, |(r, line)| line + (row - r))
    }

    /// A creator, read from its row under decisions.
    #[inline(never)] // A door.
    pub fn draft(&self, text: &str, row: usize, says: &Decisions) -> Draft {
        self.under(text, says).draft(row)
    }

    /// The first number of a column.
    pub(in crate::paste) fn first(&self, column: usize) -> Option<Span> {
        self.tally(column).first.first().copied()
    }

    /// The header cell of a column.
    pub fn header<'t>(&self, text: &'t str, column: usize) -> &'t str {
        self.headers.get(column).copied().flatten().and_then(|s| s.of(text)).unwrap_or_default()
    }
}

impl Rows<'_> {
    /// The columns, as they are under the decisions.
    pub fn columns(&self) -> &[Column] {
        &self.plan.columns
    }

    /// How many creators there are.
    pub fn len(&self) -> usize {
        self.hand.sheet.rows()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where the row that was read last stands in the text.
    pub fn span(&self) -> Span {
        self.hand.span()
    }

    /// A creator in full.
    #[inline(never)] // A door.
    pub fn draft(&mut self, row: usize) -> Draft {
        let mut draft = Draft::default();
        self.all(row, &mut draft);
        draft
    }

    /// The same into a draft whose memory is used again.
    pub fn all(&mut self, row: usize, into: &mut Draft) {
        self.numbers(row, into);
        self.names(row, into);
    }
}
