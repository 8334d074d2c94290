//! How long the exact choice takes: for 25, 200 and 2,000 creators with five posts each, the median and the worst of a hundred
//! made-up markets in milliseconds, how many were proven, and the worst gap of the others. Then the questions about a choice: the price
//! at which each of the first 25 comes in, all reasons, the next best, more money, others within a hundredth.
//!
//! `cargo run --release --no-default-features --example bench_plan [creators ...]`

#[allow(dead_code, clippy::indexing_slicing)]
#[path = "schema/market.rs"]
mod market;

use creator_loupe::model::Platform;
use creator_loupe::plan::{Candidate, Choosing, Effort, Part, Share, Want};
use market::{Chance, budget, market as made};
use std::hint::black_box;
use std::time::Instant;

const MARKETS: u64 = 100;

/// Stages that count, the overlap, and whether time, shares and numbers are limited too.
const WISHES: [(&str, [u8; 4], f64, bool); 7] = [
    ("awareness", [3, 0, 0, 0], 0.033, false),
    ("awareness, 10 %", [3, 0, 0, 0], 0.1, false),
    ("clicks", [0, 3, 0, 0], 0.033, false),
    ("engagements", [0, 0, 0, 3], 0.033, false),
    ("mix", [3, 2, 1, 1], 0.033, false),
    ("no overlap", [3, 0, 0, 0], 0.0, false),
    ("limited", [3, 0, 0, 0], 0.033, true),
];

fn wish(seed: u64, creators: &[Candidate], weights: [u8; 4], overlap: f64, limited: bool) -> Want {
    // Money for five to thirty creators of middle price.
    let mut want = Want::new(weights, budget(creators, 5.0 + 25.0 * Chance(seed + 7).even()), overlap);
    if limited {
        want.minutes = Some(1500);
        want.most_each = Some(want.budget / 3);
        want.least_creators = 4;
        want.shares.push(Share { of: Part::Platform(Platform::TikTok), least: 10, most: 40 });
    }
    want
}

// A measurement is the one thing that needs a clock.
#[allow(clippy::disallowed_methods)]
fn milliseconds<T>(times: &mut Vec<f64>, call: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = black_box(call());
    times.push(start.elapsed().as_secs_f64() * 1e3);
    result
}

fn middle_and_worst(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() - 1])
}

fn main() {
    let mut sizes: Vec<usize> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![25, 200, 2000];
    }
    for size in sizes {
        for (name, weights, overlap, limited) in WISHES {
            let (mut times, mut steps, mut proven, mut none, mut gap) = (Vec::new(), 0, 0, 0, 0.0_f64);
            for seed in 0..MARKETS {
                let creators = made(seed, size, 5);
                let want = wish(seed, &creators, weights, overlap, limited);
                match milliseconds(&mut times, || Choosing::of(&creators, &want, Effort::default())) {
                    Ok(choosing) => {
                        proven += usize::from(choosing.choice().proven);
                        gap = gap.max(choosing.choice().gap());
                        steps = steps.max(choosing.choice().steps);
                    }
                    Err(_) => none += 1,
                }
            }
            let (median, worst) = middle_and_worst(times);
            let gap = gap * 100.0;
            println!(
                "{size:5} {name:16} median {median:8.2} ms, worst {worst:8.1} ms, proven {proven:3}, none possible {none}, worst gap {gap:.3} %, most steps {steps}"
            );
        }
        questions(size);
    }
}

fn questions(size: usize) {
    let mut times: [Vec<f64>; 5] = Default::default();
    let [prices, reasons, next, money, others] = &mut times;
    let effort = Effort::default();
    for seed in 0..MARKETS.min(40_000 / size as u64) {
        let creators = made(seed, size, 5);
        let Ok(choosing) = Choosing::of(&creators, &wish(seed, &creators, [3, 0, 0, 0], 0.033, false), effort) else {
            continue;
        };
        milliseconds(prices, || (0..25).filter_map(|place| choosing.entry(place, effort)).count());
        milliseconds(reasons, || (0..size).filter_map(|place| choosing.reason(place)).count());
        milliseconds(next, || choosing.next_best(effort));
        milliseconds(money, || choosing.next_money(effort));
        milliseconds(others, || choosing.others(0.01, 50, Effort { steps: 300_000 }));
    }
    let names = ["prices of 25", "all reasons", "next best", "more money", "others within 1 %"];
    for (name, times) in names.into_iter().zip(times) {
        let (median, worst) = middle_and_worst(times);
        println!("{size:5} {name:20} median {median:8.2} ms, worst {worst:8.1} ms");
    }
}
