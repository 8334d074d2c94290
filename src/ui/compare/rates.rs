//! Engagement against followers: each creator a dot, before the band in which the middle half of accounts of a platform is.
//!
//! Shows one base at a time: the one on which most of them are. Refuses to put rates of different bases into one picture.

use super::order::{Change, Picture};
use super::picture::{Drawn, card, first, none};
use super::rank::Ranking;
use super::seen::{Seen, by, joined};
use crate::model::Platform;
use crate::report::{BASES, Base, Mid, usual_rate};
use crate::text::Written::{Percent, Whole};
use crate::text::{Arg, Plain, Writes, many};
use crate::ui::action::Action;
use crate::ui::chart::{Cloud, LogScale, Spot, Strip, marks};
use crate::ui::markup::Pen;
use crate::ui::shape::Shape;
use crate::ui::state::State;

/// Steps of a band along the axis.
const STEPS: u32 = 24;

struct Of {
    seen: Seen,
    followers: f64,
    rate: f64,
}

/// The card.
pub fn rates(pen: &mut Pen<'_>, state: &State, ranking: &Ranking) {
    match drawn(state, ranking) {
        Some(drawn) => card(pen, state, ranking, drawn),
        None => none(pen, many::RATE_PICTURE, many::NO_RATE_PICTURE),
    }
}

/// What there is to draw.
pub fn drawn(state: &State, ranking: &Ranking) -> Option<Drawn> {
    let shape = &Shape::new(&Plain, state.assumptions.currency);
    let all = first(state, ranking);
    let base = state.order.base.or_else(|| most(&all))?;
    let known = |x: f32| (!x.is_nan() && x > 0.0).then_some(f64::from(x));
    let mut others = 0;
    let on_base = all.into_iter().filter_map(|seen| {
        let (followers, rate) = (known(seen.line.get(Mid::Followers))?, known(seen.line.get(Mid::rate(base))));
        let own = state.order.base.is_some() || seen.line.base == Some(base);
        match rate.filter(|_| own) {
            Some(rate) => Some(Of { seen, followers, rate }),
            None => {
                others += usize::from(seen.line.base.is_some());
                None
            }
        }
    });
    let all: Vec<Of> = on_base.collect();
    if all.is_empty() {
        return None;
    }
    let ends: Vec<(f64, f64)> = all.iter().map(|of| (of.followers / 1.2, of.followers * 1.2)).collect();
    let sx = LogScale::over(&ends, 1.0);
    let (from, to) = ends.iter().fold((f64::INFINITY, 0.0_f64), |(a, b), (low, high)| (a.min(*low), b.max(*high)));
    let (strips, bare) = bands(&all, base, (from, to));
    let mut upward: Vec<(f64, f64)> = all.iter().map(|of| (of.rate / 1.1, of.rate * 1.1)).collect();
    upward.extend(strips.iter().flat_map(|strip| strip.ends.iter().map(|(_, low, high)| (*low, *high))));
    let sy = LogScale::over(&upward, 1e-5);
    let spots = all.iter().enumerate().map(|(at, of)| Spot {
        name: of.seen.name(),
        x: (of.followers, of.followers, of.followers),
        y: (of.rate, of.rate, of.rate),
        colour: of.seen.line.platform.map_or(0, |platform| platform as usize),
        click: Action::Compare(Change::Focus(Picture::Rate, at)),
    });
    let cloud = Cloud {
        spots: spots.collect(),
        focus: state.order.focus[Picture::Rate as usize].min(all.len() - 1),
        ratios: Vec::new(),
        strips,
        x: (sx, marks(sx, 4).into_iter().map(|v| (v, short(shape, v))).collect()),
        y: (sy, marks(sy, 5).into_iter().map(|v| (v, shape.write(Percent, v))).collect()),
    };
    let told = all.iter().map(|of| {
        let (name, on) = (of.seen.name(), shape.say(by(base), []));
        let values = [Arg::Words(&name), Whole.of(of.followers), Percent.of(of.rate), Arg::Words(&on)];
        let mut words = shape.say(many::AT_RATE, values);
        if let Some(at) = standing(of) {
            words.push(' ');
            words += &shape.say(many::AT_STANDING, [Whole.of(at * 100.0)]);
        }
        (of.seen.place, words)
    });
    let mut how = vec![shape.say(many::BANDS, [])];
    if !bare.is_empty() {
        how.push(shape.say(many::WITHOUT_BAND, [Arg::Words(&joined(shape, &bare))]));
    }
    if others > 0 {
        how.push(shape.say(many::RATE_OTHERS, [Whole.of(others as f64)]));
    }
    Some(Drawn {
        picture: Picture::Rate,
        name: many::RATE_PICTURE,
        alt: shows(shape, &all),
        how,
        axes: (
            match base {
                Base::Followers => many::RATE_AXIS_FOLLOWERS,
                Base::Views => many::RATE_AXIS_VIEWS,
                Base::Reach => many::RATE_AXIS_REACH,
            },
            many::FOLLOWERS_AXIS,
        ),
        told: told.collect(),
        legend: legend(all.iter().map(|of| &of.seen)),
        cloud,
    })
}

/// The base on which most of them are.
fn most(all: &[Seen]) -> Option<Base> {
    let count = |base: Base| all.iter().filter(|seen| seen.line.base == Some(base)).count();
    let mut best = None;
    for base in BASES {
        if count(base) > best.map_or(0, count) {
            best = Some(base);
        }
    }
    best
}

/// Where a rate stands among accounts of the size.
fn standing(of: &Of) -> Option<f64> {
    let at = of.seen.line.get(Mid::Standing);
    (!at.is_nan()).then_some(f64::from(at))
}

/// The platforms of these creators and their colours.
pub fn legend<'a>(all: impl Iterator<Item = &'a Seen>) -> Vec<(String, usize)> {
    let mut found: Vec<Platform> = Vec::new();
    for platform in all.filter_map(|seen| seen.line.platform) {
        if !found.contains(&platform) {
            found.push(platform);
        }
    }
    found.into_iter().map(|platform| (platform.name().into(), platform as usize)).collect()
}

/// The band of each platform, and the names of those that have none on this base.
fn bands(all: &[Of], base: Base, (from, to): (f64, f64)) -> (Vec<Strip>, Vec<String>) {
    let (mut strips, mut bare) = (Vec::new(), Vec::new());
    for (name, colour) in legend(all.iter().map(|of| &of.seen)) {
        let Some(platform) = Platform::ALL.into_iter().find(|platform| *platform as usize == colour) else { continue };
        let step = libm::log(to / from) / f64::from(STEPS);
        let at = |i: u32| from * libm::exp(step * f64::from(i));
        let ends = (0..=STEPS).filter_map(|i| {
            let usual = usual_rate(platform, base, at(i))?;
            Some((at(i), usual.low(), usual.high()))
        });
        let ends: Vec<(f64, f64, f64)> = ends.collect();
        match ends.len() {
            0 | 1 => bare.push(name),
            _ => strips.push(Strip { ends, colour }),
        }
    }
    (strips, bare)
}

/// Who is above the usual, how many within, how many below.
fn shows(shape: &Shape<'_>, all: &[Of]) -> String {
    let (mut above, mut within, mut below) = (0_u32, 0_u32, 0_u32);
    let mut best: Option<(f64, &Of)> = None;
    for of in all {
        let Some(at) = standing(of) else { continue };
        match at {
            at if at >= 0.75 => above += 1,
            at if at >= 0.25 => within += 1,
            _ => below += 1,
        }
        if best.is_none_or(|(most, _)| at > most) {
            best = Some((at, of));
        }
    }
    let count = |n: u32| Whole.of(n.into());
    let mut words = shape.say(many::STAND, [count(above), count(within), count(below)]);
    if let Some((at, of)) = best.filter(|_| above > 0) {
        let name = of.seen.name();
        words.push(' ');
        words += &shape.say(many::FURTHEST, [Arg::Words(&name), Whole.of(at * 100.0)]);
    }
    words
}

/// A count for an axis: "10K", "1M".
fn short(shape: &Shape<'_>, x: f64) -> String {
    match x {
        x if x >= 1e6 => shape.count(x / 1e6) + "M",
        x if x >= 1e3 => shape.count(x / 1e3) + "K",
        x => shape.count(x),
    }
}
