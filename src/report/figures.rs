//! The numbers of one creator, without reasons: cheap enough for every row of a long list: no allocation, but
//! for the tables of evidence, which are unpacked once, at the first look-up of all.

use super::chain::Chain;
use super::engagement::usual_base;
use super::spending::Spending;
use super::standing::graded;
use super::terms::Terms;
use super::{Computed, NotComputable};
use crate::model::{Assumptions, Profile};
use crate::stats::{Interval, LogQuantity};

/// How an order is counted: by the link that was clicked or by the code that was used (model 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counting {
    /// Clicks that became orders.
    Link,
    /// Orders with the creator's code.
    Code,
}

impl Counting {
    /// Both, in the order in which they are shown.
    pub const ALL: [Counting; 2] = [Counting::Link, Counting::Code];
}

/// What follows from one way of counting orders. Money in the chosen currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PathFigures {
    /// Orders from all posts booked.
    pub orders: Computed<Interval>,
    /// True cost over orders, before commission.
    pub cost_per_order: Computed<Interval>,
    /// The same with commission.
    pub cpa: Computed<Interval>,
    /// Orders times basket.
    pub revenue: Computed<Interval>,
    /// Margin that comes back for one unit of money spent.
    pub back: Computed<Interval>,
    /// `back - 1`: -1 is everything lost, 0 is break-even.
    pub roi: Computed<Interval>,
}

/// Every number of one creator, for all posts booked together. Ranges are p10, p50, p90. Money in the chosen currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// Views of one typical post, before luck.
    pub level: Computed<Interval>,
    /// Views.
    pub views: Computed<Interval>,
    /// People reached.
    pub reach: Computed<Interval>,
    /// Views by real people who care about the topic.
    pub relevant: Computed<Interval>,
    /// Interactions.
    pub engagements: Computed<Interval>,
    /// Clicks on the link.
    pub clicks: Computed<Interval>,
    /// The creator's fee; without width where quoted.
    pub fee: Computed<Interval>,
    /// Fee, agency, product, shipping, hours, boost.
    pub true_cost: Computed<Interval>,
    /// True cost of a thousand views.
    pub cpm: Computed<Interval>,
    /// True cost of a thousand relevant views.
    pub effective_cpm: Computed<Interval>,
    /// True cost of an interaction.
    pub cpe: Computed<Interval>,
    /// True cost of a click.
    pub cpc: Computed<Interval>,
    /// Counted by link.
    pub link: PathFigures,
    /// Counted by code.
    pub code: PathFigures,
    /// Where the engagement rate stands among accounts of this size, 0 to 1; `None` where it cannot be graded.
    pub percentile: Option<Interval>,
}

impl Figures {
    /// The figures of one way of counting.
    pub fn path(&self, counting: Counting) -> &PathFigures {
        match counting {
            Counting::Link => &self.link,
            Counting::Code => &self.code,
        }
    }
}

/// The range of a product.
fn range(quantity: &Computed<LogQuantity>) -> Computed<Interval> {
    match quantity {
        Ok(quantity) => quantity.interval().ok_or(NotComputable::OutOfRange),
        Err(why) => Err(*why),
    }
}

/// An interval through a function of one number. Not generic: there would be a copy for each of six.
pub(super) fn through(interval: Computed<Interval>, f: &dyn Fn(f64) -> f64) -> Computed<Interval> {
    interval?.through(f).ok_or(NotComputable::OutOfRange)
}

/// All numbers of one creator for these assumptions. Pure; allocates nothing of its own.
pub fn figures(profile: &Profile, assumptions: &Assumptions) -> Figures {
    let percentile = profile.platform.and_then(|platform| {
        let read = graded(profile, assumptions, usual_base(platform))?;
        read.standing.ok().map(|standing| standing.percentile)
    });
    match Chain::of(profile, assumptions) {
        Ok(chain) => from_chain(&chain, &Spending::of(profile, &chain, assumptions.currency), percentile),
        Err(why) => nothing(why, percentile),
    }
}

/// Figures where nothing can be told, with the reason.
pub(super) fn nothing(why: NotComputable, percentile: Option<Interval>) -> Figures {
    let none = Err(why);
    let path = PathFigures { orders: none, cost_per_order: none, cpa: none, revenue: none, back: none, roi: none };
    Figures {
        level: none,
        views: none,
        reach: none,
        relevant: none,
        engagements: none,
        clicks: none,
        fee: none,
        true_cost: none,
        cpm: none,
        effective_cpm: none,
        cpe: none,
        cpc: none,
        link: path,
        code: path,
        percentile,
    }
}

/// `per x true cost / quantity`.
fn unit(spending: &Computed<Spending>, quantity: &Computed<LogQuantity>, per: f64) -> Computed<Interval> {
    match (spending, quantity) {
        (Ok(spending), Ok(quantity)) => Ok(spending.over(quantity, per)?.0),
        (Err(why), _) | (_, Err(why)) => Err(*why),
    }
}

/// Figures of one way of counting.
fn path(terms: &Terms, spending: &Computed<Spending>, orders: &Computed<LogQuantity>) -> PathFigures {
    let cost_per_order = unit(spending, orders, 1.0);
    let back = terms.remains().and_then(|left| through(cost_per_order, &|cost| left / cost));
    let count = range(orders);
    PathFigures {
        orders: count,
        cost_per_order,
        cpa: terms.commission_per_order().and_then(|commission| through(cost_per_order, &|cost| cost + commission)),
        revenue: terms.basket.ok_or(NotComputable::NeedsBasket).and_then(|basket| through(count, &|n| n * basket)),
        back,
        roi: through(back, &|back| back - 1.0),
    }
}

/// Figures of a chain and what is spent on it.
pub(super) fn from_chain(chain: &Chain, spending: &Computed<Spending>, percentile: Option<Interval>) -> Figures {
    let (fee, true_cost) = match spending {
        Ok(spending) => (Ok(spending.fee), Ok(spending.true_cost)),
        Err(why) => (Err(*why), Err(*why)),
    };
    Figures {
        level: range(&chain.level),
        views: range(&chain.views),
        reach: range(&chain.reach),
        relevant: range(&chain.relevant),
        engagements: range(&chain.interactions),
        clicks: range(&chain.clicks),
        fee,
        true_cost,
        cpm: unit(spending, &chain.views, 1000.0),
        effective_cpm: unit(spending, &chain.relevant, 1000.0),
        cpe: unit(spending, &chain.interactions, 1.0),
        cpc: unit(spending, &chain.clicks, 1.0),
        link: path(&chain.terms, spending, &chain.by_link),
        code: path(&chain.terms, spending, &chain.by_code),
        percentile,
    }
}
