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

/// Every figure that leaves, by its name in files. Money is in the currency of the assumptions.
pub fn amounts(figures: &Figures) -> [(&'static str, Computed<Interval>); 16] {
    let [link, code] = Counting::ALL.map(|counting| figures.path(counting));
    [
        ("views", figures.views),
        ("reach", figures.reach),
        ("relevant_views", figures.relevant),
        ("engagements", figures.engagements),
        ("clicks", figures.clicks),
        ("fee", figures.fee),
        ("true_cost", figures.true_cost),
        ("cpm", figures.cpm),
        ("effective_cpm", figures.effective_cpm),
        ("cpe", figures.cpe),
        ("cpc", figures.cpc),
        ("orders_by_link", link.orders),
        ("orders_by_code", code.orders),
        ("cpa_by_link", link.cpa),
        ("cpa_by_code", code.cpa),
        ("roi_by_link", link.roi),
    ]
}

/// The names of [`amounts`], for those of whom nothing follows.
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
