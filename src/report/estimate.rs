//! What every result is wrapped in: an estimate with its causes and sources, or the reason why there is none.

use crate::evidence::{Metric, Row};
use crate::model::Currency;
use crate::stats::{Factor, Interval};

/// Why a number cannot be told. Never 0, NaN or infinity in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotComputable {
    /// The platform is not told: nothing is known about reach, rates and prices.
    NeedsPlatform,
    /// Neither followers nor views are told.
    NeedsFollowersOrViews,
    /// Followers are needed (content price, engagement by followers, the yardstick).
    NeedsFollowers,
    /// No interactions are told and no table knows them.
    NeedsEngagement,
    /// People reached or views are needed for a rate on that base.
    NeedsViews,
    /// Likes are hidden: interactions are unknown, not zero.
    LikesHidden,
    /// A story shows no likes or comments.
    StoryHasNoEngagement,
    /// More interactions than views: one of the two figures is wrong, so nothing is computed from them.
    ImpossibleRate,
    /// No price per thousand views is known for this format: ask for the price.
    NeedsPrice,
    /// Prices of the tables are in US dollars: tell what one unit of your currency is worth.
    NeedsDollarRate,
    /// The quoted fee is in another currency than the chosen one.
    QuotedIn(Currency),
    /// Revenue and profit need the value of an order.
    NeedsBasket,
    /// Nothing remains of an order after commission: no break-even at this margin.
    NothingRemains,
    /// Nothing is spent, so there is no unit cost and no return on it.
    CostsNothing,
    /// No evidence of this kind exists for the platform and format.
    NoEvidence(Metric),
    /// The numbers are beyond anything that can be computed with.
    OutOfRange,
}

/// A number, or why there is none.
pub type Computed<T> = Result<T, NotComputable>;

/// An estimated quantity. Never shown without its range; a known number has a range without width.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// p10, p50, p90.
    pub interval: Interval,
    /// Each factor's share of the squared width, largest first; they sum to 1. Empty where there is no width.
    pub shares: Vec<(Factor, f64)>,
    /// The rows of evidence that it rests on.
    pub sources: Vec<&'static Row>,
}
