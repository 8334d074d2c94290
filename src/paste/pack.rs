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

/// Words are kept by what their first letter is modulo this: the small letters of ASCII fall apart. Near are those that
/// are English, and the shortest; the others come behind them, by themselves: [`may_be_far`] tells without them where one
/// of them can stand.
const KEYS: usize = 64;
/// Words of so many ASCII letters are near, since many mean something in English, too ("la", "die", "mes").
const SHORT: usize = 3;
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

const fn is_stem(e: Entry) -> bool {
    source(e.list)[e.to - 1] == b'*' && e.to - e.from > 1
}

/// A word as it is kept: folded, without marks that fold away and without its star.
struct Folded {
    bytes: [u8; 96],
    len: usize,
    first: char,
    last: char,
    /// Over its characters.
    hash: u32,
    /// The same over the first [`PREFIX`] of them, and how many these are.
    prefix: (u32, usize),
}

const fn fold(e: Entry) -> Folded {
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

const FIRST: Entry = Entry { list: 0, from: 0, to: 0, kind: 0 };

/// FNV-1a over characters, 32 bits.
const SEED: u32 = 0x811c_9dc5;

const fn mixed(hash: u32, c: char) -> u32 {
    (hash ^ c as u32).wrapping_mul(0x0100_0193)
}

/// How many English words there are.
const ENGLISH: usize = {
    let (mut words, mut e) = (0, next(FIRST));
    while e.list < GROUPS.len() {
        words += 1;
        e = next(e);
    }
    words
};

/// The hashes of the English words: the same word of another tongue is near, too, so that one search finds all its tongues.
const SPELLINGS: [u32; ENGLISH] = {
    let (mut all, mut i, mut e) = ([0; ENGLISH], 0, next(FIRST));
    while e.list < GROUPS.len() {
        all[i] = fold(e).hash;
        i += 1;
        e = next(e);
    }
    all
};

/// The beginnings of the English words, themselves among them, by 16 bits of their hashes. What is typed letter by letter
/// stands there for a moment ("follow" on the way to "followers"), and must not look like a word of another tongue. A word
/// that has the same bits by chance is near, too, which costs its bytes.
#[allow(long_running_const_eval, reason = "as below")]
const BEGUN: [u64; 1 << 10] = {
    let (mut set, mut e) = ([0; 1 << 10], next(FIRST));
    while e.list < GROUPS.len() {
        let f = fold(e);
        let (mut hash, mut at) = (SEED, 0);
        while at < f.len {
            let (c, end) = decode(&f.bytes, at);
            at = end;
            hash = mixed(hash, c);
            set[(hash >> 22) as usize] |= 1 << (hash >> 16 & 63);
        }
        e = next(e);
    }
    set
};

const fn is_begun(hash: u32) -> bool {
    BEGUN[(hash >> 22) as usize] >> (hash >> 16 & 63) & 1 == 1
}

/// Whether a word is near. It depends on its letters alone: a phrase is, where all its words are ("per post").
const fn is_near(f: &Folded) -> bool {
    if !f.first.is_ascii() {
        return false;
    }
    if f.prefix.1 <= SHORT || is_begun(f.hash) {
        return true;
    }
    let (mut i, mut hash) = (0, SEED);
    while i < f.len {
        let (c, end) = decode(&f.bytes, i);
        i = end;
        if c != ' ' {
            hash = mixed(hash, c);
        }
        if c == ' ' || i == f.len {
            if !is_english(hash) {
                return false;
            }
            hash = SEED;
        }
    }
    true
}

const fn is_english(hash: u32) -> bool {
    let mut i = 0;
    while i < ENGLISH && SPELLINGS[i] != hash {
        i += 1;
    }
    i < ENGLISH
}

/// The place of the words among which it stands: near, then far.
const fn key(f: &Folded) -> usize {
    f.first as usize % KEYS + if is_near(f) { 0 } else { KEYS }
}

/// Words, and bytes of all as they are kept.
#[allow(long_running_const_eval, reason = "as below")]
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

/// Where the far words begin.
const OTHERS: usize = PACKED.starts[KEYS] as usize;
static NEAR: [u8; OTHERS] = part(0);
static FAR: [u8; SIZE.1 - OTHERS] = part(OTHERS);

/// So many characters of a far word tell that it may stand there.
const PREFIX: usize = 12;
/// Bits of the two filters: of words that end with their last letter, and of stems and beginnings, which are few but asked
/// for behind each letter. Of a hundred words that are none of the far ones, not one is taken for one, which costs no more
/// than a search in vain.
const BITS: [usize; 2] = [1 << 14, 1 << 12];
/// Bits that a word sets.
const PROBES: u32 = 6;

/// Bloom filters of the far words that begin with an ASCII letter: of those that end within [`PREFIX`] characters, and of
/// stems and of the first characters of all others.
#[allow(long_running_const_eval, reason = "as above")]
static FILTER: [u8; (BITS[0] + BITS[1]) / 8] = {
    let (mut filter, mut e) = ([0; (BITS[0] + BITS[1]) / 8], next(FIRST));
    while e.list < GROUPS.len() + LABELS.len() {
        let f = fold(e);
        if f.first.is_ascii() && !is_near(&f) {
            let (hash, len) = f.prefix;
            let open = len == PREFIX || is_stem(e) || unsegmented(f.last);
            let mut probe = 0;
            while probe < PROBES {
                let bit = place(hash, open, probe);
                filter[bit / 8] |= 1 << (bit % 8);
                probe += 1;
            }
        }
        e = next(e);
    }
    filter
};

/// The bit of this probe.
const fn place(hash: u32, open: bool, probe: u32) -> usize {
    // Two hashes out of one, as Kirsch and Mitzenmacher showed to be enough.
    let hash = (hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d);
    let hash = hash ^ hash >> 12;
    let spread = hash.wrapping_mul(0x9e37_79b1) | 1;
    let bit = (hash.wrapping_add(probe.wrapping_mul(spread)) >> 9) as usize;
    if open { BITS[0] + bit % BITS[1] } else { bit % BITS[0] }
}

/// Whether a far word may begin at glyph `i`; never wrongly no.
fn may_be_far(glyphs: &[Glyph], mut i: usize) -> bool {
    if glyphs.get(i).is_some_and(|g| !g.low.is_ascii()) {
        return true;
    }
    let has = |hash: u32, open: bool| {
        (0..PROBES).all(|probe| {
            let bit = place(hash, open, probe);
            FILTER.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
        })
    };
    let (mut hash, mut len) = (SEED, 0);
    while let Some(g) = glyphs.get(i)
        && len < PREFIX
    {
        i += 1;
        if g.ch != FATHA {
            hash = mixed(hash, if g.ch == HARD_SPACE { ' ' } else { g.low });
            len += 1;
        }
        let next = at(glyphs, i);
        let ends = !is_letter(next) || unsegmented(next) || next == FATHA;
        if len > SHORT && (has(hash, true) || ends && has(hash, false)) {
            return true;
        }
    }
    false
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
    assert!(SIZE.1 < 1 << 16, "a start fits into two bytes");
    let mut sizes = [0usize; 2 * KEYS];
    let mut e = next(FIRST);
    while e.list < GROUPS.len() + LABELS.len() {
        let f = fold(e);
        assert!(0 < f.len && f.len < STEM as usize, "each word is short enough");
        sizes[key(&f)] += f.len + 3;
        e = next(e);
    }
    let mut packed = Packed { text: [0; SIZE.1], starts: [0; 2 * KEYS + 1] };
    let mut ends = [0usize; 2 * KEYS];
    let (mut k, mut sum) = (0, 0);
    while k < 2 * KEYS {
        packed.starts[k] = sum as u16;
        ends[k] = sum;
        sum += sizes[k];
        k += 1;
    }
    packed.starts[2 * KEYS] = sum as u16;
    e = next(FIRST);
    while e.list < GROUPS.len() + LABELS.len() {
        let f = fold(e);
        let key = key(&f);
        let mut to = ends[key];
        packed.text[to] = f.len as u8 | if is_stem(e) { STEM } else { 0 };
        to += 1;
        let mut i = 0;
        while i < f.len {
            packed.text[to] = f.bytes[i];
            to += 1;
            i += 1;
        }
        packed.text[to] = e.kind;
        packed.text[to + 1] = if e.list < GROUPS.len() { 0 } else { (e.list - GROUPS.len() + 1) as u8 };
        ends[key] = to + 2;
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
    let near = find_in(&NEAR, 0, glyphs, i);
    let best = if may_be_far(glyphs, i) { find_far(glyphs, i, near) } else { near };
    best.map(|(found, _)| found)
}

/// What was found, and how much of it its letters are: a longer stem of the same word says more.
type Best = Option<(Found, usize)>;

#[inline(never)] // A door.
fn find_far(glyphs: &[Glyph], i: usize, near: Best) -> Best {
    let far = find_in(&FAR, KEYS, glyphs, i);
    let of = |best: &Best| best.as_ref().map(|(found, len)| (found.end, *len));
    // The same word is never both.
    if of(&far) > of(&near) { far } else { near }
}

/// The same in these words, whose first letters stand behind `keys`.
#[inline(never)]
fn find_in(text: &[u8], keys: usize, glyphs: &[Glyph], i: usize) -> Best {
    let key = keys + glyphs.get(i)?.low as usize % KEYS;
    let start = |key: usize| STARTS.get(key).map_or(0, |at| usize::from(*at));
    let (base, mut at, end) = (start(keys), start(key), start(key + 1));
    let mut best: Best = None;
    while at < end {
        let word = text.get(at - base..)?;
        let head = *word.first()?;
        let len = usize::from(head & !STEM);
        let (kind, list) = (*word.get(1 + len)?, *word.get(2 + len)?);
        let word = word.get(1..1 + len)?;
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

    /// Every word as it is written, and whether letters may follow.
    fn words() -> impl Iterator<Item = (String, bool, bool)> {
        let mut e = FIRST;
        core::iter::from_fn(move || {
            e = next(e);
            (e.list < GROUPS.len() + LABELS.len()).then(|| {
                let word = String::from_utf8_lossy(&source(e.list)[e.from..e.to]).into_owned();
                (word.strip_suffix('*').unwrap_or(&word).to_owned(), is_stem(e), is_near(&fold(e)))
            })
        })
    }

    fn read(text: &str) -> Vec<Glyph> {
        let mut out = Vec::new();
        glyphs(text, 0, &mut out);
        out
    }

    #[test]
    fn the_filter_lets_every_far_word_through() {
        let mut far = 0;
        for (word, stem, near) in words().filter(|(_, _, near)| !near) {
            far += usize::from(!near);
            for end in ["", " 12", ":", ", x", "12", "\u{64e}"] {
                let text = format!("{word}{end}");
                assert!(may_be_far(&read(&text), 0), "{text}");
            }
            for more in ["a", "abcdef"].iter().filter(|_| stem) {
                assert!(may_be_far(&read(&format!("{word}{more} 3")), 0), "{word}{more}");
            }
            let hard = word.replace(' ', "\u{a0}");
            assert!(may_be_far(&read(&hard), 0), "{hard}");
            assert!(may_be_far(&read(&word.to_uppercase()), 0) || word.contains(['ß', 'İ']), "{word}");
        }
        assert!(far > 1_000, "{far}");
    }

    #[test]
    fn what_is_typed_letter_by_letter_is_near() {
        let line =
            "@kiln_and_co TikTok 41.2K followers, 2,100 likes, 90 comments, 12 shares per post, views, engagement rate";
        for end in (0..=line.len()).filter(|end| line.is_char_boundary(*end)) {
            let typed = read(&line[..end]);
            let asked: Vec<usize> = (0..typed.len())
                .filter(|i| *i == 0 || !is_letter(at(&typed, i - 1)))
                .filter(|i| may_be_far(&typed, *i))
                .collect();
            assert!(asked.is_empty(), "{:?} {asked:?}", &line[..end]);
        }
    }

    #[test]
    fn no_word_is_near_and_far() {
        let (near, far): (Vec<_>, Vec<_>) = words().partition(|(_, _, near)| *near);
        let same: Vec<_> = far.iter().filter(|(word, ..)| near.iter().any(|(other, ..)| other == word)).collect();
        assert!(same.is_empty(), "{same:?}");
    }

    /// Of what an English profile is written with, hardly a word makes the far ones be asked.
    #[test]
    fn english_is_near() {
        let text = "I bake bread in a small town and write about food, family life and travel with two kids. \
                    Public figure, digital creator, entrepreneur. Business enquiries please email hello at example dot com. \
                    New video every Sunday! Shop my favourites below. Based in London, previously Los Angeles. \
                    Coffee lover, photographer, part time gardener and full time mother of three wonderful daughters. \
                    followers following posts likes comments shares saves views subscribers reach impressions \
                    engagement rate average per post last twelve posts fee per reel story";
        let line = read(text);
        let starts = (0..line.len()).filter(|i| is_letter(at(&line, *i)) && (*i == 0 || !is_letter(at(&line, i - 1))));
        let (mut all, mut asked) = (0, Vec::new());
        for i in starts {
            all += 1;
            if may_be_far(&line, i) {
                asked.push(line.iter().skip(i).map(|g| g.low).take_while(|c| is_letter(*c)).collect::<String>());
            }
        }
        assert!(all > 80 && asked.len() <= 2, "{all} {asked:?}");
    }
}
