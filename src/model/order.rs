//! Putting numbers in order, once for the whole house: each instance of the standard library's sorts costs 1 to 2 KB brotli.
//!
//! Knows whole numbers only; a caller packs what is sorted into one. Refuses to be quick on a few: those are inserted where they
//! belong; and a hundred thousand take the standard library's way, whose code waits with its callers.

/// Sorts ascending, in place and without memory, in `n log n` steps even where a stranger chose the numbers.
///
/// What has a key and a place goes in as `key << 32 | place`: the order is then stable. Floats that are not negative are in
/// the order of their bits.
pub fn ascend(numbers: &mut [u64]) {
    for parent in (0..numbers.len() / 2).rev() {
        sift(numbers, parent);
    }
    let mut heap = numbers;
    while let Some(last) = heap.len().checked_sub(1) {
        heap.swap(0, last);
        let Some(rest) = heap.get_mut(..last) else { return };
        sift(rest, 0);
        heap = rest;
    }
}

/// The same for very many, in rooms that come late.
pub fn ascend_many(numbers: &mut [u64]) {
    numbers.sort_unstable();
}

/// Lets a number sink until it is no less than what stands below it. Below `i` stand `2 i + 1` and `2 i + 2`.
fn sift(heap: &mut [u64], mut parent: usize) {
    loop {
        // Nothing is less than any number, so a child that is not there never wins.
        let mut child = 2 * parent + 1;
        if heap.get(child) < heap.get(child + 1) {
            child += 1;
        }
        if heap.get(child) <= heap.get(parent) {
            return;
        }
        heap.swap(parent, child);
        parent = child;
    }
}

#[cfg(test)]
mod tests {
    use super::ascend;

    #[test]
    fn sorts_like_the_standard_library() {
        let mut state = 1_u64;
        for n in 0..200 {
            // Few different numbers first, then many: equal ones stand beside each other.
            let mut numbers: Vec<u64> = (0..n)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    (state >> 33) % (1 + n * n / 8)
                })
                .collect();
            let mut expected = numbers.clone();
            expected.sort_unstable();
            ascend(&mut numbers);
            assert_eq!(numbers, expected);
            ascend(&mut numbers);
            assert_eq!(numbers, expected, "already in order");
            numbers.reverse();
            ascend(&mut numbers);
            assert_eq!(numbers, expected, "in reverse");
        }
    }
}
