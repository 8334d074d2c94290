//! The recipe of the release wasm: one place for the flags, so that the page, its panic twin, the npm package and the
//! empty app of the benchmark are built alike, and the package can be the same wasm byte for byte.
//!
//! Knows flags and what each gave. Refuses to run anything but wasm-opt.
//!
//! Measured on the empty Yew app of tests/bench/empty, KB brotli of the wasm alone (quality 11, 2026-11-23, rustc 1.95.0,
//! wasm-bindgen 0.2.129, binaryen 132):
//!
//! | std and panics                  | opt-level | bindgen only |   -O1 |   -O2 |   -O3 |   -Os |   -Oz |
//! |---------------------------------|-----------|-------------:|------:|------:|------:|------:|------:|
//! | as rustup brings it             | s         |         50.5 |  39.9 |  40.9 |  40.8 |  40.9 |  40.8 |
//! | as rustup brings it             | z         |         55.5 |  41.9 |  42.0 |  41.6 |  41.7 |  41.8 |
//! | build-std and immediate-abort   | s         |         40.0 |  33.0 |  34.1 |  34.0 |  33.9 |  34.0 |
//! | build-std and immediate-abort   | z         |         40.1 |  30.8 |  31.0 |  30.9 |  30.8 |  30.8 |
//! | build-std and immediate-abort   | 2         |         42.4 |  36.2 |  37.0 |  37.2 |  37.0 |  37.0 |
//!
//! So build-std with immediate-abort takes 7 KB off, and only with it is `z` better than `s`, by 2 to 3 KB more.
//! Nothing measurable: `-Zbuild-std-features=optimize_for_size`, `-Zfmt-debug=none`, `-Zlocation-detail=none` (immediate-abort
//! has taken the messages and places with it), `--converge`, a second `-Oz`, `--flatten --rereloop`: each within 0.15 KB.

use crate::{Done, paths, say, setup};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// What wasm-opt does, once, in our own step: trunk and wasm-pack would each take the first wasm-opt that they meet.
/// The producers go, and the names of functions in the end; so does `target_features`, which wasm-opt has read by then.
/// Functions are laid out by name, so that what is alike stands together: 0.7 KB of brotli on the real app. Nothing lies
/// in the first kilobyte of memory (it is the far end of the stack), so offsets may move into loads and stores: 0.4 KB.
/// What is inlined moves, and a long function has more locals to tell apart: only the shortest are, 0.4 KB.
/// Alignments, which are hints, become 1 everywhere: 0.4 KB, and `wasm::pack` need not keep them: 2.4 KB more.
const WASM_OPT: [&str; 11] = [
    "-Os",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size",
    "30",
    "--always-inline-max-function-size",
    "4",
    "--converge",
    "--dealign",
    "--reorder-functions-by-name",
    "--strip-producers",
    "--strip-target-features",
];

/// What LLVM leaves undone. Strength reduction of loops (1.1 KB of brotli on the real app) and the elimination of
/// partial redundancies (0.3 KB) buy speed with locals and copies that nothing here needs. Less than 0.2 KB each, so not
/// here: other thresholds of inlining and of jump threading, outlining, machine CSE and LICM, other schedules.
const LLVM: [&str; 3] = ["-disable-lsr", "-enable-pre=false", "-enable-load-pre=false"];

/// Makes a call of cargo build by the recipe; under trunk and wasm-pack the shim calls this.
///
/// A plain `trunk build` without it works too and gives the larger wasm. `RUSTC_BOOTSTRAP` lets the pinned stable compiler take the two unstable options.
pub fn release(command: &mut Command) -> &mut Command {
    let mut flags = vec![
        // Paths of a home folder have no business in what we publish.
        format!("--remap-path-prefix={}=.", paths::root().display()),
    ];
    for (variable, name) in [("CARGO_HOME", "cargo"), ("RUSTUP_HOME", "rustup"), ("HOME", "home")] {
        if let Some(folder) = std::env::var_os(variable) {
            // Later prefixes win in rustc, so the widest goes first.
            flags.insert(0, format!("--remap-path-prefix={}=/{name}", Path::new(&folder).display()));
        }
    }
    flags.extend(LLVM.map(|flag| format!("-Cllvm-args={flag}")));
    if setup::has_std_source() {
        flags.extend(["-Zunstable-options".to_owned(), "-Cpanic=immediate-abort".to_owned()]);
        command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "z");
    } else {
        eprintln!("    note: no rust-src, so the wasm carries the prebuilt std and is about 7 KB larger");
    }
    command.env("RUSTC_BOOTSTRAP", "1").env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
}

/// Runs wasm-opt over `from` into `to`.
pub fn optimise(from: &Path, to: &Path) -> Done {
    optimised(from, to, "--strip-debug")
}

/// The same, but the functions keep their names.
pub fn optimise_named(from: &Path, to: &Path) -> Done {
    optimised(from, to, "-g")
}

fn optimised(from: &Path, to: &Path, names: &str) -> Done {
    say::ask(say::command("wasm-opt").args(WASM_OPT).args([names, "-o"]).arg(to).arg(from)).map(drop)
}

const MINIFY: [&str; 5] =
    ["--minify", "--target=es2022", "--charset=utf8", "--legal-comments=none", "--log-level=warning"];

/// Minifies a script or a style sheet in place.
pub fn minify(file: &Path) -> Done {
    minified(file, &[])
}

/// Minifies the glue in place, the names between it and the wasm too; gives those, the old with the new.
pub fn minify_glue(file: &Path) -> Done<BTreeMap<String, String>> {
    let cache = file.with_extension("names.json");
    paths::write(&cache, "{}")?;
    minified(
        file,
        &[
            "--mangle-props=^(_*wbg|__wbindgen|__externref|wasm_bindgen_)".to_owned(),
            format!("--mangle-cache={}", cache.display()),
        ],
    )?;
    let told = paths::read(&cache)?;
    std::fs::remove_file(&cache).map_err(|e| format!("cannot remove {}: {e}", cache.display()))?;
    serde_json::from_str(&told).map_err(|e| format!("cannot read the names that esbuild gave: {e}"))
}

/// Puts a script and all that it imports into one, minified.
pub fn bundle(from: &Path, to: &Path) -> Done {
    let mut esbuild = say::command("esbuild");
    esbuild.arg(from).args(["--bundle", "--format=esm"]).args(MINIFY).arg(format!("--outfile={}", to.display()));
    say::ask(&mut esbuild).map(drop)
}

fn minified(file: &Path, more: &[String]) -> Done {
    let mut esbuild = say::command("esbuild");
    esbuild.args(more);
    esbuild.arg(file).args(MINIFY);
    esbuild.arg("--allow-overwrite").arg(format!("--outfile={}", file.display()));
    if file.extension().is_some_and(|kind| kind == "js") {
        esbuild.arg("--format=esm");
    }
    say::ask(&mut esbuild).map(drop)
}
