//! Units of the numbers of a column: those that were lost, and those that are of several sizes.
//!
//! Knows counts that can only be whole, and who writes a billion as "M". Refuses to choose a size.

use super::super::super::reading::Rule;
use super::super::super::tongue::Tongues;
use super::super::super::ways::Way;
use super::super::Meaning;
use super::super::figure::{Desk, Figure, figure};
use super::super::tally::{DOT_PARTS, SMALL};
use super::examples::again;
use super::quantity::{averaged, sizes};
use super::{Draftsman, Take};
use crate::model::{Decimal, Field};

impl Draftsman<'_> {
    /// Whether counts that can only be whole have decimals: their units were lost. A few such cells are left out one by one.
    pub(super) fn lost(&self, c: usize, parted: bool) -> bool {
        let t = self.sheet.tally(c);
        let decimals = t.parted + if parted { t.either.len() as u32 } else { 0 };
        // What is computed (an estimate of all likes) has decimals too, but is large.
        let small = t.most < SMALL * Decimal::SCALE;
        small && t.units * 2 < t.counts.numbers && decimals * 4 >= t.counts.numbers && decimals > 0
    }

    /// Whether a column of people lost its units: then no count without one is trusted.
    pub(super) fn whole_lost(&self) -> bool {
        (0..self.columns.len()).any(|c| {
            matches!(self.meaning(c), Meaning::Field(f) if !averaged(f) && f != Field::EngagementRatePercent)
                && self.sheet.label(c).power == 0
                && self.lost(c, false)
        })
    }

    /// Whether "12M" is written here by somebody who may mean a billion.
    pub(super) fn is_large_open(&self, c: usize, words: Tongues) -> bool {
        const BILLION: Tongues = Tongues::of("id");
        let tally = self.sheet.tally(c);
        let who = if tally.tongues.and(Tongues::EN).is_empty() { tally.tongues } else { words.and(tally.tongues) };
        let theirs = !who.and(BILLION).is_empty() && who.and(Tongues::EN).is_empty();
        theirs && tally.large.is_some() && tally.forms & DOT_PARTS == 0
    }

    /// The ways that stand, of the first form of a unit of which several do.
    pub(super) fn open(&self, text: &str, c: usize, take: Take) -> Vec<Way> {
        let mut desk = Desk::default();
        for (_, span) in &self.sheet.tally(c).open {
            if let Figure::Number(n, _) = figure(text, again(text, *span, self.sheet.border), &mut desk) {
                let ways = sizes(&n, take);
                if ways.len() != 1 {
                    return ways;
                }
            }
        }
        Vec::new()
    }
}

pub(super) fn power(rule: Rule) -> Option<u8> {
    match rule {
        Rule::Thousands => Some(3),
        Rule::Millions => Some(6),
        Rule::Billions => Some(9),
        Rule::Trillions => Some(12),
        _ => None,
    }
}

pub(super) fn scale(power: u8) -> Rule {
    match power {
        3 => Rule::Thousands,
        6 => Rule::Millions,
        9 => Rule::Billions,
        12 => Rule::Trillions,
        _ => Rule::OneOfSeveral,
    }
}
