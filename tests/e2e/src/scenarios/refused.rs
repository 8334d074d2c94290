//! What a page of a host may refuse, and what a visitor then sees: as www/demo/hosts.html tells it.
//!
//! Scripts, WebAssembly and the second part of the wasm are refused in element.rs, start.rs and whole.rs.

use serde_json::json;

use super::{LINE, PROFILE, expect, figure, frames};
use crate::bench::{Bench, Strictness};
use crate::page::Page;
use crate::site::POLICY_WITHOUT_CONNECT;
use crate::wire::Outcome;

/// Nothing may be fetched: a sentence and "Start again".
pub fn connection(bench: &Bench) -> Outcome {
    bench.site.rules().policy = POLICY_WITHOUT_CONNECT;
    bench.visit("/")?;
    let page = Page::first(bench.driver);
    page.wait_state("safe")?;
    let words = page.all_text()?;
    expect(words.contains("could not be loaded") && words.contains("Start again"), || format!("no way on: {words}"))?;
    let refused = bench.seen()?.list("violations");
    expect(refused.iter().any(|line| line.starts_with("connect-src")), || format!("it was not refused: {refused:?}"))?;
    bench.clean(Strictness::UncaughtOnly)
}

/// The sheets of styles are not there: all of the tool without its look.
pub fn sheets(bench: &Bench) -> Outcome {
    bench.site.rules().sheets_missing = true;
    bench.visit("/demo/element-csp.html")?;
    let page = Page::first(bench.driver);
    page.wait_ready()?;
    let adopted = || page.js("return root.adoptedStyleSheets.length", &[]);
    expect(adopted()? == json!(0), || "a sheet came all the same: nothing was tested".into())?;
    frames::paste(&page, PROFILE)?;
    figure(&page.value("engagements")?)?;
    // The whole wasm comes without its look, too.
    frames::press(&page, ".drawer > summary")?;
    page.wait_for(".drawer[open] [data-test=knob]")?;
    expect(adopted()? == json!(0), || "a sheet came later".into())?;
    bench.clean(Strictness::UncaughtOnly)
}

/// A wasm without its type is a wasm.
pub fn kind(bench: &Bench) -> Outcome {
    bench.site.rules().wasm_untyped = true;
    let page = bench.open()?;
    page.type_and_read(LINE)?;
    page.wait_state("result")?;
    figure(&page.value("engagements")?)?;
    bench.clean(Strictness::Everything)
}
