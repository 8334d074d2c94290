//! Many small ones or one large one: for the same money the best set of small creators, the best single large one, and the best of
//! all, side by side on every stage, with the hours that each takes. And where the evidence disagrees.

use super::booked::creators;
use super::desk::Planned;
use super::form::key;
use crate::evidence::sources;
use crate::model::Stage;
use crate::plan::{Candidate, Choice, Effort, Refusal, Sizes, Want, sizes};
use crate::text::Written::Count;
use crate::text::{Arg, Msg, Writes, plan as msg};
use crate::ui::deep::stage_names;
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::{cite, why};

/// Steps of choices that are only compared with.
const EFFORT: Effort = Effort { steps: 400_000 };

/// Finds the three for a plan's money, time and goal, among those whose size is known. Locks do not count here, or the comparison
/// would be of them.
pub fn find(plan: &Planned) -> Result<Sizes, Refusal> {
    let free = Want {
        locked_in: Vec::new(),
        locked_out: Vec::new(),
        least_creators: 0,
        most_creators: None,
        ..plan.want.clone()
    };
    let size = |candidate: &Candidate| plan.people.list.get(candidate.place).and_then(|person| person.is_small);
    let known: Vec<Candidate> = plan.people.candidates.iter().filter(|c| size(c).is_some()).cloned().collect();
    sizes(&known, &free, |candidate| size(candidate) == Some(true), EFFORT)
}

/// The card.
pub fn sides(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned) {
    markup!(
        pen: "<section class='card c12' data-test='sides' aria-labelledby='cl-sides'><h2 id='cl-sides'>{}</h2>{}</section>",
        shape.say(msg::SIDES, []),
        match plan.findings.sides() {
            None => why(pen, &shape.say(msg::WORKING, [])),
            Some(Err(_)) => why(pen, &shape.say(msg::S_NONE, [])),
            Some(Ok(sides)) => told(pen, state, shape, plan, sides),
        }
    );
}

fn told(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned, sides: &Sizes) {
    let three = [(&sides.small, msg::S_SMALL), (&sides.large, msg::S_LARGE), (&sides.mixed, msg::S_ANY)];
    if sides.small.is_err() || sides.large.is_err() {
        let words = if sides.small.is_err() { msg::S_NO_SMALL } else { msg::S_NO_LARGE };
        why(pen, &shape.say(words, []));
    }
    markup!(
        pen: "<div class='scroll' role='region' tabindex='0' aria-label={}><table class='sides'><thead><tr><th>{}</th>{}</tr></thead><tbody>{}{}{}{}{}</tbody></table></div>{}{}{}",
        shape.say(msg::S_SAME_MONEY, []),
        shape.say(msg::S_SAME_MONEY, []),
        for (_, name) in three {
            markup!(pen: "<th>{}</th>", shape.say(name, []));
        },
        line(pen, shape, "creators", msg::S_CREATORS, three, &|c| creators_of(shape, plan, c), &|_| 0.0),
        line(pen, shape, "money", msg::T_MONEY, three, &|c| shape.sum(c.cost), &|_| 0.0),
        line(pen, shape, "hours", msg::S_HOURS, three, &|c| shape.write(Count, c.minutes as f64 / 60.0), &|c| -(c.minutes as f64)),
        for stage in Stage::ALL {
            let (name, _) = stage_names(stage);
            let of = |c: &Choice| plan.people.told(c, plan.want.overlap)[stage as usize];
            let told = |c: &Choice| shape.say(super::booked::outcome(stage, state.order.counting).1, [Count.of(of(c))]);
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
    three: [(&Result<Choice, Refusal>, Msg<0>); 3],
    told: &dyn Fn(&Choice) -> String,
    worth: &dyn Fn(&Choice) -> f64,
) {
    // The best of all may be one of the two.
    let two = [three[0].0, three[1].0];
    let top = two.iter().filter_map(|c| c.as_ref().ok().map(worth)).fold(f64::NEG_INFINITY, f64::max);
    let is_told_apart = two.iter().filter_map(|c| c.as_ref().ok().map(worth)).any(|x| x < top);
    markup!(
        pen: "<tr data-kind={}><th>{}</th>{}</tr>",
        kind,
        shape.say(name, []),
        for (i, (choice, _)) in three.into_iter().enumerate() {
            let is_best = i < 2 && is_told_apart && choice.as_ref().is_ok_and(|c| worth(c) == top);
            markup!(
                pen: "<td class={}>{}</td>",
                if is_best { "best" } else { "" },
                choice.as_ref().map_or("–".to_owned(), told)
            );
        }
    );
}

/// The stages to which one choice brings more than another.
fn of_stages(plan: &Planned, a: &Choice, b: &Choice) -> Vec<Stage> {
    let (a, b) = (plan.people.told(a, plan.want.overlap), plan.people.told(b, plan.want.overlap));
    Stage::ALL.into_iter().filter(|stage| a[*stage as usize] > b[*stage as usize]).collect()
}

/// What the comparison says in a sentence.
fn verdict(shape: &Shape<'_>, plan: &Planned, sides: &Sizes) -> String {
    let (Ok(small), Ok(large)) = (&sides.small, &sides.large) else { return String::new() };
    let names = |stages: Vec<Stage>| {
        let names: Vec<String> = stages.into_iter().map(|stage| shape.say(stage_names(stage).0, [])).collect();
        names.join(", ")
    };
    let ahead = |a: &Choice, b: &Choice| names(of_stages(plan, a, b));
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
