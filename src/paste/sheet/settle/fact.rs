//! What each header says, and what a person says of its column.
//!
//! Knows the fact that a label names, and where it may be one of two. Refuses to choose between them: the columns beside it
//! may tell.

use super::super::super::word::{self, Noun};
use super::super::head::{self, Label};
use super::super::tally::Tally;
use super::super::{Evidence, Meaning};
use super::{Draftsman, Maybe};
use crate::model::{Decimal, Field};

impl Draftsman<'_> {
    /// What each header says, and what a person says.
    pub(super) fn first(&mut self) {
        for c in 0..self.columns.len() {
            let (label, tally) = (self.sheet.label(c), self.sheet.tally(c));
            let says = self.says.meaning(c);
            let (mut maybe, mut evidence) = (Maybe::Sure(Meaning::Unknown), Evidence::None);
            if label.is(head::METRIC) {
                (maybe, evidence) = (fact(&label, tally), Evidence::Header);
                if let Maybe::Rate = maybe {
                    // "Rate": of money, or of engagement.
                    maybe = Maybe::Sure(if tally.money > 0 || label.currency.is_some() {
                        Meaning::Fee
                    } else if tally.percents > 0
                        || label.percent
                        || (tally.parted * 2 >= tally.counts.numbers.max(1) && tally.most <= 30 * Decimal::SCALE)
                    {
                        Meaning::Field(Field::EngagementRatePercent)
                    } else {
                        Meaning::Unknown
                    });
                }
            } else if label.is(head::PLATFORM) {
                (maybe, evidence) = (Maybe::Sure(Meaning::Platform), Evidence::Header);
            } else if label.is(head::POST | head::DATE) {
                (maybe, evidence) = (Maybe::Sure(Meaning::PostId), Evidence::Header);
            } else if label.is(head::RANK) || (self.sheet.bare && tally.is_rank()) {
                (maybe, evidence) = (Maybe::Sure(Meaning::Ignore), Evidence::Header);
            } else if self.sheet.bare {
                let texts = tally.counts.texts.min(256);
                if tally.urls * 2 > texts && texts > 0 {
                    (maybe, evidence) = (Maybe::Sure(Meaning::Url), Evidence::Content);
                } else if tally.platforms * 2 > texts && texts > 0 {
                    (maybe, evidence) = (Maybe::Sure(Meaning::Platform), Evidence::Content);
                } else if tally.ats * 2 > tally.counts.texts {
                    (maybe, evidence) = (Maybe::Sure(Meaning::Handle), Evidence::Content);
                }
            }
            // Platforms under a header that says nothing else, and in more than two cells of three.
            let texts = tally.counts.texts.min(256);
            let unsaid =
                !self.sheet.bare && maybe == Maybe::Sure(Meaning::Unknown) && !label.is(head::PERSON | head::ACCOUNT);
            if unsaid && tally.platforms > tally.urls && tally.platforms * 3 > texts * 2 {
                (maybe, evidence) = (Maybe::Sure(Meaning::Platform), Evidence::Content);
            }
            if let Some(meaning) = says {
                (maybe, evidence) = (Maybe::Sure(meaning), Evidence::Person);
            }
            if let Some(slot) = self.maybe.get_mut(c) {
                *slot = maybe;
            }
            let meaning = match maybe {
                Maybe::Sure(m) => m,
                Maybe::Either(f, _) => Meaning::Field(f),
                Maybe::RateOrCount => Meaning::Field(Field::EngagementsPerPost),
                Maybe::Rate => Meaning::Unknown,
            };
            self.column(c, |column| (column.meaning, column.evidence) = (meaning, evidence));
        }
    }
}

/// The fact that a label names, in a table of creators.
fn fact(label: &Label, tally: &Tally) -> Maybe {
    use Maybe::{Either, RateOrCount, Sure};
    let has = |bits| label.quals & bits != 0;
    let field = |f| Sure(Meaning::Field(f));
    let aside = word::OLD
        | word::GAIN
        | word::GOAL
        | word::CEILING
        | word::FLOOR
        | word::YOURS
        | word::ELSEWHERE
        | word::BETWEEN;
    // Numbers that are left out are told, as is what a whole order costs.
    if has(aside) || label.noun == Noun::Fee && has(word::TOTAL) {
        return Sure(Meaning::Unknown);
    }
    let flow = has(word::PERIOD | word::MONTHLY);
    let plain = !has(word::AVG | word::MEDIAN | word::PIECE);
    let rate = matches!(label.noun, Noun::EngagementRate | Noun::Engagement | Noun::Interactions | Noun::Rate);
    // "Reach %", and below "Reach" nothing but 0.4: shares.
    let seen = matches!(label.noun, Noun::Reach | Noun::Impressions | Noun::Views | Noun::Likes);
    let share = seen && tally.parted > 0 && tally.most < Decimal::SCALE && tally.units == 0 && label.power == 0;
    // "Likes (30d)": a sum.
    let sum = label.days && plain && (seen || matches!(label.noun, Noun::Comments | Noun::Shares | Noun::Saves));
    if label.percent && !rate || share || sum {
        return Sure(Meaning::Unknown);
    }
    if flow && label.noun != Noun::Views && label.noun != Noun::EngagementRate {
        return Sure(Meaning::Unknown);
    }
    match label.noun {
        Noun::Followers | Noun::Subscribers => field(Field::Followers),
        Noun::Following => field(Field::Following),
        Noun::Connections => field(Field::Connections),
        Noun::Counted => field(Field::PostsCounted),
        Noun::Posts if !plain => Sure(Meaning::Unknown),
        Noun::Posts => field(Field::Posts),
        Noun::Fee => Sure(Meaning::Fee),
        Noun::Rate => Maybe::Rate,
        Noun::EngagementRate => field(Field::EngagementRatePercent),
        Noun::Engagement | Noun::Interactions if tally.percents > 0 || label.percent => {
            field(Field::EngagementRatePercent)
        }
        Noun::Engagement if has(word::AUTHENTIC) => field(Field::AuthenticEngagementsPerPost),
        Noun::Engagement | Noun::Interactions if has(word::TOTAL) => Sure(Meaning::Unknown),
        Noun::Engagement if !plain || tally.most > 100 * Decimal::SCALE || tally.units > 0 => {
            field(Field::EngagementsPerPost)
        }
        Noun::Engagement => RateOrCount,
        Noun::Interactions => field(Field::EngagementsPerPost),
        Noun::Views if has(word::MONTHLY) => field(Field::ViewsMonthly),
        Noun::Views if flow => Sure(Meaning::Unknown),
        Noun::Comments | Noun::Shares | Noun::Saves | Noun::Reach | Noun::Impressions if has(word::TOTAL) => {
            Sure(Meaning::Unknown)
        }
        Noun::Comments => field(Field::CommentsPerPost),
        Noun::Shares => field(Field::SharesPerPost),
        Noun::Saves => field(Field::SavesPerPost),
        Noun::Reach => field(Field::ReachPerPost),
        Noun::Impressions => field(Field::ImpressionsPerPost),
        Noun::Likes if has(word::PAGE) => field(Field::PageLikes),
        Noun::Likes if has(word::TOTAL) => field(Field::LikesTotal),
        Noun::Likes if !plain => field(Field::LikesPerPost),
        Noun::Likes => Either(Field::LikesPerPost, Field::LikesTotal),
        Noun::Views if has(word::TOTAL) => field(Field::ViewsTotal),
        Noun::Views if !plain => field(Field::ViewsPerPost),
        Noun::Views => Either(Field::ViewsPerPost, Field::ViewsTotal),
        Noun::Quotes | Noun::Nothing => Sure(Meaning::Unknown),
    }
}
