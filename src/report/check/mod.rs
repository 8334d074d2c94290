//! The page's check of itself: what is published as a law of the model, held against creators that nobody chose, by the same
//! code and the same evidence that judge a person (model 13, the laws of one creator).
//!
//! Knows what must hold and counts; refuses to repair or to explain. Comes with the late part: nothing that a first look
//! needs is here.

mod cases;

use super::booking::{Booking, Told};
use super::chain::Amount;
use super::{Computed, Figures, PathFigures, figures};
use crate::model::{Assumptions, Currency, Engagement, Profile, Quote};
use crate::stats::Interval;
use cases::{Case, scaled, scrambled};

/// A law of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Invariant {
    /// Low, middle and high are finite and in this order.
    InOrder,
    /// The shares of a width sum to one.
    SharesSumToOne,
    /// People reached and relevant views are no more than views, end by end.
    PartsOfViews,
    /// No result is told more closely than by a factor of 1.5 between its ends.
    NeverTooSure,
    /// Counted in a money of which one is worth a quarter, every amount is four times as much, and no share or chance moves.
    MoneyHasNoScale,
    /// With nothing pasted, more followers are more views, interactions and fee.
    FollowersRaise,
    /// More pasted views are more views.
    PastedViewsRaise,
    /// A further post lowers no total, in the middle and at the low end.
    PostsNeverLower,
    /// A dearer fee makes a profit no likelier.
    FeeLowersProfit,
    /// A richer margin makes a profit no rarer.
    MarginRaisesProfit,
    /// What is pasted never makes the views of a typical post less known.
    FactsNarrow,
    /// A hundredth more followers moves no output by two hundredths.
    NoCliffInFollowers,
    /// A hundredth more interactions moves the standing by no more than a point, and not down.
    NoCliffInEngagement,
}

impl Invariant {
    /// Every law, in the order in which they are tried.
    pub const ALL: [Invariant; 13] = [
        Invariant::InOrder,
        Invariant::SharesSumToOne,
        Invariant::PartsOfViews,
        Invariant::NeverTooSure,
        Invariant::MoneyHasNoScale,
        Invariant::FollowersRaise,
        Invariant::PastedViewsRaise,
        Invariant::PostsNeverLower,
        Invariant::FeeLowersProfit,
        Invariant::MarginRaisesProfit,
        Invariant::FactsNarrow,
        Invariant::NoCliffInFollowers,
        Invariant::NoCliffInEngagement,
    ];
}

/// What a check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct SelfCheck {
    /// Creators that were made up.
    pub cases: u32,
    /// Of these, those for whom every law held.
    pub held: u32,
    /// The first law that did not hold, and the number of the creator.
    pub failed: Option<(Invariant, u32)>,
    /// Of every bit of every figure: a sum over the creators, so that slices of a check add up in any order.
    pub digest: u64,
}

impl SelfCheck {
    /// This check and the next slice of it.
    #[must_use]
    pub fn and(self, next: SelfCheck) -> SelfCheck {
        SelfCheck {
            cases: self.cases + next.cases,
            held: self.held + next.held,
            failed: self.failed.or(next.failed),
            digest: self.digest.wrapping_add(next.digest),
        }
    }
}

/// How many creators the page tries: a second or so in a browser, and more orders of magnitude than a person would paste.
pub const SELF_CHECK_CASES: u32 = 1_000;

/// The digest of the first [`SELF_CHECK_CASES`] creators: the same in every engine, or digits differ.
pub const DIGEST: u64 = 0xa4cd_a7ab_22b8_02d3;

/// Tries the creators of the numbers from `from` on, as many as told. Some hundred microseconds each, natively.
#[inline(never)] // A door.
pub fn self_check(from: u32, cases: u32) -> SelfCheck {
    (from..from.saturating_add(cases)).fold(SelfCheck::default(), |sum, seed| sum.and(checked(seed)))
}

/// One creator.
fn checked(seed: u32) -> SelfCheck {
    let case = Case::of(seed);
    let found = figures(&case.profile, &case.assumptions);
    let broken = Invariant::ALL.into_iter().find(|law| !holds(*law, &case, &found));
    SelfCheck {
        cases: 1,
        held: u32::from(broken.is_none()),
        failed: broken.map(|law| (law, seed)),
        digest: digest(seed, &found),
    }
}

type Range = Computed<Interval>;

/// What a booking brings, in total.
fn totals(f: &Figures) -> [Range; 7] {
    [f.views, f.reach, f.relevant, f.engagements, f.clicks, f.link.orders, f.code.orders]
}

/// What is divided by a result, or what a result is divided by.
fn ratios(f: &Figures) -> [Range; 8] {
    let path = |path: &PathFigures| [path.cost_per_order, path.back];
    let ([a, b], [c, d]) = (path(&f.link), path(&f.code));
    [f.cpm, f.effective_cpm, f.cpe, f.cpc, a, b, c, d]
}

/// Amounts of money that one spends or gets.
fn amounts(f: &Figures) -> [Range; 6] {
    [f.fee, f.true_cost, f.link.cpa, f.link.revenue, f.code.cpa, f.code.revenue]
}

fn everything(f: &Figures) -> impl Iterator<Item = Range> + use<> {
    totals(f).into_iter().chain(ratios(f)).chain(amounts(f)).chain([f.level])
}

fn ends(i: Interval) -> [f64; 3] {
    [i.low(), i.mid(), i.high()]
}

/// Whether both can be told or neither, and where they can, `fits` holds end by end.
fn pairs(
    a: impl IntoIterator<Item = Range>,
    b: impl IntoIterator<Item = Range>,
    fits: &dyn Fn(f64, f64) -> bool,
) -> bool {
    a.into_iter().zip(b).all(|pair| match pair {
        (Ok(a), Ok(b)) => ends(a).into_iter().zip(ends(b)).all(|(a, b)| fits(a, b)),
        (a, b) => a.is_err() && b.is_err(),
    })
}

/// A quantity's low end and middle, without the high one.
fn lower(told: Range) -> Range {
    told.map(|i| Interval::new(i.low(), i.mid(), i.mid()).unwrap_or(i))
}

/// Whether a law holds for a creator.
fn holds(law: Invariant, case: &Case, found: &Figures) -> bool {
    let Case { profile, assumptions: a, .. } = case;
    // The last bits of a float are no difference.
    let no_less = |a: f64, b: f64| b >= a * (1.0 - 1e-12);
    match law {
        Invariant::InOrder => everything(found)
            .flatten()
            .all(|i| ends(i).iter().all(|x| x.is_finite()) && i.low() <= i.mid() && i.mid() <= i.high()),
        Invariant::SharesSumToOne => shares_sum_to_one(&Booking::of(profile, a)),
        Invariant::PartsOfViews => {
            let Ok(views) = found.views else { return true };
            pairs([found.reach, found.relevant], [Ok(views); 2], &no_less)
        }
        Invariant::NeverTooSure => {
            totals(found).into_iter().chain(ratios(found)).flatten().all(|i| i.high() / i.low() >= 1.5)
        }
        Invariant::MoneyHasNoScale => money_has_no_scale(case, found),
        Invariant::FollowersRaise => {
            let Some(followers) = profile.followers else { return true };
            let bare = |times: f64| Profile {
                platform: profile.platform,
                followers: case.with_followers(followers.value * times).followers,
                ..Profile::default()
            };
            let told = |f: Figures| [f.views, f.engagements, f.fee];
            // Who is paid in goods or with a share of the sales has no fee that could rise.
            pairs(told(figures(&bare(1.0), a)), told(figures(&bare(case.times), a)), &|a, b| b > a || b == 0.0)
        }
        Invariant::PastedViewsRaise => {
            let Some(views) = &profile.views else { return true };
            let more = Profile {
                views: Some(scaled(views, case.times)),
                rates_by_view: profile.rates_by_view.iter().map(|rate| rate / case.times).collect(),
                ..profile.clone()
            };
            pairs([found.views], [figures(&more, a).views], &|a, b| b > a)
        }
        Invariant::PostsNeverLower => {
            let longer = figures(profile, &Assumptions { posts: a.posts + case.posts, ..*a });
            pairs(totals(found).map(lower), totals(&longer).map(lower), &no_less)
        }
        Invariant::FeeLowersProfit => profit(case, case.times, 0.0) <= profit(case, 1.0, 0.0) + 1e-9,
        Invariant::MarginRaisesProfit => profit(case, 1.0, 0.05) >= profit(case, 1.0, 0.0) - 1e-9,
        Invariant::FactsNarrow => {
            let bare = Profile { views: None, rates_by_view: Vec::new(), engagement: None, ..profile.clone() };
            match (figures(&bare, a).level, found.level) {
                (Ok(bare), Ok(told)) => no_less(told.high() / told.low(), bare.high() / bare.low()),
                _ => true,
            }
        }
        Invariant::NoCliffInFollowers => {
            let Some(followers) = profile.followers else { return true };
            let next = figures(&case.with_followers(followers.value * 1.01), a);
            pairs(everything(found), everything(&next), &|a, b| (b - a).abs() <= 0.02 * a)
        }
        Invariant::NoCliffInEngagement => no_cliff_in_engagement(case, found),
    }
}

/// Of what is told itself and of what it costs.
fn shares_sum_to_one(booking: &Booking) -> bool {
    let amounts = [Amount::Views, Amount::Relevant, Amount::Interactions, Amount::ByLink, Amount::ByCode];
    let all =
        amounts.into_iter().flat_map(|amount| [booking.range(amount, Told::Itself), booking.range(amount, Told::Cost)]);
    all.flatten().all(|(_, loads)| {
        let sum = loads.shares().iter().fold(0.0, |sum, (_, share)| sum + share);
        (sum - 1.0).abs() < 1e-12
    })
}

/// The same world, counted in a money of which one unit is worth a quarter of a dollar.
fn money_has_no_scale(case: &Case, found: &Figures) -> bool {
    const TIMES: f64 = 4.0;
    let a = &case.assumptions;
    let there = Assumptions {
        currency: Currency::EUR,
        dollar_rate: Some(1.0 / TIMES),
        basket: a.basket.map(|x| x * TIMES),
        product: a.product * TIMES,
        shipping: a.shipping * TIMES,
        boost: a.boost * TIMES,
        hourly: a.hourly.map(|x| x * TIMES),
        cpm: None,
        ..*a
    };
    let fee = case.profile.fee.map(|fee| Quote { amount: fee.amount * TIMES, currency: Currency::EUR });
    let other = figures(&Profile { fee, ..case.profile.clone() }, &there);
    let plain;
    // A price of one's own has no currency but the chosen one.
    let here = if a.cpm.is_some() {
        plain = figures(&case.profile, &Assumptions { cpm: None, ..*a });
        &plain
    } else {
        found
    };
    let same = |a: f64, b: f64| (b - a).abs() <= 1e-9 * a.abs();
    let costs = |f: &Figures| [f.cpm, f.effective_cpm, f.cpe, f.cpc, f.link.cost_per_order, f.code.cost_per_order];
    pairs(amounts(here), amounts(&other), &|a, b| same(a * TIMES, b))
        && pairs(costs(here), costs(&other), &|a, b| same(a * TIMES, b))
        && pairs([here.link.back, here.code.back], [other.link.back, other.code.back], &same)
        && pairs(totals(here), totals(&other), &same)
}

/// The chance of profit by the case's way of counting, with the fee quoted and dearer, and the margin richer; 0 where it
/// cannot be told, which neither fee nor margin changes here.
fn profit(case: &Case, dearer: f64, richer: f64) -> f64 {
    let amount = case.profile.fee.map_or(100.0, |fee| fee.amount) * dearer;
    let quoted = Profile { fee: Some(Quote { amount, currency: Currency::USD }), ..case.profile.clone() };
    let margin = case.assumptions.margin.map(|margin| margin + richer);
    let booking = Booking::of(&quoted, &Assumptions { margin, ..case.assumptions });
    booking.way(case.counting).profit().unwrap_or(0.0)
}

fn no_cliff_in_engagement(case: &Case, found: &Figures) -> bool {
    let step = |e: &Engagement| Engagement { measured: scaled(&e.measured, 1.01), ..e.clone() };
    let more = Profile {
        engagement: case.profile.engagement.as_ref().map(step),
        rates_by_view: case.profile.rates_by_view.iter().map(|rate| rate * 1.01).collect(),
        ..case.profile.clone()
    };
    match (found.percentile, figures(&more, &case.assumptions).percentile) {
        (Some(a), Some(b)) => ends(a).into_iter().zip(ends(b)).all(|(a, b)| (-1e-12..=0.01).contains(&(b - a))),
        // A rate above all followers has no standing.
        _ => true,
    }
}

/// Of every bit of every figure of a creator.
fn digest(seed: u32, found: &Figures) -> u64 {
    let f = found;
    let told = everything(found).chain([f.link.roi, f.code.roi, f.percentile.ok_or(super::NotComputable::OutOfRange)]);
    told.fold(u64::from(seed), |sum, told| {
        // What cannot be told counts as such, whatever the reason.
        let bits = told.map_or([1; 3], |i| ends(i).map(f64::to_bits));
        bits.into_iter().fold(sum, |sum, bits| scrambled(sum ^ bits))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_law_holds_and_the_digits_are_those_of_this_version() {
        let found = self_check(0, SELF_CHECK_CASES);
        assert_eq!(found.failed, None);
        assert_eq!((found.cases, found.held), (SELF_CHECK_CASES, SELF_CHECK_CASES));
        assert_eq!(
            found.digest, DIGEST,
            "a digit moved: where that was meant, write the new digest here and raise MODEL_VERSION"
        );
    }

    #[test]
    fn slices_add_up() {
        let whole = self_check(0, 40);
        assert_eq!(self_check(0, 15).and(self_check(15, 25)), whole);
        assert_eq!(self_check(15, 25).and(self_check(0, 15)).digest, whole.digest);
        assert_eq!(self_check(u32::MAX, 5).cases, 0, "the end of all numbers is the end");
        assert_eq!(self_check(7, 0), SelfCheck::default());
    }

    /// splitmix64 as its authors print it: the first numbers after the seed 1234567.
    #[test]
    fn the_dice_are_splitmix64() {
        let mut state = 1_234_567_u64;
        let mut next = || {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            scrambled(state)
        };
        assert_eq!([next(), next()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    /// The creators are not all of a kind, so that a law has something to be tried on.
    #[test]
    fn the_creators_differ() {
        let cases: Vec<Case> = (0..SELF_CHECK_CASES).map(Case::of).collect();
        let count = |holds: &dyn Fn(&Case) -> bool| cases.iter().filter(|case| holds(case)).count();
        assert!(count(&|c| c.profile.views.is_some()) > 300);
        assert!(count(&|c| c.profile.engagement.is_some()) > 300);
        assert!(count(&|c| !c.profile.rates_by_view.is_empty()) > 50);
        assert!(count(&|c| c.profile.fee.is_some()) > 300);
        let told = |holds: &dyn Fn(&Figures) -> bool| count(&|c| holds(&figures(&c.profile, &c.assumptions)));
        assert!(told(&|f| f.percentile.is_some()) > 100);
        assert!(told(&|f| f.link.orders.is_ok()) > 400);
        assert!(told(&|f| f.code.back.is_ok()) > 400);
    }

    /// A law that cannot fail is none: each notices figures that break it.
    #[test]
    fn a_broken_figure_is_noticed() {
        let case = (0..).map(Case::of).find(|c| {
            let f = figures(&c.profile, &c.assumptions);
            c.profile.views.is_some() && f.percentile.is_some() && f.code.back.is_ok() && f.link.back.is_ok()
        });
        let case = case.unwrap();
        let found = figures(&case.profile, &case.assumptions);
        let scaled = |told: Range, by: f64| {
            Interval::new(told?.low() * by, told?.mid() * by, told?.high() * by)
                .ok_or(super::super::NotComputable::OutOfRange)
        };
        let known = Interval::known(found.views.unwrap().mid()).unwrap();
        let breaks = |law: Invariant, broken: Figures| {
            assert!(holds(law, &case, &found) && !holds(law, &case, &broken), "{law:?}")
        };
        breaks(Invariant::PartsOfViews, Figures { reach: scaled(found.views, 1.1), ..found });
        breaks(Invariant::NeverTooSure, Figures { views: Ok(known), ..found });
        breaks(Invariant::PastedViewsRaise, Figures { views: scaled(found.views, 1e3), ..found });
        breaks(Invariant::PostsNeverLower, Figures { engagements: scaled(found.engagements, 1e3), ..found });
        breaks(
            Invariant::FactsNarrow,
            Figures { level: Interval::new(1e-9, 1.0, 1e9).ok_or(super::super::NotComputable::OutOfRange), ..found },
        );
        breaks(Invariant::NoCliffInFollowers, Figures { clicks: scaled(found.clicks, 1.05), ..found });
        let moved = found.percentile.and_then(|p| Interval::new(p.low() * 0.5, p.mid() * 0.5, p.high() * 0.5));
        breaks(Invariant::NoCliffInEngagement, Figures { percentile: moved, ..found });
        assert_ne!(digest(1, &found), digest(1, &Figures { clicks: scaled(found.clicks, 1.0 + 1e-15), ..found }));
    }
}
