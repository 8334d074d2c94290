//! Exact decimals as whole numbers: what was typed with few digits takes few bytes. No float is printed or parsed.
//!
//! An amount that the page keeps as a float is a decimal of at most twelve places, since that is how it was typed; the nearest
//! one is written, and where it is read the quotient of two whole numbers gives the same float in every engine. Refuses what
//! is not finite, and what no whole number below 2^53 can tell.

use super::bytes::{Bytes, Out};
use super::document::ordered;
use super::refusal::Refusal;
use crate::model::{Decimal, Quantity};

/// Whole numbers up to here are floats, too.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// Places behind the mark.
const PLACES: u32 = 12;
/// Zeros that are left out at the end; the rest says how a number is written otherwise.
const ZEROS: u64 = 14;
/// The number as it is follows.
const WHOLE: u64 = 15;

/// An amount that is not negative: digits and how many of them stand behind the mark, `digits << 4 | places`.
///
/// What cannot be told so is written as one that no reader takes.
pub fn put_amount(out: &mut Out, x: f64) {
    let found = (0..=PLACES).find_map(|places| {
        let digits = libm::round(x * ten(places));
        ((0.0..EXACT).contains(&digits) && digits / ten(places) == x).then_some((digits, places))
    });
    let nearest = || {
        let mut near = (0..=PLACES).rev().map(|places| (libm::round(x * ten(places)), places));
        near.find(|(digits, _)| (0.0..EXACT).contains(digits))
    };
    let (digits, places) = found.or_else(nearest).map_or((0, 15), |(d, p)| short(d as u64, p));
    out.number(digits << 4 | u64::from(places));
}

/// Without zeros at the end behind the mark.
fn short(mut digits: u64, mut places: u32) -> (u64, u32) {
    while places > 0 && digits.is_multiple_of(10) {
        (digits, places) = (digits / 10, places - 1);
    }
    (digits, places)
}

/// An amount between these ends, both included.
///
/// # Errors
/// Where it is none.
pub fn amount(bytes: &mut Bytes<'_>, least: f64, most: f64) -> Result<f64, Refusal> {
    let packed = bytes.number()?;
    let places = (packed & 15) as u32;
    let digits = (packed >> 4) as f64;
    let x = digits / ten(places.min(PLACES));
    let sound = places <= PLACES && digits < EXACT && (least..=most).contains(&x);
    if sound { Ok(x) } else { Err(Refusal::Damaged) }
}

/// The same with a sign before it: 0 or 1.
pub fn put_signed(out: &mut Out, x: f64) {
    out.byte(u8::from(x < 0.0));
    put_amount(out, x.abs());
}

/// What [`put_signed`] wrote, up to so much on both sides.
///
/// # Errors
/// Where it is none.
pub fn signed(bytes: &mut Bytes<'_>, most: f64) -> Result<f64, Refusal> {
    let sign = bytes.at_most(1)?;
    let x = amount(bytes, 0.0, most)?;
    Ok(if sign == 1 && x > 0.0 { -x } else { x })
}

fn ten(places: u32) -> f64 {
    (0..places).fold(1.0, |x, _| x * 10.0)
}

/// How far rounding leaves a quantity open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Not at all.
    Exact = 0,
    /// Half a unit of its last digit on both sides.
    Half = 1,
    /// As much on both sides.
    Even = 2,
    /// Something else on each.
    Odd = 3,
}

/// A quantity: `digits << 6 | zeros << 2 | open`, the digits of its ten-thousandths without the zeros at their end. Where
/// `zeros` is 15, the digits are a count of what follows instead: 0 for the number as it is, 1 for nothing told.
pub fn put_quantity(out: &mut Out, quantity: Option<Quantity>) {
    let Some(q) = quantity else { return out.number(1 << 6 | WHOLE << 2) };
    let q = if ordered(q) { q } else { Quantity::exact(q.value) };
    let (below, above) = (apart(q.low, q.value), apart(q.value, q.high));
    let (digits, zeros) = cut(q.value.parts().unsigned_abs());
    let half = (zeros > 0).then(|| zeros - 1).and_then(|z| 10_u64.checked_pow(z as u32)).map(|unit| unit * 5);
    let open = match (below, above) {
        (0, 0) => Open::Exact,
        (a, b) if a == b && Some(a) == half => Open::Half,
        (a, b) if a == b => Open::Even,
        _ => Open::Odd,
    };
    let plain = q.value.parts() >= 0 && digits < 1 << 50;
    if plain {
        out.number(digits << 6 | zeros << 2 | open as u64);
    } else {
        let open = if open == Open::Half { Open::Even } else { open };
        out.number(WHOLE << 2 | open as u64);
        out.number((q.value.parts() << 1 ^ q.value.parts() >> 63).cast_unsigned());
    }
    if open == Open::Odd || open == Open::Even || (open == Open::Half && !plain) {
        put_distance(out, below);
    }
    if open == Open::Odd {
        put_distance(out, above);
    }
}

/// A quantity, or that none is told.
///
/// # Errors
/// Where it is none.
pub fn quantity(bytes: &mut Bytes<'_>) -> Result<Option<Quantity>, Refusal> {
    let head = bytes.number()?;
    let (digits, zeros, open) = (head >> 6, head >> 2 & 15, head & 3);
    let value = match (zeros, digits) {
        (WHOLE, 1) if open == 0 => return Ok(None),
        (WHOLE, 0) => {
            let n = bytes.number()?;
            (n >> 1).cast_signed() ^ -(n & 1).cast_signed()
        }
        (WHOLE, _) => return Err(Refusal::Newer),
        _ => whole(digits, zeros).and_then(|n| i64::try_from(n).ok()).ok_or(Refusal::Damaged)?,
    };
    let (below, above) = match open {
        0 => (0, 0),
        1 if zeros == 0 || zeros == WHOLE => return Err(Refusal::Damaged),
        1 => {
            let half = whole(5, zeros - 1).ok_or(Refusal::Damaged)?;
            (half, half)
        }
        2 => {
            let both = distance(bytes)?;
            (both, both)
        }
        _ => (distance(bytes)?, distance(bytes)?),
    };
    let low = value.checked_sub_unsigned(below).ok_or(Refusal::Damaged)?;
    let high = value.checked_add_unsigned(above).ok_or(Refusal::Damaged)?;
    let [value, low, high] = [value, low, high].map(Decimal::from_parts);
    Ok(Some(Quantity { value, low, high }))
}

/// How far apart two are, the lower first.
fn apart(low: Decimal, high: Decimal) -> u64 {
    high.parts().abs_diff(low.parts())
}

/// Digits without the zeros at their end, and how many those were.
fn cut(mut n: u64) -> (u64, u64) {
    let mut zeros = 0;
    while n != 0 && zeros < ZEROS && n.is_multiple_of(10) {
        (n, zeros) = (n / 10, zeros + 1);
    }
    (n, zeros)
}

fn whole(digits: u64, zeros: u64) -> Option<u64> {
    digits.checked_mul(10_u64.checked_pow(zeros as u32)?)
}

/// `digits << 4 | zeros`; 15 zeros stand for the number as it is, which follows.
fn put_distance(out: &mut Out, n: u64) {
    let (digits, zeros) = cut(n);
    if digits < 1 << 50 {
        return out.number(digits << 4 | zeros);
    }
    out.number(WHOLE);
    out.number(n);
}

fn distance(bytes: &mut Bytes<'_>) -> Result<u64, Refusal> {
    let head = bytes.number()?;
    match head & 15 {
        WHOLE if head >> 4 == 0 => bytes.number(),
        WHOLE => Err(Refusal::Newer),
        zeros => whole(head >> 4, zeros).ok_or(Refusal::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::cell::Cell;

    fn back<T>(put: impl FnOnce(&mut Out), get: impl FnOnce(&mut Bytes<'_>) -> T) -> (T, usize) {
        let (mut out, skipped) = (Out::default(), Cell::new(false));
        put(&mut out);
        let mut bytes = Bytes::of(&out.bytes, &skipped);
        let got = get(&mut bytes);
        assert!(bytes.is_empty());
        (got, out.bytes.len())
    }

    #[test]
    fn quantities_come_back_in_few_bytes() {
        let part = Decimal::from_parts;
        let rounded =
            |value: i64, by: i64| Quantity { value: part(value), low: part(value - by), high: part(value + by) };
        let cases = [
            (Quantity::exact(Decimal::ZERO), 1),
            (Quantity::exact(Decimal::from_int(24_800)), 3),
            (Quantity::exact(Decimal::from_int(1_240)), 2),
            (rounded(248_000_000, 500_000), 3),
            (rounded(240_000_000, 500_000), 3),
            (rounded(5, 3), 3),
            (Quantity { value: part(24_000), low: part(24_000), high: part(25_000) }, 4),
            (Quantity::exact(part(i64::MAX)), 11),
            (Quantity::exact(part(i64::MIN)), 11),
            (Quantity { value: part(0), low: part(i64::MIN), high: part(i64::MAX) }, 23),
            (Quantity { value: part(-7), low: part(-8), high: part(-6) }, 3),
        ];
        for (q, most) in cases {
            let (got, len) = back(|out| put_quantity(out, Some(q)), quantity);
            assert_eq!(got, Ok(Some(q)));
            assert!(len <= most, "{q:?}: {len}");
        }
        assert_eq!(back(|out| put_quantity(out, None), quantity).0, Ok(None));
        // What is out of order is told without its ends.
        let odd = Quantity { value: part(5), low: part(9), high: part(1) };
        assert_eq!(back(|out| put_quantity(out, Some(odd)), quantity).0, Ok(Some(Quantity::exact(part(5)))));
    }

    #[test]
    fn amounts_are_the_decimals_that_were_typed() {
        for (x, most) in [(0.0, 1), (60.0, 2), (0.015, 2), (12.25, 3), (999_999_999.999_999, 9), (0.000_000_000_001, 1)]
        {
            let (got, len) = back(|out| put_amount(out, x), |bytes| amount(bytes, 0.0, 1e10));
            assert_eq!(got, Ok(x));
            assert!(len <= most, "{x}: {len}");
        }
        // 57 percent, as the page makes it of what is typed, is one unit off in the last place.
        assert_eq!(back(|out| put_amount(out, 57.0 * 0.01), |bytes| amount(bytes, 0.0, 1.0)).0, Ok(0.57));
        for odd in [f64::NAN, f64::INFINITY, -1.0, 1e16] {
            assert_eq!(back(|out| put_amount(out, odd), |bytes| amount(bytes, 0.0, 1e300)).0, Err(Refusal::Damaged));
        }
        assert_eq!(back(|out| put_signed(out, -0.25), |bytes| signed(bytes, 1.0)).0, Ok(-0.25));
        assert_eq!(back(|out| put_amount(out, 2.0), |bytes| amount(bytes, 0.0, 1.0)).0, Err(Refusal::Damaged));
    }
}
