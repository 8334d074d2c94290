//! Goal: how well a creator serves each stage of the buyer's journey, 0 to 3 (journey.md 6.1).
//!
//! Which size serves which stage is convention: vendors agree, nobody measured it, but for conversion (Beichert et al.).
//! So each stage says on what it rests, what speaks against it, and what the estimates of this very creator are. The
//! points are for words only: refuses to enter any sum of results (model 11).
//!
//! Without cliffs: the convention's points stand at the middles of its tiers and run linearly in the logarithm of
//! followers between them; adjustments rise smoothly from nothing.

use super::recognition::{Expertise, Recognition};
use super::relationship::Part;
use super::response::Beside;
use super::{Base, Computed, Estimate, NotComputable, Report};
use crate::evidence::Source;
use crate::evidence::lookup::FEWEST_FOLLOWERS;
use crate::evidence::sources::FIELD_STUDY;
use crate::model::{Platform, Soft, Stage};
use libm::log;

/// What a stage's points rest on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Support {
    /// What most sources say and none measured.
    Convention,
    /// Measured, too: by this study.
    Measured(&'static Source),
}

/// What speaks against the convention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counter {
    /// A larger following raises what spending does for engagement (Leung et al. 2022).
    LargerRaisesEngagement,
    /// Engagement of sponsored posts first rises, then falls with followers (Wies et al. 2023, 802 campaigns).
    RisesThenFalls,
    /// On TikTok the rate by views rises with the size of brands (Rival IQ 2023).
    RisesWithSizeOnTikTok,
    /// The work pays mainly in the long run, whatever the size (IPA databank 2025, 220 campaigns).
    PaysInTheLongRun,
}

/// Why points were added or taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Because {
    /// Views beyond followers. Value: views over followers.
    ReachesBeyond(f64),
    /// Saves for one like above what is usual. Value: the ratio.
    Saves(f64),
    /// Comments for one like above what is usual. Value: the ratio.
    Comments(f64),
    /// Shares for one like above what is usual. Value: the ratio.
    Shares(f64),
    /// Known for one of the brand's topics. Value: share of captions or topics.
    Expertise(f64),
    /// The creator answers. Value: share of comments answered.
    Replies(f64),
    /// Where the rate stands among accounts of this size. Value: share of accounts below.
    Standing(f64),
    /// Neither by link nor by code can orders be counted.
    NoWayToCount,
}

/// Points added or taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adjustment {
    /// Why.
    pub because: Because,
    /// How many, -1 to 1.
    pub by: f64,
}

/// How well, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Serves {
    /// Under half a point.
    Hardly,
    /// To one and a half.
    Somewhat,
    /// To two and a half.
    Well,
    /// From there.
    VeryWell,
}

impl Serves {
    /// The word for points.
    pub fn of(points: f64) -> Serves {
        match points {
            p if p >= 2.5 => Serves::VeryWell,
            p if p >= 1.5 => Serves::Well,
            p if p >= 0.5 => Serves::Somewhat,
            _ => Serves::Hardly,
        }
    }
}

/// How well a creator serves a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Served<'a> {
    /// The stage.
    pub stage: Stage,
    /// What convention says of this size, 0 to 3; `None` where followers are not told.
    pub convention: Option<f64>,
    /// What the pasted facts add or take.
    pub adjustments: Vec<Adjustment>,
    /// Both together, 0 to 3.
    pub points: Option<f64>,
    /// What the convention rests on.
    pub support: Support,
    /// What speaks against it.
    pub counter: Vec<Counter>,
    /// What is estimated of this creator for this stage: relevant views, clicks, orders by link and by code, interactions.
    pub estimates: Vec<&'a Computed<Estimate>>,
}

impl Served<'_> {
    /// In words.
    pub fn word(&self) -> Option<Serves> {
        self.points.map(Serves::of)
    }
}

/// Middles of the convention's tiers (nano, micro, mid, macro, mega), as everywhere in the tables (model 3).
const ANCHORS: [f64; 5] = [3_162.0, 31_623.0, 223_607.0, 707_107.0, 3_162_278.0];

/// Points by tier, proposed by journey.md 6.1 from the sources that it names.
const fn by_tier(stage: Stage) -> [f64; 5] {
    match stage {
        Stage::Awareness => [0.0, 1.0, 2.0, 3.0, 3.0],
        Stage::Consideration => [2.0, 3.0, 3.0, 2.0, 1.0],
        Stage::Conversion => [3.0, 3.0, 2.0, 1.0, 0.0],
        Stage::Advocacy => [3.0, 2.0, 1.0, 1.0, 0.0],
    }
}

/// What convention says of a stage at a follower count: flat below the first middle and above the last.
pub fn convention(stage: Stage, followers: f64) -> Option<f64> {
    if followers.is_nan() || followers <= 0.0 {
        return None;
    }
    let points = by_tier(stage);
    let mut before: Option<(f64, f64)> = None;
    for (anchor, here) in ANCHORS.into_iter().zip(points) {
        if followers <= anchor {
            let (from, there) = before.unwrap_or((anchor, here));
            let t = if anchor > from { log(followers / from) / log(anchor / from) } else { 1.0 };
            return Some(there + t * (here - there));
        }
        before = Some((anchor, here));
    }
    before.map(|(_, last)| last)
}

/// From 0 at the reference towards 1: a third at twice of it, three fifths at four times. Never below 0.
fn above(value: f64, reference: f64) -> f64 {
    if value > reference && reference > 0.0 { (value - reference) / (value + reference) } else { 0.0 }
}

/// How well a creator serves each stage, in the order of the journey.
pub fn serves<'a>(report: &'a Report, soft: &Soft, recognition: &Recognition) -> [Served<'a>; 4] {
    Stage::ALL.map(|stage| {
        let convention = report.followers.and_then(|followers| convention(stage, followers.value));
        let adjustments = adjustments(stage, report, soft, recognition);
        let sum = |points: f64| adjustments.iter().fold(points, |sum, a| sum + a.by).clamp(0.0, 3.0);
        let points = convention.map(sum);
        let support = match stage {
            Stage::Conversion => Support::Measured(&FIELD_STUDY),
            _ => Support::Convention,
        };
        Served {
            stage,
            convention,
            adjustments,
            points,
            support,
            counter: counter(stage, report),
            estimates: estimates(stage, report),
        }
    })
}

/// What is estimated for a stage.
fn estimates(stage: Stage, report: &Report) -> Vec<&Computed<Estimate>> {
    match stage {
        Stage::Awareness => vec![&report.results.relevant],
        Stage::Consideration => vec![&report.results.clicks],
        Stage::Conversion => vec![&report.link.orders, &report.code.orders],
        Stage::Advocacy => vec![&report.results.engagements],
    }
}

/// What speaks against the convention of a stage.
fn counter(stage: Stage, report: &Report) -> Vec<Counter> {
    let mut out = Vec::new();
    if stage != Stage::Awareness {
        out.push(Counter::LargerRaisesEngagement);
    }
    if matches!(stage, Stage::Consideration | Stage::Advocacy) {
        out.push(Counter::RisesThenFalls);
        if report.platform == Some(Platform::TikTok) {
            out.push(Counter::RisesWithSizeOnTikTok);
        }
    }
    out.push(Counter::PaysInTheLongRun);
    out
}

/// What the pasted facts add to a stage or take from it. An adjustment of nothing is none.
fn adjustments(stage: Stage, report: &Report, soft: &Soft, recognition: &Recognition) -> Vec<Adjustment> {
    let response = recognition.response.told();
    let relationship = recognition.relationship.told();
    let mut out = Vec::new();
    let mut add = |because: Because, by: f64| {
        if by != 0.0 && by.is_finite() {
            out.push(Adjustment { because, by });
        }
    };
    let mut beside = |told: Option<Beside>, because: fn(f64) -> Because, most: f64| {
        if let Some(Beside { told, usual: Some(usual) }) = told {
            add(because(told.value), most * above(told.value, usual.mid));
        }
    };
    match stage {
        Stage::Awareness => {
            beside(response.and_then(|r| r.shares), Because::Shares, 1.0);
            let views = report.results.pasted_views.map(|views| views.typical);
            if let (Some(views), Some(followers)) = (views, report.followers) {
                let times = views / followers.value;
                add(Because::ReachesBeyond(times), above(times, 1.0));
            }
        }
        Stage::Consideration => {
            beside(response.and_then(|r| r.saves), Because::Saves, 1.0);
            beside(response.and_then(|r| r.comments), Because::Comments, 0.5);
            // Niche experts are named for this stage by the sources; half a point at most, since their word is no measure.
            if let Some(expertise) = relationship.and_then(|r| r.expertise).map(Expertise::share) {
                add(Because::Expertise(expertise), 0.5 * expertise);
            }
        }
        Stage::Conversion => {
            // What is merely not told, or told wrong, is no reason: only what nobody can count.
            let uncounted = |orders: &Computed<Estimate>| {
                matches!(orders, Err(NotComputable::NoEvidence(_) | NotComputable::OutOfRange))
            };
            if uncounted(&report.link.orders) && uncounted(&report.code.orders) {
                add(Because::NoWayToCount, -1.0);
            }
        }
        Stage::Advocacy => {
            beside(response.and_then(|r| r.shares), Because::Shares, 1.0);
            // The index has the share once, from the same comments.
            let known = recognition.index.parts.iter().find(|p| p.part == Part::Replies).map(|p| p.value);
            if let Some(share) = known.filter(|_| soft.replies.is_some()) {
                add(Because::Replies(share), share);
            }
        }
    }
    if matches!(stage, Stage::Consideration | Stage::Advocacy)
        && let Some((base, Ok(standing))) = response.and_then(|r| r.standing)
    {
        // Half a point up or down, at the very ends. Not for conversion: no rate of orders follows from a response.
        let below = standing.percentile.mid();
        add(Because::Standing(below), (below - 0.5) * heard(base, report));
    }
    out
}

/// How much a standing counts, 0 to 1. It ends at 1,000 followers and where as many interact as follow; what ends there
/// fades before, or a follower more would be a step.
fn heard(base: Base, report: &Report) -> f64 {
    let [full, ..] = ANCHORS;
    let followers = report.followers.map_or(0.0, |followers| followers.value);
    let begun = log(followers.max(FEWEST_FOLLOWERS) / FEWEST_FOLLOWERS) / log(full / FEWEST_FOLLOWERS);
    let rate = report.rates.iter().find(|rate| rate.base == base && base == Base::Followers);
    begun.clamp(0.0, 1.0) * rate.map_or(1.0, |rate| (1.0 - rate.shown).clamp(0.0, 1.0))
}

/// A mix of goals: the weighted mean of the points. For words only. `None` where a weighted stage has no points, or
/// where no weight is positive; weights that are not positive and finite count as none.
pub fn mixed(served: &[Served; 4], weights: [f64; 4]) -> Option<f64> {
    let (mut sum, mut whole) = (0.0, 0.0);
    for (served, weight) in served.iter().zip(weights) {
        if weight > 0.0 && weight.is_finite() {
            sum += weight * served.points?;
            whole += weight;
        }
    }
    let mean = sum / whole;
    mean.is_finite().then_some(mean)
}
