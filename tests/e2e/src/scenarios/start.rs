//! The first seconds: text typed before the wasm is there, and pages where it never comes.

use serde_json::{Value, json};

use super::{LINE, expect};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::engine::Engine;
use crate::page::Page;
use crate::site::POLICY_WITHOUT_WASM;
use crate::wire::Outcome;

/// While the wasm is held back half a line is typed, the other half afterwards, without a click between.
pub fn early_typing(bench: &Bench) -> Outcome {
    let page = awaited(bench)?;
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

/// Light or dark as the host is, at once and live; by attribute where the host does not say so itself.
pub fn theme(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    let ground = || page.js("return getComputedStyle($('.cl')).backgroundColor", &[]);
    let of_host = |scheme: &str| {
        page.js("document.documentElement.style.colorScheme = arguments[0]", &[json!(scheme)])?;
        ground()
    };
    let (light, dark) = (of_host("light")?, of_host("dark")?);
    expect(light != dark, || format!("{light} on a light page and on a dark one"))?;
    expect(of_host("light")? == light, || "it does not follow back".into())?;
    for (theme, wanted) in [("dark", &dark), ("light", &light)] {
        page.js("host.setAttribute('theme', arguments[0])", &[json!(theme)])?;
        for scheme in ["light", "dark"] {
            let found = of_host(scheme)?;
            expect(found == *wanted, || format!("theme {theme} on a {scheme} page: {found}"))?;
        }
    }
    bench.clean(Strictness::Everything)
}

/// The page before its wasm comes, which is held back until the test lets it go.
fn awaited<'a>(bench: &Bench<'a>) -> Outcome<Page<'a>> {
    bench.site.rules().wasm_held = true;
    bench.depart("/")?;
    let page = Page::first(bench.driver);
    page.wait_for("textarea")?;
    Ok(page)
}

/// The page reads a sample out of sight before anybody pastes: to its end, and nobody notices.
pub fn rehearsal(bench: &Bench) -> Outcome {
    let page = awaited(bench)?;
    page.js(
        "window.__heard = [];
         for (const type of ['input', 'click', 'change', 'paste', 'focusin', 'scroll'])
           addEventListener(type, (e) => window.__heard.push(e.type), true);",
        &[],
    )?;
    bench.site.rules().wasm_held = false;
    page.wait_ready()?;
    page.wait_gone(".rehearsal")?;
    let drawn = bench.driver.run(
        "const [root, ...others] = window.__closed;
         return !others.length && root?.querySelectorAll('.verdict, mark, [data-test=knob]').length > 10",
        &[],
    )?;
    expect(drawn == Value::Bool(true), || "the sample was not read to its end".into())?;
    expect(page.state()? == "empty" && page.kept_text()?.is_empty(), || "the sample reached the page".into())?;
    expect(page.text("[role=status]")?.unwrap_or_default().is_empty(), || "the sample was announced".into())?;
    let heard = page.js("return [...window.__heard, deep() !== document.body && 'focus'].filter(Boolean)", &[])?;
    expect(heard == json!([]), || format!("the host page heard {heard}"))?;
    bench.settle()?;
    bench.clean(Strictness::Everything)
}

/// Whoever acts at once is served at once: the rehearsal is gone with the first key, and does not come again.
pub fn rehearsal_cut_short(bench: &Bench) -> Outcome {
    let page = awaited(bench)?;
    page.js(
        "addEventListener('creator-loupe:ready', () => {
           const area = document.querySelector('creator-loupe').shadowRoot.querySelector('textarea');
           area.value = arguments[0];
           // In the turn in which the rehearsal waits for its first idle moment.
           Promise.resolve().then(() => area.dispatchEvent(new Event('input', { bubbles: true, composed: true })));
         }, { once: true });",
        &[json!(LINE)],
    )?;
    bench.site.rules().wasm_held = false;
    page.wait_ready()?;
    page.wait_state("result")?;
    expect(page.count(".rehearsal")? == 0, || "it goes on beside the person".into())?;
    let drawn = bench.driver.run("return window.__closed.some((root) => root.querySelector('.verdict'))", &[])?;
    expect(drawn == Value::Bool(false), || "it read on beside the person".into())?;
    expect(page.kept_text()? == LINE, || "the text was disturbed".into())?;
    bench.settle()?;
    bench.clean(Strictness::Everything)
}

/// The page sets its policy itself: where the host sends none, a script that slipped in does not run.
pub fn own_policy(bench: &Bench) -> Outcome {
    const SLIP: &str = "try {
         const script = document.createElement('script');
         script.textContent = 'window.__ran = true';
         document.body.append(script);
       } catch { /* Trusted Types refuse the text already. */ }
       return !!window.__ran";
    bench.site.rules().policy = "";
    bench.visit("/__control.html")?;
    let ran = bench.driver.run(SLIP, &[])?;
    expect(ran == Value::Bool(true), || "it does not run without a policy either: nothing was tested".into())?;
    bench.open()?;
    let ran = bench.driver.run(SLIP, &[])?;
    expect(ran == Value::Bool(false), || "the page has no policy of its own".into())?;
    let told = bench.seen()?.list("violations");
    expect(!told.is_empty(), || "the policy refused it without a word".into())
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
