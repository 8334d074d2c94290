//! Of whom the open part of the page is: the creator that is judged, those in the table in their order, or those to book.

use crate::export::Taken;
use crate::ui::compare::draft_of;
use crate::ui::page::Nodes;
use crate::ui::pitch;
use crate::ui::state::State;
use crate::ui::tab::Tab;

/// More are not judged at once: that would keep the page waiting.
pub const MOST: usize = 2_000;

/// Of whom it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The one that is judged.
    One,
    /// All, in their order.
    All,
    /// Those to book.
    Plan,
}

/// Of whom the open part of the page is.
pub fn scope(state: &State, nodes: &Nodes) -> Scope {
    match state.tab() {
        Tab::Look => Scope::One,
        Tab::Compare => Scope::All,
        Tab::Plan => Scope::Plan,
        Tab::Pitch if pitch::plan_of(state, nodes).is_some() => Scope::Plan,
        Tab::Pitch if state.is_many() => Scope::All,
        Tab::Pitch => Scope::One,
    }
}

/// The creators, and how many there are in all.
pub fn whom(state: &State, nodes: &Nodes) -> (Vec<Taken>, usize) {
    let assumptions = &state.assumptions;
    match scope(state, nodes) {
        Scope::One => {
            let one = Taken::of(state.draft().clone(), &state.assumed());
            if one.draft.is_empty() { (Vec::new(), 0) } else { (vec![one], 1) }
        }
        Scope::All => {
            let all = state.ranking.as_ref().map_or(0, |ranking| ranking.rows.len());
            let places = (0..all.min(MOST)).filter_map(|row| state.at(row));
            (places.map(|place| Taken::of(draft_of(state, place), assumptions)).collect(), all)
        }
        Scope::Plan => {
            let Some(plan) = nodes.desk.plan(state) else { return (Vec::new(), 0) };
            let Ok(choosing) = &plan.choosing else { return (Vec::new(), 0) };
            // Under what is assumed of each: a quote is for the posts that are assumed, so they are not replaced by the plan's.
            let chosen = choosing.choice().chosen.iter().filter_map(|chosen| plan.people.list.get(chosen.place));
            let all: Vec<Taken> =
                chosen.map(|person| Taken::of(draft_of(state, person.place), &person.assumptions)).collect();
            let count = all.len();
            (all, count)
        }
    }
}
