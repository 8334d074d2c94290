//! The named factors of doubt and quantities that are products of them (model 1).
//!
//! A factor that stands in cost and in results is one name and is counted once. Refuses to know what a factor is worth.

use super::{Interval, Z80};
use libm::exp;

/// A cause of width. In the order of their names in the oracle, which is the order of every sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// Orders by code per view.
    Code,
    /// Price of a thousand views.
    Cpm,
    /// Clicks per view.
    Ctr,
    /// Orders per click.
    Cvr,
    /// The typical engagement of a post.
    Engagement,
    /// What the model leaves out (0.16 everywhere).
    EverythingElse,
    /// Share of the audience that cares.
    Fit,
    /// The platform's rounding of the follower count.
    FollowerRounding,
    /// How one post differs from the typical one.
    PostLuck,
    /// Share of real people among followers.
    RealShare,
    /// People per view.
    SeenOnce,
    /// A sponsored post against an own one.
    Sponsored,
    /// The typical views of a post.
    Views,
}

impl Factor {
    /// How many there are.
    pub const COUNT: usize = 13;
    /// Every factor, in order.
    pub const ALL: [Factor; Factor::COUNT] = [
        Factor::Code,
        Factor::Cpm,
        Factor::Ctr,
        Factor::Cvr,
        Factor::Engagement,
        Factor::EverythingElse,
        Factor::Fit,
        Factor::FollowerRounding,
        Factor::PostLuck,
        Factor::RealShare,
        Factor::SeenOnce,
        Factor::Sponsored,
        Factor::Views,
    ];

    /// The name in JSON and in the oracle.
    pub const fn key(self) -> &'static str {
        match self {
            Factor::Code => "code",
            Factor::Cpm => "cpm",
            Factor::Ctr => "ctr",
            Factor::Cvr => "cvr",
            Factor::Engagement => "engagement",
            Factor::EverythingElse => "everything else",
            Factor::Fit => "fit",
            Factor::FollowerRounding => "follower rounding",
            Factor::PostLuck => "post luck",
            Factor::RealShare => "real share",
            Factor::SeenOnce => "seen once",
            Factor::Sponsored => "sponsored",
            Factor::Views => "views",
        }
    }
}

/// One number a factor: loads, slopes or shares of width.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Loads([f64; Factor::COUNT]);

impl Loads {
    /// No factor at all.
    pub const NONE: Loads = Loads([0.0; Factor::COUNT]);

    /// The number of one factor.
    pub fn get(&self, factor: Factor) -> f64 {
        self.0.get(factor as usize).copied().unwrap_or(0.0)
    }
    /// Replaces the number of one factor.
    // Not inlined: thirteen numbers in registers instead of in one place cost kilobytes wherever loads are made.
    #[inline(never)]
    pub fn set(&mut self, factor: Factor, load: f64) {
        if let Some(slot) = self.0.get_mut(factor as usize) {
            *slot = load;
        }
    }
    /// Factor by factor.
    #[must_use]
    pub fn zip(&self, other: &Loads, f: impl Fn(f64, f64) -> f64) -> Loads {
        let mut out = *self;
        for (a, b) in out.0.iter_mut().zip(other.0.iter()) {
            *a = f(*a, *b);
        }
        out
    }
    /// Every number through `f`.
    #[must_use]
    pub fn map(&self, f: impl Fn(f64) -> f64) -> Loads {
        let mut out = *self;
        for a in out.0.iter_mut() {
            *a = f(*a);
        }
        out
    }
    /// Factors with their numbers, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Factor, f64)> + '_ {
        Factor::ALL.iter().copied().zip(self.0.iter().copied())
    }
    /// Sum of squares, in order.
    pub fn variance(&self) -> f64 {
        self.0.iter().fold(0.0, |sum, l| sum + l * l)
    }
    /// Each factor's share of the squared width; all zero where there is no width.
    pub fn shares(&self) -> Loads {
        let variance = self.variance();
        self.map(|l| if variance > 0.0 { l * l / variance } else { 0.0 })
    }
}

/// `ln X = m + sum of load x unit normal`: what is uncertain, with its causes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogQuantity {
    /// Logarithm of the median.
    pub m: f64,
    /// Load of each factor, in units of ln.
    pub loads: Loads,
}

impl LogQuantity {
    /// A number without doubt; `ln` is its logarithm.
    pub const fn known(ln: f64) -> LogQuantity {
        LogQuantity { m: ln, loads: Loads::NONE }
    }
    /// The same with one factor's load replaced.
    #[must_use]
    pub fn with(mut self, factor: Factor, load: f64) -> LogQuantity {
        self.loads.set(factor, load);
        self
    }
    /// Moved by a known factor whose logarithm is `ln`.
    #[must_use]
    pub fn shifted(self, ln: f64) -> LogQuantity {
        LogQuantity { m: self.m + ln, loads: self.loads }
    }
    /// The product: loads of the same name add.
    #[must_use]
    pub fn times(&self, other: &LogQuantity) -> LogQuantity {
        LogQuantity { m: self.m + other.m, loads: self.loads.zip(&other.loads, |a, b| a + b) }
    }
    /// The quotient: what stands on both sides cancels.
    #[must_use]
    pub fn over(&self, other: &LogQuantity) -> LogQuantity {
        LogQuantity { m: self.m - other.m, loads: self.loads.zip(&other.loads, |a, b| a - b) }
    }
    /// The power.
    #[must_use]
    pub fn power(&self, exponent: f64) -> LogQuantity {
        LogQuantity { m: self.m * exponent, loads: self.loads.map(|l| l * exponent) }
    }
    /// Standard deviation of the logarithm.
    pub fn sigma(&self) -> f64 {
        self.loads.variance().sqrt()
    }
    /// p10, p50, p90; `None` where one of them is beyond the floats.
    pub fn interval(&self) -> Option<Interval> {
        let d = Z80 * self.sigma();
        Interval::new(exp(self.m - d), exp(self.m), exp(self.m + d))
    }
}
