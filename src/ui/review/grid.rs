//! What the table shows: columns and cells, from a table that was pasted or from creators told in prose.
//!
//! Knows how each cell was read and what stands in the text for it. Refuses to draw.

use crate::model::{Draft, Field, Quantity, Span};
use crate::paste::{ColumnReading, Evidence, Meaning, Rows, Rule, Seen, SkipCode, Status};
use crate::text::{Arg, Label, Written, label, msg};
use crate::ui::action::{Edit, Told};
use crate::ui::shape::Shape;
use crate::ui::source::Source;
use crate::ui::state::State;
use crate::ui::words;

/// A column.
pub struct Head {
    /// What its header says.
    pub name: String,
    /// What it holds.
    pub meaning: Meaning,
    /// Why, and how its numbers are read; none where the creators were told in prose.
    pub evidence: Option<(Evidence, Option<Rule>)>,
    /// Whether it is asked about.
    pub is_asked: bool,
    /// Whether that is since it cannot be what it seems.
    pub is_red: bool,
}

/// How a cell was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As it stands.
    Plain,
    /// Nothing is known.
    Empty,
    /// Its column is asked about.
    Asked,
    /// It was not read.
    Skipped(SkipCode),
    /// A person typed it.
    Typed,
}

/// A cell.
pub struct Shown {
    /// What it was read as.
    pub value: String,
    /// What stands in the text.
    pub source: String,
    /// How.
    pub look: Look,
}

/// The table of a source.
pub struct Grid<'a> {
    /// The source.
    pub source: &'a Source,
    /// The table that was pasted, as decided.
    pub rows: Option<Rows<'a>>,
    /// The columns.
    pub heads: Vec<Head>,
}

impl<'a> Grid<'a> {
    /// The table of the source that is shown.
    pub fn new(state: &'a State) -> Grid<'a> {
        let source = state.source();
        let sheet = source.reading.sheet.as_ref();
        let rows = sheet.map(|sheet| sheet.under(&source.text, &source.says));
        let heads = match &rows {
            Some(rows) => rows.columns().iter().map(|column| head(source, column)).collect(),
            None => told(source),
        };
        Grid { source, rows, heads }
    }

    /// The line of a creator in the text, from 1.
    pub fn line(&self, creator: usize) -> u32 {
        self.source.line(creator)
    }

    /// The cells of a creator's row; `most` of them.
    pub fn cells(&mut self, creator: usize, most: usize) -> Vec<Shown> {
        let before = self.source.reading.creators.len();
        let count = self.heads.len().min(most);
        let mut cells = Vec::with_capacity(count);
        match self.source.reading.creators.get(creator) {
            Some(draft) => {
                for head in self.heads.iter().take(count) {
                    cells.push(of_draft(draft, head.meaning, &self.source.text));
                }
            }
            None => {
                let text = &self.source.text;
                for column in 0..count {
                    let cell = self.rows.as_mut().and_then(|rows| rows.cell_of(text, creator - before, column));
                    cells.push(cell.map_or(nothing(), |cell| of_cell(cell.seen, &cell.text)));
                }
            }
        }
        // What a person typed stands above what was read.
        for edit in self.source.edits_of(creator) {
            let Some((told, value)) = typed(edit) else { continue };
            for (head, cell) in self.heads.iter().zip(&mut cells) {
                if target(head.meaning) == Some(told) {
                    cell.value = value.clone();
                    cell.look = Look::Typed;
                }
            }
        }
        cells
    }
}

fn head(source: &Source, column: &crate::paste::Column) -> Head {
    let name = column.header.and_then(|span| span.of(&source.text)).unwrap_or_default();
    Head {
        name: name.chars().take(60).collect(),
        meaning: column.meaning,
        evidence: Some((column.evidence, column.rule)),
        is_asked: column.status != Status::Settled,
        is_red: matches!(column.status, Status::Red(..)),
    }
}

/// Columns for what was told of creators in prose.
fn told(source: &Source) -> Vec<Head> {
    let drafts = &source.reading.creators;
    let any = |has: &dyn Fn(&Draft) -> bool| drafts.iter().any(has);
    let mut meanings = vec![Meaning::Account];
    if any(&|d| d.platform.is_some()) {
        meanings.push(Meaning::Platform);
    }
    for field in Field::ALL {
        if any(&|d| d.fact(field).is_some()) {
            meanings.push(Meaning::Field(field));
        }
    }
    if any(&|d| d.fee.is_some()) {
        meanings.push(Meaning::Fee);
    }
    let head = |meaning| Head { name: String::new(), meaning, evidence: None, is_asked: false, is_red: false };
    meanings.into_iter().map(head).collect()
}

/// What an edit says as a whole.
fn typed(edit: &Edit) -> Option<(Told, String)> {
    let shape = Shape::default();
    Some(match edit {
        Edit::Fact(field, q) => (Told::Field(*field), shape.told(q.value)),
        Edit::Fee(money) => (Told::Fee, shape.money_told(money.amount.value, money.currency)),
        Edit::Platform(platform) => (Told::Platform, platform.name().into()),
        Edit::Handle(handle) => (Told::Handle, handle.clone()),
        Edit::Forget(told) => (*told, "–".into()),
        Edit::Answer { .. }
        | Edit::Beside(..)
        | Edit::Author(_)
        | Edit::BothRight(_)
        | Edit::Asked(_)
        | Edit::Same(_)
        | Edit::Note(_) => return None,
    })
}

/// What is corrected in a column of this meaning.
pub fn target(meaning: Meaning) -> Option<Told> {
    match meaning {
        Meaning::Handle | Meaning::Account => Some(Told::Handle),
        Meaning::Platform => Some(Told::Platform),
        Meaning::Field(field) => Some(Told::Field(field)),
        Meaning::Fee => Some(Told::Fee),
        Meaning::Name | Meaning::Url | Meaning::PostId | Meaning::Ignore | Meaning::Unknown => None,
    }
}

fn nothing() -> Shown {
    Shown { value: "–".into(), source: String::new(), look: Look::Empty }
}

fn of_cell(seen: Seen, text: &str) -> Shown {
    let shape = Shape::default();
    let source: String = text.chars().take(80).collect();
    let (value, look) = match seen {
        Seen::Empty => return nothing(),
        Seen::Hidden => (label(Label::Hidden).into(), Look::Empty),
        Seen::Text => return Shown { value: source, source: String::new(), look: Look::Plain },
        Seen::Platform(platform) => (platform.name().into(), Look::Plain),
        Seen::Quantity(field, q) => (quantity(&shape, field, q), Look::Plain),
        Seen::Money(money) => (shape.money_told(money.amount.value, money.currency), Look::Plain),
        Seen::Asked => ("?".into(), Look::Asked),
        Seen::Skipped(code) => (skipped(code, text.len()), Look::Skipped(code)),
    };
    Shown { value, source, look }
}

/// Why a cell or a row of so many bytes was skipped.
pub fn skipped(code: SkipCode, bytes: usize) -> String {
    let why = Arg::Label(words::skip(code));
    match code {
        SkipCode::TooLong => Shape::default().say(msg::SKIPPED_LONG, [why, Written::Whole.of(bytes as f64)]),
        _ => label(words::skip(code)).into(),
    }
}

fn quantity(shape: &Shape<'_>, field: Field, q: Quantity) -> String {
    shape.told(q.value) + if field == Field::EngagementRatePercent { "%" } else { "" }
}

fn of_draft(draft: &Draft, meaning: Meaning, text: &str) -> Shown {
    let shape = Shape::default();
    let at = |span: Option<Span>| span.and_then(|s| s.of(text)).unwrap_or_default().to_owned();
    let found = match meaning {
        Meaning::Field(field) => draft.fact(field).map(|f| (quantity(&shape, field, f.value), at(f.provenance.span()))),
        Meaning::Fee => draft
            .fee
            .as_ref()
            .map(|f| (shape.money_told(f.value.amount.value, f.value.currency), at(f.provenance.span()))),
        Meaning::Platform => draft.platform.as_ref().map(|f| (f.value.name().into(), at(f.provenance.span()))),
        Meaning::Handle | Meaning::Account | Meaning::Name => {
            draft.handle.as_ref().or(draft.name.as_ref()).map(|f| (f.value.clone(), String::new()))
        }
        _ => None,
    };
    found.map_or(nothing(), |(value, source)| Shown { value, source, look: Look::Plain })
}

/// The first cells of a column in one reading, and what they would be.
pub fn examples(reading: &ColumnReading, text: &str) -> (String, String) {
    let shape = Shape::default();
    let (mut cells, mut values) = (String::new(), String::new());
    for (span, q) in &reading.examples {
        if !cells.is_empty() {
            cells.push_str(" · ");
            values.push_str(" · ");
        }
        cells.push_str(span.of(text).unwrap_or_default());
        values.push_str(&match reading.meaning {
            Meaning::Field(field) => quantity(&shape, field, *q),
            _ => shape.told(q.value),
        });
    }
    (cells, values)
}
