//! What a host page is told of a result: where, in what, and the ranges. No sentence and no name: those are for people.
//!
//! Knows the order of the numbers, which the shell knows, too (www/creator-loupe.js). Refuses to judge.

use crate::report::{Base, Computed, Estimate, Report};
use crate::stats::Interval;

/// The numbers of a result: followers, then low, middle and high (p10, p50, p90) of the engagement rate on its usual base, of
/// views, of the true cost, of orders by link and of orders by code. NaN is not known.
pub const NUMBERS: usize = 16;

/// A result.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The currency and the keys of the platform and of the rate's base, with spaces between; the latter empty where not known.
    pub words: String,
    /// See [`NUMBERS`].
    pub numbers: [f64; NUMBERS],
}

impl Summary {
    /// That of a report.
    pub fn of(report: &Report) -> Summary {
        let rate = report.rates.first();
        let base = rate.map_or("", |rate| match rate.base {
            Base::Followers => "followers",
            Base::Views => "views",
            Base::Reach => "reach",
        });
        let of = |estimate: &Computed<Estimate>| estimate.as_ref().ok().map(|estimate| estimate.interval);
        let ranges = [
            rate.map(|rate| rate.typical),
            of(&report.results.views),
            of(&report.cost.true_cost),
            of(&report.link.orders),
            of(&report.code.orders),
        ];
        let followers = report.followers.map_or(f64::NAN, |told| told.value);
        let ends = |range: Option<Interval>| range.map_or([f64::NAN; 3], |x| [x.low(), x.mid(), x.high()]);
        let mut numbers = [followers; NUMBERS];
        numbers.iter_mut().skip(1).zip(ranges.into_iter().flat_map(ends)).for_each(|(slot, x)| *slot = x);
        Summary {
            words: [report.currency.code(), report.platform.map_or("", |platform| platform.key()), base].join(" "),
            numbers,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::page::judge;
    use crate::ui::{Action, Start, State};

    #[test]
    fn a_host_is_told_what_the_page_shows() {
        let told = |text: &str| {
            let state = State::start(&Start::default()).after(Action::Paste(text.into()));
            judge(&state, 2026).as_ref().map(Summary::of)
        };
        assert_eq!(told(""), None);
        let known = told("@ann on Instagram, 24.8K followers, avg 1,240 likes, 68 comments, fee $450").unwrap();
        assert_eq!(known.words, "USD instagram followers");
        let [followers, rates @ ..] = known.numbers;
        assert_eq!(followers, 24_800.0);
        assert!(rates.chunks(3).all(|range| range[0] <= range[1] && range[1] <= range[2]), "{rates:?}");
        assert!(rates[0] < 0.0528 && 0.0528 < rates[2], "(1,240 + 68) / 24,800 = 5.3 %: {rates:?}");
        assert!(rates[6] >= 450.0, "the fee is in the true cost: {rates:?}");
    }
}
