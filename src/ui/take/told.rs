//! The static result in words: what a snippet says, with a range behind every estimate and the sentence what it rests on.

use super::whom::{Scope, scope};
use crate::export::{Taken, Told};
use crate::plan::Chosen;
use crate::report::{Computed, Counting, MODEL_VERSION};
use crate::stats::Interval;
use crate::text::Written::{Count, Money};
use crate::text::{Arg, Label, Msg, Plain, Writes, Written, export as msg, label, many, plan};
use crate::ui::page::Nodes;
use crate::ui::plan::{Planned, brings, price, wanted};
use crate::ui::shape::Shape;
use crate::ui::state::State;

/// What is told of these creators on the open part of the page.
pub fn told(state: &State, nodes: &Nodes, creators: &[Taken]) -> Told {
    let shape = &Shape::new(&Plain, state.assumptions.currency);
    let words = |words: Msg<0>| shape.say(words, []);
    let rests_on = vec![label(Label::FourInFive).into(), shape.say(msg::RESTS_ON, [Arg::Words(MODEL_VERSION)])];
    let name = |creator: &Taken| if creator.name().is_empty() { words(msg::UNNAMED) } else { creator.name().into() };
    let count = Written::Whole.of(creators.len() as f64);
    match (scope(state, nodes), creators) {
        (Scope::Plan, _) => {
            let planned = nodes.desk.plan(state);
            let choice = planned.as_ref().and_then(|plan| Some(plan.choosing.as_ref().ok()?.choice()));
            let mut rows = Vec::new();
            if let (Some(planned), Some(choice)) = (&planned, choice) {
                rows.extend(choice.chosen.iter().filter_map(|chosen| booking(state, planned, chosen)));
            }
            let cost = shape.sum(choice.map_or(0, |choice| choice.cost));
            Told {
                title: shape.say(msg::PLAN, [count, Arg::Words(&cost)]),
                head: [many::CREATOR, plan::COL_POSTS, plan::COL_MONEY, plan::COL_BRINGS].map(words).into(),
                rows,
                rests_on,
            }
        }
        (_, [creator]) => {
            let mut rows = Vec::new();
            if let Some(figures) = &creator.figures {
                let path = figures.path(state.order.counting);
                for (of, amount, how) in [
                    (many::REACH, figures.reach, Count),
                    (many::RELEVANT, figures.relevant, Count),
                    (many::ENGAGEMENTS, figures.engagements, Count),
                    (many::CLICKS, figures.clicks, Count),
                    (orders(state), path.orders, Count),
                    (many::TRUE_COST, figures.true_cost, Money),
                ] {
                    rows.push(match amount {
                        Ok(range) => vec![words(of), shape.write(how, range.mid()), shape.range(range, how)],
                        Err(_) => vec![words(of), words(msg::UNKNOWN), String::new()],
                    });
                }
            }
            Told {
                title: shape.say(msg::ONE, [Arg::Words(&name(creator))]),
                head: [msg::FIGURE, msg::TYPICAL, msg::RANGE].map(words).into(),
                rows,
                rests_on,
            }
        }
        _ => {
            let row = |creator: &Taken| {
                let figures = creator.figures;
                vec![
                    name(creator),
                    ranged(shape, figures.map(|f| f.reach), Count),
                    ranged(shape, figures.map(|f| f.path(state.order.counting).orders), Count),
                    ranged(shape, figures.map(|f| f.true_cost), Money),
                ]
            };
            Told {
                title: shape.say(msg::SEVERAL, [count]),
                head: [many::CREATOR, many::REACH, orders(state), many::TRUE_COST].map(words).into(),
                rows: creators.iter().map(row).collect(),
                rests_on,
            }
        }
    }
}

/// Somebody who is booked, as in the list on the page: posts, the money with where it comes from, what they bring as ranges.
fn booking(state: &State, planned: &Planned, chosen: &Chosen) -> Option<Vec<String>> {
    let shape = &Shape::new(&Plain, state.assumptions.currency);
    let person = planned.people.list.get(chosen.place)?;
    let offer = planned.people.candidates.get(chosen.place)?.offers.get(chosen.offer)?;
    let stages = wanted(planned.want.weights).into_iter();
    let brings: Vec<String> = stages.map(|stage| brings(shape, state, person, offer, stage)).collect();
    let money = [Arg::Words(&shape.sum(offer.cost)), Arg::Words(&shape.say(price(person, offer), []))];
    Some(vec![
        person.name.clone(),
        shape.whole(offer.posts.into()),
        shape.say(msg::WITH_RANGE, money),
        brings.join("; "),
    ])
}

fn orders(state: &State) -> Msg<0> {
    if state.order.counting == Counting::Link { many::ORDERS_LINK } else { many::ORDERS_CODE }
}

/// "6,600 (2,100–20,000)".
fn ranged(shape: &Shape<'_>, of: Option<Computed<Interval>>, how: Written) -> String {
    let Some(Ok(range)) = of else { return shape.say(msg::UNKNOWN, []) };
    let (mid, ends) = (shape.write(how, range.mid()), shape.range(range, how));
    if range.is_known() { mid } else { shape.say(msg::WITH_RANGE, [Arg::Words(&mid), Arg::Words(&ends)]) }
}
