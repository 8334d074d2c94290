//! The yardstick: the empty Yew app, built by the same recipe as the release.
//!
//! Knows its three steps. Refuses trunk: its page has nothing that a hook would have to make.

use crate::say::{self, Step};
use crate::{Done, hook, paths, recipe};
use std::path::PathBuf;

pub fn build() -> Done<PathBuf> {
    let step = Step::begin("Build the empty Yew app", "5 s; 1 min the first time");
    let (target, site) = (paths::target(), paths::at("target/bench/empty"));
    paths::fresh(&site)?;
    let mut cargo = say::cargo();
    cargo.args([
        "build",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "--manifest-path",
        "tests/bench/empty/Cargo.toml",
    ]);
    recipe::release(&mut cargo).arg("--target-dir").arg(&target);
    say::run(&mut cargo)?;
    let raw = target.join("wasm32-unknown-unknown/release/empty.wasm");
    say::ask(
        say::command("wasm-bindgen").args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&site).arg(raw),
    )?;
    let bound = site.join("empty_bg.wasm");
    recipe::optimise(&bound, &site.join("empty.wasm"))?;
    std::fs::remove_file(&bound).map_err(|e| format!("cannot remove {}: {e}", bound.display()))?;
    for name in ["index.html", "shell.js"] {
        hook::copy(&paths::at("tests/bench/empty").join(name), &site.join(name))?;
    }
    for name in ["empty.js", "shell.js"] {
        recipe::minify(&site.join(name))?;
    }
    step.done();
    Ok(site)
}
