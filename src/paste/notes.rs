//! Notes, with their place in the text.
//!
//! Knows how a place is counted and how much of the text a note may quote. Refuses to know why a note is made.

use super::order::by_key;
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

/// Adds a note; its column is counted from the line's start. A line of 0 is found by [`locate`].
#[inline(never)]
pub(super) fn tell(notes: &mut Vec<Note>, text: &str, code: NoteCode, span: Option<Span>, line: u32, detail: Detail) {
    if line == 0 {
        notes.push(Note { code, span, line, column: 0, detail });
        return;
    }
    let before = seek::cut(text, 0, span.map_or(0, |s| s.start as usize));
    let start = before.bytes().rposition(|b| matches!(b, b'\n' | b'\r')).map_or(0, |i| i + 1);
    // Characters, by their first bytes.
    let column = seek::cut(before, start, before.len()).bytes().filter(|b| b & 0xC0 != 0x80).count();
    let column = u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1);
    notes.push(Note { code, span, line, column, detail });
}

/// Finds line and column of notes that have none yet, in one walk through the text.
pub(super) fn locate(notes: &mut [Note], text: &str) {
    by_key(notes, |n| u64::from(n.line == 0) << 32 | n.span.map_or(0, |s| u64::from(s.start)));
    let (mut line, mut column, mut at) = (1u32, 1u32, 0usize);
    let bytes = text.as_bytes();
    for note in notes.iter_mut().filter(|n| n.line == 0) {
        let to = note.span.map_or(0, |s| s.start as usize);
        while let Some(b) = bytes.get(at).filter(|_| at < to) {
            at += 1;
            if *b == b'\n' || *b == b'\r' && bytes.get(at) != Some(&b'\n') {
                (line, column) = (line + 1, 1);
            } else if b & 0xC0 != 0x80 {
                column += 1;
            }
        }
        (note.line, note.column) = (line, column);
    }
}
