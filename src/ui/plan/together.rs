//! What a plan would bring, all creators together: ranges of ten thousand draws, what breaks the budget, and whether it pays.

use super::booked::wanted;
use super::desk::Planned;
use crate::model::{Payment, Stage};
use crate::plan::{Price, Total, Totals};
use crate::report::Counting;
use crate::text::Written::{Count, Money};
use crate::text::{Arg, Msg, Writes, Written, plan as msg};
use crate::ui::chart::{Band, LogScale, band};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::why;

/// The total by which a stage is counted.
pub const fn total(stage: Stage, counting: Counting) -> Total {
    match stage {
        Stage::Awareness => Total::UniqueRelevantReach,
        Stage::Consideration => Total::Clicks,
        Stage::Conversion => Total::orders(counting),
        Stage::Advocacy => Total::Interactions,
    }
}

/// The totals of all stages, as this plan counts them.
pub fn stages(plan: &Planned) -> [Total; 4] {
    Stage::ALL.map(|stage| total(stage, plan.people.counting))
}

/// The rows, and the stage of each.
const ROWS: [(Total, Msg<0>, Option<Stage>); 6] = [
    (Total::UniqueRelevantReach, msg::T_PEOPLE, Some(Stage::Awareness)),
    (Total::Clicks, msg::T_CLICKS, Some(Stage::Consideration)),
    (Total::ByLink, msg::T_BY_LINK, Some(Stage::Conversion)),
    (Total::ByCode, msg::T_BY_CODE, Some(Stage::Conversion)),
    (Total::Interactions, msg::T_REACTIONS, Some(Stage::Advocacy)),
    (Total::Cost, msg::T_MONEY, None),
];

/// The card.
pub fn together(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned) {
    let totals = plan.findings.totals();
    markup!(
        pen: "<section class='card c7' data-test='together' aria-labelledby='cl-together'><h2 id='cl-together'>{}</h2>{}</section>",
        shape.say(msg::TOGETHER, []),
        match totals {
            None => why(pen, &shape.say(msg::WORKING, [])),
            Some(totals) => told(pen, state, shape, plan, totals),
        }
    );
}

fn told(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned, totals: &Totals) {
    markup!(
        pen: "{}{}",
        rows(pen, state, shape, plan, totals),
        {
            why(pen, &money_breaks(shape, plan, totals));
            why(pen, &pays(state, shape, plan, totals));
            let gifted = state.assumptions.payment == Payment::ProductOnly;
            let posting = if gifted { msg::SOME_GIFTS } else { msg::SOME_DO_NOT_POST };
            markup!(
                pen: "<details class='fold'><summary>{}</summary>{}</details>",
                shape.say(msg::HOW_TO_READ, []),
                for words in [msg::MORE_THAN_SUM, posting, msg::SHARED, msg::ASSUMED] {
                    why(pen, &shape.say(words, []));
                }
            );
        }
    );
}

/// The totals, those that are wanted stressed.
pub fn rows(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned, totals: &Totals) {
    let wanted = wanted(plan.want.weights);
    markup!(
        pen: "<div class='rows'>{}</div>",
        for (total, name, stage) in ROWS {
            let other_way = matches!(total, Total::ByLink | Total::ByCode) && total != Total::orders(state.order.counting);
            let is_wanted = stage.is_some_and(|stage| wanted.contains(&stage)) && !other_way;
            row(pen, shape, totals, total, name, is_wanted);
        }
    );
}

fn row(pen: &mut Pen<'_>, shape: &Shape<'_>, totals: &Totals, total: Total, name: Msg<0>, is_wanted: bool) {
    let range = totals.range(total);
    let how: Written = if total == Total::Cost { Money } else { Count };
    let counting = match total {
        Total::ByLink => Some(Counting::Link),
        Total::ByCode => Some(Counting::Code),
        _ => None,
    };
    let ends = shape.ends(range.p10, range.p90, how);
    let counts = counting.map(|counting| totals.counts(counting));
    // Few orders are counted: the range of a rate is not the range of its count.
    let (value, ends) = match counts.and_then(|counts| counts.range) {
        Some((low, high, _)) => (shape.write(how, range.p50), shape.ends(low.into(), high.into(), Written::Whole)),
        None => (shape.write(how, range.p50), ends),
    };
    let mut small = match counts.filter(|counts| counts.none >= 0.05) {
        None if total == Total::Cost && range.p10 >= range.p90 => shape.say(msg::T_SPENT_FIXED, []),
        None if total == Total::Cost => shape.say(msg::T_SPENT, [Arg::Words(&ends), how.of(range.p80)]),
        Some(counts) => {
            shape.say(msg::T_NONE, [Arg::Words(&ends), how.of(range.p20), Written::Whole.of(100.0 * counts.none)])
        }
        None => shape.say(msg::T_RANGE, [Arg::Words(&ends), how.of(range.p20)]),
    };
    let untold = totals.untold(total);
    if untold > 0 {
        small += "; ";
        small += &shape.say(msg::T_UNTOLD, [Written::Whole.of(untold as f64)]);
    }
    let name = shape.say(name, []);
    markup!(
        pen: "<div class={} data-test='total'><span class='k'>{}</span>{}<span class='v' data-test='value'>{}<small>{}</small></span></div>",
        if is_wanted { "row sum on" } else { "row sum" },
        name.clone(),
        if range.p90 > 0.0 {
            let alt = [&name, ": ", &small].concat();
            let low = range.p10.max(range.p90 / 1e4);
            let scale = LogScale::over(&[(range.p90 / 1e3, range.p90 * 3.0)], range.p90 / 1e3);
            band(pen, Band { scale, ends: (low, range.p90), mid: Some(range.p50.max(low)), usual: None, alt });
        },
        value,
        small
    );
}

fn money_breaks(shape: &Shape<'_>, plan: &Planned, totals: &Totals) -> String {
    let Ok(choosing) = &plan.choosing else { return String::new() };
    let mut people = choosing.choice().chosen.iter().filter_map(|chosen| plan.people.list.get(chosen.place));
    if people.all(|person| person.price != Price::Expected) {
        return shape.say(msg::BREAKS_NOT, []);
    }
    let chance = hundredths(shape, totals.exceeds(plan.want.budget as f64 / 100.0));
    shape.say(msg::BREAKS, [Arg::Words(&chance)])
}

/// A chance to the nearest five of a hundred, as model 8 tells it.
fn hundredths(shape: &Shape<'_>, chance: f64) -> String {
    match chance {
        c if c < 0.05 => shape.say(msg::UNDER_5, []),
        c if c > 0.95 => shape.say(msg::OVER_95, []),
        c => shape.write(Written::Whole, 5.0 * libm::round(c * 20.0)),
    }
}

fn pays(state: &State, shape: &Shape<'_>, plan: &Planned, totals: &Totals) -> String {
    match plan.findings.left_of_an_order(plan) {
        Some(Ok(left)) => {
            let chance = |counting| hundredths(shape, totals.profit(counting, left));
            let (link, code) = (chance(Counting::Link), chance(Counting::Code));
            shape.say(msg::PROFIT, [Arg::Words(&link), Arg::Words(&code)])
        }
        Some(Err(_)) if state.assumptions.basket.is_none() => shape.say(msg::PROFIT_BASKET, []),
        Some(Err(reason)) => crate::ui::words::reason(reason),
        None => String::new(),
    }
}
