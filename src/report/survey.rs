//! Many creators at a glance: how many can be judged, and how their engagement stands to what is usual for their sizes.
//!
//! Knows counts only, taken row by row, so that a page can take a turn of rows at a time. Refuses averages: rates on different
//! bases do not add up, but each has its place among its own kind.

use super::engagement::grade;
use super::{Figures, Grade};

/// Counts over creators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Survey {
    /// All that were looked at.
    pub creators: u32,
    /// Those with a number to judge by.
    pub judged: u32,
    /// Of these, those whose engagement is below what is usual for their platform and size.
    pub below: u32,
    /// Of these, the usual ones.
    pub usual: u32,
    /// Of these, those above.
    pub above: u32,
}

impl Survey {
    /// Counts one more; `None` where nothing is known to judge by.
    pub fn take(&mut self, figures: Option<&Figures>) {
        self.creators += 1;
        let Some(figures) = figures else { return };
        self.judged += 1;
        let Some(percentile) = figures.percentile else { return };
        match grade(percentile.mid()) {
            Grade::FarBelow | Grade::Below => self.below += 1,
            Grade::Usual => self.usual += 1,
            Grade::Above | Grade::FarAbove => self.above += 1,
        }
    }

    /// Judged ones whose rate has no place: a fact is missing, or no table of their kind exists.
    pub fn unplaced(&self) -> u32 {
        self.judged - self.below - self.usual - self.above
    }
}
