//! Cost against orders: each creator a cross over the ranges of true cost and orders, between lines of equal cost per order.

use super::column::Column;
use super::order::{Change, Picture};
use super::picture::{Drawn, card, first, none};
use super::rank::Ranking;
use super::seen::Seen;
use crate::stats::Interval;
use crate::text::Written::{Count, Money, Whole};
use crate::text::{Arg, Plain, Writes, many};
use crate::ui::action::Action;
use crate::ui::chart::{Cloud, LogScale, Ratio, Spot, marks};
use crate::ui::markup::Pen;
use crate::ui::shape::Shape;
use crate::ui::state::State;

struct Of {
    seen: Seen,
    cost: Interval,
    orders: Interval,
    /// Of an order; without commission where no price is known.
    each: f64,
}

/// The card.
pub fn cost(pen: &mut Pen<'_>, state: &State, ranking: &Ranking) {
    match drawn(state, ranking) {
        Some(drawn) => card(pen, state, ranking, drawn),
        None => none(pen, many::COST_PICTURE, many::NO_COST_PICTURE),
    }
}

/// What there is to draw.
pub fn drawn(state: &State, ranking: &Ranking) -> Option<Drawn> {
    let counting = state.order.counting;
    let shape = &Shape::new(&Plain, state.assumptions.currency);
    let all = first(state, ranking).into_iter().filter_map(|seen| {
        let (cost, orders) = (seen.interval(Column::TrueCost, counting), seen.interval(Column::Orders, counting));
        let (cost, orders) = (cost.ok()?, orders.ok()?);
        let each = seen.interval(Column::Cpa, counting).map_or(cost.mid() / orders.mid(), |cpa| cpa.mid());
        (cost.low() > 0.0 && orders.mid() > 0.0).then_some(Of { seen, cost, orders, each })
    });
    let all: Vec<Of> = all.collect();
    if all.is_empty() {
        return None;
    }
    let wide = |of: Interval| (of.low(), of.high());
    let across: Vec<(f64, f64)> = all.iter().map(|of| wide(of.cost)).map(|(a, b)| (a / 1.15, b * 1.15)).collect();
    let upward: Vec<(f64, f64)> = all.iter().map(|of| wide(of.orders)).collect();
    let (sx, sy) = (LogScale::over(&across, 0.01), LogScale::over(&upward, 0.001));
    let ends = |of: Interval| (of.low(), of.mid(), of.high());
    let spots = all.iter().enumerate().map(|(at, of)| Spot {
        name: of.seen.name(),
        x: ends(of.cost),
        y: ends(of.orders),
        colour: of.seen.line.platform.map_or(0, |platform| platform as usize),
        click: Action::Compare(Change::Focus(Picture::Cost, at)),
    });
    let each = |money: f64| Ratio { of: money, label: shape.say(many::PER_ORDER, [Money.of(money)]) };
    let cloud = Cloud {
        spots: spots.collect(),
        focus: state.order.focus[Picture::Cost as usize].min(all.len() - 1),
        ratios: [0.1, 1.0, 10.0, 100.0, 1_000.0, 10_000.0].map(each).into(),
        strips: Vec::new(),
        x: (sx, marks(sx, 4).into_iter().map(|v| (v, shape.write(Money, v))).collect()),
        y: (sy, marks(sy, 5).into_iter().map(|v| (v, shape.write(Count, v))).collect()),
    };
    let told = all.iter().map(|of| {
        let (name, range) = (of.seen.name(), shape.range(of.orders, Count));
        let (cost, orders) = (Money.of(of.cost.mid()), Count.of(of.orders.mid()));
        let words = shape.say(many::AT_COST, [Arg::Words(&name), cost, orders, Arg::Words(&range), Money.of(of.each)]);
        (of.seen.place, words)
    });
    Some(Drawn {
        picture: Picture::Cost,
        name: many::COST_PICTURE,
        alt: shows(shape, &all, state),
        how: vec![shape.say(many::CROSSES, [])],
        axes: (many::ORDERS_AXIS, many::COST_AXIS),
        told: told.collect(),
        legend: super::rates::legend(all.iter().map(|of| &of.seen)),
        cloud,
    })
}

/// Who is cheapest per order, who dearest, and how many lie below a round cost of an order.
fn shows(shape: &Shape<'_>, all: &[Of], state: &State) -> String {
    let (mut least, mut most) = (&all[0], &all[0]);
    for of in all {
        least = if of.each < least.each { of } else { least };
        most = if of.each > most.each { of } else { most };
    }
    let range = least.seen.interval(Column::Cpa, state.order.counting);
    let range = range.map_or(String::new(), |range| shape.range(range, Money));
    let (name, dearest) = (least.seen.name(), most.seen.name());
    let each = Money.of(least.each);
    let mut words = shape.say(many::CHEAPEST, [Arg::Words(&name), each, Arg::Words(&range)]);
    if range.is_empty() {
        words = words.replace(" ()", "");
    }
    if all.len() > 1 {
        words.push(' ');
        words += &shape.say(many::CHEAPEST_DEAREST, [Arg::Words(&dearest), Money.of(most.each)]);
        // The power of ten between them, nearest to the middle.
        let steps = marks(LogScale::new(least.each, most.each), 3);
        if let Some(step) = steps.get(steps.len() / 2).filter(|step| (least.each..most.each).contains(*step)) {
            let below = all.iter().filter(|of| of.each < *step).count();
            words.push(' ');
            words += &shape.say(many::LIE_BELOW, [Whole.of(below as f64), Whole.of(all.len() as f64), Money.of(*step)]);
        }
    }
    words
}
