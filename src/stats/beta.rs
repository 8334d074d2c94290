//! A chance that is itself not known: the Beta distribution of a share (model 2).

use super::LogNormal;
use libm::{exp, log};

/// A Beta distribution of a share between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beta {
    /// The weight of what happened.
    pub a: f64,
    /// The weight of what did not.
    pub b: f64,
}

/// Steps over which its density is summed.
const STEPS: usize = 2_048;

impl Beta {
    /// From a share's median, taken as the mean, and its p10 and p90; `None` where it has no width or no place in 0 to 1.
    pub fn of(share: LogNormal) -> Option<Beta> {
        let (mean, ends) = (share.median(), share.interval()?);
        let sd = (ends.high() - ends.low()) / (2.0 * super::Z80);
        let weight = mean * (1.0 - mean) / (sd * sd) - 1.0;
        let sound = weight > 0.0 && weight.is_finite() && mean > 0.0 && mean < 1.0;
        sound.then_some(Beta { a: mean * weight, b: (1.0 - mean) * weight })
    }

    /// The mean.
    pub fn mean(self) -> f64 {
        self.a / (self.a + self.b)
    }

    /// So many values of equal probability, ascending, each the middle of its share of it; to some 1e-3 of its width.
    pub fn points(self, count: usize) -> Vec<f64> {
        let (a, b) = (self.a - 1.0, self.b - 1.0);
        let at = |i: usize| (i as f64 + 0.5) / STEPS as f64;
        let ln = |x: f64| a * log(x) + b * log(1.0 - x);
        let top = (0..STEPS).fold(f64::NEG_INFINITY, |top, i| top.max(ln(at(i))));
        let density = |i: usize| exp(ln(at(i)) - top);
        let whole = (0..STEPS).fold(0.0, |sum, i| sum + density(i));
        let mut points = Vec::with_capacity(count);
        let mut below = 0.0;
        for i in 0..STEPS {
            let here = density(i);
            while points.len() < count {
                let sought = (points.len() as f64 + 0.5) / count as f64 * whole;
                if sought > below + here {
                    break;
                }
                let within = if here > 0.0 { (sought - below) / here } else { 0.5 };
                points.push((i as f64 + within) / STEPS as f64);
            }
            below += here;
        }
        // What rounding left over lies at the very end.
        points.resize(count, 1.0);
        points
    }
}

#[cfg(test)]
mod tests {
    use super::Beta;
    use crate::stats::LogNormal;

    /// scipy.stats.beta(2, 5).ppf([0.1, 0.5, 0.9]).
    #[test]
    fn quantiles_are_those_of_scipy() {
        let points = Beta { a: 2.0, b: 5.0 }.points(1_000);
        for (i, x) in [(100, 0.092_595_26), (500, 0.264_449_98), (900, 0.510_316_2)] {
            let found = (points[i - 1] + points[i]) / 2.0;
            assert!((found - x).abs() < 2e-4, "{found} is not {x}");
        }
    }

    #[test]
    fn a_share_without_width_is_none() {
        assert_eq!(Beta::of(LogNormal { m: -1.0, sigma: 0.0 }), None);
        assert_eq!(Beta::of(LogNormal { m: 0.0, sigma: 0.0 }), None);
        let beta = Beta::of(LogNormal { m: -1.0, sigma: 0.4 }).unwrap();
        assert!((beta.mean() - (-1.0_f64).exp()).abs() < 1e-12);
    }
}
