//! What lies beside the best choice: why each of the others is left and at what price they would come in, the best sets without one
//! of those who are in, and what more money would buy.
//!
//! Everything is a choice of its own, sought by the measure of the first. Refuses to guess: a price is told only where a choice that
//! is at least as good was found with it, so "at 310 or less" holds even where steps ran out.

use super::objective::{Scale, amount};
use super::{Candidate, Choice, Choosing, Effort, Lock, Offer, Part, Refusal, Want};

/// Steps of one choice beside the best.
const EFFORT: Effort = Effort { steps: 60_000 };

/// Why somebody is left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// The person wants it so.
    LockedOut,
    /// Nothing can be told of what they cost or bring to what is wanted.
    NothingTold,
    /// Their cheapest offer costs more than the whole budget.
    AboveBudget {
        /// What it costs.
        cheapest: u64,
    },
    /// Their cheapest offer costs more than may be spent on one creator.
    AboveEach {
        /// What it costs.
        cheapest: u64,
    },
    /// They take more time than there is.
    AboveMinutes {
        /// What they take.
        minutes: u32,
    },
    /// What may be spent on a part to which they belong is spent.
    ShareFull {
        /// Which.
        part: Part,
    },
    /// As many are booked as may be.
    Full,
    /// They could be paid, and would bring less for it than those who are booked.
    BringsLess,
}

/// Somebody who is left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Left {
    /// The candidate's place.
    pub place: usize,
    /// Why.
    pub reason: Reason,
    /// What they bring for a hundredth of the currency, by the measure of the choice: who brings most comes first.
    pub worth: f64,
}

/// At which price somebody would be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enters {
    /// For so many posts.
    pub posts: u32,
    /// At this price or less, in hundredths, in whole units of the currency.
    pub cost: u64,
}

/// Everybody who is left out, those first who are nearest to being in.
pub fn left(candidates: &[Candidate], want: &Want, scale: &Scale, choice: &Choice) -> Vec<Left> {
    let is_in = |candidate: &&Candidate| choice.chosen.iter().any(|chosen| chosen.place == candidate.place);
    let mut all: Vec<Left> = candidates
        .iter()
        .filter(|candidate| !is_in(candidate))
        .map(|candidate| Left {
            place: candidate.place,
            reason: reason(candidates, candidate, want, scale, choice),
            worth: candidate.offers.iter().map(|offer| worth(scale, offer)).fold(0.0, f64::max),
        })
        .collect();
    // What the person said stands first, so that it can be taken back; what cannot be told last.
    let rank = |left: &Left| match left.reason {
        Reason::LockedOut => 0,
        Reason::NothingTold => 2,
        _ => 1,
    };
    all.sort_by(|a, b| rank(a).cmp(&rank(b)).then(b.worth.total_cmp(&a.worth)).then(a.place.cmp(&b.place)));
    all
}

fn value(scale: &Scale, offer: &Offer) -> f64 {
    scale.value(&offer.brings.map(amount))
}

fn worth(scale: &Scale, offer: &Offer) -> f64 {
    value(scale, offer) / offer.cost.max(1) as f64
}

fn reason(candidates: &[Candidate], candidate: &Candidate, want: &Want, scale: &Scale, choice: &Choice) -> Reason {
    if want.locked_out.contains(&candidate.place) {
        return Reason::LockedOut;
    }
    let told = || candidate.offers.iter().filter(|offer| value(scale, offer) > 0.0);
    let Some(cheapest) = told().map(|offer| offer.cost).min() else { return Reason::NothingTold };
    if want.most_each.is_some_and(|most| cheapest > most) {
        return Reason::AboveEach { cheapest };
    }
    if cheapest > want.budget {
        return Reason::AboveBudget { cheapest };
    }
    let minutes = told().map(|offer| offer.minutes).min().unwrap_or(0);
    if want.minutes.is_some_and(|most| minutes > most) {
        return Reason::AboveMinutes { minutes };
    }
    let spent = |part: Part| {
        let of = |place: usize| candidates.iter().find(|candidate| candidate.place == place);
        let in_part = choice.chosen.iter().filter_map(|chosen| Some((of(chosen.place)?, chosen.offer)));
        in_part
            .filter(|(candidate, _)| part.holds(candidate))
            .filter_map(|(candidate, offer)| candidate.offers.get(offer))
            .fold(0_u64, |sum, offer| sum.saturating_add(offer.cost))
    };
    let full = want.shares.iter().find(|share| {
        share.of.holds(candidate) && spent(share.of).saturating_add(cheapest) > share.ceiling(want.budget)
    });
    if let Some(share) = full {
        return Reason::ShareFull { part: share.of };
    }
    if want.most_creators.is_some_and(|most| choice.chosen.len() >= most) {
        return Reason::Full;
    }
    Reason::BringsLess
}

/// The best choice that has this candidate with one offer at this price.
fn with(candidates: &[Candidate], want: &Want, scale: &Scale, place: usize, offer: &Offer, cost: u64) -> Option<f64> {
    let mut priced = candidates.to_vec();
    let one = priced.iter_mut().find(|candidate| candidate.place == place)?;
    one.offers = vec![Offer { cost, ..*offer }];
    let mut want = want.clone();
    want.locked_in.push(Lock { place, posts: None });
    let found = Choosing::by(&priced, &want, *scale, EFFORT).ok()?;
    let choice = found.choice();
    choice.chosen.iter().any(|chosen| chosen.place == place).then_some(choice.value)
}

/// At which price somebody who is left would be in a choice as good as the best, for the number of posts for which it is nearest to what
/// they cost. Nothing where not even a gift would do, or where no price is the matter. To a hundredth of what they cost, and in whole
/// units, rounded down.
pub fn enters(candidates: &[Candidate], want: &Want, scale: &Scale, best: &Choice, place: usize) -> Option<Enters> {
    let candidate = candidates.iter().find(|candidate| candidate.place == place)?;
    if want.locked_out.contains(&place) {
        return None;
    }
    let fits = |offer: &&Offer| {
        value(scale, offer) > 0.0
            && want.most_posts.is_none_or(|most| offer.posts <= most)
            && want.minutes.is_none_or(|most| offer.minutes <= most)
    };
    let offer = candidate.offers.iter().filter(fits).max_by(|a, b| worth(scale, a).total_cmp(&worth(scale, b)))?;
    // A hair below, for what rounding may have moved.
    let enough = best.value * (1.0 - 1e-9);
    let would = |cost: u64| with(candidates, want, scale, place, offer, cost).is_some_and(|value| value >= enough);
    let (mut yes, mut no) = (0_u64, offer.cost.min(want.most_each.unwrap_or(u64::MAX)).min(want.budget.saturating_add(1)));
    if !would(0) {
        return None;
    }
    while no - yes > (offer.cost / 100).max(50) {
        let middle = yes + (no - yes) / 2;
        if would(middle) { yes = middle } else { no = middle }
    }
    Some(Enters { posts: offer.posts, cost: yes / 100 * 100 })
}

/// For each who is in and not locked in: the best choice without them, the best of these first.
pub fn without_one(candidates: &[Candidate], want: &Want, scale: &Scale, best: &Choice) -> Vec<Choice> {
    let mut all: Vec<Choice> = best
        .chosen
        .iter()
        .filter(|chosen| !want.locked_in.iter().any(|lock| lock.place == chosen.place))
        .filter_map(|chosen| {
            let mut want = want.clone();
            want.locked_out.push(chosen.place);
            Choosing::by(candidates, &want, *scale, EFFORT).ok().map(|choosing| choosing.choice().clone())
        })
        .collect();
    all.sort_by(|a, b| b.value.total_cmp(&a.value));
    all.dedup_by(|a, b| a.chosen == b.chosen);
    all
}

/// The least further money that buys something better by more than a hundredth, up to as much again, and the value then. To a hundredth of
/// the budget.
pub fn more_money(candidates: &[Candidate], want: &Want, scale: &Scale, best: &Choice) -> Option<(u64, f64)> {
    let at = |budget: u64| {
        let want = Want { budget, ..want.clone() };
        match Choosing::by(candidates, &want, *scale, EFFORT) {
            Ok(choosing) => choosing.choice().value,
            Err(Refusal::NotFound) | Err(_) => 0.0,
        }
    };
    let better = |value: f64| value > best.value * 1.01;
    let (mut no, mut yes) = (want.budget, want.budget.saturating_mul(2));
    let mut value = at(yes);
    if !better(value) {
        return None;
    }
    while yes - no > (want.budget / 100).max(100) {
        let middle = no + (yes - no) / 2;
        let here = at(middle);
        if better(here) { (yes, value) = (middle, here) } else { no = middle }
    }
    Some((yes.div_ceil(100) * 100 - want.budget, value))
}
