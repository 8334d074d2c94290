//! Small counts are counts: what a log-normal rate of orders means for whole orders (model 8).
//!
//! Integrals over the rate by 121 nodes from -6 to 6 sigma; the lower and the upper half may have their own sigma.

use super::lower_incomplete_gamma;
use libm::exp;

const STEPS: i32 = 60;

/// A count of orders from an uncertain rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counts {
    /// Standard deviation of the logarithm of the rate.
    pub sigma: f64,
    /// Chance of none at all.
    pub none: f64,
    /// From and to (both included), and the chance that the count is in it; only where fewer than 20 are typical,
    /// above that the range of the rate is the range of the count.
    pub range: Option<(u32, u32, f64)>,
}

/// Sum of weight x f(rate) over the nodes; `m` is the logarithm of the median rate.
fn over_rates(m: f64, below: f64, above: f64, f: impl Fn(f64) -> f64) -> f64 {
    let (mut sum, mut total) = (0.0, 0.0);
    for i in -STEPS..=STEPS {
        let z = f64::from(i) * 0.1;
        let weight = exp(-0.5 * z * z);
        let sigma = if z < 0.0 { below } else { above };
        total += weight;
        sum += weight * f(exp(m + sigma * z));
    }
    sum / total
}

/// Chance of no order.
pub fn chance_of_none(m: f64, sigma: f64) -> f64 {
    over_rates(m, sigma, sigma, |rate| exp(-rate))
}

/// Chance of at least `k` orders, for any real `k > 0` (smooth between whole numbers).
pub fn chance_at_least(k: f64, m: f64, below: f64, above: f64) -> f64 {
    over_rates(m, below, above, |rate| lower_incomplete_gamma(k, rate))
}

/// Chance of none and the count range that holds 80 % or a little more.
pub fn counts(m: f64, sigma: f64) -> Counts {
    let none = chance_of_none(m, sigma);
    // exp(2.9957) = 20 orders.
    let range = (exp(m) < 20.0).then(|| count_range(m, sigma));
    Counts { sigma, none, range }
}

/// Smallest counts with at least 10 and 90 % at or below them, and the chance that the count lies between.
pub fn count_range(m: f64, sigma: f64) -> (u32, u32, f64) {
    let at_most = |n: u32| over_rates(m, sigma, sigma, |rate| 1.0 - lower_incomplete_gamma(f64::from(n) + 1.0, rate));
    let first = |p: f64| -> u32 {
        if at_most(0) >= p {
            return 0;
        }
        let (mut out, mut inside) = (0_u32, 1_u32);
        // 2^30 orders are beyond any rate that reaches this function.
        while inside < 1 << 30 && at_most(inside) < p {
            out = inside;
            inside *= 2;
        }
        while inside - out > 1 {
            let middle = out + (inside - out) / 2;
            if at_most(middle) >= p {
                inside = middle;
            } else {
                out = middle;
            }
        }
        inside
    };
    let (low, high) = (first(0.1), first(0.9));
    let below = if low > 0 { at_most(low - 1) } else { 0.0 };
    (low, high, at_most(high) - below)
}
