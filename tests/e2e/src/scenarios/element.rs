//! The element on pages of hosts: what it hears, what it says, and that nothing of a page harms it.
//!
//! The pages are those of www/demo.

use serde_json::{Value, json};

use super::{LINE, PROFILE, expect, figure};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::engine::Engine;
use crate::page::Page;
use crate::wire::Outcome;

/// A page of a host with the tool in it, near which the visitor is.
fn hosted<'a>(bench: &Bench<'a>, name: &str) -> Outcome<Page<'a>> {
    bench.visit(&format!("/demo/{name}.html"))?;
    let page = Page::first(bench.driver);
    page.js("host.scrollIntoView({ behavior: 'instant' })", &[])?;
    page.wait_ready()?;
    bench.settle()?;
    Ok(page)
}

/// Listens to every event from now on.
fn listen(page: &Page) -> Outcome {
    page.js(
        "window.__told = [];
         for (const name of ['ready', 'change', 'result', 'height', 'notice', 'error'])
           addEventListener('creator-loupe:' + name, (e) => e.target === host && window.__told.push([name, e.detail]));",
        &[],
    )
    .map(drop)
}

/// The detail of the last event of this name; waits for one.
fn told(page: &Page, name: &str) -> Outcome<Value> {
    let mut last = Value::Null;
    until(&format!("an event {name}"), SOON, || {
        last = page
            .js("return window.__told.filter(([name]) => name === arguments[0]).at(-1)?.[1] ?? null", &[json!(name)])?;
        Ok(!last.is_null())
    })?;
    expect(last["version"] == 1, || format!("{name} without a version: {last}"))?;
    Ok(last)
}

/// What the host page gives is there from the first picture on; what it gives later comes without a reload; what the tool
/// tells is what it shows.
pub fn speaks(bench: &Bench) -> Outcome {
    let page = hosted(bench, "element")?;
    page.wait_state("result")?;
    figure(&page.value("engagements")?)?;
    // Quick is quick: what is not for the first look is not there.
    page.await_assumptions()?;
    let shown = |selector: &str| page.js("return !!$(arguments[0])?.checkVisibility()", &[json!(selector)]);
    expect(shown("[data-test=assumptions]")? == json!(false), || "quick shows the assumptions".into())?;
    listen(&page)?;
    page.js("host.update({ text: arguments[0], mode: 'full' })", &[json!(LINE)])?;
    let result = told(&page, "result")?;
    expect(result["creators"] == 1 && result["result"]["platform"] == "instagram", || format!("{result}"))?;
    expect(result["result"]["followers"] == 8200.0, || format!("{result}"))?;
    let rate = &result["result"]["engagementRate"];
    let [low, mid, high] = ["low", "mid", "high"].map(|end| rate[end].as_f64().unwrap_or(f64::NAN));
    expect(rate["base"] == "followers" && low < mid && mid < high, || format!("{result}"))?;
    // (510 + 41) / 8,200 is 6.7 %.
    expect(low < 0.067 && 0.067 < high, || format!("{result}"))?;
    expect(result["result"]["trueCost"]["currency"] == "USD", || format!("{result}"))?;
    expect(told(&page, "change")?["creators"] == 1, || "how many creators".into())?;
    expect(told(&page, "height")?["height"].as_f64().is_some_and(|height| height > 300.0), || "a height".into())?;
    expect(shown("[data-test=assumptions]")? == json!(true), || "full does not show the assumptions".into())?;
    let text = page.js("return host.text", &[])?;
    expect(text == LINE, || format!("the property says {text}"))?;
    // A person takes back what the page gave.
    page.js("host.text = arguments[0]", &[json!(PROFILE)])?;
    page.wait_for("[data-test=undo]")?;
    until("the text", SOON, || Ok(page.js("return host.text === arguments[0]", &[json!(PROFILE)])? == json!(true)))?;
    page.click("[data-test=undo]")?;
    until("the text from before", SOON, || {
        Ok(page.js("return host.text === arguments[0]", &[json!(LINE)])? == json!(true))
    })?;
    page.js("host.topic = 'ceramics'", &[])?;
    expect(page.js("return host.getAttribute('topic')", &[])? == "ceramics", || "a property is no attribute".into())?;
    bench.clean(Strictness::Everything)
}

/// Attributes and properties of any value: nothing is thrown into the host, and the tool goes on.
pub fn hostile(bench: &Bench) -> Outcome {
    let page = hosted(bench, "element")?;
    listen(&page)?;
    page.js(
        "const values = ['', ' ', '\\u0000', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '{}', '-1', 'NaN', '\\ud800',
           '\\u202e'.repeat(500), 'x'.repeat(3e6), '#fff', '#12345', 'url(//example.org/x)', null, undefined, 7, {}, []];
         for (const name of ['text', 'topic', 'accent', 'mode', 'theme', 'preload', 'link', 'logo', 'no-such']) {
           for (const value of values) {
             host[name] = value;
             host.update({ [name]: value });
             if (name !== 'text' && value !== undefined) host.setAttribute(name, value);
           }
           host.removeAttribute(name);
         }
         host.update(null); host.update(undefined); host.update('text'); host.update([1, 2]);
         host.update({ text: '' });",
        &[],
    )?;
    // Three million letters may be asked about first.
    page.js("host.update({ text: arguments[0] })", &[json!(LINE)])?;
    let mut last = Value::Null;
    let found = until("the last text to be judged", SOON, || {
        last = page.js("return [$('.cl').dataset.state, host.text.length]", &[])?;
        Ok(page.js("return $('.cl').dataset.state === 'result' && host.text === arguments[0]", &[json!(LINE)])?
            == json!(true))
    });
    found.map_err(|e| format!("{e}: {last}"))?;
    expect(page.js("return $$('img').length", &[])? == 0, || "a picture of a stranger".into())?;
    bench.clean(Strictness::UncaughtOnly)
}

/// Moved in one task, taken out and put back in another: what a person wrote stays.
pub fn moved(bench: &Bench) -> Outcome {
    bench.carry(PROFILE)?;
    let page = hosted(bench, "element-csp")?;
    page.paste()?;
    page.wait_state("result")?;
    let before = page.value("engagements")?;
    page.js("const to = document.createElement('div'); document.body.append(to); to.append(host)", &[])?;
    expect(page.value("engagements")? == before, || "a move lost the result".into())?;
    // As a framework does that mounts, unmounts and mounts again to see whether that can be done.
    page.js(
        "const parent = host.parentNode, tool = host;
         tool.remove(); parent.append(tool); tool.remove();
         return new Promise((done) => setTimeout(() => { parent.append(tool); done(); }, 50))",
        &[],
    )?;
    page.js("host.scrollIntoView({ behavior: 'instant' })", &[])?;
    page.wait_ready()?;
    page.wait_state("result")?;
    expect(page.value("engagements")? == before, || "taken out and put back, it shows another figure".into())?;
    bench.clean(Strictness::UncaughtOnly)
}

/// Properties that were set, and an element that was made, before anybody knew the tag.
pub fn before(bench: &Bench) -> Outcome {
    bench.visit("/__hostblank.html")?;
    bench.driver.run(
        "const tool = document.createElement('creator-loupe');
         tool.text = arguments[0]; tool.theme = 'dark'; tool.accent = '#0a0';
         document.body.append(tool);
         const script = document.createElement('script');
         script.type = 'module'; script.src = '/creator-loupe.js';
         document.head.append(script);",
        &[json!(LINE)],
    )?;
    let page = Page::first(bench.driver);
    page.wait_ready()?;
    page.wait_state("result")?;
    expect(page.js("return host.getAttribute('theme')", &[])? == "dark", || "a property set before is lost".into())?;
    let tint = page.js("return host.style.getPropertyValue('--cl-accent')", &[])?;
    expect(tint.as_str().is_some_and(|tint| tint.starts_with("light-dark(#")), || format!("no accent: {tint}"))
}

/// What a host shows until the tool is there looks as the host wants it, and moves nowhere while its scripts and sheets come.
pub fn stands_in(bench: &Bench) -> Outcome {
    bench.visit("/__hostblank.html")?;
    bench.site.rules().wasm_held = true;
    bench.driver.run(
        "document.body.style.font = 'italic 30px/2 monospace';
         document.body.style.color = 'rgb(1, 2, 3)';
         const tool = document.createElement('creator-loupe');
         const words = document.createElement('p');
         words.textContent = 'Soon.';
         tool.append(words);
         tool.style.display = 'block';
         document.body.append(tool);
         window.look = () => {
           const { fontStyle, fontSize, lineHeight, fontFamily, color } = getComputedStyle(words);
           const { top, height } = words.getBoundingClientRect();
           return [fontStyle, fontSize, lineHeight, fontFamily, color, top, height].join();
         };
         window.wanted = look();
         const script = document.createElement('script');
         script.type = 'module'; script.src = '/creator-loupe.js';
         document.head.append(script);",
        &[],
    )?;
    let dressed = "return customElements.get('creator-loupe') && performance.getEntriesByType('resource').some((e) => /creator-loupe-[0-9a-f]+\\.css/.test(e.name) && e.responseEnd)";
    until("the look to come", SOON, || Ok(bench.driver.run(dressed, &[])? == json!(true)))?;
    bench.settle()?;
    let looks = bench.driver.run("return [look() === wanted, look(), wanted, document.querySelector('creator-loupe').hasAttribute('data-ready')]", &[])?;
    expect(looks[3] == json!(false), || "it started without its wasm: nothing was tested".into())?;
    expect(looks[0] == json!(true), || format!("the host wants {}, it looks {}", looks[2], looks[1]))?;
    bench.site.rules().wasm_held = false;
    let page = Page::first(bench.driver);
    page.wait_ready()?;
    let own = page.js("return getComputedStyle($('.cl')).fontStyle", &[])?;
    expect(own == json!("normal"), || format!("the tool itself is {own}"))?;
    bench.clean(Strictness::UncaughtOnly)
}

/// The place that the README keeps for the empty tool is as high as it, and so nothing below it moves. In Chromium, which can be
/// told a width.
pub fn place(bench: &Bench) -> Outcome {
    if bench.driver.engine != Engine::Chromium {
        println!("      skipped: the window of this engine has no exact width");
        return Ok(());
    }
    let readme =
        std::fs::read_to_string(crate::repository().join("README.md")).map_err(|e| format!("README.md: {e}"))?;
    let css = readme.split_once("```css\n").and_then(|(_, rest)| rest.split_once("```"));
    let (css, _) = css.ok_or("README.md keeps no place")?;
    bench.visit("/__hostblank.html")?;
    bench.driver.run(
        "const sheet = new CSSStyleSheet();
         sheet.replaceSync(arguments[0] + 'html { overflow: hidden } body { margin: 0 }');
         document.adoptedStyleSheets = [sheet];
         document.body.append(document.createElement('creator-loupe'));
         const script = document.createElement('script');
         script.type = 'module'; script.src = '/creator-loupe.js';
         document.head.append(script);",
        &[json!(css)],
    )?;
    Page::first(bench.driver).wait_ready()?;
    let fits = |width: u64| -> Outcome {
        let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        bench.driver.cdp("Emulation.setDeviceMetricsOverride", size)?;
        let told = bench.driver.run(
            "const tool = document.querySelector('creator-loupe');
             return [tool.clientWidth, tool.getBoundingClientRect().height, Number.parseFloat(getComputedStyle(tool).minHeight)]",
            &[],
        )?;
        expect(told[0] == width && told[1] == told[2], || format!("at {width}: width, height and place are {told}"))
    };
    let all_fit = [320, 360, 480, 600, 639, 640, 768, 879, 880, 1280].into_iter().try_for_each(fits);
    bench.driver.cdp("Emulation.clearDeviceMetricsOverride", json!({}))?;
    all_fit?;
    bench.clean(Strictness::UncaughtOnly)
}

/// Whatever colour a host likes: words in it and on it can be read, on light and on dark.
pub fn accents(bench: &Bench) -> Outcome {
    let page = hosted(bench, "element")?;
    for accent in ["#ffff00", "#000", "#fff", "#ff0000", "#808080", "#00f", "#b3005e", "#0b6b62", "#7dd3fc"] {
        for theme in ["light", "dark"] {
            let worst = page.js(
                "host.update({ accent: arguments[0], theme: arguments[1] });
                 const probe = document.createElement('i');
                 $('.cl').append(probe);
                 const seen = (name) => {
                   probe.style.color = `var(--${name})`;
                   return getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number);
                 };
                 const light = (c) => {
                   const [r, g, b] = c.map((x) => (x / 255 <= 0.04045 ? x / 3294.6 : ((x / 255 + 0.055) / 1.055) ** 2.4));
                   return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                 };
                 const ratio = (a, b) => {
                   const [x, y] = [light(seen(a)), light(seen(b))];
                   return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
                 };
                 const all = [ratio('accent', 'card'), ratio('accent', 'accent-soft'), ratio('on-accent', 'accent')];
                 probe.remove();
                 return Math.min(...all)",
                &[json!(accent), json!(theme)],
            )?;
            let worst = worst.as_f64().unwrap_or_default();
            expect(worst >= 4.5, || format!("{accent} in {theme}: {worst} to 1"))?;
        }
    }
    Ok(())
}

/// On a page that is unlike ours: it starts, judges, and looks as it does elsewhere.
pub fn lives(bench: &Bench, name: &str) -> Outcome {
    let page = hosted(bench, &format!("element-{name}"))?;
    super::frames::paste(&page, PROFILE)?;
    figure(&page.value("engagements")?)?;
    let look = page.js(
        "const of = (s, what) => getComputedStyle($(s))[what];
         return [Number.parseFloat(of('.verdict', 'fontSize')) >= 16, of('.verdict', 'textTransform'), of('.verdict', 'letterSpacing'), of('.verdict', 'float'),
                 of('textarea, .paste', 'display') !== 'none', $('.cl').scrollWidth <= $('.cl').clientWidth]",
        &[],
    )?;
    expect(look == json!([true, "none", "normal", "none", true, true]), || format!("{look}"))?;
    bench.clean(Strictness::Everything)
}

/// Where WebAssembly is forbidden by the host: a sentence and what was typed, and the host is told.
pub fn blocked(bench: &Bench) -> Outcome {
    bench.visit("/demo/element-blocked.html")?;
    let page = Page::first(bench.driver);
    page.wait_state("safe")?;
    let words = page.all_text()?;
    expect(words.contains("wasm-unsafe-eval"), || format!("no way on: {words}"))?;
    // It was told before anybody listened, so it is asked to try once more.
    listen(&page)?;
    page.click(".safe button")?;
    let error = told(&page, "error")?;
    let sentence = error["sentence"].as_str().unwrap_or_default();
    expect(error["kind"] == "blocked" && sentence.contains("wasm-unsafe-eval"), || {
        format!("the host is told {error}")
    })?;
    page.wait_state("safe")
}

/// So many widgets come into the page and go, one after another; `window.__elements` knows which of them are still held.
fn come_and_go(bench: &Bench, count: u64) -> Outcome {
    let script = "const [count, told] = arguments;
        window.__elements = [];
        (async () => {
          for (let i = 0; i < count; i++) {
            const one = document.createElement('creator-loupe');
            one.setAttribute('mode', 'full');
            window.__elements.push(new WeakRef(one));
            const ready = new Promise((done) => one.addEventListener('creator-loupe:ready', done, { once: true }));
            document.body.append(one);
            await ready;
            one.remove();
            await new Promise((done) => setTimeout(done));
          }
        })().then(() => told(count), (why) => told(String(why)));";
    let told = bench.driver.run_async(script, &[json!(count)])?;
    expect(told == json!(count), || format!("{told} of {count} came and went"))
}

/// Fifty widgets at once are all ready; of sixty that came and went nothing is left: no element, no instance. Counted where a
/// browser can be told to collect.
pub fn crowd(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    bench.driver.run(
        "const [made, Instance] = [(window.__made = []), WebAssembly.Instance];
         WebAssembly.Instance = class extends Instance {
           constructor(...how) { super(...how); if (this.exports.memory?.grow) made.push(new WeakRef(this.exports.memory)); }
         };",
        &[],
    )?;
    let ready = bench.driver.run_async(
        "const done = arguments[0], all = [];
         for (let i = 0; i < 50; i++) {
           const one = document.createElement('creator-loupe');
           one.setAttribute('mode', 'full');
           all.push(new Promise((ready) => one.addEventListener('creator-loupe:ready', ready, { once: true })));
           document.body.append(one);
         }
         Promise.all(all).then(() => {
           const rest = [...document.querySelectorAll('creator-loupe')].slice(1);
           const held = rest.filter((one) => one.shadowRoot.querySelector('textarea')).length;
           rest.forEach((one) => one.remove());
           done(held);
         })",
        &[],
    )?;
    expect(ready == json!(50), || format!("{ready} of 50 are ready"))?;
    come_and_go(bench, 60)?;
    if bench.driver.engine == Engine::Chromium {
        let mut left = Value::Null;
        let gone = until("what went to be collected", SOON, || {
            bench.driver.cdp("HeapProfiler.collectGarbage", json!({}))?;
            let script =
                "return [window.__elements, window.__made].map((all) => all.filter((one) => one.deref()).length)";
            left = bench.driver.run(script, &[])?;
            Ok(left == json!([0, 0]))
        });
        gone.map_err(|e| format!("{e}: elements and instances left: {left}"))?;
    }
    page.type_and_read(LINE)?;
    page.wait_state("result")?;
    bench.clean(Strictness::Everything)
}

/// Widgets that come and go leave no memory behind. One that stays holds 0.4 MiB in Firefox and 1.8 in WebKitGTK (measured with
/// 100 left on the page, 2026-11-28), so 800 that were kept would be 300 MiB at least; half of that is the bound, since a browser
/// collects when it likes.
pub fn mounts(bench: &Bench) -> Outcome {
    bench.open()?;
    // The least that is held within five seconds: browsers collect when they like, and no other sign says that they did.
    let after = |mounts: &[u64]| -> Outcome<f64> {
        for count in mounts {
            come_and_go(bench, *count)?;
        }
        let mut least = f64::MAX;
        for _ in 0..10 {
            std::thread::sleep(std::time::Duration::from_millis(500));
            least = least.min(bench.driver.resident()?);
        }
        Ok(least)
    };
    let before = after(&[200])?;
    let more = after(&[200; 4])? - before;
    println!("      800 widgets came and went after 200: {more:+.1} MiB, {:+.0} KiB each", more * 1024.0 / 800.0);
    expect(more < 150.0, || format!("{more:.1} MiB more than after the first 200: {before:.1}"))?;
    bench.clean(Strictness::Everything)
}
