//! Engagement: a rate for each base that the facts allow, and where it stands (model 10, formulas 7.1 and 7.6).
//!
//! Rates on different bases do not compare; a rate is graded only against a table of its own base.

use crate::evidence::{Row, Stretch};
use crate::model::{Fields, Platform};
use crate::stats::Interval;

/// What interactions are divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Base {
    /// Followers.
    Followers,
    /// Views (or impressions where views are not public).
    Views,
    /// People reached, told by the owner.
    Reach,
}

/// Which middle of the posts the shown value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Centre {
    /// An average; an unlabelled count is one. The tables use medians, so it reads high.
    Average,
    /// A median.
    Median,
}

/// An engagement rate as pasted and as believed. Fractions, not percent.
#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    /// What it is divided by.
    pub base: Base,
    /// The interactions counted in; `EngagementsPerPost` where only the sum was told.
    pub parts: Fields,
    /// Interactions that the platform's definition asks for and that were not told: the rate is at least this.
    pub missing: Fields,
    /// Likes are hidden: this is a comments-only rate.
    pub comments_only: bool,
    /// Which middle `shown` is.
    pub centre: Centre,
    /// The rate of the pasted figures.
    pub shown: f64,
    /// The rate of a typical post: p10, p50, p90.
    pub typical: Interval,
    /// Over how many posts, where told or listed.
    pub posts: Option<u32>,
    /// Fewer than five posts stand behind it.
    pub few_posts: bool,
    /// Where it stands, or why it has no standing.
    pub standing: Result<Standing, NoStanding>,
}

/// Where a rate stands among accounts of this size on this platform, on the same base.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Share of accounts below: low, mid, high, 0 to 1.
    pub percentile: Interval,
    /// In words; if the range crosses an edge, the lower word and the upper word.
    pub words: (Grade, Option<Grade>),
    /// p25, median, p75 of accounts of this size, fractions.
    pub usual: Interval,
    /// The rows between which it was interpolated.
    pub rows: Vec<&'static Row>,
    /// Year of the older of them.
    pub year: Option<u16>,
    /// How far the table had to be stretched for this follower count.
    pub stretch: Stretch,
}

/// A standing in words (model 10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Below the 10th percentile.
    FarBelow,
    /// Below the 25th.
    Below,
    /// 25th to 75th.
    Usual,
    /// From the 75th.
    Above,
    /// From the 90th.
    FarAbove,
}

/// Why a rate is shown without a standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoStanding {
    /// The platform is not told.
    NoPlatform,
    /// The table of this size is on followers, and the count is not told or zero.
    NoFollowers,
    /// Tables exist for this platform, but on another base.
    OtherBase(Base),
    /// Fewer than 1,000 followers: below all tables.
    BelowTables,
    /// Likes are hidden.
    LikesHidden,
    /// More than 100 % of followers: viral; use the rate by views.
    OverAllFollowers,
    /// The only table mixes its bases (LinkedIn).
    MixedBase,
    /// No usable table is known for this platform.
    NoTable,
    /// The main part of the interactions is missing (only shares or comments are told).
    PartsMissing,
}

/// The base that the platform's own tables and tools use (engagement.md 2.1).
pub(super) const fn usual_base(platform: Platform) -> Base {
    match platform {
        Platform::Instagram | Platform::X | Platform::Facebook | Platform::Threads | Platform::Twitch => {
            Base::Followers
        }
        Platform::TikTok | Platform::YouTube | Platform::LinkedIn | Platform::Pinterest => Base::Views,
    }
}

/// The word for a percentile (0 to 1).
pub(super) fn grade(percentile: f64) -> Grade {
    match percentile {
        p if p < 0.10 => Grade::FarBelow,
        p if p < 0.25 => Grade::Below,
        p if p < 0.75 => Grade::Usual,
        p if p < 0.90 => Grade::Above,
        _ => Grade::FarAbove,
    }
}

/// Fewer posts than this are marked (formulas 7.6).
pub(super) const FEW_POSTS: u32 = 5;

#[cfg(test)]
mod tests {
    use super::{Grade, grade};

    /// Below 10 far below, below 25 below, to 75 usual, from 75 above, from 90 far above (model 10).
    #[test]
    fn words_of_a_standing_change_at_their_edges() {
        for (percentile, word) in [
            (0.0999, Grade::FarBelow),
            (0.10, Grade::Below),
            (0.2499, Grade::Below),
            (0.25, Grade::Usual),
            (0.7499, Grade::Usual),
            (0.75, Grade::Above),
            (0.8999, Grade::Above),
            (0.90, Grade::FarAbove),
        ] {
            assert_eq!(grade(percentile), word, "{percentile}");
        }
    }
}
