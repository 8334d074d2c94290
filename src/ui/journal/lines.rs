//! A line of the journal: `key=value,value`, written value by value and read back.
//!
//! Knows numbers, which it never prints or parses as floats, and texts, which may hold all but an end of line. Refuses to
//! know any key.

use crate::model::{Decimal, Quantity};
use crate::text::{cut, digits};

/// The lines of a journal: `key=value,value`.
#[derive(Default)]
pub(super) struct Lines {
    pub out: String,
}

impl Lines {
    /// Begins a line.
    pub fn line(&mut self, key: &str) -> &mut Lines {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(key);
        self.out.push('=');
        self
    }

    /// A value; a text that may hold a comma comes last.
    pub fn word(&mut self, word: &str) -> &mut Lines {
        if !self.out.ends_with('=') {
            self.out.push(',');
        }
        self.out.push_str(word);
        self
    }

    pub fn number(&mut self, n: i64) -> &mut Lines {
        self.word(&digits(n))
    }

    /// Exact, without printing or parsing a float.
    pub fn bits(&mut self, x: f64) -> &mut Lines {
        self.number(x.to_bits().cast_signed())
    }

    pub fn quantity(&mut self, q: Quantity) {
        self.number(q.value.parts()).number(q.low.parts()).number(q.high.parts());
    }

    /// A text of several lines in one.
    pub fn lines(&mut self, text: &str) {
        let mut flat = String::with_capacity(text.len() + 8);
        for c in text.chars() {
            match c {
                '\n' => flat.push_str("\\n"),
                '\r' => {}
                '\\' => flat.push_str("\\\\"),
                c => flat.push(c),
            }
        }
        self.word(&flat);
    }

    /// One line, whatever a person typed.
    pub fn text(&mut self, text: &str) {
        let flat: String = text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }).collect();
        self.word(&flat);
    }
}

/// The lines of a text that stands in one.
pub(super) fn lines_of(flat: &str) -> String {
    let (mut text, mut escaped) = (String::with_capacity(flat.len()), false);
    for c in flat.chars() {
        match (escaped, c) {
            (false, '\\') => escaped = true,
            (true, 'n') => (text.push('\n'), escaped = false).1,
            (_, c) => (text.push(c), escaped = false).1,
        }
    }
    text
}

/// What stands before the next comma.
pub(super) fn next<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let (word, after) = cut(rest, b',');
    *rest = after?;
    Some(word)
}

pub(super) fn number(bits: &str) -> Option<f64> {
    integer(bits).map(|bits| f64::from_bits(bits.cast_unsigned())).filter(|x| x.is_finite())
}

pub(super) fn whole(value: &str) -> Option<u64> {
    integer(value).and_then(|n| u64::try_from(n).ok())
}

/// The one parser of all, since `std` brings one for each type. Downwards, where there is room for the least of all.
pub(super) fn integer(value: &str) -> Option<i64> {
    let digits = value.strip_prefix('-').unwrap_or(value);
    if digits.is_empty() || digits.len() > 19 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let n = digits.bytes().fold(0_i64, |n, b| n.wrapping_mul(10).wrapping_sub(i64::from(b - b'0')));
    Some(if digits.len() < value.len() { n } else { n.wrapping_neg() })
}

pub(super) fn quantity_of(mut rest: &str) -> Option<Quantity> {
    let (value, low, high) = (next(&mut rest)?, next(&mut rest)?, rest);
    let decimal = |text| integer(text).map(Decimal::from_parts);
    let (value, low, high) = (decimal(value)?, decimal(low)?, decimal(high)?);
    (low <= value && value <= high).then_some(Quantity { value, low, high })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers() {
        for n in [0, 7, -7, 1_240, i64::MAX, i64::MIN] {
            assert_eq!(integer(&digits(n)), Some(n));
        }
        for bad in ["", "-", "1.5", "+1", "--1", "12345678901234567890"] {
            assert_eq!(integer(bad), None);
        }
    }
}
