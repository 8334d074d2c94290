//! The further assumptions: those of the deal have lists to choose from, or a field for each format.
//!
//! Drawn only when somebody opens them, so all of it can wait. Refuses to know a figure: they come with their rows.

use super::action::{Action, Setting};
use super::assumptions::{FIRST, one};
use super::entry;
use super::fields::Fields;
use super::hears::{Choice, Hears};
use super::knobs;
use super::markup::{Pen, markup};
use super::scheme::option;
use super::state::State;
use super::view::{View, source};
use super::words;
use crate::model::{Currency, Format, Knob, Payment, Platform, Rights};
use crate::report::Assumed;
use crate::text::{Label, Written, digits, label, msg, trim};

/// Whether it is of the deal or of one's own costs, and not a rate.
pub const fn is_part(knob: Knob) -> bool {
    matches!(
        knob,
        Knob::Payment
            | Knob::Commission
            | Knob::HybridShare
            | Knob::Also
            | Knob::Rights
            | Knob::PaidAds
            | Knob::Exclusive
            | Knob::Rush
            | Knob::Uplift
            | Knob::Shipping
            | Knob::Agency
            | Knob::Boost
    )
}

/// Whether one chooses from a list, or says how many of each.
pub const fn is_chosen(knob: Knob) -> bool {
    matches!(knob, Knob::Payment | Knob::Rights | Knob::PaidAds | Knob::Exclusive | Knob::Rush | Knob::Also)
}

/// The heading above this one, where it is the first of its kind.
const fn heading(knob: Knob) -> Option<Label> {
    match knob {
        Knob::Also => Some(Label::TheDeal),
        Knob::Product => Some(Label::YourCosts),
        Knob::Ctr => Some(Label::RatesUsed),
        _ => None,
    }
}

/// All that stand behind the fold.
#[inline(never)] // A door.
pub fn more(pen: &mut Pen<'_>, view: &View<'_>, state: &State, fields: &Fields) {
    let a = &state.assumptions;
    for knob in Knob::ALL.into_iter().filter(|knob| !FIRST.contains(knob)) {
        if let Some(heading) = heading(knob) {
            markup!(pen: "<h3>{}</h3>", heading);
        }
        let has_a_place = match knob {
            Knob::DollarRate => a.currency != Currency::USD,
            Knob::Also => others(view).next().is_some(),
            Knob::HybridShare => a.payment == Payment::Hybrid || a.hybrid_share.is_some(),
            _ => true,
        };
        if has_a_place {
            one(pen, view, state, fields, knob);
        }
    }
}

/// What can be booked beside the first format.
fn others<'a>(view: &View<'a>) -> impl Iterator<Item = Format> + use<'a> {
    let first = view.report.format;
    view.report.platform.map_or(&[][..], Platform::formats).iter().copied().filter(move |format| Some(*format) != first)
}

/// The list or the fields.
#[inline(never)] // A door.
pub fn input(pen: &mut Pen<'_>, view: &View<'_>, state: &State, fields: &Fields, knob: Knob, id: String) {
    let a = &state.assumptions;
    if knob == Knob::Also {
        return counts(pen, view, state, fields, id);
    }
    markup!(
        pen: "<select id={} onchange={}>{}</select>",
        id,
        Hears::Choice(Choice::Deal(knob)),
        match knob {
            Knob::Payment => Payment::ALL.iter().for_each(|p| option(pen, label(words::payment(*p)), *p == a.payment)),
            Knob::Rights => Rights::ALL.iter().for_each(|r| option(pen, label(words::rights(*r)), *r == a.rights)),
            _ => {
                let is_part = knobs::chosen(a, knob).is_some();
                option(pen, label(Label::No), !is_part);
                option(pen, label(Label::Yes), is_part);
            }
        }
    );
}

/// A field for each other format: how many of it are booked, too. The first has the id that the name stands for.
fn counts(pen: &mut Pen<'_>, view: &View<'_>, state: &State, fields: &Fields, mut id: String) {
    let bad = state.misread.contains(&Knob::Also);
    for format in others(view) {
        let count = digits(knobs::booked(&state.assumptions, format).into());
        let name = label(words::format(format));
        markup!(
            pen: "<input id={} ref={} type='text' inputmode='numeric' autocomplete='off' aria-label={} aria-invalid={} oninput={}/>\
                  <span class='unit'>{}</span>",
            id.clone(),
            &fields.node(id.clone(), count),
            [label(Label::KnobAlso), ": ", name].concat(),
            if bad { "true" } else { "false" },
            Hears::Also(format),
            name
        );
        id.push('-');
    }
    if bad {
        markup!(pen: "<span class='bad' role='alert'>{}</span>", Label::KnobBad);
    }
}

/// What the entry at this place of a list means.
#[inline(never)] // A door.
pub fn chosen(knob: Knob, i: usize) -> Option<Setting> {
    Some(match knob {
        Knob::Payment => Setting::Payment(*Payment::ALL.get(i)?),
        Knob::Rights => Setting::Rights(*Rights::ALL.get(i)?),
        _ => Setting::Term(knob, i == 1),
    })
}

/// What to do with a text that says how many of a format are booked, too.
#[inline(never)] // A door.
pub fn book(format: Format, text: &str) -> Action {
    let count = if trim(text).is_empty() { Some(0.0) } else { entry::decimal(text) };
    match count.filter(|n| (0.0..=1_000.0).contains(n) && *n == f64::from(*n as u32)) {
        Some(n) => Action::Set(Setting::Also(format, n as u32)),
        None => Action::Misread(Knob::Also),
    }
}

/// What a default says, with its ends and its source; or what is to be known of it.
#[inline(never)] // A door.
pub fn ground(pen: &mut Pen<'_>, view: &View<'_>, assumed: &Assumed) {
    let words = match assumed.knob {
        Knob::Also => Label::AlsoNote,
        Knob::Uplift => Label::UpliftNote,
        _ => {
            let Some(row) = assumed.row else { return };
            let ends = row.log_normal().and_then(|l| l.interval()).map(|i| (i.low(), i.mid(), i.high()));
            let plain = || Some((row.low? * row.scale(), row.middle()?, row.high? * row.scale()));
            // Terms are numbers: the middle that is used is the row's own, where it has one.
            let told = if assumed.knob == Knob::Payment { ends } else { plain() };
            let says = match assumed.knob {
                Knob::Payment => msg::GIFT_POSTS,
                Knob::Commission | Knob::HybridShare => msg::TERM_USUAL,
                _ => msg::TERM_ADDS,
            };
            if let Some((low, mid, high)) = told {
                let percent = |x: f64| Written::WholePercent.of(x);
                markup!(pen: "{}", view.shape.say(says, [percent(mid), percent(low), percent(high)]));
            }
            return source(pen, row, view.year);
        }
    };
    markup!(pen: "{}", words);
}
