//! The habits follow from the rows of the benchmarks that they name; `know/benchmarks.csv` holds those rows.

use crate::csv::Sheet;
use creator_loupe::evidence::habits::{
    FOLLOWING, Habit, INSTAGRAM_CADENCE, INSTAGRAM_COMMENTS, INSTAGRAM_SAVES, INSTAGRAM_SHARES, LIKES_OF_FOLLOWERS,
    SPONSORED, TIKTOK_CADENCE, TIKTOK_COMMENTS, TIKTOK_SHARES,
};
use creator_loupe::evidence::{Confidence, Rule};
use std::io::Write;

fn extract() -> Sheet {
    Sheet::parse(include_str!("benchmarks.csv"))
}

const ALL: [&Habit; 10] = [
    &INSTAGRAM_COMMENTS,
    &TIKTOK_COMMENTS,
    &INSTAGRAM_SAVES,
    &INSTAGRAM_SHARES,
    &TIKTOK_SHARES,
    &INSTAGRAM_CADENCE,
    &TIKTOK_CADENCE,
    &SPONSORED,
    &LIKES_OF_FOLLOWERS,
    &FOLLOWING,
];

fn mid(id: &str) -> f64 {
    let sheet = extract();
    let record = sheet.records().find(|record| record.text("id") == id).unwrap_or_else(|| panic!("no {id}"));
    record.number("mid").expect("a figure")
}

/// To the digits in which the habit is written.
fn follows(habit: f64, expected: f64, digits: f64) {
    assert!((habit - expected).abs() <= 0.5 * digits + 1e-12, "{habit} does not follow from {expected}");
}

#[test]
fn habits_follow_from_their_rows() {
    let [image, reel] = [("b0595", "b0596"), ("b0603", "b0604")];
    let over = |(a, b): (&str, &str)| mid(a) / mid(b);
    follows(INSTAGRAM_COMMENTS.mid, over(("b0594", "b0593")), 0.001);
    follows(INSTAGRAM_COMMENTS.high, over(image), 0.001);
    follows(INSTAGRAM_COMMENTS.low, over(reel), 0.001);
    follows(TIKTOK_COMMENTS.mid, over(("b0608", "b0607")), 0.0001);
    let saves = [("b0597", "b0596"), ("b0601", "b0600"), ("b0605", "b0604")].map(over);
    follows(INSTAGRAM_SAVES.low, saves[0], 0.001);
    follows(INSTAGRAM_SAVES.high, saves[1], 0.001);
    follows(INSTAGRAM_SAVES.mid, saves.iter().product::<f64>().cbrt(), 0.001);
    follows(INSTAGRAM_SHARES.mid, over(("b0612", "b0611")), 0.001);
    follows(TIKTOK_SHARES.mid, over(("b0609", "b0607")), 0.001);
    follows(TIKTOK_CADENCE.mid, (TIKTOK_CADENCE.low * TIKTOK_CADENCE.high).sqrt(), 0.1);
    follows(LIKES_OF_FOLLOWERS.mid, (LIKES_OF_FOLLOWERS.low * LIKES_OF_FOLLOWERS.high).sqrt(), 0.01);
    follows(FOLLOWING.mid, mid("b0552"), 1.0);
}

#[test]
fn habits_are_in_order_cited_and_trusted_little() {
    let sheet = extract();
    for habit in ALL {
        assert!(habit.low <= habit.mid && habit.mid <= habit.high && habit.low > 0.0, "{habit:?}");
        assert_eq!((habit.confidence, habit.basis.rule), (Confidence::Low, Rule::Synthesis), "{habit:?}");
        assert!(!habit.basis.sources.is_empty(), "{habit:?}");
        for source in habit.basis.sources {
            assert!(source.url.starts_with("http") && !source.sample.is_empty(), "{source:?}");
        }
        for id in habit.basis.ids() {
            let record = sheet.records().find(|record| record.text("id") == id).unwrap_or_else(|| panic!("no {id}"));
            let url = record.text("source_url");
            assert!(habit.basis.sources.iter().any(|source| url.starts_with(source.url)), "{id} of {habit:?}");
        }
    }
    let mut named: Vec<&str> = ALL.iter().flat_map(|habit| habit.basis.ids()).collect();
    named.sort_unstable();
    named.dedup();
    assert_eq!(named, sheet.records().map(|record| record.text("id")).collect::<Vec<_>>());
}

#[test]
fn the_extract_is_the_reference() {
    let root = std::env::var_os("CREATOR_LOUPE_SHARED").map_or_else(
        || std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        std::path::PathBuf::from,
    );
    let Ok(text) = std::fs::read_to_string(root.join("reference/domain/benchmarks.csv")) else {
        let _ = std::io::stderr().write_all(b"\nSKIPPED: needs ../shared (or CREATOR_LOUPE_SHARED)\n");
        return;
    };
    let reference = Sheet::parse(&text);
    for record in extract().records() {
        let line = reference.records().find(|r| r.text("id") == record.text("id")).map(|r| r.line());
        assert_eq!(line.as_deref(), Some(record.line().as_str()));
    }
}
