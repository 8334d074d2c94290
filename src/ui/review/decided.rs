//! What each column holds and how its numbers are read, with the evidence for it, beside the results that rest on it.
//!
//! Knows what a person decided and what the cells did. Refuses to ask: what is open is asked above the table.

use crate::paste::{Column, Decisions, Rule, Status};
use crate::text::{Arg, Label, label, msg};
use crate::ui::action::Action;
use crate::ui::hears::{Act, Hears};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::words;
use yew::Html;

/// The list; nothing where there is no table. First what had to be decided, by a person or by the cells; the rest when asked for.
#[inline(never)] // A door.
pub fn decided(state: &State, act: &Act) -> Option<Html> {
    let source = state.source();
    let sheet = source.reading.sheet.as_ref()?;
    let rows = sheet.under(&source.text, &source.says);
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    let lines = |pen: &mut Pen<'_>, had_to: bool| {
        for (c, column) in rows.columns().iter().enumerate() {
            let at = c as u16;
            if column.status == Status::Settled && (is_decided(&source.says, at) || column.rule.is_some()) == had_to {
                let words = said(column, name(sheet.header(&source.text, c)), &source.says, at);
                markup!(pen: "<p data-test='column'>{}</p>", words);
            }
        }
    };
    markup!(
        pen: "<div class='note calm' data-test='columns'>{}<details><summary onclick={}>{}</summary>{}</details></div>",
        lines(pen, true),
        Hears::Click(Action::Unfold("columns")),
        Label::HowColumns,
        if state.unfolded.contains(&"columns") {
            lines(pen, false);
        }
    );
    Some(pen.done())
}

/// Whether a person decided about the column.
pub fn is_decided(says: &Decisions, column: u16) -> bool {
    says.reading(column.into()).is_some() || says.meaning(column.into()).is_some()
}

/// What a column holds, how its numbers are read, and why.
pub fn said(column: &Column, name: &str, says: &Decisions, at: u16) -> String {
    let why = match column.rule {
        _ if is_decided(says, at) => Label::ByPerson,
        Some(Rule::GroupedInteger | Rule::DecimalFraction) => Label::ByFit,
        _ => words::evidence(column.evidence),
    };
    let mut holds = String::from(label(words::meaning(column.meaning)));
    let chosen = says.readings.iter().filter(|(c, _)| *c == at).map(|(_, rule)| *rule);
    let by_itself = column.rule.filter(|_| says.reading(at.into()).is_none());
    for rule in chosen.chain(by_itself) {
        holds += "; ";
        holds += label(words::rule(rule));
    }
    Shape::default().say(msg::HOLDS, [Arg::Words(name), Arg::Words(&holds), Arg::Label(why)])
}

/// What a column is called.
pub fn name(header: &str) -> &str {
    if header.is_empty() { label(Label::ColumnNone) } else { header }
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
