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
    let change = table.used(old).iter().zip(table.used(new));
    into.extend(used.iter().zip(change).map(|(used, (old, new))| used - old + new));
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
    let mut best: Option<(f64, (usize, usize), (usize, usize))> = None;
    let worth: Vec<f64> = (0..table.ways.len()).map(|way| rough(table, prices, way)).collect();
    let of = |way: usize| worth.get(way).copied().unwrap_or_default();
    let booked = table.people.iter().zip(now).enumerate().filter(|(_, (_, way))| table.way(**way).offer.is_some());
    let firsts = booked.flat_map(|(i, (person, old))| (person.from..person.to).map(move |new| (i, *old, new)));
    // Two that cancel out stand for a change of the second alone.
    let alone = table.people.first().zip(now.first()).map(|(_, way)| (0, *way, *way));
    for (i, old, new) in alone.into_iter().chain(firsts.filter(|(_, old, new)| old != new)) {
        instead(table, &used, old, new, &mut after);
        let gives = of(new) - of(old);
        for (j, (person, old)) in table.people.iter().zip(now).enumerate() {
            if i == j && new != *old {
                continue;
            }
            for other in person.from..person.to {
                let gain = gives + of(other) - of(*old);
                if gain > best.map_or(0.0, |(top, _, _)| top) {
                    instead(table, &after, *old, other, &mut last);
                    if table.within(&last) {
                        best = Some((gain, (i, new), (j, other)));
                    }
                }
            }
        }
    }
    let (_, first, second) = best?;
    let mut next = now.to_vec();
    for (index, way) in [first, second] {
        *next.get_mut(index)? = way;
    }
    Some(next)
}
