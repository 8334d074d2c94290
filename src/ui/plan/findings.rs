//! What is found about a plan once whom to book is known: what it would bring, what else is as good, why the others are left, and
//! how the many and the one compare. Found step by step, the most looked-at first.

use super::desk::Planned;
use crate::plan::{Left, Member, Others, Setting, Sides, Totals, draws, key};
use crate::report::{Computed, outlook};
use std::cell::OnceCell;

/// What was found so far.
#[derive(Default)]
pub struct Findings {
    totals: OnceCell<Totals>,
    others: OnceCell<Others>,
    left: OnceCell<Vec<Left>>,
    sides: OnceCell<Sides>,
}

impl Findings {
    /// What it would bring.
    pub fn totals(&self) -> Option<&Totals> {
        self.totals.get()
    }

    /// What lies beside the best choice.
    pub fn others(&self) -> Option<&Others> {
        self.others.get()
    }

    /// Why those who are left are left.
    pub fn left(&self) -> Option<&[Left]> {
        self.left.get().map(Vec::as_slice)
    }

    /// Many small ones, one large one, and the best of all.
    pub fn sides(&self) -> Option<&Sides> {
        self.sides.get()
    }

    /// Whether everything was found.
    pub fn is_done(&self, plan: &Planned) -> bool {
        plan.choosing.is_err() || self.sides.get().is_some()
    }

    /// Finds the next thing; whether there is more.
    pub fn further(&self, plan: &Planned) -> bool {
        let Ok(choosing) = &plan.choosing else { return false };
        if self.totals.get().is_none() {
            let setting = Setting { overlap: plan.overlap, certain: false };
            _ = self.totals.set(draws(&members(plan), &setting));
        } else if self.others.get().is_none() {
            _ = self.others.set(choosing.others());
        } else if self.left.get().is_none() {
            _ = self.left.set(choosing.left());
        } else if self.sides.get().is_none() {
            _ = self.sides.set(super::sides::find(plan));
        }
        !self.is_done(plan)
    }

    /// What an order leaves, by the first who is booked: it hangs on the person's own terms only.
    pub fn left_of_an_order(&self, plan: &Planned) -> Option<Computed<f64>> {
        members(plan).first().map(|member| member.outlook.left)
    }
}

/// Those who are booked, as they are drawn.
fn members(plan: &Planned) -> Vec<Member> {
    let Ok(choosing) = &plan.choosing else { return Vec::new() };
    let booked = choosing.choice().chosen.iter().filter_map(|chosen| {
        let person = plan.people.list.get(chosen.place)?;
        let outlook = outlook(person.profile.as_ref()?, &person.assumptions, chosen.posts).ok()?;
        Some(Member { key: key(&person.name), outlook })
    });
    booked.collect()
}
