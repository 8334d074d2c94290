//! The heads of the table: what each column holds, why, and a list to choose something else; and what is asked about one.

use super::grid::{Grid, examples};
use crate::model::Field;
use crate::paste::{Evidence, Meaning, Rule, Status};
use crate::text::{Arg, Label, digits, label, msg};
use crate::ui::action::Action;
use crate::ui::hears::{Choice, Hears};
use crate::ui::markup::{Pen, markup};
use crate::ui::scheme::option;
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::words;

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
pub fn heads(pen: &mut Pen<'_>, grid: &Grid<'_>, columns: usize) {
    markup!(
        pen: "<div role='row' class='line heads' aria-rowindex='1'><div role='columnheader' class='at' aria-colindex='1'>{}</div>\
              {}</div>",
        Label::LineNumber,
        for (c, head) in grid.heads.iter().take(columns).enumerate() {
            let name = if head.name.is_empty() { label(words::meaning(head.meaning)).into() } else { head.name.clone() };
            markup!(
                pen: "<div role='columnheader' class={} aria-colindex={} data-test='head'><b dir='auto'>{}</b>{}</div>",
                if head.is_asked { "cell q" } else { "cell" },
                digits(c as i64 + 2),
                name.clone(),
                if let Some(evidence) = head.evidence {
                    chooser(pen, c, name, head.meaning, evidence);
                }
            );
        }
    );
}

fn chooser(pen: &mut Pen<'_>, column: usize, name: String, meaning: Meaning, evidence: Evidence) {
    markup!(
        pen: "<select data-test='meaning' aria-label={} onchange={}>{}</select><small>{}</small>",
        Shape::default().say(msg::COLUMN_HOLDS, [Arg::Words(&name)]),
        Hears::Choice(Choice::Meaning(column as u16)),
        for known in MEANINGS {
            option(pen, label(words::meaning(known)), known == meaning);
        },
        words::evidence(evidence)
    );
}

/// What is asked about columns: nothing is computed from them until it is answered.
pub fn asked(pen: &mut Pen<'_>, state: &State, grid: &Grid<'_>) {
    let Some(rows) = &grid.rows else { return };
    let text = &state.source().text;
    for (c, column) in rows.columns().iter().enumerate() {
        let readings = column.status.readings();
        if readings.is_empty() {
            continue;
        }
        let name = grid.heads.get(c).map(|head| head.name.as_str()).filter(|n| !n.is_empty()).unwrap_or(super::none());
        let cells = readings.first().map(|r| examples(r, text).0).unwrap_or_default();
        let shape = Shape::default();
        let words = match &column.status {
            Status::Red(alarm, _) => {
                let why = label(words::alarm(*alarm));
                shape.say(msg::COLUMN_ALARM, [Arg::Words(name), Arg::Words(why), Arg::Words(&cells)])
            }
            _ => shape.say(msg::COLUMN_ASKED, [Arg::Words(name), Arg::Words(&cells)]),
        };
        markup!(
            pen: "<div class='note' data-test='column-question' role='group' aria-label={}><p>{}</p>\
                  <div class='tools'>{}</div></div>",
            words.clone(),
            words,
            for reading in readings {
                markup!(
                    pen: "<button type='button' class='ghost' data-test='column-answer' onclick={}>{}</button>",
                    Hears::Click(Action::Decide(c as u16, Some(reading.rule))),
                    answer(&shape, column.meaning, reading.meaning, reading.rule, examples(reading, text).1)
                );
            }
        );
    }
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
