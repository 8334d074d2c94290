//! What is made: a piece, how many of it, and where.
//!
//! Knows what stands before and behind the name of a piece, in every tongue of a quote. Refuses to take a word of other uses
//! for a thing where nothing says that it is one.

use super::super::super::seek::holds;
use super::super::atoms::Kind;
use super::super::words::Says;
use super::{Lead, MOST_PARTS, Own, Parts, Thing};
use crate::model::{Made, Piece, Platform, TermKind};

/// A count above this is none.
const MOST_COUNT: i64 = 999;

impl Parts<'_> {
    pub(super) fn find_things(&mut self) {
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

    /// Whether an adjective is a length of time: "60 seconds".
    fn is_clock(&self, i: usize) -> bool {
        let Some(a) = self.atoms.get(i) else { return false };
        let word: String = self.glyphs.get(a.from..a.to).unwrap_or_default().iter().map(|g| g.low).collect();
        matches!(self.kind(i), Kind::Says(Says::Adjective))
            && ["s", "sec", "sek", "seg", "min", "dak", "sani"]
                .iter()
                .any(|stem| if stem.len() == 1 { word == *stem } else { word.starts_with(stem) })
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
}
