//! How dear somebody may be: the highest price at which a choice with them is still worth so much.
//!
//! The dearer they are, the less is left for the others: every limit on money is lowered by the price that is sought, and any choice
//! that is worth enough raises it to what that choice leaves. Refuses to know whose price it is: they stand in the table for
//! nothing.

use super::search::{Each, Goal, Lists, Task, search};
use super::table::Table;

/// The price that is sought.
#[derive(Clone, Debug)]
pub(super) struct Dear {
    /// Each limit, with nothing spent on them.
    pub most: Vec<i64>,
    /// How often their price counts for each: once, not at all, or minus once for a limit from below.
    pub times: Vec<i64>,
    /// No price above this is sought.
    pub cap: i64,
    /// The highest that is known to be possible; what is not above it is of no interest.
    pub known: i64,
    /// Whether any was found that is higher than the first known.
    pub found: bool,
}

impl Dear {
    /// The limits for the others at the price that is sought. One from below is taken as if the price were the highest.
    pub(super) fn limits(&self) -> Vec<i64> {
        self.limits_at(self.known + 1)
    }

    fn limits_at(&self, price: i64) -> Vec<i64> {
        let each = self.most.iter().zip(&self.times);
        each.map(|(most, times)| most - times * if *times < 0 { self.cap } else { price }).collect()
    }

    /// The price that these others leave, if it is higher than what is known.
    pub(super) fn take(&mut self, used: &[i64]) -> bool {
        let rows = || self.most.iter().zip(&self.times).zip(used);
        let ceilings = rows().filter(|((_, times), _)| **times > 0).map(|((most, _), used)| most - used);
        let price = ceilings.fold(self.cap, i64::min);
        let kept = rows().all(|((most, times), used)| used + times * price <= *most);
        let higher = kept && price > self.known;
        if higher {
            (self.known, self.found) = (price, true);
        }
        higher
    }

    /// What may be lost if the limits are those of the price that is sought; the lists' bounds are those of other limits.
    pub(super) fn allow(&self, lists: &Lists, of: &[i64], least: f64) -> Each {
        self.allow_at(self.known + 1, lists, of, least)
    }

    fn allow_at(&self, price: i64, lists: &Lists, of: &[i64], least: f64) -> Each {
        let mut allow = lists.allow(least);
        for (list, allow) in lists.prices.iter().zip(&mut allow) {
            for (worth, (now, then)) in list.rows.iter().zip(self.limits_at(price).iter().zip(of)) {
                *allow += worth * (now - then) as f64;
            }
        }
        allow
    }

    /// Looks at the highest prices first, then at lower ones; whether nothing is left open above what is known.
    pub(super) fn descend(&mut self, table: &Table, lists: &Lists, least: f64, steps: &mut u64) -> bool {
        let start = self.known;
        // The price at which some list allows nothing.
        let (now, more) = (self.allow(lists, &table.most, least), self.allow_at(start + 2, lists, &table.most, least));
        let falls = now.iter().zip(more).filter(|(now, more)| **now > *more);
        let top = falls.map(|(now, more)| now / (now - more)).fold((self.cap - start) as f64, f64::min);
        if top < 0.0 || start >= self.cap {
            return true;
        }
        let top = start + 1 + top as i64;
        let mut depth = (top - start) / 64 + 1;
        loop {
            // As if all below were known.
            let from = (top - depth).max(start);
            self.known = self.known.max(from);
            let found = self.found;
            self.found = false;
            let task = Task { allow: self.allow(lists, &table.most, least), most: self.limits() };
            let mut near = Near { table, lists, least, dear: self, spare: Vec::new() };
            let whole = search(table, lists, task, None, steps, &mut near);
            let now = self.found;
            self.found = now || found;
            if now {
                return whole;
            }
            self.known = start;
            if !whole || from <= start {
                return whole;
            }
            depth *= 2;
        }
    }
}

/// The choice that leaves the highest price.
struct Near<'a> {
    table: &'a Table,
    lists: &'a Lists,
    least: f64,
    dear: &'a mut Dear,
    spare: Vec<f64>,
}

impl Goal for Near<'_> {
    fn seen(&mut self, now: &[usize], used: &[i64]) -> Option<Task> {
        if self.table.value(now, None, &mut self.spare) < self.least || !self.dear.take(used) {
            return None;
        }
        let allow = self.dear.allow(self.lists, &self.table.most, self.least);
        Some(Task { allow, most: self.dear.limits() })
    }
}
