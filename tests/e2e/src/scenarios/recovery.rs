//! Never dead: the wasm dies on request, and each time the widget comes back with the person's text and assumptions.

use serde_json::Value;

use super::{PROFILE, expect, figure};
use crate::bench::{Bench, LATE, Strictness, is_late};
use crate::driver::{SOON, key, until};
use crate::page::Page;
use crate::scenarios::journey::pasted;
use crate::wire::Outcome;

/// The words at which the twin build dies: by a panic, and by using up the stack.
pub const PANIC: &str = "creator-loupe:panic";
const OVERFLOW: &str = "creator-loupe:overflow";

/// Types the deadly words after the text and waits until another instance stands in place of the dead one.
pub fn die(bench: &Bench, page: &Page, words: &str) -> Outcome {
    page.focus_box()?;
    bench.driver.chord(key::CONTROL, key::END)?;
    page.js("window.__before = $('[data-state]')", &[])?;
    bench.driver.type_text(&format!(" {words}"))?;
    let started = std::time::Instant::now();
    until("the widget to die and come back", SOON, || {
        let alive = page.js("return window.__before.isConnected", &[])? == Value::Bool(true);
        // Where the box is not read at every key, the button brings the words to the reducer.
        if alive && started.elapsed().as_millis() > 400 && page.count("[data-test=read]:not(:disabled)")? > 0 {
            page.click("[data-test=read]")?;
        }
        Ok(!alive)
    })?;
    page.wait_state("recovered")?;
    let notice = page.text("[data-test=notice]")?.unwrap_or_default();
    expect(notice.len() > 20, || format!("no notice after the recovery: {notice:?}"))
}

/// Takes the deadly words out again and reads what is left.
pub fn go_on(bench: &Bench, page: &Page) -> Outcome {
    page.focus_box()?;
    let text = page.kept_text()?;
    expect(text.starts_with(PROFILE), || format!("the text was lost: {text:?}"))?;
    bench.driver.chord(key::CONTROL, key::END)?;
    bench.driver.press(key::BACKSPACE, text.chars().count() - PROFILE.chars().count())?;
    page.click("[data-test=read]")?;
    page.wait_state("result")?;
    let text = page.kept_text()?;
    expect(text.split_whitespace().eq(PROFILE.split_whitespace()), || format!("the text changed: {text:?}"))
}

pub fn twenty(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    let without = page.value("revenue-link")?;
    page.set_knob("basket", "60")?;
    let figures = page.wait_change("revenue-link", &without)?;
    figure(&figures)?;
    let rounds = if bench.long { 100 } else { 20 };
    let deaths = (0..rounds).map(|n| (n, PANIC)).chain((0..3).map(|n| (n, OVERFLOW)));
    for (n, words) in deaths {
        let told = |e: String| format!("{words}, time {}: {e}", n + 1);
        die(bench, &page, words).map_err(told)?;
        go_on(bench, &page).map_err(told)?;
        let basket = page.knob("basket").map_err(told)?;
        expect(basket == "60", || told(format!("the basket value became {basket:?}")))?;
        let now = page.value("revenue-link").map_err(told)?;
        expect(now == figures, || told(format!("the figures changed from {figures:?} to {now:?}")))?;
        bench.clean(Strictness::UncaughtOnly).map_err(told)?;
    }
    // What puts the settings back comes with the whole, at the first death.
    let asked = bench.requests();
    let count = |late| asked.iter().filter(|request| is_late(request, late)).count();
    let counts = LATE.each_ref().map(count);
    expect(counts.iter().all(|n| *n < 2) && counts.iter().sum::<usize>() == asked.len(), || {
        format!("recovering asked the network for {asked:?}")
    })?;
    let faults = bench.seen()?.list("violations");
    expect(faults.is_empty(), || format!("policy violations: {faults:?}"))
}
