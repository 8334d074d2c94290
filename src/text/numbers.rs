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

/// English, as CLDR writes it. Native and in the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plain;

impl Numbers for Plain {
    fn number(&self, mantissa: i64, decimals: u8) -> String {
        let digits = mantissa.unsigned_abs().to_string();
        let decimals = usize::from(decimals);
        let padded = if digits.len() <= decimals { format!("{digits:0>width$}", width = decimals + 1) } else { digits };
        let (whole, fraction) = padded.split_at_checked(padded.len() - decimals).unwrap_or((&padded, ""));
        let mut out = String::with_capacity(padded.len() + padded.len() / 3 + 2);
        if mantissa < 0 {
            out.push('-');
        }
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i) % 3 == 0 {
                out.push(',');
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push('.');
            out.push_str(fraction);
        }
        out
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
        assert_eq!(Plain.number(-1_234_5, 1), "-1,234.5");
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
