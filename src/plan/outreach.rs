//! How many people to write to for as many who post as are wanted (model 11).
//!
//! The chances that somebody answers, accepts and posts are themselves not known, so wanted / chance suffices only about half
//! the time. Refuses to know names: that is the roster's.

use crate::evidence::lookup::single;
use crate::evidence::{Metric, Row, rows_of};
use crate::stats::{LogNormal, Z80};
use libm::{ceil, exp, log};

/// How they are approached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Approach {
    /// They do not know the brand.
    Cold,
    /// They follow it, buy it or were introduced.
    Warm,
}

/// The contacts that a number of posting creators takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contacts {
    /// So many suffice about half the time: wanted over the chance.
    pub half: u32,
    /// So many suffice four times in five.
    pub most: u32,
}

/// Our assumptions, p10 / median / p90, of those who answer, how many accept. No source counts them: placeholders as in the
/// model's own table of chances.
const ACCEPT_COLD: [f64; 3] = [0.3, 0.5, 0.7];
const ACCEPT_WARM: [f64; 3] = [0.4, 0.6, 0.8];
/// Of those who accept, how many post: [`PAID_POST`](crate::report::PAID_POST) in the middle.
const POST: [f64; 3] = [0.9, 0.95, 1.0];

/// No more contacts than this are sought.
const MOST: u32 = 100_000;
/// The chance with which they are to suffice.
const SUFFICE: f64 = 0.8;

/// Answers to a message of this kind.
pub fn reply_rate(approach: Approach) -> Option<&'static Row> {
    match approach {
        Approach::Cold => single(Metric::ReplyRate, None, None),
        Approach::Warm => rows_of(Metric::ReplyRate).nth(1),
    }
}

/// Chance that a contact becomes somebody who posts.
pub fn chain(approach: Approach) -> Option<LogNormal> {
    let accept = if approach == Approach::Cold { ACCEPT_COLD } else { ACCEPT_WARM };
    let share = |[low, mid, high]: [f64; 3]| Some(LogNormal::fit(low, Some(mid), high, Z80)?.capped_at_one());
    let (a, b, c) = (reply_rate(approach)?.log_normal()?, share(accept)?, share(POST)?);
    let sigma = (a.sigma * a.sigma + b.sigma * b.sigma + c.sigma * c.sigma).sqrt();
    Some(LogNormal { m: a.m + b.m + c.m, sigma })
}

/// Contacts for so many who post; `None` where none are wanted or more than a hundred thousand would be needed.
pub fn contacts(chance: LogNormal, wanted: u32) -> Option<Contacts> {
    let half = ceil(f64::from(wanted) / chance.median() - 1e-9);
    if wanted == 0 || !(half > 0.0 && half < f64::from(MOST)) {
        return None;
    }
    let suffices = |contacts: u32| suffice(chance, contacts, wanted) >= SUFFICE;
    let (mut out, mut inside) = (wanted - 1, wanted);
    while !suffices(inside) {
        (out, inside) = (inside, inside.saturating_mul(2));
        if inside > MOST {
            return None;
        }
    }
    while inside - out > 1 {
        let middle = out + (inside - out) / 2;
        if suffices(middle) { inside = middle } else { out = middle }
    }
    Some(Contacts { half: half as u32, most: inside })
}

/// Nodes of the unknown chance to each side of its median, a tenth of a sigma apart (model 8).
const NODES: i32 = 60;

/// Chance that of so many contacts at least as many as wanted post.
pub fn suffice(chance: LogNormal, contacts: u32, wanted: u32) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for node in -NODES..=NODES {
        let z = f64::from(node) / 10.0;
        let weight = exp(-0.5 * z * z);
        let p = exp(chance.m + chance.sigma * z).min(1.0);
        sum += weight * at_least(contacts, p, wanted);
        weights += weight;
    }
    sum / weights
}

/// Chance that a binomial count reaches `wanted`.
fn at_least(contacts: u32, p: f64, wanted: u32) -> f64 {
    if contacts < wanted {
        return 0.0;
    }
    if p >= 1.0 {
        return 1.0;
    }
    // Terms below the wanted number, in logarithms: the first of them may be below the floats.
    let (odds, n) = (log(p / (1.0 - p)), f64::from(contacts));
    let (mut ln, mut below) = (n * log(1.0 - p), 0.0);
    for k in 0..wanted {
        below += exp(ln);
        let k = f64::from(k);
        ln += odds + log((n - k) / (k + 1.0));
    }
    (1.0 - below).max(0.0)
}
