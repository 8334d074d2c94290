//! Undo and redo: what was known before each step, and what was known after those that were taken back.
//!
//! Knows that a state of knowledge is a few shared pointers. Refuses to keep what only the page shows, and
//! assumptions, unless the step was a link that brought others.

use super::linked::Wanted;
use super::source::Source;
use std::rc::Rc;

/// Steps that are kept.
const MOST: usize = 200;

/// What was known.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// All sources.
    pub sources: Vec<Rc<Source>>,
    /// Which was shown.
    pub shown: usize,
    /// Which of its creators was judged.
    pub selection: usize,
    /// The basket value that came with a sample.
    pub lent: Option<f64>,
    /// What was assumed and wanted, where the step changed that, too: a link brings both.
    pub wanted: Option<Rc<Wanted>>,
}

/// The steps before this one and those that were taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    before: Vec<Kept>,
    after: Vec<Kept>,
}

impl Past {
    /// A step was made from here.
    pub fn step(&mut self, from: Kept) {
        self.after.clear();
        if self.before.len() == MOST {
            self.before.remove(0);
        }
        self.before.push(from);
    }

    /// One step back (or forth) from `now`.
    pub fn turn(&mut self, back: bool, now: Kept) -> Option<Kept> {
        let (from, to) = if back { (&mut self.before, &mut self.after) } else { (&mut self.after, &mut self.before) };
        let then = from.pop()?;
        to.push(now);
        Some(then)
    }

    /// Whether the step back (or forth) leads to where other things were assumed and wanted.
    pub fn brought(&self, back: bool) -> bool {
        let next = if back { self.before.last() } else { self.after.last() };
        next.is_some_and(|kept| kept.wanted.is_some())
    }

    /// Whether there is a step back (or forth).
    pub fn can(&self, back: bool) -> bool {
        if back { !self.before.is_empty() } else { !self.after.is_empty() }
    }

    /// Forgets everything.
    pub fn forget(&mut self) {
        *self = Past::default();
    }
}
