//! Who is "micro"? One scheme a line: its bands over the axis of followers, the one called micro filled, and the creator.

use super::scale::{LogScale, percent};
use crate::ui::markup::{Pen, markup};

/// The axis that all schemes share: 100 to 10 million followers.
pub fn axis() -> LogScale {
    LogScale::new(100.0, 1e7)
}

/// One scheme.
pub struct Ladder {
    /// Bands as (from, to).
    pub bands: Vec<(f64, f64)>,
    /// Where micro begins and ends in this scheme.
    pub micro: Option<(f64, f64)>,
    /// The creator's followers.
    pub followers: Option<f64>,
    /// The sentence that says the same.
    pub alt: String,
}

/// The bands of one scheme as a line.
pub fn ladder(pen: &mut Pen<'_>, of: Ladder) {
    let scale = axis();
    let piece = |pen: &mut Pen<'_>, class: &'static str, (low, high): (f64, f64)| {
        let (a, b) = (scale.at(low.max(1.0)), scale.at(high));
        let (x, width) = (percent(a), percent((b - a - 0.4).max(0.2)));
        markup!(pen: "<rect class={} x={} y='2' width={} height='14' rx='3'/>", class, x, width);
    };
    markup!(
        pen: "<svg role='img' aria-label={}>{}{}{}</svg>",
        of.alt,
        for ends in of.bands {
            piece(pen, "b0", ends);
        },
        if let Some(ends) = of.micro {
            piece(pen, "b1", ends);
        },
        if let Some(followers) = of.followers {
            markup!(
                pen: "<rect class='b2' x={} y='-3' width='3' height='24' rx='1.5' transform='translate(-1.5 0)'/>",
                percent(scale.at(followers))
            );
        },
    );
}

/// The axis below the ladder: its decades.
pub fn ladder_axis(pen: &mut Pen<'_>) {
    let scale = axis();
    let marks = [(1e2, "100"), (1e3, "1K"), (1e4, "10K"), (1e5, "100K"), (1e6, "1M"), (1e7, "10M")];
    let mark = |pen: &mut Pen<'_>, (x, label): (f64, &'static str)| {
        let at = scale.at(x);
        let anchor = if at < 4.0 {
            "start"
        } else if at > 96.0 {
            "end"
        } else {
            "middle"
        };
        markup!(pen: "<text class='t' x={} y='14' text-anchor={}>{}</text>", percent(at), anchor, label);
    };
    markup!(pen: "<svg aria-hidden='true'>{}</svg>", marks.into_iter().for_each(|at| mark(pen, at)));
}
