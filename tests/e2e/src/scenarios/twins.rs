//! Two widgets on one page of a host without Yew: each for itself, in life and in death.

use super::{LINE, PROFILE, expect, figure};
use crate::bench::{Bench, Strictness};
use crate::page::Page;
use crate::scenarios::recovery;
use crate::wire::Outcome;

/// Both widgets of the host page, the second with a result.
fn both<'a>(bench: &Bench<'a>) -> Outcome<(Page<'a>, Page<'a>)> {
    bench.carry(PROFILE)?;
    let first = bench.open_at("/__twins.html")?;
    let second = Page::nth(bench.driver, 1);
    // The second may wait until it is near the viewport.
    bench.driver.run("document.querySelectorAll('creator-loupe')[1].scrollIntoView({ behavior: 'instant' })", &[])?;
    second.wait_ready()?;
    bench.settle()?;
    second.paste()?;
    second.wait_state("result")?;
    Ok((first, second))
}

pub fn independent(bench: &Bench) -> Outcome {
    let (first, second) = both(bench)?;
    let state = first.state()?;
    expect(state == "empty", || format!("a paste into the second put the first into state {state}"))?;
    first.type_and_read(LINE)?;
    first.wait_state("result")?;
    let (a, b) = (first.value("engagements")?, second.value("engagements")?);
    expect(a != b, || format!("two creators, one figure: {a}"))?;
    let revenue = first.value("revenue-link")?;
    second.set_knob("basket", "60")?;
    figure(&second.wait_change("revenue-link", &revenue)?)?;
    expect(first.value("revenue-link")? == revenue, || "an assumption of the second changed the first".into())?;
    let dispatched = bench.seen()?.list("dispatched").len();
    expect(dispatched == 2, || format!("{dispatched} ready events for two widgets"))?;
    bench.clean(Strictness::Everything)
}

pub fn one_dies(bench: &Bench) -> Outcome {
    let (first, second) = both(bench)?;
    let figures = second.all_text()?;
    recovery::die(bench, &first, recovery::PANIC)?;
    expect(second.state()? == "result", || "the death of the first reached the second".into())?;
    expect(second.all_text()? == figures, || "the death of the first changed what the second shows".into())?;
    let without = second.value("revenue-link")?;
    second.set_knob("basket", "60")?;
    figure(&second.wait_change("revenue-link", &without)?)?;
    bench.clean(Strictness::UncaughtOnly)
}
