//! One WebDriver session: go somewhere, run a script, press keys, point and click.
//!
//! Knows the W3C commands and Chromium's CDP door. Refuses to know anything of the page under test. Clicks are pointer
//! actions at the middle of what is seen, after checking that nothing covers it: the drivers' own "element click"
//! differs between engines inside shadow roots.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::engine::{Engine, Station, Theme};
use crate::wire::{self, Outcome};

/// Keys without a letter, as WebDriver numbers them.
pub mod key {
    pub const BACKSPACE: char = '\u{E003}';
    pub const TAB: char = '\u{E004}';
    pub const ENTER: char = '\u{E006}';
    pub const SHIFT: char = '\u{E008}';
    pub const CONTROL: char = '\u{E009}';
    pub const ESCAPE: char = '\u{E00C}';
    pub const SPACE: char = ' ';
    pub const END: char = '\u{E010}';
    pub const HOME: char = '\u{E011}';
}

/// How long anything on the page may take before a test calls it missing.
pub const SOON: Duration = Duration::from_secs(8);

pub struct Driver {
    pub engine: Engine,
    port: u16,
    /// The process group of the driver and of all that it started.
    group: u32,
    session: String,
    /// The browser's own name and version, for the report.
    pub version: String,
}

impl Driver {
    pub fn open(station: &Station, theme: Theme) -> Outcome<Driver> {
        let asked = station.capabilities(theme)?;
        let got = wire::call(station.port, "POST", "/session", Some(&asked))
            .map_err(|e| format!("no session: {e}; {}", station.log_tail()))?;
        let session = got["sessionId"].as_str().ok_or("the driver gave no session id")?.to_owned();
        let told = |k: &str| got["capabilities"][k].as_str().unwrap_or("?").to_owned();
        let version = format!("{} {}", told("browserName"), told("browserVersion"));
        let driver = Driver { engine: station.engine, port: station.port, group: station.group(), session, version };
        driver.post("timeouts", json!({ "script": 50_000, "pageLoad": 30_000, "implicit": 0 }))?;
        // A tiling or small default window would change what is in view; engines without this command keep theirs.
        let _ = driver.post("window/rect", json!({ "x": 0, "y": 0, "width": 1280, "height": 1000 }));
        Ok(driver)
    }

    /// Whether there is still a browser at the other end.
    pub fn answers(&self) -> bool {
        wire::call(self.port, "GET", &format!("/session/{}/window/handles", self.session), None).is_ok()
    }

    /// The memory that the browser holds, all its processes together, MiB. What several of them share counts in each.
    pub fn resident(&self) -> Outcome<f64> {
        let processes = std::fs::read_dir("/proc").map_err(|e| format!("/proc: {e}"))?;
        let held: f64 = processes.flatten().filter_map(|process| resident(&process.path(), self.group)).sum();
        if held > 0.0 { Ok(held / 1024.0) } else { Err("no process of the browser".into()) }
    }

    fn post(&self, command: &str, body: Value) -> Outcome<Value> {
        wire::call(self.port, "POST", &format!("/session/{}/{command}", self.session), Some(&body))
    }

    /// Loads an address and waits until its document and what it names are there.
    pub fn go(&self, url: &str) -> Outcome {
        self.depart(url)?;
        until("the page to load", Duration::from_secs(20), || {
            Ok(self.run(
                "return !window.__left && document.readyState === 'complete' && location.href !== 'about:blank'",
                &[],
            )? == Value::Bool(true))
        })
    }

    /// Starts to load an address and returns as soon as its document has a body.
    pub fn depart(&self, url: &str) -> Outcome {
        let _ = self.run("window.__left = true", &[]);
        self.post("url", json!({ "url": url }))?;
        until("the document to arrive", Duration::from_secs(20), || {
            Ok(self.run("return !window.__left && !!document.body && location.href !== 'about:blank'", &[])
                == Ok(Value::Bool(true)))
        })
    }

    /// Runs a script in the page and returns what it returns. While one document replaces another, engines refuse
    /// scripts with errors that mean "ask again".
    pub fn run(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        let body = json!({ "script": script, "args": arguments });
        let mut answer = self.post("execute/sync", body.clone());
        for _ in 0..5 {
            match &answer {
                Err(e) if e.contains("no such window") || e.contains("unloaded") || e.contains("context") => {
                    std::thread::sleep(Duration::from_millis(60));
                    answer = self.post("execute/sync", body.clone());
                }
                _ => break,
            }
        }
        answer
    }

    /// Goes into the frame that a script returns: scripts, keys and clicks are then its page's.
    pub fn enter(&self, finder: &str) -> Outcome {
        let frame = self.run(finder, &[])?;
        self.post("frame", json!({ "id": frame })).map(drop)
    }

    /// Goes back to the page around all frames.
    pub fn leave(&self) -> Outcome {
        self.post("frame", json!({ "id": null })).map(drop)
    }

    /// Runs a script that ends by calling its last argument.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        self.post("execute/async", json!({ "script": script, "args": arguments }))
    }

    fn strokes(&self, strokes: Vec<Value>) -> Outcome {
        self.post("actions", json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] }))?;
        Ok(())
    }

    /// Types text key by key; a line break is the Enter key.
    pub fn type_text(&self, text: &str) -> Outcome {
        let strokes = text.chars().map(|c| if c == '\n' { key::ENTER } else { c });
        self.strokes(strokes.flat_map(|c| [down(c), up(c)]).collect())
    }

    /// Presses one key a number of times.
    pub fn press(&self, which: char, times: usize) -> Outcome {
        self.strokes((0..times).flat_map(|_| [down(which), up(which)]).collect())
    }

    /// Presses a key while another is held: Ctrl+V is `chord(key::CONTROL, 'v')`.
    pub fn chord(&self, held: char, which: char) -> Outcome {
        self.strokes(vec![down(held), down(which), up(which), up(held)])
    }

    /// Clicks the middle of the element that a script returns.
    pub fn click(&self, what: &str, finder: &str, arguments: &[Value]) -> Outcome {
        let place = self.run(&format!("const find = () => {{ {finder} }};\n{AIM}"), arguments)?;
        let (Some(x), Some(y)) = (place["x"].as_f64(), place["y"].as_f64()) else {
            return Err(format!("cannot click {what}: {}", place["why"].as_str().unwrap_or("not there")));
        };
        self.post(
            "actions",
            json!({ "actions": [{ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": [
                { "type": "pointerMove", "duration": 0, "x": x.round() as i64, "y": y.round() as i64 },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ] }] }),
        )?;
        Ok(())
    }

    /// Gives a file to an input, which a script has returned.
    pub fn upload(&self, input: &Value, file: &std::path::Path) -> Outcome {
        let id = input.as_object().and_then(|o| o.values().next()).and_then(Value::as_str).ok_or("no file input")?;
        self.post(&format!("element/{id}/value"), json!({ "text": file.display().to_string() }))?;
        Ok(())
    }

    /// Chromium's developer protocol, through the driver.
    pub fn cdp(&self, command: &str, parameters: Value) -> Outcome<Value> {
        self.post("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    /// The page as a printer gets it: a PDF on A4, with its grounds.
    pub fn print(&self) -> Outcome<Vec<u8>> {
        let how = json!({ "background": true, "shrinkToFit": false, "page": { "width": 21.0, "height": 29.7 } });
        let told = self.post("print", how)?;
        Ok(wire::base64(told.as_str().ok_or("no PDF")?))
    }

    /// Makes the system look light or dark while the session runs; false where the engine has no door for it.
    pub fn theme(&self, theme: Theme) -> Outcome<bool> {
        match self.engine {
            Engine::Chromium => {
                let features = json!([{ "name": "prefers-color-scheme", "value": theme.name() }]);
                self.cdp("Emulation.setEmulatedMedia", json!({ "media": "", "features": features }))?;
            }
            Engine::Firefox => {
                self.post("moz/context", json!({ "context": "chrome" }))?;
                let value = if theme == Theme::Dark { 0 } else { 1 };
                let set = "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0])";
                let done = self.run(set, &[json!(value)]);
                self.post("moz/context", json!({ "context": "content" }))?;
                done?;
            }
            Engine::Webkit => {}
        }
        // Firefox tells its content processes of a changed setting a moment later.
        let wanted = Value::Bool(theme == Theme::Dark);
        let patience = Duration::from_millis(if self.engine == Engine::Webkit { 0 } else { 2000 });
        let is = until(theme.name(), patience, || {
            Ok(self.run("return matchMedia('(prefers-color-scheme: dark)').matches", &[])? == wanted)
        });
        Ok(is.is_ok())
    }

    /// Makes pages that are loaded from now on see another language; false where the engine has no door for it.
    pub fn language(&self, language: &str) -> Outcome<bool> {
        match self.engine {
            Engine::Chromium => {
                self.cdp("Emulation.setLocaleOverride", json!({ "locale": language }))?;
                let agent = self.run("return navigator.userAgent", &[])?;
                let told = json!({ "userAgent": agent, "acceptLanguage": language });
                self.cdp("Emulation.setUserAgentOverride", told)?;
            }
            Engine::Firefox => {
                self.post("moz/context", json!({ "context": "chrome" }))?;
                let set = "Services.prefs.setStringPref('intl.accept_languages', arguments[0])";
                let done = self.run(set, &[json!(language)]);
                self.post("moz/context", json!({ "context": "content" }))?;
                done?;
            }
            Engine::Webkit => return Ok(false),
        }
        Ok(true)
    }

    /// What Chromium wrote to its console since the last call; other engines have no such command.
    pub fn browser_log(&self) -> Outcome<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let entries = self.post("se/log", json!({ "type": "browser" }))?;
        let severe =
            entries.as_array().into_iter().flatten().filter(|e| e["level"] == "SEVERE" || e["level"] == "WARNING");
        Ok(severe.map(|e| e["message"].as_str().unwrap_or("?").to_owned()).collect())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = wire::call(self.port, "DELETE", &format!("/session/{}", self.session), None);
    }
}

/// What a process of this group holds, KiB.
fn resident(process: &std::path::Path, group: u32) -> Option<f64> {
    let told = |file: &str| std::fs::read_to_string(process.join(file)).ok();
    // Behind the name, which may hold anything: the state, the parent, the group.
    let of = told("stat")?.rsplit_once(')')?.1.split_whitespace().nth(2)?.parse::<u32>().ok()?;
    let status = (of == group).then(|| told("status"))??;
    status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.split_whitespace().next()?.parse().ok())
}

fn down(c: char) -> Value {
    json!({ "type": "keyDown", "value": c.to_string() })
}

fn up(c: char) -> Value {
    json!({ "type": "keyUp", "value": c.to_string() })
}

/// Scrolls what `find` returns into view and answers with its middle, or with why it cannot be clicked.
const AIM: &str = "
const e = find();
if (!e) return { why: 'not there' };
if (e.disabled) return { why: 'disabled' };
e.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
const r = e.getBoundingClientRect();
if (!r.width || !r.height) return { why: 'not visible' };
const x = r.left + r.width / 2, y = r.top + r.height / 2;
let hit = document.elementFromPoint(x, y);
while (hit && hit.shadowRoot) {
  const inner = hit.shadowRoot.elementFromPoint(x, y);
  if (!inner || inner === hit) break;
  hit = inner;
}
if (!hit || !(e.contains(hit) || hit.contains(e))) return { why: 'covered by ' + (hit ? hit.outerHTML.slice(0, 80) : 'nothing, out of view') };
return { x, y };";

/// Asks again until the answer is yes. Every wait in the tests goes through here, so none is a blind sleep.
pub fn until(what: &str, patience: Duration, mut asked: impl FnMut() -> Outcome<bool>) -> Outcome {
    let end = Instant::now() + patience;
    loop {
        let answer = asked();
        if answer == Ok(true) {
            return Ok(());
        }
        if Instant::now() > end {
            let why = answer.err().map(|e| format!(" ({e})")).unwrap_or_default();
            return Err(format!("waited {} s in vain for {what}{why}", patience.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(25));
    }
}
