//! The kinds of influencer, and what is said for, against and near a verdict. How they are told apart is in
//! [`super::verdict`].
//!
//! Words and numbers only; refuses to know a limit.

use super::{Base, Grade, NoStanding};
use crate::model::TopicMatch;
use crate::stats::Interval;

/// What kind of influencer somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Known by very many, not for one topic.
    CelebrityOrPublicFigure,
    /// A large audience.
    MajorInfluencer,
    /// A small audience that listens.
    MicroInfluencer,
    /// Somebody who publishes.
    EverydayCreator,
    /// Not enough is told.
    CannotTell,
}

impl Kind {
    /// Every kind, and that it cannot be told.
    pub const ALL: [Kind; 5] = [
        Kind::CelebrityOrPublicFigure,
        Kind::MajorInfluencer,
        Kind::MicroInfluencer,
        Kind::EverydayCreator,
        Kind::CannotTell,
    ];
}

/// What a reason speaks of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ground {
    /// The follower count lies in the band of the kind: from (included), to (excluded; `None` for open).
    Followers {
        /// The count.
        followers: f64,
        /// From.
        from: f64,
        /// To.
        to: Option<f64>,
    },
    /// Followers are not told, or zero.
    FollowersNotTold,
    /// Where the rate stands among accounts of this size.
    Standing {
        /// Base of the rate.
        base: Base,
        /// The word for its middle.
        grade: Grade,
        /// Share of accounts below, 0 to 1.
        percentile: f64,
    },
    /// There is a rate, but it has no standing.
    NotGraded(NoStanding),
    /// Nothing is told of the response.
    ResponseNotTold,
    /// The relationship index.
    Index {
        /// Its middle, 0 to 100.
        value: f64,
        /// From here on it is called good.
        good: f64,
    },
    /// Neither replies nor comments are known, so there is no index.
    NoIndex,
    /// The topics are shown or named.
    Expertise(TopicMatch),
    /// The topics were found nowhere in what was pasted.
    ExpertiseNotFound(TopicMatch),
    /// Nothing is told of topics.
    ExpertiseNotTold,
    /// More posts are advertising than usual, even at the low end of the share's range.
    OftenSponsored {
        /// The share.
        share: f64,
        /// That of fashion creators.
        usual: f64,
    },
}

/// Which way a reason speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    /// For the verdict. Where it cannot be told: for that.
    For,
    /// Against it.
    Against,
}

/// A reason of a verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// What.
    pub ground: Ground,
    /// Which way.
    pub speaks: Speaks,
}

/// An edge that is near.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Near {
    /// The follower count is within 10 % of an edge between kinds.
    Followers {
        /// The count.
        followers: f64,
        /// The edge.
        edge: f64,
    },
    /// The range of the standing holds the edge between below usual and usual.
    Standing {
        /// The range.
        percentile: Interval,
        /// The edge: 0.25.
        edge: f64,
    },
    /// The range of the index holds the edge from which it is good.
    Index {
        /// The range.
        value: Interval,
        /// The edge.
        edge: f64,
    },
}

/// What would tell, or make a verdict firmer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ask {
    /// Followers.
    Followers,
    /// The platform.
    Platform,
    /// Likes and comments of some posts.
    LikesAndComments,
    /// Views of some posts.
    Views,
    /// Ten recent comments with the creator's answers.
    Comments,
    /// The brand's topics, and the creator's bio and captions.
    Topics,
}
