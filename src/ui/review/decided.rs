//! What a person decided about columns, beside the results that rest on it, each with a way to be asked again.

use crate::paste::Rule;
use crate::text::{Arg, Label, msg};
use crate::ui::action::Action;
use crate::ui::hears::{Act, Hears};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::words;
use yew::Html;

/// The list; nothing where nothing was decided.
#[inline(never)] // A door.
pub fn decided(state: &State, act: &Act) -> Option<Html> {
    let source = state.source();
    let sheet = source.reading.sheet.as_ref().filter(|_| !source.says.is_empty())?;
    let shape = Shape::default();
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    let name = |column: u16| match sheet.header(&source.text, usize::from(column)) {
        "" => super::none(),
        name => name,
    };
    let line = |pen: &mut Pen<'_>, words: String, action: Action| {
        markup!(
            pen: "<p data-test='decision'>{} <button type='button' class='link' data-test='ask-again' onclick={}>{}</button></p>",
            words,
            Hears::Click(action),
            Label::AskAgain
        );
    };
    markup!(pen: "<div class='note calm' data-test='decisions'>{}</div>", {
        for (column, rule) in &source.says.readings {
            let words = shape.say(msg::DECIDED, [Arg::Words(name(*column)), Arg::Label(words::rule(*rule))]);
            line(pen, words, Action::Decide(*column, None));
        }
        for (column, meaning) in &source.says.meanings {
            let words = shape.say(msg::CHOSEN, [Arg::Words(name(*column)), Arg::Label(words::meaning(*meaning))]);
            line(pen, words, Action::Mean(*column, None));
        }
    });
    Some(pen.done())
}

/// The rules in the order of their words.
pub const RULES: [Rule; 16] = [
    Rule::GroupedInteger,
    Rule::DecimalFraction,
    Rule::Thousands,
    Rule::Millions,
    Rule::Billions,
    Rule::Trillions,
    Rule::Percent,
    Rule::Fraction,
    Rule::RangeLow,
    Rule::RangeHigh,
    Rule::PerPost,
    Rule::Lifetime,
    Rule::Count,
    Rule::OneOfSeveral,
    Rule::AsWritten,
    Rule::LeftOut,
];
