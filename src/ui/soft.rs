//! What the texts beside the first say about the creator that is judged: answers, rhythm, advertising, topics.
//!
//! Reads them anew each time: they are short. Refuses to judge.

use super::action::{AskAnswer, Beside, Edit};
use super::source::Source;
use super::state::{self, State};
use crate::model::{Assumptions, Draft, Fit, Soft};
use crate::paste::topic::{Found, Part, find, fit, matched, topics};
use crate::paste::{Answers, Diary, Thread, diary, thread};
use std::rc::Rc;

/// Everything softer that is told.
#[inline(never)] // A door.
pub fn of(state: &State) -> Soft {
    let diary = posts(state);
    let topics = found(state).and_then(|found| matched(&[found]));
    Soft { replies: comments(state).replies, rhythm: diary.rhythm, sponsored: diary.sponsored, topics }
}

/// The comments, read; whom the person named as the creator comes before the handle that was read.
pub fn comments(state: &State) -> Thread {
    let named = state.edits().find_map(|edit| if let Edit::Author(who) = edit { Some(&**who) } else { None });
    let handle = state.draft().handle.as_ref().map(|fact| fact.value.as_str());
    thread(state.beside(Beside::Comments), named.or(handle))
}

/// The dated posts, read.
pub fn posts(state: &State) -> Diary {
    diary(state.beside(Beside::Diary), None)
}

/// The brand's topics in bio and captions, where there are both.
pub fn found(state: &State) -> Option<Found> {
    let (brand, text) = (topics(&state.brand), state.beside(Beside::Words));
    (!brand.list.is_empty() && !text.is_empty()).then(|| find(&brand.list, text, Part::Both))
}

/// What the topics say of the audience.
#[inline(never)] // A door.
pub fn fits(soft: &Soft) -> Fit {
    soft.topics.as_ref().map_or(Fit::NotTold, fit)
}

/// What is assumed of any creator: topics found in what was pasted beside them set the fit, unless the person does. That
/// nothing was found may be for another language: it is asked about and not taken.
#[inline(never)] // A door.
pub fn assumed(all: &Assumptions, brand: &str, source: &Source, creator: usize) -> Assumptions {
    state::fitted(all, || {
        let text =
            source.edits_of(creator).filter_map(words).last().filter(|text| !text.is_empty() && !brand.is_empty())?;
        matched(&[find(&topics(brand).list, text, Part::Both)]).as_ref().map(fit)
    })
}

/// What the brand stands for, where anybody's own words can be held against it.
pub fn brand(state: &State) -> &str {
    let held = |source: &Rc<Source>| source.edits.iter().any(|(_, edit)| words(edit).is_some());
    if state.sources.iter().any(held) { &state.brand } else { "" }
}

/// Somebody's own words, if it is they that were set.
fn words(edit: &Edit) -> Option<&Rc<str>> {
    if let Edit::Beside(Beside::Words, text) = edit { Some(text) } else { None }
}

/// Posts with counts stand in place of what was told on average.
#[inline(never)] // A door.
pub fn listed(draft: &mut Draft, text: &str) {
    let posts = diary(text, None).listed;
    if !posts.is_empty() {
        draft.posts = posts;
    }
}

/// What the person answered about the ask.
pub fn answers(state: &State) -> Answers {
    let mut answers = Answers::default();
    for edit in state.edits() {
        let Edit::Asked(answer) = edit else { continue };
        match *answer {
            AskAnswer::Reading(i) => answers.reading = Some(i as usize),
            AskAnswer::Line(i) => answers.line = Some(i as usize),
            AskAnswer::Currency(currency) => answers.currency = Some(currency),
            AskAnswer::Scope(scope) => answers.scope = Some(scope),
            AskAnswer::Count(n) => answers.count = Some(n),
            AskAnswer::Total(holds) => answers.total = Some(holds),
        }
    }
    answers
}
