//! The shared corpus of pasted texts, each judged by `examples/judge.rs`: every creator, every stated fact.
//!
//! Knows how verdicts are counted, and when a language may be said to be read: with at least twelve cases over three
//! platforms. Refuses to make a table of anything that was not judged in this run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::Value;

use crate::{Done, paths, say};

const BEGIN: &str = "<!-- accuracy:start -->";
const END: &str = "<!-- accuracy:end -->";
/// A language with fewer cases, or over fewer platforms, is not said to be read.
const CASES: usize = 12;
const PLATFORMS: usize = 3;

/// What became of some cases.
#[derive(Default)]
struct Row {
    cases: usize,
    right: usize,
    creators: usize,
    found: usize,
    stated: usize,
    facts: usize,
    asked: usize,
    missing: usize,
    wrong: usize,
    platforms: BTreeSet<String>,
}

impl Row {
    fn take(&mut self, verdict: &Value) {
        let count = |key: &str| verdict[key].as_u64().unwrap_or(0) as usize;
        let listed = |key: &str| verdict[key].as_array().map_or(0, Vec::len);
        self.cases += 1;
        self.right += usize::from(verdict["all"].as_bool() == Some(true));
        self.creators += count("creators");
        self.found += count("found");
        self.stated += count("stated");
        self.facts += count("right");
        self.asked += count("asked");
        self.missing += listed("missing");
        self.wrong += listed("wrong");
        self.platforms.extend(verdict["platform"].as_str().map(str::to_owned));
    }

    /// Whether a language with these cases may be said to be read or not read.
    fn tells(&self) -> bool {
        self.cases >= CASES && self.platforms.len() >= PLATFORMS
    }

    fn line(&self, name: &str) -> String {
        let share = 100.0 * self.right as f64 / self.cases.max(1) as f64;
        format!(
            "| {name} | {} | {} ({share:.1} %) | {} of {} | {} of {} | {} | {} | {} |\n",
            self.cases,
            self.right,
            self.found,
            self.creators,
            self.facts,
            self.stated,
            self.asked,
            self.missing,
            self.wrong
        )
    }
}

/// The corpus, where it is shared.
fn file() -> PathBuf {
    let shared = std::env::var_os("CREATOR_LOUPE_SHARED").map_or_else(|| paths::at("../shared"), PathBuf::from);
    shared.join("corpus/dev.jsonl")
}

/// Judges the corpus and prints the table; with `write` it goes into the README as well.
pub fn measure(write: bool) -> Done {
    let Ok(cases) = std::fs::File::open(file()) else {
        println!(
            "skipped: 1 corpus (../shared/corpus/dev.jsonl, or CREATOR_LOUPE_SHARED, is not there); no table is made"
        );
        return Ok(());
    };
    let step = say::Step::begin("Judge the corpus", "20 s the first time");
    let mut judge = say::cargo();
    judge.args(["run", "--quiet", "--no-default-features", "--example", "judge"]).stdin(cases);
    let verdicts = verdicts(&say::ask(&mut judge)?)?;
    step.done();
    let text = table(&verdicts);
    println!("\n{text}");
    if write {
        let readme = paths::at("README.md");
        paths::write(&readme, between_marks(&paths::read(&readme)?, &text)?)?;
    }
    match verdicts.iter().filter(|v| v["wrong"].as_array().is_some_and(|w| !w.is_empty())).count() {
        0 => Ok(()),
        n => Err(format!("{n} cases are read confidently wrong")),
    }
}

fn verdicts(lines: &str) -> Done<Vec<Value>> {
    lines.lines().map(|l| serde_json::from_str(l).map_err(|e| format!("the judge said no JSON: {e}"))).collect()
}

/// Cases by what one of their keys says.
fn by<'v>(verdicts: impl Iterator<Item = &'v Value>, key: &str) -> BTreeMap<String, Row> {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for v in verdicts {
        rows.entry(v[key].as_str().unwrap_or("?").to_owned()).or_default().take(v);
    }
    rows
}

/// The tables: by kind over all cases, by platform and by language over texts and typed lines.
fn table(verdicts: &[Value]) -> String {
    const HEAD: &str = "| cases | all right | creators found | facts right | asked | missing | confidently wrong |\n\
                        |---|---:|---:|---:|---:|---:|---:|---:|\n";
    let words = || verdicts.iter().filter(|v| matches!(v["kind"].as_str(), Some("profile-text" | "typed")));
    let mut text = format!("| kind {HEAD}");
    for (name, row) in by(verdicts.iter(), "kind") {
        text.push_str(&row.line(&name));
    }
    text.push_str(&format!("\nOf profile texts and typed lines:\n\n| platform {HEAD}"));
    for (name, row) in by(words(), "platform") {
        text.push_str(&row.line(&name));
    }
    text.push_str(&format!("\n| language {HEAD}"));
    let (mut few, mut cases) = (Vec::new(), 0);
    for (name, row) in by(words(), "language") {
        if row.tells() {
            text.push_str(&row.line(&name));
        } else {
            cases += row.cases;
            few.push(format!("{name} {}/{}", row.right, row.cases));
        }
    }
    text.push_str(&format!(
        "\nA language counts as read with at least {CASES} cases over {PLATFORMS} platforms. {cases} cases are in {} languages \
         with fewer (right of all): {}.\n",
        few.len(),
        few.join(", ")
    ));
    text
}

/// The README with what stands between the two marks replaced.
fn between_marks(readme: &str, table: &str) -> Done<String> {
    let parts = readme.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) = parts.ok_or_else(|| format!("README.md lacks the marks {BEGIN} and {END}"))?;
    Ok(format!("{before}{BEGIN}\n{table}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(platform: &str, all: bool) -> Value {
        serde_json::json!({
            "platform": platform, "language": "de", "kind": "typed", "creators": 1, "found": 1, "stated": 2,
            "right": if all { 2 } else { 1 }, "asked": 0, "missing": if all { vec![] } else { vec!["posts"] }, "wrong": [],
            "all": all,
        })
    }

    #[test]
    fn a_language_needs_cases_and_platforms() {
        let mut all: Vec<Value> = (0..12).map(|i| verdict(["x", "youtube"][i % 2], i > 0)).collect();
        assert!(table(&all).contains("in 1 languages"), "two platforms only");
        all.push(verdict("tiktok", true));
        let text = table(&all);
        assert!(text.contains("| de | 13 | 12 (92.3 %) | 13 of 13 | 25 of 26 | 0 | 1 | 0 |"), "{text}");
        assert!(text.contains("in 0 languages"));
    }

    #[test]
    fn the_table_goes_between_its_marks() {
        let readme = format!("a\n{BEGIN}\nold\n{END}\nb");
        assert_eq!(between_marks(&readme, "new\n").unwrap(), format!("a\n{BEGIN}\nnew\n{END}\nb"));
        assert!(between_marks("nothing", "new").is_err());
    }
}
