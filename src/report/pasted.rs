//! From pasted counts to the typical post (model 4): what was shown, and what it says.

use super::Centre;
use crate::model::{Measured, Profile};
use crate::stats::{Typical, median};
use libm::exp;

/// A measured per-post figure, read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Read {
    /// The typical post and how well it is known.
    pub typical: Typical,
    /// The average: as told, of the list, or what a stated median implies. The fee follows it (model 6).
    pub average: f64,
    /// The figure a reader sees: the average as told, the median as told or of the list.
    pub shown: f64,
    pub centre: Centre,
    pub posts: Option<u32>,
}

/// Reads a measured figure; `None` where it is empty or not positive.
pub(super) fn read(measured: &Measured, usual_spread: f64) -> Option<Read> {
    let sound = |x: f64| (x > 0.0 && x.is_finite()).then_some(x);
    let posts = measured.posts();
    match measured {
        Measured::Average { value, n } => {
            let value = sound(*value)?;
            let typical = Typical::of_average(value, *n, usual_spread);
            Some(Read { typical, average: value, shown: value, centre: Centre::Average, posts })
        }
        Measured::Median { value, n } => {
            let value = sound(*value)?;
            let typical = Typical::of_median(value, *n, usual_spread);
            let average = value * exp(usual_spread * usual_spread / 2.0);
            Some(Read { typical, average, shown: value, centre: Centre::Median, posts })
        }
        Measured::List(values) => {
            sound(*values.first()?)?;
            let typical = Typical::of_list(values, usual_spread)?;
            Some(Read { typical, average: mean(values)?, shown: median(values)?, centre: Centre::Median, posts })
        }
    }
}

/// The mean of a list; `None` for an empty or overflowing one.
pub(super) fn mean(values: &[f64]) -> Option<f64> {
    let mean = values.iter().fold(0.0, |sum, x| sum + x) / values.len() as f64;
    mean.is_finite().then_some(mean)
}

/// How much single posts differ in interactions per view (model 10).
const RATIO_SPREAD: f64 = 0.4;

/// Interactions over views of a typical post, where both are told.
pub(super) fn by_views(profile: &Profile, interactions: &Measured, usual_spread: f64) -> Option<Read> {
    if !profile.rates_by_view.is_empty() {
        let ratios = &profile.rates_by_view;
        let typical = Typical::of_list(ratios, RATIO_SPREAD)?;
        let posts = u32::try_from(ratios.len()).ok();
        return Some(Read { typical, average: mean(ratios)?, shown: median(ratios)?, centre: Centre::Median, posts });
    }
    let (e, w) = (read(interactions, usual_spread)?, read(profile.views.as_ref()?, usual_spread)?);
    let posts = match (e.posts, w.posts) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (one, other) => one.or(other),
    };
    let (shown, centre) = if e.centre == w.centre {
        (e.shown / w.shown, e.centre)
    } else {
        // An average over a median is neither: both are brought to the typical post first.
        (exp(e.typical.m - w.typical.m), Centre::Median)
    };
    // Luck of a post moves views and interactions together, so a ratio of averages is not drawn down.
    let typical = Typical::of_median(shown, posts, RATIO_SPREAD);
    Some(Read { typical, average: shown, shown, centre, posts })
}

/// Interactions are more than views: one of the two figures is wrong (formulas 7.6).
pub(super) fn impossible_rate(profile: &Profile) -> Option<f64> {
    let interactions = profile.engagement.as_ref().map(|e| &e.measured).or(profile.comments.as_ref())?;
    // The spread does not matter for the shown values of figures told alike.
    let rate = by_views(profile, interactions, 1.0)?.shown;
    (rate > 1.0).then_some(rate)
}

/// Standard deviation that the rounding of a count leaves in its logarithm (model 4).
pub(super) fn rounding(low: f64, high: f64) -> f64 {
    if low > 0.0 && high > low { libm::log(high / low) / 12.0_f64.sqrt() } else { 0.0 }
}
