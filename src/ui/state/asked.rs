//! What the page asks a person, as far as nobody has answered it yet.
//!
//! Knows which change answers which question. Refuses to know how a question is put: `question` does.

use super::{State, is_measured};
use crate::paste::{Asked, Question, Rows, Status};
use crate::ui::action::{Edit, Told};
use crate::ui::incoming::Step;

impl State {
    /// What the reading asks and nobody has answered yet, with the place of each in the reading.
    pub fn questions(&self) -> impl Iterator<Item = (usize, &Question)> {
        let questions = self.reading().questions.iter().enumerate();
        // Those of a column are asked once, above the table.
        questions.filter(|(_, q)| {
            q.column.is_none() && q.creator == self.selection && !self.edits().any(|edit| is_answered(edit, q))
        })
    }

    /// Whether numbers are known but not whose platform they are from.
    pub fn needs_platform(&self) -> bool {
        let draft = self.draft();
        draft.platform.is_none() && is_measured(draft)
    }

    /// Whether a column is asked about.
    pub(super) fn is_column_asked(&self) -> bool {
        let source = self.source();
        let open = |rows: Rows<'_>| rows.columns().iter().any(|column| column.status != Status::Settled);
        source.reading.sheet.as_ref().is_some_and(|sheet| open(sheet.under(&source.text, &source.says)))
    }

    /// Whether what comes in waits for a word of the person.
    pub(super) fn is_asked(&self) -> bool {
        self.incoming.as_ref().is_some_and(|i| matches!(i.step, Step::Unclear(..) | Step::Ready(..)))
    }
}

/// Whether a change answers a question about the same creator.
pub fn is_answered(edit: &Edit, question: &Question) -> bool {
    match edit {
        Edit::Answer { asked, text, .. } => *asked == question.field && *text == question.text,
        Edit::Fact(field, _) | Edit::Forget(Told::Field(field)) => question.field == Asked::Field(*field),
        Edit::Fee(_) | Edit::Forget(Told::Fee) => question.field == Asked::Fee,
        Edit::Platform(_) => question.field == Asked::Platform,
        Edit::Handle(_)
        | Edit::Forget(_)
        | Edit::Beside(..)
        | Edit::Author(_)
        | Edit::BothRight(_)
        | Edit::Asked(_)
        | Edit::Same(_)
        | Edit::Note(_) => false,
    }
}
