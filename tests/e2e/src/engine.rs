//! The three engines: where their programs are, how a driver is started, and what a session asks for.
//!
//! Knows command lines and capabilities. Refuses to know what is tested. Every process it starts dies with it.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::wire::{self, Outcome};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        }
    }

    pub fn from_name(name: &str) -> Option<Engine> {
        Engine::ALL.into_iter().find(|e| e.name() == name)
    }
}

/// Which colour scheme the system pretends to have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Theme; 2] = [Theme::Light, Theme::Dark];

    pub fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// A process of ours with everything that it started; ends with this value.
pub struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // The driver was made leader of its own process group, so this reaches the browser that it started, too.
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status();
        let end = Instant::now() + Duration::from_secs(3);
        while Instant::now() < end {
            if let Ok(Some(_)) = self.0.try_wait() {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

/// A started driver, its display and its throw-away profile.
pub struct Station {
    pub engine: Engine,
    pub port: u16,
    // Dropped in this order: the driver before the display that it draws on, the folder last.
    driver: Running,
    _display: Option<Running>,
    _profile: Folder,
    profile: PathBuf,
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Looks for a program on PATH and in `<repo>/.tools/bin`, then at the given fixed places.
pub fn locate(name: &str, fixed: &[&str]) -> Outcome<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain([crate::repository().join(".tools/bin")])
        .map(|folder| folder.join(name))
        .chain(fixed.iter().map(PathBuf::from))
        .find(|file| file.is_file())
        .ok_or_else(|| format!("{name} is neither on PATH nor in .tools/bin; `cargo xtask doctor` says how to get it"))
}

fn minibrowser() -> Outcome<PathBuf> {
    let folders = ["x86_64-linux-gnu", "aarch64-linux-gnu", "."];
    let places: Vec<String> = folders
        .iter()
        .flat_map(|f| ["4.1", "4.0", "6.0"].map(|v| format!("/usr/lib/{f}/webkit2gtk-{v}/MiniBrowser")))
        .collect();
    locate("MiniBrowser", &places.iter().map(String::as_str).collect::<Vec<_>>())
}

fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|e| format!("no free port: {e}"))?;
    Ok(listener.local_addr().map_err(|e| e.to_string())?.port())
}

impl Station {
    pub fn open(engine: Engine) -> Outcome<Station> {
        let port = free_port()?;
        let profile = std::env::temp_dir().join(format!("creator-loupe-e2e-{}-{port}", std::process::id()));
        std::fs::create_dir_all(&profile).map_err(|e| format!("{}: {e}", profile.display()))?;
        let folder = Folder(profile.clone());
        let mut display = None;
        let mut command = match engine {
            Engine::Chromium => {
                let mut c = Command::new(locate("chromedriver", &[])?);
                c.arg(format!("--port={port}"));
                c
            }
            Engine::Firefox => {
                let mut c = Command::new(locate("geckodriver", &[])?);
                c.args(["--port", &port.to_string(), "--websocket-port", &free_port()?.to_string()]);
                // Privileged scripts switch the colour scheme while the session runs; nothing else uses them.
                c.args(["--log", "error", "--allow-system-access"]).env("MOZ_HEADLESS", "1");
                c
            }
            Engine::Webkit => {
                let mut c = Command::new(locate("WebKitWebDriver", &[])?);
                let (running, number) = open_display()?;
                display = Some(running);
                c.arg(format!("--port={port}")).env("DISPLAY", format!(":{number}"));
                // The sandbox of the web process cannot be set up by root or inside most containers.
                c.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                c.env("GDK_BACKEND", "x11")
                    .env("LIBGL_ALWAYS_SOFTWARE", "1")
                    .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
                c
            }
        };
        command.env("HOME", &profile).env("TMPDIR", &profile).env("LANG", "C.UTF-8");
        let log = std::fs::File::create(profile.join("driver.log")).map_err(|e| e.to_string())?;
        let errors = log.try_clone().map_err(|e| e.to_string())?;
        command.stdin(Stdio::null()).stdout(log).stderr(errors).process_group(0);
        let driver = Running(command.spawn().map_err(|e| format!("{}: driver does not start: {e}", engine.name()))?);
        let station = Station { engine, port, driver, _display: display, _profile: folder, profile };
        station.wait_until_up()?;
        Ok(station)
    }

    /// The driver leads a process group of its own, in which the browser is, too.
    pub fn group(&self) -> u32 {
        self.driver.0.id()
    }

    fn wait_until_up(&self) -> Outcome {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            match wire::call(self.port, "GET", "/status", None) {
                Ok(_) => return Ok(()),
                Err(e) if Instant::now() > end => {
                    return Err(format!("{}: driver never answered: {e}", self.engine.name()));
                }
                Err(_) => std::thread::sleep(Duration::from_millis(50)),
            }
        }
    }

    /// What a new session asks for. `none`: the tests wait for what they need, as a person would, and not for `load`.
    pub fn capabilities(&self, theme: Theme) -> Outcome<Value> {
        let always = match self.engine {
            Engine::Chromium => json!({
                "pageLoadStrategy": "none",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": locate("chromium", &["/usr/bin/chromium-browser", "/usr/bin/google-chrome"])?,
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--disable-dev-shm-usage", "--window-size=1280,1000", "--lang=en-US",
                        format!("--user-data-dir={}", self.fresh("chromium")?.display()),
                    ],
                },
            }),
            Engine::Firefox => json!({
                "pageLoadStrategy": "none",
                "moz:firefoxOptions": {
                    "binary": locate("firefox-esr", &["/usr/bin/firefox"])?,
                    "args": ["-headless", "-width", "1280", "-height", "1000"],
                    "prefs": {
                        "app.update.enabled": false,
                        "browser.safebrowsing.downloads.remote.enabled": false,
                        "browser.safebrowsing.malware.enabled": false,
                        "browser.safebrowsing.phishing.enabled": false,
                        "datareporting.policy.dataSubmissionEnabled": false,
                        "extensions.update.enabled": false,
                        "intl.accept_languages": "en-US",
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                        "toolkit.telemetry.enabled": false,
                        // 7: Tab reaches every control, as on Linux and Windows desktops.
                        "accessibility.tabfocus": 7,
                    },
                },
            }),
            Engine::Webkit => {
                let mut args = vec!["--automation"];
                if theme == Theme::Dark {
                    args.push("--dark-mode");
                }
                json!({
                    "browserName": "MiniBrowser",
                    "pageLoadStrategy": "none",
                    "webkitgtk:browserOptions": { "binary": minibrowser()?, "args": args },
                })
            }
        };
        Ok(json!({ "capabilities": { "alwaysMatch": always } }))
    }

    fn fresh(&self, name: &str) -> Outcome<PathBuf> {
        for n in 0.. {
            let folder = self.profile.join(format!("{name}-{n}"));
            if std::fs::create_dir(&folder).is_ok() {
                return Ok(folder);
            }
            if n > 100 {
                break;
            }
        }
        Err(format!("no profile folder below {}", self.profile.display()))
    }

    /// The last lines that the driver and the browser printed: what to read when a session does not start.
    pub fn log_tail(&self) -> String {
        tail(&self.profile.join("driver.log"))
    }
}

fn tail(file: &Path) -> String {
    let text = std::fs::read(file).map(|b| String::from_utf8_lossy(&b).into_owned()).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(8)..].join(" | ")
}

/// A virtual display on a number that Xvfb picks itself.
fn open_display() -> Outcome<(Running, u32)> {
    let mut child = Command::new(locate("Xvfb", &[])?)
        .args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .map_err(|e| format!("Xvfb does not start: {e}"))?;
    let out = child.stdout.take();
    let running = Running(child);
    let mut line = String::new();
    if let Some(out) = out {
        BufReader::new(out).read_line(&mut line).map_err(|e| format!("Xvfb: {e}"))?;
    }
    let number = line.trim().parse().map_err(|_| format!("Xvfb named no display: {line:?}"))?;
    Ok((running, number))
}
