//! The chain from followers to orders: every uncertain quantity of one creator with its named factors (model 5 and 6).
//!
//! Knows the products; what they cost is in `spending`, what they are worth in `assess`. Allocates nothing of its own.

use super::deal::Booked;
use super::pasted::{self, Read};
use super::terms::Terms;
use super::{Computed, NotComputable};
use crate::evidence::lookup::{at_size, widened};
use crate::evidence::{AtSize, Metric, Row, constants, post_spread, views::UNKNOWN_VIEW_RATE};
use crate::model::{Assumptions, Deliverable, Format, Measured, Platform, Profile};
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

/// The uncertain amounts of one creator.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Amount {
    /// Views of a typical post.
    Level,
    /// Views of all posts.
    Views,
    /// Views of all posts, each the given share of the one before: a person seen again is no new person.
    Seen,
    /// People reached.
    Reach,
    /// Views by real people who care.
    Relevant,
    /// People seen, as far as real and caring, against those of ordinary audiences.
    Acting,
    Interactions,
    Clicks,
    ByLink,
    ByCode,
    /// Price of the views of one post, where it has to be estimated.
    Asked,
}

const AMOUNTS: usize = 11;

/// What follows from views and people: an amount, the one that it is made from, and the rates by which (model 5).
const STEPS: [(Amount, Amount, &[Factor]); 6] = [
    (Amount::Reach, Amount::Seen, &[Factor::SeenOnce]),
    (Amount::Relevant, Amount::Views, &[Factor::Fit, Factor::RealShare]),
    (Amount::Acting, Amount::Seen, &[Factor::Fit, Factor::RealShare]),
    (Amount::ByCode, Amount::Acting, &[Factor::Code]),
    (Amount::Clicks, Amount::Acting, &[Factor::Ctr]),
    (Amount::ByLink, Amount::Clicks, &[Factor::Cvr]),
];

/// Everything uncertain about one creator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Chain {
    pub platform: Platform,
    pub format: Format,
    pub terms: Terms,
    pub followers: Option<f64>,
    pub spread_row: &'static Row,
    amounts: [Computed<LogQuantity>; AMOUNTS],
    pub level_rests_on: Option<Level>,
    pub interactions_rest_on: Option<Interactions>,
}

/// Followers as a number to divide by; zero is as good as not told.
pub(super) fn follower_count(profile: &Profile) -> Option<f64> {
    profile.followers.map(|f| f.value).filter(|f| *f > 0.0 && f.is_finite())
}

/// What `posts` bring against one, each this share of the one before.
fn diminishing(posts: u32, d: f64) -> f64 {
    (0..posts).fold((0.0, 1.0), |(sum, next), _| (sum + next, next * d)).0
}

impl Chain {
    /// The chain of one format of what is booked.
    pub(super) fn of(
        profile: &Profile,
        a: &Assumptions,
        platform: Platform,
        booked: &Booked,
        one: Deliverable,
    ) -> Chain {
        let format = one.format;
        let terms = Terms::of(a, platform, one);
        let followers = follower_count(profile);
        let rounding = profile.followers.map_or(0.0, |f| pasted::rounding(f.low, f.high));
        let spread_row = post_spread(platform, format);
        let usual_spread = spread_row.number().unwrap_or(1.0);
        let impossible = pasted::impossible_rate(profile).is_some();
        let why = if impossible { NotComputable::ImpossibleRate } else { NotComputable::NeedsFollowersOrViews };
        let mut chain = Chain {
            platform,
            format,
            terms,
            followers,
            spread_row,
            amounts: [Err(why); AMOUNTS],
            level_rests_on: None,
            interactions_rest_on: None,
        };
        if !impossible {
            let views = profile.views.as_ref().filter(|_| booked.takes_pasted_views(format));
            if let Some((quantity, level)) = level(views, platform, format, followers, rounding, usual_spread) {
                chain.level_rests_on = Some(level);
                chain.forecast(quantity, &level);
            }
            chain.interact(profile, rounding, usual_spread);
        }
        chain
    }

    /// An amount, or why there is none.
    pub(super) fn amount(&self, amount: Amount) -> &Computed<LogQuantity> {
        self.amounts.get(amount as usize).unwrap_or(&Err(NotComputable::OutOfRange))
    }

    fn put(&mut self, amount: Amount, quantity: Computed<LogQuantity>) {
        if let Some(slot) = self.amounts.get_mut(amount as usize) {
            *slot = quantity;
        }
    }

    /// An amount times some rates.
    pub(super) fn times(&self, mut quantity: LogQuantity, rates: &[Factor]) -> Computed<LogQuantity> {
        let mut m = 0.0;
        for factor in rates {
            let rate = self.terms.rate(*factor)?.figures;
            m += rate.m;
            quantity.loads.set(*factor, rate.sigma);
        }
        Ok(quantity.shifted(m))
    }

    /// Everything that follows from the views of a typical post.
    fn forecast(&mut self, typical: LogQuantity, level: &Level) {
        let posts = self.terms.posts;
        // One post of the average of P posts: luck is less, its median higher.
        let (luck, up) = several(level.spread, posts);
        let one = typical.shifted(up).with(Factor::PostLuck, luck).with(Factor::EverythingElse, EVERYTHING_ELSE);
        self.put(Amount::Level, Ok(typical));
        self.put(Amount::Views, Ok(one.shifted(log(f64::from(posts)))));
        self.put(Amount::Seen, Ok(one.shifted(log(diminishing(posts, self.terms.further)))));
        // Rates of clicks and codes belong to ordinary audiences: only the ratio to those enters.
        let ordinary = log(constants::FIT_NOT_TOLD.number().unwrap_or(1.0)) + log(ORDINARY_REAL_SHARE);
        for (amount, from, rates) in STEPS {
            let made = self.amount(from).and_then(|quantity| self.times(quantity, rates));
            self.put(amount, if amount == Amount::Acting { made.map(|q| q.shifted(-ordinary)) } else { made });
        }
        let seen = match level.pasted {
            Some((read, _)) => LogQuantity::known(log(read.average)),
            None => typical.shifted(level.spread * level.spread / 2.0),
        };
        self.put(Amount::Asked, self.times(seen, &[Factor::Cpm]).map(|asked| asked.shifted(-log(1000.0))));
    }

    /// Interactions of all posts, as far as they can be told.
    fn interact(&mut self, profile: &Profile, rounding: f64, usual_spread: f64) {
        let interactions = if self.format == Format::Story {
            Err(NotComputable::StoryHasNoEngagement)
        } else {
            self.interactions(profile, rounding, usual_spread)
        };
        self.put(Amount::Interactions, interactions);
    }

    /// Interactions of all posts: pasted, by followers, or by views, in this order (model 5).
    fn interactions(&mut self, profile: &Profile, rounding: f64, usual_spread: f64) -> Computed<LogQuantity> {
        let at = |metric: Metric| at_size(metric, self.platform, None, self.followers?);
        let rows = at(Metric::ErByFollowers);
        let usual = self.followers.zip(rows).map(|(f, at)| at.figures.shifted(log(f)));
        let read = profile.engagement.as_ref().and_then(|e| pasted::read(&e.measured, usual_spread));
        let sponsored = self.terms.rate(Factor::Sponsored)?.figures;
        let Some((typical, weight)) = weigh(read.as_ref(), usual) else {
            let why = if profile.likes_hidden { NotComputable::LikesHidden } else { NotComputable::NeedsEngagement };
            let at = at(Metric::ErByViews).ok_or(why)?;
            self.interactions_rest_on = Some(Interactions { pasted: None, rows: Some(at) });
            let rated = (*self.amount(Amount::Views))?.shifted(at.figures.m + sponsored.m);
            return Ok(rated.with(Factor::Engagement, at.figures.sigma).with(Factor::Sponsored, sponsored.sigma));
        };
        // What was counted was not rounded; only an estimate by followers carries their rounding.
        let rounding = if read.is_some() { 0.0 } else { rounding };
        let spread = read.map_or(usual_spread, |read| read.typical.spread);
        let (luck, up) = several(spread, self.terms.posts);
        self.interactions_rest_on = Some(Interactions { pasted: read.map(|read| (read, weight)), rows });
        Ok(LogQuantity::known(typical.m + sponsored.m + log(f64::from(self.terms.posts)) + up)
            .with(Factor::PostLuck, luck)
            .with(Factor::Sponsored, sponsored.sigma)
            .with(Factor::EverythingElse, EVERYTHING_ELSE)
            .with(Factor::Engagement, typical.sigma)
            .with(Factor::FollowerRounding, rounding))
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
            _ => one(self.terms.rate(factor).ok().and_then(|used| used.row)),
        }
    }
}

/// Views of a typical post: pasted, usual for the size, or both weighted (model 4 and 5). `None` where neither is known.
fn level(
    views: Option<&Measured>,
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
        Some(rate.shifted(log(f)))
    });
    let read = views.and_then(|views| pasted::read(views, usual_spread));
    let (typical, weight) = weigh(read.as_ref(), usual)?;
    let quantity = LogQuantity::known(typical.m)
        .with(Factor::Views, typical.sigma)
        .with(Factor::FollowerRounding, (1.0 - weight) * rounding);
    let spread = read.map_or(usual_spread, |read| read.typical.spread);
    let pasted_list = matches!(views, Some(Measured::List(_)));
    Some((quantity, Level { spread, pasted: read.map(|read| (read, weight)), pasted_list, usual, rows }))
}

/// What was pasted and what is usual for the size, together, and the weight of what was pasted (model 4).
fn weigh(read: Option<&Read>, usual: Option<LogNormal>) -> Option<(LogNormal, f64)> {
    let Some(Read { typical: t, .. }) = read else { return Some((usual?, 0.0)) };
    let (m, variance, weight) = match usual {
        Some(usual) => combine(t.m, t.variance, usual.m, usual.sigma * usual.sigma),
        None => (t.m, t.variance, 1.0),
    };
    Some((LogNormal { m, sigma: variance.sqrt() }, weight))
}
