//! Which hints are given: where a fact lies outside of what is usual.
//!
//! A limit is a published one where there is one; else it is ours, chosen so that an ordinary account seldom meets it.
//! Refuses to say anything of what is not told, and of counts too small to tell luck from habit.

use super::chain::follower_count;
use super::contradiction::Contradiction;
use super::engagement::FEW_POSTS;
use super::hint::{Hint, HintKind, Innocent, RestsOn, Usual, both_sides};
use super::recognition::Recognition;
use super::response::{Spread, spread_of, usual_spread};
use super::{Base, Rate, Report};
use crate::evidence::Metric;
use crate::evidence::habits::{FOLLOWING, LIKES_OF_FOLLOWERS};
use crate::evidence::lookup::{FEWEST_FOLLOWERS, at_size};
use crate::evidence::views::UNKNOWN_VIEW_RATE;
use crate::model::{Draft, Field, Measured, Platform, Profile, Soft};
use crate::stats::{Z80, median};
use libm::{exp, log};

/// Likes over followers from which a hint is given: nearer to all followers than to the 30 % that are called natural.
const LIKES_OF_FOLLOWERS_LIMIT: f64 = 0.5;
/// Times the upper quartile from which a rate is worth a look (relationship.md 5.4, own default).
const TIMES_UPPER_QUARTILE: f64 = 3.0;
/// A rate is worth a look in the lowest tenth only, which model 10 calls far below usual, or in the highest twentieth: a
/// quarter of all accounts lies below the lower quartile, and where rates spread widely (X) one in eight is over three times
/// the upper.
const FAR: f64 = 0.10;
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

/// Everything worth a look. Pure; empty where nothing stands out, and nothing is said of what is not told. The
/// contradictions are those of the same draft.
pub fn hints(
    draft: &Draft,
    profile: &Profile,
    soft: &Soft,
    report: &Report,
    recognition: &Recognition,
    contradictions: &[Contradiction],
) -> Vec<Hint> {
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
    add(contradictions.iter().find_map(stated));
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
    let below = standing.percentile.mid();
    let kind = if rate.typical.high() < low && below < FAR {
        HintKind::ResponseBelow
    } else if rate.typical.mid() > TIMES_UPPER_QUARTILE * high && below > 1.0 - FAR / 2.0 {
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
