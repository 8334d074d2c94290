//! LOOKING CLOSER: what a person opens one by one, each behind a door: who this is, the topic, what is worth a look, a
//! quote, what would have to be true, the goal, the study, and how it is all computed.
//!
//! Nothing of it is drawn, or even fetched, before it is opened. Refuses to judge: `report` does.

mod explain;
mod study;

pub use explain::explain;

use super::markup::Pen;
use super::page::Nodes;
use super::state::State;
use super::view::View;

/// What is behind the door of this key.
#[inline(never)] // A door.
pub fn room(pen: &mut Pen<'_>, view: &View<'_>, state: &State, nodes: &Nodes, key: &str) {
    let _ = (view, state, nodes);
    match key {
        "study" => study::study(pen),
        _ => {}
    }
}
