//! What would bring somebody in: the highest price at which a plan with them is as good as the best without.
//!
//! Sought as the least that the others need so that all together are worth as much: what is left of the limits is the price.
//! Exact; where the steps run out, a price at which they are in, but not proven to be the highest. Other offers of the same
//! creator stay out of it: who haggles about two posts does not book one.

use super::divide::EQUAL;
use super::search::{Each, Goal, LISTS, Task, search};
use super::table::{Limit, whole};
use super::{Choosing, Effort, Reached, reach};
use crate::plan::{Candidate, Lock, Offer, Want};

/// The price at which somebody who was left out comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which of their offers.
    pub offer: usize,
    /// They come in at this or less, in hundredths of the currency.
    pub cost: u64,
    /// Whether at more they do not.
    pub proven: bool,
}

/// Steps of a search before the question is asked price by price.
const TRIAL: u64 = 20_000;

impl Choosing {
    /// The offer of someone left out that needs the smallest discount, and the price at which they come in; none where they
    /// would not come in for nothing. Where the best choice itself is not proven, the price is one that equals that choice.
    pub fn entry(&self, place: usize, effort: Effort) -> Option<Entry> {
        let candidate = self.left_out(place)?;
        let mut steps = effort.steps;
        let mut best: Option<(f64, Entry)> = None;
        for (index, offer) in candidate.offers.iter().enumerate() {
            if self.want.most_posts.is_some_and(|most| offer.posts > most) {
                continue;
            }
            let Some((cost, proven)) = self.price(candidate, offer, best, &mut steps) else { continue };
            let share = cost as f64 / offer.cost.max(1) as f64;
            if best.is_none_or(|(top, _)| share > top) {
                best = Some((share, Entry { offer: index, cost, proven }));
            }
        }
        best.map(|(_, entry)| entry)
    }

    /// A candidate who is not in the choice and was not locked out.
    pub(super) fn left_out(&self, place: usize) -> Option<&Candidate> {
        let out = !self.want.locked_out.contains(&place) && !self.choice.chosen.iter().any(|one| one.place == place);
        self.candidates.iter().find(|candidate| candidate.place == place).filter(|_| out)
    }

    /// The price for one offer, unless the discount that it needs exceeds one that is enough for another.
    fn price(
        &self,
        candidate: &Candidate,
        offer: &Offer,
        best: Option<(f64, Entry)>,
        steps: &mut u64,
    ) -> Option<(u64, bool)> {
        let table = &self.table;
        let person = table.people.iter().position(|person| {
            self.candidates.get(person.candidate).is_some_and(|other| other.place == candidate.place)
        });
        let (reach, plain) = self.scale.split(offer);
        if reach + plain <= 0.0 {
            return None;
        }
        let cap = whole(self.want.most_each.unwrap_or(u64::MAX).min(self.want.budget));
        let mut seek = Price {
            choosing: self,
            candidate,
            offer,
            person,
            worth: (reach, plain),
            cap,
            found: None,
            spare: Vec::new(),
        };
        let top = seek.top();
        let enough = best.map_or(-1, |(share, _)| (share * offer.cost as f64) as i64);
        let (mut depth, mut proven) = (top / 256 + 1, true);
        let mut at = top;
        // Nothing lies above `at`.
        while at > enough {
            let from = (top - depth).max(enough.max(-1) + 1).max(0);
            let mut trial = TRIAL.min(*steps);
            let before = trial;
            let task = seek.task(from);
            let saw = search(table, &self.lists, task, person, &mut trial, &mut seek);
            *steps -= before - trial;
            if !saw {
                let low = seek.found.unwrap_or(from - 1);
                let (found, sure) = self.halve_price(candidate, offer, seek.found, low, at, steps);
                (seek.found, proven) = (found, proven && sure);
                if seek.found.is_none() && from > 0 {
                    at = from - 1;
                    depth *= 2;
                    continue;
                }
                break;
            }
            if seek.found.is_some() || from == 0 || from <= enough + 1 {
                break;
            }
            at = from - 1;
            depth *= 2;
        }
        seek.found.and_then(|cost| u64::try_from(cost).ok()).map(|cost| (cost, proven))
    }

    /// The same by halving between a price at which they come in, or which is not known, and one above which they do not.
    fn halve_price(
        &self,
        candidate: &Candidate,
        offer: &Offer,
        mut found: Option<i64>,
        mut low: i64,
        mut high: i64,
        steps: &mut u64,
    ) -> (Option<i64>, bool) {
        let mut proven = true;
        while low < high {
            let at = low + (high - low + 1) / 2;
            let cost = u64::try_from(at).unwrap_or_default();
            let mut candidates = self.candidates.clone();
            for other in candidates.iter_mut().filter(|other| other.place == candidate.place) {
                other.offers = vec![Offer { cost, ..*offer }];
            }
            let mut want = Want { most_posts: None, ..self.want.clone() };
            want.locked_in.push(Lock { place: candidate.place, posts: None });
            match reach(&candidates, &want, &self.scale, self.choice.value * (1.0 - EQUAL), steps) {
                Reached::Yes(_) => (low, found) = (at, Some(at)),
                Reached::No => high = at - 1,
                Reached::Unknown => {
                    high = at - 1;
                    proven = false;
                }
            }
        }
        (found, proven)
    }
}

/// The highest price.
struct Price<'a> {
    choosing: &'a Choosing,
    candidate: &'a Candidate,
    offer: &'a Offer,
    person: Option<usize>,
    worth: (f64, f64),
    /// What nobody may cost more than.
    cap: i64,
    found: Option<i64>,
    spare: Vec<f64>,
}

impl Price<'_> {
    /// What of a limit the offer uses whatever it costs, and how often its price.
    fn use_of(&self, limit: Limit) -> (i64, i64) {
        let times = |offer: Offer| limit.used(self.candidate, &offer);
        let free = times(Offer { cost: 0, ..*self.offer });
        (free, times(Offer { cost: 1, ..*self.offer }) - free)
    }

    /// What may be lost by each list beside the offer at a price. A limit from below is taken as if the price were the highest.
    fn allow(&self, cost: i64) -> Each {
        let choosing = self.choosing;
        let mut allow = choosing.lists.allow(choosing.choice.value * (1.0 - EQUAL));
        let top = self.person.and_then(|person| choosing.lists.top.get(person)).copied().unwrap_or([0.0; LISTS]);
        for ((prices, allow), top) in choosing.lists.prices.iter().zip(&mut allow).zip(top) {
            *allow += prices.counted(&choosing.table, self.worth.0) + self.worth.1 - top;
            for (price, limit) in prices.rows.iter().zip(&choosing.table.limits) {
                let (free, times) = self.use_of(*limit);
                let cost = if times < 0 { self.cap } else { cost };
                *allow -= price * (free + times * cost) as f64;
            }
        }
        allow
    }

    fn task(&self, cost: i64) -> Task {
        let table = &self.choosing.table;
        let left = table.limits.iter().zip(&table.most).map(|(limit, most)| {
            let (free, times) = self.use_of(*limit);
            most - free - times * if times < 0 { self.cap } else { cost }
        });
        Task { allow: self.allow(cost), most: left.collect() }
    }

    /// A price above which no list allows them.
    fn top(&self) -> i64 {
        let (none, one) = (self.allow(0), self.allow(1));
        let tops = none.iter().zip(one).filter(|(none, one)| **none > *one).map(|(none, one)| none / (none - one));
        tops.fold(self.cap as f64, f64::min).max(-1.0) as i64 + 1
    }
}

impl Goal for Price<'_> {
    fn seen(&mut self, now: &[usize], used: &[i64]) -> Option<Task> {
        let table = &self.choosing.table;
        let mut cost = self.cap;
        for ((limit, most), used) in table.limits.iter().zip(&table.most).zip(used) {
            let (free, times) = self.use_of(*limit);
            if times > 0 {
                cost = cost.min(most - used - free);
            }
        }
        let kept = |((limit, most), used): ((&Limit, &i64), &i64)| {
            let (free, times) = self.use_of(*limit);
            used + free + times * cost <= *most
        };
        if cost < 0
            || self.found.is_some_and(|found| cost <= found)
            || !table.limits.iter().zip(&table.most).zip(used).all(kept)
        {
            return None;
        }
        if table.value(now, Some(self.worth), &mut self.spare) < self.choosing.choice.value * (1.0 - EQUAL) {
            return None;
        }
        self.found = Some(cost);
        Some(self.task(cost + 1))
    }
}
