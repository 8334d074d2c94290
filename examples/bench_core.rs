//! How long the core takes, as JSON: for one profile `{"read_assess_us": .., "figures_us": ..}` in microseconds, `assess_forty_us`
//! for a full assessment of one with forty posts (from the draft, nothing is read), and for a sheet of a hundred thousand rows `sheet_mb`, `sheet_read_ms`, `sheet_read_mb_s`, `sheet_rows_ms` (the numbers and figures of all
//! rows) beside `csv_core_ms`, the records of the same text cut and nothing else.
//!
//! Built in release by `cargo xtask bench`. The median of many rounds, so that a busy machine disturbs little.

use creator_loupe::evidence::tiers::SCHEMES;
use creator_loupe::model::{Assumptions, Decimal, Draft, Fact, Field, Platform, Post, Profile, Quantity};
use creator_loupe::paste::{Decisions, Reader, read};
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
    let draft = forty_posts();
    let forty = microseconds(50, || {
        if let Ok(profile) = Profile::try_from_draft(black_box(&draft), &assumptions) {
            black_box(assess(&profile, &assumptions, &SCHEMES[0], 2026));
        }
    });
    let sheet = sheet();
    let size = sheet.len() as f64 / 1e6;
    let reading = milliseconds(|| {
        let mut reader = Reader::new();
        reader.feed(black_box(sheet.as_bytes()));
        black_box(reader.finish());
    });
    let read = read(&sheet);
    let rows = milliseconds(|| {
        let mut draft = Draft::default();
        if let Some(table) = &read.sheet {
            let mut rows = table.under(&sheet, &Decisions::default());
            for row in 0..rows.len() {
                rows.numbers(row, &mut draft);
                if let Ok(profile) = Profile::try_from_draft(&draft, &assumptions) {
                    black_box(figures(&profile, &assumptions));
                }
            }
        }
    });
    let csv = milliseconds(|| {
        black_box(cut(black_box(sheet.as_bytes())));
    });
    println!(
        "{{\"read_assess_us\": {read_assess:.2}, \"figures_us\": {alone:.2}, \"assess_forty_us\": {forty:.2}, \
         \"sheet_mb\": {size:.2}, \
         \"sheet_read_ms\": {reading:.1}, \"sheet_read_mb_s\": {:.0}, \"sheet_rows\": {}, \"sheet_rows_ms\": {rows:.1}, \
         \"csv_core_ms\": {csv:.1}}}",
        size / reading * 1e3,
        read.len(),
    );
}

/// A creator with forty posts, each with likes, comments, shares and views; none of them viral in particular.
fn forty_posts() -> Draft {
    let mut seed = 40u64;
    let mut count = |least: u64, most: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let n = least + (seed >> 33) % (most - least);
        Some(Fact::typed(Quantity::exact(Decimal::from_int(n as i64))))
    };
    let posts = (0..40).map(|_| Post {
        likes: count(300, 2_000),
        comments: count(10, 120),
        shares: count(5, 60),
        saves: None,
        views: count(4_000, 40_000),
    });
    let mut draft = Draft { platform: Some(Fact::typed(Platform::TikTok)), posts: posts.collect(), ..Draft::default() };
    draft.set(Field::Followers, Fact::typed(Quantity::exact(Decimal::from_int(41_000))));
    draft
}

/// A sheet as people keep them: nine columns, names in several scripts, some cells empty, some in short form.
fn sheet() -> String {
    let mut text = String::from("Name,Handle,Platform,Followers,Avg. Likes,Avg. Comments,Avg. Views,Country,Profile\n");
    let names = ["Maya Makes", "Zoë Okonkwo", "\"Doe, Jane\"", "Łukasz Nowak", "김하늘", "Ana María Pérez"];
    let platforms = ["Instagram", "TikTok", "YouTube"];
    let mut seed = 7u64;
    let mut next = |most: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    for row in 0..100_000u64 {
        let followers = 1_000 + next(900_000);
        let likes = followers / (20 + next(60));
        let people = if row % 3 == 0 { format!("{}.{}K", followers / 1000, next(9)) } else { followers.to_string() };
        let views = if row % 7 == 0 { String::new() } else { (likes * 9).to_string() };
        let name = names[next(6) as usize];
        let platform = platforms[next(3) as usize];
        text.push_str(&format!(
            "{name},creator.{row},{platform},{people},{likes},{},{views},Germany,https://www.instagram.com/creator.{row}/\n",
            likes / 40
        ));
    }
    text
}

/// The records of a text, cut by csv-core.
fn cut(mut input: &[u8]) -> usize {
    let mut reader = csv_core::Reader::new();
    let (mut out, mut ends) = (vec![0; 1 << 16], vec![0; 512]);
    let (mut records, mut fields) = (0, 0);
    loop {
        let (result, read, _, ended) = reader.read_record(input, &mut out, &mut ends[..]);
        input = &input[read..];
        fields += ended;
        match result {
            csv_core::ReadRecordResult::Record => records += 1,
            csv_core::ReadRecordResult::End => return records + fields,
            _ => {}
        }
    }
}

// A measurement is the one thing that needs a clock.
#[allow(clippy::disallowed_methods)]
/// Median of a few calls, in milliseconds.
fn milliseconds(mut call: impl FnMut()) -> f64 {
    let mut rounds: Vec<f64> = (0..9)
        .map(|_| {
            let start = Instant::now();
            call();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    rounds.sort_by(f64::total_cmp);
    rounds[4]
}
