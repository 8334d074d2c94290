//! PLANNING whom to book: what the person wants, whom it would be, why the others are left, and what all of it brings.
//!
//! Draws what `crate::plan` found. Refuses to choose.

mod booked;
mod brief;
mod candidates;
mod changed;
mod desk;
mod findings;
mod form;
mod left;
mod others;
mod refused;
mod sides;
mod stages;
mod together;

pub(super) use booked::{brings, outcome, price, sentence, wanted};
pub use brief::{Blank, Brief, Change, Entry, Lock, Of, Who};
pub(super) use candidates::add;
pub(super) use desk::Planned;
pub use desk::{Desk, kind, weights};
pub use form::{set, set_share};
pub(super) use together::rows as totalled;

use super::hears::Act;
use super::markup::{Pen, markup};
use super::page::Nodes;
use super::shape::Shape;
use super::state::State;
use super::view::tell;
use crate::text::{Plain, plan as msg};
use yew::Html;

/// The part of the page.
#[inline(never)] // A door.
pub fn plan(state: &State, act: &Act, nodes: &Nodes) -> Html {
    let shape = &Shape::new(&Plain, state.assumptions.currency);
    let planned = nodes.desk.plan(state);
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    markup!(
        pen: "{}<p class='sr' role='status' data-test='plan-said'>{}</p>{}",
        form::form(pen, state, shape, nodes),
        planned.as_ref().map(|plan| said(state, shape, plan, nodes)),
        match &planned {
            Some(plan) => found(pen, state, shape, plan, nodes),
            None => nothing(pen, state, shape, nodes),
        }
    );
    pen.done()
}

/// What is told where there is no plan yet.
fn nothing(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, nodes: &Nodes) {
    let words = match nodes.desk.people(state) {
        Some(people) => shape.say(msg::ASK_BUDGET, [crate::text::Written::Whole.of(people.of as f64)]),
        None => shape.say(msg::WORKING, []),
    };
    markup!(pen: "<section class='card c12' data-test='no-plan'><p class='verdict'>{}</p></section>", tell(pen, &words));
}

fn found(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &std::rc::Rc<desk::Planned>, nodes: &Nodes) {
    let choosing = match &plan.choosing {
        Ok(choosing) => choosing,
        Err(why) => return refused::refused(pen, state, shape, plan, *why),
    };
    let before = nodes.desk.before(plan);
    booked::booked(pen, state, shape, plan, choosing, nodes);
    if let Some(words) = before.and_then(|before| changed::changed(shape, &before, plan, state.order.counting)) {
        markup!(pen: "<section class='card c12 changed' data-test='changed'><p>{}</p></section>", tell(pen, &words));
    }
    // What is not found again yet stays as it was: cards that come and go with each key would move the page.
    let findings = &plan.findings;
    let kept = |pen: &mut Pen<'_>, key: &'static str, is_open: bool, draw: &dyn Fn(&mut Pen<'_>)| {
        let card = nodes.rooms.of(key, is_open, || {
            let mut own = pen.alike();
            draw(&mut own);
            own.done()
        });
        markup!(pen: "{}", card);
    };
    kept(pen, "plan-together", findings.totals().is_none(), &|pen| together::together(pen, state, shape, plan));
    stages::stages(pen, shape, plan, choosing.choice());
    kept(pen, "plan-rest", !findings.is_left_known(), &|pen| left::left(pen, state, shape, plan, choosing));
    kept(pen, "plan-sides", findings.sides().is_none(), &|pen| sides::sides(pen, state, shape, plan));
}

/// What is said aloud once a plan changes.
fn said(state: &State, shape: &Shape<'_>, plan: &std::rc::Rc<desk::Planned>, nodes: &Nodes) -> String {
    let Ok(choosing) = &plan.choosing else { return String::new() };
    let changed =
        nodes.desk.before(plan).and_then(|before| changed::changed(shape, &before, plan, state.order.counting));
    let choice = choosing.choice();
    let (who, cost) = (booked::creators(shape, choice.chosen.len()), shape.sum(choice.cost));
    let words = shape.say(msg::BOOK, [crate::text::Arg::Words(&who), crate::text::Arg::Words(&cost)]);
    let plain: String = crate::text::pieces(&words).map(|piece| piece.text).collect();
    [plain, changed.unwrap_or_default()].join(" ")
}
