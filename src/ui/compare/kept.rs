//! The pictures and the sentence about the leader, as they were drawn last: a key in the table moves neither.
//!
//! Knows on what they rest. Refuses to know what is in them.

use super::rank::Ranking;
use crate::model::Assumptions;
use crate::ui::state::State;
use std::cell::RefCell;
use std::rc::Rc;
use yew::Html;

/// What was drawn, and on what it rests.
#[derive(Default)]
pub struct Kept(RefCell<Option<Drawn>>);

struct Drawn {
    ranking: Rc<Ranking>,
    assumptions: Rc<Assumptions>,
    focus: [usize; 2],
    unfolded: usize,
    what: (Option<String>, Html),
}

impl Kept {
    /// As it was, where it rests on the same, or where what is drawn anew is to follow a frame later; else drawn now.
    pub fn of(
        &self,
        state: &State,
        ranking: &Rc<Ranking>,
        draw: impl FnOnce() -> (Option<String>, Html),
    ) -> (Option<String>, Html) {
        let holds = |drawn: &Drawn| {
            Rc::ptr_eq(&drawn.ranking, ranking)
                && Rc::ptr_eq(&drawn.assumptions, &state.assumptions)
                && (drawn.focus, drawn.unfolded) == (state.order.focus, state.unfolded.len())
        };
        if let Some(drawn) = self.0.borrow().as_ref().filter(|drawn| state.behind || holds(drawn)) {
            return drawn.what.clone();
        }
        if state.behind {
            return Default::default();
        }
        let what = draw();
        *self.0.borrow_mut() = Some(Drawn {
            ranking: ranking.clone(),
            assumptions: state.assumptions.clone(),
            focus: state.order.focus,
            unfolded: state.unfolded.len(),
            what: what.clone(),
        });
        what
    }
}
