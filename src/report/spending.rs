//! What is spent, and the range of anything divided by or dividing it (model 6 and 7).
//!
//! The fee is the only thing that bends where one format is booked: it is a sum of a known and an uncertain part. So only the
//! few factors of the price asked need exponentials; every other factor keeps its closed form.

use super::booking::Booking;
use super::bundle::{Parts, Total};
use super::chain::{Amount, Chain};
use super::figures::through;
use super::{Computed, NotComputable};
use crate::evidence::Row;
use crate::evidence::lookup::content_price;
use crate::model::{Currency, Profile};
use crate::stats::{Interval, Loads};
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
    /// The true cost with every factor at its median.
    at_medians: f64,
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
            let at_medians = true_cost.mid();
            return Ok(Spending {
                quoted: true,
                fee,
                true_cost,
                content,
                asked: none,
                at_medians,
                up: none,
                down: none,
            });
        }
        let parts = booking.parts(Amount::Asked)?;
        let followers = chain.followers.ok_or(NotComputable::NeedsFollowers)?;
        let rate = t.dollar_rate.ok_or(NotComputable::NeedsDollarRate)?;
        let (dollars, row) = content_price(followers).ok_or(NotComputable::NeedsPrice)?;
        let content = dollars / rate;
        let uplifted = (1.0 + t.uplift) * t.fee_share;
        // One format: the price of one post, as often as it is booked. Several: the content of every piece, and all views.
        let (total, quantiles, asked, pieces, times) = match parts.only() {
            Some(only) => {
                let quantiles = only.interval().ok_or(NotComputable::OutOfRange)?;
                (Total::of_product(only), quantiles, only.loads, 1.0, uplifted * f64::from(t.posts))
            }
            None => {
                let total = asked_for_all(booking, &parts);
                let (quantiles, slopes) = total.range()?;
                (total, quantiles, slopes, f64::from(booking.pieces()), uplifted)
            }
        };
        let fee_at = |asked: f64| (content * pieces + asked) * times;
        let fee = through(Ok(quantiles), &fee_at)?;
        let true_cost = through(Ok(fee), &cost_of)?;
        let at_medians = cost_of(fee_at(exp(total.m)));
        let middle = log(at_medians);
        let moved = |answers: &Loads| {
            let cost = |change: f64| log(cost_of(fee_at(exp(total.m + change))));
            answers.map(|change| if change == 0.0 { 0.0 } else { cost(change) - middle })
        };
        let (up, down) = (moved(&total.answers.up), moved(&total.answers.down));
        Ok(Spending { quoted: false, fee, true_cost, content: Some((content, row)), asked, at_medians, up, down })
    }

    /// Range and causes of `per x true cost / total`.
    pub(super) fn over(&self, total: &Total, per: f64) -> Computed<(Interval, Loads)> {
        if self.true_cost.mid() <= 0.0 {
            return Err(NotComputable::CostsNothing);
        }
        total.answers.under(&self.up, &self.down).range(log(self.at_medians * per) - total.m)
    }
}

/// The price of the views of all pieces.
#[inline(never)] // A door.
fn asked_for_all(booking: &Booking, parts: &Parts) -> Total {
    let mut all = Parts::NONE;
    for (part, chain) in parts.iter().zip(booking.chains()) {
        all.add(part.shifted(log(f64::from(chain.terms.posts))));
    }
    Total::of(&all)
}
