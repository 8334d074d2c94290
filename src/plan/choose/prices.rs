//! What a unit of everything limited is worth (Lagrange's multipliers), and from it an upper bound for every choice.
//!
//! Whatever the prices, no choice is worth more than: each creator's best way, its value less what it uses at these prices, plus
//! all limits at these prices. The lowest such bound is sought. Reach is made separate too: with `n(t)` creators above the
//! reach `t`, a choice reaches the integral of `W(n(t))`, `W(n) = 1 + (1-o) + ...` to n terms; and for any slope `s`,
//! `W(n) <= s n + max over k of (W(k) - s k)`. So any slopes `s(t)` bound the reach by a sum over creators, and the bound is exact where
//! the slope fits the number of creators above `t`: they are averaged from what the bounds themselves choose (Frank and
//! Wolfe 1956). Valid for whole numbers of creators only, which is why no smooth stand-in for W appears in the bound.

use super::table::Table;

/// Prices, and a reach as it counts under the slopes.
#[derive(Clone, Debug)]
pub(super) struct Prices {
    /// Of each limit.
    pub rows: Vec<f64>,
    /// Of each reach, by its rank.
    pub curve: Vec<f64>,
    /// What the slopes add whatever is chosen.
    pub fixed: f64,
}

/// The bound at certain prices, and the way of each creator that makes it.
#[derive(Clone, Debug)]
pub(super) struct Bound {
    pub value: f64,
    pub ways: Vec<usize>,
}

/// The best prices found, and choices to start from: they may break limits.
pub(super) struct Root {
    pub prices: Prices,
    pub bound: f64,
    pub starts: Vec<Vec<usize>>,
    /// What it took, in steps of the search.
    pub steps: u64,
}

/// How often the slopes are averaged.
const ROUNDS: usize = 40;

/// How often in vain before that ends.
const STILL: usize = 8;

/// Two choices on either side of a limit, and how much of the first uses the limit up exactly.
struct Sides {
    over: Vec<usize>,
    under: Vec<usize>,
    part: f64,
}

impl Prices {
    /// No price, and every reach counts in full.
    pub(super) fn none(table: &Table) -> Prices {
        let mut prices = Prices { rows: vec![0.0; table.limits.len()], curve: Vec::new(), fixed: 0.0 };
        prices.bend(table, &vec![0.0; table.reaches.len()]);
        prices
    }

    /// Slopes that fit so many creators above each reach.
    fn bend(&mut self, table: &Table, above: &[f64]) {
        let step = libm::log(1.0 - table.overlap);
        let (mut at, mut counted) = (0.0, 0.0);
        self.fixed = 0.0;
        self.curve.clear();
        let (mut last, mut slope, mut spare) = (-1.0, 1.0, 0.0);
        for (reach, above) in table.reaches.iter().zip(above) {
            if *above != last {
                last = *above;
                slope = if table.overlap > 0.0 && last > 0.5 { libm::exp(step * (last - 0.5)) } else { 1.0 };
                // Terms of W above the slope; a smaller term would lower the maximum.
                spare =
                    table.weights.iter().take_while(|weight| **weight > slope).fold(0.0, |sum, w| sum + (w - slope));
            }
            counted += slope * (reach - at);
            self.fixed += spare * (reach - at);
            at = *reach;
            self.curve.push(counted);
        }
    }

    /// A reach that need not be in the table, as it counts.
    pub(super) fn counted(&self, table: &Table, reach: f64) -> f64 {
        let rank = table.reaches.partition_point(|known| *known < reach);
        let point = |rank: usize| table.reaches.get(rank).copied().zip(self.curve.get(rank).copied());
        match (rank.checked_sub(1).and_then(point), point(rank)) {
            (_, Some((known, counted))) if known <= reach => counted,
            (Some((a, x)), Some((b, y))) => x + (y - x) * (reach - a) / (b - a),
            // Beyond the largest nobody stands before them: it counts in full, which costs the bound nothing.
            (Some((a, x)), None) => x + (reach - a),
            _ => 0.0,
        }
    }

    /// The same prices for a table of the same limits and other reaches: slopes hold between any.
    pub(super) fn of(&self, table: &Table, other: &Table) -> Prices {
        let curve = other.reaches.iter().map(|reach| self.counted(table, *reach)).collect();
        Prices { rows: self.rows.clone(), curve, fixed: self.fixed }
    }

    /// Each way's value less what it uses of all limits but one.
    pub(super) fn net(&self, table: &Table, but: Option<usize>) -> Vec<f64> {
        let mut list: Vec<f64> = Vec::with_capacity(table.ways.len());
        for way in &table.ways {
            list.push(way.plain + self.curve.get(way.rank).copied().unwrap_or_default());
        }
        let width = table.limits.len();
        for (row, price) in self.rows.iter().enumerate().filter(|(row, price)| Some(*row) != but && **price > 0.0) {
            let mut at = row;
            for net in &mut list {
                *net -= price * table.uses.get(at).copied().unwrap_or_default() as f64;
                at += width;
            }
        }
        list
    }

    /// What the limits are worth, but one.
    fn limits(&self, table: &Table, but: Option<usize>) -> f64 {
        let rows = self.rows.iter().zip(&table.most).enumerate().filter(|(row, _)| Some(*row) != but);
        rows.fold(self.fixed, |sum, (_, (price, most))| sum + price * *most as f64)
    }

    /// The bound at these prices.
    pub(super) fn bound(&self, table: &Table) -> Bound {
        let net: Vec<(f64, f64)> = self.net(table, None).into_iter().map(|net| (net, 0.0)).collect();
        let (value, _, ways) = best(table, &net, 0.0);
        Bound { value: value + self.limits(table, None), ways }
    }

    /// Lowers the bound as far as one price can; gives the bound.
    fn settle(&mut self, table: &Table, row: usize) -> (f64, Sides) {
        let uses = table.uses.iter().skip(row).step_by(table.limits.len());
        let net: Vec<(f64, f64)> =
            self.net(table, Some(row)).into_iter().zip(uses).map(|(n, used)| (n, *used as f64)).collect();
        let most = table.most.get(row).copied().unwrap_or_default() as f64;
        let rest = self.limits(table, Some(row));
        let at = |price: f64| {
            let (value, used, ways) = best(table, &net, price);
            (price, value + price * most + rest, most - used, ways)
        };
        let mut low = at(0.0);
        let mut price = self.rows.get(row).copied().unwrap_or_default();
        let mut high = if low.2 < 0.0 { at(if price > 0.0 { price } else { 1e-9 }) } else { low.clone() };
        for _ in 0..200 {
            if high.2 >= 0.0 {
                break;
            }
            let next = high.0 * 2.0;
            low = std::mem::replace(&mut high, at(next));
        }
        let mut value = low.1.min(high.1);
        price = if low.1 < high.1 { low.0 } else { high.0 };
        if low.2 < 0.0 && high.2 >= 0.0 {
            for round in 1..64 {
                let (a, b) = (low.2, high.2);
                let cross = (high.1 - low.1 + a * low.0 - b * high.0) / (a - b);
                let meets = low.1 + a * (cross - low.0);
                // Where the tangents cross is the lowest point unless a line lies above it there. Now and then the middle, lest
                // one side never move.
                let middle = round % 4 == 0;
                let next = at(if middle { (low.0 + high.0) / 2.0 } else { cross });
                if next.1 < value {
                    (value, price) = (next.1, next.0);
                }
                if !middle && next.1 <= meets + 1e-12 * meets.abs() || next.0 <= low.0 || next.0 >= high.0 {
                    break;
                }
                if next.2 < 0.0 { low = next } else { high = next }
            }
        }
        if let Some(slot) = self.rows.get_mut(row) {
            *slot = price;
        }
        let part = if high.2 > low.2 { (high.2 / (high.2 - low.2)).clamp(0.0, 1.0) } else { 0.0 };
        (value, Sides { over: low.3, under: high.3, part })
    }

    /// Lowers the bound by all prices in turn, money last.
    fn sweep(&mut self, table: &Table) -> (f64, Sides) {
        let rows = table.limits.len();
        let mut last = self.settle(table, 0);
        for _ in 0..if rows > 1 { 4 } else { 0 } {
            for row in 1..rows {
                self.settle(table, row);
            }
            let next = self.settle(table, 0);
            let still = next.0 >= last.0 - 1e-9 * last.0.abs();
            last = next;
            if still {
                break;
            }
        }
        last
    }

    /// Lowers the bound by all prices at once, where lowering it by each in turn is stuck (Polyak 1969).
    fn slide(&mut self, table: &Table, target: f64) {
        let scale: Vec<f64> = table.most.iter().map(|most| (*most as f64).abs().max(1.0)).collect();
        let (mut now, mut pace, mut since) = (self.clone(), 1.0, 0);
        let mut lowest = self.bound(table).value;
        for _ in 0..80 {
            let bound = now.bound(table);
            if bound.value < lowest {
                (lowest, since) = (bound.value, 0);
                self.rows.clone_from(&now.rows);
            } else {
                since += 1;
                if since % 8 == 0 {
                    pace *= 0.5;
                    now.rows.clone_from(&self.rows);
                    continue;
                }
            }
            let used = table.total(&bound.ways);
            let spare = |(used, most): (&i64, &i64)| (*most - *used) as f64;
            let slack: Vec<f64> = used.iter().zip(&table.most).map(spare).zip(&scale).map(|(s, by)| s / by).collect();
            let square = slack.iter().fold(0.0, |sum, slack| sum + slack * slack);
            if square <= 0.0 || bound.value <= target {
                break;
            }
            let step = pace * (bound.value - target) / square;
            for (price, (slack, by)) in now.rows.iter_mut().zip(slack.iter().zip(&scale)) {
                *price = (*price - step * slack / by).max(0.0);
            }
        }
    }
}

/// The best way of each creator at a price, and their sum; ways as what they are worth and what they use.
fn best(table: &Table, ways: &[(f64, f64)], price: f64) -> (f64, f64, Vec<usize>) {
    let (mut sum, mut all) = (0.0, 0.0);
    let mut chosen = Vec::with_capacity(table.people.len());
    for person in &table.people {
        let (mut top, mut uses, mut which) = (f64::NEG_INFINITY, 0.0, person.from);
        for (at, (net, used)) in ways.get(person.from..person.to).unwrap_or_default().iter().enumerate() {
            let value = net - price * used;
            if value > top {
                (top, uses, which) = (value, *used, person.from + at);
            }
        }
        sum += top;
        all += uses;
        chosen.push(which);
    }
    (sum, all, chosen)
}

/// Adds to the number of creators above each reach.
fn count(table: &Table, ways: &[usize], part: f64, above: &mut [f64]) {
    for way in ways {
        if let Some(slot) = above.get_mut(table.way(*way).rank) {
            *slot += part;
        }
    }
}

/// The lowest bound, and what it would choose; no lower than needed to fall below `beyond`.
pub(super) fn root(table: &Table, beyond: f64, mut worth: impl FnMut(&[usize]) -> f64) -> Root {
    let mut prices = Prices::none(table);
    let (bound, mut sides) = prices.sweep(table);
    let starts = vec![sides.under.clone(), sides.over.clone()];
    let mut root = Root { prices: prices.clone(), bound, starts, steps: 0 };
    let mut sweeps = 2;
    if table.overlap > 0.0 && table.reaches.len() > 1 {
        let mut above = vec![0.0; table.reaches.len()];
        let mut still = 0;
        for round in 0..ROUNDS {
            if root.bound < beyond || still > STILL {
                break;
            }
            let mut fresh = vec![0.0; table.reaches.len()];
            count(table, &sides.over, sides.part, &mut fresh);
            count(table, &sides.under, 1.0 - sides.part, &mut fresh);
            // At each rank: how many stand there. Above it, downwards: all from here on.
            let mut sum = 0.0;
            for slot in fresh.iter_mut().rev() {
                sum += *slot;
                *slot = sum;
            }
            let part = if round == 0 { 1.0 } else { 2.0 / (round as f64 + 2.0) };
            for (above, fresh) in above.iter_mut().zip(&fresh) {
                *above += part * (fresh - *above);
            }
            prices.bend(table, &above);
            let (bound, next) = prices.sweep(table);
            sides = next;
            sweeps += 1;
            still += 1;
            if bound < root.bound {
                if bound < root.bound * (1.0 - 1e-6) {
                    still = 0;
                }
                root.bound = bound;
                root.prices = prices.clone();
                root.starts.push(sides.under.clone());
            }
        }
    }
    if table.limits.len() > 1 && root.bound >= beyond {
        let target = root.starts.iter().map(|start| worth(start)).fold(beyond, f64::max);
        root.prices.slide(table, target);
        let (bound, sides) = root.prices.sweep(table);
        root.bound = bound;
        root.starts.extend([sides.under, sides.over]);
        sweeps += 8;
    }
    // A sweep is a dozen passes per limit, a pass over a way about a tenth of a step.
    root.steps = sweeps * (table.limits.len() * (table.ways.len() + table.people.len()) + table.reaches.len()) as u64;
    root
}
