//! The tools and the versions that the project was measured with.
//!
//! Knows how each is found, which version it must have, and the exact command that brings it.
//! Refuses to install anything: that is `setup`.

use crate::system::System;
use crate::{paths, say};
use std::path::PathBuf;

/// Chosen in rust-toolchain.toml; said here so that the doctor can compare.
pub const RUST: &str = "1.95.0";
/// Must equal the pin of the library in Cargo.toml: the two speak a private format.
pub const WASM_BINDGEN: &str = "0.2.129";
/// The oldest Node that the npm tools run on.
pub const NODE: u32 = 20;

/// A tool that is built from the crate registry.
pub struct Crate {
    pub name: &'static str,
    pub binary: &'static str,
    pub version: &'static str,
    /// Compile time measured on two cores.
    pub usually: &'static str,
}

/// trunk stays at 0.21: 0.22.1 wants rustc 1.96.1.
pub const BUILD_CRATES: [Crate; 2] = [
    Crate { name: "wasm-bindgen-cli", binary: "wasm-bindgen", version: WASM_BINDGEN, usually: "2 min 30 s" },
    Crate { name: "trunk", binary: "trunk", version: "0.21.14", usually: "6 min" },
];
pub const WASM_PACK: Crate = Crate { name: "wasm-pack", binary: "wasm-pack", version: "0.15.1", usually: "1 min 30 s" };
/// Not in Debian, and the npm package of that name downloads from elsewhere.
pub const GECKODRIVER: Crate =
    Crate { name: "geckodriver", binary: "geckodriver", version: "0.37.1", usually: "1 min 30 s" };

pub const CARGO_FUZZ: Crate = Crate { name: "cargo-fuzz", binary: "cargo-fuzz", version: "0.13.2", usually: "1 min" };

impl Crate {
    /// The command a person would type.
    pub fn command(&self) -> String {
        format!("cargo install --locked --root .tools {} --version {}", self.name, self.version)
    }

    /// Looks for it in the project's folder and on the path.
    pub fn look(&self) -> Found {
        let Some(path) = paths::which(self.binary) else { return Found::Missing };
        let said = say::ask(say::command(&path).arg("--version")).unwrap_or_default();
        // "wasm-bindgen 0.2.129", "geckodriver 0.37.1 (…)": the second word of the first line.
        let version = said.split_whitespace().nth(1).unwrap_or("unknown").to_owned();
        if version == self.version { Found::Right(path, version) } else { Found::Wrong(path, version) }
    }
}

/// What looking for a tool brought.
#[derive(Debug)]
pub enum Found {
    Right(PathBuf, String),
    Wrong(PathBuf, String),
    Missing,
}

impl Found {
    pub fn is_right(&self) -> bool {
        matches!(self, Found::Right(..))
    }
}

/// A browser or driver that the system's packages bring; its version is the system's business.
pub struct Program {
    pub what: &'static str,
    /// Names on the path, or absolute paths, in the order in which they are tried.
    pub names: &'static [&'static str],
}

pub const PROGRAMS: [Program; 7] = [
    Program { what: "Chromium", names: &["chromium", "chromium-browser", "google-chrome"] },
    Program { what: "chromedriver", names: &["chromedriver"] },
    Program { what: "Firefox ESR", names: &["firefox-esr", "firefox"] },
    Program { what: "WebKitGTK's driver", names: &["WebKitWebDriver"] },
    Program {
        what: "WebKitGTK's browser",
        names: &[
            "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/webkit2gtk-4.1/MiniBrowser",
        ],
    },
    Program { what: "Xvfb", names: &["Xvfb"] },
    Program { what: "Poppler's pdftotext", names: &["pdftotext"] },
];

impl Program {
    pub fn look(&self) -> Option<PathBuf> {
        let there = |name: &&str| if name.starts_with('/') { existing(name) } else { paths::which(name) };
        self.names.iter().find_map(there)
    }
}

fn existing(path: &str) -> Option<PathBuf> {
    Some(PathBuf::from(path)).filter(|path| path.is_file())
}

/// Node's version, if there is a Node.
pub fn node() -> Found {
    let Some(path) = paths::which("node") else { return Found::Missing };
    let version = say::ask(say::command(&path).arg("--version")).unwrap_or_default();
    let version = version.trim().trim_start_matches('v').to_owned();
    let major = version.split('.').next().and_then(|n| n.parse::<u32>().ok());
    if major.is_some_and(|n| n >= NODE) { Found::Right(path, version) } else { Found::Wrong(path, version) }
}

/// How a person gets Node on this system.
pub fn node_command(system: System) -> String {
    match system {
        System::Mac => "brew install node".to_owned(),
        System::Fedora => "sudo dnf install nodejs npm".to_owned(),
        System::Arch => "sudo pacman -S nodejs npm".to_owned(),
        System::Debian | System::Other => format!("install Node {NODE} or later from https://nodejs.org/en/download"),
    }
}
