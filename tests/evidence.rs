//! Every figure of `evidence` follows from the rows that it names, by the rule that it names, digit by digit.
//!
//! `evidence/benchmarks.csv` holds the named rows of the reference (facts with their pages); `evidence/pinned.csv` the
//! figures as the reference prints them. Where the reference itself is at hand, both are compared with it line by line.

#[path = "evidence/csv.rs"]
mod csv;
#[path = "evidence/pin.rs"]
mod pin;
#[path = "evidence/rules.rs"]
mod rules;
#[path = "evidence/tiers.rs"]
mod tiers;

use creator_loupe::evidence::price::SNAPCHAT_CPM;
use creator_loupe::evidence::tables::NOT_SHIPPED;
use creator_loupe::evidence::views::UNKNOWN_VIEW_RATE;
use creator_loupe::evidence::{self, Band, Confidence, Metric, Row, Rule};
use creator_loupe::model::{Fit, Format, Platform};
use csv::{Record, Sheet};
use rules::{QUANTILES, quantile, recomputed, span};
use std::io::Write;
use std::path::PathBuf;

fn benchmarks() -> Sheet {
    Sheet::parse(include_str!("evidence/benchmarks.csv"))
}

fn pinned() -> Sheet {
    Sheet::parse(include_str!("evidence/pinned.csv"))
}

/// Every row there is, those that no look-up offers included.
fn all() -> Vec<&'static Row> {
    evidence::rows().chain([&SNAPCHAT_CPM, &UNKNOWN_VIEW_RATE]).collect()
}

/// A file of the reference, if it is at hand.
fn shared(path: &str) -> Option<String> {
    let root = std::env::var_os("CREATOR_LOUPE_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let text = std::fs::read_to_string(root.join(path)).ok();
    if text.is_none() {
        // Not println!, which a passing test keeps to itself.
        let line = format!("\nSKIPPED: needs ../shared (or CREATOR_LOUPE_SHARED): {path}\n");
        let _ = std::io::stderr().write_all(line.as_bytes());
    }
    text
}

#[test]
fn every_row_says_exactly_what_is_pinned() {
    let pinned = pinned();
    let pins: Vec<Record<'_>> = pinned.records().collect();
    assert_eq!(pins.len(), all().len());
    for (row, pin) in all().into_iter().zip(pins) {
        assert_eq!(pin::differences(row, pin), Vec::<String>::new(), "{}", pin.line());
    }
}

#[test]
fn figures_follow_from_their_rows() {
    let (benchmarks, pinned) = (benchmarks(), pinned());
    let mut count = 0;
    for (row, pin) in all().into_iter().zip(pinned.records()) {
        if matches!(row.basis.rule, Rule::Same | Rule::GeometricMean) {
            for name in QUANTILES {
                assert_eq!(quantile(row, name), recomputed(row, name, pin, &benchmarks), "{name} of {row:?}");
                count += 1;
            }
        }
    }
    assert!(count > 100, "only {count} figures were recomputed");
}

#[test]
fn rows_are_followed_only_within_their_metric_platform_and_size() {
    let benchmarks = benchmarks();
    for row in all().into_iter().filter(|r| matches!(r.basis.rule, Rule::Same | Rule::GeometricMean)) {
        for record in rules::named(row, &benchmarks) {
            assert_eq!(pin::metric(record.text("metric")), row.metric, "{row:?}");
            assert_eq!(Platform::from_key(record.text("platform")), row.platform, "{row:?}");
            assert_eq!(record.text("format"), row.kind, "{row:?}");
            assert_eq!(pin::unit(record.text("unit").split(" per ").next().unwrap()), row.unit, "{row:?}");
            let Some(from) = record.number("followers_min") else {
                // What a term adds is told for every size, here as there.
                assert!(row.metric == Metric::Uplift && row.size.is_none(), "{row:?}");
                continue;
            };
            let (min, max) = row.size.expect("a size");
            let to = record.number("followers_max").unwrap_or(f64::INFINITY);
            assert!(from < max.unwrap_or(f64::INFINITY) && to > min, "{} and {row:?} have no follower in common", from);
        }
    }
}

#[test]
fn a_synthesis_meets_its_rows() {
    let benchmarks = benchmarks();
    for row in all().into_iter().filter(|r| r.basis.rule == Rule::Synthesis) {
        assert!(!row.basis.rows.is_empty(), "{row:?}");
        let (low, high) = span(row, &benchmarks).unwrap_or_else(|| panic!("rows of another quantity: {row:?}"));
        let ours = |end: Option<f64>| end.or(row.mid).expect("a figure");
        assert!(ours(row.low) <= high && low <= ours(row.high), "{low} to {high} does not meet {row:?}");
    }
}

#[test]
fn what_nobody_measured_names_no_row_and_no_source() {
    for row in all() {
        let (rows, sources) = (row.basis.ids().count(), row.basis.sources.len());
        match row.basis.rule {
            Rule::Assumed => {
                assert_eq!((rows, sources), (0, 0), "{row:?}");
                assert!(row.confidence <= Confidence::Low, "{row:?}");
            }
            Rule::Measured => assert!(rows == 0 && sources == 1 && row.confidence == Confidence::Low, "{row:?}"),
            _ => assert!(rows > 0 && (1..=3).contains(&sources), "{row:?}"),
        }
    }
}

/// 5 % more of every number of a row, one at a time.
fn changed(row: &Row) -> Vec<(&'static str, Row)> {
    const MORE: f64 = 1.05;
    let mut out = Vec::new();
    let mut add = |what, change: &dyn Fn(&mut Row)| {
        let mut copy = *row;
        change(&mut copy);
        if copy != *row {
            out.push((what, copy));
        }
    };
    add("low", &|r| r.low = r.low.map(|x| x * MORE));
    add("mid", &|r| r.mid = r.mid.map(|x| x * MORE));
    add("high", &|r| r.high = r.high.map(|x| x * MORE));
    add("anchor", &|r| r.anchor = r.anchor.map(|x| x * MORE));
    add("from", &|r| r.size = r.size.map(|(min, max)| (min * MORE, max)));
    add("to", &|r| r.size = r.size.map(|(min, max)| (min, max.map(|x| x * MORE))));
    add("sigma", &|r| {
        if let Band::MedianSigma(sigma) = &mut r.band {
            *sigma *= MORE;
        }
    });
    out
}

#[test]
fn five_percent_more_of_any_number_is_noticed() {
    let (benchmarks, pinned) = (benchmarks(), pinned());
    let (mut count, mut by_rule) = (0, 0);
    for (row, pin) in all().into_iter().zip(pinned.records()) {
        for (what, copy) in changed(row) {
            assert_ne!(pin::differences(&copy, pin), Vec::<String>::new(), "{what} of {row:?}");
            count += 1;
            // Figures that follow from rows are noticed by their rule as well, whatever is pinned.
            if matches!(row.basis.rule, Rule::Same | Rule::GeometricMean) && QUANTILES.contains(&what) {
                assert_ne!(quantile(&copy, what), recomputed(row, what, pin, &benchmarks), "{what} of {row:?}");
                by_rule += 1;
            }
        }
    }
    // A zero cannot be changed by a percentage: the three cards that begin with "product only".
    let zeros = all().iter().filter(|r| r.low == Some(0.0)).count();
    assert_eq!(zeros, 3);
    assert!(count > 400 && by_rule > 90, "{count} changes tried, {by_rule} of them by rule");
}

#[test]
fn the_extract_holds_the_named_rows_and_no_other() {
    let mut named: Vec<&str> = all().iter().flat_map(|r| r.basis.ids()).collect();
    named.sort_unstable();
    named.dedup();
    let benchmarks = benchmarks();
    let held: Vec<&str> = benchmarks.records().map(|r| r.text("id")).collect();
    assert_eq!(named, held);
}

#[test]
fn a_source_is_the_page_of_a_named_row_in_its_year() {
    let benchmarks = benchmarks();
    for row in all().into_iter().filter(|r| r.basis.rule != Rule::Measured) {
        let records = rules::named(row, &benchmarks);
        for source in row.basis.sources {
            assert!(source.url.starts_with("http"), "{source:?}");
            assert!(!source.name.is_empty(), "{source:?}");
            let backed = records.iter().any(|r| {
                r.text("source_url").starts_with(source.url) && r.number("year") == Some(f64::from(source.year))
            });
            assert!(backed, "{source:?} backs none of {:?}", row.basis.rows);
        }
    }
}

#[test]
fn the_extract_is_the_reference() {
    let Some(text) = shared("reference/domain/benchmarks.csv") else { return };
    let reference = Sheet::parse(&text);
    for record in benchmarks().records() {
        let id = record.text("id");
        let line = reference.records().find(|r| r.text("id") == id).map(|r| r.line());
        assert_eq!(line.as_deref(), Some(record.line().as_str()), "{id}");
    }
}

#[test]
fn the_pins_are_the_defaults_of_the_reference_line_by_line() {
    let Some(text) = shared("reference/domain/defaults.csv") else { return };
    let (reference, pinned) = (Sheet::parse(&text), pinned());
    let elsewhere = |platform: &str| matches!(platform, "all" | "other" | "snapchat");
    let mut found = 0;
    for line in reference.records() {
        let same = |pin: &Record<'_>| {
            let of = |column: &str| pin.text(column) == line.text(column);
            let platform = of("platform") || (pin.text("platform") == "all" && elsewhere(line.text("platform")));
            let kind = pin.text("kind") == line.text("format") || line.text("platform") == "snapchat";
            let unit = pin::unit(pin.text("unit")) == pin::unit(line.text("unit"));
            let columns =
                ["metric", "followers_min", "followers_max", "low", "mid", "high", "confidence", "band", "anchor"];
            let sigma = pin.text("sigma");
            let sigma = sigma.is_empty() || line.text("basis").contains(&format!("sigma of ln {sigma}"));
            platform && kind && unit && sigma && columns.into_iter().all(of)
        };
        assert_eq!(pinned.records().filter(same).count(), 1, "{}", line.line());
        found += 1;
    }
    // The field study (two anchors), the guess for platforms without a row, seven terms of a contract and what a
    // commission leaves of a fee are no defaults of that table.
    assert_eq!(pinned.records().count(), found + 3 + 8);
}

#[test]
fn constants_are_found_by_what_they_are_of() {
    let spread = |platform, format| evidence::post_spread(platform, format).mid;
    assert_eq!(spread(Platform::Instagram, Format::FeedPost), Some(0.8));
    assert_eq!(spread(Platform::YouTube, Format::Short), Some(0.9));
    assert_eq!(spread(Platform::X, Format::Post), Some(1.2));
    assert_eq!(spread(Platform::LinkedIn, Format::Post), Some(1.0), "an unknown format has the spread of all others");
    let medians = [Fit::NotTold, Fit::TopicFound, Fit::OffTopic].map(|known| evidence::fit(known).unwrap().mid);
    assert_eq!(medians, [Some(55.0), Some(70.0), Some(20.0)]);
    for metric in evidence::rows().map(|row| row.metric) {
        let by_metric: Vec<_> = evidence::rows_of(metric).map(std::ptr::from_ref).collect();
        let by_walk: Vec<_> = evidence::rows().filter(|r| r.metric == metric).map(std::ptr::from_ref).collect();
        assert_eq!(by_metric.len(), by_walk.len(), "{metric:?}");
        assert!(evidence::rows_of(metric).zip(evidence::rows().filter(|r| r.metric == metric)).all(|(a, b)| a == b));
    }
    assert_eq!(evidence::rows_of(Metric::PostSpread).count(), 8);
}

/// cost.md 3.7: rights for 30 days and exclusivity add 35 % each; the rest is the geometric mean of the ends.
#[test]
fn a_term_is_one_number() {
    use creator_loupe::evidence::uplift;
    use creator_loupe::model::Rights;
    let near = |row: Option<&Row>, expected: f64| {
        let found = row.and_then(Row::middle).unwrap();
        assert!((found - expected).abs() < 1e-12, "{found} is not {expected}");
    };
    assert!(uplift::rights(Rights::None).is_none());
    near(uplift::rights(Rights::Month), 0.35);
    near(uplift::rights(Rights::HalfYear), 0.75_f64.sqrt());
    near(uplift::rights(Rights::Year), 1.5_f64.sqrt());
    near(uplift::rights(Rights::Forever), 6.0_f64.sqrt());
    near(uplift::of(uplift::PAID_ADS), 1.0);
    near(uplift::of(uplift::EXCLUSIVE), 0.35);
    near(uplift::of(uplift::RUSH), 0.125_f64.sqrt());
    assert!(evidence::rows_of(Metric::Uplift).all(|row| row.log_normal().is_none()), "a term is no factor");
}

/// What the page does not carry must be asked for nowhere in it: the answer would be none, without a word.
#[test]
fn what_does_not_ship_is_looked_up_nowhere() {
    for room in ["report", "ui"] {
        for file in std::fs::read_dir(format!("{}/src/{room}", env!("CARGO_MANIFEST_DIR"))).unwrap() {
            let path = file.unwrap().path();
            // Words are there for every metric.
            if path.is_dir() || path.ends_with("words.rs") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for metric in NOT_SHIPPED {
                assert!(!text.contains(&format!("Metric::{metric:?}")), "{metric:?} does not ship: {}", path.display());
            }
        }
    }
}
