//! What a person wants of a plan, as a link tells it: creators by their place in the link.
//!
//! Plain data. Refuses to judge whether the wishes go together.

use crate::model::{Platform, Stage};

/// The brief.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brief {
    /// Money for everything.
    pub budget: Option<f64>,
    /// Hours for everything.
    pub hours: Option<f64>,
    /// Posts of one creator, at most.
    pub most_posts: Option<u32>,
    /// Money for one creator, at most.
    pub most_each: Option<f64>,
    /// Creators, at least.
    pub at_least: Option<u32>,
    /// Creators, at most.
    pub at_most: Option<u32>,
    /// Followers of one who follow another, too: a fraction.
    pub overlap: Option<f64>,
    /// Each creator is taken at the worst two in ten.
    pub is_bad_case: bool,
    /// Bounds of parts of the money.
    pub shares: Vec<Share>,
    /// What is insisted on, in the order in which it was said.
    pub locks: Vec<(u32, Lock)>,
}

/// What is insisted on about a creator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lock {
    /// Is booked.
    In,
    /// Is not booked.
    Out,
}

/// Part of the money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Of {
    /// Spent on this platform.
    Platform(Platform),
    /// Spent on creators who serve this stage best.
    Stage(Stage),
}

/// A bound of such a part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Of what.
    pub of: Of,
    /// Whether it is the least; else the most.
    pub is_least: bool,
    /// A fraction of the budget.
    pub share: f64,
}

impl Brief {
    /// The most of which a link can tell: nine platforms and four stages, from below and from above.
    pub const MOST_SHARES: usize = 26;

    /// Whom and how many, without money, hours, shares and overlap.
    #[must_use]
    pub fn without_numbers(&self) -> Brief {
        Brief {
            most_posts: self.most_posts,
            at_least: self.at_least,
            at_most: self.at_most,
            is_bad_case: self.is_bad_case,
            locks: self.locks.clone(),
            ..Brief::default()
        }
    }
}
