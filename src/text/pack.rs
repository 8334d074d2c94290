//! The labels packed for shipping: one run of text and a length for each, instead of a pointer and a length.
//!
//! Knows how to put them together while compiling: those that are seldom needed by themselves, behind a door (see
//! xtask/src/wasm/first.rs). Refuses to know a word: they stand in the locale's file.

use super::en::text;
use super::labels::Label;

const COUNT: usize = Label::ALL.len();

/// Bytes of the labels from this place on, up to that.
#[allow(clippy::indexing_slicing, reason = "runs at compile time")]
const fn bytes(mut from: usize, to: usize) -> usize {
    let mut n = 0;
    while from < to {
        n += text(Label::ALL[from]).len();
        from += 1;
    }
    n
}

/// The labels from this place on in one run.
#[allow(clippy::indexing_slicing, reason = "runs at compile time")]
const fn run<const N: usize>(mut from: usize) -> [u8; N] {
    let (mut run, mut at) = ([0; N], 0);
    while at < N {
        let (bytes, mut b) = (text(Label::ALL[from]).as_bytes(), 0);
        while b < bytes.len() {
            run[at] = bytes[b];
            (at, b) = (at + 1, b + 1);
        }
        from += 1;
    }
    run
}

const NEAR: [u8; bytes(0, Label::NEAR)] = run(0);
const FAR: [u8; bytes(Label::NEAR, COUNT)] = run(Label::NEAR);

#[allow(clippy::panic, reason = "runs at compile time")]
const fn joined(run: &'static [u8]) -> &'static str {
    match core::str::from_utf8(run) {
        Ok(text) => text,
        Err(_) => panic!("texts put together are text"),
    }
}

static TEXT: &str = joined(&NEAR);
static LATE: &str = joined(&FAR);

#[allow(clippy::indexing_slicing, reason = "runs at compile time")]
static LENGTHS: [u8; COUNT] = {
    let (mut lengths, mut i) = ([0; COUNT], 0);
    while i < COUNT {
        let length = text(Label::ALL[i]).len();
        assert!(length < 256, "a label is a word or a short phrase");
        lengths[i] = length as u8;
        i += 1;
    }
    lengths
};

/// A label in English.
pub fn label(label: Label) -> &'static str {
    if (label as usize) < Label::NEAR { piece(TEXT, 0, label) } else { late(label) }
}

#[inline(never)] // A door.
fn late(label: Label) -> &'static str {
    piece(LATE, Label::NEAR, label)
}

/// The label's piece of a run that begins with the label of place `first`.
fn piece(run: &'static str, first: usize, label: Label) -> &'static str {
    let (before, from) = LENGTHS.split_at_checked(label as usize).unwrap_or_default();
    let start = before.iter().skip(first).map(|n| usize::from(*n)).sum();
    let length = from.first().copied().unwrap_or_default();
    run.get(start..start + usize::from(length)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_its_text() {
        assert!(Label::ALL.iter().all(|l| label(*l) == text(*l) && !label(*l).is_empty()));
    }
}
