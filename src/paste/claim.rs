//! A claim: one number beside one label, as found in the text, before anyone decides what it means.

use super::number::Numeral;
use super::word::{Noun, Quals};
use crate::model::{Platform, Span};

/// What stands where a number could.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub(super) enum Value {
    One(Numeral),
    /// From, to.
    Range(Numeral, Numeral),
    /// Said to be hidden, unknown or not available.
    Hidden,
}

/// How label and number stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// "350 likes".
    NumberFirst,
    /// "likes 350".
    LabelFirst,
    /// On two lines, the number above.
    Above,
    /// On two lines, the number below.
    Below,
    /// A further number of a list ("likes: 350, 410").
    Listed,
    /// A cell below its header.
    Cell,
}

/// A number beside a label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Claim {
    pub noun: Noun,
    pub value: Value,
    pub quals: Quals,
    /// The number, or the word that says it is hidden.
    pub span: Span,
    pub line: u32,
    pub style: Style,
    /// A bullet stands behind it.
    pub bullet: bool,
    /// An age stands behind it ("22K views • 3 days ago"): one publication's.
    pub aged: bool,
}

impl Claim {
    /// A claim that no words qualify.
    pub(super) fn beside(noun: Noun, value: Value, span: Span, line: u32) -> Claim {
        Claim { noun, value, quals: 0, span, line, style: Style::NumberFirst, bullet: false, aged: false }
    }
}

/// A number that no label took.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stray {
    pub value: Value,
    pub span: Span,
    /// It stands between two labels.
    pub unclear: bool,
    /// "per reel", "Story": said of one publication.
    pub piece: bool,
    /// No unknown word before or right behind it.
    pub solo: bool,
}

/// How a platform is told: by a mere word (0), by an address or at the line's start, by "Platform: ...", by a sentence that
/// only its interface writes. The highest decides.
pub(super) const SURE: u8 = 1;
pub(super) const KEYED: u8 = 2;
pub(super) const IMPLIED: u8 = 3;

/// Something found in the text, in its order.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub(super) enum Event {
    /// Handle without `@`. `soft`: a bare word that looks like one. `lead`: at the line's start.
    Handle {
        span: Span,
        soft: bool,
        lead: bool,
        line: u32,
    },
    /// A display name. `soft`: by its place only.
    Name {
        span: Span,
        soft: bool,
        line: u32,
    },
    Platform {
        platform: Platform,
        span: Span,
        rank: u8,
        line: u32,
    },
    Claim(Claim),
    /// A number without meaning.
    Stray {
        stray: Stray,
        line: u32,
    },
    /// A numbered row begins: the next values belong to another post.
    Row,
    Blank,
}
