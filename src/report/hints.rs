//! Hints: what is worth a look before money is spent, each argued from both sides (relationship.md 5.4).
//!
//! A hint has a value, what is usual, what else could explain it, and what was not checked. Refuses to accuse: it knows
//! pasted totals only, and even who has all data errs (HypeAuditor admits 3.7 %). Refuses to add hints up to a score.
//! A limit is a published one where there is one; else it is ours, chosen so that an ordinary account seldom meets it.

use super::chain::follower_count;
use super::contradiction::{Contradiction, contradictions};
use super::engagement::FEW_POSTS;
use super::recognition::Recognition;
use super::response::{Spread, spread_of, usual_spread};
use super::{Base, Rate, Report};
use crate::evidence::habits::{FOLLOWING, Habit, LIKES_OF_FOLLOWERS};
use crate::evidence::lookup::{FEWEST_FOLLOWERS, at_size};
use crate::evidence::views::UNKNOWN_VIEW_RATE;
use crate::evidence::{Metric, Row};
use crate::model::{Draft, Field, Measured, Platform, Profile, Soft};
use crate::stats::{Z80, median};
use libm::{exp, log};

/// What is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HintKind {
    /// Even the high end of the typical rate lies below the usual quartiles for the size.
    ResponseBelow,
    /// The typical rate is over three times the upper quartile for the size.
    ResponseAbove,
    /// Likes of a post are more than half of the followers. Value: likes over followers.
    LikesNearFollowers,
    /// Under half a comment for 100 likes. Value: comments over likes.
    FewComments,
    /// Over 30 comments for 100 likes. Value: comments over likes.
    ManyComments,
    /// More comments than likes. Value: comments over likes.
    CommentsAboveLikes,
    /// Likes differ far less from post to post than usual. Value: sd of ln.
    EvenLikes,
    /// One post brought more than all others together. Value: mean over median.
    OnePostCarries,
    /// Interactions more than doubled in 30 days, beyond luck. Value: change, a fraction.
    Growth,
    /// Follows more than 1,500 accounts, and at least half as many as follow back. Value: accounts followed.
    FollowsMany,
    /// Views are far under followers. Value: views over followers.
    ViewsFarUnder,
    /// The stated rate follows from the counts on no base. Value: the rate as stated, a fraction.
    StatedRate,
}

impl HintKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [HintKind; 12] = [
        HintKind::ResponseBelow,
        HintKind::ResponseAbove,
        HintKind::LikesNearFollowers,
        HintKind::FewComments,
        HintKind::ManyComments,
        HintKind::CommentsAboveLikes,
        HintKind::EvenLikes,
        HintKind::OnePostCarries,
        HintKind::Growth,
        HintKind::FollowsMany,
        HintKind::ViewsFarUnder,
        HintKind::StatedRate,
    ];
}

/// What else could explain it, without anything being wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Innocent {
    /// A television appearance or a story in the press: a hit on television added 8,000 followers to one account.
    Television,
    /// A giveaway or a question that had to be answered by a comment.
    Giveaway,
    /// A video that went beyond the followers.
    ViralVideo,
    /// An account of years: followers of the past no longer look.
    OldAccount,
    /// Posts that were promoted with money, openly.
    BoughtAds,
    /// The platform shows posts to others than followers.
    PlatformsWay,
    /// A season: holidays, a launch, a sports event.
    Season,
    /// A pause in posting.
    Pause,
    /// A close community: people who know each other.
    CloseCommunity,
    /// Content that one looks at and does not discuss: music, landscapes, recipes.
    QuietContent,
    /// Comments are limited or filtered by the creator.
    CommentsLimited,
    /// Posts of one series, alike by design.
    Series,
    /// The platform rounds its counts, which makes them look alike.
    RoundedCounts,
    /// Few posts: luck alone.
    FewPosts,
    /// Paid posts among own ones: they are answered less.
    SponsoredPosts,
    /// Somebody who follows back, or follows peers and customers for years.
    FollowsBack,
    /// A rate on another base, over other posts, or with other interactions.
    OtherDefinition,
    /// Figures of different days.
    OtherDay,
    /// A mention by a larger account, or work done with one.
    ShoutOut,
    /// A new format, where the old followers do not look.
    NewFormat,
}

/// What nobody looked at here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotChecked {
    /// Who the followers are, and where they live.
    WhoFollows,
    /// What the comments say, and whether the same people write them.
    WhatCommentsSay,
    /// How the follower count went over time.
    FollowersOverTime,
    /// Who liked.
    WhoLiked,
    /// Which posts were promoted, sponsored or part of a giveaway.
    WhichPostsWerePaid,
    /// Posts before those pasted.
    OlderPosts,
    /// Reach, which only the owner sees.
    Reach,
    /// What happened in those weeks: press, television, events.
    News,
    /// How the stated rate was computed.
    HowItWasComputed,
    /// Whom the account follows.
    WhomItFollows,
}

/// What is usual, and who says so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Usual {
    /// From; `None`: no lower limit.
    pub low: Option<f64>,
    /// To; `None`: no upper limit.
    pub high: Option<f64>,
    /// On what it rests.
    pub rests_on: RestsOn,
}

/// On what a usual band rests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RestsOn {
    /// The tables at this platform and follower count, on this base.
    Table(Base, [&'static Row; 2]),
    /// A row of evidence.
    Row(&'static Row),
    /// A published habit or convention.
    Habit(&'static Habit),
    /// The pasted counts themselves.
    Counts,
    /// A limit of ours; nobody has published one.
    Ours,
}

/// Something worth a look, argued from both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Hint {
    /// What.
    pub kind: HintKind,
    /// Its value; the unit is told at the kind.
    pub value: f64,
    /// What is usual, in the same unit.
    pub usual: Usual,
    /// What else could explain it. Never empty.
    pub innocent: &'static [Innocent],
    /// Those of `innocent` that the pasted facts themselves speak for.
    pub seen: Vec<Innocent>,
    /// What was not checked. Never empty.
    pub not_checked: &'static [NotChecked],
}

/// Likes over followers from which a hint is given: nearer to all followers than to the 30 % that are called natural.
const LIKES_OF_FOLLOWERS_LIMIT: f64 = 0.5;
/// Times the upper quartile from which a rate is worth a look (relationship.md 5.4, own default).
const TIMES_UPPER_QUARTILE: f64 = 3.0;
/// Comments for one like that are worth a look (relationship.md 5.3, own limits).
const COMMENTS: (f64, f64) = (0.005, 0.30);
/// So many comments must be expected at a limit before less or more is worth a word: of three expected, none is luck in 5 %.
const COUNTED: f64 = 3.0;
/// Likes are called even under this part of the usual spread (own limit).
const EVEN: f64 = 0.25;
/// Mean over median is worth a look from so many times of what the usual spread makes (formulas 7.1: notice from 2).
const CARRIES: f64 = 2.0;
/// Growth in 30 days from which it is worth a look: doubled (own limit).
const DOUBLED: f64 = 1.0;
/// Views are far under followers below this part of the least that is usual (p10; own limit).
const FAR_UNDER: f64 = 0.5;
/// Accounts followed over followers from which "follows many" is worth a look (own limit).
const FOLLOWS_OF_FOLLOWERS: f64 = 0.5;

/// What else explains a hint, and what was not checked.
pub const fn both_sides(kind: HintKind) -> (&'static [Innocent], &'static [NotChecked]) {
    use {Innocent::*, NotChecked::*};
    match kind {
        HintKind::ResponseBelow => (
            &[OldAccount, Pause, NewFormat, SponsoredPosts, Season, QuietContent, Innocent::FewPosts],
            &[WhoFollows, FollowersOverTime, OlderPosts, NotChecked::Reach],
        ),
        HintKind::ResponseAbove => (
            &[ViralVideo, Television, Giveaway, CloseCommunity, BoughtAds, PlatformsWay, Innocent::FewPosts],
            &[WhoLiked, WhatCommentsSay, WhichPostsWerePaid, OlderPosts],
        ),
        HintKind::LikesNearFollowers => (
            &[ViralVideo, PlatformsWay, Television, ShoutOut, BoughtAds, CloseCommunity],
            &[WhoLiked, NotChecked::Reach, WhichPostsWerePaid, FollowersOverTime],
        ),
        HintKind::FewComments => (
            &[QuietContent, CommentsLimited, ViralVideo, PlatformsWay, BoughtAds],
            &[WhoLiked, WhatCommentsSay, OlderPosts],
        ),
        HintKind::ManyComments => {
            (&[Giveaway, CloseCommunity, Season, ShoutOut], &[WhatCommentsSay, WhichPostsWerePaid, OlderPosts])
        }
        HintKind::CommentsAboveLikes => {
            (&[Giveaway, CloseCommunity, OtherDay], &[WhatCommentsSay, WhichPostsWerePaid, OlderPosts])
        }
        HintKind::EvenLikes => {
            (&[Series, RoundedCounts, CloseCommunity, Innocent::FewPosts], &[WhoLiked, OlderPosts, WhichPostsWerePaid])
        }
        HintKind::OnePostCarries => (
            &[ViralVideo, PlatformsWay, Television, Giveaway, BoughtAds, ShoutOut],
            &[WhichPostsWerePaid, News, OlderPosts],
        ),
        HintKind::Growth => (
            &[Television, ViralVideo, Giveaway, ShoutOut, BoughtAds, Season, Innocent::FewPosts],
            &[FollowersOverTime, News, WhichPostsWerePaid],
        ),
        HintKind::FollowsMany => (&[FollowsBack, OldAccount, CloseCommunity], &[WhomItFollows, FollowersOverTime]),
        HintKind::ViewsFarUnder => (
            &[PlatformsWay, OldAccount, Pause, NewFormat, Season, Innocent::FewPosts],
            &[WhoFollows, NotChecked::Reach, OlderPosts, FollowersOverTime],
        ),
        HintKind::StatedRate => (&[OtherDefinition, OtherDay, RoundedCounts], &[HowItWasComputed, OlderPosts]),
    }
}

/// Everything worth a look. Pure; empty where nothing stands out, and nothing is said of what is not told.
pub fn hints(draft: &Draft, profile: &Profile, soft: &Soft, report: &Report, recognition: &Recognition) -> Vec<Hint> {
    let spread = recognition.response.told().and_then(|response| response.spread);
    let facts = Facts { profile, soft, report, spread };
    let mut out = Vec::new();
    let mut add = |found: Option<(HintKind, f64, Usual)>| {
        let Some((kind, value, usual)) = found else { return };
        let (innocent, not_checked) = both_sides(kind);
        let seen = innocent.iter().copied().filter(|innocent| facts.speak_for(*innocent)).collect();
        out.push(Hint { kind, value, usual, innocent, seen, not_checked });
    };
    add(report.rates.iter().find_map(rate));
    add(facts.likes());
    add(facts.comments());
    add(facts.even());
    add(facts.carried());
    add(facts.growth());
    add(facts.follows(draft));
    add(facts.views());
    add(contradictions(draft, profile).iter().find_map(stated));
    out
}

fn ours(low: Option<f64>, high: Option<f64>) -> Usual {
    Usual { low, high, rests_on: RestsOn::Ours }
}

type Found = Option<(HintKind, f64, Usual)>;

/// A rate outside of what is usual for the size.
fn rate(rate: &Rate) -> Found {
    let standing = rate.standing.as_ref().ok()?;
    let (low, high) = (standing.usual.low(), standing.usual.high());
    let kind = if rate.typical.high() < low {
        HintKind::ResponseBelow
    } else if rate.typical.mid() > TIMES_UPPER_QUARTILE * high {
        HintKind::ResponseAbove
    } else {
        return None;
    };
    let usual = Usual { low: Some(low), high: Some(high), rests_on: RestsOn::Table(rate.base, standing.at.rows) };
    Some((kind, rate.typical.mid(), usual))
}

/// A stated rate that follows from nothing, beside the nearest that would.
fn stated(contradiction: &Contradiction) -> Found {
    let Contradiction::StatedRate { stated, follows, .. } = contradiction else { return None };
    let away = |rate: f64| (rate - stated).abs();
    let nearer = |best: Option<f64>, (_, rate): &(Base, f64)| match best {
        Some(best) if away(best) <= away(*rate) => Some(best),
        _ => Some(*rate),
    };
    let nearest = follows.iter().fold(None, nearer)?;
    Some((HintKind::StatedRate, *stated, Usual { low: Some(nearest), high: Some(nearest), rests_on: RestsOn::Counts }))
}

/// What is known, for those who look.
struct Facts<'a> {
    profile: &'a Profile,
    soft: &'a Soft,
    report: &'a Report,
    spread: Option<Spread>,
}

/// The middle of what was told of a post.
fn middle(measured: Option<&Measured>) -> Option<f64> {
    match measured? {
        Measured::Average { value, .. } | Measured::Median { value, .. } => Some(*value),
        Measured::List(values) => median(values),
    }
}

impl Facts<'_> {
    /// Followers, where the tables speak of so many.
    fn followers(&self) -> Option<f64> {
        follower_count(self.profile).filter(|followers| *followers >= FEWEST_FOLLOWERS)
    }

    fn of_followers(&self, measured: Option<&Measured>) -> Option<f64> {
        Some(middle(measured)? / self.followers()?)
    }

    fn likes(&self) -> Found {
        let value = self.of_followers(self.profile.likes.as_ref())?;
        let usual =
            Usual { low: None, high: Some(LIKES_OF_FOLLOWERS.high), rests_on: RestsOn::Habit(&LIKES_OF_FOLLOWERS) };
        (value > LIKES_OF_FOLLOWERS_LIMIT).then_some((HintKind::LikesNearFollowers, value, usual))
    }

    fn comments(&self) -> Found {
        let told = self.profile.per_likes.comments.filter(|_| !self.profile.comments_hidden)?;
        let enough = |limit: f64| told.likes * limit >= COUNTED;
        let (few, many) = COMMENTS;
        let kind = match told.value {
            x if x > 1.0 && enough(many) => HintKind::CommentsAboveLikes,
            x if x > many && enough(many) => HintKind::ManyComments,
            x if x < few && enough(few) => HintKind::FewComments,
            _ => return None,
        };
        Some((kind, told.value, ours(Some(few), Some(many))))
    }

    fn even(&self) -> Found {
        let spread = spread_of(self.profile.likes.as_ref()?, self.profile.platform)?;
        let low = spread.usual * EVEN;
        let found = spread.posts >= FEW_POSTS && spread.own < low;
        found.then_some((HintKind::EvenLikes, spread.own, ours(Some(low), None)))
    }

    fn carried(&self) -> Found {
        let spread = self.spread.filter(|spread| spread.posts >= FEW_POSTS)?;
        let limit = CARRIES * spread.usual_times;
        let found = spread.times > limit && spread.best > 0.5;
        found.then_some((HintKind::OnePostCarries, spread.times, ours(None, Some(limit))))
    }

    fn growth(&self) -> Found {
        let rhythm = self.soft.rhythm.filter(|rhythm| rhythm.posts >= FEW_POSTS && rhythm.days > 0)?;
        let growth = rhythm.growth.filter(|growth| growth.is_finite() && *growth > DOUBLED)?;
        // The error of a slope through n posts spread over the days: luck of single posts must not do it.
        let months = f64::from(rhythm.days) / 30.0;
        let error = usual_spread(self.profile.platform) / months * (12.0 / f64::from(rhythm.posts)).sqrt();
        let limit = (exp(Z80 * error) - 1.0).max(DOUBLED);
        (log(1.0 + growth) > Z80 * error).then_some((HintKind::Growth, growth, ours(None, Some(limit))))
    }

    fn follows(&self, draft: &Draft) -> Found {
        let following = draft.fact(Field::Following)?.value.low.to_f64();
        let many = following > FOLLOWING.mid && following > FOLLOWS_OF_FOLLOWERS * follower_count(self.profile)?;
        let usual = Usual { low: None, high: Some(FOLLOWING.mid), rests_on: RestsOn::Habit(&FOLLOWING) };
        many.then_some((HintKind::FollowsMany, following, usual))
    }

    fn views(&self) -> Found {
        let (platform, followers) = (self.profile.platform?, self.followers()?);
        let value = self.of_followers(self.profile.views.as_ref())?;
        let at = at_size(Metric::ViewRate, platform, Some(platform.usual_format().key()), followers);
        let (figures, row) = match at {
            Some(at) => (at.figures, at.rows[0]),
            None => (UNKNOWN_VIEW_RATE.log_normal()?, &UNKNOWN_VIEW_RATE),
        };
        let usual = figures.interval()?;
        let found = value < FAR_UNDER * usual.low();
        let usual = Usual { low: Some(usual.low()), high: Some(usual.high()), rests_on: RestsOn::Row(row) };
        found.then_some((HintKind::ViewsFarUnder, value, usual))
    }

    /// Whether the facts themselves speak for an explanation. Those that no paste can show never are.
    fn speak_for(&self, innocent: Innocent) -> bool {
        let profile = self.profile;
        match innocent {
            Innocent::ViralVideo => {
                let beyond = self.of_followers(profile.views.as_ref()).is_some_and(|times| times > 1.0);
                beyond || self.carried().is_some()
            }
            Innocent::PlatformsWay => profile.platform == Some(Platform::TikTok),
            Innocent::FewPosts => {
                let posts = profile.engagement.as_ref().and_then(|e| e.measured.posts());
                posts.or(self.soft.rhythm.map(|rhythm| rhythm.posts)).is_some_and(|posts| posts < 2 * FEW_POSTS)
            }
            Innocent::RoundedCounts => !profile.rounded.is_empty(),
            // Three weeks (own limit).
            Innocent::Pause => self.soft.rhythm.is_some_and(|rhythm| rhythm.longest_pause >= 21),
            Innocent::SponsoredPosts => self.soft.sponsored.is_some_and(|sponsored| sponsored.marked > 0),
            Innocent::CommentsLimited => profile.comments_hidden,
            Innocent::Giveaway => profile.per_likes.comments.is_some_and(|comments| comments.value > 1.0),
            Innocent::CloseCommunity => {
                let small = self.report.followers.is_some_and(|followers| followers.value < 1e4);
                let answers = self.soft.replies.is_some_and(|r| r.answered.saturating_mul(2) >= r.comments);
                small && answers
            }
            _ => false,
        }
    }
}
