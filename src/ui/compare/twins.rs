//! Who stands in several lines: the same handle on the same platform, twice in one source. Whether that is one person is asked.
//!
//! Knows handles, and what a person said. Refuses to decide: until then both lines stand, marked, and no plan books both.

use crate::model::ascend_many;
use crate::model::handle;
use crate::ui::links::Place;
use crate::ui::state::{State, drafted};
use std::rc::Rc;

/// Those with the same key in the same source, each group ascending, in the order of their first.
pub fn groups(keys: &[u64], source_of: &dyn Fn(usize) -> u32) -> Vec<Rc<[u32]>> {
    // The upper half of a key and the place fit into one number.
    let packed = (0_u32..).zip(keys).filter(|(_, key)| **key != 0).map(|(at, key)| key >> 32 << 32 | u64::from(at));
    let mut packed: Vec<u64> = packed.collect();
    ascend_many(&mut packed);
    let is_twin =
        |a: u32, b: u32| keys.get(a as usize) == keys.get(b as usize) && source_of(a as usize) == source_of(b as usize);
    let mut found: Vec<Rc<[u32]>> = Vec::new();
    let mut rest = &packed[..];
    while let Some(first) = rest.first() {
        let run = rest.partition_point(|other| other >> 32 == first >> 32);
        let (near, after) = rest.split_at(run);
        rest = after;
        if near.len() < 2 {
            continue;
        }
        // Few share half a key and are not the same.
        let mut left: Vec<u32> = near.iter().map(|packed| *packed as u32).collect();
        while let Some(first) = left.first().copied() {
            let group: Vec<u32> = left.iter().copied().filter(|other| is_twin(first, *other)).collect();
            left.retain(|other| !is_twin(first, *other));
            if group.len() > 1 {
                found.push(group.into());
            }
        }
    }
    let mut order: Vec<u64> =
        (0_u32..).zip(&found).map(|(at, group)| u64::from(group[0]) << 32 | u64::from(at)).collect();
    ascend_many(&mut order);
    order.into_iter().map(|packed| found[packed as u32 as usize].clone()).collect()
}

/// Creators of whom nobody said whether they are one person, each group in the order of the lines. A plan books one of a group.
#[inline(never)] // A door.
pub fn duplicates(state: &State) -> Vec<Vec<Place>> {
    if let Some(table) = &state.table {
        let place = |at: &u32| table.entries.get(*at as usize).map(|entry| entry.place());
        return table.twins.iter().map(|group| group.iter().filter_map(place).collect()).collect();
    }
    let people = people(state);
    let keys: Vec<u64> = people.iter().map(|place| handle::key(&draft_of(state, *place))).collect();
    let source_of = |at: usize| people.get(at).map_or(0, |place| place.0 as u32);
    let place = |at: &u32| people.get(*at as usize).copied();
    let mut all: Vec<Vec<Place>> =
        groups(&keys, &source_of).iter().map(|group| group.iter().filter_map(place).collect()).collect();
    all.retain(|group| group.iter().any(|(source, row)| state.sources[*source].is_same(*row).is_none()));
    all
}

/// Every different creator of every source, by the place under which they stand: without those that a later source tells of
/// again, and without lines that were said to be another's.
#[inline(never)] // A door.
pub fn people(state: &State) -> Vec<Place> {
    let mut again: Vec<u64> = state.links.iter().map(|link| packed(link.new)).collect();
    ascend_many(&mut again);
    let mut people = Vec::new();
    for (at, source) in state.sources.iter().enumerate() {
        for row in 0..source.len() {
            if again.binary_search(&packed((at, row))).is_err() && source.is_same(row) != Some(true) {
                people.push((at, row));
            }
        }
    }
    people
}

/// What is known of the creator at a place, with what a later source and the person say.
#[inline(never)] // A door.
pub fn draft_of(state: &State, place: Place) -> crate::model::Draft {
    let link = state.links.iter().find(|link| link.old == place || link.new == place);
    drafted(&state.sources, link, place)
}

const fn packed((source, row): Place) -> u64 {
    (source as u64) << 32 | row as u64
}
