//! Many creators in one plane: both axes logarithmic, a cross or a dot each, lines of one ratio, bands of what is usual.
//!
//! Knows places in percent of the picture, so that a narrow screen gets a picture drawn for it. Refuses to say what is compared.

use super::scale::{LogScale, percent};
use crate::text::digits;
use crate::ui::action::Action;
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};

/// One creator.
pub struct Spot {
    /// What stands beside the dot, where there is room.
    pub name: String,
    /// On the horizontal axis: low, mid, high.
    pub x: (f64, f64, f64),
    /// On the vertical one.
    pub y: (f64, f64, f64),
    /// Which of the colours: 0 to 8.
    pub colour: usize,
    /// What a click on it does.
    pub click: Action,
}

/// A line on which `y = x / ratio`.
pub struct Ratio {
    /// The ratio.
    pub of: f64,
    /// Its label.
    pub label: String,
}

/// A band: at each place of the horizontal axis its lower and upper end.
pub struct Strip {
    /// Along the axis: x, low, high.
    pub ends: Vec<(f64, f64, f64)>,
    /// Which of the colours.
    pub colour: usize,
}

/// What to draw.
pub struct Cloud {
    /// The creators; of two in one place the first is labelled.
    pub spots: Vec<Spot>,
    /// Which of them the keyboard is at.
    pub focus: usize,
    /// Lines of one ratio.
    pub ratios: Vec<Ratio>,
    /// Bands.
    pub strips: Vec<Strip>,
    /// The horizontal axis and its marks.
    pub x: (LogScale, Vec<(f64, String)>),
    /// The vertical one.
    pub y: (LogScale, Vec<(f64, String)>),
}

// The plot area inside the picture, in percent of its box: room for the marks at the left and below.
const LEFT: f64 = 13.0;
const RIGHT: f64 = 98.0;
const TOP: f64 = 7.0;
const BOTTOM: f64 = 91.0;

// Room that a label takes: on the narrowest screen, and on wider ones. CSS pixels.
const NARROW: (f64, f64) = (262.0, 340.0);
const WIDE: (f64, f64) = (520.0, 380.0);
const LETTER: f64 = 8.3;
const LINE: f64 = 17.0;
const AWAY: f64 = 10.0;
/// Beyond this percent of the width a label stands before what it is of.
const ENDS: f64 = 60.0;

/// The picture.
pub fn cloud(pen: &mut Pen<'_>, of: Cloud) {
    let (sx, sy) = (of.x.0, of.y.0);
    let x = |v: f64| LEFT + (RIGHT - LEFT) * sx.at(v) / 100.0;
    let y = |v: f64| BOTTOM - (BOTTOM - TOP) * sy.at(v) / 100.0;
    let places: Vec<(f64, f64)> = of.spots.iter().map(|spot| (x(spot.x.1), y(spot.y.1))).collect();
    let names = places.iter().zip(&of.spots).map(|((x, y), spot)| (*x, *y, spot.name.chars().count()));
    let names: Vec<Label> = names.collect();
    let lines: Vec<(Ratio, [f64; 4])> =
        of.ratios.into_iter().filter_map(|ratio| ends(sx, sy, (&x, &y), ratio.of).map(|ends| (ratio, ends))).collect();
    let ended: Vec<Label> = lines.iter().map(|(ratio, ends)| (ends[2], ends[3], ratio.label.chars().count())).collect();
    let [narrow, wide] = [NARROW, WIDE].map(|room| labelled(&names, &ended, of.focus, room));
    markup!(
        pen: "<svg class='plot cloud' aria-hidden='true'>{}{}{}{}{}{}{}</svg>",
        for strip in &of.strips {
            band(pen, strip, &x, &y);
        },
        {
            stroke(pen, "ax", [LEFT, TOP, LEFT, BOTTOM]);
            stroke(pen, "ax", [LEFT, BOTTOM, RIGHT, BOTTOM]);
        },
        for (at, (ratio, ends)) in lines.into_iter().enumerate() {
            line(pen, ends, ratio.label, class(narrow.1[at], wide.1[at]));
        },
        for (v, label) in of.x.1 {
            let at = x(v);
            let anchor = if at > 94.0 { "end" } else { "middle" };
            markup!(
                pen: "<text class='t' x={} y={} dy='18' text-anchor={}>{}</text>",
                percent(at),
                percent(BOTTOM),
                anchor,
                label
            );
        },
        for (v, label) in of.y.1 {
            markup!(
                pen: "<text class='t' x={} y={} dx='-6' dy='4' text-anchor='end'>{}</text>",
                percent(LEFT),
                percent(y(v)),
                label
            );
        },
        // What the keyboard is at lies above all others.
        for (at, spot) in of.spots.iter().enumerate() {
            if at != of.focus {
                cross(pen, spot, places[at], (&x, &y), false);
            }
        },
        {
            if let Some(spot) = of.spots.get(of.focus) {
                cross(pen, spot, places[of.focus], (&x, &y), true);
            }
            for (at, spot) in of.spots.iter().enumerate() {
                let Some(room) = class(narrow.0[at], wide.0[at]) else { continue };
                let class = if at == of.focus { "tl at".into() } else { ["tl", room].concat() };
                let (cx, cy) = places[at];
                let (anchor, dx) = if cx > ENDS { ("end", "-10") } else { ("start", "10") };
                markup!(
                    pen: "<text class={} x={} y={} dx={} dy='4' text-anchor={}>{}</text>",
                    class,
                    percent(cx),
                    percent(cy),
                    dx,
                    anchor,
                    spot.name.clone()
                );
            }
        }
    );
}

/// Where something stands in the picture, and how many letters beside it.
type Label = (f64, f64, usize);

/// Which labels find room: first that of the focus and of the first creator, then those of lines, then all others; none over
/// a label or a dot. Creators and lines.
fn labelled(spots: &[Label], lines: &[Label], focus: usize, (width, height): (f64, f64)) -> (Vec<bool>, Vec<bool>) {
    let (mut named, mut lined) = (vec![false; spots.len()], vec![false; lines.len()]);
    let mut taken: Vec<[f64; 4]> = Vec::new();
    let over = |a: &[f64; 4], b: &[f64; 4]| a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    let on_dot = |label: &[f64; 4], own: usize| {
        spots.iter().enumerate().any(|(other, (x, y, _))| {
            let (x, y) = (x * width / 100.0, y * height / 100.0);
            other != own && over(label, &[x - 5.0, y - 5.0, x + 5.0, y + 5.0])
        })
    };
    let beside = |(x, y, letters): Label, away: f64, up: f64| {
        let (px, py, long) = (x * width / 100.0, y * height / 100.0 - up, letters as f64 * LETTER);
        let (from, to) = if x > ENDS { (px - away - long, px - away) } else { (px + away, px + away + long) };
        [from, py - LINE / 2.0, to, py + LINE / 2.0]
    };
    let name = |at: usize, always: bool, named: &mut Vec<bool>, taken: &mut Vec<[f64; 4]>| {
        let Some(spot) = spots.get(at).filter(|_| !named[at]) else { return };
        let label = beside(*spot, AWAY, 0.0);
        let inside = label[0] >= 0.0 && label[2] <= width;
        if always || (inside && !taken.iter().any(|other| over(&label, other)) && !on_dot(&label, at)) {
            taken.push(label);
            named[at] = true;
        }
    };
    name(focus, true, &mut named, &mut taken);
    name(0, true, &mut named, &mut taken);
    for (line, shown) in lines.iter().zip(&mut lined) {
        // Their labels always end where the line does.
        let label = beside((line.0.max(ENDS + 1.0), line.1, line.2), 4.0, 9.0);
        if label[0] >= 0.0 && !taken.iter().any(|other| over(&label, other)) && !on_dot(&label, usize::MAX) {
            taken.push(label);
            *shown = true;
        }
    }
    for at in 0..spots.len() {
        name(at, false, &mut named, &mut taken);
    }
    (named, lined)
}

/// How something is shown that finds room on a narrow screen, on a wide one.
const fn class(narrow: bool, wide: bool) -> Option<&'static str> {
    match (narrow, wide) {
        (true, true) => Some(""),
        (false, true) => Some(" broad"),
        (true, false) => Some(" slim"),
        (false, false) => None,
    }
}

type Axis<'a> = &'a dyn Fn(f64) -> f64;

/// A creator: the ranges as arms, the middle as a dot, and around it room for a finger.
fn cross(pen: &mut Pen<'_>, spot: &Spot, (cx, cy): (f64, f64), (x, y): (Axis<'_>, Axis<'_>), at: bool) {
    let arms = if at { "arm at" } else { "arm" };
    let dot = if at { "spot at" } else { "spot" };
    if spot.x.0 < spot.x.2 {
        stroke(pen, arms, [x(spot.x.0), cy, x(spot.x.2), cy]);
    }
    if spot.y.0 < spot.y.2 {
        stroke(pen, arms, [cx, y(spot.y.0), cx, y(spot.y.2)]);
    }
    markup!(
        pen: "<circle class={} cx={} cy={} r={}/><circle class='finger' cx={} cy={} r='14' onclick={}/>",
        [dot, " k", &digits(spot.colour as i64)].concat(),
        percent(cx),
        percent(cy),
        if at { "7" } else { "5" },
        percent(cx),
        percent(cy),
        Hears::Click(spot.click.clone())
    );
}

/// A band, stretched over the plot: its own picture, whose units are percents.
fn band(pen: &mut Pen<'_>, strip: &Strip, x: Axis<'_>, y: Axis<'_>) {
    let mut points = String::new();
    let mut add = |at: f64, v: f64| {
        let pair = [percent(at), percent(v)];
        for part in &pair {
            points.push_str(part.trim_end_matches('%'));
            points.push(' ');
        }
    };
    strip.ends.iter().for_each(|(at, _, high)| add(x(*at), y(*high)));
    strip.ends.iter().rev().for_each(|(at, low, _)| add(x(*at), y(*low)));
    markup!(
        pen: "<svg x='0' y='0' width='100%' height='100%' viewBox='0 0 100 100' preserveAspectRatio='none'>\
              <polygon class={} points={}/></svg>",
        ["strip k", &digits(strip.colour as i64)].concat(),
        points
    );
}

/// The ends of a line of one ratio, where it crosses the plot.
fn ends(sx: LogScale, sy: LogScale, (x, y): (Axis<'_>, Axis<'_>), ratio: f64) -> Option<[f64; 4]> {
    let inside = |v: f64| {
        let (a, b) = (sx.at(v), sy.at(v / ratio));
        a > 0.0 && a < 100.0 && b > 0.0 && b < 100.0
    };
    let steps = (0..=500).map(|i| libm::exp(-7.0 + f64::from(i) * 0.06)).filter(|v| inside(*v));
    let (low, high) = steps.fold((f64::INFINITY, 0.0_f64), |(a, b), v| (a.min(v), b.max(v)));
    if low >= high || sx.at(high) - sx.at(low) < 12.0 {
        return None;
    }
    Some([x(low), y(low / ratio), x(high), y(high / ratio)])
}

/// A line of one ratio, with its label where that finds room.
fn line(pen: &mut Pen<'_>, ends: [f64; 4], label: String, class: Option<&'static str>) {
    stroke(pen, "iso", ends);
    let Some(class) = class else { return };
    markup!(
        pen: "<text class={} x={} y={} dx='-4' dy='-5' text-anchor='end'>{}</text>",
        ["t", class].concat(),
        percent(ends[2]),
        percent(ends[3]),
        label
    );
}

fn stroke(pen: &mut Pen<'_>, class: &'static str, ends: [f64; 4]) {
    let [x1, y1, x2, y2] = ends.map(percent);
    markup!(pen: "<line class={} x1={} y1={} x2={} y2={}/>", class, x1, y1, x2, y2);
}

/// What stands on an axis: decades, or, where there are less than two, halves and doubles of one.
pub fn marks(scale: LogScale, most: usize) -> Vec<f64> {
    let inside = |x: &f64| {
        let at = scale.at(*x);
        at > 0.0 && at < 100.0
    };
    let mut steps = scale.decades(most);
    steps.retain(inside);
    if steps.len() < 2 {
        let from = steps.first().copied().unwrap_or(1.0);
        steps = [0.1, 0.2, 0.5, 1.0, 2.0, 5.0].map(|k| from * k).into();
        steps.retain(inside);
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_never_lie_on_each_other() {
        let spot = |i: u32| (f64::from(i * 37 % 80) + 10.0, f64::from(i * 53 % 70) + 12.0, 11);
        let spots: Vec<Label> = (0..30).map(spot).collect();
        for (focus, room) in [(0, NARROW), (17, NARROW), (3, WIDE)] {
            let (shown, lines) = labelled(&spots, &[(97.0, 12.0, 12), (97.0, 13.0, 12)], focus, room);
            assert!(shown[0] && shown[focus]);
            assert!(shown.iter().filter(|shown| **shown).count() > 2);
            assert!(!(lines[0] && lines[1]), "two lines end in one place");
        }
        let same = labelled(&[(50.0, 50.0, 9); 5], &[], 2, WIDE);
        assert_eq!(same.0, [true, false, true, false, false], "the leader and the focus alone");
        assert!(labelled(&[], &[], 0, WIDE).0.is_empty());
    }
}
