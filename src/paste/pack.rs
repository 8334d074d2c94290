//! The vocabulary packed for shipping: one run of bytes instead of a pointer, a length and a meaning for each word.
//!
//! Knows how to pack while compiling and to search when running. Refuses to know a word: they stand in `word` and `labels`.
#![allow(
    clippy::indexing_slicing,
    reason = "in functions that run at compile time, where a wrong index fails the build"
)]

use super::glyph::{Glyph, HARD_SPACE, at, is_letter};
use super::labels::LABELS;
use super::letter::{folded, is_mark, unsegmented};
use super::tongue::Tongues;
use super::word::{GROUPS, KINDS};

/// Words are kept by what their first letter is modulo this: the small letters of ASCII fall apart. Those that begin with
/// another letter come behind them, by themselves: a text without such letters needs none of them.
const KEYS: usize = 64;
/// Letters that may follow a stem.
const ENDING: usize = 6;
/// In the byte of a length: the word is a stem.
const STEM: u8 = 0x80;

/// A stretch of the source: a word, what kind it is and whose.
#[derive(Clone, Copy)]
struct Entry {
    /// Its group, or its list of labels behind the groups.
    list: usize,
    from: usize,
    to: usize,
    kind: u8,
}

const fn source(list: usize) -> &'static [u8] {
    if list < GROUPS.len() { GROUPS[list].1.as_bytes() } else { LABELS[list - GROUPS.len()].1.as_bytes() }
}

/// The word that begins at or behind `e.to`; at the end of all, its list is the number of lists.
const fn next(mut e: Entry) -> Entry {
    while e.list < GROUPS.len() + LABELS.len() {
        let s = source(e.list);
        let mut i = e.to;
        while i < s.len() && (s[i] == b'|' || s[i] == b' ') {
            i += 1;
        }
        if i < s.len() {
            if i + 1 < s.len() && s[i + 1] == b':' && (i == 0 || s[i - 1] == b' ') {
                let mut k = 0;
                while KINDS[k].0 != s[i] {
                    k += 1;
                }
                e.kind = (GROUPS.len() + k) as u8;
                i += 2;
            } else if e.list < GROUPS.len() {
                e.kind = e.list as u8;
            }
            e.from = i;
            // Up to the bar, or the space before the next kind.
            while i < s.len() && s[i] != b'|' && !(s[i] == b' ' && i + 2 < s.len() && s[i + 2] == b':') {
                i += 1;
            }
            e.to = i;
            return e;
        }
        e.list += 1;
        e.to = 0;
    }
    e
}

/// The character at byte `i`, and the byte behind it.
const fn decode(s: &[u8], i: usize) -> (char, usize) {
    let (a, len) = match s[i] {
        b @ ..0x80 => (b as u32, 1),
        b @ ..0xE0 => (b as u32 & 31, 2),
        b @ ..0xF0 => (b as u32 & 15, 3),
        b => (b as u32 & 7, 4),
    };
    let (mut n, mut k) = (a, 1);
    while k < len {
        n = n << 6 | (s[i + k] as u32 & 63);
        k += 1;
    }
    let Some(c) = char::from_u32(n) else { return (char::REPLACEMENT_CHARACTER, i + len) };
    (c, i + len)
}

/// A word as it is kept: folded, without marks that fold away and without its star.
struct Folded {
    bytes: [u8; 96],
    len: usize,
    key: usize,
}

const fn fold(e: Entry) -> Folded {
    let s = source(e.list);
    let mut f = Folded { bytes: [0; 96], len: 0, key: 0 };
    let mut i = e.from;
    while i < e.to {
        let (c, end) = decode(s, i);
        i = end;
        if is_mark(c) || c == '*' && i == e.to || c == '\u{200c}' || c == '\u{200d}' {
            continue;
        }
        let c = folded(c);
        if f.len == 0 {
            f.key = key(c);
        }
        let mut buf = [0; 4];
        let out = c.encode_utf8(&mut buf).as_bytes();
        let mut k = 0;
        while k < out.len() {
            f.bytes[f.len] = out[k];
            f.len += 1;
            k += 1;
        }
    }
    f
}

const fn key(first: char) -> usize {
    first as usize % KEYS + if first.is_ascii() { 0 } else { KEYS }
}

const FIRST: Entry = Entry { list: 0, from: 0, to: 0, kind: 0 };

/// Words, and bytes of all as they are kept.
const SIZE: (usize, usize) = {
    let (mut words, mut bytes) = (0, 0);
    let mut e = next(FIRST);
    while e.list < GROUPS.len() + LABELS.len() {
        words += 1;
        bytes += fold(e).len + 3;
        e = next(e);
    }
    (words, bytes)
};

/// The vocabulary as it ships.
struct Packed {
    /// By their first letters: each word's length (and [`STEM`]), its letters, its kind, and whose it is: 0 for the English
    /// groups, else the list of labels.
    text: [u8; SIZE.1],
    /// Where the words of each first letter begin, and the end.
    starts: [u16; 2 * KEYS + 1],
}

#[allow(long_running_const_eval, reason = "ordering some thousand words takes the compiler a moment")]
const PACKED: Packed = pack();
static STARTS: [u16; 2 * KEYS + 1] = PACKED.starts;

/// Where the words of other letters begin.
const OTHERS: usize = PACKED.starts[KEYS] as usize;
static NEAR: [u8; OTHERS] = part(0);
static FAR: [u8; SIZE.1 - OTHERS] = part(OTHERS);

const fn part<const N: usize>(from: usize) -> [u8; N] {
    let (mut bytes, mut i) = ([0; N], 0);
    while i < N {
        bytes[i] = PACKED.text[from + i];
        i += 1;
    }
    bytes
}

const fn pack() -> Packed {
    assert!(GROUPS.len() + KINDS.len() < 0x100 && LABELS.len() < 0xff, "a kind and a list fit into a byte each");
    assert!(SIZE.1 < 1 << 16, "a start fits into two bytes");
    let mut sizes = [0usize; 2 * KEYS];
    let mut e = next(FIRST);
    while e.list < GROUPS.len() + LABELS.len() {
        let f = fold(e);
        assert!(0 < f.len && f.len < STEM as usize, "each word is short enough");
        sizes[f.key] += f.len + 3;
        e = next(e);
    }
    let mut packed = Packed { text: [0; SIZE.1], starts: [0; 2 * KEYS + 1] };
    let mut ends = [0usize; 2 * KEYS];
    let (mut key, mut sum) = (0, 0);
    while key < 2 * KEYS {
        packed.starts[key] = sum as u16;
        ends[key] = sum;
        sum += sizes[key];
        key += 1;
    }
    packed.starts[2 * KEYS] = sum as u16;
    e = next(FIRST);
    while e.list < GROUPS.len() + LABELS.len() {
        let f = fold(e);
        let mut to = ends[f.key];
        let stem = source(e.list)[e.to - 1] == b'*' && e.to - e.from > 1;
        packed.text[to] = f.len as u8 | if stem { STEM } else { 0 };
        to += 1;
        let mut i = 0;
        while i < f.len {
            packed.text[to] = f.bytes[i];
            to += 1;
            i += 1;
        }
        packed.text[to] = e.kind;
        packed.text[to + 1] = if e.list < GROUPS.len() { 0 } else { (e.list - GROUPS.len() + 1) as u8 };
        ends[f.key] = to + 2;
        e = next(e);
    }
    packed
}

/// The tongues of each list; the English groups first.
static TONGUES: [Tongues; LABELS.len() + 1] = {
    let mut all = [Tongues::EN; LABELS.len() + 1];
    let mut i = 0;
    while i < LABELS.len() {
        all[i + 1] = Tongues::of(LABELS[i].0);
        i += 1;
    }
    all
};

/// The vowel that tells two Arabic labels apart, where it is written.
const FATHA: char = '\u{64e}';

/// What was found.
pub(super) struct Found {
    /// The kind: a place among the groups, or behind them among the kinds of labels.
    pub kind: usize,
    pub tongues: Tongues,
    /// The glyph behind it.
    pub end: usize,
}

/// The longest word that begins at glyph `i`. Where several tongues have it, they are all its tongues.
pub(super) fn find(glyphs: &[Glyph], i: usize) -> Option<Found> {
    if glyphs.get(i)?.low.is_ascii() { find_in(&NEAR, 0, glyphs, i) } else { find_far(glyphs, i) }
}

#[inline(never)] // A door.
fn find_far(glyphs: &[Glyph], i: usize) -> Option<Found> {
    find_in(&FAR, OTHERS, glyphs, i)
}

/// The same in these words, of which the first begins at `base` of all.
#[inline(never)]
fn find_in(text: &[u8], base: usize, glyphs: &[Glyph], i: usize) -> Option<Found> {
    let key = key(glyphs.get(i)?.low);
    let mut at = usize::from(*STARTS.get(key)?) - base;
    let end = usize::from(*STARTS.get(key + 1)?) - base;
    let mut best: Option<(Found, usize)> = None;
    while at < end {
        let head = *text.get(at)?;
        let len = usize::from(head & !STEM);
        let word = text.get(at + 1..at + 1 + len)?;
        let (kind, list) = (*text.get(at + 1 + len)?, *text.get(at + 2 + len)?);
        at += len + 3;
        let to = matched(glyphs, i, word, head & STEM != 0);
        if to == 0 {
            continue;
        }
        let tongues = TONGUES.get(usize::from(list)).copied().unwrap_or_default();
        let kind = usize::from(kind);
        match &mut best {
            // A longer stem of the same word says more.
            Some((b, of)) if (b.end, *of) > (to, len) => {}
            Some((b, of)) if (b.end, *of) == (to, len) => b.tongues = b.tongues.or(tongues),
            _ => best = Some((Found { kind, tongues, end: to }, len)),
        }
    }
    best.map(|(found, _)| found)
}

/// The glyph behind the word, if it stands at glyph `i`; else 0.
fn matched(glyphs: &[Glyph], mut i: usize, word: &[u8], stem: bool) -> usize {
    // Most words are told by their second letter.
    if let [a, b, ..] = word
        && a.is_ascii()
        && b.is_ascii_alphanumeric()
        && glyphs.get(i + 1).is_none_or(|g| g.low != char::from(*b) && g.low.is_ascii())
    {
        return 0;
    }
    let Ok(word) = core::str::from_utf8(word) else { return 0 };
    let mut last = '\0';
    for c in word.chars() {
        // A vowel that the word is kept without ("المَنشُورات").
        while c != FATHA && at(glyphs, i) == FATHA {
            i += 1;
        }
        let Some(g) = glyphs.get(i) else { return 0 };
        if g.low != c && !(c == ' ' && g.ch == HARD_SPACE) {
            return 0;
        }
        last = c;
        i += 1;
    }
    while at(glyphs, i) == FATHA {
        i += 1;
    }
    if unsegmented(last) {
        return i;
    }
    let mut more = 0;
    while stem && more < ENDING && is_letter(at(glyphs, i)) {
        i += 1;
        more += 1;
    }
    let next = at(glyphs, i);
    if is_letter(next) && !unsegmented(next) { 0 } else { i }
}
