//! Recognition: what kind of influencer this is, from three questions, each of which may be not told.
//!
//! *Size*: what the schemes call so many followers. *Response*: how the audience answers. *Relationship*: how the creator
//! deals with it. What follows from the three is in [`super::verdict`]. Refuses to let size alone make a micro-influencer.

use super::chain::follower_count;
use super::engagement::FEW_POSTS;
use super::kind::{Ask, Kind, Near, Reason};
use super::relationship::{Index, index};
use super::response::{Response, response, share};
use super::{Report, TierPlace, verdict};
use crate::evidence::habits::{self, Habit};
use crate::evidence::tiers::TierName;
use crate::model::{Profile, Rhythm, Soft, TopicMatch};
use crate::stats::Interval;

/// An answer, or none: nothing was told.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<T> {
    /// What was told, with the evidence.
    Told(T),
    /// Nothing was.
    NotTold,
}

impl<T> Answer<T> {
    /// The answer, where there is one.
    pub fn told(&self) -> Option<&T> {
        match self {
            Answer::Told(told) => Some(told),
            Answer::NotTold => None,
        }
    }

    fn of(told: Option<T>) -> Answer<T> {
        told.map_or(Answer::NotTold, Answer::Told)
    }
}

/// What the schemes call an audience of this size.
#[derive(Clone, Debug, PartialEq)]
pub struct Size {
    /// Followers.
    pub followers: f64,
    /// By the scheme that the person chose.
    pub chosen: TierPlace,
    /// How many published schemes use the chosen one's name.
    pub agree: usize,
    /// Each name with the number of published schemes that use it, ascending by name: "micro in 3 of 6, mid-tier in 2".
    pub names: Vec<(TierName, usize)>,
}

/// What is known of the creator's dealings with the audience.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relationship {
    /// Share of others' comments that the creator answered: p10, the share, p90, for ten are few.
    pub replies: Option<Interval>,
    /// Cadence, and what is usual where anybody says. Too little and too much both hurt (Leung et al. 2022).
    pub cadence: Option<(Rhythm, Option<&'static Habit>)>,
    /// Share of posts marked as advertising, with its range, and that of fashion creators. No limit is published.
    pub sponsored: Option<(Interval, &'static Habit)>,
    /// Expertise in the brand's topics.
    pub expertise: Option<Expertise>,
}

/// How far the creator is known for one of the brand's topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expertise {
    /// At least a third of five or more captions speak of it (own limit).
    Shown(TopicMatch),
    /// Bio or some captions name it.
    Named(TopicMatch),
    /// Found nowhere in what was pasted: perhaps known for something else.
    NotFound(TopicMatch),
}

/// Fewest captions in which a topic counts as shown, and one caption in how many (own limits).
const SHOWN: (u32, u32) = (5, 3);

impl Expertise {
    /// From what was found.
    pub const fn of(topics: TopicMatch) -> Expertise {
        if topics.found == 0 {
            Expertise::NotFound(topics)
        } else if topics.captions_of >= SHOWN.0 && topics.captions.saturating_mul(SHOWN.1) >= topics.captions_of {
            Expertise::Shown(topics)
        } else {
            Expertise::Named(topics)
        }
    }

    /// What was found.
    pub const fn topics(self) -> TopicMatch {
        match self {
            Expertise::Shown(topics) | Expertise::Named(topics) | Expertise::NotFound(topics) => topics,
        }
    }

    /// How much of what was pasted speaks of the topics, 0 to 1: of captions, where there are any, else of the topics.
    pub fn share(self) -> f64 {
        let topics = self.topics();
        let (part, of) =
            if topics.captions_of > 0 { (topics.captions, topics.captions_of) } else { (topics.found, topics.of) };
        if topics.found == 0 { 0.0 } else { (f64::from(part) / f64::from(of.max(1))).min(1.0) }
    }
}

/// What kind of influencer this is, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Recognition {
    /// How large?
    pub size: Answer<Size>,
    /// How does the audience respond?
    pub response: Answer<Response>,
    /// How does the creator deal with it?
    pub relationship: Answer<Relationship>,
    /// The relationship index, ours. It rests on both the response and the relationship.
    pub index: Index,
    /// The verdict.
    pub kind: Kind,
    /// Every kind that is still possible: what the facts exclude is not among them. Holds the verdict, where there is one.
    pub possible: Vec<Kind>,
    /// What speaks for the verdict and what against, the weightiest first.
    pub reasons: Vec<Reason>,
    /// Edges that are near: a little more or less, and the verdict would be another.
    pub near: Vec<Near>,
    /// What would tell, or make it firmer; the most telling first.
    pub ask: Vec<Ask>,
}

/// What kind of influencer this is. Pure and total.
pub fn recognise(profile: &Profile, soft: &Soft, report: &Report) -> Recognition {
    let mut recognition = Recognition {
        size: Answer::of(size(profile, report)),
        response: Answer::of(response(profile, report)),
        relationship: Answer::of(relationship(profile, soft)),
        index: index(profile, soft),
        kind: Kind::CannotTell,
        possible: Vec::new(),
        reasons: Vec::new(),
        near: Vec::new(),
        ask: Vec::new(),
    };
    verdict::decide(&mut recognition, profile.platform);
    recognition
}

fn size(profile: &Profile, report: &Report) -> Option<Size> {
    let followers = follower_count(profile)?;
    let tiers = report.tiers?;
    let mut names: Vec<(TierName, usize)> = Vec::new();
    for place in tiers.places() {
        match names.binary_search_by_key(&place.tier.name, |(name, _)| *name) {
            Ok(i) => names.get_mut(i).into_iter().for_each(|(_, count)| *count += 1),
            Err(i) => names.insert(i, (place.tier.name, 1)),
        }
    }
    let agree = names.iter().find(|(name, _)| *name == tiers.chosen.tier.name).map_or(0, |(_, count)| *count);
    Some(Size { followers, chosen: tiers.chosen, agree, names })
}

fn relationship(profile: &Profile, soft: &Soft) -> Option<Relationship> {
    let relationship = Relationship {
        replies: soft.replies.and_then(|r| share(r.answered, r.comments)),
        cadence: soft.rhythm.map(|rhythm| (rhythm, habits::cadence(profile.platform))),
        sponsored: soft
            .sponsored
            .filter(|s| s.of >= FEW_POSTS)
            .and_then(|s| Some((share(s.marked, s.of)?, &habits::SPONSORED))),
        expertise: soft.topics.filter(|topics| topics.of > 0).map(Expertise::of),
    };
    let Relationship { replies, cadence, sponsored, expertise } = &relationship;
    let told = replies.is_some() || cadence.is_some() || sponsored.is_some() || expertise.is_some();
    told.then_some(relationship)
}
