//! Looking for topics in a bio and captions.
//!
//! Knows blocks (what empty lines part), phrases, and words written as one or apart ("hi-tech", "hitech", "hi tech"). Refuses to
//! reach across marks, lines and other words: "home" and "audio" in one sentence are not home audio.

use super::super::seek;
use super::tongues::{GERMAN, Known, joins};
use super::typed::Topic;
use super::within::{compound, cut_out};
use super::words::{Gap, Text, Word, read};
use crate::model::Span;

/// So many bytes of a text are looked at.
pub const LOOKED_AT: usize = 1 << 16;
/// So many matches are listed; blocks and topics are counted all the same.
pub const MATCH_LIMIT: usize = 200;
/// A block with fewer words, in which no topic is found, tells nothing ("❤️", "link in bio").
const WORDS: u32 = 4;

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it is a bio.
    Bio,
    /// Each block of it is a caption.
    Captions,
    /// The first block is a bio, each other one a caption.
    Both,
}

/// How a topic stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Word for word, but for case and accents.
    Same,
    /// In another form, or written as one, or apart.
    Form,
    /// Inside a longer word or a hashtag.
    Within,
}

/// A topic found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its place among the topics.
    pub topic: u32,
    /// What stands for it in the text; of a phrase, from its first word to its last.
    pub span: Span,
    /// The place of its block among the blocks.
    pub block: u32,
    /// How.
    pub way: Way,
}

/// What stands between empty lines, or lines drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// From its first line to its last.
    pub span: Span,
    /// Of a bio; else it is a caption.
    pub bio: bool,
    /// The topics found in it, a bit each.
    pub topics: u32,
    /// Whether it says enough to tell that something is not in it, in the script of one of the topics.
    pub speaks: bool,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// In the order of the blocks, in each by topic.
    pub matches: Vec<Match>,
    /// The blocks, in the order of the text.
    pub blocks: Vec<Block>,
    /// How many topics were looked for.
    pub of: u32,
    /// Matches beyond [`MATCH_LIMIT`].
    pub unlisted: u32,
    /// The text is longer than [`LOOKED_AT`].
    pub beyond: bool,
}

/// Looks for topics in a text.
pub fn find(topics: &[Topic], text: &str, part: Part) -> Found {
    let mut cut = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(cut) {
        cut -= 1;
    }
    let topics = topics.get(..topics.len().min(super::TOPIC_LIMIT)).unwrap_or_default();
    let mut found = Found { beyond: cut < text.len(), of: topics.len() as u32, ..Found::default() };
    let text = seek::cut(text, 0, cut);
    let known = Known::new();
    let (mut from, mut at) = (None, 0);
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        match (is_border(line), from) {
            (true, Some(begin)) => {
                block(topics, &known, text, (begin, at), part, &mut found);
                from = None;
            }
            (false, None) => from = Some(at),
            _ => {}
        }
        at = end;
    }
    if let Some(begin) = from {
        block(topics, &known, text, (begin, text.len()), part, &mut found);
    }
    found
}

/// An empty line, or one that is drawn: nothing in it can stand in a word.
fn is_border(line: &str) -> bool {
    let mut drawn = 0;
    for c in line.chars().filter(|c| !seek::is_space(*c)) {
        if !seek::holds("-_*=~.·•—–―⸻─━⋯…", c) {
            return false;
        }
        drawn += 1;
    }
    drawn == 0 || drawn >= 3
}

fn block(topics: &[Topic], known: &Known, text: &str, (from, to): (usize, usize), part: Part, found: &mut Found) {
    let shown = seek::cut(text, from, to);
    let read = read(shown, from, known);
    let (start, shown) = seek::trim(shown);
    let mut block = Block {
        span: Span::new(from + start, from + start + shown.len()),
        bio: part == Part::Bio || part == Part::Both && found.blocks.is_empty(),
        topics: 0,
        speaks: false,
    };
    let number = found.blocks.len() as u32;
    for (n, topic) in topics.iter().enumerate() {
        let mut last = None;
        for i in 0..read.words.len() {
            let Some((from, to, way)) = at(topic, &read, i) else { continue };
            let span = read.span(from, to);
            // The phrase found from its first word on may be found once more, written as one.
            if last.is_some_and(|end| span.start < end) {
                continue;
            }
            last = Some(span.end);
            block.topics |= 1 << n;
            if found.matches.len() < MATCH_LIMIT {
                found.matches.push(Match { topic: n as u32, span, block: number, way });
            } else {
                found.unlisted += 1;
            }
        }
    }
    let spoken: u32 = read.words.iter().map(|w| if w.dense { (w.to - w.from).div_ceil(2) as u32 } else { 1 }).sum();
    let alike = spoken >= WORDS && alike(topics, &read);
    block.speaks = block.topics != 0 || alike;
    found.blocks.push(block);
}

/// Whether a text has letters of a script in which one of the topics is written: in any other it could not be found.
fn alike(topics: &[Topic], text: &Text) -> bool {
    let script = |c: &char| match *c as u32 {
        0x30..=0x39 => 0,
        0..=0x2FF | 0x1E00..=0x1EFF => 1,
        // Han stands in Japanese and Chinese, kana in Japanese alone: both are looked for in the same stretches.
        0x3005..=0x30FF | 0x3400..=0x9FFF | 0xF900..=0xFAFF => 2,
        n => 3 + n / 0x80,
    };
    let mut scripts: Vec<u32> = Vec::new();
    for letter in topics.iter().flat_map(|t| &t.joined.letters).map(script).filter(|s| *s > 0) {
        if !scripts.contains(&letter) {
            scripts.push(letter);
        }
    }
    text.letters.iter().any(|c| scripts.contains(&script(c)))
}

/// Whether a topic stands at word `i`: the letters from and to, and how.
fn at(topic: &Topic, text: &Text, i: usize) -> Option<(usize, usize, Way)> {
    let word = text.words.get(i)?;
    let letters = text.of(word);
    if let Some((from, to)) = phrase(topic, text, i) {
        let same = text.letters.get(from..to) == Some(topic.joined.letters.as_slice());
        let whole = !word.dense || word.from == from && word.to >= to;
        return Some((from, to, if same && whole { Way::Same } else { Way::Form }));
    }
    if topic.words.iter().any(|w| w.capitals || w.accented) {
        return None;
    }
    if let Some(to) = as_one(topic, text, i, word) {
        return Some((word.from, to, Way::Form));
    }
    if word.dense {
        return None;
    }
    topic.joined.stems().into_iter().find_map(|stem| {
        let at = word.from + compound(letters, stem, word.tag, text.tongues.has(GERMAN))?;
        Some((at, at + stem.len(), Way::Within))
    })
}

/// The words of a topic, one after the other; only "of the" may stand between them.
fn phrase(topic: &Topic, text: &Text, i: usize) -> Option<(usize, usize)> {
    let (first, rest) = topic.words.split_first()?;
    let word = text.words.get(i)?;
    if !first.dense {
        let alone = topic.words.len() == 1;
        let fits = !word.dense
            && first.form.is(text.of(word), text.tongues)
            && typed_so(first, word)
            // "j'ai", "qu'il": what an apostrophe leaves of a word is not the word.
            && !(alone && word.gap == Gap::Elision && word.to - word.from <= 2);
        return if fits { follow(rest, text, i, word.to).map(|to| (word.from, to)) } else { None };
    }
    if !word.dense {
        return None;
    }
    let (letters, mut from) = (text.of(word), 0);
    while let Some(at) = cut_out(letters, &first.form.letters, from) {
        if let Some(to) = follow(rest, text, i, word.from + at + first.form.letters.len()) {
            return Some((word.from + at, to));
        }
        from = at + 1;
    }
    None
}

/// Whether a word has the capitals or the accent without which it would be another.
fn typed_so(part: &super::typed::Part, word: &Word) -> bool {
    word.tag || (!part.capitals || word.capitals) && (!part.accented || word.accented)
}

/// Where the rest of a phrase ends, of which the words so far end at letter `to` of word `i`.
fn follow(rest: &[super::typed::Part], text: &Text, mut i: usize, mut to: usize) -> Option<usize> {
    for part in rest {
        let word = text.words.get(i)?;
        if part.dense && word.dense && to < word.to {
            // In the same stretch, with a particle between.
            let behind = text.letters.get(to..word.to)?;
            let at = (0..3).find(|n| behind.get(*n..).is_some_and(|b| b.starts_with(&part.form.letters)))?;
            to += at + part.form.letters.len();
            continue;
        }
        if to < word.to {
            return None;
        }
        let mut skipped = 0;
        loop {
            i += 1;
            let next = text.words.get(i).filter(|w| part.far || w.gap != Gap::Far)?;
            let letters = text.of(next);
            let fits = if part.dense {
                next.dense && letters.starts_with(&part.form.letters)
            } else {
                !next.dense && part.form.is(letters, text.tongues) && typed_so(part, next)
            };
            if fits {
                to = if part.dense { next.from + part.form.letters.len() } else { next.to };
                break;
            }
            skipped += 1;
            if skipped > part.links.max(2) || next.dense || !joins(letters) {
                return None;
            }
        }
    }
    Some(to)
}

/// Where a topic ends that is written otherwise than typed, as one word or as several, from word `i` on.
fn as_one(topic: &Topic, text: &Text, i: usize, word: &Word) -> Option<usize> {
    let parted = topic.words.len() > 1;
    if !word.dense && !topic.joined.begins(text.of(word)) {
        return None;
    }
    if word.dense {
        let at = cut_out(text.of(word), &topic.joined.letters, 0).filter(|at| parted && *at == 0)?;
        return Some(word.from + at + topic.joined.letters.len());
    }
    if parted && topic.joined.is(text.of(word), text.tongues) {
        return Some(word.to);
    }
    let least = |w: &Word| w.to - w.from >= 2;
    let mut spaced = false;
    for n in 1..3 {
        let next = text.words.get(i + n).filter(|w| !w.dense && matches!(w.gap, Gap::Joint | Gap::Space))?;
        spaced |= next.gap == Gap::Space;
        let length = next.to - word.from;
        // What is only spaced apart is the same word where neither part is short ("hi tech", not "a part").
        if spaced && (parted || length < 6 || !least(word) || !least(next)) {
            return None;
        }
        let letters = text.letters.get(word.from..next.to)?;
        if topic.joined.letters == letters || !spaced && topic.joined.is(letters, text.tongues) {
            return Some(next.to);
        }
    }
    None
}
