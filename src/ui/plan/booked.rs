//! Whom to book: the sentence, the list with its buttons, what is left over, and how sure it is that nothing is better.

use super::brief::{Change, Lock};
use super::desk::Planned;
use super::form::key;
use crate::model::Stage;
use crate::plan::{Approach, Choice, Choosing, Offer, Person, Price, chain, contacts};
use crate::report::{Counting, Likely, Outcome, outlook};
use crate::stats::{Z80, counts};
use crate::text::Written::{Count, Percent, Whole};
use crate::text::{Arg, Msg, digits, label, plan as msg};
use crate::ui::action::{Action, Told};
use crate::ui::deep::stage_names;
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::page::Nodes;
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::tab::Tab;
use crate::ui::view::{tell, tier_name, why};
use crate::ui::{chips, compare};
use libm::exp;
use yew::NodeRef;

/// Outcome and words of a stage.
pub const fn outcome(stage: Stage, counting: Counting) -> (Outcome, Msg<1>) {
    match (stage, counting) {
        (Stage::Awareness, _) => (Outcome::RelevantReach, msg::PEOPLE),
        (Stage::Consideration, _) => (Outcome::Clicks, msg::CLICKS),
        (Stage::Conversion, Counting::Link) => (Outcome::ByLink, msg::ORDERS_BY_LINK),
        (Stage::Conversion, Counting::Code) => (Outcome::ByCode, msg::ORDERS_BY_CODE),
        (Stage::Advocacy, _) => (Outcome::Interactions, msg::REACTIONS),
    }
}

/// The stages that count, the one that counts most first.
pub fn wanted(weights: [u8; 4]) -> Vec<Stage> {
    let mut wanted: Vec<Stage> = Stage::ALL.into_iter().filter(|stage| weights[*stage as usize] > 0).collect();
    wanted.sort_by_key(|stage| core::cmp::Reverse(weights[*stage as usize]));
    wanted
}

/// How many creators, in words.
pub fn creators(shape: &Shape<'_>, count: usize) -> String {
    if count == 1 { shape.say(msg::ONE_CREATOR, []) } else { shape.say(msg::N_CREATORS, [Whole.of(count as f64)]) }
}

/// The card.
pub fn booked(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned, choosing: &Choosing, nodes: &Nodes) {
    let choice = choosing.choice();
    // Where whose price was set is not booked any more, the keyboard goes on at the head.
    let of_row = |place| plan.people.list.get(place).is_some_and(|person| is_judged(state, person));
    let head = if choice.chosen.iter().any(|c| of_row(c.place)) { NodeRef::default() } else { nodes.price.clone() };
    markup!(
        pen: "<section class='card c12' data-test='booked' aria-labelledby='cl-booked'><h2 id='cl-booked' tabindex='-1' ref={}>{}</h2>\
              <p class='verdict' data-test='book'>{}</p>{}{}<p class='why' data-test='left-over'>{}</p><p class='why' data-test='proof'>{}</p>{}{}</section>",
        &head,
        shape.say(msg::WHOM, []),
        tell(pen, &sentence(state, shape, plan, choice)),
        if state.goal == [0; 4] {
            why(pen, &shape.say(msg::CONVERSION_ONLY, []));
        },
        table(pen, state, shape, plan, choice, nodes),
        tell(pen, &left_over(shape, plan, choice)),
        tell(pen, &proof(shape, plan, choosing)),
        if plan.people.twice > 0 {
            let words = shape.say(msg::TWICE, [Whole.of(plan.people.twice as f64)]);
            markup!(
                pen: "<p class='note' data-test='twice'>{} <button type='button' class='link' onclick={}>{}</button></p>",
                words,
                Hears::Click(Action::Tab(Tab::Compare)),
                shape.say(msg::TWICE_SAY, [])
            );
        },
        if plan.people.of > plan.people.list.len() {
            let counts = [Whole.of(plan.people.list.len() as f64), Whole.of(plan.people.of as f64)];
            why(pen, &shape.say(msg::OF_MANY, counts));
        }
    );
}

/// Whom to book, for how much, and what that brings together.
pub fn sentence(state: &State, shape: &Shape<'_>, plan: &Planned, choice: &Choice) -> String {
    let who = creators(shape, choice.chosen.len());
    let cost = shape.sum(choice.cost);
    let mut words = shape.say(msg::BOOK, [Arg::Words(&who), Arg::Words(&cost)]);
    let wanted = wanted(plan.want.weights);
    if let ([stage], Some(totals)) = (wanted.as_slice(), plan.findings.totals()) {
        let total = super::together::total(*stage, state.order.counting);
        let range = totals.range(total);
        let (_, told) = outcome(*stage, state.order.counting);
        let about = shape.say(told, [Count.of(range.p50)]);
        // Few orders are counted: the range of a rate is not the range of its count.
        let counted = (*stage == Stage::Conversion).then(|| totals.counts(plan.people.counting)).and_then(|c| c.range);
        let ends = match counted {
            Some((low, high, _)) => shape.ends(low.into(), high.into(), Whole),
            None => shape.ends(range.p10, range.p90, Count),
        };
        words += &shape.say(msg::BRINGS_TOGETHER, [Arg::Words(&about), Arg::Words(&ends)]);
    } else if wanted.len() > 1 {
        words += &shape.say(msg::BRINGS_MIX, []);
    }
    words
}

fn table(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned, choice: &Choice, nodes: &Nodes) {
    let head = |pen: &mut Pen<'_>, words: Msg<0>| {
        markup!(pen: "<span role='columnheader'>{}</span>", shape.say(words, []));
    };
    markup!(
        pen: "<div class='picks' role='table' aria-label={} data-test='picks'><div class='pick heads' role='row'>{}</div>{}</div>",
        shape.say(msg::WHOM, []),
        for words in [msg::COL_CREATOR, msg::COL_POSTS, msg::COL_MONEY, msg::COL_BRINGS, msg::COL_DECIDE] {
            head(pen, words);
        },
        for chosen in &choice.chosen {
            let Some(person) = plan.people.list.get(chosen.place) else { continue };
            let candidate = plan.people.candidates.get(chosen.place);
            let Some(offer) = candidate.and_then(|c| c.offers.get(chosen.offer)) else { continue };
            let stage = candidate.and_then(|c| c.stage);
            row(pen, state, shape, plan, (person, offer, stage), nodes);
        }
    );
}

fn row(
    pen: &mut Pen<'_>,
    state: &State,
    shape: &Shape<'_>,
    plan: &Planned,
    (person, offer, stage): (&Person, &Offer, Option<Stage>),
    nodes: &Nodes,
) {
    let is_kept = state.brief.lock(person.who) == Some(Lock::In);
    let change = |lock| Hears::Click(Action::Plan(Change::Lock(person.who, lock)));
    markup!(
        pen: "<div key={} class={} role='row' data-test='pick'><span role='cell' class='whom'>{}{}</span>\
              <span role='cell' class='n of'>{}</span><span role='cell' class='n'>{}<small>{}</small>{}</span>\
              <span role='cell' class='n'>{}</span>\
              <span role='cell' class='acts'><button type='button' class='chip' aria-pressed={} aria-label={} onclick={}>{}</button>\
              <button type='button' class='chip' aria-label={} onclick={}>{}</button></span>{}</div>",
        row_key(person),
        if is_kept { "pick on" } else { "pick" },
        named(pen, person),
        if let Some(stage) = stage {
            markup!(pen: "<small class='tag' data-kind={}>{}</small>", key(stage), shape.say(stage_names(stage).0, []));
        },
        shape.whole(offer.posts.into()),
        shape.sum(offer.cost),
        shape.say(price(person, offer), []),
        if person.price != Price::NoFee {
            set_price(pen, state, shape, person, nodes);
        },
        for stage in wanted(plan.want.weights) {
            markup!(pen: "<span class='brings'>{}</span>", brings(shape, state, person, offer, stage));
        },
        if is_kept { "true" } else { "false" },
        shape.say(msg::KEEP_WHOM, [Arg::Words(&person.name)]),
        change(if is_kept { None } else { Some(Lock::In) }),
        shape.say(msg::KEEP, []),
        shape.say(msg::LEAVE_WHOM, [Arg::Words(&person.name)]),
        change(Some(Lock::Out)),
        shape.say(msg::LEAVE, []),
        if let Some(editor) = state.editor.as_ref().filter(|e| e.told == Told::Fee && is_judged(state, person)) {
            let posts = match person.assumptions.posts {
                1 => shape.say(msg::ONE_POST, []),
                n => shape.say(msg::N_POSTS, [Whole.of(n.into())]),
            };
            markup!(
                pen: "<div role='cell' class='asks'><p>{}</p>{}</div>",
                shape.say(msg::PRICE_FOR, [Arg::Words(&person.name), Arg::Words(&posts)]),
                chips::editor(pen, editor, state.draft(), &nodes.editor)
            );
        }
    );
}

/// Whether it is the creator whose facts can be set.
fn is_judged(state: &State, person: &Person) -> bool {
    person.place == (state.shown, state.selection)
}

/// What leads to the editor of a price.
fn set_price(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, person: &Person, nodes: &Nodes) {
    let node = if is_judged(state, person) { nodes.price.clone() } else { NodeRef::default() };
    markup!(
        pen: "<button type='button' class='link' ref={} data-test='set-price' aria-label={} onclick={}>{}</button>",
        &node,
        shape.say(msg::SET_PRICE_OF, [Arg::Words(&person.name)]),
        Hears::Click(Action::Compare(compare::Change::Price(person.place))),
        shape.say(msg::SET_PRICE, [])
    );
}

/// The key of a person's row.
pub fn row_key(person: &Person) -> String {
    [digits(person.who.0.into()), digits(person.who.1 as i64)].join("-")
}

/// A creator's name and tier; the name leads to them.
pub fn named(pen: &mut Pen<'_>, person: &Person) {
    let tier = person.tier.map(|tier| label(tier_name(tier)));
    let platform = person.profile.as_ref().and_then(|p| p.platform).map(|p| p.name());
    markup!(
        pen: "<button type='button' class='link' data-test='whom' onclick={}>{}</button> {}{}",
        Hears::Click(Action::Compare(compare::Change::Look(person.place, false))),
        person.name.clone(),
        if let Some(tier) = tier {
            markup!(pen: "<small class='tag'>{}</small>", tier);
        },
        if let Some(platform) = platform {
            markup!(pen: "<small class='tag'>{}</small>", platform);
        }
    );
}

/// Where the money of an offer comes from.
pub fn price(person: &Person, offer: &Offer) -> Msg<0> {
    match person.price {
        Price::NoFee => msg::PRICE_NO_FEE,
        Price::Quoted if offer.posts == person.assumptions.posts => msg::PRICE_QUOTED,
        Price::Quoted => msg::PRICE_PART,
        Price::Expected => msg::PRICE_EXPECTED,
    }
}

/// What one booking brings to a stage, as a range: "2–19 orders by link".
pub fn brings(shape: &Shape<'_>, state: &State, person: &Person, offer: &Offer, stage: Stage) -> String {
    let (outcome, words) = outcome(stage, state.order.counting);
    let known = person.profile.as_ref().and_then(|profile| outlook(profile, &person.assumptions, offer.posts).ok());
    match known.map(|known| known.likely(outcome)) {
        Some(Ok(Likely { mid, sigma })) => {
            // Few orders are counted: the range of a rate is not the range of its count.
            let counted = (stage == Stage::Conversion).then(|| counts(libm::log(mid), sigma)).and_then(|c| c.range);
            let ends = match counted {
                Some((low, high, _)) => shape.ends(low.into(), high.into(), Whole),
                None => shape.ends(mid * exp(-Z80 * sigma), mid * exp(Z80 * sigma), Count),
            };
            shape.say(words, [Arg::Words(&ends)])
        }
        Some(Err(reason)) => crate::ui::words::reason(reason),
        None => String::new(),
    }
}

fn left_over(shape: &Shape<'_>, plan: &Planned, choice: &Choice) -> String {
    let left = shape.sum(choice.left);
    let hours = choice.minutes as f64 / 60.0;
    let mut words = match plan.want.minutes {
        Some(all) => {
            let free = f64::from(all) / 60.0 - hours;
            shape.say(msg::LEFT_BOTH, [Arg::Words(&left), Count.of(free.max(0.0))])
        }
        None => shape.say(msg::LEFT_OVER, [Arg::Words(&left)]),
    };
    words += &shape.say(msg::HOURS_TAKEN, [Count.of(hours)]);
    words += &befriend(shape, choice.chosen.len());
    words += &super::others::next_best(shape, plan);
    words
}

/// To how many one writes until so many post: not everybody answers, and time is what there is least of.
fn befriend(shape: &Shape<'_>, posting: usize) -> String {
    let of = |approach| contacts(chain(approach)?, u32::try_from(posting).ok()?);
    match (of(Approach::Cold), of(Approach::Warm)) {
        (Some(cold), Some(warm)) => {
            let counts = [posting as u32, cold.most, warm.most, cold.half, warm.half];
            shape.say(msg::BEFRIEND, counts.map(|n| Whole.of(n.into())))
        }
        _ => String::new(),
    }
}

/// How sure it is that nothing is better.
fn proof(shape: &Shape<'_>, plan: &Planned, choosing: &Choosing) -> String {
    let choice = choosing.choice();
    if plan.can_be_tried_harder() {
        return shape.say(msg::SEEKING, []);
    }
    let mut words = if choice.proven {
        super::others::as_good(shape, plan)
    } else {
        shape.say(msg::NOT_PROVEN, [Percent.of(choice.bound / choice.value.max(f64::MIN_POSITIVE) - 1.0)])
    };
    words.push(' ');
    let steps = Whole.of(choice.steps as f64);
    words += &match plan.took.get() {
        Some(ms) => shape.say(msg::STEPS_TIME, [steps, Count.of(ms.max(1.0))]),
        None => shape.say(msg::STEPS, [steps]),
    };
    if let ([stage], false) = (wanted(plan.want.weights).as_slice(), plan.is_bad_case()) {
        let bound = shape.say(outcome(*stage, plan.people.counting).1, [Count.of(choice.bound)]);
        words += &shape.say(msg::BOUND, [Arg::Words(&bound)]);
    }
    words.push('.');
    words
}
