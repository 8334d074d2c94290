//! Whose the rows are: which of them are one creator's.
//!
//! Knows tables in which a row is a post, or an earlier state of the account. Refuses to bring together rows whose account
//! is written differently.

use super::super::head;
use super::super::{Column, Meaning, Sheet};
use super::Hand;
use crate::model::Field;

/// Whose the rows are: a run of them in the order of owners, and which of the platforms that the headers tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::paste::sheet) struct Owner {
    pub from: u32,
    pub rows: u32,
    /// From 1; 0 where the headers tell no platforms apart.
    pub account: u8,
}

impl Sheet {
    pub(super) fn owner(&self, row: usize) -> Owner {
        let from = u32::try_from(row).unwrap_or(u32::MAX);
        self.owners.get(row).copied().unwrap_or(Owner { from, rows: 1, account: 0 })
    }

    /// The `i`-th row of the text that is this owner's.
    pub(super) fn nth(&self, owner: Owner, i: u32) -> usize {
        let at = owner.from.saturating_add(i) as usize;
        if self.order.is_empty() { at } else { self.order.get(at).map_or(usize::MAX, |r| *r as usize) }
    }

    /// Brings the rows of one account together, where a row is a post or an earlier state of the account.
    pub(in crate::paste::sheet) fn group(&mut self, text: &str) {
        let mean = |m: Meaning| self.plan.columns.iter().position(|c| c.meaning == m);
        let account = mean(Meaning::Handle).or(mean(Meaning::Url)).or(mean(Meaning::Account)).or(mean(Meaning::Name));
        let own =
            |c: &Column| matches!(c.meaning, Meaning::Field(Field::Followers | Field::Following | Field::Connections));
        let counters = self.plan.columns.iter().any(own);
        let dated = self.labels.iter().any(|l| l.is(head::DATE));
        let posts = mean(Meaning::PostId).is_some() && !counters;
        if !self.accounts.is_empty() || self.starts.len() < 2 {
            return;
        }
        match account {
            None if dated && counters => {
                self.history = true;
                self.owners = vec![Owner { from: self.newest(text), rows: 1, account: 0 }];
            }
            Some(c) if posts => self.by_account(text, c),
            _ => {}
        }
    }

    /// The row with the latest date: the first or the last, as the dates run.
    fn newest(&self, text: &str) -> u32 {
        let Some(c) = self.labels.iter().position(|l| l.is(head::DATE)) else { return 0 };
        let mut hand = self.hand(text);
        let mut day = |row: usize| {
            hand.open(row);
            hand.piece(c).map_or(0, |p| date(&p.text(text)))
        };
        let last = self.starts.len().saturating_sub(1);
        let (first, end) = (day(0), day(last));
        if end > first { u32::try_from(last).unwrap_or(0) } else { 0 }
    }

    fn by_account(&mut self, text: &str, column: usize) {
        let mut keys: Vec<u64> = Vec::with_capacity(self.starts.len());
        let mut hand = self.hand(text);
        for row in 0..self.starts.len() {
            hand.open(row);
            let mut hash = 0xcbf2_9ce4u32;
            for b in hand.piece(column).map_or("", |p| p.raw(text)).bytes() {
                hash = (hash ^ u32::from(b)).wrapping_mul(0x0100_0193);
            }
            keys.push(u64::from(hash) << 32 | row as u64);
        }
        crate::model::ascend(&mut keys);
        let same = |hand: &mut Hand, a: u64, b: u64| {
            hand.open(a as u32 as usize);
            let x = hand.piece(column).map_or("", |p| p.raw(text));
            hand.open(b as u32 as usize);
            x == hand.piece(column).map_or("", |p| p.raw(text))
        };
        let (mut owners, mut order) = (Vec::new(), Vec::with_capacity(keys.len()));
        let mut firsts: Vec<u64> = Vec::new();
        for (i, key) in keys.iter().copied().enumerate() {
            let joins = i
                .checked_sub(1)
                .and_then(|j| keys.get(j))
                .is_some_and(|before| before >> 32 == key >> 32 && same(&mut hand, *before, key));
            match owners.last_mut() {
                Some(Owner { rows, .. }) if joins => *rows += 1,
                _ => {
                    firsts.push(u64::from(key as u32) << 32 | owners.len() as u64);
                    owners.push(Owner { from: order.len() as u32, rows: 1, account: 0 });
                }
            }
            order.push(key as u32);
        }
        // In the order of their first rows.
        crate::model::ascend(&mut firsts);
        self.owners = firsts.iter().filter_map(|f| owners.get(*f as u32 as usize).copied()).collect();
        self.order = order;
    }

    /// Whether a column is about this owner's account.
    pub(super) fn is_of(&self, owner: Owner, column: &Column) -> bool {
        let own = usize::from(owner.account).checked_sub(1).and_then(|a| self.accounts.get(a));
        match (own, column.platform) {
            (Some(own), Some(p)) => *own == p,
            _ => true,
        }
    }
}

/// A day that can be compared with another: "2021-01-12", "January 12, 2021"; 0 where it is written otherwise.
fn date(cell: &str) -> u32 {
    const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec";
    let (mut numbers, mut month) = ([0u32; 3], 0);
    let (mut n, mut at, mut open) = (0, 0, false);
    for b in cell.bytes() {
        if b.is_ascii_digit() {
            if let Some(slot) = numbers.get_mut(n) {
                *slot = slot.saturating_mul(10).saturating_add(u32::from(b - b'0'));
            }
            open = true;
        } else if open {
            n += 1;
            open = false;
        }
        at += 1;
    }
    let _ = at;
    let lower = cell.to_ascii_lowercase();
    for (i, m) in MONTHS.split(' ').enumerate() {
        if lower.contains(m) {
            month = i as u32 + 1;
        }
    }
    let [a, b, c] = numbers;
    match (month, a, b) {
        (0, 1970.., 1..=12) => a * 512 + b * 32 + c,
        (0, ..) => 0,
        (_, 1..=31, 1970..) => b * 512 + month * 32 + a,
        (_, 1970.., 1..=31) => a * 512 + month * 32 + b,
        _ => 0,
    }
}
