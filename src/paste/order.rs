//! Putting things in order, by one sort for all of them.
//!
//! Knows keys and places only: a generic sort would be compiled once for each type, at three kilobytes each. Refuses to
//! know what it orders, and how whole numbers are sorted: that is `model`'s, once for the whole house.

use crate::model::{Span, ascend};

/// The order of the text, as a key of 43 bits: a text has less than 2^26 bytes (each of its 20 MiB may have become a
/// replacement of three), a line of it not more than 2^16.
pub(super) fn place(span: Span) -> u64 {
    u64::from(span.start) << 17 | u64::from(span.end.saturating_sub(span.start))
}

/// Sorts by key; equal keys keep their order. A key leaves room in its upper bits for the number of items.
pub(super) fn by_key<T>(items: &mut [T], key: impl Fn(&T) -> u64) {
    let mut keys: Vec<u64> = Vec::with_capacity(items.len());
    for item in &*items {
        keys.push(key(item));
    }
    for (a, b) in swaps(keys) {
        items.swap(a, b);
    }
}

/// The swaps that bring in order what has these keys.
#[inline(never)]
fn swaps(mut order: Vec<u64>) -> Vec<(usize, usize)> {
    let bits = usize::BITS - order.len().leading_zeros();
    for (i, slot) in order.iter_mut().enumerate() {
        *slot = *slot << bits | i as u64;
    }
    ascend(&mut order);
    let mut swaps = Vec::new();
    for i in 0..order.len() {
        // Follows the cycle of places that begins here; each item is moved once.
        let mut at = i;
        while let Some(slot) = order.get_mut(at) {
            let from = core::mem::replace(slot, at as u64) as usize & ((1 << bits) - 1);
            if from == i || from == at {
                break;
            }
            swaps.push((at, from));
            at = from;
        }
    }
    swaps
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
