//! Results leave the page: on the clipboard, as a file, and as text where the page may do neither.
//!
//! The browser's own clipboard and disk are stood in for, so that all engines can be asked what they were given.

use serde_json::{Value, json};

use super::plan::sheet;
use super::{PROFILE, expect, frames, sound};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::engine::Engine;
use crate::page::Page;
use crate::scenarios::many::paste;
use crate::wire::Outcome;

/// Writes down what the clipboard and the disk are given.
pub const STAND_IN: &str = "
window.given = {};
Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { window.given.text = text; } } });
const url = URL.createObjectURL.bind(URL);
URL.createObjectURL = (blob) => { blob.text().then((text) => { window.given.file = text; window.given.type = blob.type; }); return url(blob); };
HTMLAnchorElement.prototype.click = function () { window.given.name = this.download; };";

fn opened<'a>(bench: &Bench<'a>, tab: Option<&str>) -> Outcome<Page<'a>> {
    let page = bench.open()?;
    match tab {
        None => {
            paste(&page, PROFILE)?;
            page.wait_state("result")?;
        }
        Some(tab) => {
            paste(&page, &sheet())?;
            page.click(&format!("[data-test=tabs] [data-kind={tab}]"))?;
        }
    }
    page.click("[data-test=take] summary")?;
    page.wait_for("[data-test=take-form]")?;
    Ok(page)
}

pub fn take(page: &Page, form: &str, says: &str) -> Outcome {
    page.click(&format!("[data-test=take-form][data-kind={form}]"))?;
    let said = || -> Outcome<String> { Ok(page.text("[data-test=took]")?.unwrap_or_default()) };
    until(&format!("{says:?}"), SOON, || Ok(said()?.contains(says))).map_err(|e| format!("{e}: {:?}", said()))
}

pub fn given(page: &Page, what: &str) -> Outcome<String> {
    let asked = || page.js("return window.given[arguments[0]] ?? null", &[json!(what)]);
    until(&format!("{what} to be given"), SOON, || Ok(!asked()?.is_null()))?;
    Ok(asked()?.as_str().unwrap_or_default().to_owned())
}

/// Copied cells, Markdown and HTML; saved CSV and JSON.
pub fn leaves(bench: &Bench) -> Outcome {
    let page = opened(bench, None)?;
    page.js(STAND_IN, &[])?;
    take(&page, "cells", "Copied")?;
    let cells = given(&page, "text")?;
    expect(cells.starts_with("handle\tname\tplatform\tfollowers\t"), || format!("{cells:.200}"))?;
    expect(cells.contains("maya.makes\t\tinstagram\t24800\t"), || format!("{cells:.400}"))?;
    take(&page, "csv", "creators.csv")?;
    let csv = given(&page, "file")?;
    expect(csv.contains("maya.makes,,instagram,24800,"), || format!("{csv:.400}"))?;
    expect(given(&page, "name")? == "creators.csv", || "another name".into())?;
    take(&page, "json", "creators.json")?;
    until("the JSON", SOON, || Ok(given(&page, "name")? == "creators.json" && given(&page, "file")?.starts_with('{')))?;
    let read: Value = serde_json::from_str(&given(&page, "file")?).map_err(|e| e.to_string())?;
    expect(read["creators"][0]["facts"]["followers"]["value"] == 24800, || read.to_string())?;
    take(&page, "html", "Copied")?;
    until("the HTML", SOON, || Ok(given(&page, "text")?.starts_with("<figure>")))?;
    sound(&given(&page, "text")?)?;
    bench.clean(Strictness::Everything)
}

/// Each picture as a drawing and as dots, of one creator and of all.
pub fn pictures(bench: &Bench) -> Outcome {
    for (tab, all) in [(None, &["cost"][..]), (Some("compare"), &["cost", "rate"])] {
        let page = opened(bench, tab)?;
        page.js(STAND_IN, &[])?;
        for picture in all {
            let name = if *picture == "cost" { "cost-conversion" } else { "engagement-followers" };
            take(&page, &format!("svg-{picture}"), &format!("{name}.svg"))?;
            let svg = given(&page, "file")?;
            expect(svg.starts_with("<?xml") && svg.ends_with("</svg>\n"), || format!("{svg:.200}"))?;
            expect(svg.matches("<path").count() > 3 && svg.matches("<text").count() > 3, || "an empty drawing".into())?;
            sound(&svg)?;
            take(&page, &format!("png-{picture}"), &format!("{name}.png"))?;
            until("the dots", SOON, || {
                Ok(given(&page, "type")? == "image/png" && given(&page, "file")?.contains("PNG\r\n"))
            })?;
        }
        bench.clean(Strictness::Everything)?;
    }
    Ok(())
}

/// A page that may not use the clipboard shows the text, selected.
pub fn refused(bench: &Bench) -> Outcome {
    let page = opened(bench, Some("compare"))?;
    page.js("Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })", &[])?;
    take(&page, "markdown", "selected")?;
    let text = selected(&page, true)?;
    expect(text.starts_with("### 30 creators compared"), || format!("{text:.200}"))?;
    sound(&text)?;
    bench.clean(Strictness::Everything)
}

/// The text that is shown because it cannot leave by itself: all of it selected, and the keyboard in it where that can be asked for.
fn selected(page: &Page, with_keyboard: bool) -> Outcome<String> {
    page.wait_for("[data-test=take-text]")?;
    let script = "const a = $('[data-test=take-text]');
        return a.readOnly && a.selectionEnd - a.selectionStart === a.value.length && (!arguments[0] || deep() === a) && a.value";
    let asked = || page.js(script, &[json!(with_keyboard)]);
    until("the text to be selected", SOON, || Ok(asked()?.is_string()))?;
    Ok(asked()?.as_str().unwrap_or_default().to_owned())
}

/// A frame in a sandbox has no origin and no leave to save: what would be a file is shown in the frame, selected.
pub fn sandboxed(bench: &Bench) -> Outcome {
    bench.visit_host("/demo/frame-sandbox.html")?;
    let page = frames::ready(bench, 0)?;
    let origin = bench.driver.run("return self.origin", &[])?;
    expect(origin == json!("null"), || format!("the frame has an origin: {origin}"))?;
    frames::paste(&page, PROFILE)?;
    page.js(STAND_IN, &[])?;
    frames::press(&page, "[data-test=take] summary")?;
    frames::press(&page, "[data-test=take-form][data-kind=csv]")?;
    // Drivers bring no pointer into a frame of another site, and without one WebKit gives such a frame no keyboard.
    let text = selected(&page, bench.driver.engine != Engine::Webkit)?;
    expect(text.contains("maya.makes,,instagram,24800,"), || format!("{text:.400}"))?;
    let said = page.text("[data-test=took]")?.unwrap_or_default();
    expect(said.contains("selected"), || format!("it says {said:?}"))?;
    // Nobody may be told of a file that a browser then throws away without a word.
    let file = page.js("return window.given", &[])?;
    expect(file == json!({}), || format!("it was saved, too: {file}"))?;
    frames::fitted(bench, "the text was shown")?;
    frames::quiet(bench, 1)
}
