//! The paste box and its two faces: an uncontrolled textarea while editing, the text with its marks after reading.

use super::action::Action;
use super::hears::{Act, Hears};
use super::markup::{Pen, markup};
use super::state::{Face, LARGE, State};
use super::{Sample, Shape};
use crate::paste::{Mark, MarkKind};
use crate::text::{Arg, Label, digits, msg};
use yew::{Html, NodeRef};

/// The box; `node` is that of the face it shows, to which the keyboard goes when the other is gone.
pub fn paste_box(state: &State, act: &Act, node: &NodeRef) -> Html {
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    match state.face {
        Face::Editing => markup!(
            pen: "<textarea defaultvalue={} key={} ref={} class='paste' data-test='paste' rows='5' spellcheck='false' \
                  autocomplete='off' autocapitalize='off' aria-label={} placeholder={} oninput={} onkeydown={} onpaste={}/>\
                  <div class='tools'>\
                  <button type='button' class='primary' data-test='read' onclick={}>{}</button>{}\
                  </div>\
                  <p class='samples'><span>{}</span>{}</p>",
            String::from(&*state.text),
            digits(state.epoch.into()),
            node,
            Label::PasteName,
            Label::PasteHint,
            Hears::Writing,
            Hears::WritingKey,
            Hears::Pasting,
            Hears::Click(Action::Show),
            Label::Read,
            if !state.text.is_empty() {
                tool(pen, "clear", Action::Clear, Label::Clear);
            },
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
            pen: "<div class='paste' ref={} tabindex='0' role='region' data-test='marked' aria-label={} onpaste={}>{}</div>\
                  <div class='tools'>{}{}</div>",
            node,
            Label::ReadMarks,
            Hears::Pasting,
            body(pen, state),
            if state.pending {
                tool(pen, "cancel", Action::Cancel, Label::Cancel);
            } else if state.text.len() <= LARGE {
                tool(pen, "edit-text", Action::EditText, Label::EditText);
            },
            tool(pen, "clear", Action::Clear, Label::Clear)
        ),
    }
    pen.done()
}

fn tool(pen: &mut Pen<'_>, key: &'static str, action: Action, name: Label) {
    markup!(
        pen: "<button type='button' class='ghost' data-test={} onclick={}>{}</button>",
        key,
        Hears::Click(action),
        name
    );
}

/// The text with its marks, or a card that stands for it.
fn body(pen: &mut Pen<'_>, state: &State) {
    if state.text.len() > LARGE {
        let kilobytes = (state.text.len() / 1024) as i64;
        let size = if kilobytes < 1024 {
            [&digits(kilobytes), " KB"].concat()
        } else {
            let tenths = kilobytes % 1024 * 10 / 1024;
            [&digits(kilobytes / 1024), ".", &digits(tenths), " MB"].concat()
        };
        return markup!(pen: "<p>{}</p>", Shape::default().say(msg::LARGE_TEXT, [Arg::Words(&size)]));
    }
    let mut at = 0;
    for mark in &state.reading.marks {
        let (start, end) = (mark.span.start as usize, mark.span.end as usize);
        if let (Some(before), Some(inside)) = (state.text.get(at..start), state.text.get(start..end)) {
            plain(pen, before);
            marked(pen, state, mark, inside);
            at = end;
        }
    }
    plain(pen, state.text.get(at..).unwrap_or_default());
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
