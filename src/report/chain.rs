//! The chain from followers to orders: every uncertain quantity of one creator with its named factors (model 5 and 6).
//!
//! Knows the products; what they cost is in `spending`, what they are worth in `assess`. Allocates nothing of its own.

use super::pasted::{self, Read};
use super::terms::Terms;
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

/// What the views of a typical post rest on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Level {
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

/// What the interactions rest on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Interactions {
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
    /// Views of a typical post.
    pub level: Computed<LogQuantity>,
    pub level_rests_on: Option<Level>,
    pub views: Computed<LogQuantity>,
    pub reach: Computed<LogQuantity>,
    pub relevant: Computed<LogQuantity>,
    pub interactions: Computed<LogQuantity>,
    pub interactions_rest_on: Option<Interactions>,
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
        let why = match pasted::impossible_rate(profile) {
            Some(_) => NotComputable::ImpossibleRate,
            None => NotComputable::NeedsFollowersOrViews,
        };
        let mut chain = Chain {
            platform,
            format,
            terms,
            followers,
            spread_row,
            level: Err(why),
            level_rests_on: None,
            views: Err(why),
            reach: Err(why),
            relevant: Err(why),
            interactions: Err(why),
            interactions_rest_on: None,
            clicks: Err(why),
            by_link: Err(why),
            by_code: Err(why),
            asked: Err(why),
        };
        if why == NotComputable::NeedsFollowersOrViews {
            if let Some((quantity, level)) = level(profile, platform, format, followers, rounding, usual_spread) {
                chain.level = Ok(quantity);
                chain.level_rests_on = Some(level);
                chain.forecast(&quantity, &level);
            }
            chain.interact(profile, rounding, usual_spread);
        }
        Ok(chain)
    }

    /// Everything that follows from the views of a typical post.
    fn forecast(&mut self, quantity: &LogQuantity, level: &Level) {
        let t = &self.terms;
        // One post of the average of P posts: luck is less, its median higher.
        let (luck, up) = several(level.spread, t.posts);
        let mut views = *quantity;
        views.m += up;
        views.loads.set(Factor::PostLuck, luck);
        views.loads.set(Factor::EverythingElse, EVERYTHING_ELSE);
        let mut reach = views;
        views.m += log(f64::from(t.posts));
        reach.m += log(diminishing(t.posts));
        let mut acting = reach;
        self.views = Ok(views);

        reach.multiply(Factor::SeenOnce, t.seen_once.figures);
        self.reach = Ok(reach);

        let (fit, real) = (t.fit.figures, t.real_share.figures);
        for caring in [&mut views, &mut acting] {
            caring.m += fit.m + real.m;
            caring.loads.set(Factor::Fit, fit.sigma);
            caring.loads.set(Factor::RealShare, real.sigma);
        }
        self.relevant = Ok(views);

        // Rates of clicks and codes belong to ordinary audiences: only the ratio to those enters.
        acting.m += -(log(constants::FIT_NOT_TOLD.number().unwrap_or(1.0)) + log(ORDINARY_REAL_SHARE));
        let mut by_code = acting;
        by_code.multiply(Factor::Code, t.code.figures);
        self.by_code = Ok(by_code);
        match t.ctr {
            Ok(ctr) => {
                acting.multiply(Factor::Ctr, ctr.figures);
                self.clicks = Ok(acting);
                acting.multiply(Factor::Cvr, t.cvr.figures);
                self.by_link = Ok(acting);
            }
            Err(why) => (self.clicks, self.by_link) = (Err(why), Err(why)),
        }
        self.asked = t.cpm.map(|cpm| {
            let mut asked = match level.pasted {
                Some((read, _)) => LogQuantity::known(log(read.average)),
                None => quantity.shifted(level.spread * level.spread / 2.0),
            };
            asked.multiply(Factor::Cpm, cpm.figures);
            asked.shifted(-log(1000.0))
        });
    }

    /// Interactions of all posts: pasted, by followers, or by views, in this order (model 5).
    fn interact(&mut self, profile: &Profile, rounding: f64, usual_spread: f64) {
        if self.format == Format::Story {
            self.interactions = Err(NotComputable::StoryHasNoEngagement);
            return;
        }
        let at = |metric: Metric| at_size(metric, self.platform, None, self.followers?);
        let rows = at(Metric::ErByFollowers);
        let usual =
            self.followers.zip(rows).map(|(f, at)| LogNormal { m: log(f) + at.figures.m, sigma: at.figures.sigma });
        let read = profile.engagement.as_ref().and_then(|e| pasted::read(&e.measured, usual_spread));
        let sponsored = self.terms.sponsored.figures;
        let (m, spread, engagement, rounding, pasted) = match (read, usual) {
            (Some(read), _) => {
                let t = read.typical;
                let (m, variance, w) = match usual {
                    Some(usual) => combine(t.m, t.variance, usual.m, usual.sigma * usual.sigma),
                    None => (t.m, t.variance, 1.0),
                };
                (m, t.spread, variance.sqrt(), 0.0, Some((read, w)))
            }
            (None, Some(usual)) => (usual.m, usual_spread, usual.sigma, rounding, None),
            (None, None) => {
                self.interactions = match at(Metric::ErByViews) {
                    Some(at) => {
                        self.interactions_rest_on = Some(Interactions { pasted: None, rows: Some(at) });
                        self.views.map(|mut quantity| {
                            quantity.m += at.figures.m + sponsored.m;
                            quantity.loads.set(Factor::Engagement, at.figures.sigma);
                            quantity.loads.set(Factor::Sponsored, sponsored.sigma);
                            quantity
                        })
                    }
                    None if profile.likes_hidden => Err(NotComputable::LikesHidden),
                    None => Err(NotComputable::NeedsEngagement),
                };
                return;
            }
        };
        let (luck, up) = several(spread, self.terms.posts);
        let mut quantity = LogQuantity::known(m + sponsored.m + log(f64::from(self.terms.posts)) + up);
        quantity.loads.set(Factor::PostLuck, luck);
        quantity.loads.set(Factor::Sponsored, sponsored.sigma);
        quantity.loads.set(Factor::EverythingElse, EVERYTHING_ELSE);
        quantity.loads.set(Factor::Engagement, engagement);
        quantity.loads.set(Factor::FollowerRounding, rounding);
        self.interactions = Ok(quantity);
        self.interactions_rest_on = Some(Interactions { pasted, rows });
    }

    /// The rows behind a factor; none where it is measured or the person's own.
    pub(super) fn rows(&self, factor: Factor) -> [Option<&'static Row>; 2] {
        let both = |at: Option<AtSize>| at.map_or([None, None], |at| [Some(at.rows[0]), Some(at.rows[1])]);
        let one = |row: Option<&'static Row>| [row, None];
        match factor {
            Factor::Views => match self.level_rests_on {
                Some(Level { rows: Some(at), .. }) => both(Some(at)),
                Some(Level { usual: Some(_), .. }) => one(Some(&UNKNOWN_VIEW_RATE)),
                _ => [None, None],
            },
            Factor::Engagement => both(self.interactions_rest_on.and_then(|i| i.rows)),
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

/// Views of a typical post: pasted, usual for the size, or both weighted (model 4 and 5). `None` where neither is known.
fn level(
    profile: &Profile,
    platform: Platform,
    format: Format,
    followers: Option<f64>,
    rounding: f64,
    usual_spread: f64,
) -> Option<(LogQuantity, Level)> {
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
    let (m, load, rounding, weight) = match (read, usual) {
        (Some(Read { typical: t, .. }), Some(usual)) => {
            let (m, variance, w) = combine(t.m, t.variance, usual.m, usual.sigma * usual.sigma);
            (m, variance.sqrt(), (1.0 - w) * rounding, w)
        }
        (Some(Read { typical: t, .. }), None) => (t.m, t.variance.sqrt(), 0.0, 1.0),
        (None, Some(usual)) => (usual.m, usual.sigma, rounding, 0.0),
        (None, None) => return None,
    };
    let mut quantity = LogQuantity::known(m);
    quantity.loads.set(Factor::Views, load);
    quantity.loads.set(Factor::FollowerRounding, rounding);
    let spread = read.map_or(usual_spread, |read| read.typical.spread);
    let pasted_list = matches!(profile.views, Some(Measured::List(_)));
    Some((quantity, Level { spread, pasted: read.map(|read| (read, weight)), pasted_list, usual, rows }))
}
