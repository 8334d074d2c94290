//! What is strange about the facts (formulas 7.6): told, never repaired in silence.

use super::Base;
use crate::evidence::Row;
use crate::model::{Currency, Field};

/// Something a person should know or look at again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Oddity {
    /// Followers are zero or not told: no rate by followers, tier unknown. `zero`: told as zero.
    NoFollowers {
        /// Told as zero.
        zero: bool,
    },
    /// Fewer than 1,000 followers: below all tables.
    BelowTables {
        /// The count.
        followers: f64,
    },
    /// More followers than the tables know (10 million): widened.
    BeyondTables {
        /// The count.
        followers: f64,
    },
    /// Zero views beside interactions: views are treated as not told.
    ViewsZero,
    /// Likes are hidden: unknown, not zero. The rate is of comments only and is not graded.
    LikesHidden,
    /// Comments are off or hidden.
    CommentsHidden,
    /// Views beyond followers.
    ReachesBeyond {
        /// Views over followers.
        times: f64,
    },
    /// More than 100 % of followers interact: viral; use the rate by views.
    Viral {
        /// The rate, a fraction.
        rate: f64,
    },
    /// More than 30 % of followers interact with an Instagram feed post: unusual.
    HighRate {
        /// The rate, a fraction.
        rate: f64,
    },
    /// More likes than followers.
    LikesAboveFollowers {
        /// Likes over followers.
        times: f64,
    },
    /// More interactions than views: impossible. Wrong unit, a lost K, or totals mixed with per-post figures.
    MoreInteractionsThanViews {
        /// The rate, a fraction.
        rate: f64,
    },
    /// More comments than likes: a giveaway, or swapped?
    CommentsAboveLikes {
        /// Comments.
        comments: f64,
        /// Likes.
        likes: f64,
    },
    /// Fewer than five posts.
    FewPosts {
        /// How many.
        posts: u32,
    },
    /// Posts without a part of the interactions, or with nothing counted, were left out.
    PostsLeftOut {
        /// How many.
        posts: u32,
        /// Of how many.
        of: u32,
    },
    /// The platform rounded the count ("24.8K").
    Rounded {
        /// Which.
        field: Field,
        /// The least it may have been.
        low: f64,
        /// The most.
        high: f64,
    },
    /// A story shows no likes: no engagement rate exists.
    StoryWithoutRate,
    /// Benchmarks are in US dollars; the chosen currency is another.
    ForeignCurrency {
        /// The chosen one.
        currency: Currency,
        /// Whether they are converted at the rate told; otherwise prices are not estimated.
        converted: bool,
    },
    /// The fee is quoted in a currency that is not the chosen one.
    QuotedIn(Currency),
    /// A used row is older than three years.
    OldEvidence {
        /// The row.
        row: &'static Row,
        /// Its year.
        year: u16,
    },
    /// The average lies far above the median: a few posts carry it. Notice from 2, warn from 4.
    ViralDependence {
        /// Of views or of interactions.
        base: Field,
        /// Mean over median.
        times: f64,
        /// From 4.
        warn: bool,
    },
    /// A count that no account has: over 10 billion, or negative. Not used.
    Absurd {
        /// Which.
        field: Field,
    },
    /// Your hours are not counted: the price of an hour is not told.
    HoursNotCounted {
        /// How many.
        hours: f64,
    },
    /// No view rate is known for this platform and format: 2 to 150 % of followers is assumed.
    ViewRateNotKnown,
    /// Parts of the platform's interactions are not told: the rate is at least this.
    PartsMissing {
        /// On which base.
        base: Base,
        /// The first missing part.
        field: Field,
    },
    /// An assumption is out of its bounds and was not used (a share above 1, a negative amount).
    AssumptionIgnored(crate::model::Knob),
}
