//! Setting up: brings what is missing, in the right version, into the project's own folder, and reuses the rest.
//!
//! Knows the order and says each step. Refuses to touch the system itself except by apt-get as root on Debian 12 or later.

use crate::say::{self, Step};
use crate::system::{self, System};
use crate::tools::{self, Crate, Found};
use crate::{Done, paths};
use std::time::Instant;

/// What the coming command needs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// The npm tools and data.
    Node,
    /// A page in dist/.
    Page,
    /// The page and the npm package.
    Package,
    /// All of it, and the browsers.
    Browsers,
}

/// Brings everything that `need` needs; a second call finds it and takes a second or two.
pub fn ensure(need: Need) -> Done {
    let began = Instant::now();
    if need == Need::Node {
        return node_modules();
    }
    rust()?;
    node_modules()?;
    for tool in &tools::BUILD_CRATES {
        ensure_crate(tool)?;
    }
    if need >= Need::Package {
        ensure_crate(&tools::WASM_PACK)?;
    }
    if need >= Need::Browsers {
        browsers()?;
        ensure_crate(&tools::GECKODRIVER)?;
    }
    println!("==> Tools are in place ({})", say::span(began.elapsed()));
    Ok(())
}

/// The installed parts of the toolchain, one name a line; `None` without rustup (a distribution's Rust, say).
pub fn rust_parts() -> Option<String> {
    say::ask(say::command("rustup").args(["component", "list", "--installed"])).ok()
}

/// True when the standard library's source is there, which the small build needs.
pub fn has_std_source() -> bool {
    // Without rustup, look where rustup would have put it.
    let sysroot = say::ask(say::command("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    std::path::Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file()
}

fn rust() -> Done {
    let parts = rust_parts().unwrap_or_default();
    if !parts.contains("rust-std-wasm32-unknown-unknown") {
        let step = Step::begin("Add the wasm target of Rust", "10 s");
        say::run(say::command("rustup").args(["target", "add", "wasm32-unknown-unknown"]))
            .map_err(|e| format!("{e}\nNeeded: Rust {} by rustup, https://rustup.rs", tools::RUST))?;
        step.done();
    }
    for name in ["clippy", "rustfmt"] {
        // Without rustup the parts are not known; a distribution's Rust has its own packages for these.
        if !parts.is_empty() && !parts.contains(name) {
            let step = Step::begin(&format!("Add {name}"), "5 s");
            say::run(say::command("rustup").args(["component", "add", name]))?;
            step.done();
        }
    }
    if !has_std_source() {
        let step = Step::begin("Add the source of Rust's standard library", "5 s");
        say::run(say::command("rustup").args(["component", "add", "rust-src"]))?;
        step.done();
    }
    Ok(())
}

/// True when node_modules was installed from exactly the lock file that lies here now.
pub fn node_modules_fresh() -> bool {
    let stamp = std::fs::read(stamp()).ok();
    stamp.is_some() && stamp == std::fs::read(paths::at("package-lock.json")).ok()
}

fn stamp() -> std::path::PathBuf {
    paths::at("node_modules/.installed-from")
}

fn node_modules() -> Done {
    match tools::node() {
        Found::Right(..) => {}
        Found::Wrong(_, version) => {
            let how = tools::node_command(System::here());
            return Err(format!("Node {version} is too old, {} or later is needed: {how}", tools::NODE));
        }
        Found::Missing => return Err(format!("Node is missing: {}", tools::node_command(System::here()))),
    }
    if node_modules_fresh() {
        return Ok(());
    }
    let step =
        Step::begin("Install the npm tools (wasm-opt, esbuild, axe-core, publint, attw) and CLDR's numbers", "20 s");
    // No scripts: none of these packages needs one, and none shall run on a person's machine.
    say::run(say::command("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    std::fs::copy(paths::at("package-lock.json"), stamp()).map_err(|e| format!("cannot stamp node_modules: {e}"))?;
    step.done();
    Ok(())
}

/// Brings a tool of the crate registry, if it is not there in its version.
pub fn ensure_crate(tool: &Crate) -> Done {
    if tool.look().is_right() {
        return Ok(());
    }
    let root = paths::tools();
    if paths::which("cargo-binstall").is_some() {
        let step = Step::begin(&format!("Fetch {} {} by cargo binstall", tool.name, tool.version), "10 s");
        let wanted = format!("{}@{}", tool.name, tool.version);
        let fetched = say::run(say::cargo().args(["binstall", "--no-confirm", "--root"]).arg(&root).arg(wanted));
        if fetched.is_ok() && tool.look().is_right() {
            step.done();
            return Ok(());
        }
        println!("    that did not work; compiling it instead");
    }
    let step = Step::begin(&format!("Compile {} {}", tool.name, tool.version), tool.usually);
    let mut install = say::cargo();
    install.args(["install", "--locked", tool.name, "--version", tool.version, "--root"]).arg(&root);
    // The tool's build must not see our flags, nor fill our target folder.
    say::run(install.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS"))?;
    step.done();
    match tool.look() {
        Found::Right(..) => Ok(()),
        other => Err(format!("{} was installed, yet is not what is found: {other:?}", tool.name)),
    }
}

fn browsers() -> Done {
    let missing = || tools::PROGRAMS.iter().filter(|p| p.look().is_none()).map(|p| p.what).collect::<Vec<_>>();
    if missing().is_empty() {
        return Ok(());
    }
    if system::may_install() {
        system::install_browsers()?;
    }
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "for the browser tests this machine lacks: {}.\nOnly as root on Debian 12 or later does xtask install them by \
         itself. Here, run this and start again:\n\n    {}",
        missing.join(", "),
        System::here().browser_command()
    ))
}
