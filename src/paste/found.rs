//! What the lines have told so far, in the order of the text.
//!
//! Knows how much of it one paste may hold. Refuses to know how a line was read.

use super::claim::{Event, Style};
use super::notes::{excerpt, tell};
use super::person::account;
use super::reading::{Detail, Note, NoteCode};
use super::word;
use crate::model::Span;

/// Events of one paste: far more than a profile or a list of posts has.
const MOST_EVENTS: usize = 8192;
/// Notes about tables: more say nothing new.
const MOST_NOTES: usize = 100;

/// Events and notes.
#[derive(Default)]
pub(super) struct Found {
    pub events: Vec<Event>,
    pub notes: Vec<Note>,
    /// The first event that did not fit.
    pub full: Option<(Span, u32)>,
    /// "Last 30 days" stood alone on a line: what is counted below it is not counted per post.
    pub period: bool,
}

impl Found {
    #[inline(never)]
    pub(super) fn push(&mut self, mut event: Event, span: Span, line: u32) {
        match &mut event {
            Event::Row => self.period = false,
            Event::Claim(c)
                if self.period
                    && c.style != Style::Cell
                    && !account(c.noun)
                    && c.quals & (word::AVG | word::MEDIAN | word::PIECE) == 0 =>
            {
                c.quals |= word::PERIOD;
            }
            _ => {}
        }
        if self.events.len() < MOST_EVENTS {
            self.events.push(event);
        } else {
            self.full.get_or_insert((span, line));
        }
    }

    /// Adds a note of a table that quotes what it is about.
    #[inline(never)]
    pub(super) fn note(&mut self, text: &str, code: NoteCode, span: Span, line: u32) {
        if self.notes.len() < MOST_NOTES {
            tell(&mut self.notes, text, code, Some(span), line, Detail::Text(excerpt(text, span)));
        }
    }
}
