//! What has to be asked: both readings side by side, and the platform where none is told.

use super::action::{Action, Edit};
use super::hears::{Act, click};
use super::markup::markup;
use super::shape::Shape;
use super::state::State;
use super::words;
use crate::model::Platform;
use crate::paste::{Answer, Asked, Choice, Question};
use crate::text::{Label, Msg, label, say};
use yew::Html;

/// Every open question of the creator that is judged.
pub fn questions(state: &State, shape: &Shape<'_>, act: &Act) -> Html {
    let question = |(_, q): (usize, &Question)| {
        let asked = match q.field {
            Asked::Field(field) => words::field(field),
            Asked::Fee => Label::Fee,
            Asked::Platform => Label::Platform,
        };
        let answer = |(choice, reading): (usize, &Choice)| {
            let edit = Edit::Answer { asked: q.field, text: q.text.clone(), choice };
            button(said(shape, q.field, reading), act, edit)
        };
        note(say(&Msg::TwoWays { text: &q.text, field: asked }), q.readings.iter().enumerate().map(answer).collect())
    };
    let asks_platform = state.needs_platform() && !state.questions().any(|(_, q)| q.field == Asked::Platform);
    let platform = asks_platform.then(|| {
        let answers = Platform::ALL.iter().map(|p| button(p.name().into(), act, Edit::Platform(*p)));
        note(label(Label::WhichPlatform).into(), answers.collect())
    });
    markup!("{}{}", state.questions().map(question).collect::<Vec<Html>>(), platform)
}

fn note(words: String, answers: Vec<Html>) -> Html {
    markup!(
        "<div class='note' data-test='question' role='group' aria-label={}><p>{}</p><div class='tools'>{}</div></div>",
        words.clone(),
        words,
        answers
    )
}

/// One of several answers.
pub fn button(words: String, act: &Act, edit: Edit) -> Html {
    markup!(
        "<button type='button' class='ghost' data-test='answer' onclick={}>{}</button>",
        click(act, Action::Edit(edit)),
        words
    )
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
