//! Why no plan can be made, before any is sought: each with what is needed for the way out.
//!
//! Knows wishes and offers. Refuses to know words; those are `text`'s.

use super::choose::{permitted, rising};
use super::objective::{Scale, amount};
use super::{Candidate, Part, Want};

/// Why there is no plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refusal {
    /// Nobody to choose from.
    NoCandidates,
    /// No stage counts.
    NothingWanted,
    /// A place both locked in and locked out.
    LockedInAndOut {
        /// Whose.
        place: usize,
    },
    /// A lock on a place where nobody stands.
    LockOnNobody {
        /// Which.
        place: usize,
    },
    /// Somebody locked in whom the limits per creator, or the number of posts, leave no offer.
    LockWithoutOffer {
        /// Whose.
        place: usize,
    },
    /// Nothing can be told of anybody in the stages that count.
    NothingTold,
    /// The limits per creator forbid every offer.
    NobodyPermitted {
        /// The cheapest offer, limits aside.
        cheapest: u64,
    },
    /// No money.
    NoMoney {
        /// The cheapest offer.
        cheapest: u64,
    },
    /// Less money than the cheapest offer costs.
    BelowCheapest {
        /// The cheapest offer.
        cheapest: u64,
    },
    /// Less time than the quickest offer within the budget takes.
    BelowQuickest {
        /// The fewest minutes.
        minutes: u32,
    },
    /// Those locked in cost more than there is, at the least.
    LocksAboveBudget {
        /// What they cost.
        cost: u64,
    },
    /// Those locked in take more time than there is, at the least.
    LocksAboveMinutes {
        /// What they take.
        minutes: u64,
    },
    /// More are locked in than may be booked.
    LocksAboveMost {
        /// How many.
        locked: usize,
    },
    /// At least more creators than at most; at least one, where at most none.
    LeastAboveMost,
    /// Fewer creators can be booked at all than are asked for.
    TooFewCreators {
        /// How many can.
        available: usize,
    },
    /// So many creators cost more than there is.
    LeastAboveBudget {
        /// What the cheapest so many cost.
        cost: u64,
    },
    /// So many creators take more time than there is.
    LeastAboveMinutes {
        /// What the quickest so many take.
        minutes: u64,
    },
    /// At least a larger share than at most, or shares of platforms, or of stages, above 100 together.
    SharesContradict,
    /// A share for a part to which nobody belongs who can be booked.
    ShareOfNobody {
        /// Which.
        part: Part,
    },
    /// Each of these can be kept, but not all together.
    Together,
    /// None was found within the steps that were granted, though none was shown to be impossible.
    NotFound,
}

/// What a creator costs and takes at the least, each by itself.
#[derive(Clone, Copy)]
struct Least {
    cost: u64,
    minutes: u32,
}

fn least(want: &Want, candidate: &Candidate, counts: impl Fn(&super::Offer) -> bool) -> Option<Least> {
    let offers = candidate.offers.iter().filter(|offer| permitted(want, candidate, offer) && counts(offer));
    offers.fold(None, |least: Option<Least>, offer| {
        let cost = least.map_or(offer.cost, |least| least.cost.min(offer.cost));
        Some(Least { cost, minutes: least.map_or(offer.minutes, |least| least.minutes.min(offer.minutes)) })
    })
}

/// The first reason that shows without choosing.
pub(super) fn refused(candidates: &[Candidate], want: &Want) -> Option<Refusal> {
    if candidates.is_empty() {
        return Some(Refusal::NoCandidates);
    }
    if want.weights.iter().all(|weight| *weight == 0) {
        return Some(Refusal::NothingWanted);
    }
    contradiction(candidates, want)
        .or_else(|| means(candidates, want))
        .or_else(|| least_number(candidates, want))
        .or_else(|| shares(candidates, want))
}

fn contradiction(candidates: &[Candidate], want: &Want) -> Option<Refusal> {
    for lock in &want.locked_in {
        let place = lock.place;
        if want.locked_out.contains(&place) {
            return Some(Refusal::LockedInAndOut { place });
        }
        let Some(candidate) = candidates.iter().find(|candidate| candidate.place == place) else {
            return Some(Refusal::LockOnNobody { place });
        };
        if least(want, candidate, |_| true).is_none() {
            return Some(Refusal::LockWithoutOffer { place });
        }
    }
    if want.most_creators.is_some_and(|most| most < want.least_creators.max(1)) {
        return Some(Refusal::LeastAboveMost);
    }
    None
}

/// Whether there is enough money and time for anybody, and for those locked in.
fn means(candidates: &[Candidate], want: &Want) -> Option<Refusal> {
    let scale = Scale::mix(want.weights, [1.0; 4]);
    let tells =
        |offer: &super::Offer| offer.brings.iter().zip(scale.0).any(|(brings, scale)| amount(*brings) * scale > 0.0);
    let open = || candidates.iter().filter(|candidate| !want.locked_out.contains(&candidate.place));
    let told = open().flat_map(|candidate| candidate.offers.iter()).filter(|offer| tells(offer));
    let Some(cheapest) = told.map(|offer| offer.cost).min() else { return Some(Refusal::NothingTold) };
    let Some(permitted_cost) =
        open().filter_map(|candidate| least(want, candidate, tells)).map(|least| least.cost).min()
    else {
        return Some(Refusal::NobodyPermitted { cheapest });
    };
    if want.budget == 0 && permitted_cost > 0 {
        return Some(Refusal::NoMoney { cheapest: permitted_cost });
    }
    if permitted_cost > want.budget {
        return Some(Refusal::BelowCheapest { cheapest: permitted_cost });
    }
    let within = |offer: &super::Offer| tells(offer) && offer.cost <= want.budget;
    let quickest = open().filter_map(|candidate| least(want, candidate, within)).map(|least| least.minutes).min();
    if let Some(minutes) = quickest.filter(|quickest| want.minutes.is_some_and(|minutes| *quickest > minutes)) {
        return Some(Refusal::BelowQuickest { minutes });
    }
    let locked = || open().filter(|candidate| want.lock(candidate.place).is_some());
    let (cost, minutes) = sum(locked().filter_map(|candidate| least(want, candidate, |_| true)));
    if cost > want.budget {
        return Some(Refusal::LocksAboveBudget { cost });
    }
    if want.minutes.is_some_and(|most| minutes > u64::from(most)) {
        return Some(Refusal::LocksAboveMinutes { minutes });
    }
    let locked = locked().count();
    want.most_creators.is_some_and(|most| locked > most).then_some(Refusal::LocksAboveMost { locked })
}

fn sum(list: impl Iterator<Item = Least>) -> (u64, u64) {
    list.fold((0, 0), |(cost, minutes), least| {
        (u64::saturating_add(cost, least.cost), u64::saturating_add(minutes, u64::from(least.minutes)))
    })
}

/// Whether so many as are asked for can be had.
fn least_number(candidates: &[Candidate], want: &Want) -> Option<Refusal> {
    if want.least_creators == 0 {
        return None;
    }
    let list: Vec<(bool, Least)> = candidates
        .iter()
        .filter(|candidate| !want.locked_out.contains(&candidate.place))
        .filter_map(|candidate| Some((want.lock(candidate.place).is_none(), least(want, candidate, |_| true)?)))
        .collect();
    if list.len() < want.least_creators {
        return Some(Refusal::TooFewCreators { available: list.len() });
    }
    // Those locked in first, then by what is least.
    let sum = |key: &dyn Fn(&Least) -> f64| {
        let order = rising(list.iter().map(|(free, least)| if *free { key(least) } else { -1.0 }));
        sum(order.into_iter().take(want.least_creators).filter_map(|place| list.get(place)).map(|(_, least)| *least))
    };
    let (cost, _) = sum(&|least| least.cost as f64);
    if cost > want.budget {
        return Some(Refusal::LeastAboveBudget { cost });
    }
    let (_, minutes) = sum(&|least| f64::from(least.minutes));
    want.minutes.is_some_and(|most| minutes > u64::from(most)).then_some(Refusal::LeastAboveMinutes { minutes })
}

fn shares(candidates: &[Candidate], want: &Want) -> Option<Refusal> {
    let together = |platforms: bool| {
        let alike = want.shares.iter().filter(|share| matches!(share.of, Part::Platform(_)) == platforms);
        alike.fold(0, |sum, share| sum + u32::from(share.least))
    };
    if want.shares.iter().any(|share| share.least > share.most) || together(true) > 100 || together(false) > 100 {
        return Some(Refusal::SharesContradict);
    }
    let belongs = |candidate: &&Candidate, part: Part| {
        part.holds(candidate)
            && !want.locked_out.contains(&candidate.place)
            && least(want, candidate, |offer| offer.cost <= want.budget).is_some()
    };
    let nobody = want.shares.iter().find(|share| share.least > 0 && !candidates.iter().any(|c| belongs(&c, share.of)));
    nobody.map(|share| Refusal::ShareOfNobody { part: share.of })
}
