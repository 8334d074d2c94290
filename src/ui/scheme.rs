//! Which definition names the tiers: a published one, or bounds of one's own.

use super::entry;
use super::hears::{Act, Choice, Hears};
use super::markup::{Pen, markup};
use super::state::State;
use super::view::scheme_name;
use crate::evidence::tiers::{SCHEMES, SchemeId};
use crate::text::{Label, digits, label};
use yew::Html;

/// The choice below the ladder.
pub fn controls(state: &State, act: &Act) -> Html {
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    markup!(
        pen: "<div class='editor'><label for='cl-scheme'>{}</label>\
              <select id='cl-scheme' data-test='scheme' onchange={}>{}</select>{}</div>",
        Label::Scheme,
        Hears::Choice(Choice::Scheme),
        {
            for s in &SCHEMES {
                option(pen, scheme_name(s.id), s.id == state.scheme);
            }
            option(pen, label(Label::CustomScheme), state.scheme == SchemeId::Custom);
        },
        if state.scheme == SchemeId::Custom {
            bounds(pen, state.custom);
        }
    );
    pen.done()
}

/// One entry of a list to choose from. By its key it is made anew when it becomes the chosen one: in a list that a person
/// has used, the attribute alone changes nothing.
pub fn option(pen: &mut Pen<'_>, name: &'static str, is_chosen: bool) {
    let chosen = is_chosen.then_some("selected");
    markup!(pen: "<option key={} selected={}>{}</option>", chosen, chosen, name);
}

/// What is no bound is told all the same: the page is drawn anew, and the field shows again what is used.
fn bounds(pen: &mut Pen<'_>, (from, to): (u64, u64)) {
    markup!(
        pen: "<label for='cl-from'>{}</label>\
              <input id='cl-from' inputmode='numeric' data-test='custom-from' value={} onchange={}/>\
              <label for='cl-to'>{}</label>\
              <input id='cl-to' inputmode='numeric' data-test='custom-to' value={} onchange={}/>",
        Label::CustomMicroFrom,
        digits(from as i64),
        Hears::MicroFrom((from, to)),
        Label::CustomMicroTo,
        digits(to as i64),
        Hears::MicroTo((from, to))
    );
}

/// A bound as typed.
pub fn bound(text: &str) -> Option<u64> {
    entry::decimal(text).filter(|n| *n >= 1.0).map(|n| n as u64)
}
