//! Other people's projects that have the package installed (examples/): each is opened where it is served, and used.
//!
//! Knows the three buttons that all of them have. Refuses to know a framework. Only Chromium tells what stood in its console,
//! and it must have told what was put there on purpose before its silence counts.

use serde_json::{Value, json};

use crate::bench::Bench;
use crate::driver::{SOON, until};
use crate::page::Page;
use crate::scenarios::{PROFILE, expect};
use crate::wire::Outcome;

/// A project that is being served.
#[derive(Clone)]
pub struct Guest {
    pub name: String,
    pub address: String,
}

impl Guest {
    /// `name=address`.
    pub fn from_words(words: &str) -> Outcome<Guest> {
        let (name, address) =
            words.split_once('=').ok_or_else(|| format!("--guest wants name=address, not {words}"))?;
        Ok(Guest { name: name.to_owned(), address: address.to_owned() })
    }

    /// Everything that a visitor and the project around the element do.
    pub fn visit(&self, bench: &Bench) -> Outcome {
        bench.carry(PROFILE)?;
        let _ = bench.driver.browser_log()?;
        bench.driver.go(&self.address)?;
        let page = Page::first(bench.driver);
        let figure = result(&page)?;

        // A move in the document keeps the widget and what is in it.
        press(bench, "move")?;
        let there = page.js("return !!host.closest('#there')", &[])?;
        expect(there == Value::Bool(true), || "the element was not moved".into())?;
        for turn in 0..2 {
            let (state, now) = (page.state()?, page.value("engagements")?);
            expect(state == "result" && now == figure, || {
                format!("after move {turn}: state {state}, {now} for {figure}")
            })?;
            press(bench, "move")?;
        }

        // Twice away and back: what comes back is fresh, and does the same.
        for _ in 0..2 {
            press(bench, "toggle")?;
            until("the element to be gone", SOON, || {
                Ok(bench.driver.run("return document.querySelectorAll('creator-loupe').length", &[])? == json!(0))
            })?;
            press(bench, "toggle")?;
            let again = result(&page)?;
            expect(again == figure, || format!("put back it shows {again} for {figure}"))?;
        }

        self.ask(bench)?;
        let said = bench.driver.browser_log()?;
        expect(said.is_empty(), || format!("in the console: {}", said.join(" ; ")))?;
        bench.driver.run("console.error('put there on purpose')", &[])?;
        until("the console to tell of an error", SOON, || {
            Ok(bench.driver.browser_log()?.iter().any(|line| line.contains("put there on purpose")))
        })
    }

    /// The functions answer without the page; and where a server rendered it, the server sent the same answer, and the element
    /// with what it shows until it listens.
    fn ask(&self, bench: &Bench) -> Outcome {
        press(bench, "ask")?;
        let text = |selector: &str| -> Outcome<String> {
            let found = bench
                .driver
                .run("return document.querySelector(arguments[0])?.textContent ?? ''", &[json!(selector)])?;
            Ok(found.as_str().unwrap_or_default().to_owned())
        };
        until("an answer of the functions", SOON, || Ok(!text("#told")?.is_empty()))?;
        let told = text("#told")?;
        let (low, high) = told.strip_prefix("Clicks: ").and_then(|range| range.split_once(" to ")).unwrap_or_default();
        let number = |word: &str| word.replace(',', "").parse::<f64>().ok();
        expect(number(low).zip(number(high)).is_some_and(|(low, high)| 0.0 < low && low < high), || {
            format!("the functions told {told:?}")
        })?;
        let fetched = bench.driver.run_async(
            "const done = arguments[0]; fetch(location.href).then((r) => r.text()).then(done, (e) => done(String(e)))",
            &[],
        )?;
        let sent = fetched.as_str().unwrap_or_default();
        if !sent.contains("id=\"served\"") {
            let served = self.name.contains("next");
            return expect(!served, || "the server rendered nothing".into());
        }
        expect(text("#served")? == told, || format!("the server says {:?}, the browser {told:?}", text("#served")))?;
        expect(sent.contains("<creator-loupe>One moment"), || "the server sent no element with its fallback".into())
    }
}

/// Waits for the widget, pastes, and reads a figure off the result.
fn result(page: &Page) -> Outcome<String> {
    page.wait_ready()?;
    page.paste()?;
    page.wait_state("result")?;
    page.value("engagements")
}

fn press(bench: &Bench, button: &str) -> Outcome {
    // A framework listens a moment after it has drawn.
    bench.driver.click(button, "return document.getElementById(arguments[0])", &[json!(button)])
}
