//! What is made and on which terms, without what is named again.
//!
//! Knows what a second naming adds to the first. Refuses to know any sum.

use super::super::parts::{Own, Parts};
use super::super::{Query, QuoteText};
use crate::model::{Made, Stands};

/// Things without those that are named again.
pub(super) struct Things {
    pub all: Vec<(usize, Made)>,
    same: Vec<Option<usize>>,
}

impl Things {
    pub fn of(parts: &Parts) -> Things {
        let same: Vec<Option<usize>> = parts.things.iter().map(|t| t.same).collect();
        let all = parts.things.iter().enumerate().filter(|(_, t)| t.same.is_none() && !t.gone);
        let mut all: Vec<(usize, Made)> = all.map(|(n, t)| (n, t.made)).collect();
        // What is said where a thing is named again is said of it.
        for t in &parts.things {
            if let Some((_, m)) = t.same.and_then(|s| all.iter_mut().find(|(n, _)| *n == s)) {
                m.platform = m.platform.or(t.made.platform);
                m.frames = m.frames.or(t.made.frames);
            }
        }
        Things { all, same }
    }

    /// The place of a thing among those that count.
    pub fn place(&self, thing: usize) -> Option<usize> {
        let mut at = thing;
        for _ in 0..3 {
            match self.same.get(at).copied().flatten() {
                Some(next) => at = next,
                None => break,
            }
        }
        self.all.iter().position(|(n, _)| *n == at)
    }
}

/// Terms, without those that are named again and say nothing new.
pub(super) fn terms(parts: &mut Parts, found: &mut QuoteText) {
    let mut place: Vec<usize> = Vec::new();
    for said in &parts.said {
        let t = said.term;
        let empty = t.length.is_none() && t.percent.is_none() && t.amount.is_none() && t.count.is_none();
        let again = found.terms.iter().position(|o| {
            o.kind == t.kind && (empty && (t.stands == Stands::Included || t.stands == o.stands) || *o == t)
        });
        // The first said nothing: the second is it.
        let hollow = found.terms.iter().position(|o| {
            o.kind == t.kind
                && o.stands == Stands::Included
                && o.length.is_none()
                && o.percent.is_none()
                && o.amount.is_none()
                && o.count.is_none()
        });
        match (again, hollow) {
            (Some(at), _) => place.push(at),
            (None, Some(at)) => {
                if let Some(slot) = found.terms.get_mut(at) {
                    *slot = t;
                }
                place.push(at);
            }
            (None, None) => {
                place.push(found.terms.len());
                found.terms.push(t);
            }
        }
    }
    for own in parts.own.iter_mut() {
        if let Own::Term(n) = own
            && let Some(at) = place.get(*n)
        {
            *own = Own::Term(*at);
        }
    }
    // "400 without usage rights, 550 with them".
    for i in 0..found.terms.len() {
        let Some(t) = found.terms.get(i).copied().filter(|t| t.stands != Stands::Excluded) else { continue };
        let denied = found.terms.iter().any(|o| o.kind == t.kind && o.stands == Stands::Excluded);
        if denied && !found.queries.contains(&Query::Included(i)) {
            found.queries.push(Query::Included(i));
        }
    }
    for (said, at) in parts.said.iter().zip(&place) {
        if said.open && !found.queries.contains(&Query::Included(*at)) {
            found.queries.push(Query::Included(*at));
        }
    }
}
