//! What lies beside the best choice: others as good within what is known, the next best, and what more money would buy.
//!
//! Sets differ where somebody else is booked; another number of posts alone makes no other set. Refuses to know how wide
//! "as good" is: the width of the estimates says it.

use super::divide::{Best, EQUAL, booked};
use super::prices::root;
use super::search::{Each, Goal, Lists, Task, search};
use super::table::{Limit, Table, whole};
use super::{Choice, Choosing, Effort, Reached, around, reach, told};
use crate::plan::want::{Share, Want};

/// Other sets of creators that are as good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Others {
    /// How many were found.
    pub count: usize,
    /// Whether there are no more: otherwise there are at least so many.
    pub all: bool,
}

/// What a little more money would buy.
#[derive(Clone, Debug, PartialEq)]
pub struct NextMoney {
    /// The smallest budget at which a better choice is possible.
    pub budget: u64,
    /// A choice that is better for it; with more than one, any of them.
    pub choice: Choice,
    /// Whether the budget is proven to be the smallest.
    pub proven: bool,
}

impl Choosing {
    /// How many other sets of creators come within this share of the best value; counted up to a cap.
    pub fn others(&self, width: f64, cap: usize, effort: Effort) -> Others {
        let least = self.choice.value * (1.0 - width.clamp(0.0, 1.0));
        let known = vec![booked(&self.table, &self.ways)];
        let mut sets = Sets { choosing: self, least, known, cap: cap.saturating_add(1), spare: Vec::new() };
        let task = Task { allow: self.lists.allow(least), most: self.table.most.clone() };
        let mut steps = effort.steps;
        let all = search(&self.table, &self.lists, task, None, &mut steps, &mut sets);
        Others { count: sets.known.len() - 1, all: all && sets.known.len() < sets.cap }
    }

    /// The best choice that books other creators; none where there is none.
    pub fn next_best(&self, effort: Effort) -> Option<Choice> {
        let mut best = Best::of(&self.table, None);
        best.but = Some(booked(&self.table, &self.ways));
        let mut steps = effort.steps;
        let (bound, proven) = best.settle(&self.table, &self.lists, &mut steps);
        let mut choice = told(&self.candidates, &self.want, &self.scale, &self.table, &best.ways?);
        (choice.bound, choice.steps, choice.proven) = (bound.max(choice.value), effort.steps - steps, proven);
        Some(choice)
    }

    /// The smallest larger budget, up to twice as much, at which the best choice is better; and that choice.
    pub fn next_money(&self, effort: Effort) -> Option<NextMoney> {
        let budget = self.want.budget;
        let mut steps = effort.steps;
        let mut looked = budget;
        for most in [budget.saturating_add(budget / 8), budget.saturating_mul(2)] {
            let wider = Want { budget: most, ..self.want.clone() };
            let mut table = Table::of(&self.candidates, &wider, &self.scale)?;
            table.most = super::table::limits(&self.want).into_iter().map(|(_, most)| most).collect();
            let lists = Lists::of(&table, around(&root(&table, 0.0, |_| self.choice.value).prices));
            let mut more = (budget / 1024).max(1);
            while looked < most {
                let to = budget.saturating_add(more).min(most);
                let mut money = Money::of(self, &table, &lists);
                let mut trial = (steps / 4).min(200_000);
                let before = trial;
                let whole = search(&table, &lists, money.task(to), None, &mut trial, &mut money);
                steps -= before - trial;
                let found = money.found.take();
                if !whole {
                    let most = budget.saturating_mul(2);
                    return self.halve(looked, found.map_or(most, |(budget, _)| budget), &mut steps);
                }
                if let Some((budget, ways)) = found {
                    return Some(self.bought(budget, &table, &ways));
                }
                looked = to;
                more = more.saturating_mul(2);
            }
        }
        None
    }

    fn bought(&self, budget: u64, table: &Table, ways: &[usize]) -> NextMoney {
        let want = Want { budget, ..self.want.clone() };
        let choice = told(&self.candidates, &want, &self.scale, table, ways);
        NextMoney { budget, choice, proven: true }
    }

    /// The same by halving what lies between a budget that buys no more and one that may.
    fn halve(&self, mut low: u64, mut high: u64, steps: &mut u64) -> Option<NextMoney> {
        let beyond = self.choice.value * (1.0 + EQUAL);
        let mut best: Option<NextMoney> = None;
        let mut proven = true;
        let mut at = high;
        while low < high {
            let want = Want { budget: at, ..self.want.clone() };
            match reach(&self.candidates, &want, &self.scale, beyond, steps) {
                Reached::Yes(choice) => {
                    high = at;
                    best = Some(NextMoney { budget: at, choice, proven });
                }
                // Not even all of the money that is looked at.
                Reached::No if best.is_none() => return None,
                Reached::No => low = at,
                Reached::Unknown => {
                    proven = false;
                    low = at;
                }
            }
            at = low + (high - low) / 2;
            if at == low {
                break;
            }
        }
        best.map(|next| NextMoney { proven, ..next })
    }
}

/// Different sets of creators.
struct Sets<'a> {
    choosing: &'a Choosing,
    least: f64,
    known: Vec<Vec<usize>>,
    cap: usize,
    spare: Vec<f64>,
}

impl Goal for Sets<'_> {
    fn seen(&mut self, now: &[usize], _: &[i64]) -> Option<Task> {
        let set = booked(&self.choosing.table, now);
        if !self.known.contains(&set) && self.choosing.table.value(now, None, &mut self.spare) >= self.least {
            self.known.push(set);
        }
        None
    }

    fn done(&self) -> bool {
        self.known.len() >= self.cap
    }
}

/// The smallest budget at which something better is possible.
struct Money<'a> {
    table: &'a Table,
    lists: &'a Lists,
    shares: &'a [Share],
    budget: u64,
    beyond: f64,
    found: Option<(u64, Vec<usize>)>,
    spare: Vec<f64>,
}

impl<'a> Money<'a> {
    fn of(choosing: &'a Choosing, table: &'a Table, lists: &'a Lists) -> Money<'a> {
        let beyond = choosing.choice.value * (1.0 + EQUAL);
        let (shares, budget) = (choosing.want.shares.as_slice(), choosing.want.budget);
        Money { table, lists, shares, budget, beyond, found: None, spare: Vec::new() }
    }

    /// Whatever is possible with a budget up to this. Shares of at least so much are those of the first budget: a larger one
    /// asks for more, which is looked at choice by choice.
    fn task(&self, to: u64) -> Task {
        let mut most = self.table.most.clone();
        for (limit, most) in self.table.limits.iter().zip(&mut most) {
            match limit {
                Limit::Money => *most = whole(to),
                Limit::AtMost(part) => {
                    let shares = self.shares.iter().filter(|share| share.of == *part && share.most < 100);
                    *most = shares.map(|share| whole(share.ceiling(to))).min().unwrap_or(*most);
                }
                _ => {}
            }
        }
        let mut allow: Each = self.lists.allow(self.beyond);
        for (prices, allow) in self.lists.prices.iter().zip(&mut allow) {
            for (price, (most, before)) in prices.rows.iter().zip(most.iter().zip(&self.table.most)) {
                *allow += price * (most - before) as f64;
            }
        }
        Task { allow, most }
    }

    /// The smallest budget that allows a choice.
    fn needs(&self, used: &[i64]) -> Option<u64> {
        let amount = |used: i64| u64::try_from(used.abs()).unwrap_or(u64::MAX);
        let spent = |wanted: &Limit| {
            let limits = self.table.limits.iter().zip(used);
            limits.filter(|(limit, _)| *limit == wanted).map(|(_, used)| amount(*used)).next().unwrap_or_default()
        };
        let mut budget = spent(&Limit::Money).max(self.budget);
        for share in self.shares.iter().filter(|share| share.most < 100) {
            let on = spent(&Limit::AtMost(share.of));
            if on > 0 {
                let needs = (u128::from(on) * 100).div_ceil(u128::from(share.most).max(1));
                budget = budget.max(u64::try_from(needs).ok().filter(|_| share.most > 0)?);
            }
        }
        let kept = |share: &Share| share.least == 0 || spent(&Limit::AtLeast(share.of)) >= share.floor(budget);
        self.shares.iter().all(kept).then_some(budget)
    }
}

impl Goal for Money<'_> {
    fn seen(&mut self, now: &[usize], used: &[i64]) -> Option<Task> {
        let budget = self.needs(used)?;
        let better = self.found.as_ref().is_none_or(|(least, _)| budget < *least);
        if !better || self.table.value(now, None, &mut self.spare) < self.beyond {
            return None;
        }
        self.found = Some((budget, now.to_vec()));
        Some(self.task(budget - 1))
    }
}
