//! The deal: what is booked with one creator, and what its terms make of a fee and of an order (model 6, cost.md 3.6 and 3.7).
//!
//! Knows numbers of a contract, which are not factors. Refuses to know a fee: what a creator asks has its terms in it.

use super::terms::{Ignored, MOST_POSTS};
use crate::evidence::lookup::single;
use crate::evidence::{Metric, Row, uplift};
use crate::model::{Assumptions, Deliverable, FURTHER, Format, Knob, Payment, Platform};

/// What is booked: the first is what the deal is about. No format twice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Booked {
    pub first: Deliverable,
    pub further: [Option<Deliverable>; FURTHER],
}

impl Booked {
    /// The person's choice where the platform has it, else the usual; what the platform does not have is not booked.
    pub(super) fn of(platform: Platform, a: &Assumptions) -> Booked {
        let formats = platform.formats();
        let format = a.format.filter(|format| formats.contains(format)).unwrap_or(platform.usual_format());
        let first = Deliverable { format, count: a.posts.clamp(1, MOST_POSTS) };
        let mut booked = Booked { first, further: [None; FURTHER] };
        for more in a.also.iter().flatten().filter(|more| more.count > 0 && formats.contains(&more.format)) {
            booked.add(*more);
        }
        booked
    }

    /// The same format again is more of it: each further one brings less than the one before.
    fn add(&mut self, more: Deliverable) {
        let places = core::iter::once(&mut self.first).chain(self.further.iter_mut().flatten());
        if let Some(same) = places.into_iter().find(|known| known.format == more.format) {
            same.count = same.count.saturating_add(more.count).min(MOST_POSTS);
        } else if let Some(free) = self.further.iter_mut().find(|place| place.is_none()) {
            *free = Some(Deliverable { count: more.count.min(MOST_POSTS), ..more });
        }
    }

    /// Whether pasted views are those of this format: a story among other formats has a rate of its own, since people
    /// paste the views of their posts. Booked alone it takes what was pasted.
    pub(super) fn takes_pasted_views(&self, format: Format) -> bool {
        format != Format::Story || self.further.iter().all(Option::is_none)
    }
}

/// The row behind a commission of which only the kind of deal is told.
pub(super) fn usual_commission(payment: Payment, platform: Option<Platform>) -> Option<&'static Row> {
    if payment.shares_sales() { single(Metric::CommissionRate, platform, None) } else { None }
}

/// The row behind the fee that is left beside a commission.
pub(super) fn usual_hybrid_share() -> Option<&'static Row> {
    single(Metric::HybridShare, None, None)
}

/// The row behind a term that was chosen, or would be.
pub(super) fn term(knob: Knob, a: &Assumptions) -> Option<&'static Row> {
    match knob {
        Knob::Rights => uplift::rights(a.rights),
        Knob::PaidAds => uplift::of(uplift::PAID_ADS),
        Knob::Exclusive => uplift::of(uplift::EXCLUSIVE),
        Knob::Rush => uplift::of(uplift::RUSH),
        _ => None,
    }
}

/// The terms that add to an estimated fee.
pub(super) const TERMS: [Knob; 4] = [Knob::Rights, Knob::PaidAds, Knob::Exclusive, Knob::Rush];

/// The row behind a term that was chosen.
pub(super) fn chosen_term(knob: Knob, a: &Assumptions) -> Option<&'static Row> {
    let is_chosen = match knob {
        Knob::PaidAds => a.paid_ads,
        Knob::Exclusive => a.exclusive,
        Knob::Rush => a.rush,
        _ => true,
    };
    if is_chosen { term(knob, a) } else { None }
}

/// What all terms add to an estimated fee: the person's own sum, or that of what they chose.
pub(super) fn uplifts(a: &Assumptions, ignored: &mut Ignored) -> f64 {
    let own = a.uplift.and_then(|uplift| ignored.amount(Knob::Uplift, uplift, 100.0));
    let add = |sum, knob: &Knob| sum + chosen_term(*knob, a).and_then(Row::middle).unwrap_or(0.0);
    own.unwrap_or_else(|| TERMS.iter().fold(0.0, add))
}

/// The creator's share of each order.
pub(super) fn commission(a: &Assumptions, platform: Platform, ignored: &mut Ignored) -> f64 {
    let own = a.commission.and_then(|share| ignored.amount(Knob::Commission, share, 1.0));
    own.or_else(|| usual_commission(a.payment, Some(platform))?.number()).unwrap_or(0.0)
}

/// How much of an estimated fee is paid.
pub(super) fn fee_share(a: &Assumptions, ignored: &mut Ignored) -> f64 {
    let own = a.hybrid_share.and_then(|share| ignored.amount(Knob::HybridShare, share, 1.0));
    match a.payment {
        Payment::Flat => 1.0,
        Payment::Hybrid => own.or_else(|| usual_hybrid_share()?.number()).unwrap_or(1.0),
        Payment::ProductOnly | Payment::Commission => 0.0,
    }
}
