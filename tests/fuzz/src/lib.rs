//! What every fuzz target holds a reading against, and bytes as choices.

pub mod diaries;
pub mod quotes;
pub mod sound;
pub mod threads;
pub mod topics;

use creator_loupe::paste::{Progress, Reader, Reading, decoded};

/// Reads bytes in one go, checks the reading, then cut at `cut` and in steps of `budget`: it has to be the same.
pub fn hold(bytes: &[u8], cut: usize, budget: u32) -> Reading {
    let whole = fed(&[bytes], 1 << 20);
    sound::sound(&whole, &decoded(bytes));
    let (head, tail) = bytes.split_at(cut % (bytes.len() + 1));
    let pieces = fed(&[head, tail], budget.max(1));
    assert_eq!(whole, pieces, "cut at {} in steps of {budget}", head.len());
    whole
}

fn fed(pieces: &[&[u8]], budget: u32) -> Reading {
    let mut reader = Reader::new();
    for piece in pieces {
        reader.feed(piece);
        reader.step(budget);
    }
    reader.end();
    // More than enough for every byte; a reader that stands still is a finding.
    let most = pieces.iter().map(|p| p.len()).sum::<usize>() * 8 + 1000;
    let done = (0..most).any(|_| reader.step(budget) == Progress::Done);
    assert!(done, "no progress in steps of {budget}");
    reader.finish()
}

/// The first bytes as choices, and the rest.
pub fn choices<const N: usize>(data: &[u8]) -> Option<([usize; N], &[u8])> {
    let (head, rest) = data.split_at_checked(N)?;
    let mut all = [0; N];
    for (slot, byte) in all.iter_mut().zip(head) {
        *slot = usize::from(*byte);
    }
    Some((all, rest))
}

/// So many bytes are spelled.
const MOST: usize = 1 << 11;

/// Bytes as text. `worded`: each of the upper half stands for one of `pieces`, which broken bars part, any other for itself; else
/// they are UTF-8, or nearly. Of long inputs only the beginning: what is found in more is found in less, and sooner.
pub fn spelled(worded: bool, bytes: &[u8], pieces: &str) -> String {
    let bytes = &bytes[..bytes.len().min(MOST)];
    if !worded {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let pieces: Vec<&str> = pieces.split('¦').collect();
    let mut text = String::new();
    for b in bytes {
        match b.checked_sub(0x80) {
            Some(n) => text.push_str(pieces[usize::from(n) % pieces.len()]),
            None => text.push(char::from(*b)),
        }
    }
    text
}
