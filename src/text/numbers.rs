//! The shape of numbers: separators and the currency's place. The digits themselves are fixed before (half-even, in
//! `stats`), so that every engine and the command line show the same; a locale only dresses them.

/// How a locale writes numbers. A number is `mantissa / 10^decimals`; all its digits are shown.
pub trait Numbers {
    /// "24,800", "0.3"
    fn number(&self, mantissa: i64, decimals: u8) -> String;
    /// "5.3%": the mantissa is in percent.
    fn percent(&self, mantissa: i64, decimals: u8) -> String;
    /// "$0.51", "CHF 1,240": `code` is an ISO 4217 code.
    fn money(&self, mantissa: i64, decimals: u8, code: &str) -> String;
}

/// A whole number in digits alone: "24800". The one way in which the page prints numbers, since `std`'s formatting costs
/// several KB of wasm and a copy for each type.
pub fn digits(n: i64) -> String {
    let mut out = String::from(if n < 0 { "-" } else { "" });
    push(&mut out, n.unsigned_abs());
    out
}

/// `mantissa / 10^decimals` for machines: a point, no grouping, no exponent.
pub fn plain(mantissa: i64, decimals: u8) -> String {
    written(mantissa, decimals, false)
}

fn written(mantissa: i64, decimals: u8, in_groups: bool) -> String {
    let mut unsigned = String::new();
    push(&mut unsigned, mantissa.unsigned_abs());
    let decimals = usize::from(decimals);
    // At least one digit stands before the mark.
    let zeros = (decimals + 1).saturating_sub(unsigned.len());
    let whole = zeros + unsigned.len() - decimals;
    let mut out = String::from(if mantissa < 0 { "-" } else { "" });
    for (i, digit) in core::iter::repeat_n('0', zeros).chain(unsigned.chars()).enumerate() {
        if i == whole {
            out.push('.');
        } else if in_groups && i > 0 && i < whole && (whole - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn push(out: &mut String, n: u64) {
    if n > 9 {
        push(out, n / 10);
    }
    out.push(char::from(b'0' + (n % 10) as u8));
}

/// English, as CLDR writes it. Native and in the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plain;

impl Numbers for Plain {
    fn number(&self, mantissa: i64, decimals: u8) -> String {
        written(mantissa, decimals, true)
    }

    fn percent(&self, mantissa: i64, decimals: u8) -> String {
        self.number(mantissa, decimals) + "%"
    }

    fn money(&self, mantissa: i64, decimals: u8, code: &str) -> String {
        let amount = self.number(mantissa.saturating_abs(), decimals);
        let sign = if mantissa < 0 { "-" } else { "" };
        match symbol(code) {
            Some(symbol) => [sign, symbol, &amount].concat(),
            None => [sign, code, "\u{a0}", &amount].concat(),
        }
    }
}

/// The sign of a currency in English text, where CLDR has one that no other currency shares.
fn symbol(code: &str) -> Option<&'static str> {
    Some(match code {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        "KRW" => "₩",
        "BRL" => "R$",
        "AUD" => "A$",
        "CAD" => "CA$",
        "NZD" => "NZ$",
        "MXN" => "MX$",
        "CNY" => "CN¥",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_and_pads() {
        assert_eq!(Plain.number(24_800, 0), "24,800");
        assert_eq!(Plain.number(999, 0), "999");
        assert_eq!(Plain.number(1_000_000, 0), "1,000,000");
        assert_eq!(Plain.number(3, 1), "0.3");
        assert_eq!(Plain.number(15, 3), "0.015");
        assert_eq!(Plain.number(-12_345, 1), "-1,234.5");
        assert_eq!(Plain.number(0, 0), "0");
        assert_eq!(Plain.number(i64::MIN, 0), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn places_signs() {
        assert_eq!(Plain.percent(53, 1), "5.3%");
        assert_eq!(Plain.money(51, 2, "USD"), "$0.51");
        assert_eq!(Plain.money(-1240, 0, "CHF"), "-CHF\u{a0}1,240");
    }
}
