//! Bad input is answered with a message, its text is kept, and nothing of it becomes a figure.

use super::{PROSE, expect, sound};
use crate::bench::{Bench, Strictness};
use crate::driver::{SOON, until};
use crate::scenarios::journey::pasted;
use crate::wire::Outcome;

/// What to paste, and the state that must follow where only one can be right.
fn inputs() -> Vec<(&'static str, String, Option<&'static str>)> {
    vec![
        ("prose", PROSE.into(), Some("cannot-read")),
        (
            "a novel",
            "It was a dark and stormy night, and still nobody counted anything at all.\n".repeat(200),
            Some("cannot-read"),
        ),
        ("binary", "\u{1}\u{2}\u{3}PK\u{fffd}\u{fffd}\u{7f}\u{1b}[0m\u{fffd}ELF\u{fffd}".into(), Some("cannot-read")),
        ("right to left and emoji", "שלום 👩‍👩‍👧‍👦 مرحبا بالعالم 🎉🎉".into(), Some("cannot-read")),
        ("1e400", "maya.makes IG 1e400 followers avg 1,240 likes".into(), None),
        ("negative", "maya.makes IG -500 followers avg -3 likes".into(), None),
        ("absurd", "maya.makes IG 99,000,000,000,000 followers avg 1,240 likes".into(), None),
        ("unknown", "maya.makes IG followers: n/a, likes: hidden, comments: -".into(), None),
    ]
}

pub fn input(bench: &Bench) -> Outcome {
    for (name, text, state) in inputs() {
        let told = |e: String| format!("{name}: {e}");
        let page = pasted(bench, &text).map_err(told)?;
        if let Some(state) = state {
            page.wait_state(state).map_err(told)?;
        }
        let kept = page.kept_text().map_err(told)?;
        let head = |t: &str| t.split_whitespace().take(6).map(str::to_owned).collect::<Vec<_>>();
        expect(head(&kept) == head(&text), || format!("{name}: the text was not kept: {kept:.60?}"))?;
        let all = page.all_text().map_err(told)?;
        let own_words = all.replace(text.as_str(), "");
        expect(own_words.len() > 20, || format!("{name}: no message"))?;
        sound(&all).map_err(told)?;
        // Reading goes on afterwards: the widget is not stuck in its refusal.
        bench.clean(Strictness::Everything).map_err(told)?;
    }
    // Whitespace is not a text; the page stays as it was or says so, and lives.
    bench.carry("  \n\t  ")?;
    let page = bench.open()?;
    page.focus_box()?;
    bench.driver.chord(crate::driver::key::CONTROL, 'v')?;
    until(
        "whitespace to leave the page calm",
        SOON,
        || Ok(["empty", "cannot-read"].contains(&page.state()?.as_str())),
    )?;
    bench.clean(Strictness::Everything)
}

/// A megabyte of digits: answered, kept out of the textarea, and the page stays usable.
pub fn megabyte(bench: &Bench) -> Outcome {
    let page = pasted(bench, &"8".repeat(1 << 20))?;
    page.wait_state("cannot-read")?;
    let held = page.js("return $('textarea[data-test=paste]')?.value.length ?? 0", &[])?.as_u64().unwrap_or(0);
    expect(held <= 64 * 1024, || format!("{held} characters went into the textarea"))?;
    sound(&page.all_text()?.replace("8888", ""))?;
    bench.clean(Strictness::Everything)
}
