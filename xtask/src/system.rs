//! The machine: which system it is, and the exact words by which it installs things.
//!
//! Knows package names. Refuses to install anything where it is not root on Debian 12 or later; there it only says how.

use crate::{Done, say};
use std::process::Command;

/// What `apt-get` installs for the browser tests. The fonts: a headless browser without any paints no text. Poppler reads what was
/// printed.
pub const DEBIAN_PACKAGES: [&str; 7] =
    ["chromium", "chromium-driver", "firefox-esr", "webkit2gtk-driver", "xvfb", "fonts-dejavu-core", "poppler-utils"];

/// The kinds of system that differ in how they install a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    Debian,
    Fedora,
    Arch,
    Mac,
    Other,
}

impl System {
    /// Reads `/etc/os-release`; what cannot be told is `Other`.
    pub fn here() -> System {
        if cfg!(target_os = "macos") {
            return System::Mac;
        }
        System::from_release(&std::fs::read_to_string("/etc/os-release").unwrap_or_default())
    }

    fn from_release(text: &str) -> System {
        let family = format!("{} {}", field(text, "ID"), field(text, "ID_LIKE"));
        let is = |name: &str| family.split_whitespace().any(|word| word == name);
        if is("debian") || is("ubuntu") {
            System::Debian
        } else if is("fedora") || is("rhel") {
            System::Fedora
        } else if is("arch") {
            System::Arch
        } else {
            System::Other
        }
    }

    /// The command that brings the browsers and their drivers here.
    pub fn browser_command(self) -> String {
        match self {
            System::Debian => format!("sudo apt-get install -y {}", DEBIAN_PACKAGES.join(" ")),
            System::Fedora => {
                "sudo dnf install chromium chromedriver firefox webkit2gtk-driver webkit2gtk4.1 xorg-x11-server-Xvfb \
                 poppler-utils"
                    .to_owned()
            }
            System::Arch => "sudo pacman -S chromium firefox webkit2gtk-4.1 xorg-server-xvfb poppler".to_owned(),
            System::Mac => "brew install --cask chromium firefox && brew install chromedriver poppler \
                 (WebKitGTK has no package on macOS: run the browser tests in a Debian 12 container)"
                .to_owned(),
            System::Other => "install Chromium with chromedriver, Firefox ESR, WebKitGTK's WebKitWebDriver with \
                 MiniBrowser, Xvfb and Poppler's pdftotext by the means of this system"
                .to_owned(),
        }
    }
}

/// True where we may install packages ourselves: root on Debian 12 or later.
pub fn may_install() -> bool {
    let text = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    debian_at_least_12(&text) && is_root()
}

fn debian_at_least_12(release: &str) -> bool {
    // Testing and unstable carry no VERSION_ID, and are later than any release that does.
    let version = field(release, "VERSION_ID");
    field(release, "ID") == "debian" && (version.is_empty() || version.parse::<u32>().is_ok_and(|n| n >= 12))
}

fn is_root() -> bool {
    say::ask(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn field<'a>(release: &'a str, name: &str) -> &'a str {
    let value = |line: &'a str| line.strip_prefix(name)?.strip_prefix('=');
    release.lines().find_map(value).unwrap_or_default().trim_matches('"')
}

/// Installs the browsers and drivers by apt-get.
pub fn install_browsers() -> Done {
    install(&DEBIAN_PACKAGES)
}

/// Installs packages by apt-get.
pub fn install(packages: &[&str]) -> Done {
    let step = say::Step::begin(&format!("Install {} by apt-get", packages.join(", ")), "2 min");
    let apt = |words: &[&str]| say::run(say::command("apt-get").env("DEBIAN_FRONTEND", "noninteractive").args(words));
    apt(&["update", "-q"])?;
    let mut words = vec!["install", "-q", "-y", "--no-install-recommends"];
    words.extend(packages);
    apt(&words)?;
    step.done();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_systems_apart() {
        assert_eq!(System::from_release("ID=debian\nVERSION_ID=\"12\"\n"), System::Debian);
        assert_eq!(System::from_release("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), System::Debian);
        assert_eq!(System::from_release("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n"), System::Fedora);
        assert_eq!(System::from_release("ID=nixos\n"), System::Other);
    }

    #[test]
    fn installs_only_on_debian_12_or_later() {
        assert!(debian_at_least_12("ID=debian\nVERSION_ID=\"12\"\n"));
        assert!(debian_at_least_12("ID=debian\n"));
        assert!(!debian_at_least_12("ID=debian\nVERSION_ID=\"11\"\n"));
        assert!(!debian_at_least_12("ID=ubuntu\nVERSION_ID=\"24.04\"\n"));
    }
}
