//! What lies beside the best set: the next best, what more money would buy, and how many sets are as good within what is known.

use super::booked::{money, outcome, wanted};
use super::desk::Planned;
use crate::text::Written::{Count, Whole, WholePercent};
use crate::text::{Arg, plan as msg};
use crate::ui::shape::Shape;
use crate::ui::state::State;

/// The next best set, and what more money would buy.
pub fn next_best(state: &State, shape: &Shape<'_>, plan: &Planned) -> String {
    let (Some(others), Ok(choosing)) = (plan.findings.others(), &plan.choosing) else { return String::new() };
    let choice = choosing.choice();
    let mut words = String::new();
    if let Some(next) = &others.next {
        let has = |list: &crate::plan::Choice, place: usize| list.chosen.iter().any(|c| c.place == place);
        let names = |here: &crate::plan::Choice, there: &crate::plan::Choice| {
            let only = here.chosen.iter().filter(|c| !has(there, c.place));
            let names: Vec<&str> =
                only.filter_map(|c| plan.people.list.get(c.place)).map(|person| person.name.as_str()).collect();
            if names.is_empty() { shape.say(msg::NO_ONE_ELSE, []) } else { names.join(", ") }
        };
        let share = if choice.value > 0.0 { next.value / choice.value } else { 1.0 };
        let (new, gone) = (names(next, choice), names(choice, next));
        words += &if new == gone {
            shape.say(msg::NEXT_POSTS, [WholePercent.of(share)])
        } else {
            shape.say(msg::NEXT_BEST, [Arg::Words(&new), Arg::Words(&gone), WholePercent.of(share)])
        };
    }
    if let Some((more, value)) = others.more {
        let gain = match wanted(plan.want.weights).as_slice() {
            [stage] => shape.say(outcome(*stage, state.brief.counting()).1, [Count.of(value - choice.value)]),
            _ => super::together::percent(shape, value / choice.value.max(f64::MIN_POSITIVE) - 1.0),
        };
        words += &shape.say(msg::NEXT_MONEY, [Arg::Words(&money(shape, more)), Arg::Words(&gain)]);
    }
    words
}

/// That nothing is better, and how many others are as good.
pub fn as_good(shape: &Shape<'_>, plan: &Planned) -> String {
    match plan.findings.others().map(|others| others.as_good) {
        None | Some(0) => shape.say(msg::PROVEN, []),
        Some(1) => shape.say(msg::PROVEN_ONE, []),
        Some(n) => shape.say(msg::PROVEN_BUT, [Whole.of(n as f64)]),
    }
}
