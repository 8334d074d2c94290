//! A plan: thirty rows from a sheet, a goal, a budget, somebody kept, somebody left, and the reasons; by mouse and by keys alone.

use serde_json::Value;

use super::{expect, sound};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, key, until};
use crate::page::Page;
use crate::scenarios::many::paste;
use crate::wire::Outcome;

/// Thirty creators as a sheet gives them to the clipboard: of all sizes, three platforms, a fee here and there.
pub fn sheet() -> String {
    let mut rows = String::from("handle\tplatform\tfollowers\tlikes\tcomments\tviews\tfee\n");
    for i in 0..30_u32 {
        let platform = ["Instagram", "TikTok", "YouTube"][(i % 3) as usize];
        let followers = [4_200, 8_900, 21_000, 48_000, 130_000, 620_000][(i * 5 % 6) as usize] + 37 * i;
        let (likes, comments, views) = (followers / 25 + 11 * i, followers / 400 + i, followers / 3 + 90 * i);
        let fee = if i % 4 == 1 { format!("${}", 80 + followers / 60) } else { String::new() };
        rows += &format!("@creator.{i:02}\t{platform}\t{followers}\t{likes}\t{comments}\t{views}\t{fee}\n");
    }
    rows
}

/// The plan of that sheet, without anything typed yet.
fn begun<'a>(bench: &Bench<'a>) -> Outcome<Page<'a>> {
    let page = bench.open()?;
    paste(&page, &sheet())?;
    page.wait_for("[data-test=tabs]")?;
    page.click("[data-test=tabs] [data-kind=plan]")?;
    page.wait_for("[data-test=no-plan]")?;
    Ok(page)
}

/// A plan with everything that is found about it, for the eyes and for axe.
pub fn planned(bench: &Bench) -> Outcome {
    let page = begun(bench)?;
    fill(&page, "budget", "1500")?;
    page.click("[data-test=brief] summary")?;
    page.wait_for("#cl-plan-least")?;
    settled(&page)
}

/// Types into a field of the brief.
fn fill(page: &Page, blank: &str, text: &str) -> Outcome {
    page.fill(&format!("#cl-plan-{blank}"), text)
}

pub fn names(page: &Page) -> Outcome<Vec<String>> {
    let names = page.js("return $$('[data-test=pick] [data-test=whom]').map(plain)", &[])?;
    Ok(names.as_array().into_iter().flatten().filter_map(|n| n.as_str().map(str::to_owned)).collect())
}

/// Everything that is found about a plan is there.
pub fn settled(page: &Page) -> Outcome {
    page.wait_for("[data-test=pick]")?;
    until("the plan to be worked out", SOON, || {
        Ok(page.count("[data-test=total]")? == 6 && page.count("[data-test=sides] table")? == 1)
    })
}

fn waits_for(page: &Page, selector: &str, words: &str) -> Outcome {
    until(&format!("{words:?} in {selector}"), SOON, || Ok(page.text(selector)?.is_some_and(|t| t.contains(words))))
        .map_err(|e| format!("{e}; it says {:?}", page.text(selector).ok().flatten()))
}

/// What was spent is within the budget, told in the sentence.
fn within(page: &Page, budget: f64) -> Outcome {
    let said = page.text("[data-test=book]")?.unwrap_or_default();
    sound(&said)?;
    let spent = said.split('$').nth(1).map(|rest| rest.replace(',', "")).unwrap_or_default();
    let digits: String = spent.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let spent: f64 = digits.trim_end_matches('.').parse().map_err(|_| format!("no money in {said:?}"))?;
    expect(spent <= budget + 0.5, || format!("{spent} of {budget}: {said}"))
}

/// By mouse: goal, budget, one kept, one left, the reasons, another budget, what changed.
pub fn by_mouse(bench: &Bench) -> Outcome {
    let page = begun(bench)?;
    fill(&page, "budget", "1500")?;
    settled(&page)?;
    within(&page, 1500.0)?;
    let first = names(&page)?;
    expect(!first.is_empty(), || "nobody is booked".into())?;
    // Somebody who is booked is left out: another plan, and it says so.
    page.click("[data-test=pick] .acts button:nth-of-type(2)")?;
    until("the first to be gone", SOON, || Ok(!names(&page)?.contains(&first[0])))?;
    settled(&page)?;
    waits_for(&page, "[data-test=changed]", &format!("{} goes", first[0]))?;
    within(&page, 1500.0)?;
    // Somebody who is left is booked all the same.
    // The first of those who are left is the one that was left out by hand.
    let left = page.text("[data-test=left]:nth-child(2) [data-test=whom]")?.unwrap_or_default();
    let why = page.text("[data-test=left]:nth-child(2) p")?.unwrap_or_default();
    expect(why.len() > 20, || format!("no reason for {left}: {why:?}"))?;
    page.click("[data-test=left]:nth-child(2) .acts button:nth-of-type(1)")?;
    until(&format!("{left} to be booked or refused"), SOON, || {
        Ok(names(&page)?.contains(&left) || page.count("[data-test=refused]")? == 1)
    })?;
    if page.count("[data-test=refused]")? == 1 {
        page.click("[data-test=way-out]")?;
        page.wait_for("[data-test=pick]")?;
    }
    // More money: at least as much for it.
    fill(&page, "budget", "4000")?;
    settled(&page)?;
    within(&page, 4000.0)?;
    waits_for(&page, "[data-test=changed]", "was")?;
    // Another goal.
    page.js(
        "const list = $('[data-test=brief] [data-kind=awareness] select'); list.selectedIndex = 3;
         list.dispatchEvent(new Event('change', { bubbles: true, composed: true }))",
        &[],
    )?;
    waits_for(&page, "[data-test=book]", "people who care")?;
    settled(&page)?;
    for part in ["together", "rest", "journey", "sides"] {
        sound(&page.text(&format!("[data-test={part}]"))?.unwrap_or_default())?;
    }
    bench.clean(Strictness::Everything)
}

/// By keys alone: to the tab, the budget, a button of the list, and the way to a creator.
pub fn by_keys(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    paste(&page, &sheet())?;
    page.wait_for("[data-test=tabs]")?;
    let press = |selector: &str, k: char| -> Outcome {
        bench.tab_to(&page, selector)?;
        bench.driver.press(k, 1)
    };
    press("[data-test=tabs] [data-kind=plan]", key::ENTER)?;
    page.wait_for("[data-test=brief]")?;
    bench.tab_to(&page, "#cl-plan-budget")?;
    bench.driver.type_text("2500")?;
    settled(&page)?;
    within(&page, 2500.0)?;
    let who = names(&page)?;
    press("[data-test=pick] .acts button", key::ENTER)?;
    until("the first to be kept", SOON, || Ok(page.count("[data-test=pick] [aria-pressed=true]")? == 1))?;
    press("[data-test=pick] .acts button + button", key::ENTER)?;
    until("the first to be gone", SOON, || Ok(!names(&page)?.contains(&who[0])))?;
    settled(&page)?;
    // Back to the list of parts, and to the creator whose name is pressed.
    let next = names(&page)?.first().cloned().unwrap_or_default();
    press("[data-test=pick] [data-test=whom]", key::ENTER)?;
    waits_for(&page, "[data-test=creator] h2", &next)?;
    bench.clean(Strictness::Everything)
}

/// What if: a price and the fit are set where the plan stands, it follows, and says what changed.
pub fn what_if(bench: &Bench) -> Outcome {
    let page = begun(bench)?;
    fill(&page, "budget", "2500")?;
    settled(&page)?;
    let first = names(&page)?.first().cloned().unwrap_or_default();
    // By keys: to the price of the first, and back to where one was.
    bench.tab_to(&page, "[data-test=pick] [data-test=set-price]")?;
    bench.driver.press(key::ENTER, 1)?;
    page.wait_for("[data-test=pick] [data-test=chip-editor]")?;
    waits_for(&page, "[data-test=pick] .asks", &first)?;
    until("the keyboard to be in the field", SOON, || Ok(focused(&page)? == "cl-chip"))?;
    bench.driver.press(key::ESCAPE, 1)?;
    until("the keyboard to be back at the price", SOON, || Ok(focused(&page)?.contains(&first)))?;
    bench.driver.press(key::ENTER, 1)?;
    until("the keyboard to be in the field again", SOON, || Ok(focused(&page)? == "cl-chip"))?;
    bench.driver.type_text("$99,000")?;
    bench.driver.press(key::ENTER, 1)?;
    until("who asks too much to be gone", SOON, || Ok(!names(&page)?.contains(&first)))?;
    settled(&page)?;
    waits_for(&page, "[data-test=changed]", &format!("{first} goes"))?;
    until("the keyboard to be at the head of the list", SOON, || Ok(focused(&page)? == "cl-booked"))?;
    // Whose audience cares more brings more.
    let brings = page.text("[data-test=book]")?;
    page.js(
        "const list = $('#cl-plan-fit'); list.selectedIndex = 1;
         list.dispatchEvent(new Event('change', { bubbles: true, composed: true }))",
        &[],
    )?;
    until("the sentence to follow", SOON, || Ok(page.text("[data-test=book]")? != brings))?;
    settled(&page)?;
    // What is typed as a share and is none says so, and loses nothing.
    page.click("[data-test=brief] summary")?;
    page.wait_for("#cl-plan-share-tiktok-most")?;
    fill(&page, "share-tiktok-most", "a third")?;
    waits_for(&page, "[data-test=blank][data-kind=plan-share-tiktok-most]", "Not understood")?;
    fill(&page, "share-tiktok-most", "30")?;
    until("it to be understood", SOON, || Ok(page.count("[data-test=brief] .bad")? == 0))?;
    settled(&page)?;
    bench.clean(Strictness::Everything)
}

/// The id of what has the keyboard, or its name where it has none.
fn focused(page: &Page) -> Outcome<String> {
    let at = "const at = deep(); return at ? at.id || at.getAttribute('aria-label') || '' : ''";
    Ok(page.js(at, &[])?.as_str().unwrap_or_default().to_owned())
}

/// What cannot be had says so, and offers a way out that works.
pub fn refused(bench: &Bench) -> Outcome {
    let page = begun(bench)?;
    for (budget, words) in [("0", "Nothing can be had for nothing"), ("3", "more than the budget")] {
        fill(&page, "budget", budget)?;
        waits_for(&page, "[data-test=refused]", words)?;
    }
    page.click("[data-test=way-out]")?;
    page.wait_for("[data-test=pick]")?;
    fill(&page, "budget", "lots")?;
    waits_for(&page, "[data-test=blank][data-kind=plan-budget]", "Not understood")?;
    fill(&page, "budget", "900")?;
    settled(&page)?;
    // Limits that contradict each other.
    page.click("[data-test=brief] summary")?;
    page.wait_for("#cl-plan-least")?;
    fill(&page, "least", "9")?;
    fill(&page, "most", "2")?;
    waits_for(&page, "[data-test=refused]", "At least is more than at most")?;
    page.click("[data-test=way-out]")?;
    settled(&page)?;
    expect(names(&page)?.len() <= 2, || "more than two are booked".into())?;
    bench.clean(Strictness::Everything)
}

/// What the person wants of a plan stays when they look at a creator and come back.
pub fn stays(bench: &Bench) -> Outcome {
    let page = begun(bench)?;
    fill(&page, "budget", "1200")?;
    settled(&page)?;
    let before = names(&page)?;
    page.click("[data-test=tabs] [data-kind=look]")?;
    page.wait_for("[data-test=review]")?;
    page.click("[data-test=tabs] [data-kind=plan]")?;
    settled(&page)?;
    let shown = page.js("return $('#cl-plan-budget').value", &[])?;
    expect(shown == Value::String("1200".into()), || format!("the budget is {shown}"))?;
    expect(names(&page)? == before, || "another plan".into())?;
    bench.clean(Strictness::Everything)
}
