//! The main job: a profile copied elsewhere, pasted here, read, asked about, judged, and judged again under other
//! assumptions.

use serde_json::{Value, json};

use super::{LINE, PROFILE, QUESTION, expect, figure, sound};
use crate::bench::{Bench, Strictness};
use crate::page::Page;
use crate::wire::Outcome;

/// The page with a text brought over by Ctrl+C and Ctrl+V.
pub fn pasted<'a>(bench: &Bench<'a>, text: &str) -> Outcome<Page<'a>> {
    bench.carry(text)?;
    let page = bench.open()?;
    expect(page.state()? == "empty", || "the page does not begin empty".into())?;
    page.paste()?;
    Ok(page)
}

fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

pub fn paste_by_keys(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    page.wait_for("[data-test=marked] mark[data-kind]")?;
    let shown = page.kept_text()?;
    expect(same_words(&shown, PROFILE), || format!("the marked view shows another text: {shown:?}"))?;
    let marks = page.js("return $$('[data-test=marked] mark').map(plain)", &[])?;
    let marked = marks.to_string();
    for wanted in ["24.8K", "1,240", "68"] {
        expect(marked.contains(wanted), || format!("{wanted} is not marked as read: {marked}"))?;
    }
    for (field, words) in [("followers", "24,800"), ("likes_per_post", "1,240"), ("comments_per_post", "68")] {
        let chip = page.text(&format!("[data-test=chip][data-field={field}]"))?.unwrap_or_default();
        expect(chip.contains(words), || format!("chip {field} says {chip:?}, not {words}"))?;
    }
    let verdict = page.text("[data-test=verdict]")?.unwrap_or_default();
    expect(verdict.len() > 30, || format!("no verdict: {verdict:?}"))?;
    for row in
        ["views", "reach", "engagements", "clicks", "orders-link", "orders-code", "fee", "list-price", "true-cost"]
    {
        figure(&page.value(row)?).map_err(|e| format!("row {row}: {e}"))?;
    }
    for part in ["tiers", "cost-conversion"] {
        expect(page.count(&format!("[data-test={part}]"))? == 1, || format!("no {part}"))?;
    }
    sound(&page.all_text()?)?;
    bench.clean(Strictness::Everything)
}

pub fn assumption(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    let without = page.value("revenue-link")?;
    expect(without.contains("basket"), || format!("revenue without a basket value: {without:?}"))?;
    let fee = page.value("fee")?;
    page.set_knob("basket", "60")?;
    let at_60 = page.wait_change("revenue-link", &without)?;
    figure(&at_60)?;
    for row in ["revenue-code", "roi-link", "roi-code", "profit"] {
        figure(&page.value(row)?).map_err(|e| format!("row {row} at a basket of 60: {e}"))?;
    }
    page.set_knob("basket", "120")?;
    let at_120 = page.wait_change("revenue-link", &at_60)?;
    figure(&at_120)?;
    expect(page.value("fee")? == fee, || "the fee moved with the basket value".into())?;
    let reset = "[data-test=knob][data-knob=basket] [data-test=reset]";
    page.click(reset)?;
    let back = page.wait_change("revenue-link", &at_120)?;
    expect(back == without, || format!("after the reset: {back:?}, before: {without:?}"))?;
    page.wait_gone(reset)?;
    bench.clean(Strictness::Everything)
}

pub fn question_click(bench: &Bench) -> Outcome {
    let mut outcomes = Vec::new();
    for reading in 0..2 {
        let page = pasted(bench, QUESTION)?;
        page.wait_state("question")?;
        let asked = page.js("return $$('[data-test=marked] mark.q').map(plain).join(' ')", &[])?;
        expect(asked.as_str().unwrap_or("").contains("1.500"), || {
            format!("the doubtful number is not marked: {asked}")
        })?;
        let answers = page.count("[data-test=question] [data-test=answer]")?;
        expect(answers >= 2, || format!("{answers} answers to choose from"))?;
        page.click_nth("[data-test=question] [data-test=answer]", reading)?;
        page.wait_state("result")?;
        page.wait_gone("[data-test=question]")?;
        page.wait_gone("mark.q")?;
        let cost = page.value("true-cost")?;
        figure(&cost)?;
        outcomes.push(cost);
        bench.clean(Strictness::Everything)?;
    }
    expect(outcomes[0] != outcomes[1], || format!("both readings of the fee cost the same: {}", outcomes[0]))
}

pub fn samples(bench: &Bench) -> Outcome {
    let mut verdicts: Vec<String> = Vec::new();
    for n in 0..3 {
        let page = bench.open()?;
        expect(page.count("[data-test=sample]")? == 3, || "there are not three samples".into())?;
        page.click_nth("[data-test=sample]", n)?;
        page.wait_state("result")?;
        // A sample brings its basket value along, visibly: so its revenue is a figure, and it can be reset.
        figure(&page.value("revenue-link")?).map_err(|e| format!("sample {}: {e}", n + 1))?;
        page.await_assumptions()?;
        expect(page.count("[data-test=knob][data-knob=basket] [data-test=reset]")? == 1, || {
            format!("sample {}: its basket value is not marked as changed", n + 1)
        })?;
        let verdict = page.text("[data-test=verdict]")?.unwrap_or_default();
        expect(!verdicts.contains(&verdict), || format!("two samples with one verdict: {verdict}"))?;
        sound(&page.all_text()?)?;
        verdicts.push(verdict);
        bench.clean(Strictness::Everything)?;
    }
    Ok(())
}

/// A line typed key by key gives the same as the same line pasted.
pub fn typed_line(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    page.type_and_read(LINE)?;
    page.wait_state("result")?;
    let typed = rows(&page)?;
    bench.clean(Strictness::Everything)?;
    let page = pasted(bench, LINE)?;
    page.wait_state("result")?;
    let by_paste = rows(&page)?;
    expect(typed == by_paste, || format!("typed: {typed}, pasted: {by_paste}"))?;
    // Back to the text, changed by keys, read again.
    let before = page.value("engagements")?;
    page.click("[data-test=edit-text]")?;
    page.focus_box()?;
    bench.driver.chord(crate::driver::key::CONTROL, crate::driver::key::HOME)?;
    bench.driver.chord(crate::driver::key::CONTROL, 'a')?;
    bench.driver.type_text("oat.and.ink IG 8.2k followers avg 2,900 likes 41 comments")?;
    page.click("[data-test=read]")?;
    page.wait_state("result")?;
    page.wait_change("engagements", &before)?;
    bench.clean(Strictness::Everything)
}

fn rows(page: &Page) -> Outcome<Value> {
    page.js(
        "return $$('[data-row]').map((r) => [r.dataset.row, plain(r.querySelector('[data-test=value]'))])",
        &[json!(null)],
    )
}
