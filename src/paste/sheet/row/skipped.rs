//! What was skipped: rows, and cells that were left out or taken otherwise than they stand.
//!
//! Knows what the tallies counted, listed or not. Refuses to read a row again.

use super::super::super::order::{by_key, place};
use super::super::settle::{Plan, Take};
use super::super::tally::{BEYOND_COUNT, BEYOND_PEOPLE, CASH, CASH_UNCLEAR, PERCENTS, SMALL_PARTS};
use super::super::{MOST_SKIPS, Meaning, Sheet, Skip, SkipCode};
use super::Rows;
use super::taken::is_whole;
use crate::model::Field;

impl Sheet {
    /// Rows that were skipped and cells that were, or were taken otherwise than they stand, as far as they are listed.
    pub fn skipped(&self) -> Vec<Skip> {
        self.skipped_under(&self.plan)
    }

    fn skipped_under(&self, plan: &Plan) -> Vec<Skip> {
        let mut all = self.skipped.clone();
        for (c, column) in plan.columns.iter().enumerate() {
            for odd in &self.tally(c).odd {
                if all.len() < MOST_SKIPS && counts_as_skipped(column.meaning, odd.code) {
                    let column = u16::try_from(c).ok();
                    all.push(Skip { line: odd.line, column, span: odd.span, code: odd.code });
                }
            }
            let take = plan.takes.get(c).copied().unwrap_or_default();
            for (kind, odd) in &self.tally(c).places {
                if all.len() < MOST_SKIPS && refuses(column.meaning, take, *kind) {
                    let column = u16::try_from(c).ok();
                    all.push(Skip { line: odd.line, column, span: odd.span, code: odd.code });
                }
            }
        }
        by_key(&mut all, |s| place(s.span));
        all
    }

    /// How many were skipped, listed or not.
    pub fn skipped_count(&self) -> usize {
        self.count_under(&self.plan)
    }

    fn count_under(&self, plan: &Plan) -> usize {
        let mut sum = self.skipped_rows;
        for (c, column) in plan.columns.iter().enumerate() {
            let tally = self.tally(c);
            if counts_as_skipped(column.meaning, SkipCode::NotNumber) {
                sum += (tally.counts.texts + tally.counts.errors + tally.asides) as usize;
            } else {
                sum += tally.long as usize;
            }
            let take = plan.takes.get(c).copied().unwrap_or_default();
            for (kind, count) in tally.kinds.iter().enumerate() {
                sum += if refuses(column.meaning, take, kind) { *count as usize } else { 0 };
            }
        }
        sum
    }
}

impl Rows<'_> {
    /// What was skipped under the decisions.
    pub fn skipped(&self) -> Vec<Skip> {
        self.hand.sheet.skipped_under(&self.plan)
    }

    /// How many were skipped under the decisions, listed or not.
    pub fn skipped_count(&self) -> usize {
        self.hand.sheet.count_under(&self.plan)
    }
}

/// Whether a cell of this kind is skipped in a column of this meaning.
fn counts_as_skipped(meaning: Meaning, code: SkipCode) -> bool {
    match meaning {
        Meaning::Field(_) | Meaning::Fee => true,
        _ => matches!(code, SkipCode::TooLong),
    }
}

/// Whether a column takes no number of this kind.
fn refuses(meaning: Meaning, take: Take, kind: usize) -> bool {
    let Meaning::Field(field) = meaning else {
        return meaning == Meaning::Fee && matches!(kind, PERCENTS | CASH_UNCLEAR | BEYOND_COUNT) && take.on;
    };
    let rate = field == Field::EngagementRatePercent;
    let people = matches!(field, Field::Followers | Field::Following | Field::Connections);
    take.on
        && match kind {
            PERCENTS => !rate,
            CASH | CASH_UNCLEAR | BEYOND_COUNT => true,
            SMALL_PARTS => is_whole(field) && take.power == 0,
            BEYOND_PEOPLE => people,
            _ => rate,
        }
}
