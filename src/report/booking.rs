//! One booking: the chain, what is spent on it, and the range of anything that follows from both (model 5 to 7).
//!
//! Knows one way for every number; who shows which of them is in `judged` and `figures`. Refuses to name causes or sources.

use super::chain::{Amount, Chain};
use super::spending::Spending;
use super::{Computed, NotComputable};
use crate::model::{Assumptions, Profile};
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
pub(super) struct Booking {
    chain: Computed<Chain>,
    spending: Computed<Spending>,
}

impl Booking {
    pub(super) fn of(profile: &Profile, assumptions: &Assumptions) -> Booking {
        let chain = Chain::of(profile, assumptions);
        let spending = match &chain {
            Ok(chain) => Spending::of(profile, chain, assumptions.currency),
            Err(why) => Err(*why),
        };
        Booking { chain, spending }
    }

    pub(super) fn chain(&self) -> Computed<&Chain> {
        self.chain.as_ref().map_err(|why| *why)
    }

    pub(super) fn spending(&self) -> Computed<&Spending> {
        self.spending.as_ref().map_err(|why| *why)
    }

    /// What is told of an amount, and the load of each factor in it.
    pub(super) fn range(&self, amount: Amount, told: Told) -> Computed<(Interval, Loads)> {
        let chain = self.chain()?;
        let quantity = chain.amount(amount).as_ref().map_err(|why| *why);
        let (interval, loads) = match told {
            Told::Itself | Told::Revenue => {
                let quantity = quantity?;
                (quantity.interval().ok_or(NotComputable::OutOfRange)?, quantity.loads)
            }
            _ => self.spending()?.over(quantity?, if told == Told::CostOfThousand { 1000.0 } else { 1.0 })?,
        };
        let (times, plus) = match told {
            Told::Itself | Told::Cost | Told::CostOfThousand => (1.0, 0.0),
            Told::Revenue => (chain.terms.basket.ok_or(NotComputable::NeedsBasket)?, 0.0),
            Told::CostWithCommission => (1.0, chain.terms.commission_per_order()?),
            Told::Back => (chain.terms.remains()?, 0.0),
            Told::Roi => (chain.terms.remains()?, -1.0),
        };
        let comes_back = matches!(told, Told::Back | Told::Roi);
        let of = |x: f64| if comes_back { times / x + plus } else { x * times + plus };
        Ok((interval.through(of).ok_or(NotComputable::OutOfRange)?, loads))
    }
}
