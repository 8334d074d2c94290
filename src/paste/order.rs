//! Putting things in order, by one sort for all of them.
//!
//! Knows keys and places only: a generic sort would be compiled once for each type, at three kilobytes each. Refuses to
//! know what it orders.

use crate::model::Span;

/// The order of the text, as a key.
pub(super) fn place(span: Span) -> u64 {
    u64::from(span.start) << 32 | u64::from(span.end)
}

/// Sorts by key; equal keys keep their order.
pub(super) fn by_key<T>(items: &mut [T], key: impl Fn(&T) -> u64) {
    let mut order: Vec<(u64, u32)> = Vec::with_capacity(items.len());
    for item in &*items {
        order.push((key(item), order.len() as u32));
    }
    if heap(&mut order) {
        for i in 0..order.len() {
            // Follows the cycle of places that begins here; each item is moved once.
            let mut at = i;
            while let Some(slot) = order.get_mut(at) {
                let from = core::mem::replace(&mut slot.1, at as u32) as usize;
                if from == i || from == at {
                    break;
                }
                items.swap(at, from);
                at = from;
            }
        }
    }
}

/// Heap sort; returns whether anything was out of order. No two are equal, for their places differ.
#[inline(never)]
fn heap(order: &mut [(u64, u32)]) -> bool {
    let before = |a: Option<&(u64, u32)>, b: Option<&(u64, u32)>| a < b;
    let mut from = 1;
    while from < order.len() && before(order.get(from - 1), order.get(from)) {
        from += 1;
    }
    if from >= order.len() {
        return false;
    }
    let (mut root, mut end) = (order.len() / 2, order.len());
    while end > 1 {
        if root > 0 {
            root -= 1;
        } else {
            end -= 1;
            order.swap(0, end);
        }
        let mut at = root;
        loop {
            let mut child = 2 * at + 1;
            if child >= end {
                break;
            }
            if child + 1 < end && before(order.get(child), order.get(child + 1)) {
                child += 1;
            }
            if !before(order.get(at), order.get(child)) {
                break;
            }
            order.swap(at, child);
            at = child;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_like_the_standard_and_keeps_equals_in_order() {
        let mut seed = 1u64;
        for n in 0..80 {
            let mut items: Vec<(u64, usize)> = (0..n)
                .map(|i| {
                    seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    (seed >> 60, i)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|x| x.0);
            by_key(&mut items, |x| x.0);
            assert_eq!(items, expected);
        }
    }
}
