//! The paste box and its two faces: an uncontrolled textarea while editing, the text with its marks after reading.

use super::Sample;
use super::action::Action;
use super::hears::{self, Act, click};
use super::markup::{Hole, list, markup};
use super::state::{Face, LARGE, State};
use crate::paste::{Mark, MarkKind};
use crate::text::{Label, Msg, digits, say};
use yew::{Html, NodeRef};

/// The box; `node` is that of the face it shows, to which the keyboard goes when the other is gone.
pub fn paste_box(state: &State, act: &Act, node: &NodeRef) -> Html {
    match state.face {
        Face::Editing => {
            let shows = act.clone();
            let onkeydown = hears::key(Box::new(move |key, held| {
                let read = key == "Enter" && held;
                if read {
                    shows.emit(Action::Show);
                }
                read
            }));
            let clear = (!state.text.is_empty()).then(|| clear(act));
            markup!(
                "<textarea defaultvalue={} key={} ref={} class='paste' data-test='paste' rows='5' spellcheck='false' \
                 autocomplete='off' autocapitalize='off' aria-label={} placeholder={} oninput={} onkeydown={} onpaste={}/>\
                 <div class='tools'>\
                 <button type='button' class='primary' data-test='read' onclick={}>{}</button>{}\
                 </div>\
                 <p class='samples'><span>{}</span>{}</p>",
                String::from(&*state.text),
                digits(state.epoch.into()),
                Hole::Node(node.clone()),
                Label::PasteName,
                Label::PasteHint,
                hears::writing(act),
                onkeydown,
                hears::pasting(act),
                click(act, Action::Show),
                Label::Read,
                clear,
                Label::OrTry,
                samples(act),
            )
        }
        Face::Marked => {
            let tool = if state.pending {
                Some(("cancel", Action::Cancel, Label::Cancel))
            } else {
                (state.text.len() <= LARGE).then_some(("edit-text", Action::EditText, Label::EditText))
            };
            let tool = tool.map(|(key, action, name)| {
                markup!(
                    "<button type='button' class='ghost' data-test={} onclick={}>{}</button>",
                    key,
                    click(act, action),
                    name
                )
            });
            markup!(
                "<div class='paste' ref={} tabindex='0' role='region' data-test='marked' aria-label={} onpaste={}>{}</div>\
                 <div class='tools'>{}{}</div>",
                Hole::Node(node.clone()),
                Label::ReadMarks,
                hears::pasting(act),
                body(state),
                tool,
                clear(act),
            )
        }
    }
}

fn clear(act: &Act) -> Html {
    markup!(
        "<button type='button' class='ghost' data-test='clear' onclick={}>{}</button>",
        click(act, Action::Clear),
        Label::Clear
    )
}

fn samples(act: &Act) -> Vec<Html> {
    let sample = |(i, sample): (usize, &Sample)| {
        markup!(
            "<button type='button' class='link' data-test='sample' onclick={}>{}</button>",
            click(act, Action::Sample(i)),
            sample.name
        )
    };
    Sample::ALL.iter().enumerate().map(sample).collect()
}

/// The text with its marks, or a card that stands for it.
fn body(state: &State) -> Html {
    if state.text.len() > LARGE {
        let kilobytes = (state.text.len() / 1024) as i64;
        let size = if kilobytes < 1024 {
            [&digits(kilobytes), " KB"].concat()
        } else {
            let tenths = kilobytes % 1024 * 10 / 1024;
            [&digits(kilobytes / 1024), ".", &digits(tenths), " MB"].concat()
        };
        return markup!("<p>{}</p>", say(&Msg::LargeText { size: &size }));
    }
    let mut out = Vec::new();
    let mut at = 0;
    for mark in &state.reading.marks {
        let (start, end) = (mark.span.start as usize, mark.span.end as usize);
        if let (Some(before), Some(inside)) = (state.text.get(at..start), state.text.get(start..end)) {
            out.push(plain(before));
            out.push(marked(state, mark, inside));
            at = end;
        }
    }
    out.push(plain(state.text.get(at..).unwrap_or_default()));
    list(out)
}

fn plain(text: &str) -> Html {
    markup!("{}", text.to_owned())
}

fn marked(state: &State, mark: &Mark, text: &str) -> Html {
    if mark.creator != state.selection {
        return plain(text);
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
    markup!("<mark class={} data-kind={} title={}>{}</mark>", class, kind, title, text.to_owned())
}
