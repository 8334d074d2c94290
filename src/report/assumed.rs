//! The assumptions as they are used: value, row behind the default, and whether the person changed it.
//!
//! Refuses to hide a placeholder: what has no default says so.

use super::chain::Chain;
use super::deal;
use super::terms::{MOST_POSTS, Terms, Used};
use crate::evidence::lookup::single;
use crate::evidence::{Metric, Row, constants};
use crate::model::{Assumptions, Currency, Knob, Payment, Platform, Rights};
use crate::stats::{Factor, Interval};

/// One assumption as it is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumed {
    /// Which.
    pub knob: Knob,
    /// What is used (p10, median, p90; shares as fractions; without width where it is a number). Of a term that is only
    /// offered: what it would add.
    /// `None`: nothing is; it has to be told, or it is no number (currency, format).
    pub value: Option<Interval>,
    /// The row behind the default; `None` where there is no default or the person replaced all of it.
    pub row: Option<&'static Row>,
    /// The person has set it.
    pub changed: bool,
}

/// What stands in a knob.
pub(super) fn assumed(knob: Knob, a: &Assumptions, chain: Option<&Chain>) -> Assumed {
    let terms = chain.map(|chain| &chain.terms);
    let own = terms.map(|t| t.own);
    let of = |factor: Factor| terms.and_then(|t| t.rate(factor).ok());
    // A rate has a range and a row of its own; the rest are numbers.
    let mut rate: Option<Used> = None;
    let mut row: Option<&'static Row> = None;
    let mut number: Option<f64> = None;
    let changed = match knob {
        Knob::Basket => {
            number = terms.map_or(a.basket, |t| t.basket);
            a.basket.is_some()
        }
        Knob::Margin => {
            number = terms.map(|t| t.margin);
            row = single(Metric::Margin, None, None);
            a.margin.is_some()
        }
        Knob::Format => a.format.is_some(),
        Knob::Posts => {
            number = terms.map(|_| f64::from(a.posts.clamp(1, MOST_POSTS)));
            a.posts != 1
        }
        Knob::Fit => {
            rate = of(Factor::Fit);
            a.fit_share.is_some() || a.fit != Default::default()
        }
        Knob::HourlyRate => {
            number = own.and_then(|own| own.hourly);
            a.hourly.is_some()
        }
        _ => return late(knob, a, terms, chain.map(|chain| chain.platform)),
    };
    told(knob, rate, row, number, changed)
}

/// The same for those that are seldom looked at.
#[inline(never)] // A door.
fn late(knob: Knob, a: &Assumptions, terms: Option<&Terms>, platform: Option<Platform>) -> Assumed {
    let own = terms.map(|t| t.own);
    let of = |factor: Factor| terms.and_then(|t| t.rate(factor).ok());
    let mut rate: Option<Used> = None;
    let mut row: Option<&'static Row> = None;
    let mut number: Option<f64> = None;
    let changed = match knob {
        Knob::Currency => a.currency != Currency::USD,
        Knob::DollarRate => {
            number = terms.and_then(|t| t.dollar_rate);
            a.dollar_rate.is_some()
        }
        Knob::Ctr => {
            rate = of(Factor::Ctr);
            a.ctr.is_some()
        }
        Knob::Cvr => {
            rate = of(Factor::Cvr);
            a.cvr.is_some()
        }
        Knob::CodeRate => {
            rate = of(Factor::Code);
            a.code_rate.is_some()
        }
        Knob::Cpm => {
            rate = of(Factor::Cpm);
            a.cpm.is_some()
        }
        Knob::Product => {
            number = own.map(|own| own.product);
            a.product != 0.0
        }
        Knob::Hours => {
            number = own.map(|own| own.hours);
            if a.hours.is_none() {
                row = single(Metric::HoursPerBookedCreator, None, None);
            }
            a.hours.is_some()
        }
        Knob::Shipping => {
            number = own.map(|own| own.shipping);
            a.shipping != 0.0
        }
        Knob::Further => {
            number = terms.map(|t| t.further);
            row = Some(&constants::FURTHER_POST);
            a.further.is_some()
        }
        Knob::Boost => {
            number = own.map(|own| own.boost);
            a.boost != 0.0
        }
        Knob::Agency => {
            number = terms.map(|t| t.agency);
            a.agency != 0.0
        }
        Knob::Payment => {
            // How likely one who is paid so posts at all.
            row = if a.payment == Payment::ProductOnly { single(Metric::GiftPostRate, platform, None) } else { None };
            a.payment != Payment::default()
        }
        Knob::Commission => {
            number = terms.map(|t| t.commission);
            row = deal::usual_commission(a.payment, platform);
            a.commission.is_some()
        }
        Knob::HybridShare => {
            row = deal::usual_hybrid_share();
            number = terms.filter(|t| t.payment == Payment::Hybrid).map(|t| t.fee_share);
            number = number.or(a.hybrid_share).or(row.and_then(Row::number));
            a.hybrid_share.is_some()
        }
        Knob::Also => {
            number = Some(f64::from(a.also.iter().flatten().fold(0_u32, |sum, more| sum.saturating_add(more.count))));
            a.also.iter().any(Option::is_some)
        }
        Knob::Rights | Knob::PaidAds | Knob::Exclusive | Knob::Rush => {
            row = deal::term(knob, a);
            number = row.and_then(Row::middle);
            let terms = [a.rights != Rights::None, a.paid_ads, a.exclusive, a.rush];
            deal::TERMS.iter().zip(terms).any(|(term, is_chosen)| *term == knob && is_chosen)
        }
        Knob::Uplift => {
            number = terms.map(|t| t.uplift);
            a.uplift.is_some()
        }
        Knob::Basket | Knob::Margin | Knob::Format | Knob::Posts | Knob::Fit | Knob::HourlyRate => false,
    };
    told(knob, rate, row, number, changed)
}

fn told(knob: Knob, rate: Option<Used>, row: Option<&'static Row>, number: Option<f64>, changed: bool) -> Assumed {
    match rate {
        Some(used) => Assumed { knob, value: used.figures.interval(), row: used.row, changed },
        None => Assumed { knob, value: number.and_then(Interval::known), row, changed },
    }
}
