//! Numbers for machines: a decimal point, no grouping, no exponent, no digits that nobody knows.

use crate::model::Decimal;
use crate::stats::shown;
use crate::text::digits;

/// Digits of an estimate, as on the page: more would claim what nobody knows.
const DIGITS: u8 = 2;

/// A number as it was told. Three digits behind the point would read as thousands where the point groups: then a zero follows.
pub(super) fn exact(x: Decimal) -> String {
    let (mut parts, mut decimals) = (x.parts(), 4);
    while decimals > 0 && parts % 10 == 0 {
        (parts, decimals) = (parts / 10, decimals - 1);
    }
    if decimals == 3 {
        (parts, decimals) = (parts * 10, 4);
    }
    pointed(parts, decimals)
}

/// An estimate, with the digits that are shown of it.
pub(super) fn estimate(x: f64) -> String {
    let shown = shown(x, DIGITS);
    let (mut parts, mut exponent) = (shown.mantissa, shown.exponent);
    while exponent > 0 {
        (parts, exponent) = (parts.saturating_mul(10), exponent - 1);
    }
    let mut decimals = usize::from(exponent.unsigned_abs());
    while decimals > 0 && parts % 10 == 0 {
        (parts, decimals) = (parts / 10, decimals - 1);
    }
    pointed(parts, decimals)
}

/// A place in a picture: a tenth of a pixel is finer than anybody sees.
pub(super) fn tenths(x: f64) -> String {
    let mut parts = libm::round(x.clamp(-1e6, 1e6) * 10.0) as i64;
    let is_whole = parts % 10 == 0;
    if is_whole {
        parts /= 10;
    }
    pointed(parts, usize::from(!is_whole))
}

/// `parts / 10^decimals`.
fn pointed(parts: i64, decimals: usize) -> String {
    let all = digits(i64::try_from(parts.unsigned_abs()).unwrap_or(i64::MAX));
    let mut out = String::from(if parts < 0 { "-" } else { "" });
    // At least one digit stands before the point.
    let zeros = (decimals + 1).saturating_sub(all.len());
    let whole = zeros + all.len() - decimals;
    for (i, digit) in core::iter::repeat_n('0', zeros).chain(all.chars()).enumerate() {
        if i == whole {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_read_them() {
        let of = |parts| exact(Decimal::from_parts(parts));
        assert_eq!(
            [of(248_000_000), of(3_485_000), of(11_250), of(-5), of(0)],
            ["24800", "348.5", "1.1250", "-0.0005", "0"]
        );
        assert_eq!(
            [1e-7, 0.051, 9_149.0, 99.6, 0.0, -0.5].map(estimate),
            ["0.0000001", "0.051", "9100", "100", "0", "-0.5"]
        );
        assert_eq!([0.0, 12.04, -0.26, 800.0, f64::NAN].map(tenths), ["0", "12", "-0.3", "800", "0"]);
    }
}
