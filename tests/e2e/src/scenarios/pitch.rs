//! The pitch page: made under a brand, read by a client who can type nothing into it, printed as clean pages.

use serde_json::{Value, json};

use super::plan::sheet;
use super::{PROFILE, expect, sound};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::engine::Engine;
use crate::page::Page;
use crate::scenarios::many::{paste, pasted};
use crate::wire::Outcome;

const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40' viewBox='0 0 80 40'>\n  <!-- a hill -->\n  <path d='M0 40L40 0L80 40z' fill='#e8b04a'/>\n</svg>\n";

/// A plan, and the desk at which its page is made.
fn begun<'a>(bench: &Bench<'a>) -> Outcome<Page<'a>> {
    let page = bench.open()?;
    paste(&page, &sheet())?;
    page.wait_for("[data-test=tabs]")?;
    page.click("[data-test=tabs] [data-kind=plan]")?;
    page.fill("#cl-plan-budget", "1500")?;
    super::plan::settled(&page)?;
    page.click("[data-test=tabs] [data-kind=pitch]")?;
    page.wait_for("[data-test=pitched]")?;
    until("the totals", SOON, || Ok(page.count("[data-test=pitch] [data-test=total]")? == 6))?;
    Ok(page)
}

/// The desk with everything set, for the eyes and for axe.
pub fn set<'a>(bench: &Bench<'a>) -> Outcome<Page<'a>> {
    let page = begun(bench)?;
    page.fill("#cl-pitch-title", "Potters for spring <b>")?;
    page.fill("#cl-pitch-for", "Loam & Co.")?;
    page.fill("#cl-pitch-by", "Kiln Agency")?;
    colours(&page, "#ffe14d", "#2b211c")?;
    page.js("$('#cl-pitch-font').selectedIndex = 1; $('#cl-pitch-font').dispatchEvent(new Event('change', { bubbles: true }))", &[])?;
    let file = std::env::temp_dir().join(format!("logo-{}.svg", std::process::id()));
    std::fs::write(&file, LOGO).map_err(|e| e.to_string())?;
    page.pick("[data-kind=logo]", &file)?;
    let logo = || page.js("const logo = $('.logo'); return logo?.complete && logo.naturalWidth", &[]);
    until("the logo", SOON, || Ok(logo()? == json!(80))).map_err(|e| format!("{e}: {:?}", logo()))?;
    let note = page.js("return $('[data-test=pitch-note] input').id", &[])?;
    page.fill(&format!("#{}", note.as_str().unwrap_or_default()), "Answers within a day.")?;
    until("the note", SOON, || {
        Ok(page.text("[data-test=noted]")?.is_some_and(|note| note == "Answers within a day."))
    })?;
    Ok(page)
}

/// The page as its reader sees it, for the eyes and for axe.
pub fn read(bench: &Bench) -> Outcome {
    let page = set(bench)?;
    page.click("[data-test=pitch-show]")?;
    page.wait_gone("[data-test=pitch-maker]")
}

fn colours(page: &Page, accent: &str, cover: &str) -> Outcome {
    page.js(
        "for (const [id, value] of [['accent', arguments[0]], ['cover', arguments[1]]]) {
           const field = $('#cl-pitch-' + id);
           field.value = value;
           field.dispatchEvent(new Event('input', { bubbles: true }));
         }",
        &[json!(accent), json!(cover)],
    )
    .map(drop)
}

/// Words, colours, a font, a logo and a note; seen as its reader sees it, and back.
pub fn made(bench: &Bench) -> Outcome {
    let page = set(bench)?;
    let booked = page.count("[data-test=pitched]")?;
    page.click("[data-test=pitch-show]")?;
    page.wait_gone("[data-test=pitch-maker]")?;
    let held = || page.js("return deep()?.tagName", &[]);
    expect(held()? == json!("H1"), || format!("the keyboard is at {:?}", held()))?;
    let typed = page.count("input, textarea, select, nav, summary")?;
    expect(typed == 0 && page.count("button")? == 1, || format!("{typed} things to type in"))?;
    let title = page.text("h1")?.unwrap_or_default();
    expect(title == "Potters for spring <b>", || format!("the headline is {title:?}"))?;
    expect(page.count("[data-test=pitched]")? == booked, || "somebody is missing".into())?;
    let words = page.all_text()?;
    sound(&words)?;
    for said in ["Prepared for Loam & Co.", "by Kiln Agency", "Answers within a day.", "Why:", "Sources", "Made with"] {
        expect(words.contains(said), || format!("no {said:?} in {words}"))?;
    }
    let font = page.js("return getComputedStyle($('.one')).fontFamily", &[])?;
    expect(font.as_str().is_some_and(|f| f.contains("Georgia")), || format!("set in {font}"))?;
    page.click("[data-test=pitch-back]")?;
    page.wait_for("[data-test=pitch-maker]")?;
    expect(held()? == json!("H2"), || format!("back again the keyboard is at {:?}", held()))?;
    // What is no picture is said to be none, and the logo stays.
    let file = std::env::temp_dir().join(format!("logo-{}.txt", std::process::id()));
    std::fs::write(&file, "not a picture").map_err(|e| e.to_string())?;
    page.pick("[data-kind=logo]", &file)?;
    until("the refusal", SOON, || {
        Ok(page.text("[data-test=pitch-logo] small")?.is_some_and(|t| t.contains("no picture")))
    })?;
    expect(page.count(".logo")? == 1, || "the logo is gone".into())?;
    page.click("[data-test=no-logo]")?;
    page.wait_gone(".logo")?;
    bench.clean(Strictness::Everything)
}

/// 200 colours of brands: whatever stands on them or is written in them can be read.
pub fn sweep(bench: &Bench) -> Outcome {
    let page = begun(bench)?;
    let script = "
        const light = (colour) => {
          const [r, g, b] = colour.map((x) => (x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => m - n); return (y + 0.05) / (x + 0.05); };
        const of = (node, what) => getComputedStyle(node)[what].match(/[\\d.]+/g).slice(0, 3).map(Number);
        const set = (id, value) => { const f = $('#cl-pitch-' + id); f.value = value; f.dispatchEvent(new Event('input', { bubbles: true })); };
        const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
        const done = arguments[arguments.length - 1];
        (async () => {
          let [worst, where, seen] = [99, '', new Set()];
          for (let i = 0; i < 200; i += 1) {
            const hue = (i * 137.508) % 360, part = (i % 10) / 9;
            const pen = document.createElement('canvas').getContext('2d');
            pen.fillStyle = `hsl(${hue} ${40 + 60 * ((i * 7) % 10) / 9}% ${part * 100}%)`;
            set('accent', pen.fillStyle); set('cover', pen.fillStyle);
            await frame();
            const cover = of($('.cover'), 'backgroundColor');
            seen.add(String(cover));
            const card = of($('.pitch'), 'backgroundColor');
            const soft = of($('.pitch .brings li'), 'backgroundColor');
            for (const [name, a, b] of [
              ['cover', of($('.title'), 'color'), cover],
              ['by', of($('.cover'), 'color'), cover],
              ['accent', of($('.pitch .verdict b'), 'color'), card],
              ['booked', of($('.pitch .brings b'), 'color'), soft],
              ['button', of($('[data-test=pitch-show]'), 'color'), of($('[data-test=pitch-show]'), 'backgroundColor')],
            ]) {
              const now = ratio(a, b);
              if (now < worst) { worst = now; where = `${name} ${pen.fillStyle} ${a} on ${b}`; }
            }
          }
          return [worst, where, seen.size];
        })().then(done, (e) => done([0, String(e), 0]));";
    let found = page.js_async(script)?;
    let worst = found[0].as_f64().unwrap_or_default();
    expect(worst >= 4.5, || format!("{worst:.2} to 1: {}", found[1]))?;
    expect(found[2].as_u64().is_some_and(|seen| seen > 150), || format!("only {} colours came through", found[2]))?;
    println!("      the worst of 200 colours: {worst:.2} to 1");
    bench.clean(Strictness::Everything)
}

/// Its link opens it elsewhere, to be read; without a signature nothing names the tool, and nothing leads out.
pub fn travels(bench: &Bench) -> Outcome {
    let page = set(bench)?;
    page.click("[data-test=pitch-signed]")?;
    page.js(
        "const writeText = async (text) => { window.__copied = text; };
         Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
         window.__shared = [];
         addEventListener('creator-loupe:share', (e) => window.__shared.push(e.detail));",
        &[],
    )?;
    page.click("[data-test=pitch-link]")?;
    until("the link", SOON, || Ok(page.js("return !!window.__copied", &[])? == json!(true)))?;
    let link = page.js("return window.__copied", &[])?;
    let told = page.js("return window.__shared", &[])?;
    expect(told == json!([{ "version": 1, "kind": "pitch", "link": link }]), || format!("the host is told {told}"))?;
    let shown = || -> Outcome<(Value, Value)> {
        let page = Page::first(bench.driver);
        let who = page.js("return $$('[data-test=pitched] h3').map(plain)", &[])?;
        let look = page.js(
            "const of = (node, what) => getComputedStyle(node)[what];
             return [plain($('.title')), of($('.cover'), 'backgroundColor'), of($('.verdict b'), 'color'), $('.logo')?.src, plain($('[data-test=noted]'))]",
            &[],
        )?;
        Ok((who, look))
    };
    let before = shown()?;
    let link = link.as_str().unwrap_or_default().to_owned();
    let token = link.split_once('#').map(|(_, token)| token.to_owned()).ok_or("no link")?;
    bench.visit("/__control.html")?;
    let page = bench.open_at(&format!("/#{token}"))?;
    page.wait_for("[data-test=pitched]")?;
    until("the same page", SOON, || Ok(shown()? == before)).map_err(|e| format!("{e}: {before:?}, {:?}", shown()))?;
    expect(page.count("input, button, textarea, select, nav")? == 0, || "something to press or type in".into())?;
    let words = page.all_text()?;
    expect(!words.contains("creator-loupe"), || format!("it names the tool: {words}"))?;
    bench.clean(Strictness::Everything)
}

/// On a page of the agency's own, by the attributes alone; and back to the tool when the host says so.
pub fn hosted(bench: &Bench) -> Outcome {
    bench.visit("/demo/pitch.html")?;
    let page = Page::first(bench.driver);
    page.js("host.scrollIntoView({ behavior: 'instant' })", &[])?;
    page.wait_ready()?;
    page.wait_for("[data-test=pitched]")?;
    bench.settle()?;
    expect(page.count("input, textarea, select, nav")? == 0, || "something to type in".into())?;
    let title = page.text(".title")?.unwrap_or_default();
    expect(title.starts_with("Spring launch"), || format!("the headline is {title:?}"))?;
    page.js("host.update({ mode: 'full', logo: 'https://example.org/logo.png' })", &[])?;
    page.wait_for("[data-test=tabs]")?;
    expect(page.js("return $('.logo')?.src.startsWith('data:') ?? true", &[])? == json!(true), || {
        "a foreign logo".into()
    })?;
    // Every kind of link at once, and one that there is not.
    let links = page.js_async(
        "const done = arguments[0];
         Promise.all(['all', 'bare', 'pitch', 'all', 'no-such'].map((kind) => host.share(kind).catch((e) => e.name)))
           .then((links) => done(links.map((link) => link.split('#cl=')[1]?.slice(0, 2) ?? link)), (e) => done(String(e)));",
    )?;
    expect(links == json!(["1.", "1.", "1.", "1.", "TypeError"]), || format!("asked for links it gives {links}"))?;
    // A link to everything, on a page whose host wants it read: as the maker of embeds writes it.
    let all =
        page.js_async("const done = arguments[0]; host.share('all').then((link) => done(link.split('#cl=')[1]))")?;
    page.js("host.mode = 'pitch'; host.link = arguments[0]", &[all])?;
    page.wait_gone("[data-test=tabs]")?;
    page.wait_for("[data-test=pitched]")?;
    expect(page.count("input, button, nav")? == 0, || "something to press".into())?;
    page.js("host.follow('#cl=1.AAAA')", &[])?;
    page.wait_for("[data-test=followed][data-kind=cut-short]")?;
    expect(page.count("[data-test=pitched]")? > 0, || "the page is gone with a bad link".into())?;
    bench.clean(Strictness::Everything)
}

/// One creator can be pitched, too.
pub fn alone(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE, "result")?;
    page.await_assumptions()?;
    page.click("[data-test=to-pitch]")?;
    page.wait_for("[data-test=pitched]")?;
    expect(page.count("[data-test=tabs] [data-kind]")? == 2, || "parts of one creator".into())?;
    page.click("[data-test=tabs] [data-kind=look]")?;
    page.wait_gone("[data-test=pitch]")?;
    bench.clean(Strictness::Everything)
}

/// Printed from the desk and from the reader's page: the page for the client, all of its text, nothing of the tool, no creator
/// torn in two.
pub fn printed(bench: &Bench) -> Outcome {
    if bench.driver.engine == Engine::Webkit {
        println!("      skipped: WebKitGTK's driver has no way to print");
        return Ok(());
    }
    let page = set(bench)?;
    let names = page.js("return $$('[data-test=pitched] h3').map(plain)", &[])?;
    let names: Vec<&str> = names.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let by_desk = text_of(bench)?;
    page.click("[data-test=pitch-show]")?;
    page.wait_gone("[data-test=pitch-maker]")?;
    let by_reader = text_of(bench)?;
    for pages in [&by_desk, &by_reader] {
        let all = pages.join("\n");
        for words in [
            "Potters for spring <b>",
            "Prepared for Loam & Co.",
            "by Kiln Agency",
            "Answers within a day.",
            "Sources",
            "Made with creator-loupe.",
        ] {
            expect(all.contains(words), || format!("no {words:?} on paper: {all}"))?;
        }
        for control in [
            "Copy link",
            "Compare",
            "Take it along",
            "Back to",
            "Show it as",
            "Headline",
            "Nothing you paste",
            "Print or",
        ] {
            expect(!all.contains(control), || format!("{control:?} on paper: {all}"))?;
        }
        // Each with what is booked and why on one sheet.
        for name in &names {
            let whole = pages.iter().any(|sheet| {
                sheet.split_once(name).is_some_and(|(_, rest)| {
                    let mine = names.iter().filter_map(|other| rest.find(other)).min().unwrap_or(rest.len());
                    let mine = rest.get(..mine).unwrap_or(rest);
                    mine.contains(" for $") && mine.contains("Why:")
                })
            });
            expect(whole, || format!("{name} is torn: {pages:#?}"))?;
        }
        expect((1..=8).contains(&pages.len()), || format!("{} sheets", pages.len()))?;
    }
    expect(by_desk == by_reader, || {
        format!("the desk prints another page than its reader sees: {by_desk:#?} {by_reader:#?}")
    })?;
    println!("      {} creators on {} sheets", names.len(), by_desk.len());
    Ok(())
}

/// The text of each sheet of the PDF that the page makes, as a program reads it.
fn text_of(bench: &Bench) -> Outcome<Vec<String>> {
    let file = std::env::temp_dir().join(format!("pitch-{}.pdf", std::process::id()));
    std::fs::write(&file, bench.driver.print()?).map_err(|e| e.to_string())?;
    let said = std::process::Command::new("pdftotext")
        .args(["-layout"])
        .arg(&file)
        .arg("-")
        .output()
        .map_err(|e| format!("pdftotext (Debian's poppler-utils): {e}"))?;
    if !said.status.success() {
        return Err(format!("pdftotext: {}", String::from_utf8_lossy(&said.stderr)));
    }
    let plain = |sheet: &str| sheet.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    Ok(text.split('\u{c}').map(plain).filter(|sheet| !sheet.is_empty()).collect())
}
