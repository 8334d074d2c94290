//! Small counts are counts: what a log-normal rate of orders means for whole orders (model 8).
//!
//! Integrals over the rate by 121 nodes from -6 to 6 sigma; the lower and the upper half may have their own sigma.

use super::gamma::Shape;
use libm::exp;

/// Nodes to each side of the median, a tenth of a sigma apart.
const STEPS: usize = 60;
const STEP: f64 = 0.1;
/// Below this typical count single orders are counted; above it the range of the rate is the range of the count.
const FEW: f64 = 20.0;
/// More orders than this are not sought.
const TOO_MANY: f64 = (1_u64 << 60) as f64;
/// Up to here counts are summed one by one, beyond they are searched.
const SUMMED: u32 = 96;

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

/// A possible rate and how likely it is.
#[derive(Clone, Copy, Default)]
struct Node {
    weight: f64,
    rate: f64,
    ln_rate: f64,
}

/// The possible rates, ascending; weights sum to 1.
struct Rates([Node; 2 * STEPS + 1]);

impl Rates {
    /// `m` is the logarithm of the median rate.
    fn of(m: f64, below: f64, above: f64) -> Rates {
        let mut nodes = [Node::default(); 2 * STEPS + 1];
        let (low, rest) = nodes.split_at_mut(STEPS);
        // Outwards from the median. exp(-z^2/2) at even steps has ratios that themselves fall by a constant factor,
        // and rates are a geometric series: six exponentials in all instead of 242.
        let fall = exp(-STEP * STEP);
        let walk = |side: &mut [Node], sigma: f64, sign: f64| -> f64 {
            let (mut weight, mut ratio, mut total) = (1.0, exp(-0.5 * STEP * STEP), 0.0);
            let (mut rate, step) = (exp(m), exp(sign * sigma * STEP));
            for (i, node) in side.iter_mut().enumerate() {
                weight *= ratio;
                ratio *= fall;
                rate *= step;
                total += weight;
                *node = Node { weight, rate, ln_rate: m + sign * sigma * STEP * (i + 1) as f64 };
            }
            total
        };
        let mut total = 1.0 + walk(low, below, -1.0);
        low.reverse();
        if let Some((middle, high)) = rest.split_first_mut() {
            *middle = Node { weight: 1.0, rate: exp(m), ln_rate: m };
            total += walk(high, above, 1.0);
        }
        nodes.iter_mut().for_each(|node| node.weight /= total);
        Rates(nodes)
    }
    /// The mean of `f` over the rates.
    fn mean(&self, f: impl Fn(&Node) -> f64) -> f64 {
        self.0.iter().fold(0.0, |sum, node| sum + node.weight * f(node))
    }
    fn none(&self) -> f64 {
        self.mean(|node| exp(-node.rate))
    }
    fn at_least(&self, k: f64) -> f64 {
        let shape = Shape::of(k);
        self.mean(|node| shape.below(node.rate, node.ln_rate))
    }
    fn at_most(&self, n: u32) -> f64 {
        1.0 - self.at_least(f64::from(n) + 1.0)
    }

    /// Smallest counts with at least 10 and 90 % at or below them, and the chance that the count lies between.
    fn range(&self) -> (u32, u32, f64) {
        // Chance of exactly n, node by node: each is the one before times rate / n.
        let mut exactly: [f64; 2 * STEPS + 1] = core::array::from_fn(|_| 0.0);
        for (chance, node) in exactly.iter_mut().zip(&self.0) {
            *chance = node.weight * exp(-node.rate);
        }
        let (mut at_most, mut low, mut below_low) = (0.0, None, 0.0);
        for n in 0..SUMMED {
            if n > 0 {
                let each = 1.0 / f64::from(n);
                exactly.iter_mut().zip(&self.0).for_each(|(chance, node)| *chance *= node.rate * each);
            }
            let before = at_most;
            at_most += exactly.iter().fold(0.0, |sum, chance| sum + chance);
            if low.is_none() && at_most >= 0.1 {
                (low, below_low) = (Some(n), before);
            }
            if let Some(low) = low.filter(|_| at_most >= 0.9) {
                return (low, n, at_most - below_low);
            }
        }
        let low = low.unwrap_or_else(|| {
            let low = self.first(0.1);
            below_low = self.at_most(low.saturating_sub(1));
            low
        });
        let high = self.first(0.9);
        (low, high, self.at_most(high) - below_low)
    }

    /// The smallest count from [`SUMMED`] on with at least the chance `p` at or below it.
    fn first(&self, p: f64) -> u32 {
        let (mut out, mut inside) = (SUMMED - 1, SUMMED);
        // 2^30 orders are beyond any rate that reaches this.
        while inside < 1 << 30 && self.at_most(inside) < p {
            out = inside;
            inside *= 2;
        }
        while inside - out > 1 {
            let middle = out + (inside - out) / 2;
            if self.at_most(middle) >= p {
                inside = middle;
            } else {
                out = middle;
            }
        }
        inside
    }
}

/// An uncertain rate of orders: the logarithm of its median and, to each side, the standard deviation of the logarithm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OrderRate {
    /// Logarithm of the median.
    pub m: f64,
    /// Below the median.
    pub below: f64,
    /// Above it.
    pub above: f64,
}

impl OrderRate {
    /// Both sides alike.
    pub const fn even(m: f64, sigma: f64) -> OrderRate {
        OrderRate { m, below: sigma, above: sigma }
    }
    fn rates(self) -> Rates {
        Rates::of(self.m, self.below, self.above)
    }
    /// Chance of no order.
    pub fn none(self) -> f64 {
        self.rates().none()
    }
    /// Chance of at least `k` orders, for any real `k > 0` (smooth between whole numbers).
    pub fn at_least(self, k: f64) -> f64 {
        self.rates().at_least(k)
    }
    /// The most orders, of at least one and smooth between whole numbers, that come with at least this chance; `None` where
    /// even one does not. Beyond 2^60 nothing is sought.
    pub fn reached_with(self, chance: f64) -> Option<f64> {
        let rates = self.rates();
        let reached = |k: f64| rates.at_least(k) >= chance;
        let (mut inside, mut out) = (1.0, 2.0);
        if !reached(inside) {
            return None;
        }
        while out < TOO_MANY && reached(out) {
            (inside, out) = (out, out * 2.0);
        }
        // Forty halvings leave less than any digit shown.
        for _ in 0..40 {
            let middle = (inside + out) / 2.0;
            if reached(middle) { inside = middle } else { out = middle }
        }
        Some(inside)
    }
    /// Chance of none and, where few are typical, the count range that holds 80 % or a little more.
    pub fn counts(self) -> Counts {
        let rates = self.rates();
        let sigma = (self.below + self.above) / 2.0;
        Counts { sigma, none: rates.none(), range: (exp(self.m) < FEW).then(|| rates.range()) }
    }
}

/// Chance of no order, where `m` is the logarithm of the median rate.
pub fn chance_of_none(m: f64, sigma: f64) -> f64 {
    OrderRate::even(m, sigma).none()
}

/// Chance of at least `k` orders, for any real `k > 0` (smooth between whole numbers).
pub fn chance_at_least(k: f64, m: f64, below: f64, above: f64) -> f64 {
    OrderRate { m, below, above }.at_least(k)
}

/// Chance of none and, where few are typical, the count range that holds 80 % or a little more.
pub fn counts(m: f64, sigma: f64) -> Counts {
    OrderRate::even(m, sigma).counts()
}

/// Smallest counts with at least 10 and 90 % at or below them, and the chance that the count lies between.
pub fn count_range(m: f64, sigma: f64) -> (u32, u32, f64) {
    Rates::of(m, sigma, sigma).range()
}

#[cfg(test)]
mod tests {
    use super::{FEW, counts};

    #[test]
    fn single_orders_are_counted_below_twenty() {
        assert_eq!(FEW, 20.0);
        assert!(counts(libm::log(19.99), 1.0).range.is_some());
        assert!(counts(libm::log(20.01), 1.0).range.is_none());
    }

    /// Without doubt about the rate the range is Poisson's own: for 2 orders 0 (13.5 %) to 4 (94.7 %).
    #[test]
    fn a_known_rate_is_poisson() {
        let c = counts(libm::log(2.0), 0.0);
        assert!((c.none - libm::exp(-2.0)).abs() < 1e-12);
        let (from, to, holds) = c.range.unwrap();
        assert_eq!((from, to), (0, 4));
        assert!((holds - 0.947_346_982_656_289).abs() < 1e-12, "{holds}");
    }
}
