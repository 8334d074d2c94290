//! Whether a term is in, out or on top.
//!
//! Knows what the word before a stretch says of it, and what is said behind it. Refuses to decide where both can be meant:
//! that is left open, and asked.

use super::super::atoms::Kind;
use super::super::words::Says;
use super::kinds::{pays, sells};
use super::{Lead, Parts};
use crate::model::{Stands, TermKind};

/// Further than this no "and" reaches back.
const CHAIN: usize = 12;

impl Parts<'_> {
    /// Whether a term is in, out or on top, by what stands before it and in its stretch.
    pub(super) fn stand(&mut self, n: usize) {
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
    pub(super) fn doubts(&mut self) {
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
    pub(super) fn behind(&mut self) {
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
}
