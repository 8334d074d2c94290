//! What the reader has to say about the text: where, what, and what to do.

use super::markup::{Pen, markup};
use super::shape::Shape;
use super::state::{State, is_measured};
use super::words;
use crate::paste::{Decisions, Detail, Note};
use crate::text::{Arg, Written, digits, fill, label, msg, trim};
use yew::Html;

/// At most this many notes are shown; the others are counted.
const MOST: usize = 6;

/// The notes below the paste box.
pub fn notes(state: &State, shape: &Shape<'_>) -> Option<Html> {
    let own = || state.reading.notes.iter().filter(|n| !words::is_quiet(n.code));
    let (count, others) = (own().count(), state.reading.others.len().max(state.reading.len().max(1) - 1));
    if count == 0 && others == 0 {
        return None;
    }
    // What could not be read at all is said loudly; the rest stands aside.
    let class = if is_measured(state.draft()) { "note calm" } else { "note" };
    let mut pen = Pen::new(None);
    let pen = &mut pen;
    let line = |pen: &mut Pen<'_>, line: String| markup!(pen: "<p>{}</p>", line);
    markup!(pen: "<div class={} data-test='notes' role='status'>{}</div>", class, {
        if others > 0 {
            let found = [Arg::Words(&names(state)), Written::Whole.of(others as f64)];
            line(pen, shape.say(msg::ALSO_FOUND, found));
        }
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
        Some(_) => shape.say(msg::NOTE_LINE, [Arg::Words(&digits(note.line.into()))]),
        None => String::new(),
    };
    let nothing = Arg::Words("");
    let counted;
    let mut meant = String::new();
    let (mut text, mut count, mut limit) = (nothing, nothing, nothing);
    match &note.detail {
        Detail::None => {}
        Detail::Text(t) => text = Arg::Words(trim(t)),
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

/// The names of the first of those beyond the first creator.
fn names(state: &State) -> String {
    const MOST_NAMES: usize = 5;
    let reading = &state.reading;
    let mut names = String::new();
    let mut add = |mark: &str, name: &str| {
        if !names.is_empty() {
            names.push_str(", ");
        }
        names.push_str(mark);
        names.push_str(name);
    };
    let mut named = 0;
    let mut one = |handle: Option<&str>, name: Option<&str>| {
        match (handle, name) {
            (Some(handle), _) => add("@", handle),
            (None, Some(name)) => add("", name),
            (None, None) => return,
        }
        named += 1;
    };
    for other in reading.others.iter().take(MOST_NAMES) {
        one(other.handle.as_deref(), other.name.as_deref());
    }
    if reading.others.is_empty() {
        for i in 1..=MOST_NAMES {
            let Some(draft) = reading.draft(&state.text, i, &Decisions::default()) else { break };
            one(draft.handle.as_ref().map(|f| f.value.as_str()), draft.name.as_ref().map(|f| f.value.as_str()));
        }
    }
    if reading.others.len().max(reading.len().max(1) - 1) > named {
        add("", "…");
    }
    names
}
