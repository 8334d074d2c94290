//! The regularised lower incomplete gamma function: the chance that a Poisson count with rate `x` reaches `a`,
//! for any real `a > 0`, so that chances stay smooth in the price (model 8).

use super::cdf;
use libm::{exp, fabs, lgamma, log, log1p, sqrt};

/// Above this many events the count is so near to normal that Temme's expansion holds to 1e-9.
const MANY: f64 = 2_000.0;

/// P(a, x), 0 to 1. `a` must be positive; `x` at or below zero gives 0.
pub fn lower_incomplete_gamma(a: f64, x: f64) -> f64 {
    if x <= 0.0 || a <= 0.0 || a.is_nan() || x.is_nan() {
        return 0.0;
    }
    // Nine standard deviations away nothing is left to sum.
    let far = 9.0 * sqrt(a.max(x)) + 40.0;
    if x - a > far {
        return 1.0;
    }
    if a - x > far {
        return 0.0;
    }
    if a > MANY {
        return uniform(a, x);
    }
    let front = exp(a * log(x) - x - lgamma(a));
    if x < a + 1.0 { (series(a, x) * front).min(1.0) } else { (1.0 - fraction(a, x) * front).clamp(0.0, 1.0) }
}

/// Sum of x^k / (a (a+1) .. (a+k)): converges quickly for x below a.
fn series(a: f64, x: f64) -> f64 {
    let (mut term, mut sum, mut k) = (1.0 / a, 1.0 / a, a);
    for _ in 0..2_000 {
        k += 1.0;
        term *= x / k;
        sum += term;
        if term < sum * 1e-15 {
            break;
        }
    }
    sum
}

/// Lentz's continued fraction of the upper function: converges quickly for x above a.
fn fraction(a: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let mut b = x + 1.0 - a;
    let (mut c, mut d) = (1.0 / TINY, 1.0 / b);
    let mut h = d;
    for i in 1..2_000 {
        let i = f64::from(i);
        let an = -i * (i - a);
        b += 2.0;
        d = an * d + b;
        d = if fabs(d) < TINY { TINY } else { d };
        c = b + an / c;
        c = if fabs(c) < TINY { TINY } else { c };
        d = 1.0 / d;
        let step = d * c;
        h *= step;
        if fabs(step - 1.0) < 1e-15 {
            break;
        }
    }
    h
}

/// Temme's uniform expansion with two correction terms (DLMF 8.12.3).
fn uniform(a: f64, x: f64) -> f64 {
    let mu = x / a - 1.0;
    let half = mu - log1p(mu); // eta^2 / 2
    let eta = if mu < 0.0 { -sqrt(2.0 * half) } else { sqrt(2.0 * half) };
    let (c0, c1) = if fabs(eta) < 0.05 {
        // Taylor coefficients about eta = 0 (DLMF 8.12.12).
        (
            -1.0 / 3.0 + eta / 12.0 - 2.0 * eta * eta / 135.0 + eta * eta * eta / 864.0,
            -1.0 / 540.0 - eta / 288.0 + eta * eta / 378.0,
        )
    } else {
        (1.0 / mu - 1.0 / eta, 1.0 / (eta * eta * eta) - 1.0 / (mu * mu * mu) - 1.0 / (mu * mu) - 1.0 / (12.0 * mu))
    };
    let correction = exp(-a * half) / sqrt(2.0 * core::f64::consts::PI * a) * (c0 + c1 / a);
    (cdf(eta * sqrt(a)) - correction).clamp(0.0, 1.0)
}
