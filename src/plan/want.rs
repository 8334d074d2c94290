//! What the person asks of a plan: which stages count, how much money and time, whom to keep in or out, and limits.
//!
//! Knows wishes as they were said. Refuses to judge whether they go together: that is `refusal`.

use super::Candidate;
use crate::model::{Platform, Stage};

/// What is wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Want {
    /// How much each stage counts, by [`Stage`], 0 to 3. One alone makes it the goal; several are a mix.
    pub weights: [u8; 4],
    /// Money, in hundredths of the chosen currency.
    pub budget: u64,
    /// Minutes of the person's own time; none where time does not matter.
    pub minutes: Option<u32>,
    /// The share of each further creator's people whom the earlier ones reach already, as it is applied (model 11: a third of
    /// the overlap of followers). 0 gives the sum, 1 the largest.
    pub overlap: f64,
    /// Whom to book whatever comes of it.
    pub locked_in: Vec<Lock>,
    /// Whom not to book, by place.
    pub locked_out: Vec<usize>,
    /// The most posts of one creator.
    pub most_posts: Option<u32>,
    /// The most money for one creator.
    pub most_each: Option<u64>,
    /// At least so many creators.
    pub least_creators: usize,
    /// At most so many creators.
    pub most_creators: Option<usize>,
    /// Bounds on what is spent on a platform or a stage.
    pub shares: Vec<Share>,
}

impl Want {
    /// Nothing but stages and money.
    pub const fn new(weights: [u8; 4], budget: u64, overlap: f64) -> Want {
        Want {
            weights,
            budget,
            minutes: None,
            overlap,
            locked_in: Vec::new(),
            locked_out: Vec::new(),
            most_posts: None,
            most_each: None,
            least_creators: 0,
            most_creators: None,
            shares: Vec::new(),
        }
    }

    /// The only stage that counts, if there is one.
    pub fn only(&self) -> Option<Stage> {
        let mut wanted = Stage::ALL.into_iter().zip(self.weights).filter(|(_, weight)| *weight > 0);
        let first = wanted.next();
        first.filter(|_| wanted.next().is_none()).map(|(stage, _)| stage)
    }

    pub(super) fn lock(&self, place: usize) -> Option<&Lock> {
        self.locked_in.iter().find(|lock| lock.place == place)
    }
}

/// A creator who is booked whatever comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Whose.
    pub place: usize,
    /// How many posts, where that is settled too.
    pub posts: Option<u32>,
}

/// What a share is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Creators of this platform.
    Platform(Platform),
    /// Creators who serve this stage best.
    Stage(Stage),
}

impl Part {
    /// Whether what is spent on this creator counts here.
    pub fn holds(self, candidate: &Candidate) -> bool {
        match self {
            Part::Platform(platform) => candidate.platform == platform,
            Part::Stage(stage) => candidate.stage == Some(stage),
        }
    }
}

/// At least and at most so many per cent of the BUDGET go to a part. Of the budget, not of what is spent in the end: so the
/// bound is an amount that is known beforehand, and money that is left over makes no plan break it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// On what.
    pub of: Part,
    /// Per cent; 0 asks for nothing.
    pub least: u8,
    /// Per cent; 100 forbids nothing.
    pub most: u8,
}

impl Share {
    /// The least that must be spent on it, rounded up.
    pub fn floor(&self, budget: u64) -> u64 {
        u64::try_from((u128::from(budget) * u128::from(self.least)).div_ceil(100)).unwrap_or(u64::MAX)
    }

    /// The most that may be spent on it, rounded down.
    pub fn ceiling(&self, budget: u64) -> u64 {
        u64::try_from(u128::from(budget) * u128::from(self.most) / 100).unwrap_or(u64::MAX)
    }
}
