//! What would bring somebody in: the highest price at which a plan with them is as good as the best without.
//!
//! Sought as the least that the others need so that all together are worth as much: what is left of the limits is the price.
//! Exact; where the steps run out, a price at which they are in, but not proven to be the highest. Other offers of the same
//! creator stay out of it: who haggles about two posts does not book one.

use super::dear::Dear;
use super::divide::{Best, EQUAL};
use super::prices::root;
use super::search::Lists;
use super::table::{Table, rising, whole};
use super::{Choosing, Effort, around, start};
use crate::plan::{Candidate, Lock, Offer, Want};

/// The price at which somebody who was left out comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which of their offers.
    pub offer: usize,
    /// They come in at this or less, in hundredths of the currency.
    pub cost: u64,
    /// Whether at more they do not.
    pub proven: bool,
}

/// Steps of a search by the prices of the choice, before better ones are sought.
const TRIAL: u64 = 1_500;

impl Choosing {
    /// The price at which someone left out comes in, with the offer of theirs that needs the smallest discount by the bound
    /// (the price is exact, which offer is a matter of the bound alone); none where no offer would come in for nothing.
    /// Where the best choice itself is not proven, the price is one that equals that choice. In a mix the yardstick stays
    /// that of the choice.
    pub fn entry(&self, place: usize, effort: Effort) -> Option<Entry> {
        let candidate = self.left_out(place)?;
        let mut steps = effort.steps;
        // The most promising first: what the bound would pay at the most, as a share of what they ask.
        let mut offers: Vec<(f64, usize, &Offer)> = Vec::new();
        for (index, offer) in candidate.offers.iter().enumerate() {
            let (reach, plain) = self.scale.split(offer);
            if reach + plain > 0.0 && self.want.most_posts.is_none_or(|most| offer.posts <= most) {
                offers.push((self.most_worth(candidate, offer) / offer.cost.max(1) as f64, index, offer));
            }
        }
        let order = rising(offers.iter().map(|(share, ..)| -share));
        order.into_iter().find_map(|place| {
            let &(_, index, offer) = offers.get(place)?;
            let (cost, proven) = self.price(candidate, offer, &mut steps)?;
            Some(Entry { offer: index, cost, proven })
        })
    }

    /// A candidate who is not in the choice and was not locked out.
    pub(super) fn left_out(&self, place: usize) -> Option<&Candidate> {
        let out = !self.want.locked_out.contains(&place) && !self.choice.chosen.iter().any(|one| one.place == place);
        self.candidates.iter().find(|candidate| candidate.place == place).filter(|_| out)
    }

    /// A price above which no list of prices allows an offer, whatever the others do.
    fn most_worth(&self, candidate: &Candidate, offer: &Offer) -> f64 {
        let (reach, plain) = self.scale.split(offer);
        let people = self.table.people.iter();
        let index = people.enumerate().find(|(_, person)| {
            self.candidates.get(person.candidate).is_some_and(|other| other.place == candidate.place)
        });
        let tops = index.and_then(|(index, _)| self.lists.top.get(index));
        let allow = self.lists.allow(self.choice.value * (1.0 - EQUAL));
        let mut least = self.want.budget as f64;
        for (i, (prices, allow)) in self.lists.prices.iter().zip(allow).enumerate() {
            let top = tops.and_then(|tops| tops.get(i)).copied().unwrap_or_default();
            let (mut left, mut by) = (allow - top + prices.counted(&self.table, reach) + plain, 0.0);
            for (price, limit) in prices.rows.iter().zip(&self.table.limits) {
                let free = limit.used(candidate, &Offer { cost: 0, ..*offer });
                let times = limit.used(candidate, &Offer { cost: 1, ..*offer }) - free;
                left -= price * free as f64;
                if times < 0 {
                    left += price * self.want.budget as f64;
                } else {
                    by += price * times as f64;
                }
            }
            if left < 0.0 {
                return -1.0;
            }
            if by > 0.0 {
                least = least.min(left / by);
            }
        }
        least + 1.0
    }

    /// The price for one offer.
    fn price(&self, candidate: &Candidate, offer: &Offer, steps: &mut u64) -> Option<(u64, bool)> {
        let mut candidates = self.candidates.clone();
        for other in candidates.iter_mut().filter(|other| other.place == candidate.place) {
            other.offers = vec![Offer { cost: 0, ..*offer }];
        }
        let mut want = Want { most_posts: None, ..self.want.clone() };
        want.locked_in.push(Lock { place: candidate.place, posts: None });
        let mut table = Table::of(&candidates, &want, &self.scale)?;
        let times = table.limits.iter().map(|limit| {
            limit.used(candidate, &Offer { cost: 1, ..*offer }) - limit.used(candidate, &Offer { cost: 0, ..*offer })
        });
        let cap = whole(self.want.most_each.unwrap_or(u64::MAX).min(self.want.budget));
        let mut dear = Dear { times: times.collect(), most: table.most.clone(), cap, known: -1, found: false };
        table.most = dear.limits();
        let least = self.choice.value * (1.0 - EQUAL);
        // The prices of the choice tell enough as a rule.
        let prices = self.lists.prices.iter().map(|prices| prices.of(&self.table, &table)).collect();
        let lists = Lists::of(&table, prices);
        if lists.bound.iter().any(|bound| *bound < least) {
            return None;
        }
        if let Some(ways) = lists.prices.first().and_then(|prices| start::mend(&table, prices, lists.ways.clone()))
            && table.value(&ways, None, &mut Vec::new()) >= least
        {
            dear.take(&table.total(&ways));
        }
        let mut trial = TRIAL.min(*steps);
        let before = trial;
        let whole = dear.descend(&table, &lists, least, &mut trial);
        *steps = steps.saturating_sub(before - trial + table.ways.len() as u64 * 2);
        if whole {
            return u64::try_from(dear.known).ok().filter(|_| dear.found).map(|cost| (cost, true));
        }
        table.most = dear.limits();
        let root = root(&table, least, |_| least);
        *steps = steps.saturating_sub(root.steps);
        if root.bound < least {
            return u64::try_from(dear.known).ok().filter(|_| dear.found).map(|cost| (cost, true));
        }
        let mut best = Best {
            value: self.choice.value * (1.0 - 2.0 * EQUAL),
            ways: None,
            but: None,
            any: false,
            price: Some(dear),
        };
        let (_, proven) = best.settle(&table, &Lists::of(&table, around(&root.prices)), steps);
        let dear = best.price.filter(|dear| dear.found)?;
        u64::try_from(dear.known).ok().map(|cost| (cost, proven))
    }
}
