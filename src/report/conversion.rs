//! Orders, and what they are worth, by each way of counting (model 8). Never one chance without its way of counting.

use super::{Computed, Counting, Estimate};
use crate::evidence::Row;
use crate::stats::Counts;

/// What one way of counting orders says.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// How orders are counted.
    pub counting: Counting,
    /// The rate of orders.
    pub orders: Computed<Estimate>,
    /// The count of orders: chance of none and range with its true content.
    pub counts: Computed<Counts>,
    /// True cost over orders, before commission.
    pub cost_per_order: Computed<Estimate>,
    /// The same with commission.
    pub cpa: Computed<Estimate>,
    /// Orders times basket.
    pub revenue: Computed<Estimate>,
    /// Margin that comes back for one unit of money spent.
    pub back: Computed<Estimate>,
    /// `back - 1`.
    pub roi: Computed<Estimate>,
    /// Chance that the margin of the orders exceeds the true cost. Shown to the nearest 5 %.
    pub profit: Computed<f64>,
    /// Orders at which the typical true cost is earned back.
    pub break_even_orders: Computed<f64>,
    /// The highest fee that pays, at low, mid and high orders.
    pub break_even_fee: Computed<BreakEvenFee>,
    /// The rate at which the typical case breaks even.
    pub rate_needed: Computed<RateNeeded>,
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
