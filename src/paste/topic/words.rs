//! The words of a text as topics are held against them: folded, with the bytes where each stands.
//!
//! Knows letters of every script, hashtags (`#HomeAudio` is two words), addresses and mentions, which are no words: a
//! mention names someone else, an address proves nothing. Small letters and capitals are one, and so are letters whose
//! accent is written apart; German's umlauts and the Spanish ñ are letters of their own. Refuses to know what a word means.

use super::super::glyph::{fold, is_letter};
use super::super::letter::{folded, is_mark, unsegmented};
use super::super::seek;
use super::tongues::{Known, Tongues, told_by, told_by_mark};
use crate::model::Span;

/// A word, or a stretch of letters between which no spaces stand.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// First letter.
    pub from: usize,
    /// One past the last letter.
    pub to: usize,
    /// What stands before it.
    pub gap: Gap,
    /// It is of a hashtag.
    pub tag: bool,
    /// Its letters are of a script without spaces between words.
    pub dense: bool,
    /// Typed in capitals.
    pub capitals: bool,
    /// Typed with an accent that does not count: in a short word it may be all that tells it from another ("té", "te").
    pub accented: bool,
}

/// What stands between a word and the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing, or a hyphen, an underscore, a dot without spaces.
    Joint,
    /// An apostrophe.
    Elision,
    /// White space within a line, or an ampersand.
    Space,
    /// Anything else: no phrase reaches across.
    Far,
}

/// A text in words.
#[derive(Default)]
pub(super) struct Text {
    /// Its letters, folded.
    pub letters: Vec<char>,
    /// Where each of them stands.
    pub places: Vec<Span>,
    /// Its words.
    pub words: Vec<Word>,
    /// The tongues of which a word or a letter was seen.
    pub tongues: Tongues,
}

impl Text {
    /// The letters of a word.
    pub fn of(&self, word: &Word) -> &[char] {
        self.letters.get(word.from..word.to).unwrap_or_default()
    }

    /// The bytes from letter `from` up to but not with letter `to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        let start = self.places.get(from).map_or(0, |p| p.start);
        let end = to.checked_sub(1).and_then(|i| self.places.get(i)).map_or(start, |p| p.end);
        Span { start, end: end.max(start) }
    }

    fn push(&mut self, letter: char, place: Span) {
        self.letters.push(letter);
        self.places.push(place);
    }
}

/// Marks of scripts beyond Latin that end sentences: the reader's [`is_letter`] takes them for letters.
fn is_stop(c: char) -> bool {
    matches!(c as u32, 0x55A..=0x55F | 0x589 | 0x58A | 0x5BE | 0x5C0 | 0x5C3 | 0x5F3 | 0x5F4 | 0x60D | 0x61B | 0x61E | 0x61F
        | 0x66A..=0x66D | 0x6D4 | 0x964 | 0x965 | 0xE3F | 0xE4F | 0xE5A | 0xE5B | 0x104A..=0x104F | 0x1360..=0x1368
        | 0x17D4..=0x17DA)
}

/// Whether a word can hold this character, folded.
pub(super) fn stands_in_words(c: char) -> bool {
    (is_letter(c) || c.is_ascii_digit()) && !is_stop(c)
}

/// The letter that a mark makes of the one before it, where it makes another; `None`: the mark alone is passed over.
fn marked(letter: char, mark: char) -> Option<char> {
    let n = letter as u32;
    match (letter, mark) {
        ('a', '\u{308}') => Some('ä'),
        ('o', '\u{308}') => Some('ö'),
        ('u', '\u{308}') => Some('ü'),
        ('n', '\u{303}') => Some('ñ'),
        // Kana: the voiced one follows the plain one, the half-voiced one that.
        ('う', '\u{3099}') => Some('ゔ'),
        ('ウ', '\u{3099}') => Some('ヴ'),
        ('\u{3041}'..='\u{30FF}', '\u{3099}') => char::from_u32(n + 1),
        ('\u{3041}'..='\u{30FF}', '\u{309A}') => char::from_u32(n + 2),
        // Hangul: a leading consonant and a vowel, then a final consonant.
        ('\u{1100}'..='\u{1112}', '\u{1161}'..='\u{1175}') => {
            char::from_u32(0xAC00 + ((n - 0x1100) * 21 + (mark as u32 - 0x1161)) * 28)
        }
        ('\u{AC00}'..='\u{D7A3}', '\u{11A8}'..='\u{11C2}') if (n - 0xAC00).is_multiple_of(28) => {
            char::from_u32(n + (mark as u32 - 0x11A7))
        }
        _ => None,
    }
}

/// What a letter counts as, and a second one where it stands for two.
fn letter(c: char) -> (char, Option<char>) {
    match c {
        'Ä' | 'ä' => ('ä', None),
        'Ö' | 'ö' => ('ö', None),
        'Ü' | 'ü' => ('ü', None),
        'Ñ' | 'ñ' => ('ñ', None),
        'ß' | 'ẞ' => ('s', Some('s')),
        'Æ' | 'æ' => ('a', Some('e')),
        'Œ' | 'œ' => ('o', Some('e')),
        // Written apart it is an и with a mark, and that mark is passed over.
        'Й' | 'й' => ('и', None),
        _ => (folded(c), None),
    }
}

/// How far an address or a mention reaches that begins at `rest`; 0 where none does.
///
/// An address has a scheme, begins with `www.`, or its name ends as names of the net do; a mention begins with `@`. A name with
/// dots and without either (`the.coffee.lab`) is read as its words.
fn no_word(rest: &str) -> usize {
    const ENDS: &str = "com|net|org|io|co|me|ee|de|fr|es|it|br|pt|tr|id|ru|jp|kr|cn|tv|be|ly|gl|shop|store|blog|app|info|biz|\
                        uk|us|eu|at|ch|nl|pl|in|mx|ar|cl|ca|au|link|bio|page|site|online|ae|sa|th|vn";
    // What an address is told by is ASCII; it is looked for once in each run.
    let ends = |b: &u8| !b.is_ascii() || b.is_ascii_whitespace() || b"()[]<>\"'|,;".contains(b);
    let end = rest.bytes().position(|b| ends(&b)).unwrap_or(rest.len());
    let run = seek::cut(rest, 0, end);
    if let Some(name) = run.strip_prefix('@') {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        let named = name.find(|c: char| !plain(c)).unwrap_or(name.len());
        return if named > 0 { run.len() - name.len() + named } else { 0 };
    }
    let scheme = seek::find(run, "://").is_some() || run.get(..4).is_some_and(|w| seek::same(w, "www."));
    let host = seek::cut(run, 0, seek::until(run, "/?#:"));
    let host = host.trim_end_matches('.');
    let named = host.rsplit_once('.').is_some_and(|(name, end)| !name.is_empty() && seek::among(ENDS, end));
    if scheme {
        // It may go on in other letters.
        return rest.find(seek::is_space).unwrap_or(rest.len());
    }
    if named || seek::any(run, "@") { run.len() } else { 0 }
}

/// Reads the words of `text`, whose first byte is byte `base` of the whole.
pub(super) fn read(text: &str, base: usize, known: &Known) -> Text {
    let mut out = Text::default();
    let (mut gap, mut open, mut tag) = (Gap::Far, false, false);
    // What the letter before was, for words that begin with a capital inside a hashtag.
    let (mut lower, mut figure) = (false, false);
    let mut skip = 0;
    let mut fresh = true;
    for (i, c) in text.char_indices() {
        if i < skip {
            continue;
        }
        if fresh && !seek::is_space(c) {
            let beyond = no_word(text.get(i..).unwrap_or_default());
            if beyond > 0 {
                skip = i + beyond;
                (gap, open, tag, fresh) = (Gap::Far, false, false, false);
                continue;
            }
        }
        let place = Span::new(base + i, base + i + c.len_utf8());
        let last = out.letters.last().copied();
        if open && let Some(before) = last {
            if let Some(one) = marked(before, c) {
                if let (Some(letter), Some(at)) = (out.letters.last_mut(), out.places.last_mut()) {
                    (*letter, at.end) = (one, place.end);
                    out.tongues = out.tongues.or(told_by(one));
                }
                continue;
            }
            if is_mark(c) || c == '\u{64E}' || c == '\u{3099}' || c == '\u{309A}' {
                if let Some(at) = out.places.last_mut() {
                    at.end = place.end;
                }
                if let Some(word) = out.words.last_mut() {
                    word.accented |= before.is_ascii();
                }
                out.tongues = out.tongues.or(told_by_mark(before, c));
                continue;
            }
        }
        let Some(seen) = fold(c).filter(|_| !is_mark(c) && c != '\u{64E}') else { continue };
        if !stands_in_words(seen) {
            let joint = matches!(seen, '-' | '_' | '.' | '‐' | '‑') && open;
            gap = match seen {
                _ if joint => Gap::Joint,
                '\'' if open => Gap::Elision,
                // "coffee. travel": the dot ended a sentence.
                _ if seek::is_space(seen) && seen != '\n' && c != '\r' && c != '\u{2028}' && c != '\u{2029}' => {
                    match gap {
                        _ if open => Gap::Space,
                        Gap::Space => Gap::Space,
                        _ => Gap::Far,
                    }
                }
                '&' if gap == Gap::Space => Gap::Space,
                _ => Gap::Far,
            };
            // A hashtag goes on over underscores alone.
            tag = match seen {
                '#' => true,
                '_' => tag,
                _ => false,
            };
            fresh = seek::is_space(seen) || seek::holds("([<\"'|,;", seen) || !seen.is_ascii();
            open = false;
            continue;
        }
        fresh = false;
        out.tongues = out.tongues.or(told_by(seen));
        let (one, two) = letter(seen);
        let dense = unsegmented(one) || matches!(one, '\u{1100}'..='\u{11FF}');
        let capital = matches!(seen, 'A'..='Z' | 'À'..='Þ' | 'Ё' | 'А'..='Я');
        let digit = one.is_ascii_digit();
        let humped = tag && (capital && lower || digit != figure && !dense);
        let same = out.words.last().is_some_and(|w| w.dense == dense) && !humped;
        let at = out.letters.len();
        match out.words.last_mut() {
            Some(word) if open && same => word.capitals &= capital,
            _ => {
                out.words.push(Word {
                    from: at,
                    to: at,
                    gap: if open { Gap::Joint } else { gap },
                    tag,
                    dense,
                    capitals: capital,
                    accented: false,
                });
            }
        }
        out.push(one, place);
        if let Some(two) = two {
            out.push(two, place);
        }
        let end = out.letters.len();
        if let Some(word) = out.words.last_mut() {
            word.to = end;
            word.accented |= one.is_ascii() && !seen.is_ascii() && two.is_none();
        }
        (open, lower, figure, gap) = (true, !capital && !digit, digit, Gap::Far);
    }
    for word in &out.words {
        let letters = out.letters.get(word.from..word.to).unwrap_or_default();
        out.tongues = out.tongues.or(known.told_by(letters));
    }
    out
}
