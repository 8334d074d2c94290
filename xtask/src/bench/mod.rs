//! `cargo xtask bench`: size and speed as a table with ratios, generated and never typed.
//!
//! Knows what is measured and the budgets. Refuses to round in our favour or to leave a row out: what could not be
//! measured says so and why.

mod browser;
mod crowd;
mod deaths;
mod empty;
mod host;
mod large;
mod many;
mod table;
mod webdriver;

use crate::say::{self, Step};
use crate::setup::{self, Need};
use crate::{Done, build, installed, package, paths};
use std::path::PathBuf;
use table::{Row, Value};

/// What was built to be measured.
struct Built {
    ours: PathBuf,
    empty: PathBuf,
}

/// One part of the table: what `--only` calls it, what is said while it is measured, how long that usually takes, and how.
type Part = (&'static str, &'static str, &'static str, fn(&Built) -> Done<Vec<Row>>);

const PARTS: [Part; 9] = [
    ("sizes", "Compress both pages", "10 s", |built| sizes(&built.ours, &built.empty)),
    ("load", "Measure both pages in Chromium, slowed down", "2 min", |built| {
        browser::measure(&built.ours, &built.empty)
    }),
    ("host", "A host's page with a widget and without, slowed down", "1 min", |built| host::measure(&built.ours)),
    ("large", "Read 100,000 rows in Chromium, beside PapaParse", "1 min", |built| large::measure(&built.ours)),
    ("many", "Compare 100,000 creators and plan with 25 in Chromium", "2 min", |built| many::measure(&built.ours)),
    ("crowd", "Many widgets on one page in Chromium", "1 min", |built| crowd::measure(&built.ours)),
    ("package", "The package under Node", "1 min", |_| Ok(vec![headless()])),
    // Last of those that want the page's wasm: cargo keeps one wasm a crate, and the twin's takes its place.
    ("panics", "A thousand panics of the page's twin in Chromium", "3 min", |_| deaths::measure(&build::panic_twin()?)),
    ("native", "Measure the pure part natively", "10 min", |_| Ok(native())),
];

/// Measures, prints, writes target/bench.md; with `--write` the README as well. `--only PART` measures that part alone, and
/// writes nothing.
pub fn command(words: &[String]) -> Done {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (into_readme, only) = match words.as_slice() {
        [] => (false, None),
        ["--write"] => (true, None),
        ["--only", part] if PARTS.iter().any(|(name, ..)| name == part) => (false, Some(*part)),
        _ => {
            let names = PARTS.map(|(name, ..)| name).join(", ");
            return Err(format!("bench takes nothing but --write, or --only and one of {names}"));
        }
    };
    setup::ensure(Need::Browsers)?;
    let built = Built { ours: build::release()?, empty: empty::build()? };
    let mut rows = Vec::new();
    for (_, what, usually, measure) in PARTS.iter().filter(|(name, ..)| only.is_none_or(|only| only == *name)) {
        let step = Step::begin(what, usually);
        rows.extend(measure(&built)?);
        step.done();
    }

    let text = table::markdown(&rows);
    println!("\n{text}");
    if only.is_none() {
        paths::write(&paths::at("target/bench.md"), &text)?;
    }
    if into_readme {
        let readme = paths::at("README.md");
        paths::write(&readme, table::between_marks(&paths::read(&readme)?, &text)?)?;
    }
    match rows.iter().filter(|row| row.is_over()).count() {
        0 => Ok(()),
        n => Err(format!("{n} of the figures are over their budget")),
    }
}

fn sizes(dist: &std::path::Path, empty: &std::path::Path) -> Done<Vec<Row>> {
    let (ours, empty) = (build::first_load(dist)?, build::first_load(empty)?);
    let kilo = |bytes: u64| bytes as f64 / 1000.0;
    let row = |(a, b): (&build::Part, &build::Part)| {
        let budget = (a.kind == "first load").then_some(kilo(build::BUDGET));
        Row::new(&format!("{}, brotli", a.kind), "KB", Value::Of(kilo(a.brotli))).beside(kilo(b.brotli)).within(budget)
    };
    let mut rows: Vec<Row> = ours.iter().zip(&empty).map(row).collect();
    let later = build::later(dist)?;
    rows.push(Row::new(
        "later, once something needs it: the whole wasm and its look, brotli",
        "KB",
        Value::Of(kilo(later.brotli)),
    ));
    Ok(rows)
}

/// The package under Node, without a page.
fn headless() -> Row {
    let told = package::make().and_then(|package| installed::time(&package));
    let value = told.map_or_else(|why| Value::Missing(why.lines().next().unwrap_or_default().to_owned()), Value::Of);
    Row::new("node: the package judges one profile with 40 posts", "ms", value)
}

/// What an example, built for speed as a native user builds it, says of itself as JSON.
fn told(example: &str) -> Result<serde_json::Value, String> {
    let mut cargo = say::cargo();
    cargo.args(["run", "--quiet", "--profile", "native", "--no-default-features", "--example", example]);
    // The wasm's builds set it too: without it, cargo would compile every macro anew at each change between the two.
    let said = say::ask(cargo.env("RUSTC_BOOTSTRAP", "1"));
    said.and_then(|text| serde_json::from_str(&text).map_err(|e| e.to_string()))
}

/// Read + assess, figures alone, and a large sheet, as the example measures them on this machine; and how time grows.
fn native() -> Vec<Row> {
    let missing = |reason: &String| {
        let cause = reason.lines().find(|line| line.starts_with("error")).or(reason.lines().next());
        Value::Missing(cause.unwrap_or_default().to_owned())
    };
    let parsed = told("bench_core");
    let figure = |key: &str| match &parsed {
        Ok(json) => json[key].as_f64().map_or_else(|| Value::Missing(format!("no `{key}`")), Value::Of),
        Err(reason) => missing(reason),
    };
    let mut rows = vec![
        Row::new("native: read and assess one profile", "µs", figure("read_assess_us")).within(Some(200.0)),
        Row::new("native: a full assessment with 40 posts", "µs", figure("assess_forty_us")).within(Some(300.0)),
        Row::new("native: figures alone", "µs", figure("figures_us")).within(Some(8.0)),
        Row::new("native: 100,000 rows read", "ms", figure("sheet_read_ms")),
        Row::new("native: their records cut by csv-core, nothing else", "ms", figure("csv_core_ms")),
        Row::new("native: figures of the 100,000 rows", "ms", figure("sheet_rows_ms")),
    ];
    rows.extend(plans(&missing));
    match told("bench_growth") {
        Ok(families) => rows.extend(families.as_object().into_iter().flatten().map(|(family, told)| {
            let worst = told["worst"].as_f64().map_or_else(|| Value::Missing("no `worst`".to_owned()), Value::Of);
            Row::new(&format!("twice the text takes: {family}"), "times", worst).within(Some(GROWTH))
        })),
        Err(reason) => rows.push(Row::new("twice the text takes", "times", missing(&reason)).within(Some(GROWTH))),
    }
    rows
}

/// Plans: the exact choice, and ten thousand draws, beside a thousand of the same model in Squiggle.
fn plans(missing: &dyn Fn(&String) -> Value) -> Vec<Row> {
    let (chosen, drawn) = (told("bench_choose"), told("bench_plan"));
    let figure = |of: &Result<serde_json::Value, String>, key: &str| match of {
        Ok(json) => json[key].as_f64().map_or_else(|| Value::Missing(format!("no `{key}`")), Value::Of),
        Err(reason) => missing(reason),
    };
    let script = paths::at("tests/bench/squiggle.mjs");
    // Where its packages lie: node looks for them beside the script and above it.
    let squiggle = say::ask(std::process::Command::new("node").arg(script))
        .and_then(|text| serde_json::from_str::<serde_json::Value>(&text).map_err(|e| e.to_string()));
    vec![
        Row::new(
            "native: the exact plan of 25 creators, median of 100 markets, slowest of six goals",
            "ms",
            figure(&chosen, "choose_25_ms"),
        ),
        Row::new("native: the same of 200 creators", "ms", figure(&chosen, "choose_200_ms")).within(Some(200.0)),
        Row::new("native: the slowest of those 600", "ms", figure(&chosen, "choose_200_worst_ms"))
            .within(Some(2_000.0)),
        Row::new("native: how many of those 600 were proven", "share", figure(&chosen, "choose_200_proven")),
        Row::new("native: a plan of 100 creators, 10,000 draws, every total", "ms", figure(&drawn, "draws_ms")),
        Row::new("native: the same, what a goal needs", "ms", figure(&drawn, "draws_goal_ms")).within(Some(15.0)),
        Row::new("node: one total of it in Squiggle, 1,000 draws", "ms", figure(&squiggle, "squiggle_ms")),
    ]
}

/// How much longer a text twice as long may take (threats.md 12, T12b).
const GROWTH: f64 = 2.4;
