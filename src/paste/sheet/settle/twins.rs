//! Columns of one meaning: the same in another form, or a contradiction.
//!
//! Knows how far two roundings of one number lie apart. Refuses to choose between two that differ.

use super::super::super::reading::Rule;
use super::super::super::word;
use super::super::{About, Alarm, Evidence, Meaning, Status};
use super::{Draftsman, Maybe};
use crate::model::Quantity;

impl Draftsman<'_> {
    /// Columns of one meaning: the same in another form, or a contradiction.
    pub(super) fn twins(&mut self) {
        let n = self.columns.len();
        for a in 0..n {
            for b in a + 1..n {
                let (x, y) = (self.meaning(a), self.meaning(b));
                if !matches!(x, Meaning::Field(_) | Meaning::Fee) {
                    continue;
                }
                let whose = |c: usize| self.columns.get(c).and_then(|c| c.platform);
                if self.says.meaning(a).is_some() && self.says.meaning(b).is_some() {
                    continue;
                }
                // "Likes" beside "Likes Avg.": the bare one is the total.
                let (ma, mb) = (self.maybe(a), self.maybe(b));
                if x == y && whose(a) == whose(b) {
                    if let (Maybe::Either(_, total), Maybe::Sure(_)) = (ma, mb) {
                        self.is(a, Meaning::Field(total));
                        continue;
                    }
                    if let (Maybe::Sure(_), Maybe::Either(_, total)) = (ma, mb) {
                        self.is(b, Meaning::Field(total));
                        continue;
                    }
                    self.twin(a, b);
                }
            }
        }
    }

    fn twin(&mut self, a: usize, b: usize) {
        let chosen = |c: usize| self.says.among(c, About::Sense) == Some(Rule::OneOfSeveral);
        if chosen(a) || chosen(b) {
            let other = if chosen(a) { b } else { a };
            self.mean(other, Meaning::Ignore, Evidence::Person);
            return;
        }
        let (mut same, mut other) = (0, 0);
        let list = |c: usize| self.sample.get(c).map_or(&[] as &[Option<Quantity>], Vec::as_slice);
        for (x, y) in list(a).iter().zip(list(b)) {
            if let (Some(x), Some(y)) = (x, y) {
                // One rounded and one cut, of the same number.
                let slack = (x.high.parts() - x.low.parts()).max(y.high.parts() - y.low.parts());
                if (x.value.parts() - y.value.parts()).abs() <= slack { same += 1 } else { other += 1 }
            }
        }
        let (la, lb) = (self.sheet.label(a), self.sheet.label(b));
        let coarse = |c: usize| self.sheet.tally(c).units * 2 > self.sheet.tally(c).counts.numbers;
        let known = |c: usize| self.sheet.tally(c).counts.numbers;
        if same >= other * 9 && (same > 0 || other == 0) {
            let keep = if coarse(a) && !coarse(b) || known(a) == 0 { b } else { a };
            let drop = if keep == a { b } else { a };
            self.mean(drop, Meaning::Ignore, Evidence::Twin(u16::try_from(keep).unwrap_or(u16::MAX)));
        } else if la.period != lb.period {
            self.mean(if la.period { a } else { b }, Meaning::Ignore, Evidence::Header);
        } else if la.quals & word::MEDIAN != lb.quals & word::MEDIAN {
            self.mean(if la.quals & word::MEDIAN != 0 { a } else { b }, Meaning::Ignore, Evidence::Header);
        } else {
            for c in [a, b] {
                self.column(c, |x| x.status = Status::Red(Alarm::Conflict, Vec::new()));
            }
        }
    }
}
