//! The assumptions as they are used: value, row behind the default, and whether the person changed it.
//!
//! Refuses to hide a placeholder: what has no default says so.

use super::chain::Chain;
use super::terms::Used;
use crate::evidence::lookup::single;
use crate::evidence::{Metric, Row};
use crate::model::{Assumptions, Currency, Knob};
use crate::stats::{Factor, Interval};

/// One assumption as it is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumed {
    /// Which.
    pub knob: Knob,
    /// What is used (p10, median, p90; shares as fractions; without width where it is a number).
    /// `None`: nothing is; it has to be told, or it is no number (currency, format).
    pub value: Option<Interval>,
    /// The row behind the default; `None` where there is no default or the person replaced all of it.
    pub row: Option<&'static Row>,
    /// The person has set it.
    pub changed: bool,
}

/// Every knob with what stands in it.
pub(super) fn assumed(assumptions: &Assumptions, chain: Option<&Chain>) -> Vec<Assumed> {
    Knob::ALL.into_iter().map(|knob| one(knob, assumptions, chain)).collect()
}

fn one(knob: Knob, a: &Assumptions, chain: Option<&Chain>) -> Assumed {
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
        Knob::Currency => a.currency != Currency::USD,
        Knob::DollarRate => {
            number = terms.and_then(|t| t.dollar_rate);
            a.dollar_rate.is_some()
        }
        Knob::Format => a.format.is_some(),
        Knob::Posts => {
            number = terms.map(|t| f64::from(t.posts));
            a.posts != 1
        }
        Knob::Fit => {
            rate = of(Factor::Fit);
            a.fit_share.is_some() || a.fit != Default::default()
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
        Knob::HourlyRate => {
            number = own.and_then(|own| own.hourly);
            a.hourly.is_some()
        }
    };
    match rate {
        Some(used) => Assumed { knob, value: used.figures.interval(), row: used.row, changed },
        None => Assumed { knob, value: number.and_then(Interval::known), row, changed },
    }
}
