//! What a person does about a table, and about a large text that comes in: all that needs a table or such a text on the
//! page, and so the whole of the wasm.
//!
//! A part of the reducer; it knows what the reducer knows. Refuses what can be done before anything is read.

use super::{Action, Editor, State};
use crate::ui::incoming::{Incoming, Seen, Step};
use crate::ui::review::cursor::{MOST_COLUMNS, first};
use crate::ui::review::grid::{Grid, target};
use crate::ui::tab::Tab;

impl State {
    /// The state after such an action; any other changes nothing.
    #[inline(never)] // A door.
    pub(super) fn tabled(&mut self, action: Action) {
        match action {
            Action::Seen(epoch, seen) => self.advance(epoch, Step::Reading(seen)),
            Action::Unclear(epoch, preview, other) => self.advance(epoch, Step::Unclear(preview, other)),
            Action::Refused(epoch, refusal) => self.advance(epoch, Step::Refused(refusal)),
            Action::Encoding(encoding) => {
                self.epoch += 1;
                let epoch = self.epoch;
                if let Some(incoming) = &mut self.incoming {
                    incoming.epoch = epoch;
                    incoming.encoding = encoding.or(incoming.encoding);
                    incoming.step = Step::Reading(Seen::default());
                }
            }
            Action::Join(join) => {
                if let Some(Incoming { step: Step::Ready(source, ..), .. }) = self.incoming.take() {
                    self.join(source, join);
                }
            }
            Action::Cell(..) | Action::Go(_) | Action::Top(_) | Action::Enter | Action::Fix
                if self.tab() == Tab::Compare =>
            {
                return self.compared(action);
            }
            Action::Cell(row, column) => {
                if row < self.source().len() {
                    (self.cursor.row, self.cursor.column, self.cursor.is_fixing) = (row, column, false);
                    self.cursor.near();
                    self.selection = row;
                    self.editor = None;
                }
            }
            Action::Go(way) => {
                let columns = Grid::new(self).heads.len().min(MOST_COLUMNS);
                let rows = self.source().len();
                self.cursor.go(way, rows, columns);
                return;
            }
            Action::Top(row) => {
                self.cursor.top = first(row);
                return;
            }
            Action::Enter => {
                self.selection = self.cursor.row;
                self.editor = None;
            }
            Action::Fix => {
                let meaning = Grid::new(self).heads.get(self.cursor.column).map(|head| head.meaning);
                if let Some(told) = meaning.and_then(target) {
                    self.selection = self.cursor.row;
                    self.cursor.is_fixing = true;
                    self.editor = Some(Editor { told, refused: None });
                }
            }
            Action::Decide(column, rule) => {
                self.step();
                self.source_mut().says.decide(column, rule);
                self.touched = Some(column);
            }
            Action::Mean(column, meaning) => {
                self.step();
                let says = &mut self.source_mut().says;
                // How its numbers are read was decided for what it held.
                says.readings.retain(|(c, _)| *c != column);
                says.meanings.retain(|(c, _)| *c != column);
                says.meanings.extend(meaning.map(|meaning| (column, meaning)));
                // The list from which it was chosen keeps the keyboard.
                self.touched = meaning.is_none().then_some(column);
            }
            Action::Counted(basis, census) => {
                if basis.holds(self) {
                    self.table = Some(census.table.clone());
                    self.census = Some((basis, census));
                }
                return;
            }
            _ => return,
        }
        self.derive();
    }
}
