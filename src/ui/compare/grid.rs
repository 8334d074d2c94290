//! The table of all creators: heads that sort, the rows in view, and the cell that a person is at.
//!
//! Has the cursor, the keys and the look of the table of what was read. Refuses to compute: `seen` does, row by row.

use super::column::Column;
use super::order::Change;
use super::rank::Ranking;
use super::seen::{Seen, Shown};
use super::sift::MOST_READ;
use super::ties::Leader;
use crate::report::Lead;
use crate::text::{Arg, Label, digits, many};
use crate::ui::action::Action;
use crate::ui::chips;
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::page::Nodes;
use crate::ui::paste_box::tool;
use crate::ui::review::cursor::{DRAWN, ROW};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::tell;
use yew::NodeRef;

/// The table.
pub fn grid(pen: &mut Pen<'_>, state: &State, ranking: &Ranking, leader: Option<&Leader>, nodes: &Nodes) {
    let rows = ranking.rows.len();
    let cursor = state.order.cursor;
    let top = cursor.top.min(rows.saturating_sub(1));
    let end = rows.min(top + DRAWN);
    let columns = state.order.columns(state.goal);
    let drawn_all = state.drawn_row(rows);
    markup!(
        pen: "<div class='sheet all' role='grid' tabindex='0' ref={} data-test='table' aria-labelledby='cl-compare' \
              aria-rowcount={} aria-colcount={} aria-activedescendant={} onkeydown={} onscroll={}>{}{}{}{}</div>",
        &nodes.table,
        digits(drawn_all as i64 + 1),
        digits(columns.len() as i64),
        (top..end).contains(&cursor.row).then_some("cl-cell"),
        Hears::Grid,
        Hears::Scrolled,
        heads(pen, state, &columns),
        gap(pen, state.drawn_row(top) * ROW),
        for row in top..end {
            if row == ranking.apart && ranking.is_apart() {
                apart(pen, state, ranking);
            }
            line(pen, state, ranking, leader, &columns, row);
        },
        gap(pen, (rows - end + usize::from(ranking.is_apart() && end <= ranking.apart)) * ROW)
    );
}

/// The room of rows that are not drawn.
fn gap(pen: &mut Pen<'_>, height: usize) {
    markup!(pen: "<svg class='gap' aria-hidden='true' width='1' height={}/>", digits(height as i64));
}

fn heads(pen: &mut Pen<'_>, state: &State, columns: &[Column]) {
    let (sorted, reversed) = state.order.by(state.goal);
    let long = state.table().map_or(0, |table| table.entries.len());
    let chances = state.table().is_some_and(|table| !table.chances.is_empty());
    markup!(
        pen: "<div role='row' class='line heads' aria-rowindex='1'>{}</div>",
        for (at, column) in columns.iter().enumerate() {
            let name = Shape::default().say(column.name(state.order.counting), []);
            let offered = match column {
                Column::Hints => false,
                Column::Profit => chances,
                Column::Name => long <= MOST_READ,
                _ => true,
            };
            let ascends = column.less_first() != reversed;
            let sort = match (sorted == *column, ascends) {
                (false, _) => "none",
                (true, true) => "ascending",
                (true, false) => "descending",
            };
            markup!(
                pen: "<div key={} role='columnheader' class={} aria-colindex={} aria-sort={}>{}</div>",
                column.key(),
                if at == 0 { "cell who" } else { "cell" },
                digits(at as i64 + 1),
                offered.then_some(sort),
                if offered {
                    markup!(
                        pen: "<button type='button' data-test='sort' data-kind={} onclick={}>{}<small>{}</small></button>",
                        column.key(),
                        Hears::Click(Action::Compare(Change::Sort(*column))),
                        name,
                        match sort {
                            "ascending" => "▲",
                            "descending" => "▼",
                            _ => "",
                        }
                    );
                } else {
                    markup!(pen: "<b>{}</b>", name);
                }
            );
        }
    );
}

fn line(pen: &mut Pen<'_>, state: &State, ranking: &Ranking, leader: Option<&Leader>, columns: &[Column], row: usize) {
    let (Some(place), Some(at)) = (state.at(row), ranking.rows.get(row)) else { return };
    let seen = Seen::of(state, place);
    let cursor = state.order.cursor;
    let on = row == cursor.row;
    // Who is on another base, or of whom nothing is known, is not held against the leader.
    let lead = leader.filter(|_| row < ranking.apart.min(ranking.unknown)).and_then(|leader| leader.to(&seen));
    markup!(
        pen: "<div key={} role='row' class={} aria-rowindex={} aria-selected={} data-test='line'>{}</div>",
        digits((*at).into()),
        if on { "line on" } else { "line" },
        digits(state.drawn_row(row) as i64 + 2),
        if on { "true" } else { "false" },
        for (c, column) in columns.iter().enumerate() {
            let cell = seen.cell(state, *column);
            let here = on && c == cursor.column;
            let opens = match column {
                Column::Name => Some(false),
                Column::Hints if !cell.is_none => Some(true),
                _ => None,
            };
            let heard = match opens {
                Some(closer) => Action::Compare(Change::Look(place, closer)),
                None => Action::Cell(row, c),
            };
            let small = if c == 0 { marks(state, &seen, *at, lead, cell.small.clone()) } else { (cell.small.clone(), false) };
            markup!(
                pen: "<div key={} role='gridcell' id={} class={} aria-colindex={} data-kind={} onclick={}>\
                      <span dir='auto' class={}>{}</span><small dir='auto' class={}>{}</small></div>",
                column.key(),
                here.then_some("cl-cell"),
                class(c == 0, here, &cell),
                digits(c as i64 + 1),
                column.key(),
                Hears::Click(heard),
                opens.map(|_| "opens"),
                cell.value,
                small.1.then_some("mark"),
                small.0
            );
        }
    );
}

fn class(who: bool, here: bool, cell: &Shown) -> &'static str {
    match (who, here, cell.is_none) {
        (true, false, _) => "cell who",
        (true, true, _) => "cell who here",
        (false, false, false) => "cell",
        (false, false, true) => "cell none",
        (false, true, false) => "cell here",
        (false, true, true) => "cell none here",
    }
}

/// What stands below a name, and whether it is to be seen at once.
fn marks(state: &State, seen: &Seen, at: u32, lead: Option<Lead>, line: String) -> (String, bool) {
    let shape = Shape::default();
    let twin = state.table().is_some_and(|table| table.doubtful.binary_search(&at).is_ok());
    let link = state.links.iter().any(|link| link.old == seen.place || link.new == seen.place);
    let mut words = line;
    if link {
        words.push_str(" ↻");
    }
    let mark = match lead {
        _ if twin => many::IN_TWO_LINES,
        Some(Lead::Leader) => many::LEADS,
        Some(Lead::Tie) => many::LEVEL,
        _ => return (words, false),
    };
    (shape.say(mark, []), true)
}

/// Why those below are not ranked against those above.
fn apart(pen: &mut Pen<'_>, state: &State, ranking: &Ranking) {
    markup!(
        pen: "<div key='apart' role='row' class='line apart' aria-rowindex={} data-test='apart'>\
              <div role='gridcell' class='note'>{}</div></div>",
        digits(state.drawn_row(ranking.apart) as i64 + 1),
        Shape::default().say(many::APART, [])
    );
}

/// The cell that a person is at, in words, and what can be done with it.
pub fn bar(pen: &mut Pen<'_>, state: &State, input: &NodeRef) {
    let cursor = state.order.cursor;
    let columns = state.order.columns(state.goal);
    let (Some(place), Some(column)) = (state.at(cursor.row), columns.get(cursor.column)) else { return };
    let shape = Shape::default();
    let seen = Seen::of(state, place);
    let (name, cell) = (seen.name(), seen.cell(state, *column));
    let head = super::lower(&shape.say(column.name(state.order.counting), []));
    let (who, head, value) = (Arg::Words(&name), Arg::Words(&head), Arg::Words(&cell.value));
    let words = match cell.small.is_empty() {
        false if *column == Column::Name => shape.say(many::CELL_NAME, [who, Arg::Words(&cell.small)]),
        true => shape.say(many::CELL, [who, head, value]),
        false => shape.say(many::CELL_MORE, [who, head, value, Arg::Words(&cell.small)]),
    };
    markup!(
        pen: "<div class='tools bar' data-test='bar'><span>{}</span>{}\
              <button type='button' class='ghost' data-test='look' onclick={}>{}</button>{}</div>",
        tell(pen, &words),
        if column.target().is_some() && !cursor.is_fixing {
            tool(pen, "fix", Action::Fix, Label::Fix);
        },
        Hears::Click(Action::Compare(Change::Look(place, *column == Column::Hints))),
        shape.say(many::LOOK_AT, [Arg::Words(&name)]),
        if let (Some(editor), true) = (&state.editor, cursor.is_fixing) {
            chips::editor(pen, editor, state.draft(), input);
        }
    );
}
