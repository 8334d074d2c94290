//! The shim: xtask under the name `cargo`, first on the path of trunk and wasm-pack, because neither can be told how to
//! build the release.
//!
//! Knows one thing: a `cargo build` for wasm becomes `cargo rustc --lib --crate-type cdylib` by the recipe. The scar:
//! with `crate-type = ["cdylib", "rlib"]` cargo leaves link-time optimisation out without a word, and the wasm is 20 KB
//! larger after brotli. Every other call goes through untouched: the hook, in particular, is a program of this machine.

use crate::{Done, paths, recipe};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The real cargo, as the outer xtask knew it.
const REAL: &str = "CREATOR_LOUPE_CARGO";
const WASM: &str = "wasm32-unknown-unknown";

/// True when this process was started as `cargo`.
pub fn is_called() -> bool {
    std::env::args_os().next().is_some_and(|name| Path::new(&name).file_stem().is_some_and(|stem| stem == "cargo"))
}

/// Puts the shim before everything else on the path of `command`.
pub fn on_path_of(command: &mut Command) -> Done {
    let folder = paths::target().join("shim");
    let shim = folder.join(if cfg!(windows) { "cargo.exe" } else { "cargo" });
    // Linux gives the running file even when cargo has meanwhile put a newer xtask in its place.
    let linux = Path::new("/proc/self/exe");
    let own = if linux.exists() { Ok(linux.to_path_buf()) } else { std::env::current_exe() };
    let own = own.map_err(|e| format!("cannot find xtask itself: {e}"))?;
    std::fs::create_dir_all(&folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))?;
    // Never written over in place: it may be running, for another trunk.
    let fresh = folder.join(format!("cargo-{}", std::process::id()));
    std::fs::copy(own, &fresh)
        .and_then(|_| std::fs::rename(&fresh, &shim))
        .map_err(|e| format!("cannot place the shim: {e}"))?;
    let rest = paths::search_path();
    let path = std::env::join_paths(std::iter::once(folder).chain(std::env::split_paths(&rest)));
    let real = std::env::var_os("CARGO").map_or_else(|| paths::which("cargo"), |cargo| Some(PathBuf::from(cargo)));
    command.env("PATH", path.map_err(|e| format!("cannot set the path: {e}"))?);
    command.env(REAL, real.ok_or("cannot find cargo")?);
    Ok(())
}

/// Stands in for cargo.
pub fn main() -> ExitCode {
    let Some(real) = std::env::var_os(REAL) else {
        eprintln!("xtask: this `cargo` is the shim of a release build and works only under `cargo xtask`");
        return ExitCode::FAILURE;
    };
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    // trunk names the target in the call, wasm-pack in the environment.
    let target = std::env::var_os("CARGO_BUILD_TARGET").is_some_and(|target| target == WASM);
    let mut cargo = Command::new(real);
    if is_release_build(&words) && (target || names_wasm(&words)) {
        cargo.args(rewritten(&words));
        recipe::release(&mut cargo);
    } else {
        cargo.args(&words);
    }
    match cargo.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(e) => {
            eprintln!("xtask: cannot start cargo: {e}");
            ExitCode::FAILURE
        }
    }
}

fn is_release_build(words: &[OsString]) -> bool {
    words.first().is_some_and(|word| word == "build") && words.iter().any(|word| word == "--release")
}

fn names_wasm(words: &[OsString]) -> bool {
    words.iter().any(|word| word.to_string_lossy().trim_start_matches("--target=") == WASM)
}

fn rewritten(words: &[OsString]) -> Vec<OsString> {
    let start = ["rustc", "--lib", "--crate-type", "cdylib"].map(OsString::from);
    // What refers to what, for `wasm::link`.
    let end = ["--", "-Clink-arg=--emit-relocs"].map(OsString::from);
    start.into_iter().chain(words.iter().skip(1).filter(|word| *word != "--lib").cloned()).chain(end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn changes_the_wasm_build_alone() {
        let trunk = words("build --target=wasm32-unknown-unknown --manifest-path x --release");
        assert!(is_release_build(&trunk) && names_wasm(&trunk));
        assert!(is_release_build(&words("build --lib --release")));
        assert!(!is_release_build(&words("build --target=wasm32-unknown-unknown")));
        assert!(!is_release_build(&words("xtask hook")));
        let made = rewritten(&words("build --lib --release"));
        assert_eq!(made, words("rustc --lib --crate-type cdylib --release -- -Clink-arg=--emit-relocs"));
    }
}
