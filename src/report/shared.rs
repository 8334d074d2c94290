//! What creators have in common: each factor of a quantity split into what a whole market shares and what is a person's own
//! (model 11). Where two creators are compared, the shared part cancels; where they add up, it does not.
//!
//! Knows which rate is shared within what, and how much of it by the confidence of its row. Refuses to compare: that is
//! `compare`'s; refuses to draw: that is the room of plans.

use super::bundle::Parts;
use super::chain::{Chain, Interactions, Level};
use super::{Computed, NotComputable};
use crate::evidence::{Confidence, Row};
use crate::model::{Format, Platform, Surface};
use crate::stats::{Factor, Loads, LogQuantity, cdf};

/// Within what a rate's doubt is shared. Two creators in the same market are wrong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Market {
    /// Orders by code per view: everywhere.
    Code,
    /// Price of a thousand views, for a format of a platform.
    Cpm(Platform, Format),
    /// Clicks per view, for where the link stands on a platform; `None` where no such place is known.
    Ctr(Platform, Option<Surface>),
    /// Orders per click: everywhere.
    Cvr,
    /// Interactions, on a platform.
    Engagement(Platform),
    /// People per view: everywhere.
    SeenOnce,
    /// A sponsored post against an own one: everywhere.
    Sponsored,
    /// Views per follower, for a format of a platform.
    ViewRate(Platform, Format),
}

impl Market {
    /// Its name in a seed: kind, platform, and format or surface.
    pub fn key(self) -> [&'static str; 3] {
        match self {
            Market::Code => ["code", "", ""],
            Market::Cpm(platform, format) => ["cpm", platform.key(), format.key()],
            Market::Ctr(platform, surface) => ["ctr", platform.key(), surface.map_or("", Surface::key)],
            Market::Cvr => ["cvr", "", ""],
            Market::Engagement(platform) => ["engagement", platform.key(), ""],
            Market::SeenOnce => ["seen once", "", ""],
            Market::Sponsored => ["sponsored", "", ""],
            Market::ViewRate(platform, format) => ["view rate", platform.key(), format.key()],
        }
    }
}

/// A logarithm of which it is known what others share: `m + sum of shared loads x their normals + own x a normal of its own`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Split {
    /// Logarithm of the median.
    pub m: f64,
    /// Load of each market, in units of ln; ascending, no market twice.
    pub shared: Vec<(Market, f64)>,
    /// What is the creator's own: root of the sum of its squared loads.
    pub own: f64,
}

/// The share of a rate's variance that all creators have in common: what is measured well differs by person, what is guessed
/// may be wrong for everybody (model 11).
const fn rho(confidence: Confidence) -> f64 {
    match confidence {
        Confidence::High => 0.0,
        Confidence::Medium => 0.25,
        Confidence::Low | Confidence::None => 0.5,
    }
}

/// The same for the row behind a rate; a figure of the person's own is one nobody has published.
fn rho_of(row: Option<&Row>) -> f64 {
    rho(row.map_or(Confidence::None, |row| row.confidence))
}

/// How much of the variance of a weighted level comes from the usual one and is shared: `(1-w)^2 rho s_b^2` of `l^2`.
fn fraction(weight: f64, rho: f64, usual: f64, load: f64) -> f64 {
    let shared = (1.0 - weight) * usual;
    if load > 0.0 { (rho * shared * shared / (load * load)).clamp(0.0, 1.0) } else { 0.0 }
}

impl Chain {
    /// The market within which a factor is shared, and how much of its variance is; `None` where it is wholly the creator's own.
    pub(super) fn market(&self, factor: Factor) -> Option<(Market, f64)> {
        let (platform, format) = (self.platform, self.format);
        let rate = |market: Market| Some((market, rho_of(self.terms.rate(factor).ok()?.row)));
        let found = match factor {
            Factor::Code => rate(Market::Code),
            Factor::Cpm => rate(Market::Cpm(platform, format)),
            Factor::Ctr => rate(Market::Ctr(platform, platform.surface(format))),
            Factor::Cvr => rate(Market::Cvr),
            Factor::SeenOnce => rate(Market::SeenOnce),
            Factor::Sponsored => rate(Market::Sponsored),
            Factor::Views => {
                let Level { usual, pasted, rows, spread: _, pasted_list: _ } = self.level_rests_on?;
                let usual = usual?.sigma;
                let (weight, load) = match pasted {
                    Some((read, weight)) => (weight, together(read.typical.variance, usual)),
                    None => (0.0, usual),
                };
                let rho = rho_of(rows.map(|at| at.rows[0]));
                Some((Market::ViewRate(platform, format), fraction(weight, rho, usual, load)))
            }
            Factor::Engagement => {
                let Interactions { pasted, rows } = self.interactions_rest_on?;
                let rows = rows?;
                let usual = rows.figures.sigma;
                let (weight, load) = match pasted {
                    Some((read, weight)) => (weight, together(read.typical.variance, usual)),
                    None => (0.0, usual),
                };
                let rho = rho_of(Some(rows.rows[0]));
                Some((Market::Engagement(platform), fraction(weight, rho, usual, load)))
            }
            Factor::EverythingElse | Factor::Fit | Factor::FollowerRounding | Factor::PostLuck | Factor::RealShare => {
                None
            }
        };
        found.filter(|(_, part)| *part > 0.0)
    }
}

/// The load of a level that was weighed from a measured variance and a usual sigma (model 4).
fn together(measured: f64, usual: f64) -> f64 {
    let both = measured + usual * usual;
    if both > 0.0 { (measured * usual * usual / both).sqrt() } else { 0.0 }
}

impl Split {
    /// A quantity of one format.
    pub(super) fn of(m: f64, loads: &Loads, chain: &Chain) -> Computed<Split> {
        let mut split = Split { m, ..Split::default() };
        let mut own = 0.0;
        for (factor, load) in loads.iter().filter(|(_, load)| *load != 0.0) {
            let part = chain.market(factor).map_or(0.0, |(market, part)| {
                split.share(market, load * part.sqrt());
                part
            });
            own += load * load * (1.0 - part);
        }
        split.own = own.sqrt();
        split.sound()
    }

    /// A sum over formats: `slopes` are those of its logarithm, and each format counts as much as it brings. Factors of one
    /// name move together over the formats of one person (model 7), so what is shared is shared within the first one's market.
    pub(super) fn of_all<'a>(
        m: f64,
        slopes: &Loads,
        parts: &Parts,
        chains: impl Iterator<Item = &'a Chain> + Clone,
    ) -> Computed<Split> {
        let top = parts.iter().fold(f64::NEG_INFINITY, |top, part| top.max(part.m));
        let weight = |ln: f64| libm::exp(ln - top);
        let all = parts.iter().fold(0.0, |sum, part| sum + weight(part.m));
        let mut split = Split { m, ..Split::default() };
        let mut own = 0.0;
        for (factor, slope) in slopes.iter().filter(|(_, slope)| *slope != 0.0) {
            let of_format = |(part, chain): (&LogQuantity, &Chain)| {
                let fraction = chain.market(factor).map_or(0.0, |(_, fraction)| fraction);
                weight(part.m) / all * fraction.sqrt()
            };
            let load = slope * parts.iter().zip(chains.clone()).map(of_format).fold(0.0, |sum, share| sum + share);
            if let Some((market, _)) = chains.clone().find_map(|chain| chain.market(factor)) {
                split.share(market, load);
            }
            own += (slope * slope - load * load).max(0.0);
        }
        split.own = own.sqrt();
        split.sound()
    }

    /// A quantity that shares nothing.
    pub(super) fn own(m: f64, own: f64) -> Computed<Split> {
        Split { m, shared: Vec::new(), own }.sound()
    }

    fn sound(self) -> Computed<Split> {
        let loads = self.shared.iter().fold(self.own, |sum, (_, load)| sum + load.abs());
        if self.m.is_finite() && loads.is_finite() { Ok(self) } else { Err(NotComputable::OutOfRange) }
    }

    fn share(&mut self, market: Market, load: f64) {
        match self.shared.binary_search_by(|(known, _)| known.cmp(&market)) {
            Ok(at) => self.shared.iter_mut().skip(at).take(1).for_each(|(_, sum)| *sum += load),
            Err(at) => self.shared.insert(at, (market, load)),
        }
    }

    /// All loads times a number: the slope of a function of the quantity.
    #[must_use]
    pub(super) fn scaled(mut self, by: f64) -> Split {
        self.own *= by.abs();
        self.shared.iter_mut().for_each(|(_, load)| *load *= by);
        self
    }

    /// Standard deviation of the logarithm.
    pub fn sigma(&self) -> f64 {
        self.shared.iter().fold(self.own * self.own, |sum, (_, load)| sum + load * load).sqrt()
    }
}

/// Chance, 0 to 1, that the first of two creators' quantities is the larger (model 11): what both share cancels.
pub fn better(a: &Split, b: &Split) -> f64 {
    let mut variance = a.own * a.own + b.own * b.own;
    let (mut left, mut right) = (a.shared.iter().peekable(), b.shared.iter().peekable());
    // Both ascend: every market is met once.
    loop {
        let load = match (left.peek(), right.peek()) {
            (Some((x, load)), Some((y, other))) if x == y => {
                let difference = load - other;
                (left.next(), right.next());
                difference
            }
            (Some((x, load)), other) if other.is_none_or(|(y, _)| x < y) => {
                left.next();
                *load
            }
            (_, Some((_, load))) => {
                right.next();
                *load
            }
            (_, None) => break,
        };
        variance += load * load;
    }
    let difference = a.m - b.m;
    match difference {
        d if variance > 0.0 => cdf(d / variance.sqrt()),
        d if d > 0.0 => 1.0,
        d if d < 0.0 => 0.0,
        _ => 0.5,
    }
}
