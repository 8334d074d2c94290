//! The brand's topics as a person types them.
//!
//! Knows what parts topics: commas, semicolons, slashes between words, bars, lines, hash signs, "and" in eight tongues. Words
//! between which none of these stands are one phrase. Refuses to cut a topic that is too long: the rest of it would find
//! something else.

use super::super::seek;
use super::forms::Form;
use super::tongues::{Known, joins};
use super::words::{Gap, Word, read};
use crate::model::Span;

/// So many topics are looked for.
pub const TOPIC_LIMIT: usize = 20;
/// Letters and spaces that a topic has at most.
pub const TOPIC_LENGTH: usize = 60;

/// A topic, ready to be looked for.
pub struct Topic {
    /// Where it stands in what was typed.
    pub span: Span,
    pub(super) words: Vec<Part>,
    /// All its words, written as one.
    pub(super) joined: Form,
}

/// A word of a topic.
pub(super) struct Part {
    pub form: Form,
    /// Of a script without spaces.
    pub dense: bool,
    /// Whatever stood before it in the topic may stand before it in a text, too.
    pub far: bool,
    /// So many words like "of the" stood before it in the topic.
    pub links: usize,
    /// Two letters at most, typed in capitals: in small letters that is another word ("AI", "IT").
    pub capitals: bool,
    /// Three letters at most, typed with an accent: without it that is another word ("té", "chá").
    pub accented: bool,
}

/// What was typed.
#[derive(Default)]
pub struct Topics {
    /// The topics in the order typed, each once.
    pub list: Vec<Topic>,
    /// How many more were typed that are not looked for: beyond [`TOPIC_LIMIT`], longer than [`TOPIC_LENGTH`], or without a
    /// word (an address, a mention, a picture).
    pub left_out: u32,
}

/// "And" as a word of its own between two topics.
const AND: &str = "and|und|y|et|e|и|ve|og|och|en";

/// Reads topics.
pub fn topics(typed: &str) -> Topics {
    let known = Known::new();
    let mut found = Topics::default();
    let mut from = 0;
    for (i, c) in typed.char_indices() {
        let slash = c == '/' && !within_word(typed, i);
        if slash || seek::holds(",;|\n\r\t#•·、，；،؛。", c) {
            split_and(typed, from, i, &known, &mut found);
            from = i + c.len_utf8();
        }
    }
    split_and(typed, from, typed.len(), &known, &mut found);
    found
}

/// Whether the slash at `i` stands inside an address or a short sign ("w/o"): with less than three letters at one side.
fn within_word(typed: &str, i: usize) -> bool {
    let before = seek::cut(typed, 0, i);
    let behind = seek::cut(typed, i + 1, typed.len());
    let ends = |c: char| seek::is_space(c) || seek::holds(",;|/", c);
    let left = before.chars().rev().take_while(|c| !ends(*c)).count();
    let right = behind.chars().take_while(|c| !ends(*c)).count();
    (1..3).contains(&left)
        || (1..3).contains(&right)
        || before.ends_with('/')
        || behind.starts_with('/')
        || before.ends_with(':')
}

/// Parts what stands between two marks at "and".
fn split_and(typed: &str, from: usize, to: usize, known: &Known, into: &mut Topics) {
    let part = seek::cut(typed, from, to);
    // Spaces at the end are looked at once, not behind each word.
    let (lead, inner) = seek::trim(part);
    let end = lead + inner.len();
    let (mut begin, mut at, mut words) = (0, 0, 0);
    while let Some(word) = seek::word(part, &mut at) {
        let start = at - word.len();
        let more = at < end;
        if words > 0 && more && (matches!(word, "&" | "+") || seek::among(AND, word)) {
            add(typed, from + begin, from + start, known, into);
            (begin, words) = (at, 0);
        } else {
            words += 1;
        }
    }
    add(typed, from + begin, to, known, into);
}

fn add(typed: &str, from: usize, to: usize, known: &Known, into: &mut Topics) {
    let (start, name) = seek::trim(seek::cut(typed, from, to));
    if name.is_empty() {
        return;
    }
    let text = read(name, 0, known);
    let long = seek::letters(name) > TOPIC_LENGTH;
    if long || text.words.is_empty() || into.list.len() == TOPIC_LIMIT {
        into.left_out += 1;
        return;
    }
    if into.list.iter().any(|t| t.joined.letters == text.letters) {
        return;
    }
    // Between two words, "of the" may be left out; at the ends it may be what tells a topic ("the office").
    let last = text.words.len() - 1;
    let (mut words, mut far, mut links) = (Vec::new(), false, 0);
    for (i, w) in text.words.iter().enumerate() {
        far |= w.gap == Gap::Far;
        if i > 0 && i < last && joins(text.of(w)) {
            links += 1;
            continue;
        }
        words.push(part(text.of(w), w, far, links));
        (far, links) = (false, 0);
    }
    into.list.push(Topic {
        span: Span::new(from + start, from + start + name.len()),
        words,
        joined: Form::new(&text.letters),
    });
}

fn part(letters: &[char], word: &Word, far: bool, links: usize) -> Part {
    let length = letters.len();
    Part {
        form: Form::new(letters),
        dense: word.dense,
        far,
        links,
        capitals: word.capitals && length <= 2,
        accented: word.accented && length <= 3,
    }
}
