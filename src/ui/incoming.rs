//! What is on its way in: a large text or a file that is being read, asked about, or was refused; and a second paste that
//! waits for a word about what to do with the first. What was there before stays until then.
//!
//! Knows limits and steps. Refuses to read by itself: `slices` does.

use super::links;
use super::source::{Join, Source};
use crate::model::handle;
use crate::paste::{Encoding, Kind, Preview};
use std::rc::Rc;

/// Something on its way in.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Changes whenever it is to be read from its beginning.
    pub epoch: u32,
    /// The file's name.
    pub name: Option<Rc<str>>,
    /// Bytes.
    pub size: u64,
    /// Where its text is.
    pub from: From,
    /// The encoding that the person chose.
    pub encoding: Option<Encoding>,
    /// What is to be done with it.
    pub then: Then,
    /// How far it has come.
    pub step: Step,
}

/// Where the text of what comes in is.
#[derive(Clone, Debug, PartialEq)]
pub enum From {
    /// In the browser's hands, as it came.
    Browser,
    /// In the browser's hands, kept for the source of this number.
    Kept(u32),
    /// Here.
    Here(Rc<str>),
}

/// What is to be done with what comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// If something is there, ask.
    Ask,
    /// It is what the text that is shown has become.
    Become,
    /// It is a source's own text, read again.
    Restore(u32),
}

/// How far what comes in has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// It waits to be read: it may have killed an instance.
    Unread,
    /// It is being read.
    Reading(Seen),
    /// It can be read in two encodings.
    Unclear(Rc<Preview>, Encoding),
    /// It is not read.
    Refused(Refusal),
    /// It was read; what shall become of what is there? How many are new, and how many here already.
    Ready(Rc<Source>, usize, usize),
}

/// What was read so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Bytes.
    pub bytes: u64,
    /// Lines.
    pub rows: u32,
    /// Lines in a second.
    pub rate: u32,
}

/// Why something is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is larger than what is read at once.
    TooLarge,
    /// It is no text.
    Kind(Kind),
    /// The browser would not give it.
    Gone,
}

impl Incoming {
    /// Something that is to be read.
    pub fn new(epoch: u32, from: From, size: u64, name: Option<Rc<str>>, then: Then) -> Incoming {
        let step = if size > crate::paste::TEXT_LIMIT as u64 {
            Step::Refused(Refusal::TooLarge)
        } else {
            Step::Reading(Seen::default())
        };
        Incoming { epoch, name, size, from, encoding: None, then, step }
    }

    /// Whether it is being read.
    pub fn is_reading(&self) -> bool {
        matches!(self.step, Step::Reading(_))
    }
}

/// How many creators of `new` are not in `sources` and how many are.
pub fn met(sources: &[Rc<Source>], new: &Source) -> (usize, usize) {
    let known = links::sorted(sources.iter());
    let here = new.keys.iter().filter(|key| links::find(&known, **key, handle::same).is_some()).count();
    (new.len() - here, here)
}

/// The ways to join a second paste to the first.
pub const JOINS: [Join; 3] = [Join::Add, Join::Replace, Join::Update];
