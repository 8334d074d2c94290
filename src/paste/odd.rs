//! Handles that are not what they look like (threats.md 15): letters of two scripts in one word, or characters in it that
//! nobody sees.
//!
//! Knows the words behind an `@`. Refuses to repair one: what it stands for is the person's to say.

use super::notes::excerpt;
use super::reading::{Detail, NoteCode};
use super::seek::cut;
use crate::model::Span;

/// Handles that are told one by one.
const MOST: usize = 10;

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
        let (mut plain, mut other, mut unseen) = (false, false, false);
        let mut to = from;
        // No handle is longer.
        for c in cut(text, from, text.len()).chars().take(80) {
            match c {
                '\0'
                | '\u{ad}'
                | '\u{61c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}'
                | '\u{300}'..='\u{36f}'
                | '\u{e000}'..='\u{f8ff}'
                | '\u{feff}'
                | '\u{e0000}'..='\u{e007f}' => unseen = true,
                'a'..='z' | 'A'..='Z' => plain = true,
                '0'..='9' | '_' | '.' | '-' => {}
                // Letters that look like Latin ones.
                '\u{370}'..='\u{52f}' | '\u{13a0}'..='\u{13ff}' => other = true,
                '\u{ff21}'..='\u{ff5a}' => (plain, other) = (true, true),
                _ => break,
            }
            to += c.len_utf8();
        }
        // An isolate around a whole handle closes behind it.
        let inner = cut(text, from, to).trim_end_matches(['\u{2069}', '\u{202c}', '\u{200e}', '\u{200f}', '\u{200b}']);
        let hidden = unseen && inner.chars().any(|c| !c.is_ascii() || c == '\0');
        if plain && (other || hidden) && found < MOST {
            found += 1;
            let span = Span::new(from, from + inner.len());
            say(NoteCode::OddHandle, span, Detail::Text(excerpt(text, span)));
        }
        at = to;
    }
    *looked = (at.max(end), found);
}
