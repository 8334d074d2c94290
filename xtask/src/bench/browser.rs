//! Speed as a visitor with a slow telephone meets it: Chromium with its processor at a quarter and the network of a
//! weak mobile connection, ours and the empty app's by turns.
//!
//! Knows what to wait for in either page. Refuses single runs: the figure is the median of five, each in a new browser.

use super::table::{Row, Value};
use super::webdriver::{Driver, Session};
use crate::site::Site;
use crate::{Done, brotli, paths};
use serde_json::json;
use std::path::Path;
use std::time::Duration;

const REPEATS: usize = 5;
/// The processor runs at this fraction's inverse.
pub const SLOWDOWN: u32 = 4;
/// Round trip, ms.
const LATENCY: u32 = 150;
/// 1.6 Mbit/s down, 0.75 up, in bytes a second.
const DOWN: u32 = 1_600_000 / 8;
const UP: u32 = 750_000 / 8;

/// A profile as a person copies it; one paste.
const PROFILE: &str = "maya.makes · Instagram\n312 posts   24.8K followers   611 following\nlast 12: avg 1,240 likes, 68 comments, fee $450";
/// Stands in the page once a result is shown.
const RESULT: &str = ".verdict";
/// Stands in the page once all cards are.
const WHOLE: &str = "[data-test=assumptions]";

const SETTLE: Duration = Duration::from_secs(1);

/// All rows of the browser.
pub fn measure(ours: &Path, empty: &Path) -> Done<Vec<Row>> {
    let (ours, empty) = (shown("ours", ours, &[])?, shown("empty-served", empty, &[])?);
    let driver = Driver::start()?;
    let (mut usable, mut paint, mut reads) = (Pair::default(), Pair::default(), Vec::new());
    let (mut pasted, mut whole, mut typed) = (Vec::new(), Vec::new(), Vec::new());
    let mut trouble = None;
    for round in 1..=REPEATS {
        println!("    round {round} of {REPEATS}");
        // By turns, so that a machine that grows slower meanwhile slows both.
        let (a, session) = load(&driver, &ours, ["creator-loupe:ready", "creator-loupe:reads"])?;
        // A person reads before pasting; what start-up left to do is done by then.
        std::thread::sleep(SETTLE);
        match paste(&session).and_then(|times| Ok((times, keys(&session)?))) {
            Ok(((first, all), key)) => {
                pasted.push(first);
                whole.push(all);
                typed.push(key);
            }
            Err(reason) => trouble = Some(reason),
        }
        drop(session);
        let (b, session) = load(&driver, &empty, ["empty:ready"; 2])?;
        drop(session);
        reads.push(a.reads);
        usable.push(a.usable, b.usable);
        paint.push(a.paint, b.paint);
    }
    let after_paste = |times: &mut [f64]| match &trouble {
        Some(reason) => Value::Missing(reason.lines().next().unwrap_or_default().to_owned()),
        None => Value::Of(median(times)),
    };
    let (ours_usable, empty_usable) = usable.medians();
    let (ours_paint, empty_paint) = paint.medians();
    Ok(vec![
        Row::new("usable, 4x slower, 150 ms, 1.6 Mbit/s", "ms", Value::Of(ours_usable))
            .beside(empty_usable)
            .within_ratio(1.8),
        // What is put in before that is read then.
        Row::new("what reads is there too, same", "ms", Value::Of(median(&mut reads))),
        Row::new("first contentful paint, same", "ms", Value::Of(ours_paint)).beside(empty_paint).within_ratio(1.0),
        Row::new("paste to painted result, 4x slower", "ms", after_paste(&mut pasted)).within(Some(50.0)),
        // The verdict is painted first. So that nobody takes it for everything:
        Row::new("paste to all cards painted, same", "ms", after_paste(&mut whole)),
        Row::new("key in a field to next paint, every door open, same", "ms", after_paste(&mut typed))
            .within(Some(50.0)),
    ])
}

/// Serves a copy of the folder with brotli beside each file, as a real host would, and `more` files; gives the address.
pub fn shown(name: &str, folder: &Path, more: &[(&str, &str)]) -> Done<String> {
    let copy = paths::at("target/bench").join(name);
    paths::fresh(&copy)?;
    let entries = std::fs::read_dir(folder).map_err(|e| format!("cannot list {}: {e}", folder.display()))?;
    for file in entries.flatten().filter(|entry| entry.path().is_file()) {
        crate::hook::copy(&file.path(), &copy.join(file.file_name()))?;
    }
    brotli::compress_folder(&copy)?;
    for (file, text) in more {
        paths::write(&copy.join(file), text)?;
    }
    let site = Site::bind(&copy, 0)?;
    let address = format!("http://{}/", site.address()?);
    std::thread::spawn(move || site.serve());
    Ok(address)
}

struct Times {
    usable: f64,
    reads: f64,
    paint: f64,
}

/// A slow telephone on a weak connection, which has not been here before.
pub fn throttled(session: &Session) -> Done {
    session.devtools("Network.enable", &json!({}))?;
    // What a worker keeps is not what a first visit meets.
    session.devtools("Network.setBypassServiceWorker", &json!({ "bypass": true }))?;
    let network = json!({
        "offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP,
    });
    session.devtools("Network.emulateNetworkConditions", &network)?;
    session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWDOWN })).map(drop)
}

fn load<'a>(driver: &'a Driver, url: &str, marks: [&str; 2]) -> Done<(Times, Session<'a>)> {
    let session = driver.session()?;
    throttled(&session)?;
    session.open(url)?;
    let script = format!(
        "return new Promise((done) => {{
           const began = performance.now();
           const look = () => {{
             const found = {marks:?}.map((mark) => performance.getEntriesByName(mark)[0]);
             found.push(performance.getEntriesByName('first-contentful-paint')[0]);
             if (found.every(Boolean)) done(found.map((entry) => entry.startTime));
             else if (performance.now() - began > 25000) done(null);
             else setTimeout(look, 50);
           }};
           look();
         }});"
    );
    let told = session.run(&script)?;
    match (told[0].as_f64(), told[1].as_f64(), told[2].as_f64()) {
        (Some(usable), Some(reads), Some(paint)) => Ok((Times { usable, reads, paint }, session)),
        _ => Err(format!("{url} never said {marks:?} or never painted")),
    }
}

/// From the paste event to the frame in which the result stands, and to that in which all cards stand, ms. A real paste:
/// the text lies in the clipboard and Ctrl+V is pressed. About 20 ms of it pass, at this slowdown, between the paste event and the input event while the
/// browser puts the text into the textarea (measured 2026-11-23): a widget that takes the text from the paste event saves them.
fn paste(session: &Session) -> Done<(f64, f64)> {
    let grant = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    session.devtools("Browser.grantPermissions", &grant)?;
    let prepare = format!(
        "return navigator.clipboard.writeText({PROFILE:?}).then(() => {{
           const root = document.querySelector('creator-loupe').shadowRoot;
           root.querySelector('textarea').focus();
           window.measured = new Promise((done) => {{
             addEventListener('paste', () => {{
               const began = performance.now();
               let first;
               const look = () => requestAnimationFrame(() => {{
                 const [there, all] = [{RESULT:?}, {WHOLE:?}].map((part) => root.querySelector(part));
                 const channel = new MessageChannel();
                 // A message posted in a frame's callback arrives after that frame was painted.
                 channel.port1.onmessage = () => {{
                   const now = performance.now() - began;
                   if (there) first ??= now;
                   if (there && all) done([first, now]);
                   else look();
                 }};
                 channel.port2.postMessage(0);
               }});
               look();
             }}, {{ capture: true, once: true }});
             setTimeout(() => done(null), 10000);
           }});
         }});"
    );
    session.run(&prepare)?;
    for kind in ["keyDown", "keyUp"] {
        let mut key = json!({ "type": kind, "modifiers": 2, "key": "v", "code": "KeyV", "windowsVirtualKeyCode": 86 });
        if kind == "keyDown" {
            key["commands"] = json!(["paste"]);
        }
        session.devtools("Input.dispatchKeyEvent", &key)?;
    }
    let told = session.run("return window.measured;")?;
    let times = told[0].as_f64().zip(told[1].as_f64());
    times.ok_or_else(|| format!("no `{RESULT}` and `{WHOLE}` came within 10 s of the paste"))
}

/// Keys that are typed into a field.
const KEYS: u32 = 12;

/// With every door open and the page at rest: from a key in the basket value to the next paint, ms.
fn keys(session: &Session) -> Done<f64> {
    let open = "return new Promise((done) => {
           const root = document.querySelector('creator-loupe').shadowRoot;
           const doors = () => [...root.querySelectorAll('[data-test=door]')];
           const look = () => {
             const shut = doors().find((door) => !door.querySelector('.room').textContent);
             if (!shut) return done(true);
             if (!shut.open) shut.querySelector('summary').click();
             setTimeout(look, 200);
           };
           look();
           setTimeout(() => done(false), 20000);
         });";
    if session.run(open)? != json!(true) {
        return Err("not every door opened within 20 s".into());
    }
    typed_into(session, "#cl-basket")
}

/// From a key in a field to the next paint, ms. Real keys, as the browser itself times them, in steps of 8 ms; one of less than
/// 16 ms is not told and counts as 16. The median of the keys.
pub fn typed_into(session: &Session, field: &str) -> Done<f64> {
    let select = format!("document.querySelector('creator-loupe').shadowRoot.querySelector({field:?}).select()");
    session.run(&format!(
        "document.querySelector('creator-loupe').shadowRoot.querySelector({field:?}).focus();
         {select};
         window.told = [];
         new PerformanceObserver((list) => window.told.push(...list.getEntries())).observe({{ type: 'event', durationThreshold: 16 }});"
    ))?;
    std::thread::sleep(SETTLE);
    for i in 0..KEYS {
        let digit = char::from_digit(1 + i % 9, 10).unwrap_or('1').to_string();
        for kind in ["keyDown", "keyUp"] {
            let mut key = json!({ "type": kind, "key": digit, "windowsVirtualKeyCode": 49 + i % 9 });
            if kind == "keyDown" {
                key["text"] = json!(digit);
            }
            session.devtools("Input.dispatchKeyEvent", &key)?;
        }
        // A second is more than what follows a key takes, and eight digits are the most that stand for money.
        std::thread::sleep(SETTLE);
        if i % 6 == 5 {
            session.run(&select)?;
        }
    }
    let told = session.run("return window.told.filter((e) => e.name === 'keydown').map((e) => e.duration)")?;
    let mut times: Vec<f64> = told.as_array().into_iter().flatten().filter_map(|x| x.as_f64()).collect();
    times.resize(times.len().max(KEYS as usize), 16.0);
    Ok(median(&mut times))
}

/// Ours and the empty app's, round by round.
#[derive(Default)]
struct Pair {
    ours: Vec<f64>,
    empty: Vec<f64>,
}

impl Pair {
    fn push(&mut self, ours: f64, empty: f64) {
        self.ours.push(ours);
        self.empty.push(empty);
    }

    fn medians(&mut self) -> (f64, f64) {
        (median(&mut self.ours), median(&mut self.empty))
    }
}

pub fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    #[test]
    fn median_is_the_middle_one() {
        assert_eq!(super::median(&mut [3.0, 9.0, 1.0]), 3.0);
        assert!(super::median(&mut []).is_nan());
    }
}
