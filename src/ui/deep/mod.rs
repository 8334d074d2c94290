//! LOOKING CLOSER: what a person opens one by one, each behind a door: who this is, the topic, what is worth a look, a
//! quote, what would have to be true, the goal, the study, and how it is all computed.
//!
//! Nothing of it is drawn, or even fetched, before it is opened. Refuses to judge: `report` does.

mod boxed;
mod explain;
mod goal;
mod hints;
mod model;
mod quote;
mod quoted;
mod study;
mod topic;
mod turned;
mod who;

pub use explain::explain;
pub use goal::{names as stage_names, weight};
pub use model::{further, is_done};

use super::markup::Pen;
use super::page::Nodes;
use super::shape::Shape;
use super::state::State;
use super::view::View;
use crate::model::Profile;
use crate::report::{Hint, Recognition, contradictions, hints as find, recognise};
use crate::text::Msg;

/// What the rooms share.
struct Known {
    recognition: Recognition,
    hints: Vec<Hint>,
}

impl Known {
    fn of(view: &View<'_>, state: &State) -> Option<Known> {
        let (draft, soft) = (state.draft(), &state.soft);
        let profile = Profile::try_from_draft(draft, &state.assumed()).ok()?;
        let recognition = recognise(&profile, soft, view.report);
        let hints = find(draft, &profile, soft, view.report, &recognition, &contradictions(draft, &profile));
        Some(Known { recognition, hints })
    }
}

/// What is behind the door of this key.
#[inline(never)] // A door.
pub fn room(pen: &mut Pen<'_>, view: &View<'_>, state: &State, nodes: &Nodes, key: &str) {
    let Some(known) = &Known::of(view, state) else { return };
    match key {
        "who" => who::who(pen, view, state, known),
        "hints" => hints::hints(pen, view, known),
        "goal" => goal::goal(pen, view, state, known),
        "study" => study::study(pen),
        "topic" => topic::topic(pen, view, state, nodes),
        "quote" => quote::quote(pen, view, state),
        "turned" => turned::turned(pen, view),
        "model" => model::model(pen, view, state),
        _ => {}
    }
}

/// Phrases in a row.
fn list(shape: &Shape<'_>, words: impl Iterator<Item = Msg<0>>) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push_str("; ");
        }
        out.push_str(&shape.say(word, []));
    }
    out
}
