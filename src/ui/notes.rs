//! What the reader has to say about the text: where, what, and what to do.

use super::markup::{Pen, markup};
use super::shape::Shape;
use super::state::{State, is_measured};
use super::words;
use crate::paste::{Detail, Note};
use crate::text::{Arg, Written, digits, fill, label, msg};
use yew::Html;

/// At most this many notes are shown; the others are counted.
const MOST: usize = 6;

/// The notes below the paste box.
pub fn notes(state: &State, shape: &Shape<'_>) -> Option<Html> {
    let own = || state.reading.notes.iter().filter(|n| !words::is_quiet(n.code));
    let mut lines: Vec<String> = others(state, shape).into_iter().collect();
    lines.extend(own().take(MOST).map(said));
    if lines.is_empty() {
        return None;
    }
    let more = own().count().saturating_sub(MOST);
    if more > 0 {
        lines.push(shape.say(msg::MORE_NOTES, [Arg::Words(&digits(more as i64))]));
    }
    // What could not be read at all is said loudly; the rest stands aside.
    let class = if is_measured(state.draft()) { "note calm" } else { "note" };
    let mut pen = Pen::new(None);
    let pen = &mut pen;
    markup!(
        pen: "<div class={} data-test='notes' role='status'>{}</div>",
        class,
        for line in lines {
            markup!(pen: "<p>{}</p>", line);
        }
    );
    Some(pen.done())
}

/// A note in words.
pub fn said(note: &Note) -> String {
    let shape = &Shape::default();
    let line = match note.span {
        Some(_) => shape.say(msg::NOTE_LINE, [Arg::Words(&digits(note.line.into()))]),
        None => String::new(),
    };
    let nothing = Arg::Words("");
    let counted;
    let mut meant = String::new();
    let (mut text, mut count, mut limit) = (nothing, nothing, nothing);
    match &note.detail {
        Detail::None => {}
        Detail::Text(t) => text = Arg::Words(t.trim()),
        Detail::Meant(t, field) => {
            text = Arg::Words(t.trim());
            meant = shape.say(msg::NOTE_MEANT, [Arg::Lower(words::field(*field))]);
        }
        Detail::Count(n) => {
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

fn others(state: &State, shape: &Shape<'_>) -> Option<String> {
    let others = &state.reading.others;
    if others.is_empty() {
        return None;
    }
    let mut names: Vec<String> = others
        .iter()
        .take(5)
        .filter_map(|o| o.handle.as_ref().map(|h| ["@", h].concat()).or_else(|| o.name.clone()))
        .collect();
    if others.len() > names.len() {
        names.push("…".into());
    }
    let names = names.join(", ");
    Some(shape.say(msg::ALSO_FOUND, [Arg::Words(&names), Written::Whole.of(others.len() as f64)]))
}
