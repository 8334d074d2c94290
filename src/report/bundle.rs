//! Several formats for one creator: what they bring and cost together (model 7).
//!
//! Factors of one name move together over all formats: it is one person and one audience, and that is the cautious choice.
//! Post luck alone is each format's own. People whom two formats reach are counted by both, since nobody has measured how
//! many they are; within a format each further piece brings less new ones. Refuses to know where a part comes from.

use super::chain::Amount;
use super::{Computed, NotComputable};
use crate::model::FURTHER;
use crate::stats::{Factor, Interval, Loads, LogQuantity, Z80};
use libm::{exp, log};

/// The most formats of one booking.
pub(super) const FORMATS: usize = FURTHER + 1;

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
}

/// An amount of a format that brings none of it is left out of the sum, unless no format brings any: a story among reels.
pub(super) fn left_out(amount: Amount, why: NotComputable) -> bool {
    amount == Amount::Interactions && why == NotComputable::StoryHasNoEngagement
}

/// How a logarithm answers to luck where each format has its own: as one cause, whose parts do not bend together.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub(super) struct Luck {
    /// Root of the summed squares of the slopes.
    slope: f64,
    /// Sum of the bends.
    bends: f64,
    /// Mean of the bends, each as much as it matters.
    along: f64,
}

/// How a logarithm answers to each factor alone: its change where the factor moves to its p90 and to its p10.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Answers {
    pub up: Loads,
    pub down: Loads,
    pub luck: Luck,
}

impl Answers {
    /// Of a product: straight lines.
    pub(super) fn of_product(loads: &Loads) -> Answers {
        Answers { up: loads.map(|load| Z80 * load), down: loads.map(|load| -Z80 * load), luck: Luck::default() }
    }

    /// Range and causes of `exp(m)` (model 7).
    pub(super) fn range(&self, m: f64) -> Computed<(Interval, Loads)> {
        let (mut slopes, mut bends) = (Loads::NONE, Loads::NONE);
        for ((factor, up), (_, down)) in self.up.iter().zip(self.down.iter()) {
            slopes.set(factor, (up - down) / (2.0 * Z80));
            bends.set(factor, (up + down) / (Z80 * Z80));
        }
        if self.luck.slope > 0.0 {
            slopes.set(Factor::PostLuck, self.luck.slope);
        }
        let (mut across, mut along) = (0.0, 0.0);
        for (factor, share) in slopes.shares().iter() {
            let bend = bends.get(factor);
            across += bend * (1.0 - share);
            along += bend * share;
        }
        let of_luck = self.luck.along * slopes.shares().get(Factor::PostLuck);
        across += self.luck.bends - of_luck;
        along += of_luck;
        let (centre, bend) = (across / 2.0, Z80 * Z80 / 2.0 * along);
        let m = m + centre;
        let reach = Z80 * slopes.variance().sqrt();
        let mid = exp(m);
        // A bend stronger than the slope would turn an end past the middle: the middle then is the end.
        let (low, high) = (exp(m + bend - reach).min(mid), exp(m + bend + reach).max(mid));
        Interval::new(low, mid, high).map(|i| (i, slopes)).ok_or(NotComputable::OutOfRange)
    }
}

/// A sum of products.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Total {
    /// Its logarithm with every factor at its median.
    pub m: f64,
    pub answers: Answers,
}

impl Total {
    #[inline(never)] // A door.
    pub(super) fn of(parts: &Parts) -> Total {
        let top = parts.iter().fold(f64::NEG_INFINITY, |top, part| top.max(part.m));
        let sum = parts.iter().fold(0.0, |sum, part| sum + exp(part.m - top));
        let share = |part: &LogQuantity| exp(part.m - top) / sum;
        let moved = |factor: Factor, z: f64| {
            let at = |part: &LogQuantity| exp(z * part.loads.get(factor));
            // What no part carries must not move the sum by the rounding of its shares.
            if parts.iter().all(|part| part.loads.get(factor) == 0.0) {
                return 0.0;
            }
            log(parts.iter().fold(0.0, |sum, part| sum + share(part) * at(part)))
        };
        let (mut up, mut down) = (Loads::NONE, Loads::NONE);
        for factor in Factor::ALL.into_iter().filter(|factor| *factor != Factor::PostLuck) {
            up.set(factor, moved(factor, Z80));
            down.set(factor, moved(factor, -Z80));
        }
        let (mut luck, mut squares, mut weighted) = (Luck::default(), 0.0, 0.0);
        for part in parts.iter() {
            let moved = |z: f64| log(1.0 + share(part) * (exp(z * part.loads.get(Factor::PostLuck)) - 1.0));
            let (up, down) = (moved(Z80), moved(-Z80));
            let (slope, bend) = ((up - down) / (2.0 * Z80), (up + down) / (Z80 * Z80));
            squares += slope * slope;
            weighted += bend * slope * slope;
            luck.bends += bend;
        }
        if squares > 0.0 {
            (luck.slope, luck.along) = (squares.sqrt(), weighted / squares);
        }
        Total { m: top + log(sum), answers: Answers { up, down, luck } }
    }

    /// A product alone.
    pub(super) fn of_product(quantity: &LogQuantity) -> Total {
        Total { m: quantity.m, answers: Answers::of_product(&quantity.loads) }
    }

    /// Range and causes.
    pub(super) fn range(&self) -> Computed<(Interval, Loads)> {
        self.answers.range(self.m)
    }
}

impl Answers {
    /// Of something over this: what stands on both sides cancels. What is spent knows no luck.
    #[must_use]
    pub(super) fn under(&self, up: &Loads, down: &Loads) -> Answers {
        let Luck { slope, bends, along } = self.luck;
        Answers {
            up: up.zip(&self.up, |spent, brought| spent - brought),
            down: down.zip(&self.down, |spent, brought| spent - brought),
            luck: Luck { slope, bends: -bends, along: -along },
        }
    }
}
