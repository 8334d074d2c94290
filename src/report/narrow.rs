//! Which single fact would narrow a range most, and to what (model 9). Never a share of variance "removed".

use super::Computed;
use super::chain::{Amount, Chain, Level};
use super::spending::Spending;
use crate::stats::{Factor, Interval, LogQuantity, Z80, level_variance};
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

/// What asking would do to the range of orders.
fn orders(subject: Subject, quantity: &LogQuantity, chain: &Chain) -> Narrowing {
    let factor = |q: &LogQuantity| exp(Z80 * q.sigma());
    let now = factor(quantity);
    let mut after: Vec<(Askable, f64)> = Vec::new();
    let mut ask = |fact: Askable, which: Factor, load: f64| {
        // What does not narrow is not asked for; equal loads differ by the last bit of a float.
        if load < quantity.loads.get(which) * (1.0 - 1e-9) {
            let then = factor(&quantity.with(which, load));
            let place = after.partition_point(|(_, known)| *known <= then);
            after.insert(place, (fact, then));
        }
    };
    for (fact, which, load) in OWN_FIGURES {
        ask(fact, which, load);
    }
    if let Some(load) = chain.level_rests_on.as_ref().and_then(views_after) {
        ask(Askable::ViewsOfTwelvePosts, Factor::Views, load);
    }
    Narrowing { subject, now, after }
}

/// What asking would do to the true cost: only where it is estimated.
fn true_cost(spending: &Spending) -> Option<Narrowing> {
    let factor = |i: Interval| (i.high() / i.low()).sqrt();
    let wide = !spending.quoted && spending.true_cost.low() > 0.0 && !spending.true_cost.is_known();
    wide.then(|| Narrowing {
        subject: Subject::TrueCost,
        now: factor(spending.true_cost),
        after: vec![(Askable::Price, 1.0)],
    })
}

/// Everything that asking would narrow.
pub(super) fn narrow(chain: &Chain, spending: Computed<&Spending>) -> Vec<Narrowing> {
    let mut all = Vec::new();
    for (subject, amount) in [(Subject::OrdersByLink, Amount::ByLink), (Subject::OrdersByCode, Amount::ByCode)] {
        if let Ok(quantity) = chain.amount(amount) {
            all.push(orders(subject, quantity, chain));
        }
    }
    all.extend(spending.ok().and_then(true_cost));
    all
}
