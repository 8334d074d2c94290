//! The doctor: lists what is found, missing or of the wrong version, where, and the exact command for it.
//!
//! Knows how to look. Refuses to change anything.

use crate::system::System;
use crate::tools::{self, Found};
use crate::{Done, paths, say, setup};

/// Prints the list; fails when something is not as it should be.
pub fn command() -> Done {
    let system = System::here();
    let mut ill = 0;
    let mut row = |what: &str, found: Found, wanted: &str, cure: String| {
        let (word, told) = match &found {
            Found::Right(path, version) => ("found", format!("{version}  {}", path.display())),
            Found::Wrong(path, version) => {
                ("WRONG VERSION", format!("{version} instead of {wanted}  {}", path.display()))
            }
            Found::Missing => ("MISSING", wanted.to_owned()),
        };
        println!("{word:<14} {what:<22} {told}");
        if !found.is_right() {
            ill += 1;
            println!("{:<14} cure: {cure}", "");
        }
    };

    row("rustc", rustc(), tools::RUST, format!("rustup toolchain install {}", tools::RUST));
    let parts = setup::rust_parts().unwrap_or_default();
    let target = parts.contains("rust-std-wasm32-unknown-unknown");
    row("wasm target", part(target), "wasm32-unknown-unknown", "rustup target add wasm32-unknown-unknown".to_owned());
    row("std source", part(setup::has_std_source()), "rust-src", "rustup component add rust-src".to_owned());
    row("Node", tools::node(), "20 or later", tools::node_command(system));
    let modules = if setup::node_modules_fresh() {
        Found::Right(paths::at("node_modules"), "as locked".to_owned())
    } else if paths::at("node_modules").is_dir() {
        Found::Wrong(paths::at("node_modules"), "another state".to_owned())
    } else {
        Found::Missing
    };
    row("npm tools", modules, "package-lock.json", "npm ci --ignore-scripts".to_owned());
    for tool in tools::BUILD_CRATES.iter().chain([&tools::WASM_PACK, &tools::GECKODRIVER]) {
        row(tool.name, tool.look(), tool.version, tool.command());
    }
    for program in &tools::PROGRAMS {
        let found = program.look().map_or(Found::Missing, |path| Found::Right(path, String::new()));
        row(program.what, found, "of this system", system.browser_command());
    }
    println!(
        "\n`cargo xtask test` installs by itself what it may; system packages only as root on Debian 12 or later."
    );
    if ill == 0 { Ok(()) } else { Err(format!("{ill} of the tools are missing or of the wrong version")) }
}

fn rustc() -> Found {
    let Some(path) = paths::which("rustc") else { return Found::Missing };
    let said = say::ask(say::command(&path).arg("--version")).unwrap_or_default();
    let version = said.split_whitespace().nth(1).unwrap_or("unknown").to_owned();
    if version == tools::RUST { Found::Right(path, version) } else { Found::Wrong(path, version) }
}

fn part(there: bool) -> Found {
    if there { Found::Right("in the toolchain".into(), String::new()) } else { Found::Missing }
}
