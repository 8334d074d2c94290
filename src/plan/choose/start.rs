//! A good choice to begin with: one that a bound suggests, mended until it keeps every limit, then bettered step by step.
//!
//! It makes the search shorter and is the answer where steps run out. Promises nothing: the search does.

use super::prices::Prices;
use super::table::Table;

/// How far beyond the limits, each in its own measure.
fn excess(table: &Table, used: &[i64]) -> f64 {
    let over = |(used, most): (&i64, &i64)| (*used - *most).max(0) as f64 / (*most as f64).abs().max(1.0);
    used.iter().zip(&table.most).map(over).fold(0.0, |sum, over| sum + over)
}

/// What is used once a creator goes from one way to another.
fn instead(table: &Table, used: &[i64], old: usize, new: usize, into: &mut Vec<i64>) {
    into.clear();
    let (old, new) = (table.used(old), table.used(new));
    for (row, used) in used.iter().enumerate() {
        into.push(used - old.get(row).copied().unwrap_or_default() + new.get(row).copied().unwrap_or_default());
    }
}

/// A way's worth by the slopes of a bound.
fn rough(table: &Table, prices: &Prices, way: usize) -> f64 {
    let way = table.way(way);
    way.plain + prices.curve.get(way.rank).copied().unwrap_or_default()
}

/// Changes ways until every limit is kept, where that can be found: what gives up least for what it mends.
pub(super) fn mend(table: &Table, prices: &Prices, mut now: Vec<usize>) -> Option<Vec<usize>> {
    let mut used = table.total(&now);
    let mut spare = Vec::new();
    for _ in 0..=2 * table.people.len() {
        let over = excess(table, &used);
        if over <= 0.0 {
            return Some(now);
        }
        let mut best: Option<(f64, usize, usize)> = None;
        for (index, (person, old)) in table.people.iter().zip(&now).enumerate() {
            for new in person.from..person.to {
                instead(table, &used, *old, new, &mut spare);
                let mends = over - excess(table, &spare);
                if mends > 1e-12 {
                    let loses = (rough(table, prices, *old) - rough(table, prices, new)).max(0.0);
                    // What mends all is as good as what mends more than all.
                    let rate = mends / (loses + 1e-9 * (1.0 + mends));
                    if best.is_none_or(|(top, _, _)| rate > top) {
                        best = Some((rate, index, new));
                    }
                }
            }
        }
        let (_, index, new) = best?;
        let slot = now.get_mut(index)?;
        instead(table, &used, *slot, new, &mut spare);
        std::mem::swap(&mut used, &mut spare);
        *slot = new;
    }
    None
}

/// Changes one creator's way, or two creators' at once, as long as that brings more; at most so many rounds.
pub(super) fn better(table: &Table, prices: &Prices, now: &mut Vec<usize>, rounds: usize) -> f64 {
    let mut spare = Vec::new();
    let mut value = table.value(now, None, &mut spare);
    for _ in 0..rounds {
        let Some(next) = step(table, prices, now) else { break };
        let reached = table.value(&next, None, &mut spare);
        if reached <= value * (1.0 + 1e-12) {
            break;
        }
        (value, *now) = (reached, next);
    }
    value
}

/// The best change of one or two ways by the slopes of a bound, the first of them of someone booked, or none at all.
fn step(table: &Table, prices: &Prices, now: &[usize]) -> Option<Vec<usize>> {
    let used = table.total(now);
    let (mut after, mut last) = (Vec::new(), Vec::new());
    let mut best: Option<((usize, usize), (usize, usize))> = None;
    let mut top = 0.0;
    // Every change of a second creator: who, from which way, to which, what it gains and costs. Money is the first limit.
    let money = |way: usize| table.used(way).first().copied().unwrap_or_default();
    let mut changes = Vec::with_capacity(table.ways.len());
    for (index, (person, old)) in table.people.iter().zip(now).enumerate() {
        let (worth, spent) = (rough(table, prices, *old), money(*old));
        for new in (person.from..person.to).filter(|new| new != old) {
            changes.push((index, *old, new, rough(table, prices, new) - worth, money(new) - spent));
        }
    }
    let most = table.most.first().copied().unwrap_or_default();
    let left = most - used.first().copied().unwrap_or_default();
    let firsts = changes.iter().filter(|(_, old, ..)| table.way(*old).offer.is_some()).copied();
    // None at all stands for a change of the second alone.
    for (i, old, new, gives, costs) in std::iter::once((usize::MAX, 0, 0, 0.0, 0)).chain(firsts) {
        instead(table, &used, old, new, &mut after);
        let left = left - costs;
        if gives > top && left >= 0 && table.within(&after) {
            (top, best) = (gives, Some(((i, new), (i, new))));
        }
        for &(j, from, to, gain, costs) in &changes {
            if costs <= left && gives + gain > top && i != j {
                instead(table, &after, from, to, &mut last);
                if table.within(&last) {
                    (top, best) = (gives + gain, Some(((i, new), (j, to))));
                }
            }
        }
    }
    let (first, second) = best?;
    let mut next = now.to_vec();
    for (index, way) in [first, second] {
        if let Some(slot) = next.get_mut(index) {
            *slot = way;
        }
    }
    Some(next)
}
