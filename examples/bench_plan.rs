//! How long a plan takes, as JSON: `draws_ms` for ten thousand draws of a hundred creators with all their totals and ranges,
//! `draws_25_ms` for twenty-five, `profit_ms` for the chance of profit of the hundred, and `compare_us` for one row of a comparison.
//!
//! Built in release by `cargo xtask bench`. The median of many rounds, so that a busy machine disturbs little.

use creator_loupe::model::{Assumptions, Currency, Measured, Platform, Profile, Quote, Rounded};
use creator_loupe::plan::{Member, Setting, Total, Wanted, draws, key};
use creator_loupe::report::{Column, Counting, compare, outlook, value};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 21;

// A measurement is the one thing that needs a clock.
#[allow(clippy::disallowed_methods)]
/// Median over rounds, in milliseconds.
fn milliseconds(mut call: impl FnMut()) -> f64 {
    let mut rounds: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            call();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    rounds.sort_by(f64::total_cmp);
    rounds[ROUNDS / 2]
}

/// Creators of three platforms and all sizes; every second has pasted views, every third a quote.
fn profiles(count: usize) -> Vec<Profile> {
    let creator = |i: usize| {
        let followers = 2_000.0 * 1.05_f64.powi(i as i32 % 120);
        Profile {
            platform: Some([Platform::Instagram, Platform::TikTok, Platform::YouTube][i % 3]),
            followers: Some(Rounded { value: followers, low: followers, high: followers }),
            views: if i.is_multiple_of(2) { Measured::middle(followers * 0.3, Some(12), false) } else { None },
            fee: i.is_multiple_of(3).then_some(Quote { amount: followers * 0.01, currency: Currency::USD }),
            ..Profile::default()
        }
    };
    (0..count).map(creator).collect()
}

fn main() {
    let assumptions = Assumptions { basket: Some(60.0), product: 20.0, hourly: Some(30.0), ..Assumptions::default() };
    let people = profiles(100);
    let members: Vec<Member> = people
        .iter()
        .enumerate()
        .filter_map(|(i, profile)| {
            let outlook = outlook(profile, &assumptions, 1).ok()?;
            Some(Member { key: key(&format!("creator {i}")), outlook })
        })
        .collect();
    let with_ranges = |members: &[Member]| {
        let totals = draws(black_box(members), &Setting::default());
        for total in Total::ALL {
            black_box(totals.range(total));
        }
        totals
    };
    let alone = milliseconds(|| {
        black_box(draws(black_box(&members), &Setting::default()));
    });
    let hundred = milliseconds(|| {
        black_box(with_ranges(&members));
    });
    let goal = Setting {
        wanted: Wanted::of(&[
            Total::Cost,
            Total::ByCode,
            Total::Clicks,
            Total::Interactions,
            Total::UniqueRelevantReach,
        ]),
        ..Setting::default()
    };
    let for_goal = milliseconds(|| {
        black_box(draws(black_box(&members), &goal));
    });
    let few = milliseconds(|| {
        black_box(with_ranges(&members[..25]));
    });
    let totals = draws(&members, &Setting::default());
    let profit = milliseconds(|| {
        black_box(totals.profit(Counting::Code, 30.0));
        black_box(totals.profit(Counting::Link, 30.0));
    });
    let outlooks = milliseconds(|| {
        for profile in &people {
            let _ = black_box(outlook(profile, &assumptions, 2));
        }
    });
    let many = profiles(1_000);
    let column = Column::Cpa(Counting::Code);
    let comparing = milliseconds(|| {
        let rows: Vec<_> = many.iter().map(|profile| value(profile, &assumptions, column)).collect();
        black_box(compare(&rows, column));
    });
    let range = totals.range(Total::ByCode);
    println!(
        "{{\"draws_ms\": {hundred:.2}, \"draws_alone_ms\": {alone:.2}, \"draws_goal_ms\": {for_goal:.2}, \"draws_25_ms\": {few:.2}, \"profit_ms\": {profit:.2}, \"outlook_us\": {:.2}, \
         \"compare_us\": {comparing:.2}, \"orders_mid\": {:.1}, \"creators\": {}}}",
        outlooks * 10.0,
        range.p50,
        members.len()
    );
}
