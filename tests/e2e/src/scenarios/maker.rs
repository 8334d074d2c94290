//! The lines for an embed: what is chosen stands in them, and put on a page they bring what the preview held.

use serde_json::json;

use super::{PROFILE, expect};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::page::Page;
use crate::scenarios::many::paste;
use crate::wire::Outcome;

fn code(bench: &Bench) -> Outcome<String> {
    let code = bench.driver.run("return document.querySelector('#code').value", &[])?;
    Ok(code.as_str().unwrap_or_default().to_owned())
}

fn pick(bench: &Bench, selector: &str) -> Outcome {
    bench.driver.click(selector, "return document.querySelector(arguments[0])", &[json!(selector)])
}

fn says(bench: &Bench, words: &str) -> Outcome {
    until(&format!("{words:?} in the lines"), SOON, || Ok(code(bench)?.contains(words)))
        .map_err(|e| format!("{e}: {:?}", code(bench)))
}

/// The page with everything chosen, for the eyes and for axe.
pub fn chosen<'a>(bench: &Bench<'a>) -> Outcome<Page<'a>> {
    bench.visit("/maker.html")?;
    let page = Page::first(bench.driver);
    page.js("host.scrollIntoView({ behavior: 'instant' })", &[])?;
    page.wait_ready()?;
    bench.settle()?;
    paste(&page, PROFILE)?;
    page.wait_state("result")?;
    pick(bench, "[name=mode][value=quick]")?;
    pick(bench, "[name=theme][value=dark]")?;
    pick(bench, "[name=holds][value=all]")?;
    says(bench, " link=\"1.")?;
    Ok(page)
}

/// Mode, theme, accent, topic and what it holds: on the preview, in the lines, and on the page they are put on.
pub fn lines(bench: &Bench) -> Outcome {
    let page = chosen(bench)?;
    bench.driver.run(
        "for (const [id, value] of [['accent', '#b3005e'], ['topic', 'tea \"&<b>']]) {
           const field = document.getElementById(id);
           field.value = value;
           field.dispatchEvent(new Event('input', { bubbles: true }));
         }",
        &[],
    )?;
    for words in ["mode=\"quick\"", "theme=\"dark\"", "accent=\"#b3005e\"", "topic=\"tea &quot;&amp;&lt;b>\""] {
        says(bench, words)?;
    }
    let set = page.js("return ['mode', 'theme', 'accent', 'topic'].map((name) => host.getAttribute(name))", &[])?;
    expect(set == json!(["quick", "dark", "#b3005e", "tea \"&<b>"]), || format!("the preview has {set}"))?;
    let before = page.value("engagements")?;
    // Without numbers it is shorter.
    let long = code(bench)?.len();
    pick(bench, "[name=holds][value=bare]")?;
    until("shorter lines", SOON, || Ok(code(bench)?.len() < long && code(bench)?.contains("link=\"1.")))?;
    pick(bench, "[name=holds][value=all]")?;
    until("the long lines", SOON, || Ok(code(bench)?.len() >= long))?;
    let element = code(bench)?;
    pick(bench, "[data-kind=npm]")?;
    says(bench, "import \"creator-loupe\"")?;
    pick(bench, "[data-kind=frame]")?;
    says(bench, "frame.html#mode=quick&amp;theme=dark")?;
    let frame = code(bench)?;
    bench.clean(Strictness::Everything)?;

    // The frame's address, as a browser reads it.
    let address = bench.driver.run(
        "const held = document.createElement('template'); held.innerHTML = arguments[0]; return held.content.querySelector('iframe').getAttribute('src')",
        &[json!(frame)],
    );
    // Our own page lets no text become markup, this one included.
    let address = match address {
        Ok(address) => address.as_str().unwrap_or_default().to_owned(),
        Err(_) => frame.split('"').nth(1).unwrap_or_default().replace("&amp;", "&"),
    };
    let path = address.split_once("/frame.html").map(|(_, rest)| format!("/frame.html{rest}")).ok_or(frame)?;
    bench.visit("/__control.html")?;
    let page = bench.open_at(&path)?;
    page.wait_state("result")?;
    let set =
        page.js("return [host.mode, host.accent, host.topic, document.documentElement.style.colorScheme]", &[])?;
    expect(set == json!(["quick", "#b3005e", "tea \"&<b>", "dark"]), || format!("the frame has {set}"))?;
    expect(page.value("engagements")? == before, || "another figure in the frame".into())?;
    bench.clean(Strictness::Everything)?;

    // The element's line on a page of a host, which has the script already.
    bench.visit("/demo/pitch.html")?;
    let tag = element.split_once("<creator-loupe").map(|(_, rest)| format!("<creator-loupe{rest}")).ok_or(element)?;
    bench.driver.run("document.querySelector('main').insertAdjacentHTML('afterbegin', arguments[0])", &[json!(tag)])?;
    let page = Page::first(bench.driver);
    page.js("host.scrollIntoView({ behavior: 'instant' })", &[])?;
    page.wait_ready()?;
    page.wait_state("result")?;
    bench.settle()?;
    expect(page.value("engagements")? == before, || "another figure in the element".into())?;
    bench.clean(Strictness::Everything)
}
