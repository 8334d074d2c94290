//! What a set of creators is worth (model 11): people reached once, sums of what each brings, and mixes of both.
//!
//! A mix adds, for each stage, its weight times what is reached of the best that this money could do for that stage alone.
//! The best single creator is no yardstick: one who cannot be booked would turn the ranking. Refuses to know money.

use super::unique::unique_reach;
use super::{Candidate, Offer};
use crate::model::Stage;

/// Nothing, unless it is an amount.
pub(super) fn amount(value: f64) -> f64 {
    if value.is_finite() && value > 0.0 { value } else { 0.0 }
}

/// The overlap as it can be applied.
pub(super) fn share(overlap: f64) -> f64 {
    if overlap.is_finite() { overlap.clamp(0.0, 1.0) } else { 0.0 }
}

/// Sorts downwards.
#[inline(never)]
pub(super) fn descending(list: &mut [f64]) {
    list.sort_unstable_by(|a, b| b.total_cmp(a));
}

/// What these offers of different creators bring together to each stage, by [`Stage`].
pub fn totals<'a>(offers: impl Iterator<Item = &'a Offer>, overlap: f64) -> [f64; 4] {
    let mut reaches = Vec::new();
    let mut sums = [0.0; 4];
    for offer in offers {
        let [reach, rest @ ..] = offer.brings;
        reaches.push(reach);
        for (sum, brings) in sums.iter_mut().skip(1).zip(rest) {
            *sum += amount(brings);
        }
    }
    if let Some(first) = sums.first_mut() {
        *first = unique_reach(&reaches, share(overlap));
    }
    sums
}

/// How much one unit of each stage counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale(pub(super) [f64; 4]);

impl Scale {
    /// One stage alone counts as it is: the value of a plan is then its reach, clicks, orders or interactions.
    pub fn only(stage: Stage) -> Scale {
        Scale(Stage::ALL.map(|other| if other == stage { 1.0 } else { 0.0 }))
    }

    /// Weights over the best of each stage for this money; a stage to which nobody brings anything counts nothing.
    pub fn mix(weights: [u8; 4], best: [f64; 4]) -> Scale {
        let mut scale = [0.0; 4];
        for (slot, (weight, best)) in scale.iter_mut().zip(weights.into_iter().zip(best)) {
            *slot = if best > 0.0 { f64::from(weight) / best } else { 0.0 };
        }
        Scale(scale)
    }

    /// The value of what a plan brings.
    pub fn value(&self, totals: &[f64; 4]) -> f64 {
        self.0.iter().zip(totals).fold(0.0, |sum, (scale, total)| sum + scale * total)
    }

    /// An offer as reach, which overlaps, and the rest, which adds up.
    pub(super) fn split(&self, offer: &Offer) -> (f64, f64) {
        let mut parts = self.0.iter().zip(offer.brings).map(|(scale, brings)| scale * amount(brings));
        let reach = parts.next().unwrap_or_default();
        (reach, parts.fold(0.0, |sum, part| sum + part))
    }

    /// Whether anything of this creator counts.
    pub(super) fn tells(&self, candidate: &Candidate) -> bool {
        candidate.offers.iter().any(|offer| {
            let (reach, plain) = self.split(offer);
            reach + plain > 0.0
        })
    }
}
