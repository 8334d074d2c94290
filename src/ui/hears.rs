//! What the page hears: events of the browser become actions. Nothing else in the room reads an event.
//!
//! Handlers are boxed closures over plain data, one type for all events, since each typed one costs its own copy of
//! Yew's wrapper.

use super::action::Action;
use super::markup::Hole;
use super::state::LARGE;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};
use yew::{Callback, Event, TargetCast};

/// To whom actions are told.
pub type Act = Callback<Action>;

/// What the place of a chosen option means.
type Chosen = Box<dyn Fn(usize) -> Option<Action>>;
/// What the text of a field means.
type Written = Box<dyn Fn(&str) -> Option<Action>>;
/// What a key does, told by its name and whether Ctrl or Cmd is held; whether it is taken from the browser.
type Pressed = Box<dyn Fn(&str, bool) -> bool>;

/// A handler of an event.
pub fn on(handler: Box<dyn Fn(&Event)>) -> Hole {
    Hole::Hears(Callback::from(move |e: Event| handler(&e)))
}

/// A click that does this.
pub fn click(act: &Act, action: Action) -> Hole {
    let act = act.clone();
    on(Box::new(move |_| act.emit(action.clone())))
}

/// A choice in a list.
pub fn choice(act: &Act, means: Chosen) -> Hole {
    let act = act.clone();
    on(Box::new(move |e| {
        let chosen = e.target_unchecked_into::<HtmlSelectElement>().selected_index();
        if let Some(action) = usize::try_from(chosen).ok().and_then(&means) {
            act.emit(action);
        }
    }))
}

/// Text in a field.
pub fn field(act: &Act, means: Written) -> Hole {
    let act = act.clone();
    on(Box::new(move |e| {
        if let Some(action) = means(&e.target_unchecked_into::<HtmlInputElement>().value()) {
            act.emit(action);
        }
    }))
}

/// Typing in the paste box.
pub fn writing(act: &Act) -> Hole {
    let act = act.clone();
    on(Box::new(move |e| act.emit(Action::Type(e.target_unchecked_into::<HtmlTextAreaElement>().value().into()))))
}

/// A key.
pub fn key(handler: Pressed) -> Hole {
    on(Box::new(move |e| {
        let e = e.unchecked_ref::<KeyboardEvent>();
        if handler(&e.key(), e.ctrl_key() || e.meta_key()) {
            e.prevent_default();
        }
    }))
}

/// A whole text that is pasted replaces and is read at once; a piece pasted into a text goes the ordinary way. What is
/// too large for a textarea never reaches one.
pub fn pasting(act: &Act) -> Hole {
    let act = act.clone();
    on(Box::new(move |e| {
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
        let whole = match held {
            Some((false, _)) if text.len() <= LARGE => return,
            Some((false, value)) => [&value, "\n", &text].concat(),
            Some((true, _)) | None => text,
        };
        e.prevent_default();
        act.emit(Action::Paste(whole.into()));
    }))
}
