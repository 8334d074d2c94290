//! A thousand deaths of one widget in one page of Chromium: whether it can be used at the end, and what its memory does meanwhile.
//!
//! Knows how the twin dies on request, and that whoever dies three times with nothing good between gets the safe page: between two
//! deaths a good text is read, as by a person who goes on. Refuses to count before what can be collected was collected.

use super::browser::{median, shown};
use super::crowd::{Left, left, number};
use super::table::{Row, Value};
use super::webdriver::Driver;
use crate::Done;
use serde_json::json;
use std::path::Path;

/// Deaths in calls of so many: a driver waits half a minute for each.
const DEATHS: usize = 50;
/// Calls before the first count, and all.
const FIRST: usize = 2;
const CALLS: usize = 20;

/// What is counted, with its unit and budget. Memory and listeners are what the last nine hundred added to the first hundred.
const TOLD: [(&str, &str, Option<f64>); 7] = [
    (
        "1,000 panics, a good text between two: not come back from, or with another text, figure or setting",
        "",
        Some(0.0),
    ),
    ("the same: from the death to the page that says so, the middle one", "ms", Some(250.0)),
    ("the same: the slowest of 1,000", "ms", Some(250.0)),
    ("the same: wasm memory after 100", "MiB", None),
    ("the same: wasm memory more after 1,000", "MiB", Some(0.0)),
    ("the same: listeners more after 1,000", "", Some(0.0)),
    ("the same: nodes more after 1,000", "", Some(0.0)),
];

/// The rows of the table.
pub fn measure(twin: &Path) -> Done<Vec<Row>> {
    let address = shown("deaths", twin, &[])?;
    let driver = Driver::start()?;
    let told = once(&driver, &address);
    let of = |at: usize| match &told {
        Ok(told) => Value::Of(told[at]),
        Err(reason) => Value::Missing(reason.lines().next().unwrap_or_default().to_owned()),
    };
    Ok(TOLD.iter().enumerate().map(|(at, (name, unit, budget))| Row::new(name, unit, of(at)).within(*budget)).collect())
}

fn once(driver: &Driver, address: &str) -> Done<[f64; TOLD.len()]> {
    let session = driver.session()?;
    session.open(address)?;
    session.devtools("Performance.enable", &json!({}))?;
    session.run(BEGUN)?;
    let (mut lost, mut times, mut counts) = (0.0, Vec::new(), Vec::new());
    for call in 1..=CALLS {
        let told = session.run(&DYING.replace("DEATHS", &DEATHS.to_string()))?;
        lost += number(&told[0])?;
        times.extend(told[1].as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64));
        if call == FIRST || call == CALLS {
            let Left { listeners, nodes } = left(&session)?;
            counts.push([number(&session.run("return window.held()")?)?, listeners, nodes]);
        }
    }
    let [first, last] = counts.as_slice() else { return Err("counted otherwise than twice".to_owned()) };
    let more = |at: usize| (last[at] - first[at]).max(0.0);
    let (middle, slowest) = (median(&mut times), times.last().copied().unwrap_or(f64::NAN));
    Ok([lost, middle, slowest, first[0], more(0), more(1), more(2)])
}

/// A profile with a basket value, and what then stands on the page; `held` is the wasm memory that is held.
const BEGUN: &str = "return (async () => {
    const [made, Instance] = [[], WebAssembly.Instance];
    WebAssembly.Instance = class extends Instance {
      constructor(...how) {
        super(...how);
        if (this.exports.memory?.grow) made.push(new WeakRef(this.exports.memory));
      }
    };
    window.held = () => made.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0) / 2 ** 20;
    window.tool = document.querySelector('creator-loupe');
    window.find = (part) => tool.shadowRoot.querySelector(part);
    window.until = async (what, holds) => {
      const began = performance.now();
      while (!holds()) {
        if (performance.now() - began > 10000) throw new Error('not ' + what + ', but ' + find('[data-state]')?.dataset.state);
        await new Promise((done) => setTimeout(done));
      }
    };
    window.stands = () => {
      const part = (name) => find(`[data-row=${name}] [data-test=value]`)?.textContent;
      return [find('[data-state]')?.dataset.state, part('engagements'), part('revenue-link'), find('#cl-basket')?.value].join();
    };
    window.good = 'maya.makes IG 24.8k followers avg 1,240 likes 68 comments';
    await until('ready', () => tool.hasAttribute('data-ready'));
    tool.text = good;
    await until('judged', () => find('#cl-basket'));
    const [basket, before] = [find('#cl-basket'), stands()];
    basket.value = '60';
    for (const type of ['input', 'change']) basket.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    await until('another figure', () => stands() !== before && find('[data-row=revenue-link] [data-test=value]'));
    await new Promise((done) => setTimeout(done, 500));
    window.wanted = stands();
    return wanted;
  })();";

const DYING: &str = "return (async () => {
    let lost = 0;
    const times = [];
    for (let i = 0; i < DEATHS; i++) {
      const box = find('[data-state]');
      const began = performance.now();
      tool.text = good + ' creator-loupe:panic';
      await until('dead', () => !box.isConnected);
      await until('back', () => find('[data-state=recovered]'));
      times.push(performance.now() - began);
      const kept = tool.text.startsWith(good);
      tool.text = good;
      // It is drawn in steps, the figure of the basket value with the last of them.
      const same = await until('as before', () => stands() === wanted).then(() => true, () => false);
      lost += kept && same ? 0 : 1;
    }
    return [lost, times];
  })();";
