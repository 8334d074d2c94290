//! The tool in frames on pages of other sites: as high as its content, light or dark like what is around it.
//!
//! The pages are those of www/demo. A host is the same server under another name, so to the browser another site.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{PROFILE, expect};
use crate::bench::Bench;
use crate::driver::{SOON, until};
use crate::engine::Theme;
use crate::page::Page;
use crate::wire::Outcome;

/// Goes into the frame with this number.
pub fn enter(bench: &Bench, n: usize) -> Outcome {
    bench.driver.enter(&format!("return document.querySelectorAll('iframe')[{n}]"))
}

/// Brings a frame into view and waits until the tool in it listens; stays in the frame.
pub fn ready<'a>(bench: &Bench<'a>, n: usize) -> Outcome<Page<'a>> {
    let show = format!("document.querySelectorAll('iframe')[{n}].scrollIntoView({{ behavior: 'instant' }})");
    bench.driver.run(&show, &[])?;
    enter(bench, n)?;
    let page = Page::first(bench.driver);
    page.wait_ready().map_err(|e| {
        let seen = bench.driver.run("return JSON.stringify([window.__seen, location.href])", &[]);
        format!("frame {n}: {e}: {seen:?}")
    })?;
    Ok(page)
}

/// Pastes as the browser would tell of it: a key in a frame of another site is beyond some drivers.
pub fn paste(page: &Page, text: &str) -> Outcome {
    let script = "const data = arguments[0], dataType = 'text/plain', clipboardData = new DataTransfer();
        clipboardData.setData(dataType, data);
        const how = { bubbles: true, cancelable: true, composed: true, clipboardData, data, dataType };
        $('textarea[data-test=paste]').dispatchEvent(new ClipboardEvent('paste', how))";
    page.js(script, &[json!(text)])?;
    page.wait_state("result")
}

/// Presses without a pointer, as the part may lie outside the window.
pub fn press(page: &Page, selector: &str) -> Outcome {
    page.wait_for(selector)?;
    page.js("$(arguments[0]).click()", &[json!(selector)]).map(drop)
}

/// In a frame: what its height is more than that of its content, and whether it shows a scrollbar.
const SPARE: &str = "const root = document.documentElement;
    return [innerHeight - document.body.getBoundingClientRect().height, innerWidth - root.clientWidth, root.scrollWidth - innerWidth, innerHeight]";

/// Waits, in a frame, until it is as high as its content; gives the height.
pub fn fitted(bench: &Bench, what: &str) -> Outcome<f64> {
    let mut last = Value::Null;
    let fits = until(&format!("the frame to fit after {what}"), SOON, || {
        last = bench.driver.run(SPARE, &[])?;
        let number = |n: usize| last[n].as_f64().unwrap_or(-9.0);
        Ok((0.0..1.0).contains(&number(0)) && number(1) == 0.0 && number(2) <= 0.0)
    });
    fits.map_err(|e| format!("{e}; spare, scrollbar, sideways, height: {last}"))?;
    Ok(last[3].as_f64().unwrap_or_default())
}

/// Nothing was thrown or refused on the page and in its frames, however many.
pub fn quiet(bench: &Bench, frames: usize) -> Outcome {
    bench.driver.leave()?;
    for n in 0..=frames {
        if n > 0 {
            enter(bench, n - 1)?;
        }
        let seen = bench.seen()?;
        for kind in ["errors", "rejections", "violations", "console"] {
            let list = seen.list(kind);
            expect(list.is_empty(), || format!("{kind} in frame {n} (0: the page): {}", list.join(" ; ")))?;
        }
        bench.driver.leave()?;
    }
    Ok(())
}

/// The width of everything on the host's page.
fn wide(bench: &Bench, width: u32) -> Outcome {
    let script = "document.querySelector('main').style.width = `${arguments[0]}px`";
    bench.driver.run(script, &[json!(width)]).map(drop)
}

pub fn three(bench: &Bench) -> Outcome {
    bench.visit_host("/demo/frame-three.html")?;
    for n in 0..3 {
        ready(bench, n)?;
        bench.driver.leave()?;
    }
    let all = |what: &str| -> Outcome<Vec<f64>> {
        let mut heights = Vec::new();
        for n in 0..3 {
            enter(bench, n)?;
            heights.push(fitted(bench, &format!("{what}, frame {n}"))?);
            bench.driver.leave()?;
        }
        Ok(heights)
    };
    for (n, width) in [320, 768, 1440].into_iter().enumerate() {
        wide(bench, width)?;
        let empty = all(&format!("{width} px"))?;
        let page = ready(bench, n)?;
        paste(&page, PROFILE)?;
        bench.driver.leave()?;
        let read = all("a paste")?;
        expect(read[n] > empty[n] + 200.0, || {
            format!("a result is no higher than an empty page: {read:?}, {empty:?}")
        })?;
        let others = |a: &[f64], b: &[f64]| (0..3).all(|other| other == n || a[other] == b[other]);
        expect(others(&read, &empty), || format!("a paste into frame {n} moved another: {empty:?}, {read:?}"))?;
        enter(bench, n)?;
        press(&page, ".drawer > summary")?;
        page.wait_for(".drawer[open] [data-test=knob]")?;
        page.wait_state("result")?;
        bench.driver.leave()?;
        let opened = all("an opened drawer")?;
        expect(opened[n] > read[n], || format!("an open drawer takes no room: {read:?}, {opened:?}"))?;
        enter(bench, n)?;
        press(&page, ".drawer > summary")?;
        bench.driver.leave()?;
        let closed = all("a closed drawer")?;
        expect(closed[n] < opened[n], || format!("the frame did not shrink: {opened:?}, {closed:?}"))?;
        // With a door open, the page by itself leaves out what is out of sight, at a guessed height.
        enter(bench, n)?;
        press(&page, ".door > summary")?;
        page.wait_for(".door[open]")?;
        let guessed = "return $$('.look > .card').filter((card) => !['visible', undefined].includes(getComputedStyle(card).contentVisibility)).length";
        let guessed = page.js(guessed, &[])?;
        expect(guessed == json!(0), || format!("{guessed} cards count with a guessed height"))?;
        bench.driver.leave()?;
        all("an opened door")?;
        enter(bench, n)?;
        press(&page, "[data-test=clear]")?;
        page.wait_state("empty")?;
        bench.driver.leave()?;
        let cleared = all("clear")?;
        expect(cleared[n] < read[n], || format!("the frame did not shrink: {read:?}, {cleared:?}"))?;
    }
    quiet(bench, 3)
}

/// A page with one frame, and with embed.js.
pub fn fits(bench: &Bench, name: &str) -> Outcome {
    // A policy that names its own site alone is met on that site.
    let path = format!("/demo/frame-{name}.html");
    if name == "csp" {
        bench.visit(&path)?
    } else {
        bench.visit_host(&path)?
    }
    let page = ready(bench, 0)?;
    let empty = fitted(bench, "the start")?;
    paste(&page, PROFILE)?;
    let read = fitted(bench, "a paste")?;
    expect(read > empty, || format!("the frame did not grow: {empty}, {read}"))?;
    press(&page, "[data-test=clear]")?;
    page.wait_state("empty")?;
    let cleared = fitted(bench, "clear")?;
    expect(cleared < read, || format!("the frame did not shrink: {read}, {cleared}"))?;
    quiet(bench, 1)
}

pub fn sandboxed(bench: &Bench) -> Outcome {
    fits(bench, "sandbox")?;
    enter(bench, 0)?;
    let origin = bench.driver.run("return self.origin", &[])?;
    expect(origin == json!("null"), || format!("the frame has an origin: {origin}"))?;
    // What the first part lacks comes to it, too.
    let page = Page::first(bench.driver);
    paste(&page, PROFILE)?;
    press(&page, ".drawer > summary")?;
    page.wait_for(".drawer[open] [data-test=knob]")?;
    fitted(bench, "an opened drawer")?;
    quiet(bench, 1)
}

/// The host hears AMP's message and nothing else.
pub fn amp(bench: &Bench) -> Outcome {
    fits(bench, "amp")
}

pub fn plain(bench: &Bench) -> Outcome {
    bench.visit_host("/demo/frame-plain.html")?;
    let page = ready(bench, 0)?;
    paste(&page, PROFILE)?;
    let spare = bench.driver.run(SPARE, &[])?;
    expect(spare[3] == json!(640), || format!("a frame without a script changed its height: {spare}"))?;
    bench.driver.leave()?;
    let page = ready(bench, 1)?;
    paste(&page, PROFILE)?;
    let sideways = "const root = document.documentElement; return [root.scrollWidth - root.clientWidth, root.scrollHeight > innerHeight, innerWidth, innerHeight]";
    let small = bench.driver.run(sideways, &[])?;
    expect(small == json!([0, true, 300, 150]), || format!("sideways, higher, width, height: {small}"))?;
    // Each part can be brought before the eyes.
    let reached = page.js(
        "return ['[data-state] h1', '.verdict', '[data-row] summary', '[data-test=assumptions] input'].filter((part) => {
            const e = $(part);
            e?.scrollIntoView({ block: 'center', behavior: 'instant' });
            const r = e?.getBoundingClientRect();
            return !(r?.width > 0 && r.left >= 0 && r.right <= innerWidth && r.top < innerHeight && r.bottom > 0);
        })",
        &[],
    )?;
    expect(reached == json!([]), || format!("not to be seen at 300x150: {reached}"))?;
    bench.driver.leave()?;
    // A script that comes late finds the frames that were there first.
    embed(bench, "/embed.js")?;
    enter(bench, 0)?;
    fitted(bench, "a late script")?;
    quiet(bench, 2)
}

/// Adds embed.js to the page, under this address.
fn embed(bench: &Bench, path: &str) -> Outcome {
    let script =
        "document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: arguments[0] }))";
    bench.driver.run(script, &[json!(bench.site.url(path))]).map(drop)
}

/// Adds a frame to the page of a host.
fn add(bench: &Bench, how: Value) -> Outcome {
    let script = "const frame = Object.assign(document.createElement('iframe'), { src: arguments[0], title: 'creator-loupe', width: '100%' });
        Object.assign(frame.style, arguments[1]);
        document.querySelector('main').append(frame)";
    bench.driver.run(script, &[json!(bench.site.url("/frame.html")), how]).map(drop)
}

pub fn late_and_moved(bench: &Bench) -> Outcome {
    bench.visit_host("/__host.html")?;
    add(bench, json!({}))?;
    add(bench, json!({}))?;
    ready(bench, 0)?;
    fitted(bench, "it was added")?;
    bench.driver.leave()?;
    bench.driver.run("document.body.prepend(document.querySelectorAll('iframe')[1])", &[])?;
    let page = ready(bench, 0)?;
    paste(&page, PROFILE)?;
    fitted(bench, "it was moved")?;
    bench.driver.leave()?;
    bench.driver.run("document.querySelectorAll('iframe')[0].remove()", &[])?;
    let page = ready(bench, 0)?;
    paste(&page, PROFILE)?;
    fitted(bench, "another was taken out")?;
    // Not shown, a frame has no layout; it comes back as it was.
    bench.driver.leave()?;
    bench.driver.run("document.querySelector('main').hidden = true", &[])?;
    bench.driver.run("document.querySelector('main').hidden = false", &[])?;
    enter(bench, 0)?;
    fitted(bench, "it was hidden and shown")?;
    quiet(bench, 1)
}

/// The same script by two addresses is two scripts to a browser, as two versions would be.
pub fn pasted_twice(bench: &Bench) -> Outcome {
    bench.visit_host("/demo/frame-plain.html")?;
    for path in ["/embed.js?one", "/embed.js?two", "/embed.js?one"] {
        embed(bench, path)?;
    }
    let page = ready(bench, 0)?;
    fitted(bench, "two scripts")?;
    paste(&page, PROFILE)?;
    let read = fitted(bench, "a paste")?;
    press(&page, "[data-test=clear]")?;
    page.wait_state("empty")?;
    expect(fitted(bench, "clear")? < read, || "the frame did not shrink".into())?;
    quiet(bench, 2)
}

/// In a frame: what it was told, and what its ink is.
fn theme_is(bench: &Bench, n: usize, theme: &str) -> Outcome {
    enter(bench, n)?;
    let mut last = Value::Null;
    let is = until(&format!("frame {n} to be {theme}"), SOON, || {
        last = Page::first(bench.driver).js(
            "const style = (e) => getComputedStyle(e), ink = style($('.cl')).color.match(/\\d+/g).map(Number);
             const grounds = [document.documentElement, document.body, $('.cl')].map((e) => style(e).backgroundColor);
             return [style(document.documentElement).colorScheme, style($('.cl')).colorScheme,
                ink[0] > 128 ? 'dark' : 'light', grounds.every((ground) => ground === 'rgba(0, 0, 0, 0)')]",
            &[],
        )?;
        Ok(last == json!([theme, theme, theme, true]))
    });
    bench.driver.leave()?;
    is.map_err(|e| format!("{e}; scheme of the page and of the tool, ink, transparent: {last}"))
}

pub fn theme(bench: &Bench) -> Outcome {
    bench.driver.theme(Theme::Light)?;
    bench.visit_host("/demo/frame-three.html")?;
    for n in 0..3 {
        ready(bench, n)?;
        bench.driver.leave()?;
    }
    theme_is(bench, 0, "light")?;
    theme_is(bench, 2, "dark")?;
    // The system changes.
    if bench.driver.theme(Theme::Dark)? {
        let turned = theme_is(bench, 0, "dark").and_then(|()| theme_is(bench, 2, "dark"));
        bench.driver.theme(Theme::Light)?;
        turned?;
        theme_is(bench, 0, "light")?;
    }
    // The page changes.
    bench.driver.run("document.documentElement.style.colorScheme = 'dark'", &[])?;
    theme_is(bench, 1, "dark")?;
    bench.driver.run("document.documentElement.style.colorScheme = 'light'", &[])?;
    theme_is(bench, 1, "light")?;
    // The address changes, and nothing is loaded again for it.
    enter(bench, 1)?;
    bench.driver.run("window.__same = true", &[])?;
    bench.driver.leave()?;
    let turn =
        "const frame = document.querySelectorAll('iframe')[1]; frame.src = frame.src.split('#')[0] + '#x&theme=dark'";
    bench.driver.run(turn, &[])?;
    enter(bench, 1)?;
    until("the address to count", SOON, || {
        let told = bench.driver.run(
            "return [window.__same, getComputedStyle(document.querySelector('creator-loupe')).colorScheme]",
            &[],
        )?;
        Ok(told == json!([true, "dark"]))
    })?;
    quiet(bench, 3)
}

/// A page of our own site that speaks for the tool and is out of its mind: nothing but a sensible height comes of it.
pub fn clamped(bench: &Bench) -> Outcome {
    bench.visit_host("/__host.html")?;
    add(bench, json!({ "border": "0" }))?;
    ready(bench, 0)?;
    fitted(bench, "the start")?;
    bench.driver.leave()?;
    let away = "document.querySelector('iframe').contentWindow.location = arguments[0]";
    bench.driver.run(away, &[json!(bench.site.url("/__blank.html"))])?;
    enter(bench, 0)?;
    until("the other page", SOON, || Ok(bench.driver.run("return location.pathname", &[])? == json!("/__blank.html")))?;
    let connect = "const done = arguments[0];
        addEventListener('message', ({ ports }) => { if (ports[0]) { window.port = ports[0]; port.onmessage = ({ data }) => (window.got = data); done(true); } });
        parent.postMessage({ type: 'creator-loupe:hello', version: 1 }, '*')";
    bench.driver.run_async(connect, &[])?;
    let say = |what: &str| bench.driver.run(&format!("port.postMessage({what})"), &[]).map(drop);
    let height = || -> Outcome<Value> {
        bench.driver.leave()?;
        let height = bench.driver.run("return document.querySelector('iframe').clientHeight", &[])?;
        enter(bench, 0)?;
        Ok(height)
    };
    let becomes = |wanted: u64| {
        until(&format!("{wanted} px"), SOON, || Ok(height()? == json!(wanted)))
            .map_err(|e| format!("{e}; it is {:?}", height()))
    };
    say("{ type: 'height', height: 1e9 }")?;
    becomes(20_000)?;
    say("{ type: 'height', height: -7 }")?;
    becomes(80)?;
    for nonsense in [
        "null",
        "700",
        "'700'",
        "[700]",
        "{ type: 'height' }",
        "{ type: 'height', height: '700' }",
        "{ type: 'height', height: NaN }",
        "{ type: 'height', height: Infinity }",
        "{ type: 'height', height: { valueOf: 7 } }",
        "{ type: 'height', height: 700n }",
        "{ type: 'heights', height: 700 }",
        "new Map([['type', 'height']])",
        "new Uint8Array(9)",
        "(() => { const a = { type: 'height' }; a.height = a; return a; })()",
        "'x'.repeat(1e6)",
    ] {
        say(nonsense)?;
    }
    say("{ type: 'height', height: 123.2 }")?;
    becomes(124)?;
    bench.driver.leave()?;
    // Where the host gives less, the content scrolls.
    bench.driver.run("document.querySelector('iframe').remove()", &[])?;
    add(bench, json!({ "maxHeight": "300px", "border": "0" }))?;
    ready(bench, 0)?;
    let scrolls = "const root = document.documentElement; root.scrollTop = 50; return [innerHeight, root.hasAttribute('data-fits'), root.scrollTop]";
    let mut last = Value::Null;
    until("a frame that scrolls", SOON, || {
        last = bench.driver.run(scrolls, &[])?;
        Ok(last == json!([300, false, 50]))
    })
    .map_err(|e| format!("{e}; height, fits, scrolled: {last}"))?;
    quiet(bench, 1)
}

/// Hosts where the width follows the height, and so the height the width.
pub fn no_loop(bench: &Bench) -> Outcome {
    for ratio in ["1 / 2", "1 / 4", "1 / 8"] {
        bench.visit_host("/__host.html")?;
        add(bench, json!({ "width": "auto", "aspectRatio": ratio, "border": "0" }))?;
        let count = "window.changes = 0; new MutationObserver((all) => (window.changes += all.length)).observe(document.querySelector('iframe'), { attributeFilter: ['style'] })";
        bench.driver.run(count, &[])?;
        ready(bench, 0)?;
        bench.driver.leave()?;
        let changes = || Ok::<u64, String>(bench.driver.run("return changes", &[])?.as_u64().unwrap_or_default());
        let mut last = (changes()?, Instant::now());
        until("the heights to settle", SOON, || {
            let now = changes()?;
            if now != last.0 {
                last = (now, Instant::now());
            }
            Ok(last.1.elapsed() > Duration::from_millis(1500))
        })
        .map_err(|e| format!("{e}; {:?} so far, at {ratio}", changes()))?;
        let changes = changes()?;
        expect(changes <= 10, || format!("{changes} heights on a page that answers each with a width, at {ratio}"))?;
        quiet(bench, 1)?;
    }
    Ok(())
}
