//! The relationship index: how a creator deals with an audience, from 0 to 100 (relationship.md 5.3).
//!
//! Ours, not a market standard: no source has an index, and none has a norm for replies. Size plays no part in it. What
//! is not told drops out, the other weights grow in proportion, and what dropped out is listed. Refuses to be an index
//! where neither replies nor comments are known: cadence and steadiness alone say nothing of a relationship.
//!
//! Each part becomes points by a smooth function without a step. Replies: their share, since no norm exists. What is
//! better the more: `x / (x + reference)`, so the reference itself is 50, twice of it 67, four times 80. Steadiness:
//! `usual / (usual + spread)`, the same seen from the other side.

use super::response::usual_spread;
use super::share;
use crate::evidence::habits::{self, Habit};
use crate::model::{Measured, PerLike, Profile, Soft};
use crate::stats::{Interval, Z80, level_variance, spread};
use libm::exp;

/// A part of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Comments of others that the creator answered, a share.
    Replies,
    /// Comments for one like.
    Comments,
    /// Saves and shares for one like, those that are told and have a reference.
    SavesAndShares,
    /// Spread of the posts (sd of ln) against the platform's usual one; less is more.
    Steadiness,
    /// Posts a week.
    Cadence,
}

impl Part {
    /// Every part, the weightiest first.
    pub const ALL: [Part; 5] = [Part::Replies, Part::Comments, Part::SavesAndShares, Part::Steadiness, Part::Cadence];

    /// Its weight where every part is known; they sum to 1 (relationship.md 5.3, own proposal).
    pub const fn weight(self) -> f64 {
        match self {
            Part::Replies => 0.40,
            Part::Comments => 0.25,
            Part::SavesAndShares => 0.15,
            Part::Steadiness | Part::Cadence => 0.10,
        }
    }
}

/// Why a part dropped out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dropped {
    /// Not told.
    NotTold,
    /// The text says that it is hidden or off.
    Hidden,
    /// Told, but nobody has published what is usual on this platform, or the platform is not told.
    NoReference,
    /// Fewer than five posts are listed.
    FewPosts,
}

/// A part that is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartPoints {
    /// Which.
    pub part: Part,
    /// Its share of the index as it stands, 0 to 1; they sum to 1.
    pub weight: f64,
    /// As told: shares and ratios as fractions, cadence in posts a week, steadiness as sd of ln.
    pub value: f64,
    /// What gives 50 points, in the same unit. For replies a half, which is our choice.
    pub reference: f64,
    /// Points, 0 to 100: p10, p50, p90. A small count is wide.
    pub points: Interval,
}

/// The index, its parts, and what dropped out.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    /// 0 to 100: p10, p50, p90. `None` where neither replies nor comments are known.
    pub value: Option<Interval>,
    /// What it is made of, the weightiest first.
    pub parts: Vec<PartPoints>,
    /// What dropped out, and why.
    pub missing: Vec<(Part, Dropped)>,
}

/// From here on the index is called good: what the references and answers to every second comment give together.
pub const GOOD: f64 = 50.0;
/// How much single posts differ in one count over another (model 10, where it is interactions over views).
const RATIO_SPREAD: f64 = 0.4;
/// Fewest posts from which steadiness is read (formulas 7.6: under five, no trend and no high confidence).
const FEWEST_POSTS: usize = 5;

/// A value with its reference, and its ends where it is a small count.
struct Known {
    value: f64,
    reference: f64,
    low: f64,
    high: f64,
}

/// The index of a creator. Pure; the same whatever the follower count.
pub fn index(profile: &Profile, soft: &Soft) -> Index {
    let (mut parts, mut missing): (Vec<PartPoints>, Vec<(Part, Dropped)>) = (Vec::new(), Vec::new());
    for part in Part::ALL {
        match known(part, profile, soft).and_then(|known| points(part, &known).ok_or(Dropped::NotTold)) {
            Ok(points) => parts.push(points),
            Err(why) => missing.push((part, why)),
        }
    }
    let whole = parts.iter().fold(0.0, |sum, p| sum + p.part.weight());
    for known in &mut parts {
        known.weight = known.part.weight() / whole;
    }
    let speaks = parts.iter().any(|p| matches!(p.part, Part::Replies | Part::Comments));
    Index { value: if speaks { total(&parts) } else { None }, parts, missing }
}

/// The weighted mean; the parts err apart from each other, so their widths add in squares.
fn total(parts: &[PartPoints]) -> Option<Interval> {
    let (mut mid, mut below, mut above) = (0.0, 0.0, 0.0);
    for p in parts {
        mid += p.weight * p.points.mid();
        let (down, up) = (p.points.mid() - p.points.low(), p.points.high() - p.points.mid());
        below += p.weight * p.weight * down * down;
        above += p.weight * p.weight * up * up;
    }
    let mid = mid.clamp(0.0, 100.0);
    Interval::new((mid - below.sqrt()).max(0.0), mid, (mid + above.sqrt()).min(100.0))
}

/// The points of a part. Weight follows when all are known.
fn points(part: Part, known: &Known) -> Option<PartPoints> {
    let of = |x: f64| match part {
        Part::Replies => 100.0 * x,
        Part::Steadiness => 100.0 * known.reference / (known.reference + x),
        _ => 100.0 * x / (x + known.reference),
    };
    let (mid, a, b) = (of(known.value), of(known.low), of(known.high));
    // A rounding apart, the ends enclose the middle.
    let points = Interval::new(a.min(b).min(mid), mid, a.max(b).max(mid))?;
    Some(PartPoints { part, weight: 0.0, value: known.value, reference: known.reference, points })
}

fn known(part: Part, profile: &Profile, soft: &Soft) -> Result<Known, Dropped> {
    match part {
        Part::Replies => {
            let replies = soft.replies.ok_or(Dropped::NotTold)?;
            let answered = share(replies.answered, replies.comments).ok_or(Dropped::NotTold)?;
            Ok(Known { value: answered.mid(), reference: 0.5, low: answered.low(), high: answered.high() })
        }
        Part::Comments if profile.comments_hidden || profile.likes_hidden => Err(Dropped::Hidden),
        Part::Comments => over_likes(&[(profile.per_likes.comments, habits::comments(profile.platform))]),
        Part::SavesAndShares if profile.likes_hidden => Err(Dropped::Hidden),
        Part::SavesAndShares => over_likes(&[
            (profile.per_likes.saves, habits::saves(profile.platform)),
            (profile.per_likes.shares, habits::shares(profile.platform)),
        ]),
        Part::Steadiness => {
            let Some(Measured::List(values)) = posts(profile) else { return Err(Dropped::NotTold) };
            if values.len() < FEWEST_POSTS {
                return Err(Dropped::FewPosts);
            }
            // Drawn to the usual spread like everywhere: few posts that happen to be alike prove little.
            let usual = usual_spread(profile.platform);
            let own = spread(values, usual);
            // The logarithm of a spread of n posts is known to about 1 / sqrt(2 n), the five of the usual one included.
            let error = exp(Z80 / (2.0 * (values.len() as f64 + 4.0)).sqrt());
            Ok(Known { value: own, reference: usual, low: own / error, high: own * error })
        }
        Part::Cadence => {
            let rhythm = soft.rhythm.ok_or(Dropped::NotTold)?;
            let usual = habits::cadence(profile.platform).ok_or(Dropped::NoReference)?;
            let value = rhythm.per_week();
            // A count of k intervals is known to about 1 / sqrt(k) in its logarithm.
            let error = exp(Z80 / f64::from(rhythm.posts.saturating_sub(1).max(1)).sqrt());
            Ok(Known { value, reference: usual.mid, low: value / error, high: value * error })
        }
    }
}

/// The posts whose spread is read: interactions, or else views, as far as they are listed.
pub(super) fn posts(profile: &Profile) -> Option<&Measured> {
    let interactions = profile.engagement.as_ref().map(|e| &e.measured);
    let listed = |m: &&Measured| matches!(m, Measured::List(_));
    [interactions, profile.likes.as_ref(), profile.views.as_ref()].into_iter().flatten().find(listed)
}

/// Counts over likes against the sum of the references of those that are told.
fn over_likes(counts: &[(Option<PerLike>, Option<&'static Habit>)]) -> Result<Known, Dropped> {
    let mut why = Dropped::NotTold;
    let (mut value, mut reference, mut low, mut high) = (0.0, 0.0, 0.0, 0.0);
    for (told, usual) in counts {
        let Some(told) = told else { continue };
        let Some(usual) = usual else {
            why = Dropped::NoReference;
            continue;
        };
        let (least, most) = ends(told);
        value += told.value;
        low += least;
        high += most;
        reference += usual.mid;
    }
    if reference > 0.0 { Ok(Known { value, reference, low, high }) } else { Err(why) }
}

/// p10 and p90 of a ratio: posts differ, and a small count is a count.
fn ends(told: &PerLike) -> (f64, f64) {
    let counted = told.value * told.likes;
    let variance = level_variance(RATIO_SPREAD, told.posts_or_usual()) + 1.0 / (counted + 1.0);
    let error = exp(Z80 * variance.sqrt());
    // Half a count more, so that none of 40 is not known for certain.
    (told.value / error, (told.value + 0.5 / told.likes.max(1.0)) * error)
}
