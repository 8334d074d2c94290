//! What is said: a constant for each sentence with its arguments.
//!
//! Knows where an argument goes and what stands out. Refuses to know a sentence, and how many digits of a number are shown.

use super::cut::cut;
use super::labels::Label;
use super::pack::label;

/// A sentence with so many arguments: `{0}`, `{1}` and so on stand for them, `*…*` marks emphasis.
#[derive(Clone, Copy, Debug)]
pub struct Msg<const ARGS: usize>(&'static str);

impl<const ARGS: usize> Msg<ARGS> {
    /// The sentence; one that names an argument it does not have does not compile.
    pub(super) const fn new(sentence: &'static str) -> Msg<ARGS> {
        assert!(fits(sentence, ARGS));
        Msg(sentence)
    }
}

/// Whether a sentence names only so many arguments.
#[allow(clippy::indexing_slicing, reason = "runs at compile time")]
pub(super) const fn fits(sentence: &str, args: usize) -> bool {
    let bytes = sentence.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'{' {
            if at + 2 >= bytes.len() || bytes[at + 2] != b'}' || bytes[at + 1] < b'0' {
                return false;
            }
            if (bytes[at + 1] - b'0') as usize >= args {
                return false;
            }
        }
        at += 1;
    }
    true
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// An estimated count: "2,400", "0.25".
    Count,
    /// As it is: "24,800".
    Whole,
    /// A share: "5.3%".
    Percent,
    /// A share without decimals: "5%".
    WholePercent,
    /// Estimated money: "$170".
    Money,
}

impl Written {
    /// This number, written so.
    pub const fn of<'a>(self, x: f64) -> Arg<'a> {
        Arg::Number(self, x)
    }
}

/// Writes numbers: how many digits of one are shown is not for a locale to know.
pub trait Writes {
    /// The number in the shape of the locale.
    fn write(&self, how: Written, x: f64) -> String;
}

/// An argument of a sentence.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// Words, or a number in its shape.
    Words(&'a str),
    /// A label.
    Label(Label),
    /// A label inside a sentence.
    Lower(Label),
    /// A number.
    Number(Written, f64),
}

/// Says a sentence.
pub fn say<const ARGS: usize>(writes: &impl Writes, msg: Msg<ARGS>, args: [Arg<'_>; ARGS]) -> String {
    fill(writes, msg.0, &args)
}

/// Says a label that has arguments.
pub fn fill(writes: &impl Writes, sentence: &str, args: &[Arg<'_>]) -> String {
    let (before, mut next) = cut(sentence, b'{');
    let mut out = String::from(before);
    while let Some(piece) = next {
        let (place, rest) = cut(piece, b'}');
        let place = place.bytes().next().unwrap_or_default().wrapping_sub(b'0');
        let (words, after) = cut(rest.unwrap_or_default(), b'{');
        next = after;
        match args.get(usize::from(place)) {
            Some(Arg::Words(word)) => out.push_str(word),
            Some(Arg::Label(name)) => out.push_str(label(*name)),
            Some(Arg::Lower(name)) => out.push_str(&label(*name).to_ascii_lowercase()),
            Some(Arg::Number(how, x)) => out.push_str(&writes.write(*how, *x)),
            None => {}
        }
        out.push_str(words);
    }
    out
}

/// A run of text, emphasised or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Stands out.
    pub strong: bool,
    /// The words.
    pub text: &'a str,
}

/// Splits what was said at its `*` marks. An argument cannot open an emphasis: shaped numbers hold no `*`.
pub fn pieces(said: &str) -> impl Iterator<Item = Piece<'_>> {
    let (mut rest, mut strong) = (Some(said), true);
    let all = core::iter::from_fn(move || {
        let (text, after) = cut(rest?, b'*');
        (rest, strong) = (after, !strong);
        Some(Piece { strong, text })
    });
    all.filter(|piece| !piece.text.is_empty())
}
