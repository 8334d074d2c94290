//! A quote in stretches: between commas, brackets, "and", "with".
//!
//! Knows which word or sign a stretch begins with, and what a "without" reaches. Refuses to know what stands in it.

use super::super::super::seek::holds;
use super::super::atoms::Kind;
use super::super::words::Says;
use super::{Lead, Own, Parts, Seg};

impl Parts<'_> {
    pub(super) fn segment(&mut self) {
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
}
