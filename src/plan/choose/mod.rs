//! The exact choice: who, with how many posts, for the most of what is wanted within every limit.
//!
//! A bound for every choice (`prices`), a good choice to begin with (`start`), then every choice that the bound leaves open,
//! from the bound downwards (`search`): first those within a hair of it, then within twice as much, until one is found, which
//! then is the best of all. Where that takes long, the table is divided by what one creator does (`divide`). Two choices
//! within a billionth of each other are one to it; which of them is given hangs on places alone, not on the order in which
//! candidates come. Steps are counted, not time: when they run out, the gap is stated.
//!
//! Own code and no library, as measured on 2026-11-27 on two busy cores, over a hundred made-up markets each
//! (`examples/bench_plan.rs`; five posts each, money for five to thirty creators, built for size as it ships):
//!
//! | creators | wish | own: median, worst | `good_lp` 1.15 with `microlp` 0.6: median, worst |
//! |---|---|---|---|
//! | 25 | no overlap | 0.2 ms, 5 ms | 25 ms, 227 ms |
//! | 200 | no overlap | 2 ms, 6 ms | 1,136 ms, 4,257 ms |
//! | 200 | awareness, overlap 0.033 | 3 ms, 12 ms | no linear form without a variable for each place in the order |
//! | 200 | mix of four stages | 11 ms, 29 ms | the same |
//! | 200 | hours, shares, numbers | 18 ms, 0.9 s, 99 proven | not measured |
//! | 2,000 | awareness, overlap 0.033 | 0.1 s, 0.9 s, 96 proven | not measured |
//!
//! All hundred values agree with the library's at either size. As wasm, brotli, on top of an empty module: own 25 KB, the library
//! 108 KB. Far from proof is what many limits do to thousands of creators: of 2,000 with hours, shares and numbers 28 were
//! proven, the worst gap was 4.9 %.

mod dear;
mod divide;
mod entry;
mod others;
mod prices;
mod reasons;
mod search;
mod start;
mod table;

pub use entry::Entry;
pub use others::{NextMoney, Others};
pub use reasons::Reason;
pub(super) use table::{permitted, rising};

use super::objective::{Scale, totals};
use super::refusal::{Refusal, refused};
use super::{Candidate, Offer, Want};
use crate::model::Stage;
use divide::Best;
use prices::{Prices, root};
use search::{LISTS, Lists};
use table::Table;

/// How much may be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Steps of the search.
    pub steps: u64,
}

impl Effort {
    /// What is tried while somebody waits; and, where that proved nothing, once more.
    pub const IN_TURN: [Effort; 2] = [Effort { steps: 400_000 }, Effort { steps: 12_000_000 }];
    /// Among more creators than this it is not tried once more: the gap to the bound is told.
    pub const FEW: usize = 200;
}

impl Default for Effort {
    fn default() -> Effort {
        Effort { steps: 20_000_000 }
    }
}

/// A creator of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The candidate's place.
    pub place: usize,
    /// Which of the candidate's offers.
    pub offer: usize,
    /// How many posts that is.
    pub posts: u32,
}

/// Whom to book.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// By rising place.
    pub chosen: Vec<Chosen>,
    /// What is wanted: the stage's own amount where one alone counts, otherwise the sum of weighted shares.
    pub value: f64,
    /// What it brings to each stage, by [`Stage`], mids alone: draws tell what to expect (model 11).
    pub totals: [f64; 4],
    /// Hundredths of the currency.
    pub cost: u64,
    /// Hundredths of the currency that stay.
    pub left: u64,
    /// Of the person's own time.
    pub minutes: u64,
    /// No choice whatever is worth more than this.
    pub bound: f64,
    /// How many steps were taken.
    pub steps: u64,
    /// Whether none is better by more than a billionth.
    pub proven: bool,
}

impl Choice {
    /// By which share of the bound a better choice could exceed this one, at the most; 0 where it is proven.
    pub fn gap(&self) -> f64 {
        if self.proven || self.bound <= 0.0 { 0.0 } else { ((self.bound - self.value) / self.bound).max(0.0) }
    }
}

/// A choice, with all that questions about it need: others as good, what would bring somebody in.
#[derive(Debug)]
pub struct Choosing {
    /// By place.
    candidates: Vec<Candidate>,
    want: Want,
    scale: Scale,
    table: Table,
    lists: Lists,
    ways: Vec<usize>,
    choice: Choice,
}

/// The best choice.
pub fn choose(candidates: &[Candidate], want: &Want, effort: Effort) -> Result<Choice, Refusal> {
    Choosing::of(candidates, want, effort).map(|choosing| choosing.choice)
}

/// How much each stage counts for this wish: a mix is measured by the best that its money can do for each stage alone, under the
/// same limits. Steps that run out leave the best that was found.
pub fn measure(candidates: &[Candidate], want: &Want, effort: Effort) -> Result<Scale, Refusal> {
    if let Some(stage) = want.only() {
        return Ok(Scale::only(stage));
    }
    let mut best = [0.0; 4];
    for (stage, (weight, slot)) in Stage::ALL.into_iter().zip(want.weights.iter().zip(&mut best)) {
        let told = candidates.iter().any(|candidate| Scale::only(stage).tells(candidate));
        if *weight > 0 && told {
            let steps = effort.steps / 8;
            *slot = Choosing::by(candidates, want, Scale::only(stage), Effort { steps })?.choice.value;
        }
    }
    Ok(Scale::mix(want.weights, best))
}

impl Choosing {
    /// The best choice for a wish.
    pub fn of(candidates: &[Candidate], want: &Want, effort: Effort) -> Result<Choosing, Refusal> {
        if let Some(refusal) = refused(candidates, want) {
            return Err(refusal);
        }
        let scale = measure(candidates, want, effort)?;
        Choosing::by(candidates, want, scale, effort)
    }

    /// The best choice by a given measure: that of another wish, to compare with its choice.
    pub fn by(candidates: &[Candidate], want: &Want, scale: Scale, effort: Effort) -> Result<Choosing, Refusal> {
        let order = rising(candidates.iter().map(|candidate| candidate.place as f64));
        let candidates: Vec<Candidate> = order.into_iter().filter_map(|place| candidates.get(place).cloned()).collect();
        let table = Table::of(&candidates, want, &scale).ok_or(Refusal::Together)?;
        let mut spare = Vec::new();
        let root =
            root(
                &table,
                0.0,
                |ways| if table.within(&table.total(ways)) { table.value(ways, None, &mut spare) } else { 0.0 },
            );
        let start = begin(&table, &root);
        let lists = Lists::of(&table, around(&root.prices));
        let mut steps = effort.steps.saturating_sub(root.steps);
        let mut best = Best::of(&table, start);
        let (bound, proven) = best.settle(&table, &lists, &mut steps);
        let Some(ways) = best.ways else { return Err(if proven { Refusal::Together } else { Refusal::NotFound }) };
        let mut choice = told(&candidates, want, &scale, &table, &ways);
        choice.bound = bound.max(choice.value);
        choice.steps = effort.steps - steps;
        choice.proven = proven;
        Ok(Choosing { candidates, want: want.clone(), scale, table, lists, ways, choice })
    }

    /// The choice.
    pub const fn choice(&self) -> &Choice {
        &self.choice
    }

    /// How much each stage counts.
    pub const fn scale(&self) -> &Scale {
        &self.scale
    }
}

/// What became of the question whether any choice is worth so much.
enum Reached {
    Yes(Choice),
    No,
    /// Steps ran out.
    Unknown,
}

/// Whether any choice is worth more than this.
fn reach(candidates: &[Candidate], want: &Want, scale: &Scale, value: f64, steps: &mut u64) -> Reached {
    let Some(table) = Table::of(candidates, want, scale) else { return Reached::No };
    let root = root(&table, value, |_| value);
    if root.bound < value {
        return Reached::No;
    }
    let mut best = Best { value, ways: None, but: None, any: true, price: None };
    let (_, whole) = best.settle(&table, &Lists::of(&table, around(&root.prices)), steps);
    match best.ways {
        Some(ways) => Reached::Yes(told(candidates, want, scale, &table, &ways)),
        None if whole => Reached::No,
        None => Reached::Unknown,
    }
}

/// The best of what the bounds suggest, mended and bettered.
fn begin(table: &Table, root: &prices::Root) -> Option<Vec<usize>> {
    let mut best: Option<(f64, Vec<usize>)> = None;
    let mut spare = Vec::new();
    let mended: Vec<(f64, Vec<usize>)> = root
        .starts
        .iter()
        .rev()
        .take(6)
        .filter_map(|ways| start::mend(table, &root.prices, ways.clone()))
        .map(|ways| (table.value(&ways, None, &mut spare), ways))
        .collect();
    for place in rising(mended.iter().map(|(value, _)| -value)).into_iter().take(2) {
        let Some((_, mut ways)) = mended.get(place).cloned() else { continue };
        let value = start::better(table, &root.prices, &mut ways, 60);
        if best.as_ref().is_none_or(|(top, _)| value > *top) {
            best = Some((value, ways));
        }
    }
    best.map(|(_, ways)| ways)
}

/// The best prices, and such as hold where there is more or less of something than they suppose.
fn around(prices: &Prices) -> Vec<Prices> {
    const ALONE: [f64; LISTS - 1] = [0.93, 1.07, 0.85, 1.16, 0.7, 1.35, 0.5, 1.7, 0.3, 2.5, 5.0];
    let priced: Vec<usize> =
        prices.rows.iter().enumerate().filter(|(_, price)| **price > 0.0).map(|(row, _)| row).collect();
    let mut lists = vec![prices.clone()];
    // Each priced limit in turn, the nearest first.
    'full: for times in ALONE {
        for row in &priced {
            if lists.len() == LISTS {
                break 'full;
            }
            let mut other = prices.clone();
            if let Some(price) = other.rows.get_mut(*row) {
                *price *= times;
            }
            lists.push(other);
        }
    }
    lists
}

/// A choice with its sums.
fn told(candidates: &[Candidate], want: &Want, scale: &Scale, table: &Table, ways: &[usize]) -> Choice {
    let mut chosen = Vec::new();
    let mut offers: Vec<&Offer> = Vec::new();
    for (person, way) in table.people.iter().zip(ways) {
        let Some(candidate) = candidates.get(person.candidate) else { continue };
        let Some((place, offer)) = table.way(*way).offer.and_then(|place| Some((place, candidate.offers.get(place)?)))
        else {
            continue;
        };
        chosen.push(Chosen { place: candidate.place, offer: place, posts: offer.posts });
        offers.push(offer);
    }
    let totals = totals(offers.iter().copied(), want.overlap);
    let value = scale.value(&totals);
    let cost = offers.iter().fold(0, |sum: u64, offer| sum.saturating_add(offer.cost));
    let minutes = offers.iter().fold(0, |sum, offer| sum + u64::from(offer.minutes));
    let left = want.budget.saturating_sub(cost);
    Choice { chosen, value, totals, cost, left, minutes, bound: value, steps: 0, proven: false }
}
