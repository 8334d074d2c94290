//! What the table hears.

use super::cursor::{BLOCK, ROW, Way};
use crate::ui::action::Action;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::{Event, TargetCast};

/// It was scrolled.
#[inline(never)] // A door.
pub fn scrolled(e: &Event) -> Action {
    let top = e.target_unchecked_into::<Element>().scroll_top();
    Action::Top(usize::try_from(top).unwrap_or(0) / ROW)
}

/// A key in it.
#[inline(never)] // A door.
pub fn key(e: &Event) -> Option<Action> {
    let key = e.unchecked_ref::<KeyboardEvent>();
    // The lists in its heads have keys of their own.
    if e.target_dyn_into::<Element>().is_none_or(|at| !at.matches("[role=grid]").unwrap_or(false)) {
        return None;
    }
    let (ctrl, page) = (key.ctrl_key() || key.meta_key(), BLOCK as isize);
    let action = match key.key().as_str() {
        "ArrowDown" => Action::Go(Way::Rows(1)),
        "ArrowUp" => Action::Go(Way::Rows(-1)),
        "ArrowRight" => Action::Go(Way::Columns(1)),
        "ArrowLeft" => Action::Go(Way::Columns(-1)),
        "PageDown" => Action::Go(Way::Rows(page)),
        "PageUp" => Action::Go(Way::Rows(-page)),
        "Home" if ctrl => Action::Go(Way::End(false)),
        "End" if ctrl => Action::Go(Way::End(true)),
        "Home" => Action::Go(Way::Edge(false)),
        "End" => Action::Go(Way::Edge(true)),
        "Enter" => Action::Enter,
        "F2" => Action::Fix,
        _ => return None,
    };
    e.prevent_default();
    Some(action)
}
