//! One interval on a logarithmic axis: p10 to p90 as a bar, the typical value as a mark.

use super::scale::{LogScale, percent};
use crate::ui::markup::{Pen, markup};

/// What to draw.
pub struct Band {
    /// The axis, shared by rows that may be compared.
    pub scale: LogScale,
    /// p10 and p90.
    pub ends: (f64, f64),
    /// The typical value; `None` for a list price, which has none.
    pub mid: Option<f64>,
    /// A reference range drawn behind (what is usual).
    pub usual: Option<(f64, f64)>,
    /// The sentence that says the same.
    pub alt: String,
}

/// An interval bar.
pub fn band(pen: &mut Pen<'_>, of: Band) {
    let bar =
        |pen: &mut Pen<'_>, class: &'static str, (low, high): (f64, f64), y: &'static str, height: &'static str| {
            let (a, b) = (of.scale.at(low), of.scale.at(high));
            let (x, width) = (percent(a), percent((b - a).max(0.8)));
            markup!(pen: "<rect class={} x={} y={} width={} height={} rx='6'/>", class, x, y, width, height);
        };
    markup!(
        pen: "<svg role='img' aria-label={}><rect class='b0' x='0' y='8' width='100%' height='4' rx='2'/>{}{}{}</svg>",
        of.alt,
        if let Some(usual) = of.usual {
            bar(pen, "b3", usual, "3", "14");
        },
        bar(pen, "b1", of.ends, "4", "12"),
        if let Some(mid) = of.mid {
            markup!(
                pen: "<rect class='b2' x={} y='2' width='3' height='16' rx='1.5' transform='translate(-1.5 0)'/>",
                percent(of.scale.at(mid))
            );
        },
    );
}
