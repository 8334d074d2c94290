//! From the figures of a source to a log-normal (model 2). Knows no source.

use super::{Interval, Z80};
use libm::{exp, log};

/// A log-normal: median `exp(m)`, standard deviation of the logarithm `sigma`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogNormal {
    /// Logarithm of the median.
    pub m: f64,
    /// Standard deviation of the logarithm, not negative.
    pub sigma: f64,
}

impl LogNormal {
    /// The least-squares log-normal through low, mid and high, whose ends stand at `-zq` and `zq`.
    /// `None` where low is not positive or high is below low: such a triple is no factor.
    pub fn fit(low: f64, mid: Option<f64>, high: f64, zq: f64) -> Option<LogNormal> {
        let sound = low > 0.0 && high >= low && high.is_finite() && mid.is_none_or(|m| m > 0.0 && m.is_finite());
        if !sound || zq <= 0.0 {
            return None;
        }
        let (a, b) = (log(low), log(high));
        let m = mid.map_or((a + b) / 2.0, |mid| (a + log(mid) + b) / 3.0);
        Some(LogNormal { m, sigma: (b - a) / (2.0 * zq) })
    }
    /// A number without doubt; `None` where it is not positive.
    pub fn known(value: f64) -> Option<LogNormal> {
        (value > 0.0 && value.is_finite()).then(|| LogNormal { m: log(value), sigma: 0.0 })
    }
    /// As a share: cannot pass 1 at its median nor at p90.
    #[must_use]
    pub fn capped_at_one(self) -> LogNormal {
        let m = if self.m > 0.0 { 0.0 } else { self.m };
        LogNormal { m, sigma: self.sigma.min(-m / Z80) }
    }
    /// Moved by a known factor whose logarithm is `ln`.
    #[must_use]
    pub fn shifted(self, ln: f64) -> LogNormal {
        LogNormal { m: self.m + ln, sigma: self.sigma }
    }
    /// The median.
    pub fn median(self) -> f64 {
        exp(self.m)
    }
    /// p10, median, p90.
    pub fn interval(self) -> Option<Interval> {
        self.between(Z80)
    }
    /// The quantiles at `-z`, 0 and `z`.
    pub fn between(self, z: f64) -> Option<Interval> {
        Interval::new(exp(self.m - z * self.sigma), exp(self.m), exp(self.m + z * self.sigma))
    }
}

/// The logarithm to base 10, by the natural one: a second table of coefficients would ship for the last bit.
pub fn log10(x: f64) -> f64 {
    log(x) * core::f64::consts::LOG10_E
}
