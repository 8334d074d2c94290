//! The characters of a line as the reader compares them, each with the bytes where it stands.
//!
//! Knows which characters look or act like ASCII ones (full-width and Arabic digits, narrow spaces, curly apostrophes) and
//! which are invisible. Refuses to know words. Spans always point at the text as it was pasted.

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
}

/// The narrow and unbreakable spaces count as this one: they group digits, a plain space may also separate numbers.
pub(super) const HARD_SPACE: char = '\u{a0}';

/// What a character counts as; `None` where it is invisible (threats.md 15: bidi controls, zero-width, variation marks).
pub(super) fn fold(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(if c == '\u{b}' || c == '\u{c}' || c == '\0' { ' ' } else { c });
    }
    let n = c as u32;
    let digit = |base: u32| char::from_digit(n.wrapping_sub(base), 10);
    Some(match n {
        0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFEFF | 0x61C | 0xAD | 0xFE00..=0xFE0F => return None,
        0xA0 | 0x2007 | 0x2009 | 0x200A | 0x202F => HARD_SPACE,
        0x2000..=0x2006 | 0x2008 | 0x205F | 0x3000 | 0x2028 | 0x2029 | 0x85 => ' ',
        0x2018 | 0x2019 | 0x2BC => '\'',
        0x201C | 0x201D => '"',
        0x660..=0x669 => digit(0x660)?,
        0x6F0..=0x6F9 => digit(0x6F0)?,
        0x966..=0x96F => digit(0x966)?,
        0x1D7CE..=0x1D7FF => char::from_digit((n - 0x1D7CE) % 10, 10)?,
        0x66B => '.',
        0x66C => ',',
        0x66A => '%',
        0x2212 => '-',
        // Full-width forms stand in the order of ASCII.
        0xFF01..=0xFF5E => char::from_u32(n - 0xFF01 + 0x21)?,
        _ => c,
    })
}

/// Fills `into` with the visible characters of `line`, which starts at byte `base` of the text.
pub(super) fn glyphs(line: &str, base: usize, into: &mut Vec<Glyph>) {
    into.clear();
    for (i, c) in line.char_indices() {
        if let Some(ch) = fold(c) {
            let span = Span::new(base + i, base + i + c.len_utf8());
            into.push(Glyph { start: span.start, end: span.end, ch });
        }
    }
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
