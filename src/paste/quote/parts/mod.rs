//! The stretches of a quote, what is made, and on which terms.
//!
//! ```text
//! atoms ► stretches ► things (what is made) · again (what is named twice) ► terms ► stands (in, out, on top) · told (how long,
//!       how many, for how much) ► marks
//! ```
//!
//! Knows which number belongs to which thing or term, and whether a term is in, out or on top. Refuses to know what a sum
//! is for: that is `lines`.

mod again;
mod kinds;
mod marks;
mod stands;
mod stretches;
mod terms;
mod things;
mod told;

pub(super) use kinds::sells;

use super::super::glyph::{Glyph, span};
use super::super::number;
use super::atoms::{Atom, Kind};
use super::words::Says;
use crate::model::{Made, Piece, Platform, Span, Term};

/// Things and terms beyond these are left as not understood: no quote has so many.
const MOST_PARTS: usize = 64;

/// Whose an atom is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Own {
    Nobody,
    /// It says nothing by itself.
    Filler,
    Line(usize),
    Total,
    Made(usize),
    Term(usize),
    Unread,
}

/// The word or sign that a stretch begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    None,
    With,
    Plus,
    Without,
    No,
    And,
    Or,
    Equals,
}

/// A stretch between commas, brackets, "and", "with".
#[derive(Clone, Copy, Debug)]
pub(super) struct Seg {
    pub from: usize,
    pub to: usize,
    pub lead: Lead,
    /// The sign before it; NUL where a word parts it from the one before.
    pub joint: char,
    /// It is under a "without" that was said before.
    pub under: bool,
}

/// A thing that is named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Thing {
    pub made: Made,
    /// Its first and last atom.
    pub from: usize,
    pub to: usize,
    pub seg: usize,
    /// A number or an article stands with it.
    pub counted: bool,
    pub plural: bool,
    /// "a few": nobody knows.
    pub some: bool,
    /// "per", "cada" stands with it.
    pub each: bool,
    /// It is the same as this one, which says how many.
    pub same: Option<usize>,
    /// It is offered beside the deal.
    pub gone: bool,
}

/// A term, and where it is named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    pub term: Term,
    pub atom: usize,
    pub seg: usize,
    /// It is not told whether it is in.
    pub open: bool,
}

/// A quote in parts.
pub(super) struct Parts<'a> {
    pub glyphs: &'a [Glyph],
    pub atoms: Vec<Atom>,
    pub own: Vec<Own>,
    pub segs: Vec<Seg>,
    pub things: Vec<Thing>,
    pub said: Vec<Said>,
    /// The stretch of each atom.
    pub seg_of: Vec<usize>,
    /// One platform is named apart from any thing.
    pub named: Option<Platform>,
}

impl<'a> Parts<'a> {
    /// Finds things and terms.
    pub fn of(glyphs: &'a [Glyph], atoms: Vec<Atom>) -> Parts<'a> {
        let own = vec![Own::Nobody; atoms.len()];
        let mut parts = Parts {
            glyphs,
            own,
            segs: Vec::new(),
            things: Vec::new(),
            said: Vec::new(),
            seg_of: vec![0; atoms.len()],
            atoms,
            named: None,
        };
        parts.segment();
        parts.find_things();
        parts.find_terms();
        parts.lengths();
        parts.numbers();
        parts.percents();
        parts
    }

    pub fn kind(&self, i: usize) -> Kind {
        self.atoms.get(i).map_or(Kind::Line, |a| a.kind)
    }
    pub fn says(&self, i: usize) -> Option<Says> {
        match self.kind(i) {
            Kind::Says(says) => Some(says),
            _ => None,
        }
    }
    pub fn seg(&self, i: usize) -> Seg {
        let none = Seg { from: 0, to: 0, lead: Lead::None, joint: '\n', under: false };
        self.segs.get(i).copied().unwrap_or(none)
    }
    pub fn free(&self, i: usize) -> bool {
        self.own.get(i) == Some(&Own::Nobody)
    }
    pub fn take(&mut self, i: usize, whose: Own) {
        if let Some(own) = self.own.get_mut(i) {
            *own = whose;
        }
    }
    /// The bytes of some atoms.
    pub fn span(&self, from: usize, to: usize) -> Span {
        let start = self.atoms.get(from).map_or(0, |a| a.from);
        let end = to.checked_sub(1).and_then(|i| self.atoms.get(i)).map_or(start, |a| a.to);
        span(self.glyphs, start, end)
    }
    /// Whether an atom of the stretch fulfils this.
    pub fn any(&self, seg: usize, test: impl Fn(Kind) -> bool) -> bool {
        let s = self.seg(seg);
        (s.from..s.to).any(|i| test(self.kind(i)))
    }
    pub fn says_any(&self, seg: usize, what: &[Says]) -> bool {
        self.any(seg, |k| matches!(k, Kind::Says(s) if what.contains(&s)))
    }
    pub fn has_thing(&self, seg: usize) -> bool {
        self.things.iter().any(|t| t.seg == seg)
    }
    pub fn has_term(&self, seg: usize) -> bool {
        self.said.iter().any(|t| t.seg == seg)
    }
    pub fn has_money(&self, seg: usize) -> bool {
        self.any(seg, |k| matches!(k, Kind::Money(..)))
    }

    /// A whole number that can be a count.
    pub fn small(&self, i: usize, most: i64) -> Option<u32> {
        match self.kind(i) {
            Kind::Num(n) if n.is(number::WHOLE) && !n.is(number::UNIT | number::PARTED | number::SIGN) => {
                u32::try_from(n.mantissa).ok().filter(|c| *c >= 1 && i64::from(*c) <= most)
            }
            Kind::Says(Says::Number(n)) => Some(u32::from(n)),
            Kind::Says(Says::Article) => Some(1),
            _ => None,
        }
    }

    fn piece(&self, i: usize) -> Option<(Piece, bool)> {
        match self.says(i)? {
            Says::Piece(p) => Some((p, false)),
            Says::Pieces(p) => Some((p, true)),
            _ => None,
        }
    }

    fn in_seg(&self, i: usize, seg: usize) -> bool {
        let s = self.seg(seg);
        (s.from..s.to).contains(&i)
    }
}
