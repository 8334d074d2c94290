//! How long the core takes for one profile, in microseconds, as JSON: `{"read_assess_us": .., "figures_us": ..}`.
//!
//! Built in release by `cargo xtask bench`. The median of many rounds, so that a busy machine disturbs little.

use creator_loupe::evidence::tiers::SCHEMES;
use creator_loupe::model::{Assumptions, Decimal, Draft, Fact, Field, Platform, Post, Profile, Quantity};
use creator_loupe::report::{assess, figures};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 41;

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

fn count(n: i64) -> Fact<Quantity> {
    Fact::typed(Quantity::exact(Decimal::from_int(n)))
}

/// Twelve TikTok posts, one viral, nothing quoted: the widest of the sums.
fn draft() -> Draft {
    let mut draft = Draft { platform: Some(Fact::typed(Platform::TikTok)), ..Draft::default() };
    draft.set(Field::Followers, count(41_000));
    let posts = [
        (5200, 430),
        (8100, 610),
        (3900, 350),
        (21000, 1500),
        (6600, 560),
        (7400, 590),
        (4800, 410),
        (152_000, 9900),
        (9300, 700),
        (5900, 520),
        (12400, 980),
        (6100, 505),
    ];
    draft.posts = posts
        .into_iter()
        .map(|(views, likes)| Post { views: Some(count(views)), likes: Some(count(likes)), ..Post::default() })
        .collect();
    draft
}

fn main() {
    let assumptions = Assumptions { basket: Some(35.0), hourly: Some(25.0), product: 12.0, ..Assumptions::default() };
    let draft = draft();
    let read_assess = microseconds(50, || {
        let profile = Profile::try_from_draft(black_box(&draft), &assumptions);
        if let Ok(profile) = profile {
            black_box(assess(&profile, &assumptions, &SCHEMES[0], 2026));
        }
    });
    let Ok(profile) = Profile::try_from_draft(&draft, &assumptions) else { return };
    let alone = microseconds(1000, || {
        black_box(figures(black_box(&profile), &assumptions));
    });
    println!("{{\"read_assess_us\": {read_assess:.2}, \"figures_us\": {alone:.2}}}");
}
