//! All creators of the source that is shown, judged in turns so that the page answers meanwhile: numbers only, no reasons.
//!
//! Knows what a count rests on, and that it is void once any of that is another. Refuses to draw, and to hold a row.

use super::Browser;
use super::action::Action;
use super::links::Link;
use super::page::with_scheme;
use super::source::Source;
use super::state::{State, drafted};
use crate::evidence::tiers::SchemeId;
use crate::model::{Assumptions, Draft, Profile, ascend};
use crate::report::{Survey, figures};
use std::rc::{Rc, Weak};
use yew::Callback;

/// Milliseconds of work a turn, after which the browser has its own.
const TURN: f64 = 10.0;
/// Rows between two looks at the clock.
const ROWS: usize = 64;

/// What is counted, and what each figure of it rests on.
#[derive(Clone, Debug)]
pub struct Basis {
    sources: Vec<Rc<Source>>,
    shown: usize,
    links: Rc<[Link]>,
    assumptions: Rc<Assumptions>,
    scheme: (SchemeId, (u64, u64)),
}

impl Basis {
    /// That of a state.
    #[inline(never)] // A door.
    pub fn of(state: &State) -> Basis {
        Basis {
            sources: state.sources.clone(),
            shown: state.shown,
            links: state.links.clone(),
            assumptions: state.assumptions.clone(),
            scheme: (state.scheme, state.custom),
        }
    }

    /// Whether nothing of it has become another since: whatever is held here is changed in a copy.
    #[inline(never)] // A door.
    pub fn holds(&self, state: &State) -> bool {
        self.shown == state.shown
            && self.scheme == (state.scheme, state.custom)
            && Rc::ptr_eq(&self.assumptions, &state.assumptions)
            && Rc::ptr_eq(&self.links, &state.links)
            && self.sources.len() == state.sources.len()
            && self.sources.iter().zip(&state.sources).all(|(a, b)| Rc::ptr_eq(a, b))
    }
}

impl PartialEq for Basis {
    fn eq(&self, other: &Basis) -> bool {
        core::ptr::eq(self, other)
    }
}

/// What was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// How many can be judged, and how people respond to them.
    pub survey: Survey,
    /// Of these, those whom the chosen scheme calls micro.
    pub micro: u32,
}

/// Counts, and says the sum. Ends by itself once nobody holds the basis.
#[inline(never)] // A door.
pub fn count(ports: &Browser, basis: &Rc<Basis>, act: Callback<Action>) {
    Work { ports: ports.clone(), act, basis: Rc::downgrade(basis), counter: Counter::new(basis) }.later();
}

struct Work {
    ports: Browser,
    act: Callback<Action>,
    basis: Weak<Basis>,
    counter: Counter,
}

impl Work {
    fn later(mut self) {
        let ports = self.ports.clone();
        ports.0.later(Box::new(move || {
            let Some(basis) = self.basis.upgrade() else { return };
            let end = self.ports.0.now() + TURN;
            if self.counter.go(&basis, &|| self.ports.0.now() < end) {
                return self.later();
            }
            self.act.emit(Action::Counted(basis, self.counter.sum));
        }));
    }
}

/// How far a count has come.
pub struct Counter {
    row: usize,
    /// Rows that stand in another source too, ascending, each with the place of its link: packed.
    linked: Vec<u64>,
    draft: Draft,
    sum: Census,
}

impl Counter {
    fn new(basis: &Basis) -> Counter {
        let mut linked = Vec::new();
        for (at, link) in basis.links.iter().enumerate() {
            for (source, row) in [link.old, link.new] {
                if source == basis.shown {
                    linked.push((row as u64) << 32 | at as u64);
                }
            }
        }
        ascend(&mut linked);
        // The next one is at the end.
        linked.reverse();
        Counter { row: 0, linked, draft: Draft::default(), sum: Census::default() }
    }

    /// Goes on while there is time; whether there is more to do.
    fn go(&mut self, basis: &Basis, more: &dyn Fn() -> bool) -> bool {
        let Some(source) = basis.sources.get(basis.shown) else { return false };
        let before = source.reading.creators.len();
        let mut rows = source.reading.sheet.as_ref().map(|sheet| sheet.under(&source.text, &source.says));
        with_scheme(basis.scheme, |scheme| {
            while self.row < source.len() {
                let row = self.row;
                let mut link = None;
                while let Some(packed) = self.linked.pop_if(|packed| *packed >> 32 <= row as u64) {
                    link = link.or(basis.links.get(packed as u32 as usize));
                }
                match (link, &mut rows) {
                    (None, Some(rows)) if row >= before => {
                        rows.numbers(row - before, &mut self.draft);
                        source.change(row, &mut self.draft);
                    }
                    (link, _) => self.draft = drafted(&basis.sources, link, (basis.shown, row)),
                }
                let profile = Profile::try_from_draft(&self.draft, &basis.assumptions).ok();
                let known = profile.as_ref().map(|profile| figures(profile, &basis.assumptions));
                self.sum.survey.take(known.as_ref());
                let followers = profile.and_then(|profile| profile.followers);
                self.sum.micro += u32::from(followers.is_some_and(|f| scheme.says_micro(f.value)));
                self.row += 1;
                if self.row.is_multiple_of(ROWS) && !more() {
                    return true;
                }
            }
            false
        })
    }
}

/// The same in one go, for what has no browser.
pub fn counted(state: &State) -> Action {
    let basis = Rc::new(Basis::of(state));
    let mut counter = Counter::new(&basis);
    counter.go(&basis, &|| true);
    Action::Counted(basis, counter.sum)
}
