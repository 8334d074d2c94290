//! The paste box and its two faces: an uncontrolled textarea while editing, the text with its marks after reading.

use super::action::Action;
use super::state::{Face, LARGE, State};
use super::{Browser, Sample};
use crate::paste::{Mark, MarkKind};
use crate::text::{Label, Msg, label, say};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlTextAreaElement};
use yew::{
    Callback, Html, InputEvent, KeyboardEvent, Properties, TargetCast, component, html, use_effect_with, use_node_ref,
};

/// What the box is given.
#[derive(Properties, PartialEq)]
pub struct PasteBoxProps {
    /// The state.
    pub state: State,
    /// What to do.
    pub act: Callback<Action>,
    /// The browser.
    pub ports: Browser,
}

/// The box.
#[component]
pub fn PasteBox(props: &PasteBoxProps) -> Html {
    let state = &props.state;
    let marked = use_node_ref();
    // After a paste the textarea is gone: the keyboard goes on in the marked text.
    {
        let (marked, ports, face) = (marked.clone(), props.ports.clone(), state.face);
        use_effect_with((state.face, state.epoch), move |(_, epoch)| {
            if face == Face::Marked && *epoch > 0 {
                ports.0.focus(&marked);
            }
        });
    }
    let act = |action: fn() -> Action| props.act.reform(move |_| action());
    let onpaste = paste_handler(props.act.clone());
    match state.face {
        Face::Editing => {
            let oninput = {
                let act = props.act.clone();
                Callback::from(move |e: InputEvent| {
                    act.emit(Action::Type(e.target_unchecked_into::<HtmlTextAreaElement>().value().into()));
                })
            };
            let onkeydown = {
                let act = props.act.clone();
                Callback::from(move |e: KeyboardEvent| {
                    if e.key() == "Enter" && (e.ctrl_key() || e.meta_key()) {
                        e.prevent_default();
                        act.emit(Action::Show);
                    }
                })
            };
            html! {
                <>
                    <textarea key={state.epoch} class="paste" data-test="paste" rows="5" spellcheck="false" autocomplete="off" autocapitalize="off"
                        aria-label={label(Label::PasteName)} placeholder={label(Label::PasteHint)}
                        defaultvalue={state.text.to_string()} {oninput} {onkeydown} {onpaste} />
                    <div class="tools">
                        <button type="button" class="primary" data-test="read" onclick={act(|| Action::Show)}>{ label(Label::Read) }</button>
                        if !state.text.is_empty() {
                            <button type="button" class="ghost" data-test="clear" onclick={act(|| Action::Clear)}>{ label(Label::Clear) }</button>
                        }
                    </div>
                    { samples(&props.act) }
                </>
            }
        }
        Face::Marked => html! {
            <>
                <div class="paste" ref={marked} tabindex="0" role="region" data-test="marked" aria-label={label(Label::ReadMarks)} {onpaste}>{ body(state) }</div>
                <div class="tools">
                    if state.pending {
                        <button type="button" class="ghost" data-test="cancel" onclick={act(|| Action::Cancel)}>{ label(Label::Cancel) }</button>
                    } else if state.text.len() <= LARGE {
                        <button type="button" class="ghost" data-test="edit-text" onclick={act(|| Action::EditText)}>{ label(Label::EditText) }</button>
                    }
                    <button type="button" class="ghost" data-test="clear" onclick={act(|| Action::Clear)}>{ label(Label::Clear) }</button>
                </div>
            </>
        },
    }
}

/// A whole text that is pasted replaces and is read at once; a piece pasted into a text goes the ordinary way. What is
/// too large for a textarea never reaches one.
fn paste_handler(act: Callback<Action>) -> Callback<yew::Event> {
    Callback::from(move |e: yew::Event| {
        let Some(text) = e.dyn_ref::<ClipboardEvent>().and_then(|e| e.clipboard_data()?.get_data("text/plain").ok())
        else {
            return;
        };
        if text.is_empty() {
            return;
        }
        let held = e.target_dyn_into::<HtmlTextAreaElement>().map(|area| {
            let (value, length) = (area.value(), area.text_length());
            let all = area.selection_start() == Ok(Some(0)) && area.selection_end() == Ok(Some(length));
            (value.trim().is_empty() || all, value)
        });
        match held {
            Some((false, _)) if text.len() <= LARGE => {}
            Some((false, value)) => {
                e.prevent_default();
                act.emit(Action::Paste([&value, "\n", &text].concat().into()));
            }
            Some((true, _)) | None => {
                e.prevent_default();
                act.emit(Action::Paste(text.into()));
            }
        }
    })
}

fn samples(act: &Callback<Action>) -> Html {
    html! {
        <p class="samples">
            <span>{ label(Label::OrTry) }</span>
            { for Sample::ALL.iter().enumerate().map(|(i, sample)| html! {
                <button type="button" class="link" data-test="sample" onclick={act.reform(move |_| Action::Sample(i))}>{ label(sample.name) }</button>
            }) }
        </p>
    }
}

/// The text with its marks, or a card that stands for it.
fn body(state: &State) -> Html {
    if state.text.len() > LARGE {
        let kilobytes = state.text.len() / 1024;
        let size = if kilobytes < 1024 {
            format!("{kilobytes} KB")
        } else {
            format!("{}.{} MB", kilobytes / 1024, kilobytes % 1024 * 10 / 1024)
        };
        return html! { <p>{ say(&Msg::LargeText { size: &size }) }</p> };
    }
    let mut out = Vec::new();
    let mut at = 0;
    for mark in &state.reading.marks {
        let (start, end) = (mark.span.start as usize, mark.span.end as usize);
        if let (Some(before), Some(inside)) = (state.text.get(at..start), state.text.get(start..end)) {
            out.push(html! { { before } });
            out.push(marked(state, mark, inside));
            at = end;
        }
    }
    out.push(html! { { state.text.get(at..).unwrap_or_default() } });
    out.into_iter().collect()
}

fn marked(state: &State, mark: &Mark, text: &str) -> Html {
    if mark.creator != state.selection {
        return html! { { text } };
    }
    let (kind, name, class) = match mark.what {
        MarkKind::Handle => ("handle", Label::Handle, ""),
        MarkKind::Name => ("name", Label::Name, ""),
        MarkKind::Platform => ("platform", Label::Platform, ""),
        MarkKind::Fee => ("fee", Label::Fee, ""),
        MarkKind::Field(field) | MarkKind::PostValue(field) => (field.key(), super::words::field(field), ""),
        MarkKind::Hidden(field) => (field.key(), super::words::field(field), "h"),
        MarkKind::Question(i) => {
            let open = state.questions().any(|(open, _)| open == i);
            ("question", Label::Hidden, if open { "q" } else { "" })
        }
    };
    let title = if kind == "question" { None } else { Some(label(name)) };
    html! { <mark {class} data-kind={kind} {title}>{ text }</mark> }
}
