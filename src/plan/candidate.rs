//! What can be chosen: creators, and what each offers for one post, two, and so on.

use crate::model::{Platform, Stage};

/// One way to book one creator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer {
    /// How many posts.
    pub posts: u32,
    /// What is to be planned for it, in hundredths of the chosen currency, rounded up: whole, so that a budget is kept exactly.
    pub cost: u64,
    /// Minutes of the person's own time: finding, befriending, briefing.
    pub minutes: u32,
    /// What it brings to each stage, by [`Stage`], as the objective counts it: people reached who care (before those whom
    /// several creators reach), clicks, orders, interactions. Zero where it cannot be told.
    pub brings: [f64; 4],
}

/// One creator to choose or to leave.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The place in the list that the person sees.
    pub place: usize,
    /// Where they post.
    pub platform: Platform,
    /// The stage that this creator serves best, by what the person wants; for shares of the budget per stage.
    pub stage: Option<Stage>,
    /// By rising number of posts, at most one of each; none where nothing can be told.
    pub offers: Vec<Offer>,
}
