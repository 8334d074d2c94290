//! Looking closer: each door is opened, and what is behind it is used, as a person would.

use serde_json::{Value, json};

use super::{PROFILE, expect, figure, sound};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::page::Page;
use crate::scenarios::journey::pasted;
use crate::wire::Outcome;

/// Comments as a web page gives them to the clipboard: two by others, one of them answered.
const COMMENTS: &str =
    "ana_b\nHow long in the oven?\n2d Reply\nmaya.makes\nAuthor\n@ana_b 40 minutes!\n1d Reply\njo\nYum\n1d Reply";
const DATED: &str = "Nov 3, 2026, 1,240 likes, 68 comments\nOct 28, 2026, 980 likes, 41 comments\nOct 20, 2026, 1,100 likes, 50 comments\nOct 12, 2026, 1,500 likes, 44 comments\nOct 2, 2026, 700 likes, 30 comments";
const WORDS: &str =
    "Potter in Leeds. Ceramics and slow mornings.\n\nNew glaze test today #ceramics\n\nMy favourite mug";

/// A result with this door open.
fn behind<'a>(bench: &Bench<'a>, text: &str, door: &str) -> Outcome<Page<'a>> {
    let page = pasted(bench, text)?;
    until("something to judge", SOON, || Ok(["result", "question"].contains(&&*page.state()?)))?;
    page.await_assumptions()?;
    open(&page, door)?;
    Ok(page)
}

/// Opens a door and waits for what is behind it.
fn open(page: &Page, door: &str) -> Outcome {
    page.click(&format!("[data-test=door][data-kind={door}] > summary"))?;
    until(&format!("what is behind {door}"), SOON, || Ok(!room(page, door)?.is_empty()))
}

/// What is behind a door.
fn room(page: &Page, door: &str) -> Outcome<String> {
    Ok(page.text(&format!("[data-test=door][data-kind={door}][open] .room"))?.unwrap_or_default())
}

/// Types into a box, by keys.
fn write(bench: &Bench, page: &Page, selector: &str, text: &str) -> Outcome {
    page.click(selector)?;
    bench.driver.type_text(text)?;
    let kept = page.js("return $(arguments[0])?.value ?? ''", &[json!(selector)])?;
    expect(kept == json!(text), || format!("typed {text:?}, but there stands {kept}"))
}

fn waits_for(page: &Page, selector: &str, words: &str) -> Outcome {
    until(&format!("{words:?} in {selector}"), SOON, || Ok(page.text(selector)?.is_some_and(|t| t.contains(words))))
        .map_err(|e| format!("{e}; it says {:?}", page.text(selector).ok().flatten()))
}

/// Chooses an entry of a list by its words.
fn choose(page: &Page, selector: &str, words: &str) -> Outcome {
    let script = "const list = $(arguments[0]);
        list.selectedIndex = [...list.options].findIndex((o) => o.textContent.includes(arguments[1]));
        list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
        return list.selectedIndex";
    let chosen = page.js(script, &[json!(selector), json!(words)])?;
    expect(chosen.as_i64().is_some_and(|i| i >= 0), || format!("{selector} offers no {words:?}"))
}

/// Three questions, each told or not told; comments and dated posts tell the third, without a number being typed.
pub fn who(bench: &Bench) -> Outcome {
    let page = behind(bench, PROFILE, "who")?;
    waits_for(&page, "[data-test=kind]", "micro-influencer")?;
    let said = room(&page, "who")?;
    for words in [
        "Size",
        "Response",
        "Relationship",
        "Not told. Paste comments",
        "Our index, not a market standard",
        "answers to comments: not told",
    ] {
        expect(said.contains(words), || format!("{words:?} is missing: {said}"))?;
    }
    write(bench, &page, "[data-test=comments]", COMMENTS)?;
    waits_for(&page, "[data-test=thread]", "2 comments by others, 1 of them answered")?;
    waits_for(&page, "[data-test=index]", "answers to comments: 50 points")?;
    write(bench, &page, "[data-test=diary]", DATED)?;
    waits_for(&page, "[data-test=dated]", "5 posts with a date, over 32 days")?;
    page.wait_for("[data-test=chip][data-field=recent-posts]")?;
    let said = room(&page, "who")?;
    for words in ["posts a week", "longest pause: 10 days", "in 30 days", "Steadiness", "of the comments are answered"]
    {
        expect(said.contains(words), || format!("{words:?} is missing: {said}"))?;
    }
    sound(&said)?;
    // What was typed is one step back, however many keys it took.
    page.click("[data-test=undo]")?;
    page.wait_gone("[data-test=dated]")?;
    let kept = page.js("return $('[data-test=diary]').value", &[])?;
    expect(kept == json!(""), || format!("after the step back there stands {kept}"))?;
    bench.clean(Strictness::Everything)
}

/// Nobody says who the creator is: the page asks.
pub fn which_author(bench: &Bench) -> Outcome {
    let page = behind(bench, "IG 24.8k followers avg 1,240 likes 68 comments", "who")?;
    let thread = "ana_b\nHow long in the oven?\n2d Reply\npots.and.pans\n@ana_b 40 minutes!\n1d Reply\njo\nYum!\n1d Reply\npots.and.pans\n@jo thank you\n1d Reply";
    write(bench, &page, "[data-test=comments]", thread)?;
    waits_for(&page, "[data-test=thread]", "Who of these is the creator?")?;
    page.click("[data-test=author]")?;
    waits_for(&page, "[data-test=thread]", "2 of them answered")?;
    bench.clean(Strictness::Everything)
}

/// Topics typed once are found in bio and captions, and the share of the audience that cares follows.
pub fn topic(bench: &Bench) -> Outcome {
    let page = behind(bench, PROFILE, "topic")?;
    let before = page.value("clicks")?;
    page.fill("[data-test=brand]", "ceramics, home audio")?;
    write(bench, &page, "[data-test=words]", WORDS)?;
    waits_for(&page, "[data-test=topics]", "Found: ceramics.")?;
    waits_for(&page, "[data-test=topics]", "Not found: home audio.")?;
    let marks = page.js("return $$('[data-test=matches] mark').map(plain)", &[])?;
    expect(marks == json!(["Ceramics", "ceramics"]), || format!("marked: {marks}"))?;
    waits_for(&page, "[data-test=topics]", "70%")?;
    figure(&page.wait_change("clicks", &before)?)?;
    let chosen = page.js("return $('[data-test=knob][data-knob=fit] select').selectedIndex", &[])?;
    expect(chosen == json!(1), || format!("the assumption does not show it: {chosen}"))?;
    let said = page.text("[data-test=knob][data-knob=fit]")?.unwrap_or_default();
    let honest = said.contains("found in what was pasted") && !said.contains("Changed by you");
    expect(honest, || format!("a person did not choose this: {said}"))?;
    bench.clean(Strictness::Everything)
}

/// What is unusual is argued from both sides, without a verdict on anybody.
pub fn hints(bench: &Bench) -> Outcome {
    let page = behind(bench, "maya.makes IG 24.8k followers avg 20k likes 900 comments", "hints")?;
    expect(page.count("[data-test=hint]")? > 0, || "nothing is unusual about 20,000 likes of 24,800 followers".into())?;
    let said = page.js("return $$('[data-test=hint]').map(plain)", &[])?;
    for hint in said.as_array().into_iter().flatten().filter_map(Value::as_str) {
        for words in ["What else could explain it:", "Not checked:", "usual"] {
            expect(hint.contains(words), || format!("{words:?} is missing: {hint}"))?;
        }
    }
    let lower = page.all_text()?.to_lowercase();
    for word in ["fake", "fraud", " bots"] {
        expect(!lower.contains(word), || format!("the page says {word:?}"))?;
    }
    bench.clean(Strictness::Everything)
}

/// The deal: payment, rights, what is booked beside it, shipping and time.
pub fn deal(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    page.await_assumptions()?;
    page.click(".drawer summary")?;
    page.wait_for("[data-test=knob][data-knob=rights] select")?;
    let (fee, cost) = (page.value("fee")?, page.value("true-cost")?);
    choose(&page, "[data-knob=rights] select", "12 months")?;
    let dearer = page.wait_change("fee", &fee)?;
    expect(page.count("[data-knob=rights].changed [data-test=reset]")? == 1, || "the change is not marked".into())?;
    let views = page.value("views")?;
    page.fill("[data-knob=also] input:last-of-type", "2")?;
    figure(&page.wait_change("views", &views)?)?;
    page.set_knob("shipping", "25")?;
    figure(&page.wait_change("true-cost", &cost)?)?;
    choose(&page, "[data-knob=payment] select", "product")?;
    page.wait_change("fee", &dearer)?;
    let free = page.value("fee")?;
    expect(free.contains("$0"), || format!("for the product alone the fee is {free:?}"))?;
    page.click("[data-knob=payment] [data-test=reset]")?;
    page.click("[data-knob=rights] [data-test=reset]")?;
    page.wait_gone("[data-knob=rights] [data-test=reset]")?;
    bench.clean(Strictness::Everything)
}

/// An ask is read word by word, asked about, and held against what this is usually asked to cost.
pub fn quote(bench: &Bench) -> Outcome {
    let page = behind(bench, PROFILE, "quote")?;
    write(bench, &page, "[data-test=ask]", "$4500 for 1 reel + 2 stories, 30 days usage, plus a unicorn")?;
    waits_for(&page, "[data-test=quote-verdict]", "above")?;
    let marks =
        page.js("return $$('[data-test=quote-read] mark').map((m) => [m.dataset.kind, plain(m)])", &[])?.to_string();
    for mark in [r#"["amount","$4500"]"#, r#"["made","1 reel"]"#, r#"["made","2 stories"]"#, "unicorn"] {
        expect(marks.contains(mark), || format!("{mark} is not marked: {marks}"))?;
    }
    let said = room(&page, "quote")?;
    for words in ["usage rights, 30 days: usually adds", "not understood", "Offer", "1 × reel", "2 × story"] {
        expect(said.contains(words), || format!("{words:?} is missing: {said}"))?;
    }
    // A sum without a currency that is known is asked about.
    let text = "450 kr per story, two of them";
    page.js("const box = $('[data-test=ask]'); box.value = ''; box.dispatchEvent(new Event('input', { bubbles: true, composed: true }))", &[])?;
    write(bench, &page, "[data-test=ask]", text)?;
    page.wait_for("[data-test=quote-question]")?;
    let asked = page.text("[data-test=quote-question]")?.unwrap_or_default();
    expect(asked.contains("currency"), || format!("asked: {asked}"))?;
    page.click("[data-test=quote-answer]")?;
    page.wait_gone("[data-test=quote-question]")?;
    sound(&room(&page, "quote")?)?;
    bench.clean(Strictness::Everything)
}

/// What would have to be true, by each way of counting.
pub fn turned(bench: &Bench) -> Outcome {
    let page = behind(bench, PROFILE, "turned")?;
    let said = room(&page, "turned")?;
    expect(said.contains("basket"), || format!("without a basket value nothing can pay: {said}"))?;
    page.set_knob("basket", "60")?;
    page.set_knob("margin", "50")?;
    until("both ways", SOON, || Ok(room(&page, "turned")?.matches("Needs").count() == 4))?;
    let said = room(&page, "turned")?;
    for words in ["1 order by code in", "1 order in", "of 100 cases", "A fee of", "From common to rare"] {
        expect(said.contains(words), || format!("{words:?} is missing: {said}"))?;
    }
    sound(&said)?;
    // A margin that the commission eats up has words, not an infinity.
    page.set_knob("margin", "0")?;
    until("no way to earn", SOON, || Ok(room(&page, "turned")?.matches("Needs").count() == 0))?;
    sound(&page.all_text()?)?;
    bench.clean(Strictness::Everything)
}

/// The stages of the journey, and what the person wants of each.
pub fn goal(bench: &Bench) -> Outcome {
    let page = behind(bench, PROFILE, "goal")?;
    expect(page.count("[data-test=stage]")? == 4, || "not four stages".into())?;
    let said = room(&page, "goal")?;
    for words in ["convention", "Beichert", "Leung", "Estimated:"] {
        expect(said.contains(words), || format!("{words:?} is missing: {said}"))?;
    }
    choose(&page, "[data-test=stage]:nth-of-type(3) [data-test=want]", "most")?;
    waits_for(&page, "[data-test=goal]", "For what you want")?;
    bench.clean(Strictness::Everything)
}

/// Every row says what it is, how it comes about and what it rests on; what is old says so.
pub fn explained(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    page.set_knob("basket", "60")?;
    let rows = page.js("return $$('details[data-row]').map((r) => r.dataset.row)", &[])?;
    let rows: Vec<String> =
        rows.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    expect(rows.len() > 15, || format!("rows that open: {rows:?}"))?;
    for row in &rows {
        page.click(&format!("[data-row={row}] > summary"))?;
        until(&format!("what {row} is"), SOON, || {
            Ok(page.text(&format!("[data-row={row}][open] .because"))?.is_some_and(|said| said.len() > 20))
        })?;
        let said = page.text(&format!("[data-row={row}] .because"))?.unwrap_or_default();
        let formula = said.contains("Computed as") || row == "list-price";
        expect(formula, || format!("{row} does not say how it comes about: {said}"))?;
    }
    let all = page.all_text()?;
    expect(all.contains("Older than three years"), || "no source says that it is old".into())?;
    bench.clean(Strictness::Everything)
}

/// The study, told right, and the model's own check.
pub fn study_and_model(bench: &Bench) -> Outcome {
    let page = behind(bench, PROFILE, "study")?;
    let said = room(&page, "study")?;
    for words in ["Experticity", "paid for", "82%", "73%", "74%", "66%", "face to face", "enters anything"] {
        expect(said.contains(words), || format!("{words:?} is missing: {said}"))?;
    }
    open(&page, "model")?;
    waits_for(&page, "[data-test=model-version]", "Estimate model")?;
    page.click("[data-test=check]")?;
    until("the check to end", SOON * 10, || {
        Ok(page.text("[data-test=checked]")?.is_some_and(|said| !said.contains('…') && !said.is_empty()))
    })?;
    let found = page.text("[data-test=checked]")?.unwrap_or_default();
    println!("   {found}");
    expect(found.contains("every rule held") && found.contains("the one that was published"), || found.clone())?;
    bench.clean(Strictness::Everything)
}

/// Facts that contradict each other stand side by side and are asked about; the answer stays.
pub fn contradiction(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    page.add_fact("reach_per_post", "900")?;
    page.wait_state("question")?;
    let asked = page.text("[data-test=question]")?.unwrap_or_default();
    expect(asked.contains("1,240") && asked.contains("900"), || format!("not both sides: {asked}"))?;
    page.click("[data-test=question] [data-test=answer]")?;
    page.wait_state("result")?;
    page.click("[data-test=undo]")?;
    page.wait_state("question")?;
    page.click("[data-test=question] [data-test=correct]")?;
    page.wait_for("[data-test=chip-editor] input")?;
    bench.clean(Strictness::Everything)
}

/// Everything open, for pictures and for axe.
pub fn everything(bench: &Bench) -> Outcome {
    let page = behind(bench, PROFILE, "who")?;
    page.set_knob("basket", "60")?;
    write(bench, &page, "[data-test=comments]", COMMENTS)?;
    write(bench, &page, "[data-test=diary]", DATED)?;
    for door in ["topic", "goal", "quote", "turned", "hints", "study", "model"] {
        open(&page, door)?;
    }
    page.fill("[data-test=brand]", "ceramics, home audio")?;
    write(bench, &page, "[data-test=words]", WORDS)?;
    write(bench, &page, "[data-test=ask]", "$450 for 1 reel + 2 stories, 30 days usage, plus a unicorn")?;
    page.click("[data-row=fee] > summary")?;
    page.wait_for("[data-row=fee] .how")
}
