//! A plan made ready to be drawn: every creator's logarithms as sums over few normals, and what many have in common once.
//!
//! The own factors of views, interactions and price asked are merged into one normal each, by Cholesky's decomposition: how
//! the three move together stays exact, and no draw adds up nine factors. Rates that multiply a result stay factors of their
//! own, tabled over the 4,096 points, one table for all who have the same load. Refuses to draw.

use super::stream::{Stream, key};
use super::{Member, Setting};
use crate::report::{FormatOutlook, Market, Outcome, Outlook, PAID_POST};
use crate::stats::{Factor, LogQuantity, POINTS, Points, rough_exp};
use libm::exp;

/// Dimensions of a creator's stream. The first formats' views, interactions and price asked stand among them, those of
/// further formats behind.
pub(super) mod dimension {
    pub const VIEWS: usize = 0;
    pub const CARING: usize = 1;
    pub const CTR: usize = 2;
    pub const CVR: usize = 3;
    pub const CODE: usize = 4;
    pub const INTERACTIONS: usize = 5;
    pub const ASKED: usize = 6;
    pub const ONCE: usize = 7;
    pub const POSTING: usize = 8;
    pub const FURTHER: usize = 9;
}

/// Views, interactions and price asked of one format.
const CORES: usize = 3;
/// Factors, and a post luck for each further format.
const DIRECTIONS: usize = Factor::COUNT + crate::model::FURTHER + 1;

/// The dimension of a core, the first format's first.
const fn dimension_of(core: usize) -> usize {
    match core {
        0 => dimension::VIEWS,
        1 => dimension::INTERACTIONS,
        2 => dimension::ASKED,
        _ => dimension::FURTHER + core - CORES,
    }
}

/// A quantity: its median times e to the `loads x the markets' normals + loads x the creator's`, the latter by dimension. No
/// load is nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Core {
    pub median: f32,
    /// Which mix of the markets is in it.
    pub mix: usize,
    pub own: Vec<(usize, f32)>,
}

/// A rate that multiplies a result.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rate {
    /// Which table is its own part.
    pub table: usize,
    /// Which product of the draw is its shared part.
    pub shared: usize,
}

/// What one format brings and asks.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub views: Option<Core>,
    pub interactions: Option<Core>,
    pub asked: Option<Core>,
    /// Medians over that from which they follow: people over views, relevant people over people, clicks over views, orders
    /// over clicks, orders by code over views. 0 where not known.
    pub reach: f32,
    pub relevant: f32,
    pub clicks: f32,
    pub by_link: f32,
    pub by_code: f32,
    pub once: Rate,
    pub ctr: Rate,
    pub cvr: Rate,
    pub code: Rate,
    /// Fit and real share, which are nobody else's.
    pub caring: usize,
}

/// One creator.
#[derive(Clone, Debug)]
pub(super) struct Creator {
    pub stream: Stream,
    pub lines: Vec<Line>,
    /// Spent whether they post or not.
    pub own: f64,
    /// Spent beside it if they post, before the price asked for views.
    pub fee: f64,
    /// They post where their even number is below this, for certain where there is none; gifted creators by the draw's chance.
    pub posts_below: Option<u32>,
    pub gifted: bool,
}

/// All of a plan.
#[derive(Debug)]
pub(super) struct Drawing {
    pub creators: Vec<Creator>,
    pub markets: Vec<Stream>,
    /// What markets add to logarithms: each with its load. Creators of a kind have one in common.
    pub mixes: Vec<Vec<(usize, f32)>>,
    /// The shared part of rates: the market and the load. The first is none.
    pub products: Vec<(usize, f32)>,
    /// Tables of rates. The first is all ones.
    pub tables: Vec<[f32; POINTS]>,
}

/// The whole of what even numbers can be.
pub(super) const WHOLE: f64 = 4_294_967_296.0;

/// A chance as a bound on an even number; none where it is certain.
pub(super) fn bound(chance: f64) -> Option<u32> {
    u32::try_from((chance.clamp(0.0, 1.0) * WHOLE) as u64).ok()
}

/// The seed of what all creators share.
pub(super) fn shared_key(parts: [&str; 3]) -> u64 {
    parts.iter().fold(key("shared"), |seed, part| seed.rotate_left(23) ^ key(part))
}

/// What is known while a plan is made ready.
#[derive(Default)]
struct Making {
    markets: Vec<Market>,
    mixes: Vec<Vec<(usize, f32)>>,
    products: Vec<(usize, f32)>,
    loads: Vec<f64>,
}

/// The place of something in a list, to which it is added where it is new. Lists are short: markets and distinct loads.
fn place<T: PartialEq>(list: &mut Vec<T>, one: T) -> usize {
    list.iter().position(|known| *known == one).unwrap_or_else(|| {
        list.push(one);
        list.len() - 1
    })
}

impl Making {
    fn market(&mut self, market: Market) -> usize {
        place(&mut self.markets, market)
    }

    fn table(&mut self, load: f64) -> usize {
        place(&mut self.loads, load)
    }

    /// A rate with the load that it has in this quantity.
    fn rate(&mut self, quantity: &LogQuantity, factor: Factor, format: &FormatOutlook, outlook: &Outlook) -> Rate {
        let part = format.market(factor).map_or(0.0, |(_, part)| part);
        let (own, shared) = parted(quantity.loads.get(factor), part);
        let shared = match outlook.market(factor) {
            Some(market) if shared != 0.0 => {
                let market = self.market(market);
                place(&mut self.products, (market, shared as f32))
            }
            _ => 0,
        };
        Rate { table: self.table(own), shared }
    }

    fn creator(&mut self, member: &Member, setting: &Setting) -> Creator {
        let outlook = &member.outlook;
        let mut lines: Vec<Line> = outlook.formats.iter().map(|format| self.line(format, outlook)).collect();
        self.cores(outlook, &mut lines);
        let spent = outlook.spent.ok();
        Creator {
            stream: Stream::of(member.key),
            lines,
            own: spent.map_or(0.0, |spent| spent.own),
            fee: spent.map_or(0.0, |spent| spent.fee),
            posts_below: if setting.certain { None } else { bound(PAID_POST) },
            gifted: outlook.gifted && !setting.certain,
        }
    }

    /// The rates of a format.
    fn line(&mut self, format: &FormatOutlook, outlook: &Outlook) -> Line {
        let mut line = Line::default();
        let amount = |outcome: Outcome| format.amount(outcome).ok();
        let Some(views) = amount(Outcome::Views) else { return line };
        if let Some(reach) = amount(Outcome::Reach) {
            line.reach = exp(reach.m - views.m) as f32;
            line.once = self.rate(&reach, Factor::SeenOnce, format, outlook);
            if let Some(relevant) = amount(Outcome::RelevantReach) {
                line.relevant = exp(relevant.m - reach.m) as f32;
                line.caring = self.caring(&relevant);
            }
        }
        if let Some(clicks) = amount(Outcome::Clicks) {
            line.clicks = exp(clicks.m - views.m) as f32;
            line.ctr = self.rate(&clicks, Factor::Ctr, format, outlook);
            line.caring = self.caring(&clicks);
            if let Some(link) = amount(Outcome::ByLink) {
                line.by_link = exp(link.m - clicks.m) as f32;
                line.cvr = self.rate(&link, Factor::Cvr, format, outlook);
            }
        }
        if let Some(code) = amount(Outcome::ByCode) {
            line.by_code = exp(code.m - views.m) as f32;
            line.code = self.rate(&code, Factor::Code, format, outlook);
            line.caring = self.caring(&code);
        }
        line
    }

    fn caring(&mut self, quantity: &LogQuantity) -> usize {
        let (fit, real) = (quantity.loads.get(Factor::Fit), quantity.loads.get(Factor::RealShare));
        self.table((fit * fit + real * real).sqrt())
    }

    /// Views, interactions and price asked of every format, over as few normals as there are.
    fn cores(&mut self, outlook: &Outlook, lines: &mut [Line]) {
        let times = outlook.spent.map_or(0.0, |spent| spent.times);
        let mut basis: Vec<[f64; DIRECTIONS]> = Vec::new();
        for (which, (format, line)) in outlook.formats.iter().zip(lines).enumerate() {
            let asked = format.asked.filter(|_| times > 0.0);
            let asked = asked.map(|asked| asked.shifted(libm::log(times * f64::from(format.posts))));
            let quantities = [format.amount(Outcome::Views).ok(), format.amount(Outcome::Interactions).ok(), asked];
            let [views, interactions, asked] = quantities.map(|quantity| {
                let mut direction = [0.0; DIRECTIONS];
                let core = quantity.map(|quantity| self.core(&quantity, outlook, which, &mut direction, &basis));
                // One that does not exist takes its place all the same: no dimension moves.
                basis.push(direction);
                core
            });
            (line.views, line.interactions, line.asked) = (views, interactions, asked);
        }
    }

    /// One logarithm. `direction` becomes what is new in it against those before, as a unit vector.
    fn core(
        &mut self,
        quantity: &LogQuantity,
        outlook: &Outlook,
        which: usize,
        direction: &mut [f64; DIRECTIONS],
        basis: &[[f64; DIRECTIONS]],
    ) -> Core {
        let mut core = Core { median: exp(quantity.m) as f32, ..Core::default() };
        let mut mix = Vec::new();
        for (factor, load) in quantity.loads.iter().filter(|(_, load)| *load != 0.0) {
            let part =
                outlook.formats.get(which).and_then(|format| format.market(factor)).map_or(0.0, |(_, part)| part);
            let (own, shared) = parted(load, part);
            // Luck alone is each format's own.
            let at = if factor == Factor::PostLuck { Factor::COUNT + which } else { factor as usize };
            direction.iter_mut().skip(at).take(1).for_each(|slot| *slot = own);
            if let (Some(market), true) = (outlook.market(factor), shared != 0.0) {
                mix.push((self.market(market), shared as f32));
            }
        }
        core.mix = place(&mut self.mixes, mix);
        let mut set = |at: usize, load: f64| {
            if load != 0.0 {
                core.own.push((dimension_of(at), load as f32));
            }
        };
        for (at, known) in basis.iter().enumerate() {
            let load = known.iter().zip(direction.iter()).fold(0.0, |sum, (a, b)| sum + a * b);
            direction.iter_mut().zip(known).for_each(|(left, known)| *left -= load * known);
            set(at, load);
        }
        let pivot = direction.iter().fold(0.0, |sum, left| sum + left * left).sqrt();
        // What is left of nothing is rounding.
        let pivot = if pivot > 1e-9 { pivot } else { 0.0 };
        direction.iter_mut().for_each(|left| *left = if pivot > 0.0 { *left / pivot } else { 0.0 });
        set(basis.len(), pivot);
        core
    }
}

/// A load as its own and its shared part.
fn parted(load: f64, part: f64) -> (f64, f64) {
    (load * (1.0 - part).sqrt(), load * part.sqrt())
}

impl Drawing {
    pub(super) fn of(members: &[Member], setting: &Setting, points: &Points) -> Drawing {
        let mut making = Making { products: vec![(0, 0.0)], loads: vec![0.0], ..Making::default() };
        let creators = members.iter().map(|member| making.creator(member, setting)).collect();
        let table = |load: &f64| {
            let mut table = [1.0; POINTS];
            table.iter_mut().zip(points.all()).for_each(|(e, z)| *e = rough_exp(*load as f32 * z));
            table
        };
        let tables = making.loads.iter().map(table).collect();
        let markets = making.markets.iter().map(|market| Stream::of(shared_key(market.key()))).collect();
        Drawing { creators, markets, mixes: making.mixes, products: making.products, tables }
    }
}
