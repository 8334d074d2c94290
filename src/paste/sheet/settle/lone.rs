//! Counts without a header that says what they count, alone of their kind.
//!
//! Knows that such a column most often counts followers. Refuses to take it for that without asking, unless nothing else is
//! told of anybody.

use super::super::super::reading::Rule;
use super::super::{About, ColumnReading, Evidence, Meaning, Status};
use super::Draftsman;
use crate::model::{Decimal, Field};

impl Draftsman<'_> {
    /// Whether a column of counts, in units or in thousands, stands without a header, alone of its kind beside somebody's
    /// handle; or below nothing but a platform's name.
    pub(super) fn is_lone_count(&self, c: usize) -> bool {
        let own = self.columns.get(c).and_then(|x| x.platform);
        let counts = |d: &Self, c: usize| d.sheet.tally(c).counts_something() && d.meaning(c) == Meaning::Unknown;
        // "Instagram", "TikTok" above counts.
        if self.sheet.label(c).is_platform() {
            return counts(self, c) && self.find(Field::Followers, own).is_none();
        }
        let short = |d: &Self, c: usize| {
            let t = d.sheet.tally(c);
            let large = t.plain == t.counts.numbers && t.most >= 1000 * Decimal::SCALE;
            counts(d, c) && (t.units * 2 > t.counts.numbers || large)
        };
        let alone = (0..self.columns.len())
            .filter(|c| self.columns.get(*c).is_some_and(|x| x.platform == own) && short(self, *c))
            .count()
            == 1;
        let named = self.columns.iter().any(|x| matches!(x.meaning, Meaning::Handle | Meaning::Url | Meaning::Account));
        self.sheet.bare && named && alone && short(self, c)
    }

    /// Whether it is the only number of its account, whose platform is told or by which the rows are ranked.
    fn is_size(&self, c: usize) -> bool {
        let own = |c: usize| self.columns.get(c).and_then(|x| x.platform);
        let tally = self.sheet.tally(c);
        let counts = |o: &usize| *o != c && own(*o) == own(c) && self.sheet.tally(*o).counts.numbers > 0;
        // A first column that rises from row to row numbers them, whatever was left out.
        let rank = |o: usize| {
            let t = self.sheet.tally(o);
            o == 0 && t.counts.numbers > 1 && t.plain == t.counts.numbers && t.falling == 0
        };
        let others = (0..self.columns.len()).filter(counts);
        let (mut alone, mut ranks) = (true, false);
        for o in others {
            let ranked = self.meaning(o) == Meaning::Ignore || rank(o);
            ranks |= ranked;
            alone &= ranked;
        }
        let told = (0..self.columns.len()).any(|o| {
            self.meaning(o) == Meaning::Platform
                || own(o).is_some() && own(o) == own(c) && self.meaning(o) == Meaning::Url
        });
        alone && (told || ranks && tally.counts.numbers > 1 && tally.falling + 1 >= tally.counts.numbers)
    }

    /// Of such a column the sense is asked; most often it counts followers.
    pub(super) fn lone_count(&mut self, c: usize) {
        let senses = [
            (Rule::Count, Field::Followers),
            (Rule::PerPost, Field::LikesPerPost),
            (Rule::OneOfSeveral, Field::ViewsPerPost),
        ];
        let said = self.says.among(c, About::Sense).and_then(|rule| senses.iter().find(|(r, _)| *r == rule));
        if let Some((_, field)) = said {
            self.mean(c, Meaning::Field(*field), Evidence::Person);
            return;
        }
        if self.says.meaning(c).is_some() {
            return;
        }
        let tally = self.sheet.tally(c);
        if self.is_size(c) && tally.units * 2 > tally.counts.numbers {
            self.mean(c, Meaning::Field(Field::Followers), Evidence::Content);
            return;
        }
        self.mean(c, Meaning::Field(Field::Followers), Evidence::None);
        let reading = |(rule, field)| ColumnReading { rule, meaning: Meaning::Field(field), examples: Vec::new() };
        self.column(c, |x| x.status = Status::Amber(senses.map(reading).into()));
    }
}
