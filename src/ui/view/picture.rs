//! Cost against conversion for one creator: one cross a way of counting, and lines of equal cost per order.

use super::View;
use super::row::scale_of;
use crate::report::Report;
use crate::stats::Interval;
use crate::text::Written::{Count, Money};
use crate::text::{Arg, Label, Writes, Written, label, msg};
use crate::ui::chart::{Cross, Iso, LogScale, Point, cross};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use yew::Html;

/// The card; without a cost or without orders it says what is missing by being absent from the page.
pub fn picture(view: &View<'_>) -> Option<Html> {
    let drawn = crossed(view.report, &view.shape)?;
    let mut pen = Pen::new(None);
    let pen = &mut pen;
    markup!(
        pen: "<section class='card c7' part='card picture' data-test='cost-conversion' aria-labelledby='cl-picture'>\
         <h2 id='cl-picture'>{}</h2>{}<p class='why'>{}</p></section>",
        Label::CostAgainstOrders,
        cross(pen, drawn),
        Label::LinkAndCode
    );
    Some(pen.done())
}

/// What there is to draw.
pub fn crossed(report: &Report, shape: &Shape<'_>) -> Option<Cross> {
    let cost = report.cost.true_cost.as_ref().ok()?.interval;
    if cost.low() <= 0.0 {
        return None;
    }
    let mut points = Vec::new();
    let mut said = [label(Label::NotKnown).to_owned(), label(Label::NotKnown).to_owned()];
    for (i, path) in [&report.link, &report.code].into_iter().enumerate() {
        if let Ok(orders) = &path.orders {
            let name = label(if i == 0 { Label::ByLink } else { Label::ByCode });
            points.push(Point { name, cost: ends(cost), orders: ends(orders.interval), second: i == 0 });
            said[i] = shape.range(orders.interval, Count);
        }
    }
    if points.is_empty() {
        return None;
    }
    let sx = LogScale::over(&[(cost.low() / 1.6, cost.high() * 1.6)], 0.01);
    let sy = scale_of(&[&report.link.orders, &report.code.orders], &[], 0.01);
    let mut isos = Vec::new();
    for per_order in [1.0, 10.0, 100.0, 1_000.0, 10_000.0] {
        isos.push(Iso { per_order, label: shape.say(msg::PER_ORDER, [Money.of(per_order)]) });
    }
    let [link, code] = &said;
    let cost = shape.range(cost, Money);
    let alt = shape.say(msg::CROSS_ALT, [Arg::Words(&cost), Arg::Words(link), Arg::Words(code)]);
    Some(Cross {
        points,
        isos,
        cost: (sx, marks(shape, sx, Money)),
        orders: (sy, marks(shape, sy, Count)),
        cost_name: label(Label::TrueCostAxis),
        orders_name: label(Label::OrdersAxis),
        alt,
    })
}

/// What stands on an axis: decades, or, where there are less than two, halves and doubles of one.
fn marks(shape: &Shape<'_>, scale: LogScale, how: Written) -> Vec<(f64, String)> {
    let mut steps = scale.decades(4);
    if steps.len() < 2 {
        let from = steps.first().copied().unwrap_or(1.0);
        steps = [0.2, 0.5, 1.0, 2.0, 5.0].map(|k| from * k).into();
        steps.retain(|x| inside(scale, *x));
    }
    steps.into_iter().map(|x| (x, shape.write(how, x))).collect()
}

fn ends(of: Interval) -> (f64, f64, f64) {
    (of.low(), of.mid(), of.high())
}

fn inside(scale: LogScale, x: f64) -> bool {
    let at = scale.at(x);
    at > 0.0 && at < 100.0
}
