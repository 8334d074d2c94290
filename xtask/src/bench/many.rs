//! Many creators in Chromium: the table of 100,000 from the paste on, at full speed; and the plan of twenty-five, slowed down.
//!
//! Knows what a person waits for. Refuses to wait for less: the table stands when every row is judged and sorted, and a
//! sort is over when it is painted.

use super::browser::{SLOWDOWN, median, shown, typed_into};
use super::large::sheet;
use super::table::{Row, Value};
use super::webdriver::Driver;
use crate::Done;
use serde_json::json;
use std::path::Path;

const ROWS: usize = 100_000;
const REPEATS: usize = 3;
/// Creators of the plan that is typed at.
const FEW: usize = 25;

/// What is measured of 100,000, with the names of the script.
const TOLD: [(&str, &str, Option<f64>); 5] = [
    ("usable", "100,000 rows: from the paste to the table of all, sorted", Some(2_500.0)),
    ("sorts", "100,000 rows: slowest of 24 sorts and filters, painted", Some(200.0)),
    ("longest", "100,000 rows: longest task, from the paste to the table", Some(50.0)),
    ("task", "100,000 rows: longest task of those sorts and filters", None),
    ("plan", "100,000 rows: from a budget to the plan over the best 2,000", None),
];

/// The rows of the table.
pub fn measure(ours: &Path) -> Done<Vec<Row>> {
    let files = [("sheet.csv", sheet::text(ROWS)), ("few.csv", sheet::text(FEW))];
    let address = shown("many", ours, &files.each_ref().map(|(name, text)| (*name, text.as_str())))?;
    let driver = Driver::start()?;
    let mut times: [Vec<f64>; TOLD.len() + 1] = Default::default();
    let mut trouble = None;
    for round in 1..=REPEATS {
        println!("    many creators, round {round} of {REPEATS}");
        match once(&driver, &address) {
            Ok(told) => times.iter_mut().zip(told).for_each(|(times, told)| times.push(told)),
            Err(reason) => trouble = Some(reason),
        }
    }
    let mut of = |at: usize| match (&trouble, times.get_mut(at)) {
        (None, Some(times)) => Value::Of(median(times)),
        (reason, _) => Value::Missing(reason.as_deref().and_then(|r| r.lines().next()).unwrap_or_default().to_owned()),
    };
    let mut rows: Vec<Row> =
        TOLD.iter().enumerate().map(|(at, (_, name, budget))| Row::new(name, "ms", of(at)).within(*budget)).collect();
    let key = "key in the budget of a plan of 25 to next paint, 4x slower";
    rows.push(Row::new(key, "ms", of(TOLD.len())).within(Some(100.0)));
    Ok(rows)
}

fn once(driver: &Driver, address: &str) -> Done<[f64; TOLD.len() + 1]> {
    let mut all = [f64::NAN; TOLD.len() + 1];
    let session = driver.session()?;
    session.open(address)?;
    let told = session.run(&format!("{HELP}\n{LARGE}"))?;
    for (slot, (key, ..)) in all.iter_mut().zip(TOLD) {
        *slot = told[key].as_f64().ok_or_else(|| format!("no `{key}`: {told}"))?;
    }
    drop(session);
    let session = driver.session()?;
    session.open(address)?;
    session.run(&format!("{HELP}\n{PLAN}"))?;
    session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWDOWN }))?;
    let [.., key] = &mut all;
    *key = typed_into(&session, "#cl-plan-budget")?;
    Ok(all)
}

/// What both scripts use.
const HELP: &str = "
  const root = () => document.querySelector('creator-loupe').shadowRoot;
  const find = (part) => root()?.querySelector(part);
  const turn = () => new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  });
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const until = async (what, holds) => {
    const began = performance.now();
    while (!holds()) {
      if (performance.now() - began > 30000) throw new Error('not ' + what);
      await turn();
    }
  };
  // A message posted in a frame's callback arrives after that frame was painted.
  const painted = () => new Promise((done) => requestAnimationFrame(() => turn().then(done)));
  const paste = (text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    find('textarea').dispatchEvent(new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true, clipboardData }));
  };
  const type = (part, text) => {
    find(part).value = text;
    find(part).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  const open = async (tab, part) => {
    await until(tab, () => find(`[data-test=tabs] [data-kind=${tab}]`));
    find(`[data-test=tabs] [data-kind=${tab}]`).click();
    await until(part, () => find(part));
  };";

const LARGE: &str = "return (async () => {
    const text = await (await fetch('sheet.csv')).text();
    await until('ready', () => find('textarea'));
    await pause(1000);
    let longest = 0;
    const see = (tasks) => tasks.forEach((task) => { longest = Math.max(longest, task.duration); });
    const watcher = new PerformanceObserver((list) => see(list.getEntries()));
    watcher.observe({ type: 'longtask' });
    const taken = async () => {
      await pause(300);
      see(watcher.takeRecords());
      const told = longest;
      longest = 0;
      return told;
    };
    await taken();
    const began = performance.now();
    setTimeout(() => paste(text));
    await open('compare', '[data-test=compare] [data-test=line]');
    await painted();
    const told = { usable: performance.now() - began };
    told.longest = await taken();
    const said = () => find('[data-test=sorted]').textContent;
    const times = [];
    const timed = async (change) => {
      const [before, from] = [said(), performance.now()];
      change();
      await until('sorted', () => said() !== before);
      await painted();
      times.push(performance.now() - from);
      await pause(50);
    };
    for (let i = 0; i < 6; i++) {
      for (const kind of ['followers', 'rate', 'orders']) {
        await timed(() => find(`[data-test=sort][data-kind=${kind}]`).click());
      }
      await timed(() => type('#cl-text', i % 2 ? '' : '1' + i));
    }
    told.sorts = times.sort((a, b) => a - b)[times.length - 1];
    told.task = await taken();
    await open('plan', '#cl-plan-budget');
    await pause(500);
    const asked = performance.now();
    type('#cl-plan-budget', '5000');
    await until('planned', () => find('[data-test=pick]'));
    await painted();
    told.plan = performance.now() - asked;
    return told;
  })();";

const PLAN: &str = "return (async () => {
    const text = await (await fetch('few.csv')).text();
    await until('ready', () => find('textarea'));
    await pause(500);
    paste(text);
    await open('plan', '#cl-plan-budget');
    type('#cl-plan-budget', '900');
    await until('planned', () => find('[data-test=sides] table'));
    await pause(500);
    return true;
  })();";
