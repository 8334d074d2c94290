//! Per post or over the account's life: what the followers and the posts beside a column say.
//!
//! Knows which ratios no account has. Refuses to decide between those that some have: that is asked.

use super::super::super::reading::Rule;
use super::super::{About, ColumnReading, Evidence, Meaning, Status};
use super::{Draftsman, Maybe};
use crate::model::{Field, Platform};

impl Draftsman<'_> {
    /// Per post or over the account's life: what the followers and the posts beside it say.
    pub(super) fn compare(&mut self) {
        for c in 0..self.columns.len() {
            let platform = self.columns.get(c).and_then(|x| x.platform);
            if self.is_lone_count(c) {
                self.lone_count(c);
                continue;
            }
            let asked = match self.maybe(c) {
                Maybe::Either(per, total) => Some((per, total, Rule::PerPost, Rule::Lifetime)),
                Maybe::RateOrCount => {
                    Some((Field::EngagementRatePercent, Field::EngagementsPerPost, Rule::Percent, Rule::Count))
                }
                _ => None,
            };
            let Some((one, other, first, second)) = asked else { continue };
            let settled = self.columns.get(c).is_some_and(|x| x.status == Status::Settled);
            if self.says.meaning(c).is_some() || !settled || self.meaning(c) == Meaning::Ignore {
                continue;
            }
            if let Some(rule) = self.says.among(c, About::Sense) {
                self.mean(c, Meaning::Field(if rule == second { other } else { one }), Evidence::Person);
                continue;
            }
            let decided =
                if matches!(self.maybe(c), Maybe::Either(..)) { self.lifetime(c, one, platform) } else { None };
            match decided {
                Some(false) => self.mean(c, Meaning::Field(one), Evidence::Compared),
                Some(true) => self.mean(c, Meaning::Field(other), Evidence::Compared),
                None => {
                    let readings = [(first, one), (second, other)];
                    let readings = readings.map(|(rule, field)| ColumnReading {
                        rule,
                        meaning: Meaning::Field(field),
                        examples: Vec::new(),
                    });
                    self.column(c, |x| {
                        if x.status == Status::Settled {
                            x.status = Status::Amber(readings.into());
                        }
                    });
                }
            }
        }
    }

    /// Whether a column without a word for it counts over the account's life; `None` where that does not follow.
    fn lifetime(&self, c: usize, per: Field, platform: Option<Platform>) -> Option<bool> {
        let likes = per == Field::LikesPerPost;
        let tally = self.sheet.tally(c);
        if tally.counts.numbers == 0 {
            return Some(false);
        }
        let Some(followers) = self.find(Field::Followers, platform) else {
            // Beside figures of posts alone.
            return Some(false);
        };
        let Some(over) = self.ratio(c, followers) else {
            // No row tells both: the label's usual sense, for likes.
            return if likes { Some(false) } else { None };
        };
        let posts = self.find(Field::Posts, platform).and_then(|p| self.middle(p)).unwrap_or_default();
        let each = if posts > 0.0 { over / posts } else { 0.0 };
        let (low, high) = if likes { (1.0, 3.0) } else { (0.5, 20.0) };
        if over <= low {
            Some(false)
        } else if over >= high && posts > 0.0 && each > 0.000_02 && each < low * 4.0 {
            Some(true)
        } else {
            None
        }
    }
}
