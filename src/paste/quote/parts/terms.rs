//! The terms that are named, each once.
//!
//! Knows which words are of one term: "usage rights for paid ads". Refuses to know how it stands: that is `stands`.

use super::super::atoms::Kind;
use super::super::words::Says;
use super::kinds::is_use;
use super::{MOST_PARTS, Own, Parts, Said};
use crate::model::{Stands, Term, TermKind};

impl Parts<'_> {
    pub(super) fn find_terms(&mut self) {
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
}
