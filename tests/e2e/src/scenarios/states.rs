//! Every designed state, how a test brings it about, and that axe-core finds nothing in it, light and dark.

use super::{Build, PROFILE, PROSE, QUESTION, closer, compare, links, maker, many, pitch, plan};
use crate::bench::{Bench, Strictness};
use crate::engine::{Engine, Theme};
use crate::page::Page;
use crate::scenarios::journey::pasted;
use crate::scenarios::recovery;
use crate::wire::Outcome;

/// Brings the page into a state.
pub type Reach = fn(&Bench<'_>) -> Outcome;

/// All states.
pub const ALL: [(&str, Build, Reach); 24] = [
    ("empty", Build::Shipped, |b| b.open()?.wait_state("empty")),
    ("reading", Build::Shipped, reading),
    ("question", Build::Shipped, |b| pasted(b, QUESTION)?.wait_state("question")),
    ("result", Build::Shipped, result),
    ("closer", Build::Shipped, closer::everything),
    ("drawer", Build::Shipped, drawer),
    ("plan", Build::Shipped, plan::planned),
    ("table", Build::Shipped, |b| many::pasted(b, many::TABLE, "result").map(drop)),
    ("amber", Build::Shipped, |b| many::pasted(b, many::AMBER, "question").map(drop)),
    ("red", Build::Shipped, |b| many::pasted(b, many::RED, "question").map(drop)),
    ("sheet-asked", Build::Shipped, |b| many::pasted(b, SHEET, "question").map(drop)),
    ("sheet", Build::Shipped, sheet),
    ("large", Build::Shipped, |b| {
        let page = b.open()?;
        many::rows(&page, 20_000)?;
        page.wait_for("[data-test=judged-all]")
    }),
    ("compare", Build::Shipped, compare::table),
    ("second", Build::Shipped, |b| {
        let page = many::pasted(b, many::TABLE, "result")?;
        many::paste(&page, many::AMBER)?;
        page.wait_for("[data-test=incoming]")
    }),
    ("linking", Build::Shipped, |b| links::refused(b).map(drop)),
    ("maker", Build::Shipped, |b| pitch::set(b).map(drop)),
    ("embed-maker", Build::Shipped, |b| maker::chosen(b).map(drop)),
    ("pitch", Build::Shipped, pitch::read),
    ("followed", Build::Shipped, links::followed),
    ("followed-not", Build::Shipped, links::cut),
    ("cannot-read", Build::Shipped, |b| pasted(b, PROSE)?.wait_state("cannot-read")),
    ("recovered", Build::Panic, recovered),
    ("safe", Build::Shipped, safe),
];

/// The further assumptions.
fn drawer(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    page.await_assumptions()?;
    page.click(".drawer summary")?;
    page.wait_for("[data-test=knob][data-knob=rights] select")
}

/// A list as an agency keeps one: a column that can be read two ways, cells that are no numbers, a row of totals.
const SHEET: &str = "Name\tHandle\tPlatform\tFollowers\tAvg likes\tAvg comments\tER\tFee\n\
    Maya Stone\t@maya.makes\tInstagram\t24,800\t1,240\t68\t5.3%\t1.500\n\
    Ben Oat\t@oat.and.ink\tTikTok\t8.2K\t510\t41\t6.7%\t900\n\
    Lena Kiln\t@kiln_and_co\tInstagram\t#REF!\t2,100\t90\t\t2.250\n\
    Omar Surf\t@omar.surf\tYouTube\t182K\t30,100\t2,310\t17.8%\t4.000\n\
    Ines Knits\t@ines.knits\tInstagram\t12,400\tasked twice\t25\t3.1%\t350\n\
    Priya Vinyl\t@priya.vinyl\tInstagram\t96,300\t3,120\t144\t3.4%\t1.200\n\
    Total\t\t\t323,700\t37,070\t2,678\t\t10.200\n";

/// The same with its question answered, and what was not read listed.
fn sheet(bench: &Bench) -> Outcome {
    let page = many::pasted(bench, SHEET, "question")?;
    // What all rows come to stands above the question and may move it a line down when it comes.
    page.wait_for("[data-test=judged-all]")?;
    page.click("[data-test=column-answer]")?;
    page.wait_state("result")?;
    page.click("[data-test=skipped] summary")?;
    page.click("[data-test=columns] summary")?;
    page.wait_for("[data-test=judged-all]")
}

/// A large text that is being read. That takes too short to look at, so the turns of the reading are kept from coming:
/// they are messages that the page sends to itself.
fn reading(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    page.wait_gone(".rehearsal")?;
    page.js(
        "MessagePort.prototype.postMessage = () => {};
         // Firefox takes the text by two names of its own.
         const [dataType, data, clipboardData] = ['text/plain', 'one line of many\\n'.repeat(10000), new DataTransfer()];
         clipboardData.setData(dataType, data);
         const how = { bubbles: true, cancelable: true, composed: true, clipboardData, data, dataType };
         $('.paste').dispatchEvent(new ClipboardEvent('paste', how));",
        &[],
    )?;
    page.wait_state("reading")
}

/// A result with a basket value and its assumptions open: the most that the page ever shows.
fn result(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    let without = page.value("revenue-link")?;
    page.set_knob("basket", "60")?;
    page.wait_change("revenue-link", &without)?;
    Ok(())
}

fn recovered(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    recovery::die(bench, &page, recovery::PANIC)
}

fn safe(bench: &Bench) -> Outcome {
    bench.site.rules().wasm_missing = true;
    bench.visit("/")?;
    Page::first(bench.driver).wait_state("safe")
}

pub fn accessible(bench: &Bench, state: &str) -> Outcome {
    let (_, _, reach) = ALL.iter().find(|(name, ..)| *name == state).ok_or_else(|| format!("no state {state}"))?;
    reach(bench)?;
    // Before axe touches the page, so that nothing which it does counts against us.
    bench.clean(Strictness::UncaughtOnly)?;
    let mut faults = Vec::new();
    for theme in Theme::ALL {
        let is = bench.driver.theme(theme)?;
        if !is && bench.driver.engine == Engine::Webkit {
            // Its other scheme has a session of its own.
            continue;
        }
        if !is {
            return Err(format!("the engine would not turn {}", theme.name()));
        }
        bench.clean(Strictness::UncaughtOnly)?;
        faults.extend(bench.accessibility()?.into_iter().map(|v| format!("{}: {v}", theme.name())));
    }
    bench.driver.theme(Theme::Light)?;
    if faults.is_empty() { Ok(()) } else { Err(faults.join(" | ")) }
}
