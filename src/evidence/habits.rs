//! Habits: how much accounts are commented on, saved and shared for each like, how often they post, how often they advertise.
//!
//! No source has these for creators by size, so none is by size here, and where a platform has no figure there is none:
//! refuses to lend one platform's to another. In no formula of results: they serve recognition, index and hints only.

use super::sources::{
    BUSINESS_ACCOUNTS, HUBSPOT, LAUNCHMETRICS, RIVAL_IQ_TIKTOK, SMMFAST, SOCIALINSIDER_POSTS, TRAACKR_HELP,
};
use super::{Basis, Confidence, Rule, Source};
use crate::model::Platform;

/// What is usual, as far as anybody says. `low` and `high` are the least and the most of the figures named, no quantiles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Habit {
    /// The least of the figures.
    pub low: f64,
    /// The reference.
    pub mid: f64,
    /// The most of the figures.
    pub high: f64,
    /// How far to trust it.
    pub confidence: Confidence,
    /// Why.
    pub basis: Basis,
}

const fn habit(
    [low, mid, high]: [f64; 3],
    confidence: Confidence,
    rule: Rule,
    rows: &'static str,
    sources: &'static [&'static Source],
) -> Habit {
    // As in the tables: ids are for the tests that recompute the figure, so none ship.
    let rows = if cfg!(target_arch = "wasm32") { "" } else { rows };
    Habit { low, mid, high, confidence, basis: Basis { rule, rows, sources } }
}

/// Comments for one like on Instagram: 3.5 (reel) to 6.4 (image) in 100, means of business accounts; 4 in 100 of all posts.
pub static INSTAGRAM_COMMENTS: Habit = habit(
    [0.035, 0.04, 0.064],
    Confidence::Low,
    Rule::Synthesis,
    "b0593 b0594 b0595 b0596 b0603 b0604",
    &[&HUBSPOT, &BUSINESS_ACCOUNTS],
);
/// Comments for one like on TikTok: 50 to 3,492, means of brands.
pub static TIKTOK_COMMENTS: Habit =
    habit([0.0143; 3], Confidence::Low, Rule::Synthesis, "b0607 b0608", &[&SOCIALINSIDER_POSTS]);
/// Saves for one like on Instagram: 6.1 (image) to 14 (carousel) in 100, means of business accounts; the reference is the
/// geometric mean of image, carousel and reel.
pub static INSTAGRAM_SAVES: Habit = habit(
    [0.061, 0.103, 0.14],
    Confidence::Low,
    Rule::Synthesis,
    "b0596 b0597 b0600 b0601 b0604 b0605",
    &[&BUSINESS_ACCOUNTS],
);
/// Shares for one like on Instagram: 45 to 335, means of brands.
pub static INSTAGRAM_SHARES: Habit =
    habit([0.134; 3], Confidence::Low, Rule::Synthesis, "b0611 b0612", &[&SOCIALINSIDER_POSTS]);
/// Shares for one like on TikTok: 248 to 3,492, means of brands.
pub static TIKTOK_SHARES: Habit =
    habit([0.071; 3], Confidence::Low, Rule::Synthesis, "b0607 b0609", &[&SOCIALINSIDER_POSTS]);
/// Posts a week on Instagram: about 5, mean of brands (relationship.md 5.3).
pub static INSTAGRAM_CADENCE: Habit = habit([5.0; 3], Confidence::Low, Rule::Synthesis, "", &[&SOCIALINSIDER_POSTS]);
/// Posts a week on TikTok: about 2 by one account of brands, 5 by the other; the reference is their geometric mean.
pub static TIKTOK_CADENCE: Habit =
    habit([2.0, 3.2, 5.0], Confidence::Low, Rule::Synthesis, "", &[&RIVAL_IQ_TIKTOK, &SOCIALINSIDER_POSTS]);
/// Posts marked as advertising, a share of all posts: fashion creators. Nobody publishes a limit.
pub static SPONSORED: Habit = habit([0.35; 3], Confidence::Low, Rule::Synthesis, "", &[&LAUNCHMETRICS]);
/// Likes of a post over followers that one vendor calls natural. The middle is the geometric one.
pub static LIKES_OF_FOLLOWERS: Habit = habit([0.10, 0.17, 0.30], Confidence::Low, Rule::Synthesis, "", &[&SMMFAST]);
/// Accounts followed, above which two vendors speak of a mass follower.
pub static FOLLOWING: Habit = habit([1500.0; 3], Confidence::Low, Rule::Synthesis, "b0552", &[&TRAACKR_HELP]);

/// Comments for one like.
pub fn comments(platform: Option<Platform>) -> Option<&'static Habit> {
    of(platform, &INSTAGRAM_COMMENTS, Some(&TIKTOK_COMMENTS))
}

/// Saves for one like.
pub fn saves(platform: Option<Platform>) -> Option<&'static Habit> {
    of(platform, &INSTAGRAM_SAVES, None)
}

/// Shares for one like.
pub fn shares(platform: Option<Platform>) -> Option<&'static Habit> {
    of(platform, &INSTAGRAM_SHARES, Some(&TIKTOK_SHARES))
}

/// Posts a week.
pub fn cadence(platform: Option<Platform>) -> Option<&'static Habit> {
    of(platform, &INSTAGRAM_CADENCE, Some(&TIKTOK_CADENCE))
}

/// Only these two platforms have figures.
fn of(platform: Option<Platform>, instagram: &'static Habit, tiktok: Option<&'static Habit>) -> Option<&'static Habit> {
    match platform? {
        Platform::Instagram => Some(instagram),
        Platform::TikTok => tiktok,
        _ => None,
    }
}
