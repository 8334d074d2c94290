//! What is told of a term: for how long, how many, how many percent, for how much.
//!
//! Knows which term a number is nearest to. Refuses a number that no term takes.

use super::super::atoms::Kind;
use super::super::words::Says;
use super::kinds::{sells, takes_length, takes_percent};
use super::{Lead, Own, Parts, Said};
use crate::model::{Length, Money, Stands, TermKind};

/// A length above this is none.
const MOST_DAYS: i64 = 36_500;

impl Parts<'_> {
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

    pub(super) fn lengths(&mut self) {
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
    pub(super) fn numbers(&mut self) {
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
    pub(super) fn percents(&mut self) {
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
}
