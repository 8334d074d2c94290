//! Cost against conversion for one creator: one cross a way of counting, and lines of equal cost per order.

use super::View;
use super::row::scale_of;
use crate::report::Estimate;
use crate::stats::Interval;
use crate::text::{Label, Msg, label, say};
use crate::ui::chart::{Cross, Iso, LogScale, Point, cross};
use crate::ui::markup::markup;
use crate::ui::shape::Shape;
use yew::Html;

/// The card; without a cost or without orders it says what is missing by being absent from the page.
pub fn picture(view: &View<'_>) -> Option<Html> {
    let report = view.report;
    let shape = &view.shape;
    let cost = report.cost.true_cost.as_ref().ok()?.interval;
    let orders = |e: &Estimate| e.interval;
    let link = report.link.orders.as_ref().ok().map(orders);
    let code = report.code.orders.as_ref().ok().map(orders);
    if cost.low() <= 0.0 || (link.is_none() && code.is_none()) {
        return None;
    }
    let sx = LogScale::over(&[(cost.low() / 1.6, cost.high() * 1.6)], 0.01);
    let sy = scale_of(&[&report.link.orders, &report.code.orders], &[], 0.01);
    let point = |name: Label, of: Interval, second: bool| Point {
        name: label(name).to_owned(),
        cost: ends(cost),
        orders: ends(of),
        second,
    };
    let points = [link.map(|i| point(Label::ByLink, i, true)), code.map(|i| point(Label::ByCode, i, false))];
    let isos = [1.0, 10.0, 100.0, 1_000.0, 10_000.0]
        .map(|per_order| Iso { per_order, label: say(&Msg::PerOrder { amount: &shape.money(per_order) }) });
    let marks = |scale: LogScale, write: &dyn Fn(f64) -> String| {
        let mut steps: Vec<(f64, String)> = scale.decades(4).into_iter().map(|x| (x, write(x))).collect();
        if steps.len() < 2 {
            // Less than two decades: halves and doubles of one keep the axis readable.
            let from = steps.first().map_or(1.0, |s| s.0);
            steps = [0.2, 0.5, 1.0, 2.0, 5.0]
                .into_iter()
                .map(|k| from * k)
                .filter(|x| inside(scale, *x))
                .map(|x| (x, write(x)))
                .collect();
        }
        steps
    };
    let range = |i: Interval| shape.range(i, Shape::count);
    let alt = say(&Msg::CrossAlt {
        cost: &shape.range(cost, Shape::money),
        link: link.map(range).as_deref(),
        code: code.map(range).as_deref(),
    });
    let drawn = Cross {
        points: points.into_iter().flatten().collect(),
        isos: isos.into(),
        cost: (sx, marks(sx, &|x| shape.money(x))),
        orders: (sy, marks(sy, &|x| shape.count(x))),
        cost_name: label(Label::TrueCostAxis),
        orders_name: label(Label::OrdersAxis),
        alt,
    };
    Some(markup!(
        "<section class='card c7' data-test='cost-conversion' aria-labelledby='cl-picture'>\
         <h2 id='cl-picture'>{}</h2>{}<p class='why'>{}</p></section>",
        Label::CostAgainstOrders,
        cross(&drawn),
        Label::LinkAndCode
    ))
}

fn ends(of: Interval) -> (f64, f64, f64) {
    (of.low(), of.mid(), of.high())
}

fn inside(scale: LogScale, x: f64) -> bool {
    let at = scale.at(x);
    at > 0.0 && at < 100.0
}
