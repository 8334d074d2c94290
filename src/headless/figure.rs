//! Numbers in JSON: raw, and with the digits that the page shows.
//!
//! Knows how many digits count. Refuses marks, spaces and signs of currencies, which are a locale's.

use crate::report::{Computed, NotComputable};
use crate::stats::{Interval, Shown, shown};
use crate::text::plain;
use serde::Serialize;
use serde_json::{Value, json};

/// A number and its digits.
#[derive(Clone, Debug, Serialize)]
pub struct Number {
    value: f64,
    shown: String,
}

impl Number {
    /// Two digits that count, half-even.
    pub fn of(value: f64) -> Number {
        Number { value, shown: digits(shown(value, 2)) }
    }

    /// A number that was told: all its digits, up to where floats begin to blur.
    pub fn as_told(value: f64) -> Number {
        Number { value, shown: digits(shown(value, 12)) }
    }
}

/// p10, p50 and p90.
#[derive(Clone, Debug, Serialize)]
pub struct Range {
    low: Number,
    mid: Number,
    high: Number,
}

impl Range {
    /// Of a known number all digits count.
    pub fn of(i: Interval) -> Range {
        let number = if i.is_known() { Number::as_told } else { Number::of };
        Range { low: number(i.low()), mid: number(i.mid()), high: number(i.high()) }
    }
}

/// A number in two digits.
pub fn number(value: f64) -> Value {
    json!(Number::of(value))
}

/// A number in all its digits.
pub fn as_told(value: f64) -> Value {
    json!(Number::as_told(value))
}

/// Hundredths of a currency as money.
pub fn money(hundredths: u64) -> Value {
    as_told(hundredths as f64 / 100.0)
}

/// A range.
pub fn range(i: Interval) -> Value {
    json!(Range::of(i))
}

/// A value, or why there is none.
pub fn computed<T>(value: &Computed<T>, show: impl Fn(&T) -> Value) -> Value {
    match value {
        Ok(value) => show(value),
        Err(NotComputable::QuotedIn(currency)) => {
            json!({ "not_computable": "quoted_in", "currency": currency.code() })
        }
        Err(why) => json!({ "not_computable": name(why) }),
    }
}

/// The variant's name of a debug form, in snake case: `NeedsBasket` is `needs_basket`.
pub fn name(debug: &dyn core::fmt::Debug) -> String {
    let all = format!("{debug:?}");
    let variant = all.split(['(', '{', ' ']).next().unwrap_or("");
    let mut out = String::new();
    for (i, c) in variant.chars().enumerate() {
        if c.is_ascii_uppercase() && i > 0 {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// Digits and power of ten as a plain decimal.
fn digits(shown: Shown) -> String {
    let (mantissa, decimals) = shown.decimal();
    plain(mantissa, decimals)
}
