//! From the page's state to whom a plan can choose from: everybody of all sources, each with what one post, two and so on would
//! bring and cost.
//!
//! Knows people by their places. Refuses to choose.

use super::brief::Who;
use super::desk::weights;
use crate::evidence::constants::{FURTHER_POST, HOURS_PER_BOOKED_CREATOR, OVERLAP_FOLLOWERS};
use crate::evidence::tiers::TierName;
use crate::model::{Assumptions, Draft, Platform, Profile, Stage};
use crate::plan::{Candidate, Case, Choice, Offer, candidate, totals};
use crate::report::{Counting, Line, Mid, outlook};
use crate::text::{Written, plan as msg};
use crate::ui::compare::{duplicates, people};
use crate::ui::handle;
use crate::ui::links::Place;
use crate::ui::page::with_scheme;
use crate::ui::shape::Shape;
use crate::ui::soft;
use crate::ui::state::{State, drafted};

/// Beyond this many the best by the table are chosen from.
pub const MOST: usize = 2_000;

/// Somebody to choose.
#[derive(Clone, Debug)]
pub struct Person {
    /// By source and row.
    pub who: Who,
    /// By the place of the source and the row.
    pub place: Place,
    /// The handle or name, else the line.
    pub name: String,
    /// What is known, where there is enough to judge by.
    pub profile: Option<Profile>,
    /// What is assumed of this one.
    pub assumptions: Assumptions,
    /// The tier by the chosen scheme.
    pub tier: Option<TierName>,
    /// Whether no larger than that scheme's micro; nothing where followers are not told.
    pub is_small: Option<bool>,
    /// What is known of the price.
    pub price: Price,
    /// By which they are drawn: the same person is the same in every plan, and two are never one.
    pub key: u64,
}

/// What is known of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Price {
    /// The creator named it.
    Quoted,
    /// It is an estimate.
    Expected,
    /// No fee is part of the deal.
    NoFee,
}

/// Everybody, and what each offers.
#[derive(Debug)]
pub struct People {
    /// In the order of the sources; a candidate's place is one in this list.
    pub list: Vec<Person>,
    /// What they offer, as it is chosen by.
    pub candidates: Vec<Candidate>,
    /// The same in the likely case: what is told. Sums of bad cases are no forecast (model 11).
    pub likely: Vec<Candidate>,
    /// How many there are in all, of whom these are the best.
    pub of: usize,
    /// How their orders are counted.
    pub counting: Counting,
    /// How many of them stand in several lines; of each the last is here.
    pub twice: usize,
}

/// How the people of a plan are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// How orders are counted.
    pub counting: Counting,
    /// At what each is taken.
    pub case: Case,
}

impl People {
    /// Nobody of these yet.
    pub fn of(places: &Places, taken: Taken) -> People {
        let (of, twice) = (places.of, places.twice);
        People { list: Vec::new(), candidates: Vec::new(), likely: Vec::new(), of, counting: taken.counting, twice }
    }

    /// Adds the creator at this place.
    pub fn add(&mut self, state: &State, (source, row): (usize, usize), taken: Taken) {
        let Some(of) = state.sources.get(source) else { return };
        let draft = drafted(&state.sources, state.linked_at((source, row)).as_ref(), (source, row));
        let assumptions = soft::assumed(&state.assumptions, &state.brand, of, row);
        let profile = Profile::try_from_draft(&draft, &assumptions).ok();
        let followers = profile.as_ref().and_then(|p| p.followers).map(|f| f.value);
        let (tier, is_small) = with_scheme((state.scheme, state.custom), |scheme| {
            let tier = followers.and_then(|f| scheme.tier_of(f)).map(|tier| tier.name);
            (tier, tier.map(|tier| tier <= TierName::Micro))
        });
        let place = self.list.len();
        let offered = |case: Case| {
            let found = profile.as_ref().and_then(|p| candidate(place, p, &assumptions, taken.counting, case));
            let platform = profile.as_ref().and_then(|p| p.platform).unwrap_or(Platform::Instagram);
            found.unwrap_or(Candidate { place, platform, stage: None, offers: Vec::new() })
        };
        self.candidates.push(offered(taken.case));
        if taken.case != Case::Likely {
            self.likely.push(offered(Case::Likely));
        }
        let spent = profile.as_ref().and_then(|p| outlook(p, &assumptions, 1).ok()).and_then(|known| known.spent.ok());
        let price = match spent {
            _ if !assumptions.payment.has_fee() => Price::NoFee,
            Some(spent) if spent.times == 0.0 => Price::Quoted,
            _ => Price::Expected,
        };
        let name = name(&draft, row);
        let known = handle::key(&draft);
        let is_taken = known == 0 || self.list.iter().any(|person| person.key == known);
        let key = if is_taken { u64::from(of.id) << 32 | row as u64 | 1 << 63 } else { known };
        self.list.push(Person {
            who: (of.id, row),
            place: (source, row),
            name,
            profile,
            assumptions,
            tier,
            is_small,
            price,
            key,
        });
    }

    /// What such a choice brings to each stage in the likely case.
    pub fn told(&self, choice: &Choice, overlap: f64) -> [f64; 4] {
        if self.likely.is_empty() {
            return choice.totals;
        }
        let offers = choice.chosen.iter().filter_map(|c| self.likely.get(c.place)?.offers.get(c.offer));
        totals(offers, overlap)
    }

    /// What somebody offers, in the likely case.
    pub fn offers(&self, place: usize) -> &[Offer] {
        let list = if self.likely.is_empty() { &self.candidates } else { &self.likely };
        list.get(place).map(|c| c.offers.as_slice()).unwrap_or_default()
    }

    /// Once all are there: which stage each serves best, by what it brings for its money against what all bring for theirs.
    pub fn settle(&mut self) {
        let first = |c: &Candidate| c.offers.first().copied();
        let (mut brings, mut cost) = ([0.0; 4], 0.0);
        for offer in self.candidates.iter().filter_map(first) {
            cost += offer.cost as f64;
            brings.iter_mut().zip(offer.brings).for_each(|(sum, x)| *sum += x);
        }
        for candidate in &mut self.candidates {
            let Some(offer) = first(candidate) else { continue };
            let better = |stage: &Stage| {
                let (own, all) = (offer.brings[*stage as usize], brings[*stage as usize]);
                match (all > 0.0, offer.cost > 0) {
                    (false, _) => own,
                    (true, false) => own / all,
                    (true, true) => own / offer.cost as f64 * cost / all,
                }
            };
            let best = Stage::ALL.into_iter().max_by(|a, b| better(a).total_cmp(&better(b)));
            candidate.stage = best.filter(|stage| better(stage) > 0.0);
        }
    }
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
