//! Which knob turns which assumption: to set, to set back, and to read what a person set.
//!
//! Knows no bounds (the fields do) and no words.

use super::action::Setting;
use crate::model::{Assumptions, Deliverable, Format, Knob, Override, Payment, Rights};

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
        Knob::Payment => "payment",
        Knob::Commission => "commission",
        Knob::HybridShare => "hybrid",
        Knob::Also => "also",
        Knob::Rights => "rights",
        Knob::PaidAds => "ads",
        Knob::Exclusive => "exclusive",
        Knob::Rush => "rush",
        Knob::Uplift => "uplift",
        Knob::Shipping => "shipping",
        Knob::Agency => "agency",
        Knob::Boost => "boost",
        Knob::Further => "further",
    }
}

/// Sets an assumption.
pub fn set(assumptions: &mut Assumptions, setting: Setting) {
    match setting {
        Setting::Currency(currency) => assumptions.currency = currency,
        Setting::Format(format) => assumptions.format = Some(format),
        Setting::Posts(posts) => assumptions.posts = posts.clamp(1, 1_000),
        Setting::Fit(fit) => (assumptions.fit, assumptions.fit_share) = (fit, None),
        Setting::Payment(payment) => assumptions.payment = payment,
        Setting::Rights(rights) => assumptions.rights = rights,
        Setting::Term(knob, is_part) => {
            if let Some(slot) = term_slot(assumptions, knob) {
                *slot = is_part;
            }
        }
        Setting::Also(format, count) => book(assumptions, format, count),
        Setting::Amount(knob, x) => {
            if let Some(slot) = plain_slot(assumptions, knob) {
                *slot = x;
            } else if let Some(slot) = amount_slot(assumptions, knob) {
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

/// Money and shares that are nothing until they are set.
fn plain_slot(assumptions: &mut Assumptions, knob: Knob) -> Option<&mut f64> {
    match knob {
        Knob::Product => Some(&mut assumptions.product),
        Knob::Shipping => Some(&mut assumptions.shipping),
        Knob::Agency => Some(&mut assumptions.agency),
        Knob::Boost => Some(&mut assumptions.boost),
        _ => None,
    }
}

fn term_slot(assumptions: &mut Assumptions, knob: Knob) -> Option<&mut bool> {
    match knob {
        Knob::PaidAds => Some(&mut assumptions.paid_ads),
        Knob::Exclusive => Some(&mut assumptions.exclusive),
        Knob::Rush => Some(&mut assumptions.rush),
        _ => None,
    }
}

/// So many of this format are booked beside the first.
fn book(assumptions: &mut Assumptions, format: Format, count: u32) {
    let also = &mut assumptions.also;
    let known = also.iter().position(|more| more.is_some_and(|more| more.format == format));
    let Some(place) = known.or_else(|| also.iter().position(Option::is_none)) else { return };
    if let Some(slot) = also.get_mut(place) {
        *slot = (count > 0).then_some(Deliverable { format, count });
    }
}

fn amount_slot(assumptions: &mut Assumptions, knob: Knob) -> Option<&mut Option<f64>> {
    match knob {
        Knob::Basket => Some(&mut assumptions.basket),
        Knob::Margin => Some(&mut assumptions.margin),
        Knob::DollarRate => Some(&mut assumptions.dollar_rate),
        Knob::Hours => Some(&mut assumptions.hours),
        Knob::HourlyRate => Some(&mut assumptions.hourly),
        Knob::Commission => Some(&mut assumptions.commission),
        Knob::HybridShare => Some(&mut assumptions.hybrid_share),
        Knob::Uplift => Some(&mut assumptions.uplift),
        Knob::Further => Some(&mut assumptions.further),
        _ => None,
    }
}

/// What a person set as a share or a price with its own doubt.
pub fn estimate(assumptions: &Assumptions, knob: Knob) -> Option<Override> {
    *estimate_slot(&mut { *assumptions }, knob)?
}

/// Money and shares that are nothing until they are set.
pub fn plain(assumptions: &Assumptions, knob: Knob) -> Option<f64> {
    plain_slot(&mut { *assumptions }, knob).copied()
}

/// What a person set as money, hours, a share of the fee or of an order, or a rate of exchange.
pub fn amount(assumptions: &Assumptions, knob: Knob) -> Option<f64> {
    match plain(assumptions, knob) {
        Some(x) => Some(x).filter(|x| *x != 0.0),
        None => *amount_slot(&mut { *assumptions }, knob)?,
    }
}

/// The key of what a person chose from a list about the deal; for a term that is part of it, its own.
pub fn chosen(assumptions: &Assumptions, knob: Knob) -> Option<&'static str> {
    match knob {
        Knob::Payment => Some(assumptions.payment).filter(|p| *p != Payment::Flat).map(Payment::key),
        Knob::Rights => Some(assumptions.rights).filter(|r| *r != Rights::None).map(Rights::key),
        _ => term_slot(&mut { *assumptions }, knob).filter(|is_part| **is_part).map(|_| key(knob)),
    }
}

/// How many of this format are booked beside the first.
pub fn booked(assumptions: &Assumptions, format: Format) -> u32 {
    let of = assumptions.also.iter().flatten().find(|more| more.format == format);
    of.map_or(0, |more| more.count)
}

/// Sets an assumption back to its default.
pub fn reset(assumptions: &mut Assumptions, knob: Knob) {
    let fresh = Assumptions::default();
    match knob {
        Knob::Currency => assumptions.currency = fresh.currency,
        Knob::Format => assumptions.format = fresh.format,
        Knob::Posts => assumptions.posts = fresh.posts,
        Knob::Fit => (assumptions.fit, assumptions.fit_share) = (fresh.fit, fresh.fit_share),
        Knob::Payment => assumptions.payment = fresh.payment,
        Knob::Rights => assumptions.rights = fresh.rights,
        Knob::Also => assumptions.also = fresh.also,
        _ => {
            if let Some(slot) = estimate_slot(assumptions, knob) {
                *slot = None;
            } else if let Some(slot) = amount_slot(assumptions, knob) {
                *slot = None;
            } else if let Some(slot) = plain_slot(assumptions, knob) {
                *slot = 0.0;
            } else if let Some(slot) = term_slot(assumptions, knob) {
                *slot = false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every knob can be turned, is then not what it was, and goes back to it.
    #[test]
    fn every_knob_turns_and_goes_back() {
        for knob in Knob::ALL {
            let mut a = Assumptions::default();
            let setting = match knob {
                Knob::Currency => Setting::Currency(crate::model::Currency::EUR),
                Knob::Format => Setting::Format(Format::Reel),
                Knob::Posts => Setting::Posts(4),
                Knob::Fit => Setting::Fit(crate::model::Fit::OffTopic),
                Knob::Payment => Setting::Payment(Payment::Hybrid),
                Knob::Rights => Setting::Rights(Rights::Year),
                Knob::PaidAds | Knob::Exclusive | Knob::Rush => Setting::Term(knob, true),
                Knob::Also => Setting::Also(Format::Story, 2),
                Knob::Ctr | Knob::Cvr | Knob::CodeRate | Knob::Cpm => Setting::Estimate(knob, Override::Known(0.5)),
                _ => Setting::Amount(knob, 0.5),
            };
            assert_eq!(setting.knob(), knob);
            set(&mut a, setting);
            assert_ne!(a, Assumptions::default(), "{knob:?}");
            reset(&mut a, knob);
            assert_eq!(a, Assumptions::default(), "{knob:?}");
        }
        let keys: Vec<&str> = Knob::ALL.map(key).to_vec();
        assert!(keys.iter().all(|key| keys.iter().filter(|other| other == &key).count() == 1), "{keys:?}");
    }

    #[test]
    fn none_of_a_format_is_not_booked() {
        let mut a = Assumptions::default();
        for (format, count) in [(Format::Story, 2), (Format::Reel, 1), (Format::Story, 5), (Format::Reel, 0)] {
            set(&mut a, Setting::Also(format, count));
        }
        assert_eq!((booked(&a, Format::Story), booked(&a, Format::Reel)), (5, 0));
        set(&mut a, Setting::Also(Format::Story, 0));
        assert_eq!(a, Assumptions::default());
    }
}
