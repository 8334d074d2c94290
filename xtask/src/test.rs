//! `cargo xtask test`: every check there is, the cheapest first, with one sum at the end. It is what CI runs.
//!
//! Knows the order. Refuses to stop at the first failure: a person wants to hear all that is wrong.

use crate::say::{self, Step};
use crate::setup::{self, Need};
use crate::tally::Tally;
use crate::{Done, accuracy, build, guests, hosts, office, package, paths, wordpress};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Silent for longer than this, a test program hangs.
const TEST_LIMIT: Duration = Duration::from_secs(15 * 60);
const BROWSER_LIMIT: Duration = Duration::from_secs(40 * 60);
const LONG_LIMIT: Duration = Duration::from_secs(4 * 3600);

/// Runs everything; `--long` also what does not fit into the time of CI.
pub fn command(words: &[String]) -> Done {
    let long = match words {
        [] => false,
        [word] if word == "--long" => true,
        _ => return Err("test takes nothing but --long".to_owned()),
    };
    let mut run = Run { long, rows: Vec::new() };
    run.step("setup", "", "seconds; 15 min on a fresh machine", |_| {
        setup::ensure(Need::Browsers).map(|()| Tally::default())
    });
    if run.failed() == 0 {
        run.native();
        run.release();
    }
    run.sum()
}

struct Row {
    name: &'static str,
    tally: Tally,
    time: Duration,
}

struct Run {
    long: bool,
    rows: Vec<Row>,
}

impl Run {
    /// One step; an error of its own counts as one failure.
    fn step(&mut self, name: &'static str, what: &str, usually: &str, work: impl FnOnce(&Run) -> Done<Tally>) {
        let began = Instant::now();
        let step = (!what.is_empty()).then(|| Step::begin(what, usually));
        let tally = work(self).unwrap_or_else(|reason| {
            println!("    FAILED {name}: {reason}");
            Tally::one(false)
        });
        if let Some(step) = step {
            step.done();
        }
        self.rows.push(Row { name, tally, time: began.elapsed() });
    }

    /// A step that is one command, and passes when the command does.
    fn check(&mut self, name: &'static str, what: &str, usually: &str, commands: Vec<Command>) {
        self.step(name, what, usually, |_| {
            let mut tally = Tally::default();
            for mut command in commands {
                tally.add(Tally::one(say::watch_until(&mut command, TEST_LIMIT, |line| println!("    {line}"))?));
            }
            Ok(tally)
        });
    }

    /// A step of test programs run by cargo.
    fn tests(&mut self, name: &'static str, what: &str, usually: &str, calls: &[&[&str]]) {
        self.step(name, what, usually, |run| {
            let mut sum = Tally::default();
            for call in calls {
                sum.add(run.harness(call)?);
            }
            Ok(sum)
        });
    }

    fn harness(&self, call: &[&str]) -> Done<Tally> {
        let (before, after) = call.split_at(call.iter().position(|word| *word == "--").unwrap_or(call.len()));
        let mut cargo = say::cargo();
        cargo.args(["test", "--no-fail-fast"]).args(before).args(["--", "--show-output"]).args(after.iter().skip(1));
        if self.long {
            cargo.env("PROPTEST_CASES", "20000");
        }
        let (mut tally, mut said_any, mut filter) = (Tally::default(), false, Filter::default());
        let limit = if self.long { LONG_LIMIT } else { TEST_LIMIT };
        let ended_well = say::watch_until(&mut cargo, limit, |line| {
            if let Some(counted) = Tally::read(line) {
                tally.add(counted);
                said_any = true;
            }
            if filter.shows(line) {
                println!("    {line}");
            }
        })?;
        Ok(tally.settle(ended_well, said_any))
    }

    fn native(&mut self) {
        let cargo = |words: &[&str]| {
            let mut command = say::cargo();
            command.args(words);
            command
        };
        let mut formats = vec![cargo(&["fmt", "--all", "--check"])];
        for other in ["tests/e2e", "tests/e2e/yew-host", "tests/fuzz", "tests/bench/empty"] {
            let manifest = format!("{other}/Cargo.toml");
            if paths::at(&manifest).is_file() {
                formats.push(cargo(&["fmt", "--check", "--manifest-path", &manifest]));
            }
        }
        self.check("format", "Check the formatting", "2 s", formats);
        let strict = ["--", "-D", "warnings"];
        let lint = |words: &[&str]| cargo(&[&["clippy"], words, &strict].concat());
        let mut wasm = lint(&["--lib", "--target", "wasm32-unknown-unknown"]);
        wasm.env("CLIPPY_CONF_DIR", paths::at(".config/clippy-wasm"));
        let lints = vec![
            lint(&["--workspace", "--no-default-features", "--all-targets"]),
            lint(&["--features", "ssr", "--all-targets"]),
            wasm,
        ];
        self.check("clippy", "Lint: the pure part, the views, the wasm", "5 s; 2 min the first time", lints);
        // Apart, since cargo would otherwise build xtask with other features of its libraries and put it in our place.
        let own = ["--package", "xtask"];
        let pure = ["--no-default-features", "--lib", "--bins", "--tests", "--examples"];
        self.tests("pure tests", "Test the pure part, without Yew", "20 s; 1 min the first time", &[&own, &pure]);
        self.step("numbers", "Read every number as every locale of CLDR writes it", "25 s", |_| {
            accuracy::cldr::measure()?.judge()?;
            Ok(Tally::one(true))
        });
        self.step(
            "spreadsheet",
            "Open what is taken along in LibreOffice",
            "20 s; 2 min where it is installed first",
            |run| {
                if !office::ready() {
                    return Ok(Tally::default());
                }
                run.harness(&["--no-default-features", "--test", "office", "--", "--ignored"])
            },
        );
        let docs = ["--no-default-features", "--doc"];
        self.tests("doc tests", "Test the examples of the documentation", "5 s", &[&docs]);
        self.step("view tests", "Test the views, rendered natively", "10 s; 1 min the first time", |run| {
            let mut sum = run.harness(&["--features", "ssr", "--lib", "--", "ui::"])?;
            // Not to know them is a failure: left out, they would be missed by nobody.
            for name in wanting_ssr()? {
                sum.add(run.harness(&["--features", "ssr", "--test", &name])?);
            }
            Ok(sum)
        });
    }

    fn release(&mut self) {
        let mut dist = None;
        self.step("page", "Build the page and weigh it", "20 s; 3 min the first time", |_| {
            let built = build::release()?;
            let light = weigh(&built)?;
            dist = Some(built);
            Ok(Tally::one(light))
        });
        let Some(dist) = dist else { return };
        let mut made = None;
        self.step("package", "Build and check the npm package", "15 s; its wasm must be the page's", |_| {
            let package = package::make()?;
            package::same_wasm(&dist, &package)?;
            made = Some(package);
            Ok(Tally::one(true))
        });
        self.step("wordpress", "Check the WordPress plugin", "1 s; 30 s where PHP is installed first", |_| {
            wordpress::check()
        });
        if let Some(package) = made {
            self.step("examples", "Use the package in other people's projects", "2 min", |_| {
                guests::check(&dist, &package)
            });
        }
        // After the package: cargo keeps one wasm a crate, and the twin's takes the place of the page's.
        let mut twin = None;
        self.step("panic twin", "Build the page's twin that panics on request", "1 min", |_| {
            twin = Some(build::panic_twin()?);
            Ok(Tally::default())
        });
        let Some(twin) = twin else { return };
        if paths::at("tests/e2e/Cargo.toml").is_file() {
            self.step(
                "browsers",
                "Test in Chromium, Firefox and WebKitGTK",
                "10 min; 4 min more the first time",
                |run| run.browsers(&dist, &twin),
            );
        }
    }

    fn browsers(&self, dist: &Path, twin: &Path) -> Done<Tally> {
        hosts::ready()?;
        let mut cargo = say::cargo();
        cargo.args(["run", "--release", "--manifest-path", "tests/e2e/Cargo.toml", "--", "--dist"]).arg(dist);
        cargo.arg("--panic-dist").arg(twin);
        // A picture of each state at three widths, light and dark: to be looked at, and measured for sideways scrolling.
        cargo.arg("--shots").arg(paths::target().join("shots"));
        if self.long {
            cargo.arg("--long");
        }
        let (mut tally, mut said_any) = (Tally::default(), false);
        let limit = if self.long { LONG_LIMIT } else { BROWSER_LIMIT };
        let ended_well = say::watch_until(&mut cargo, limit, |line| {
            println!("    {line}");
            if let Some(counted) = Tally::read(line) {
                tally.add(counted);
                said_any = true;
            }
        })?;
        Ok(tally.settle(ended_well, said_any))
    }

    fn failed(&self) -> u32 {
        self.rows.iter().map(|row| row.tally.failed).sum()
    }

    fn sum(&self) -> Done {
        let (mut all, mut time) = (Tally::default(), Duration::ZERO);
        println!("\n{:<12} {:>7} {:>7}  time", "step", "passed", "failed");
        for row in &self.rows {
            println!("{:<12} {:>7} {:>7}  {}", row.name, row.tally.passed, row.tally.failed, say::span(row.time));
            all.add(row.tally);
            time += row.time;
        }
        println!("{:<12} {:>7} {:>7}  {}\n", "all", all.passed, all.failed, say::span(time));
        println!("{} passed, {} failed", all.passed, all.failed);
        // The sum is the last line, so failure has nothing to add to it.
        if all.failed == 0 { Ok(()) } else { Err(String::new()) }
    }
}

/// Keeps cargo's progress and everything about failures; of what passing tests print only the SKIPPED lines.
#[derive(Default)]
struct Filter {
    in_successes: bool,
}

impl Filter {
    fn shows(&mut self, line: &str) -> bool {
        match line {
            "successes:" => self.in_successes = true,
            "failures:" => self.in_successes = false,
            _ if line.starts_with("test result:") => self.in_successes = false,
            _ => {}
        }
        let passing = line.is_empty() || (line.starts_with("test ") && line.ends_with(" ... ok"));
        line.contains("SKIPPED") || !(self.in_successes || passing)
    }
}

/// Prints what a first visit weighs; true where the budget lets it pass.
fn weigh(dist: &Path) -> Done<bool> {
    let parts = build::first_load(dist)?;
    for part in &parts {
        println!("    {:<12} {:>7} bytes, {:>6} after brotli", part.kind, part.raw, part.brotli);
    }
    let later = build::later(dist)?;
    println!("    {:<12} {:>7} bytes, {:>6} after brotli", later.kind, later.raw, later.brotli);
    let sum = parts.last().map_or(u64::MAX, |part| part.brotli);
    println!("    at most {} bytes", build::BUDGET);
    Ok(sum <= build::BUDGET)
}

/// The test targets that need the native renderer, as the manifest says it (`required-features = ["ssr"]`).
fn wanting_ssr() -> Done<Vec<String>> {
    let said = say::ask(say::cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: serde_json::Value =
        serde_json::from_str(&said).map_err(|e| format!("cannot read cargo's metadata: {e}"))?;
    let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    let targets = list(&metadata["packages"]).into_iter().flat_map(|package| list(&package["targets"]));
    let wanting = targets.filter(|target| {
        list(&target["kind"]).iter().any(|kind| kind == "test")
            && list(&target["required-features"]).iter().any(|feature| feature == "ssr")
    });
    Ok(wanting.filter_map(|target| Some(target["name"].as_str()?.to_owned())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_skips_and_failures_only() {
        let mut filter = Filter::default();
        let shown: Vec<&str> = [
            "running 2 tests",
            "test a ... ok",
            "test b ... FAILED",
            "",
            "successes:",
            "---- a stdout ----",
            "chatter",
            "SKIPPED: needs ../shared",
            "failures:",
            "---- b stdout ----",
            "test result: FAILED. 1 passed; 1 failed",
        ]
        .into_iter()
        .filter(|line| filter.shows(line))
        .collect();
        let wanted = [
            "running 2 tests",
            "test b ... FAILED",
            "SKIPPED: needs ../shared",
            "failures:",
            "---- b stdout ----",
            "test result: FAILED. 1 passed; 1 failed",
        ];
        assert_eq!(shown, wanted);
    }
}
