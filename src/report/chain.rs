//! The chain from followers to orders: every uncertain quantity of one creator with its named factors (model 5 and 6).
//!
//! Knows the products; what they cost is in `spending`, what they are worth in `assess`. No allocation.

use super::pasted::{self, Read};
use super::terms::{Terms, Used};
use super::{Computed, NotComputable};
use crate::evidence::lookup::{at_size, widened};
use crate::evidence::{AtSize, Metric, Row, constants, post_spread, views::UNKNOWN_VIEW_RATE};
use crate::model::{Assumptions, Format, Measured, Platform, Profile};
use crate::stats::{Factor, LogNormal, LogQuantity, combine, several};
use libm::log;

/// What the model leaves out: nothing is known better than this (model 5).
const EVERYTHING_ELSE: f64 = 0.16;
/// The fit and the real share that click rates of ordinary audiences already contain (model 5).
const ORDINARY_REAL_SHARE: f64 = 0.80;

/// The views of a typical post.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Level {
    pub quantity: LogQuantity,
    /// Spread of single posts.
    pub spread: f64,
    /// What was pasted, and its weight against the usual.
    pub pasted: Option<(Read, f64)>,
    /// What was pasted is a list of posts.
    pub pasted_list: bool,
    /// Median and sigma of the usual level for this size.
    pub usual: Option<LogNormal>,
    /// The view rate's rows; none where it is not known.
    pub rows: Option<AtSize>,
}

/// Interactions of the posts, and what was pasted of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Interactions {
    pub quantity: LogQuantity,
    pub pasted: Option<(Read, f64)>,
    pub rows: Option<AtSize>,
}

/// Everything uncertain about one creator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Chain {
    pub platform: Platform,
    pub format: Format,
    pub terms: Terms,
    pub followers: Option<f64>,
    pub spread_row: &'static Row,
    pub level: Computed<Level>,
    pub views: Computed<LogQuantity>,
    pub reach: Computed<LogQuantity>,
    pub relevant: Computed<LogQuantity>,
    pub interactions: Computed<Interactions>,
    pub clicks: Computed<LogQuantity>,
    pub by_link: Computed<LogQuantity>,
    pub by_code: Computed<LogQuantity>,
    /// Price of the views of one post, where it has to be estimated.
    pub asked: Computed<LogQuantity>,
}

/// Followers as a number to divide by; zero is as good as not told.
pub(super) fn follower_count(profile: &Profile) -> Option<f64> {
    profile.followers.map(|f| f.value).filter(|f| *f > 0.0 && f.is_finite())
}

/// What is booked: the person's choice where the platform has it, else the usual.
pub(super) fn booked_format(platform: Platform, assumptions: &Assumptions) -> Format {
    let chosen = assumptions.format.filter(|format| platform.formats().contains(format));
    chosen.unwrap_or(platform.usual_format())
}

/// What `posts` bring against one, each the given share of the one before.
fn diminishing(posts: u32) -> f64 {
    let d = constants::FURTHER_POST.number().unwrap_or(1.0);
    (0..posts).fold((0.0, 1.0), |(sum, next), _| (sum + next, next * d)).0
}

impl Chain {
    pub(super) fn of(profile: &Profile, assumptions: &Assumptions) -> Computed<Chain> {
        let platform = profile.platform.ok_or(NotComputable::NeedsPlatform)?;
        let format = booked_format(platform, assumptions);
        let terms = Terms::of(assumptions, platform, format).ok_or(NotComputable::OutOfRange)?;
        let followers = follower_count(profile);
        let rounding = profile.followers.map_or(0.0, |f| pasted::rounding(f.low, f.high));
        let spread_row = post_spread(platform, format);
        let usual_spread = spread_row.number().unwrap_or(1.0);
        let impossible = pasted::impossible_rate(profile).is_some();

        let level = if impossible {
            Err(NotComputable::ImpossibleRate)
        } else {
            level(profile, platform, format, followers, rounding, usual_spread)
        };
        let ln_posts = log(f64::from(terms.posts));
        let ln_diminishing = log(diminishing(terms.posts));
        // One post of the average of P posts: luck is less, its median higher.
        let post = level.map(|level| {
            let (luck, up) = several(level.spread, terms.posts);
            level.quantity.shifted(up).with(Factor::PostLuck, luck).with(Factor::EverythingElse, EVERYTHING_ELSE)
        });
        let views = post.map(|post| post.shifted(ln_posts));
        let further = post.map(|post| post.shifted(ln_diminishing));
        let once = terms.seen_once.figures;
        let reach = further.map(|q| q.shifted(once.m).with(Factor::SeenOnce, once.sigma));
        let (fit, real) = (terms.fit.figures, terms.real_share.figures);
        let caring =
            |q: LogQuantity| q.shifted(fit.m + real.m).with(Factor::Fit, fit.sigma).with(Factor::RealShare, real.sigma);
        let relevant = views.map(caring);
        let interactions = if impossible {
            Err(NotComputable::ImpossibleRate)
        } else {
            interactions(profile, platform, format, followers, rounding, usual_spread, &terms, views)
        };
        // Rates of clicks and codes belong to ordinary audiences: only the ratio to those enters.
        let ordinary = log(constants::FIT_NOT_TOLD.number().unwrap_or(1.0)) + log(ORDINARY_REAL_SHARE);
        let acting = further.map(|q| caring(q).shifted(-ordinary));
        let rate =
            |q: LogQuantity, factor: Factor, used: Used| q.shifted(used.figures.m).with(factor, used.figures.sigma);
        let clicks = acting.and_then(|q| Ok(rate(q, Factor::Ctr, terms.ctr?)));
        let by_link = clicks.map(|q| rate(q, Factor::Cvr, terms.cvr));
        let by_code = acting.map(|q| rate(q, Factor::Code, terms.code));
        let asked = level.and_then(|level| {
            let cpm = terms.cpm?;
            let average = match level.pasted {
                Some((read, _)) => LogQuantity::known(log(read.average)),
                None => level.quantity.shifted(level.spread * level.spread / 2.0),
            };
            Ok(rate(average, Factor::Cpm, cpm).shifted(-log(1000.0)))
        });
        Ok(Chain {
            platform,
            format,
            terms,
            followers,
            spread_row,
            level,
            views,
            reach,
            relevant,
            interactions,
            clicks,
            by_link,
            by_code,
            asked,
        })
    }

    /// The rows behind a factor; none where it is measured or the person's own.
    pub(super) fn rows(&self, factor: Factor) -> [Option<&'static Row>; 2] {
        let both = |at: Option<AtSize>| at.map_or([None, None], |at| [Some(at.rows[0]), Some(at.rows[1])]);
        let one = |row: Option<&'static Row>| [row, None];
        match factor {
            Factor::Views => match self.level {
                Ok(Level { rows: Some(at), .. }) => both(Some(at)),
                Ok(Level { usual: Some(_), .. }) => one(Some(&UNKNOWN_VIEW_RATE)),
                _ => [None, None],
            },
            Factor::Engagement => both(self.interactions.ok().and_then(|i| i.rows)),
            Factor::PostLuck => one(Some(self.spread_row)),
            Factor::Fit => one(self.terms.fit.row),
            Factor::RealShare => one(self.terms.real_share.row),
            Factor::SeenOnce => one(self.terms.seen_once.row),
            Factor::Sponsored => one(self.terms.sponsored.row),
            Factor::Ctr => one(self.terms.ctr.ok().and_then(|used| used.row)),
            Factor::Cvr => one(self.terms.cvr.row),
            Factor::Code => one(self.terms.code.row),
            Factor::Cpm => one(self.terms.cpm.ok().and_then(|used| used.row)),
            Factor::EverythingElse | Factor::FollowerRounding => [None, None],
        }
    }
}

/// Views of a typical post: pasted, usual for the size, or both weighted (model 4 and 5).
fn level(
    profile: &Profile,
    platform: Platform,
    format: Format,
    followers: Option<f64>,
    rounding: f64,
    usual_spread: f64,
) -> Computed<Level> {
    let rows = followers.and_then(|f| at_size(Metric::ViewRate, platform, Some(format.key()), f));
    let usual = followers.and_then(|f| {
        let rate = match rows {
            Some(at) => at.figures,
            None => {
                let unknown = UNKNOWN_VIEW_RATE.log_normal()?;
                LogNormal { sigma: widened(unknown.sigma, f), ..unknown }
            }
        };
        Some(LogNormal { m: log(f) + rate.m, ..rate })
    });
    let read = profile.views.as_ref().and_then(|views| pasted::read(views, usual_spread));
    let known = |m: f64, views: f64, rounding: f64| {
        LogQuantity::known(m).with(Factor::Views, views).with(Factor::FollowerRounding, rounding)
    };
    let (quantity, pasted) = match (read, usual) {
        (Some(read), Some(usual)) => {
            let t = read.typical;
            let (m, variance, w) = combine(t.m, t.variance, usual.m, usual.sigma * usual.sigma);
            (known(m, variance.sqrt(), (1.0 - w) * rounding), Some((read, w)))
        }
        (Some(read), None) => (known(read.typical.m, read.typical.variance.sqrt(), 0.0), Some((read, 1.0))),
        (None, Some(usual)) => (known(usual.m, usual.sigma, rounding), None),
        (None, None) => return Err(NotComputable::NeedsFollowersOrViews),
    };
    let spread = pasted.map_or(usual_spread, |(read, _)| read.typical.spread);
    let pasted_list = matches!(profile.views, Some(Measured::List(_)));
    Ok(Level { quantity, spread, pasted, pasted_list, usual, rows })
}

/// Interactions of all posts: pasted, by followers, or by views, in this order (model 5).
#[allow(clippy::too_many_arguments)]
fn interactions(
    profile: &Profile,
    platform: Platform,
    format: Format,
    followers: Option<f64>,
    rounding: f64,
    usual_spread: f64,
    terms: &Terms,
    views: Computed<LogQuantity>,
) -> Computed<Interactions> {
    if format == Format::Story {
        return Err(NotComputable::StoryHasNoEngagement);
    }
    let sponsored = terms.sponsored.figures;
    let by_followers = followers.and_then(|f| at_size(Metric::ErByFollowers, platform, None, f));
    let usual =
        followers.zip(by_followers).map(|(f, at)| LogNormal { m: log(f) + at.figures.m, sigma: at.figures.sigma });
    let posts = |m: f64, spread: f64| {
        let (luck, up) = several(spread, terms.posts);
        LogQuantity::known(m + sponsored.m + log(f64::from(terms.posts)) + up)
            .with(Factor::PostLuck, luck)
            .with(Factor::Sponsored, sponsored.sigma)
            .with(Factor::EverythingElse, EVERYTHING_ELSE)
    };
    if let Some(read) = profile.engagement.as_ref().and_then(|e| pasted::read(&e.measured, usual_spread)) {
        let t = read.typical;
        let (m, variance, w) = match usual {
            Some(usual) => combine(t.m, t.variance, usual.m, usual.sigma * usual.sigma),
            None => (t.m, t.variance, 1.0),
        };
        let quantity = posts(m, t.spread).with(Factor::Engagement, variance.sqrt());
        return Ok(Interactions { quantity, pasted: Some((read, w)), rows: by_followers });
    }
    if let Some(usual) = usual {
        let quantity =
            posts(usual.m, usual_spread).with(Factor::Engagement, usual.sigma).with(Factor::FollowerRounding, rounding);
        return Ok(Interactions { quantity, pasted: None, rows: by_followers });
    }
    if let Some(at) = followers.and_then(|f| at_size(Metric::ErByViews, platform, None, f)) {
        let quantity = views?
            .shifted(at.figures.m + sponsored.m)
            .with(Factor::Engagement, at.figures.sigma)
            .with(Factor::Sponsored, sponsored.sigma);
        return Ok(Interactions { quantity, pasted: None, rows: Some(at) });
    }
    Err(if profile.likes_hidden { NotComputable::LikesHidden } else { NotComputable::NeedsEngagement })
}
