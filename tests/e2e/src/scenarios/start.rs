//! The first seconds: text typed before the wasm is there, and pages where it never comes.

use serde_json::Value;

use super::{LINE, expect};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::engine::Engine;
use crate::page::Page;
use crate::site::POLICY_WITHOUT_WASM;
use crate::wire::Outcome;

/// While the wasm is held back half a line is typed, the other half afterwards, without a click between.
pub fn early_typing(bench: &Bench) -> Outcome {
    bench.site.rules().wasm_held = true;
    bench.driver.depart(&bench.site.url("/"))?;
    let page = Page::first(bench.driver);
    page.wait_for("textarea")?;
    page.click("textarea")?;
    let (early, late) = LINE.split_at(30);
    bench.driver.type_text(early)?;
    let ready = page.js("return !!host?.hasAttribute('data-ready')", &[])?;
    expect(ready == Value::Bool(false), || "it started without its wasm: nothing was tested".into())?;
    bench.site.rules().wasm_held = false;
    page.wait_ready()?;
    let kept = page.kept_text()?;
    expect(kept == early, || format!("typed {early:?} before the start, kept {kept:?}"))?;
    bench.driver.type_text(late)?;
    let kept = page.kept_text()?;
    expect(kept == LINE, || format!("the caret was lost at the start: {kept:?}"))?;
    page.click("[data-test=read]")?;
    page.wait_state("result")?;
    bench.clean(Strictness::UncaughtOnly)?;
    let faults = bench.seen()?.list("violations");
    expect(faults.is_empty(), || format!("policy violations: {faults:?}"))
}

/// The safe page: reached without wasm, with a sentence and a way on.
fn safe(bench: &Bench) -> Outcome<String> {
    bench.visit("/")?;
    let page = Page::first(bench.driver);
    page.wait_state("safe")?;
    let text = page.all_text()?;
    expect(text.len() > 30, || format!("the safe page says nothing: {text:?}"))?;
    Ok(text)
}

pub fn wasm_missing(bench: &Bench) -> Outcome {
    bench.site.rules().wasm_missing = true;
    safe(bench)?;
    bench.clean(Strictness::UncaughtOnly)?;
    // And when the host is well again, its button brings the widget without a reload.
    bench.site.rules().wasm_missing = false;
    let page = Page::first(bench.driver);
    page.click("[data-state=safe] button")?;
    page.wait_ready()?;
    page.wait_state("empty")?;
    bench.clean(Strictness::UncaughtOnly)
}

pub fn wasm_forbidden(bench: &Bench) -> Outcome {
    bench.site.rules().policy = POLICY_WITHOUT_WASM;
    if bench.driver.engine == Engine::Webkit {
        // WebKit before June 2026 does not enforce this on bytes: there it may simply work.
        bench.visit("/")?;
        let page = Page::first(bench.driver);
        return until("the safe page or a working one", SOON, || {
            Ok(page.state()? == "safe"
                || page.js("return !!host?.hasAttribute('data-ready')", &[])? == Value::Bool(true))
        });
    }
    let text = safe(bench)?;
    expect(text.contains("wasm-unsafe-eval"), || format!("the safe page does not name the missing keyword: {text}"))?;
    bench.clean(Strictness::UncaughtOnly)
}
