//! Pasted counts: the typical post behind an average or a list, and how well it is known (model 4).
//!
//! Knows no platform; the usual spread comes in as an argument. Zeros are left out by the caller, who says so.

use libm::{exp, log};

/// How many observations the usual spread of an account's posts counts for (model 4).
const PRIOR_POSTS: f64 = 5.0;
/// How many posts an average is over when nobody says (model 4).
pub const POSTS_NOT_TOLD: u32 = 6;

/// The typical post.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typical {
    /// Logarithm of the median post.
    pub m: f64,
    /// Spread of single posts, sd of ln.
    pub spread: f64,
    /// Variance of `m`: how badly the typical post is known.
    pub variance: f64,
}

impl Typical {
    /// From an average over `n` posts.
    pub fn of_average(average: f64, n: Option<u32>, usual_spread: f64) -> Typical {
        let mut typical = Typical::of_median(average, n, usual_spread);
        typical.m -= usual_spread * usual_spread / 2.0;
        typical
    }
    /// From a stated median over `n` posts.
    pub fn of_median(median: f64, n: Option<u32>, usual_spread: f64) -> Typical {
        let n = f64::from(n.unwrap_or(POSTS_NOT_TOLD).max(1));
        Typical { m: log(median), spread: usual_spread, variance: level_variance(usual_spread, n) }
    }
    /// From one positive value a post, ascending; `None` for an empty list.
    pub fn of_list(values: &[f64], usual_spread: f64) -> Option<Typical> {
        // The middle two logs, not the log of the middle two: their mean differs.
        let m = median_by(values, log)?;
        let spread = spread(values, usual_spread);
        Some(Typical { m, spread, variance: level_variance(spread, values.len() as f64) })
    }
}

/// The middle of an ascending list; an even list has the mean of its middle two. `None` for an empty list.
pub fn median(ascending: &[f64]) -> Option<f64> {
    median_by(ascending, |x| x)
}

fn median_by(ascending: &[f64], f: impl Fn(f64) -> f64) -> Option<f64> {
    let n = ascending.len();
    let (a, b) = (ascending.get(n.checked_sub(1)? / 2)?, ascending.get(n / 2)?);
    Some((f(*a) + f(*b)) / 2.0)
}

/// Spread of an account's posts: the list's own variance of logs, drawn to the usual one.
pub fn spread(values: &[f64], usual_spread: f64) -> f64 {
    let n = values.len() as f64;
    let mean = values.iter().fold(0.0, |sum, x| sum + log(*x)) / n.max(1.0);
    // (n - 1) times the sample variance is the sum of squares.
    let squares = values.iter().fold(0.0, |sum, x| {
        let d = log(*x) - mean;
        sum + d * d
    });
    ((PRIOR_POSTS * usual_spread * usual_spread + squares) / (PRIOR_POSTS + n.max(1.0) - 1.0)).sqrt()
}

/// Variance of the logarithm of a median of `n` posts.
pub fn level_variance(spread: f64, n: f64) -> f64 {
    let pi = core::f64::consts::PI;
    pi * spread * spread / (2.0 * n + pi - 2.0)
}

/// What was pasted and what is usual, weighted by how well each is known: middle, variance, weight of the pasted.
pub fn combine(pasted: f64, pasted_variance: f64, usual: f64, usual_variance: f64) -> (f64, f64, f64) {
    let both = usual_variance + pasted_variance;
    if both <= 0.0 {
        return (pasted, 0.0, 1.0);
    }
    let w = usual_variance / both;
    (w * pasted + (1.0 - w) * usual, usual_variance * pasted_variance / both, w)
}

/// Spread of the average of `posts` posts, and how much higher its median stands than one post's.
pub fn several(spread: f64, posts: u32) -> (f64, f64) {
    let one = spread * spread;
    let variance = log(1.0 + (exp(one) - 1.0) / f64::from(posts.max(1)));
    (variance.sqrt(), (one - variance) / 2.0)
}
