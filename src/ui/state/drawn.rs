//! What there is to draw: which parts the page has, how deep they go, and what it shows as a whole.
//!
//! Knows which of them come first. Refuses to draw: the views do.

use super::{State, is_measured};
use crate::report::Contradiction;
use crate::ui::Stage;
use crate::ui::pitch::Reader;
use crate::ui::tab::Tab;

/// The depth at which a result is drawn whole: first the verdict, then results and cost, then everything else.
pub const DEEP: u8 = 2;

/// The depth at which a table is whole, too: the lists in its heads come last.
pub const WHOLE: u8 = 3;

impl State {
    /// Whether everything that there is to draw is drawn. Later results change what stands there, in one step.
    pub fn is_drawn(&self) -> bool {
        self.depth >= self.most() && !self.behind
    }

    /// How deep it can be drawn.
    pub fn most(&self) -> u8 {
        match (self.is_review(), is_measured(self.draft())) {
            (true, _) => WHOLE,
            (false, true) => DEEP,
            (false, false) => 0,
        }
    }

    /// Whether there is a table of what was read: of several creators, or pasted as one.
    pub fn is_review(&self) -> bool {
        self.source().len() > 1 || self.reading().sheet.is_some()
    }

    /// The part of the page that is open: with one creator there is one.
    pub fn tab(&self) -> Tab {
        match self.tab {
            tab if (tab == Tab::Pitch || self.reader().is_some()) && self.is_shareable() => Tab::Pitch,
            Tab::Compare | Tab::Plan if self.is_many() => self.tab,
            _ => Tab::Look,
        }
    }

    /// For whom the pitch page is drawn without anything to set, where it is.
    pub fn reader(&self) -> Option<Reader> {
        if self.is_host_pitch { Some(Reader::Guest) } else { self.presented }
    }

    /// The colours of the pitch page, where it is open.
    pub fn tints(&self) -> [Option<u32>; 2] {
        if self.tab() == Tab::Pitch { [self.pitch.accent, self.pitch.cover] } else { [None; 2] }
    }

    /// Whether there is more than one creator, in whichever source.
    pub fn is_many(&self) -> bool {
        self.count() > 1
    }

    /// Whether there is something to make a link of.
    pub fn is_shareable(&self) -> bool {
        (self.is_many() || is_measured(self.draft())) && !self.is_reading()
    }

    /// What the page shows as a whole.
    pub fn stage(&self) -> Stage {
        let draft = self.draft();
        if self.interrupted.is_some() {
            Stage::Recovered
        } else if self.is_reading() {
            Stage::Reading
        } else if self.is_asked()
            || self.is_column_asked()
            || self.questions().next().is_some()
            || self.clashes.iter().any(Contradiction::is_certain)
            || self.needs_platform()
        {
            Stage::Question
        } else if is_measured(draft) {
            Stage::Result
        } else if self.is_bare() && self.incoming.is_none() {
            Stage::Empty
        } else {
            Stage::CannotRead
        }
    }
}
