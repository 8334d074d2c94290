//! How long the exact choice takes: for 25, 200 and 2,000 creators with five posts each, the median and the worst of a hundred made-up
//! markets in milliseconds, how many were proven, and the worst gap of the others.
//!
//! Lines for people on stderr, and JSON for the table of figures: of each size the slowest median, the slowest of all, and the
//! share that was proven.
//!
//! `cargo run --release --no-default-features --example bench_choose [creators ...]`

#[allow(dead_code, clippy::indexing_slicing)]
#[path = "schema/market.rs"]
mod market;

use creator_loupe::plan::{Choosing, Effort, Want};
use market::{Chance, budget, market as made};
use std::time::Instant;

const MARKETS: u64 = 100;

/// Stages that count, and the overlap.
const WISHES: [(&str, [u8; 4], f64); 6] = [
    ("awareness", [3, 0, 0, 0], 0.033),
    ("awareness, all", [3, 0, 0, 0], 0.1),
    ("clicks", [0, 3, 0, 0], 0.033),
    ("engagements", [0, 0, 0, 3], 0.033),
    ("mix", [3, 2, 1, 1], 0.033),
    ("sum", [3, 0, 0, 0], 0.0),
];

// A measurement is the one thing that needs a clock.
#[allow(clippy::disallowed_methods)]
fn main() {
    let mut sizes: Vec<usize> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![25, 200, 2000];
    }
    let mut told = Vec::new();
    for size in sizes {
        let (mut slow_median, mut slowest, mut all_proven) = (0.0_f64, 0.0_f64, 0);
        for (name, weights, overlap) in WISHES {
            let (mut times, mut steps, mut proven, mut gap, mut booked) = (Vec::new(), Vec::new(), 0, 0.0_f64, 0);
            for seed in 0..MARKETS {
                let creators = made(seed, size, 5);
                // Money for five to thirty creators of middle price.
                let money = budget(&creators, 5.0 + 25.0 * Chance(seed + 7).even());
                let want = Want::new(weights, money, overlap);
                let start = Instant::now();
                let choosing = Choosing::of(&creators, &want, Effort::default());
                times.push(start.elapsed().as_secs_f64() * 1e3);
                if let Ok(choosing) = choosing {
                    let choice = choosing.choice();
                    proven += usize::from(choice.proven);
                    gap = gap.max(choice.gap());
                    booked += choice.chosen.len();
                    steps.push(choice.steps);
                }
            }
            times.sort_by(f64::total_cmp);
            steps.sort_unstable();
            let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
            (slow_median, slowest) = (slow_median.max(median), slowest.max(worst));
            all_proven += proven;
            eprintln!(
                "{size:5} {name:15} median {median:8.2} ms, worst {worst:8.1} ms, proven {proven:3}, worst gap {:.4} %, booked {:.1}, steps {} / {}",
                gap * 100.0,
                booked as f64 / MARKETS as f64,
                steps[steps.len() / 2],
                steps[steps.len() - 1]
            );
        }
        let share = all_proven as f64 / (WISHES.len() as u64 * MARKETS) as f64;
        told.push(format!(
            "\"choose_{size}_ms\": {slow_median:.3}, \"choose_{size}_worst_ms\": {slowest:.1}, \"choose_{size}_proven\": {share:.4}"
        ));
    }
    println!("{{ {} }}", told.join(", "));
}
