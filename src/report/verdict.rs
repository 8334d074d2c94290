//! How the kinds of influencer are told apart.
//!
//! Our synthesis of what the two pages of the debate say (tiers.md 1.1): celebrities and public figures are known by very
//! many, whatever for; major influencers have a large audience that came for something; micro-influencers look after a
//! community, so that a small audience listens; the rest publish. The pages hold that the number is not the point, so:
//! - under 500 followers no scheme says micro, and all but one call it a personal account: an everyday creator;
//! - 500 to 100,000, where one scheme or another says micro: response and relationship decide. A response that is usual
//!   for the size or better, or a good index of relationship, makes a micro-influencer; both below, an everyday creator;
//!   neither known, nobody can tell;
//! - 100,000 to 1 million, where none of the six schemes says micro: a major influencer;
//! - from 1 million, where each of the six has its largest tier: a celebrity or public figure, unless something shows
//!   expertise or a relationship, which makes a major influencer.
//!
//! Without followers, or with nothing told of the response, it cannot be told: size alone decides nothing.
//! Kinds are words, so they have edges; what lies near one says so.

use super::kind::{Ask, Ground, Kind, Near, Reason, Speaks};
use super::recognition::{Answer, Expertise, Recognition, Relationship};
use super::relationship::{GOOD, Part};
use super::response::Response;
use super::{Base, NoStanding};
use crate::evidence::tiers::NEAR;
use crate::model::Platform;
use crate::stats::Interval;

/// Followers between the kinds: from 500 one published scheme says micro (the debate's lower definition), up to 100,000
/// another does; at a million every scheme has its largest tier.
pub const EDGES: [f64; 3] = [500.0, 1e5, 1e6];
/// Share of accounts below, from which a response is usual (model 10).
const USUAL: f64 = 0.25;

/// Decides, and says why.
pub(super) fn decide(r: &mut Recognition, platform: Option<Platform>) {
    let Answer::Told(size) = &r.size else {
        r.possible =
            vec![Kind::CelebrityOrPublicFigure, Kind::MajorInfluencer, Kind::MicroInfluencer, Kind::EverydayCreator];
        r.reasons.push(Reason { ground: Ground::FollowersNotTold, speaks: Speaks::For });
        r.ask.push(Ask::Followers);
        if r.response == Answer::NotTold {
            r.reasons.push(Reason { ground: Ground::ResponseNotTold, speaks: Speaks::For });
            r.ask.push(Ask::LikesAndComments);
        }
        return;
    };
    let followers = size.followers;
    let [small, large, very_large] = EDGES;
    let standing = r.response.told().and_then(Response::standing).map(|standing| standing.percentile);
    let usual = standing.map(|percentile| percentile.mid() >= USUAL);
    let good = r.index.value.map(|index| index.mid() >= GOOD);
    let expertise = r.relationship.told().and_then(|relationship| relationship.expertise);
    let expert = matches!(expertise, Some(Expertise::Shown(_) | Expertise::Named(_)));
    // What is known of the response; a good index shows a relationship, whatever the rate.
    let listened = match (usual, good) {
        (None, None) => None,
        (usual, good) => Some(usual == Some(true) || good == Some(true)),
    };
    let (kind, possible, band): (Kind, &[Kind], (f64, Option<f64>)) = if followers < small {
        (Kind::EverydayCreator, &[Kind::EverydayCreator], (0.0, Some(small)))
    } else if followers < large {
        let band = (small, Some(large));
        match listened {
            Some(true) => (Kind::MicroInfluencer, &[Kind::MicroInfluencer], band),
            Some(false) if usual.is_none() || good.is_none() => {
                // What is not told yet may still speak for the other.
                (Kind::EverydayCreator, &[Kind::MicroInfluencer, Kind::EverydayCreator], band)
            }
            Some(false) => (Kind::EverydayCreator, &[Kind::EverydayCreator], band),
            None => (Kind::CannotTell, &[Kind::MicroInfluencer, Kind::EverydayCreator], band),
        }
    } else if followers < very_large {
        (Kind::MajorInfluencer, &[Kind::MajorInfluencer], (large, Some(very_large)))
    } else if expert || good == Some(true) {
        (Kind::MajorInfluencer, &[Kind::MajorInfluencer], (very_large, None))
    } else if expertise.is_some() && good.is_some() {
        (Kind::CelebrityOrPublicFigure, &[Kind::CelebrityOrPublicFigure], (very_large, None))
    } else {
        let possible = &[Kind::CelebrityOrPublicFigure, Kind::MajorInfluencer];
        (Kind::CelebrityOrPublicFigure, possible, (very_large, None))
    };
    r.kind = if r.response == Answer::NotTold { Kind::CannotTell } else { kind };
    r.possible = possible.to_vec();
    let (from, to) = band;
    r.reasons = reasons(r, Ground::Followers { followers, from, to }, usual, good, expertise);
    r.near = near(followers, standing, r.index.value);
    r.ask = asks(r, platform, standing.is_some());
}

/// What speaks for a verdict and what against it.
fn reasons(
    r: &Recognition,
    followers: Ground,
    usual: Option<bool>,
    good: Option<bool>,
    expertise: Option<Expertise>,
) -> Vec<Reason> {
    let kind = r.kind;
    // An audience that listens is what small and large creators are named for, and what celebrities are not.
    let named_for = matches!(kind, Kind::MicroInfluencer | Kind::MajorInfluencer);
    let speaks = |yes: bool| if yes == named_for { Speaks::For } else { Speaks::Against };
    let open = if kind == Kind::CannotTell { Speaks::For } else { Speaks::Against };
    let mut out = vec![Reason { ground: followers, speaks: Speaks::For }];
    let mut say = |ground: Ground, speaks: Speaks| out.push(Reason { ground, speaks });
    match r.response.told().and_then(|response| response.standing) {
        Some((base, Ok(standing))) => {
            let percentile = standing.percentile.mid();
            let ground = Ground::Standing { base, grade: super::engagement::grade(percentile), percentile };
            // A usual response makes nobody less of a celebrity.
            let celebrity = kind == Kind::CelebrityOrPublicFigure;
            say(ground, if celebrity { Speaks::For } else { speaks(usual == Some(true)) });
        }
        Some((_, Err(why))) => say(Ground::NotGraded(why), open),
        None if r.response == Answer::NotTold => say(Ground::ResponseNotTold, open),
        None => {}
    }
    match r.index.value {
        Some(value) => say(Ground::Index { value: value.mid(), good: GOOD }, speaks(good == Some(true))),
        None => say(Ground::NoIndex, open),
    }
    match expertise {
        Some(Expertise::NotFound(topics)) => say(Ground::ExpertiseNotFound(topics), speaks(false)),
        Some(known) => say(Ground::Expertise(known.topics()), speaks(true)),
        // Whoever is very large is told apart by it.
        None if kind == Kind::CelebrityOrPublicFigure => say(Ground::ExpertiseNotTold, Speaks::Against),
        None => {}
    }
    if let Some(Relationship { sponsored: Some((share, usual)), .. }) = r.relationship.told()
        && share.low() > usual.mid
    {
        say(Ground::OftenSponsored { share: share.mid(), usual: usual.mid }, speaks(false));
    }
    out
}

/// Edges that are near.
fn near(followers: f64, standing: Option<Interval>, index: Option<Interval>) -> Vec<Near> {
    let mut out = Vec::new();
    for edge in EDGES {
        if (followers - edge).abs() <= NEAR * edge {
            out.push(Near::Followers { followers, edge });
        }
    }
    let [small, large, very_large] = EDGES;
    let holds = |range: &Interval, edge: f64| range.low() < edge && range.high() >= edge;
    // Said only where the verdict hangs on it.
    if (small..large).contains(&followers) {
        out.extend(standing.filter(|p| holds(p, USUAL)).map(|percentile| Near::Standing { percentile, edge: USUAL }));
    }
    if (small..large).contains(&followers) || followers >= very_large {
        out.extend(index.filter(|i| holds(i, GOOD)).map(|value| Near::Index { value, edge: GOOD }));
    }
    out
}

/// What would tell.
fn asks(r: &Recognition, platform: Option<Platform>, graded: bool) -> Vec<Ask> {
    let mut out = Vec::new();
    let mut add = |when: bool, ask: Ask| {
        if when {
            out.push(ask);
        }
    };
    let has = |part: Part| r.index.parts.iter().any(|p| p.part == part);
    add(platform.is_none(), Ask::Platform);
    add(r.response == Answer::NotTold, Ask::LikesAndComments);
    let by_views = matches!(
        r.response.told().and_then(|response| response.standing),
        Some((_, Err(NoStanding::OtherBase(Base::Views) | NoStanding::OverAllFollowers)))
    );
    add(by_views, Ask::Views);
    add(r.response != Answer::NotTold && !by_views && !graded && !has(Part::Comments), Ask::LikesAndComments);
    add(!has(Part::Replies), Ask::Comments);
    let expertise = r.relationship.told().is_some_and(|relationship| relationship.expertise.is_some());
    add(!expertise, Ask::Topics);
    out
}
