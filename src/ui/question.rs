//! What has to be asked: both readings side by side, and the platform where none is told.

use super::action::{Action, Edit};
use super::shape::Shape;
use super::state::State;
use super::words;
use crate::model::Platform;
use crate::paste::{Answer, Asked, Choice};
use crate::text::{Label, Msg, label, say};
use yew::{Callback, Html, html};

/// Every open question of the creator that is judged.
pub fn questions(state: &State, shape: &Shape<'_>, act: &Callback<Action>) -> Html {
    html! {
        <>
            { for state.questions().map(|(_, q)| {
                let asked = match q.field {
                    Asked::Field(field) => words::field(field),
                    Asked::Fee => Label::Fee,
                    Asked::Platform => Label::Platform,
                };
                let answers = q.readings.iter().enumerate().map(|(choice, reading)| {
                    let edit = Edit::Answer { asked: q.field, text: q.text.clone(), choice };
                    button(said(shape, q.field, reading), act.reform(move |_| Action::Edit(edit.clone())))
                });
                note(say(&Msg::TwoWays { text: &q.text, field: asked }), answers.collect())
            }) }
            if state.needs_platform() && !state.questions().any(|(_, q)| q.field == Asked::Platform) {
                { note(label(Label::WhichPlatform).into(), Platform::ALL.iter().map(|&p| {
                    button(p.name().into(), act.reform(move |_| Action::Edit(Edit::Platform(p))))
                }).collect()) }
            }
        </>
    }
}

fn note(words: String, answers: Vec<Html>) -> Html {
    html! {
        <div class="note" data-test="question" role="group" aria-label={words.clone()}>
            <p>{ words }</p>
            <div class="tools">{ answers }</div>
        </div>
    }
}

fn button(words: String, onclick: Callback<yew::MouseEvent>) -> Html {
    html! { <button type="button" class="ghost" data-test="answer" {onclick}>{ words }</button> }
}

/// A reading in words: the value it sets, and what as, where the readings differ in that.
pub fn said(shape: &Shape<'_>, asked: Asked, choice: &Choice) -> String {
    let value = match choice.value {
        Answer::Quantity(q) => shape.told(q.value),
        Answer::Money(money) => shape.money_told(money.amount.value, money.currency),
        Answer::Platform(platform) => return platform.name().into(),
    };
    match choice.asked {
        Asked::Field(field) if choice.asked != asked => say(&Msg::Plural { one: words::field(field), n: &value }),
        _ => value,
    }
}
