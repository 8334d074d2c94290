//! What the reader has to say about the text: where, what, and what to do.

use super::markup::{Pen, markup};
use super::shape::Shape;
use super::state::{State, is_measured};
use super::words;
use crate::paste::{Detail, Note};
use crate::text::{Msg, NoteArgs, Plain, digits, label, say};
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
        lines.push(say(&Msg::MoreNotes { n: &digits(more as i64) }));
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
    let shape = Shape::new(&Plain, crate::model::Currency::USD);
    let line = digits(note.line.into());
    let (text, count, limit, meant);
    let mut args = NoteArgs { line: note.span.map(|_| line.as_str()), ..NoteArgs::default() };
    match &note.detail {
        Detail::None => {}
        Detail::Text(t) => {
            text = t.trim().to_owned();
            args.text = &text;
        }
        Detail::Meant(t, field) => {
            text = t.trim().to_owned();
            meant = label(words::field(*field)).to_ascii_lowercase();
            (args.text, args.meant) = (&text, &meant);
        }
        Detail::Count(n) => {
            count = digits(*n as i64);
            args.count = &count;
        }
        Detail::Size { measured, limit: most } => {
            count = shape.whole(*measured as f64);
            limit = shape.whole(*most as f64);
            (args.count, args.limit) = (&count, &limit);
        }
    }
    say(&Msg::Note { kind: words::note(note.code), args })
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
    Some(say(&Msg::AlsoFound { names: &names.join(", "), count: &shape.whole(others.len() as f64) }))
}
