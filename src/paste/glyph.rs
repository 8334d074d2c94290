//! The characters of a line as the reader compares them, each with the bytes where it stands.
//!
//! Knows which characters look or act like ASCII ones (the digits of all scripts, narrow spaces, curly apostrophes) and
//! which are invisible. Refuses to know words. Spans always point at the text as it was pasted.

use super::letter::{folded, is_mark};
use crate::model::Span;

/// One visible character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// First byte in the whole text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// What it counts as.
    pub ch: char,
    /// What it counts as where words are compared.
    pub low: char,
}

/// The narrow and unbreakable spaces count as this one: they group digits, a plain space may also separate numbers.
pub(super) const HARD_SPACE: char = '\u{a0}';

/// What a character counts as; `None` where it is invisible (threats.md 15: bidi controls, zero-width, variation marks).
pub(super) fn fold(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(match c {
            '\u{b}' | '\u{c}' => ' ',
            // Whatever it was, no number survives it.
            '\0' => char::REPLACEMENT_CHARACTER,
            _ => c,
        });
    }
    let n = c as u32;
    Some(match n {
        0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFEFF | 0x61C | 0xAD | 0xFE00..=0xFE0F => return None,
        0xA0 | 0x2007 | 0x2009 | 0x200A | 0x202F => HARD_SPACE,
        0x2000..=0x2006 | 0x2008 | 0x205F | 0x3000 | 0x2028 | 0x2029 | 0x85 => ' ',
        0x2018 | 0x2019 | 0x2BC => '\'',
        // Quotes of all kinds.
        0x201C..=0x201F | 0xAB | 0xBB => '"',
        // The middle dot of Japanese.
        0x30FB | 0xFF65 => '·',
        // The Arabic comma, which also groups (CLDR: nqo).
        0x60C => ',',
        // A reversed comma groups in Adlam.
        0x2E41 => GROUP,
        0x66A => '%',
        0x2212 => '-',
        0xFFE0 => '¢',
        0xFFE1 => '£',
        0xFFE5 => '¥',
        0xFFE6 => '₩',
        0x1D7CE..=0x1D7FF => char::from_digit((n - 0x1D7CE) % 10, 10)?,
        // Full-width forms stand in the order of ASCII.
        0xFF01..=0xFF5E => char::from_u32(n - 0xFF01 + 0x21)?,
        // No digits in Latin, Greek and Cyrillic, nor in Chinese and Korean, nor among signs and pictures.
        0..=0x65F | 0x1C5A..=0xA61F | 0xAC00..=0xFFFF | 0x1CCFA..=0x1E13F | 0x1F000..=0x1FBEF | 0x1FBFA.. => c,
        _ => digit_of(n).unwrap_or(c),
    })
}

/// The mark that only ever groups digits, and the one that only ever parts decimals off.
pub(super) const GROUP: char = '\u{66c}';
pub(super) const POINT: char = '\u{66b}';

/// The zeros of all scripts that count by tens (Unicode 16, general category Nd); nine digits follow each.
const ZEROS: [u32; 69] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20,
    0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0,
    0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0,
    0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50,
    0x11DA0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1,
    0x1E950, 0x1FBF0,
];

/// What a digit of another script counts as.
#[inline(never)] // A door.
fn digit_of(n: u32) -> Option<char> {
    let at = ZEROS.partition_point(|zero| *zero <= n);
    char::from_digit(n - ZEROS.get(at.checked_sub(1)?)?, 10)
}

/// Fills `into` with the visible characters of `line`, which starts at byte `base` of the text.
pub(super) fn glyphs(line: &str, base: usize, into: &mut Vec<Glyph>) {
    into.clear();
    let mut painted = 0;
    for (i, c) in line.char_indices() {
        if c == '\u{1b}' {
            painted = i + paint(line.get(i..).unwrap_or_default());
        }
        if i < painted {
            continue;
        }
        let span = Span::new(base + i, base + i + c.len_utf8());
        if is_mark(c)
            && let Some(letter) = into.last_mut()
        {
            // It belongs to the letter before it.
            letter.end = span.end;
        } else if let Some(ch) = fold(c) {
            into.push(Glyph { start: span.start, end: span.end, ch, low: folded(ch) });
        }
    }
}

/// How many bytes a terminal paints with: ESC, a bracket, numbers, a letter. Anything else behind an ESC is text, as are its numbers.
#[inline(never)]
fn paint(escape: &str) -> usize {
    let bytes = escape.as_bytes();
    let mut end = 1 + usize::from(bytes.get(1) == Some(&b'['));
    while end > 1 && bytes.get(end).is_some_and(|b| b.is_ascii_digit() || matches!(b, b';' | b':' | b'?')) {
        end += 1;
    }
    if end > 1 && bytes.get(end).is_some_and(u8::is_ascii_alphabetic) { end + 1 } else { 1 }
}

/// The character at `i`, or NUL outside.
#[inline(never)]
pub(super) fn at(glyphs: &[Glyph], i: usize) -> char {
    glyphs.get(i).map_or('\0', |g| g.ch)
}

/// Whether a digit stands at `i`.
#[inline(never)]
pub(super) fn digit(glyphs: &[Glyph], i: usize) -> bool {
    at(glyphs, i).is_ascii_digit()
}

/// The bytes from glyph `from` up to but not with glyph `to`.
pub(super) fn span(glyphs: &[Glyph], from: usize, to: usize) -> Span {
    let start = glyphs.get(from).or(glyphs.last()).map_or(0, |g| g.start);
    let end = to.checked_sub(1).and_then(|i| glyphs.get(i)).map_or(start, |g| g.end);
    Span { start, end: end.max(start) }
}

/// Blocks of marks, signs and pictures (Unicode's block names): what is beyond ASCII and not here stands in words.
const SIGNS: [(u32, u32); 14] = [
    (0x80, 0xA9),
    (0xAB, 0xB1),
    (0xB4, 0xB4),
    (0xB6, 0xB8),
    (0xBB, 0xBB),
    (0xBF, 0xBF),
    (0xD7, 0xD7),
    (0xF7, 0xF7),
    // General punctuation to supplemental arrows, dingbats, symbols.
    (0x2000, 0x2BFF),
    (0x3000, 0x3004),
    (0x3008, 0x3020),
    (0xE000, 0xF8FF),
    (0xFFE0, 0xFFFF),
    (0x1F000, 0x1FFFF),
];

/// Whether a character can stand in a word.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && !SIGNS.iter().any(|(from, to)| (*from..=*to).contains(&(c as u32))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_count() {
        assert!(ZEROS.is_sorted());
        for zero in ZEROS.into_iter().chain([0x30, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6]) {
            for d in 0..10 {
                let c = char::from_u32(zero + d).unwrap();
                assert!(c.is_numeric(), "{c:?}");
                assert_eq!(fold(c), char::from_digit(d, 10), "{c:?}");
            }
        }
        // The neighbours of digits are none, and neither are fractions, superscripts and Roman numerals.
        for c in ['\u{65f}', '٪', '½', '²', 'Ⅷ', '一', '൰', '\u{1e95a}'] {
            assert!(fold(c).is_none_or(|f| !f.is_ascii_digit()), "{c:?}");
        }
    }

    #[test]
    fn what_a_terminal_paints_with_is_passed_over_and_nothing_else() {
        for (line, seen) in [
            ("\u{1b}[31m450\u{1b}[0m", "450"),
            ("\u{1b}[1;38:5:9m450\u{1b}[K", "450"),
            ("\u{1b}450, 12 k", "450, 12 k"),
            ("\u{1b}[450 k", "[450 k"),
            ("\u{1b}\u{1b}[31m450\u{1b}[", "450["),
        ] {
            let mut all = Vec::new();
            glyphs(line, 0, &mut all);
            assert_eq!(all.iter().map(|g| g.ch).collect::<String>(), seen, "{line:?}");
        }
    }

    #[test]
    fn nothing_else_than_a_digit_counts_as_one() {
        for n in 0..0x11_0000 {
            if let Some(c) = char::from_u32(n)
                && !c.is_ascii()
                && fold(c).is_some_and(|f| f.is_ascii_digit())
            {
                assert!(c.is_numeric(), "{c:?}");
            }
        }
    }
}
