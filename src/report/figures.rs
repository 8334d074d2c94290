//! The numbers of one creator, without reasons: cheap enough for every row of a long list: no allocation, but
//! for the tables of evidence, which are unpacked once, at the first look-up of all.

use super::booking::{Booking, Told};
use super::chain::Amount;
use super::engagement::usual_base;
use super::standing::graded;
use super::{Computed, NotComputable};
use crate::model::{Assumptions, Profile};
use crate::stats::Interval;

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

/// An interval through a function of one number. Not generic: there would be a copy for each.
pub(super) fn through(interval: Computed<Interval>, f: &dyn Fn(f64) -> f64) -> Computed<Interval> {
    interval?.through(f).ok_or(NotComputable::OutOfRange)
}

/// All numbers of one creator for these assumptions. Pure; allocates nothing of its own.
pub fn figures(profile: &Profile, assumptions: &Assumptions) -> Figures {
    let percentile = profile.platform.and_then(|platform| {
        let read = graded(profile, assumptions, usual_base(platform))?;
        read.standing.ok().map(|standing| standing.percentile)
    });
    Booking::of(profile, assumptions).figures(percentile)
}

impl Booking {
    /// Every number, with the percentile of the rate beside it.
    pub(super) fn figures(&self, percentile: Option<Interval>) -> Figures {
        let told = |amount: Amount, told: Told| self.range(amount, told).map(|(interval, _)| interval);
        let path = |orders: Amount| {
            // Dividing by the orders is what takes time: once for all that follows from it.
            let cost = told(orders, Told::Cost);
            let follows = |told: Told| told.of(cost?, &self.chain()?.terms);
            PathFigures {
                orders: told(orders, Told::Itself),
                cost_per_order: cost,
                cpa: follows(Told::CostWithCommission).or_else(|_| told(orders, Told::CostWithCommission)),
                revenue: told(orders, Told::Revenue),
                back: follows(Told::Back),
                roi: follows(Told::Roi),
            }
        };
        Figures {
            level: told(Amount::Level, Told::Itself),
            views: told(Amount::Views, Told::Itself),
            reach: told(Amount::Reach, Told::Itself),
            relevant: told(Amount::Relevant, Told::Itself),
            engagements: told(Amount::Interactions, Told::Itself),
            clicks: told(Amount::Clicks, Told::Itself),
            fee: self.spending().map(|spending| spending.fee),
            true_cost: self.spending().map(|spending| spending.true_cost),
            cpm: told(Amount::Views, Told::CostOfThousand),
            effective_cpm: told(Amount::Relevant, Told::CostOfThousand),
            cpe: told(Amount::Interactions, Told::Cost),
            cpc: told(Amount::Clicks, Told::Cost),
            link: path(Amount::ByLink),
            code: path(Amount::ByCode),
            percentile,
        }
    }
}
