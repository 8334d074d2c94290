//! Values of JSON as counts, rates and money.
//!
//! Knows that a number without quotes has a decimal point, never groups; what stands in quotes is read like any cell.
//! Refuses floats: digits stay digits.

use super::scan::{Kind, Node};
use super::text::plain;
use crate::model::{Currency, Decimal, Field, Platform, Span};
use crate::paste::claim::{Claim, Value};
use crate::paste::glyph::glyphs;
use crate::paste::lex::lex;
use crate::paste::meaning::{Habit, Outcome, Target, outcome};
use crate::paste::number::{self, Cash, MINUS, MOST_COUNT, Numeral, PARTED, PERCENT, TWO_WAYS, UNIT, WHOLE};
use crate::paste::pair::Pairing;
use crate::paste::reading::{Answer, Asked, Choice, NoteCode, Rule};
use crate::paste::refine::refine;
use crate::paste::scan::scan;
use crate::paste::seek::{find, same, trim};
use crate::paste::word::Noun;

/// Decimals that are kept: ten-thousandths of a percent need six.
const DECIMALS: usize = 12;

/// A number as a JSON number: always a decimal point. `None` where it has more digits than any count.
fn literal(word: &str) -> Option<Numeral> {
    let mut seed = Vec::new();
    glyphs("1", 0, &mut seed);
    let mut n = scan(&seed, 0).0;
    let bare = word.strip_prefix('-').unwrap_or(word);
    let (digits, exponent) = match find(bare, "e") {
        Some(i) => (bare.get(..i)?, Some(bare.get(i + 1..)?)),
        None => (bare, None),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let decimals = decimals.get(..DECIMALS).unwrap_or(decimals).trim_end_matches('0');
    let mut mantissa = 0i64;
    for b in whole.bytes().chain(decimals.bytes()) {
        mantissa = mantissa.checked_mul(10)?.checked_add(i64::from(b - b'0'))?;
    }
    let mut power = 0i32;
    for b in exponent.unwrap_or_default().bytes().filter(u8::is_ascii_digit) {
        power = (power * 10 + i32::from(b - b'0')).min(99);
    }
    if exponent.is_some_and(|e| e.starts_with('-')) {
        power = -power;
    }
    let fraction = decimals.len() as i32 - power.min(0);
    let power = power.max(0);
    if power > 15 {
        return None;
    }
    (n.mantissa, n.power) = (mantissa, power as u8);
    // What is smaller than any of our digits is nothing.
    (n.mantissa, n.fraction) = if fraction > 17 { (0, 0) } else { (n.mantissa, fraction as u8) };
    n.traits = if n.fraction > 0 { PARTED } else { WHOLE };
    n.mark = if n.fraction > 0 { '.' } else { '\0' };
    if exponent.is_some() {
        n.traits |= UNIT;
    }
    if word.starts_with('-') && mantissa > 0 {
        n.traits |= MINUS;
    }
    Some(n)
}

/// What a value says where a count belongs; `None` where it is no such value.
fn value(n: &Node, text: &str) -> Option<Result<Value, NoteCode>> {
    let raw = n.span.of(text)?;
    Some(match n.kind {
        Kind::Null => Ok(Value::Hidden),
        Kind::Number => literal(raw).map(Value::One).ok_or(NoteCode::NumberTooLarge),
        Kind::Text | Kind::Word => cell(&plain(n.span, text)),
        _ => return None,
    })
}

/// What a cell of text says.
fn cell(text: &str) -> Result<Value, NoteCode> {
    let bare = trim(text).1;
    if bare.is_empty()
        || matches!(bare, "-" | "–" | "—")
        || same(bare, "null")
        || same(bare, "none")
        || same(bare, "nan")
    {
        return Ok(Value::Hidden);
    }
    if bare.len() > 64 {
        return Err(NoteCode::BrokenNumber);
    }
    let (mut g, mut tokens) = (Vec::new(), Vec::new());
    glyphs(bare, 0, &mut g);
    lex(bare, &g, &mut tokens);
    refine(bare, &mut tokens);
    match Pairing::lone(&tokens, 0) {
        Some(c) if c.noun == Noun::Nothing => Ok(c.value),
        _ => Err(NoteCode::BrokenNumber),
    }
}

/// Whether a short text is a number and nothing else.
pub(super) fn is_number(n: &Node, text: &str) -> bool {
    let short = n.span.end - n.span.start <= 16;
    let raw = n.span.of(text).filter(|s| short && s.bytes().any(|b| b.is_ascii_digit()));
    raw.is_some_and(|s| matches!(cell(s), Ok(v) if v.one().is_some()))
}

/// What a value sets a field to.
pub(super) fn number(n: &Node, text: &str, field: Field, platform: Option<Platform>) -> Option<Outcome> {
    let read = match value(n, text)? {
        Ok(read) => read,
        Err(code) => return Some(Outcome::Skip(code)),
    };
    Some(decided(read, Target::Field(field), platform))
}

fn decided(read: Value, to: Target, platform: Option<Platform>) -> Outcome {
    match read.one() {
        Some(n) if n.is(MINUS) => Outcome::Skip(NoteCode::Negative),
        Some(n) if n.is(number::CHANGE) => Outcome::Skip(NoteCode::Change),
        _ => outcome(&Claim::stray(read, 0, Span::default(), 0), to, platform, &Habit::default()),
    }
}

/// Every way to read a rate: in percent, and a fraction unless a sign says percent.
pub(super) fn rates(n: &Node, text: &str) -> Result<Vec<Choice>, NoteCode> {
    let read = value(n, text).unwrap_or(Err(NoteCode::BrokenNumber))?;
    let Some(one) = read.one() else { return Err(NoteCode::Range) };
    if one.is(MINUS) {
        return Err(NoteCode::Negative);
    }
    let mut choices = Vec::new();
    let mut way = |fraction: u8, power: u8, rule| {
        if let Some(mut q) = one.quantity(fraction, power, MOST_COUNT) {
            // A fraction of many digits becomes a ten-thousandth of a percent.
            if fraction > 4 + power && one.mantissa > 0 {
                q.low = Decimal::from_parts((q.value.parts() - 1).max(0));
                q.high = q.value.plus(Decimal::from_parts(1));
            }
            let asked = Asked::Field(Field::EngagementRatePercent);
            choices.push(Choice { asked, value: Answer::Quantity(q), rule });
        }
    };
    if one.ways() == 0 || one.is(UNIT) && n.kind != Kind::Number {
        return Err(NoteCode::BrokenNumber);
    }
    let fraction = if one.ways() == WHOLE { 0 } else { one.fraction };
    way(fraction, one.power, Rule::Percent);
    if one.ways() == TWO_WAYS {
        way(0, one.power, Rule::GroupedInteger);
    }
    if !one.is(PERCENT) {
        way(fraction, one.power + 2, Rule::Fraction);
    }
    if choices.is_empty() { Err(NoteCode::NumberTooLarge) } else { Ok(choices) }
}

/// What a value says as a price, in the currency that stands beside it.
pub(super) fn paid(nodes: &[Node], text: &str, node: u32, currency: u32) -> Option<Outcome> {
    let n = nodes.get(node as usize)?;
    let mut read = match value(n, text)? {
        Ok(read) => read,
        Err(code) => return Some(Outcome::Skip(code)),
    };
    let code = nodes.get(currency as usize).filter(|_| currency != 0).map(|c| plain(c.span, text));
    if let (Some(code), Value::One(n)) = (code, &mut read)
        && !n.is(number::MONEY)
    {
        n.pay(Currency::from_code(&code).map_or(Cash::Unclear, Cash::In));
    }
    Some(decided(read, Target::Fee, None))
}
