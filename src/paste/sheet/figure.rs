//! A cell as a number, or as what stands where a number could.
//!
//! Knows the plain forms by their bytes alone, all others as the prose reader does. Refuses to decide between two readings:
//! that is the column's.

use super::super::claim::{Claim, Value};
use super::super::glyph::{Glyph, glyphs};
use super::super::lex::lex;
use super::super::number::{Cash, Numeral, PARTED, PERCENT, UNIT, WHOLE};
use super::super::pair::Pairing;
use super::super::refine::refine;
use super::super::seek::{self, trim};
use super::super::token::Token;
use super::super::word::Noun;
use super::record::{DIGIT, HIGH, LETTER, MARK, MARKUP, Mask, Piece, QUOTES, SIGN, SPACE};

/// What a cell holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Figure {
    Empty,
    /// Said to be hidden, unknown, not available.
    Hidden,
    /// An error of a spreadsheet.
    Error,
    /// `true`: something in parentheses stands behind it.
    Number(Numeral, bool),
    Text,
}

/// Room to read cells in.
#[derive(Default)]
pub(in crate::paste) struct Desk {
    pub(super) glyphs: Vec<Glyph>,
    tokens: Vec<Token>,
}

/// A cell longer than this holds no number.
const LONGEST: usize = 64;

/// What the cell holds.
pub(super) fn figure(text: &str, piece: Piece, desk: &mut Desk) -> Figure {
    let (from, to) = (piece.start as usize, piece.end as usize);
    if from >= to || piece.mask == SPACE {
        return Figure::Empty;
    }
    let mask = piece.mask;
    if mask & MARKUP != 0 {
        let clean = piece.text(text);
        return if clean.len() > LONGEST { Figure::Text } else { words(&clean, desk) };
    }
    // Too long for a number.
    if to - from > LONGEST {
        return Figure::Text;
    }
    let Some(raw) = text.get(from..to) else { return Figure::Text };
    if mask & !(DIGIT | LETTER | SIGN) == 0
        && mask & DIGIT != 0
        && let Some(n) = plain(raw.as_bytes())
    {
        return Figure::Number(n, false);
    }
    if is_text(raw, mask) {
        return Figure::Text;
    }
    if mask & QUOTES != 0 {
        return words(&piece.text(text), desk);
    }
    words(raw, desk)
}

/// Whether a cell is plainly neither a number nor a word for an unknown one: told by its bytes, for it is told of every name,
/// handle and address of a sheet.
fn is_text(raw: &str, mask: Mask) -> bool {
    let first = raw.as_bytes().first().copied().unwrap_or_default();
    if mask & (DIGIT | HIGH) == 0 && mask & LETTER != 0 && (mask & MARK == 0 || first.is_ascii_alphabetic()) {
        return !is_hidden(if mask & SPACE == 0 { raw } else { trim(raw).1 });
    }
    // "creator.12", "https://…": no sum of money ("US$500", "EUR 500", "Rs.500"), no estimate ("about 12k").
    let coin = || raw.bytes().skip(1).take(3).any(|b| b.is_ascii_digit());
    first.is_ascii_alphabetic()
        && mask & (SPACE | HIGH | QUOTES) == 0
        && raw.len() > 3
        && (mask & MARK == 0 || !raw.as_bytes().contains(&b'$'))
        && !coin()
}

/// Whether an English word says that a value is not known.
fn is_hidden(word: &str) -> bool {
    let words = match word.len() {
        2 => "na|--",
        3 => "nan|tbd|n/a",
        4 => "null|none|n/a'",
        6 => "hidden",
        7 => "private|unknown",
        8 => "disabled",
        11 => "unavailable",
        _ => return false,
    };
    seek::among(words, word)
}

/// "12500", "348.5", "12.5K", "2.62%": nothing in them can be read in two ways. K and M are so written by servers only, and
/// stand as exponents.
fn plain(cell: &[u8]) -> Option<Numeral> {
    let mut mantissa = 0i64;
    let (mut digits, mut fraction, mut dot) = (0u8, 0u8, false);
    let mut end = cell.len();
    let mut power = 0;
    for (i, b) in cell.iter().enumerate() {
        match b {
            b'0'..=b'9' => {
                // Leading zeros make an id.
                if digits == 1 && mantissa == 0 && !dot {
                    return None;
                }
                mantissa = mantissa * 10 + i64::from(b - b'0');
                digits += 1;
                fraction += u8::from(dot);
                if digits > 17 {
                    return None;
                }
            }
            b'.' if !dot && digits > 0 => dot = true,
            _ => {
                end = i;
                break;
            }
        }
    }
    if digits == 0 || dot && (fraction == 0 || fraction == 3) {
        return None;
    }
    let unit = match cell.get(end..)? {
        [] => 0,
        [b'k' | b'K'] => 3,
        // A small m is a thousand in some tongues.
        [b'M'] => 6,
        [b'%'] => 1,
        _ => return None,
    };
    let mut traits = if dot { PARTED } else { WHOLE };
    match unit {
        0 => {}
        1 => traits |= PERCENT,
        _ => {
            traits |= UNIT;
            power = unit;
        }
    }
    Some(Numeral { mantissa, traits, fraction, power, unit: 0, cash: Cash::No, mark: if dot { '.' } else { '\0' } })
}

/// Errors that spreadsheets put where a value cannot be computed, in their languages.
fn is_error(cell: &str) -> bool {
    cell.starts_with('#') && (cell.ends_with(['!', '?', '#']) || seek::among("#n/a|#n/d|#nv|#na", cell))
}

/// A cell that the plain forms do not cover.
#[inline(never)]
fn words(cell: &str, desk: &mut Desk) -> Figure {
    let cell = trim(cell).1;
    if cell.is_empty() {
        return Figure::Empty;
    }
    // "#N/A" means that nothing is known; the others, that something is wrong.
    if seek::among("n/a'|#n/a|#n/d|#nv|#na|--|?", cell)
        || is_hidden(cell)
        || cell.chars().all(|c| matches!(c, '-' | '–' | '—'))
    {
        return Figure::Hidden;
    }
    if is_error(cell) {
        return Figure::Error;
    }
    match lone(cell, desk) {
        Some(Claim { noun: Noun::Nothing, value: Value::Hidden, .. }) => Figure::Hidden,
        Some(Claim { noun: Noun::Nothing, value: Value::One(n), .. }) => Figure::Number(n, false),
        Some(_) => Figure::Text,
        None => match head(cell).and_then(|head| lone(head, desk)) {
            Some(Claim { noun: Noun::Nothing, value: Value::One(n), .. }) => Figure::Number(n, true),
            _ => match offer(cell).and_then(|offer| lone(offer, desk)) {
                Some(Claim { noun: Noun::Nothing, value: Value::One(n), .. }) => Figure::Number(n, false),
                _ => Figure::Text,
            },
        },
    }
}

/// What stands before parentheses: "56.33(0.04)", "215,914,429 - (+2,756,853)".
fn head(cell: &str) -> Option<&str> {
    let cut = seek::until(cell, "(");
    let inside = cell.get(cut + 1..)?.strip_suffix(')')?;
    let sound = !seek::any(inside, "()") && inside.chars().all(|c| !c.is_alphabetic());
    let head = seek::strip(seek::cut(cell, 0, cut), "-–—").1;
    (sound && !head.is_empty()).then_some(head)
}

/// What stands before words that leave a price one post's: "450/reel", "€450 + VAT", "450 € netto", "€ HT".
pub(super) fn offer(cell: &str) -> Option<&str> {
    const TERMS: &str = "per|a|each|pro|je|por|par|post|reel|video|vidéo|vídeo|beitrag|publication|publicación|vat|mwst|iva|tva|ht|ttc|\
                         net|netto|gross|brutto|excl|incl|zzgl|inkl|plus|flat";
    let term = |w: &str| w.is_empty() || seek::among(TERMS, w);
    let cell = trim(cell).1;
    let mut cuts = cell.char_indices().filter(|(i, c)| *i > 0 && matches!(c, ' ' | '/' | '+' | '('));
    let cut =
        cuts.find(|(i, _)| seek::cut(cell, *i, cell.len()).split([' ', '/', '+', '(', ')', '.', ',']).all(term))?.0;
    // "1 reel" is what is ordered.
    let alone = seek::among("post|reel|video|vidéo|vídeo|beitrag", trim(seek::cut(cell, cut, cell.len())).1);
    (!alone).then_some(trim(seek::cut(cell, 0, cut)).1)
}

/// What a text is, if it is nothing but a label or a number.
#[inline(never)]
pub(super) fn lone(cell: &str, desk: &mut Desk) -> Option<Claim> {
    glyphs(cell, 0, &mut desk.glyphs);
    lex(cell, &desk.glyphs, &mut desk.tokens);
    refine(cell, &mut desk.tokens);
    Pairing::lone(&desk.tokens, 0)
}
