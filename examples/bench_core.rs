//! How long the core takes for one profile, in microseconds, as JSON: `{"read_assess_us": .., "figures_us": ..}`.
//!
//! Built in release by `cargo xtask bench`. The median of many rounds, so that a busy machine disturbs little.

use creator_loupe::evidence::tiers::SCHEMES;
use creator_loupe::model::{Assumptions, Profile};
use creator_loupe::paste::read;
use creator_loupe::report::{assess, figures};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 41;

// A measurement is the one thing that needs a clock.
#[allow(clippy::disallowed_methods)]
/// Median over rounds of the mean time of `times` calls, in microseconds.
fn microseconds(times: u32, mut call: impl FnMut()) -> f64 {
    let mut rounds: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            (0..times).for_each(|_| call());
            start.elapsed().as_secs_f64() * 1e6 / f64::from(times)
        })
        .collect();
    rounds.sort_by(f64::total_cmp);
    rounds[ROUNDS / 2]
}

/// A TikTok creator with twelve posts, one viral, and no price named: the longest way through reading and judging.
const TEXT: &str = "\
maya.makes
TikTok
41K followers
likes comments shares views
430 21 9 5,200
610 33 12 8,100
350 14 8 3,900
1,500 80 41 21,000
560 25 11 6,600
590 30 14 7,400
410 19 7 4,800
9,900 610 420 152,000
700 36 15 9,300
520 22 10 5,900
980 51 23 12,400
505 24 9 6,100
";

fn main() {
    let assumptions = Assumptions { basket: Some(35.0), hourly: Some(25.0), product: 12.0, ..Assumptions::default() };
    let judge = |text: &str| {
        let reading = read(text);
        let profile = Profile::try_from_draft(reading.creators.first()?, &assumptions).ok()?;
        black_box(assess(&profile, &assumptions, &SCHEMES[0], 2026));
        Some(profile)
    };
    let read_assess = microseconds(50, || {
        black_box(judge(black_box(TEXT)));
    });
    let Some(profile) = judge(TEXT) else {
        eprintln!("bench_core: the sample was not read");
        std::process::exit(2);
    };
    let alone = microseconds(1000, || {
        black_box(figures(black_box(&profile), &assumptions));
    });
    println!("{{\"read_assess_us\": {read_assess:.2}, \"figures_us\": {alone:.2}}}");
}
