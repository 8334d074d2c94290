//! One creator as they are taken along: what is known, and what follows from it.
//!
//! Knows the names of the figures that leave. Refuses to leave one out because it cannot be told: then the reason leaves.

use crate::model::{Assumptions, Draft, Profile};
use crate::report::{Computed, Counting, Figures, figures};
use crate::stats::Interval;

/// A creator.
#[derive(Clone, Debug)]
pub struct Taken {
    /// What is known.
    pub draft: Draft,
    /// What follows; nothing where there is no number to judge by.
    pub figures: Option<Figures>,
}

impl Taken {
    /// A creator under these assumptions.
    pub fn of(draft: Draft, assumptions: &Assumptions) -> Taken {
        let profile = Profile::try_from_draft(&draft, assumptions).ok();
        Taken { figures: profile.map(|profile| figures(&profile, assumptions)), draft }
    }

    /// The handle or the name; nothing where neither is told.
    pub fn name(&self) -> &str {
        self.draft.handle.as_ref().or(self.draft.name.as_ref()).map_or("", |fact| &fact.value)
    }
}

/// The names of [`amounts`] in files.
pub(super) const NAMES: [&str; 16] = [
    "views",
    "reach",
    "relevant_views",
    "engagements",
    "clicks",
    "fee",
    "true_cost",
    "cpm",
    "effective_cpm",
    "cpe",
    "cpc",
    "orders_by_link",
    "orders_by_code",
    "cpa_by_link",
    "cpa_by_code",
    "roi_by_link",
];

/// Every figure that leaves, by its name. Money is in the currency of the assumptions.
pub(super) fn amounts(of: &Figures) -> impl Iterator<Item = (&'static str, Computed<Interval>)> {
    let [link, code] = Counting::ALL.map(|counting| of.path(counting));
    let volumes = [of.views, of.reach, of.relevant, of.engagements, of.clicks];
    let money = [of.fee, of.true_cost, of.cpm, of.effective_cpm, of.cpe, of.cpc];
    let orders = [link.orders, code.orders, link.cpa, code.cpa, link.roi];
    NAMES.into_iter().zip(volumes.into_iter().chain(money).chain(orders))
}
