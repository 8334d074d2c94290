//! Which creators of a later source are those of an earlier one, by their handles.
//!
//! Knows keys and places. Refuses to mix facts where nobody asked for it: only a source that is to update does.

use super::source::{Join, Source};
use crate::model::handle;
use crate::model::{Draft, ascend};
use std::rc::Rc;

/// A creator by the place of its source and its place in it.
pub type Place = (usize, usize);

/// Two places that are one creator: the later one's figures hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where they stood before.
    pub old: Place,
    /// Where they stand again.
    pub new: Place,
}

/// Every creator that has a handle, in the order of the keys: the key, and the count of those before it in all sources.
pub struct Known {
    keys: Vec<u64>,
    places: Vec<u32>,
}

/// The creators of these sources.
#[inline(never)] // A door.
pub fn sorted<'a>(sources: impl Iterator<Item = &'a Rc<Source>>) -> Known {
    let all: Vec<u64> = sources.flat_map(|source| source.keys.iter().copied()).collect();
    // The upper half of a key and the place fit into one number; of equal ones the first stays first.
    let mut order: Vec<u64> =
        (0_u32..).zip(&all).filter(|(_, k)| **k != 0).map(|(i, k)| k >> 32 << 32 | u64::from(i)).collect();
    ascend(&mut order);
    let places: Vec<u32> = order.iter().map(|packed| *packed as u32).collect();
    let keys = places.iter().map(|at| all[*at as usize]).collect();
    Known { keys, places }
}

/// The first creator that is the `same`.
pub fn find(known: &Known, key: u64, same: fn(u64, u64) -> bool) -> Option<usize> {
    let from = known.keys.partition_point(|k| k >> 32 < key >> 32);
    let near = known.keys[from..].iter().take_while(|k| **k >> 32 == key >> 32);
    near.zip(&known.places[from..]).find(|(k, _)| same(**k, key)).map(|(_, at)| *at as usize)
}

/// All links: those of a source that is to update with those before it.
#[inline(never)] // A door.
pub fn links(sources: &[Rc<Source>]) -> Vec<Link> {
    let mut all = Vec::new();
    for (at, source) in sources.iter().enumerate().filter(|(_, s)| s.join == Join::Update) {
        let known = sorted(sources[..at].iter());
        for (i, key) in source.keys.iter().enumerate() {
            if let Some(mut place) = find(&known, *key, handle::same) {
                let mut of = 0;
                while place >= sources[of].keys.len() {
                    place -= sources[of].keys.len();
                    of += 1;
                }
                all.push(Link { old: (of, place), new: (at, i) });
            }
        }
    }
    all
}

/// Puts what was told later over what was told before.
#[inline(never)] // A door.
pub fn update(draft: &mut Draft, later: Draft) {
    let per_post = later.facts.iter().any(|(field, _)| field.per_post());
    if per_post || !later.posts.is_empty() {
        draft.medians = later.medians;
        draft.posts = later.posts;
    }
    for (field, fact) in later.facts {
        draft.hidden.retain(|(hidden, _)| *hidden != field);
        draft.set(field, fact);
    }
    draft.fee = later.fee.or(draft.fee.take());
    draft.platform = later.platform.or(draft.platform.take());
    draft.name = later.name.or(draft.name.take());
    draft.handle = draft.handle.take().or(later.handle);
}
