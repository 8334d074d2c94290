//! Every creator of every source in a line each, filled while all are judged: what is sorted and sifted, not what is read.
//!
//! A creator of two linked sources has one line, and one whose line was said to be another's has none. Refuses words.

use super::twins;
use crate::model::{Assumptions, Currency, Draft, Platform, Profile};
use crate::paste::Reading;
use crate::report::{Line, profits};
use crate::ui::compare::order::TIERS;
use crate::ui::links::{Link, Place};
use crate::ui::source::Source;
use std::rc::Rc;

/// The most creators of whom the chance of profit is known: it takes longer than all other figures of a line.
pub const MOST_CHANCES: usize = 2_000;

/// A creator in the table.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    source: u32,
    row: u32,
    /// Bytes of the source's text that tell of them; none where it is not known which.
    pub bytes: (u32, u32),
    /// The figures.
    pub line: Line,
}

impl Entry {
    /// Where they stand.
    pub const fn place(&self) -> Place {
        (self.source as usize, self.row as usize)
    }
}

/// The table.
#[derive(Debug, Default)]
pub struct Table {
    /// The creators, in the order of the sources and their rows.
    pub entries: Vec<Entry>,
    /// The key of each one's handle.
    keys: Vec<u64>,
    /// Chances of profit by link and by code, NaN where there is none; empty where there are too many creators.
    pub chances: Vec<[f32; 2]>,
    /// Those whose handle and platform stand in several lines of one source, and of whom nobody said yet whether they are one.
    pub twins: Vec<Rc<[u32]>>,
    /// The same, ascending.
    pub doubtful: Vec<u32>,
    /// Fees that are in other currencies than the chosen one and cannot be converted: how many in which.
    pub foreign: Vec<(Currency, u32)>,
    /// What was read, of which the table is.
    readings: Vec<Rc<Reading>>,
    links: Rc<[Link]>,
}

impl PartialEq for Table {
    fn eq(&self, other: &Table) -> bool {
        core::ptr::eq(self, other)
    }
}

impl Table {
    /// An empty table of what was read.
    pub fn new(sources: &[Rc<Source>], links: &Rc<[Link]>) -> Table {
        let readings = sources.iter().map(|source| source.reading.clone()).collect();
        Table { readings, links: links.clone(), ..Table::default() }
    }

    /// Whether it is of these sources, whatever was changed in them or assumed since.
    #[inline(never)] // A door.
    pub fn fits(&self, sources: &[Rc<Source>], links: &Rc<[Link]>) -> bool {
        self.readings.len() == sources.len()
            && self.readings.iter().zip(sources).all(|(a, b)| Rc::ptr_eq(a, &b.reading))
            && (Rc::ptr_eq(&self.links, links) || self.links == *links)
    }

    /// Takes one more in.
    pub fn take(&mut self, place: Place, bytes: (u32, u32), line: Line, key: u64) {
        self.entries.push(Entry { source: place.0 as u32, row: place.1 as u32, bytes, line });
        self.keys.push(key);
    }

    /// Takes the chances of profit of the last one in.
    pub fn chance(&mut self, profile: Option<&Profile>, assumptions: &Assumptions) {
        let told = profile.map(|profile| profits(profile, assumptions));
        self.chances.push(told.map_or([f32::NAN; 2], |both| both.map(|chance| chance.map_or(f32::NAN, |x| x as f32))));
    }

    /// All were taken in: finds those who stand in several lines.
    pub fn close(&mut self, sources: &[Rc<Source>]) {
        let open = |at: &u32| {
            let (source, row) = self.entries.get(*at as usize)?.place();
            sources.get(source)?.is_same(row).is_none().then_some(())
        };
        let source_of = |at: usize| self.entries.get(at).map_or(0, |entry| entry.source);
        let mut groups = twins::groups(&self.keys, &source_of);
        groups.retain(|group| group.iter().any(|at| open(at).is_some()));
        let mut doubtful: Vec<u64> = groups.iter().flat_map(|group| group.iter().map(|at| u64::from(*at))).collect();
        crate::model::ascend_many(&mut doubtful);
        self.doubtful = doubtful.into_iter().map(|at| at as u32).collect();
        self.twins = groups;
        for currency in self.entries.iter().filter_map(|entry| entry.line.quoted_in) {
            match self.foreign.iter_mut().find(|(known, _)| *known == currency) {
                Some((_, count)) => *count += 1,
                None => self.foreign.push((currency, 1)),
            }
        }
    }

    /// The platforms that occur, in the order in which they are offered.
    pub fn platforms(&self) -> Vec<Platform> {
        let mut seen = 0_u32;
        for platform in self.entries.iter().filter_map(|entry| entry.line.platform) {
            seen |= 1 << platform as u32;
        }
        Platform::ALL.into_iter().filter(|platform| seen & 1 << *platform as u32 != 0).collect()
    }

    /// The tiers that occur, as places in [`TIERS`].
    pub fn tiers(&self) -> Vec<usize> {
        let mut seen = 0_u32;
        for tier in self.entries.iter().filter_map(|entry| entry.line.tier) {
            seen |= 1 << tier as u32;
        }
        (0..TIERS.len()).filter(|at| TIERS.get(*at).is_some_and(|tier| seen & 1 << *tier as u32 != 0)).collect()
    }
}

/// The bytes of the text that tell of a creator told in prose: all lines in which something of theirs stands.
pub fn told_at(draft: &Draft, text: &str) -> (u32, u32) {
    let names = [&draft.handle, &draft.name].into_iter().flatten().map(|fact| fact.provenance);
    let facts = draft.facts.iter().map(|(_, fact)| fact.provenance);
    let others = [draft.platform.as_ref().map(|f| f.provenance), draft.fee.as_ref().map(|f| f.provenance)];
    let all = names.chain(facts).chain(others.into_iter().flatten());
    let (mut from, mut to) = (u32::MAX, 0);
    for span in all.filter_map(|provenance| provenance.span()) {
        (from, to) = (from.min(span.start), to.max(span.end));
    }
    if from > to {
        return (0, 0);
    }
    let before = text.as_bytes().get(..from as usize).unwrap_or_default();
    let after = text.as_bytes().get(to as usize..).unwrap_or_default();
    let begins = before.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    let ends = to as usize + after.iter().position(|b| *b == b'\n').unwrap_or(after.len());
    (begins as u32, ends as u32)
}
