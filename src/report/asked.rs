//! What a program may ask of a report beyond what the page shows: it is computed when it is asked for, and does not ship
//! with the page.

use super::booking::Told;
use super::chain::Amount;
use super::conversion::RateNeeded;
use super::engagement::usual_base;
use super::{Assumed, Computed, Counting, Estimate, Figures, Narrowing, Report, assumed, narrow};
use crate::model::{Deliverable, Knob};

impl Report {
    /// The numbers alone, without reasons: the same as [`figures`](super::figures) gives.
    pub fn figures(&self) -> Figures {
        let usual = self.platform.map(usual_base);
        let standing = self.rates.iter().find(|rate| Some(rate.base) == usual).map(|rate| &rate.standing);
        let percentile = standing.and_then(|standing| standing.as_ref().ok()).map(|standing| standing.percentile);
        self.booking.figures(percentile)
    }

    /// Views of one typical post, before luck.
    pub fn level(&self) -> Computed<Estimate> {
        self.booking.estimate(Amount::Level, Told::Itself)
    }

    /// True cost over orders, before commission.
    pub fn cost_per_order(&self, counting: Counting) -> Computed<Estimate> {
        self.booking.estimate(counting.amount(), Told::Cost)
    }

    /// Margin that comes back for one unit of money spent.
    pub fn back(&self, counting: Counting) -> Computed<Estimate> {
        self.booking.estimate(counting.amount(), Told::Back)
    }

    /// The rate at which the typical case breaks even.
    pub fn rate_needed(&self, counting: Counting) -> Computed<RateNeeded> {
        self.booking.way(counting).rate_needed()
    }

    /// What is booked, the first format first; no format twice.
    pub fn deliverables(&self) -> Vec<Deliverable> {
        let booked = self.booking.chains().map(|chain| Deliverable { format: chain.format, count: chain.terms.posts });
        booked.collect()
    }

    /// Every single fact that would narrow the orders or the true cost.
    pub fn narrow(&self) -> Vec<Narrowing> {
        narrow::narrow(&self.booking)
    }

    /// An assumption as it is used, with its source and whether it was changed.
    pub fn assumed(&self, knob: Knob) -> Assumed {
        assumed::assumed(knob, &self.assumptions, self.booking.chain().ok())
    }
}
