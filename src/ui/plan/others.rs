//! What lies beside the best set: the next best, what more money would buy, and how many sets are as good within what is known.

use super::desk::Planned;
use crate::plan::{Choice, NextMoney, Others};
use crate::text::Written::{Percent, Whole, WholePercent};
use crate::text::{Arg, plan as msg};
use crate::ui::shape::Shape;

/// The next best set, and what more money would buy.
pub fn next_best(shape: &Shape<'_>, plan: &Planned) -> String {
    let Ok(choosing) = &plan.choosing else { return String::new() };
    let choice = choosing.choice();
    let mut words = String::new();
    if let Some(next) = plan.findings.next() {
        let names = |here: &Choice, there: &Choice| {
            let only = here.chosen.iter().filter(|c| !there.chosen.iter().any(|other| other.place == c.place));
            let names: Vec<&str> =
                only.filter_map(|c| plan.people.list.get(c.place)).map(|person| person.name.as_str()).collect();
            names.join(", ")
        };
        let share = if choice.value > 0.0 { next.value / choice.value } else { 1.0 };
        let (new, gone) = (names(next, choice), names(choice, next));
        let share = WholePercent.of(share);
        words += &match (new.is_empty(), gone.is_empty()) {
            (true, _) => shape.say(msg::NEXT_WITHOUT, [Arg::Words(&gone), share]),
            (_, true) => shape.say(msg::NEXT_AS_WELL, [Arg::Words(&new), share]),
            _ => shape.say(msg::NEXT_BEST, [Arg::Words(&new), Arg::Words(&gone), share]),
        };
    }
    if let Some(NextMoney { budget, choice: better, .. }) = plan.findings.money() {
        // Up to whole units, so that it is enough.
        let more = budget.saturating_sub(plan.want.budget).div_ceil(100) * 100;
        let gain = better.value / choice.value.max(f64::MIN_POSITIVE) - 1.0;
        words += &shape.say(msg::NEXT_MONEY, [Arg::Words(&shape.sum(more)), Percent.of(gain)]);
    }
    words
}

/// That nothing is better, and how many others are as good.
pub fn as_good(shape: &Shape<'_>, plan: &Planned) -> String {
    match plan.findings.others() {
        Some(Others { count: 0, all: true }) if plan.findings.next().is_some() => shape.say(msg::PROVEN_ALONE, []),
        None | Some(Others { count: 0, .. }) => shape.say(msg::PROVEN, []),
        Some(Others { count: 1, all: true }) => shape.say(msg::PROVEN_ONE, []),
        Some(Others { count, all }) => {
            shape.say(if all { msg::PROVEN_BUT } else { msg::PROVEN_LEAST }, [Whole.of(count as f64)])
        }
    }
}
