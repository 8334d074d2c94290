//! READING: pasted text in, drafts with spans out.
//!
//! ```text
//! bytes ► decode ► reader (lines, limits, budget) ► glyph ► lex ► refine ► pair · naming · table ► digest
//!       ► person ► meaning ► settle ► assemble
//!                           reader ► json (scan ► shape ► keys · value ► draft) ► assemble
//! bio, captions ► topic     (whether a creator writes about what a brand names)
//! ```
//!
//! Reading is total and pure: any bytes give a [`Reading`], nothing panics, and splitting the input anywhere or
//! spending it in any steps changes nothing. It never decides between two readings of a number (threats.md 14): that is
//! a [`Question`]. It knows the English words of nine platforms; numbers beside words that it does not know stay unread,
//! with a [`Note`]. It refuses to know what a count is worth.

mod address;
mod assemble;
mod border;
mod captions;
mod cell;
mod claim;
mod dates;
mod decode;
mod diary;
mod digest;
mod far;
mod file;
mod foreign;
mod found;
mod glyph;
mod guarded;
mod json;
mod label;
mod labels;
mod letter;
mod lex;
mod meaning;
mod naming;
mod notes;
mod number;
mod odd;
mod offer;
mod order;
mod pack;
mod pair;
mod person;
mod phrase;
mod quote;
mod reader;
mod reading;
mod refine;
mod scan;
mod seek;
mod settle;
mod sheet;
mod subject;
mod table;
mod tabled;
mod thread;
mod token;
mod tongue;
pub mod topic;
mod units;
mod ways;
mod word;

pub use captions::captions;
pub use cell::{NumberReading, number_readings};
pub use decode::Encoding;
pub use diary::{DIARY_LIMIT, DateOrder, Dated, Diary, DiaryCode, DiaryNote, diary, diary_in};
pub use file::{HEAD, Kind, Preview, between_zeros, differing, kind};
pub use guarded::{bare, guarded};
pub use number::{MOST_COUNT, MOST_PEOPLE};
pub use quote::{Answers, Coin, Part, PriceLine, QUOTE_LIMIT, Query, QuoteText, Scope, quote};
pub use reader::{LINE_LIMIT, Progress, Reader, TEXT_LIMIT, decoded};
pub use reading::{
    Answer, Asked, Choice, Detail, EXCERPT, Mark, MarkKind, Note, NoteCode, Other, Question, Reading, Rule,
};
pub use sheet::ESTIMATE;
pub use sheet::{
    Alarm, CELL_LIMIT, COLUMN_LIMIT, Cell, Column, ColumnReading, Counts, Decisions, Evidence, Meaning, ROW_LIMIT,
    Rows, Seen, Sheet, Skip, SkipCode, Status, records,
};
pub use thread::{Candidate, Comment, THREAD_LIMIT, Thread, ThreadCode, ThreadNote, thread};

/// Reads a whole text.
pub fn read(text: &str) -> Reading {
    let mut reader = Reader::new();
    reader.feed(text.as_bytes());
    reader.finish()
}
