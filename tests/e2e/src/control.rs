//! The control page: each detector is shown, in this engine and this run, what it must notice.
//!
//! A detector that stays silent here makes every later "nothing happened" worthless, so the engine's run ends.

use serde_json::{Value, json};

use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, key, until};
use crate::engine::{Engine, Theme};
use crate::scenarios::Check;
use crate::scenarios::keyboard::{self, Step};
use crate::wire::Outcome;

pub const ALL: [(&str, Check); 13] = [
    ("control-quiet", quiet),
    ("control-console", |b| provoked(b, "console", "console", "provoked console error")),
    ("control-exception", |b| provoked(b, "exception", "errors", "provoked exception")),
    ("control-rejection", |b| provoked(b, "rejection", "rejections", "provoked rejection")),
    ("control-request", request),
    ("control-inline", inline),
    ("control-style-attribute", |b| provoked(b, "style", "violations", "style-src")),
    ("control-connect", |b| provoked(b, "foreign", "violations", "connect-src")),
    ("control-trusted-types", trusted_types),
    ("control-clipboard", clipboard),
    ("control-focus", focus),
    ("control-theme", theme),
    ("control-axe", axe),
];

fn provoke(bench: &Bench, what: &str) -> Outcome {
    bench.visit("/__control.html")?;
    bench.settle()?;
    bench.driver.run("window.provoke[arguments[0]]()", &[json!(what)])?;
    Ok(())
}

/// Nothing is seen where nothing happens: the detectors do not cry wolf.
fn quiet(bench: &Bench) -> Outcome {
    bench.visit("/__control.html")?;
    bench.settle()?;
    bench.clean(Strictness::Everything)
}

fn provoked(bench: &Bench, what: &str, list: &str, words: &str) -> Outcome {
    provoke(bench, what)?;
    until(&format!("{words:?} among the {list}"), SOON, || {
        Ok(bench.seen()?.list(list).iter().any(|line| line.contains(words)))
    })?;
    match bench.clean(Strictness::Everything) {
        Ok(()) => Err(format!("{what} was noted, yet the page passed as clean")),
        Err(_) => Ok(()),
    }
}

/// A request is seen twice: by the page's counter and, whatever began it, by the server.
fn request(bench: &Bench) -> Outcome {
    for what in ["request", "beacon"] {
        provoke(bench, what)?;
        until(&format!("the server to see the {what}"), SOON, || {
            Ok(bench.requests().iter().any(|r| r.contains("/__ping")))
        })?;
        if bench.seen()?.list("requests").is_empty() {
            return Err(format!("the server saw the {what}, the page's counter did not"));
        }
        if bench.clean(Strictness::Everything).is_ok() {
            return Err(format!("a {what} was noted, yet the page passed as clean"));
        }
    }
    // What is asked for before the page has settled and is not there.
    bench.visit("/__control.html")?;
    bench.driver.run("window.provoke.missing()", &[])?;
    match bench.settle() {
        Ok(()) => Err("a missing file was not noted".into()),
        Err(_) => Ok(()),
    }
}

/// What this session calls light and dark is what the page sees.
fn theme(bench: &Bench) -> Outcome {
    bench.visit("/__control.html")?;
    let seen = Theme::ALL.map(|theme| bench.driver.theme(theme));
    bench.driver.theme(Theme::Light)?;
    match (bench.driver.engine, seen) {
        // One scheme per session there: exactly one of the two is in force.
        (Engine::Webkit, [Ok(light), Ok(dark)]) if light != dark => Ok(()),
        (Engine::Chromium | Engine::Firefox, [Ok(true), Ok(true)]) => Ok(()),
        (_, other) => Err(format!("light and dark were answered with {other:?}")),
    }
}

/// Inline script, inline handler, style element and style attribute: blocked, and each reported.
fn inline(bench: &Bench) -> Outcome {
    bench.visit("/__inline.html")?;
    bench.driver.click("the paragraph", "return document.querySelector('#styled')", &[])?;
    let all = ["script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr"];
    until(&format!("violations of {all:?}"), SOON, || {
        let seen = bench.seen()?.list("violations");
        // WebKit names the parent directive for some of them: what counts is one report per attempt.
        let scripts = seen.iter().filter(|v| v.starts_with("script-src")).count();
        let styles = seen.iter().filter(|v| v.starts_with("style-src")).count();
        Ok(scripts >= 2 && styles >= 2)
    })
    .map_err(|e| format!("{e}; seen: {:?}", bench.seen().map(|s| s.list("violations"))))?;
    let ran = bench.driver.run(
        "return window.inlineRan === true || getComputedStyle(document.querySelector('#styled')).fontSize === '77px'",
        &[],
    )?;
    if ran == Value::Bool(true) { Err("the policy let inline code through".into()) } else { Ok(()) }
}

fn trusted_types(bench: &Bench) -> Outcome {
    bench.visit("/__control.html")?;
    if bench.driver.run("return typeof window.trustedTypes", &[])? != json!("object") {
        println!("   {} has no Trusted Types: their violations cannot be seen here", bench.driver.engine.name());
        return Ok(());
    }
    provoked(bench, "html", "violations", "require-trusted-types-for")
}

/// Ctrl+A, Ctrl+C in one box, Ctrl+V in another: keys reach the engine's real clipboard.
fn clipboard(bench: &Bench) -> Outcome {
    bench.visit("/__control.html")?;
    bench.driver.click("the first box", "return document.querySelector('#from')", &[])?;
    bench.driver.chord(key::CONTROL, 'a')?;
    bench.driver.chord(key::CONTROL, 'c')?;
    bench.driver.click("the second box", "return document.querySelector('#to')", &[])?;
    bench.driver.chord(key::CONTROL, 'v')?;
    until("the copied text", SOON, || {
        Ok(bench.driver.run("const [a, b] = document.querySelectorAll('textarea'); return a.value === b.value", &[])?
            == Value::Bool(true))
    })?;
    // And over to another page, as from a profile to our page.
    bench.carry("over to another page: 1,240 é 🙂")?;
    bench.visit("/__control.html")?;
    bench.driver.click("the second box", "return document.querySelector('#to')", &[])?;
    bench.driver.chord(key::CONTROL, 'v')?;
    until("the text of the other page", SOON, || {
        Ok(bench.driver.run("return document.querySelector('#to').value", &[])?
            == json!("over to another page: 1,240 é 🙂"))
    })
}

/// The keyboard walk tells a focus that is shown from one that is hidden.
fn focus(bench: &Bench) -> Outcome {
    provoke(bench, "unfocusable")?;
    let steps = keyboard::walk(bench.driver, 12)?;
    let of = |name: &str| steps.iter().find(|s: &&Step| s.name.contains(name)).map(|s| s.shown);
    match (of("shown"), of("hidden")) {
        (Some(true), Some(false)) => Ok(()),
        other => Err(format!(
            "focus shown/hidden was seen as {other:?} in {:?}",
            steps.iter().map(|s| &s.name).collect::<Vec<_>>()
        )),
    }
}

/// The accessibility checker works under the policy and looks into shadow roots.
fn axe(bench: &Bench) -> Outcome {
    bench.visit("/__control.html")?;
    let before = bench.accessibility()?;
    if !before.is_empty() {
        return Err(format!("the sound page has violations: {}", before.join(" | ")));
    }
    provoke(bench, "inaccessible")?;
    let found = bench.accessibility()?;
    for wanted in ["button-name", "color-contrast"] {
        if !found.iter().any(|v| v.starts_with(wanted)) {
            return Err(format!("axe did not see {wanted} in a shadow root; it saw {found:?}"));
        }
    }
    Ok(())
}
