//! What is found about a plan once whom to book is known: what it would bring, what else is as good, why the others are left, and
//! how the many and the one compare. Found step by step, the most looked-at first.

use super::desk::Planned;
use super::left::MOST;
use super::sides::{Sides, find};
use crate::plan::{
    Choice, Choosing, Enters, Left, Member, Setting, Total, Totals, draws, enters, key, left, more_money, without_one,
};
use crate::report::{Computed, outlook};
use std::cell::{Cell, OnceCell, RefCell};

/// A set without one of the best: what it is, and the chance that the best brings more.
pub struct Other {
    /// The set.
    pub choice: Choice,
    /// The chance.
    pub behind: f64,
}

/// Below this chance two sets are as good (model 11).
const AHEAD: f64 = 0.8;

/// What was found so far.
#[derive(Default)]
pub struct Findings {
    totals: OnceCell<Totals>,
    left: OnceCell<Vec<Left>>,
    enters: RefCell<Vec<(usize, Option<Enters>)>>,
    others: OnceCell<Vec<Choice>>,
    told: RefCell<Vec<Other>>,
    more: OnceCell<Option<(u64, f64)>>,
    sides: OnceCell<Sides>,
    is_done: Cell<bool>,
}

impl Findings {
    /// What it would bring.
    pub fn totals(&self) -> Option<&Totals> {
        self.totals.get()
    }

    /// Why those who are left are left.
    pub fn left(&self) -> Option<&[Left]> {
        self.left.get().map(Vec::as_slice)
    }

    /// At which price somebody would be in; nothing where none would do, or it is not known yet.
    pub fn enters(&self, place: usize) -> Option<Enters> {
        self.enters.borrow().iter().find(|(of, _)| *of == place).and_then(|(_, at)| *at)
    }

    /// The best set that leaves one out, once it is known.
    pub fn next(&self) -> Option<&Choice> {
        self.others.get()?.first()
    }

    /// How many of the sets that leave one out were looked at, and how many of them are as good within what is known.
    pub fn as_good(&self) -> Option<(usize, usize)> {
        let told = self.told.borrow();
        let of = self.others.get()?.len();
        (told.len() == of).then(|| (told.iter().filter(|other| other.behind < AHEAD).count(), of))
    }

    /// The least further money that buys something better, and the value then.
    pub fn more(&self) -> Option<(u64, f64)> {
        *self.more.get()?
    }

    /// Many small ones, one large one, and the best of all.
    pub fn sides(&self) -> Option<&Sides> {
        self.sides.get()
    }

    /// Whether everything was found.
    pub fn is_done(&self, plan: &Planned) -> bool {
        plan.choosing.is_err() || self.is_done.get()
    }

    /// Finds the next thing; whether there is more.
    pub fn further(&self, plan: &Planned) -> bool {
        let Ok(choosing) = &plan.choosing else { return false };
        let (people, want, scale, best) = (&plan.people.candidates, &plan.want, choosing.scale(), choosing.choice());
        if self.totals.get().is_none() {
            _ = self.totals.set(drawn(plan, best));
            return true;
        }
        let left = self.left.get_or_init(|| left(people, want, scale, best));
        if self.sides.get().is_none() {
            _ = self.sides.set(find(plan));
            return true;
        }
        let done = self.enters.borrow().len();
        if let Some(next) = left.get(done).filter(|_| done < MOST) {
            let found = enters(people, want, scale, best, next.place);
            self.enters.borrow_mut().push((next.place, found));
            return true;
        }
        if self.others.get().is_none() {
            _ = self.others.set(without_one(people, want, scale, best));
            return true;
        }
        let others = self.others.get().map(Vec::as_slice).unwrap_or_default();
        let told = self.told.borrow().len();
        if let Some(other) = others.get(told) {
            let other = Other { behind: self.behind(plan, choosing, other), choice: other.clone() };
            self.told.borrow_mut().push(other);
            return true;
        }
        if self.more.get().is_none() {
            _ = self.more.set(more_money(people, want, scale, best));
        }
        self.is_done.set(true);
        false
    }

    /// In how many of the same draws the best brings more than another set: what both share cancels.
    fn behind(&self, plan: &Planned, choosing: &Choosing, other: &Choice) -> f64 {
        let Some(totals) = self.totals.get() else { return 1.0 };
        let theirs = drawn(plan, other);
        let worth = |totals: &Totals, draw: usize| {
            let of = super::together::stages(plan).map(|total| totals.drawn(total).get(draw).copied().unwrap_or(0.0));
            choosing.scale().value(&of)
        };
        let count = totals.drawn(Total::Clicks).len();
        let more = (0..count).filter(|draw| worth(totals, *draw) > worth(&theirs, *draw)).count();
        more as f64 / count.max(1) as f64
    }

    /// What an order leaves, by the first who is booked: it hangs on the person's own terms only.
    pub fn left_of_an_order(&self, plan: &Planned) -> Option<Computed<f64>> {
        let best = plan.choosing.as_ref().ok()?.choice();
        members(plan, best).first().map(|member| member.outlook.left)
    }
}

fn drawn(plan: &Planned, choice: &Choice) -> Totals {
    draws(&members(plan, choice), &Setting { overlap: plan.overlap, ..Setting::default() })
}

/// Those of a choice, as they are drawn.
fn members(plan: &Planned, choice: &Choice) -> Vec<Member> {
    let booked = choice.chosen.iter().filter_map(|chosen| {
        let person = plan.people.list.get(chosen.place)?;
        let outlook = outlook(person.profile.as_ref()?, &person.assumptions, chosen.posts).ok()?;
        Some(Member { key: key(&person.name), outlook })
    });
    booked.collect()
}
