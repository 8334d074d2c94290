//! Numbers as written, and every way each can be read.
//!
//! Knows digits, separators, units and rounding (formats.md, "Digits and separators to accept"; threats.md 14). Refuses to
//! decide between two readings: that needs a label. All arithmetic is checked; what does not fit is no number.

use super::glyph::{Glyph, HARD_SPACE, at};
use crate::model::{Currency, Decimal, Quantity};

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

/// What is to be said of a number, as a set of bits: several are asked about at once.
pub(super) type Traits = u16;
/// Can be read with its separators (if any) as groups.
pub(super) const WHOLE: Traits = 1;
/// Can be read with digits behind a decimal mark. With [`WHOLE`] these are the two ways its separators can be read.
pub(super) const PARTED: Traits = 1 << 1;
/// A unit or exponent was written: the number is rounded.
pub(super) const UNIT: Traits = 1 << 2;
pub(super) const PERCENT: Traits = 1 << 3;
/// `cash` is not [`Cash::No`].
pub(super) const MONEY: Traits = 1 << 4;
/// A plus or an arrow stands before it: a change, not a count.
pub(super) const CHANGE: Traits = 1 << 5;
/// A minus stands before it.
pub(super) const MINUS: Traits = 1 << 6;
/// "+" behind it, or "over" before.
pub(super) const FLOOR: Traits = 1 << 7;
pub(super) const APPROX: Traits = 1 << 8;
/// Groups are separated by plain spaces.
pub(super) const SPACED: Traits = 1 << 9;
/// More digits than any count has.
pub(super) const HUGE: Traits = 1 << 10;
pub(super) const SIGN: Traits = CHANGE | MINUS;
pub(super) const TWO_WAYS: Traits = WHOLE | PARTED;

/// A number as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    /// All digits, without separators.
    pub mantissa: i64,
    pub traits: Traits,
    /// How many digits can be read behind a decimal mark.
    pub fraction: u8,
    /// The power of ten of the unit or exponent.
    pub power: u8,
    /// "mil", or B behind a decimal comma: the unit is a thousand or, as this power, far more. 0: it has one size.
    pub vague: u8,
    pub cash: Cash,
    /// The separator that can be read both ways, or the one that is surely a decimal mark.
    pub mark: char,
}

impl Numeral {
    /// Whether any of these is said of it.
    pub fn is(&self, any: Traits) -> bool {
        self.traits & any != 0
    }
    /// Which of the two ways to read its separators stand. Neither: a date, a version, an id.
    pub fn ways(&self) -> Traits {
        self.traits & TWO_WAYS
    }
    /// Whether it is a plain integer: no unit, no sign, nothing to ask.
    pub fn is_plain(&self) -> bool {
        self.traits & (TWO_WAYS | UNIT | PERCENT | MONEY | SIGN) == WHOLE
    }
    /// Says what money it is.
    pub fn pay(&mut self, cash: Cash) {
        self.cash = cash;
        self.traits |= MONEY;
    }
    /// Makes it the lower end of a range: a unit and a currency behind the upper end are of both, as is one before.
    pub fn spread(&mut self, high: &mut Numeral) {
        if high.is(UNIT) && !self.is(UNIT) {
            self.power = high.power;
            self.traits |= UNIT;
        }
        if !self.is(MONEY) {
            self.cash = high.cash;
        }
        high.cash = self.cash;
        let money = (self.traits | high.traits) & MONEY;
        self.traits |= money;
        high.traits |= money;
    }
    /// Its plain size, to compare two of them.
    pub fn size(&self) -> Option<Quantity> {
        let fraction = if self.traits & (UNIT | WHOLE) == WHOLE { 0 } else { self.fraction };
        self.quantity(fraction, self.power, i64::MAX / 20_000)
    }
    /// The quantity, with `fraction` digits behind the mark and the unit's power; `None` where it exceeds `most`.
    pub fn quantity(&self, fraction: u8, power: u8, most: i64) -> Option<Quantity> {
        if self.is(HUGE) {
            return None;
        }
        let place = 4 + i32::from(power) - i32::from(fraction);
        let value = scaled(self.mantissa, place)?;
        if value > most.saturating_mul(Decimal::SCALE) {
            return None;
        }
        let mut step = 1;
        if self.traits & (APPROX | UNIT) == APPROX && self.mantissa != 0 {
            let mut m = self.mantissa;
            while m % 10 == 0 {
                m /= 10;
                step *= 10;
            }
        }
        let step = if self.is(UNIT | APPROX) { scaled(step, place)? } else { 0 };
        let (low, high) =
            if self.is(FLOOR) { (value, value + step) } else { ((value - step / 2).max(0), value + step / 2) };
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
    let (mut traits, mark) = shape.readings(groups, group, first, mantissa, at(glyphs, start));
    let fraction = if traits & PARTED != 0 { group as u8 } else { 0 };
    if zero_led && traits & PARTED == 0 {
        // "010": an id or a part of a phone number.
        traits = 0;
    }
    if spaced {
        traits |= SPACED;
    }
    if digits > 18 {
        traits |= HUGE;
    }
    let mut power = 0;
    if let Some((shift, end)) = exponent(glyphs, i) {
        i = end;
        if traits & PARTED != 0 {
            traits &= !WHOLE;
        }
        traits |= UNIT;
        if shift <= 15 {
            power = shift;
        } else {
            traits |= HUGE;
        }
    }
    (Numeral { mantissa, traits, fraction, power, vague: 0, cash: Cash::No, mark }, i)
}

/// "E+06" or "e6"; a bare negative exponent makes no count.
fn exponent(glyphs: &[Glyph], i: usize) -> Option<(u8, usize)> {
    if !matches!(at(glyphs, i), 'e' | 'E') {
        return None;
    }
    let mut j = i + 1;
    if at(glyphs, j) == '+' {
        j += 1;
    }
    let from = j;
    let mut shift = 0u8;
    while let Some(d) = at(glyphs, j).to_digit(10) {
        shift = shift.saturating_mul(10).saturating_add(d as u8);
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

    /// (the ways to read it, the mark in question)
    fn readings(&self, groups: usize, last: usize, first: usize, mantissa: i64, lead: char) -> (Traits, char) {
        if groups == 0 {
            return (WHOLE, '\0');
        }
        if self.broken {
            return (0, '\0');
        }
        let mark = if self.decimal_mark == '\0' { self.group_mark } else { self.decimal_mark };
        // Behind a decimal mark no count or price has more digits.
        let mut parted = matches!(mark, ',' | '.') && last <= 17;
        let mut grouped = !self.uneven && last == 3 && (!self.indian || first <= 2);
        if self.decimal_mark != '\0' {
            grouped = false;
            parted &= !self.uneven;
        } else if groups > 1 {
            parted = false;
        } else if matches!(mark, ',' | '.') && lead == '0' && (first == 1 || mantissa == 0) {
            grouped = false;
        }
        (if grouped { WHOLE } else { 0 } | if parted { PARTED } else { 0 }, mark)
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
        (n.is(WHOLE), n.is(PARTED).then_some(n.fraction))
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
        assert_eq!(number("۱۲٫۵").fraction, 1);
        assert_eq!(number("𝟏𝟐").mantissa, 12);
    }
}
