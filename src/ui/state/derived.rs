//! What follows from the state about the creator that is judged, and about who stands where.
//!
//! Knows which changes of a person lie on top of what was read. Refuses to judge: `report` does.

use super::State;
use crate::model::{Assumptions, Draft, Fit, Profile};
use crate::report::{Contradiction, contradictions};
use crate::ui::action::Edit;
use crate::ui::links::{Link, Place, update};
use crate::ui::soft;
use crate::ui::source::Source;
use std::rc::Rc;

impl State {
    /// The draft of the creator that is judged, with the edits on top.
    pub(super) fn derive(&mut self) {
        self.shown = self.shown.min(self.sources.len().saturating_sub(1));
        // Whose text is not here yet keeps its place.
        if self.source().away == 0 {
            self.selection = self.selection.min(self.source().len().saturating_sub(1));
        }
        self.draft = drafted(&self.sources, self.linked(self.selection).as_ref(), (self.shown, self.selection));
        let told = self.edits().any(|edit| matches!(edit, Edit::Beside(..)));
        let linked = self.source().soft(self.selection);
        self.soft = if told { soft::of(self).over(linked) } else { linked };
        self.clashes = self.contradicted();
        if self.census.as_ref().is_some_and(|(basis, _)| !basis.holds(self)) {
            self.census = None;
        }
        self.table.take_if(|table| !table.fits(&self.sources, &self.links));
        // What is not on the page holds nothing.
        if self.is_reading() {
            self.editor = None;
        }
        if !is_measured(&self.draft) {
            self.misread.clear();
        }
        if self.most() == 0 {
            (self.depth, self.behind) = (0, false);
        }
    }

    fn contradicted(&self) -> Vec<Contradiction> {
        let Ok(profile) = Profile::try_from_draft(&self.draft, &self.assumptions) else { return Vec::new() };
        let mut clashes = contradictions(&self.draft, &profile);
        clashes.retain(|clash| !self.edits().any(|edit| matches!(edit, Edit::BothRight(key) if **key == *clash.key())));
        clashes
    }

    /// The creator that is judged.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What is assumed of the creator that is judged: a topic that was found tells of the audience, unless the person does.
    pub fn assumed(&self) -> Assumptions {
        fitted(&self.assumptions, || self.soft.topics.is_some().then(|| soft::fits(&self.soft)))
    }

    /// How many different creators there are in all sources.
    pub fn count(&self) -> usize {
        self.sources.iter().map(|source| source.len()).sum::<usize>() - self.links.len()
    }

    /// Where this creator of the shown source also stands.
    pub fn linked(&self, creator: usize) -> Option<Link> {
        self.linked_at((self.shown, creator))
    }

    /// The same of a creator of any source.
    pub fn linked_at(&self, place: Place) -> Option<Link> {
        self.links.iter().find(|link| link.old == place || link.new == place).copied()
    }
}

/// What is known of a creator: what was read, the later over the earlier where they are linked, and the person's changes.
pub fn drafted(sources: &[Rc<Source>], link: Option<&Link>, place: Place) -> Draft {
    let (first, second) = link.map_or((place, None), |link| (link.old, Some(link.new)));
    let told = |(source, creator): Place| sources.get(source).and_then(|s| s.told(creator));
    let mut draft = told(first).unwrap_or_default();
    if let Some(later) = second.and_then(told) {
        update(&mut draft, later);
    }
    for (source, creator) in [Some(first), second].into_iter().flatten() {
        if let Some(source) = sources.get(source) {
            source.change(creator, &mut draft);
        }
    }
    draft
}

/// Whether there is a number to judge by.
pub fn is_measured(draft: &Draft) -> bool {
    Profile::try_from_draft(draft, &Assumptions::default()).is_ok()
}

/// What is assumed where topics may tell of the audience: what is found of it holds, unless the person says otherwise. Here, since it is
/// asked at each paste, and what reads topics comes later.
pub fn fitted(all: &Assumptions, found: impl FnOnce() -> Option<Fit>) -> Assumptions {
    let open = all.fit == Fit::NotTold && all.fit_share.is_none();
    Assumptions { fit: if open && found() == Some(Fit::TopicFound) { Fit::TopicFound } else { all.fit }, ..*all }
}
