//! The normal distribution: chance below a value, and the value at a chance.

use super::gamma::{fraction, series};
use libm::{exp, log};

/// The 90th percentile of the unit normal: a range from p10 to p90 is this many sigmas to each side.
pub const Z80: f64 = 1.281_551_565_544_600_4;
/// The 75th percentile: half a quartile range.
pub const Z50: f64 = 0.674_489_750_196_081_7;

/// Chance that a unit normal is below `z`.
///
/// Half of what the incomplete gamma function of 1/2 leaves beyond z^2 / 2 (DLMF 7.11.2): its series and fraction are here
/// for the counts, so no second set of coefficients is.
pub fn cdf(z: f64) -> f64 {
    // Beyond 40 sigma the chance is below the floats.
    let x = 0.5 * z.clamp(-40.0, 40.0) * z.clamp(-40.0, 40.0);
    let front = (x / core::f64::consts::PI).sqrt() * exp(-x);
    let outside = if x < 1.5 { 1.0 - series(0.5, x) * front } else { fraction(0.5, x) * front };
    if z < 0.0 { 0.5 * outside } else { 1.0 - 0.5 * outside }
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
    let r = (-2.0 * log(tail)).sqrt();
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
        if step.abs() < 1e-15 * (1.0 + z.abs()) {
            break;
        }
    }
    Some(if p < 0.5 { z } else { -z })
}

#[cfg(test)]
mod tests {
    use super::{Z50, Z80, cdf, quantile};

    /// scipy.special.ndtri and ndtr, printed in full.
    #[test]
    fn agrees_with_scipy() {
        for (p, z) in
            [(1e-10, -6.361_340_902_404_056), (1e-3, -3.090_232_306_167_813), (0.5, 0.0), (0.1, -Z80), (0.25, -Z50)]
        {
            assert!((quantile(p).unwrap() - z).abs() < 1e-12, "{p}");
        }
        for (z, p) in
            [(-8.0, 6.220_960_574_271_74e-16), (-3.0, 0.001_349_898_031_630_093_3), (0.5, 0.691_462_461_274_013_1)]
        {
            assert!((cdf(z) / p - 1.0).abs() < 1e-12, "{z}");
        }
        for outside in [0.0, 1.0, -0.1, 1.1, f64::NAN] {
            assert_eq!(quantile(outside), None);
        }
    }
}
