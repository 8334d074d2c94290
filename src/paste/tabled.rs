//! A table of creators in a reading: its questions, its notes, its marks.
//!
//! Knows how to say what the sheet knows. Refuses to settle anything.

use super::assemble::Assembly;
use super::notes::excerpt;
use super::reading::{Answer, Asked, Choice, Detail, MarkKind, NoteCode, Question, Rule};
use super::sheet::{
    Builder, COLUMN_LIMIT, Column, ColumnReading, Decisions, Meaning, ROW_LIMIT, Sheet, Skip, SkipCode, Status,
};
use crate::model::{Draft, Money, Quantity, Span};

/// Rows whose cells are marked in the text.
const MARKED: usize = 50;
/// Odd handles that are told one by one; the others are counted.
const MOST_ODD: usize = 10;
/// Rows of which the handles are looked at in one step.
const LOOKED: usize = 2000;

impl Assembly<'_> {
    /// Takes a table in.
    #[inline(never)] // A door.
    pub(super) fn sheet(&mut self, table: Builder) {
        let (columns, rows) = (table.wide, table.beyond);
        let text = self.text;
        let sheet = table.finish(text);
        let line = sheet.line(0);
        let most = |measured: u64, limit: usize| Detail::Size { measured, limit: limit as u64 };
        if columns > COLUMN_LIMIT {
            self.say(NoteCode::TooManyColumns, sheet.row_span(text, 0), line, most(columns as u64, COLUMN_LIMIT));
            return;
        }
        if rows > 0 {
            let measured = rows + ROW_LIMIT as u64;
            self.say(NoteCode::TooManyRows, sheet.row_span(text, 0), line, most(measured, ROW_LIMIT));
            return;
        }
        for c in 0..sheet.columns().len() {
            self.column(&sheet, c);
        }
        self.skips(&sheet);
        let first = self.reading.creators.len();
        let mut table = sheet.under(text, &Decisions::default());
        for row in 0..sheet.rows().min(MARKED) {
            let draft = table.draft(row);
            self.marks(&draft, first + row);
        }
        drop(table);
        self.reading.sheet = Some(sheet);
    }

    /// Looks at the handles of some rows, from this one on; the next one, if there are more.
    #[inline(never)] // A door.
    pub(super) fn handles(&mut self, from: usize) -> Option<usize> {
        let sheet = self.reading.sheet.take()?;
        let mut table = sheet.under(self.text, &Decisions::default());
        let to = sheet.rows().min(from + LOOKED);
        for row in from..to {
            let Some(span) = table.odd(row) else { continue };
            let notes = self.reading.notes.iter().filter(|n| n.code == NoteCode::OddHandle);
            if notes.clone().any(|n| n.span.is_some_and(|s| s.start == span.start)) {
                continue;
            }
            if notes.count() < MOST_ODD {
                self.skip(NoteCode::OddHandle, span, sheet.line(row), None);
            } else {
                self.dropped += 1;
            }
        }
        let more = (to < sheet.rows()).then_some(to);
        drop(table);
        self.reading.sheet = Some(sheet);
        more
    }

    /// What is asked, or not known, about a column.
    fn column(&mut self, sheet: &Sheet, c: usize) {
        let Some(column) = sheet.columns().get(c) else { return };
        let counts = column.counts;
        let place = column.header.or(sheet.first(c)).unwrap_or(sheet.row_span(self.text, 0));
        if column.meaning == Meaning::Unknown && counts.numbers > counts.texts {
            let shifted = matches!(column.status, Status::Red(..));
            let code = if shifted { NoteCode::TableShifted } else { NoteCode::ColumnUnknown };
            self.say(code, place, sheet.line(0), Detail::Text(excerpt(self.text, place)));
        }
        if column.meaning == Meaning::Unknown
            && matches!(column.status, Status::Red(..))
            && counts.numbers <= counts.texts
        {
            self.say(NoteCode::TableShifted, place, sheet.line(0), Detail::Text(excerpt(self.text, place)));
        }
        let Some((span, choices)) = choices(column) else { return };
        let Some(asked) = choices.first().map(|c| c.asked) else { return };
        let at = self.reading.questions.len();
        let creator = self.reading.creators.len();
        let text = excerpt(self.text, span);
        let column = u16::try_from(c).ok();
        self.reading.questions.push(Question { creator, column, field: asked, text, span, readings: choices });
        self.mark(span, MarkKind::Question(at), creator);
    }

    /// One note for each kind of what was skipped.
    fn skips(&mut self, sheet: &Sheet) {
        let all = sheet.skipped();
        let mut told: Vec<SkipCode> = Vec::new();
        for Skip { code, span, line, .. } in &all {
            if told.contains(code) {
                continue;
            }
            told.push(*code);
            let count = all.iter().filter(|s| s.code == *code).count() as u64;
            self.say(NoteCode::Skipped, *span, *line, Detail::Skip(*code, count));
        }
    }

    fn marks(&mut self, draft: &Draft, creator: usize) {
        let mut mark = |span: Option<Span>, what: MarkKind| {
            if let Some(span) = span {
                self.mark(span, what, creator);
            }
        };
        mark(draft.handle.as_ref().and_then(|f| f.provenance.span()), MarkKind::Handle);
        mark(draft.name.as_ref().and_then(|f| f.provenance.span()), MarkKind::Name);
        mark(draft.platform.as_ref().and_then(|f| f.provenance.span()), MarkKind::Platform);
        mark(draft.fee.as_ref().and_then(|f| f.provenance.span()), MarkKind::Fee);
        for (field, fact) in &draft.facts {
            mark(fact.provenance.span(), MarkKind::Field(*field));
        }
        for (field, span) in &draft.hidden {
            mark(Some(*span), MarkKind::Hidden(*field));
        }
    }
}

/// The ways to read a column, as a question about its first cell.
fn choices(column: &Column) -> Option<(Span, Vec<Choice>)> {
    let mut choices = Vec::new();
    // A cell that all readings allow; else what the first one shows.
    let all = column.status.readings();
    let shown = |r: &ColumnReading, at: Span| r.examples.iter().find(|(span, _)| *span == at).map(|(_, q)| *q);
    let first = all.iter().find(|r| !r.examples.is_empty());
    let mut cells = first.map_or(&[] as &[(Span, Quantity)], |r| r.examples.as_slice()).iter().map(|(span, _)| *span);
    let place = cells.clone().find(|at| all.iter().all(|r| shown(r, *at).is_some())).or(cells.next());
    for reading in all {
        let Some(q) = place.and_then(|at| shown(reading, at)) else { continue };
        let (asked, value) = match reading.meaning {
            Meaning::Field(f) => (Asked::Field(f), Answer::Quantity(q)),
            Meaning::Fee => (Asked::Fee, Answer::Money(Money { amount: q, currency: None })),
            _ => continue,
        };
        choices.push(Choice { asked, value, rule: reading.rule });
    }
    let asked = choices.first()?.asked;
    // Where the other reading is impossible, this one is not thereby certain.
    if matches!(column.status, Status::Red(..)) || choices.len() == 1 {
        choices.push(Choice { asked, value: Answer::Nothing, rule: Rule::LeftOut });
    }
    (choices.len() > 1).then_some((place?, choices))
}
