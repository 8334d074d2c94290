//! What reading yields: drafts, the questions that are open, notes about what was not understood, and marks.
//!
//! Knows no words for people: codes and typed details only (`text` makes the sentences). Refuses to hold a fact that
//! is under question.

use super::sheet::{Decisions, Sheet, SkipCode};
use crate::model::{Draft, Fact, Field, Money, Platform, Provenance, Quantity, Span};

/// Everything that was read in one paste.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Every creator that was read in prose, in a list of posts or as one profile, in full and in the order of the text.
    /// Nothing is merged.
    pub creators: Vec<Draft>,
    /// A table of creators, read row by row where it is wanted.
    pub sheet: Option<Sheet>,
    /// The rest of `creators`, beyond the first.
    pub others: Vec<Other>,
    /// What can be read in more than one way. No fact of any draft comes from these until they are answered.
    pub questions: Vec<Question>,
    /// What was not understood, skipped or rounded, in the order of the text.
    pub notes: Vec<Note>,
    /// What was read, sorted, without overlap.
    pub marks: Vec<Mark>,
}

/// A creator beyond the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Where its draft is in [`Reading::creators`], if it was read in full.
    pub creator: Option<usize>,
    /// The handle without `@`.
    pub handle: Option<String>,
    /// The display name.
    pub name: Option<String>,
    /// The platform, where told.
    pub platform: Option<Platform>,
    /// The line where it begins, from 1.
    pub line: u32,
}

/// What a question or an answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// A countable fact.
    Field(Field),
    /// What the creator asks for a post.
    Fee,
    /// Where they publish.
    Platform,
}

/// A value that an answer sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// For [`Asked::Field`].
    Quantity(Quantity),
    /// For [`Asked::Fee`].
    Money(Money),
    /// For [`Asked::Platform`].
    Platform(Platform),
    /// Nothing is known.
    Nothing,
}

/// Why a number can be read this way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The separator groups thousands: "1.500" is 1500.
    GroupedInteger,
    /// The separator is a decimal mark: "1.500" is one and a half.
    DecimalFraction,
    /// The unit, written or lost, is a thousand.
    Thousands,
    /// The unit, written or lost, is a million.
    Millions,
    /// The unit is a billion.
    Billions,
    /// The unit is a trillion: "B" in Spanish.
    Trillions,
    /// In percent, as it stands.
    Percent,
    /// A fraction: 0.0296 is 2.96 percent.
    Fraction,
    /// The lower end of a range.
    RangeLow,
    /// The upper end of a range.
    RangeHigh,
    /// Counted per post.
    PerPost,
    /// Counted over the account's life.
    Lifetime,
    /// A count of interactions.
    Count,
    /// One of several that the text names.
    OneOfSeveral,
    /// As it stands, though it looks impossible.
    AsWritten,
    /// Not at all.
    LeftOut,
}

impl Rule {
    /// The stable name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Rule::GroupedInteger => "grouped-integer",
            Rule::DecimalFraction => "decimal-fraction",
            Rule::Thousands => "thousands",
            Rule::Millions => "millions",
            Rule::Billions => "billions",
            Rule::Trillions => "trillions",
            Rule::Percent => "percent",
            Rule::Fraction => "fraction",
            Rule::RangeLow => "range-low",
            Rule::RangeHigh => "range-high",
            Rule::PerPost => "per-post",
            Rule::Lifetime => "lifetime",
            Rule::Count => "count",
            Rule::OneOfSeveral => "one-of-several",
            Rule::AsWritten => "as-written",
            Rule::LeftOut => "left-out",
        }
    }
}

/// One way to read what is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What this reading sets; readings of one question may set different fields.
    pub asked: Asked,
    /// To what.
    pub value: Answer,
    /// Why.
    pub rule: Rule,
}

impl Choice {
    /// Sets the chosen value, with the bytes where it was read.
    pub fn apply(&self, draft: &mut Draft, span: Span) {
        let provenance = Provenance::Answered(span);
        match (self.asked, self.value) {
            (Asked::Field(field), Answer::Quantity(value)) => draft.set(field, Fact { value, provenance }),
            (Asked::Fee, Answer::Money(value)) => draft.fee = Some(Fact { value, provenance }),
            (Asked::Platform, Answer::Platform(value)) => draft.platform = Some(Fact { value, provenance }),
            (Asked::Field(field), Answer::Nothing) => draft.forget(field),
            (Asked::Fee, Answer::Nothing) => draft.fee = None,
            // Readings are made in matching pairs only.
            _ => {}
        }
    }
}

/// Something that can be read in two or more ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Whose, as an index of [`Reading::draft`]; of a column, the first whom it concerns.
    pub creator: usize,
    /// The column of the sheet, where it is about all of its cells: decided once, by [`Decisions::readings`].
    pub column: Option<u16>,
    /// What it is about.
    pub field: Asked,
    /// The cell as pasted.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// Every way to read it, at least two.
    pub readings: Vec<Choice>,
}

impl Reading {
    /// How many creators there are: those of `creators`, then the rows of the sheet.
    pub fn len(&self) -> usize {
        self.creators.len() + self.sheet.as_ref().map_or(0, Sheet::rows)
    }

    /// Whether there is no creator.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A creator under decisions about the sheet's columns. For many rows, [`Sheet::under`] settles the columns once.
    pub fn draft(&self, text: &str, i: usize, says: &Decisions) -> Option<Draft> {
        if let Some(draft) = self.creators.get(i) {
            return Some(draft.clone());
        }
        let row = i - self.creators.len();
        let sheet = self.sheet.as_ref().filter(|s| row < s.rows())?;
        Some(sheet.draft(text, row, says))
    }

    /// The draft of the question's creator with this reading applied; `None` where there is no such reading.
    pub fn answer(&self, text: &str, question: usize, choice: usize) -> Option<Draft> {
        let q = self.questions.get(question)?;
        let mut draft = self.draft(text, q.creator, &Decisions::default())?;
        q.readings.get(choice)?.apply(&mut draft, q.span);
        Some(draft)
    }
}

/// What a mark in the pasted text shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// A handle.
    Handle,
    /// A display name.
    Name,
    /// A platform.
    Platform,
    /// The number of a fact.
    Field(Field),
    /// A fee.
    Fee,
    /// What a question is about, as an index into [`Reading::questions`].
    Question(usize),
    /// A fact that the text says is hidden or unknown.
    Hidden(Field),
    /// One value in a list of posts.
    PostValue(Field),
}

/// A marked stretch of the pasted text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// What was read there.
    pub what: MarkKind,
    /// Whose, as an index of [`Reading::draft`].
    pub creator: usize,
}

/// What was not understood, skipped or understood with a reservation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NoteCode {
    /// The paste has no visible character.
    Empty,
    /// No fact about a creator was found.
    NothingRead,
    /// Bytes that are no UTF-8 were replaced.
    BadBytes,
    /// The bytes are a file of another kind (an archive, a picture, UTF-16), not text.
    NotText,
    /// The paste exceeds the limit: nothing was taken.
    TooLarge,
    /// A line exceeds the limit: its rest was not read.
    LineTooLong,
    /// More numbers than one paste can hold: the rest was not read.
    TooMuch,
    /// Reading stopped at its step limit.
    OutOfSteps,
    /// Program data (JSON) that tells of no creator.
    DataNotText,
    /// JSON ends before it is complete: what is complete was read.
    JsonStops,
    /// JSON is not well-formed here: what stands before was read.
    JsonBroken,
    /// Not strict JSON (single quotes, a comma too many, a comment, `None`), but read as such.
    JsonLoose,
    /// A key stands twice in one object: neither value was taken.
    JsonTwice,
    /// JSON nested deeper than is read.
    JsonDeep,
    /// Keys of which nobody knows what they count.
    KeysUnread,
    /// A handle with characters that no platform allows.
    OddHandle,
    /// Half a character (a lone surrogate) in a name.
    HalfCharacter,
    /// A number whose meaning no word tells.
    UnreadNumber,
    /// A number between two labels, or a row of numbers and labels that pairs in two ways.
    UnclearPairing,
    /// A number with too many digits, or larger than anything it could count.
    NumberTooLarge,
    /// More followers than there are people.
    Absurd,
    /// A negative count.
    Negative,
    /// A gain or loss, not a count.
    Change,
    /// An earlier value.
    OldValue,
    /// A goal, not a count.
    Goal,
    /// Only an upper bound.
    Ceiling,
    /// A lower bound: kept as the value.
    Floor,
    /// A range of a count was asked about or left.
    Range,
    /// A number per week, per month or in total where one per post is meant.
    NotPerPost,
    /// Contradicting values of one fact.
    Conflict,
    /// More than one creator: the first is judged.
    SeveralCreators,
    /// A row of a table that does not fit its header.
    TableRow,
    /// Rows or cells of a table of creators were skipped, or taken otherwise than they stand.
    Skipped,
    /// A column of which nothing is taken, since nobody knows what it holds.
    ColumnUnknown,
    /// A table with more rows than the limit: nothing of it was taken.
    TooManyRows,
    /// A table with more columns than the limit: nothing of it was taken.
    TooManyColumns,
    /// A table or a cell in it that could not be matched to its header.
    TableShifted,
    /// Decimals in a column of counts: the units were lost.
    UnitsLost,
    /// Lists of different lengths: which values belong to one post is unknown.
    ListLengths,
    /// A sum of money in a currency that the text does not tell or that is not offered.
    CurrencyUnclear,
    /// A sum of money that is not said to be a fee.
    UnreadMoney,
    /// A number broken by bytes or marks inside it.
    BrokenNumber,
    /// Further notes of this kind were left out.
    MoreNotes,
}

impl NoteCode {
    /// Every code.
    pub const ALL: [NoteCode; 43] = [
        NoteCode::Empty,
        NoteCode::NothingRead,
        NoteCode::BadBytes,
        NoteCode::NotText,
        NoteCode::TooLarge,
        NoteCode::LineTooLong,
        NoteCode::TooMuch,
        NoteCode::OutOfSteps,
        NoteCode::DataNotText,
        NoteCode::JsonStops,
        NoteCode::JsonBroken,
        NoteCode::JsonLoose,
        NoteCode::JsonTwice,
        NoteCode::JsonDeep,
        NoteCode::KeysUnread,
        NoteCode::OddHandle,
        NoteCode::HalfCharacter,
        NoteCode::UnreadNumber,
        NoteCode::UnclearPairing,
        NoteCode::NumberTooLarge,
        NoteCode::Absurd,
        NoteCode::Negative,
        NoteCode::Change,
        NoteCode::OldValue,
        NoteCode::Goal,
        NoteCode::Ceiling,
        NoteCode::Floor,
        NoteCode::Range,
        NoteCode::NotPerPost,
        NoteCode::Conflict,
        NoteCode::SeveralCreators,
        NoteCode::TableRow,
        NoteCode::Skipped,
        NoteCode::ColumnUnknown,
        NoteCode::TooManyRows,
        NoteCode::TooManyColumns,
        NoteCode::TableShifted,
        NoteCode::UnitsLost,
        NoteCode::ListLengths,
        NoteCode::CurrencyUnclear,
        NoteCode::UnreadMoney,
        NoteCode::BrokenNumber,
        NoteCode::MoreNotes,
    ];

    /// The stable name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            NoteCode::Empty => "empty",
            NoteCode::NothingRead => "nothing-read",
            NoteCode::BadBytes => "bad-bytes",
            NoteCode::NotText => "not-text",
            NoteCode::TooLarge => "too-large",
            NoteCode::LineTooLong => "line-too-long",
            NoteCode::TooMuch => "too-much",
            NoteCode::OutOfSteps => "out-of-steps",
            NoteCode::DataNotText => "data-not-text",
            NoteCode::JsonStops => "json-stops",
            NoteCode::JsonBroken => "json-broken",
            NoteCode::JsonLoose => "json-loose",
            NoteCode::JsonTwice => "json-twice",
            NoteCode::JsonDeep => "json-deep",
            NoteCode::KeysUnread => "keys-unread",
            NoteCode::OddHandle => "odd-handle",
            NoteCode::HalfCharacter => "half-character",
            NoteCode::UnreadNumber => "unread-number",
            NoteCode::UnclearPairing => "unclear-pairing",
            NoteCode::NumberTooLarge => "number-too-large",
            NoteCode::Absurd => "absurd",
            NoteCode::Negative => "negative",
            NoteCode::Change => "change",
            NoteCode::OldValue => "old-value",
            NoteCode::Goal => "goal",
            NoteCode::Ceiling => "ceiling",
            NoteCode::Floor => "floor",
            NoteCode::Range => "range",
            NoteCode::NotPerPost => "not-per-post",
            NoteCode::Conflict => "conflict",
            NoteCode::SeveralCreators => "several-creators",
            NoteCode::TableRow => "table-row",
            NoteCode::Skipped => "skipped",
            NoteCode::ColumnUnknown => "column-unknown",
            NoteCode::TooManyRows => "too-many-rows",
            NoteCode::TooManyColumns => "too-many-columns",
            NoteCode::TableShifted => "table-shifted",
            NoteCode::UnitsLost => "units-lost",
            NoteCode::ListLengths => "list-lengths",
            NoteCode::CurrencyUnclear => "currency-unclear",
            NoteCode::UnreadMoney => "unread-money",
            NoteCode::BrokenNumber => "broken-number",
            NoteCode::MoreNotes => "more-notes",
        }
    }
}

/// What a note's sentence needs.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Detail {
    /// Nothing more.
    #[default]
    None,
    /// The words in question, as pasted, at most [`EXCERPT`] bytes.
    Text(String),
    /// Several words in question, and their lines; those for which there was no room are counted ("172, 33 +4").
    Several(String, String),
    /// The words in question, and the fact they were meant for.
    Meant(String, Field),
    /// How many.
    Count(u64),
    /// How many rows or cells, and why.
    Skip(SkipCode, u64),
    /// A measured size and its limit: bytes, rows or columns.
    Size {
        /// What was measured.
        measured: u64,
        /// What is allowed.
        limit: u64,
    },
}

/// The longest excerpt in a [`Detail`], in bytes.
pub const EXCERPT: usize = 80;

/// A positioned note about the person's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What kind.
    pub code: NoteCode,
    /// Where, if it has a place.
    pub span: Option<Span>,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// What the sentence needs.
    pub detail: Detail,
}
