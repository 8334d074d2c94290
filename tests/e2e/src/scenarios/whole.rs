//! What the first part of the wasm lacks: the whole comes once, unasked, without a trace, and does what was being done.

use serde_json::Value;

use super::many::{TABLE, paste};
use super::{LINE, PROFILE, expect, figure};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::page::Page;
use crate::scenarios::journey::pasted;
use crate::wire::Outcome;

/// A profile whose labels are of another script.
const JAPANESE: &str = "森の台所 · Instagram\nフォロワー2.4万人\n平均いいね 1,240件";

/// The requests for a wasm since the page was ready.
fn fetched(bench: &Bench) -> Vec<crate::site::Request> {
    bench.since().into_iter().filter(|request| request.path.ends_with(".wasm")).collect()
}

pub fn comes_once(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    bench.driver.run("document.cookie = 'host=secret'", &[])?;
    // WebKit tells of a file that was preloaded twice.
    let begun = "return new Set(performance.getEntriesByType('resource').map((r) => r.name).filter((n) => n.endsWith('.wasm'))).size";
    let begun = bench.driver.run(begun, &[])?;
    expect(begun == Value::from(1), || format!("the page begins with {begun} files of wasm"))?;
    paste(&page, PROFILE)?;
    page.wait_state("result")?;
    let early = fetched(bench);
    expect(early.is_empty(), || format!("a profile in English takes the first part alone: {early:?}"))?;
    page.click("[data-test=clear]")?;
    page.wait_state("empty")?;
    paste(&page, TABLE)?;
    page.wait_for("[data-test=table]")?;
    let [whole] = &fetched(bench)[..] else { return Err(format!("fetched for a table: {:?}", fetched(bench))) };
    let look = bench.since().into_iter().find(|request| request.path.ends_with(".css"));
    for request in [Some(whole), look.as_ref()] {
        let quiet = request.is_some_and(|request| request.query.is_empty() && !request.tells);
        expect(quiet, || format!("a request tells more than it must, or is missing: {request:?}"))?;
    }
    page.wait_for("[data-test=assumptions]")?;
    figure(&page.value("true-cost")?)?;
    // From now on everything is there.
    page.click("[data-test=clear]")?;
    page.wait_state("empty")?;
    paste(&page, JAPANESE)?;
    page.wait_state("result")?;
    bench.clean(Strictness::Everything)
}

/// What is typed while the whole is on its way stays, and so does the caret.
pub fn typed_meanwhile(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    bench.site.rules().wasm_held = true;
    page.focus_box()?;
    // The script decides at the first of its letters.
    let (early, late) = ("oat.and.ink IG 8.2k フォロワー", " avg 510 likes");
    bench.driver.type_text(early)?;
    page.wait_for(".later")?;
    bench.driver.type_text(late)?;
    bench.site.rules().wasm_held = false;
    page.wait_gone(".later")?;
    let all = [early, late].concat();
    until("the text to be all there", SOON, || Ok(page.kept_text()? == all))?;
    bench.driver.type_text(" 41 comments")?;
    let kept = page.kept_text()?;
    expect(kept == format!("{all} 41 comments"), || format!("the caret was lost: {kept:?}"))?;
    page.click("[data-test=read]")?;
    page.wait_state("result")?;
    bench.clean(Strictness::Everything)
}

/// A row, an editor and the further assumptions that are opened before it is there stand open once it is, with the keyboard
/// in them.
pub fn opened(bench: &Bench) -> Outcome {
    for (click, open) in [
        ("[data-row=list-price] summary", "[data-row=list-price][open] .because li"),
        ("[data-test=chip][data-field=followers]", "[data-test=chip-editor] input"),
        (".drawer summary", ".drawer[open] [data-test=knob]"),
    ] {
        let page = pasted(bench, PROFILE)?;
        page.wait_state("result")?;
        page.await_assumptions()?;
        page.set_knob("basket", "60")?;
        let figures = page.value("revenue-link")?;
        bench.site.rules().wasm_held = true;
        page.click(click)?;
        page.wait_for(".later")?;
        expect(page.value("revenue-link")? == figures, || format!("{click}: what was there is gone meanwhile"))?;
        bench.site.rules().wasm_held = false;
        page.wait_for(open)?;
        expect(page.value("revenue-link")? == figures, || format!("{click}: the figures changed"))?;
        let script = "const held = deep(); return held !== null && held === $(arguments[0]);";
        let held = if open.ends_with("input") { open } else { click };
        until("the keyboard to go on there", SOON, || Ok(page.js(script, &[Value::from(held)])? == Value::Bool(true)))
            .map_err(|e| {
                format!("{click}: {e}; it is in {:?}", page.js("return deep()?.outerHTML.slice(0, 200)", &[]))
            })?;
        bench.clean(Strictness::Everything)?;
    }
    Ok(())
}

/// Where it cannot be had, the text is kept, and there is a way on.
pub fn cannot_be_had(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    bench.site.rules().wasm_missing = true;
    paste(&page, TABLE)?;
    page.wait_state("safe")?;
    let text = page.all_text()?;
    expect(text.contains("@oat.and.ink"), || format!("the text is lost: {text:.300}"))?;
    bench.site.rules().wasm_missing = false;
    page.click("[data-state=safe] button")?;
    page.wait_ready()?;
    until("the table to be read", SOON, || Ok(page.count("[data-test=table]")? == 1))?;
    bench.clean(Strictness::UncaughtOnly)
}

/// `preload="all"` leaves nothing for later.
pub fn preloaded(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    bench.driver.run(
        "const old = document.querySelector('creator-loupe'), next = document.createElement('creator-loupe');
         next.setAttribute('mode', 'full');
         next.setAttribute('preload', 'all');
         old.replaceWith(next);",
        &[],
    )?;
    page.wait_ready()?;
    bench.settle()?;
    paste(&Page::first(bench.driver), TABLE)?;
    page.wait_for("[data-test=table]")?;
    let late = fetched(bench);
    expect(late.is_empty(), || format!("fetched after all was preloaded: {late:?}"))?;
    paste(&page, LINE)?;
    let asked = page.js("return $$('[data-test^=join]').length > 0", &[])?;
    expect(asked == Value::Bool(true), || "a second paste is not asked about".into())?;
    bench.clean(Strictness::Everything)
}
