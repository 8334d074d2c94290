//! From the page's state to whom a plan can choose from: everybody of all sources, each with what one post, two and so on would
//! bring and cost.
//!
//! Knows people by their places. Refuses to choose.

use super::desk::weights;
use crate::evidence::constants::{FURTHER_POST, HOURS_PER_BOOKED_CREATOR, OVERLAP_FOLLOWERS};
use crate::model::{Draft, Platform};
use crate::plan::{Known, People, Taken};
use crate::report::{Line, Mid};
use crate::text::{Written, plan as msg};
use crate::ui::compare::{duplicates, people};
use crate::ui::links::Place;
use crate::ui::page::with_scheme;
use crate::ui::shape::Shape;
use crate::ui::soft;
use crate::ui::state::{State, drafted};

/// Beyond this many the best by the table are chosen from.
pub const MOST: usize = 2_000;

/// Adds the creator at this place.
pub fn add(people: &mut People, state: &State, (source, row): Place, taken: Taken) {
    let Some(of) = state.sources.get(source) else { return };
    let draft = drafted(&state.sources, state.linked_at((source, row)).as_ref(), (source, row));
    let (name, assumptions) = (name(&draft, row), soft::assumed(&state.assumptions, &state.brand, of, row));
    let known = Known { who: (of.id, row), place: (source, row), name, draft: &draft, assumptions };
    with_scheme((state.scheme, state.custom), |scheme| people.add(known, scheme, taken));
}

fn name(draft: &Draft, row: usize) -> String {
    let told = draft.handle.as_ref().or(draft.name.as_ref()).map(|fact| fact.value.clone());
    told.unwrap_or_else(|| Shape::default().say(msg::CREATOR, [Written::Whole.of(row as f64 + 1.0)]))
}

/// Whether whom to plan with can be told by now: of very many, and of whom the table tells more than one line, it waits until all
/// are judged anew.
pub fn are_there(state: &State) -> bool {
    state.count() <= MOST || state.census.is_some()
}

/// Whom a plan is made from.
#[derive(Debug)]
pub struct Places {
    /// Their places.
    pub list: Vec<Place>,
    /// How many there are in all.
    pub of: usize,
    /// How many of them stand in several lines, without anybody having said that these are several people.
    pub twice: usize,
}

/// Everybody's place, at most [`MOST`]: of very many those who bring most for their money by the table; nothing while that is still being
/// made. Of lines that may be one person only the last: nobody is booked twice before that is said.
pub fn places(state: &State) -> Option<Places> {
    if !are_there(state) {
        return None;
    }
    let mut all = people(state);
    let groups = duplicates(state);
    let first = groups.iter().filter_map(|group| group.split_last()).flat_map(|(_, earlier)| earlier);
    let mut twice: Vec<Place> = first.copied().collect();
    twice.sort_unstable();
    all.retain(|place| twice.binary_search(place).is_err());
    let of = all.len();
    if of <= MOST {
        return Some(Places { list: all, of, twice: groups.len() });
    }
    let table = state.table()?;
    let mids = [Mid::Relevant, Mid::Clicks, Mid::orders(state.order.counting), Mid::Engagements];
    let weights = weights(state);
    let amount = |line: &Line, mid: Mid| Some(f64::from(line.get(mid))).filter(|x| x.is_finite()).unwrap_or(0.0);
    let mut sums = [f64::MIN_POSITIVE; 4];
    for entry in &table.entries {
        sums.iter_mut().zip(mids).for_each(|(sum, mid)| *sum += amount(&entry.line, mid));
    }
    let mut worth: Vec<(f64, Place)> = table
        .entries
        .iter()
        .filter(|entry| twice.binary_search(&entry.place()).is_err())
        .map(|entry| {
            let brings = mids.into_iter().zip(sums).zip(weights);
            let value =
                brings.fold(0.0, |sum, ((mid, all), weight)| sum + f64::from(weight) * amount(&entry.line, mid) / all);
            let cost = amount(&entry.line, Mid::TrueCost);
            (value / cost.max(0.01), entry.place())
        })
        .collect();
    worth.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    // Whoever is insisted on is among them.
    let mut best: Vec<Place> = worth.into_iter().take(MOST).map(|(_, place)| place).collect();
    for ((id, row), _) in &state.brief.locks {
        let place = state.sources.iter().position(|source| source.id == *id).map(|at| (at, *row));
        best.extend(place.filter(|place| !best.contains(place)));
    }
    best.sort_unstable();
    Some(Places { list: best, of, twice: groups.len() })
}

/// The platforms of everybody who can be chosen.
pub fn platforms(people: &People) -> Vec<Platform> {
    let has = |platform: &Platform| {
        people.list.iter().any(|person| person.profile.as_ref().and_then(|p| p.platform) == Some(*platform))
    };
    Platform::ALL.into_iter().filter(has).collect()
}

/// Hours for one creator, as they are used.
pub fn hours(state: &State) -> f64 {
    state.assumptions.hours.or(HOURS_PER_BOOKED_CREATOR.middle()).unwrap_or(0.0)
}

/// What each further post brings, of the one before, as it is used.
pub fn further(state: &State) -> f64 {
    state.assumptions.further.or(FURTHER_POST.number()).unwrap_or(1.0)
}

/// The usual overlap of followers: its middle.
pub fn overlap() -> f64 {
    OVERLAP_FOLLOWERS.log_normal().map_or(0.1, |usual| usual.median())
}
