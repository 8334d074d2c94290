//! Turned round: what would have to be true for this to pay, and how likely that is (model 8).
//!
//! Knows each way of counting by itself and never mixes them. Computed when it is asked for. Refuses to call a rate that
//! suffices a chance of profit: views can surprise, too.

use super::conversion::{RateNeeded, Scale, Way, reaches, scale_of};
use super::{Computed, Counting, NotComputable, Report};

/// What would make it pay, by each way of counting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turned {
    /// Counted by link.
    pub link: Turn,
    /// Counted by code.
    pub code: Turn,
}

/// What would make it pay, by one way of counting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// How orders are counted.
    pub counting: Counting,
    /// The conversion (by link: orders per click; by code: orders per view) that breaks even with all else typical, and the
    /// chance that the rate alone reaches it.
    pub rate: Computed<RateNeeded>,
    /// The orders that earn back the typical true cost.
    pub orders: Computed<OrdersNeeded>,
    /// The fees that break even at low, typical and high orders.
    pub fee: Computed<FeesThatPay>,
    /// The highest fee at which profit is as likely as not; `None`: not even free.
    pub even: Computed<Option<f64>>,
}

/// How many orders pay, and how likely they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OrdersNeeded {
    /// On paper, not rounded; 0 where nothing is spent.
    pub exact: f64,
    /// Whole orders, at least one.
    pub whole: f64,
    /// The typical number, to hold it against.
    pub usual: f64,
    /// Chance that so many come, smooth in the price as the chance of profit is. With a known fee it is that chance.
    pub chance: f64,
    /// In words.
    pub scale: Scale,
}

/// Fees for all pieces together, in the chosen currency. `None`: no fee pays, not even free.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FeesThatPay {
    /// Where orders are at p10.
    pub low: Option<FeeThatPays>,
    /// Where they are typical.
    pub mid: Option<FeeThatPays>,
    /// Where they are at p90.
    pub high: Option<FeeThatPays>,
}

/// A fee, and the chance of profit if it were asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FeeThatPays {
    /// The fee.
    pub fee: f64,
    /// Chance of profit at it. Who is paid a fee is taken to post.
    pub chance: f64,
    /// In words.
    pub scale: Scale,
}

/// As likely as not.
const EVEN: f64 = 0.5;

impl Way<'_> {
    #[inline(never)] // A door.
    fn turned(&self) -> Turn {
        Turn {
            counting: self.counting,
            rate: self.rate_needed(),
            orders: self.orders_needed(),
            fee: self.fees_that_pay(),
            even: self.highest_fee(EVEN),
        }
    }

    fn orders_needed(&self) -> Computed<OrdersNeeded> {
        let (exact, orders) = (self.break_even_orders()?, self.orders()?);
        let chance = self.terms()?.post_chance * orders.at_least(reaches(exact));
        let usual = libm::exp(orders.m);
        Ok(OrdersNeeded { exact, whole: libm::ceil(exact).max(1.0), usual, chance, scale: scale_of(chance) })
    }

    fn fees_that_pay(&self) -> Computed<FeesThatPay> {
        let fees = self.break_even_fee()?;
        let at = |fee: Option<f64>| match fee {
            Some(fee) => self.chance_at(fee).map(|chance| Some(FeeThatPays { fee, chance, scale: scale_of(chance) })),
            None => Ok(None),
        };
        Ok(FeesThatPay { low: at(fees.low)?, mid: at(fees.mid)?, high: at(fees.high)? })
    }

    /// Chance of profit if this fee were asked.
    pub(super) fn chance_at(&self, fee: f64) -> Computed<f64> {
        let terms = self.terms()?;
        let needed = (fee * (1.0 + terms.agency) + terms.own.total) / terms.remains()?;
        if !(fee >= 0.0 && needed.is_finite()) {
            return Err(NotComputable::OutOfRange);
        }
        Ok(self.orders()?.at_least(reaches(needed)))
    }

    /// The highest fee with at least this chance of profit; `None`: not even free.
    pub(super) fn highest_fee(&self, chance: f64) -> Computed<Option<f64>> {
        let terms = self.terms()?;
        let left = terms.remains()?;
        let Some(reached) = self.orders()?.reached_with(chance) else { return Ok(None) };
        // The other way round of `reaches`: up to half an order on paper the first one pays.
        let fee = ((reached - 0.5) * left - terms.own.total) / (1.0 + terms.agency);
        Ok(Some(fee).filter(|fee| *fee > 0.0 && fee.is_finite()))
    }
}

impl Report {
    /// What would have to be true for this to pay.
    pub fn turned(&self) -> Turned {
        let turn = |counting| self.booking.way(counting).turned();
        Turned { link: turn(Counting::Link), code: turn(Counting::Code) }
    }

    /// The highest fee that leaves at least this chance of profit (0 to 1), in the chosen currency; `None`: not even free.
    pub fn highest_fee(&self, counting: Counting, chance: f64) -> Computed<Option<f64>> {
        self.booking.way(counting).highest_fee(chance)
    }

    /// Chance of profit if this fee were asked for all pieces. Who is paid a fee is taken to post.
    pub fn chance_at_fee(&self, counting: Counting, fee: f64) -> Computed<f64> {
        self.booking.way(counting).chance_at(fee)
    }
}
