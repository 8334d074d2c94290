//! Which definition names the tiers: a published one, or bounds of one's own.

use super::action::Action;
use super::entry;
use super::hears::{self, Act};
use super::markup::{Hole, markup};
use super::state::State;
use super::view::scheme_name;
use crate::evidence::tiers::{SCHEMES, SchemeId};
use crate::text::{Label, digits};
use yew::Html;

/// The choice below the ladder.
pub fn controls(state: &State, act: &Act) -> Html {
    let choose = |i: usize| Some(Action::Scheme(SCHEMES.get(i).map_or(SchemeId::Custom, |s| s.id)));
    let mut options: Vec<Html> =
        SCHEMES.iter().map(|s| option(scheme_name(s.id).into(), s.id == state.scheme)).collect();
    options.push(option(Label::CustomScheme.into(), state.scheme == SchemeId::Custom));
    markup!(
        "<div class='editor'><label for='cl-scheme'>{}</label>\
         <select id='cl-scheme' data-test='scheme' onchange={}>{}</select>{}</div>",
        Label::Scheme,
        hears::choice(act, Box::new(choose)),
        options,
        (state.scheme == SchemeId::Custom).then(|| bounds(state.custom, act)),
    )
}

fn option(name: Hole, is_chosen: bool) -> Html {
    markup!("<option selected={}>{}</option>", Hole::flag("selected", is_chosen), name)
}

/// What is no bound is told all the same: the page is drawn anew, and the field shows again what is used.
fn bounds((from, to): (u64, u64), act: &Act) -> Html {
    markup!(
        "<label for='cl-from'>{}</label>\
         <input id='cl-from' inputmode='numeric' data-test='custom-from' value={} onchange={}/>\
         <label for='cl-to'>{}</label>\
         <input id='cl-to' inputmode='numeric' data-test='custom-to' value={} onchange={}/>",
        Label::CustomMicroFrom,
        digits(from as i64),
        hears::field(act, Box::new(move |text| Some(Action::CustomMicro(bound(text).unwrap_or(from), to)))),
        Label::CustomMicroTo,
        digits(to as i64),
        hears::field(act, Box::new(move |text| Some(Action::CustomMicro(from, bound(text).unwrap_or(to))))),
    )
}

fn bound(text: &str) -> Option<u64> {
    entry::decimal(text).filter(|n| *n >= 1.0).map(|n| n as u64)
}
