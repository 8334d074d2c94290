//! Which knob turns which assumption: to set, to set back, and to read what a person set.
//!
//! Knows no bounds (the fields do) and no words.

use super::action::Setting;
use crate::model::{Assumptions, Knob, Override};

/// The key in `data-knob`, in ids and in the journal.
pub fn key(knob: Knob) -> &'static str {
    match knob {
        Knob::Basket => "basket",
        Knob::Margin => "margin",
        Knob::Currency => "currency",
        Knob::Ctr => "ctr",
        Knob::Cvr => "cvr",
        Knob::CodeRate => "code",
        Knob::Cpm => "cpm",
        Knob::Fit => "fit",
        Knob::Format => "format",
        Knob::Posts => "posts",
        Knob::Product => "product",
        Knob::Hours => "hours",
        Knob::HourlyRate => "hourly",
        Knob::DollarRate => "dollar",
    }
}

/// Sets an assumption.
pub fn set(assumptions: &mut Assumptions, setting: Setting) {
    match setting {
        Setting::Currency(currency) => assumptions.currency = currency,
        Setting::Format(format) => assumptions.format = Some(format),
        Setting::Posts(posts) => assumptions.posts = posts.clamp(1, 1_000),
        Setting::Fit(fit) => (assumptions.fit, assumptions.fit_share) = (fit, None),
        Setting::Amount(Knob::Product, x) => assumptions.product = x,
        Setting::Amount(knob, x) => {
            if let Some(slot) = amount_slot(assumptions, knob) {
                *slot = Some(x);
            }
        }
        Setting::Estimate(knob, own) => {
            if let Some(slot) = estimate_slot(assumptions, knob) {
                *slot = Some(own);
            }
        }
    }
}

fn estimate_slot(assumptions: &mut Assumptions, knob: Knob) -> Option<&mut Option<Override>> {
    match knob {
        Knob::Ctr => Some(&mut assumptions.ctr),
        Knob::Cvr => Some(&mut assumptions.cvr),
        Knob::CodeRate => Some(&mut assumptions.code_rate),
        Knob::Cpm => Some(&mut assumptions.cpm),
        Knob::Fit => Some(&mut assumptions.fit_share),
        _ => None,
    }
}

fn amount_slot(assumptions: &mut Assumptions, knob: Knob) -> Option<&mut Option<f64>> {
    match knob {
        Knob::Basket => Some(&mut assumptions.basket),
        Knob::Margin => Some(&mut assumptions.margin),
        Knob::DollarRate => Some(&mut assumptions.dollar_rate),
        Knob::Hours => Some(&mut assumptions.hours),
        Knob::HourlyRate => Some(&mut assumptions.hourly),
        _ => None,
    }
}

/// What a person set as a share or a price with its own doubt.
pub fn estimate(assumptions: &Assumptions, knob: Knob) -> Option<Override> {
    *estimate_slot(&mut { *assumptions }, knob)?
}

/// What a person set as money, hours or a rate of exchange.
pub fn amount(assumptions: &Assumptions, knob: Knob) -> Option<f64> {
    match knob {
        Knob::Product => Some(assumptions.product).filter(|x| *x != 0.0),
        _ => *amount_slot(&mut { *assumptions }, knob)?,
    }
}

/// Sets an assumption back to its default.
pub fn reset(assumptions: &mut Assumptions, knob: Knob) {
    let fresh = Assumptions::default();
    match knob {
        Knob::Currency => assumptions.currency = fresh.currency,
        Knob::Format => assumptions.format = fresh.format,
        Knob::Posts => assumptions.posts = fresh.posts,
        Knob::Fit => (assumptions.fit, assumptions.fit_share) = (fresh.fit, fresh.fit_share),
        Knob::Product => assumptions.product = fresh.product,
        Knob::Ctr | Knob::Cvr | Knob::CodeRate | Knob::Cpm => {
            if let Some(slot) = estimate_slot(assumptions, knob) {
                *slot = None;
            }
        }
        Knob::Basket | Knob::Margin | Knob::DollarRate | Knob::Hours | Knob::HourlyRate => {
            if let Some(slot) = amount_slot(assumptions, knob) {
                *slot = None;
            }
        }
    }
}
