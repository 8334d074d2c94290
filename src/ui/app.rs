//! The root: holds the state, tells the browser what is done and what was done, and lays out the page.

use super::action::Action;
use super::chips::Chips;
use super::paste_box::PasteBox;
use super::shape::Shape;
use super::state::{State, own_scheme};
use super::view::{View, brings, cost, micro, picture, said, verdict};
use super::{Browser, Stage, assumptions, journal, notes, question, recovery, scheme, slices};
use crate::evidence::tiers::{Scheme, SchemeId, scheme as published};
use crate::model::{Draft, Field, Profile};
use crate::report::{Report, assess};
use crate::text::{Label, Plain, label};
use std::rc::Rc;
use yew::{Callback, Html, Properties, Reducible, component, html, use_effect_with, use_memo, use_reducer_eq};

/// Where to begin: fresh, or where an earlier instance stopped.
#[derive(Clone, PartialEq, Default)]
pub struct Start {
    /// Settings of the last good state.
    pub settings: String,
    /// The action that was not finished; empty after a good end.
    pub action: String,
    /// The text.
    pub text: String,
}

/// What the root is given.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The browser.
    pub ports: Browser,
    /// Where to begin.
    pub start: Start,
}

impl Reducible for State {
    type Action = Action;
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

/// The widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let state = use_reducer_eq(move || State::start(&start));
    let act = {
        let (ports, dispatcher) = (props.ports.clone(), state.dispatcher());
        use_memo((), move |()| {
            Callback::from(move |action: Action| {
                ports.0.attempt(action.name(), action.text());
                dispatcher.dispatch(action);
            })
        })
    };
    {
        let ports = props.ports.clone();
        use_effect_with((), move |()| ports.0.ready());
    }
    // Only what was drawn is good: the journal follows the picture, not the reducer.
    {
        let ports = props.ports.clone();
        use_effect_with((*state).clone(), move |state| {
            if state.interrupted.is_none() && !state.pending {
                ports.0.save(&journal::save(state), &state.text);
            }
        });
    }
    {
        let (ports, act) = (props.ports.clone(), act.clone());
        use_effect_with((state.pending, state.epoch, state.text.clone()), move |(pending, epoch, text)| {
            if *pending {
                slices::read(&ports, *epoch, text.clone(), (*act).clone());
            }
        });
    }
    let year = props.ports.0.year();
    html! { <Page state={(*state).clone()} act={(*act).clone()} ports={props.ports.clone()} {year} /> }
}

/// What the page is given: everything it shows follows from it.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The state.
    pub state: State,
    /// What to do.
    pub act: Callback<Action>,
    /// The browser.
    pub ports: Browser,
    /// The year now.
    pub year: u16,
}

/// The page in any of its states.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let state = &props.state;
    let judged = use_memo(
        (state.creators.clone(), state.selection, state.assumptions.clone(), state.scheme, state.custom, props.year),
        |_| judge(state, props.year),
    );
    let stage = state.stage();
    let shape = Shape::new(&Plain, state.assumptions.currency);
    let draft = state.draft();
    html! {
        <div class="cl" data-state={stage.key()} data-test="app">
            <div class="page">
                <header class="top"><h1>{ "◎ creator-loupe" }</h1><p class="privacy">{ label(Label::Privacy) }</p></header>
                <div class="grid">
                    <section class="card c7" aria-labelledby="cl-paste">
                        <h2 id="cl-paste">{ label(Label::Paste) }</h2>
                        { recovery::notice(state) }
                        <PasteBox state={state.clone()} act={props.act.clone()} ports={props.ports.clone()} />
                        if !state.pending { <Chips draft={draft.clone()} act={props.act.clone()} ports={props.ports.clone()} /> }
                        { question::questions(state, &shape, &props.act) }
                        { notes::notes(state, &shape) }
                        if stage == Stage::CannotRead { { notes::instead() } }
                    </section>
                    if let Some(report) = judged.as_ref() {
                        { cards(&View { shape, report, year: props.year }, state, &draft, &props.act) }
                    } else {
                        { promise(stage) }
                    }
                </div>
                if judged.is_some() { <p class="foot">{ label(Label::FourInFive) }</p> }
            </div>
        </div>
    }
}

/// The report on the creator, where there is enough to judge by.
pub fn judge(state: &State, year: u16) -> Option<Report> {
    let profile = Profile::try_from_draft(&state.draft(), &state.assumptions).ok()?;
    Some(with_scheme(state, |scheme| assess(&profile, &state.assumptions, scheme, year)))
}

/// The scheme that the person chose, published or their own.
fn with_scheme<T>(state: &State, f: impl FnOnce(&Scheme<'_>) -> T) -> T {
    let own = own_scheme(state.custom.0, state.custom.1).filter(|_| state.scheme == SchemeId::Custom);
    match (own, published(state.scheme), published(SchemeId::FiveTiers)) {
        (Some(own), ..) => f(&own.scheme()),
        (None, Some(scheme), _) | (None, None, Some(scheme)) => f(scheme),
        (None, None, None) => f(&Scheme { id: SchemeId::Custom, sources: &[], tiers: &[], completed_by_us: false }),
    }
}

fn cards(view: &View<'_>, state: &State, draft: &Draft, act: &Callback<Action>) -> Html {
    let told = |field: Field| draft.value(field).map(|x| x.to_f64());
    let talk = told(Field::CommentsPerPost).zip(told(Field::LikesPerPost));
    html! {
        <>
            <section class="card c5" aria-labelledby="cl-verdict" aria-live="polite">{ verdict(view, talk) }</section>
            { brings(view) }
            { cost(view) }
            { with_scheme(state, |chosen| micro(view, chosen, scheme::controls(state, act))) }
            { for picture(view) }
            { assumptions::assumptions(view, state, act) }
        </>
    }
}

/// What the page will tell, while there is nothing to judge.
fn promise(stage: Stage) -> Html {
    let lines = [Label::TellEngaged, Label::TellTier, Label::TellResults, Label::TellCost];
    html! {
        <section class="card c5" aria-labelledby="cl-promise">
            if stage == Stage::Reading {
                <h2 id="cl-promise" role="status">{ label(Label::Reading) }</h2>
            } else {
                <h2 id="cl-promise">{ label(Label::WhatItTells) }</h2>
            }
            <ul class="promise">
                { for lines.into_iter().map(|line| html! {
                    <li>
                        <svg width="18" height="18" aria-hidden="true"><rect class="b0" y="7" width="18" height="4" rx="2" /><rect class="b1" x="3" y="4" width="12" height="10" rx="5" /><rect class="b2" x="8" y="2" width="2.5" height="14" rx="1.2" /></svg>
                        <span>{ said(label(line)) }</span>
                    </li>
                }) }
            </ul>
            <p class="why">{ label(Label::HowToRead) }</p>
        </section>
    }
}
