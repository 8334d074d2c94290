//! Several formats for one creator: what they bring and cost together (model 7).
//!
//! Factors of one name move together over all formats: it is one person and one audience, and that is the cautious choice.
//! Post luck alone is each format's own. People whom two formats reach are counted by both, since nobody has measured how
//! many they are; within a format each further piece brings less new ones. Refuses to know where a part comes from.
//!
//! The parts of a sum are jointly log-normal, so the logarithm of the sum is a normal plus a function of how the parts differ,
//! of one or two normals for the two or three formats that a platform has. Its moments are taken over a grid of those, and its
//! ends follow from four of them (Cornish and Fisher 1938). Held against two million draws: within 1.5 % for usual spreads.
//! To move each factor alone, as model 7 does with costs, misses that luck matters more where a format outgrows the others:
//! up to 10 % at the low end for usual spreads, and 60 % beside a viral list. A product stays the closed form.

use super::chain::Amount;
use super::{Computed, NotComputable};
use crate::model::FURTHER;
use crate::stats::{Factor, Interval, Loads, LogQuantity, Z80};
use libm::{exp, log};

/// The most formats of one booking.
const FORMATS: usize = FURTHER + 1;

/// One amount of each format; one alone where one format is booked.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    list: [LogQuantity; FORMATS],
    count: usize,
}

impl Parts {
    pub(super) const NONE: Parts = Parts { list: [LogQuantity::known(0.0); FORMATS], count: 0 };

    pub(super) fn add(&mut self, part: LogQuantity) {
        if let Some(place) = self.list.get_mut(self.count) {
            *place = part;
            self.count += 1;
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &LogQuantity> {
        self.list.iter().take(self.count)
    }

    /// The only one.
    pub(super) fn only(&self) -> Option<&LogQuantity> {
        self.list.first().filter(|_| self.count == 1)
    }

    /// Each of them over the same.
    #[must_use]
    pub(super) fn over(&self, by: &LogQuantity) -> Parts {
        let mut parts = Parts::NONE;
        self.iter().for_each(|part| parts.add(part.over(by)));
        parts
    }
}

/// Range and causes of a sum. No end of it lies below that of any of its parts, or of some of them together: four moments
/// alone would put it there where one post in a hundred outgrows all others.
#[inline(never)] // A door.
pub(super) fn summed(parts: &Parts) -> Computed<(Interval, Loads)> {
    let whole = Total::of(parts);
    let [mut low, mut mid, mut high] = whole.quantiles();
    for some in 1..(1_u32 << parts.count) - 1 {
        let mut fewer = Parts::NONE;
        for (i, part) in parts.iter().enumerate() {
            if some & (1 << i) != 0 {
                fewer.add(*part);
            }
        }
        let [a, b, c] = match fewer.only() {
            Some(only) => [-Z80, 0.0, Z80].map(|z| exp(only.m + z * only.sigma())),
            None => Total::of(&fewer).quantiles(),
        };
        (low, mid, high) = (low.max(a), mid.max(b), high.max(c));
    }
    let range = Interval::new(low.min(mid), mid, high.max(mid)).ok_or(NotComputable::OutOfRange)?;
    Ok((range, whole.slopes))
}

/// An amount of a format that brings none of it is left out of the sum, unless no format brings any: a story among reels.
pub(super) fn left_out(amount: Amount, why: NotComputable) -> bool {
    amount == Amount::Interactions && why == NotComputable::StoryHasNoEngagement
}

/// The logarithm of a sum: its first four cumulants, and how much of each factor is in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Total {
    pub mean: f64,
    pub variance: f64,
    pub third: f64,
    pub fourth: f64,
    /// Slope of the logarithm in each factor (its covariance with it); of luck the root of the formats' squares.
    pub slopes: Loads,
}

/// A normal taken at seven places (Gauss and Hermite): the place, and how much it counts.
const PLACES: [(f64, f64); 7] = [
    (-3.750_439_717_725_742, 0.000_548_268_855_972_217_3),
    (-2.366_759_410_734_541, 0.030_757_123_967_586_49),
    (-1.154_405_394_739_968, 0.240_123_178_605_012_7),
    (0.0, 0.457_142_857_142_857_1),
    (1.154_405_394_739_968, 0.240_123_178_605_012_7),
    (2.366_759_410_734_541, 0.030_757_123_967_586_49),
    (3.750_439_717_725_742, 0.000_548_268_855_972_217_3),
];

/// What parts of a sum have in common; each has a luck of its own.
fn common(a: &LogQuantity, b: &LogQuantity) -> f64 {
    let shared = a.loads.iter().zip(b.loads.iter()).filter(|((factor, _), _)| *factor != Factor::PostLuck);
    shared.fold(0.0, |sum, ((_, x), (_, y))| sum + x * y)
}

/// The first part and, of each, how it differs from it as a mix of few normals.
struct Differences {
    /// How many normals: one fewer than there are parts.
    normals: usize,
    /// Logarithm of each part's median.
    m: [f64; FORMATS],
    /// Load of each normal in each part less the first.
    mix: [[f64; FURTHER]; FORMATS],
    /// Load of each normal in the first part.
    first: [f64; FURTHER],
    /// What is left of the variance of the first part.
    rest: f64,
}

impl Differences {
    fn of(parts: &Parts) -> Differences {
        let mut d = Differences {
            normals: 0,
            m: [f64::NEG_INFINITY; FORMATS],
            mix: [[0.0; FURTHER]; FORMATS],
            first: [0.0; FURTHER],
            rest: 0.0,
        };
        let Some(base) = parts.iter().next() else { return d };
        let own = |part: &LogQuantity| part.loads.variance();
        d.normals = parts.count.saturating_sub(1).min(FURTHER);
        d.rest = own(base);
        for (m, part) in d.m.iter_mut().zip(parts.iter()) {
            *m = part.m;
        }
        // Cholesky's decomposition, row by row; a part that differs in nothing new adds no normal.
        for (i, part) in parts.iter().enumerate().skip(1) {
            let with_base = common(part, base);
            let mut row = [0.0; FURTHER];
            let mut left = own(part) - 2.0 * with_base + own(base);
            // Covariance of the difference with that of an earlier part, then with the base.
            for (j, earlier) in parts.iter().enumerate().take(i).skip(1) {
                let mut both = common(part, earlier) - with_base - common(earlier, base) + own(base);
                let known = d.mix.get(j).copied().unwrap_or_default();
                for (x, y) in row.iter().zip(known.iter()).take(j - 1) {
                    both -= x * y;
                }
                let pivot = known.get(j - 1).copied().unwrap_or_default();
                let load = if pivot > 0.0 { both / pivot } else { 0.0 };
                left -= load * load;
                if let Some(slot) = row.get_mut(j - 1) {
                    *slot = load;
                }
            }
            let pivot = if left > 1e-12 { left.sqrt() } else { 0.0 };
            let mut of_base = with_base - own(base);
            for (x, y) in row.iter().zip(d.first.iter()).take(i - 1) {
                of_base -= x * y;
            }
            let in_base = if pivot > 0.0 { of_base / pivot } else { 0.0 };
            if let (Some(slot), Some(first)) = (row.get_mut(i - 1), d.first.get_mut(i - 1)) {
                (*slot, *first) = (pivot, in_base);
            }
            d.rest -= in_base * in_base;
            if let Some(slot) = d.mix.get_mut(i) {
                *slot = row;
            }
        }
        d.rest = d.rest.max(0.0);
        d
    }

    /// Every combination of places: how much it counts, the logarithm of the sum there without what is left of the first part,
    /// and each part's share of the sum.
    fn walk(&self, seen: &mut dyn FnMut(f64, f64, &[f64; FORMATS])) {
        let mut at = [0_usize; FURTHER];
        let mut more = true;
        while more {
            let (mut weight, mut normals) = (1.0, [0.0; FURTHER]);
            for (place, normal) in at.iter().zip(normals.iter_mut()).take(self.normals) {
                let (z, w) = PLACES.get(*place).copied().unwrap_or_default();
                (*normal, weight) = (z, weight * w);
            }
            let dot = |loads: &[f64; FURTHER]| loads.iter().zip(&normals).fold(0.0, |sum, (load, z)| sum + load * z);
            let mut terms = [0.0; FORMATS];
            for (term, (m, mix)) in terms.iter_mut().zip(self.m.iter().zip(&self.mix)) {
                *term = m + dot(mix);
            }
            let top = terms.iter().fold(f64::NEG_INFINITY, |top, term| top.max(*term));
            terms.iter_mut().for_each(|term| *term = exp(*term - top));
            let sum = terms.iter().fold(0.0, |sum, term| sum + term);
            terms.iter_mut().for_each(|term| *term /= sum);
            seen(weight, dot(&self.first) + top + log(sum), &terms);
            more = false;
            for place in at.iter_mut().take(self.normals) {
                *place += 1;
                if *place < PLACES.len() {
                    more = true;
                    break;
                }
                *place = 0;
            }
        }
    }
}

impl Total {
    #[inline(never)] // A door.
    pub(super) fn of(parts: &Parts) -> Total {
        let differences = Differences::of(parts);
        let (mut mean, mut weights) = (0.0, [0.0; FORMATS]);
        differences.walk(&mut |weight, ln, shares| {
            mean += weight * ln;
            weights.iter_mut().zip(shares).for_each(|(sum, share)| *sum += weight * share);
        });
        let (mut second, mut third, mut fourth) = (0.0, 0.0, 0.0);
        differences.walk(&mut |weight, ln, _| {
            let away = ln - mean;
            second += weight * away * away;
            third += weight * away * away * away;
            fourth += weight * away * away * away * away;
        });
        // The slope in a factor is the mean of the slopes (Stein 1972): each part's load as much as the part counts.
        let mut slopes = Loads::NONE;
        for factor in Factor::ALL {
            let loads = parts.iter().zip(weights).map(|(part, weight)| weight * part.loads.get(factor));
            let slope = match factor {
                Factor::PostLuck => loads.fold(0.0, |sum, load| sum + load * load).sqrt(),
                _ => loads.fold(0.0, |sum, load| sum + load),
            };
            slopes.set(factor, slope);
        }
        // What is left of the first part is normal and independent of the rest.
        Total { mean, variance: second + differences.rest, third, fourth: fourth - 3.0 * second * second, slopes }
    }

    /// p10, p50, p90.
    fn quantiles(&self) -> [f64; 3] {
        let sigma = self.variance.sqrt();
        let (skew, heavy) = if self.variance > 0.0 {
            (self.third / (self.variance * sigma), self.fourth / (self.variance * self.variance))
        } else {
            (0.0, 0.0)
        };
        [-Z80, 0.0, Z80].map(|z| {
            let (square, cube) = (z * z, z * z * z);
            let bent = z + skew * (square - 1.0) / 6.0 + heavy * (cube - 3.0 * z) / 24.0
                - skew * skew * (2.0 * cube - 5.0 * z) / 36.0;
            exp(self.mean + sigma * bent)
        })
    }

    /// The same as a range.
    pub(super) fn range(&self) -> Computed<Interval> {
        let [low, mid, high] = self.quantiles();
        Interval::new(low.min(mid), mid, high.max(mid)).ok_or(NotComputable::OutOfRange)
    }

    /// One over it.
    #[must_use]
    pub(super) fn inverse(self) -> Total {
        Total { mean: -self.mean, third: -self.third, slopes: self.slopes.map(|slope| -slope), ..self }
    }

    /// Times something that bends by itself in these factors, whose straight part is in it already.
    #[must_use]
    pub(super) fn bent(mut self, bends: &Loads) -> Total {
        for (factor, bend) in bends.iter() {
            let slope = self.slopes.get(factor);
            self.mean += bend / 2.0;
            self.variance += bend * bend / 2.0;
            self.third += 3.0 * slope * slope * bend + bend * bend * bend;
        }
        self
    }
}
