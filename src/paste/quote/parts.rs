//! The stretches of a quote, what is made, and on which terms.
//!
//! Knows which number belongs to which thing or term, and whether a term is in, out or on top. Refuses to know what a sum
//! is for: that is `lines`.

use super::super::glyph::{Glyph, span};
use super::super::number::{self, Cash, Numeral};
use super::super::seek::holds;
use super::super::tongue::Tongues;
use super::Part;
use super::atoms::{Atom, Kind};
use super::words::Says;
use crate::model::{Length, Made, Money, Piece, Platform, Quantity, Span, Stands, Term, TermKind};

/// A count above this is none.
const MOST_COUNT: i64 = 999;
/// A length above this is none.
const MOST_DAYS: i64 = 36_500;
/// Further than this no "and" reaches back.
const CHAIN: usize = 12;
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

    /// Whether the dot at atom `i` ends a sentence.
    fn ends(&self, i: usize) -> bool {
        let short = matches!(
            self.says(i.wrapping_sub(1)),
            Some(Says::With | Says::Without | Says::Plus | Says::And | Says::Adjective | Says::Out)
        );
        let apart = match (self.atoms.get(i), self.atoms.get(i + 1)) {
            (Some(dot), Some(next)) => next.from > dot.to,
            _ => true,
        };
        apart && (!short || matches!(self.kind(i + 1), Kind::Line) || self.long(i.wrapping_sub(1)))
    }

    /// Whether nothing of its stretch stands behind a word.
    fn last_word(&self, i: usize) -> bool {
        match self.kind(i + 1) {
            Kind::Line => true,
            Kind::Sign('.') => self.ends(i + 1),
            Kind::Sign(c) => holds(",;!?()|", c),
            _ => i + 1 >= self.atoms.len(),
        }
    }

    /// Whether a word is no abbreviation.
    fn long(&self, i: usize) -> bool {
        self.atoms.get(i).is_some_and(|a| a.to - a.from > 4)
    }

    fn segment(&mut self) {
        let mut lead = Lead::None;
        let mut joint = '\n';
        let mut from = 0;
        for i in 0..self.atoms.len() {
            let (next_lead, next_joint) = match self.kind(i) {
                Kind::Line => (Lead::None, '\n'),
                Kind::Sign(c) if holds(",;|•·()!?\u{2022}[]", c) => (Lead::None, c),
                Kind::Sign('+') => (Lead::Plus, '+'),
                Kind::Sign('&') => (Lead::And, '\0'),
                Kind::Sign('=') => (Lead::Equals, '='),
                Kind::Sign('/') => {
                    // "450 €/post".
                    let paid = matches!(self.kind(i.wrapping_sub(1)), Kind::Money(..));
                    if paid && let Some(a) = self.atoms.get_mut(i) {
                        a.kind = Kind::Says(Says::Per);
                        continue;
                    }
                    (Lead::Or, '/')
                }
                Kind::Sign(c) if holds("-–—", c) => {
                    let apart = match (self.atoms.get(i), self.atoms.get(i + 1)) {
                        (Some(a), Some(b)) => b.from > a.to,
                        _ => true,
                    };
                    if !apart {
                        continue;
                    }
                    (Lead::None, '-')
                }
                Kind::Sign('.') if self.ends(i) => (Lead::None, '.'),
                // "exclusivity: none", "200 € más": behind what they speak of.
                Kind::Says(says @ (Says::No | Says::Plus)) if self.last_word(i) && i > from => {
                    if let Some(a) = self.atoms.get_mut(i) {
                        a.kind = Kind::Says(if says == Says::No { Says::Out } else { Says::Extra });
                    }
                    continue;
                }
                Kind::Says(Says::And) => (Lead::And, '\0'),
                Kind::Says(Says::Or) => (Lead::Or, '\0'),
                Kind::Says(Says::With) => (Lead::With, '\0'),
                Kind::Says(Says::Plus) => (Lead::Plus, '\0'),
                Kind::Says(Says::Without) => (Lead::Without, '\0'),
                Kind::Says(Says::No) => (Lead::No, '\0'),
                _ => continue,
            };
            let said = next_joint == '\0';
            self.close(from, i, lead, joint);
            let empty = from == i || (from..i).all(|k| matches!(self.kind(k), Kind::Says(Says::Filler)));
            // "and with", "plus, without": the later word counts, the sign before stays.
            if empty && said {
                let keep = matches!(lead, Lead::Plus) && matches!(next_lead, Lead::And);
                lead = if keep { lead } else { next_lead };
            } else {
                (lead, joint) = (next_lead, next_joint);
            }
            self.take(i, Own::Filler);
            from = i + 1;
        }
        self.close(from, self.atoms.len(), lead, joint);
        // What a "without" reaches.
        let mut under = false;
        for k in 0..self.segs.len() {
            let s = self.seg(k);
            let negative = matches!(s.lead, Lead::Without | Lead::No);
            under = negative
                || under && matches!(s.lead, Lead::Or | Lead::And) && s.joint == '\0'
                || under && s.lead == Lead::Or;
            if let Some(seg) = self.segs.get_mut(k) {
                seg.under = under;
            }
        }
    }

    fn close(&mut self, from: usize, to: usize, lead: Lead, joint: char) {
        // A colon behind a bracket is no stretch of its own.
        if (from..to).any(|i| !matches!(self.kind(i), Kind::Sign(':'))) {
            let k = self.segs.len();
            for i in from..to {
                if let Some(s) = self.seg_of.get_mut(i) {
                    *s = k;
                }
            }
            self.segs.push(Seg { from, to, lead, joint, under: false });
        }
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

    /// Whether an adjective is a length of time: "60 seconds".
    fn is_clock(&self, i: usize) -> bool {
        let Some(a) = self.atoms.get(i) else { return false };
        let word: String = self.glyphs.get(a.from..a.to).unwrap_or_default().iter().map(|g| g.low).collect();
        matches!(self.kind(i), Kind::Says(Says::Adjective))
            && ["s", "sec", "sek", "seg", "min", "dak", "sani"]
                .iter()
                .any(|stem| if stem.len() == 1 { word == *stem } else { word.starts_with(stem) })
    }

    /// "cross-posted to TikTok and Facebook": where a copy goes is no further thing.
    fn copies(&mut self) {
        let mut copy = false;
        let mut last = usize::MAX;
        for i in 0..self.atoms.len() {
            let seg = self.seg_of.get(i).copied().unwrap_or(0);
            if !self.in_seg(i, seg) {
                continue;
            }
            if seg != last {
                copy &= self.seg(seg).lead == Lead::And || self.seg(seg).joint == '/';
                last = seg;
            }
            match self.says(i) {
                Some(Says::Term(TermKind::Crosspost)) => copy = true,
                Some(Says::Platform(_) | Says::Piece(_) | Says::Pieces(_)) if copy => self.take(i, Own::Filler),
                _ => {}
            }
        }
    }

    fn find_things(&mut self) {
        self.copies();
        let mut i = 0;
        while i < self.atoms.len() {
            let at = i;
            i += 1;
            if !self.free(at) || self.things.len() >= MOST_PARTS {
                continue;
            }
            let seg = self.seg_of.get(at).copied().unwrap_or(0);
            let (mut piece, mut plural, mut platform) = match (self.says(at), self.piece(at)) {
                (_, Some((piece, plural))) => (piece, plural, None),
                (Some(Says::Platform(Platform::TikTok)), None) if self.alone(at, seg) || self.priced(at, seg) => (
                    Piece::Video,
                    self.glyphs.get(self.atoms.get(at).map_or(0, |a| a.to) - 1).is_some_and(|g| g.low == 's'),
                    Some(Platform::TikTok),
                ),
                _ => continue,
            };
            // "10 % off for 3 videos": a condition, where something else is made.
            let off = self.any(seg, |k| matches!(k, Kind::Says(Says::Term(TermKind::Discount))));
            let elsewhere = || {
                (0..self.atoms.len()).any(|k| {
                    self.seg_of.get(k) != Some(&seg)
                        && (self.piece(k).is_some() || matches!(self.own.get(k), Some(Own::Made(_))))
                })
            };
            if off && elsewhere() {
                continue;
            }
            // "TikTok video", "reel video", "video de TikTok".
            let mut to = at + 1;
            loop {
                let mut next = to;
                while self.in_seg(next, seg) && matches!(self.says(next), Some(Says::Platform(_))) {
                    next += 1;
                }
                let Some((other, many)) = self.piece(next).filter(|_| self.in_seg(next, seg)) else { break };
                let joined = match (piece, other) {
                    (Piece::Short, Piece::Video | Piece::Reel) if !plural => Some(other),
                    (Piece::Post | Piece::Video, _) => Some(other),
                    (_, Piece::Post | Piece::Video) => Some(piece),
                    (a, b) if a == b => Some(a),
                    (Piece::Story, Piece::Reel) | (Piece::Reel, Piece::Story) => None,
                    _ => None,
                };
                let Some(joined) = joined else { break };
                piece = joined;
                plural |= many;
                to = next + 1;
            }
            // Where: before it, inside, or behind "on".
            let mut from = at;
            let mut count = None;
            let mut frames = None;
            let mut some = false;
            let mut each = false;
            let mut dedicated = false;
            let mut behind = to;
            while self.in_seg(behind, seg)
                && behind < to + 3
                && matches!(self.says(behind), Some(Says::Filler | Says::The))
            {
                behind += 1;
            }
            if let (Some(Says::Platform(p)), true) = (self.says(behind), self.in_seg(behind, seg)) {
                // "1 reel, TikTok 2": the next thing's.
                if self.piece(behind + 1).is_none() {
                    platform = platform.or(Some(p));
                    to = behind + 1;
                }
            }
            for k in at..to {
                if let Some(Says::Platform(p)) = self.says(k) {
                    platform = platform.or(Some(p));
                }
            }
            let mut k = at;
            while let Some(b) = k.checked_sub(1).filter(|b| self.in_seg(*b, seg) && self.free(*b)) {
                match self.kind(b) {
                    Kind::Says(Says::Platform(p)) => platform = Some(p),
                    Kind::Says(Says::Adjective) => {
                        dedicated |= self.begins(b, "dedi");
                        // "one 60-second reel".
                        if self.is_clock(b)
                            && matches!(self.kind(b.wrapping_sub(1)), Kind::Num(_) | Kind::Range)
                            && self.in_seg(b.wrapping_sub(1), seg)
                        {
                            k = b - 1;
                            from = k;
                            continue;
                        }
                    }
                    Kind::Says(Says::Frames) => {
                        if let Some(n) = self.small(b.wrapping_sub(1), 99).filter(|_| b > self.seg(seg).from) {
                            frames = Some(n);
                            k = b - 1;
                            from = k;
                            continue;
                        }
                        break;
                    }
                    Kind::Sign(c) if holds("x×*~", c) => {}
                    Kind::Says(Says::Some) | Kind::Range => {
                        some = true;
                        from = b;
                        break;
                    }
                    Kind::Says(Says::A) => {
                        // "$100 a story".
                        each = matches!(self.kind(b.wrapping_sub(1)), Kind::Money(..)) && b > 0;
                        count = Some(1);
                        from = b;
                        break;
                    }
                    Kind::Says(Says::The) => {
                        if matches!(self.kind(b.wrapping_sub(1)), Kind::Money(..)) && b > 0 {
                            each = true;
                            from = b;
                        }
                        break;
                    }
                    Kind::Says(Says::Per | Says::Every | Says::Je | Says::Each) => {
                        each = true;
                        from = b;
                        break;
                    }
                    Kind::Num(_) | Kind::Says(Says::Number(_) | Says::Article) => {
                        count = self.small(b, MOST_COUNT);
                        if count.is_some() {
                            from = b;
                        }
                        break;
                    }
                    _ => break,
                }
                k = b;
                from = k;
            }
            // "reel x2", "Reels: 2", "reels 2 adet".
            if count.is_none() && !some && self.in_seg(to, seg) {
                let x = matches!(self.kind(to), Kind::Sign('x' | '×' | ':' | '*')) || self.is_x(to);
                let at_number = to + usize::from(x);
                let last = at_number + 1 >= self.seg(seg).to;
                let counted = self.is_adet(at_number + 1) && self.in_seg(at_number + 1, seg);
                let colon = matches!(self.kind(to), Kind::Sign(':'));
                if let Some(n) = self.small(at_number, MOST_COUNT).filter(|_| self.in_seg(at_number, seg))
                    && matches!(self.kind(at_number), Kind::Num(_))
                    && (x && !colon || colon && last && n <= 20 || counted)
                {
                    count = Some(n);
                    to = at_number + 1 + usize::from(counted);
                }
            }
            if matches!(self.says(to), Some(Says::Each))
                && self.in_seg(to, seg)
                && !each
                && count.is_none()
                && self.is_postfix(to)
            {
                each = true;
                to += 1;
            }
            // "story set (3 frames)", "story with 3 frames".
            if piece == Piece::Story && frames.is_none() {
                let mut k = to;
                while k < to + 3 && matches!(self.kind(k), Kind::Sign('(') | Kind::Says(Says::With | Says::Filler)) {
                    k += 1;
                }
                if k > to
                    && matches!(self.says(k + 1), Some(Says::Frames))
                    && let Some(n) = self.small(k, 99)
                {
                    frames = Some(n);
                    self.take(k, Own::Made(self.things.len()));
                    self.take(k + 1, Own::Made(self.things.len()));
                }
            }
            if dedicated && piece == Piece::Video && platform == Some(Platform::YouTube) {
                piece = Piece::Dedicated;
            }
            // Words of other uses: a thing only where something says so.
            let loose =
                matches!(piece, Piece::Live | Piece::Short | Piece::Pin | Piece::Thread | Piece::Content | Piece::Post);
            let bare = count.is_none() && !some && !each && !plural && platform.is_none() && from == at;
            if loose
                && bare
                && !self.has_money(seg)
                && !self.any(seg, |k| matches!(k, Kind::Says(Says::For)))
                && piece != Piece::Post
            {
                continue;
            }
            // "I do no reels".
            if self.seg(seg).under && matches!(self.seg(seg).lead, Lead::No | Lead::Without) {
                for k in from..to {
                    self.take(k, Own::Unread);
                }
                continue;
            }
            let n = self.things.len();
            for k in from..to {
                self.take(k, Own::Made(n));
            }
            let made = Made { piece, count: count.unwrap_or(1), frames, platform: platform.or(piece.home()) };
            self.things.push(Thing {
                made,
                from,
                to,
                seg,
                counted: count.is_some(),
                plural,
                some,
                each,
                same: None,
                gone: false,
            });
            i = to.max(i);
        }
        self.same_things();
        self.platforms();
    }

    fn begins(&self, i: usize, stem: &str) -> bool {
        let Some(a) = self.atoms.get(i) else { return false };
        let word = self.glyphs.get(a.from..a.to).unwrap_or_default();
        word.len() >= stem.len() && word.iter().zip(stem.chars()).all(|(g, c)| g.low == c)
    }

    fn is_x(&self, i: usize) -> bool {
        self.atoms.get(i).is_some_and(|a| a.to == a.from + 1 && self.glyphs.get(a.from).is_some_and(|g| g.low == 'x'))
    }

    fn is_adet(&self, i: usize) -> bool {
        self.begins(i, "adet") || self.begins(i, "tane")
    }

    /// Whether "each" stands behind its thing: Turkish.
    fn is_postfix(&self, i: usize) -> bool {
        self.begins(i, "basi")
    }

    /// Whether a platform's name stands for a thing: "2 TikToks".
    fn alone(&self, at: usize, seg: usize) -> bool {
        let before = at.wrapping_sub(1);
        let counted = self.in_seg(before, seg)
            && (self.small(before, MOST_COUNT).is_some()
                || matches!(self.says(before), Some(Says::A | Says::Some | Says::Per | Says::Every))
                || self.is_x(before));
        let mut next = at + 1;
        while self.in_seg(next, seg) && matches!(self.says(next), Some(Says::Adjective | Says::Platform(_))) {
            next += 1;
        }
        counted && !(self.in_seg(next, seg) && self.piece(next).is_some())
    }

    /// Whether a platform's name alone has a price: "TikTok - $700".
    fn priced(&self, at: usize, seg: usize) -> bool {
        let piece = self.any(seg, |k| matches!(k, Kind::Says(Says::Piece(_) | Says::Pieces(_))));
        let next = self.seg(seg + 1);
        let behind = matches!(next.joint, '-' | '=') && matches!(self.kind(next.from), Kind::Money(..));
        let colon = usize::from(matches!(self.kind(at + 1), Kind::Sign(':')));
        !piece && (matches!(self.kind(at + 1 + colon), Kind::Money(..)) || behind && at + 1 + colon == self.seg(seg).to)
    }

    /// Things that are named again.
    fn same_things(&mut self) {
        let all = self.things.clone();
        let alike = |a: &Thing, b: &Thing| {
            a.made.piece == b.made.piece
                && (a.made.platform.is_none() || b.made.platform.is_none() || a.made.platform == b.made.platform)
        };
        for (i, thing) in all.iter().enumerate() {
            if thing.counted && !thing.each || thing.some {
                continue;
            }
            let counted = all.iter().position(|o| o.counted && !o.each && alike(o, thing));
            let before = all.iter().take(i).position(|o| alike(o, thing));
            // "the post" of a deal in which something else is made.
            let article = thing.from > 0
                && matches!(self.says(thing.from - 1), Some(Says::The))
                && !thing.plural
                && !thing.each
                && !self.has_money(thing.seg);
            let other = all.iter().position(|o| o.counted && !o.each).filter(|_| article);
            if let Some(t) = self.things.get_mut(i) {
                t.same = counted.or(before).or(other).filter(|s| *s != i);
            }
        }
    }

    /// A platform that is named apart from things.
    fn platforms(&mut self) {
        let mut named = None;
        let mut several = false;
        for i in 0..self.atoms.len() {
            if let (Some(Says::Platform(p)), true) = (self.says(i), self.free(i)) {
                several |= named.is_some_and(|n| n != p);
                named = Some(p);
            }
        }
        for i in 0..self.atoms.len() {
            if matches!(self.says(i), Some(Says::Platform(_))) && self.free(i) {
                self.take(i, if several { Own::Unread } else { Own::Filler });
            }
        }
        self.named = named.filter(|_| !several);
    }

    fn find_terms(&mut self) {
        for i in 0..self.atoms.len() {
            if !self.free(i) || self.said.len() >= MOST_PARTS {
                continue;
            }
            let seg = self.seg_of.get(i).copied().unwrap_or(0);
            let (kind, taxed) = match self.says(i) {
                Some(Says::Term(kind)) => (kind, None),
                Some(Says::Taxed(taxed)) => (TermKind::Vat, Some(taxed)),
                _ => continue,
            };
            let next_piece = self.own.get(i + 1).is_some_and(|o| matches!(o, Own::Made(_))) && self.in_seg(i + 1, seg);
            // "product video": what is shown in it.
            if kind == TermKind::Product && next_piece {
                self.take(i, Own::Unread);
                continue;
            }
            let time = |p: &Self, s: usize| p.any(s, |k| matches!(k, Kind::Says(Says::Time(_))));
            let number = self.any(seg, |k| matches!(k, Kind::Num(_)));
            let next = self.seg(seg + 1);
            let near =
                time(self, seg) || matches!(next.joint, '(' | '\0') && time(self, seg + 1) && !self.has_thing(seg + 1);
            let needs = match kind {
                TermKind::Net => near || number,
                TermKind::Delivery => near,
                _ => true,
            };
            if !needs {
                continue;
            }
            // "paid ads usage rights", "usage rights for paid ads": one term.
            let before = self.said.last().copied().filter(|last| last.seg == seg);
            if let Some(last) = before {
                let close = (last.atom + 1..i)
                    .all(|k| matches!(self.says(k), Some(Says::For | Says::Filler | Says::The | Says::A)));
                let place = self.said.len() - 1;
                let folds = last.term.kind == kind
                    || close && kind == TermKind::Rights && is_use(last.term.kind)
                    || close && last.term.kind == TermKind::Rights && is_use(kind)
                    || close && last.term.kind == TermKind::Rush && kind == TermKind::Delivery
                    || close && last.term.kind == TermKind::Agency && kind == TermKind::Commission;
                if folds {
                    if last.term.kind == TermKind::Rights
                        && let Some(s) = self.said.get_mut(place)
                    {
                        s.term.kind = kind;
                    }
                    self.take(i, Own::Term(place));
                    for k in last.atom + 1..i {
                        if self.free(k) && close {
                            self.take(k, Own::Term(place));
                        }
                    }
                    if let Some(s) = self.said.get_mut(place) {
                        s.atom = i;
                    }
                    continue;
                }
            }
            let n = self.said.len();
            self.take(i, Own::Term(n));
            let stands = match taxed {
                Some(false) => Stands::OnTop,
                _ => Stands::Included,
            };
            let term = Term { kind, stands, length: None, percent: None, amount: None, count: None };
            self.said.push(Said { term, atom: i, seg, open: false });
        }
        for n in 0..self.said.len() {
            self.stand(n);
        }
        self.doubts();
        self.behind();
    }

    /// Whether a term is in, out or on top, by what stands before it and in its stretch.
    fn stand(&mut self, n: usize) {
        let Some(said) = self.said.get(n).copied() else { return };
        let seg = self.seg(said.seg);
        let kind = said.term.kind;
        let taxed = matches!(self.says(said.atom), Some(Says::Taxed(_)));
        let out = self.says_any(said.seg, &[Says::Out]);
        let inside = self.says_any(said.seg, &[Says::In]);
        let extra = self.says_any(said.seg, &[Says::Extra]);
        let mut open = false;
        let mut stands = said.term.stands;
        // "no usage rights and whitelisting for 30 days": what has a length of its own is hardly meant.
        let carried = seg.under && !matches!(seg.lead, Lead::Without | Lead::No);
        let own = self.any(said.seg, |k| {
            matches!(k, Kind::Says(Says::Time(_) | Says::Forever) | Kind::Money(..) | Kind::Percent(_))
        });
        if taxed {
            // It says so itself.
        } else if out || inside && seg.under {
            // "neither is included".
            stands = Stands::Excluded;
        } else if inside {
            stands = Stands::Included;
        } else if seg.under && (!carried || seg.lead == Lead::Or || !own && !self.has_thing(said.seg)) {
            stands = Stands::Excluded;
            open = carried && seg.lead == Lead::And;
        } else if extra
            || seg.lead == Lead::Plus
                && matches!(kind, TermKind::Vat | TermKind::Agency | TermKind::Shipping | TermKind::Travel)
        {
            stands = Stands::OnTop;
        } else if seg.lead == Lead::With || self.inherits(said.seg) == Lead::With {
            stands = Stands::Included;
        } else if matches!(kind, TermKind::Vat | TermKind::Agency) {
            let plus = self.inherits(said.seg) == Lead::Plus || self.any(said.seg, |k| matches!(k, Kind::Percent(_)));
            stands = if plus { Stands::OnTop } else { Stands::Included };
            open = !plus;
        } else if seg.lead == Lead::Plus
            && sells(kind)
            && matches!(self.kind(seg.from.wrapping_sub(2)), Kind::Money(..))
        {
            // "$450 + usage rights": in it, or on top of it?
            open = true;
        }
        if kind == TermKind::Vat && stands == Stands::Excluded && (out || seg.lead == Lead::Without) {
            stands = Stands::OnTop;
        }
        if pays(kind) && stands == Stands::OnTop {
            stands = Stands::Included;
        }
        if let Some(s) = self.said.get_mut(n) {
            s.term.stands = stands;
            s.open = open;
        }
    }

    /// The word before a chain of "and".
    fn inherits(&self, seg: usize) -> Lead {
        let mut k = seg;
        while self.seg(k).lead == Lead::And && k > 0 && self.has_term(k - 1) && seg - k < CHAIN {
            k -= 1;
        }
        self.seg(k).lead
    }

    /// "usage rights not wished for": a "no" behind a term, and words that are not known.
    fn doubts(&mut self) {
        for k in 1..self.segs.len() {
            let s = self.seg(k);
            let no = matches!(s.lead, Lead::No | Lead::Without) && s.joint == '\0';
            if no && !self.has_term(k) && !self.has_thing(k) && !self.has_money(k) {
                for said in self.said.iter_mut().filter(|t| t.seg == k - 1) {
                    said.open = true;
                }
            }
        }
    }

    /// "(not included)", "usage and exclusivity not included": what is said of the terms before.
    fn behind(&mut self) {
        for k in 0..self.segs.len() {
            let s = self.seg(k);
            let verdict = if self.says_any(k, &[Says::Out]) || s.under && self.says_any(k, &[Says::In]) {
                Stands::Excluded
            } else if self.says_any(k, &[Says::In]) {
                Stands::Included
            } else if self.says_any(k, &[Says::Extra]) {
                Stands::OnTop
            } else {
                continue;
            };
            let lone = !self.has_term(k) && !self.has_thing(k) && !self.has_money(k);
            // Which terms of the stretches before.
            let mut back = k;
            if lone && k > 0 && s.joint != '.' && s.joint != '\n' {
                self.judge(k - 1, verdict);
                back = k - 1;
            } else if !self.has_term(k) {
                continue;
            }
            while back > 0
                && k - back < CHAIN
                && matches!(self.seg(back).lead, Lead::And | Lead::Or)
                && self.has_term(back - 1)
                && !self.has_thing(back - 1)
                && !self.has_money(back - 1)
                && !self.says_any(back - 1, &[Says::In, Says::Out, Says::Extra])
                && verdict != Stands::OnTop
            {
                back -= 1;
                self.judge(back, verdict);
            }
        }
    }

    /// Says how the terms of a stretch stand.
    pub fn judge(&mut self, seg: usize, stands: Stands) {
        for s in self.said.iter_mut().filter(|s| s.seg == seg) {
            s.term.stands = match (s.term.kind, stands) {
                (TermKind::Vat, Stands::Excluded) => Stands::OnTop,
                (kind, Stands::OnTop) if pays(kind) => Stands::Included,
                _ => stands,
            };
            s.open = false;
        }
    }

    /// The days of a number and a word for time at atom `i`, and where it ends.
    fn days(&self, i: usize) -> Option<(Length, usize)> {
        if self.says(i) == Some(Says::Forever) {
            return Some((Length::Forever, i + 1));
        }
        let n = self.small(i, MOST_DAYS).or((self.says(i) == Some(Says::A)).then_some(1))?;
        // "$500 a month" is no length.
        if matches!(self.says(i), Some(Says::A)) && matches!(self.kind(i.wrapping_sub(1)), Kind::Money(..)) {
            return None;
        }
        let Some(Says::Time(unit)) = self.says(i + 1) else { return None };
        let days = match unit {
            'h' => n.div_ceil(24),
            'd' => n,
            'w' => n.checked_mul(7)?,
            'm' => n.checked_mul(365)? / 12,
            _ => n.checked_mul(365)?,
        };
        // "200 years" is no length either.
        (i64::from(days) <= MOST_DAYS).then_some((Length::Days(days), i + 2))
    }

    fn lengths(&mut self) {
        let mut i = 0;
        while i < self.atoms.len() {
            let at = i;
            i += 1;
            let Some((length, to)) = self.days(at).filter(|_| self.free(at)) else { continue };
            let seg = self.seg_of.get(at).copied().unwrap_or(0);
            if length != Length::Forever && self.seg_of.get(at + 1) != Some(&seg) {
                continue;
            }
            let wants = |s: &Said| takes_length(s.term.kind) && s.term.length.is_none();
            let nearest = |p: &Self, seg: usize| {
                let all = p.said.iter().enumerate().filter(|(_, s)| s.seg == seg && wants(s));
                // The nearer; of two equally near ones the one behind.
                all.min_by_key(
                    |(_, s)| if s.atom < at { 2 * (at - s.atom) + 1 } else { 2 * (s.atom.saturating_sub(to)) + 2 },
                )
                .map(|(n, _)| n)
            };
            let s = self.seg(seg);
            let mut whose = nearest(self, seg);
            let lone = !self.has_term(seg) && !self.has_thing(seg);
            if whose.is_none() && lone && seg > 0 && !matches!(s.joint, '.' | '\n' | ';') && s.lead != Lead::Or {
                whose = nearest(self, seg - 1);
                // "usage rights, paid ads (30 days)"; a length behind a bracket that says something else.
                if whose.is_none() && seg > 1 && !self.has_term(seg - 1) && !self.has_thing(seg - 1) {
                    whose = nearest(self, seg - 2);
                }
            }
            if whose.is_none() && lone && self.seg(seg + 1).joint == '(' {
                whose = nearest(self, seg + 1);
            }
            let Some(n) = whose else { continue };
            // "unlimited revisions".
            if let Some(s) = self.said.get_mut(n) {
                s.term.length = Some(length);
            }
            for k in at..to {
                self.take(k, Own::Term(n));
            }
            i = to.max(i);
        }
    }

    /// Numbers without a word for time: rounds, "net 30".
    fn numbers(&mut self) {
        for n in 0..self.said.len() {
            let Some(said) = self.said.get(n).copied() else { return };
            let s = self.seg(said.seg);
            match said.term.kind {
                TermKind::Revisions if said.term.count.is_none() => {
                    for k in (s.from..said.atom).rev().chain(said.atom + 1..s.to) {
                        let free = self.free(k) && !matches!(self.says(k + 1), Some(Says::Time(_)));
                        if let Some(count) =
                            self.small(k, 20).or((self.says(k) == Some(Says::A)).then_some(1)).filter(|_| free)
                        {
                            self.take(k, Own::Term(n));
                            if let Some(x) = self.said.get_mut(n) {
                                x.term.count = Some(count);
                            }
                            break;
                        }
                    }
                }
                TermKind::Net if said.term.length.is_none() => {
                    if let (Kind::Num(_), Some(days)) = (self.kind(said.atom + 1), self.small(said.atom + 1, 366)) {
                        self.take(said.atom + 1, Own::Term(n));
                        if let Some(x) = self.said.get_mut(n) {
                            x.term.length = Some(Length::Days(days));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Percentages of terms: their rate, or their price.
    fn percents(&mut self) {
        for i in 0..self.atoms.len() {
            let Kind::Percent(value) = self.kind(i) else { continue };
            let seg = self.seg_of.get(i).copied().unwrap_or(0);
            let s = self.seg(seg);
            let nearest = |p: &Self, seg: usize| {
                let all = p
                    .said
                    .iter()
                    .enumerate()
                    .filter(|(_, s)| s.seg == seg && s.term.percent.is_none() && takes_percent(s.term.kind));
                all.min_by_key(|(_, s)| s.atom.abs_diff(i)).map(|(n, _)| n)
            };
            let mut whose = nearest(self, seg);
            let lone = !self.has_term(seg) && !self.has_thing(seg) && !self.has_money(seg);
            if whose.is_none() && lone && seg > 0 && !matches!(s.joint, '.' | '\n' | ';') {
                whose = nearest(self, seg - 1);
            }
            let Some(n) = whose else { continue };
            self.take(i, Own::Term(n));
            if let Some(x) = self.said.get_mut(n) {
                x.term.percent = Some(value);
                if sells(x.term.kind) && s.lead != Lead::With && x.term.stands == Stands::Included {
                    x.term.stands = Stands::OnTop;
                }
                x.open &= !sells(x.term.kind);
            }
        }
    }

    /// A sum that is a term's own price.
    pub fn price(&mut self, n: usize, i: usize, amount: Option<Money>) {
        self.take(i, Own::Term(n));
        if let Some(x) = self.said.get_mut(n) {
            x.term.amount = amount;
            if x.term.stands == Stands::Included
                && self.segs.get(x.seg).is_some_and(|s| s.lead != Lead::With)
                && sells(x.term.kind)
            {
                x.term.stands = Stands::OnTop;
            }
            x.open = false;
        }
    }

    /// What each stretch of the text is.
    pub fn marks(&self) -> Vec<(Span, Part)> {
        let mut marks: Vec<(Span, Part)> = Vec::new();
        let mut last = Own::Filler;
        for (i, own) in self.own.iter().enumerate() {
            let part = match own {
                Own::Nobody if self.silent(i) => {
                    last = if matches!(self.kind(i), Kind::Line) { Own::Filler } else { last };
                    continue;
                }
                Own::Filler => {
                    last = Own::Filler;
                    continue;
                }
                Own::Line(n) => Part::Line(*n),
                Own::Total => Part::Total,
                Own::Made(n) => Part::Made(*n),
                Own::Term(n) => Part::Term(*n),
                Own::Nobody | Own::Unread => Part::NotUnderstood,
            };
            let here = self.span(i, i + 1);
            let whose = if matches!(own, Own::Nobody) { Own::Unread } else { *own };
            match marks.last_mut() {
                // What stands together is one stretch.
                Some((span, _)) if last == whose => span.end = here.end,
                _ => marks.push((here, part)),
            }
            last = whose;
        }
        marks
    }

    /// Whether an atom that is nobody's says nothing.
    fn silent(&self, i: usize) -> bool {
        match self.kind(i) {
            Kind::Sign(c) => !holds("$€£₹₩₺₽₴₪₱₫฿¥¢%", c) && !matches!(c as u32, 0x20a0..=0x20cf),
            Kind::Line => true,
            Kind::Says(says) => !matches!(
                says,
                Says::Piece(_)
                    | Says::Pieces(_)
                    | Says::Term(_)
                    | Says::Taxed(_)
                    | Says::Forever
                    | Says::Money(_)
                    | Says::Percent
                    | Says::Frames
                    | Says::Some
                    | Says::Number(_)
                    | Says::Unread
                    | Says::Time(_)
            ),
            _ => false,
        }
    }
}

/// Terms that are about how content is used.
fn is_use(kind: TermKind) -> bool {
    matches!(kind, TermKind::PaidAds | TermKind::Whitelisting | TermKind::Exclusivity | TermKind::RawFootage)
}

/// What the creator gets, or when: never on top of what they get.
fn pays(kind: TermKind) -> bool {
    matches!(
        kind,
        TermKind::Product
            | TermKind::Commission
            | TermKind::Upfront
            | TermKind::Net
            | TermKind::Discount
            | TermKind::Code
    )
}

/// Terms that have a price of their own, unlike conditions.
pub(super) fn sells(kind: TermKind) -> bool {
    matches!(
        kind,
        TermKind::Rights
            | TermKind::PaidAds
            | TermKind::Whitelisting
            | TermKind::Exclusivity
            | TermKind::Rush
            | TermKind::RawFootage
            | TermKind::Script
            | TermKind::BioLink
            | TermKind::Crosspost
            | TermKind::Revisions
            | TermKind::Shipping
            | TermKind::Travel
            | TermKind::Agency
            | TermKind::Vat
            | TermKind::Delivery
    )
}

fn takes_length(kind: TermKind) -> bool {
    matches!(
        kind,
        TermKind::Rights
            | TermKind::PaidAds
            | TermKind::Whitelisting
            | TermKind::Exclusivity
            | TermKind::Rush
            | TermKind::Delivery
            | TermKind::BioLink
            | TermKind::Net
            | TermKind::Revisions
            | TermKind::Code
    )
}

fn takes_percent(kind: TermKind) -> bool {
    sells(kind)
        || matches!(
            kind,
            TermKind::Commission | TermKind::Upfront | TermKind::Discount | TermKind::Code | TermKind::Net
        )
}

/// The tongues of quotes, beside English: "2 mil" are thousands.
const TONGUES: Tongues = Tongues::of("de|es|fr|tr|pt|it|id");

/// The sum of a numeral, in every way that it can be read.
pub(super) fn readings(n: &Numeral, cash: Cash) -> Vec<Quantity> {
    let mut all: Vec<Quantity> = Vec::new();
    let mut add = |fraction: u8, power: u8| {
        if let Some(q) = n.quantity(fraction, power, number::MOST_COUNT)
            && !all.iter().any(|a| a.value == q.value)
        {
            all.push(Quantity::exact(q.value));
        }
    };
    let code = match cash {
        Cash::In(c) => Some(c),
        _ => None,
    };
    let commas = code.is_some_and(super::super::meaning::groups_by_comma);
    let dots = code.is_some_and(super::super::meaning::groups_by_dot);
    if n.is(number::UNIT) {
        for way in n.readings(TONGUES).ways() {
            add(way.fraction, way.power);
        }
    } else {
        let two = n.ways() == number::TWO_WAYS;
        let whole = n.is(number::WHOLE);
        let certain_whole = two && (n.mark == ',' && commas || n.mark == '.' && dots);
        if whole {
            add(0, n.power);
        }
        if n.is(number::PARTED) && !certain_whole {
            add(n.fraction, n.power);
        }
    }
    all.sort_by_key(|q| core::cmp::Reverse(q.value));
    all
}
