//! Numbers as written, and every way each can be read.
//!
//! Knows what marks, units and rounding leave open (threats.md 14). Refuses to decide between two readings but by the
//! tongue of the label beside them. All arithmetic is checked; what does not fit is no number.

use super::glyph::HARD_SPACE;
use super::units::{Found, meant};
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
/// The unit stands right behind the digits; behind a space that does not break.
pub(super) const TIGHT: Traits = 1 << 11;
pub(super) const HARD: Traits = 1 << 12;
/// The unit has a large letter.
pub(super) const LARGE: Traits = 1 << 13;
/// The unit is a single letter of ASCII.
pub(super) const LETTER: Traits = 1 << 14;
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
    /// The power of ten of exponent and unit together, in the unit's first meaning.
    pub power: u8,
    /// The unit, as a place in the table of units; 0: none.
    pub unit: u16,
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
    /// Whether nothing but zeros stands behind its decimal mark: "12500.0", "12.500,00".
    pub fn is_integral(&self) -> bool {
        let scale = 10i64.checked_pow(u32::from(self.fraction)).unwrap_or(i64::MAX);
        self.ways() == PARTED && self.mantissa % scale == 0
    }
    /// Multiplies it by a unit, which stands behind this space; behind none for NUL.
    #[inline(never)]
    pub fn times(&mut self, found: Found, space: char) {
        let power = meant(found.unit, 0).map_or(0, |m| m.power);
        match self.power.checked_add(power).filter(|p| *p <= 16) {
            Some(p) => self.power = p,
            None => self.traits |= HUGE,
        }
        self.unit = found.unit;
        let manner = match space {
            '\0' => TIGHT,
            HARD_SPACE => HARD,
            _ => 0,
        };
        let large = if found.large { LARGE } else { 0 };
        let letter = if found.letter { LETTER } else { 0 };
        self.traits |= UNIT | manner | large | letter;
    }
    /// Says what money it is.
    pub fn pay(&mut self, cash: Cash) {
        self.cash = cash;
        self.traits |= MONEY;
    }
    /// Makes it the lower end of a range: a unit and a currency behind the upper end are of both, as is one before.
    pub fn spread(&mut self, high: &mut Numeral) {
        if high.is(UNIT) && !self.is(UNIT) {
            let alone = *self;
            (self.power, self.unit) = (high.power, high.unit);
            self.traits |= high.traits & (UNIT | TIGHT | HARD | LARGE | LETTER);
            // "900-1.1k": the upper end's alone.
            if self.size().zip(high.size()).is_some_and(|(a, b)| a.value > b.value) {
                *self = alone;
            }
        }
        if !self.is(MONEY) {
            self.cash = high.cash;
        }
        if !high.is(MONEY) {
            high.cash = self.cash;
        }
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
