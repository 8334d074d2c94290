//! One booking: the chain, what is spent on it, and the range of anything that follows from both (model 5 to 7).
//!
//! Knows one way for every number; who shows which of them is in `judged` and `figures`. Refuses to name causes or sources.

use super::bundle::{Parts, left_out, summed};
use super::chain::{Amount, Chain};
use super::deal::Booked;
use super::spending::Spending;
use super::terms::Terms;
use super::{Computed, NotComputable};
use crate::model::{Assumptions, FURTHER, Profile};
use crate::stats::{Interval, Loads};

/// What is told of an amount.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Told {
    /// How much it is.
    Itself,
    /// How much, times the basket.
    Revenue,
    /// True cost of one.
    Cost,
    /// True cost of a thousand.
    CostOfThousand,
    /// True cost of one, with commission.
    CostWithCommission,
    /// Margin that comes back for one unit of money spent.
    Back,
    /// The same, less the unit.
    Roi,
}

/// The chain and what is spent on it, or why there is neither.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Booking {
    chain: Computed<Chain>,
    /// The chains of further formats.
    further: [Option<Chain>; FURTHER],
    spending: Computed<Spending>,
}

impl Booking {
    pub(super) fn of(profile: &Profile, assumptions: &Assumptions) -> Booking {
        let Some(platform) = profile.platform else {
            let why = NotComputable::NeedsPlatform;
            return Booking { chain: Err(why), further: [None; FURTHER], spending: Err(why) };
        };
        let booked = Booked::of(platform, assumptions);
        let chain = |one| Chain::of(profile, assumptions, platform, &booked, one);
        let (first, mut further) = (chain(booked.first), [None; FURTHER]);
        for (place, one) in further.iter_mut().zip(booked.further) {
            *place = one.map(chain);
        }
        let mut booking = Booking { chain: Ok(first), further, spending: Err(NotComputable::NeedsPrice) };
        booking.spending = Spending::of(profile, &booking, assumptions.currency);
        booking
    }

    /// The chain of what the deal is about.
    pub(super) fn chain(&self) -> Computed<&Chain> {
        self.chain.as_ref().map_err(|why| *why)
    }

    /// The chains of all formats, the first of them first.
    pub(super) fn chains(&self) -> impl Iterator<Item = &Chain> + Clone {
        self.chain.iter().chain(self.further.iter().flatten())
    }

    /// How many pieces are booked in all formats.
    pub(super) fn pieces(&self) -> u32 {
        self.chains().map(|chain| chain.terms.posts).sum()
    }

    pub(super) fn spending(&self) -> Computed<&Spending> {
        self.spending.as_ref().map_err(|why| *why)
    }

    /// An amount of each format that brings any of it.
    pub(super) fn parts(&self, amount: Amount) -> Computed<Parts> {
        let (mut parts, mut none) = (Parts::NONE, None);
        self.chain()?;
        for chain in self.chains() {
            match chain.amount(amount) {
                Ok(part) => parts.add(*part),
                Err(why) if left_out(amount, *why) => none = Some(*why),
                Err(why) => return Err(*why),
            }
        }
        match none {
            Some(why) if parts.iter().next().is_none() => Err(why),
            _ => Ok(parts),
        }
    }

    /// What is told of an amount, and the load of each factor in it.
    pub(super) fn range(&self, amount: Amount, told: Told) -> Computed<(Interval, Loads)> {
        let chain = self.chain()?;
        // The level is of one typical post: of the first format.
        let is_one = self.further.iter().all(Option::is_none) || amount == Amount::Level;
        let quantity =
            if is_one { chain.amount(amount).as_ref().map_err(|why| *why) } else { Err(NotComputable::OutOfRange) };
        let per = if told == Told::CostOfThousand { 1000.0 } else { 1.0 };
        let found = match told {
            _ if !is_one => self.summed(amount, told, per),
            Told::Itself | Told::Revenue => {
                let quantity = quantity?;
                quantity.interval().ok_or(NotComputable::OutOfRange).map(|interval| (interval, quantity.loads))
            }
            _ => self.spending()?.over(quantity?, per),
        };
        let (interval, loads) = match found {
            // Nothing but a share of each order is paid: that is what an order costs.
            Err(NotComputable::CostsNothing) if told == Told::CostWithCommission && chain.terms.commission > 0.0 => {
                (Interval::known(0.0).ok_or(NotComputable::OutOfRange)?, Loads::NONE)
            }
            found => found?,
        };
        Ok((told.of(interval, &chain.terms)?, loads))
    }

    /// The same where several formats add up.
    #[inline(never)] // A door.
    fn summed(&self, amount: Amount, told: Told, per: f64) -> Computed<(Interval, Loads)> {
        let parts = self.parts(amount)?;
        match told {
            Told::Itself | Told::Revenue => summed(&parts),
            _ => self.spending()?.over_all(&parts, per),
        }
    }
}

impl Told {
    /// What is told, where the amount or the true cost of one is this.
    pub(super) fn of(self, interval: Interval, terms: &Terms) -> Computed<Interval> {
        let (times, plus) = match self {
            Told::Itself | Told::Cost | Told::CostOfThousand => (1.0, 0.0),
            Told::Revenue => (terms.basket.ok_or(NotComputable::NeedsBasket)?, 0.0),
            Told::CostWithCommission => (1.0, terms.commission_per_order()?),
            Told::Back => (terms.remains()?, 0.0),
            Told::Roi => (terms.remains()?, -1.0),
        };
        let comes_back = matches!(self, Told::Back | Told::Roi);
        let of = |x: f64| if comes_back { times / x + plus } else { x * times + plus };
        interval.through(of).ok_or(NotComputable::OutOfRange)
    }
}
