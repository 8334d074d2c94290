//! A logarithmic axis. Knows positions in percent; refuses to know what is drawn there.

use crate::stats::log10;
use crate::text::digits;

/// Maps positive numbers to 0..=100 percent of an axis, evenly in their logarithm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogScale {
    low: f64,
    span: f64,
}

impl LogScale {
    /// The axis from `low` to `high`. Ends that are not positive, not finite or too close are moved to a usable axis.
    pub fn new(low: f64, high: f64) -> LogScale {
        let low = if low.is_finite() && low > 0.0 { low } else { 1.0 };
        let high = if high.is_finite() && high > low * 1.5 { high } else { low * 10.0 };
        let (a, b) = (log10(low), log10(high));
        LogScale { low: a, span: b - a }
    }

    /// The axis over all of these intervals with a margin of a tenth on both sides; `floor` clips what is tiny.
    pub fn over(ends: &[(f64, f64)], floor: f64) -> LogScale {
        let (mut low, mut high) = (f64::INFINITY, 0.0_f64);
        for (a, b) in ends {
            (low, high) = (low.min(a.max(floor)), high.max(b.max(floor)));
        }
        if !low.is_finite() {
            return LogScale::new(floor, floor * 1e4);
        }
        let pad = libm::exp(0.06 * libm::log(high / low)).max(1.15);
        LogScale::new(low / pad, high * pad)
    }

    /// Where `x` stands, clipped to the axis.
    pub fn at(self, x: f64) -> f64 {
        if x.is_nan() || x <= 0.0 {
            return 0.0;
        }
        (100.0 * (log10(x) - self.low) / self.span).clamp(0.0, 100.0)
    }

    /// Powers of ten inside the axis, at most `most`, evenly thinned.
    pub fn decades(self, most: usize) -> Vec<f64> {
        let first = libm::ceil(self.low - 1e-9) as i32;
        let last = libm::floor(self.low + self.span + 1e-9) as i32;
        let count = (last - first + 1).max(0) as usize;
        let step = count.div_ceil(most.max(1)).max(1) as i32;
        let (mut found, mut at) = (Vec::new(), first);
        while at <= last {
            found.push(ten_to(at));
            at += step;
        }
        found
    }
}

/// Ten to a whole power, without the rounding of a general power.
fn ten_to(e: i32) -> f64 {
    let size = (0..e.unsigned_abs().min(300)).fold(1.0, |x, _| x * 10.0);
    if e < 0 { 1.0 / size } else { size }
}

/// A position as an SVG length: one decimal is finer than a pixel on any screen we draw for.
pub fn percent(x: f64) -> String {
    let tenths = libm::round(x.clamp(-1e6, 1e6) * 10.0) as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let size = tenths.abs();
    [sign, &digits(size / 10), ".", &digits(size % 10), "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axis_is_even_in_logs() {
        let scale = LogScale::new(1.0, 10_000.0);
        assert_eq!(percent(scale.at(1.0)), "0.0%");
        assert_eq!(percent(scale.at(100.0)), "50.0%");
        assert_eq!(percent(scale.at(1e9)), "100.0%");
        assert_eq!(percent(scale.at(0.0)), "0.0%");
        assert_eq!(scale.decades(10).len(), 5);
        assert_eq!(scale.decades(3).len(), 3);
    }

    #[test]
    fn odd_ends_still_give_an_axis() {
        for (low, high) in [(0.0, 0.0), (f64::NAN, 1.0), (5.0, 5.0), (-3.0, f64::INFINITY), (9.0, 1.0)] {
            let at = LogScale::new(low, high).at(2.0);
            assert!((0.0..=100.0).contains(&at), "{low} {high} {at}");
        }
        assert!((0.0..=100.0).contains(&LogScale::over(&[], 0.1).at(1.0)));
    }

    #[test]
    fn percent_keeps_the_sign() {
        assert_eq!(percent(-0.34), "-0.3%");
        assert_eq!(percent(12.06), "12.1%");
    }
}
