//! All creators of all sources, judged in turns so that the page answers meanwhile: numbers only, no reasons.
//!
//! Knows what a count rests on, and that it is void once any of that is another; fills the table that is compared. Refuses to
//! draw.

use super::Browser;
use super::action::Action;
use super::compare::table::{MOST_CHANCES, Table, told_at};
use super::links::Link;
use super::page::with_scheme;
use super::soft;
use super::source::Source;
use super::state::{State, drafted};
use crate::evidence::tiers::{SchemeId, TierName};
use crate::model::handle;
use crate::model::{Assumptions, Draft, Profile, ascend_many};
use crate::report::{Line, Survey};
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
    links: Rc<[Link]>,
    assumptions: Rc<Assumptions>,
    brand: Rc<str>,
    scheme: (SchemeId, (u64, u64)),
}

impl Basis {
    /// That of a state.
    #[inline(never)] // A door.
    pub fn of(state: &State) -> Basis {
        Basis {
            sources: state.sources.clone(),
            links: state.links.clone(),
            assumptions: state.assumptions.clone(),
            brand: soft::brand(state).into(),
            scheme: (state.scheme, state.custom),
        }
    }

    /// Whether nothing of it has become another since: whatever is held here is changed in a copy.
    #[inline(never)] // A door.
    pub fn holds(&self, state: &State) -> bool {
        self.scheme == (state.scheme, state.custom)
            && Rc::ptr_eq(&self.assumptions, &state.assumptions)
            && Rc::ptr_eq(&self.links, &state.links)
            && self.sources.len() == state.sources.len()
            && self.sources.iter().zip(&state.sources).all(|(a, b)| Rc::ptr_eq(a, b))
            && *self.brand == *soft::brand(state)
    }
}

impl PartialEq for Basis {
    fn eq(&self, other: &Basis) -> bool {
        core::ptr::eq(self, other)
    }
}

/// What was counted in one source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many can be judged, and how people respond to them.
    pub survey: Survey,
    /// Of these, those whom the chosen scheme calls micro.
    pub micro: u32,
}

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Census {
    /// Source by source.
    pub counts: Vec<Counts>,
    /// Every creator in a line.
    pub table: Rc<Table>,
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
            self.close();
        }));
    }

    /// To close the table of very many takes a turn, and to draw what comes of it another.
    fn close(mut self) {
        let ports = self.ports.clone();
        ports.0.later(Box::new(move || {
            let Some(basis) = self.basis.upgrade() else { return };
            let census = self.counter.end(&basis);
            self.tell(census);
        }));
    }

    fn tell(self, census: Census) {
        let ports = self.ports.clone();
        ports.0.later(Box::new(move || {
            if let Some(basis) = self.basis.upgrade() {
                self.act.emit(Action::Counted(basis, census));
            }
        }));
    }
}

/// How far a count has come.
pub struct Counter {
    source: usize,
    row: usize,
    /// Rows that stand in another source too, ascending, each with the place of its link: packed.
    linked: Vec<u64>,
    draft: Draft,
    counts: Vec<Counts>,
    table: Table,
    /// Whether there are few enough for their chances of profit.
    chances: bool,
}

impl Counter {
    fn new(basis: &Basis) -> Counter {
        let all = basis.sources.iter().map(|source| source.len()).sum::<usize>() - basis.links.len();
        Counter {
            source: 0,
            row: 0,
            linked: linked(basis, 0),
            draft: Draft::default(),
            counts: vec![Counts::default(); basis.sources.len()],
            table: Table::new(&basis.sources, &basis.links),
            chances: all <= MOST_CHANCES,
        }
    }

    /// Goes on while there is time; whether there is more to do.
    fn go(&mut self, basis: &Basis, more: &dyn Fn() -> bool) -> bool {
        while let Some(source) = basis.sources.get(self.source) {
            if self.rows(basis, source, more) {
                return true;
            }
            (self.source, self.row) = (self.source + 1, 0);
            self.linked = linked(basis, self.source);
        }
        false
    }

    /// The rows of a source.
    fn rows(&mut self, basis: &Basis, source: &Source, more: &dyn Fn() -> bool) -> bool {
        let before = source.reading.creators.len();
        let mut rows = source.reading.sheet.as_ref().map(|sheet| sheet.under(&source.text, &source.says));
        with_scheme(basis.scheme, |scheme| {
            while self.row < source.len() {
                let (row, place) = (self.row, (self.source, self.row));
                let (mut link, mut bytes) = (None, (0, 0));
                while let Some(packed) = self.linked.pop_if(|packed| *packed >> 32 <= row as u64) {
                    link = link.or(basis.links.get(packed as u32 as usize));
                }
                match (link, &mut rows) {
                    (None, Some(rows)) if row >= before => {
                        rows.all(row - before, &mut self.draft);
                        bytes = (rows.span().start, rows.span().end);
                        source.change(row, &mut self.draft);
                    }
                    (link, rows) => {
                        self.draft = drafted(&basis.sources, link, place);
                        bytes = match (source.reading.creators.get(row), rows, &source.reading.sheet) {
                            (Some(told), ..) => told_at(told, &source.text),
                            (None, Some(_), Some(sheet)) => {
                                let span = sheet.row_span(&source.text, row - before);
                                (span.start, span.end)
                            }
                            _ => bytes,
                        };
                    }
                }
                let assumed = soft::assumed(&basis.assumptions, &basis.brand, source, row);
                let profile = Profile::try_from_draft(&self.draft, &assumed).ok();
                let judged = profile.as_ref().map(|profile| Line::of(profile, &assumed, scheme));
                if let Some(counts) = self.counts.get_mut(self.source) {
                    counts.survey.take(judged.as_ref().map(|(_, figures)| figures));
                    let is_micro = judged.as_ref().is_some_and(|(line, _)| line.tier == Some(TierName::Micro));
                    counts.micro += u32::from(is_micro);
                }
                // Where a later source tells of somebody again, they stand in the line of the earlier one.
                if link.is_none_or(|link| link.new != place) && source.is_same(row) != Some(true) {
                    let platform = self.draft.platform.as_ref().map(|fact| fact.value);
                    let line = judged.map_or(Line::unknown(platform), |(line, _)| line);
                    self.table.take(place, bytes, line, handle::key(&self.draft));
                    if self.chances {
                        self.table.chance(profile.as_ref(), &assumed);
                    }
                }
                self.row += 1;
                if self.row.is_multiple_of(ROWS) && !more() {
                    return true;
                }
            }
            false
        })
    }

    /// What was counted.
    fn end(&mut self, basis: &Basis) -> Census {
        self.table.close(&basis.sources);
        Census { counts: core::mem::take(&mut self.counts), table: Rc::new(core::mem::take(&mut self.table)) }
    }
}

/// The links of a source's rows, the next one at the end.
fn linked(basis: &Basis, of: usize) -> Vec<u64> {
    let mut linked = Vec::new();
    for (at, link) in basis.links.iter().enumerate() {
        for (source, row) in [link.old, link.new] {
            if source == of {
                linked.push((row as u64) << 32 | at as u64);
            }
        }
    }
    ascend_many(&mut linked);
    linked.reverse();
    linked
}

/// The same in one go, for what has no browser, and for few.
#[inline(never)] // A door.
pub fn counted(state: &State) -> Action {
    let basis = Rc::new(Basis::of(state));
    let census = census(&basis);
    Action::Counted(basis, census)
}

/// All of them at once.
pub fn census(basis: &Basis) -> Census {
    let mut counter = Counter::new(basis);
    counter.go(basis, &|| true);
    counter.end(basis)
}
