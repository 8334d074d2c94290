//! Numbers as written, and every way each can be read.
//!
//! Knows digits, separators, units and rounding (formats.md, "Digits and separators to accept"; threats.md 14). Refuses to
//! decide between two readings: that needs a label. All arithmetic is checked; what does not fit is no number.

use super::glyph::{Glyph, HARD_SPACE, at};
use crate::model::{Currency, Decimal, Quantity, Span};

/// The largest follower count that is believed: more than there are people.
pub const MOST_PEOPLE: i64 = 10_000_000_000;
/// The largest count of anything else (threats.md 13).
pub const MOST_COUNT: i64 = 1_000_000_000_000;

/// Whether a number is money, and in what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Cash {
    /// No sign of money.
    No,
    /// In a currency that is known.
    In(Currency),
    /// A sign of money that several currencies share, or one that is not offered.
    Unclear,
}

/// What stands before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nothing.
    None,
    /// A plus or an arrow: a change, not a count.
    Change,
    /// A minus.
    Minus,
}

/// A number as written. `whole` and `fraction` are the two ways its separators can be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    /// All digits, without separators.
    pub mantissa: i64,
    /// Can be read with its separators (if any) as groups.
    pub whole: bool,
    /// Can be read with this many digits behind a decimal mark.
    pub fraction: Option<u8>,
    /// The separator that can be read both ways, or the one that is surely a decimal mark.
    pub mark: char,
    /// The power of ten of the unit or exponent.
    pub power: u8,
    /// A unit or exponent was written: the number is rounded.
    pub unit: bool,
    /// "mil", or B behind a decimal comma: the unit has more than one size.
    pub vague: Option<(u8, u8)>,
    pub percent: bool,
    pub cash: Cash,
    pub sign: Sign,
    /// "+" behind it, or "over" before.
    pub floor: bool,
    pub approx: bool,
    /// Groups are separated by plain spaces.
    pub spaced: bool,
    /// More digits than any count has.
    pub huge: bool,
    pub span: Span,
}

impl Numeral {
    /// Whether both readings of the separator stand.
    pub fn two_ways(&self) -> bool {
        self.whole && self.fraction.is_some()
    }
    /// Neither reading makes sense: a date, a version, an id.
    pub fn broken(&self) -> bool {
        !self.whole && self.fraction.is_none()
    }
    /// Its plain size, to compare two of them.
    pub fn size(&self) -> Option<Quantity> {
        let fraction = if self.unit || !self.whole { self.fraction.unwrap_or(0) } else { 0 };
        self.quantity(fraction, self.power, i64::MAX / 20_000)
    }
    /// The quantity, with `fraction` digits behind the mark and the unit's power; `None` where it exceeds `most`.
    pub fn quantity(&self, fraction: u8, power: u8, most: i64) -> Option<Quantity> {
        if self.huge {
            return None;
        }
        let place = 4 + i32::from(power) - i32::from(fraction);
        let value = scaled(self.mantissa, place)?;
        if value > most.saturating_mul(Decimal::SCALE) {
            return None;
        }
        let mut step = 1;
        if self.approx && !self.unit && self.mantissa != 0 {
            let mut m = self.mantissa;
            while m % 10 == 0 {
                m /= 10;
                step *= 10;
            }
        }
        let step = if self.unit || self.approx { scaled(step, place)? } else { 0 };
        let (low, high) =
            if self.floor { (value, value + step) } else { ((value - step / 2).max(0), value + step / 2) };
        let decimal = Decimal::from_parts;
        Some(Quantity { value: decimal(value), low: decimal(low), high: decimal(high) })
    }
}

/// `m` with the decimal point moved by `place` digits; `None` where it does not fit. Digits below a ten-thousandth round
/// half up: no count or price has them.
fn scaled(mut m: i64, place: i32) -> Option<i64> {
    // A quarter of the range is left for the rounding interval.
    const MOST: i64 = i64::MAX / 40;
    for _ in 0..place {
        if m > MOST {
            return None;
        }
        m *= 10;
    }
    let mut down = 1;
    for _ in place..0 {
        down *= 10;
    }
    Some((m + down / 2) / down)
}

/// Reads digits, separators and an exponent from glyph `start`; returns the numeral and the glyph behind it.
pub(super) fn scan(glyphs: &[Glyph], start: usize) -> (Numeral, usize) {
    let mut i = start;
    let mut mantissa = 0i64;
    let mut digits = 0u32;
    let mut first = 0usize;
    let mut group = 0usize;
    let mut groups = 0usize;
    let mut shape = Shape::default();
    let mut previous = '\0';
    let mut spaced = false;
    let zero_led = at(glyphs, start) == '0' && at(glyphs, start + 1).is_ascii_digit();
    loop {
        while let Some(d) = at(glyphs, i).to_digit(10) {
            // Beyond eighteen digits no value is made of it.
            if digits < 18 {
                mantissa = mantissa * 10 + i64::from(d);
            }
            if mantissa > 0 {
                digits += 1;
            }
            group += 1;
            i += 1;
        }
        if groups == 0 {
            first = group;
        } else {
            shape.group(previous, group, first, groups);
        }
        let sep = at(glyphs, i);
        if !at(glyphs, i + 1).is_ascii_digit() {
            break;
        }
        let joins = match sep {
            ',' | '.' | '\'' => true,
            ' ' | HARD_SPACE => {
                let three = (1..4).all(|k| at(glyphs, i + k).is_ascii_digit()) && !at(glyphs, i + 4).is_ascii_digit();
                let alike = groups == 0 || previous == ' ' || previous == HARD_SPACE;
                three && alike && first <= 3 && first > 0 && !(first == 1 && at(glyphs, start) == '0')
            }
            _ => false,
        };
        if !joins {
            break;
        }
        spaced |= sep == ' ';
        previous = sep;
        groups += 1;
        group = 0;
        i += 1;
    }
    let (mut whole, mut fraction, mark) = shape.readings(groups, group, first, mantissa, at(glyphs, start));
    if zero_led && fraction.is_none() {
        // "010": an id or a part of a phone number.
        whole = false;
    }
    let mut power = 0u8;
    let mut unit = false;
    let mut huge = digits > 18;
    if let Some((shift, end)) = exponent(glyphs, i) {
        i = end;
        unit = true;
        match u8::try_from(shift) {
            Ok(p) if p <= 15 => power = p,
            _ => huge = true,
        }
        if fraction.is_some() {
            whole = false;
        }
    }
    if groups == 0 {
        fraction = None;
    }
    let numeral = Numeral {
        mantissa,
        whole,
        fraction,
        mark,
        power,
        unit,
        vague: None,
        percent: false,
        cash: Cash::No,
        sign: Sign::None,
        floor: false,
        approx: false,
        spaced,
        huge,
        span: super::glyph::span(glyphs, start, i),
    };
    (numeral, i)
}

/// "E+06" or "e6"; a bare negative exponent makes no count.
fn exponent(glyphs: &[Glyph], i: usize) -> Option<(u32, usize)> {
    if !matches!(at(glyphs, i), 'e' | 'E') {
        return None;
    }
    let mut j = i + 1;
    if at(glyphs, j) == '+' {
        j += 1;
    }
    let from = j;
    let mut shift = 0u32;
    while let Some(d) = at(glyphs, j).to_digit(10) {
        shift = shift.saturating_mul(10).saturating_add(d);
        j += 1;
    }
    (j > from && !super::glyph::is_letter(at(glyphs, j))).then_some((shift, j))
}

/// What the groups between separators allow.
#[derive(Default)]
struct Shape {
    /// The separator used for groups, if one kind was.
    group_mark: char,
    /// The last separator, where it differs from the group separator.
    decimal_mark: char,
    /// A group that is neither of three nor (Indian) of two digits.
    uneven: bool,
    /// Some inner group has two digits.
    indian: bool,
    /// Length of the group before, to judge it once it is known to be inner.
    last: usize,
    /// Something no reading allows.
    broken: bool,
}

impl Shape {
    fn group(&mut self, mark: char, len: usize, first: usize, groups: usize) {
        let mark = if mark == ' ' { HARD_SPACE } else { mark };
        if self.decimal_mark != '\0' {
            self.broken = true;
        }
        if groups == 1 {
            self.group_mark = mark;
            self.uneven = first > 3;
        } else if mark == self.group_mark {
            // The group before was an inner one.
            match self.last {
                3 => {}
                2 if mark == ',' => self.indian = true,
                _ => self.uneven = true,
            }
        } else {
            self.decimal_mark = mark;
            if self.last != 3 {
                self.uneven = true;
            }
        }
        self.last = len;
    }

    /// (as groups, digits behind the decimal mark, the mark in question)
    fn readings(
        &self,
        groups: usize,
        last: usize,
        first: usize,
        mantissa: i64,
        lead: char,
    ) -> (bool, Option<u8>, char) {
        let digits = |n: usize| u8::try_from(n).ok().filter(|n| *n <= 17);
        if groups == 0 {
            return (true, None, '\0');
        }
        if self.broken {
            return (false, None, '\0');
        }
        if self.decimal_mark != '\0' {
            let fine = !self.uneven && matches!(self.decimal_mark, ',' | '.');
            return (false, digits(last).filter(|_| fine), self.decimal_mark);
        }
        let grouped = !self.uneven && last == 3 && (!self.indian || first <= 2);
        if groups > 1 {
            return (grouped, None, self.group_mark);
        }
        match self.group_mark {
            ',' | '.' => {
                let zero = lead == '0' && (first == 1 || mantissa == 0);
                (grouped && !zero, digits(last), self.group_mark)
            }
            _ => (grouped, None, self.group_mark),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::glyph::glyphs;
    use super::*;

    fn number(text: &str) -> Numeral {
        let mut g = Vec::new();
        glyphs(text, 0, &mut g);
        scan(&g, 0).0
    }

    /// (as groups, digits behind a decimal mark)
    fn ways(text: &str) -> (bool, Option<u8>) {
        let n = number(text);
        (n.whole, n.fraction)
    }

    #[test]
    fn separators_allow_what_they_allow() {
        assert_eq!(ways("1234"), (true, None));
        assert_eq!(ways("1.234"), (true, Some(3)));
        assert_eq!(ways("1,234"), (true, Some(3)));
        assert_eq!(ways("0.234"), (false, Some(3)));
        assert_eq!(ways("1.23"), (false, Some(2)));
        assert_eq!(ways("1234.567"), (false, Some(3)));
        assert_eq!(ways("1,234,567"), (true, None));
        assert_eq!(ways("1.234.567,89"), (false, Some(2)));
        assert_eq!(ways("1,234.5"), (false, Some(1)));
        assert_eq!(ways("12,34,567"), (true, None));
        assert_eq!(ways("1 234 567"), (true, None));
        assert_eq!(ways("1'234"), (true, None));
        // Dates, versions, ids: no reading.
        for broken in ["15.03.1995", "2.0.1", "1,23,45", "010", "980,1120,870", "1,234.567.890"] {
            assert_eq!(ways(broken), (false, None), "{broken}");
        }
    }

    #[test]
    fn plain_spaces_group_only_threes() {
        assert_eq!(number("12 500").mantissa, 12_500);
        assert_eq!(number("12 50").mantissa, 12);
        assert_eq!(number("1234 500").mantissa, 1_234);
        assert_eq!(number("12.5 500").mantissa, 125);
    }

    #[test]
    fn nothing_overflows() {
        for text in [
            "9".repeat(400),
            "1e400".to_owned(),
            "1e15".to_owned(),
            "9".repeat(18) + "e15",
            "1E+99999999999".to_owned(),
        ] {
            let n = number(&text);
            assert!(n.quantity(0, n.power, MOST_COUNT).is_none(), "{text}");
        }
        assert!(number("1e-5").power == 0);
    }

    #[test]
    fn digits_of_other_scripts_are_digits() {
        assert_eq!(number("١٢٬٣٤٥").mantissa, 12_345);
        assert_eq!(number("۱۲٫۵").fraction, Some(1));
        assert_eq!(number("𝟏𝟐").mantissa, 12);
    }
}
