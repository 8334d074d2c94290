//! The buyer's journey: the money of the plan per stage, who serves which, and where nobody does.

use super::desk::Planned;
use super::form::key;
use crate::model::Stage;
use crate::plan::Choice;
use crate::text::Written::WholePercent;
use crate::text::{Arg, plan as msg};
use crate::ui::chart::percent;
use crate::ui::deep::stage_names;
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::view::why;

/// The card.
pub fn stages(pen: &mut Pen<'_>, shape: &Shape<'_>, plan: &Planned, choice: &Choice) {
    markup!(
        pen: "<section class='card c5' data-test='journey' aria-labelledby='cl-journey'><h2 id='cl-journey'>{}</h2>\
              <div class='steps'>{}</div>{}</section>",
        shape.say(msg::JOURNEY, []),
        for stage in Stage::ALL {
            step(pen, shape, plan, choice, stage);
        },
        why(pen, &shape.say(msg::J_HOW, []))
    );
}

fn step(pen: &mut Pen<'_>, shape: &Shape<'_>, plan: &Planned, choice: &Choice, stage: Stage) {
    let at = |place: usize| plan.people.candidates.get(place).and_then(|c| c.stage) == Some(stage);
    let cost = |chosen: &&crate::plan::Chosen| {
        let offers = plan.people.candidates.get(chosen.place).map(|c| &c.offers);
        offers.and_then(|offers| offers.get(chosen.offer)).map_or(0, |offer| offer.cost)
    };
    let here: Vec<_> = choice.chosen.iter().filter(|chosen| at(chosen.place)).collect();
    let spent: u64 = here.iter().map(cost).sum();
    let share = if choice.cost > 0 { spent as f64 / choice.cost as f64 } else { 0.0 };
    let (name, what) = stage_names(stage);
    let name = shape.say(name, []);
    let told = shape.sum(spent);
    markup!(
        pen: "<div class={} data-test='step' data-kind={}><h3>{}</h3><p class='why'>{}</p>\
              <svg class='share' aria-hidden='true' height='8'><rect class='b0' x='0' y='0' width='100%' height='8' rx='4'/>\
              <rect class='b2' x='0' y='0' width={} height='8' rx='4'/></svg><p>{}</p>{}</div>",
        if here.is_empty() { "step none" } else { "step" },
        key(stage),
        name.clone(),
        shape.say(what, []),
        percent(100.0 * share),
        shape.say(msg::J_MONEY, [Arg::Words(&told), WholePercent.of(share)]),
        if here.is_empty() {
            let could = plan.people.candidates.iter().find(|c| c.stage == Some(stage) && !c.offers.is_empty());
            let words = match could.and_then(|c| plan.people.list.get(c.place)) {
                Some(person) => shape.say(msg::J_NONE_BOOKED, [Arg::Words(&person.name)]),
                None => shape.say(msg::J_NONE_HERE, [Arg::Words(&name)]),
            };
            why(pen, &words);
        } else {
            let names: Vec<&str> =
                here.iter().filter_map(|c| plan.people.list.get(c.place)).map(|person| person.name.as_str()).collect();
            markup!(pen: "<p class='names'>{}</p>", names.join(", "));
        }
    );
}
