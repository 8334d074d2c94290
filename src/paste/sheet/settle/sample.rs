//! The numbers of some rows, held against each other.
//!
//! Knows the middle of a column and of the ratio of two. Refuses to read all rows.

use super::super::super::number::{MOST_COUNT, Numeral, PERCENT, UNIT, WHOLE};
use super::super::figure::Figure;
use super::super::tally::{COMMA_GROUPS, COMMA_PARTS, DOT_GROUPS, DOT_PARTS, Tally};
use super::{Draftsman, Maybe};
use crate::model::{Field, Platform, Quantity};

/// Rows that are held against each other, spread over the table.
const SAMPLED: usize = 120;

impl Draftsman<'_> {
    /// Reads the numbers of some rows.
    pub(super) fn sample(&mut self, text: &str) {
        let n = self.columns.len();
        self.sample = vec![Vec::new(); n];
        let rows = self.sheet.starts.len();
        let step = rows.div_ceil(SAMPLED).max(1);
        let mut hand = self.sheet.hand(text);
        for row in (0..rows).step_by(step) {
            hand.open(row);
            for c in 0..n {
                let value = match hand.figure(c) {
                    Figure::Number(n, _) => as_it_stands(&n, self.sheet.tally(c), self.sheet.label(c).power),
                    _ => None,
                };
                if let Some(list) = self.sample.get_mut(c) {
                    list.push(value);
                }
            }
        }
    }

    pub(super) fn find(&self, field: Field, platform: Option<Platform>) -> Option<usize> {
        (0..self.columns.len()).find(|c| {
            self.field(*c) == Some(field)
                && self.columns.get(*c).is_some_and(|x| x.platform == platform)
                && matches!(self.maybe(*c), Maybe::Sure(_))
        })
    }

    /// The middle of the ratio of two columns, over rows where both are told and not zero; and of how many rows.
    pub(super) fn ratio(&self, top: usize, bottom: usize) -> Option<f64> {
        let list = |c: usize| self.sample.get(c).map_or(&[] as &[Option<Quantity>], Vec::as_slice);
        let mut ratios: Vec<u64> = Vec::new();
        for (x, y) in list(top).iter().zip(list(bottom)) {
            if let (Some(x), Some(y)) = (x, y)
                && x.value.parts() > 0
                && y.value.parts() > 0
            {
                ratios.push((x.value.to_f64() / y.value.to_f64()).to_bits());
            }
        }
        crate::model::ascend(&mut ratios);
        ratios.get(ratios.len() / 2).map(|bits| f64::from_bits(*bits))
    }

    /// The middle value of a column.
    pub(super) fn middle(&self, c: usize) -> Option<f64> {
        let mut values: Vec<u64> = Vec::new();
        for q in self.sample.get(c)?.iter().flatten().filter(|q| q.value.parts() >= 0) {
            values.push(q.value.to_f64().to_bits());
        }
        crate::model::ascend(&mut values);
        values.get(values.len() / 2).map(|bits| f64::from_bits(*bits))
    }
}

/// A number for comparing, before its column is settled.
fn as_it_stands(n: &Numeral, tally: &Tally, power: u8) -> Option<Quantity> {
    let parts = n.traits & WHOLE == 0
        || n.mark == '.' && tally.forms & (DOT_PARTS | COMMA_GROUPS) != 0 && tally.forms & DOT_GROUPS == 0
        || n.mark == ',' && tally.forms & (COMMA_PARTS | DOT_GROUPS) != 0 && tally.forms & COMMA_GROUPS == 0;
    let fraction = if parts || n.traits & UNIT != 0 { n.fraction } else { 0 };
    let power = if n.traits & (UNIT | PERCENT) == 0 { power } else { n.power };
    n.quantity(fraction, power, MOST_COUNT)
}
