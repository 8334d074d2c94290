//! A quote as atoms: sums of money, percentages, numbers, phrases, signs.
//!
//! Knows what stands for itself: a number with its currency, a range, a phrase. Refuses to know what belongs together.

use super::super::glyph::{Glyph, at, digit, is_letter};
use super::super::lex::{currency_sign, dollar, dollars, measure};
use super::super::number::{self, Cash, Numeral};
use super::super::scan::scan;
use super::super::seek::{among, holds, is_space};
use super::words::{Index, Says};
use crate::model::{Currency, Decimal};

/// What an atom is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// A sum, or its two ends.
    Money(Numeral, Option<Numeral>, Cash),
    Percent(Decimal),
    Num(Numeral),
    /// From, to: of something that is no money.
    Range,
    Says(Says),
    /// A word that is not known.
    Word,
    Sign(char),
    Line,
}

/// A stretch of glyphs that says one thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    pub kind: Kind,
    pub from: usize,
    pub to: usize,
}

/// Codes and signs of dollars before a "$".
const LEADS: &str = "US|A|AU|C|CA|NZ|R|MX|HK|S|SG|NT|AR|CL|CO";

/// Units that are words of quotes: "link in bio", not billions.
const NO_UNITS: &str = "bio|md|mi|t|n|d|g|e|l|p";

/// Glyphs within which a number ends.
const LONGEST_NUMBER: usize = 100;

/// Splits a text into atoms.
pub(super) fn atoms(text: &str, glyphs: &[Glyph]) -> Vec<Atom> {
    let index = Index::new();
    let mut raw = Vec::new();
    let mut i = 0;
    while i < glyphs.len() {
        let c = at(glyphs, i);
        let from = i;
        let kind = if c == '\n' || c == '\r' {
            i += 1;
            Kind::Line
        } else if is_space(c) {
            i += 1;
            continue;
        } else if c.is_ascii_digit() {
            let (n, to) = numeral(text, glyphs, i);
            i = to.max(i + 1);
            Kind::Num(n)
        } else if is_letter(c) {
            while is_letter(at(glyphs, i)) {
                i += 1;
            }
            // "EUR450", "Rp2.500.000", "x2" are two; "mp4" is one.
            if digit(glyphs, i) && !splits(&index, glyphs, from, i) {
                while is_letter(at(glyphs, i)) || digit(glyphs, i) {
                    i += 1;
                }
            }
            Kind::Word
        } else {
            i += 1;
            let (before, after) = (at(glyphs, from.wrapping_sub(1)), at(glyphs, i));
            let joins = matches!(c, '-' | '\'' | '‑' | '_' | '’') && is_letter(after);
            if joins && (is_letter(before) || before.is_ascii_digit()) {
                continue;
            }
            Kind::Sign(c)
        };
        raw.push(Atom { kind, from, to: i });
    }
    let mut found = phrases(&index, glyphs, &raw);
    percents(&mut found);
    sums(glyphs, &mut found);
    found
}

/// Whether a word right before digits is one of its own.
fn splits(index: &Index, glyphs: &[Glyph], from: usize, to: usize) -> bool {
    let x = to == from + 1 && holds("xX×", at(glyphs, from));
    x || matches!(index.phrase(glyphs, &[(from, to)]), Some((Says::Money(_), _))) || code(glyphs, from, to).is_some()
}

/// The number at glyph `i`, with its unit and the currency behind it.
fn numeral(text: &str, glyphs: &[Glyph], i: usize) -> (Numeral, usize) {
    // "2 stories x2 600 €": behind a sign of times the number ends at the space.
    let back = (0..i).rev().find(|k| !is_space(at(glyphs, *k)));
    let times = back.is_some_and(|k| holds("xX×", at(glyphs, k)) && !is_letter(at(glyphs, k.wrapping_sub(1))));
    // No number is longer: a text without spaces is not looked through behind each of its numbers.
    let near = glyphs.len().min(i + LONGEST_NUMBER);
    let space = if times { (i..near).find(|k| is_space(at(glyphs, *k))) } else { None };
    let glyphs = glyphs.get(..space.unwrap_or(glyphs.len())).unwrap_or_default();
    let (plain, end) = scan(glyphs, i);
    match measure(text, glyphs, i) {
        Some((n, to)) => {
            let unit = word(glyphs, end, to);
            if n.is(number::UNIT) && among(NO_UNITS, unit.as_str()) { (plain, end) } else { (n, to) }
        }
        None => (plain, end),
    }
}

/// The letters between two glyphs, at most eight, in lower case.
fn word(glyphs: &[Glyph], from: usize, to: usize) -> String {
    let all = glyphs.get(from..to).unwrap_or_default().iter();
    all.map(|g| g.low).filter(|c| is_letter(*c)).take(8).collect()
}

/// Puts words together to the phrases that are known.
fn phrases(index: &Index, glyphs: &[Glyph], raw: &[Atom]) -> Vec<Atom> {
    const LONGEST: usize = 8;
    let mut found: Vec<Atom> = Vec::with_capacity(raw.len());
    let mut i = 0;
    while let Some(atom) = raw.get(i) {
        let mut taken = 1;
        let mut one = *atom;
        if matches!(atom.kind, Kind::Word) {
            let mut words = [(0, 0); LONGEST];
            let mut count = 0;
            for (slot, next) in words.iter_mut().zip(raw.get(i..).unwrap_or_default()) {
                if !matches!(next.kind, Kind::Word) {
                    break;
                }
                *slot = (next.from, next.to);
                count += 1;
            }
            if let Some((mut says, many)) = index.phrase(glyphs, words.get(..count).unwrap_or_default()) {
                taken = many.max(1);
                one.to = raw.get(i + taken - 1).map_or(one.to, |last| last.to);
                // French: "1 an".
                let counted = matches!(found.last().map(|a| a.kind), Some(Kind::Num(_)));
                match word(glyphs, one.from, one.to).as_str() {
                    "an" if says == Says::A && counted => says = Says::Time('y'),
                    "w" if counted => says = Says::Time('w'),
                    _ => {}
                }
                // "mes" is a month behind a number, and "my" elsewhere.
                let behind = counted
                    || matches!(
                        found.last().map(|a| a.kind),
                        Some(Kind::Says(
                            Says::Number(_)
                                | Says::Article
                                | Says::A
                                | Says::Some
                                | Says::Per
                                | Says::Every
                                | Says::The
                        )) | Some(Kind::Sign('/'))
                    );
                if matches!(says, Says::Time(_)) && !behind {
                    says = Says::Filler;
                }
                one.kind = Kind::Says(says);
            }
        }
        found.push(one);
        i += taken;
    }
    found
}

/// Numbers with a sign or a word for percent.
fn percents(atoms: &mut Vec<Atom>) {
    let mut out: Vec<Atom> = Vec::with_capacity(atoms.len());
    let mut i = 0;
    while let Some(atom) = atoms.get(i).copied() {
        i += 1;
        let Kind::Num(n) = atom.kind else {
            out.push(atom);
            continue;
        };
        let mut one = atom;
        let mut percent = n.is(number::PERCENT);
        if let Some(before) =
            out.last().filter(|b| matches!(b.kind, Kind::Sign('%') | Kind::Says(Says::Percent))).copied()
        {
            out.pop();
            one.from = before.from;
            percent = true;
        } else if !percent && let Some(Atom { kind: Kind::Says(Says::Percent), to, .. }) = atoms.get(i) {
            one.to = *to;
            i += 1;
            percent = true;
        }
        if percent {
            // "19,5 %": whatever the mark, behind it stand decimals.
            let fraction = if n.is(number::PARTED) { n.fraction } else { 0 };
            let value = n.quantity(fraction, n.power, 1000).filter(|_| n.ways() != 0);
            one.kind = value.map_or(Kind::Range, |q| Kind::Percent(q.value));
        }
        out.push(one);
    }
    *atoms = out;
}

/// The currency of a code written large, or that it is none we know.
fn code(glyphs: &[Glyph], from: usize, to: usize) -> Option<Cash> {
    let letters = glyphs.get(from..to).filter(|w| w.len() == 3 && w.iter().all(|g| g.ch.is_ascii_uppercase()))?;
    let mut code = [0u8; 3];
    for (slot, g) in code.iter_mut().zip(letters) {
        *slot = g.ch as u8;
    }
    let code = core::str::from_utf8(&code).ok()?;
    Some(Currency::from_code(code).map_or(Cash::Unclear, Cash::In))
}

/// The currency that an atom names.
pub(super) fn coin(glyphs: &[Glyph], atom: &Atom) -> Option<Cash> {
    match atom.kind {
        Kind::Says(Says::Money(code)) => Some(Currency::from_code(code).map_or(Cash::Unclear, Cash::In)),
        Kind::Word => code(glyphs, atom.from, atom.to),
        Kind::Sign(c) => currency_sign(c),
        _ => None,
    }
}

/// Numbers with what makes them money, and ranges.
fn sums(glyphs: &[Glyph], atoms: &mut Vec<Atom>) {
    let mut out: Vec<Atom> = Vec::with_capacity(atoms.len());
    let mut i = 0;
    while let Some(atom) = atoms.get(i).copied() {
        i += 1;
        let Kind::Num(n) = atom.kind else {
            out.push(atom);
            continue;
        };
        let mut one = atom;
        let mut cash = if n.is(number::MONEY) { Some(n.cash) } else { None };
        // "$450", "US$ 450", "USD 450", "Rs. 450".
        let dotted = matches!(out.last(), Some(Atom { kind: Kind::Sign('.'), to, .. }) if *to == one.from || *to + 1 == one.from)
            && matches!(out.get(out.len().wrapping_sub(2)), Some(Atom { kind: Kind::Says(Says::Money(_)), .. }));
        if dotted {
            out.pop();
        }
        if cash.is_none()
            && let Some(before) = out.last().copied()
            && let Some(found) = coin(glyphs, &before)
        {
            out.pop();
            one.from = before.from;
            cash = Some(found);
            if matches!(before.kind, Kind::Sign('$')) {
                if n.ways() == number::WHOLE && n.mark == '.' {
                    // As many who write their pesos so.
                    cash = Some(Cash::Unclear);
                }
                if let Some(lead) = out.last().copied().filter(|l| l.to == before.from) {
                    let letters: String =
                        glyphs.get(lead.from..lead.to).unwrap_or_default().iter().map(|g| g.ch).collect();
                    if among(LEADS, &letters) {
                        cash = Some(dollars(&letters));
                        one.from = lead.from;
                        out.pop();
                    }
                }
                if let Some(lead) = out.last().copied()
                    && let Some(found) = coin(glyphs, &lead)
                {
                    cash = Some(dollar(found));
                    one.from = lead.from;
                    out.pop();
                }
            }
        }
        // "450 USD", "$500 CAD", "450 US$".
        if let Some(after) = atoms.get(i)
            && let Some(found) = coin(glyphs, after)
            && !matches!(after.kind, Kind::Sign(_))
            && (cash.is_none() || matches!(cash, Some(Cash::In(c)) if c == Currency::USD && found != Cash::Unclear))
        {
            cash = Some(if cash.is_some() { dollar(found) } else { found });
            one.to = after.to;
            i += 1;
        } else if cash.is_none()
            && let (Some(lead), Some(Atom { kind: Kind::Sign('$'), to, .. })) = (atoms.get(i), atoms.get(i + 1))
        {
            let letters: String = glyphs.get(lead.from..lead.to).unwrap_or_default().iter().map(|g| g.ch).collect();
            if among(LEADS, &letters) {
                cash = Some(dollars(&letters));
                one.to = *to;
                i += 2;
            }
        }
        if let Some(cash) = cash {
            one.kind = Kind::Money(n, None, cash);
        }
        // "400-500", "400 bis 500 €", "entre 400 et 500".
        let link = out.last().map(|l| l.kind);
        let between = out
            .len()
            .checked_sub(3)
            .and_then(|k| out.get(k))
            .is_some_and(|a| matches!(a.kind, Kind::Says(Says::Between)));
        let joined = match link {
            Some(Kind::Sign(c)) => holds("-–—~", c),
            Some(Kind::Says(Says::To | Says::A)) => true,
            Some(Kind::Says(Says::And | Says::With)) => between,
            _ => false,
        };
        let first = out.len().checked_sub(2).and_then(|k| out.get(k)).copied().filter(|_| joined);
        let spread = match (first.map(|f| f.kind), one.kind) {
            (Some(Kind::Money(a, None, x)), Kind::Money(b, None, y)) if x == y => Some((a, b, x)),
            (Some(Kind::Num(a)), Kind::Money(b, None, y)) => Some((a, b, y)),
            (Some(Kind::Money(a, None, x)), Kind::Num(b)) => Some((a, b, x)),
            _ => None,
        };
        if let (Some(first), Some((mut low, mut high, cash))) = (first, spread) {
            // "2 - $300" is no range.
            if ordered(&mut low, &mut high) {
                one = Atom { kind: Kind::Money(low, Some(high), cash), from: first.from, to: one.to };
                out.truncate(out.len() - 2);
            }
        } else if let (Some(Kind::Num(a)), Kind::Num(b)) = (first.map(|f| f.kind), one.kind) {
            let mut low = a;
            let mut high = b;
            if ordered(&mut low, &mut high) {
                one = Atom { kind: Kind::Range, from: first.map_or(one.from, |f| f.from), to: one.to };
                out.truncate(out.len() - 2);
            }
        }
        out.push(one);
    }
    *atoms = out;
}

/// Makes two numbers the ends of a range; `false` where they are none.
fn ordered(low: &mut Numeral, high: &mut Numeral) -> bool {
    low.spread(high);
    let size = |n: &Numeral| n.size().map(|q| q.value.parts());
    matches!((size(low), size(high)), (Some(a), Some(b)) if a < b && b / 10 <= a)
}
