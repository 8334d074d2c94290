//! The digits that a number is shown with, half-even, without the standard library's float formatting (7 KB).
//!
//! Knows digits only; marks, spaces and currency signs are the locale's.

use super::log10;

/// `mantissa x 10^exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shown {
    /// The digits, with sign.
    pub mantissa: i64,
    /// Power of ten.
    pub exponent: i8,
}

impl Shown {
    /// The number that the digits say.
    pub fn value(self) -> f64 {
        let power = power_of_ten(u32::from(self.exponent.unsigned_abs()));
        if self.exponent < 0 { self.mantissa as f64 / power } else { self.mantissa as f64 * power }
    }

    /// The digits as `mantissa / 10^decimals`, without zeros behind the mark.
    pub fn decimal(self) -> (i64, u8) {
        match u8::try_from(self.exponent) {
            Ok(zeros) => ((0..zeros).fold(self.mantissa, |m, _| m.saturating_mul(10)), 0),
            Err(_) => without_zeros(self.mantissa, self.exponent.unsigned_abs()),
        }
    }
}

/// Drops zeros behind the mark: 2.0 is 2.
pub fn without_zeros(mut mantissa: i64, mut decimals: u8) -> (i64, u8) {
    while decimals > 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        decimals -= 1;
    }
    (mantissa, decimals)
}

/// A value rounded half-even to this many significant digits (1 to 15): 9,149 to 2 digits is 91 x 10^2.
/// Zero and what is not finite give 0.
pub fn shown(value: f64, digits: u8) -> Shown {
    let size = value.abs();
    // Below 1e-30 and above 1e60 nothing is a number of this trade.
    if !(1e-30..1e60).contains(&size) {
        return Shown { mantissa: 0, exponent: 0 };
    }
    let digits = i32::from(digits.clamp(1, 15));
    let mut exponent = log10(size).floor() as i32 + 1 - digits;
    let mut mantissa = scaled(size, exponent);
    let limit = power_of_ten(digits.unsigned_abs()) as i64;
    // log10 may be one off at powers of ten, and 99.6 rounds to 100.
    if mantissa >= limit {
        exponent += 1;
        mantissa = scaled(size, exponent);
    } else if mantissa < limit / 10 {
        exponent -= 1;
        mantissa = scaled(size, exponent);
    }
    Shown { mantissa: if value < 0.0 { -mantissa } else { mantissa }, exponent: exponent as i8 }
}

/// Exact up to 10^22; libm's power would be a kilobyte for the same digits.
fn power_of_ten(exponent: u32) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

/// size / 10^exponent to the nearest whole number, ties to even.
fn scaled(size: f64, exponent: i32) -> i64 {
    let power = power_of_ten(exponent.unsigned_abs());
    let x = if exponent < 0 { size * power } else { size / power };
    let whole = x.floor();
    let rest = x - whole;
    let n = whole as i64;
    if rest > 0.5 || (rest == 0.5 && n % 2 != 0) { n + 1 } else { n }
}
