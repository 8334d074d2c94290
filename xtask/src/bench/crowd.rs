//! Many widgets in one page of Chromium: fifty at once, and a thousand that come and go.
//!
//! Knows what a host's page pays for them. Refuses to count before what can be collected was collected.

use super::browser::shown;
use super::table::{self, Row};
use super::webdriver::{Driver, Session};
use crate::Done;
use serde_json::{Value, json};
use std::path::Path;

/// Widgets at once.
const CROWD: usize = 50;
/// Widgets that come and go, in calls of so many: a driver waits half a minute for each.
const MOUNTS: [usize; 4] = [250; 4];

/// The rows of the table.
pub fn measure(ours: &Path) -> Done<Vec<Row>> {
    let address = shown("crowd", ours, &[])?;
    let driver = Driver::start()?;
    let told = once(&driver, &address);
    let of = |at: usize| match &told {
        Ok(told) => table::Value::Of(told[at]),
        Err(reason) => table::Value::Missing(reason.lines().next().unwrap_or_default().to_owned()),
    };
    Ok(vec![
        Row::new("50 widgets on one page, from their tags to all ready", "ms", of(0)).within(Some(1_500.0)),
        Row::new("their wasm memory", "MiB", of(1)).within(Some(120.0)),
        Row::new("1,000 widgets came and went: elements left", "", of(2)).within(Some(0.0)),
        Row::new("the same: wasm memory left", "MiB", of(3)).within(Some(0.0)),
        Row::new("the same: listeners more than before", "", of(4)).within(Some(0.0)),
        Row::new("the same: nodes more than before", "", of(5)).within(Some(0.0)),
    ])
}

fn once(driver: &Driver, address: &str) -> Done<[f64; 6]> {
    let session = driver.session()?;
    session.open(address)?;
    session.devtools("Performance.enable", &json!({}))?;
    let crowd = session.run(&CROWDED.replace("CROWD", &CROWD.to_string()))?;
    let before = left(&session)?;
    for mounts in MOUNTS {
        session.run(&COMING.replace("MOUNTS", &mounts.to_string()))?;
    }
    let after = left(&session)?;
    let told = session.run(LEFT)?;
    let [listeners, nodes] = [after.listeners - before.listeners, after.nodes - before.nodes].map(|more| more.max(0.0));
    Ok([number(&crowd[0])?, number(&crowd[1])?, number(&told[0])?, number(&told[1])?, listeners, nodes])
}

/// What a page holds.
pub struct Left {
    pub listeners: f64,
    pub nodes: f64,
}

/// Counts once what can be collected was collected.
pub fn left(session: &Session) -> Done<Left> {
    for _ in 0..3 {
        session.devtools("HeapProfiler.collectGarbage", &json!({}))?;
        session.run("return new Promise((done) => setTimeout(done, 300))")?;
    }
    let told = session.devtools("Performance.getMetrics", &json!({}))?;
    let metrics = told["metrics"].as_array().ok_or_else(|| format!("no metrics: {told}"))?;
    let of = |name: &str| {
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found.and_then(|metric| metric["value"].as_f64()).ok_or_else(|| format!("no {name}: {told}"))
    };
    Ok(Left { listeners: of("JSEventListeners")?, nodes: of("Nodes")? })
}

/// A number out of a script's answer.
pub fn number(value: &Value) -> Done<f64> {
    value.as_f64().ok_or_else(|| format!("no number: {value}"))
}

/// The page's own widget is there before anything is counted.
const CROWDED: &str = "return (async () => {
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    const first = document.querySelector('creator-loupe');
    while (!first.hasAttribute('data-ready')) await pause(10);
    await pause(1500);
    const [made, Instance] = [(window.made = []), WebAssembly.Instance];
    WebAssembly.Instance = class extends Instance {
      constructor(...how) {
        super(...how);
        if (this.exports.memory?.grow) made.push(new WeakRef(this.exports.memory));
      }
    };
    window.held = () => made.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0) / 2 ** 20;
    const all = Array.from({ length: CROWD }, () => document.createElement('creator-loupe'));
    all.forEach((one) => one.setAttribute('mode', 'full'));
    const began = performance.now();
    document.body.append(...all);
    while (!all.every((one) => one.hasAttribute('data-ready'))) await new Promise(requestAnimationFrame);
    const told = [performance.now() - began, window.held()];
    all.forEach((one) => one.remove());
    return told;
  })();";

const COMING: &str = "return (async () => {
    window.elements ??= [];
    for (let i = 0; i < MOUNTS; i++) {
      const one = document.createElement('creator-loupe');
      one.setAttribute('mode', 'full');
      window.elements.push(new WeakRef(one));
      const ready = new Promise((done) => one.addEventListener('creator-loupe:ready', done, { once: true }));
      document.body.append(one);
      await ready;
      one.remove();
      await new Promise((done) => setTimeout(done));
    }
  })();";

const LEFT: &str = "return [window.elements.filter((one) => one.deref()).length, window.held()]";
