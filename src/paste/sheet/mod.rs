//! A table of creators: checked columns over rows that are read on demand.
//!
//! ```text
//! lines ► dialect (which border) ► record, tags (cells; markup in them) ► head (what the header says) · tally (what the cells are)
//!       ► settle (what each column means, and what is asked) ► row (one creator)
//! ```
//!
//! Knows where each row begins, and of each column what its header says and what all of its cells are. A row is cut again
//! where it is wanted: a hundred thousand drafts would fill the memory. Refuses to decide between two readings of a column
//! (threats.md 14): nothing is taken from it until a person decides; and to drop a row or a cell in silence.

mod build;
mod dialect;
mod figure;
mod head;
mod markup;
mod record;
mod row;
mod settle;
mod tags;
mod tally;

pub(super) use build::{Builder, Open, Run};
pub use dialect::records;
pub use head::ESTIMATE;
pub use row::Rows;

use super::reading::Rule;
use crate::model::{Field, Money, Platform, Quantity, Span};
use record::Border;
use settle::Plan;
use std::borrow::Cow;
use tally::Tally;

/// Columns of one table (threats.md 12).
pub const COLUMN_LIMIT: usize = 200;
/// Rows of one table.
pub const ROW_LIMIT: usize = 100_000;
/// Bytes of one cell; a longer one is not read.
pub const CELL_LIMIT: usize = 32 * 1024;
/// Skipped and changed cells that are listed; more are counted.
pub const MOST_SKIPS: usize = 1000;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// Handles, with or without `@`.
    Handle,
    /// Display names.
    Name,
    /// Handles or names, each cell as it looks.
    Account,
    /// Names of platforms.
    Platform,
    /// Addresses of profiles.
    Url,
    /// A countable fact.
    Field(Field),
    /// What the creator asks for a post.
    Fee,
    /// What tells one post from another: a title, an id, a date.
    PostId,
    /// Something that is read, and needed for nothing: a rank, a country, the twin of another column.
    Ignore,
    /// Nobody knows.
    Unknown,
}

impl Meaning {
    /// The stable name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Meaning::Handle => "handle",
            Meaning::Name => "name",
            Meaning::Account => "account",
            Meaning::Platform => "platform",
            Meaning::Url => "url",
            Meaning::Field(field) => field.key(),
            Meaning::Fee => "fee",
            Meaning::PostId => "post",
            Meaning::Ignore => "ignore",
            Meaning::Unknown => "unknown",
        }
    }
    /// The meaning of a [`Meaning::key`].
    pub fn from_key(key: &str) -> Option<Meaning> {
        const PLAIN: [Meaning; 9] = [
            Meaning::Handle,
            Meaning::Name,
            Meaning::Account,
            Meaning::Platform,
            Meaning::Url,
            Meaning::Fee,
            Meaning::PostId,
            Meaning::Ignore,
            Meaning::Unknown,
        ];
        PLAIN.into_iter().find(|m| m.key() == key).or(Field::from_key(key).map(Meaning::Field))
    }
}

/// Why a column has its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// Its header says so.
    Header,
    /// Its cells say so.
    Content,
    /// Its header and its cells together.
    Both,
    /// It says the same as another column (its index), in another form.
    Twin(u16),
    /// Its values were held against other columns.
    Compared,
    /// A person chose it.
    Person,
    /// There is none.
    None,
}

impl Evidence {
    /// The stable name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Evidence::Header => "header",
            Evidence::Content => "content",
            Evidence::Both => "header-and-content",
            Evidence::Twin(_) => "twin",
            Evidence::Compared => "compared",
            Evidence::Person => "person",
            Evidence::None => "none",
        }
    }
}

/// Why a column's values cannot be what they seem (threats.md 14 rule 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alarm {
    /// Counts of people with decimals: the units were lost.
    UnitsLost,
    /// All counts are far too small: the units may have been lost.
    TooSmall,
    /// A count is a thousand times smaller or larger than both of its neighbours in a list that is in order.
    Jump,
    /// A rate of more than a hundred percent.
    AboveHundred,
    /// More likes than people reached.
    LikesAboveReach,
    /// Words where the header promises numbers: the header is shifted against its columns.
    Shifted,
    /// Another column of the same meaning says something else.
    Conflict,
}

impl Alarm {
    /// The stable name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Alarm::UnitsLost => "units-lost",
            Alarm::TooSmall => "too-small",
            Alarm::Jump => "jump",
            Alarm::AboveHundred => "above-hundred",
            Alarm::LikesAboveReach => "likes-above-reach",
            Alarm::Shifted => "shifted",
            Alarm::Conflict => "conflict",
        }
    }
}

/// Whether a column's values are certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// They are taken.
    Settled,
    /// They can be read in several ways; nothing is taken until one is chosen.
    Amber(Vec<ColumnReading>),
    /// They cannot be what they seem; nothing is taken until a person says how they are meant.
    Red(Alarm, Vec<ColumnReading>),
}

impl Status {
    /// The stable name in JSON.
    pub const fn key(&self) -> &'static str {
        match self {
            Status::Settled => "settled",
            Status::Amber(_) => "amber",
            Status::Red(..) => "red",
        }
    }
    /// The ways to read the column, where it is asked about.
    pub fn readings(&self) -> &[ColumnReading] {
        match self {
            Status::Settled => &[],
            Status::Amber(readings) | Status::Red(_, readings) => readings,
        }
    }
}

/// One way to read a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnReading {
    /// How.
    pub rule: Rule,
    /// The fact that it would be.
    pub meaning: Meaning,
    /// Its first cells, at most three, and what they would be.
    pub examples: Vec<(Span, Quantity)>,
}

/// What a column's cells are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// With a number.
    pub numbers: u32,
    /// With other text.
    pub texts: u32,
    /// Without anything.
    pub empty: u32,
    /// That say that the value is hidden or not known.
    pub hidden: u32,
    /// Errors of a spreadsheet (`#VALUE!`), numbers that are broken or too long.
    pub errors: u32,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header cell.
    pub header: Option<Span>,
    /// What it holds.
    pub meaning: Meaning,
    /// Whose account it is about, where the header tells platforms apart.
    pub platform: Option<Platform>,
    /// Why.
    pub evidence: Evidence,
    /// Whether its values are certain.
    pub status: Status,
    /// What its cells are.
    pub counts: Counts,
    /// How its numbers are read, where that was decided: by the cells themselves, or by a person.
    pub rule: Option<Rule>,
    /// How many of its cells raise the alarm, where each is told from the others: they are its first examples.
    pub alarmed: u32,
}

/// Why a row or a cell was skipped, or taken otherwise than it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SkipCode {
    /// A row of nothing but borders.
    BlankRow,
    /// A title, or a line between the rows.
    Title,
    /// A row that has more cells than the header, or fewer that do not fit their columns.
    Ragged,
    /// A row that has fewer cells than the header: it was read as far as it goes.
    Short,
    /// Totals or averages of the rows above.
    Total,
    /// The header once more.
    HeaderAgain,
    /// A row of another table behind this one.
    OtherTable,
    /// A quote that is never closed: its cell reaches to the end of the text.
    UnclosedQuote,
    /// A cell beyond [`CELL_LIMIT`].
    TooLong,
    /// An error of a spreadsheet.
    ErrorValue,
    /// Text where a number belongs.
    NotNumber,
    /// A number that is broken, too large, negative, or a change.
    BadNumber,
    /// Of a cell with a number and something in parentheses the number was taken.
    Aside,
    /// No handle: taken as a name.
    NotHandle,
    /// A value that can be read in two ways in a column that is settled otherwise.
    Unclear,
}

impl SkipCode {
    /// The stable name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            SkipCode::BlankRow => "blank-row",
            SkipCode::Title => "title",
            SkipCode::Ragged => "ragged",
            SkipCode::Short => "short",
            SkipCode::Total => "total",
            SkipCode::HeaderAgain => "header-again",
            SkipCode::OtherTable => "other-table",
            SkipCode::UnclosedQuote => "unclosed-quote",
            SkipCode::TooLong => "too-long",
            SkipCode::ErrorValue => "error-value",
            SkipCode::NotNumber => "not-a-number",
            SkipCode::BadNumber => "bad-number",
            SkipCode::Aside => "aside",
            SkipCode::NotHandle => "not-a-handle",
            SkipCode::Unclear => "unclear",
        }
    }
}

/// A row or a cell that was skipped, or taken otherwise than it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skip {
    /// The line in the text, from 1.
    pub line: u32,
    /// The column, where it is one cell.
    pub column: Option<u16>,
    /// Where.
    pub span: Span,
    /// Why.
    pub code: SkipCode,
}

/// What a person decided about columns: it stands above all evidence, and is kept in the state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// What a column holds.
    pub meanings: Vec<(u16, Meaning)>,
    /// How a column's numbers are read.
    pub readings: Vec<(u16, Rule)>,
}

impl Decisions {
    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.meanings.is_empty() && self.readings.is_empty()
    }
    /// The meaning that was chosen for a column, the latest choice.
    pub fn meaning(&self, column: usize) -> Option<Meaning> {
        self.meanings.iter().rfind(|(c, _)| usize::from(*c) == column).map(|(_, m)| *m)
    }
    /// The reading that was chosen for a column, the latest choice.
    pub fn reading(&self, column: usize) -> Option<Rule> {
        self.readings.iter().rfind(|(c, _)| usize::from(*c) == column).map(|(_, r)| *r)
    }
    /// The latest choice for a column among rules that answer one question.
    fn among(&self, column: usize, question: About) -> Option<Rule> {
        let theirs = |(c, r): &&(u16, Rule)| usize::from(*c) == column && about(*r) == question;
        self.readings.iter().rfind(theirs).map(|(_, r)| *r)
    }
    /// Chooses a reading for a column, in place of what was chosen before for the same question; `None` asks all again.
    pub fn decide(&mut self, column: u16, rule: Option<Rule>) {
        self.readings.retain(|(c, r)| *c != column || rule.is_some_and(|rule| about(rule) != about(*r)));
        self.readings.extend(rule.map(|rule| (column, rule)));
    }
}

/// What a rule answers: of one column several things may be asked, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    /// What its marks do.
    Marks,
    /// How large its numbers are.
    Scale,
    /// What it counts.
    Sense,
}

fn about(rule: Rule) -> About {
    match rule {
        Rule::GroupedInteger | Rule::DecimalFraction => About::Marks,
        Rule::Thousands | Rule::Millions | Rule::Billions | Rule::Trillions | Rule::AsWritten => About::Scale,
        _ => About::Sense,
    }
}

/// What a cell was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Nothing stands there.
    Empty,
    /// It says that the value is hidden or not known: unknown, never zero.
    Hidden,
    /// Text of a column that is no number.
    Text,
    /// A platform.
    Platform(Platform),
    /// A count.
    Quantity(Field, Quantity),
    /// A price.
    Money(Money),
    /// Its column is asked about.
    Asked,
    /// It was not read.
    Skipped(SkipCode),
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'t> {
    /// Where it stands, without quotes around it.
    pub span: Span,
    /// What it says, without quotes.
    pub text: Cow<'t, str>,
    /// What it was read as.
    pub seen: Seen,
}

/// A table of creators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    border: Border,
    /// What the columns hold without anybody's decision.
    plan: Plan,
    /// What each header says.
    labels: Vec<head::Label>,
    headers: Vec<Option<Span>>,
    /// There is no header.
    bare: bool,
    /// The platforms that the headers tell apart, where there are several: each is an account of its own.
    accounts: Vec<Platform>,
    tallies: Vec<Tally>,
    /// Where each row begins.
    starts: Vec<u32>,
    /// Rows whose line is not the one behind the row before: the row, and its line.
    lines: Vec<(u32, u32)>,
    /// Which rows are whose; empty where each row is one creator.
    owners: Vec<row::Owner>,
    /// The rows of each owner, one run after the other; empty where a run is one row.
    order: Vec<u32>,
    /// The rows are states of one account, of which the newest counts.
    history: bool,
    skipped: Vec<Skip>,
    skipped_rows: usize,
}
