//! Everybody whom a plan can choose from, each with what one post, two and so on would bring and cost, and who is drawn as whom.
//!
//! Knows people by a place that the caller gives them. Refuses to know where they come from, words, and whom to choose.

use super::{Candidate, Case, Choice, Choosing, Member, Offer, Reason, candidate, totals};
use crate::evidence::tiers::{Scheme, TierName};
use crate::model::handle;
use crate::model::{Assumptions, Draft, Platform, Profile, Stage};
use crate::report::{Counting, outlook};

/// Somebody to choose.
#[derive(Clone, Debug)]
pub struct Person {
    /// By source and row.
    pub who: (u32, usize),
    /// By the place of the source and the row.
    pub place: (usize, usize),
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

/// One who is to be added: where they stand, and what is known and assumed of them.
#[derive(Debug)]
pub struct Known<'a> {
    /// By source and row.
    pub who: (u32, usize),
    /// By the place of the source and the row.
    pub place: (usize, usize),
    /// The handle or name, else the line.
    pub name: String,
    /// What was told.
    pub draft: &'a Draft,
    /// What is assumed.
    pub assumptions: Assumptions,
}

impl People {
    /// Nobody of these yet.
    pub fn of(of: usize, twice: usize, taken: Taken) -> People {
        People { list: Vec::new(), candidates: Vec::new(), likely: Vec::new(), of, counting: taken.counting, twice }
    }

    /// Adds a creator; the scheme says what they are called.
    pub fn add(&mut self, known: Known<'_>, scheme: &Scheme<'_>, taken: Taken) {
        let Known { who, place: stands, name, draft, assumptions } = known;
        let profile = Profile::try_from_draft(draft, &assumptions).ok();
        let followers = profile.as_ref().and_then(|p| p.followers).map(|f| f.value);
        let tier = followers.and_then(|f| scheme.tier_of(f)).map(|tier| tier.name);
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
        let known = handle::key(draft);
        let is_taken = known == 0 || self.list.iter().any(|person| person.key == known);
        let key = if is_taken { u64::from(who.0) << 32 | who.1 as u64 | 1 << 63 } else { known };
        let is_small = tier.map(|tier| tier <= TierName::Micro);
        self.list.push(Person { who, place: stands, name, profile, assumptions, tier, is_small, price, key });
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
        let brought = |offer: &Offer, stage: Stage| offer.brings.get(stage as usize).copied().unwrap_or_default();
        let (mut brings, mut cost) = ([0.0; 4], 0.0);
        for offer in self.candidates.iter().filter_map(first) {
            cost += offer.cost as f64;
            brings.iter_mut().zip(offer.brings).for_each(|(sum, x)| *sum += x);
        }
        for candidate in &mut self.candidates {
            let Some(offer) = first(candidate) else { continue };
            let better = |stage: &Stage| {
                let own = brought(&offer, *stage);
                let all = brings.get(*stage as usize).copied().unwrap_or_default();
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

    /// Those of a choice, as they are drawn.
    pub fn members(&self, choice: &Choice) -> Vec<Member> {
        let booked = choice.chosen.iter().filter_map(|chosen| {
            let person = self.list.get(chosen.place)?;
            let outlook = outlook(person.profile.as_ref()?, &person.assumptions, chosen.posts).ok()?;
            Some(Member { key: person.key, outlook })
        });
        booked.collect()
    }

    /// Who is left, by place: whom the person left out, then those who bring most for their money, then those of whom nothing
    /// is known.
    pub fn left(&self, choosing: &Choosing) -> Vec<usize> {
        let worth = |offer: &Offer| choosing.scale().value(&offer.brings) / offer.cost.max(1) as f64;
        let mut left: Vec<(u8, f64, usize)> = Vec::new();
        for candidate in &self.candidates {
            let rank = match choosing.reason(candidate.place) {
                None => continue,
                Some(Reason::LockedOut) => 0,
                Some(Reason::NothingTold) => 2,
                Some(_) => 1,
            };
            left.push((rank, candidate.offers.iter().map(worth).fold(0.0, f64::max), candidate.place));
        }
        left.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
        left.into_iter().map(|(.., place)| place).collect()
    }
}

/// The weights of the stages; where none was chosen, conversion.
pub fn weights(goal: [u8; 4]) -> [u8; 4] {
    if goal == [0; 4] { Stage::ALL.map(|stage| if stage == Stage::Conversion { 3 } else { 0 }) } else { goal }
}
