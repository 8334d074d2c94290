//! Which single fact would narrow a range most, and to what (model 9). Never a share of variance "removed".

use super::booking::Booking;
use super::bundle::{Parts, Total};
use super::chain::{Amount, Level};
use super::spending::Spending;
use crate::stats::{Factor, Z80, level_variance};
use libm::exp;

/// A fact that a person can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Askable {
    /// Views of the last 12 posts.
    ViewsOfTwelvePosts,
    /// Clicks of an earlier post of theirs.
    ClicksOfAnEarlierPost,
    /// Your shop's own conversion rate.
    ShopConversion,
    /// Their audience statistics.
    AudienceStatistics,
    /// Code orders of earlier campaigns.
    CodeOrders,
    /// Their price.
    Price,
}

/// The range that is narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Orders by link.
    OrdersByLink,
    /// Orders by code.
    OrdersByCode,
    /// The true cost.
    TrueCost,
}

/// What asking would bring. A factor f means: divided by f to times f.
#[derive(Clone, Debug, PartialEq)]
pub struct Narrowing {
    /// What is narrowed.
    pub subject: Subject,
    /// The factor now.
    pub now: f64,
    /// The factor after each fact alone, largest gain first. Empty where nothing is left to ask.
    pub after: Vec<(Askable, f64)>,
}

/// What is left of each rate's doubt once the person's own figure is known (model 9).
const OWN_FIGURES: [(Askable, Factor, f64); 4] = [
    (Askable::ClicksOfAnEarlierPost, Factor::Ctr, 0.45),
    (Askable::ShopConversion, Factor::Cvr, 0.35),
    (Askable::AudienceStatistics, Factor::Fit, 0.25),
    (Askable::CodeOrders, Factor::Code, 0.60),
];
/// The posts that one asks for.
const POSTS_ASKED: f64 = 12.0;

/// Load of the level once the views of twelve posts are pasted; `None` where a list is pasted already.
fn views_after(level: &Level) -> Option<f64> {
    // A stated average or median can still be replaced by a list; a list cannot be bettered by asking.
    if level.pasted_list {
        return None;
    }
    let own = level_variance(level.spread, POSTS_ASKED);
    Some(match level.usual {
        Some(usual) => (own * usual.sigma * usual.sigma / (own + usual.sigma * usual.sigma)).sqrt(),
        None => own.sqrt(),
    })
}

/// The one fact that would narrow a range most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    /// What is narrowed.
    pub subject: Subject,
    /// The fact.
    pub fact: Askable,
    /// The factor now.
    pub now: f64,
    /// The factor once the fact is known.
    pub after: f64,
}

/// The ranges of orders that there are.
const ORDERS: [(Subject, Amount); 2] =
    [(Subject::OrdersByLink, Amount::ByLink), (Subject::OrdersByCode, Amount::ByCode)];

fn factor(parts: &Parts) -> f64 {
    let sigma = match parts.only() {
        Some(only) => only.sigma(),
        None => Total::of(parts).variance.sqrt(),
    };
    exp(Z80 * sigma)
}

/// What asking would do to a range of orders: `told` hears of each fact and of the factor once it is known.
fn ask(parts: &Parts, booking: &Booking, told: &mut dyn FnMut(Askable, f64)) {
    let now = factor(parts);
    let own = OWN_FIGURES.into_iter().map(|(fact, which, load)| (fact, which, Some(load)));
    for (fact, which, load) in own.chain([(Askable::ViewsOfTwelvePosts, Factor::Views, None)]) {
        let (mut known, mut narrows) = (Parts::NONE, false);
        for (part, chain) in parts.iter().zip(booking.chains()) {
            let load = load.or_else(|| views_after(chain.level_rests_on.as_ref()?));
            // What does not narrow is not asked for; equal loads differ by the last bit of a float.
            let narrower = load.filter(|load| *load < part.loads.get(which) * (1.0 - 1e-9));
            narrows |= narrower.is_some();
            known.add(narrower.map_or(*part, |load| part.with(which, load)));
        }
        let after = if narrows { factor(&known) } else { now };
        if after < now {
            told(fact, after);
        }
    }
}

/// The question that is worth asking first: about orders by link, or else by code.
pub(super) fn question(booking: &Booking) -> Option<Question> {
    for (subject, amount) in ORDERS {
        let Ok(parts) = booking.parts(amount) else { continue };
        let mut best: Option<(Askable, f64)> = None;
        ask(&parts, booking, &mut |fact, after| {
            if best.is_none_or(|(_, known)| after < known) {
                best = Some((fact, after));
            }
        });
        if let Some((fact, after)) = best {
            return Some(Question { subject, fact, now: factor(&parts), after });
        }
    }
    None
}

/// What asking would do to the true cost: only where it is estimated.
fn true_cost(spending: &Spending) -> Option<Narrowing> {
    let cost = spending.true_cost;
    let now = (cost.high() / cost.low()).sqrt();
    // Beside a large known cost a price that is not known may lie in the last bit of a float.
    let wide = !spending.quoted && cost.low() > 0.0 && now > 1.0 + 1e-9;
    wide.then(|| Narrowing { subject: Subject::TrueCost, now, after: vec![(Askable::Price, 1.0)] })
}

/// Everything that asking would narrow.
pub(super) fn narrow(booking: &Booking) -> Vec<Narrowing> {
    let mut all = Vec::new();
    for (subject, amount) in ORDERS {
        let Ok(parts) = booking.parts(amount) else { continue };
        let mut after: Vec<(Askable, f64)> = Vec::new();
        ask(&parts, booking, &mut |fact, then| {
            let place = after.partition_point(|(_, known)| *known <= then);
            after.insert(place, (fact, then));
        });
        all.push(Narrowing { subject, now: factor(&parts), after });
    }
    all.extend(booking.spending().ok().and_then(true_cost));
    all
}
