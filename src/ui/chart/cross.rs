//! Cost against conversion: both axes logarithmic, one cross a way of counting, lines of equal cost per order.

use super::scale::{LogScale, percent};
use crate::ui::markup::{Pen, markup};

/// One point with its doubt in both directions.
pub struct Point {
    /// What it is, beside the dot.
    pub name: &'static str,
    /// Cost: p10, p50, p90.
    pub cost: (f64, f64, f64),
    /// Orders: p10, p50, p90.
    pub orders: (f64, f64, f64),
    /// Drawn in the second colour.
    pub second: bool,
}

/// A line of equal cost per order.
pub struct Iso {
    /// Money for one order.
    pub per_order: f64,
    /// Its label.
    pub label: String,
}

/// What to draw.
pub struct Cross {
    /// The points.
    pub points: Vec<Point>,
    /// Lines of equal cost per order.
    pub isos: Vec<Iso>,
    /// Horizontal axis and its marks (value, label).
    pub cost: (LogScale, Vec<(f64, String)>),
    /// Vertical axis and its marks.
    pub orders: (LogScale, Vec<(f64, String)>),
    /// Name of the horizontal axis.
    pub cost_name: &'static str,
    /// Name of the vertical axis.
    pub orders_name: &'static str,
    /// The sentence that says the same.
    pub alt: String,
}

// The plot area inside the picture, in percent of its box: room for the marks at the left and below.
const LEFT: f64 = 9.0;
const RIGHT: f64 = 98.0;
const TOP: f64 = 8.0;
const BOTTOM: f64 = 86.0;

/// Cost against conversion.
pub fn cross(pen: &mut Pen<'_>, of: Cross) {
    let (sx, sy) = (of.cost.0, of.orders.0);
    let x = |v: f64| LEFT + (RIGHT - LEFT) * sx.at(v) / 100.0;
    let y = |v: f64| BOTTOM - (BOTTOM - TOP) * sy.at(v) / 100.0;
    let iso = |pen: &mut Pen<'_>, line: Iso| {
        // orders = cost / per_order: straight in logs. Cut at the ends of the axes by halving towards them.
        let Some((a, b)) = cut(sx, sy, line.per_order) else { return };
        let (x1, y1, x2, y2) = (x(a), y(a / line.per_order), x(b), y(b / line.per_order));
        markup!(
            pen: "{}<text class='t' x={} y={} dx='-6' dy='-5' text-anchor='end'>{}</text>",
            stroke(pen, "iso", [x1, y1, x2, y2]),
            percent(x2),
            percent(y2),
            line.label
        );
    };
    let point = |pen: &mut Pen<'_>, p: Point| {
        let (cx, cy) = (x(p.cost.1), y(p.orders.1));
        let class = if p.second { "cross o" } else { "cross" };
        let dot = if p.second { "dot o" } else { "dot" };
        let (anchor, dx) = if cx > 62.0 { ("end", "-12") } else { ("start", "12") };
        markup!(
            pen: "{}{}<circle class={} cx={} cy={} r='6'/>\
                  <text class='tl' x={} y={} dx={} dy='-9' text-anchor={}>{}</text>",
            stroke(pen, class, [x(p.cost.0), cy, x(p.cost.2), cy]),
            stroke(pen, class, [cx, y(p.orders.0), cx, y(p.orders.2)]),
            dot,
            percent(cx),
            percent(cy),
            percent(cx),
            percent(cy),
            dx,
            anchor,
            p.name
        );
    };
    markup!(
        pen: "<svg class='plot' role='img' aria-label={}>{}{}{}{}{}{}\
              <text class='t' x={} y='99%' text-anchor='middle'>{}</text><text class='t' x='0' y='12'>{}</text></svg>",
        of.alt,
        stroke(pen, "ax", [LEFT, TOP, LEFT, BOTTOM]),
        stroke(pen, "ax", [LEFT, BOTTOM, RIGHT, BOTTOM]),
        for line in of.isos {
            iso(pen, line);
        },
        for (v, label) in of.cost.1 {
            let (x, y) = (percent(x(v)), percent(BOTTOM));
            markup!(pen: "<text class='t' x={} y={} dy='18' text-anchor='middle'>{}</text>", x, y, label);
        },
        for (v, label) in of.orders.1 {
            let (x, y) = (percent(LEFT), percent(y(v)));
            markup!(pen: "<text class='t' x={} y={} dx='-8' dy='4' text-anchor='end'>{}</text>", x, y, label);
        },
        for p in of.points {
            point(pen, p);
        },
        percent((LEFT + RIGHT) / 2.0),
        of.cost_name,
        of.orders_name
    );
}

/// A line from one point to another.
fn stroke(pen: &mut Pen<'_>, class: &'static str, ends: [f64; 4]) {
    let [x1, y1, x2, y2] = ends.map(percent);
    markup!(pen: "<line class={} x1={} y1={} x2={} y2={}/>", class, x1, y1, x2, y2);
}

/// The costs between which `orders = cost / per_order` lies on both axes; `None` where it does not cross them.
fn cut(sx: LogScale, sy: LogScale, per_order: f64) -> Option<(f64, f64)> {
    let inside = |cost: f64| {
        let (a, b) = (sx.at(cost), sy.at(cost / per_order));
        a > 0.0 && a < 100.0 && b > 0.0 && b < 100.0
    };
    let steps = (0..=400).map(|i| libm::exp(-7.0 + f64::from(i) * 0.07)).filter(|&c| inside(c));
    let (low, high) = steps.fold((f64::INFINITY, 0.0_f64), |(a, b), c| (a.min(c), b.max(c)));
    (low < high).then_some((low, high))
}
