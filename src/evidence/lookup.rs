//! Looking up what the world says about a size, and how far the match had to stretch (model 2 and 3).
//!
//! Figures run without cliffs between the rows' anchors, linear in ln followers. Refuses to invent a row: where there
//! is none, the answer is none.

use super::{Band, Metric, Row, Unit, rows_of};
use crate::model::Platform;
use crate::stats::{LogNormal, Z50, Z80, log10};
use libm::{exp, log};

/// Below this many followers no table speaks.
pub const FEWEST_FOLLOWERS: f64 = 1e3;
/// Above this many no table speaks.
pub const MOST_FOLLOWERS: f64 = 1e7;
/// What a decade outside of those adds to sigma.
const PER_DECADE_OUTSIDE: f64 = 0.5;

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

/// What a table says at one follower count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AtSize {
    /// Median and sigma at this size.
    pub figures: LogNormal,
    /// How far it had to stretch.
    pub stretch: Stretch,
    /// The rows between which it lies (twice the same at the last anchor and beyond).
    pub rows: [&'static Row; 2],
}

impl Row {
    /// What one of its units is worth: percent are fractions, the rest is itself.
    pub fn scale(&self) -> f64 {
        if self.unit == Unit::Percent { 0.01 } else { 1.0 }
    }
    /// The middle as a plain number, percent as a fraction.
    pub fn number(&self) -> Option<f64> {
        self.mid.map(|mid| mid * self.scale())
    }
    /// The row as a log-normal; `None` where it is a list, a plain number, or its low end is zero (model 2).
    pub fn log_normal(&self) -> Option<LogNormal> {
        let u = self.scale();
        let fit = |zq: f64| LogNormal::fit(self.low? * u, self.mid.map(|mid| mid * u), self.high? * u, zq);
        let found = match self.band {
            Band::P25P75 => fit(Z50),
            Band::P10P90 => fit(Z80),
            Band::MedianSigma(sigma) => LogNormal::known(self.number()?).map(|known| LogNormal { sigma, ..known }),
            Band::Number | Band::List => None,
        };
        found.map(|f| if is_share(self.metric) { f.capped_at_one() } else { f })
    }
    /// The follower count that the figures stand for: the row's own, or the middle of its band.
    pub fn stands_for(&self) -> Option<f64> {
        let of_band = |(least, most): (f64, Option<f64>)| (least * most.unwrap_or(least * 10.0)).sqrt();
        self.anchor.or_else(|| self.size.map(of_band))
    }
}

/// A rate of people out of people cannot pass 1. Views and engagement can: they are not only of followers.
pub fn is_share(metric: Metric) -> bool {
    matches!(
        metric,
        Metric::Ctr
            | Metric::Cvr
            | Metric::CodeRate
            | Metric::RealShare
            | Metric::Fit
            | Metric::ReachPerView
            | Metric::ReplyRate
            | Metric::GiftPostRate
            | Metric::CommissionRate
            | Metric::OverlapFollowers
    )
}

/// Two neighbours of a follower count, how far it lies between them, and how far that had to stretch.
type Between = ([&'static Row; 2], f64, Stretch);

/// The two neighbours of a follower count by anchor, and how far it lies between them: 0 at the first, 1 at the second,
/// negative below the first of all. Rows stand in ascending order of size.
fn neighbours(metric: Metric, platform: Option<Platform>, kind: Option<&str>, followers: f64) -> Option<Between> {
    let mut first: Option<(f64, &'static Row)> = None;
    let mut second = None;
    for row in rows_of(metric) {
        if row.platform != platform || kind.is_some_and(|kind| row.kind != kind) {
            continue;
        }
        let Some(anchor) = row.stands_for() else { continue };
        let here = (anchor, row);
        match (first, second) {
            (None, _) => first = Some(here),
            (Some(_), None) => second = Some(here),
            (Some(_), Some(s)) if followers > s.0 => (first, second) = (Some(s), Some(here)),
            _ => break,
        }
    }
    let (a, b) = (first?, second.or(first)?);
    let held = followers.max(FEWEST_FOLLOWERS);
    let outside = !(FEWEST_FOLLOWERS..=MOST_FOLLOWERS).contains(&followers);
    let stretch = |inside: Stretch| if outside { Stretch::Outside } else { inside };
    if held >= b.0 || a.0 >= b.0 {
        return Some(([b.1, b.1], 1.0, stretch(Stretch::BeyondLast)));
    }
    let t = log(held / a.0) / log(b.0 / a.0);
    Some(([a.1, b.1], t, stretch(if t < 0.0 { Stretch::BelowFirst } else { Stretch::Between })))
}

/// What is added to sigma outside of 1,000 to 10 million followers.
pub fn widened(sigma: f64, followers: f64) -> f64 {
    let below = log10(FEWEST_FOLLOWERS / followers).max(0.0);
    let above = log10(followers / MOST_FOLLOWERS).max(0.0);
    let added = PER_DECADE_OUTSIDE * (below + above);
    // Inside of the tables nothing is added, not even the rounding of a square and its root.
    if added > 0.0 { (sigma * sigma + added * added).sqrt() } else { sigma }
}

/// The figures of a metric for a follower count (positive), without cliffs. `kind` `None`: whatever the platform has.
pub fn at_size(metric: Metric, platform: Platform, kind: Option<&str>, followers: f64) -> Option<AtSize> {
    // Not `<= 0.0` alone: NaN must leave too.
    if followers.is_nan() || followers <= 0.0 {
        return None;
    }
    let (rows, t, stretch) = neighbours(metric, Some(platform), kind, followers)?;
    let (a, b) = (rows[0].log_normal()?, rows[1].log_normal()?);
    let sigma = (a.sigma + t * (b.sigma - a.sigma)).max(0.0);
    let figures = LogNormal { m: a.m + t * (b.m - a.m), sigma: widened(sigma, followers) };
    Some(AtSize { figures, stretch, rows })
}

/// A plain number by size, log-log between its anchors; the first slope goes on down to `least` followers, flat beyond.
fn number_at_size(
    metric: Metric,
    platform: Option<Platform>,
    followers: f64,
    least: f64,
) -> Option<(f64, &'static Row)> {
    if followers.is_nan() || followers <= 0.0 {
        return None;
    }
    let (rows, t, _) = neighbours(metric, platform, None, followers.max(least))?;
    let (a, b) = (log(rows[0].number()?), log(rows[1].number()?));
    Some((exp(a + t * (b - a)), if t < 0.5 { rows[0] } else { rows[1] }))
}

/// Price in US dollars of making the content of one post for an audience of this size (model 6).
pub fn content_price(followers: f64) -> Option<(f64, &'static Row)> {
    number_at_size(Metric::ContentPrice, None, followers, FEWEST_FOLLOWERS)
}

/// Euro of revenue per follower in the field study; flat beyond its two anchors (model 8).
pub fn revenue_per_follower(followers: f64) -> Option<(f64, &'static Row)> {
    let first = rows_of(Metric::RevenuePerFollower).find_map(Row::stands_for)?;
    let platform = rows_of(Metric::RevenuePerFollower).find_map(|row| row.platform);
    number_at_size(Metric::RevenuePerFollower, platform, followers, first)
}

/// A row that holds for every size: the platform's own, or the one for all platforms. `kind` `None`: the first.
pub fn single(metric: Metric, platform: Option<Platform>, kind: Option<&str>) -> Option<&'static Row> {
    rows_of(metric).find(|row| {
        (row.platform.is_none() || row.platform == platform)
            && row.size.is_none()
            && kind.is_none_or(|kind| row.kind == kind)
    })
}

/// The price list's row for this format and follower count.
pub fn list_price(platform: Platform, kind: &str, followers: f64) -> Option<&'static Row> {
    rows_of(Metric::Price).find(|row| {
        let holds = |(least, most): (f64, Option<f64>)| followers >= least && most.is_none_or(|most| followers < most);
        row.platform == Some(platform) && row.kind == kind && row.size.is_some_and(holds)
    })
}
