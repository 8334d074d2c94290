//! Which rows are shown: by platform, tier, a text in their line, topics of which it speaks.
//!
//! Knows what stands in a creator's own lines. Refuses topics in their word forms for long lists: there plain text is sought.

use super::order::Order;
use super::table::{Entry, Table};
use crate::model::handle::fold;
use crate::paste::topic::{Part, Topic, find, topics};
use crate::text::trim;
use crate::ui::action::Edit;
use crate::ui::source::Source;
use std::rc::Rc;

/// The most creators of whose lines the words are read.
pub const MOST_READ: usize = 5_000;

/// The rows that are shown, in the order of the table.
pub fn sifted(table: &Table, sources: &[Rc<Source>], order: &Order) -> Vec<u32> {
    let text = Needle::new(trim(&order.text));
    let topics = Wanted::new(&order.topic, table.entries.len());
    let passes = |entry: &Entry| {
        let line = &entry.line;
        order.platform.is_none_or(|platform| line.platform == Some(platform))
            && order.tier.is_none_or(|tier| line.tier == Some(tier))
            && (text.is_empty() || told(sources, entry, &mut |line| text.is_in(line)))
            && topics.as_ref().is_none_or(|topics| told(sources, entry, &mut |line| topics.are_in(line)))
    };
    (0_u32..).zip(&table.entries).filter(|(_, entry)| passes(entry)).map(|(at, _)| at).collect()
}

/// Whether any text about a creator holds what is sought: their lines, and what was typed of them.
fn told(sources: &[Rc<Source>], entry: &Entry, holds: &mut dyn FnMut(&str) -> bool) -> bool {
    let (at, row) = entry.place();
    let Some(source) = sources.get(at) else { return false };
    let (from, to) = entry.bytes;
    source.text.get(from as usize..to as usize).is_some_and(&mut *holds)
        || source.told_by_link(row).is_some_and(|told| {
            [&told.draft.handle, &told.draft.name].into_iter().flatten().any(|fact| holds(&fact.value))
        })
        || source.edits_of(row).any(|edit| match edit {
            Edit::Handle(handle) => holds(handle),
            Edit::Beside(_, text) => holds(text),
            _ => false,
        })
}

/// What is wanted of the topics.
enum Wanted {
    /// Their word forms.
    Forms(Vec<Topic>),
    /// One of these texts.
    Plain(Vec<Needle>),
}

impl Wanted {
    fn new(typed: &str, creators: usize) -> Option<Wanted> {
        if trim(typed).is_empty() {
            return None;
        }
        if creators <= MOST_READ {
            let topics = topics(typed).list;
            if !topics.is_empty() {
                return Some(Wanted::Forms(topics));
            }
        }
        let parts = typed.split([',', ';']).map(trim).filter(|part| !part.is_empty());
        Some(Wanted::Plain(parts.map(Needle::new).collect()))
    }

    fn are_in(&self, line: &str) -> bool {
        match self {
            Wanted::Forms(topics) => !find(topics, line, Part::Both).matches.is_empty(),
            Wanted::Plain(needles) => needles.iter().any(|needle| needle.is_in(line)),
        }
    }
}

/// A text to be sought without regard to capitals.
struct Needle {
    folded: Vec<u32>,
    is_ascii: bool,
}

impl Needle {
    fn new(text: &str) -> Needle {
        Needle { folded: text.chars().map(fold).collect(), is_ascii: text.is_ascii() }
    }

    fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    fn is_in(&self, line: &str) -> bool {
        let Some((first, rest)) = self.folded.split_first() else { return true };
        if self.is_ascii {
            // No letter of another script has a byte of these in it.
            let bytes = line.as_bytes();
            let is = |b: &u8, c: &u32| u32::from(b.to_ascii_lowercase()) == *c;
            return (0..bytes.len().saturating_sub(rest.len()))
                .any(|at| is(&bytes[at], first) && bytes[at + 1..].iter().zip(rest).all(|(b, c)| is(b, c)));
        }
        let mut chars = line.chars();
        while let Some(c) = chars.next() {
            if fold(c) == *first {
                let mut after = chars.clone();
                if rest.iter().all(|c| after.next().map(fold) == Some(*c)) {
                    return true;
                }
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_whatever_their_capitals() {
        for (needle, line, is) in [
            ("MAYA", "@maya.makes,24800", true),
            ("makes,2", "@maya.makes,24800", true),
            ("0", "@maya.makes,24800", true),
            ("00", "@maya.makes,2480", false),
            ("maya.makes,24800x", "maya.makes,24800", false),
            ("Журнал", "про ЖУРНАЛ", true),
            ("журналы", "про журнал", false),
            ("é", "CAFÉ", true),
            ("e", "CAFÉ", false),
            ("abc", "ab", false),
        ] {
            assert_eq!(Needle::new(needle).is_in(line), is, "{needle} in {line}");
        }
    }

    #[test]
    fn topics_are_found_in_their_forms_in_short_lists() {
        let forms = Wanted::new("ceramic, home audio", 30).unwrap();
        assert!(forms.are_in("maya,potter; ceramics daily") && !forms.are_in("joe,football"));
        let plain = Wanted::new("ceramic, home audio", 100_000).unwrap();
        assert!(plain.are_in("maya;CERAMICS") && !plain.are_in("home of audio"));
        assert!(Wanted::new("  ", 30).is_none());
    }
}
