//! The outlook of one booking of so many posts: every amount with its factors, what is spent, and whether they post at all:
//! what plans choose by and draw from (model 11).
//!
//! Knows one creator. Refuses to know others, budgets and random numbers.

use super::booking::Booking;
use super::bundle::{Parts, Total, left_out, summed};
use super::chain::{Amount, Chain};
use super::shared::Market;
use super::spending::Spending;
use super::{Computed, Counting, NotComputable};
use crate::evidence::lookup::single;
use crate::evidence::{Metric, Row};
use crate::model::{Assumptions, Payment, Platform, Profile};
use crate::stats::{Factor, LogQuantity};
use libm::exp;

/// What a booking brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Views.
    Views,
    /// People reached.
    Reach,
    /// People reached who are real and care.
    RelevantReach,
    /// Interactions.
    Interactions,
    /// Clicks.
    Clicks,
    /// Orders counted by link.
    ByLink,
    /// Orders counted by code.
    ByCode,
}

impl Outcome {
    /// How many there are.
    pub const COUNT: usize = 7;
    /// Every outcome.
    pub const ALL: [Outcome; Outcome::COUNT] = [
        Outcome::Views,
        Outcome::Reach,
        Outcome::RelevantReach,
        Outcome::Interactions,
        Outcome::Clicks,
        Outcome::ByLink,
        Outcome::ByCode,
    ];

    /// Orders by a way of counting.
    pub const fn orders(counting: Counting) -> Outcome {
        match counting {
            Counting::Link => Outcome::ByLink,
            Counting::Code => Outcome::ByCode,
        }
    }

    const fn amount(self) -> Amount {
        match self {
            Outcome::Views => Amount::Views,
            Outcome::Reach | Outcome::RelevantReach => Amount::Reach,
            Outcome::Interactions => Amount::Interactions,
            Outcome::Clicks => Amount::Clicks,
            Outcome::ByLink => Amount::ByLink,
            Outcome::ByCode => Amount::ByCode,
        }
    }
}

/// One format of a booking.
#[derive(Clone, Debug, PartialEq)]
pub struct FormatOutlook {
    /// How many of it.
    pub posts: u32,
    amounts: [Computed<LogQuantity>; Outcome::COUNT],
    /// Price asked for the views of one post; none where no fee has to be estimated.
    pub asked: Option<LogQuantity>,
    /// The factors that a market shares, and how much of each one's variance.
    pub shared: Vec<(Factor, Market, f64)>,
}

/// What is spent, in the chosen currency. Posted: `own + fee + sum of times x asked`. Not posted: `own`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spent {
    /// Product, shipping, hours, boost: once a booking, whether they post or not.
    pub own: f64,
    /// The known part of the fee, with agency: all of a quote, or the price of making the content.
    pub fee: f64,
    /// What the price asked for the views of one post of a format, times its posts, is multiplied by: uplifts and agency. 0 where quoted.
    pub times: f64,
}

/// A number in the middle and how unsure it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likely {
    /// The median.
    pub mid: f64,
    /// Standard deviation of its logarithm.
    pub sigma: f64,
}

/// One booking of one creator.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// Where they post.
    pub platform: Platform,
    /// What is booked, by format.
    pub formats: Vec<FormatOutlook>,
    /// What is spent, or why that cannot be told.
    pub spent: Computed<Spent>,
    /// They get the product and nothing else, and may not post at all.
    pub gifted: bool,
    /// What an order leaves before the creator is paid: basket x (margin - commission).
    pub left: Computed<f64>,
    /// Hours of the person's own time, once a booking.
    pub hours: f64,
}

/// Chance that who is paid posts (model 11).
pub const PAID_POST: f64 = 0.95;

/// Creators who post when they only get the product.
pub fn gift_post_rate() -> Option<&'static Row> {
    single(Metric::GiftPostRate, None, None)
}

/// The outlook for `posts` of the booking's first format; what is booked beside it stays.
///
/// A fee that was quoted is for what the assumptions book. For another number of posts it is taken in proportion to the
/// pieces: a quote for one is the price of each, and no discount is assumed for more, since nobody has named one.
pub fn outlook(profile: &Profile, assumptions: &Assumptions, posts: u32) -> Computed<Outlook> {
    let terms = Assumptions { posts, ..*assumptions };
    let booking = Booking::of(profile, &terms);
    let chain = booking.chain()?;
    let asked = booking.spending().is_ok_and(|spending| !spending.quoted);
    let formats = booking.chains().map(|chain| FormatOutlook::of(chain, asked)).collect();
    let quoted_for =
        if posts == assumptions.posts { booking.pieces() } else { Booking::pieces_of(profile, assumptions) };
    let each = f64::from(booking.pieces()) / f64::from(quoted_for.max(1));
    Ok(Outlook {
        platform: chain.platform,
        formats,
        spent: booking.spending().and_then(|spending| Spent::of(spending, chain, &booking, each)),
        gifted: assumptions.payment == Payment::ProductOnly,
        left: chain.terms.remains(),
        hours: chain.terms.own.hours,
    })
}

impl FormatOutlook {
    fn of(chain: &Chain, asked: bool) -> FormatOutlook {
        let amounts = Outcome::ALL.map(|outcome| match outcome {
            Outcome::RelevantReach => chain.relevant_reach(),
            _ => *chain.amount(outcome.amount()),
        });
        let shared = Factor::ALL.into_iter().filter_map(|factor| {
            let (market, part) = chain.market(factor)?;
            Some((factor, market, part))
        });
        let asked = if asked { chain.amount(Amount::Asked).as_ref().ok().copied() } else { None };
        FormatOutlook { posts: chain.terms.posts, amounts, asked, shared: shared.collect() }
    }

    /// What it brings, or why that cannot be told.
    pub fn amount(&self, outcome: Outcome) -> Computed<LogQuantity> {
        self.amounts.get(outcome as usize).copied().unwrap_or(Err(NotComputable::OutOfRange))
    }

    /// The market that shares a factor, and how much of its variance.
    pub fn market(&self, factor: Factor) -> Option<(Market, f64)> {
        self.shared.iter().find(|(shared, ..)| *shared == factor).map(|(_, market, part)| (*market, *part))
    }
}

impl Spent {
    fn of(spending: &Spending, chain: &Chain, booking: &Booking, each: f64) -> Computed<Spent> {
        let t = &chain.terms;
        let with_agency = 1.0 + t.agency;
        if spending.quoted {
            return Ok(Spent { own: t.own.total, fee: spending.fee.mid() * each * with_agency, times: 0.0 });
        }
        let content = spending.content.map_or(0.0, |(content, _)| content);
        let times = (1.0 + t.uplift) * t.fee_share * with_agency;
        Ok(Spent { own: t.own.total, fee: content * f64::from(booking.pieces()) * times, times })
    }
}

impl Outlook {
    /// The market that shares a factor of a creator: that of their first format that has one. Factors of one name move together
    /// over all formats of one person (model 7), and so do their shared parts.
    pub fn market(&self, factor: Factor) -> Option<Market> {
        self.formats.iter().find_map(|format| format.market(factor)).map(|(market, _)| market)
    }

    /// What each format brings; one that brings none of it is left out, unless none brings any.
    fn parts(&self, outcome: Outcome) -> Computed<Parts> {
        let (mut parts, mut none) = (Parts::NONE, None);
        for format in &self.formats {
            match format.amount(outcome) {
                Ok(part) => parts.add(part),
                Err(why) if left_out(outcome.amount(), why) => none = Some(why),
                Err(why) => return Err(why),
            }
        }
        match none {
            Some(why) if parts.iter().next().is_none() => Err(why),
            _ => Ok(parts),
        }
    }

    /// Whether something can be told of an outcome, or why not.
    pub fn known(&self, outcome: Outcome) -> Computed<()> {
        self.parts(outcome).map(|_| ())
    }

    /// All formats together, if they post.
    pub fn likely(&self, outcome: Outcome) -> Computed<Likely> {
        let parts = self.parts(outcome)?;
        let likely = match parts.only() {
            Some(only) => Likely { mid: exp(only.m), sigma: only.sigma() },
            None => Likely { mid: summed(&parts)?.0.mid(), sigma: Total::of(&parts).variance.sqrt() },
        };
        if likely.mid.is_finite() && likely.sigma.is_finite() { Ok(likely) } else { Err(NotComputable::OutOfRange) }
    }

    /// Money to plan for one booking (model 11): what is quoted, or the mean of what has to be estimated, since budgets planned
    /// at middles break four times in five. Of a price that is hardly known no more than a factor e is added.
    pub fn planned(&self) -> Computed<f64> {
        let spent = self.spent?;
        let mut money = spent.own + spent.fee;
        for format in &self.formats {
            let Some(asked) = format.asked else { continue };
            let mean = exp(asked.m + asked.loads.variance().min(2.0) / 2.0);
            money += spent.times * f64::from(format.posts) * mean;
        }
        if money.is_finite() { Ok(money) } else { Err(NotComputable::OutOfRange) }
    }
}

impl Chain {
    /// People reached who are real and care.
    fn relevant_reach(&self) -> Computed<LogQuantity> {
        self.times(*self.amount(Amount::Reach).as_ref().map_err(|why| *why)?, &[Factor::Fit, Factor::RealShare])
    }
}

impl Booking {
    /// People reached who are real and care, of each format.
    pub(super) fn relevant_reach(&self) -> Computed<Parts> {
        let mut parts = Parts::NONE;
        for chain in self.chains() {
            parts.add(chain.relevant_reach()?);
        }
        Ok(parts)
    }

    /// How many pieces these assumptions book.
    fn pieces_of(profile: &Profile, assumptions: &Assumptions) -> u32 {
        let Some(platform) = profile.platform else { return 1 };
        let booked = super::deal::Booked::of(platform, assumptions);
        booked.further.iter().flatten().fold(booked.first.count, |sum, more| sum.saturating_add(more.count))
    }
}
