//! A stated engagement rate against the counts beside it: does it follow from them in any way that a tool may have used?
//!
//! Tools divide different sums by different bases and print one number (engagement.md 2.1 and 2.2), so a rate is left alone
//! if it follows from any. Refuses to guess which.

use super::contradiction::{Contradiction, Told, of_post, open, told};
use super::{Base, pasted};
use crate::model::{Decimal, Draft, Field, Fields, Post, Profile, ascend, counted_parts};
use crate::stats::median;

/// Half of the last digit with which a number is written: 3.2 may have been 3.15 to 3.25, 3 may have been 2.5 to 3.5.
fn last_digit(value: Decimal) -> f64 {
    let mut step = Decimal::SCALE;
    while step > 1 && value.parts() % step != 0 {
        step /= 10;
    }
    0.5 * step as f64 / Decimal::SCALE as f64
}

/// The rate as told, against all that follow from the counts.
pub(super) fn stated_rate(draft: &Draft, profile: &Profile) -> Option<Contradiction> {
    let percent = draft.fact(Field::EngagementRatePercent)?.value;
    let ends = open(percent)?;
    let half = last_digit(percent.value);
    let stated = Told {
        value: ends.value / 100.0,
        low: (ends.value - half).min(ends.low) / 100.0,
        high: (ends.value + half).max(ends.high) / 100.0,
    };
    let mut follows: Vec<(Base, f64)> = Vec::new();
    let mut counts = Fields::default();
    let mut agrees = false;
    let mut offer = |base: Base, rate: Told| {
        if !rate.value.is_finite() {
            return;
        }
        // The middle of a list and of rounded counts is uncertain by themselves; a thousandth more for what floats lose.
        agrees |= rate.low * 0.999 <= stated.high && stated.low <= rate.high * 1.001;
        let away = |x: f64| (x - stated.value).abs();
        match follows.iter_mut().find(|(b, _)| *b == base) {
            Some((_, nearest)) if away(rate.value) < away(*nearest) => *nearest = rate.value,
            Some(_) => {}
            None => follows.push((base, rate.value)),
        }
    };
    let bases = [
        (Base::Followers, Field::Followers),
        (Base::Views, Field::ViewsPerPost),
        (Base::Views, Field::ImpressionsPerPost),
        (Base::Reach, Field::ReachPerPost),
    ];
    for sum in sums(draft, profile, &mut counts) {
        for (base, field) in bases {
            let mut denominators: Vec<Told> = told(draft, field).into_iter().map(averaged).collect();
            let listed = draft.posts.iter().filter_map(|post| of_post(post, field));
            denominators.extend(both_middles(listed.map(|views| views.value)));
            for below in denominators.into_iter().filter(|below| below.low > 0.0) {
                counts.add(field);
                let rate =
                    Told { value: sum.value / below.value, low: sum.low / below.high, high: sum.high / below.low };
                offer(base, rate);
            }
        }
    }
    let ratios = &profile.rates_by_view;
    let mean = ratios.iter().fold(0.0, |sum, x| sum + x) / ratios.len() as f64;
    for rate in median(ratios).into_iter().chain(Some(mean)).filter(|_| !ratios.is_empty()) {
        offer(Base::Views, exactly(rate));
    }
    (!agrees && !follows.is_empty()).then_some(Contradiction::StatedRate { stated: stated.value, follows, counts })
}

const fn exactly(value: f64) -> Told {
    Told { value, low: value, high: value }
}

/// An average is printed as a whole number: half a count may be lost on either side.
fn averaged(told: Told) -> Told {
    Told { value: told.value, low: (told.low - 0.5).max(0.0), high: told.high + 0.5 }
}

/// Mean and median of the listed posts, zeros among them: whoever states a rate has not left them out.
fn both_middles(values: impl Iterator<Item = f64>) -> Vec<Told> {
    // Floats that are not negative are in the order of their bits.
    let mut bits: Vec<u64> = values.map(f64::to_bits).collect();
    ascend(&mut bits);
    let values: Vec<f64> = bits.into_iter().map(f64::from_bits).collect();
    // The mean of none is no number, and is left out with what overflows.
    pasted::mean(&values).into_iter().chain(median(&values)).map(exactly).collect()
}

/// Interactions of a post in every way that a tool may have summed them (engagement.md 2.2).
fn sums(draft: &Draft, profile: &Profile, counts: &mut Fields) -> Vec<Told> {
    use Field::{CommentsPerPost, EngagementsPerPost, LikesPerPost, SavesPerPost, SharesPerPost};
    let ways: [&[Field]; 7] = [
        counted_parts(profile.platform),
        &[EngagementsPerPost],
        &[LikesPerPost],
        &[LikesPerPost, CommentsPerPost],
        &[LikesPerPost, CommentsPerPost, SharesPerPost],
        &[LikesPerPost, CommentsPerPost, SavesPerPost],
        &[LikesPerPost, CommentsPerPost, SharesPerPost, SavesPerPost],
    ];
    let mut out = Vec::new();
    for way in ways.into_iter().filter(|way| !way.is_empty()) {
        let add = |sum: Told, field: &Field| {
            let part = averaged(told(draft, *field)?);
            Some(Told { value: sum.value + part.value, low: sum.low + part.low, high: sum.high + part.high })
        };
        if let Some(sum) = way.iter().try_fold(exactly(0.0), add) {
            way.iter().for_each(|field| counts.add(*field));
            out.push(sum);
        }
        let of = |post: &Post| way.iter().try_fold(0.0, |sum, field| Some(sum + of_post(post, *field)?.value));
        let before = out.len();
        out.extend(both_middles(draft.posts.iter().filter_map(of)));
        if out.len() > before {
            way.iter().for_each(|field| counts.add(*field));
        }
    }
    out
}
