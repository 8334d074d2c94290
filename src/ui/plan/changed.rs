//! What changed in a plan since the last thing that the person did: who came, who went, what it costs and brings now.

use super::booked::{outcome, wanted};
use super::desk::Planned;
use crate::plan::{Choice, Chosen};
use crate::report::Counting;
use crate::text::Written::{Count, Whole};
use crate::text::{Arg, plan as msg};
use crate::ui::shape::Shape;
use std::fmt::Write as _;

/// The sentence; nothing where there was no plan before.
pub fn changed(shape: &Shape<'_>, before: &Planned, now: &Planned, counting: Counting) -> Option<String> {
    let (Ok(was), Ok(is)) = (&before.choosing, &now.choosing) else { return None };
    let (was, is) = (was.choice(), is.choice());
    let who = |plan: &Planned, chosen: &Chosen| plan.people.list.get(chosen.place).map(|p| (p.who, p.name.clone()));
    let then: Vec<_> = was.chosen.iter().filter_map(|c| Some((who(before, c)?, c.posts))).collect();
    let here: Vec<_> = is.chosen.iter().filter_map(|c| Some((who(now, c)?, c.posts))).collect();
    let mut parts = Vec::new();
    for ((of, name), posts) in &here {
        match then.iter().find(|((old, _), _)| old == of) {
            None => parts.push(shape.say(msg::CH_IN, [Arg::Words(name)])),
            Some((_, old)) if old != posts => {
                let counts = [Arg::Words(name), Whole.of((*posts).into()), Whole.of((*old).into())];
                parts.push(shape.say(msg::CH_POSTS, counts));
            }
            Some(_) => {}
        }
    }
    for ((of, name), _) in &then {
        if !here.iter().any(|((new, _), _)| new == of) {
            parts.push(shape.say(msg::CH_OUT, [Arg::Words(name)]));
        }
    }
    if was.cost != is.cost && before.currency == now.currency {
        let (new, old) = (shape.sum(is.cost), shape.sum(was.cost));
        parts.push(shape.say(msg::CH_MONEY, [Arg::Words(&new), Arg::Words(&old)]));
    }
    if let ([stage, ..], true) = (wanted(now.want.weights).as_slice(), before.people.counting == now.people.counting) {
        let of = |plan: &Planned, choice: &Choice| plan.people.told(choice, plan.want.overlap)[*stage as usize];
        let (new, old) = (of(now, is), of(before, was));
        let told = |x: f64| shape.say(outcome(*stage, counting).1, [Count.of(x)]);
        if told(new) != told(old) {
            parts.push(shape.say(msg::CH_MONEY, [Arg::Words(&told(new)), Arg::Words(&told(old))]));
        }
    }
    let mut words = shape.say(msg::CHANGED, []);
    if parts.is_empty() {
        parts.push(shape.say(msg::CH_NOTHING, []));
    }
    for (i, part) in parts.iter().enumerate() {
        let _ = write!(words, "{}{part}", if i == 0 { " " } else { "; " });
    }
    words.push('.');
    Some(words)
}
