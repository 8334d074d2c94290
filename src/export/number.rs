//! Numbers for machines: a decimal point, no grouping, no exponent, no digits that nobody knows.

use crate::model::Decimal;
use crate::stats::{shown, without_zeros};
use crate::text::plain;

/// Digits of an estimate, as on the page: more would claim what nobody knows.
const DIGITS: u8 = 2;

/// A number as it was told. Three digits behind the point would read as thousands where the point groups: then a zero follows.
pub(super) fn exact(x: Decimal) -> String {
    match without_zeros(x.parts(), 4) {
        (parts, 3) => plain(parts * 10, 4),
        (parts, decimals) => plain(parts, decimals),
    }
}

/// An estimate, with the digits that are shown of it.
pub(super) fn estimate(x: f64) -> String {
    let (mantissa, decimals) = shown(x, DIGITS).decimal();
    plain(mantissa, decimals)
}

/// A place in a picture: a tenth of a pixel is finer than anybody sees.
pub(super) fn tenths(x: f64) -> String {
    let (mantissa, decimals) = without_zeros(libm::round(x.clamp(-1e6, 1e6) * 10.0) as i64, 1);
    plain(mantissa, decimals)
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
