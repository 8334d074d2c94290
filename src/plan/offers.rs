//! From one creator to what can be chosen: one to five posts, what each costs and brings (model 11).
//!
//! Middles, never means: a mean rewards ignorance. Refuses to know other creators: overlap and sharing are the plan's.

use super::{Candidate, Offer};
use crate::model::{Assumptions, Profile, Stage};
use crate::report::{Counting, Outcome, Outlook, PAID_POST, convention, gift_post_rate, outlook};
use crate::stats::Beta;
use libm::exp;

/// The most posts that are offered of one creator.
pub const MOST_POSTS: u32 = 5;

/// The case that is planned for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Case {
    /// Each result at its median.
    #[default]
    Likely,
    /// Each at its own p20. For choosing only: the total of bad cases is no bad case of the total, and is never shown.
    Bad,
}

/// The 20th percentile of the unit normal lies so many sigmas below.
const Z20: f64 = 0.841_621_233_572_914_3;

/// What of a creator serves a stage.
const fn serves(stage: Stage, counting: Counting) -> Outcome {
    match stage {
        Stage::Awareness => Outcome::RelevantReach,
        Stage::Consideration => Outcome::Clicks,
        Stage::Conversion => Outcome::orders(counting),
        Stage::Advocacy => Outcome::Interactions,
    }
}

/// Chance, 0 to 1, that they post: paid 95 %; gifted by the evidence.
pub fn posts_with(outlook: &Outlook) -> f64 {
    let gifted = || gift_post_rate().and_then(|row| Beta::of(row.log_normal()?)).map_or(PAID_POST, Beta::mean);
    if outlook.gifted { gifted() } else { PAID_POST }
}

/// One creator as a candidate: an offer for every number of posts of which the money can be told.
///
/// `place` is theirs in the list. Results are the median or the bad case, times the chance that they post at all, so that a
/// gift that is posted two times in five does not pass for a booking. A stage for which nothing can be told is brought
/// nothing. The stage that they serve best is that of convention for their size; none where followers are not told.
pub fn candidate(
    place: usize,
    profile: &Profile,
    assumptions: &Assumptions,
    counting: Counting,
    case: Case,
) -> Option<Candidate> {
    let platform = profile.platform?;
    let offers = (1..=MOST_POSTS).filter_map(|posts| {
        let outlook = outlook(profile, assumptions, posts).ok()?;
        offer(posts, &outlook, counting, case)
    });
    let best = profile.followers.and_then(|followers| {
        let points = |stage: Stage| convention(stage, followers.value).map(|points| (points, stage));
        let mut best: Option<(f64, Stage)> = None;
        for found in Stage::ALL.into_iter().filter_map(points) {
            best = Some(best.filter(|best| best.0 >= found.0).unwrap_or(found));
        }
        best
    });
    Some(Candidate { place, platform, stage: best.map(|(_, stage)| stage), offers: offers.collect() })
}

/// What so many posts offer; `None` where the money cannot be told.
fn offer(posts: u32, outlook: &Outlook, counting: Counting, case: Case) -> Option<Offer> {
    let hundredths = libm::ceil(outlook.planned().ok()? * 100.0 - 1e-6);
    // Beyond 2^53 hundredths no number is whole.
    let cost = (0.0..9e15).contains(&hundredths).then_some(hundredths as u64)?;
    let chance = posts_with(outlook);
    let brings = Stage::ALL.map(|stage| {
        let Ok(likely) = outlook.likely(serves(stage, counting)) else { return 0.0 };
        let fall = if case == Case::Bad { exp(-Z20 * likely.sigma) } else { 1.0 };
        likely.mid * fall * chance
    });
    let minutes = libm::ceil(outlook.hours * 60.0 - 1e-6).clamp(0.0, 1e9) as u32;
    Some(Offer { posts, cost, minutes, brings })
}
