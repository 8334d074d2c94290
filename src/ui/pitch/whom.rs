//! Who stands on the page: those to book where there is a plan, else all creators in their order, else the one.
//!
//! Knows people by their places, and what each would bring and cost. Refuses to judge: `plan` does.

use crate::model::Stage;
use crate::plan::{Case, Choice, Offer, People, Person, Taken};
use crate::ui::links::Place;
use crate::ui::page::Nodes;
use crate::ui::plan::{Lock, Planned, add, wanted};
use crate::ui::state::State;
use std::rc::Rc;

/// More are no choice any more.
pub const MOST: usize = 50;

/// One who stands there.
pub struct One<'a> {
    /// Who.
    pub person: &'a Person,
    /// What is booked; nothing where nothing can be told.
    pub offer: Option<&'a Offer>,
    /// The stage that they serve best.
    pub stage: Option<Stage>,
    /// Somebody insisted on them.
    pub is_insisted: bool,
    /// By what they bring to a stage that is wanted, for their money: which they are, of how many; nothing where that says nothing.
    pub rank: Option<(Stage, usize, usize)>,
}

/// All of them.
pub struct Whom {
    /// The plan that chose them.
    pub planned: Option<Rc<Planned>>,
    people: Rc<People>,
    /// Of the people, who, and which of their offers.
    chosen: Vec<(usize, Option<usize>)>,
    /// How many there are beside them in the same order.
    pub more: usize,
}

/// The plan, where it books somebody.
pub fn plan_of(state: &State, nodes: &Nodes) -> Option<Rc<Planned>> {
    nodes.desk.plan(state).filter(|plan| plan.choosing.as_ref().is_ok_and(|c| !c.choice().chosen.is_empty()))
}

/// Whoever stands on the page.
pub fn whom(state: &State, nodes: &Nodes) -> Whom {
    if let Some(planned) = plan_of(state, nodes) {
        let chosen = planned.choosing.as_ref().map(|c| c.choice().chosen.clone()).unwrap_or_default();
        let chosen = chosen.iter().map(|chosen| (chosen.place, Some(chosen.offer))).collect();
        return Whom { people: planned.people.clone(), chosen, more: 0, planned: Some(planned) };
    }
    let rows = state.ranking.as_ref().filter(|_| state.is_many()).map_or(0, |ranking| ranking.rows.len());
    let places: Vec<Place> = if state.is_many() {
        (0..rows.min(MOST)).filter_map(|row| state.at(row)).collect()
    } else {
        vec![(state.shown, state.selection)]
    };
    let taken = Taken { counting: state.order.counting, case: Case::Likely };
    let mut people = People::of(places.len(), 0, taken);
    places.iter().for_each(|place| add(&mut people, state, *place, taken));
    let offers = people.list.iter().zip(&people.candidates).enumerate();
    // As many posts as are assumed, where so many are offered.
    let chosen = offers.map(|(at, (person, candidate))| {
        let offers = &candidate.offers;
        let exact = offers.iter().position(|offer| offer.posts == person.assumptions.posts);
        (at, exact.or((!offers.is_empty()).then_some(0)))
    });
    let chosen = chosen.collect();
    Whom { people: Rc::new(people), chosen, more: rows.saturating_sub(MOST), planned: None }
}

impl Whom {
    /// What was chosen.
    pub fn choice(&self) -> Option<&Choice> {
        Some(self.planned.as_ref()?.choosing.as_ref().ok()?.choice())
    }

    /// The stages that the plan is for, the one that counts most first.
    pub fn stages(&self) -> Vec<Stage> {
        self.planned.as_ref().map(|plan| wanted(plan.want.weights)).unwrap_or_default()
    }

    /// How many stand there.
    pub fn len(&self) -> usize {
        self.chosen.len()
    }

    /// The only one, by name.
    pub fn only(&self) -> Option<&str> {
        let [(at, _)] = self.chosen.as_slice() else { return None };
        self.people.list.get(*at).map(|person| &*person.name)
    }

    /// Everybody who stands there.
    pub fn all<'a>(&'a self, state: &'a State) -> impl Iterator<Item = One<'a>> {
        self.chosen.iter().filter_map(move |(at, offer)| {
            let (person, candidate) = (self.people.list.get(*at)?, self.people.candidates.get(*at)?);
            let offer = offer.and_then(|offer| candidate.offers.get(offer));
            let is_insisted = self.planned.is_some() && state.brief.lock(person.who) == Some(Lock::In);
            let rank = self.rank(candidate.stage, offer);
            Some(One { person, offer, stage: candidate.stage, is_insisted, rank })
        })
    }

    /// Among all that can be chosen, by what the best offer of each brings to the stage for its money.
    fn rank(&self, best_at: Option<Stage>, offer: Option<&Offer>) -> Option<(Stage, usize, usize)> {
        let (stages, offer) = (self.stages(), offer?);
        let stage = best_at.filter(|stage| stages.contains(stage)).or(stages.first().copied())?;
        let worth = |offer: &Offer| {
            let brings = offer.brings.get(stage as usize).copied().unwrap_or_default();
            if offer.cost > 0 { brings / offer.cost as f64 } else { f64::INFINITY * brings }
        };
        let best = self.people.candidates.iter().map(|c| c.offers.iter().map(worth).fold(0.0, f64::max));
        let all: Vec<f64> = best.filter(|worth| *worth > 0.0).collect();
        let own = worth(offer);
        // Of few, or where it costs nothing, a place says nothing.
        if all.len() < 3 || !own.is_finite() || own <= 0.0 {
            return None;
        }
        Some((stage, 1 + all.iter().filter(|other| **other > own * (1.0 + 1e-9)).count(), all.len()))
    }
}
