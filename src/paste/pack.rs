//! The vocabulary packed for shipping: one run of bytes instead of a pointer, a length and a meaning for each word.
//!
//! Knows how to pack while compiling and to search when running. Refuses to know a word: they stand in `word`.
#![allow(
    clippy::indexing_slicing,
    reason = "in functions that run at compile time, where a wrong index fails the build"
)]

use super::word::GROUPS;

/// Letters that a word can begin with.
const LETTERS: usize = 26;

/// Bytes of all words.
const BYTES: usize = {
    let (mut n, mut g) = (0, 0);
    while g < GROUPS.len() {
        let mut i = 0;
        while i < GROUPS[g].1.len() {
            n += (GROUPS[g].1.as_bytes()[i] != b'|') as usize;
            i += 1;
        }
        g += 1;
    }
    n
};

/// No word is longer.
const LONGEST: usize = 16;

/// The vocabulary as it ships.
struct Packed {
    /// The words by their first letters and lengths, each without that letter and with its group, marked by the high bit,
    /// behind it. So ordered, like stands by like, and the run compresses best.
    text: [u8; BYTES],
    /// Where the words of each letter begin, and the end.
    starts: [u16; LETTERS + 1],
}

#[allow(long_running_const_eval, reason = "ordering some hundred words takes the compiler a moment")]
static PACKED: Packed = pack();

const fn pack() -> Packed {
    assert!(GROUPS.len() < 0x80, "a group and the mark fit into a byte");
    let mut packed = Packed { text: [0; BYTES], starts: [0; LETTERS + 1] };
    let (mut at, mut turn) = (0, 0);
    while turn < LETTERS * LONGEST {
        let (letter, len) = (turn / LONGEST, turn % LONGEST + 1);
        if len == 1 {
            packed.starts[letter] = at as u16;
        }
        let mut g = 0;
        while g < GROUPS.len() {
            let bytes = GROUPS[g].1.as_bytes();
            let (mut from, mut to) = (0, 0);
            while from < bytes.len() {
                while to < bytes.len() && bytes[to] != b'|' {
                    to += 1;
                }
                if to - from == len && bytes[from] == b'a' + letter as u8 {
                    let mut i = from + 1;
                    while i < to {
                        packed.text[at] = bytes[i];
                        at += 1;
                        i += 1;
                    }
                    packed.text[at] = 0x80 | g as u8;
                    at += 1;
                }
                to += 1;
                from = to;
            }
            g += 1;
        }
        turn += 1;
    }
    assert!(at == BYTES, "each word begins with a letter and is short enough");
    packed.starts[LETTERS] = at as u16;
    packed
}

/// The group of a word (in any case), as an index into [`GROUPS`].
pub(super) fn group(word: &str) -> Option<usize> {
    let letter = |i: usize| word.as_bytes().get(i).map(u8::to_ascii_lowercase);
    let first = usize::from(letter(0)?.checked_sub(b'a')?);
    let mut at = usize::from(*PACKED.starts.get(first)?);
    let end = usize::from(*PACKED.starts.get(first + 1)?);
    let (mut i, mut same) = (1, true);
    while at < end {
        let byte = *PACKED.text.get(at)?;
        at += 1;
        if byte < 0x80 {
            same &= letter(i) == Some(byte);
            i += 1;
        } else if same && i == word.len() {
            return Some(usize::from(byte & 0x7f));
        } else {
            (i, same) = (1, true);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_in_its_group() {
        for (g, (_, words)) in GROUPS.iter().enumerate() {
            assert!(words.split('|').all(|w| group(w) == Some(g)), "{words}");
            assert!(words.split('|').all(|w| group(&w.to_ascii_uppercase()) == Some(g)), "{words}");
        }
        assert_eq!(
            (group(""), group("zzz"), group("follow"), group("followersx"), group("{")),
            (None, None, None, None, None)
        );
    }
}
