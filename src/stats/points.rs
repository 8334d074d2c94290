//! What a million draws need at once: the unit normal as 4,096 points of equal probability, and an exponential of plain
//! arithmetic. Both are the same to the last bit in every engine: additions, products and look-ups alone.
//!
//! In single precision, of which a processor does twice as many at once: an error below 1e-6, where what is drawn itself is
//! good for three digits.

use super::quantile;
use core::f32::consts::LOG2_E;
use std::sync::LazyLock;

/// How many points stand for the normal.
pub const POINTS: usize = 4_096;
/// Bits of an index of a point.
pub const POINT_BITS: u32 = 12;

/// The points, made once, at the first draw.
#[derive(Debug)]
pub struct Points {
    /// Ascending: each is the middle of its share of probability.
    normal: [f32; POINTS],
}

static TABLE: LazyLock<Points> = LazyLock::new(Points::make);

impl Points {
    /// The points.
    pub fn get() -> &'static Points {
        &TABLE
    }

    fn make() -> Points {
        let mut points = Points { normal: [0.0; POINTS] };
        let (below, above) = points.normal.split_at_mut(POINTS / 2);
        for (i, (a, b)) in below.iter_mut().rev().zip(above).enumerate() {
            let z = quantile(0.5 + (i as f64 + 0.5) / POINTS as f64).unwrap_or(0.0) as f32;
            (*a, *b) = (-z, z);
        }
        points
    }

    /// The point of the top 12 bits of an even 32-bit number.
    #[inline(always)]
    pub fn normal(&self, even: u32) -> f32 {
        self.normal.get((even >> (32 - POINT_BITS)) as usize).copied().unwrap_or(0.0)
    }

    /// All points.
    pub fn all(&self) -> impl Iterator<Item = f32> + '_ {
        self.normal.iter().copied()
    }
}

/// e^x to 7e-7 of itself for x within 10 of zero, to 4e-6 further off; beyond -87 and 87 as at these. A power of two times
/// the series of 2^f for the rest of at most a half. Without a look-up or a branch, so that several are done at once.
#[inline(always)]
pub fn rough_exp(x: f32) -> f32 {
    // Adding and taking away this rounds to a whole number, which then stands in the lowest bits.
    const ROUND: f32 = 12_582_912.0;
    let x = if x < 87.0 { x } else { 87.0 };
    let x = if x > -87.0 { x } else { -87.0 };
    let octaves = x * LOG2_E;
    let rounded = octaves + ROUND;
    let f = octaves - (rounded - ROUND);
    // ln(2)^k / k!
    let [a, b, c, d, e, g] =
        [core::f32::consts::LN_2, 0.240_226_5, 0.055_504_11, 0.009_618_129, 0.001_333_355_8, 0.000_154_035_3_f32];
    let part = 1.0 + f * (a + f * (b + f * (c + f * (d + f * (e + f * g)))));
    // The whole octaves straight into the exponent's bits.
    f32::from_bits(part.to_bits().wrapping_add(rounded.to_bits() << 23))
}

#[cfg(test)]
mod tests {
    use super::{POINTS, Points, rough_exp};

    #[test]
    fn the_exponential_is_near_libms() {
        let worst = |within: f32| {
            let (mut worst, mut x) = (0.0_f64, -within);
            while x < within {
                worst = worst.max((f64::from(rough_exp(x)) / libm::exp(f64::from(x)) - 1.0).abs());
                x += 0.000_37;
            }
            worst
        };
        assert!(worst(10.0) < 1e-6, "{:e}", worst(10.0));
        assert!(worst(86.9) < 4e-6, "{:e}", worst(86.9));
        assert_eq!(rough_exp(0.0), 1.0);
        assert!(rough_exp(f32::NEG_INFINITY) < 1e-37 && rough_exp(f32::NEG_INFINITY) > 0.0);
        assert!(rough_exp(f32::INFINITY).is_finite() && rough_exp(f32::NAN).is_finite());
    }

    #[test]
    fn it_rises() {
        let mut x = -5.0_f32;
        while x < 5.0 {
            let next = x + 1e-4;
            assert!(rough_exp(next) >= rough_exp(x), "{x}");
            x = next;
        }
    }

    #[test]
    fn the_points_are_a_unit_normal() {
        let points: Vec<f64> = Points::get().all().map(f64::from).collect();
        assert_eq!(points.len(), POINTS);
        assert!(points.windows(2).all(|pair| pair[0] < pair[1]));
        let moment = |k: i32| points.iter().map(|z| z.powi(k)).sum::<f64>() / POINTS as f64;
        assert!(moment(1).abs() < 1e-12 && moment(3).abs() < 1e-12);
        assert!((moment(2) - 1.0).abs() < 1e-3, "{}", moment(2));
    }
}
