//! Orders, and what they are worth, by each way of counting (model 8). Never one chance without its way of counting.

use super::booking::{Booking, Told};
use super::chain::Amount;
use super::terms::Terms;
use super::{Computed, Counting, Estimate, NotComputable};
use crate::evidence::lookup::revenue_per_follower;
use crate::evidence::{Metric, Row};
use crate::stats::{Counts, Factor, Interval, OrderRate, Z80, cdf};
use libm::log;

/// What one way of counting orders says.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// How orders are counted.
    pub counting: Counting,
    /// The rate of orders.
    pub orders: Computed<Estimate>,
    /// The count of orders: chance of none and range with its true content.
    pub counts: Computed<Counts>,
    /// True cost over orders, with commission.
    pub cpa: Computed<Estimate>,
    /// Orders times basket.
    pub revenue: Computed<Estimate>,
    /// Margin that comes back for one unit of money spent, less that unit.
    pub roi: Computed<Estimate>,
    /// Chance that the margin of the orders exceeds the true cost. Shown to the nearest 5 %.
    pub profit: Computed<f64>,
    /// Orders at which the typical true cost is earned back.
    pub break_even_orders: Computed<f64>,
    /// The highest fee that pays, at low, mid and high orders.
    pub break_even_fee: Computed<BreakEvenFee>,
}

/// Fees that break even. `None`: no fee pays, not even free.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEvenFee {
    /// At p10 of orders.
    pub low: Option<f64>,
    /// At p50.
    pub mid: Option<f64>,
    /// At p90.
    pub high: Option<f64>,
}

/// The conversion rate (by link: orders per click; by code: orders per view) that breaks even with all else typical.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateNeeded {
    /// The rate needed, a fraction; above 1 it cannot happen.
    pub rate: f64,
    /// The usual rate (median).
    pub usual: f64,
    /// Chance that the rate alone reaches it. Not the chance of profit.
    pub chance: f64,
    /// In words.
    pub scale: Scale,
}

/// How often a rate is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// Under 5 %.
    VeryRare,
    /// 5 to 20 %.
    Rare,
    /// 20 to 50 %.
    Happens,
    /// 50 % and more.
    Common,
}

/// The field study's revenue for an audience of this size: beside link and code, never mixed in (model 8).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Yardstick {
    /// Euro per follower at this follower count.
    pub eur_per_follower: f64,
    /// Euro for this audience.
    pub eur: f64,
    /// The study.
    pub row: &'static Row,
}

/// The words of model 8.
pub(super) fn scale_of(chance: f64) -> Scale {
    match chance {
        c if c >= 0.50 => Scale::Common,
        c if c >= 0.20 => Scale::Happens,
        c if c >= 0.05 => Scale::Rare,
        _ => Scale::VeryRare,
    }
}

/// The median of a range and the spread to each side of it; its low end is above nothing.
fn sides(range: Interval) -> Computed<OrderRate> {
    if range.low() <= 0.0 {
        return Err(NotComputable::OutOfRange);
    }
    let (below, above) = (log(range.mid() / range.low()) / Z80, log(range.high() / range.mid()) / Z80);
    Ok(OrderRate { m: log(range.mid()), below, above })
}

/// Whole orders that earn back what so many would on paper: smooth in the price (model 8).
pub(super) fn reaches(needed: f64) -> f64 {
    (needed + 0.5).max(1.0)
}

/// What one way of counting needs.
pub(super) struct Way<'a> {
    booking: &'a Booking,
    pub(super) counting: Counting,
}

impl Counting {
    pub(super) const fn amount(self) -> Amount {
        match self {
            Counting::Link => Amount::ByLink,
            Counting::Code => Amount::ByCode,
        }
    }

    /// The rate of this way of counting: conversion by link, code rate by code.
    const fn rate(self) -> Factor {
        match self {
            Counting::Link => Factor::Cvr,
            Counting::Code => Factor::Code,
        }
    }
}

impl Booking {
    pub(super) fn way(&self, counting: Counting) -> Way<'_> {
        Way { booking: self, counting }
    }
}

impl Way<'_> {
    pub(super) fn terms(&self) -> Computed<&Terms> {
        self.booking.chain().map(|chain| &chain.terms)
    }

    /// The rate of orders; where formats add up, each side has a spread of its own.
    pub(super) fn orders(&self) -> Computed<OrderRate> {
        let parts = self.booking.parts(self.counting.amount())?;
        if let Some(only) = parts.only() {
            return Ok(OrderRate::even(only.m, only.sigma()));
        }
        sides(self.range(Told::Itself)?)
    }

    pub(super) fn range(&self, told: Told) -> Computed<Interval> {
        self.booking.range(self.counting.amount(), told).map(|(interval, _)| interval)
    }

    /// The true cost in the middle.
    pub(super) fn spent(&self) -> Computed<f64> {
        self.booking.spending().map(|spending| spending.true_cost.mid())
    }

    /// The count of orders; a gifted creator may not post at all.
    pub(super) fn counts(&self) -> Computed<Counts> {
        let said = self.orders()?.counts();
        let p = self.terms()?.post_chance;
        Ok(Counts { none: 1.0 - p + p * said.none, ..said })
    }

    /// Chance that what the orders leave exceeds the true cost (model 8).
    pub(super) fn profit(&self) -> Computed<f64> {
        let terms = self.terms()?;
        let left = terms.remains()?;
        let orders = self.orders()?;
        let spent = self.spent()?;
        if spent <= 0.0 {
            return Ok(terms.post_chance * (1.0 - orders.none()));
        }
        let back = self.range(Told::Back)?;
        let needed = spent / left;
        let earned = OrderRate { m: log(needed * back.mid()), ..sides(back)? };
        Ok(terms.post_chance * earned.at_least(reaches(needed)))
    }

    /// Orders at which the typical true cost is earned back.
    pub(super) fn break_even_orders(&self) -> Computed<f64> {
        let orders = self.spent()? / self.terms()?.remains()?;
        if orders.is_finite() { Ok(orders) } else { Err(NotComputable::OutOfRange) }
    }

    /// Fees that break even at low, mid and high orders.
    pub(super) fn break_even_fee(&self) -> Computed<BreakEvenFee> {
        let terms = self.terms()?;
        let left = terms.remains()?;
        let orders = self.range(Told::Itself)?;
        let fee = |orders: f64| {
            let fee = (left * orders - terms.own.total) / (1.0 + terms.agency);
            (fee > 0.0 && fee.is_finite()).then_some(fee)
        };
        Ok(BreakEvenFee { low: fee(orders.low()), mid: fee(orders.mid()), high: fee(orders.high()) })
    }

    /// The rate that would break even, and how often such a rate is seen.
    pub(super) fn rate_needed(&self) -> Computed<RateNeeded> {
        let terms = self.terms()?;
        terms.remains()?;
        let rates = terms.rate(self.counting.rate())?.figures;
        let usual = rates.median();
        if self.spent()? <= 0.0 {
            return Ok(RateNeeded { rate: 0.0, usual, chance: 1.0, scale: Scale::Common });
        }
        let back = self.range(Told::Back)?.mid();
        let rate = usual / back;
        if back <= 0.0 || !rate.is_finite() {
            return Err(NotComputable::OutOfRange);
        }
        let distance = log(rate) - rates.m;
        // Without spread there is no chance, only yes or no.
        let chance = match rates.sigma {
            sigma if sigma > 0.0 => cdf(-distance / sigma),
            _ if distance <= 0.0 => 1.0,
            _ => 0.0,
        };
        Ok(RateNeeded { rate, usual, chance, scale: scale_of(chance) })
    }
}

/// The field study for an audience of this size.
pub(super) fn yardstick(followers: Option<f64>) -> Computed<Yardstick> {
    let followers = followers.ok_or(NotComputable::NeedsFollowers)?;
    let (eur_per_follower, row) =
        revenue_per_follower(followers).ok_or(NotComputable::NoEvidence(Metric::RevenuePerFollower))?;
    Ok(Yardstick { eur_per_follower, eur: eur_per_follower * followers, row })
}

#[cfg(test)]
mod tests {
    use super::{Scale, scale_of};

    /// Common from 50 %, happens from 20, rare from 5, very rare below (model 8).
    #[test]
    fn words_of_the_scale_change_at_their_edges() {
        for (chance, word) in [
            (0.50, Scale::Common),
            (0.4999, Scale::Happens),
            (0.20, Scale::Happens),
            (0.1999, Scale::Rare),
            (0.05, Scale::Rare),
            (0.0499, Scale::VeryRare),
        ] {
            assert_eq!(scale_of(chance), word, "{chance}");
        }
    }
}
