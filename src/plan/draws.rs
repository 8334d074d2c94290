//! What a plan brings and costs, ten thousand times: the only place where anything is drawn (model 11).
//!
//! Factors that a market shares are drawn once for all, so that a wrong guess is wrong for everybody; each creator's own come
//! from a stream of their key; overlap and the chance that gifts are posted once for the plan. Who does not post brings nothing
//! and asks no fee; what was sent is spent. Knows numbers; what they mean is in `totals`.

use super::drawing::{CORES, Creator, Drawing, Line, Rate, WHOLE, bound, dimension, shared_key};
use super::stream::{DRAWS, Stream, every_draw};
use super::totals::{Total, Totals};
use super::unique::Unique;
use crate::evidence::constants::OVERLAP_FOLLOWERS;
use crate::report::{Outcome, Outlook, gift_post_rate};
use crate::stats::{Beta, LogNormal, Points};
use libm::log;

/// A creator of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Decides what is drawn for them, see [`key`](super::key): the same person has the same luck in every plan.
    pub key: u64,
    /// What is booked with them.
    pub outlook: Outlook,
}

/// How a plan is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Setting {
    /// The share of people reached whom two creators have in common, 0 to 1, where the person sets it. `None`: a third of
    /// the evidence's overlap of followers, which is not known well.
    pub overlap: Option<f64>,
    /// Everybody posts for certain.
    pub certain: bool,
}

/// Followers that two creators share are rarely both *reached*: a third of that overlap applies (model 11).
const OF_FOLLOWERS: f64 = 1.0 / 3.0;
/// Values that stand for the chance that a gift is posted.
const GIFT_POINTS: usize = 1_024;

/// What of a plan is drawn for all together.
struct Whole {
    overlap: Stream,
    overlap_is: LogNormal,
    gifts: Stream,
    gift_points: Vec<f64>,
}

/// Ten thousand draws of these creators.
pub fn draws(members: &[Member], setting: &Setting) -> Totals {
    let points = Points::get();
    let drawing = Drawing::of(members, setting, points);
    let overlap_is = match setting.overlap {
        Some(known) => LogNormal { m: log(known.clamp(1e-300, 1.0)), sigma: 0.0 },
        None => overlap(),
    };
    let gifted = drawing.creators.iter().any(|creator| creator.gifted);
    let beta = if gifted { gift_post_rate().and_then(|row| Beta::of(row.log_normal()?)) } else { None };
    let whole = Whole {
        overlap: Stream::of(shared_key(["overlap", "", ""])),
        overlap_is,
        gifts: Stream::of(shared_key(["gift post rate", "", ""])),
        gift_points: beta.map_or(Vec::new(), |beta| beta.points(GIFT_POINTS)),
    };
    let untold = |outcome: Outcome| members.iter().filter(|member| member.outlook.known(outcome).is_err()).count();
    let unpriced = members.iter().filter(|member| member.outlook.spent.is_err()).count();
    let mut totals = Totals::empty(Outcome::ALL.map(untold), unpriced);
    drawing.run(&whole, points, &mut totals);
    totals
}

/// The share of people reached whom two creators have in common, as the evidence knows it.
pub fn overlap() -> LogNormal {
    let followers = OVERLAP_FOLLOWERS.log_normal().unwrap_or(LogNormal { m: f64::NEG_INFINITY, sigma: 0.0 });
    followers.shifted(log(OF_FOLLOWERS))
}

/// The sums of one draw.
#[derive(Default)]
struct Sums {
    views: f64,
    interactions: f64,
    clicks: f64,
    by_link: f64,
    by_code: f64,
    cost: f64,
}

/// The normals of one creator in one draw.
struct Normals<'a> {
    own: [f64; CORES],
    further: &'a [f64],
    markets: &'a [f64],
    products: &'a [f64],
    /// Places in the tables of rates.
    caring: usize,
    ctr: usize,
    cvr: usize,
    code: usize,
    once: usize,
}

/// The place of an even number among the 4,096.
#[inline(always)]
fn place(even: u32) -> usize {
    (even >> (32 - crate::stats::POINT_BITS)) as usize
}

impl Drawing {
    fn run(&self, whole: &Whole, points: &Points, totals: &mut Totals) {
        let mut markets = vec![0.0; self.markets.len()];
        let mut products = vec![1.0; self.products.len()];
        let mut further = Vec::new();
        let reaches = self.creators.iter().fold(0, |sum, creator| sum + creator.lines.len().max(1));
        let (mut reach, mut relevant) = (Unique::of(reaches), Unique::of(reaches));
        for (row, column) in every_draw() {
            let of_plan = |stream: &Stream| stream.even(stream.point(row, column), dimension::VIEWS);
            for (z, stream) in markets.iter_mut().zip(&self.markets) {
                *z = points.normal(of_plan(stream));
            }
            for (product, (market, load)) in products.iter_mut().zip(&self.products) {
                *product = points.exp(load * markets.get(*market).copied().unwrap_or(0.0));
            }
            let z = points.normal(of_plan(&whole.overlap));
            let left = 1.0 - points.exp(whole.overlap_is.m + whole.overlap_is.sigma * z).min(1.0);
            let gift = f64::from(of_plan(&whole.gifts)) / WHOLE * whole.gift_points.len() as f64;
            let gift_below = bound(whole.gift_points.get(gift as usize).copied().unwrap_or(0.0));
            let mut sums = Sums::default();
            for creator in &self.creators {
                let point = creator.stream.point(row, column);
                let number = |dimension: usize| creator.stream.even(point, dimension);
                let below = if creator.gifted { gift_below } else { creator.posts_below };
                if u64::from(number(dimension::POSTING)) >= below {
                    sums.cost += creator.own;
                    continue;
                }
                sums.cost += creator.posted;
                further.clear();
                if creator.lines.len() > 1 {
                    further.extend(creator.further().map(|at| points.normal(number(at))));
                }
                let normal = |dimension: usize| points.normal(number(dimension));
                let normals = Normals {
                    own: [normal(dimension::VIEWS), normal(dimension::INTERACTIONS), normal(dimension::ASKED)],
                    further: &further,
                    markets: &markets,
                    products: &products,
                    caring: place(number(dimension::CARING)),
                    ctr: place(number(dimension::CTR)),
                    cvr: place(number(dimension::CVR)),
                    code: place(number(dimension::CODE)),
                    once: place(number(dimension::ONCE)),
                };
                self.add(creator, &normals, points, &mut sums, [&mut reach, &mut relevant]);
            }
            totals.push(Total::Views, sums.views);
            totals.push(Total::Interactions, sums.interactions);
            totals.push(Total::Clicks, sums.clicks);
            totals.push(Total::ByLink, sums.by_link);
            totals.push(Total::ByCode, sums.by_code);
            totals.push(Total::Cost, sums.cost);
            totals.push(Total::UniqueReach, reach.take(left));
            totals.push(Total::UniqueRelevantReach, relevant.take(left));
        }
    }

    /// A rate at a place of its table, with what the market shares.
    #[inline(always)]
    fn rate(&self, rate: Rate, place: usize, products: &[f64]) -> f64 {
        self.tabled(rate.table, place) * products.get(rate.shared).copied().unwrap_or(1.0)
    }

    #[inline(always)]
    fn tabled(&self, table: usize, place: usize) -> f64 {
        f64::from(self.tables.get(table + place).copied().unwrap_or(1.0))
    }

    /// What one creator who posts adds to a draw. Formats of one creator reach people of their own.
    #[inline(always)]
    fn add(&self, creator: &Creator, z: &Normals, points: &Points, sums: &mut Sums, unique: [&mut Unique; 2]) {
        let (mut reach, mut relevant) = (0.0, 0.0);
        for line in &creator.lines {
            let Line { views, interactions, asked, .. } = line;
            if let Some(views) = views {
                let views = points.exp(views.ln(&z.own, z.further, z.markets));
                let people = views * line.reach * self.rate(line.once, z.once, z.products);
                let caring = self.tabled(line.caring, z.caring);
                let acting = views * caring;
                let clicks = acting * line.clicks * self.rate(line.ctr, z.ctr, z.products);
                sums.views += views;
                sums.clicks += clicks;
                sums.by_link += clicks * line.by_link * self.rate(line.cvr, z.cvr, z.products);
                sums.by_code += acting * line.by_code * self.rate(line.code, z.code, z.products);
                reach += people;
                relevant += people * line.relevant * caring;
            }
            if let Some(interactions) = interactions {
                sums.interactions += points.exp(interactions.ln(&z.own, z.further, z.markets));
            }
            if let Some(asked) = asked {
                sums.cost += points.exp(asked.ln(&z.own, z.further, z.markets));
            }
        }
        let [all, caring] = unique;
        all.add(reach);
        caring.add(relevant);
    }
}

/// How many draws there are.
pub(super) const COUNT: usize = DRAWS;
