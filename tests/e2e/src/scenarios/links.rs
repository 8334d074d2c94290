//! The link is the document: copied when asked, opened elsewhere as it was, and never by halves.

use serde_json::{Value, json};

use super::many::{TABLE, paste, pasted};
use super::plan::{names, settled, sheet};
use super::{PROFILE, expect};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::page::Page;
use crate::wire::Outcome;

/// A clipboard that takes what it is given, or one that refuses. That of the machine is everybody's, and whether a script may
/// write to it is each engine's own affair.
fn clipboard(page: &Page, takes: bool) -> Outcome {
    page.js(
        "const takes = arguments[0];
         const writeText = async (text) => { if (!takes) throw new Error('no'); window.__copied = text; };
         Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })",
        &[json!(takes)],
    )
    .map(drop)
}

/// Copies the link of this kind.
fn copied(page: &Page, kind: &str) -> Outcome<String> {
    clipboard(page, true)?;
    if page.count("[data-test=link]")? == 0 {
        page.click("[data-test=share]")?;
    }
    page.js("delete window.__copied", &[])?;
    page.click(&format!("[data-kind={kind}] > [data-test=copy]"))?;
    until("it to say that it is copied", SOON, || {
        Ok(page.text("[data-test=copied]")?.is_some_and(|said| said.contains("Copied")))
    })?;
    let link = page.js("return window.__copied ?? ''", &[])?;
    let link = link.as_str().unwrap_or_default().to_owned();
    let told = page.text(&format!("[data-test=link] [data-kind={kind}] b"))?.unwrap_or_default();
    let digits: String = told.chars().filter(char::is_ascii_digit).collect();
    expect(digits == link.len().to_string(), || format!("it says {told:?} of a link of {}", link.len()))?;
    Ok(link)
}

/// Only what stands behind the # of a link.
fn fragment(link: &str) -> Outcome<&str> {
    link.split_once("#cl=").map(|(_, token)| token).ok_or_else(|| format!("no link of ours: {link:?}"))
}

/// Puts a token behind the # of the page that is open.
fn address(page: &Page, token: &str) -> Outcome {
    page.js("location.hash = '#cl=' + arguments[0]", &[json!(token)]).map(drop)
}

/// What is said of a link has this key.
pub fn said(page: &Page, key: &str) -> Outcome {
    page.wait_for(&format!("[data-test=followed][data-kind={key}]"))
        .map_err(|e| format!("{e}; it says {:?}", page.text("[data-test=followed]").ok().flatten()))
}

/// What a plan shows of itself.
fn plan_of(page: &Page) -> Outcome<(Vec<String>, Value)> {
    settled(page)?;
    let shown = page.js("return [plain($('[data-test=book]')), ...$$('[data-test=total]').map(plain)]", &[])?;
    Ok((names(page)?, shown))
}

/// Every row of the table of all, as it shows them.
pub fn table_of(page: &Page) -> Outcome<Value> {
    page.click("[data-test=tabs] [data-kind=compare]")?;
    page.wait_for("[data-test=compare] [data-test=line]")?;
    // In a link there are no lines of a text: only that is told otherwise.
    let rows = "return $$('[data-test=compare] [data-test=line]').map((row) => plain(row).replace(/line \\d+/, ''))";
    let rows = || page.js(rows, &[]);
    let mut last = Value::Null;
    until("the table to be judged", SOON, || {
        let now = rows()?;
        let same = now == last;
        last = now;
        Ok(same)
    })?;
    Ok(last)
}

/// Twelve creators with a plan go out by a link; whoever opens it elsewhere has the same figures and the same plan.
pub fn travels(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    let twelve = sheet().lines().take(13).collect::<Vec<_>>().join("\n");
    paste(&page, &twelve)?;
    page.wait_for("[data-test=tabs]")?;
    page.click("[data-test=tabs] [data-kind=plan]")?;
    page.fill("#cl-plan-budget", "1500")?;
    let plan = plan_of(&page)?;
    let link = copied(&page, "all")?;
    expect(link.starts_with(&format!("{}#cl=1.", bench.site.url("/"))), || format!("it leads to {link}"))?;
    expect(link.len() < 2_000, || format!("{} characters", link.len()))?;
    let bare = copied(&page, "bare")?;
    expect(bare.len() < link.len(), || "without the numbers it is no shorter".into())?;
    let hash = page.js("return location.hash", &[])?;
    expect(hash == json!(""), || format!("it stands in the address, unasked: {hash}"))?;
    page.click("[data-test=link-close]")?;
    page.wait_gone("[data-test=link]")?;
    let table = table_of(&page)?;
    bench.clean(Strictness::Everything)?;

    let page = arrives(bench, "/", &link)?;
    said(&page, "opened")?;
    expect(plan_of(&page)? == plan, || "the plan is another".into())?;
    let came = table_of(&page)?;
    expect(came == table, || format!("the figures are others: {table} and {came}"))?;
    // And it goes on from there.
    let again = copied(&page, "all")?;
    expect(again.starts_with(&bench.site.url("/#cl=")), || format!("a link in the link: {again}"))?;
    bench.clean(Strictness::Everything)?;

    let page = arrives(bench, "/frame.html", &bare)?;
    said(&page, "opened")?;
    page.wait_for("[data-test=tabs]")?;
    let framed = copied(&page, "bare")?;
    expect(framed == format!("{}#cl={}", bench.site.url("/index.html"), fragment(&bare)?), || {
        format!("from a frame it leads to {framed}")
    })?;
    bench.clean(Strictness::Everything)
}

/// Opens a page of ours with this link, from elsewhere: else it would be the same document.
fn arrives<'a>(bench: &Bench<'a>, path: &str, link: &str) -> Outcome<Page<'a>> {
    bench.visit("/__control.html")?;
    bench.open_at(&format!("{path}#cl={}", fragment(link)?))
}

/// Where the clipboard is refused the link stands there, selected; closed, the keyboard is where it was.
pub fn shown(bench: &Bench) -> Outcome {
    let page = refused(bench)?;
    let selected = page.js(
        "const field = $('[data-test=the-link]');
         return [deep() === field, field.selectionStart, field.selectionEnd - field.value.length, field.value.includes('#cl=1.'), field.readOnly]",
        &[],
    )?;
    expect(selected == json!([true, 0, 0, true, true]), || format!("the link is not there to be copied: {selected}"))?;
    page.click("[data-test=link-close]")?;
    page.wait_gone("[data-test=link]")?;
    let back = page.js("return deep()?.dataset.test ?? ''", &[])?;
    expect(back == json!("share"), || format!("the keyboard is at {back}"))?;
    // What changes the page changes the link: then nothing stands there of the one before.
    page.click("[data-test=share]")?;
    page.click("[data-kind=all] > [data-test=copy]")?;
    page.wait_for("[data-test=the-link]")?;
    page.set_knob("basket", "60")?;
    page.wait_gone("[data-test=the-link]")?;
    bench.clean(Strictness::Everything)
}

/// One creator, the desk open, and a link that could not be copied; for the eyes and for axe, too.
pub fn refused<'a>(bench: &Bench<'a>) -> Outcome<Page<'a>> {
    let page = pasted(bench, PROFILE, "result")?;
    page.await_assumptions()?;
    clipboard(&page, false)?;
    page.click("[data-test=share]")?;
    page.click("[data-kind=all] > [data-test=copy]")?;
    page.wait_for("[data-test=the-link]")?;
    Ok(page)
}

/// A link that came over what was there, for the eyes and for axe.
pub fn followed(bench: &Bench) -> Outcome {
    let link = copied(&pasted(bench, TABLE, "result")?, "all")?;
    let page = pasted(bench, PROFILE, "result")?;
    address(&page, fragment(&link)?)?;
    said(&page, "opened")?;
    page.wait_state("result")
}

/// One that was cut.
pub fn cut(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE, "result")?;
    address(&page, "1.AAAA")?;
    said(&page, "cut-short")
}

/// Links that are not whole, over a page on which somebody works, and at the start: a sentence, and nothing else changes.
pub fn hostile(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE, "result")?;
    page.await_assumptions()?;
    let link = copied(&page, "all")?;
    page.click("[data-test=link-close]")?;
    let token = fragment(&link)?.to_owned();
    let kept = || page.js("return [$('[data-test=marked]')?.textContent, $$('[data-test=value]').map(plain)]", &[]);
    let before = kept()?;
    let flipped = |at: usize| {
        let mut bytes = token.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let mut cases: Vec<(String, &str)> = vec![
        (String::new(), "not-ours"),
        ("section-2".into(), "not-ours"),
        ("2.AAAA".into(), "newer"),
        // A length of four gigabytes.
        ("1.AAAAAP____8P".into(), "damaged"),
        ("%00%ff%zz".into(), "not-ours"),
        (format!("1.{}", "A".repeat(20_000)), "too-large"),
    ];
    cases.extend((1..token.len()).step_by(token.len() / 12).map(|end| (token[..end].to_owned(), "cut-short")));
    cases.extend([8, token.len() / 2, token.len() - 2].map(|at| (flipped(at), "damaged")));
    for (token, key) in &cases {
        // From one sentence to the same one nothing could be waited for.
        if page.count("[data-test=followed]")? > 0 {
            page.click("[data-test=followed-read]")?;
            page.wait_gone("[data-test=followed]")?;
        }
        address(&page, token)?;
        said(&page, key).map_err(|e| format!("{token:.60}: {e}"))?;
    }
    // Three megabytes, which not every engine takes as an address.
    page.js("host.follow('#cl=1.' + 'A'.repeat(3e6))", &[])?;
    said(&page, "too-large")?;
    let after = kept()?;
    expect(after == before, || format!("a refused link changed {before} to {after}"))?;
    expect(page.state()? == "result", || "the page is not as it was".into())?;
    bench.clean(Strictness::Everything)?;

    for (token, key) in [(&token[..40], "cut-short"), (&flipped(30), "damaged")] {
        bench.visit("/__control.html")?;
        let page = bench.open_at(&format!("/#cl={token}"))?;
        said(&page, key)?;
        paste(&page, PROFILE)?;
        page.wait_state("result")?;
        bench.clean(Strictness::Everything)?;
    }
    Ok(())
}

/// Back and forth in the browser go from link to link; what was there before the first is a step back on the page. A fragment
/// of somebody else is left alone. The first part of the wasm is enough until then.
pub fn back_and_forth(bench: &Bench) -> Outcome {
    let many = copied(&pasted(bench, TABLE, "result")?, "all")?;
    let page = pasted(bench, super::LINE, "result")?;
    let one = copied(&page, "all")?;
    let page = pasted(bench, PROFILE, "result")?;
    page.js("location.hash = '#section-2'", &[])?;
    address(&page, fragment(&many)?)?;
    said(&page, "opened")?;
    page.wait_for("[data-test=tabs]")?;
    address(&page, fragment(&one)?)?;
    page.wait_gone("[data-test=tabs]")?;
    page.js("history.back()", &[])?;
    page.wait_for("[data-test=tabs]")?;
    page.js("history.forward()", &[])?;
    page.wait_gone("[data-test=tabs]")?;
    expect(page.kept_text()?.contains("One creator"), || "no word in place of the text".into())?;
    // Four links were followed.
    for _ in 0..4 {
        page.click("[data-test=undo]")?;
    }
    until("what was there before", SOON, || Ok(page.kept_text()? == PROFILE))?;
    bench.clean(Strictness::Everything)
}

/// A link that is pasted is opened, also where no address is ours.
pub fn pasted_link(bench: &Bench) -> Outcome {
    let many = copied(&pasted(bench, TABLE, "result")?, "all")?;
    let page = bench.open()?;
    paste(&page, &many)?;
    said(&page, "opened")?;
    page.wait_for("[data-test=tabs]")?;
    bench.clean(Strictness::Everything)
}
