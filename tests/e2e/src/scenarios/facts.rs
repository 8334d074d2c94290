//! Every fact can be corrected, added and removed, and a creator can be put together without any text.

use super::{LINE, PROFILE, expect, figure};
use crate::bench::{Bench, Strictness};
use crate::scenarios::journey::pasted;
use crate::wire::Outcome;

pub fn correct(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    let before = page.value("list-price")?;
    page.correct("followers", "120,000")?;
    page.wait_change("list-price", &before)?;
    let chip = page.text("[data-test=chip][data-field=followers]")?.unwrap_or_default();
    expect(chip.contains("120,000"), || format!("the corrected chip says {chip:?}"))?;
    expect(page.kept_text()?.contains("24.8K"), || "correcting a fact changed the pasted text".into())?;
    // What cannot be a number is refused, and what was there stays.
    page.click("[data-test=chip][data-field=followers]")?;
    page.wait_for("[data-test=chip-editor] input")?;
    page.click("[data-test=chip-editor] input")?;
    bench.driver.chord(crate::driver::key::CONTROL, 'a')?;
    bench.driver.type_text("many")?;
    page.click("[data-test=chip-save]")?;
    let chip = page.text("[data-test=chip][data-field=followers]")?;
    let editor = page.count("[data-test=chip-editor]")?;
    expect(editor == 1 || chip.is_some_and(|c| c.contains("120,000")), || {
        "“many” was taken for a number of followers".into()
    })?;
    bench.clean(Strictness::Everything)
}

pub fn remove(bench: &Bench) -> Outcome {
    let page = pasted(bench, PROFILE)?;
    page.wait_state("result")?;
    let before = page.value("engagements")?;
    page.click("[data-test=chip][data-field=likes_per_post]")?;
    page.click("[data-test=chip-remove]")?;
    page.wait_gone("[data-test=chip][data-field=likes_per_post]")?;
    page.wait_change("engagements", &before)?;
    bench.clean(Strictness::Everything)
}

pub fn add(bench: &Bench) -> Outcome {
    let page = pasted(bench, LINE)?;
    page.wait_state("result")?;
    let before = page.value("views")?;
    page.add_fact("views_per_post", "9000")?;
    let after = page.wait_change("views", &before)?;
    figure(&after)?;
    bench.clean(Strictness::Everything)
}

pub fn by_hand(bench: &Bench) -> Outcome {
    let page = bench.open()?;
    for (field, value) in [("followers", "24800"), ("likes_per_post", "1240"), ("comments_per_post", "68")] {
        page.add_fact(field, value)?;
    }
    // Numbers alone do not say whose they are: the page asks for the platform, and the first answer is Instagram.
    page.wait_state("question")?;
    page.click("[data-test=question] [data-test=answer]")?;
    page.wait_state("result")?;
    for row in ["reach", "engagements", "fee"] {
        figure(&page.value(row)?).map_err(|e| format!("row {row}: {e}"))?;
    }
    bench.clean(Strictness::Everything)
}
