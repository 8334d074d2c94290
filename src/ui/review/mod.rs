//! The review: what was read beside where it stands, of many creators; what is asked about a column, and what was not read.
//!
//! Draws a window of the rows, however many there are. Refuses to read: `paste` does, row by row.

pub mod cursor;
mod decided;
pub mod grid;
mod heads;
mod keys;

pub use cursor::{Cursor, Way};
pub use decided::{RULES, decided, is_decided};
pub use heads::{MEANINGS, asked};
pub use keys::{key, scrolled};

use super::action::Action;
use super::chips;
use super::hears::{Act, Hears};
use super::markup::{Pen, markup};
use super::page::Nodes;
use super::shape::Shape;
use super::state::State;
use super::view::{scheme_name, tell};
use super::words;
use crate::paste::Skip;
use crate::text::{Arg, Label, Written, digits, label, msg};
use cursor::{DRAWN, MOST_COLUMNS, ROW, SEEN};
use grid::{Grid, Look};
use yew::{Html, NodeRef};

/// Skipped cells that are listed at once.
const MOST_SKIPS: usize = 60;

/// The card.
#[inline(never)] // A door.
pub fn review(state: &State, act: &Act, nodes: &Nodes) -> Html {
    let grid = &mut Grid::new(state);
    let shape = Shape::default();
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    let columns = grid.heads.len();
    let counts = [Written::Whole.of(state.source().len() as f64), Written::Whole.of(columns as f64)];
    markup!(
        pen: "<section class='card c12' aria-labelledby='cl-review' data-test='review'><h2 id='cl-review'>{}</h2>\
              <p class='why'>{}</p><p class='why all' data-test={}>{}</p>{}{}{}{}</section>",
        Label::WhatWasRead,
        tell(pen, &shape.say(msg::CREATORS_IN_COLUMNS, counts)),
        state.census.as_ref().map(|_| "judged-all"),
        tell(pen, &at_a_glance(state)),
        asked(pen, state, grid, &nodes.column),
        skips(pen, state, grid),
        table(pen, state, grid, nodes),
        bar(pen, state, grid, &nodes.editor)
    );
    pen.done()
}

/// What all of them come to, once they are counted.
fn at_a_glance(state: &State) -> String {
    let Some((_, census)) = &state.census else { return label(Label::Judging).into() };
    let Some(counts) = census.counts.get(state.shown) else { return String::new() };
    let (count, survey) = (|n: u32| Written::Whole.of(n.into()), &counts.survey);
    let shape = Shape::default();
    let mut words = shape.say(msg::SURVEY, [count(survey.judged), count(survey.creators)]);
    if survey.judged > 0 {
        words += &shape.say(msg::SURVEY_MICRO, [count(counts.micro), Arg::Words(scheme_name(state.scheme))]);
    }
    if survey.unplaced() < survey.judged {
        words += &shape.say(msg::SURVEY_SPREAD, [count(survey.below), count(survey.usual), count(survey.above)]);
    }
    if survey.unplaced() > 0 {
        words += &shape.say(msg::SURVEY_UNPLACED, [count(survey.unplaced())]);
    }
    words
}

fn table(pen: &mut Pen<'_>, state: &State, grid: &mut Grid<'_>, nodes: &Nodes) {
    let rows = state.source().len();
    let cursor = state.cursor;
    let top = cursor.top.min(rows.saturating_sub(1));
    // Those in view first: a frame has not time for more.
    let end = rows.min(top + if state.depth > 0 { DRAWN } else { SEEN });
    let columns = grid.heads.len().min(MOST_COLUMNS);
    let active = (top..end).contains(&cursor.row).then_some("cl-cell");
    markup!(
        pen: "<div class='sheet' role='grid' tabindex='0' ref={} data-test='table' aria-label={} aria-rowcount={} \
              aria-colcount={} aria-activedescendant={} onkeydown={} onscroll={}>{}{}{}{}</div>",
        &nodes.table,
        Label::WhatWasRead,
        digits(rows as i64 + 1),
        digits(columns as i64 + 1),
        active,
        Hears::Grid,
        Hears::Scrolled,
        heads::heads(pen, state, grid, columns, &nodes.column),
        gap(pen, top * ROW),
        for row in top..end {
            line(pen, state, grid, row, columns);
        },
        gap(pen, (rows - end) * ROW)
    );
}

/// The room of rows that are not drawn.
fn gap(pen: &mut Pen<'_>, height: usize) {
    markup!(pen: "<svg class='gap' aria-hidden='true' width='1' height={}/>", digits(height as i64));
}

fn line(pen: &mut Pen<'_>, state: &State, grid: &mut Grid<'_>, row: usize, columns: usize) {
    let number = digits(grid.line(row).into());
    let cells = grid.cells(row, columns);
    let cursor = state.cursor;
    markup!(
        pen: "<div key={} role='row' class={} aria-rowindex={} aria-selected={} data-test='line'>\
              <div role='rowheader' class='at' aria-colindex='1'>{}{}</div>{}</div>",
        digits(row as i64),
        if row == state.selection { "line on" } else { "line" },
        digits(row as i64 + 2),
        if row == state.selection { "true" } else { "false" },
        number,
        if state.linked(row).is_some() {
            markup!(pen: "<small title={}>↻</small>", Label::StandsTwice);
        },
        for (column, cell) in cells.into_iter().enumerate() {
            let here = (row, column) == (cursor.row, cursor.column);
            let class = match (cell.look, here) {
                (Look::Plain | Look::Empty, false) => "cell",
                (Look::Plain | Look::Empty, true) => "cell here",
                (Look::Asked, _) => alarmed(grid, column, here),
                (Look::Skipped(_), false) => "cell s",
                (Look::Skipped(_), true) => "cell s here",
                (Look::Typed, false) => "cell t",
                (Look::Typed, true) => "cell t here",
            };
            markup!(
                pen: "<div role='gridcell' id={} class={} aria-colindex={} onclick={}><span dir='auto'>{}</span>\
                      <small dir='auto'>{}</small></div>",
                here.then_some("cl-cell"),
                class,
                digits(column as i64 + 2),
                Hears::Click(Action::Cell(row, column)),
                cell.value,
                cell.source
            );
        }
    );
}

/// The class of a cell whose column is asked about.
fn alarmed(grid: &Grid<'_>, column: usize, here: bool) -> &'static str {
    match (grid.heads.get(column).is_some_and(|head| head.is_red), here) {
        (false, false) => "cell q",
        (false, true) => "cell q here",
        (true, false) => "cell q red",
        (true, true) => "cell q red here",
    }
}

/// The cell that a person is at, in words, and a way to correct it.
fn bar(pen: &mut Pen<'_>, state: &State, grid: &mut Grid<'_>, input: &NodeRef) {
    let cursor = state.cursor;
    let mut cells = grid.cells(cursor.row, MOST_COLUMNS);
    if cursor.column >= cells.len() {
        return;
    }
    let cell = cells.swap_remove(cursor.column);
    let Some(head) = grid.heads.get(cursor.column) else { return };
    let line = digits(grid.line(cursor.row).into());
    let shape = Shape::default();
    let (name, told) = (Arg::Label(words::meaning(head.meaning)), grid::target(head.meaning));
    let words = match cell.look {
        _ if cell.source.is_empty() => shape.say(msg::CELL_IS, [Arg::Words(&line), name, Arg::Words(&cell.value)]),
        _ => {
            let args = [Arg::Words(&line), name, Arg::Words(&cell.value), Arg::Words(&cell.source)];
            shape.say(msg::CELL_FROM, args)
        }
    };
    markup!(
        pen: "<div class='tools bar' data-test='bar'><span>{}</span>{}{}</div>",
        words,
        if let (Some(_), false) = (told, cursor.is_fixing) {
            super::paste_box::tool(pen, "fix", Action::Fix, Label::Fix);
        },
        if let (Some(editor), true) = (&state.editor, cursor.is_fixing) {
            chips::editor(pen, editor, state.draft(), input);
        }
    );
}

/// What was not read, counted; listed when asked for.
fn skips(pen: &mut Pen<'_>, state: &State, grid: &Grid<'_>) {
    let Some(rows) = &grid.rows else { return };
    let count = rows.skipped_count();
    if count == 0 {
        // Of a column that is asked about nothing is taken yet.
        let all = !grid.heads.iter().any(|head| head.is_asked);
        return markup!(pen: "<p class='why' data-test='skipped'>{}</p>", all.then_some(Label::AllRead));
    }
    let sentence = if count == 1 { msg::SKIPPED_ONE } else { msg::SKIPPED };
    markup!(
        pen: "<details class='skips' data-test='skipped'><summary onclick={}>{}</summary><ul>{}</ul></details>",
        Hears::Click(Action::Unfold("skipped")),
        Shape::default().say(sentence, [Written::Whole.of(count as f64)]),
        if state.unfolded.contains(&"skipped") {
            let all = rows.skipped();
            for skip in all.iter().take(MOST_SKIPS) {
                skipped(pen, state, skip);
            }
            if count > MOST_SKIPS.min(all.len()) {
                let more = digits((count - all.len().min(MOST_SKIPS)) as i64);
                markup!(pen: "<li>{}</li>", Shape::default().say(msg::MORE_NOTES, [Arg::Words(&more)]));
            }
        }
    );
}

fn skipped(pen: &mut Pen<'_>, state: &State, skip: &Skip) {
    let source = state.source();
    let Some(sheet) = &source.reading.sheet else { return };
    let column = skip.column.map(|c| sheet.header(&source.text, usize::from(c))).unwrap_or_default();
    let text: String = skip.span.of(&source.text).unwrap_or_default().chars().take(60).collect();
    let line = digits(skip.line.into());
    let why = grid::skipped(skip.code, (skip.span.end - skip.span.start) as usize);
    let args = [Arg::Words(&line), Arg::Words(column), Arg::Words(&text), Arg::Words(&why)];
    let sentence = if column.is_empty() { msg::SKIPPED_ROW } else { msg::SKIPPED_CELL };
    let words = Shape::default().say(sentence, args);
    // Rows that are no creators have no place in the table.
    let row = row_of(sheet, skip.line).map(|row| row + source.reading.creators.len());
    match (row, skip.column) {
        (Some(row), Some(column)) => markup!(
            pen: "<li><button type='button' class='link' data-test='skip' onclick={}>{}</button></li>",
            Hears::Click(Action::Cell(row, usize::from(column))),
            words
        ),
        _ => markup!(pen: "<li>{}</li>", words),
    }
}

/// The row at a line; rows of one account that stand apart are not in the order of their lines, so not found.
fn row_of(sheet: &crate::paste::Sheet, line: u32) -> Option<usize> {
    let (mut from, mut to) = (0, sheet.rows());
    while from < to {
        let middle = from + (to - from) / 2;
        if sheet.line(middle) < line { from = middle + 1 } else { to = middle }
    }
    (from < sheet.rows() && sheet.line(from) == line).then_some(from)
}
