//! A range with its middle. Knows that `low <= mid <= high` and that all are finite; refuses to exist otherwise.

/// p10, p50 and p90 of something. Only made where all are finite and in order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    low: f64,
    mid: f64,
    high: f64,
}

impl Interval {
    /// The interval, or `None` where an end is not finite or the order is broken.
    pub fn new(low: f64, mid: f64, high: f64) -> Option<Interval> {
        let sound = low.is_finite() && mid.is_finite() && high.is_finite() && low <= mid && mid <= high;
        sound.then_some(Interval { low, mid, high })
    }
    /// A known number: no width. `None` where it is not finite.
    pub fn known(value: f64) -> Option<Interval> {
        Interval::new(value, value, value)
    }
    /// p10.
    pub fn low(self) -> f64 {
        self.low
    }
    /// p50.
    pub fn mid(self) -> f64 {
        self.mid
    }
    /// p90.
    pub fn high(self) -> f64 {
        self.high
    }
    /// Whether there is no width at all: a number that was told, not estimated.
    pub fn is_known(self) -> bool {
        self.low == self.high
    }
    /// The ends and the middle put through a rising function; a falling one is noticed and swapped.
    pub fn through(self, f: impl Fn(f64) -> f64) -> Option<Interval> {
        let (a, b, c) = (f(self.low), f(self.mid), f(self.high));
        if a <= c { Interval::new(a, b, c) } else { Interval::new(c, b, a) }
    }
}
