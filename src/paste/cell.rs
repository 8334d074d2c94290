//! A text that is nothing but a number, and every way to read it.
//!
//! Knows what spreadsheets and people put around a number: quotes, an apostrophe, "about", a plus, a currency, percent.
//! Refuses everything else, and to decide: that is the column's, or the label's.

use super::glyph::{Glyph, HARD_SPACE, at, digit, fold, is_letter};
use super::lex::{currency_sign, dollars, measure};
use super::number::{self, Cash, MINUS, Numeral, PERCENT, WHOLE};
use super::scan::scan;
use super::seek::among;
use super::tongue::Tongues;
use super::units;
use crate::model::{Currency, Decimal, Quantity, Span};

/// The longest cell that can hold one number.
const LONGEST: usize = 64;

/// The glyphs of a short text.
struct Short {
    all: [Glyph; LONGEST],
    len: usize,
}

impl Short {
    fn of(text: &str) -> Option<Short> {
        let mut short = Short { all: [Glyph { start: 0, end: 0, ch: '\0', low: '\0' }; LONGEST], len: 0 };
        for (i, c) in text.char_indices() {
            let Some(ch) = fold(c) else { continue };
            let span = Span::new(i, i + c.len_utf8());
            *short.all.get_mut(short.len)? = Glyph { start: span.start, end: span.end, ch, low: ch };
            short.len += 1;
        }
        Some(short)
    }
    fn glyphs(&self) -> &[Glyph] {
        self.all.get(..self.len).unwrap_or_default()
    }
}

/// The number that a cell is, if it is one and nothing else.
pub(super) fn cell(text: &str) -> Option<Numeral> {
    if let Some(n) = plain(text.as_bytes()) {
        return Some(n);
    }
    let short = Short::of(text)?;
    one(text, unwrap(short.glyphs()))
}

/// Digits alone.
fn plain(bytes: &[u8]) -> Option<Numeral> {
    let mut mantissa = 0i64;
    if bytes.is_empty() || bytes.len() > 18 || (bytes.first() == Some(&b'0') && bytes.len() > 1) {
        return None;
    }
    for b in bytes {
        mantissa = mantissa * 10 + i64::from(b.checked_sub(b'0').filter(|d| *d < 10)?);
    }
    Some(Numeral { mantissa, traits: WHOLE, fraction: 0, power: 0, unit: 0, cash: Cash::No, mark: '\0' })
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | HARD_SPACE | '\t')
}

fn trim(mut g: &[Glyph]) -> &[Glyph] {
    while let [first, rest @ ..] = g
        && is_space(first.ch)
    {
        g = rest;
    }
    while let [rest @ .., last] = g
        && is_space(last.ch)
    {
        g = rest;
    }
    g
}

/// What stands in `="123"`, in quotes, or behind the apostrophe that makes a cell text.
fn unwrap(g: &[Glyph]) -> &[Glyph] {
    let mut g = trim(g);
    if let ('=', '"') = (at(g, 0), at(g, 1)) {
        g = g.get(1..).unwrap_or_default();
    }
    if let [first, inner @ .., last] = g
        && first.ch == '"'
        && last.ch == '"'
    {
        g = inner;
    }
    if at(g, 0) == '\'' {
        g = g.get(1..).unwrap_or_default();
    }
    trim(g)
}

/// Words for "about" (others come with their labels).
const ABOUT: &str = "ca|circa|about|approx|around|est|c|cca|env|rund";

/// The one number that these glyphs are.
fn one(text: &str, g: &[Glyph]) -> Option<Numeral> {
    let mut i = 0;
    let mut traits = 0;
    let mut cash = Cash::No;
    let mut lead = None;
    // What may stand before the digits, each in any order.
    while !digit(g, i) {
        let c = at(g, i);
        match c {
            ' ' | HARD_SPACE if i > 0 => {}
            '~' | '≈' | '∼' | '≃' | '±' if traits & number::APPROX == 0 => traits |= number::APPROX,
            '+' if traits & number::SIGN == 0 => traits |= number::CHANGE,
            '-' | '–' if traits & number::SIGN == 0 => traits |= MINUS,
            '>' | '≥' if traits & number::FLOOR == 0 => traits |= number::FLOOR,
            '%' if traits & PERCENT == 0 => traits |= PERCENT,
            _ if is_letter(c) => {
                let mut end = i;
                while is_letter(at(g, end)) && !digit(g, end) {
                    end += 1;
                }
                let word = super::glyph::span(g, i, end).of(text)?;
                if let Some((found, to)) = units::before(g, i) {
                    lead = Some(found);
                    i = to;
                    break;
                } else if at(g, end) == '$' && cash == Cash::No {
                    cash = dollars(word);
                    end += 1;
                } else if among(ABOUT, word) {
                    traits |= number::APPROX;
                    end += usize::from(at(g, end) == '.');
                } else if cash == Cash::No {
                    cash = code(word)?;
                } else {
                    return None;
                }
                i = end;
                continue;
            }
            _ if cash == Cash::No => cash = currency_sign(c)?,
            _ => return None,
        }
        i += 1;
    }
    let (mut n, mut to) = match lead {
        Some(found) => {
            let (mut n, to) = scan(g, i);
            n.times(found, ' ');
            (n, to)
        }
        None => measure(text, g, i)?,
    };
    if is_space(at(g, to)) && to + 1 < g.len() {
        to += 1;
    }
    if to < g.len() && cash == Cash::No && !n.is(number::MONEY) && is_letter(at(g, to)) {
        cash = code(super::glyph::span(g, to, g.len()).of(text)?)?;
        to = g.len();
    }
    if to < g.len() || n.ways() == 0 {
        return None;
    }
    n.traits |= traits;
    if cash != Cash::No {
        n.pay(cash);
    }
    Some(n)
}

/// The currency of a code written large.
fn code(word: &str) -> Option<Cash> {
    let code = Currency::from_code(word)?;
    word.bytes().all(|b| b.is_ascii_uppercase()).then_some(Cash::In(code))
}

/// One way to read a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberReading {
    /// The value, with the interval that its rounding leaves open. Of a percentage, in percent.
    pub quantity: Quantity,
    /// How the mark and the unit are read: "grouped", "decimal", or "plain" where there is no mark, and the unit's power
    /// of ten, if there is one.
    pub rule: &'static str,
    /// The power of ten that the unit or the exponent stands for; 0 if there is none.
    pub power: u8,
    /// Said to be a percentage.
    pub percent: bool,
    /// Beside a label in one of the languages that the reader knows it is read so. The few that are not come from
    /// languages in which no platform is offered: the reader leaves them out.
    pub known: bool,
}

/// Every way a cell can be read that is a number and nothing else: whatever the language, in the order of size. Empty
/// where it is none, or holds a unit that is not in the reader's table: that stays unread.
///
/// ```
/// let ways = creator_loupe::paste::number_readings("1.234");
/// let values: Vec<f64> = ways.iter().map(|r| r.quantity.value.to_f64()).collect();
/// assert_eq!(values, [1.234, 1234.0]);
/// assert_eq!(creator_loupe::paste::number_readings("1.234.567").len(), 1);
/// assert_eq!(creator_loupe::paste::number_readings("12,5 B").len(), 3);
/// assert!(creator_loupe::paste::number_readings("12 parsecs").is_empty());
/// ```
pub fn number_readings(text: &str) -> Vec<NumberReading> {
    let mut all = Vec::new();
    if let Some(n) = cell(text) {
        read(&n, text, None, &mut all);
    } else if let Some((mut low, mut high)) = ends(text) {
        low.spread(&mut high);
        let percent = (low.traits | high.traits) & PERCENT;
        low.traits |= percent;
        high.traits |= percent;
        read(&low, text, Some("range-low"), &mut all);
        read(&high, text, Some("range-high"), &mut all);
    }
    if let Some(pairs) = pairs(text) {
        insert(pairs, &mut all);
    }
    all
}

/// Every way to read one number.
fn read(n: &Numeral, text: &str, end: Option<&'static str>, all: &mut Vec<NumberReading>) {
    let mut add = |fraction: u8, power: u8, known: bool| {
        // Values beyond what counts can be are readings too; what does not fit is none.
        let Some(mut quantity) = n.quantity(fraction, power, i64::MAX / 400_000) else { return };
        if n.is(MINUS) {
            let minus = |d: Decimal| Decimal::from_parts(-d.parts());
            quantity = Quantity { value: minus(quantity.value), low: minus(quantity.high), high: minus(quantity.low) };
        }
        let rule = match (n.mark, fraction) {
            ('\0', _) => "plain",
            (_, 0) => "grouped",
            _ => "decimal",
        };
        insert(NumberReading { quantity, rule: end.unwrap_or(rule), power, percent: n.is(PERCENT), known }, all);
    };
    for way in n.readings(Tongues::ALL).ways() {
        add(way.fraction, way.power, true);
        if let Some(power) = elsewhere(n, text) {
            add(way.fraction, power, false);
        }
    }
}

/// Adds a reading at its place by size, unless one of the same value is there.
fn insert(reading: NumberReading, all: &mut Vec<NumberReading>) {
    let at = all.partition_point(|r| r.quantity.value < reading.quantity.value);
    if all.get(at).is_none_or(|r| r.quantity != reading.quantity) {
        all.insert(at, reading);
    }
}

/// The two ends of a range.
fn ends(text: &str) -> Option<(Numeral, Numeral)> {
    let at = text.char_indices().skip(1).find(|(_, c)| matches!(c, '-' | '–' | '—'))?;
    // "1E-5" is no range.
    if text.get(..at.0)?.ends_with(['e', 'E']) {
        return None;
    }
    let (low, high) = (cell(text.get(..at.0)?)?, cell(text.get(at.0 + at.1.len_utf8()..)?)?);
    (!low.is(number::SIGN) && !high.is(number::SIGN)).then_some((low, high))
}

/// The power of ten that a unit has only in a language that no platform is offered in (CLDR 48.2.0: Tongan).
fn elsewhere(n: &Numeral, text: &str) -> Option<u8> {
    let last = text.chars().rev().filter_map(fold).find(|c| !c.is_whitespace());
    match last.filter(|_| n.is(number::LETTER)) {
        Some('k') => Some(5),
        Some('m') => Some(4),
        _ => None,
    }
}

/// Digits grouped by two throughout: only Toki Pona does (CLDR 48.2.0), so the reader leaves it out.
fn pairs(text: &str) -> Option<NumberReading> {
    let mut digits = 0i64;
    let (mut group, mut groups) = (0, 0);
    let mut fraction = None;
    for c in text.trim().chars().filter_map(fold) {
        if let Some(d) = c.to_digit(10) {
            digits = digits.checked_mul(10)?.checked_add(i64::from(d))?;
            group += 1;
            fraction = fraction.map(|f: u32| f + 1);
        } else if fraction.is_none() && c == HARD_SPACE && (group == 2 || groups == 0 && group == 1) {
            (groups, group) = (groups + 1, 0);
        } else if fraction.is_none() && group == 2 && c == ',' {
            fraction = Some(0);
        } else {
            return None;
        }
    }
    let scale = 10i64.checked_pow(4u32.checked_sub(fraction.unwrap_or_default())?)?;
    let value = Decimal::from_parts(digits.checked_mul(scale)?);
    (groups > 0 && (group == 2 || fraction.is_some())).then_some(NumberReading {
        quantity: Quantity::exact(value),
        rule: "grouped",
        power: 0,
        percent: false,
        known: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<f64> {
        number_readings(text).iter().filter(|r| r.known).map(|r| r.quantity.value.to_f64()).collect()
    }

    #[test]
    fn what_surrounds_a_number_belongs_to_it_or_makes_it_none() {
        for text in [
            "1234",
            " 1234 ",
            "'1234",
            "=\"1234\"",
            "\"1234\"",
            "~1234",
            "≈ 1234",
            "ca. 1234",
            "$1234",
            "US$ 1234",
            "USD 1234",
            "1234 USD",
            "1234€",
            "1234 ₽",
            "1234+",
            "+1234",
            "1234%",
            "%1234",
            "% 1234",
            "1234 ٪",
            "\u{200e}1234\u{200f}",
            "1234.0",
            "1234,00",
        ] {
            assert_eq!(values(text), [1234.0], "{text}");
        }
        for none in [
            "",
            " ",
            "abc",
            "12 34",
            "1234x",
            "12/34",
            "12:34",
            "#####",
            "#VALUE!",
            "#N/A",
            "1_234",
            "0x10",
            "01234",
            "1.2.3",
            "∞",
            "NaN",
            "$$12",
            "12 apples",
            "@user12",
            "3d",
            "18th",
            "12 & 13",
            "1234 usd x",
            "--5",
            "1 234 5",
            "5G",
        ] {
            assert_eq!(number_readings(none), [], "{none}");
        }
        assert!(cell("~1,2 Mio. €").is_some_and(|n| n.is(number::APPROX) && n.is(number::MONEY)));
        assert!(cell("%2,96").is_some_and(|n| n.is(PERCENT) && n.fraction == 2));
    }

    #[test]
    fn units_stand_on_either_side() {
        assert_eq!(values("elfu 22"), [22_000.0]);
        assert_eq!(values("මි1.4"), [1_400_000.0]);
        assert_eq!(values("1억2345만"), [123_450_000.0]);
        assert_eq!(values("1만 2천"), [12_000.0]);
        assert_eq!(values("1万2000"), [12_000.0]);
        assert_eq!(values("12-15K"), [12_000.0, 15_000.0]);
        assert_eq!(values("1.2万"), [12_000.0]);
    }
}
