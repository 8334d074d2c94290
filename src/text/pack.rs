//! The labels packed for shipping: one run of text and a length for each, instead of a pointer and a length.
//!
//! Knows how to put them together while compiling. Refuses to know a word: they stand in the locale's file.

use super::en::text;
use super::message::Label;

const COUNT: usize = Label::ALL.len();

#[allow(clippy::indexing_slicing, reason = "runs at compile time")]
const BYTES: usize = {
    let (mut n, mut i) = (0, 0);
    while i < COUNT {
        n += text(Label::ALL[i]).len();
        i += 1;
    }
    n
};

/// All labels in one run.
#[allow(clippy::indexing_slicing, reason = "runs at compile time")]
const RUN: [u8; BYTES] = {
    let (mut run, mut at, mut i) = ([0; BYTES], 0, 0);
    while i < COUNT {
        let (bytes, mut b) = (text(Label::ALL[i]).as_bytes(), 0);
        while b < bytes.len() {
            run[at] = bytes[b];
            (at, b) = (at + 1, b + 1);
        }
        i += 1;
    }
    run
};

#[allow(clippy::panic, reason = "runs at compile time")]
static TEXT: &str = match core::str::from_utf8(&RUN) {
    Ok(text) => text,
    Err(_) => panic!("texts put together are text"),
};

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
    let (before, from) = LENGTHS.split_at_checked(label as usize).unwrap_or_default();
    let start = before.iter().map(|n| usize::from(*n)).sum();
    let length = from.first().copied().unwrap_or_default();
    TEXT.get(start..start + usize::from(length)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_its_text() {
        assert!(Label::ALL.iter().all(|l| label(*l) == text(*l) && !label(*l).is_empty()));
    }
}
