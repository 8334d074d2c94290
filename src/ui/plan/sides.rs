//! Many small ones or one large one: for the same money the best set of small creators, the best single large one, and the best of
//! all, side by side on every stage, with the hours that each takes. And where the evidence disagrees.

use super::booked::creators;
use super::desk::Planned;
use super::form::key;
use crate::evidence::sources;
use crate::model::Stage;
use crate::plan::{Choice, Choosing, Effort, Want};
use crate::text::Written::Count;
use crate::text::{Arg, Msg, Writes, plan as msg};
use crate::ui::deep::stage_names;
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::{cite, why};

/// Steps of a choice that is only compared with.
const EFFORT: Effort = Effort { steps: 1_000_000 };

/// The three; nothing where such a set cannot be had.
#[derive(Debug)]
pub struct Sides {
    /// Only creators no larger than micro.
    pub small: Option<Choice>,
    /// One creator larger than that, alone.
    pub large: Option<Choice>,
    /// Whoever is best, without anybody being kept or left.
    pub any: Option<Choice>,
}

/// Finds the three for a plan's money, time and goal; locks do not count here, or the comparison would be of them.
pub fn find(plan: &Planned) -> Sides {
    let free = Want { locked_in: Vec::new(), locked_out: Vec::new(), least_creators: 0, most_creators: None, ..plan.want.clone() };
    let Ok(scale) = plan.choosing.as_ref().map(|choosing| *choosing.scale()) else {
        return Sides { small: None, large: None, any: None };
    };
    // All three are measured alike: by the scale of the plan itself.
    let best = |want: &Want, holds: &dyn Fn(Option<bool>) -> bool| {
        let fit = plan.people.candidates.iter().filter(|c| holds(plan.people.list.get(c.place).and_then(|p| p.is_small)));
        let fit: Vec<_> = fit.cloned().collect();
        if fit.is_empty() {
            return None;
        }
        Choosing::by(&fit, want, scale, EFFORT).ok().map(|choosing| choosing.choice().clone()).filter(|c| !c.chosen.is_empty())
    };
    let one = Want { most_creators: Some(1), ..free.clone() };
    Sides {
        small: best(&free, &|is_small| is_small == Some(true)),
        large: best(&one, &|is_small| is_small == Some(false)),
        any: best(&free, &|_| true),
    }
}

/// The card.
pub fn sides(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned) {
    markup!(
        pen: "<section class='card c12' data-test='sides' aria-labelledby='cl-sides'><h2 id='cl-sides'>{}</h2>{}</section>",
        shape.say(msg::SIDES, []),
        match plan.findings.sides() {
            None => why(pen, &shape.say(msg::WORKING, [])),
            Some(sides) => told(pen, state, shape, plan, sides),
        }
    );
}

fn told(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned, sides: &Sides) {
    let three = [(&sides.small, msg::S_SMALL), (&sides.large, msg::S_LARGE), (&sides.any, msg::S_ANY)];
    if sides.small.is_none() || sides.large.is_none() {
        let words = if sides.small.is_none() { msg::S_NO_SMALL } else { msg::S_NO_LARGE };
        why(pen, &shape.say(words, []));
    }
    markup!(
        pen: "<div class='scroll' role='region' tabindex='0' aria-label={}><table class='sides'><thead><tr><th>{}</th>{}</tr></thead><tbody>{}{}{}{}{}</tbody></table></div>{}{}{}",
        shape.say(msg::SIDES, []),
        shape.say(msg::S_SAME_MONEY, []),
        for (_, name) in three {
            markup!(pen: "<th>{}</th>", shape.say(name, []));
        },
        line(pen, shape, "creators", msg::S_CREATORS, three, &|c| creators_of(shape, plan, c), &|_| 0.0),
        line(pen, shape, "money", msg::T_MONEY, three, &|c| shape.sum(c.cost), &|_| 0.0),
        line(pen, shape, "hours", msg::S_HOURS, three, &|c| shape.write(Count, c.minutes as f64 / 60.0), &|c| -(c.minutes as f64)),
        for stage in Stage::ALL {
            let (name, _) = stage_names(stage);
            let of = |c: &Choice| c.totals[stage as usize];
            let told = |c: &Choice| shape.say(super::booked::outcome(stage, state.brief.counting()).1, [Count.of(of(c))]);
            line(pen, shape, key(stage), name, three, &told, &of);
        },
        (),
        why(pen, &verdict(shape, plan, sides)),
        why(pen, &shape.say(msg::S_SAME_SHARE, [])),
        disagree(pen, shape)
    );
}

fn creators_of(shape: &Shape<'_>, plan: &Planned, choice: &Choice) -> String {
    match choice.chosen.as_slice() {
        [one] => plan.people.list.get(one.place).map_or(String::new(), |person| person.name.clone()),
        many => creators(shape, many.len()),
    }
}

/// A line of the table; the best of the three is marked, where one is.
fn line(
    pen: &mut Pen<'_>,
    shape: &Shape<'_>,
    kind: &'static str,
    name: Msg<0>,
    three: [(&Option<Choice>, Msg<0>); 3],
    told: &dyn Fn(&Choice) -> String,
    worth: &dyn Fn(&Choice) -> f64,
) {
    // The best of all may be one of the two.
    let two = [three[0].0, three[1].0];
    let top = two.iter().filter_map(|c| c.as_ref().map(worth)).fold(f64::NEG_INFINITY, f64::max);
    let is_told_apart = two.iter().filter_map(|c| c.as_ref().map(worth)).any(|x| x < top);
    markup!(
        pen: "<tr data-kind={}><th>{}</th>{}</tr>",
        kind,
        shape.say(name, []),
        for (i, (choice, _)) in three.into_iter().enumerate() {
            let is_best = i < 2 && is_told_apart && choice.as_ref().is_some_and(|c| worth(c) == top);
            markup!(
                pen: "<td class={}>{}</td>",
                if is_best { "best" } else { "" },
                choice.as_ref().map_or("–".to_owned(), told)
            );
        }
    );
}

/// What the comparison says in a sentence.
fn verdict(shape: &Shape<'_>, plan: &Planned, sides: &Sides) -> String {
    let (Some(small), Some(large)) = (&sides.small, &sides.large) else { return String::new() };
    let names = |stages: Vec<Stage>| {
        let names: Vec<String> = stages.into_iter().map(|stage| shape.say(stage_names(stage).0, [])).collect();
        names.join(", ")
    };
    let ahead = |a: &Choice, b: &Choice| names(Stage::ALL.into_iter().filter(|s| a.totals[*s as usize] > b.totals[*s as usize]).collect());
    let (many, one) = (ahead(small, large), ahead(large, small));
    let name = creators_of(shape, plan, large);
    match (many.is_empty(), one.is_empty()) {
        (true, true) => shape.say(msg::S_LEVEL, []),
        (false, true) => shape.say(msg::S_MANY_ALL, []),
        (true, false) => shape.say(msg::S_ONE_ALL, [Arg::Words(&name)]),
        (false, false) => shape.say(msg::S_BOTH, [Arg::Words(&many), Arg::Words(&name), Arg::Words(&one)]),
    }
}

/// Where the evidence disagrees.
fn disagree(pen: &mut Pen<'_>, shape: &Shape<'_>) {
    markup!(
        pen: "<ul class='reasons'><li class='for'>{}{}</li><li class='against'>{}{}</li><li class='against'>{}{}</li></ul>",
        shape.say(msg::S_BEICHERT, []),
        cite(pen, &sources::FIELD_STUDY),
        shape.say(msg::S_LEUNG, []),
        cite(pen, &sources::LEUNG),
        shape.say(msg::S_WIES, []),
        cite(pen, &sources::WIES)
    );
}
