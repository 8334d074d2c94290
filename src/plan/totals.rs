//! What the draws of a plan say: ranges of totals, and chances. A total is more than the sum of the middles: a few do far
//! better, and nobody knows which (model 11).
//!
//! Refuses to know how they were drawn.

use super::stream::DRAWS;
use crate::report::{Counting, Outcome};
use crate::stats::{Counts, lower_incomplete_gamma};

/// A total of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Total {
    /// Views.
    Views,
    /// Interactions.
    Interactions,
    /// Clicks.
    Clicks,
    /// Orders counted by link.
    ByLink,
    /// Orders counted by code.
    ByCode,
    /// People reached, each once as far as audiences overlap.
    UniqueReach,
    /// The same of people who are real and care.
    UniqueRelevantReach,
    /// Money spent, in the chosen currency.
    Cost,
}

impl Total {
    /// How many there are.
    pub const COUNT: usize = 8;
    /// Every total.
    pub const ALL: [Total; Total::COUNT] = [
        Total::Views,
        Total::Interactions,
        Total::Clicks,
        Total::ByLink,
        Total::ByCode,
        Total::UniqueReach,
        Total::UniqueRelevantReach,
        Total::Cost,
    ];

    /// Orders by a way of counting.
    pub const fn orders(counting: Counting) -> Total {
        match counting {
            Counting::Link => Total::ByLink,
            Counting::Code => Total::ByCode,
        }
    }

    /// What of each creator it sums; none: money.
    const fn outcome(self) -> Option<Outcome> {
        match self {
            Total::Views => Some(Outcome::Views),
            Total::Interactions => Some(Outcome::Interactions),
            Total::Clicks => Some(Outcome::Clicks),
            Total::ByLink => Some(Outcome::ByLink),
            Total::ByCode => Some(Outcome::ByCode),
            Total::UniqueReach => Some(Outcome::Reach),
            Total::UniqueRelevantReach => Some(Outcome::RelevantReach),
            Total::Cost => None,
        }
    }
}

/// Which totals are drawn: what nobody looks at need not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted(u8);

impl Wanted {
    /// These.
    pub const fn of(totals: &[Total]) -> Wanted {
        let (mut bits, mut rest) = (0, totals);
        // `for` is not for constants.
        while let [total, more @ ..] = rest {
            bits |= 1 << (*total as u8);
            rest = more;
        }
        Wanted(bits)
    }

    /// Whether it is among them.
    pub const fn has(self, total: Total) -> bool {
        self.0 & (1 << (total as u8)) != 0
    }
}

impl Default for Wanted {
    fn default() -> Wanted {
        Wanted::of(&Total::ALL)
    }
}

/// The range of a total.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantiles {
    /// One in ten is below.
    pub p10: f64,
    /// One in five: the bad case, truly of the total.
    pub p20: f64,
    /// As many above as below.
    pub p50: f64,
    /// One in five is above.
    pub p80: f64,
    /// One in ten is above.
    pub p90: f64,
}

/// Every total of every draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals {
    lists: [Vec<f64>; Total::COUNT],
    untold: [usize; Outcome::COUNT],
    unpriced: usize,
}

/// Below this middle single orders are counted (model 8).
const FEW: f64 = 20.0;

impl Totals {
    pub(super) fn empty(untold: [usize; Outcome::COUNT], unpriced: usize) -> Totals {
        Totals { lists: core::array::from_fn(|_| Vec::with_capacity(DRAWS)), untold, unpriced }
    }

    pub(super) fn extend(&mut self, total: Total, values: &[f64]) {
        if let Some(list) = self.lists.get_mut(total as usize) {
            list.extend_from_slice(values);
        }
    }

    /// The total of every draw, in the order of the draws: the same draw is the same world for all totals and all plans.
    /// Empty where it was not wanted.
    pub fn drawn(&self, total: Total) -> &[f64] {
        self.lists.get(total as usize).map_or(&[], Vec::as_slice)
    }

    /// Of how many creators this cannot be told: they are in no total of it, and the total says too little.
    pub fn untold(&self, total: Total) -> usize {
        total.outcome().map_or(self.unpriced, |outcome| self.untold.get(outcome as usize).copied().unwrap_or(0))
    }

    /// p10, p20, p50, p80, p90 of a total; zeros where it was not wanted.
    pub fn range(&self, total: Total) -> Quantiles {
        let mut list = self.drawn(total).to_vec();
        let count = list.len();
        let mut from = 0;
        let [p10, p20, p50, p80, p90] = [0.1, 0.2, 0.5, 0.8, 0.9].map(|p: f64| {
            let at = ((count as f64 * p) as usize).min(count.saturating_sub(1));
            // What is sought next lies above what was found: only the rest is looked through.
            let Some(rest) = list.get_mut(from..).filter(|rest| at - from < rest.len()) else { return 0.0 };
            let (_, found, _) = rest.select_nth_unstable_by(at - from, f64::total_cmp);
            let found = *found;
            from = at;
            found
        });
        Quantiles { p10, p20, p50, p80, p90 }
    }

    /// Share of the draws for which this holds.
    fn share(&self, holds: impl Fn(f64) -> bool, total: Total) -> f64 {
        let list = self.drawn(total);
        list.iter().filter(|value| holds(**value)).count() as f64 / list.len().max(1) as f64
    }

    /// Chance that the money spent is more than this: that real quotes break the budget.
    pub fn exceeds(&self, budget: f64) -> f64 {
        self.share(|cost| cost > budget, Total::Cost)
    }

    /// Chance that the plan earns back what it costs, counted so, where an order leaves `left` (basket x margin, less commission).
    /// Whole orders are counted in each draw, smooth in the price (model 8 and 11). 0 where nothing is left.
    pub fn profit(&self, counting: Counting, left: f64) -> f64 {
        if !(left > 0.0 && left.is_finite()) {
            return 0.0;
        }
        let (costs, orders) = (self.drawn(Total::Cost), self.drawn(Total::orders(counting)));
        let chances = costs.iter().zip(orders).map(|(cost, orders)| reached((cost / left + 0.5).max(1.0), *orders));
        chances.fold(0.0, |sum, chance| sum + chance) / costs.len().max(1) as f64
    }

    /// The count of orders: chance of none, and the count range where fewer than 20 are typical, with its true content.
    pub fn counts(&self, counting: Counting) -> Counts {
        let total = Total::orders(counting);
        let range = self.range(total);
        let sigma = if range.p10 > 0.0 { libm::log(range.p90 / range.p10) / (2.0 * crate::stats::Z80) } else { 0.0 };
        let rates = Binned::of(self.drawn(total));
        Counts { sigma, none: rates.none(), range: (range.p50 < FEW).then(|| rates.range()) }
    }
}

/// Chance that a Poisson count of this rate reaches `needed`. Six sigmas away it is settled (to 2e-8, by Chernoff's bound).
fn reached(needed: f64, rate: f64) -> f64 {
    let (away, width) = (rate - needed, 36.0 * rate.max(needed));
    if away * away > width {
        return if away > 0.0 { 1.0 } else { 0.0 };
    }
    lower_incomplete_gamma(needed, rate)
}

/// Rates of orders in bins of a hundredth, each with its share of the draws and its mean.
struct Binned(Vec<(f64, f64)>);

/// Counts beyond this are no longer single orders.
const MOST_COUNTED: u32 = 1_000_000;

impl Binned {
    fn of(rates: &[f64]) -> Binned {
        // Six bits of the fraction: positive floats are in the order of their bits.
        let mut bits: Vec<u64> = rates.iter().map(|rate| rate.max(0.0).to_bits()).collect();
        bits.sort_unstable();
        let each = 1.0 / rates.len().max(1) as f64;
        let mut bins: Vec<(f64, f64)> = Vec::new();
        for bin in bits.chunk_by(|a, b| a >> 46 == b >> 46) {
            let sum = bin.iter().fold(0.0, |sum, rate| sum + f64::from_bits(*rate));
            bins.push((bin.len() as f64 * each, sum / bin.len() as f64));
        }
        Binned(bins)
    }

    fn none(&self) -> f64 {
        self.0.iter().fold(0.0, |sum, (share, rate)| sum + share * libm::exp(-rate))
    }

    /// Smallest counts with at least 10 and 90 % at or below them, and the chance that the count lies between.
    fn range(&self) -> (u32, u32, f64) {
        let mut exactly: Vec<f64> = self.0.iter().map(|(share, rate)| share * libm::exp(-rate)).collect();
        let (mut at_most, mut low, mut below) = (0.0, None, 0.0);
        // Counts by recurrence while that is cheap; rates far beyond are counted as themselves.
        for n in 0..SUMMED {
            if n > 0 {
                exactly.iter_mut().zip(&self.0).for_each(|(chance, (_, rate))| *chance *= rate / f64::from(n));
            }
            let before = at_most;
            at_most += exactly.iter().fold(0.0, |sum, chance| sum + chance);
            if low.is_none() && at_most >= 0.1 {
                (low, below) = (Some(n), before);
            }
            if let (Some(low), true) = (low, at_most >= 0.9) {
                return (low, n, at_most - below);
            }
        }
        let low = low.unwrap_or(SUMMED);
        let high = self.first(0.9);
        (low, high, self.at_most(high) - below)
    }

    fn at_most(&self, n: u32) -> f64 {
        let needed = f64::from(n) + 1.0;
        1.0 - self.0.iter().fold(0.0, |sum, (share, rate)| sum + share * reached(needed, *rate))
    }

    /// The smallest count from [`SUMMED`] on with at least this chance at or below it.
    fn first(&self, chance: f64) -> u32 {
        let (mut out, mut inside) = (SUMMED - 1, SUMMED);
        while inside < MOST_COUNTED && self.at_most(inside) < chance {
            (out, inside) = (inside, inside * 2);
        }
        while inside - out > 1 {
            let middle = out + (inside - out) / 2;
            if self.at_most(middle) >= chance { inside = middle } else { out = middle }
        }
        inside
    }
}

/// Up to here counts are summed one by one.
const SUMMED: u32 = 128;
