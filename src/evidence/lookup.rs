//! Looking up what the world says about a size, and how far the match had to stretch (model 2 and 3).
//!
//! Figures run without cliffs between the rows' anchors, linear in ln followers.

/// How far a table was stretched for a follower count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stretch {
    /// Between two anchors.
    Between,
    /// Below the first anchor, from 1,000 followers on: the first slope goes on.
    BelowFirst,
    /// Beyond the last anchor, up to 10 million: the last figures hold.
    BeyondLast,
    /// Under 1,000 or over 10 million followers: widened.
    Outside,
}
