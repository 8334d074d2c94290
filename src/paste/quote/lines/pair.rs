//! The things that each sum is for.
//!
//! Knows the order of a list, prices first or things first. Refuses to choose between two sums that nothing tells apart.

use super::super::parts::Parts;
use super::Sum;

/// The things that each sum is for, and whether nothing tells them apart.
pub(super) fn pair(parts: &Parts, sums: &[Sum]) -> (Vec<Vec<usize>>, bool) {
    let things_of = |seg: usize| -> Vec<usize> {
        parts.things.iter().enumerate().filter(|(_, t)| t.seg == seg).map(|(n, _)| n).collect()
    };
    let mut covers: Vec<Vec<usize>> = vec![Vec::new(); sums.len()];
    if let [only] = sums {
        let own = things_of(only.seg);
        if let Some(slot) = covers.first_mut() {
            *slot = own;
        }
        return (covers, false);
    }
    let mut taken: Vec<bool> = vec![false; parts.things.len()];
    // Those of one stretch, in the order in which they stand.
    for (n, sum) in sums.iter().enumerate() {
        let own = things_of(sum.seg);
        let beside: Vec<&Sum> = sums.iter().filter(|s| s.seg == sum.seg).collect();
        let first_thing = own
            .first()
            .and_then(|t| parts.things.get(*t))
            .is_some_and(|t| beside.first().is_some_and(|s| t.from < s.atom));
        for t in own {
            let Some(thing) = parts.things.get(t) else { continue };
            let mine = if beside.len() < 2 {
                true
            } else if first_thing {
                thing.from < sum.atom && !beside.iter().any(|s| s.atom > thing.from && s.atom < sum.atom)
            } else {
                thing.from > sum.atom && !beside.iter().any(|s| s.atom < thing.from && s.atom > sum.atom)
            };
            if mine && let (Some(slot), Some(flag)) = (covers.get_mut(n), taken.get_mut(t)) {
                slot.push(t);
                *flag = true;
            }
        }
    }
    // "2 reels, 150 each": those before that no sum has; else those behind.
    let untaken = |taken: &[bool], from: usize, to: usize| -> Vec<usize> {
        let free = parts
            .things
            .iter()
            .enumerate()
            .filter(|(n, t)| t.from >= from && t.from < to && taken.get(*n) == Some(&false));
        free.map(|(n, _)| n).collect()
    };
    let first_sum = sums.iter().map(|s| s.atom).min().unwrap_or(0);
    let things_first = parts.things.first().is_some_and(|t| t.from < first_sum);
    for before in [things_first, !things_first] {
        for (n, sum) in sums.iter().enumerate() {
            if covers.get(n).is_none_or(|c| !c.is_empty()) {
                continue;
            }
            let last = sums.iter().map(|s| s.atom).filter(|a| *a < sum.atom).max().unwrap_or(0);
            let next = sums.iter().map(|s| s.atom).filter(|a| *a > sum.atom).min().unwrap_or(parts.atoms.len());
            let found = if before { untaken(&taken, last, sum.atom) } else { untaken(&taken, sum.atom, next) };
            for t in &found {
                if let Some(flag) = taken.get_mut(*t) {
                    *flag = true;
                }
            }
            if let Some(slot) = covers.get_mut(n) {
                *slot = found;
            }
        }
    }
    // A thing that no sum has, beside sums that have theirs: to the sum of the stretch before, in a list.
    for t in 0..taken.len() {
        let Some(thing) = parts.things.get(t).filter(|x| taken.get(t) == Some(&false) && x.same.is_none()) else {
            continue;
        };
        // Named with its price before, and counted here.
        if parts.things.iter().enumerate().any(|(n, o)| o.same == Some(t) && taken.get(n) == Some(&true)) {
            continue;
        }
        let before = sums.iter().enumerate().filter(|(_, s)| s.atom < thing.from).max_by_key(|(_, s)| s.atom);
        if let Some(slot) = before.and_then(|(n, _)| covers.get_mut(n)) {
            slot.push(t);
        }
    }
    let doubt = covers.iter().any(Vec::is_empty) && sums.len() > 1;
    (covers, doubt)
}
