//! The npm package as somebody installs it: packed, put into an empty folder, and asked under Node.
//!
//! Knows the script that asks (tests/package). Refuses to know any answer: those come from the native library, and must be the
//! same bytes.

use crate::{Done, hook, paths, say};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Stdio;

const SCRIPT: &str = "run.mjs";

/// Packs the package into a folder; where its tarball then lies.
pub fn pack(package: &Path, to: &Path) -> Done<PathBuf> {
    let said =
        say::ask(say::command("npm").args(["pack", "--json", "--pack-destination"]).arg(to).current_dir(package))?;
    let packed: Value = serde_json::from_str(&said).map_err(|e| format!("cannot read npm's answer: {e}"))?;
    let name = packed[0]["filename"].as_str().ok_or("npm names no tarball")?;
    Ok(to.join(name))
}

/// Installs the package from its tarball; where the script then stands.
pub fn install(package: &Path) -> Done<PathBuf> {
    let folder = paths::target().join("installed");
    paths::fresh(&folder)?;
    let tarball = pack(package, &folder)?;
    paths::write(&folder.join("package.json"), r#"{ "name": "guest", "private": true, "type": "module" }"#)?;
    let mut npm = say::command("npm");
    npm.args(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"]).arg(&tarball);
    say::ask(npm.current_dir(&folder))?;
    hook::copy(&paths::at("tests/package").join(SCRIPT), &folder.join(SCRIPT))?;
    Ok(folder.join(SCRIPT))
}

/// Holds every answer of the installed package against the native one.
pub fn check(package: &Path) -> Done {
    let script = install(package)?;
    let cases = paths::at("tests/package/cases.jsonl");
    let input =
        || std::fs::File::open(&cases).map(Stdio::from).map_err(|e| format!("cannot open {}: {e}", cases.display()));
    let theirs = say::ask(say::command("node").arg(&script).stdin(input()?))?;
    let mut cargo = say::cargo();
    cargo.args(["run", "--quiet", "--no-default-features", "--example", "answer"]);
    let ours = say::ask(cargo.stdin(input()?))?;
    let count = ours.lines().count();
    for (at, (ours, theirs)) in ours.lines().zip(theirs.lines()).enumerate() {
        if let Some((theirs, ours)) = difference(theirs, &without_rows(ours)) {
            return Err(format!("the package answers case {at} otherwise than the library:\n{theirs}\n{ours}"));
        }
    }
    if count != theirs.lines().count() {
        return Err(format!("the package answers {} cases of {count}", theirs.lines().count()));
    }
    fits(&paths::read(&cases)?, &theirs)
}

/// Holds what goes in and what came out against the schema that is published.
fn fits(cases: &str, answers: &str) -> Done {
    let judged: Vec<String> =
        cases.lines().zip(answers.lines()).map(|(case, answer)| format!("[{case},{answer}]\n")).collect();
    let file = paths::target().join("installed/answers.jsonl");
    paths::write(&file, judged.concat())?;
    say::ask(say::command("node").arg(paths::at("tests/package/fits.mjs")).arg(&file)).map(drop)
}

/// The library knows its evidence by the rows of a table that the wasm does not carry.
fn without_rows(answer: &str) -> String {
    let mut parts = answer.split("\"rows\":[\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |made, part| made + "\"rows\":[" + part.find(']').map_or("", |end| &part[end..]))
}

/// Where two lines part, with what stands around it.
fn difference<'a>(one: &'a str, other: &'a str) -> Option<(&'a str, &'a str)> {
    let at = one
        .bytes()
        .zip(other.bytes())
        .position(|(a, b)| a != b)
        .or((one.len() != other.len()).then_some(one.len().min(other.len())))?;
    let around = |text: &'a str| {
        let edge = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        &text[edge(at.saturating_sub(120))..edge(at + 120)]
    };
    Some((around(one), around(other)))
}

/// Median milliseconds of judging one profile with 40 posts.
pub fn time(package: &Path) -> Done<f64> {
    let said = say::ask(say::command("node").arg(install(package)?).arg("--time"))?;
    let told: Value = serde_json::from_str(&said).map_err(|e| format!("cannot read the script's answer: {e}"))?;
    told["assess_forty_ms"].as_f64().ok_or_else(|| "the script tells no time".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_left_out_and_nothing_else() {
        let told = r#"{"rows":["b1","b2"],"x":[1],"y":{"rows":["b3"]},"rows":[]}"#;
        assert_eq!(without_rows(told), r#"{"rows":[],"x":[1],"y":{"rows":[]},"rows":[]}"#);
        assert_eq!(without_rows("{}"), "{}");
    }

    #[test]
    fn tells_where_lines_part() {
        assert_eq!(difference("abc", "abc"), None);
        assert_eq!(difference("abc", "abd"), Some(("abc", "abd")));
        assert_eq!(difference("abc", "abcd"), Some(("abc", "abcd")));
    }
}
