//! The desk: what was worked out about a plan, kept as long as what it rests on is the same, and worked out step by step so that
//! the page answers meanwhile.
//!
//! Everything here follows from the state: a memory, no store. Without a browser all steps are done at once.

use super::brief::{Blank, Brief, Change, Entry, Lock, Of, Who};
use super::candidates::{MOST, add, are_there, overlap, places};
use super::findings::Findings;
use crate::model::Currency;
use crate::plan::{self, Case, Choosing, Effort, Part, People, Refusal, Taken, Want};
use crate::ui::census::Basis;
use crate::ui::links::Place;
use crate::ui::state::State;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// So many people are taken at once; more come in turns.
const AT_ONCE: usize = 60;
/// People between two looks at the clock.
const STRIDE: usize = 8;

/// What the people of a plan rest on.
struct PeopleBasis {
    basis: Basis,
    brand: Rc<str>,
    taken: Taken,
    /// By which goal and locks the best of very many were taken.
    sifted: Option<([u8; 4], Vec<Who>)>,
}

impl PeopleBasis {
    fn of(state: &State) -> PeopleBasis {
        PeopleBasis { basis: Basis::of(state), brand: state.brand.clone(), taken: taken(state), sifted: sifted(state) }
    }

    fn holds(&self, state: &State) -> bool {
        self.basis.holds(state)
            && self.brand == state.brand
            && self.taken == taken(state)
            && self.sifted == sifted(state)
    }
}

/// A plan and what was found about it.
pub struct Planned {
    /// From whom it is chosen.
    pub people: Rc<People>,
    /// What was wanted.
    pub want: Want,
    /// Whom to book, or why nobody.
    pub choosing: Result<Choosing, Refusal>,
    /// Milliseconds that the choice took, where there is a clock.
    pub took: Cell<Option<f64>>,
    /// How much was tried.
    effort: usize,
    /// The share of people reached whom two creators have in common, where the person set it.
    pub overlap: Option<f64>,
    /// What else is known of it, as it is found.
    pub findings: Findings,
    /// What its money is in.
    pub currency: Currency,
    brief: Brief,
    goal: [u8; 4],
}

/// The memory.
pub struct Desk {
    /// Whether all is worked out when it is asked for: there is no browser to wait for.
    pub is_whole: Cell<bool>,
    people: RefCell<Option<(PeopleBasis, Rc<People>)>>,
    coming: RefCell<Option<(PeopleBasis, Vec<Place>, People)>>,
    plan: RefCell<Option<Rc<Planned>>>,
    /// The plan before the last thing that the person did about it, to say what changed.
    before: RefCell<Option<Rc<Planned>>>,
    turn: Cell<u32>,
    /// The browser's clock, milliseconds.
    pub clock: RefCell<Option<Box<dyn Fn() -> f64>>>,
}

impl Default for Desk {
    fn default() -> Desk {
        Desk {
            is_whole: Cell::new(true),
            people: RefCell::default(),
            coming: RefCell::default(),
            plan: RefCell::default(),
            before: RefCell::default(),
            turn: Cell::new(0),
            clock: RefCell::default(),
        }
    }
}

fn taken(state: &State) -> Taken {
    let case = if state.brief.is_bad_case { Case::Bad } else { Case::Likely };
    Taken { counting: state.order.counting, case }
}

/// What decides who is looked at, where there are more than can be.
fn sifted(state: &State) -> Option<([u8; 4], Vec<Who>)> {
    let locks = || state.brief.locks.iter().map(|(who, _)| *who).collect();
    (state.count() > MOST).then(|| (weights(state), locks()))
}

/// The weights of the stages; where none was chosen, conversion.
pub fn weights(state: &State) -> [u8; 4] {
    plan::weights(state.goal)
}

impl Desk {
    /// A plan, and how long it took.
    fn timed(&self, make: impl FnOnce() -> Planned) -> Rc<Planned> {
        let now = || self.clock.borrow().as_ref().map(|clock| clock());
        let began = now();
        let plan = make();
        plan.took.set(now().zip(began).map(|(end, began)| end - began));
        Rc::new(plan)
    }

    /// Everybody that can be chosen, if all of them are there.
    pub fn people(&self, state: &State) -> Option<Rc<People>> {
        if let Some((_, people)) = self.people.borrow().as_ref().filter(|(basis, _)| basis.holds(state)) {
            return Some(people.clone());
        }
        if !self.is_whole.get() && state.count() > AT_ONCE {
            return None;
        }
        let places = places(state)?;
        let mut people = People::of(places.of, places.twice, taken(state));
        places.list.into_iter().for_each(|place| add(&mut people, state, place, taken(state)));
        Some(self.keep(PeopleBasis::of(state), people))
    }

    fn keep(&self, basis: PeopleBasis, mut people: People) -> Rc<People> {
        people.settle();
        let people = Rc::new(people);
        *self.people.borrow_mut() = Some((basis, people.clone()));
        people
    }

    /// The plan for this state, as far as it is worked out; nothing while people are still coming, or without a budget.
    pub fn plan(&self, state: &State) -> Option<Rc<Planned>> {
        let people = self.people(state)?;
        let budget = state.brief.get(Blank::Budget)?;
        let holds = |planned: &Rc<Planned>| {
            Rc::ptr_eq(&planned.people, &people) && planned.brief == state.brief && planned.goal == weights(state)
        };
        let kept = self.plan.borrow().clone();
        let plan = match kept.filter(holds) {
            Some(kept) => kept,
            None => {
                let plan = self.timed(|| Planned::of(state, people, budget, 0));
                let before = self.plan.replace(Some(plan.clone()));
                if self.turn.replace(state.turn) != state.turn {
                    *self.before.borrow_mut() = before;
                }
                plan
            }
        };
        if self.is_whole.get() {
            while plan.findings.further(&plan) {}
        }
        Some(plan)
    }

    /// The plan before the last thing that the person did, where it is another.
    pub fn before(&self, plan: &Rc<Planned>) -> Option<Rc<Planned>> {
        self.before.borrow().clone().filter(|before| !Rc::ptr_eq(before, plan))
    }

    /// Whether there is more to work out.
    #[inline(never)] // A door.
    pub fn is_open(&self, state: &State) -> bool {
        match (self.people(state), self.plan(state)) {
            // What it waits for brings another picture.
            (None, _) => are_there(state),
            (_, Some(plan)) => !plan.is_done(),
            (_, None) => false,
        }
    }

    /// Works on while there is time.
    #[inline(never)] // A door.
    pub fn go_on(&self, state: &State, more: &dyn Fn() -> bool) {
        if self.people(state).is_none() {
            return self.gather(state, more);
        }
        let Some(plan) = self.plan(state) else { return };
        if plan.can_be_tried_harder() {
            let budget = state.brief.get(Blank::Budget).unwrap_or_default();
            let harder = self.timed(|| Planned::of(state, plan.people.clone(), budget, plan.effort + 1));
            *self.plan.borrow_mut() = Some(harder);
            return;
        }
        while plan.findings.further(&plan) && more() {}
    }

    /// Takes further people in.
    fn gather(&self, state: &State, more: &dyn Fn() -> bool) {
        let mut coming = self.coming.borrow_mut();
        if coming.as_ref().is_none_or(|(basis, ..)| !basis.holds(state)) {
            let Some(places) = places(state) else { return };
            let people = People::of(places.of, places.twice, taken(state));
            *coming = Some((PeopleBasis::of(state), places.list, people));
        }
        let Some((_, all, people)) = coming.as_mut() else { return };
        while let Some(place) = all.get(people.list.len()) {
            add(people, state, *place, taken(state));
            if people.list.len().is_multiple_of(STRIDE) && !more() {
                return;
            }
        }
        if let Some((basis, _, people)) = coming.take() {
            self.keep(basis, people);
        }
    }
}

impl Planned {
    fn of(state: &State, people: Rc<People>, budget: f64, effort: usize) -> Planned {
        let want = want(state, &people, budget);
        let tried = Effort::IN_TURN[effort.min(Effort::IN_TURN.len() - 1)];
        let choosing = Choosing::of(&people.candidates, &want, tried);
        let (brief, goal) = (state.brief.clone(), weights(state));
        // Of followers who follow another a third is reached by both (model 11).
        let overlap = brief.get(Blank::Overlap).map(|share| share / 3.0);
        Planned {
            people,
            want,
            choosing,
            took: Cell::new(None),
            effort,
            overlap,
            findings: Findings::default(),
            currency: state.assumptions.currency,
            brief,
            goal,
        }
    }

    /// Whether it is to be sought for longer. Among very many it is not: the gap to the bound is told.
    pub fn can_be_tried_harder(&self) -> bool {
        let is_open = match &self.choosing {
            Ok(choosing) => !choosing.choice().proven,
            Err(why) => *why == Refusal::NotFound,
        };
        is_open && self.effort + 1 < Effort::IN_TURN.len() && self.people.list.len() <= Effort::FEW
    }

    /// Whether each creator was taken at a bad case.
    pub fn is_bad_case(&self) -> bool {
        self.brief.is_bad_case
    }

    fn is_done(&self) -> bool {
        !self.can_be_tried_harder() && self.findings.is_done(self)
    }
}

/// What the brief asks for, in the terms of a plan.
fn want(state: &State, people: &People, budget: f64) -> Want {
    let brief = &state.brief;
    let cents = |x: f64| (x * 100.0 + 0.5) as u64;
    let follow = brief.get(Blank::Overlap).unwrap_or_else(overlap);
    let mut want = Want::new(weights(state), cents(budget), follow / 3.0);
    want.minutes = brief.get(Blank::Hours).map(|hours| (hours * 60.0) as u32);
    want.most_posts = brief.get(Blank::MostPosts).map(|n| n as u32);
    want.most_each = brief.get(Blank::MostEach).map(cents);
    want.least_creators = brief.get(Blank::AtLeast).map_or(0, |n| n as usize);
    want.most_creators = brief.get(Blank::AtMost).map(|n| n as usize);
    for (who, lock) in &brief.locks {
        let Some(place) = people.list.iter().position(|person| person.who == *who) else { continue };
        match lock {
            Lock::In => want.locked_in.push(plan::Lock { place, posts: None }),
            Lock::Out => want.locked_out.push(place),
        }
    }
    for share in &brief.shares {
        let of = match share.of {
            Of::Platform(platform) => Part::Platform(platform),
            Of::Stage(stage) => Part::Stage(stage),
        };
        let percent = (share.share * 100.0 + 0.5) as u8;
        let at = want.shares.iter().position(|known| known.of == of).unwrap_or_else(|| {
            want.shares.push(plan::Share { of, least: 0, most: 100 });
            want.shares.len() - 1
        });
        if let Some(known) = want.shares.get_mut(at) {
            *(if share.is_least { &mut known.least } else { &mut known.most }) = percent;
        }
    }
    want
}

/// A change of what the person does about a plan, told apart so that one thing done in many keys is one step.
#[inline(never)] // A door.
pub fn kind(change: &Change) -> u64 {
    match change {
        Change::Set(blank, _) | Change::Misread(Entry::Blank(blank)) => 1 + *blank as u64,
        Change::BadCase(_) => 21,
        Change::Lock((source, row), _) => 1 << 40 | u64::from(*source) << 20 | *row as u64,
        Change::NoShares => 22,
        Change::Share(of, is_least, _) | Change::Misread(Entry::Share(of, is_least)) => {
            let of = match of {
                Of::Platform(platform) => *platform as u64,
                Of::Stage(stage) => 50 + *stage as u64,
            };
            100 + 2 * of + u64::from(*is_least)
        }
    }
}
