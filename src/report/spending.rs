//! What is spent, and the range of anything divided by or dividing it (model 6 and 7).
//!
//! The fee is the only thing that bends where one format is booked: it is a sum of a known and an uncertain part. So only the
//! few factors of the price asked need exponentials; every other factor keeps its closed form.

use super::booking::Booking;
use super::bundle::{Parts, Total, summed};
use super::chain::{Amount, Chain};
use super::figures::through;
use super::{Computed, NotComputable};
use crate::evidence::Row;
use crate::evidence::lookup::content_price;
use crate::model::{Currency, Profile};
use crate::stats::{Interval, Loads, LogQuantity, Z80};
use libm::{exp, log};

/// `true cost = known + scale x asked`, with the price asked uncertain or absent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spending {
    /// The fee is not estimated: the creator named it, or none is part of the deal.
    pub quoted: bool,
    /// The whole fee.
    pub fee: Interval,
    pub true_cost: Interval,
    /// Price of making the content of one post, and its row; estimated fees only.
    pub content: Option<(f64, &'static Row)>,
    /// The causes of the price asked for the views; none where the fee is known.
    pub asked: Loads,
    /// Change of ln(true cost) where a factor alone moves to its p90 and to its p10.
    up: Loads,
    down: Loads,
}

/// The fee in the chosen currency, or why it cannot be used.
fn quoted_fee(profile: &Profile, chain: &Chain, currency: Currency) -> Option<Computed<f64>> {
    let quote = profile.fee.filter(|quote| quote.amount >= 0.0 && quote.amount.is_finite())?;
    Some(if quote.currency == currency {
        Ok(quote.amount)
    } else if quote.currency == Currency::USD {
        chain.terms.dollar_rate.map(|rate| quote.amount / rate).ok_or(NotComputable::QuotedIn(quote.currency))
    } else {
        Err(NotComputable::QuotedIn(quote.currency))
    })
}

impl Spending {
    pub(super) fn of(profile: &Profile, booking: &Booking, currency: Currency) -> Computed<Spending> {
        let chain = booking.chain()?;
        let t = &chain.terms;
        let cost_of = |fee: f64| fee * (1.0 + t.agency) + t.own.total;
        let known = if t.payment.has_fee() { quoted_fee(profile, chain, currency) } else { Some(Ok(0.0)) };
        if let Some(fee) = known {
            let fee = Interval::known(fee?).ok_or(NotComputable::OutOfRange)?;
            let true_cost = through(Ok(fee), &cost_of)?;
            let (none, content) = (Loads::NONE, None);
            return Ok(Spending { quoted: true, fee, true_cost, content, asked: none, up: none, down: none });
        }
        let parts = booking.parts(Amount::Asked)?;
        let followers = chain.followers.ok_or(NotComputable::NeedsFollowers)?;
        let rate = t.dollar_rate.ok_or(NotComputable::NeedsDollarRate)?;
        let (dollars, row) = content_price(followers).ok_or(NotComputable::NeedsPrice)?;
        let content = dollars / rate;
        let uplifted = (1.0 + t.uplift) * t.fee_share;
        // One format: the price of one post, as often as it is booked. Several: the content of every piece, and all views.
        let (asked, quantiles, pieces, times) = match parts.only() {
            Some(only) => {
                (*only, only.interval().ok_or(NotComputable::OutOfRange)?, 1.0, uplifted * f64::from(t.posts))
            }
            None => {
                let (asked, quantiles) = asked_for_all(booking, &parts)?;
                (asked, quantiles, f64::from(booking.pieces()), uplifted)
            }
        };
        let fee_at = |asked: f64| (content * pieces + asked) * times;
        let fee = through(Ok(quantiles), &fee_at)?;
        let true_cost = through(Ok(fee), &cost_of)?;
        let middle = log(true_cost.mid());
        let moved = |z: f64| {
            let cost = |load: f64| log(cost_of(fee_at(exp(asked.m + z * load))));
            asked.loads.map(|load| if load == 0.0 { 0.0 } else { cost(load) - middle })
        };
        let (up, down) = (moved(Z80), moved(-Z80));
        Ok(Spending { quoted: false, fee, true_cost, content: Some((content, row)), asked: asked.loads, up, down })
    }

    /// The same over a sum.
    #[inline(never)] // A door.
    pub(super) fn over_all(&self, parts: &Parts, per: f64) -> Computed<(Interval, Loads)> {
        if self.true_cost.mid() <= 0.0 {
            return Err(NotComputable::CostsNothing);
        }
        if self.quoted {
            let (range, slopes) = summed(parts)?;
            let spent = self.true_cost.mid() * per;
            return Ok((through(Ok(range), &|total| spent / total)?, slopes.map(|slope| -slope)));
        }
        // The straight part of the cost joins each part of the sum: what stands on both sides cancels before they add up.
        let spent = LogQuantity {
            m: log(self.true_cost.mid() * per),
            loads: self.up.zip(&self.down, |up, down| (up - down) / (2.0 * Z80)),
        };
        let bends = self.up.zip(&self.down, |up, down| (up + down) / (Z80 * Z80));
        let total = Total::of(&parts.over(&spent)).inverse().bent(&bends);
        Ok((total.range()?, total.slopes))
    }

    /// Range and causes of `per x true cost / quantity`.
    pub(super) fn over(&self, quantity: &LogQuantity, per: f64) -> Computed<(Interval, Loads)> {
        if self.true_cost.mid() <= 0.0 {
            return Err(NotComputable::CostsNothing);
        }
        // The quantity's factors are straight lines: up and down differ by sign only.
        let (mut slopes, mut bends) = (Loads::NONE, Loads::NONE);
        for (factor, load) in quantity.loads.iter() {
            let (up, down) = (self.up.get(factor) - Z80 * load, self.down.get(factor) + Z80 * load);
            slopes.set(factor, (up - down) / (2.0 * Z80));
            bends.set(factor, (up + down) / (Z80 * Z80));
        }
        let (mut across, mut along) = (0.0, 0.0);
        for (factor, share) in slopes.shares().iter() {
            let bend = bends.get(factor);
            across += bend * (1.0 - share);
            along += bend * share;
        }
        let (centre, bend) = (across / 2.0, Z80 * Z80 / 2.0 * along);
        let m = log(self.true_cost.mid() * per) - quantity.m + centre;
        let reach = Z80 * slopes.variance().sqrt();
        let mid = exp(m);
        // A bend stronger than the slope would turn an end past the middle: the middle then is the end.
        let (low, high) = (exp(m + bend - reach).min(mid), exp(m + bend + reach).max(mid));
        Interval::new(low, mid, high).map(|i| (i, slopes)).ok_or(NotComputable::OutOfRange)
    }
}

/// The price of the views of all pieces, and its range.
#[inline(never)] // A door.
fn asked_for_all(booking: &Booking, parts: &Parts) -> Computed<(LogQuantity, Interval)> {
    let mut all = Parts::NONE;
    for (part, chain) in parts.iter().zip(booking.chains()) {
        all.add(part.shifted(log(f64::from(chain.terms.posts))));
    }
    let (range, loads) = summed(&all)?;
    Ok((LogQuantity { m: log(range.mid()), loads }, range))
}
