//! A profile: the facts of a draft in the shape that judging needs, parsed once and valid by construction.
//!
//! Knows which interactions count on which platform (engagement.md 2.2). Refuses to know any benchmark.

use super::{Field, Platform};

/// A count and the interval that its rounding leaves open. All finite, `0 <= low <= value <= high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rounded {
    /// What is shown.
    pub value: f64,
    /// The least it may have been.
    pub low: f64,
    /// The most.
    pub high: f64,
}

/// How a per-post quantity was told. Values are finite and not negative.
#[derive(Clone, Debug, PartialEq)]
pub enum Measured {
    /// An average (an unlabelled count is one), over `n` posts if told.
    Average {
        /// The average.
        value: f64,
        /// How many posts it is over.
        n: Option<u32>,
    },
    /// A stated median.
    Median {
        /// The median.
        value: f64,
        /// How many posts it is over.
        n: Option<u32>,
    },
    /// One value a post.
    List(Vec<f64>),
}

/// The interactions of a post as the platform counts them, and which parts were told.
#[derive(Clone, Debug, PartialEq)]
pub struct Engagement {
    /// The sum, as told.
    pub measured: Measured,
    /// The fields that went into it, in the order of [`Field`].
    pub parts: Vec<Field>,
    /// Parts that the platform's definition asks for and that were not told.
    pub missing: Vec<Field>,
}

/// Why a draft cannot be judged at all, or a part of it cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unmet {
    /// No follower count and nothing per post.
    NothingMeasured,
    /// The platform is not told.
    Platform,
}

/// What is known about one creator, ready to be judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Where they publish.
    pub platform: Option<Platform>,
    /// Followers; `None` where not told. Zero is a fact.
    pub followers: Option<Rounded>,
    /// Views of a post.
    pub views: Option<Measured>,
    /// Interactions of a post; `None` where likes are hidden or nothing was told.
    pub engagement: Option<Engagement>,
    /// Likes of a post.
    pub likes: Option<Measured>,
    /// Comments of a post.
    pub comments: Option<Measured>,
    /// People reached by a post, told by the owner.
    pub reach: Option<f64>,
    /// Interactions over views, post by post, where both lists are told.
    pub rates_by_view: Vec<f64>,
    /// The text says that likes are hidden.
    pub likes_hidden: bool,
    /// What the creator asks for one post, in the currency chosen in the assumptions.
    pub fee: Option<f64>,
}
