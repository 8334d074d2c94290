//! All creators beside each other: sorted, sifted, corrected and looked at, by mouse and by keys.

use serde_json::json;

use super::expect;
use super::many::{keyboard_at, paste};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, key, until};
use crate::page::Page;
use crate::wire::Outcome;

const DOWN: char = '\u{E015}';
const RIGHT: char = '\u{E014}';
const F2: char = '\u{E032}';

/// Thirty creators, as a sheet gives them to the clipboard: two platforms, one fee in another currency.
pub fn thirty() -> String {
    let mut text = String::from("handle\tplatform\tfollowers\tlikes\tcomments\tviews\tfee\tabout\n");
    for i in 0..30_u32 {
        let followers = 4_000 + i * i * 977 % 180_000;
        let platform = if i % 5 == 1 { "TikTok" } else { "Instagram" };
        let likes = followers * (12 + i * 7 % 60) / 1_000;
        let views = if platform == "TikTok" { (followers / 3).to_string() } else { String::new() };
        let fee = match i {
            6 => "€300".to_owned(),
            i if i % 4 == 2 => format!("${}", 120 + i * 37 % 900),
            _ => String::new(),
        };
        let about = if i % 3 == 0 { "ceramics every day" } else { "bikes" };
        text += &format!("@maker_{i}\t{platform}\t{followers}\t{likes}\t{}\t{views}\t{fee}\t{about}\n", likes / 22 + 1);
    }
    text
}

/// The table of all creators of a text.
fn open<'a>(bench: &Bench<'a>, text: &str) -> Outcome<Page<'a>> {
    let page = bench.open()?;
    paste(&page, text)?;
    page.wait_for("[data-test=tabs] [data-kind=compare]")?;
    page.click("[data-test=tabs] [data-kind=compare]")?;
    page.wait_for("[data-test=compare] [data-test=line]")?;
    Ok(page)
}

/// Brings the part of the page about, for axe and for screenshots.
pub fn table(bench: &Bench) -> Outcome {
    open(bench, &thirty()).map(drop)
}

fn says(page: &Page, selector: &str, words: &str) -> Outcome {
    until(&format!("{words:?} in {selector}"), SOON, || Ok(page.text(selector)?.is_some_and(|t| t.contains(words))))
        .map_err(|e| format!("{e}; it says {:?}", page.text(selector).ok().flatten()))
}

/// What stands in a column, row by row, as it is drawn.
fn column(page: &Page, kind: &str) -> Outcome<Vec<String>> {
    let script = "return $$(`[data-test=line] [data-kind=${arguments[0]}] > span`).map((e) => e.textContent)";
    let cells = page.js(script, &[json!(kind)])?;
    Ok(cells.as_array().into_iter().flatten().map(|cell| cell.as_str().unwrap_or_default().to_owned()).collect())
}

fn numbers(page: &Page, kind: &str) -> Outcome<Vec<f64>> {
    let of = |cell: &String| cell.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect::<String>().parse().ok();
    Ok(column(page, kind)?.iter().filter_map(of).collect())
}

/// Sorted by mouse and by keys, from either end; the live sentence says so.
pub fn sorts(bench: &Bench) -> Outcome {
    let page = open(bench, &thirty())?;
    expect(page.count("[data-test=line]")? <= 30, || "more rows than creators".into())?;
    page.click("[data-test=sort][data-kind=followers]")?;
    says(&page, "[data-test=sorted]", "Sorted by followers, most first; all 30 creators.")?;
    let most = numbers(&page, "followers")?;
    expect(most.len() > 5 && most.windows(2).all(|two| two[0] >= two[1]), || format!("not in order: {most:?}"))?;
    expect(page.count("[role=columnheader][aria-sort=descending]")? == 1, || "no head says how it is sorted".into())?;
    bench.tab_to(&page, "[data-test=sort][data-kind=followers]")?;
    bench.driver.press(key::ENTER, 1)?;
    says(&page, "[data-test=sorted]", "Sorted by followers, least first")?;
    let least = numbers(&page, "followers")?;
    expect(least.windows(2).all(|two| two[0] <= two[1]), || format!("not turned round: {least:?}"))?;
    keyboard_at(&page, "[data-test=sort][data-kind=followers]")?;
    bench.clean(Strictness::Everything)
}

/// Sifted by text, topic, platform; counted; and the way back.
pub fn sifts(bench: &Bench) -> Outcome {
    let page = open(bench, &thirty())?;
    page.click("[data-test=cl-topics]")?;
    bench.driver.type_text("ceramic")?;
    says(&page, "[data-test=sorted]", "10 of 30 creators")?;
    let chosen = page.js(
        "const list = $('[data-test=cl-platform]');
         list.selectedIndex = [...list.options].findIndex((o) => o.textContent === 'TikTok');
         list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
         return list.selectedIndex",
        &[],
    )?;
    expect(chosen.as_i64().is_some_and(|i| i > 0), || "TikTok is not offered".into())?;
    says(&page, "[data-test=sorted]", "2 of 30 creators")?;
    page.click("[data-test=show-all]")?;
    says(&page, "[data-test=sorted]", "all 30 creators")?;
    let left = page.js("return $('[data-test=cl-topics]').value", &[])?;
    expect(left == json!(""), || format!("the field still says {left}"))?;
    page.click("[data-test=cl-text]")?;
    bench.driver.type_text("MAKER_17")?;
    says(&page, "[data-test=sorted]", "1 of 30 creators")?;
    bench.clean(Strictness::Everything)
}

/// A cell corrected by keys alone: its row goes to its place; undone; and a creator opened.
pub fn corrects(bench: &Bench) -> Outcome {
    let page = open(bench, &thirty())?;
    page.click("[data-test=sort][data-kind=followers]")?;
    // Backwards it is one head after the other; forwards Firefox's Tab leaves the page at its end.
    page.js("$('[data-test=table]').focus()", &[])?;
    bench.driver.press(DOWN, 4)?;
    bench.driver.press(RIGHT, 3)?;
    let who = column(&page, "name")?.get(4).cloned().unwrap_or_default();
    says(&page, "[data-test=bar]", &who)?;
    bench.driver.press(F2, 1)?;
    page.wait_for("[data-test=bar] input")?;
    bench.driver.chord(key::CONTROL, 'a')?;
    bench.driver.type_text("990000")?;
    bench.driver.press(key::ENTER, 1)?;
    page.wait_gone("[data-test=bar] input")?;
    until("the corrected row to lead", SOON, || Ok(column(&page, "name")?.first() == Some(&who)))?;
    keyboard_at(&page, "[data-test=table]")?;
    bench.driver.chord(key::CONTROL, 'z')?;
    until("the correction to be undone", SOON, || Ok(column(&page, "name")?.first() != Some(&who)))?;
    bench.driver.press(key::HOME, 1)?;
    bench.driver.press(key::ENTER, 1)?;
    page.wait_for("[data-test=creator]")?;
    bench.clean(Strictness::Everything)
}

/// Pictures by keys: each creator told in words, and opened.
pub fn pictures(bench: &Bench) -> Outcome {
    for kind in ["values-cost", "values-rate"] {
        let page = open(bench, &thirty())?;
        let card = format!("[data-test=picture][data-kind={kind}]");
        let told = format!("{card} [data-test=told]");
        let first = page.text(&told)?.unwrap_or_default();
        expect(!first.is_empty(), || format!("{kind}: nobody is told of"))?;
        bench.tab_to(&page, &format!("{card} [data-test=cloud]"))?;
        bench.driver.press(RIGHT, 1)?;
        until("another creator", SOON, || Ok(page.text(&told)?.is_some_and(|now| now != first && !now.is_empty())))?;
        let shows = page.text(&format!("{card} [data-test=shows]"))?.unwrap_or_default();
        let wanted = if kind == "values-cost" { "Cheapest per order is" } else { "above what is usual" };
        expect(shows.contains(wanted), || format!("{kind} shows {shows:?}"))?;
        // No label lies on another.
        let over = page.js(
            "const boxes = [...$$(`${arguments[0]} text.tl`)].map((t) => t.getBoundingClientRect()).filter((b) => b.width > 0);
             return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 4 && b.top < a.bottom - 4)).length",
            &[json!(card)],
        )?;
        expect(over.as_i64().is_some_and(|n| n <= 1), || format!("{kind}: {over} labels lie on others"))?;
        bench.driver.press(key::ENTER, 1)?;
        page.wait_for("[data-test=creator]")?;
        bench.clean(Strictness::Everything)?;
    }
    Ok(())
}

/// Four who are alike: nothing tells them apart, and it is said.
pub fn ties(bench: &Bench) -> Outcome {
    const NEAR: &str = "handle;platform;followers;likes;comments\na_a;Instagram;24800;1240;68\nb_b;Instagram;24500;1210;66\n\
                        c_c;Instagram;25100;1250;70\nd_d;Instagram;24900;1230;64\n";
    let page = open(bench, NEAR)?;
    says(&page, "[data-test=leader]", "Nothing here tells these four apart.")?;
    let level =
        page.js("return $$('[data-test=line] .mark').filter((e) => e.textContent.includes('level')).length", &[])?;
    expect(level == json!(3), || format!("{level} are marked as level"))?;
    bench.clean(Strictness::Everything)
}

/// One handle in two lines: asked about, merged, undone.
pub fn twice(bench: &Bench) -> Outcome {
    const TWICE: &str = "handle;platform;followers;likes;comments\nmaya.makes;Instagram;24800;1240;68\n\
                         joe.rides;TikTok;9000;400;30\nMAYA.makes;Instagram;25900;1300;70\n";
    let page = open(bench, TWICE)?;
    says(&page, "[data-test=asked][data-kind=twins]", "stands in lines 2 and 4.")?;
    page.click("[data-test=same]")?;
    page.wait_gone("[data-test=asked][data-kind=twins]")?;
    expect(page.count("[data-test=line]")? == 2, || "the earlier line still stands".into())?;
    bench.tab_to(&page, "[data-test=table]")?;
    bench.driver.chord(key::CONTROL, 'z')?;
    page.wait_for("[data-test=asked][data-kind=twins]")?;
    bench.clean(Strictness::Everything)
}

/// A hundred thousand rows: sorted and sifted at once, few of them drawn.
pub fn large(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    super::many::rows(&page, 100_000)?;
    // No test of time: a busy machine may take several times as long as a person would wait for.
    until("all to be judged", 5 * SOON, || Ok(page.count("[data-test=judged-all]")? == 1))?;
    page.click("[data-test=tabs] [data-kind=compare]")?;
    page.wait_for("[data-test=compare] [data-test=line]")?;
    let took = bench.driver.run_async(
        "const done = arguments[0];
         const root = document.querySelector('creator-loupe').shadowRoot;
         const said = () => root.querySelector('[data-test=sorted]').textContent;
         const times = [];
         const heads = ['followers', 'rate', 'orders'].map((kind) => root.querySelector(`[data-test=sort][data-kind=${kind}]`));
         const next = () => {
           const head = heads.shift();
           if (!head) return done(times);
           const [before, from] = [said(), performance.now()];
           head.click();
           const look = () => (said() !== before ? (times.push(performance.now() - from), setTimeout(next)) : setTimeout(look));
           look();
         };
         next();",
        &[],
    )?;
    println!("   100,000 rows sorted in {took} ms");
    let times = took.as_array().cloned().unwrap_or_default();
    expect(times.len() == 3 && times.iter().all(|t| t.as_f64().is_some_and(|t| t < 1_000.0)), || {
        format!("slow: {took}")
    })?;
    expect(page.count("[data-test=line]")? <= 80, || "too many rows are drawn".into())?;
    bench.clean(Strictness::Everything)
}
