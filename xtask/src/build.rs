//! Building the release page into dist/, and its twin that dies on request.
//!
//! Knows how to call trunk. Refuses to know what the hook does with trunk's output.

use crate::say::{self, Step};
use crate::setup::{self, Need};
use crate::single::SINGLE;
use crate::{Done, brotli, hook, paths, shim};
use std::path::{Path, PathBuf};

/// The budget of the first load, html + js + wasm + css, bytes after brotli.
pub const BUDGET: u64 = 175_000;

/// `cargo xtask build`; with `--twin` the panic twin instead of the page.
pub fn command(words: &[String]) -> Done {
    let twin = match words {
        [] => false,
        [word] if word == "--twin" => true,
        _ => return Err("build takes nothing but --twin".to_owned()),
    };
    setup::ensure(Need::Page)?;
    let dist = if twin { panic_twin()? } else { release()? };
    for part in first_load(&dist)? {
        println!("    {:<12} {:>7} bytes, {:>6} after brotli", part.kind, part.raw, part.brotli);
    }
    if !twin {
        for part in [later(&dist)?, framing(&dist)?, single(&dist)?] {
            println!("    {:<12} {:>7} bytes, {:>6} after brotli", part.kind, part.raw, part.brotli);
        }
    }
    println!("==> The page lies in {}", dist.display());
    Ok(())
}

/// The page that ships.
pub fn release() -> Done<PathBuf> {
    page("dist", None)
}

/// The same page of the same recipe, whose reducer panics on request: for the tests of recovery only.
pub fn panic_twin() -> Done<PathBuf> {
    page("dist-panic", Some("test-panic"))
}

/// The page as fast as it can be built, for `serve --dev`.
pub fn dev() -> Done<PathBuf> {
    let step = Step::begin("Build the page, unoptimised", "30 s the first time, then 5 s");
    say::run(say::command("trunk").args(["build", "--skip-version-check", "--dist", "target/dist-dev"]))?;
    step.done();
    Ok(paths::at("target/dist-dev"))
}

fn page(folder: &str, feature: Option<&str>) -> Done<PathBuf> {
    let what = feature.map_or("Build the page".to_owned(), |name| format!("Build the page with `{name}`"));
    let step = Step::begin(&what, "2 min the first time, then 20 s");
    let mut trunk = say::command("trunk");
    trunk.args(["build", "--release", "--skip-version-check", "--dist", folder]);
    if let Some(feature) = feature {
        trunk.args(["--features", feature]);
    }
    shim::on_path_of(&mut trunk)?;
    say::run(&mut trunk)?;
    step.done();
    Ok(paths::at(folder))
}

/// One kind of file of the first load.
pub struct Part {
    pub kind: &'static str,
    pub raw: u64,
    pub brotli: u64,
}

/// What a first visit fetches, by kind; the last is the sum.
pub fn first_load(dist: &Path) -> Done<Vec<Part>> {
    let mut parts = Vec::new();
    for kind in ["html", "js", "wasm", "css"] {
        let mut files = files_of(dist, kind)?;
        files.retain(|file| !is_late(file) && !is_framing(file) && !is_making(file) && !is_single(file));
        if kind != "css" && files.is_empty() {
            return Err(format!("{} has no .{kind}", dist.display()));
        }
        let sizes = brotli::sizes(&files)?;
        let sum = |pick: fn(&brotli::Size) -> u64| sizes.iter().map(pick).sum();
        parts.push(Part { kind, raw: sum(|s| s.raw), brotli: sum(|s| s.brotli) });
    }
    let (raw, brotli) = (parts.iter().map(|p| p.raw).sum(), parts.iter().map(|p| p.brotli).sum());
    parts.push(Part { kind: "first load", raw, brotli });
    Ok(parts)
}

/// What follows once something is read or drawn that the first load cannot: the whole wasm, and its look.
pub fn later(dist: &Path) -> Done<Part> {
    let mut files = files_of(dist, "css")?;
    files.retain(|file| is_late(file));
    files.push(wasm_of(dist, hook::WASM)?);
    part("later", &files)
}

/// The page in one file, which nobody fetches but who wants to keep it.
pub fn single(dist: &Path) -> Done<Part> {
    let mut files = files_of(dist, "html")?;
    files.retain(|file| is_single(file));
    part("one file", &files)
}

fn is_single(file: &Path) -> bool {
    file.file_name().is_some_and(|name| hook::is_published(&name.to_string_lossy(), SINGLE))
}

/// What only frames and the pages around them fetch.
pub fn framing(dist: &Path) -> Done<Part> {
    let mut files = Vec::new();
    for kind in ["html", "js", "css"] {
        files.extend(files_of(dist, kind)?.into_iter().filter(|file| is_framing(file)));
    }
    part("framing", &files)
}

fn part(kind: &'static str, files: &[PathBuf]) -> Done<Part> {
    let sizes = brotli::sizes(files)?;
    let sum = |pick: fn(&brotli::Size) -> u64| sizes.iter().map(pick).sum();
    Ok(Part { kind, raw: sum(|s| s.raw), brotli: sum(|s| s.brotli) })
}

fn is_framing(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    [hook::FRAME_HTML, hook::EMBED].contains(&name.as_ref())
        || [hook::FRAME_JS, hook::FRAMED_JS, hook::FRAME_CSS].iter().any(|plain| hook::is_published(&name, plain))
}

/// Of the page at which the lines for an embed are made.
fn is_making(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name == hook::MAKER_HTML || [hook::MAKER_JS, hook::MAKER_CSS].iter().any(|plain| hook::is_published(&name, plain))
}

fn is_late(file: &Path) -> bool {
    let late = |name: &str| [hook::WASM, hook::LATER_CSS].iter().any(|plain| hook::is_published(name, plain));
    file.file_name().is_some_and(|name| late(&name.to_string_lossy()))
}

fn files_of(folder: &Path, kind: &str) -> Done<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("cannot list {}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == kind));
    files.sort();
    Ok(files)
}

/// One of the two wasms of a built page, by its plain name.
pub fn wasm_of(dist: &Path, plain: &str) -> Done<PathBuf> {
    let mut files = files_of(dist, "wasm")?;
    files.retain(|file| file.file_name().is_some_and(|name| hook::is_published(&name.to_string_lossy(), plain)));
    match (files.pop(), files.is_empty()) {
        (Some(file), true) => Ok(file),
        _ => Err(format!("{} must have exactly one {plain}", dist.display())),
    }
}
