//! The vocabulary packed for shipping: one run of bytes instead of a pointer, a length and a meaning for each word.
//!
//! Knows how to pack while compiling and to search when running. Refuses to know a word: they stand in `word` and `labels`.
#![allow(
    clippy::indexing_slicing,
    reason = "in functions that run at compile time, where a wrong index fails the build"
)]

use super::far::{PREFIX, SEED, is_near, may_be_far, mixed};
use super::glyph::{Glyph, HARD_SPACE, at, is_letter};
use super::labels::LABELS;
use super::letter::{folded, is_mark, unsegmented};
use super::tongue::Tongues;
use super::word::{GROUPS, KINDS};

/// Words are kept by what their first letter is modulo this: the small letters of ASCII fall apart. The far ones come behind
/// the near ones, by themselves ([`super::far`]).
const KEYS: usize = 64;
/// Letters that may follow a stem.
const ENDING: usize = 6;
/// In the byte of a length: the word is a stem.
const STEM: u8 = 0x80;
/// In the same byte: the word is of the kind and the list of the one before.
const SAME: u8 = 0x40;

/// A stretch of the source: a word, what kind it is and whose.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// Its group, or its list of labels behind the groups.
    pub list: usize,
    pub from: usize,
    pub to: usize,
    kind: u8,
}

pub(super) const fn source(list: usize) -> &'static [u8] {
    if list < GROUPS.len() { GROUPS[list].1.as_bytes() } else { LABELS[list - GROUPS.len()].1.as_bytes() }
}

/// The word that begins at or behind `e.to`; at the end of all, its list is the number of lists.
pub(super) const fn next(mut e: Entry) -> Entry {
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
pub(super) const fn decode(s: &[u8], i: usize) -> (char, usize) {
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

pub(super) const fn is_stem(e: Entry) -> bool {
    source(e.list)[e.to - 1] == b'*' && e.to - e.from > 1
}

/// A word as it is kept: folded, without marks that fold away and without its star.
pub(super) struct Folded {
    pub bytes: [u8; 96],
    pub len: usize,
    pub first: char,
    pub last: char,
    /// Over its characters.
    pub hash: u32,
    /// The same over the first [`PREFIX`] of them, and how many these are.
    pub prefix: (u32, usize),
}

pub(super) const fn fold(e: Entry) -> Folded {
    let s = source(e.list);
    let mut f = Folded { bytes: [0; 96], len: 0, first: ' ', last: ' ', hash: SEED, prefix: (SEED, 0) };
    let mut i = e.from;
    while i < e.to {
        let (c, end) = decode(s, i);
        i = end;
        if is_mark(c) || c == '*' && i == e.to || c == '\u{200c}' || c == '\u{200d}' {
            continue;
        }
        let c = folded(c);
        if f.len == 0 {
            f.first = c;
        }
        f.last = c;
        f.hash = mixed(f.hash, c);
        if f.prefix.1 < PREFIX {
            f.prefix = (f.hash, f.prefix.1 + 1);
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

pub(super) const FIRST: Entry = Entry { list: 0, from: 0, to: 0, kind: 0 };

/// The place of the words among which it stands: near, then far.
const fn key(f: &Folded) -> usize {
    f.first as usize % KEYS + if is_near(f) { 0 } else { KEYS }
}

/// Bytes that are enough for all words.
#[allow(long_running_const_eval, reason = "as below")]
const ROOM: usize = {
    let (mut bytes, mut e) = (0, next(FIRST));
    while e.list < GROUPS.len() + LABELS.len() {
        bytes += fold(e).len + 3;
        e = next(e);
    }
    bytes
};

/// The vocabulary as it ships.
struct Packed {
    /// By their first letters: each word's length (with [`STEM`] and [`SAME`]), its letters, its kind, and whose it is: the
    /// list, of a label. Where both are as before, they are left out.
    text: [u8; ROOM],
    /// Where the words of each first letter begin, and the end.
    starts: [u16; 2 * KEYS + 1],
}

#[allow(long_running_const_eval, reason = "ordering some thousand words takes the compiler a moment")]
const PACKED: Packed = pack();

/// Where the far words begin.
const OTHERS: usize = PACKED.starts[KEYS] as usize;
static NEAR: [u8; OTHERS] = part(0);
static FAR: [u8; PACKED.starts[2 * KEYS] as usize - OTHERS] = part(OTHERS);
/// Where those of each first letter begin, and the end.
type Starts = [u16; KEYS + 1];
static NEAR_STARTS: Starts = starts(0);
static FAR_STARTS: Starts = starts(KEYS);

const fn starts(from: usize) -> Starts {
    let (mut starts, mut i) = ([0; KEYS + 1], 0);
    while i <= KEYS {
        starts[i] = PACKED.starts[from + i] - PACKED.starts[from];
        i += 1;
    }
    starts
}

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
    let mut sizes = [0usize; 2 * KEYS];
    // What the latest word of each first letter is.
    let mut last = [(0u8, usize::MAX); 2 * KEYS];
    let mut e = next(FIRST);
    while e.list < GROUPS.len() + LABELS.len() {
        let f = fold(e);
        assert!(0 < f.len && f.len < SAME as usize, "each word is short enough");
        let key = key(&f);
        sizes[key] += f.len + 1 + if is_same(last[key], e) { 0 } else { 1 + (e.list >= GROUPS.len()) as usize };
        last[key] = (e.kind, e.list);
        e = next(e);
    }
    let mut packed = Packed { text: [0; ROOM], starts: [0; 2 * KEYS + 1] };
    let mut ends = [0usize; 2 * KEYS];
    let (mut k, mut sum) = (0, 0);
    while k < 2 * KEYS {
        packed.starts[k] = sum as u16;
        ends[k] = sum;
        sum += sizes[k];
        k += 1;
    }
    assert!(sum < 1 << 16, "a start fits into two bytes");
    packed.starts[2 * KEYS] = sum as u16;
    last = [(0, usize::MAX); 2 * KEYS];
    e = next(FIRST);
    while e.list < GROUPS.len() + LABELS.len() {
        let f = fold(e);
        let key = key(&f);
        let mut to = ends[key];
        let same = is_same(last[key], e);
        last[key] = (e.kind, e.list);
        packed.text[to] = f.len as u8 | if is_stem(e) { STEM } else { 0 } | if same { SAME } else { 0 };
        to += 1;
        let mut i = 0;
        while i < f.len {
            packed.text[to] = f.bytes[i];
            to += 1;
            i += 1;
        }
        if !same {
            packed.text[to] = e.kind;
            to += 1;
            if e.list >= GROUPS.len() {
                packed.text[to] = (e.list - GROUPS.len() + 1) as u8;
                to += 1;
            }
        }
        ends[key] = to;
        e = next(e);
    }
    packed
}

const fn is_same(last: (u8, usize), e: Entry) -> bool {
    last.0 == e.kind && last.1 == e.list
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
pub(super) const FATHA: char = '\u{64e}';

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
    let near = find_in(&NEAR, &NEAR_STARTS, glyphs, i);
    let best = if may_be_far(glyphs, i) { find_far(glyphs, i, near) } else { near };
    best.map(|(found, _)| found)
}

/// What was found, and how much of it its letters are: a longer stem of the same word says more.
type Best = Option<(Found, usize)>;

#[inline(never)] // A door.
fn find_far(glyphs: &[Glyph], i: usize, near: Best) -> Best {
    let far = find_in(&FAR, &FAR_STARTS, glyphs, i);
    let of = |best: &Best| best.as_ref().map(|(found, len)| (found.end, *len));
    // The same word is never both.
    if of(&far) > of(&near) { far } else { near }
}

/// The same in these words.
#[inline(never)]
fn find_in(text: &[u8], starts: &Starts, glyphs: &[Glyph], i: usize) -> Best {
    let key = glyphs.get(i)?.low as usize % KEYS;
    let (mut at, end) = (usize::from(*starts.get(key)?), usize::from(*starts.get(key + 1)?));
    let mut best: Best = None;
    let (mut kind, mut list) = (0, 0);
    while at < end {
        let head = *text.get(at)?;
        let len = usize::from(head & !(STEM | SAME));
        let word = text.get(at + 1..at + 1 + len)?;
        at += 1 + len;
        if head & SAME == 0 {
            (kind, list) = (usize::from(*text.get(at)?), 0);
            at += 1;
            if kind >= GROUPS.len() {
                list = *text.get(at)?;
                at += 1;
            }
        }
        let to = matched(glyphs, i, word, head & STEM != 0);
        if to == 0 {
            continue;
        }
        let tongues = TONGUES.get(usize::from(list)).copied().unwrap_or_default();
        match &mut best {
            // A longer stem of the same word says more.
            Some((b, of)) if (b.end, *of) > (to, len) => {}
            Some((b, of)) if (b.end, *of) == (to, len) => b.tongues = b.tongues.or(tongues),
            _ => best = Some((Found { kind, tongues, end: to }, len)),
        }
    }
    best
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::glyph::glyphs;
    use proptest::prelude::*;

    fn entries() -> impl Iterator<Item = Entry> {
        let mut e = FIRST;
        core::iter::from_fn(move || {
            e = next(e);
            (e.list < GROUPS.len() + LABELS.len()).then_some(e)
        })
    }

    #[test]
    fn no_word_is_near_and_far() {
        let of = |e: Entry| {
            let f = fold(e);
            (f.bytes[..f.len].to_vec(), is_near(&f))
        };
        let (near, far): (Vec<_>, Vec<_>) = entries().map(of).partition(|(_, near)| *near);
        let same = far.iter().filter(|(word, _)| near.iter().any(|(other, _)| other == word)).count();
        assert_eq!(same, 0);
    }

    proptest! {
        /// Whether the far words are asked changes no answer.
        #[test]
        fn the_filter_changes_no_answer(parts in prop::collection::vec((any::<prop::sample::Index>(), "[ a-z0-9:,.'éß٣ \u{64e}\u{a0}]{0,3}"), 1..6)) {
            let all: Vec<Entry> = entries().collect();
            let mut text = String::new();
            for (word, behind) in parts {
                let e = *word.get(&all);
                text.push_str(&String::from_utf8_lossy(&source(e.list)[e.from..e.to]).replace('*', ""));
                text.push_str(&behind);
            }
            let mut line = Vec::new();
            glyphs(&text, 0, &mut line);
            for i in 0..line.len() {
                let told = find(&line, i).map(|found| (found.kind, found.tongues, found.end));
                let near = find_in(&NEAR, &NEAR_STARTS, &line, i);
                let whole = find_far(&line, i, near).map(|(found, _)| (found.kind, found.tongues, found.end));
                prop_assert_eq!(told, whole, "{} at {}", &text, i);
            }
        }
    }
}
