//! Handles that are not what they look like (threats.md 15): letters of two scripts in one word, characters in it that
//! nobody sees, or more than its platform allows.
//!
//! Knows the words behind an `@`, and which signs and lengths the nine platforms allow. Refuses to repair one: what it
//! stands for is the person's to say.

use super::glyph::is_letter;
use super::notes::excerpt;
use super::reading::{Detail, NoteCode};
use super::seek::{cut, holds, letters};
use crate::model::{Platform, Span};

/// Handles that are told one by one.
const MOST: usize = 10;

/// What nobody sees: direction, joiners, marks upon a letter, the tags and letters of nobody.
pub(super) fn unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{300}'..='\u{36f}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// What stands in a word as if it were a Latin letter: Greek, Cyrillic, Cherokee; and what nobody sees.
pub(super) fn alike(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52f}' | '\u{13a0}'..='\u{13ff}') || unseen(c)
}

/// Whether a handle can be one on its platform; on any, where none is told.
pub(super) fn possible(text: &str, span: Span, platform: Option<Platform>) -> bool {
    let marked = (span.start as usize).checked_sub(1).and_then(|i| text.as_bytes().get(i)) == Some(&b'@');
    sound(span.of(text).unwrap_or_default(), marked, platform)
}

/// The same, of a handle as it is meant; `marked`: an `@` stands before it.
#[inline(never)]
pub(super) fn sound(handle: &str, marked: bool, platform: Option<Platform>) -> bool {
    let (least, most, signs) = match platform {
        Some(Platform::Instagram | Platform::Threads) => (1, 30, "._"),
        Some(Platform::TikTok) => (2, 24, "._"),
        Some(Platform::X) => (1, 15, "_"),
        // An older address holds a name of another kind.
        Some(Platform::YouTube) => (3, if marked { 30 } else { 100 }, "._-"),
        Some(Platform::Facebook) => (5, 100, ".-"),
        Some(Platform::LinkedIn) => (3, 100, "-"),
        Some(Platform::Pinterest) => (3, 30, "_"),
        Some(Platform::Twitch) => (3, 25, "_"),
        None => (1, 100, "._-"),
    };
    // YouTube alone has letters of other alphabets.
    let foreign = matches!(platform, Some(Platform::YouTube) | None);
    let letter = |c: char| if c.is_ascii() { c.is_ascii_alphanumeric() } else { foreign && is_letter(c) && !alike(c) };
    (least..=most).contains(&letters(handle)) && handle.chars().all(|c| letter(c) || holds(signs, c))
}

/// How far a text was looked at, and how many were found in it.
pub(super) type Looked = (usize, usize);

/// Calls with a code, a place and a detail for each odd handle that begins before byte `end`.
pub(super) fn handles(text: &str, looked: &mut Looked, end: usize, mut say: impl FnMut(NoteCode, Span, Detail)) {
    let (mut at, mut found) = *looked;
    let (bytes, end) = (text.as_bytes(), end.min(text.len()));
    while let Some(i) = bytes.get(at..end).and_then(|rest| rest.iter().position(|b| *b == b'@')) {
        let from = at + i + 1;
        at = from;
        // Of an address of mail it is no beginning.
        if from > 1 && bytes.get(from - 2).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'@') {
            continue;
        }
        let (mut plain, mut other, mut hidden) = (false, false, false);
        let mut to = from;
        // No handle is longer.
        for c in cut(text, from, text.len()).chars().take(80) {
            match c {
                'a'..='z' | 'A'..='Z' => plain = true,
                '0'..='9' | '_' | '.' | '-' => {}
                '\u{ff21}'..='\u{ff5a}' => (plain, other) = (true, true),
                '\0' => hidden = true,
                _ if unseen(c) => hidden = true,
                _ if alike(c) => other = true,
                _ => break,
            }
            to += c.len_utf8();
        }
        // An isolate around a whole handle closes behind it.
        let inner = cut(text, from, to).trim_end_matches(['\u{2069}', '\u{202c}', '\u{200e}', '\u{200f}', '\u{200b}']);
        let hidden = hidden && inner.chars().any(|c| !c.is_ascii() || c == '\0');
        if plain && (other || hidden) && found < MOST {
            found += 1;
            let span = Span::new(from, from + inner.len());
            say(NoteCode::OddHandle, span, Detail::Text(excerpt(text, span)));
        }
        at = to;
    }
    *looked = (at.max(end), found);
}
