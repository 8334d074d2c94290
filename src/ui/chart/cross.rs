//! Cost against conversion: both axes logarithmic, one cross a way of counting, lines of equal cost per order.

use super::scale::{LogScale, percent};
use yew::{AttrValue, Html, Properties, component, html};

/// One point with its doubt in both directions.
#[derive(Clone, PartialEq)]
pub struct Point {
    /// What it is, beside the dot.
    pub name: AttrValue,
    /// Cost: p10, p50, p90.
    pub cost: (f64, f64, f64),
    /// Orders: p10, p50, p90.
    pub orders: (f64, f64, f64),
    /// Drawn in the second colour.
    pub second: bool,
}

/// A line of equal cost per order.
#[derive(Clone, PartialEq)]
pub struct Iso {
    /// Money for one order.
    pub per_order: f64,
    /// Its label.
    pub label: AttrValue,
}

/// What to draw.
#[derive(Properties, PartialEq)]
pub struct CrossProps {
    /// The points.
    pub points: Vec<Point>,
    /// Lines of equal cost per order.
    pub isos: Vec<Iso>,
    /// Horizontal axis and its marks (value, label).
    pub cost: (LogScale, Vec<(f64, AttrValue)>),
    /// Vertical axis and its marks.
    pub orders: (LogScale, Vec<(f64, AttrValue)>),
    /// Name of the horizontal axis.
    pub cost_name: AttrValue,
    /// Name of the vertical axis.
    pub orders_name: AttrValue,
    /// The sentence that says the same.
    pub alt: AttrValue,
}

// The plot area inside the picture, in percent of its box: room for the marks at the left and below.
const LEFT: f64 = 9.0;
const RIGHT: f64 = 98.0;
const TOP: f64 = 8.0;
const BOTTOM: f64 = 86.0;

/// Cost against conversion.
#[component]
pub fn Cross(props: &CrossProps) -> Html {
    let (sx, sy) = (props.cost.0, props.orders.0);
    let x = |v: f64| LEFT + (RIGHT - LEFT) * sx.at(v) / 100.0;
    let y = |v: f64| BOTTOM - (BOTTOM - TOP) * sy.at(v) / 100.0;
    let iso = |line: &Iso| {
        // orders = cost / per_order: straight in logs. Cut at the ends of the axes by halving towards them.
        let (a, b) = cut(sx, sy, line.per_order)?;
        let (x1, y1, x2, y2) = (x(a), y(a / line.per_order), x(b), y(b / line.per_order));
        Some(html! {
            <>
                <line class="iso" x1={percent(x1)} y1={percent(y1)} x2={percent(x2)} y2={percent(y2)} />
                <text class="t" x={percent(x2)} y={percent(y2)} dx="-6" dy="12" text-anchor="end">{ line.label.clone() }</text>
            </>
        })
    };
    let point = |p: &Point| {
        let (cx, cy) = (x(p.cost.1), y(p.orders.1));
        let class = if p.second { "cross o" } else { "cross" };
        let dot = if p.second { "dot o" } else { "dot" };
        let (anchor, dx) = if cx > 62.0 { ("end", "-12") } else { ("start", "12") };
        html! {
            <>
                <line {class} x1={percent(x(p.cost.0))} x2={percent(x(p.cost.2))} y1={percent(cy)} y2={percent(cy)} />
                <line {class} x1={percent(cx)} x2={percent(cx)} y1={percent(y(p.orders.0))} y2={percent(y(p.orders.2))} />
                <circle class={dot} cx={percent(cx)} cy={percent(cy)} r="6" />
                <text class="tl" x={percent(cx)} y={percent(cy)} {dx} dy="-9" text-anchor={anchor}>{ p.name.clone() }</text>
            </>
        }
    };
    html! {
        <svg class="plot" role="img" aria-label={props.alt.clone()}>
            <line class="ax" x1={percent(LEFT)} x2={percent(LEFT)} y1={percent(TOP)} y2={percent(BOTTOM)} />
            <line class="ax" x1={percent(LEFT)} x2={percent(RIGHT)} y1={percent(BOTTOM)} y2={percent(BOTTOM)} />
            { for props.isos.iter().filter_map(iso) }
            { for props.cost.1.iter().map(|(v, label)| html! {
                <text class="t" x={percent(x(*v))} y={percent(BOTTOM)} dy="18" text-anchor="middle">{ label.clone() }</text>
            }) }
            { for props.orders.1.iter().map(|(v, label)| html! {
                <text class="t" x={percent(LEFT)} y={percent(y(*v))} dx="-8" dy="4" text-anchor="end">{ label.clone() }</text>
            }) }
            { for props.points.iter().map(point) }
            <text class="t" x={percent((LEFT + RIGHT) / 2.0)} y="99%" text-anchor="middle">{ props.cost_name.clone() }</text>
            <text class="t" x="0" y="12">{ props.orders_name.clone() }</text>
        </svg>
    }
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
