//! The best choice of a table: searched at once where the bound is near, divided by what one creator does where it is not.
//!
//! A bound is far off where few and large creators share the money: it books part of one. Once that one is settled, one way or
//! another, each case has a bound of its own, much lower as a rule, and ways that lose too much by it are gone for good.
//! Refuses to know where the table comes from.

use super::around;
use super::dear::Dear;
use super::prices::root;
use super::search::{Each, Goal, Lists, Task, search};
use super::start;
use super::table::{Table, rising};

/// Values closer to each other than this share of them are equal.
pub(super) const EQUAL: f64 = 1e-9;

/// Steps of a search before the table is divided: about what a division costs.
const TRIAL: u64 = 6_000;

/// The best choice so far, its ways by their names in the whole table.
pub(super) struct Best {
    pub value: f64,
    pub ways: Option<Vec<usize>>,
    /// Creators of whom not exactly these may be booked.
    pub but: Option<Vec<usize>>,
    /// Whether any is enough that is worth more than the value at the beginning.
    pub any: bool,
    /// Where not the value but a price is sought: the highest at which the value is reached.
    pub price: Option<Dear>,
}

impl Best {
    /// Begins with a choice, or with none: then even one worth nothing is sought.
    pub(super) fn of(table: &Table, start: Option<Vec<usize>>) -> Best {
        let value = start.as_ref().map_or(-1e-9, |ways| table.value(ways, None, &mut Vec::new()));
        Best { value, ways: start, but: None, any: false, price: None }
    }

    /// What a better one is worth at the least.
    fn least(&self) -> f64 {
        self.value + EQUAL * self.value.abs()
    }

    /// The best of all, as far as the steps reach: an upper bound, and whether nothing is left open.
    pub(super) fn settle(&mut self, table: &Table, lists: &Lists, steps: &mut u64) -> (f64, bool) {
        let left = self.within(table, lists, steps);
        left.map_or((self.value, true), |bound| (bound.max(self.value), false))
    }

    /// The same for a part of the table whose prices are known; none where nothing is left open, otherwise an upper bound.
    fn within(&mut self, table: &Table, lists: &Lists, steps: &mut u64) -> Option<f64> {
        let [top, ..] = lists.bound;
        if top < self.least() {
            return None;
        }
        let mut trial = TRIAL.min(*steps);
        let before = trial;
        let left = match self.price.take() {
            Some(mut price) => {
                let whole = price.descend(table, lists, self.least(), &mut trial);
                self.price = Some(price);
                if whole { None } else { Some(top) }
            }
            None => self.descend(table, lists, &mut trial),
        };
        *steps -= before - trial;
        let bound = left?;
        if *steps == 0 {
            return Some(bound);
        }
        self.divide(table, lists, bound, steps)
    }

    /// Looks near the bound first, then further down; none where nothing is left open, otherwise an upper bound.
    fn descend(&mut self, table: &Table, lists: &Lists, steps: &mut u64) -> Option<f64> {
        let [top, ..] = lists.bound;
        let known = self.value;
        let (mut depth, mut bound) = (1e-5 * top.abs().max(1e-300), top);
        loop {
            let least = (top - depth).max(known);
            let mut near = Near {
                table,
                lists,
                value: least,
                ways: None,
                but: self.but.as_deref(),
                any: self.any,
                spare: Vec::new(),
            };
            let task = Task { allow: near.allow(), most: table.most.clone() };
            let whole = search(table, lists, task, None, steps, &mut near);
            let (ways, value) = (near.ways, near.value);
            let found = ways.is_some();
            if let Some(ways) = ways {
                self.value = value;
                self.ways = Some(ways.iter().map(|way| table.way(*way).id).collect());
            }
            if found && self.any {
                return None;
            }
            if !whole {
                return Some(bound);
            }
            if found || least <= known {
                return None;
            }
            bound = least;
            depth *= 2.0;
        }
    }

    /// Settles one creator, one way after the other; the most promising first.
    fn divide(&mut self, table: &Table, lists: &Lists, bound: f64, steps: &mut u64) -> Option<f64> {
        let allow = match &self.price {
            Some(price) => price.allow(lists, &table.most, self.least()),
            None => lists.allow(self.least()),
        };
        let open = |way: usize| -> bool {
            lists.loss.get(way).is_some_and(|loss| loss.iter().zip(&allow).all(|(loss, allow)| loss <= allow))
        };
        let first = |way: &usize| lists.loss.get(*way).map_or(0.0, |[first, ..]| *first);
        let mut which: Option<(f64, usize, Vec<usize>)> = None;
        let mut settled = None;
        for (index, person) in table.people.iter().enumerate() {
            let ways: Vec<usize> = (person.from..person.to).filter(|way| open(*way)).collect();
            if ways.is_empty() {
                // No way is left: nothing better is here.
                return None;
            }
            let order = rising(ways.iter().map(first));
            let ways: Vec<usize> = order.into_iter().filter_map(|place| ways.get(place).copied()).collect();
            let Some(next) = ways.get(1) else {
                settled = Some((0.0, index, ways));
                continue;
            };
            let near = first(next) / allow.first().copied().unwrap_or(1.0).max(1e-300);
            let money = ways.iter().map(|way| table.used(*way).first().copied().unwrap_or_default());
            let (low, high) = money.fold((i64::MAX, 0), |(low, high), used| (low.min(used), high.max(used)));
            let score = (high - low) as f64 * (1.0 - near);
            if which.as_ref().is_none_or(|(top, _, _)| score > *top) {
                which = Some((score, index, ways));
            }
        }
        // With all settled one case is left, which need not be the one that the first list suggests.
        let (_, who, ways) = which.or(settled)?;
        let mut left: Option<f64> = None;
        for chosen in ways {
            if self.any && self.ways.is_some() {
                return None;
            }
            let mut part = table.part(|person, way| if person == who { way == chosen } else { open(way) });
            if let Some(price) = &self.price {
                part.most = price.limits();
            }
            if part.people.iter().any(|person| person.from == person.to) {
                continue;
            }
            let open = if *steps == 0 { Some(bound) } else { self.part(&mut part, steps) };
            if let Some(open) = open {
                left = Some(left.map_or(open, |left| left.max(open)).min(bound));
            }
        }
        left
    }

    fn part(&mut self, part: &mut Table, steps: &mut u64) -> Option<f64> {
        let target = self.value;
        let root = root(part, self.least(), |_| target);
        // With the lists that follow.
        *steps = steps.saturating_sub(root.steps + part.ways.len() as u64 * 2);
        if root.bound < self.least() {
            return None;
        }
        if let Some(ways) = root.starts.last().and_then(|ways| start::mend(part, &root.prices, ways.clone())) {
            let value = part.value(&ways, None, &mut Vec::new());
            let least = self.least();
            if let Some(price) = &mut self.price {
                if value >= least {
                    price.take(&part.total(&ways));
                    part.most = price.limits();
                }
            } else if value > least && self.but.as_ref().is_none_or(|but| booked(part, &ways) != *but) {
                self.value = value;
                self.ways = Some(ways.iter().map(|way| part.way(*way).id).collect());
            }
        }
        if self.any && self.ways.is_some() {
            return None;
        }
        self.within(part, &Lists::of(part, around(&root.prices)), steps)
    }
}

/// The best choice of a search.
struct Near<'a> {
    table: &'a Table,
    lists: &'a Lists,
    value: f64,
    ways: Option<Vec<usize>>,
    but: Option<&'a [usize]>,
    any: bool,
    spare: Vec<f64>,
}

impl Near<'_> {
    fn least(&self) -> f64 {
        self.value + EQUAL * self.value.abs()
    }

    fn allow(&self) -> Each {
        self.lists.allow(self.least())
    }
}

impl Goal for Near<'_> {
    fn seen(&mut self, now: &[usize], _: &[i64]) -> Option<Task> {
        let value = self.table.value(now, None, &mut self.spare);
        if value <= self.least() || self.but.is_some_and(|but| booked(self.table, now) == but) {
            return None;
        }
        self.value = value;
        self.ways = Some(now.to_vec());
        Some(Task { allow: self.allow(), most: self.table.most.clone() })
    }

    fn done(&self) -> bool {
        self.any && self.ways.is_some()
    }
}

/// Who is booked, by their places in the table.
pub(super) fn booked(table: &Table, ways: &[usize]) -> Vec<usize> {
    let all = ways.iter().enumerate().filter(|(_, way)| table.way(**way).offer.is_some());
    all.map(|(person, _)| person).collect()
}
