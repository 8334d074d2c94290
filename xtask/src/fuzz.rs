//! Fuzzing the reader: which targets there are, for how long, and what came of it.
//!
//! Knows cargo-fuzz and the closing figures of libFuzzer. Refuses a nightly toolchain: the pinned one is told to take the
//! flags (RUSTC_BOOTSTRAP), and no sanitizer is asked for, as the core has no unsafe code that one could catch.

use crate::say::{self, Step};
use crate::{Done, paths, setup, tools};
use std::path::Path;

const TARGETS: [&str; 9] = [
    "paste_any",
    "number_readings",
    "json_paste",
    "csv_stream_diff",
    "thread_paste",
    "diary_paste",
    "topic_match",
    "quote_paste",
    "link_decode",
];

/// What libFuzzer said at the end.
#[derive(Debug, Default, PartialEq, Eq)]
struct Figures {
    executions: u64,
    /// Inputs that are kept because each reaches something new.
    corpus: u64,
    slowest: u64,
}

impl Figures {
    fn read(&mut self, line: &str) {
        let number = |s: &str| s.trim().split(['/', ' ']).next().and_then(|n| n.parse().ok());
        if let Some(n) = line.strip_prefix("stat::number_of_executed_units:").and_then(number) {
            self.executions = n;
        }
        if let Some(n) = line.strip_prefix("stat::slowest_unit_time_sec:").and_then(number) {
            self.slowest = n;
        }
        if let Some(n) = line.split_once(" corp: ").and_then(|(_, rest)| number(rest)) {
            self.corpus = n;
        }
    }
}

/// `cargo xtask fuzz [target] [--minutes N]`
pub fn command(rest: &[String]) -> Done {
    let (mut minutes, mut chosen) = (1u64, Vec::new());
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        if word == "--minutes" {
            minutes = words.next().and_then(|n| n.parse().ok()).ok_or("--minutes needs a whole number")?;
        } else {
            let known = TARGETS.iter().find(|t| *t == word);
            chosen.push(*known.ok_or(format!("there is no target `{word}`; there are {}", TARGETS.join(", ")))?);
        }
    }
    setup::ensure_crate(&tools::CARGO_FUZZ)?;
    let targets = if chosen.is_empty() { &TARGETS[..] } else { &chosen };
    let mut findings = 0;
    for target in targets {
        findings += u32::from(!one(target, minutes)?);
    }
    if findings == 0 { Ok(()) } else { Err(format!("{findings} target(s) found something; see target/fuzz/artifacts")) }
}

/// Runs one target; whether it found nothing.
fn one(target: &str, minutes: u64) -> Done<bool> {
    let step = Step::begin(&format!("Fuzz {target}"), &format!("{minutes} min, and 1 min to compile"));
    let corpus = folder("corpus", target)?;
    let artifacts = folder("artifacts", target)?;
    let mut command = say::cargo();
    command
        .args([
            "fuzz",
            "run",
            "--fuzz-dir",
            "tests/fuzz",
            "--sanitizer",
            "none",
            "--target-dir",
            "target/fuzz/build",
            target,
        ])
        .args([&corpus, &format!("tests/fuzz/seeds/{target}")])
        .arg("--")
        .args(["-max_len=65536", "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"])
        .arg(format!("-max_total_time={}", minutes * 60))
        .arg(format!("-artifact_prefix={artifacts}/"))
        .env("RUSTC_BOOTSTRAP", "1");
    let mut figures = Figures::default();
    let mut last = Vec::new();
    let well = say::watch(&mut command, |line| {
        figures.read(line);
        if !line.starts_with('#') && !line.starts_with("INFO:") && !line.starts_with("\tNEW_FUNC") {
            last.push(line.to_owned());
        }
    })?;
    if !well {
        for line in last.iter().rev().take(60).rev() {
            println!("    {line}");
        }
    }
    println!(
        "    {target}: {} executions, {} inputs in the corpus, slowest {} s: {}",
        figures.executions,
        figures.corpus,
        figures.slowest,
        if well { "nothing found" } else { "FOUND SOMETHING" }
    );
    step.done();
    Ok(well)
}

/// A folder below target/, made if it is not there.
fn folder(kind: &str, target: &str) -> Done<String> {
    let path = Path::new("target/fuzz").join(kind).join(target);
    std::fs::create_dir_all(paths::root().join(&path)).map_err(|e| format!("cannot make {}: {e}", path.display()))?;
    Ok(path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_closing_figures() {
        let mut figures = Figures::default();
        for line in [
            "#1024\tpulse  cov: 812 ft: 2041 corp: 377/12Kb lim: 4096 exec/s: 512 rss: 61Mb",
            "stat::number_of_executed_units: 31415",
            "stat::slowest_unit_time_sec:    2",
        ] {
            figures.read(line);
        }
        assert_eq!(figures, Figures { executions: 31415, corpus: 377, slowest: 2 });
    }
}
