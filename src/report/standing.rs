//! Rates and where they stand: the pasted figures over each base, against the table of the same base (model 10).
//!
//! Refuses to grade across bases, on hidden likes, below all tables, or against a table that mixes its bases.

use super::chain::follower_count;
use super::deal::Booked;
use super::engagement::{FEW_POSTS, grade, usual_base};
use super::pasted::{self, Read};
use super::{Base, NoStanding, Rate, Standing};
use crate::evidence::constants::OTHER_SPREAD;
use crate::evidence::lookup::{FEWEST_FOLLOWERS, at_size};
use crate::evidence::{Metric, Row, post_spread, rows_of};
use crate::model::{Assumptions, Field, Fields, Format, Measured, Platform, Profile, counted_parts};
use crate::stats::{Interval, Z50, Z80, cdf};
use libm::{exp, log};

const fn metric(base: Base) -> Option<Metric> {
    match base {
        Base::Followers => Some(Metric::ErByFollowers),
        Base::Views => Some(Metric::ErByViews),
        Base::Reach => None,
    }
}

/// Interactions to rate: those that count, or comments alone where likes are not known.
fn interactions(profile: &Profile) -> Option<&Measured> {
    profile.engagement.as_ref().map(|e| &e.measured).or(profile.comments.as_ref())
}

/// The rate on a base, as read. `None` where the facts do not allow it.
fn rate_on(profile: &Profile, base: Base, spread: f64) -> Option<Read> {
    let told = interactions(profile)?;
    let over = |denominator: f64| {
        let mut read = pasted::read(told, spread)?;
        // A list's rate by followers is that of its typical post, in logs.
        read.shown = if matches!(told, Measured::List(_)) { exp(read.typical.m) } else { read.shown } / denominator;
        read.typical.m -= log(denominator);
        read.average /= denominator;
        Some(read)
    };
    match base {
        Base::Views if profile.views.is_none() && profile.rates_by_view.is_empty() => None,
        Base::Views => pasted::by_views(profile, told, spread),
        // Pins spread by search, not by followers: never a base there (engagement.md 2.2).
        Base::Followers if profile.platform == Some(Platform::Pinterest) => None,
        Base::Followers => over(follower_count(profile)?),
        Base::Reach => over(profile.reach.filter(|reach| *reach > 0.0 && reach.is_finite())?),
    }
}

/// The rate on a base with its standing. `None` where the facts do not allow it, or contradict each other.
pub(super) fn graded(profile: &Profile, assumptions: &Assumptions, base: Base) -> Option<Rate> {
    if pasted::impossible_rate(profile).is_some() {
        return None;
    }
    let read = rate_on(profile, base, spread_of(profile, assumptions))?;
    let (parts, missing) = match &profile.engagement {
        Some(engagement) => (engagement.parts, engagement.missing),
        None => {
            let comments = Fields::of(&[Field::CommentsPerPost]);
            (comments, Fields::of(counted_parts(profile.platform)).without(comments))
        }
    };
    Some(Rate {
        base,
        parts,
        missing,
        comments_only: profile.engagement.is_none(),
        centre: read.centre,
        shown: read.shown,
        typical: around(read.typical.m, Z80 * read.typical.variance.sqrt())?,
        posts: read.posts,
        few_posts: read.posts.is_some_and(|n| n < FEW_POSTS),
        standing: place(profile, &read, base),
    })
}

/// The rate on a base as pasted, without its standing; not that of comments alone.
pub(super) fn shown(profile: &Profile, assumptions: &Assumptions, base: Base) -> Option<f64> {
    profile.engagement.as_ref()?;
    if pasted::impossible_rate(profile).is_some() {
        return None;
    }
    rate_on(profile, base, spread_of(profile, assumptions)).map(|read| read.shown)
}

/// The usual spread of posts of what was pasted.
fn spread_of(profile: &Profile, assumptions: &Assumptions) -> f64 {
    let platform = profile.platform;
    let format = platform.map(|platform| match Booked::of(platform, assumptions).first.format {
        // A story shows no likes, so what was pasted is of the usual posts, and so is their spread.
        Format::Story => platform.usual_format(),
        format => format,
    });
    let row = platform.zip(format).map_or(&OTHER_SPREAD, |(platform, format)| post_spread(platform, format));
    row.number().unwrap_or(1.0)
}

fn around(m: f64, d: f64) -> Option<Interval> {
    Interval::new(exp(m - d), exp(m), exp(m + d))
}

/// Where the typical rate stands among accounts of this size (model 10).
fn place(profile: &Profile, read: &Read, base: Base) -> Result<Standing, NoStanding> {
    let platform = profile.platform.ok_or(NoStanding::NoPlatform)?;
    if profile.likes_hidden && profile.engagement.is_none() {
        return Err(NoStanding::LikesHidden);
    }
    if profile.engagement.is_none() {
        return Err(NoStanding::PartsMissing);
    }
    if base == Base::Followers && read.shown > 1.0 {
        return Err(NoStanding::OverAllFollowers);
    }
    let has = |metric: Metric| rows_of(metric).any(|row| row.platform == Some(platform));
    let table = metric(base).filter(|metric| has(*metric));
    let Some(table) = table else {
        return Err(if has(Metric::ErMixed) {
            NoStanding::MixedBase
        } else if has(Metric::ErByFollowers) || has(Metric::ErByViews) {
            NoStanding::OtherBase(usual_base(platform))
        } else {
            NoStanding::NoTable
        });
    };
    let followers = follower_count(profile).ok_or(NoStanding::NoFollowers)?;
    if followers < FEWEST_FOLLOWERS {
        return Err(NoStanding::BelowTables);
    }
    let at = at_size(table, platform, None, followers).ok_or(NoStanding::NoTable)?;
    let d = Z80 * read.typical.variance.sqrt();
    let below = |x: f64| cdf((x - at.figures.m) / at.figures.sigma);
    let m = read.typical.m;
    let percentile = Interval::new(below(m - d), below(m), below(m + d)).ok_or(NoStanding::NoTable)?;
    let usual = at.figures.between(Z50).ok_or(NoStanding::NoTable)?;
    let (low, high) = (grade(percentile.low()), grade(percentile.high()));
    Ok(Standing {
        percentile,
        words: (low, (high != low).then_some(high)),
        usual,
        year: match (year(at.rows[0]), year(at.rows[1])) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (one, other) => one.or(other),
        },
        at,
    })
}

/// Between which rates the middle half of accounts of this size is (p25, median, p75), as fractions; `None` where nobody says so.
pub fn usual_rate(platform: Platform, base: Base, followers: f64) -> Option<Interval> {
    at_size(metric(base)?, platform, None, followers.max(FEWEST_FOLLOWERS))?.figures.between(Z50)
}

/// Every rate that the facts allow, the platform's usual base first.
pub(super) fn rates(profile: &Profile, assumptions: &Assumptions) -> Vec<Rate> {
    let mut bases = [Base::Followers, Base::Views, Base::Reach];
    if profile.platform.map(usual_base) == Some(Base::Views) {
        bases.swap(0, 1);
    }
    let mut rates = Vec::new();
    for base in bases {
        rates.extend(graded(profile, assumptions, base));
    }
    rates
}

/// Year of the weightiest source of a row; `None` for what we assume.
pub(super) fn year(row: &Row) -> Option<u16> {
    row.basis.sources.first().map(|source| source.year)
}
