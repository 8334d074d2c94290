//! Many creators: a table that is pasted, dropped or opened, checked and corrected; large ones; a second paste.
//!
//! One text comes by a real Ctrl+V (`paste-by-keys`); the forms here come by a ClipboardEvent or a DragEvent with its
//! DataTransfer, and by the file input: never by setting a value or state.

use serde_json::{Value, json};

use super::{expect, figure};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, key, until};
use crate::engine::Engine;
use crate::page::Page;
use crate::wire::Outcome;

/// A table with a cell that is no number.
pub const TABLE: &str = "handle;platform;followers;likes;comments\n@maya.makes;Instagram;24800;1240;68\n\
                         @oat.and.ink;Instagram;8200;510;41\n@kiln_and_co;Instagram;#VALUE!;2100;90\n";

/// A column that can be read two ways.
pub const AMBER: &str =
    "handle\tplatform\tfollowers\tlikes\tfee\n@ann\tInstagram\t24800\t900\t1.500\n@joe\tInstagram\t9000\t300\t2.250\n";

/// A column in order with one cell that is not.
pub const RED: &str = "handle;platform;followers\nann;Instagram;50000\njoe;Instagram;40000\nmia;Instagram;30\n\
                       lea;Instagram;25000\nroy;Instagram;20000\ntim;Instagram;10000\n";

const EVENTS: &str = "
const data = new DataTransfer();
const send = (type, target) => {
  // Firefox takes the text of a paste by two names of its own.
  const how = { bubbles: true, cancelable: true, composed: true, clipboardData: data, dataTransfer: data };
  if (type === 'paste') Object.assign(how, { dataType: 'text/plain', data: data.getData('text/plain') });
  const event = type === 'paste' ? new ClipboardEvent(type, how) : new DragEvent(type, how);
  // WebKit takes no transfer from a constructor.
  for (const name of ['clipboardData', 'dataTransfer']) {
    if (event[name] === null) Object.defineProperty(event, name, { value: data });
  }
  return target.dispatchEvent(event);
};
";

/// Pastes a text that a script makes.
fn paste_of(page: &Page, make: &str, arguments: &[Value]) -> Outcome {
    let script = format!("{EVENTS} data.setData('text/plain', {make}); send('paste', $('.paste'));");
    page.js(&script, arguments).map(drop)
}

pub fn paste(page: &Page, text: &str) -> Outcome {
    paste_of(page, "arguments[0]", &[json!(text)])
}

/// Drops a file of these bytes.
fn drop_file(page: &Page, name: &str, bytes: &[u8]) -> Outcome {
    let script = format!(
        "{EVENTS} data.items.add(new File([new Uint8Array(arguments[1])], arguments[0]));
         send('dragover', $('.paste')); return send('drop', $('.paste'));"
    );
    let taken = page.js(&script, &[json!(name), json!(bytes)])?;
    expect(taken == Value::Bool(false), || "the browser would have opened the file in place of the page".into())
}

/// A table of so many rows, made in the page.
const ROWS: &str = "'handle,name,platform,followers,following,posts,likes,comments,views\\n' + Array.from({ length: arguments[0] }, (_, i) =>
  `@creator_number_${i},Creator Name ${i},Instagram,${1000 + i * 7 % 900000},${i % 3000},${i % 800},${50 + i % 5000},${i % 90},${700 + i % 70000}`).join('\\n')";

/// Pastes a table of so many rows.
pub fn rows(page: &Page, n: usize) -> Outcome {
    paste_of(page, ROWS, &[json!(n)])
}

fn row(page: &Page, n: usize) -> Outcome<String> {
    Ok(page
        .js("return plain($$('[data-test=line]')[arguments[0]])", &[json!(n)])?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}

/// The memory that a large text took goes with its instance, whoever had the keyboard. Chromium alone can be told to collect.
pub fn memory(bench: &Bench) -> Outcome {
    if bench.driver.engine != Engine::Chromium {
        return Ok(());
    }
    let watch = "const made = [], Instance = WebAssembly.Instance;
        WebAssembly.Instance = class extends Instance {
          constructor(...how) { super(...how); if (this.exports.memory?.grow) made.push(new WeakRef(this.exports.memory)); }
        };
        window.largest = () => Math.max(...made.map((memory) => memory.deref()?.buffer.byteLength ?? 0));";
    let watched = bench.driver.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch }))?;
    let largest = || -> Outcome<f64> {
        Ok(bench.driver.run("return largest()", &[])?.as_f64().unwrap_or(0.0) / f64::from(1 << 20))
    };
    let found = (|| {
        let page = bench.open()?;
        rows(&page, 20_000)?;
        until("all to be judged", SOON, || Ok(page.count("[data-test=judged-all]")? == 1))?;
        let held = largest()?;
        expect(held > 6.0, || format!("{held} MiB are no large text: nothing was tested"))?;
        page.click("[data-test=clear]")?;
        page.wait_state("empty")?;
        until("the memory to be given back", SOON, || {
            bench.driver.cdp("HeapProfiler.collectGarbage", json!({}))?;
            Ok(largest()? < 4.0)
        })?;
        bench.clean(Strictness::Everything)
    })();
    let script = json!({ "identifier": watched["identifier"] });
    bench.driver.cdp("Page.removeScriptToEvaluateOnNewDocument", script)?;
    found
}

/// A table pasted: judged, its cells beside their text, a row chosen, a cell corrected, undone and done again.
pub fn table(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    paste(&page, TABLE)?;
    page.wait_state("result")?;
    expect(page.count("[data-test=line]")? == 3, || "there are not three rows".into())?;
    expect(row(&page, 0)?.contains("24,800"), || "no value beside its text".into())?;
    let skipped = page.text("[data-test=skipped]")?.unwrap_or_default();
    expect(skipped.starts_with('1'), || format!("what was not read is not counted: {skipped:?}"))?;
    page.click("[data-test=skipped] summary")?;
    page.click("[data-test=skip]")?;
    page.wait_for("[data-test=line]:nth-of-type(4)[aria-selected=true]")?;
    let who = page.text("[data-test=creator] h2")?.unwrap_or_default();
    expect(who == "kiln_and_co", || format!("the list leads to {who:?}"))?;
    page.click("[data-test=fix]")?;
    page.wait_for("[data-test=bar] input")?;
    bench.driver.chord(key::CONTROL, 'a')?;
    bench.driver.type_text("31000")?;
    bench.driver.press(key::ENTER, 1)?;
    page.wait_gone("[data-test=bar] input")?;
    expect(row(&page, 2)?.contains("31,000"), || "the correction is not in its row".into())?;
    figure(&page.value("engagements")?)?;
    page.click("[data-test=undo]")?;
    until("the correction to be undone", SOON, || Ok(!row(&page, 2)?.contains("31,000")))?;
    // By keys, outside a field.
    page.click("[data-test=table] [role=gridcell]")?;
    bench.driver.press(key::END, 1)?;
    page.js("$('[data-test=table]').focus()", &[])?;
    bench.driver.chord(key::CONTROL, 'y')?;
    until("the correction to be done again", SOON, || Ok(row(&page, 2)?.contains("31,000")))?;
    bench.driver.chord(key::CONTROL, 'z')?;
    until("the correction to be undone by keys", SOON, || Ok(!row(&page, 2)?.contains("31,000")))?;
    bench.clean(Strictness::Everything)
}

/// A column that can be read in two ways: no figure from it until a person answers, here by keys alone.
pub fn column_by_keys(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    paste(&page, AMBER)?;
    page.wait_state("question")?;
    let asked = page.text("[data-test=column-question]")?.unwrap_or_default();
    for part in ["1.500 · 2.250", "1,500 · 2,250", "1.5 · 2.25"] {
        expect(asked.contains(part), || format!("{part} is not in the question: {asked}"))?;
    }
    expect(page.count("[data-test=chip][data-field=fee]")? == 0, || "a fee from a column under question".into())?;
    bench.tab_to(&page, "[data-test=column-answer]")?;
    bench.driver.press(key::ENTER, 1)?;
    page.wait_state("result")?;
    let fee = page.text("[data-test=chip][data-field=fee]")?.unwrap_or_default();
    expect(fee.contains("1,500"), || format!("the fee became {fee:?}"))?;
    expect(page.count("[data-test=decision]")? == 1, || "the decision is not told".into())?;
    let beside = page.text("[data-test=columns]")?.unwrap_or_default();
    expect(beside.contains("“fee”: Fee; 1.234 is one thousand two hundred thirty-four (chosen by you)"), || {
        format!("the decision does not stand beside the results: {beside}")
    })?;
    // The button that was pressed is gone: what came in its place has the keyboard, both ways.
    keyboard_at(&page, "[data-test=ask-again]")?;
    bench.driver.press(key::ENTER, 1)?;
    page.wait_state("question")?;
    keyboard_at(&page, "[data-test=column-answer]")?;
    // The row below is reached and judged by keys, too.
    bench.tab_to(&page, "[data-test=table]")?;
    bench.driver.press('\u{E015}', 1)?;
    bench.driver.press(key::ENTER, 1)?;
    until("the second creator", SOON, || Ok(page.text("[data-test=creator] h2")?.as_deref() == Some("joe")))?;
    bench.clean(Strictness::Everything)
}

/// What a column holds is changed by one choice.
pub fn meaning(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    paste(&page, TABLE)?;
    page.wait_state("result")?;
    const LIKES: &str = "[data-test=meaning][aria-label*=likes]";
    bench.tab_to(&page, LIKES)?;
    let is = |wanted: &str| {
        page.js("return $(arguments[0]).selectedOptions[0].text === arguments[1]", &[json!(LIKES), json!(wanted)])
    };
    expect(is("Likes")? == json!(true), || "the list does not say what the column holds".into())?;
    // A letter goes to the first that begins so; the Enter key closes the list where that opened it.
    bench.driver.type_text("V")?;
    until("Views to be chosen", SOON, || Ok(is("Views")? == json!(true)))?;
    bench.driver.press(key::ENTER, 1)?;
    page.wait_for("[data-test=chip][data-field=views_per_post]")?;
    expect(page.count("[data-test=chip][data-field=likes_per_post]")? == 0, || "it is still taken for likes".into())?;
    keyboard_at(&page, LIKES)?;
    let told = page.text("[data-test=decision]")?.unwrap_or_default();
    expect(told.starts_with("“likes”: Views (chosen by you)."), || format!("the choice is told as {told:?}"))?;
    // Taken back by the button beside it, after which the list has the keyboard again.
    back_to(bench, &page, "[data-test=ask-again]")?;
    bench.driver.press(key::ENTER, 1)?;
    page.wait_for("[data-test=chip][data-field=likes_per_post]")?;
    keyboard_at(&page, LIKES)?;
    expect(is("Likes")? == json!(true), || "the list does not say again what the text says".into())?;
    bench.clean(Strictness::Everything)
}

/// A column that cannot be what it seems is red, says where, and nothing comes from it until a person decides.
pub fn red(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    paste(&page, RED)?;
    page.wait_state("question")?;
    let asked = page.text("[data-test=column-question].red")?.unwrap_or_default();
    for part in ["cannot be what it seems", "a thousandfold", "Line 4, column 3: “30”"] {
        expect(asked.contains(part), || format!("{part:?} is not in the question: {asked}"))?;
    }
    let colours = page.js(
        "const of = (s) => getComputedStyle($(s)).backgroundColor;
         return [of('.note.red'), of('.cell.q.red'), of('.cell:not(.q)')]",
        &[],
    )?;
    expect(colours[0] == colours[1] && colours[1] != colours[2], || format!("not red: {colours}"))?;
    expect(page.count("[data-test=chip][data-field=followers]")? == 0, || "a figure from a red column".into())?;
    page.wait_for("[data-test=judged-all]")?;
    let all = page.text("[data-test=judged-all]")?.unwrap_or_default();
    expect(all.starts_with("0 of 6 can be judged"), || format!("a row was judged by a red column: {all}"))?;
    page.click("[data-test=go-line]")?;
    page.wait_for("[data-test=line]:nth-of-type(4)[aria-selected=true]")?;
    page.click("[data-test=column-answer]")?;
    page.wait_for("[data-test=chip][data-field=followers]")?;
    until("all to be judged", SOON, || {
        Ok(page.text("[data-test=judged-all]")?.is_some_and(|all| all.starts_with("6 of 6 can be judged")))
    })?;
    bench.clean(Strictness::Everything)
}

/// The keyboard is at this, without anybody having put it there.
pub fn keyboard_at(page: &Page, selector: &str) -> Outcome {
    until(&format!("the keyboard at {selector}"), SOON, || {
        Ok(page.js("return deep()?.matches(arguments[0]) ?? false", &[json!(selector)])? == Value::Bool(true))
    })
    .map_err(|e| {
        let at = page.js("return deep()?.outerHTML.slice(0, 120) ?? ''", &[]).unwrap_or_default();
        format!("{e}; it is at {at}")
    })
}

/// Presses Shift and Tab until the keyboard is there.
fn back_to(bench: &Bench, page: &Page, selector: &str) -> Outcome {
    for _ in 0..120 {
        if page.js("return deep()?.matches(arguments[0]) ?? false", &[json!(selector)])? == Value::Bool(true) {
            return Ok(());
        }
        bench.driver.chord(key::SHIFT, key::TAB)?;
    }
    Err(format!("120 times Shift and Tab do not reach {selector}"))
}

/// Files by drop and by the picker, in the encodings that programs write; what is none is told.
pub fn files(bench: &Bench) -> Outcome {
    let utf16: Vec<u8> = std::iter::once(0xFEFF).chain(TABLE.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in [("utf-8.csv", TABLE.as_bytes().to_vec()), ("utf-16.csv", utf16)] {
        let page = bench.open()?;
        drop_file(&page, name, &bytes)?;
        page.wait_state("result").map_err(|e| format!("{name}: {e}"))?;
        expect(page.count("[data-test=line]")? == 3, || format!("{name}: not three rows"))?;
        bench.clean(Strictness::Everything)?;
    }
    let page = bench.open()?;
    let western: Vec<u8> = TABLE.replace("maya", "Jos\u{e9}").chars().map(|c| c as u8).collect();
    drop_file(&page, "western.csv", &western)?;
    page.wait_for("[data-test=incoming][data-kind=unclear]")?;
    let asked = page.text("[data-test=incoming]")?.unwrap_or_default();
    expect(asked.contains("Jos\u{e9}") && asked.contains('\u{fffd}'), || format!("not both readings: {asked}"))?;
    page.click("[data-test=encoding]")?;
    page.wait_state("result")?;
    expect(row(&page, 0)?.contains("Jos\u{e9}"), || "not read as chosen".into())?;
    let page = bench.open()?;
    drop_file(&page, "book.xlsx", b"PK\x03\x04\x14\0\x06\0[Content_Types].xml xl/workbook.xml")?;
    page.wait_for("[data-test=incoming][data-kind=refused]")?;
    let told = page.text("[data-test=incoming]")?.unwrap_or_default();
    expect(told.contains("CSV"), || format!("no way to export it: {told}"))?;
    page.click("[data-test=cancel]")?;
    page.wait_gone("[data-test=incoming]")?;
    // The picker, with a real file of the disk.
    let file = std::env::temp_dir().join(format!("creator-loupe-{}.csv", std::process::id()));
    std::fs::write(&file, TABLE).map_err(|e| e.to_string())?;
    let picked = page.pick("[data-test=file]", &file);
    let outcome = picked.and_then(|()| page.wait_state("result"));
    let _ = std::fs::remove_file(&file);
    outcome?;
    bench.clean(Strictness::Everything)
}

/// A large import is cancelled at once, leaves nothing, and what was there stays.
pub fn cancel(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    paste(&page, TABLE)?;
    page.wait_state("result")?;
    let before = page.text("[data-test=table]")?;
    paste_of(&page, ROWS, &[json!(100_000)])?;
    page.wait_for("[data-test=incoming][data-kind=reading]")?;
    let gone = bench.driver.run_async(
        "const done = arguments[0];
         const root = document.querySelector('creator-loupe').shadowRoot;
         const started = performance.now();
         root.querySelector('[data-test=cancel]').click();
         const look = () => root.querySelector('[data-test=incoming]') ? setTimeout(look, 1) : done(performance.now() - started);
         look();",
        &[],
    )?;
    let took = gone.as_f64().unwrap_or(1e9);
    expect(took < 100.0, || format!("cancelling took {took:.0} ms"))?;
    println!("   cancelled within {took:.0} ms");
    expect(page.text("[data-test=table]")? == before, || "what was there changed".into())?;
    page.wait_state("result")?;
    bench.clean(Strictness::Everything)
}

/// A hundred thousand rows, while somebody writes in a field of the host's page.
pub fn large(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    let script = format!(
        "const done = arguments[arguments.length - 1];
         const root = document.querySelector('creator-loupe').shadowRoot;
         const $ = (s) => root.querySelector(s);
         const field = document.createElement('textarea');
         field.setAttribute('aria-label', 'of the host');
         document.body.prepend(field);
         const text = {ROWS};
         {EVENTS}
         data.setData('text/plain', text);
         let [last, longest, keys, late] = [performance.now(), 0, 0, 0];
         const channel = new MessageChannel();
         // Turns without a pause between them: how long one of the page's takes is how long the next of these is late.
         channel.port1.onmessage = () => {{
           const now = performance.now();
           longest = Math.max(longest, now - last);
           last = now;
           channel.port2.postMessage(0);
         }};
         const typing = setInterval(() => {{ field.value += 'x'; keys += 1; }}, 50);
         const started = performance.now();
         channel.port2.postMessage(0);
         send('paste', $('.paste'));
         const look = () => {{
           if (!$('[data-test=table]')) return performance.now() - started > 40000 ? done({{ failed: $('[data-state]').textContent }}) : setTimeout(look, 20);
           clearInterval(typing);
           channel.port1.close();
           done({{ took: performance.now() - started, longest, keys, rows: root.querySelectorAll('[data-test=line]').length,
                   count: $('[data-test=table]').getAttribute('aria-rowcount') }});
         }};
         look();"
    );
    let seen = bench.driver.run_async(&script, &[json!(100_000)])?;
    println!("   100,000 rows: {seen}");
    let number = |key: &str| seen[key].as_f64().unwrap_or(1e9);
    expect(seen["count"] == json!("100001"), || format!("not all rows are there: {seen}"))?;
    expect(number("rows") <= 80.0, || format!("too many rows are drawn: {seen}"))?;
    expect(number("longest") < 500.0, || format!("the page stood still: {seen}"))?;
    // To the end and back, and further rows are drawn, never many.
    keyboard_is_left(&page)?;
    bench.driver.chord(key::CONTROL, key::END)?;
    until("the last row", SOON, || {
        Ok(page.js("return $$('[data-test=line]').some((r) => r.textContent.includes('creator_number_99999'))", &[])?
            == Value::Bool(true))
    })?;
    expect(page.count("[data-test=line]")? <= 80, || "too many rows are drawn at the end".into())?;
    page.js("$('[data-test=table]').scrollTop = 46 * 50000", &[])?;
    until("rows in the middle", SOON, || {
        Ok(page.js("return $$('[data-test=line]').some((r) => r.textContent.includes('creator_number_50000'))", &[])?
            == Value::Bool(true))
    })?;
    bench.clean(Strictness::Everything)
}

/// Who goes elsewhere on the page as soon as the table stands there is left there: the frame in which the rest is drawn
/// comes later.
fn keyboard_is_left(page: &Page) -> Outcome {
    page.js("$('[data-test=table]').focus()", &[])?;
    page.wait_gone("[data-test=soon]")?;
    page.wait_for("[data-test=judged-all]")?;
    keyboard_at(page, "[data-test=table]")
}

/// Somebody types into a field of the host's page, by real keys, while a hundred thousand rows are read beside it.
pub fn typing_beside(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    page.js(
        "const field = document.createElement('textarea');
         field.setAttribute('aria-label', 'of the host');
         document.body.prepend(field);
         // How long after a key was pressed its letter stood in the field.
         window.late = [];
         let pressed;
         field.addEventListener('keydown', (event) => (pressed = event.timeStamp));
         field.addEventListener('input', () => window.late.push(performance.now() - pressed));",
        &[],
    )?;
    bench.driver.click("the field of the host", "return document.querySelector('textarea[aria-label]')", &[])?;
    paste_of(&page, ROWS, &[json!(100_000)])?;
    let mut typed = String::new();
    until("all rows to be read and judged", SOON * 5, || {
        bench.driver.type_text("word ")?;
        typed += "word ";
        Ok(page.count("[data-test=judged-all]")? > 0)
    })?;
    let seen = page.js(
        "const field = document.querySelector('textarea[aria-label]');
         return [field.value, document.activeElement === field, Math.max(...late), late.length]",
        &[],
    )?;
    println!("   {} letters while it was read, the latest after {:.0} ms", seen[3], seen[2].as_f64().unwrap_or(1e9));
    expect(seen[0] == json!(typed), || format!("typed {typed:?}, but there stands {}", seen[0]))?;
    expect(seen[1] == json!(true), || "the field lost the keyboard".into())?;
    // How long a single task may be is the bench's to say, on a machine with nothing else to do.
    expect(seen[2].as_f64().is_some_and(|late| late < 500.0), || format!("a letter came {} ms late", seen[2]))?;
    bench.clean(Strictness::Everything)
}

/// A second paste: added, in place of the first, or over it by handle.
pub fn second(bench: &Bench) -> Outcome {
    const MORE: &str = "handle;followers\n@MAYA.makes;25100\n@new.one;900\n";
    for (join, rows, sources) in [("join-add", 2, 2), ("join-replace", 2, 0), ("join-update", 2, 2)] {
        let told = |e: String| format!("{join}: {e}");
        let page = bench.open()?;
        paste(&page, TABLE)?;
        page.wait_state("result").map_err(told)?;
        paste(&page, MORE)?;
        page.wait_for("[data-test=incoming][data-kind=ready]").map_err(told)?;
        let asked = page.text("[data-test=incoming]")?.unwrap_or_default();
        expect(asked.contains("1 new, 1 already here"), || told(format!("the counts are missing: {asked}")))?;
        page.click(&format!("[data-test={join}]")).map_err(told)?;
        page.wait_gone("[data-test=incoming]").map_err(told)?;
        expect(page.count("[data-test=line]")? == rows, || told("not the rows of the second".into()))?;
        expect(page.count("[data-test=source]")? == sources, || told("not as many sources".into()))?;
        let likes = page.count("[data-test=chip][data-field=likes_per_post]")?;
        expect(likes == usize::from(join == "join-update"), || told(format!("{likes} chips of likes")))?;
        page.click("[data-test=undo]").map_err(told)?;
        until("the first table again", SOON, || Ok(page.count("[data-test=line]")? == 3)).map_err(told)?;
        bench.clean(Strictness::Everything).map_err(told)?;
    }
    Ok(())
}

/// The eleven languages of threats.md 14, T14c.
const LANGUAGES: [&str; 11] =
    ["en-US", "de-DE", "fr-FR", "es-ES", "tr-TR", "id-ID", "pt-BR", "sv-SE", "hi-IN", "ar-EG", "ja-JP"];

/// The browser's language decides nothing: the same paste gives the same page, figure by figure.
pub fn languages(bench: &Bench) -> Outcome {
    // A column and a fee that are asked about, units that collide, a profile in one of the languages.
    const COLLIDING: &str = "maya.makes · Instagram\n12,5 B followers · 1.234 likes · 1.2M views, fee 1.500";
    const TURKISH: &str = "maya.makes Instagram\n312 gönderi 24,8 B takipçi 611 takip\n1.240 beğeni 68 yorum";
    let texts = [(AMBER, "question"), (super::QUESTION, "question"), (COLLIDING, ""), (TURKISH, "")];
    let mut first: Vec<Value> = Vec::new();
    for language in LANGUAGES {
        if !bench.driver.language(language)? {
            println!("   SKIPPED: {} cannot change its language while it runs", bench.driver.engine.name());
            return Ok(());
        }
        for (at, (text, state)) in texts.iter().enumerate() {
            let page = bench.open()?;
            paste(&page, text)?;
            until("something to be read", SOON, || Ok(!["empty", "reading"].contains(&&*page.state()?)))?;
            page.wait_state(if state.is_empty() { page.state()? } else { (*state).to_owned() }.as_str())?;
            let seen = page.js("return navigator.language", &[])?;
            expect(seen == json!(language), || format!("the page sees {seen}, not {language}"))?;
            if page.count("[data-test=review]")? > 0 {
                page.wait_for("[data-test=judged-all]")?;
            }
            let shown = json!(page.all_text()?);
            if first.len() == at {
                first.push(shown.clone());
            }
            expect(first[at] == shown, || format!("{language} shows another page of {text:?}: {shown}"))?;
        }
    }
    bench.driver.language("en-US")?;
    Ok(())
}

pub fn pasted<'a>(bench: &Bench<'a>, text: &str, state: &str) -> Outcome<Page<'a>> {
    let page = bench.open()?;
    paste(&page, text)?;
    page.wait_state(state)?;
    Ok(page)
}
