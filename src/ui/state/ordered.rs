//! What a person does in the table of all creators: a part of the reducer.
//!
//! Knows what the reducer knows. Refuses what can be done anywhere else on the page.

use super::{Action, Editor, State};
use crate::ui::action::{Edit, Told};
use crate::ui::compare::{Change, Table};
use crate::ui::links::Place;
use crate::ui::review::Cursor;
use crate::ui::review::cursor::first;
use crate::ui::tab::Tab;
use std::rc::Rc;

impl State {
    /// Where the person is in the table that is open.
    pub fn place(&self) -> Cursor {
        if self.tab() == Tab::Compare { self.order.cursor } else { self.cursor }
    }

    /// The wishes about the table after a change, or what was done with a creator.
    #[inline(never)] // A door.
    pub(super) fn ordered(&mut self, change: Change) {
        match change {
            Change::Look(place, closer) => {
                self.choose(place);
                self.tab = Tab::Look;
                // Those that are listed as unfolded before they are drawn begin open.
                if closer && !self.unfolded.contains(&"hints") {
                    self.unfolded.push("hints");
                }
                if closer && !self.reopened.contains(&"hints") {
                    self.reopened.push("hints");
                }
                self.derive();
            }
            Change::Price(place) => {
                self.choose(place);
                self.editor = Some(Editor { told: Told::Fee, refused: None });
                self.derive();
            }
            Change::Same(places, is_one) => {
                self.step();
                let last = places.last().copied();
                for place in places.iter() {
                    let left_out = is_one && Some(*place) != last;
                    if let Some(source) = self.sources.get_mut(place.0) {
                        Rc::make_mut(source).edit(place.1, Edit::Same(left_out));
                    }
                }
                self.derive();
            }
            change => {
                self.editor = None;
                self.order.change(change, self.goal);
            }
        }
    }

    /// What is done in the table by keys and clicks.
    #[inline(never)] // A door.
    pub(super) fn compared(&mut self, action: Action) {
        let rows = self.ranking.as_ref().map_or(0, |ranking| ranking.rows.len());
        let columns = self.order.columns(self.goal);
        match action {
            Action::Go(way) => {
                if self.order.cursor.is_fixing {
                    self.editor = None;
                }
                return self.order.cursor.go(way, rows, columns.len());
            }
            Action::Top(row) => {
                self.order.cursor.top = first(row);
                return;
            }
            Action::Cell(row, column) => {
                if row < rows {
                    let cursor = &mut self.order.cursor;
                    (cursor.row, cursor.column, cursor.is_fixing) = (row, column, false);
                    cursor.near();
                    self.editor = None;
                }
                return;
            }
            _ => {}
        }
        let told = columns.get(self.order.cursor.column).and_then(|column| column.target());
        let Some(place) = self.at(self.order.cursor.row) else { return };
        let is_name = self.order.cursor.column == 0;
        match (action, told) {
            (Action::Enter, Some(_)) if is_name => return self.ordered(Change::Look(place, false)),
            (Action::Enter, None) => return self.ordered(Change::Look(place, false)),
            (_, Some(told)) => {
                self.choose(place);
                self.order.cursor.is_fixing = true;
                self.editor = Some(Editor { told, refused: None });
            }
            _ => return,
        }
        self.derive();
    }

    /// The place at which a row is drawn: a line that says why stands between those who are not ranked against each other.
    pub fn drawn_row(&self, row: usize) -> usize {
        let ranking = self.ranking.as_ref().filter(|_| self.tab() == Tab::Compare);
        row + usize::from(ranking.is_some_and(|ranking| ranking.is_apart() && row >= ranking.apart))
    }

    /// Who stands in this row of the table.
    pub fn at(&self, row: usize) -> Option<Place> {
        let at = *self.ranking.as_ref()?.rows.get(row)?;
        Some(self.table.as_ref()?.entries.get(at as usize)?.place())
    }

    /// All creators in a line each, as far as they are judged.
    pub fn table(&self) -> Option<&Rc<Table>> {
        self.table.as_ref()
    }

    /// This creator is judged.
    pub(super) fn choose(&mut self, (source, row): Place) {
        if source >= self.sources.len() {
            return;
        }
        if source != self.shown {
            (self.shown, self.cursor) = (source, Cursor::default());
            self.epoch += 1;
            self.face = super::Face::Marked;
        }
        self.selection = row;
        self.cursor.row = row;
        self.cursor.near();
        self.editor = None;
    }
}
