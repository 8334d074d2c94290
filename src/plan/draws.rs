//! What a plan brings and costs, ten thousand times: the only place where anything is drawn (model 11).
//!
//! Factors that a market shares are drawn once for all, so that a wrong guess is wrong for everybody; each creator's own come
//! from a stream of their key; overlap and the chance that gifts are posted once for the plan. Who does not post brings nothing
//! and asks no fee; what was sent is spent. Knows numbers; what they mean is in `totals`.

use super::drawing::{Core, Creator, Drawing, Rate, WHOLE, bound, dimension, shared_key};
use super::stream::{SIDE, Stream};
use super::totals::{Total, Totals, Wanted};
use super::unique::Unique;
use crate::evidence::constants::OVERLAP_FOLLOWERS;
use crate::report::{Outcome, Outlook, gift_post_rate};
use crate::stats::{Beta, LogNormal, POINT_BITS, POINTS, Points, rough_exp};
use core::ops::AddAssign;
use libm::{exp, log};

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
    /// Which totals are drawn; all where nothing is said. What is drawn of one does not depend on the others.
    pub wanted: Wanted,
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
    drawing.run(&whole, points, setting.wanted, &mut totals);
    totals
}

/// The share of people reached whom two creators have in common, as the evidence knows it.
pub fn overlap() -> LogNormal {
    let followers = OVERLAP_FOLLOWERS.log_normal().unwrap_or(LogNormal { m: f64::NEG_INFINITY, sigma: 0.0 });
    followers.shifted(log(OF_FOLLOWERS))
}

/// What follows from views.
const OF_VIEWS: [Total; 6] =
    [Total::Views, Total::Clicks, Total::ByLink, Total::ByCode, Total::UniqueReach, Total::UniqueRelevantReach];

/// Of a table that is not there: nobody's rate.
const NONE: [f32; POINTS] = [1.0; POINTS];

/// One number for each draw of a row. Single precision: 1e-6 of what somebody brings, where ten thousand draws are good to 1e-2.
type Block = [f32; SIDE];
/// The same of all of them, exactly what each brings: who joins moves no bit of what was there.
type Sum = [f64; SIDE];

/// What is drawn once for all, of one row.
struct World {
    row: u32,
    wanted: Wanted,
    points: &'static Points,
    markets: Vec<Block>,
    /// What they add to logarithms.
    mixes: Vec<Block>,
    /// The shared parts of rates.
    products: Vec<Block>,
    /// What an overlap leaves.
    left: [f64; SIDE],
    /// Gifted creators with an even number below post.
    gift_below: [u32; SIDE],
}

/// One creator's draws of one row.
struct Row<'a> {
    creator: &'a Creator,
    points: &'a [u32; SIDE],
    posted: &'a Block,
}

/// Where one creator's draws of a row are made: cleared for nobody, written anew for each.
struct Bench {
    points: [u32; SIDE],
    posted: Block,
    seen: Block,
    acting: Block,
    made: Block,
    spent: Sum,
}

impl Row<'_> {
    /// A core, into `made`; nothing where they do not post.
    fn drawn(&self, core: &Core, world: &World, made: &mut Block) {
        let points = world.points;
        let mut own = core.own.iter().map(|(dimension, load)| (self.creator.stream.even(*dimension), *load));
        let (even, load) = own.next().unwrap_or((self.creator.stream.even(0), 0.0));
        for (x, point) in made.iter_mut().zip(self.points) {
            *x = load * points.normal(even.of(*point));
        }
        for (even, load) in own {
            for (x, point) in made.iter_mut().zip(self.points) {
                *x += load * points.normal(even.of(*point));
            }
        }
        let Some(mix) = world.mixes.get(core.mix) else { return };
        for ((x, z), posted) in made.iter_mut().zip(mix).zip(self.posted) {
            *x = rough_exp(*x + z) * core.median * posted;
        }
    }

    /// The place of each draw in a table of a rate.
    #[inline(always)]
    fn places(&self, dimension: usize) -> impl Iterator<Item = usize> {
        let even = self.creator.stream.even(dimension);
        self.points.iter().map(move |point| (even.of(*point) >> (32 - POINT_BITS)) as usize)
    }
}

/// What stands at a place of a table. A place has as many bits as the table has: nothing is compared.
#[inline(always)]
fn at(table: &[f32; POINTS], place: usize) -> f32 {
    table.get(place & (POINTS - 1)).copied().unwrap_or(1.0)
}

fn add<S: AddAssign + From<f32>>(sum: &mut [S; SIDE], of_one: &Block) {
    sum.iter_mut().zip(of_one).for_each(|(sum, x)| *sum += S::from(*x));
}

impl Drawing {
    fn run(&self, whole: &Whole, points: &'static Points, wanted: Wanted, totals: &mut Totals) {
        let mut world = World {
            row: 0,
            wanted,
            points,
            markets: vec![[0.0; SIDE]; self.markets.len()],
            mixes: vec![[0.0; SIDE]; self.mixes.len()],
            products: vec![[1.0; SIDE]; self.products.len()],
            left: [0.0; SIDE],
            gift_below: [0; SIDE],
        };
        let count = self.creators.len();
        let (mut reaches, mut caring) = (vec![[0.0; SIDE]; count], vec![[0.0; SIDE]; count]);
        let uniques = [Total::UniqueReach, Total::UniqueRelevantReach].map(|total| wanted.has(total));
        let mut unique = Unique::of(count);
        let none = [0.0; SIDE];
        let mut bench =
            Bench { points: [0; SIDE], posted: none, seen: none, acting: none, made: none, spent: [0.0; SIDE] };
        for row in 0..SIDE as u32 {
            world.row = row;
            self.whole(whole, &mut world);
            let mut sums: [Sum; Total::COUNT] = [[0.0; SIDE]; Total::COUNT];
            for ((creator, reach), caring) in self.creators.iter().zip(&mut reaches).zip(&mut caring) {
                self.creator(creator, &world, &mut sums, [reach, caring], &mut bench);
            }
            let [.., all, who_care, _] = &mut sums;
            let lefts = world.left.as_chunks().0.iter().zip(0..);
            for (left, at) in lefts.filter(|_| uniques.contains(&true)) {
                unique.overlapping(*left);
                let lists = [(&mut *all, &reaches), (&mut *who_care, &caring)].into_iter().zip(uniques);
                for ((sum, reaches), _) in lists.filter(|(_, wanted)| *wanted) {
                    reaches.iter().filter_map(|of_one| of_one.as_chunks().0.get(at)).for_each(|some| unique.add(*some));
                    sum.as_chunks_mut().0.iter_mut().skip(at).take(1).for_each(|sum| *sum = unique.take());
                }
            }
            for (total, sum) in Total::ALL.into_iter().zip(&sums).filter(|(total, _)| wanted.has(*total)) {
                totals.extend(total, sum);
            }
        }
    }

    /// What is drawn once for all.
    fn whole(&self, whole: &Whole, world: &mut World) {
        let (row, points) = (world.row, world.points);
        let evens = |stream: &Stream| {
            let (even, mut evens) = (stream.even(dimension::VIEWS), [0; SIDE]);
            stream.row(row, &mut evens);
            evens.map(|point| even.of(point))
        };
        for (block, stream) in world.markets.iter_mut().zip(&self.markets) {
            *block = evens(stream).map(|even| points.normal(even));
        }
        for (block, mix) in world.mixes.iter_mut().zip(&self.mixes) {
            *block = [0.0; SIDE];
            for (market, load) in mix {
                let Some(market) = world.markets.get(*market) else { continue };
                block.iter_mut().zip(market).for_each(|(x, z)| *x += load * z);
            }
        }
        for (product, (market, load)) in world.products.iter_mut().zip(&self.products).skip(1) {
            let Some(market) = world.markets.get(*market) else { continue };
            product.iter_mut().zip(market).for_each(|(product, z)| *product = rough_exp(load * z));
        }
        let LogNormal { m, sigma } = whole.overlap_is;
        world.left = evens(&whole.overlap).map(|even| 1.0 - exp(m + sigma * f64::from(points.normal(even))).min(1.0));
        world.gift_below = evens(&whole.gifts).map(|even| {
            let place = f64::from(even) / WHOLE * whole.gift_points.len() as f64;
            bound(whole.gift_points.get(place as usize).copied().unwrap_or(0.0)).unwrap_or(u32::MAX)
        });
    }

    /// A table of a rate's own part, by place.
    fn table(&self, from: usize) -> &[f32; POINTS] {
        self.tables.get(from).unwrap_or(&NONE)
    }

    /// What a rate makes of an amount: `from` times a median, what is the creator's own in the rate, and what is shared.
    #[inline(always)]
    fn rated(&self, row: &Row, of: (&Block, f32), rate: (Rate, usize), world: &World, made: &mut Block) {
        let ((from, median), (rate, dimension)) = (of, rate);
        let table = self.table(rate.table);
        let Some(shared) = world.products.get(rate.shared) else { return };
        for ((made, place), (from, shared)) in made.iter_mut().zip(row.places(dimension)).zip(from.iter().zip(shared)) {
            *made = at(table, place) * (from * median * shared);
        }
    }

    /// What one creator brings and costs in the draws of a row. Formats of one creator reach people of their own.
    fn creator(
        &self,
        creator: &Creator,
        world: &World,
        sums: &mut [Sum; Total::COUNT],
        [reach, relevant]: [&mut Block; 2],
        bench: &mut Bench,
    ) {
        let has = |some: &[Total]| some.iter().any(|total| world.wanted.has(*total));
        let [views, interactions, clicks, by_link, by_code, _, _, cost] = sums;
        let Bench { points, posted, seen, acting, made, spent } = bench;
        creator.stream.row(world.row, points);
        let posting = creator.stream.even(dimension::POSTING);
        let posts = |point: u32, below: u32| if posting.of(point) < below { 1.0 } else { 0.0 };
        match (creator.gifted, creator.posts_below) {
            (true, _) => {
                for ((posted, point), below) in posted.iter_mut().zip(&*points).zip(&world.gift_below) {
                    *posted = posts(*point, *below);
                }
            }
            (false, Some(below)) => {
                posted.iter_mut().zip(&*points).for_each(|(posted, point)| *posted = posts(*point, below));
            }
            (false, None) => *posted = [1.0; SIDE],
        }
        for (spent, posted) in spent.iter_mut().zip(&*posted) {
            *spent = creator.own + f64::from(*posted) * creator.fee;
        }
        let row = Row { creator, points, posted };
        (*reach, *relevant) = ([0.0; SIDE], [0.0; SIDE]);
        for line in &creator.lines {
            if let Some(core) = line.interactions.as_ref().filter(|_| has(&[Total::Interactions])) {
                row.drawn(core, world, made);
                add(interactions, made);
            }
            if let Some(core) = line.asked.as_ref().filter(|_| has(&[Total::Cost])) {
                row.drawn(core, world, made);
                add(spent, made);
            }
            let Some(core) = line.views.as_ref().filter(|_| has(&OF_VIEWS)) else { continue };
            row.drawn(core, world, seen);
            if has(&[Total::Views]) {
                add(views, seen);
            }
            let table = self.table(line.caring);
            for ((acting, seen), place) in acting.iter_mut().zip(&*seen).zip(row.places(dimension::CARING)) {
                *acting = at(table, place) * seen;
            }
            // Who cares among the people: the same share as of the views.
            let once = (line.once, dimension::ONCE);
            if has(&[Total::UniqueReach]) {
                self.rated(&row, (seen, line.reach), once, world, made);
                add(reach, made);
            }
            if has(&[Total::UniqueRelevantReach]) {
                self.rated(&row, (acting, line.reach * line.relevant), once, world, made);
                add(relevant, made);
            }
            if line.clicks > 0.0 && has(&[Total::Clicks, Total::ByLink]) {
                self.rated(&row, (acting, line.clicks), (line.ctr, dimension::CTR), world, made);
                add(clicks, made);
                if has(&[Total::ByLink]) {
                    self.rated(&row, (made, line.by_link), (line.cvr, dimension::CVR), world, seen);
                    add(by_link, seen);
                }
            }
            if line.by_code > 0.0 && has(&[Total::ByCode]) {
                self.rated(&row, (acting, line.by_code), (line.code, dimension::CODE), world, made);
                add(by_code, made);
            }
        }
        cost.iter_mut().zip(&*spent).for_each(|(cost, spent)| *cost += spent);
    }
}
