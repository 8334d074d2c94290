//! The heads of the table: what each column holds, why, and a list to choose something else; and what is asked about one.

use super::decided::{self, is_decided};
use super::grid::{Grid, examples};
use crate::model::{Field, Span};
use crate::paste::{Alarm, Column, Meaning, Rule, Sheet, Status};
use crate::text::{Arg, Label, digits, label, msg};
use crate::ui::action::Action;
use crate::ui::hears::{Choice, Hears};
use crate::ui::markup::{Pen, markup};
use crate::ui::scheme::option;
use crate::ui::shape::Shape;
use crate::ui::state::{State, WHOLE};
use crate::ui::words;
use yew::NodeRef;

/// What a column can hold, in the order of the list.
pub const MEANINGS: [Meaning; 9 + Field::ALL.len()] = {
    let mut all = [Meaning::Unknown; 9 + Field::ALL.len()];
    let first = [Meaning::Unknown, Meaning::Ignore, Meaning::Handle, Meaning::Name, Meaning::Account];
    let then = [Meaning::Platform, Meaning::Url, Meaning::Fee, Meaning::PostId];
    let mut i = 0;
    while i < all.len() {
        all[i] = match i {
            0..5 => first[i],
            5..9 => then[i - 5],
            _ => Meaning::Field(Field::ALL[i - 9]),
        };
        i += 1;
    }
    all
};

/// The row of heads.
pub fn heads(pen: &mut Pen<'_>, state: &State, grid: &Grid<'_>, columns: usize, node: &NodeRef) {
    markup!(
        pen: "<div role='row' class='line heads' aria-rowindex='1'><div role='columnheader' class='at' aria-colindex='1'>{}</div>\
              {}</div>",
        Label::LineNumber,
        for (c, head) in grid.heads.iter().take(columns).enumerate() {
            let name = if head.name.is_empty() { label(words::meaning(head.meaning)).into() } else { head.name.clone() };
            markup!(
                pen: "<div role='columnheader' class={} aria-colindex={} data-test='head'><b dir='auto'>{}</b>{}</div>",
                match (head.is_asked, head.is_red) {
                    (false, _) => "cell",
                    (true, false) => "cell q",
                    (true, true) => "cell q red",
                },
                digits(c as i64 + 2),
                name.clone(),
                if let Some((evidence, rule)) = head.evidence {
                    let is_touched = !head.is_asked && state.touched == Some(c as u16);
                    if state.depth == WHOLE {
                        chooser(pen, c, name, head.meaning, is_touched.then_some(node));
                    }
                    markup!(pen: "<small>{}{}{}</small>", words::evidence(evidence), rule.map(|_| ", "), rule.map(words::rule));
                }
            );
        }
    );
}

fn chooser(pen: &mut Pen<'_>, column: usize, name: String, meaning: Meaning, node: Option<&NodeRef>) {
    markup!(
        pen: "<select data-test='meaning' ref={} aria-label={} onchange={}>{}</select>",
        node,
        Shape::default().say(msg::COLUMN_HOLDS, [Arg::Words(&name)]),
        Hears::Choice(Choice::Meaning(column as u16)),
        for known in MEANINGS {
            option(pen, label(words::meaning(known)), known == meaning);
        }
    );
}

/// What is asked about columns and what a person decided about them, each in its place: nothing is computed from a column
/// until it is answered. `node` is where the keyboard goes on when one becomes the other.
pub fn asked(pen: &mut Pen<'_>, state: &State, grid: &Grid<'_>, node: &NodeRef) {
    let Some(rows) = &grid.rows else { return };
    let source = state.source();
    for (c, column) in rows.columns().iter().enumerate() {
        let at = c as u16;
        let name = decided::name(grid.heads.get(c).map_or("", |head| &head.name));
        let node = (state.touched == Some(at)).then_some(node);
        if column.status != Status::Settled {
            question(pen, state, at, column, name, node);
        } else if is_decided(&source.says, at) {
            let again = match source.says.reading(c) {
                Some(_) => Action::Decide(at, None),
                None => Action::Mean(at, None),
            };
            markup!(
                pen: "<p class='note calm' data-test='decision'>{} <button type='button' class='link' data-test='ask-again' ref={} onclick={}>{}</button></p>",
                decided::said(column, name, &source.says, at),
                node,
                Hears::Click(again),
                Label::AskAgain
            );
        }
    }
}

fn question(pen: &mut Pen<'_>, state: &State, at: u16, column: &Column, name: &str, mut node: Option<&NodeRef>) {
    let (source, readings, shape) = (state.source(), column.status.readings(), Shape::default());
    // A way to read the column that one of its cells forbids is none.
    let most = readings.iter().map(|r| r.examples.len()).max().unwrap_or_default();
    let mut cells = readings.first().map(|r| examples(r, &source.text).0).unwrap_or_default();
    if cells.is_empty() {
        cells = label(Label::ColumnIt).into();
    }
    let red = match &column.status {
        Status::Red(alarm, _) => Some(label(words::alarm(*alarm))),
        _ => None,
    };
    let words = match red {
        Some(why) => shape.say(msg::COLUMN_ALARM, [Arg::Words(name), Arg::Words(why), Arg::Words(&cells)]),
        None => shape.say(msg::COLUMN_ASKED, [Arg::Words(name), Arg::Words(&cells)]),
    };
    markup!(
        pen: "<div class={} data-test='column-question' role='group' aria-label={}><p>{}</p>\
              <div class='tools'>{}{}</div></div>",
        if red.is_some() { "note red" } else { "note" },
        words.clone(),
        words,
        for reading in readings.iter().filter(|r| r.examples.len() == most) {
            markup!(
                pen: "<button type='button' class='ghost' data-test='column-answer' ref={} onclick={}>{}</button>",
                node.take(),
                Hears::Click(Action::Decide(at, Some(reading.rule))),
                answer(&shape, column.meaning, reading.meaning, reading.rule, examples(reading, &source.text).1)
            );
        },
        if let (Some(_), Some(sheet)) = (red, &source.reading.sheet) {
            markup!(
                pen: "<button type='button' class='ghost' data-test='leave-out' ref={} onclick={}>{}</button>",
                node.take(),
                Hears::Click(Action::Mean(at, Some(Meaning::Ignore))),
                Label::LeaveOut
            );
            // Where the cells stand that cannot be what they seem: the one that jumps comes first, else they are all alike.
            let places = if matches!(column.status, Status::Red(Alarm::Jump, _)) { 1 } else { 3 };
            for (span, _) in readings.first().map_or(&[][..], |r| &r.examples).iter().take(places) {
                if let Some((row, line)) = place(sheet, &source.text, *span) {
                    markup!(
                        pen: "<button type='button' class='link' data-test='go-line' onclick={}>{}</button>",
                        Hears::Click(Action::Cell(row + source.reading.creators.len(), at.into())),
                        shape.say(msg::SHOW_LINE, [Arg::Words(&digits(line.into())), Arg::Words(span.of(&source.text).unwrap_or_default()), Arg::Words(&digits(i64::from(at) + 1))])
                    );
                }
            }
            let shown = readings.first().map_or(0, |r| r.examples.len()) as u32;
            if column.alarmed > shown {
                markup!(pen: "<span data-test='more-cells'>{}</span>", shape.say(msg::MORE_NOTES, [Arg::Words(&digits((column.alarmed - shown).into()))]));
            }
        }
    );
}

/// The row of a cell, and its line; none of a table whose rows are not in the order of the text.
fn place(sheet: &Sheet, text: &str, cell: Span) -> Option<(usize, u32)> {
    let (mut from, mut to) = (0, sheet.rows());
    while from < to {
        let middle = from + (to - from) / 2;
        if sheet.row_span(text, middle).end < cell.end { from = middle + 1 } else { to = middle }
    }
    let holds = from < sheet.rows() && sheet.row_span(text, from).start <= cell.start;
    holds.then(|| (from, sheet.line(from)))
}

/// A reading in words: what the first cells would be.
fn answer(shape: &Shape<'_>, is: Meaning, would: Meaning, rule: Rule, values: String) -> String {
    match rule {
        Rule::LeftOut => label(Label::LeaveOut).into(),
        Rule::AsWritten => shape.say(msg::AS_WRITTEN, [Arg::Words(&values)]),
        _ if is != would => shape.say(msg::PLURAL, [Arg::Words(&values), Arg::Label(words::meaning(would))]),
        _ => values,
    }
}
