//! The paste box and its two faces: an uncontrolled textarea while editing, the text with its marks after reading.

use super::action::Action;
use super::hears::{Act, Hears};
use super::intake::size;
use super::linked::stands;
use super::markup::{Pen, markup};
use super::page::Nodes;
use super::state::{Face, LARGE, State};
use super::tab::{Tab, linker};
use super::{Sample, Shape};
use crate::paste::{Mark, MarkKind};
use crate::text::{Arg, Label, Written, digits, label, msg};
use yew::Html;

/// The box; its node is that of the face it shows, to which the keyboard goes when the other is gone.
pub fn paste_box(state: &State, act: &Act, nodes: &Nodes) -> Html {
    let node = &nodes.paste;
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    match state.face {
        Face::Editing => markup!(
            pen: "<textarea defaultvalue={} key={} ref={} class='paste' data-test='paste' rows='5' spellcheck='false' \
                  autocomplete='off' autocapitalize='off' aria-label={} placeholder={} oninput={} onkeydown={} onpaste={}/>\
                  <div class='tools'>\
                  <button type='button' class='primary' data-test='read' onclick={}>{}</button>{}{}{}\
                  </div>\
                  <p class='samples'><span>{}</span>{}</p>",
            String::from(&**state.text()),
            digits(state.epoch.into()),
            node,
            Label::PasteName,
            Label::PasteHint,
            Hears::Writing,
            Hears::WritingKey,
            Hears::Pasting,
            Hears::Click(Action::Show),
            Label::Read,
            open_file(pen),
            if !state.text().is_empty() || state.count() > 0 {
                tool(pen, "clear", Action::Clear, Label::Clear);
            },
            more(pen, state, nodes),
            Label::OrTry,
            for (i, sample) in Sample::ALL.iter().enumerate() {
                markup!(
                    pen: "<button type='button' class='link' data-test='sample' onclick={}>{}</button>",
                    Hears::Click(Action::Sample(i)),
                    sample.name
                );
            }
        ),
        Face::Marked => markup!(
            pen: "{}<div class='tools'>{}{}{}{}{}</div>",
            if state.is_reading() && state.text().is_empty() {
                // Only what is being read stands here.
                markup!(pen: "<div tabindex='-1' ref={}/>", node);
            } else {
                markup!(
                    pen: "<div class='paste' ref={} tabindex='0' role='region' data-test='marked' aria-label={} onpaste={}>\
                          {}</div>",
                    node,
                    Label::ReadMarks,
                    Hears::Pasting,
                    body(pen, state)
                );
            },
            if !state.is_reading() && state.text().len() <= LARGE && state.source().linked.is_none() {
                tool(pen, "edit-text", Action::EditText, Label::EditText);
            },
            if !state.is_reading() {
                tool(pen, "more", Action::More, Label::More);
            },
            if !state.is_reading() {
                open_file(pen);
            },
            tool(pen, "clear", Action::Clear, Label::Clear),
            more(pen, state, nodes)
        ),
    }
    pen.done()
}

/// The picker of files. Its words are the label of the browser's own control, which is there for keys and pointers.
fn open_file(pen: &mut Pen<'_>) {
    markup!(
        pen: "<label class='file'>{}<input type='file' class='over' data-test='file' \
              accept='.txt,.csv,.tsv,.json,.jsonl,.md,text/*'/></label>",
        Label::OpenFile
    );
}

/// What is done with all of it: with several creators a link is made from the list of parts.
fn more(pen: &mut Pen<'_>, state: &State, nodes: &Nodes) {
    if state.is_shareable() && !state.is_many() {
        linker(pen, &nodes.share);
        tool(pen, "to-pitch", Action::Tab(Tab::Pitch), Label::TabPitch);
    }
    steps(pen, state);
}

/// One step back, one forth. Both stay where they are, so that the keyboard does.
fn steps(pen: &mut Pen<'_>, state: &State) {
    let (back, forth) = (state.past.can(true), state.past.can(false));
    if !back && !forth {
        return;
    }
    for (key, can, action, name) in
        [("undo", back, Action::Undo, Label::Undo), ("redo", forth, Action::Redo, Label::Redo)]
    {
        markup!(
            pen: "<button type='button' class='ghost' data-test={} aria-disabled={} onclick={}>{}</button>",
            key,
            (!can).then_some("true"),
            Hears::Click(action),
            name
        );
    }
}

/// The sources, where there are several; one is shown.
pub fn sources(state: &State, act: &Act) -> Option<Html> {
    if state.sources.len() < 2 {
        return None;
    }
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    markup!(
        pen: "<div class='chips' role='group' aria-label={} data-test='sources'>{}</div>",
        Label::Sources,
        for (at, source) in state.sources.iter().enumerate() {
            let number = digits(at as i64 + 1);
            let name = match &source.name {
                // Not `to_string`: that brings all of `fmt` along.
                Some(name) => String::from(&**name),
                None => Shape::default().say(msg::PASTE_NUMBER, [Arg::Words(&number)]),
            };
            markup!(
                pen: "<button type='button' class='chip' data-test='source' aria-pressed={} onclick={}>{} <b>{}</b></button>",
                if at == state.shown { "true" } else { "false" },
                Hears::Click(Action::Shown(at)),
                name,
                Shape::default().whole(source.len() as f64)
            );
        }
    );
    Some(pen.done())
}

/// A button among others.
pub fn tool(pen: &mut Pen<'_>, key: &'static str, action: Action, name: Label) {
    markup!(
        pen: "<button type='button' class='ghost' data-test={} onclick={}>{}</button>",
        key,
        Hears::Click(action),
        name
    );
}

/// The text with its marks, or a card that stands for it.
fn body(pen: &mut Pen<'_>, state: &State) {
    let source = state.source();
    if source.linked.is_some() {
        return stands(pen, state);
    }
    let bytes = source.away.max(source.text.len() as u64);
    if bytes > LARGE as u64 {
        let name = source.name.as_deref().unwrap_or(label(Label::PastedText));
        let (rows, size) = (Written::Whole.of(source.rows.into()), size(bytes));
        let words = match source.rows {
            // Not read (yet).
            0 => Shape::default().say(msg::UNREAD_TEXT, [Arg::Words(&size), Arg::Words(name)]),
            _ => Shape::default().say(msg::LARGE_TEXT, [rows, Arg::Words(&size), Arg::Words(name)]),
        };
        return markup!(pen: "<p class='summary'>{}</p>", words);
    }
    let mut at = 0;
    for mark in &state.reading().marks {
        let (start, end) = (mark.span.start as usize, mark.span.end as usize);
        if let (Some(before), Some(inside)) = (state.text().get(at..start), state.text().get(start..end)) {
            plain(pen, before);
            marked(pen, state, mark, inside);
            at = end;
        }
    }
    plain(pen, state.text().get(at..).unwrap_or_default());
}

fn plain(pen: &mut Pen<'_>, text: &str) {
    markup!(pen: "{}", text.to_owned());
}

fn marked(pen: &mut Pen<'_>, state: &State, mark: &Mark, text: &str) {
    if mark.creator != state.selection {
        return plain(pen, text);
    }
    let (kind, title, class) = match mark.what {
        MarkKind::Handle => ("handle", Some(Label::Handle), None),
        MarkKind::Name => ("name", Some(Label::Name), None),
        MarkKind::Platform => ("platform", Some(Label::Platform), None),
        MarkKind::Fee => ("fee", Some(Label::Fee), None),
        MarkKind::Field(field) | MarkKind::PostValue(field) => (field.key(), Some(super::words::field(field)), None),
        MarkKind::Hidden(field) => (field.key(), Some(super::words::field(field)), Some("h")),
        MarkKind::Question(i) => {
            let open = state.questions().any(|(open, _)| open == i);
            ("question", None, open.then_some("q"))
        }
    };
    markup!(pen: "<mark class={} data-kind={} title={}>{}</mark>", class, kind, title, text.to_owned());
}
