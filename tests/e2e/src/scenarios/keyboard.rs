//! Without a mouse: Tab reaches everything, shows where it is, and the whole job can be done.

use serde_json::{Value, json};

use super::{PROFILE, QUESTION, expect, figure};
use crate::bench::{Bench, Strictness};
use crate::driver::{Driver, key};
use crate::scenarios::journey::pasted;
use crate::wire::Outcome;

/// One stop of the Tab key.
pub struct Step {
    pub name: String,
    /// Whether focus can be seen on it.
    pub shown: bool,
}

/// How every focusable element looks at rest, before the walk.
const REST: &str = "
const look = (e) => { const s = getComputedStyle(e); return [s.outlineStyle === 'none' ? '' : s.outline, s.boxShadow, s.borderColor, s.backgroundColor, s.textDecoration].join('|'); };
const all = (root) => [...root.querySelectorAll('*')].flatMap((e) => e.shadowRoot ? [e, ...all(e.shadowRoot)] : [e]);
// The walk begins at the top, wherever the keyboard was: blur alone would leave its place behind.
document.body.tabIndex = -1;
document.body.focus();
document.body.removeAttribute('tabindex');
getSelection()?.removeAllRanges();
window.__look = look;
window.__rest = new Map(all(document).filter((e) => e.tabIndex >= 0).map((e) => [e, look(e)]));
window.__walked = [];
scrollTo(0, 0);";

const HERE: &str = "
let a = document.activeElement;
while (a?.shadowRoot?.activeElement) a = a.shadowRoot.activeElement;
if (!a || a === document.body || a === document.documentElement) return { end: true };
if (window.__walked.includes(a)) return { end: true };
window.__walked.push(a);
const r = a.getBoundingClientRect();
const name = [a.localName, a.dataset?.test, a.dataset?.field, a.className?.baseVal ?? a.className, (a.getAttribute('aria-label') ?? a.textContent ?? '').trim().slice(0, 24)].filter(Boolean).join(' ');
return { name, shown: r.width > 0 && r.height > 0 && window.__look(a) !== window.__rest.get(a) };";

/// Walks from the top of the document until focus leaves it, comes round, or the steps are used up.
pub fn walk(driver: &Driver, most: usize) -> Outcome<Vec<Step>> {
    driver.run(REST, &[])?;
    let mut steps = Vec::new();
    for _ in 0..most {
        driver.press(key::TAB, 1)?;
        let here = driver.run(HERE, &[])?;
        if here["end"] == Value::Bool(true) {
            // The first Tab may only enter the document.
            if steps.is_empty() {
                continue;
            }
            break;
        }
        steps.push(Step {
            name: here["name"].as_str().unwrap_or("?").to_owned(),
            shown: here["shown"] == Value::Bool(true),
        });
    }
    Ok(steps)
}

/// What Tab must reach in the widget: one radio of a group, nothing disabled, nothing folded away.
const MISSED: &str = "
const wanted = $$('button, input, select, textarea, a[href], summary, [tabindex]').filter((e) =>
  e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }) && e.type !== 'radio');
return wanted.filter((e) => !window.__walked.includes(e)).map((e) => e.outerHTML.slice(0, 90));";

pub fn everything_reached(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    check(bench, &page, "empty")?;
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    page.await_assumptions()?;
    check(bench, &page, "result")?;
    let page = pasted(bench, QUESTION)?;
    page.wait_state("question")?;
    check(bench, &page, "question")
}

/// The same where there is a table of creators.
pub fn table(bench: &Bench) -> Outcome {
    let page = super::many::pasted(bench, super::many::TABLE, "result")?;
    check(bench, &page, "table")
}

fn check(bench: &Bench, page: &crate::page::Page, state: &str) -> Outcome {
    let steps = walk(bench.driver, 200)?;
    let missed = page.js(MISSED, &[])?;
    expect(missed == json!([]), || format!("{state}: {} stops, Tab misses {missed}", steps.len()))?;
    let hidden: Vec<&str> = steps.iter().filter(|s| !s.shown).map(|s| s.name.as_str()).collect();
    expect(hidden.is_empty(), || format!("{state}: focus cannot be seen on {hidden:?}"))?;
    bench.clean(Strictness::Everything)
}

/// The whole job by keys alone: write, read, answer, assume, reset.
pub fn journey(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    bench.tab_to(&page, "textarea[data-test=paste]")?;
    bench.driver.type_text(QUESTION)?;
    bench.tab_to(&page, "[data-test=read]")?;
    bench.driver.press(key::ENTER, 1)?;
    page.wait_state("question")?;
    // The button that was pressed is gone with the textarea.
    let here = page.js("return deep()?.matches('[data-test=marked]') ?? false", &[])?;
    expect(here == Value::Bool(true), || "after reading, the keyboard is not in the marked text".into())?;
    bench.tab_to(&page, "[data-test=answer]")?;
    bench.driver.press(key::ENTER, 1)?;
    page.wait_state("result")?;
    // So is the one of the answer.
    super::many::keyboard_at(&page, "[data-test=add-fact]")?;
    let without = page.value("revenue-link")?;
    page.await_assumptions()?;
    bench.tab_to(&page, "[data-test=knob][data-knob=basket] input")?;
    bench.driver.type_text("60")?;
    bench.driver.press(key::TAB, 1)?;
    figure(&page.wait_change("revenue-link", &without)?)?;
    bench.tab_to(&page, "[data-test=knob][data-knob=basket] [data-test=reset]")?;
    bench.driver.press(key::SPACE, 1)?;
    page.wait_gone("[data-test=knob][data-knob=basket] [data-test=reset]")?;
    expect(page.value("revenue-link")? == without, || "the reset by key did not bring the old figure back".into())?;
    bench.clean(Strictness::Everything)
}
