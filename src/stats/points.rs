//! What a million draws need at once: the unit normal as 4,096 points of equal probability, and an exponential of plain
//! arithmetic. Both are the same to the last bit in every engine: additions, products and look-ups alone.

use super::quantile;
use libm::exp;
use std::sync::LazyLock;

/// How many points stand for the normal.
pub const POINTS: usize = 4_096;
/// Bits of an index of a point.
pub const POINT_BITS: u32 = 12;

/// Parts of an octave whose exponentials are looked up.
const PARTS: usize = 64;

/// Tables for drawing; made once, at the first draw.
#[derive(Debug)]
pub struct Points {
    /// Ascending: each is the middle of its share of probability. Single precision, so that all fit a processor's nearest
    /// cache: 6e-8 of a sigma.
    normal: [f32; POINTS],
    /// 2^(i/64).
    powers: [f64; PARTS],
}

static TABLES: LazyLock<Points> = LazyLock::new(Points::make);

impl Points {
    /// The tables.
    pub fn get() -> &'static Points {
        &TABLES
    }

    fn make() -> Points {
        let mut points = Points { normal: [0.0; POINTS], powers: [1.0; PARTS] };
        let (below, above) = points.normal.split_at_mut(POINTS / 2);
        for (i, (a, b)) in below.iter_mut().rev().zip(above).enumerate() {
            let z = quantile(0.5 + (i as f64 + 0.5) / POINTS as f64).unwrap_or(0.0) as f32;
            (*a, *b) = (-z, z);
        }
        for (i, power) in points.powers.iter_mut().enumerate() {
            *power = exp(i as f64 / PARTS as f64 * core::f64::consts::LN_2);
        }
        points
    }

    /// The point of the top 12 bits of an even 32-bit number.
    #[inline(always)]
    pub fn normal(&self, even: u32) -> f64 {
        f64::from(self.normal.get((even >> (32 - POINT_BITS)) as usize).copied().unwrap_or(0.0))
    }

    /// All points.
    pub fn all(&self) -> impl Iterator<Item = f64> + '_ {
        self.normal.iter().map(|z| f64::from(*z))
    }

    /// e^x to 4e-11 of itself; beyond -700 and 700 as at these. A power of two, a table of 64 parts of an octave, and a cubic
    /// for the rest of less than 0.0055.
    #[inline(always)]
    pub fn exp(&self, x: f64) -> f64 {
        // Adding and taking away this rounds to a whole number, which then stands in the lowest bits.
        const ROUND: f64 = 6_755_399_441_055_744.0;
        const PER_LN: f64 = PARTS as f64 * core::f64::consts::LOG2_E;
        const LN_PER: f64 = core::f64::consts::LN_2 / PARTS as f64;
        let x = if x > 700.0 { 700.0 } else { x };
        let x = if x > -700.0 { x } else { -700.0 };
        let rounded = x * PER_LN + ROUND;
        let whole = rounded.to_bits();
        let r = x - (rounded - ROUND) * LN_PER;
        let part = self.powers.get((whole & (PARTS as u64 - 1)) as usize).copied().unwrap_or(1.0);
        // The octave, sign and all, straight into the exponent's bits of a product that lies between 1 and 2.
        let octave = ((whole as i64) >> 6) << 52;
        let fine = part * (1.0 + r * (1.0 + r * (0.5 + r * (1.0 / 6.0))));
        f64::from_bits((fine.to_bits() as i64).wrapping_add(octave) as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::{POINTS, Points};

    #[test]
    fn the_exponential_is_near_libms() {
        let points = Points::get();
        let (mut worst, mut x) = (0.0_f64, -699.0);
        while x < 699.0 {
            worst = worst.max((points.exp(x) / libm::exp(x) - 1.0).abs());
            x += 0.001_37;
        }
        assert!(worst < 4e-11, "{worst:e}");
        assert_eq!(points.exp(0.0), 1.0);
        assert!(points.exp(f64::NEG_INFINITY) < 1e-300 && points.exp(f64::NAN) < 1e-300);
        assert!(points.exp(1e300).is_finite());
    }

    #[test]
    fn the_points_are_a_unit_normal() {
        let points: Vec<f64> = Points::get().all().collect();
        assert_eq!(points.len(), POINTS);
        assert!(points.windows(2).all(|pair| pair[0] < pair[1]));
        let moment = |k: i32| points.iter().map(|z| z.powi(k)).sum::<f64>() / POINTS as f64;
        assert!(moment(1).abs() < 1e-12 && moment(3).abs() < 1e-12);
        assert!((moment(2) - 1.0).abs() < 1e-3, "{}", moment(2));
    }
}
