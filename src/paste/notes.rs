//! Notes, with their place in the text.
//!
//! Knows how a place is counted and how much of the text a note may quote. Refuses to know why a note is made.

use super::reading::{Detail, EXCERPT, Note, NoteCode};
use super::seek;
use crate::model::Span;

/// The first [`EXCERPT`] bytes of a span, on a character's border.
#[inline(never)]
pub(super) fn excerpt(text: &str, span: Span) -> String {
    let s = span.of(text).unwrap_or_default();
    let mut end = s.len().min(EXCERPT);
    while !s.is_char_boundary(end) {
        end -= 1;
    }
    seek::cut(s, 0, end).to_owned()
}

/// Adds a note; its column is counted from the line's start.
#[inline(never)]
pub(super) fn tell(notes: &mut Vec<Note>, text: &str, code: NoteCode, span: Option<Span>, line: u32, detail: Detail) {
    let before = seek::cut(text, 0, span.map_or(0, |s| s.start as usize));
    let start = before.bytes().rposition(|b| matches!(b, b'\n' | b'\r')).map_or(0, |i| i + 1);
    // Characters, by their first bytes.
    let column = seek::cut(before, start, before.len()).bytes().filter(|b| b & 0xC0 != 0x80).count();
    let column = u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1);
    notes.push(Note { code, span, line, column, detail });
}
