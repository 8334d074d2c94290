//! A claim: one number beside one label, as found in the text, before anyone decides what it means.

use super::number::{MONEY, MOST_COUNT, Numeral};
use super::tongue::Tongues;
use super::word::{Noun, Quals};
use crate::model::{Platform, Quantity, Span};

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

impl Value {
    /// The number, of a range the lower one.
    #[inline(never)]
    pub(super) fn number(&self) -> Option<&Numeral> {
        match self {
            Value::One(n) | Value::Range(n, _) => Some(n),
            Value::Hidden => None,
        }
    }
    /// The number that is no range.
    pub(super) fn one(&self) -> Option<&Numeral> {
        match self {
            Value::One(n) => Some(n),
            _ => None,
        }
    }
    pub(super) fn is_hidden(&self) -> bool {
        matches!(self, Value::Hidden)
    }
    /// Whether it is a sum of money.
    pub(super) fn is_paid(&self) -> bool {
        self.number().is_some_and(|n| n.is(MONEY))
    }
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

/// A number, and the label beside it, if there is one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Claim {
    pub noun: Noun,
    pub style: Style,
    pub quals: Quals,
    /// Those of the label: they say how its number may be written.
    pub tongues: Tongues,
    pub line: u32,
    /// The number, or the word that says it is hidden.
    pub span: Span,
    pub value: Value,
}

impl Claim {
    /// A number that no label took.
    pub(super) fn stray(value: Value, quals: Quals, span: Span, line: u32) -> Claim {
        Claim { noun: Noun::Nothing, style: Style::NumberFirst, quals, tongues: Tongues::NONE, line, span, value }
    }

    /// The size of its number, to compare two of them: as its label's tongue reads it, where that is certain.
    #[inline(never)]
    pub(super) fn size(&self) -> Option<Quantity> {
        let n = self.value.one()?;
        // A unit's first meaning is the English one.
        if n.unit == 0 || self.tongues.is_empty() || !self.tongues.and(Tongues::EN).is_empty() {
            return n.size();
        }
        match n.readings(self.tongues).decided() {
            Some(way) => n.quantity(way.fraction, way.power, MOST_COUNT),
            None => n.size(),
        }
    }
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
    Stray(Claim),
    /// A numbered row begins: the next values belong to another post.
    Row,
    Blank,
}

impl Event {
    /// Where it stands.
    pub(super) fn start(&self) -> u32 {
        match self {
            Event::Handle { span, .. } | Event::Name { span, .. } | Event::Platform { span, .. } => span.start,
            Event::Claim(c) | Event::Stray(c) => c.span.start,
            Event::Row | Event::Blank => 0,
        }
    }
}
