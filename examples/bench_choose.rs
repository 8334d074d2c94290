//! How long the exact choice takes: for 25, 200 and 2,000 creators with five posts each, the median and the worst of a hundred made-up
//! markets in milliseconds, how many were proven, and the worst gap of the others.
//!
//! `cargo run --release --no-default-features --example bench_plan [creators ...]`

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
    for size in sizes {
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
            println!(
                "{size:5} {name:15} median {median:8.2} ms, worst {worst:8.1} ms, proven {proven:3}, worst gap {:.4} %, booked {:.1}, steps {} / {}",
                gap * 100.0,
                booked as f64 / MARKETS as f64,
                steps[steps.len() / 2],
                steps[steps.len() - 1]
            );
        }
    }
}
