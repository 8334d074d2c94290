//! The widget as its tests see it: the names of its parts, and what a person does with them.
//!
//! The selectors here are the contract between views and tests. Knows nothing of drivers' commands or of expectations.

use serde_json::{Value, json};

use crate::driver::{Driver, SOON, key, until};
use crate::wire::Outcome;

pub struct Page<'a> {
    driver: &'a Driver,
    /// Which of the elements on the page.
    nth: usize,
}

/// Before mounting the fallback content lies in the element itself, behind a slot; afterwards all is in the root.
const PRELUDE: &str = "
const host = document.querySelectorAll('creator-loupe')[NTH];
const root = host?.shadowRoot && !host.shadowRoot.querySelector('slot') ? host.shadowRoot : host;
const $ = (s) => root?.querySelector(s) ?? null;
const $$ = (s) => [...(root?.querySelectorAll(s) ?? [])];
const deep = () => { let a = document.activeElement; while (a?.shadowRoot?.activeElement) a = a.shadowRoot.activeElement; return a; };
const plain = (e) => (e?.textContent ?? '').replace(/\\s+/g, ' ').trim();
";

impl<'a> Page<'a> {
    pub fn first(driver: &'a Driver) -> Page<'a> {
        Page { driver, nth: 0 }
    }

    pub fn nth(driver: &'a Driver, nth: usize) -> Page<'a> {
        Page { driver, nth }
    }

    fn with_prelude(&self, script: &str) -> String {
        format!("{}{script}", PRELUDE.replace("NTH", &self.nth.to_string()))
    }

    /// Runs a script that may use `$`, `$$`, `root`, `host`, `deep` and `plain`.
    pub fn js(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        self.driver.run(&self.with_prelude(script), arguments)
    }

    /// The same for a script that calls its last argument when it is done.
    pub fn js_async(&self, script: &str) -> Outcome<Value> {
        self.driver.run_async(&self.with_prelude(script), &[])
    }

    /// Chooses a file of the disk in a file input.
    pub fn pick(&self, selector: &str, file: &std::path::Path) -> Outcome {
        let input = self.js("return $(arguments[0])", &[json!(selector)])?;
        self.driver.upload(&input, file)
    }

    pub fn text(&self, selector: &str) -> Outcome<Option<String>> {
        let found = self.js("const e = $(arguments[0]); return e && plain(e)", &[json!(selector)])?;
        Ok(found.as_str().map(str::to_owned))
    }

    pub fn count(&self, selector: &str) -> Outcome<usize> {
        let n = self.js("return $$(arguments[0]).length", &[json!(selector)])?;
        Ok(n.as_u64().unwrap_or(0) as usize)
    }

    pub fn state(&self) -> Outcome<String> {
        let state = self.js("return $('[data-state]')?.dataset.state ?? ''", &[])?;
        Ok(state.as_str().unwrap_or_default().to_owned())
    }

    pub fn wait_ready(&self) -> Outcome {
        until("the widget to be ready", SOON * 2, || {
            Ok(self.js("return !!host?.hasAttribute('data-ready')", &[])? == Value::Bool(true))
        })
    }

    /// Waits until the page is in this state and has drawn all of it.
    pub fn wait_state(&self, wanted: &str) -> Outcome {
        let is_there = || Ok(self.state()? == wanted && self.is_drawn()?);
        until(&format!("state {wanted}"), SOON, is_there).map_err(|e| {
            format!("{e}; it is {:?}: {:.160}", self.state().unwrap_or_default(), self.all_text().unwrap_or_default())
        })
    }

    /// Whether nothing is left for a later frame: neither cards nor, in the heads of a table that was read, the lists.
    fn is_drawn(&self) -> Outcome<bool> {
        let lists = self.count("[data-test=meaning]")? > 0 || self.count("[data-test=head] small")? == 0;
        Ok(lists && self.count("[data-test=soon]")? == 0)
    }

    pub fn wait_for(&self, selector: &str) -> Outcome {
        until(selector, SOON, || Ok(self.count(selector)? > 0))
    }

    pub fn wait_gone(&self, selector: &str) -> Outcome {
        until(&format!("{selector} to go"), SOON, || Ok(self.count(selector)? == 0))
    }

    pub fn click(&self, selector: &str) -> Outcome {
        self.wait_for(selector)?;
        self.driver.click(selector, &self.with_prelude("return $(arguments[0])"), &[json!(selector)])
    }

    pub fn click_nth(&self, selector: &str, n: usize) -> Outcome {
        self.wait_for(selector)?;
        self.driver.click(
            selector,
            &self.with_prelude("return $$(arguments[0])[arguments[1]]"),
            &[json!(selector), json!(n)],
        )
    }

    /// Everything that the widget says.
    pub fn all_text(&self) -> Outcome<String> {
        Ok(self.js("return plain($('[data-state]'))", &[])?.as_str().unwrap_or_default().to_owned())
    }

    /// Brings the caret into the paste box.
    pub fn focus_box(&self) -> Outcome {
        if self.count("textarea[data-test=paste]")? == 0 {
            self.click("[data-test=edit-text]")?;
        }
        self.click("textarea[data-test=paste]")
    }

    /// Ctrl+V into the paste box, then waits until something came of it. A widget that waits for its button gets it.
    pub fn paste(&self) -> Outcome {
        self.focus_box()?;
        self.driver.chord(key::CONTROL, 'v')?;
        self.await_reading()
    }

    /// Types into the paste box and presses the button.
    pub fn type_and_read(&self, text: &str) -> Outcome {
        self.focus_box()?;
        self.driver.type_text(text)?;
        self.click("[data-test=read]")?;
        self.await_reading()
    }

    fn await_reading(&self) -> Outcome {
        let started = std::time::Instant::now();
        until("the text to be read", SOON, || {
            let state = self.state()?;
            if state == "empty"
                && started.elapsed().as_millis() > 700
                && self.count("[data-test=read]:not(:disabled)")? > 0
            {
                self.click("[data-test=read]")?;
            }
            Ok(!["", "empty", "reading"].contains(&state.as_str()))
        })
    }

    /// The text that the widget keeps, in whichever face it shows it.
    pub fn kept_text(&self) -> Outcome<String> {
        let script = "const box = $('textarea[data-test=paste]'); return box ? box.value : ($('[data-test=marked]')?.textContent ?? '')";
        Ok(self.js(script, &[])?.as_str().unwrap_or_default().to_owned())
    }

    /// The figure of a row as it is shown.
    pub fn value(&self, row: &str) -> Outcome<String> {
        let selector = format!("[data-row={row}] [data-test=value]");
        self.text(&selector)?.ok_or_else(|| format!("no row {row} with a value"))
    }

    /// Waits until a row shows something else than before.
    pub fn wait_change(&self, row: &str, before: &str) -> Outcome<String> {
        until(&format!("row {row} to change from {before:?}"), SOON, || Ok(self.value(row)? != before))?;
        self.value(row)
    }

    /// Waits for the assumptions. A result is drawn in steps, and they come with the last one.
    pub fn await_assumptions(&self) -> Outcome {
        self.wait_for("[data-test=assumptions]")
    }

    /// Replaces what stands in an input, by keys, and leaves it.
    pub fn fill(&self, selector: &str, text: &str) -> Outcome {
        self.click(selector)?;
        let here = || self.js("return deep()?.matches(arguments[0]) ?? false", &[json!(selector)]);
        // What is still being drawn may move under the pointer: who sees that they missed clicks once more.
        until(&format!("the keyboard to be in {selector}"), SOON, || {
            let here = here()? == Value::Bool(true);
            if !here {
                self.click(selector)?;
            }
            Ok(here)
        })?;
        self.driver.chord(key::CONTROL, 'a')?;
        self.driver.type_text(text)?;
        // A page that took the keyboard away meanwhile is not excused.
        if here()? != Value::Bool(true) {
            let now = self.js(
                "const a = deep(); return [a?.cloneNode().outerHTML, $(arguments[0])?.value]",
                &[json!(selector)],
            )?;
            return Err(format!(
                "the keyboard left {selector} while somebody typed into it; it is in, and there stands: {now}"
            ));
        }
        self.driver.press(key::TAB, 1)
    }

    pub fn set_knob(&self, knob: &str, text: &str) -> Outcome {
        self.await_assumptions()?;
        self.fill(&format!("[data-test=knob][data-knob={knob}] input"), text)
    }

    pub fn knob(&self, knob: &str) -> Outcome<String> {
        let selector = format!("[data-test=knob][data-knob={knob}] :is(input, select)");
        let value = self.js("return $(arguments[0])?.value ?? null", &[json!(selector)])?;
        value.as_str().map(str::to_owned).ok_or_else(|| format!("no knob {knob}"))
    }

    /// Adds a fact by hand through the list of facts that are not there yet.
    pub fn add_fact(&self, field: &str, text: &str) -> Outcome {
        // Once open, the list stays open for the next fact.
        if self.count("details[open] > [data-test=add-fact]")? == 0 {
            self.click("[data-test=add-fact]")?;
        }
        self.click(&format!("[data-test=fact][data-field={field}]"))?;
        self.wait_for("[data-test=chip-editor] input")?;
        self.save_editor(text)?;
        self.wait_for(&format!("[data-test=chip][data-field={field}]"))
    }

    /// Corrects a fact through its chip.
    pub fn correct(&self, field: &str, text: &str) -> Outcome {
        self.click(&format!("[data-test=chip][data-field={field}]"))?;
        self.wait_for("[data-test=chip-editor] input")?;
        self.save_editor(text)
    }

    fn save_editor(&self, text: &str) -> Outcome {
        self.click("[data-test=chip-editor] input")?;
        self.driver.chord(key::CONTROL, 'a')?;
        self.driver.type_text(text)?;
        self.click("[data-test=chip-save]")?;
        self.wait_gone("[data-test=chip-editor]")
    }
}
