//! The vocabulary packed for shipping: one run of sorted words instead of a pointer, a length and a meaning for each.
//!
//! Knows how to sort while compiling and to search when running. Refuses to know a word: they stand in `word`.
#![allow(
    clippy::indexing_slicing,
    reason = "in functions that run at compile time, where a wrong index fails the build"
)]

use super::word::GROUPS;
use core::cmp::Ordering;

/// Words in the vocabulary, and their bytes.
const COUNT: usize = {
    let (mut n, mut g) = (0, 0);
    while g < GROUPS.len() {
        n += 1;
        let mut i = 0;
        while i < GROUPS[g].1.len() {
            n += (GROUPS[g].1.as_bytes()[i] == b'|') as usize;
            i += 1;
        }
        g += 1;
    }
    n
};
const BYTES: usize = {
    let (mut n, mut g) = (0, 0);
    while g < GROUPS.len() {
        n += GROUPS[g].1.len() + 1;
        g += 1;
    }
    n - COUNT
};

/// The vocabulary as it ships: all words in one run, sorted for a binary search, without a pointer to each.
struct Packed {
    text: [u8; BYTES],
    /// Where each word begins, and the end.
    starts: [u16; COUNT + 1],
    group: [u8; COUNT],
}

#[allow(long_running_const_eval, reason = "sorting some hundred words takes the compiler a moment")]
static PACKED: Packed = pack();

const fn before(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() {
        if a[i] != b[i] {
            return a[i] < b[i];
        }
        i += 1;
    }
    a.len() < b.len()
}

const fn pack() -> Packed {
    // (group, first byte, end) of each word, in sorted order.
    let mut words = [(0usize, 0usize, 0usize); COUNT];
    let (mut n, mut g) = (0, 0);
    while g < GROUPS.len() {
        let bytes = GROUPS[g].1.as_bytes();
        let (mut from, mut i) = (0, 0);
        while i <= bytes.len() {
            if i == bytes.len() || bytes[i] == b'|' {
                let mut at = n;
                while at > 0 && before(bytes.split_at(i).0.split_at(from).1, slice(words[at - 1])) {
                    words[at] = words[at - 1];
                    at -= 1;
                }
                words[at] = (g, from, i);
                n += 1;
                from = i + 1;
            }
            i += 1;
        }
        g += 1;
    }
    let mut packed = Packed { text: [0; BYTES], starts: [0; COUNT + 1], group: [0; COUNT] };
    let (mut at, mut w) = (0, 0);
    while w < COUNT {
        let word = slice(words[w]);
        let mut i = 0;
        while i < word.len() {
            packed.text[at] = word[i];
            at += 1;
            i += 1;
        }
        packed.starts[w + 1] = at as u16;
        packed.group[w] = words[w].0 as u8;
        w += 1;
    }
    packed
}

const fn slice(word: (usize, usize, usize)) -> &'static [u8] {
    GROUPS[word.0].1.as_bytes().split_at(word.2).0.split_at(word.1).1
}

/// The word at an index.
fn packed(i: usize) -> Option<&'static [u8]> {
    PACKED.text.get(usize::from(*PACKED.starts.get(i)?)..usize::from(*PACKED.starts.get(i + 1)?))
}

/// The group of a word (in any case), as an index into [`GROUPS`].
pub(super) fn group(word: &str) -> Option<usize> {
    let (mut low, mut high) = (0, COUNT);
    while low < high {
        let mid = (low + high) / 2;
        let lower = word.bytes().map(|b| b.to_ascii_lowercase());
        match packed(mid)?.iter().copied().cmp(lower) {
            Ordering::Less => low = mid + 1,
            Ordering::Greater => high = mid,
            Ordering::Equal => return PACKED.group.get(mid).map(|g| usize::from(*g)),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_in_its_group() {
        assert!((1..COUNT).all(|i| packed(i - 1) < packed(i)), "sorted, and none twice");
        for (g, (_, words)) in GROUPS.iter().enumerate() {
            assert!(words.split('|').all(|w| group(w) == Some(g)), "{words}");
        }
        assert_eq!((group(""), group("zzz")), (None, None));
    }
}
