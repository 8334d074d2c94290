//! The normal distribution: chance below a value, and the value at a chance.

use libm::{erfc, exp, fabs, log, sqrt};

/// The 90th percentile of the unit normal: a range from p10 to p90 is this many sigmas to each side.
pub const Z80: f64 = 1.281_551_565_544_600_4;
/// The 75th percentile: half a quartile range.
pub const Z50: f64 = 0.674_489_750_196_081_7;

/// Chance that a unit normal is below `z`.
pub fn cdf(z: f64) -> f64 {
    0.5 * erfc(-z * core::f64::consts::FRAC_1_SQRT_2)
}

/// The value that a unit normal is below with chance `p`; `None` outside (0, 1).
///
/// A rough start by the tail's leading term, then Newton steps on [`cdf`] until they no longer move: no table of
/// coefficients to get wrong.
pub fn quantile(p: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0) {
        return None;
    }
    let tail = if p < 0.5 { p } else { 1.0 - p };
    if tail <= 0.0 {
        return None;
    }
    // Work in the lower tail, where the chance keeps its digits.
    let r = sqrt(-2.0 * log(tail));
    let mut z = -(r - (2.515517 + 0.802853 * r) / (1.0 + 1.432788 * r + 0.189269 * r * r));
    for _ in 0..24 {
        let density = exp(-0.5 * z * z) * 0.398_942_280_401_432_7;
        if density <= 0.0 {
            break;
        }
        let error = (cdf(z) - tail) / density;
        // Halley's correction: the density falls with |z|.
        let step = error / (1.0 + 0.5 * z * error);
        z -= step;
        if fabs(step) < 1e-15 * (1.0 + fabs(z)) {
            break;
        }
    }
    Some(if p < 0.5 { z } else { -z })
}
