//! What the reader has to say about the text: where, what, and what to do.

use super::markup::{Pen, markup};
use super::shape::Shape;
use super::state::{State, is_measured};
use super::words;
use crate::paste::{Detail, Note};
use crate::text::{Arg, Written, digits, fill, label, msg, trim};
use yew::Html;

/// At most this many notes are shown; the others are counted.
const MOST: usize = 6;

/// The notes below the paste box.
pub fn notes(state: &State, shape: &Shape<'_>) -> Option<Html> {
    let own = || state.reading().notes.iter().filter(|n| !words::is_quiet(n.code));
    let count = own().count();
    if count == 0 {
        return None;
    }
    // What could not be read at all is said loudly; the rest stands aside.
    let class = if is_measured(state.draft()) { "note calm" } else { "note" };
    let mut pen = Pen::new(None);
    let pen = &mut pen;
    let line = |pen: &mut Pen<'_>, line: String| markup!(pen: "<p>{}</p>", line);
    markup!(pen: "<div class={} data-test='notes' role='status'>{}</div>", class, {
        for note in own().take(MOST) {
            line(pen, said(note));
        }
        if count > MOST {
            line(pen, shape.say(msg::MORE_NOTES, [Arg::Words(&digits((count - MOST) as i64))]));
        }
    });
    Some(pen.done())
}

/// A note in words.
pub fn said(note: &Note) -> String {
    let shape = &Shape::default();
    let line = match note.span {
        Some(_)
            if let Detail::Several(_, lines) = &note.detail
                && lines.bytes().any(|b| b == b',') =>
        {
            shape.say(msg::NOTE_LINES, [Arg::Words(lines)])
        }
        Some(_) => shape.say(msg::NOTE_LINE, [Arg::Words(&digits(note.line.into()))]),
        None => String::new(),
    };
    let nothing = Arg::Words("");
    let counted;
    let mut meant = String::new();
    let (mut text, mut count, mut limit) = (nothing, nothing, nothing);
    match &note.detail {
        Detail::None => {}
        Detail::Text(t) | Detail::Several(t, _) => text = Arg::Words(trim(t)),
        Detail::Meant(t, field) => {
            text = Arg::Words(trim(t));
            meant = shape.say(msg::NOTE_MEANT, [Arg::Lower(words::field(*field))]);
        }
        Detail::Count(n) | Detail::Skip(_, n) => {
            counted = digits(*n as i64);
            count = Arg::Words(&counted);
        }
        Detail::Size { measured, limit: most } => {
            count = Written::Whole.of(*measured as f64);
            limit = Written::Whole.of(*most as f64);
        }
    }
    fill(shape, label(words::note(note.code)), &[text, Arg::Words(&line), count, limit, Arg::Words(&meant)])
}
