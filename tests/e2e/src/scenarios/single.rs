//! The single file: it opens from a disk, asks nobody for anything, comes back after a panic, and carries what was saved in it.
//!
//! It lies alone in a folder of its own, so that nothing beside it could help. What the browser's disk is given is written down
//! in place of a download, so that all engines can be asked. No detector runs before it: its requests are those that the browser
//! itself lists, and the engine is shown to list one.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::export::{STAND_IN, given, take};
use super::links::{said, table_of};
use super::many::{TABLE, paste};
use super::{PROFILE, expect, figure, recovery};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::page::Page;
use crate::wire::Outcome;

/// A folder with one file in it; goes with this value.
struct Alone {
    folder: PathBuf,
    file: PathBuf,
}

impl Alone {
    fn with(bytes: &[u8]) -> Outcome<Alone> {
        let folder = std::env::temp_dir().join(format!("creator-loupe-alone-{}", std::process::id()));
        let file = folder.join("for a client.html");
        std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
        std::fs::write(&file, bytes).map_err(|e| e.to_string())?;
        Ok(Alone { folder, file })
    }

    fn of(bench: &Bench) -> Outcome<Alone> {
        Alone::with(&std::fs::read(bench.site.single()?).map_err(|e| e.to_string())?)
    }

    /// Opens it, and looks whether it is what it says.
    fn open<'a>(&self, bench: &Bench<'a>) -> Outcome<Page<'a>> {
        bench.visit("/__blank.html")?;
        let listed = asked(bench)?;
        expect(!listed.is_empty(), || "this engine lists no request: nothing could be seen".into())?;
        let _ = bench.driver.browser_log()?;
        bench.driver.go(&format!("file://{}", self.file.display()).replace(' ', "%20"))?;
        let page = Page::first(bench.driver);
        page.wait_ready()?;
        page.wait_gone(".rehearsal")?;
        let place = page.js("return location.protocol", &[])?;
        expect(place == json!("file:"), || format!("it was opened by {place}"))?;
        let dressed = page.js(
            "return root.adoptedStyleSheets.length === 2 && getComputedStyle($('.card')).borderRadius !== '0px'",
            &[],
        )?;
        expect(dressed == Value::Bool(true), || "it has not its look".into())?;
        bench.from_here();
        Ok(page)
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// What the browser lists as asked for by the page.
fn asked(bench: &Bench) -> Outcome<Vec<Value>> {
    let list = bench.driver.run("return performance.getEntriesByType('resource').map((r) => r.name)", &[])?;
    Ok(list.as_array().cloned().unwrap_or_default())
}

/// Nothing was asked for, and nothing was refused: neither by the browser's list nor by its console nor by our server.
fn silent(bench: &Bench) -> Outcome {
    let (asked, told) = (asked(bench)?, bench.driver.browser_log()?);
    expect(asked.is_empty(), || format!("it asked for {asked:?}"))?;
    expect(told.is_empty(), || format!("the console tells {told:?}"))?;
    let here = bench.requests();
    expect(here.is_empty(), || format!("it asked our server for {here:?}"))
}

/// Its policy lets nothing out and nothing in: the browser is shown to notice both.
fn closed(bench: &Bench) -> Outcome {
    let refused = bench.driver.run_async(
        "const done = arguments[arguments.length - 1], seen = [];
         document.addEventListener('securitypolicyviolation', (e) => {
           seen.push(e.effectiveDirective);
           if (seen.includes('connect-src') && seen.some((d) => d.startsWith('img'))) done(seen.length > 1);
         });
         fetch('http://127.0.0.1/').catch(() => {});
         new Image().src = 'http://127.0.0.1/x.png';",
        &[],
    )?;
    expect(refused == Value::Bool(true), || format!("a request passes its policy: {refused}"))
}

/// From a disk: a profile, then a table, which needs the whole.
pub fn opens(bench: &Bench) -> Outcome {
    let alone = Alone::of(bench)?;
    let page = alone.open(bench)?;
    paste(&page, PROFILE)?;
    page.wait_state("result")?;
    figure(&page.value("engagements")?)?;
    page.click("[data-test=clear]")?;
    page.wait_state("empty")?;
    paste(&page, TABLE)?;
    page.wait_for("[data-test=table]")?;
    page.wait_for("[data-test=assumptions]")?;
    figure(&page.value("true-cost")?)?;
    silent(bench)?;
    closed(bench)
}

/// From the page of a site: with what is seen there, which is what whoever opens it sees; and from there once more.
pub fn saved(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    paste(&page, TABLE)?;
    page.wait_for("[data-test=tabs]")?;
    page.set_knob("basket", "60")?;
    let table = table_of(&page)?;
    let text = save(&page)?;
    let one = bench.since().into_iter().filter(|r| r.path.contains("single")).collect::<Vec<_>>();
    let [template] = &one[..] else { return Err(format!("the file was asked for as {one:?}")) };
    expect(template.status == 200 && template.query.is_empty() && !template.tells, || format!("{template:?}"))?;
    bench.clean(Strictness::Everything)?;

    let alone = Alone::with(text.as_bytes())?;
    let page = alone.open(bench)?;
    said(&page, "opened")?;
    expect(table_of(&page)? == table, || "the figures are others".into())?;
    let again = save(&page)?;
    silent(bench)?;
    closed(bench)?;
    // A link that is copied from it leads to where it was saved, and not to somebody's disk.
    let home = format!(" home=\"{}\"", bench.site.url("/"));
    expect(text.contains(&home) && again.contains(&home), || format!("without {home}"))?;

    // The browser writes some letters of the first paint otherwise, which is all the difference there is.
    let alone = Alone::with(again.as_bytes())?;
    let page = alone.open(bench)?;
    said(&page, "opened")?;
    expect(table_of(&page)? == table, || "what is saved from the file tells another thing".into())?;
    let third = save(&page)?;
    expect(third.trim_end() == again.trim_end(), || "saved again and again it becomes another file".into())?;
    silent(bench)
}

/// Presses the button; what the disk is given.
fn save(page: &Page) -> Outcome<String> {
    page.js(STAND_IN, &[])?;
    if page.count("[data-test=take-form][data-kind=page]")? == 0 {
        page.click("[data-test=take] summary")?;
    }
    take(page, "page", "creator-loupe.html")?;
    let text = given(page, "file")?;
    expect(given(page, "name")? == "creator-loupe.html" && text.starts_with("<!DOCTYPE html>"), || {
        format!("given: {text:.80}")
    })?;
    expect(text.matches(" link=\"1.").count() == 1, || "no link is in it, or more than one".into())?;
    Ok(text)
}

/// Where the file cannot be had, it says so, and a link with the same stands there.
pub fn refused(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    paste(&page, TABLE)?;
    page.wait_for("[data-test=tabs]")?;
    page.click("[data-test=take] summary")?;
    page.js("window.fetch = () => Promise.reject(new TypeError('no'))", &[])?;
    take(&page, "page", "could not be had")?;
    let script = "const a = $('[data-test=take-text]'); return a && deep() === a && a.selectionEnd === a.value.length && a.value";
    until("a link to be selected", SOON, || Ok(page.js(script, &[])?.is_string()))?;
    let link = page.js(script, &[])?;
    let start = bench.site.url("/#cl=1.");
    expect(link.as_str().is_some_and(|link| link.starts_with(&start)), || format!("no link: {link}"))?;
    bench.clean(Strictness::Everything)
}

/// It dies, and comes back with the text: a fresh instance from what is in the file.
pub fn recovers(bench: &Bench) -> Outcome {
    let alone = Alone::of(bench)?;
    let page = alone.open(bench)?;
    paste(&page, PROFILE)?;
    page.wait_state("result")?;
    for _ in 0..2 {
        recovery::die(bench, &page, recovery::PANIC)?;
        recovery::go_on(bench, &page)?;
    }
    let asked = asked(bench)?;
    expect(asked.is_empty(), || format!("to come back it asked for {asked:?}"))
}
