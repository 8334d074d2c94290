//! What is found about a plan once whom to book is known: what it would bring, what else is as good, why the others are left, and
//! how the many and the one compare. Found step by step, the most looked-at first.

use super::desk::Planned;
use super::left::MOST;
use crate::plan::{Choice, Choosing, DRAWS, Effort, Entry, NextMoney, Others, Refusal, Setting, Sizes, Totals, draws};
use crate::report::Computed;
use libm::{exp, log};
use std::cell::{OnceCell, RefCell};

/// Two sets are as good where the better one is so with a chance below 0.8 (model 11): sigmas of their difference.
const LEVEL: f64 = 0.841_621_233_572_914_3;
/// Sets that are as good are counted up to here.
const CAP: usize = 50;
/// Steps of one question beside the plan.
const EFFORT: Effort = Effort { steps: 400_000 };

/// What was found so far.
#[derive(Default)]
pub struct Findings {
    totals: OnceCell<Totals>,
    left: OnceCell<Vec<usize>>,
    entries: RefCell<Vec<Option<Entry>>>,
    sides: OnceCell<Result<Sizes, Refusal>>,
    next: OnceCell<Option<Choice>>,
    others: OnceCell<Others>,
    money: OnceCell<Option<NextMoney>>,
}

impl Findings {
    /// What it would bring.
    pub fn totals(&self) -> Option<&Totals> {
        self.totals.get()
    }

    /// Who is left, by place: whom the person left out, then those who bring most for their money, then those of whom nothing is known.
    pub fn left(&self) -> Option<&[usize]> {
        self.left.get().map(Vec::as_slice)
    }

    /// At which price the one at this place of that list would be in; nothing where none would do, or it is not known yet.
    pub fn entry(&self, at: usize) -> Option<Entry> {
        self.entries.borrow().get(at).copied().flatten()
    }

    /// Whether of all who are told one by one it is known what would bring them in.
    pub fn is_left_known(&self) -> bool {
        self.left.get().is_some_and(|left| self.entries.borrow().len() >= left.len().min(MOST))
    }

    /// The best set of other people.
    pub fn next(&self) -> Option<&Choice> {
        self.next.get()?.as_ref()
    }

    /// How many other sets are as good within what is known.
    pub fn others(&self) -> Option<Others> {
        self.others.get().copied()
    }

    /// The least further money that buys something better.
    pub fn money(&self) -> Option<&NextMoney> {
        self.money.get()?.as_ref()
    }

    /// Many small ones, one large one, and the best of all.
    pub fn sides(&self) -> Option<&Result<Sizes, Refusal>> {
        self.sides.get()
    }

    /// Whether everything was found.
    pub fn is_done(&self, plan: &Planned) -> bool {
        plan.choosing.is_err() || self.money.get().is_some()
    }

    /// Finds the next thing; whether there is more.
    pub fn further(&self, plan: &Planned) -> bool {
        let Ok(choosing) = &plan.choosing else { return false };
        let best = choosing.choice();
        if self.totals.get().is_none() {
            _ = self.totals.set(drawn(plan, best));
            return true;
        }
        let left = self.left.get_or_init(|| plan.people.left(choosing));
        if self.sides.get().is_none() {
            _ = self.sides.set(super::sides::find(plan));
            return true;
        }
        let at = self.entries.borrow().len();
        if let Some(place) = left.get(at).filter(|_| at < MOST) {
            let entry = choosing.entry(*place, EFFORT);
            self.entries.borrow_mut().push(entry);
            return true;
        }
        if self.next.get().is_none() {
            _ = self.next.set(choosing.next_best(EFFORT));
            return true;
        }
        if self.others.get().is_none() {
            let width = self.next().map_or(0.0, |next| self.width(plan, choosing, next));
            _ = self.others.set(choosing.others(width, CAP, EFFORT));
            return true;
        }
        if self.money.get().is_none() {
            _ = self.money.set(choosing.next_money(EFFORT));
        }
        false
    }

    /// By how much less a set may bring and still be as good: from the same draws of the best and the next best, so that what
    /// both share cancels.
    fn width(&self, plan: &Planned, choosing: &Choosing, next: &Choice) -> f64 {
        let Some(totals) = self.totals.get() else { return 0.0 };
        let theirs = drawn(plan, next);
        let of = super::together::stages(plan);
        let worth = |totals: &Totals, draw: usize| {
            choosing.scale().value(&of.map(|total| totals.drawn(total).get(draw).copied().unwrap_or(0.0)))
        };
        let (mut count, mut sum, mut squares) = (0.0, 0.0, 0.0);
        for draw in 0..DRAWS {
            let (a, b) = (worth(totals, draw), worth(&theirs, draw));
            if a > 0.0 && b > 0.0 {
                let apart = log(a / b);
                (count, sum, squares) = (count + 1.0, sum + apart, squares + apart * apart);
            }
        }
        if count < 2.0 {
            return 0.0;
        }
        let sigma = ((squares - sum * sum / count) / (count - 1.0)).max(0.0).sqrt();
        1.0 - exp(-LEVEL * sigma)
    }

    /// What an order leaves, by the first who is booked: it hangs on the person's own terms only.
    pub fn left_of_an_order(&self, plan: &Planned) -> Option<Computed<f64>> {
        let best = plan.choosing.as_ref().ok()?.choice();
        plan.people.members(best).first().map(|member| member.outlook.left)
    }
}

fn drawn(plan: &Planned, choice: &Choice) -> Totals {
    draws(&plan.people.members(choice), &Setting { overlap: plan.overlap, ..Setting::default() })
}
