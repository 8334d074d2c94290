//! The brief as a person fills it in: goal, money, hours, how orders are counted, and further limits.
//!
//! Refuses to say what comes of it.

use super::brief::{Blank, Change, Entry, Of};
use super::candidates::{further, hours, overlap, platforms};
use super::desk::weights;
use crate::model::{Decimal, Knob, Stage};
use crate::plan::{MOST_POSTS, Part};
use crate::report::Counting;
use crate::text::Written::{Count, Percent, WholePercent};
use crate::text::{Arg, Msg, label, plan as msg, trim};
use crate::ui::action::Action;
use crate::ui::compare;
use crate::ui::deep::{stage_names, weight as want};
use crate::ui::entry;
use crate::ui::hears::{Choice, FITS, Hears};
use crate::ui::markup::{Pen, markup};
use crate::ui::page::Nodes;
use crate::ui::scheme::option;
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::words;

/// The key of further limits, when they are opened.
const MORE: &str = "plan-more";

/// The card.
pub fn form(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, nodes: &Nodes) {
    let brief = &state.brief;
    markup!(
        pen: "<section class='card c12 brief' part='card plan' data-test='brief' aria-labelledby='cl-brief'><h2 id='cl-brief'>{}</h2>\
              <div class='wants'><div class='stages' role='group' aria-label={}>{}</div><div class='blanks'>{}{}{}{}{}</div></div>{}\
              <p class='why'>{}</p><details class='drawer' open={}><summary onclick={}>{}</summary>{}</details></section>",
        shape.say(msg::WANTED, []),
        shape.say(msg::GOALS, []),
        for stage in Stage::ALL {
            goal(pen, state, shape, stage);
        },
        blank(pen, state, shape, nodes, Blank::Budget),
        blank(pen, state, shape, nodes, Blank::Hours),
        either(pen, shape, (msg::COUNTED, msg::COUNTED_SMALL), "counted", [
            (msg::BY_LINK, counted(Counting::Link), state.order.counting == Counting::Link),
            (msg::BY_CODE, counted(Counting::Code), state.order.counting == Counting::Code),
        ]),
        either(pen, shape, (msg::CASE, msg::CASE_SMALL), "case", [
            (msg::LIKELY, Action::Plan(Change::BadCase(false)), !brief.is_bad_case),
            (msg::BAD, Action::Plan(Change::BadCase(true)), brief.is_bad_case),
        ]),
        fit(pen, state, shape),
        if let Some(table) = state.table() {
            compare::currencies(pen, state, table, nodes);
        },
        shape.say(msg::GOALS_SMALL, []),
        state.reopened.contains(&MORE).then_some(""),
        Hears::Click(Action::Unfold(MORE)),
        shape.say(msg::MORE_LIMITS, []),
        if state.unfolded.contains(&MORE) {
            limits(pen, state, shape, nodes);
        }
    );
}

fn goal(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, stage: Stage) {
    let (name, what) = stage_names(stage);
    let is_wanted = weights(state)[stage as usize] > 0;
    markup!(
        pen: "<div class={} data-kind={}><b>{}</b><small>{}</small>{}</div>",
        if is_wanted { "stage on" } else { "stage" },
        key(stage),
        shape.say(name, []),
        shape.say(what, []),
        want(pen, shape, weights(state), stage)
    );
}

/// How much of the audience cares, of everybody of whom nothing else is known.
fn fit(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>) {
    markup!(
        pen: "<div class='knob' data-test='fit'><label for='cl-plan-fit'>{}</label>\
              <span class='in'><select id='cl-plan-fit' onchange={}>{}</select></span><small>{}</small></div>",
        label(words::knob(Knob::Fit)),
        Hears::Choice(Choice::Fit),
        for fit in FITS {
            option(pen, label(words::fit(fit)), fit == state.assumptions.fit);
        },
        shape.say(msg::FIT_SMALL, [])
    );
}

/// The key of a stage in `data-kind`.
pub const fn key(stage: Stage) -> &'static str {
    match stage {
        Stage::Awareness => "awareness",
        Stage::Consideration => "consideration",
        Stage::Conversion => "conversion",
        Stage::Advocacy => "advocacy",
    }
}

/// The name of a part of the budget.
pub fn part_name(shape: &Shape<'_>, part: Part) -> String {
    match part {
        Part::Platform(platform) => platform.name().to_owned(),
        Part::Stage(stage) => shape.say(stage_names(stage).0, []),
    }
}

fn limits(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, nodes: &Nodes) {
    for limit in [Blank::MostPosts, Blank::MostEach, Blank::AtLeast, Blank::AtMost, Blank::Overlap] {
        blank(pen, state, shape, nodes, limit);
    }
    let people = nodes.desk.people(state);
    let here = people.map(|people| platforms(&people)).unwrap_or_default();
    let parts = here.into_iter().map(Of::Platform).chain(Stage::ALL.map(Of::Stage));
    markup!(
        pen: "<h3>{}</h3><p class='why'>{}</p>{}",
        shape.say(msg::SHARES, []),
        shape.say(msg::SHARES_SMALL, []),
        for of in parts {
            share(pen, state, shape, nodes, of, true);
            share(pen, state, shape, nodes, of, false);
        }
    );
}

/// A field, its name, and what it means.
fn blank(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, nodes: &Nodes, blank: Blank) {
    let brief = &state.brief;
    let say = |words: Msg<0>| shape.say(words, []);
    let (name, small) = match blank {
        Blank::Budget => (msg::BUDGET, say(msg::BUDGET_SMALL)),
        Blank::Hours => {
            let each = hours(state);
            (msg::HOURS, shape.say(msg::HOURS_SMALL, [Count.of(each)]))
        }
        Blank::MostPosts => {
            let kept = further(state);
            (msg::MOST_POSTS, shape.say(msg::MOST_POSTS_SMALL, [WholePercent.of(kept)]))
        }
        Blank::MostEach => (msg::MOST_EACH, String::new()),
        Blank::AtLeast => (msg::AT_LEAST, String::new()),
        Blank::AtMost => (msg::AT_MOST, String::new()),
        Blank::Overlap => (msg::OVERLAP, shape.say(msg::OVERLAP_SMALL, [Percent.of(overlap())])),
    };
    let unit = match blank {
        Blank::Budget | Blank::MostEach => state.assumptions.currency.code().to_owned(),
        Blank::Hours => "h".to_owned(),
        Blank::Overlap => "%".to_owned(),
        _ => String::new(),
    };
    let shown = brief.get(blank).map(|x| typed(shape, x * per(blank))).unwrap_or_default();
    let shown = match (blank, shown.is_empty()) {
        (Blank::MostPosts, true) => crate::text::digits(MOST_POSTS.into()),
        (Blank::Overlap, true) => shape.count(overlap() * per(blank)),
        _ => shown,
    };
    let bad = brief.misread.contains(&Entry::Blank(blank));
    let one = One { id: blank.key().to_owned(), name: say(name), small, unit, shown, bad };
    field(pen, shape, nodes, one, Hears::Blank(blank));
}

fn share(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, nodes: &Nodes, of: Of, is_least: bool) {
    let (key, part) = match of {
        Of::Platform(platform) => (platform.key(), platform.name().to_owned()),
        Of::Stage(stage) => (key(stage), shape.say(stage_names(stage).0, [])),
    };
    let words = if is_least { msg::SHARE_LEAST } else { msg::SHARE_MOST };
    let one = One {
        id: ["plan-share-", key, if is_least { "-least" } else { "-most" }].concat(),
        name: shape.say(words, [Arg::Words(&part)]),
        small: String::new(),
        unit: "%".to_owned(),
        shown: state.brief.share(of, is_least).map(|share| shape.plain(share * 100.0)).unwrap_or_default(),
        bad: state.brief.misread.contains(&Entry::Share(of, is_least)),
    };
    field(pen, shape, nodes, one, Hears::Share(of, is_least));
}

/// A number as it was typed: to the digit, without signs and groups.
fn typed(shape: &Shape<'_>, x: f64) -> String {
    let Some(exact) = Decimal::from_f64(x) else { return shape.plain(x) };
    let mut told = shape.told(exact);
    told.retain(|c| c != ',');
    told
}

/// A field as it is drawn.
struct One {
    id: String,
    name: String,
    small: String,
    unit: String,
    shown: String,
    bad: bool,
}

fn field(pen: &mut Pen<'_>, shape: &Shape<'_>, nodes: &Nodes, one: One, hears: Hears) {
    let id = ["cl-", &one.id].concat();
    markup!(
        pen: "<div key={} class='knob' data-test='blank' data-kind={}><label for={}>{}</label>\
              <span class='in'><input id={} ref={} type='text' inputmode='decimal' autocomplete='off' aria-invalid={} oninput={}/>{}{}</span>\
              <small>{}</small></div>",
        one.id.clone(),
        one.id,
        id.clone(),
        one.name,
        id.clone(),
        &nodes.fields.node(id, one.shown),
        if one.bad { "true" } else { "false" },
        hears,
        if !one.unit.is_empty() {
            markup!(pen: "<span class='unit'>{}</span>", one.unit);
        },
        if one.bad {
            markup!(pen: "<span class='bad' role='alert'>{}</span>", shape.say(msg::NOT_UNDERSTOOD, []));
        },
        one.small
    );
}

/// The way of counting is one for the table and the plan.
fn counted(counting: Counting) -> Action {
    Action::Compare(compare::Change::Counting(counting))
}

/// One of two.
fn either(
    pen: &mut Pen<'_>,
    shape: &Shape<'_>,
    (name, small): (Msg<0>, Msg<0>),
    key: &'static str,
    both: [(Msg<0>, Action, bool); 2],
) {
    markup!(
        pen: "<div class='knob either' role='group' aria-label={} data-test='either' data-kind={}><span class='name'>{}</span><span class='in'>{}</span><small>{}</small></div>",
        shape.say(name, []),
        key,
        shape.say(name, []),
        for (name, action, is_chosen) in both {
            markup!(
                pen: "<button type='button' class='chip' aria-pressed={} onclick={}>{}</button>",
                if is_chosen { "true" } else { "false" },
                Hears::Click(action),
                shape.say(name, [])
            );
        },
        shape.say(small, [])
    );
}

/// What one stands for in the field.
const fn per(blank: Blank) -> f64 {
    if matches!(blank, Blank::Overlap) { 100.0 } else { 1.0 }
}

/// What to do with a text that was typed into a field.
#[inline(never)] // A door.
pub fn set(blank: Blank, text: &str) -> Action {
    if trim(text).is_empty() {
        return Action::Plan(Change::Set(blank, None));
    }
    let x = entry::decimal(text).map(|x| x / per(blank)).filter(|x| blank.holds(*x));
    Action::Plan(x.map_or(Change::Misread(Entry::Blank(blank)), |x| Change::Set(blank, Some(x))))
}

/// The same for a share, in percent.
#[inline(never)] // A door.
pub fn set_share(of: Of, is_least: bool, text: &str) -> Action {
    if trim(text).is_empty() {
        return Action::Plan(Change::Share(of, is_least, None));
    }
    let share = entry::decimal(text).map(|x| x / 100.0).filter(|share| (0.0..=1.0).contains(share));
    Action::Plan(
        share.map_or(Change::Misread(Entry::Share(of, is_least)), |share| Change::Share(of, is_least, Some(share))),
    )
}
