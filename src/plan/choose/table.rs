//! A wish and its candidates as a table: per creator one way to book them, or none; per way what it uses up and brings.
//!
//! Whole numbers throughout for what is used up, so that a limit is kept to the cent. At least so much is at most so much of
//! the negative. Ways that can never pay are left out. Refuses to know which are best.

use crate::plan::objective::{Scale, descending, share};
use crate::plan::want::{Part, Want};
use crate::plan::{Candidate, Offer};

/// The largest amount that is told apart: sums of thousands of such stay whole.
const LARGEST: u64 = 1 << 50;

/// As a whole number that can be added up.
pub(super) fn whole(amount: u64) -> i64 {
    i64::try_from(amount.min(LARGEST + 1)).unwrap_or(i64::MAX)
}

/// Something that is limited.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Limit {
    Money,
    Minutes,
    MostCreators,
    LeastCreators,
    AtMost(Part),
    AtLeast(Part),
}

impl Limit {
    /// How much of it an offer uses up.
    pub(super) fn used(self, candidate: &Candidate, offer: &Offer) -> i64 {
        let within = |part: Part| if part.holds(candidate) { whole(offer.cost) } else { 0 };
        match self {
            Limit::Money => whole(offer.cost),
            Limit::Minutes => i64::from(offer.minutes),
            Limit::MostCreators => 1,
            Limit::LeastCreators => -1,
            Limit::AtMost(part) => within(part),
            Limit::AtLeast(part) => -within(part),
        }
    }

    /// Whether more of anything can only hurt.
    pub(super) const fn is_ceiling(self) -> bool {
        !matches!(self, Limit::LeastCreators | Limit::AtLeast(_))
    }
}

/// One way to book a creator, or not to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    /// Which offer; none for not booked.
    pub offer: Option<usize>,
    /// Its index in the whole table: a part of it keeps the name.
    pub id: usize,
    /// What overlaps, in units of the objective.
    pub reach: f64,
    /// What adds up.
    pub plain: f64,
    /// Where its reach stands among all reaches: the index into [`Table::reaches`].
    pub rank: usize,
}

impl Way {
    const NONE: Way = Way { offer: None, id: 0, reach: 0.0, plain: 0.0, rank: 0 };
}

/// A creator of the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    /// Index into the candidates by place.
    pub candidate: usize,
    /// The first of their ways and the one after the last.
    pub from: usize,
    pub to: usize,
}

/// The whole.
#[derive(Debug)]
pub(super) struct Table {
    pub people: Vec<Person>,
    pub ways: Vec<Way>,
    /// What each way uses of each limit, way by way.
    pub uses: Vec<i64>,
    pub limits: Vec<Limit>,
    pub most: Vec<i64>,
    /// Every reach, upwards, from 0 on.
    pub reaches: Vec<f64>,
    /// How much the j-th largest reach counts.
    pub weights: Vec<f64>,
    pub overlap: f64,
}

/// What is limited, and to how much.
pub(super) fn limits(want: &Want) -> Vec<(Limit, i64)> {
    let mut list = vec![(Limit::Money, whole(want.budget.min(LARGEST)))];
    if let Some(minutes) = want.minutes {
        list.push((Limit::Minutes, i64::from(minutes)));
    }
    if let Some(most) = want.most_creators {
        list.push((Limit::MostCreators, i64::try_from(most).unwrap_or(i64::MAX)));
    }
    if want.least_creators > 0 {
        list.push((Limit::LeastCreators, -i64::try_from(want.least_creators).unwrap_or(i64::MAX)));
    }
    for share in &want.shares {
        if share.most < 100 {
            list.push((Limit::AtMost(share.of), whole(share.ceiling(want.budget))));
        }
        if share.least > 0 {
            list.push((Limit::AtLeast(share.of), -whole(share.floor(want.budget))));
        }
    }
    list
}

impl Table {
    /// Of candidates in the order of their places; none where a limit leaves somebody locked in no way.
    pub(super) fn of(candidates: &[Candidate], want: &Want, scale: &Scale) -> Option<Table> {
        let (limits, most): (Vec<Limit>, Vec<i64>) = limits(want).into_iter().unzip();
        let overlap = share(want.overlap);
        let mut table = Table {
            people: Vec::new(),
            ways: Vec::new(),
            uses: Vec::new(),
            limits,
            most,
            reaches: vec![0.0],
            weights: Vec::new(),
            overlap,
        };
        for (index, candidate) in candidates.iter().enumerate() {
            if !want.locked_out.contains(&candidate.place) && !table.add(index, candidate, want, scale) {
                return None;
            }
        }
        for (id, way) in table.ways.iter_mut().enumerate() {
            way.id = id;
        }
        table.rank();
        let mut weight = 1.0;
        for _ in 0..=table.people.len() {
            table.weights.push(weight);
            weight *= 1.0 - overlap;
        }
        Some(table)
    }

    /// Whether that is possible: who is locked in needs a way.
    fn add(&mut self, index: usize, candidate: &Candidate, want: &Want, scale: &Scale) -> bool {
        let lock = want.lock(candidate.place);
        let from = self.ways.len();
        if lock.is_none() {
            self.push(Way::NONE, &vec![0; self.limits.len()]);
        }
        let counts = self.limits.iter().any(|limit| !limit.is_ceiling());
        for (place, offer) in candidate.offers.iter().enumerate() {
            let (reach, plain) = scale.split(offer);
            let uses: Vec<i64> = self.limits.iter().map(|limit| limit.used(candidate, offer)).collect();
            let fits = |((limit, most), used): ((&Limit, &i64), &i64)| !limit.is_ceiling() || used <= most;
            let allowed = permitted(want, candidate, offer) && self.limits.iter().zip(&self.most).zip(&uses).all(fits);
            if allowed && (reach + plain > 0.0 || counts || lock.is_some()) {
                self.push(Way { offer: Some(place), id: 0, reach, plain, rank: 0 }, &uses);
            }
        }
        self.thin(from);
        if self.ways.len() > from + usize::from(lock.is_none()) {
            self.people.push(Person { candidate: index, from, to: self.ways.len() });
        } else {
            self.ways.truncate(from);
            self.uses.truncate(from * self.limits.len());
            return lock.is_none();
        }
        true
    }

    /// Where each reach stands.
    fn rank(&mut self) {
        self.reaches.clear();
        self.reaches.push(0.0);
        self.reaches.extend(self.ways.iter().map(|way| way.reach));
        descending(&mut self.reaches);
        self.reaches.reverse();
        self.reaches.dedup();
        for way in &mut self.ways {
            way.rank = self.reaches.partition_point(|reach| *reach < way.reach);
        }
    }

    /// The part of it in which only some ways are left, at least one of each creator.
    pub(super) fn part(&self, stays: impl Fn(usize, usize) -> bool) -> Table {
        let mut part = Table {
            people: Vec::with_capacity(self.people.len()),
            ways: Vec::new(),
            uses: Vec::new(),
            limits: self.limits.clone(),
            most: self.most.clone(),
            reaches: Vec::new(),
            weights: self.weights.clone(),
            overlap: self.overlap,
        };
        for (index, person) in self.people.iter().enumerate() {
            let from = part.ways.len();
            for way in (person.from..person.to).filter(|way| stays(index, *way)) {
                part.push(self.way(way), self.used(way));
            }
            part.people.push(Person { candidate: person.candidate, from, to: part.ways.len() });
        }
        part.rank();
        part
    }

    fn push(&mut self, way: Way, uses: &[i64]) {
        self.ways.push(way);
        self.uses.extend_from_slice(uses);
    }

    /// Leaves out each way of the last creator to which another brings as much and uses no more of anything.
    fn thin(&mut self, from: usize) {
        let width = self.limits.len();
        let ways = self.ways.split_off(from);
        let uses = self.uses.split_off(from * width);
        let all: Vec<(Way, &[i64])> = ways.into_iter().zip(uses.chunks(width)).collect();
        let beats = |a: &(Way, &[i64]), b: &(Way, &[i64])| {
            a.0.reach >= b.0.reach && a.0.plain >= b.0.plain && a.1.iter().zip(b.1).all(|(x, y)| x <= y)
        };
        for (i, way) in all.iter().enumerate() {
            // Of two that are alike the first stays: fewer posts.
            let beaten =
                all.iter().enumerate().any(|(j, other)| j != i && beats(other, way) && (j < i || !beats(way, other)));
            if !beaten {
                self.push(way.0, way.1);
            }
        }
    }

    /// What a way uses of each limit.
    pub(super) fn used(&self, way: usize) -> &[i64] {
        let width = self.limits.len();
        self.uses.get(way * width..(way + 1) * width).unwrap_or_default()
    }

    pub(super) fn way(&self, way: usize) -> Way {
        self.ways.get(way).copied().unwrap_or(Way::NONE)
    }

    /// What a way of each creator uses together.
    pub(super) fn total(&self, now: &[usize]) -> Vec<i64> {
        let mut sum = vec![0; self.limits.len()];
        for way in now {
            sum.iter_mut().zip(self.used(*way)).for_each(|(sum, used)| *sum += used);
        }
        sum
    }

    /// Whether this much is within every limit.
    pub(super) fn within(&self, used: &[i64]) -> bool {
        for (row, used) in used.iter().enumerate() {
            if self.most.get(row).is_some_and(|most| used > most) {
                return false;
            }
        }
        true
    }

    /// The objective of a way of each creator, and of one more who is not in the table.
    pub(super) fn value(&self, now: &[usize], more: Option<(f64, f64)>, spare: &mut Vec<f64>) -> f64 {
        spare.clear();
        let mut sum = 0.0;
        let ways = now.iter().map(|way| self.way(*way)).map(|way| (way.reach, way.plain));
        for (reach, plain) in ways.chain(more) {
            sum += plain;
            if reach > 0.0 {
                spare.push(reach);
            }
        }
        descending(spare);
        spare.iter().zip(&self.weights).fold(sum, |sum, (reach, weight)| sum + weight * reach)
    }
}

/// Whether an offer may be made at all, whatever else is booked, money and time aside.
pub(crate) fn permitted(want: &Want, candidate: &Candidate, offer: &Offer) -> bool {
    want.most_posts.is_none_or(|most| offer.posts <= most)
        && want.most_each.is_none_or(|most| offer.cost <= most)
        && want.lock(candidate.place).and_then(|lock| lock.posts).is_none_or(|posts| posts == offer.posts)
}

/// Places by rising keys, of equal ones the earlier first. One sort for all of the room: each sort of another type is kilobytes.
pub(crate) fn rising(keys: impl Iterator<Item = f64>) -> Vec<usize> {
    let mut list: Vec<(f64, usize)> = keys.enumerate().map(|(place, key)| (key, place)).collect();
    by_key(&mut list);
    list.into_iter().map(|(_, place)| place).collect()
}

#[inline(never)]
fn by_key(list: &mut [(f64, usize)]) {
    list.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
}
