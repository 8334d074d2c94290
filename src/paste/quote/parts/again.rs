//! What is named and is no further thing: a copy, the same once more, a platform by itself.
//!
//! Knows which names are alike. Refuses to add anything to what is made.

use super::super::words::Says;
use super::{Lead, Own, Parts, Thing};
use crate::model::TermKind;

impl Parts<'_> {
    /// "cross-posted to TikTok and Facebook": where a copy goes is no further thing.
    pub(super) fn copies(&mut self) {
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

    /// Things that are named again.
    pub(super) fn same_things(&mut self) {
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
    pub(super) fn platforms(&mut self) {
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
}
