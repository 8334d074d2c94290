//! What stands in the way of comparing, and the way out of each: creators in two lines, fees in another currency, rates on
//! different bases, a figure that is known of nobody.
//!
//! Refuses to settle any of it by itself.

use super::column::Column;
use super::order::Change;
use super::rank::Ranking;
use super::seen::{Seen, by, joined};
use super::table::Table;
use crate::model::{Currency, Knob};
use crate::text::Written::Whole;
use crate::text::{Arg, Label, digits, label, many};
use crate::ui::action::{Action, Setting};
use crate::ui::hears::Hears;
use crate::ui::knobs::plain;
use crate::ui::links::Place;
use crate::ui::markup::{Pen, markup};
use crate::ui::page::Nodes;
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::tell;
use crate::ui::words;
use std::rc::Rc;

/// So many creators in several lines are asked about at once.
const MOST_TWINS: usize = 3;

/// Everything that is asked above the table.
pub fn asked(pen: &mut Pen<'_>, state: &State, table: &Table, ranking: &Ranking, nodes: &Nodes) {
    for group in table.twins.iter().take(MOST_TWINS) {
        twins(pen, state, table, group);
    }
    if table.twins.len() > MOST_TWINS {
        let more = Whole.of((table.twins.len() - MOST_TWINS) as f64);
        markup!(pen: "<p class='why'>{}</p>", Shape::default().say(many::MORE_TWINS, [more]));
    }
    currencies(pen, state, table, nodes);
    bases(pen, state, ranking);
    unknown(pen, state, ranking);
}

/// A note with ways out.
fn note(pen: &mut Pen<'_>, kind: &'static str, words: &str, ways: &dyn Fn(&mut Pen<'_>)) {
    markup!(
        pen: "<div class='note' role='group' data-test='asked' data-kind={}><p>{}</p><div class='tools'>{}</div></div>",
        kind,
        tell(pen, words),
        ways(pen)
    );
}

fn way(pen: &mut Pen<'_>, key: &'static str, words: String, change: Action) {
    markup!(
        pen: "<button type='button' class='ghost' data-test={} onclick={}>{}</button>",
        key,
        Hears::Click(change),
        words
    );
}

/// Whether lines with the same handle tell of one person.
fn twins(pen: &mut Pen<'_>, state: &State, table: &Table, group: &[u32]) {
    let shape = Shape::default();
    let places: Rc<[Place]> =
        group.iter().filter_map(|at| table.entries.get(*at as usize)).map(|entry| entry.place()).collect();
    let Some(first) = places.first() else { return };
    let name = Seen::of(state, *first).name();
    let line = |place: &Place| state.sources.get(place.0).map_or(0, |source| source.line(place.1));
    let lines: Vec<String> = places.iter().map(line).filter(|line| *line > 0).map(|n| digits(n.into())).collect();
    let words = if lines.len() == places.len() {
        shape.say(many::TWINS, [Arg::Words(&name), Arg::Words(&joined(&shape, &lines))])
    } else {
        shape.say(many::TWINS_UNPLACED, [Arg::Words(&name), Whole.of(places.len() as f64)])
    };
    let others = if places.len() == 2 { many::TWINS_TWO } else { many::TWINS_SEVERAL };
    note(pen, "twins", &words, &|pen| {
        let said = |is_one: bool| Action::Compare(Change::Same(places.clone(), is_one));
        way(pen, "same", shape.say(many::TWINS_ONE, []), said(true));
        way(pen, "others", shape.say(others, []), said(false));
    });
}

/// Fees that are not in the chosen currency: what they are worth in it is for the person to say.
pub fn currencies(pen: &mut Pen<'_>, state: &State, table: &Table, nodes: &Nodes) {
    let chosen = state.assumptions.currency;
    let shape = Shape::default();
    let in_dollars = chosen == Currency::USD;
    let needs_rate = !in_dollars && state.assumptions.dollar_rate.is_none();
    let mut words = String::new();
    for (currency, count) in &table.foreign {
        let (code, into) = (Arg::Words(currency.code()), Arg::Words(chosen.code()));
        if !words.is_empty() {
            words.push(' ');
        }
        words += &match count {
            1 => shape.say(many::FOREIGN_ONE, [code, into]),
            n => shape.say(many::FOREIGN, [Whole.of((*n).into()), code, into]),
        };
    }
    if words.is_empty() {
        if !needs_rate {
            return;
        }
        words = shape.say(many::NEEDS_RATE, [Arg::Words(chosen.code())]);
    }
    // Dollars are converted by the rate that is asked for; anything else can be chosen to be shown in.
    let others = || table.foreign.iter().map(|(currency, _)| *currency).filter(|c| in_dollars || *c != Currency::USD);
    if others().count() > usize::from(in_dollars) {
        words.push(' ');
        words += &shape.say(many::FOREIGN_NEITHER, []);
    }
    note(pen, "currency", &words, &|pen| {
        if !in_dollars {
            let shown = plain(&state.assumptions, Knob::DollarRate).map(|x| shape.plain(x)).unwrap_or_default();
            let misread = state.misread.contains(&Knob::DollarRate);
            markup!(
                pen: "<label for='cl-dollars'>{}</label><input id='cl-dollars' type='text' inputmode='decimal' \
                      autocomplete='off' data-test='dollars' ref={} aria-invalid={} oninput={}/>",
                shape.say(many::DOLLARS_FOR, [Arg::Words(chosen.code())]),
                &nodes.fields.node("cl-dollars".into(), shown),
                misread.then_some("true"),
                Hears::Knob(Knob::DollarRate)
            );
        }
        for currency in others() {
            let words = shape.say(many::SHOW_IN, [Arg::Words(currency.code())]);
            way(pen, "show-in", words, Action::Set(Setting::Currency(currency)));
        }
    });
}

/// Rates on different bases, and the one on which most can be shown.
fn bases(pen: &mut Pen<'_>, state: &State, ranking: &Ranking) {
    let shape = Shape::default();
    if state.order.base.is_some() && state.order.shows(Column::Rate, state.goal) {
        markup!(pen: "<div class='tools'>{}</div>", {
            way(pen, "own-base", shape.say(many::TO_OWN, []), Action::Compare(Change::Base(None)));
        });
    }
    if !ranking.is_apart() {
        return;
    }
    let base = shape.say(by(ranking.base.unwrap_or(crate::report::Base::Followers)), []);
    let behind = ranking.unknown - ranking.apart;
    let words = match behind {
        1 => shape.say(many::OTHER_BASE, [Arg::Words(&base)]),
        n => shape.say(many::OTHER_BASES, [Whole.of(n as f64), Arg::Words(&base)]),
    };
    match ranking.common {
        Some((base, count)) => note(pen, "bases", &words, &|pen| {
            let words = shape.say(many::TO_COMMON, [Arg::Words(&shape.say(by(base), [])), Whole.of(count as f64)]);
            way(pen, "common-base", words, Action::Compare(Change::Base(Some(base))));
        }),
        None => {
            let words = [&words, " ", &shape.say(many::NO_COMMON, [])].concat();
            note(pen, "bases", &words, &|_| {});
        }
    }
}

/// What the order goes by is known of nobody.
fn unknown(pen: &mut Pen<'_>, state: &State, ranking: &Ranking) {
    let shape = Shape::default();
    if ranking.rows.is_empty() {
        return markup!(pen: "<p class='note calm' data-test='nobody'>{}</p>", shape.say(many::NOBODY_LEFT, []));
    }
    let (by, _) = state.order.by(state.goal);
    if ranking.unknown > 0 || by == Column::Name {
        return;
    }
    let Some(place) = state.at(0) else { return };
    let first = Seen::of(state, place);
    let why = match first.interval(by, state.order.counting) {
        Err(why) => words::reason(why),
        Ok(_) => label(Label::NotKnown).into(),
    };
    let name = shape.say(by.name(state.order.counting), []);
    let words = shape.say(many::NOBODY_HAS, [Arg::Words(&name), Arg::Words(&why)]);
    note(pen, "unknown", &words, &|pen| {
        let who = shape.say(many::LOOK_AT, [Arg::Words(&first.name())]);
        way(pen, "look", who, Action::Compare(Change::Look(place, false)));
        for column in [Column::Followers, Column::Name] {
            if column != by {
                let name = super::lower(&shape.say(column.name(state.order.counting), []));
                let words = shape.say(many::SORT_INSTEAD, [Arg::Words(&name)]);
                way(pen, "sort-instead", words, Action::Compare(Change::Sort(column)));
            }
        }
    });
}
