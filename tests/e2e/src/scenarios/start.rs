//! The first seconds: text typed before the wasm is there, and pages where it never comes.

use serde_json::{Value, json};

use super::{LINE, expect};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::engine::Engine;
use crate::page::Page;
use crate::site::{POLICY_WITHOUT_WASM, Rest};
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

/// The page whose box stands while what reads is held back.
fn fronted<'a>(bench: &Bench<'a>) -> Outcome<Page<'a>> {
    bench.site.rules().wasm_rest = Rest::Held;
    bench.depart("/")?;
    let page = Page::first(bench.driver);
    page.wait_ready()?;
    page.js(
        "window.__box = $('.cl');
         window.__ready = 1;
         addEventListener('creator-loupe:ready', () => (window.__ready += 1));",
        &[],
    )?;
    bench.settle()?;
    Ok(page)
}

/// Nobody sees that what reads comes later: the box that stood stays, and reads from then on.
pub fn front_first(bench: &Bench) -> Outcome {
    let page = fronted(bench)?;
    expect(page.count(".rehearsal")? == 0, || "it rehearses without what reads".into())?;
    bench.site.rules().wasm_rest = Rest::Sent;
    rehearsed(bench)?;
    page.click("textarea")?;
    bench.driver.type_text(LINE)?;
    page.click("[data-test=read]")?;
    page.wait_state("result")?;
    let same = page.js("return [window.__ready, window.__box === $('.cl') && window.__box.isConnected]", &[])?;
    expect(same == json!([1, true]), || format!("starts, and whether the box is the same: {same}"))?;
    bench.settle()?;
    bench.clean(Strictness::Everything)
}

/// What is typed into it meanwhile stays, and so does the caret; it is read once what reads is there.
pub fn front_waited_for(bench: &Bench) -> Outcome {
    let page = fronted(bench)?;
    page.focus_box()?;
    let (early, late) = LINE.split_at(30);
    bench.driver.type_text(early)?;
    page.wait_for(".later")?;
    let last = late.len() - " 41 comments".len();
    bench.driver.type_text(&late[..last])?;
    bench.site.rules().wasm_rest = Rest::Sent;
    page.wait_gone(".later")?;
    let all = [early, &late[..last]].concat();
    until("the text to be all there", SOON, || Ok(page.kept_text()? == all))?;
    bench.driver.type_text(&late[last..])?;
    let kept = page.kept_text()?;
    expect(kept == LINE, || format!("the caret was lost: {kept:?}"))?;
    page.click("[data-test=read]")?;
    page.wait_state("result")?;
    bench.clean(Strictness::Everything)
}

/// What is done with it meanwhile without typing is done once what reads is there.
pub fn front_used(bench: &Bench) -> Outcome {
    for (act, done) in [
        ("[...document.querySelector('creator-loupe').shadowRoot.querySelectorAll('button')].find((button) => button.textContent === 'a maker on Instagram').click()", ".verdict"),
        ("const data = new DataTransfer(); data.setData('text/plain', 'maya.makes · Instagram\\n24.8K followers\\navg 1,240 likes');
          $('textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, dataType: 'text/plain', data: data.getData('text/plain'), bubbles: true, cancelable: true, composed: true }))", ".verdict"),
        ("host.text = 'maya.makes · Instagram 24.8K followers avg 1,240 likes'", ".verdict"),
    ] {
        let page = fronted(bench)?;
        // What only shows something needs nothing that reads.
        page.click("[data-test=add-fact]")?;
        page.wait_for("[data-test=fact]")?;
        page.js(act, &[])?;
        page.wait_for(".later").map_err(|e| format!("{act}: {e}"))?;
        bench.site.rules().wasm_rest = Rest::Sent;
        page.wait_for(done).map_err(|e| format!("{act}: {e}"))?;
        bench.clean(Strictness::UncaughtOnly)?;
    }
    Ok(())
}

/// Where the first part does not suffice either, what stood there stands there until the whole is there, and may be typed into: the
/// box of the front, and what a host shows until the tool is there.
pub fn front_and_whole(bench: &Bench) -> Outcome {
    let page = fronted(bench)?;
    page.focus_box()?;
    bench.driver.type_text("oat.and.ink IG 8.2k フォロワー")?;
    page.wait_for(".later")?;
    bench.site.rules().wasm_held = true;
    bench.site.rules().wasm_rest = Rest::Sent;
    let begun = "return performance.getEntriesByType('resource').some((e) => /creator-loupe-later-/.test(e.name) && e.responseEnd)";
    let whole = || until("the whole to be asked for", SOON, || Ok(bench.driver.run(begun, &[])? == json!(true)));
    whole()?;
    bench.settle()?;
    let told = page.count(".later")?;
    expect(told == 1, || format!("that it is on its way is told {told} times"))?;
    bench.driver.type_text(" avg 510 likes")?;
    bench.site.rules().wasm_held = false;
    page.wait_gone(".later")?;
    bench.driver.type_text(" 41 comments")?;
    let kept = page.kept_text()?;
    let all = "oat.and.ink IG 8.2k フォロワー avg 510 likes 41 comments";
    expect(kept == all, || format!("the text or the caret was lost: {kept:?}"))?;
    bench.clean(Strictness::UncaughtOnly)?;

    bench.visit("/__hostblank.html")?;
    bench.site.rules().wasm_rest = Rest::Held;
    bench.driver.run(
        "document.body.style.font = 'italic 30px/2 monospace';
         document.body.innerHTML = '<creator-loupe text=\"森の台所 フォロワー2.4万人\"><p>Soon.</p></creator-loupe>';
         window.soon = () => {
           const words = document.querySelector('p');
           return [words.checkVisibility(), getComputedStyle(words).fontFamily].join();
         };
         window.wanted = soon();
         const script = document.createElement('script');
         script.type = 'module'; script.src = '/creator-loupe.js';
         document.head.append(script);",
        &[],
    )?;
    let asked = || bench.since().iter().any(|request| request.path.ends_with(".wasm"));
    until("the first part to be asked for", SOON, || Ok(asked()))?;
    bench.site.rules().wasm_held = true;
    bench.site.rules().wasm_rest = Rest::Sent;
    whole()?;
    bench.settle()?;
    let looks = bench.driver.run("return [soon() === wanted, soon(), wanted]", &[])?;
    expect(looks[0] == json!(true), || format!("the host wants {}, it shows {}", looks[2], looks[1]))?;
    bench.site.rules().wasm_held = false;
    let page = Page::first(bench.driver);
    page.wait_ready()?;
    expect(page.kept_text()?.contains("2.4万"), || "the text is lost".into())?;
    bench.clean(Strictness::UncaughtOnly)
}

/// Where the connection breaks off before it, a sentence says so and the text is kept; the way on leads to a whole one.
pub fn front_alone(bench: &Bench) -> Outcome {
    let page = fronted(bench)?;
    page.focus_box()?;
    bench.driver.type_text(LINE)?;
    bench.site.rules().wasm_rest = Rest::Lost;
    page.wait_state("safe")?;
    let text = page.all_text()?;
    expect(text.contains(LINE) && text.contains("could not be loaded"), || format!("the safe page says {text:?}"))?;
    bench.site.rules().wasm_rest = Rest::Sent;
    page.click("[data-state=safe] button")?;
    page.wait_ready()?;
    page.wait_state("result")?;
    bench.clean(Strictness::UncaughtOnly)?;
    // Also where nobody did anything yet.
    let page = fronted(bench)?;
    bench.site.rules().wasm_rest = Rest::Lost;
    page.wait_state("safe")?;
    bench.clean(Strictness::UncaughtOnly)
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

/// Waits for the sample to be read to its end; it begins once what reads is there.
fn rehearsed(bench: &Bench) -> Outcome {
    let over = "const [root] = window.__closed;
         return !!root && !root.host.isConnected && !!root.querySelector('.verdict')";
    until("the rehearsal to be over", SOON, || Ok(bench.driver.run(over, &[])? == Value::Bool(true)))
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
    rehearsed(bench)?;
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
