//! What the texts beside the first say about the creator that is judged: answers, rhythm, advertising, topics.
//!
//! Reads them anew each time: they are short. Refuses to judge.

use super::state::State;
use crate::model::Soft;

/// Everything softer that is told.
#[inline(never)] // A door.
pub fn of(_state: &State) -> Soft {
    Soft::default()
}
