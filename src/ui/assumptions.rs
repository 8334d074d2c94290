//! The assumptions: each with what is used, its default, its source, and a way back.

use super::action::{Action, Setting};
use super::entry;
use super::shape::Shape;
use super::state::State;
use super::view::{View, source};
use super::words;
use crate::model::{Currency, Fit, Format, Knob, Override, Platform};
use crate::report::Assumed;
use crate::text::{Label, Msg, label, say};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Html, Properties, TargetCast, component, html, use_effect_with, use_node_ref, use_state};

/// What stands before the fold; the others open on request.
const FIRST: [Knob; 6] = [Knob::Basket, Knob::Margin, Knob::Format, Knob::Posts, Knob::Fit, Knob::HourlyRate];

/// The card.
pub fn assumptions(view: &View<'_>, state: &State, act: &Callback<Action>) -> Html {
    let knob = |knob: Knob| one(view, state, act, knob);
    let needs_rate = state.assumptions.currency != Currency::USD;
    let rest = Knob::ALL.into_iter().filter(|k| !FIRST.contains(k) && (needs_rate || *k != Knob::DollarRate));
    html! {
        <section class="card c5" data-test="assumptions" aria-labelledby="cl-assumptions">
            <h2 id="cl-assumptions">{ label(Label::Assumptions) }</h2>
            { for FIRST.into_iter().map(knob) }
            <details class="drawer">
                <summary>{ label(Label::MoreAssumptions) }</summary>
                { for rest.map(knob) }
            </details>
        </section>
    }
}

fn one(view: &View<'_>, state: &State, act: &Callback<Action>, knob: Knob) -> Html {
    let assumed = view.report.assumed.iter().find(|a| a.knob == knob);
    let changed = assumed.is_some_and(|a| a.changed);
    let id = ["cl-", key(knob)].concat();
    let name = label(words::knob(knob));
    let reset = act.reform(move |_| Action::Reset(knob));
    html! {
        <div class={if changed { "knob changed" } else { "knob" }} data-test="knob" data-knob={key(knob)}>
            <label for={id.clone()}>{ name }</label>
            <span class="in">{ input(view, state, act, knob, id, assumed) }</span>
            <small>
                { ground(view, knob, assumed) }
                if changed {
                    { " " }{ label(Label::Changed) }{ ". " }
                    <button type="button" class="link" data-test="reset" onclick={reset} aria-label={[label(Label::Reset), ": ", name].concat()}>{ label(Label::Reset) }</button>
                }
            </small>
        </div>
    }
}

/// Where the default comes from, or that there is none.
fn ground(view: &View<'_>, knob: Knob, assumed: Option<&Assumed>) -> Html {
    match (knob, assumed.and_then(|a| a.row)) {
        (Knob::Basket | Knob::HourlyRate | Knob::DollarRate, _) => html! { { label(Label::NotToldYet) } },
        (Knob::Currency | Knob::Format | Knob::Posts | Knob::Product, _) => Html::default(),
        (_, Some(row)) => html! { { source(row, view.year) } },
        (_, None) => html! { { label(Label::PlaceholderOfOurs) } },
    }
}

fn input(
    view: &View<'_>,
    state: &State,
    act: &Callback<Action>,
    knob: Knob,
    id: String,
    assumed: Option<&Assumed>,
) -> Html {
    let a = &state.assumptions;
    match knob {
        Knob::Currency => {
            choice(id, Currency::OFFERED.iter().map(|c| (c.code().to_owned(), *c == a.currency)).collect(), {
                let act = act.clone();
                Callback::from(move |i: usize| {
                    if let Some(currency) = Currency::OFFERED.get(i) {
                        act.emit(Action::Set(Setting::Currency(*currency)));
                    }
                })
            })
        }
        Knob::Format => {
            let formats: &'static [Format] = view.report.platform.map_or(&Format::ALL, Platform::formats);
            let options = formats.iter().map(|f| (label(words::format(*f)).to_owned(), view.report.format == Some(*f)));
            let act = act.clone();
            choice(
                id,
                options.collect(),
                Callback::from(move |i: usize| {
                    if let Some(format) = formats.get(i) {
                        act.emit(Action::Set(Setting::Format(*format)));
                    }
                }),
            )
        }
        Knob::Fit => {
            let fits = [Fit::NotTold, Fit::TopicFound, Fit::OffTopic];
            let act = act.clone();
            choice(
                id,
                fits.iter().map(|f| (label(words::fit(*f)).to_owned(), *f == a.fit)).collect(),
                Callback::from(move |i: usize| {
                    if let Some(fit) = fits.get(i) {
                        act.emit(Action::Set(Setting::Fit(*fit)));
                    }
                }),
            )
        }
        _ => {
            html! { <Field {id} {knob} value={shown(&view.shape, state, knob, assumed)} unit={unit(knob, a.currency)} act={act.clone()} /> }
        }
    }
}

fn choice(id: String, options: Vec<(String, bool)>, chosen: Callback<usize>) -> Html {
    let onchange = Callback::from(move |e: yew::Event| {
        let select: HtmlSelectElement = e.target_unchecked_into();
        if let Ok(i) = usize::try_from(select.selected_index()) {
            chosen.emit(i);
        }
    });
    html! {
        <select {id} {onchange}>{ for options.into_iter().map(|(name, selected)| html! { <option {selected}>{ name }</option> }) }</select>
    }
}

/// What stands in the field: what is used, in the field's unit, without a sign.
fn shown(shape: &Shape<'_>, state: &State, knob: Knob, assumed: Option<&Assumed>) -> String {
    let a = &state.assumptions;
    let own = match knob {
        Knob::Ctr => a.ctr,
        Knob::Cvr => a.cvr,
        Knob::CodeRate => a.code_rate,
        Knob::Cpm => a.cpm,
        _ => None,
    };
    let digits = |x: f64| shape.plain(x / scale(knob));
    if let Some(Override::Range(low, high)) = own {
        return say(&Msg::Range { low: &digits(low), high: &digits(high) });
    }
    match knob {
        Knob::Posts => a.posts.to_string(),
        Knob::Product => digits(a.product),
        _ => assumed.and_then(|x| x.value).map(|v| digits(v.mid())).unwrap_or_default(),
    }
}

/// What one is worth in the model's units.
fn scale(knob: Knob) -> f64 {
    match knob {
        Knob::Margin | Knob::Ctr | Knob::Cvr | Knob::CodeRate => 0.01,
        _ => 1.0,
    }
}

fn unit(knob: Knob, currency: Currency) -> String {
    match knob {
        Knob::Margin | Knob::Ctr | Knob::Cvr | Knob::CodeRate => "%".into(),
        Knob::Basket | Knob::Product | Knob::HourlyRate | Knob::Cpm => currency.code().into(),
        Knob::Hours => "h".into(),
        Knob::DollarRate => "USD".into(),
        _ => String::new(),
    }
}

/// The key in `data-knob` and ids.
fn key(knob: Knob) -> &'static str {
    match knob {
        Knob::Basket => "basket",
        Knob::Margin => "margin",
        Knob::Currency => "currency",
        Knob::Ctr => "ctr",
        Knob::Cvr => "cvr",
        Knob::CodeRate => "code",
        Knob::Cpm => "cpm",
        Knob::Fit => "fit",
        Knob::Format => "format",
        Knob::Posts => "posts",
        Knob::Product => "product",
        Knob::Hours => "hours",
        Knob::HourlyRate => "hourly",
        Knob::DollarRate => "dollar",
    }
}

#[derive(Properties, PartialEq)]
struct FieldProps {
    id: String,
    knob: Knob,
    value: String,
    unit: String,
    act: Callback<Action>,
}

/// A number field that follows while one types, and says when it does not understand.
#[component]
fn Field(props: &FieldProps) -> Html {
    let bad = use_state(|| false);
    let node = use_node_ref();
    // A reset, a sample or another platform changes what is used: the field follows, unless one is typing in it.
    {
        let (node, id) = (node.clone(), props.id.clone());
        use_effect_with(props.value.clone(), move |value| {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                if !has_focus(&input, &id) {
                    input.set_value(value);
                }
            }
        });
    }
    let oninput = {
        let (act, bad, knob) = (props.act.clone(), bad.clone(), props.knob);
        Callback::from(move |e: yew::InputEvent| {
            let text = e.target_unchecked_into::<HtmlInputElement>().value();
            let action =
                if text.trim().is_empty() { Some(Action::Reset(knob)) } else { parse(knob, &text).map(Action::Set) };
            bad.set(action.is_none());
            if let Some(action) = action {
                act.emit(action);
            }
        })
    };
    html! {
        <>
            <input id={props.id.clone()} ref={node} type="text" inputmode="decimal" autocomplete="off"
                aria-invalid={if *bad { "true" } else { "false" }} {oninput} />
            if !props.unit.is_empty() { <span class="unit">{ &props.unit }</span> }
            if *bad { <span class="bad" role="alert">{ label(Label::KnobBad) }</span> }
        </>
    }
}

fn has_focus(input: &HtmlInputElement, id: &str) -> bool {
    input.matches(&[":focus#", id].concat()).unwrap_or(false)
}

/// A typed assumption within its bounds.
fn parse(knob: Knob, text: &str) -> Option<Setting> {
    let unit = scale(knob);
    match knob {
        Knob::Ctr | Knob::Cvr | Knob::CodeRate => {
            let own = entry::estimate(text, unit)?;
            let top = match own {
                Override::Median(x) | Override::Known(x) => x,
                Override::Range(_, high) => high,
            };
            (top <= 1.0).then_some(Setting::Estimate(knob, own))
        }
        Knob::Cpm => entry::estimate(text, unit).map(|own| Setting::Estimate(knob, own)),
        Knob::Posts => entry::decimal(text).filter(|x| (1.0..=1_000.0).contains(x)).map(|x| Setting::Posts(x as u32)),
        Knob::Margin => entry::decimal(text).map(|x| x * unit).filter(|x| *x <= 1.0).map(|x| Setting::Amount(knob, x)),
        Knob::DollarRate | Knob::Basket => entry::decimal(text).filter(|x| *x > 0.0).map(|x| Setting::Amount(knob, x)),
        _ => entry::decimal(text).map(|x| Setting::Amount(knob, x)),
    }
}
