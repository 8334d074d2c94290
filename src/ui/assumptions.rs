//! The assumptions: each with what is used, its default, its source, and a way back.

use super::action::{Action, Setting};
use super::entry;
use super::fields::Fields;
use super::hears::{Act, Choice, FITS, Hears};
use super::knobs::{estimate, key, plain};
use super::markup::{Pen, markup};
use super::scheme::option;
use super::shape::Shape;
use super::state::State;
use super::view::{View, source};
use super::{deal, words};
use crate::model::{Currency, Fit, Format, Knob, Override, Platform};
use crate::report::{Assumed, Report};
use crate::text::{Label, Written, label, msg, trim};
use yew::Html;

/// What stands before the fold; the others open on request.
pub const FIRST: [Knob; 6] = [Knob::Basket, Knob::Margin, Knob::Format, Knob::Posts, Knob::Fit, Knob::HourlyRate];

/// The key of the others, when they are opened.
const MORE: &str = "more";

/// The card.
pub fn assumptions(view: &View<'_>, state: &State, act: &Act, fields: &Fields) -> Html {
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    markup!(
        pen: "<section class='card c5' part='card assumptions' data-test='assumptions' aria-labelledby='cl-assumptions'>\
              <h2 id='cl-assumptions'>{}</h2>{}<details class='drawer' open={}><summary onclick={}>{}</summary>{}</details></section>",
        Label::Assumptions,
        for knob in FIRST {
            one(pen, view, state, fields, knob);
        },
        view.reopened.contains(&MORE).then_some(""),
        Hears::Click(Action::Unfold(MORE)),
        Label::MoreAssumptions,
        // Nothing of it is drawn before it is opened: their sources can wait.
        if view.unfolded.contains(&MORE) {
            deal::more(pen, view, state, fields);
        }
    );
    pen.done()
}

/// An assumption.
pub fn one(pen: &mut Pen<'_>, view: &View<'_>, state: &State, fields: &Fields, knob: Knob) {
    let assumed = &view.report.assumed(knob);
    let changed = assumed.changed;
    // What a text says is no choice of the person, and goes with the text.
    let by_text = knob == Knob::Fit && state.assumptions.fit == Fit::NotTold && state.assumptions.fit_share.is_none();
    let id = ["cl-", key(knob)].concat();
    let name = label(words::knob(knob));
    markup!(
        pen: "<div key={} class={} data-test='knob' data-knob={}>\
              <label for={}>{}</label><span class='in'>{}</span><small>{}{}{}</small></div>",
        key(knob),
        if changed { "knob changed" } else { "knob" },
        key(knob),
        id.clone(),
        name,
        input(pen, view, state, fields, assumed, id),
        used(view, assumed),
        ground(pen, view, assumed),
        if changed && by_text {
            markup!(pen: " {}", Label::FitByText);
        } else if changed {
            markup!(
                pen: " {}. <button type='button' class='link' data-test='reset' onclick={} aria-label={}>{}</button>",
                if state.lent && knob == Knob::Basket { Label::WithSample } else { Label::Changed },
                Hears::Click(Action::Reset(knob)),
                [label(Label::Reset), ": ", name].concat(),
                Label::Reset
            );
        }
    );
}

/// What is used as a range, and the default where the person has set something else.
fn used(view: &View<'_>, assumed: &Assumed) -> String {
    let shape = &view.shape;
    let one = if assumed.knob == Knob::Fit { 0.01 } else { scale(assumed.knob) };
    let is_share = one < 1.0;
    let of = |x: f64| Written::Count.of(x / one);
    let mut said = String::new();
    if let Some(value) = assumed.value.filter(|value| !value.is_known()) {
        let used = if is_share { msg::USED_PERCENT } else { msg::USED };
        said.push_str(&shape.say(used, [of(value.low()), of(value.high())]));
    }
    if deal::is_part(assumed.knob) {
        return said;
    }
    let usual = assumed.row.and_then(|row| row.log_normal().map(|l| l.median()).or_else(|| row.number()));
    if let Some(usual) = usual.filter(|_| assumed.changed) {
        let default = if is_share { msg::DEFAULT_IS_PERCENT } else { msg::DEFAULT_IS };
        said.push_str(&shape.say(default, [of(usual)]));
    }
    said
}

/// Where the default comes from, or that there is none.
fn ground(pen: &mut Pen<'_>, view: &View<'_>, assumed: &Assumed) {
    if deal::is_part(assumed.knob) {
        return deal::ground(pen, view, assumed);
    }
    let words = match (assumed.knob, assumed.row) {
        (Knob::Basket | Knob::HourlyRate | Knob::DollarRate, _) => Label::NotToldYet,
        (Knob::Currency | Knob::Format | Knob::Posts | Knob::Product, _) => return,
        (_, Some(row)) => return source(pen, row, view.year),
        (_, None) => Label::PlaceholderOfOurs,
    };
    markup!(pen: "{}", words);
}

fn input(pen: &mut Pen<'_>, view: &View<'_>, state: &State, fields: &Fields, assumed: &Assumed, id: String) {
    let (a, knob) = (&state.assumptions, assumed.knob);
    let formats: &'static [Format] = view.report.platform.map_or(&Format::ALL, Platform::formats);
    let choice = match knob {
        Knob::Currency => Choice::Currency,
        Knob::Format => Choice::Format(formats),
        Knob::Fit => Choice::Fit,
        _ if deal::is_chosen(knob) => return deal::input(pen, view, state, fields, knob, id),
        _ => return field(pen, view, state, fields, assumed, id),
    };
    markup!(
        pen: "<select id={} onchange={}>{}</select>",
        id,
        Hears::Choice(choice),
        match choice {
            Choice::Currency => Currency::OFFERED.iter().for_each(|c| option(pen, c.code(), *c == a.currency)),
            Choice::Fit => FITS.iter().for_each(|f| option(pen, label(words::fit(*f)), *f == state.assumed().fit)),
            _ => formats.iter().for_each(|f| option(pen, label(words::format(*f)), view.report.format == Some(*f))),
        }
    );
}

/// A number field that follows while one types, and says when it does not understand.
fn field(pen: &mut Pen<'_>, view: &View<'_>, state: &State, fields: &Fields, assumed: &Assumed, id: String) {
    let knob = assumed.knob;
    let bad = state.misread.contains(&knob);
    let unit = unit(knob, &state.assumptions.currency);
    markup!(
        pen: "<input id={} ref={} type='text' inputmode='decimal' autocomplete='off' aria-invalid={} oninput={}/>{}{}",
        id.clone(),
        &fields.node(id, shown(&view.shape, state, assumed)),
        if bad { "true" } else { "false" },
        Hears::Knob(knob),
        if !unit.is_empty() {
            markup!(pen: "<span class='unit'>{}</span>", unit.to_owned());
        },
        if bad {
            markup!(pen: "<span class='bad' role='alert'>{}</span>", Label::KnobBad);
        }
    );
}

/// What to do with a text that was typed as an assumption.
pub fn set(knob: Knob, text: &str) -> Action {
    if trim(text).is_empty() {
        return Action::Reset(knob);
    }
    parse(knob, text).map_or(Action::Misread(knob), Action::Set)
}

/// What stands in the field: what is used, in the field's unit, without a sign.
fn shown(shape: &Shape<'_>, state: &State, assumed: &Assumed) -> String {
    let (a, knob) = (&state.assumptions, assumed.knob);
    let digits = |x: f64| shape.plain(x / scale(knob));
    if let Some(Override::Range(low, high)) = estimate(a, knob).filter(|_| knob != Knob::Fit) {
        return shape.between(&digits(low), &digits(high));
    }
    match (knob, plain(a, knob)) {
        (Knob::Posts, _) => digits(a.posts.into()),
        (_, Some(set)) => digits(set),
        _ => assumed.value.map(|v| digits(v.mid())).unwrap_or_default(),
    }
}

/// An assumption in words, "basket value: 60 USD"; nothing where it has no value.
pub fn told(shape: &Shape<'_>, state: &State, report: &Report, knob: Knob) -> Option<String> {
    let a = &state.assumptions;
    let value = match knob {
        Knob::Currency => a.currency.code().into(),
        Knob::Format => label(words::format(report.format?)).into(),
        Knob::Fit => label(words::fit(state.assumed().fit)).into(),
        Knob::Payment => label(words::payment(a.payment)).into(),
        Knob::Rights => label(words::rights(a.rights)).into(),
        Knob::PaidAds | Knob::Exclusive | Knob::Rush | Knob::Also => return None,
        _ => {
            let (value, unit) = (shown(shape, state, &report.assumed(knob)), unit(knob, &a.currency));
            if value.is_empty() {
                return None;
            }
            let space = if unit == "%" || unit.is_empty() { "" } else { " " };
            [&value, space, unit].concat()
        }
    };
    Some([label(words::knob(knob)), ": ", &value].concat())
}

/// What one is worth in the model's units.
fn scale(knob: Knob) -> f64 {
    match knob {
        Knob::Margin | Knob::Ctr | Knob::Cvr | Knob::CodeRate => 0.01,
        Knob::Commission | Knob::HybridShare | Knob::Uplift | Knob::Agency | Knob::Further => 0.01,
        _ => 1.0,
    }
}

fn unit(knob: Knob, currency: &Currency) -> &str {
    match knob {
        _ if scale(knob) < 1.0 => "%",
        Knob::Basket | Knob::Product | Knob::HourlyRate | Knob::Cpm | Knob::Shipping | Knob::Boost => currency.code(),
        Knob::Hours => "h",
        Knob::DollarRate => "USD",
        _ => "",
    }
}

/// A typed assumption within its bounds.
fn parse(knob: Knob, text: &str) -> Option<Setting> {
    let unit = scale(knob);
    if let Knob::Ctr | Knob::Cvr | Knob::CodeRate | Knob::Cpm = knob {
        let own = entry::estimate(text, unit)?;
        let (Override::Median(top) | Override::Known(top) | Override::Range(_, top)) = own;
        return (knob == Knob::Cpm || top <= 1.0).then_some(Setting::Estimate(knob, own));
    }
    let x = entry::decimal(text)? * unit;
    match knob {
        Knob::Posts => return (1.0..=1_000.0).contains(&x).then_some(Setting::Posts(x as u32)),
        Knob::Margin | Knob::Commission | Knob::HybridShare | Knob::Further if x > 1.0 => return None,
        // Beyond these a sign is missing; the model uses neither.
        Knob::Agency if x > 10.0 => return None,
        Knob::Uplift if x > 100.0 => return None,
        Knob::DollarRate | Knob::Basket if x <= 0.0 => return None,
        _ => {}
    }
    Some(Setting::Amount(knob, x))
}
