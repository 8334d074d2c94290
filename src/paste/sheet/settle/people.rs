//! Which column holds handles, and which names.
//!
//! Knows what only a handle can be. Refuses to decide by the header alone where the cells say otherwise.

use super::super::head;
use super::super::{Evidence, Meaning};
use super::Draftsman;

impl Draftsman<'_> {
    /// Which column holds handles, and which names.
    pub(super) fn people(&mut self) {
        let n = self.columns.len();
        let mut candidates: Vec<usize> = Vec::new();
        for c in 0..n {
            let (label, tally) = (self.sheet.label(c), self.sheet.tally(c));
            if self.says.meaning(c).is_some() || !label.is(head::PERSON) {
                continue;
            }
            let texts = tally.counts.texts.min(256);
            let links = if label.is(head::URL) { tally.links } else { 0 };
            if texts > 0 && tally.urls.max(links) * 2 > texts {
                self.mean(c, Meaning::Url, Evidence::Both);
            } else if tally.ats > 0 && tally.ats * 2 > tally.counts.texts {
                self.mean(c, Meaning::Handle, Evidence::Both);
            } else if label.is(head::URL) && label.platform.is_none() {
                self.mean(c, Meaning::Ignore, Evidence::Both);
            } else if tally.counts_something()
                && tally.counts.texts * 4 < tally.counts.numbers
                && !label.is(head::HANDLE)
            {
                // "Channel" above counts.
                self.mean(c, Meaning::Unknown, Evidence::None);
            } else {
                candidates.push(c);
            }
        }
        let taken = |d: &Self, m: Meaning| (0..n).any(|c| d.meaning(c) == m);
        // A column that can only be handles, against one that cannot.
        let score = |d: &Self, c: usize| {
            let t = d.sheet.tally(c);
            t.handles() + t.lower.saturating_mul(50) / t.counts.texts.max(1)
        };
        let mut best: Option<usize> = None;
        for c in candidates.iter().copied() {
            let explicit = u32::from(self.sheet.label(c).is(head::HANDLE)) * 10;
            let rank = |c: usize| score(self, c) + u32::from(self.sheet.label(c).is(head::HANDLE)) * 10;
            if best.is_none_or(|b| score(self, c) + explicit > rank(b)) {
                best = Some(c);
            }
        }
        let platforms = self.accounts() > 1;
        if !platforms
            && candidates.len() > 1
            && !taken(self, Meaning::Handle)
            && let Some(b) = best
        {
            let second = candidates.iter().filter(|c| **c != b).map(|c| score(self, *c)).max().unwrap_or_default();
            let explicit = self.sheet.label(b).is(head::HANDLE);
            // Where both look alike only the header can say it.
            if self.sheet.tally(b).handles() >= 50 && (explicit || score(self, b) >= second + 15) {
                let evidence = if explicit { Evidence::Both } else { Evidence::Content };
                self.mean(b, Meaning::Handle, evidence);
            }
        }
        for c in candidates {
            if self.meaning(c) == Meaning::Handle {
                continue;
            }
            let (label, tally) = (self.sheet.label(c), self.sheet.tally(c));
            let sure = tally.handles() >= 95
                && tally.lower * 5 >= tally.counts.texts * 3
                && (label.is(head::ACCOUNT) || tally.signed * 5 >= tally.counts.texts);
            let handle = taken(self, Meaning::Handle);
            let meaning = if label.is(head::HANDLE) || (!handle && sure && (!label.is(head::NAME) || tally.signed > 0))
            {
                Meaning::Handle
            } else if label.is(head::NAME) || tally.handles() < 50 || handle {
                Meaning::Name
            } else {
                Meaning::Account
            };
            let again = meaning == Meaning::Name
                && taken(self, Meaning::Name)
                && self.columns.get(c).is_some_and(|x| x.platform.is_none());
            self.mean(c, if again { Meaning::Ignore } else { meaning }, Evidence::Both);
        }
        // Without any header: the first column of texts that differ from row to row is whose row it is.
        if self.sheet.bare && !taken(self, Meaning::Handle) && !taken(self, Meaning::Url) {
            let first = (0..n).find(|c| self.sheet.tally(*c).counts.texts > 0 && self.meaning(*c) == Meaning::Unknown);
            if let Some(c) = first.filter(|c| self.sheet.tally(*c).counts.numbers == 0) {
                self.mean(c, Meaning::Account, Evidence::Content);
            }
        } else if self.sheet.bare
            && !taken(self, Meaning::Name)
            && let Some(whose) = (0..n).find(|c| matches!(self.meaning(*c), Meaning::Handle | Meaning::Url))
        {
            // Full names right before the handle, or right behind it.
            let named = |c: &usize| {
                let t = self.sheet.tally(*c);
                self.meaning(*c) == Meaning::Unknown && t.named * 2 > t.counts.texts.min(256)
            };
            if let Some(c) = whose.checked_sub(1).filter(named).or(Some(whose + 1).filter(named)) {
                self.mean(c, Meaning::Name, Evidence::Content);
            }
        }
    }
}
