//! Why somebody was left out: one reason each, the firmest that holds.
//!
//! What rules them out by itself comes first. Where they could be booked but are not, the prices of the bound tell what stood in
//! the way: what they would bring exceeds the price of everything they use but one limit, then it is that limit. Refuses to
//! know words, and what would bring them in: that is `entry`.

use super::Choosing;
use super::table::{Limit, limits, permitted, whole};
use crate::plan::Part;

/// Why a creator is not in the choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The person locked them out.
    LockedOut,
    /// Nothing can be told of them in any stage that counts.
    NothingTold,
    /// Every offer has more posts than one creator may.
    AboveMostPosts {
        /// The fewest that they offer.
        posts: u32,
    },
    /// Every offer costs more than one creator may.
    AboveMostEach {
        /// The cheapest.
        cheapest: u64,
    },
    /// Every offer costs more than the budget.
    AboveBudget {
        /// The cheapest.
        cheapest: u64,
    },
    /// Every offer takes more time than there is.
    AboveMinutes {
        /// The fewest.
        minutes: u32,
    },
    /// Every offer exceeds what may be spent on their platform or stage.
    AboveShare {
        /// Which.
        part: Part,
        /// The cheapest.
        cheapest: u64,
    },
    /// Those locked in leave too little of the money.
    LocksLeave {
        /// How much.
        money: u64,
    },
    /// They would pay, but for the share of their platform or stage, which others use better.
    ShareFull {
        /// Which.
        part: Part,
    },
    /// They would pay, but for the time they take.
    MinutesFull,
    /// They would pay, but no more creators are wanted.
    CreatorsFull,
    /// They bring less for the money than those who are chosen.
    BringsLess,
}

impl Choosing {
    /// Why somebody is not in the choice; none for those who are, and for places where nobody stands.
    pub fn reason(&self, place: usize) -> Option<Reason> {
        if self.want.locked_out.contains(&place) {
            return Some(Reason::LockedOut);
        }
        let candidate = self.left_out(place)?;
        let want = &self.want;
        let told: Vec<_> = candidate
            .offers
            .iter()
            .filter(|offer| {
                let (reach, plain) = self.scale.split(offer);
                reach + plain > 0.0
            })
            .collect();
        let Some(posts) = told.iter().map(|offer| offer.posts).min() else { return Some(Reason::NothingTold) };
        if want.most_posts.is_some_and(|most| posts > most) {
            return Some(Reason::AboveMostPosts { posts });
        }
        let cheap = |offers: &[&crate::plan::Offer]| offers.iter().map(|offer| offer.cost).min().unwrap_or_default();
        let open: Vec<_> = told.iter().filter(|offer| permitted(want, candidate, offer)).copied().collect();
        if open.is_empty() {
            return Some(Reason::AboveMostEach { cheapest: cheap(&told) });
        }
        let cheapest = cheap(&open);
        if cheapest > want.budget {
            return Some(Reason::AboveBudget { cheapest });
        }
        let minutes = open.iter().map(|offer| offer.minutes).min().unwrap_or_default();
        if want.minutes.is_some_and(|most| minutes > most) {
            return Some(Reason::AboveMinutes { minutes });
        }
        for (limit, most) in limits(want) {
            if let Limit::AtMost(part) = limit
                && part.holds(candidate)
                && whole(cheapest) > most
            {
                return Some(Reason::AboveShare { part, cheapest });
            }
        }
        let locked = self.candidates.iter().filter(|candidate| want.lock(candidate.place).is_some());
        let locked = locked.filter_map(|one| {
            one.offers.iter().filter(|offer| permitted(want, one, offer)).map(|offer| offer.cost).min()
        });
        let money = want.budget.saturating_sub(locked.fold(0, u64::saturating_add));
        if cheapest > money {
            return Some(Reason::LocksLeave { money });
        }
        Some(self.in_the_way(&open, candidate))
    }

    /// The limit but for whose price they would pay, the dearest to them first.
    fn in_the_way(&self, open: &[&crate::plan::Offer], candidate: &crate::plan::Candidate) -> Reason {
        let Some(prices) = self.lists.prices.first() else { return Reason::BringsLess };
        let mut best: Option<(f64, Reason)> = None;
        for offer in open {
            let (reach, plain) = self.scale.split(offer);
            let paid: Vec<(Limit, f64)> = self
                .table
                .limits
                .iter()
                .zip(&prices.rows)
                .map(|(limit, price)| (*limit, price * limit.used(candidate, offer) as f64))
                .collect();
            let net = paid.iter().fold(prices.counted(&self.table, reach) + plain, |net, (_, paid)| net - paid);
            for (limit, paid) in paid {
                let reason = match limit {
                    Limit::AtMost(part) => Reason::ShareFull { part },
                    Limit::Minutes => Reason::MinutesFull,
                    Limit::MostCreators => Reason::CreatorsFull,
                    _ => continue,
                };
                if paid > 0.0 && net + paid > 0.0 && net <= 0.0 && best.is_none_or(|(most, _)| paid > most) {
                    best = Some((paid, reason));
                }
            }
        }
        best.map_or(Reason::BringsLess, |(_, reason)| reason)
    }
}
