//! One creator in one line of a long list: the middle of every figure, in four bytes each.
//!
//! Knows middles only: enough to sort and to sift a hundred thousand. Refuses ranges and reasons, which the rows in view have,
//! and zero for what is not known.

use super::booking::Booking;
use super::engagement::usual_base;
use super::standing::{graded, shown};
use super::{Base, Computed, Counting, Figures, NotComputable};
use crate::evidence::tiers::{Scheme, TierName};
use crate::model::{Assumptions, Currency, Platform, Profile};
use crate::stats::Interval;

/// A figure of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mid {
    /// As told.
    Followers,
    /// Engagement rate by followers, as pasted.
    RateByFollowers,
    /// By views.
    RateByViews,
    /// By reach.
    RateByReach,
    /// Where the rate stands, 0 to 1.
    Standing,
    /// People reached.
    Reach,
    /// Views by real people who care.
    Relevant,
    /// Interactions.
    Engagements,
    /// Clicks.
    Clicks,
    /// Orders counted by link.
    OrdersByLink,
    /// Orders counted by code.
    OrdersByCode,
    /// The fee.
    Fee,
    /// The true cost.
    TrueCost,
    /// Of a thousand views.
    Cpm,
    /// Of a thousand relevant views.
    EffectiveCpm,
    /// Of an interaction.
    Cpe,
    /// Of a click.
    Cpc,
    /// Of an order by link, with commission.
    CpaByLink,
    /// Of an order by code.
    CpaByCode,
}

const COUNT: usize = Mid::CpaByCode as usize + 1;

impl Mid {
    /// The rate on a base.
    pub const fn rate(base: Base) -> Mid {
        match base {
            Base::Followers => Mid::RateByFollowers,
            Base::Views => Mid::RateByViews,
            Base::Reach => Mid::RateByReach,
        }
    }

    /// Orders, counted so.
    pub const fn orders(counting: Counting) -> Mid {
        match counting {
            Counting::Link => Mid::OrdersByLink,
            Counting::Code => Mid::OrdersByCode,
        }
    }

    /// Cost of an order, counted so.
    pub const fn cpa(counting: Counting) -> Mid {
        match counting {
            Counting::Link => Mid::CpaByLink,
            Counting::Code => Mid::CpaByCode,
        }
    }
}

/// The bases in the order in which they are offered.
pub const BASES: [Base; 3] = [Base::Followers, Base::Views, Base::Reach];

/// A creator's line.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    mids: [f32; COUNT],
    /// Where they publish.
    pub platform: Option<Platform>,
    /// What the chosen scheme calls them.
    pub tier: Option<TierName>,
    /// The base of the rate that is shown: the platform's usual one, or the first that can be told.
    pub base: Option<Base>,
    /// The currency of a fee that is in another than the chosen one and cannot be converted.
    pub quoted_in: Option<Currency>,
}

impl Line {
    /// Of whom nothing can be judged.
    pub const fn unknown(platform: Option<Platform>) -> Line {
        Line { mids: [f32::NAN; COUNT], platform, tier: None, base: None, quoted_in: None }
    }

    /// A figure; NaN where it cannot be told.
    pub fn get(&self, mid: Mid) -> f32 {
        self.mids.get(mid as usize).copied().unwrap_or(f32::NAN)
    }

    fn set(&mut self, mid: Mid, x: f64) {
        if let Some(place) = self.mids.get_mut(mid as usize) {
            *place = x as f32;
        }
    }

    /// The line of figures that are there already, and of the rates.
    pub fn of(profile: &Profile, assumptions: &Assumptions, scheme: &Scheme<'_>) -> (Line, Figures) {
        let mut line = Line::unknown(profile.platform);
        let usual = profile.platform.map(usual_base);
        let read = usual.and_then(|base| graded(profile, assumptions, base));
        if let Some(followers) = profile.followers.map(|followers| followers.value) {
            line.set(Mid::Followers, followers);
            line.tier = scheme.tier_of(followers).map(|tier| tier.name);
        }
        for base in BASES {
            let rate = match &read {
                Some(read) if Some(base) == usual => (!read.comments_only).then_some(read.shown),
                _ => shown(profile, assumptions, base),
            };
            if let Some(rate) = rate {
                line.set(Mid::rate(base), rate);
                line.base = if Some(base) == usual { usual } else { line.base.or(Some(base)) };
            }
        }
        let percentile = read.and_then(|read| read.standing.ok()).map(|standing| standing.percentile);
        let figures = Booking::of(profile, assumptions).figures(percentile);
        line.fill(&figures);
        (line, figures)
    }

    fn fill(&mut self, figures: &Figures) {
        let [link, code] = [&figures.link, &figures.code];
        let all: [(Mid, &Computed<Interval>); 14] = [
            (Mid::Reach, &figures.reach),
            (Mid::Relevant, &figures.relevant),
            (Mid::Engagements, &figures.engagements),
            (Mid::Clicks, &figures.clicks),
            (Mid::OrdersByLink, &link.orders),
            (Mid::OrdersByCode, &code.orders),
            (Mid::Fee, &figures.fee),
            (Mid::TrueCost, &figures.true_cost),
            (Mid::Cpm, &figures.cpm),
            (Mid::EffectiveCpm, &figures.effective_cpm),
            (Mid::Cpe, &figures.cpe),
            (Mid::Cpc, &figures.cpc),
            (Mid::CpaByLink, &link.cpa),
            (Mid::CpaByCode, &code.cpa),
        ];
        for (mid, figure) in all {
            if let Ok(interval) = figure {
                self.set(mid, interval.mid());
            }
        }
        if let Some(percentile) = figures.percentile {
            self.set(Mid::Standing, percentile.mid());
        }
        if let Err(NotComputable::QuotedIn(currency)) = figures.fee {
            self.quoted_in = Some(currency);
        }
    }
}

/// Chances of profit, by link and by code: some tens of microseconds, so not for every row of a long list.
pub fn profits(profile: &Profile, assumptions: &Assumptions) -> [Computed<f64>; 2] {
    let booking = Booking::of(profile, assumptions);
    Counting::ALL.map(|counting| booking.way(counting).profit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tiers::{SchemeId, scheme};
    use crate::model::{Decimal, Draft, Fact, Field, Quantity};
    use crate::report::{assess, figures};

    fn profile(facts: &[(Field, i64)], platform: Platform) -> Profile {
        let mut draft = Draft { platform: Some(Fact::typed(platform)), ..Draft::default() };
        for (field, x) in facts {
            draft.set(*field, Fact::typed(Quantity::exact(Decimal::from_int(*x))));
        }
        Profile::try_from_draft(&draft, &Assumptions::default()).unwrap()
    }

    #[test]
    fn a_line_says_what_a_report_says() {
        let told = [(Field::Followers, 24_800), (Field::LikesPerPost, 1_240), (Field::CommentsPerPost, 68)];
        let (maker, assumed) = (profile(&told, Platform::Instagram), Assumptions::default());
        let five = scheme(SchemeId::FiveTiers).unwrap();
        let (line, same) = Line::of(&maker, &assumed, five);
        assert_eq!(same, figures(&maker, &assumed));
        let report = assess(&maker, &assumed, five, 2026);
        assert_eq!(line.get(Mid::Clicks), report.results.clicks.unwrap().interval.mid() as f32);
        assert_eq!(line.get(Mid::RateByFollowers), report.rates[0].shown as f32);
        assert_eq!((line.base, line.tier), (Some(Base::Followers), Some(TierName::Micro)));
        assert!(line.get(Mid::RateByViews).is_nan() && line.get(Mid::CpaByLink).is_finite());
        assert_eq!(profits(&maker, &assumed)[0].ok(), report.link.profit.ok());
    }

    #[test]
    fn a_rate_on_another_base_says_so() {
        let told = [(Field::Followers, 24_800), (Field::LikesPerPost, 1_240), (Field::CommentsPerPost, 68)];
        let five = scheme(SchemeId::FiveTiers).unwrap();
        let (line, _) = Line::of(&profile(&told, Platform::TikTok), &Assumptions::default(), five);
        assert_eq!(line.base, Some(Base::Followers), "views are its usual base, and not told");
        let both = [&told[..], &[(Field::ViewsPerPost, 9_000)]].concat();
        let (line, _) = Line::of(&profile(&both, Platform::TikTok), &Assumptions::default(), five);
        assert_eq!(line.base, Some(Base::Views));
        assert!(line.get(Mid::RateByFollowers) < line.get(Mid::RateByViews));
    }
}
