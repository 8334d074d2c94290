//! The steps that a person makes, and takes back.
//!
//! Knows what a step holds. Refuses to know how many are kept: `past` does.

use super::{Face, State};
use crate::ui::past::Kept;
use crate::ui::review::Cursor;
use std::rc::Rc;

impl State {
    /// What is known now, to come back to.
    pub(super) fn kept(&self) -> Kept {
        let lent = self.assumptions.basket.filter(|_| self.lent);
        Kept { sources: self.sources.clone(), shown: self.shown, selection: self.selection, lent, wanted: None }
    }

    /// From here a step is made.
    pub(in super::super) fn step(&mut self) {
        let kept = self.kept();
        self.past.step(kept);
    }

    /// From here a step is made that changes what is assumed and wanted, too.
    pub(in super::super) fn step_whole(&mut self) {
        let kept = Kept { wanted: Some(self.wanted()), ..self.kept() };
        self.past.step(kept);
    }

    pub(super) fn put_back(&mut self, kept: Kept) {
        // The text that is shown may have become another, whichever it was.
        self.epoch += 1;
        self.editor = None;
        self.give_back();
        if kept.lent.is_some() && self.assumptions.basket.is_none() {
            Rc::make_mut(&mut self.assumptions).basket = kept.lent;
            self.lent = true;
        }
        (self.sources, self.shown, self.selection) = (kept.sources, kept.shown, kept.selection);
        if let Some(wanted) = kept.wanted {
            self.want(&wanted);
        }
        self.followed = None;
        self.cursor = Cursor { row: self.selection, ..self.cursor };
        self.cursor.near();
        self.relink();
        self.face = if self.source().is_blank() { Face::Editing } else { Face::Marked };
    }
}
