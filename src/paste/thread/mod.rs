//! Comments with the creator's answers, as copied from a post: how many comments got an answer.
//!
//! ```text
//! text ► line (what each line is) ► cut (who wrote what) ► who (the creator, the conversations, the count)
//! ```
//!
//! Knows the layouts of Instagram, TikTok, YouTube, Facebook and X, web and mobile, in the languages of `words`, and threads
//! written down by hand. Refuses to guess the creator, and to call unanswered what has answers that were not unfolded. It reads
//! nothing else and is called by nothing else: what it weighs can wait until somebody pastes a thread.

mod cut;
mod line;
mod names;
mod who;
mod words;

use crate::model::{Replies, Span};

/// The longest thread that is read, in bytes; the rest is left, and noted.
pub const THREAD_LIMIT: usize = 64 * 1024;
/// The most lines.
const MOST_LINES: usize = 2_000;
/// The most people who are asked about.
const MOST_CANDIDATES: usize = 8;

/// A thread, as read.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Thread {
    /// Every comment that was read, in the order of the text.
    pub comments: Vec<Comment>,
    /// Comments of others that stand by themselves, and how many of them the creator answered. `None` where the creator is not
    /// known, or where there is no comment of which that can be told.
    pub replies: Option<Replies>,
    /// Where it is not known who the creator is: who may be, the likeliest first. Ask, then read again with the name.
    pub candidates: Vec<Candidate>,
    /// What was not understood, or understood with a reservation.
    pub notes: Vec<ThreadNote>,
}

/// A comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The author's name or handle, without `@`.
    pub author: Span,
    /// What they wrote; empty for a picture. It begins where the author's name ends, or later.
    pub body: Span,
    /// The creator wrote it.
    pub by_creator: bool,
    /// The comment that it answers, as an index.
    pub answers: Option<usize>,
    /// The comment that heads the conversation it stands in, as an index; `None` for one that stands by itself.
    pub under: Option<usize>,
    /// The creator gave it a heart.
    pub liked: bool,
}

/// Somebody who may be the creator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The name, without `@`.
    pub name: Span,
    /// How many comments of others they seem to answer.
    pub answered: u32,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThreadCode {
    /// No comment was found.
    NothingRead,
    /// The text or its lines exceed the limit: the rest was not read. The count is of bytes that were left.
    TooLong,
    /// Lines that belong to no comment.
    LinesUnread,
    /// Neither the handle nor a mark says who the creator is. The count is of candidates.
    CreatorUnknown,
    /// The creator is known, and wrote nothing here.
    CreatorSilent,
    /// Comments with answers that were not unfolded: whether the creator is among them is not told. In no count.
    AnswersHidden,
    /// Answers of the creator that only their place gives to the comment before them.
    AnswersByPlace,
    /// Answers of the creator to somebody who is not in the text. In no count.
    AnswersAstray,
}

/// A note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThreadNote {
    /// What about.
    pub code: ThreadCode,
    /// How many.
    pub count: u32,
    /// Where the first of them is, if it has a place.
    pub span: Option<Span>,
}

/// Reads a thread. `creator`: their handle or name, if it is known, in any case, with or without `@`.
///
/// ```
/// let text = "ana_b\nHow long in the oven?\n2d Reply\nmaya.makes\nAuthor\n@ana_b 40 minutes!\n1d Reply\njo\nYum\n1d Reply";
/// let thread = creator_loupe::paste::thread(text, None);
/// let replies = thread.replies.expect("a badge says who the creator is");
/// assert_eq!((replies.comments, replies.answered), (2, 1));
/// ```
pub fn thread(text: &str, creator: Option<&str>) -> Thread {
    let (mut lines, mut room) = (Vec::new(), Vec::new());
    let (mut from, mut notes) = (0, Vec::new());
    let most = super::seek::border(text, THREAD_LIMIT);
    let bytes = text.as_bytes();
    while from < most && lines.len() < MOST_LINES {
        let mut to = from;
        while to < most && !matches!(bytes.get(to), Some(b'\n' | b'\r')) {
            to += 1;
        }
        lines.push(line::line(super::seek::cut(text, from, to), from, &mut room));
        from = super::seek::after_line(text, to);
    }
    let left = text.len().saturating_sub(from.min(most));
    if from < most || most < text.len() {
        let span = Some(Span::new(from.min(most), text.len()));
        notes.push(ThreadNote { code: ThreadCode::TooLong, count: u32::try_from(left).unwrap_or(u32::MAX), span });
    }
    who::told(text, creator, cut::cut(text, &lines), notes)
}
