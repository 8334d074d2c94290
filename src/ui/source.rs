//! A source: one paste or file, what was read in it, and what a person decided and changed about it.
//!
//! Knows its creators by their place and makes the draft of one when asked: there may be a hundred thousand. Refuses to
//! know the other sources.

use super::action::Edit;
use super::edits::{apply, supersedes};
use super::linked::Linked;
use super::state::LARGE;
use crate::model::Draft;
use crate::model::handle;
use crate::paste::{self, Decisions, Encoding, Reading};
use crate::text::trim;
use std::rc::Rc;

/// How a source stands to those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Join {
    /// Its creators are further ones.
    #[default]
    Add,
    /// Where a handle stands in both, its figures come after those that were told before.
    Update,
    /// It came in place of all others.
    Replace,
}

/// One paste or file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// By which the browser keeps its text.
    pub id: u32,
    /// The file's name.
    pub name: Option<Rc<str>>,
    /// The text, as pasted or typed, or as decoded.
    pub text: Rc<str>,
    /// What was read in it.
    pub reading: Rc<Reading>,
    /// Whether it was read at all: after a failure a text stands there unread.
    pub is_read: bool,
    /// Bytes of a text that the browser keeps and that is not here yet.
    pub away: u64,
    /// The encoding that the person chose for its bytes.
    pub encoding: Option<Encoding>,
    /// Whether the browser has its text, as it came.
    pub is_browsers: bool,
    /// Its lines.
    pub rows: u32,
    /// How it stands to those before it.
    pub join: Join,
    /// What the person changed, on top of the reading: of which creator, in order.
    pub edits: Vec<(usize, Edit)>,
    /// What they decided about the columns of its table.
    pub says: Decisions,
    /// The key of each creator's handle ([`handle::key`]), where it was needed.
    pub keys: Rc<[u64]>,
    /// The link that its creators came from, in place of a text.
    pub linked: Option<Rc<Linked>>,
}

impl Source {
    /// A text that is read at once.
    pub fn read(id: u32, text: Rc<str>) -> Source {
        let reading = if trim(&text).is_empty() { Rc::default() } else { Rc::new(paste::read(&text)) };
        let mut source = Source { id, text, reading, is_read: true, ..Source::default() };
        source.keyed();
        source
    }

    /// Takes over what was read; what the person changed stays.
    pub fn become_of(&mut self, read: &Source) {
        (self.text, self.reading, self.keys) = (read.text.clone(), read.reading.clone(), read.keys.clone());
        (self.rows, self.is_browsers, self.away, self.is_read) = (read.rows, read.is_browsers, 0, true);
        self.linked = read.linked.clone();
    }

    /// How many creators it tells of.
    pub fn len(&self) -> usize {
        self.reading.len()
    }

    /// Whether nothing was pasted and nothing told.
    pub fn is_empty(&self) -> bool {
        self.is_blank() && self.edits.is_empty()
    }

    /// Whether it is as the one with which every state begins.
    pub fn is_untouched(&self) -> bool {
        self.id == 0
            && self.is_empty()
            && self.text.is_empty()
            && self.name.is_none()
            && self.encoding.is_none()
            && self.says == Decisions::default()
    }

    /// Whether there is no text, here or with the browser, and no link in place of one.
    pub fn is_blank(&self) -> bool {
        self.away == 0 && trim(&self.text).is_empty() && self.linked.is_none()
    }

    /// Whether its text is not here, or is here and too large to have been read at once.
    pub fn is_missing(&self) -> bool {
        self.away > 0 || (!self.is_read && self.text.len() > LARGE)
    }

    /// A creator as read, without the person's changes.
    pub fn told(&self, creator: usize) -> Option<Draft> {
        self.reading.draft(&self.text, creator, &self.says)
    }

    /// Puts the person's changes on top.
    pub fn change(&self, creator: usize, draft: &mut Draft) {
        for (_, edit) in self.edits.iter().filter(|(of, _)| *of == creator) {
            apply(draft, edit, &self.reading.questions, creator);
        }
    }

    /// The line of a creator in the text, from 1; 0 where it is not known.
    pub fn line(&self, creator: usize) -> u32 {
        let (before, reading) = (self.reading.creators.len(), &self.reading);
        match &reading.sheet {
            Some(sheet) if creator >= before => sheet.line(creator - before),
            _ if creator == 0 => 1,
            _ => reading.others.iter().find(|other| other.creator == Some(creator)).map_or(0, |other| other.line),
        }
    }

    /// What was said of a creator whose handle stands in another line, too: the same person, who is then left out here.
    pub fn is_same(&self, creator: usize) -> Option<bool> {
        let said = |edit: &Edit| if let Edit::Same(same) = edit { Some(*same) } else { None };
        self.edits_of(creator).filter_map(said).last()
    }

    /// The changes of one creator.
    pub fn edits_of(&self, creator: usize) -> impl Iterator<Item = &Edit> {
        self.edits.iter().filter(move |(of, _)| *of == creator).map(|(_, edit)| edit)
    }

    /// Adds a change, which makes others void.
    pub fn edit(&mut self, creator: usize, edit: Edit) {
        self.edits.retain(|(of, old)| *of != creator || !supersedes(&edit, old));
        self.edits.push((creator, edit));
    }

    /// Makes the keys of all creators, where they are not there yet.
    pub fn keyed(&mut self) {
        if self.keys.len() == self.len() {
            return;
        }
        let mut keys: Vec<u64> = self.reading.creators.iter().map(handle::key).collect();
        if let Some(sheet) = &self.reading.sheet {
            let mut rows = sheet.under(&self.text, &self.says);
            keys.extend((0..sheet.rows()).map(|row| handle::key(&rows.draft(row))));
        }
        self.keys = keys.into();
    }
}
