//! A sheet of 100,000 creators in Chromium, at full speed: ours from the paste to the last figure, and PapaParse on the same
//! text by turns.
//!
//! Knows how to watch the main thread and the wasm's memory from outside. Refuses to slow anything down: the bars of large
//! texts are for a desk's machine.

use super::browser::{median, shown};
use super::table::{Row, Value};
use super::webdriver::{Driver, Session};
use crate::{Done, paths};
use serde_json::json;
use std::path::Path;

#[path = "../../../tests/bench/sheet.rs"]
pub mod sheet;

const ROWS: usize = 100_000;
const REPEATS: usize = 3;
/// Stands in the page once everything is read, and once every row has its figures.
const READ: &str = "[data-test=review]";
const JUDGED: &str = "[data-test=judged-all]";
/// Gives the text back to the page.
const CLEAR: &str = "[data-test=clear]";

/// What one run told.
#[derive(Default)]
struct Run {
    papa: Vec<f64>,
    read: Vec<f64>,
    cold: Vec<f64>,
    judged: Vec<f64>,
    longest: Vec<f64>,
    memory: Vec<f64>,
    after: Vec<f64>,
}

/// The rows of the table.
pub fn measure(ours: &Path) -> Done<Vec<Row>> {
    let papa = paths::read(&paths::at("node_modules/papaparse/papaparse.min.js"))?;
    let address = shown("large", ours, &[("sheet.csv", &sheet::text(ROWS))])?;
    let driver = Driver::start()?;
    let mut run = Run::default();
    let mut trouble = None;
    for round in 1..=REPEATS {
        println!("    large sheet, round {round} of {REPEATS}");
        if let Err(reason) = once(&driver, &address, &papa, &mut run) {
            trouble = Some(reason);
        }
    }
    let of = |times: &mut Vec<f64>| match &trouble {
        Some(reason) if times.len() < REPEATS => Value::Missing(reason.lines().next().unwrap_or_default().to_owned()),
        _ => Value::Of(median(times)),
    };
    let papa = median(&mut run.papa);
    Ok(vec![
        Row::new("100,000 rows: read (second column: PapaParse)", "ms", of(&mut run.read))
            .beside(papa)
            .within_ratio(1.0),
        Row::new("the same for the first time, the whole wasm fetched and compiled", "ms", of(&mut run.cold)),
        Row::new("100,000 rows: read and figures of all", "ms", of(&mut run.judged)).within(Some(2500.0)),
        Row::new("100,000 rows: longest task", "ms", of(&mut run.longest)).within(Some(50.0)),
        Row::new("100,000 rows: wasm memory", "MiB", of(&mut run.memory)).within(Some(96.0)),
        Row::new("wasm memory after Clear", "MiB", of(&mut run.after)).within(Some(8.0)),
    ])
}

fn once(driver: &Driver, address: &str, papa: &str, run: &mut Run) -> Done {
    let session = watched(driver, address)?;
    // The page's policy takes no script from outside; what the driver runs is not asked.
    let told = session.run(&format!("{papa}\n{}", script()))?;
    let number = |key: &str| told[key].as_f64().ok_or_else(|| format!("no `{key}`: {told}"));
    run.papa.push(number("papa")?);
    run.read.push(number("read")?);
    run.cold.push(number("cold")?);
    run.judged.push(number("judged")?);
    run.longest.push(number("longest")?);
    let [held, after] = memory(driver, address)?;
    run.memory.push(held);
    run.after.push(after);
    Ok(())
}

/// A page that counts the memory of its instances.
fn watched<'d>(driver: &'d Driver, address: &str) -> Done<Session<'d>> {
    let session = driver.session()?;
    // The instances are ours to count: memory of one that nobody holds any more is no longer in use.
    let watch = "const made = [];
        const Instance = WebAssembly.Instance;
        WebAssembly.Instance = class extends Instance {
          constructor(...how) { super(...how); if (this.exports.memory?.grow) made.push(new WeakRef(this.exports.memory)); }
        };
        window.wasmBytes = () => made.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0);";
    session.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": watch }))?;
    session.open(address)?;
    session.run("return new Promise((done) => setTimeout(done, 1500));")?;
    Ok(session)
}

fn script() -> String {
    format!(
        "return (async () => {{
           const text = await (await fetch('sheet.csv')).text();
           // Each has taken the text once before, so that neither waits for its functions to be compiled.
           const papa = () => {{
             const began = performance.now();
             const rows = Papa.parse(text, {{ header: true, dynamicTyping: true }}).data.length;
             return rows >= {ROWS} ? performance.now() - began : NaN;
           }};
           papa();
           const times = [papa(), papa(), papa()].sort((a, b) => a - b);
           const root = document.querySelector('creator-loupe').shadowRoot;
           const until = async (part) => {{
             const began = performance.now();
             while (!root.querySelector(part)) {{
               if (performance.now() - began > 30000) throw new Error('no ' + part);
               await new Promise((done) => {{
                 const channel = new MessageChannel();
                 channel.port1.onmessage = done;
                 channel.port2.postMessage(0);
               }});
             }}
           }};
           await until('textarea');
           await new Promise((done) => setTimeout(done, 1000));
           let longest = 0;
           const watcher = new PerformanceObserver((list) => {{
             for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
           }});
           watcher.observe({{ type: 'longtask' }});
           const clipboardData = new DataTransfer();
           clipboardData.setData('text/plain', text);
           const paste = () => {{
             const began = performance.now();
             setTimeout(() => root.querySelector('textarea').dispatchEvent(
               new ClipboardEvent('paste', {{ bubbles: true, composed: true, cancelable: true, clipboardData }})));
             return () => performance.now() - began;
           }};
           await new Promise((done) => setTimeout(done, 200));
           longest = 0;
           const first = paste();
           await until({READ:?});
           const cold = first();
           await until({JUDGED:?});
           const judged = first();
           await new Promise((done) => setTimeout(done, 500));
           for (const task of watcher.takeRecords()) longest = Math.max(longest, task.duration);
           root.querySelector({CLEAR:?}).click();
           await until('[data-state=empty] textarea');
           await new Promise((done) => setTimeout(done, 500));
           const again = paste();
           await until({READ:?});
           const read = again();
           await until({JUDGED:?});
           return {{ papa: times[1], cold, read, judged, longest }};
         }})();"
    )
}

/// Bytes of wasm memory that are held once all is judged, and after Clear and a collection. In a page of its own, asked in
/// short scripts: a long one holds whatever it has seen until the page goes.
fn memory(driver: &Driver, address: &str) -> Done<[f64; 2]> {
    let session = watched(driver, address)?;
    let bytes = |session: &Session<'_>| {
        session.run("return wasmBytes();")?.as_f64().map(|n| n / f64::from(1 << 20)).ok_or("no memory told".to_owned())
    };
    session.run(
        "return (async () => {
           const clipboardData = new DataTransfer();
           clipboardData.setData('text/plain', await (await fetch('sheet.csv')).text());
           document.querySelector('creator-loupe').shadowRoot.querySelector('textarea').dispatchEvent(
             new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true, clipboardData }));
         })();",
    )?;
    let wait =
        |milliseconds: u32| session.run(&format!("return new Promise((done) => setTimeout(done, {milliseconds}));"));
    for _ in 0..60 {
        wait(500)?;
        let judged = format!("return !!document.querySelector('creator-loupe').shadowRoot.querySelector({JUDGED:?});");
        if session.run(&judged)?.as_bool() == Some(true) {
            break;
        }
    }
    let held = bytes(&session)?;
    session.run(&format!("document.querySelector('creator-loupe').shadowRoot.querySelector({CLEAR:?}).click();"))?;
    for _ in 0..4 {
        wait(500)?;
        session.devtools("HeapProfiler.collectGarbage", &json!({}))?;
    }
    Ok([held, bytes(&session)?])
}
