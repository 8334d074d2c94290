//! Whether rates stand as percents or as fractions.
//!
//! Knows what the counts beside a rate make of it: the two differ by a hundred. Refuses to decide where the rows disagree.

use super::Draftsman;
use crate::model::{Field, Quantity};

impl Draftsman<'_> {
    /// Whether rates are fractions; `None` where nothing tells.
    pub(super) fn rate(&self, c: usize) -> Option<bool> {
        let (tally, label) = (self.sheet.tally(c), self.sheet.label(c));
        if tally.counts.numbers == 0 || tally.percents * 2 > tally.counts.numbers || label.percent {
            return Some(false);
        }
        let platform = self.columns.get(c).and_then(|x| x.platform);
        // Counts that lost their units tell nothing.
        if self.whole_lost() {
            return None;
        }
        // Nobody's usual rate is above 250 percent.
        let large = self.middle(c).is_some_and(|m| m > 2.5);
        let Some(followers) = self.find(Field::Followers, platform) else { return large.then_some(false) };
        let seen = |field: Field| self.find(field, platform).and_then(|c| self.sample.get(c));
        let (likes, comments) = (seen(Field::LikesPerPost), seen(Field::CommentsPerPost));
        let sums = seen(Field::EngagementsPerPost);
        let at = |list: Option<&Vec<Option<Quantity>>>, row: usize| list.and_then(|l| l.get(row)).copied().flatten();
        let (mut percents, mut fractions, mut neither) = (0, 0, 0);
        for (row, rate) in self.sample.get(c)?.iter().enumerate() {
            let count = at(sums, row).or(at(likes, row)).map(|q| {
                q.value.to_f64()
                    + if sums.is_some() { 0.0 } else { at(comments, row).map_or(0.0, |q| q.value.to_f64()) }
            });
            if let (Some(rate), Some(count), Some(people)) = (rate, count, at(self.sample.get(followers), row))
                && rate.value.parts() > 0
                && people.value.parts() > 0
                && count > 0.0
            {
                let expected = count / people.value.to_f64();
                let share = rate.value.to_f64() / expected;
                // Right within a factor of four: the two differ by a hundred.
                match share {
                    0.25..=4.0 => fractions += 1,
                    25.0..=400.0 => percents += 1,
                    _ => neither += 1,
                }
            }
        }
        if percents > 0 && fractions == 0 && neither * 4 <= percents {
            return Some(false);
        }
        if fractions > 0 && percents == 0 && neither * 4 <= fractions {
            return Some(true);
        }
        if percents + fractions > 0 {
            let (more, less) = (percents.max(fractions), percents.min(fractions) + neither);
            return (less * 10 <= more).then_some(fractions > percents);
        }
        large.then_some(false)
    }
}
