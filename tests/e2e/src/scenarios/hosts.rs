//! Pages of hosts with a library that has its hands in everything, and the element and a frame in them: the tool works, the
//! library works, and neither says a word about the other.
//!
//! The pages are in pages/; the libraries are the real ones, from npm and from the system.

use serde_json::{Value, json};

use super::compare::thirty;
use super::frames::{fitted, paste, quiet, ready};
use super::{LINE, PROFILE, expect, figure, many};
use crate::bench::Bench;
use crate::driver::{SOON, key, until};
use crate::page::Page;
use crate::site;
use crate::wire::Outcome;

/// What a page does with its library: scripts, in which `tool` is the element. Whether it is the real one, and whether what it
/// promises holds, the page's own script says: Firefox runs ours beside the page, with arrays of their own.
struct Library {
    name: &'static str,
    /// Puts the element into the other of two places in one task.
    moves: &'static str,
    /// Takes it out, and puts it back in another task.
    out: &'static str,
    back: &'static str,
    /// Makes a second element out of a text.
    second: &'static str,
}

const JQUERY: Library = Library {
    name: "jquery",
    moves: "$('#there').html($(tool))",
    out: "window.kept = $(tool).detach()[0]",
    back: "$(kept).appendTo('#here')",
    second: "$('#there').html('<creator-loupe mode=full><p>Second</p></creator-loupe>')",
};

const PROTOTYPE: Library = Library {
    name: "prototype",
    moves: "$('there').update(tool)",
    out: "window.kept = Element.remove(tool)",
    back: "$('here').insert(kept)",
    second: "$('there').update('<creator-loupe mode=full><p>Second</p></creator-loupe>')",
};

pub fn jquery(bench: &Bench) -> Outcome {
    old(bench, &JQUERY)
}

pub fn prototype(bench: &Bench) -> Outcome {
    if !std::path::Path::new(site::PROTOTYPE).is_file() {
        println!(
            "   SKIPPED: the page with Prototype wants {} (Debian: apt-get install libjs-prototype)",
            site::PROTOTYPE
        );
        return Ok(());
    }
    old(bench, &PROTOTYPE)
}

fn run(bench: &Bench, script: &str) -> Outcome<Value> {
    bench.driver.run(&format!("const tool = document.querySelector('creator-loupe') ?? window.kept; {script}"), &[])
}

/// What the page's own handlers heard so far.
fn heard(bench: &Bench, what: &str) -> Outcome<f64> {
    let told = bench.driver.run("return window.heard[arguments[0]]", &[json!(what)])?;
    told.as_f64().ok_or_else(|| format!("the page's handlers do not count {what}: {told}"))
}

/// The page's own things do what they should.
fn library_works(bench: &Bench, library: &Library, after: &str) -> Outcome {
    let press = |id: &str| bench.driver.click(id, "return document.querySelector(arguments[0])", &[json!(id)]);
    let (live, before) = (heard(bench, "live")?, heard(bench, "click")?);
    press("#add")?;
    press("#add")?;
    press(".item:last-child")?;
    until("an item that was added and one that was taken away", SOON, || Ok(heard(bench, "live")? == live + 1.0))?;
    expect(heard(bench, "click")? == before + 3.0, || format!("after {after}, three clicks are heard otherwise"))?;
    let sound = run(bench, "return window.sound()")?;
    expect(sound == json!(true), || format!("after {after}, {} is not what it was: {sound}", library.name))?;
    press(".item")
}

/// One click and one key in the tool are one click and one key to the page around it, not none and not two.
fn heard_once(bench: &Bench, page: &Page) -> Outcome {
    let (clicks, keys) = (heard(bench, "click")?, heard(bench, "keydown")?);
    page.click("[data-test=clear]")?;
    page.wait_state("empty")?;
    page.focus_box()?;
    bench.driver.type_text("x")?;
    let told = [heard(bench, "click")? - clicks, heard(bench, "keydown")? - keys];
    expect(told == [2.0, 1.0], || format!("two clicks and a key in the tool were heard as {told:?}"))?;
    bench.driver.press(key::BACKSPACE, 1)
}

fn old(bench: &Bench, library: &Library) -> Outcome {
    bench.carry(PROFILE)?;
    bench.visit_host(&format!("/__host-{}.html", library.name))?;
    let version = run(bench, "return window.meant()")?;
    expect(version == json!(true), || format!("this is not the {} meant here", library.name))?;
    let page = Page::first(bench.driver);
    page.wait_ready()?;
    library_works(bench, library, "the start")?;
    page.paste()?;
    page.wait_state("result")?;
    let shown = page.value("engagements")?;
    figure(&shown)?;
    until("the page to hear the result", SOON, || Ok(heard(bench, "result")? == 24_800.0))?;
    library_works(bench, library, "a paste")?;
    heard_once(bench, &page)?;
    page.paste()?;
    page.wait_state("result")?;

    // In a task of the page's own: a script of WebKit's driver is none, and there each step of the library ends in one.
    let moves = format!(
        "const [done, tool] = [arguments[0], document.querySelector('creator-loupe')]; setTimeout(() => {{ {}; done(); }})",
        library.moves
    );
    bench.driver.run_async(&moves, &[])?;
    let moved = run(bench, "return tool.parentNode.id")?;
    expect(moved == "there" && page.state()? == "result", || format!("moved into {moved}: {:?}", page.state()))?;
    run(bench, library.out)?;
    expect(run(bench, "return tool.isConnected")? == json!(false), || "it was not taken out".into())?;
    // Taken down it is in a task of its own.
    bench.driver.run_async("setTimeout(arguments[0], 50)", &[])?;
    run(bench, library.back)?;
    page.wait_ready()?;
    page.wait_state("result")?;
    let again = page.value("engagements")?;
    expect(again == shown, || format!("put back it shows {again} for {shown}"))?;

    run(bench, library.second)?;
    let second = Page::nth(bench.driver, 1);
    second.wait_ready()?;
    second.type_and_read(LINE)?;
    second.wait_state("result")?;
    library_works(bench, library, "a second element")?;

    framed(bench)?;
    library_works(bench, library, "the frame")?;
    silent(bench)
}

/// The page's frame grows with what is pasted into it.
fn framed(bench: &Bench) -> Outcome {
    let framed = ready(bench, 0)?;
    let empty = fitted(bench, "the start")?;
    paste(&framed, PROFILE)?;
    let read = fitted(bench, "a paste")?;
    bench.driver.leave()?;
    expect(read > empty, || format!("the frame did not grow: {empty}, {read}"))
}

/// Nothing was thrown, refused or written into the console, on the page and in its frame.
fn silent(bench: &Bench) -> Outcome {
    quiet(bench, 1)?;
    let said = bench.driver.browser_log()?;
    expect(said.is_empty(), || format!("in the console: {}", said.join(" ; ")))
}

/// A host that is a Yew app of the same version, which marks the document's nodes as ours does: of the host's handlers and of the
/// tool's each runs once for what is meant for it.
pub fn yew(bench: &Bench) -> Outcome {
    bench.carry(PROFILE)?;
    bench.visit("/__host-yew/index.html")?;
    let page = Page::first(bench.driver);
    page.wait_ready()?;
    // Clicks, keys and inputs around the tool; presses and letters of the host's own.
    let told = || bench.driver.run("return document.querySelector('#told').textContent.trim()", &[]);
    let tells = |wanted: &str, after: &str| {
        until(&format!("the host to tell {wanted:?} after {after}"), SOON, || Ok(told()? == wanted))
            .map_err(|e| format!("{e}; it tells {:?}", told()))
    };
    let press = |id: &str| bench.driver.click(id, "return document.querySelector(arguments[0])", &[json!(id)]);
    tells("0 0 0 0", "the start")?;
    press("#press")?;
    press("#type")?;
    bench.driver.type_text("ab")?;
    tells("0 0 0 1 ab", "its own button and box")?;
    page.focus_box()?;
    bench.driver.type_text("xy")?;
    tells("1 2 2 1 ab", "a click and two letters in the tool")?;
    let text = page.kept_text()?;
    expect(text == "xy", || format!("the box holds {text:?}"))?;
    bench.driver.press(key::BACKSPACE, 2)?;
    tells("1 4 4 1 ab", "two letters taken back")?;
    // A head of the table turns the order round: run twice, it would stand as before.
    many::paste(&page, &thirty())?;
    page.click("[data-test=tabs] [data-kind=compare]")?;
    page.wait_for("[data-test=compare] [data-test=line]")?;
    for order in ["descending", "ascending", "descending"] {
        page.click("[data-test=sort][data-kind=followers]")?;
        page.wait_for(&format!("[role=columnheader][aria-sort={order}]"))?;
    }
    tells("5 4 4 1 ab", "four clicks in the tool")?;
    // What the host draws anew around the tool leaves the tool alone.
    press("#press")?;
    tells("5 4 4 2 ab", "its own button")?;
    expect(page.count("[data-test=compare] [data-test=line]")? > 5, || "a press of the host's took the table".into())?;
    press("#toggle")?;
    until("the tool to be gone", SOON, || {
        Ok(bench.driver.run("return document.querySelectorAll('creator-loupe').length", &[])? == json!(0))
    })?;
    press("#toggle")?;
    page.wait_ready()?;
    page.paste()?;
    page.wait_state("result")?;
    figure(&page.value("engagements")?)?;
    press("#press")?;
    // A click into the box, Ctrl and V.
    tells("6 6 4 3 ab", "a new tool")?;
    framed(bench)?;
    press("#press")?;
    tells("6 6 4 4 ab", "the frame")?;
    silent(bench)
}
