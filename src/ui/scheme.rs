//! Which definition names the tiers: a published one, or bounds of one's own.

use super::action::Action;
use super::entry;
use super::state::State;
use super::view::scheme_name;
use crate::evidence::tiers::{SCHEMES, SchemeId};
use crate::text::{Label, label};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Html, TargetCast, html};

/// The choice below the ladder.
pub fn controls(state: &State, act: &Callback<Action>) -> Html {
    let onchange = {
        let act = act.clone();
        Callback::from(move |e: yew::Event| {
            let select: HtmlSelectElement = e.target_unchecked_into();
            let index = usize::try_from(select.selected_index()).unwrap_or(0);
            act.emit(Action::Scheme(SCHEMES.get(index).map_or(SchemeId::Custom, |s| s.id)));
        })
    };
    let own = state.scheme == SchemeId::Custom;
    let (from, to) = state.custom;
    let bound = |is_from: bool| {
        let act = act.clone();
        Callback::from(move |e: yew::Event| {
            let typed = entry::decimal(&e.target_unchecked_into::<HtmlInputElement>().value());
            if let Some(n) = typed.filter(|n| *n >= 1.0) {
                let n = n as u64;
                act.emit(if is_from { Action::CustomMicro(n, to) } else { Action::CustomMicro(from, n) });
            }
        })
    };
    html! {
        <div class="editor">
            <label for="cl-scheme">{ label(Label::Scheme) }</label>
            <select id="cl-scheme" data-test="scheme" {onchange}>
                { for SCHEMES.iter().map(|s| html! { <option selected={s.id == state.scheme}>{ scheme_name(s.id) }</option> }) }
                <option selected={own}>{ label(Label::CustomScheme) }</option>
            </select>
            if own {
                <label for="cl-from">{ label(Label::CustomMicroFrom) }</label>
                <input id="cl-from" inputmode="numeric" data-test="custom-from" value={from.to_string()} onchange={bound(true)} />
                <label for="cl-to">{ label(Label::CustomMicroTo) }</label>
                <input id="cl-to" inputmode="numeric" data-test="custom-to" value={to.to_string()} onchange={bound(false)} />
            }
        </div>
    }
}
