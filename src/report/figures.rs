//! The numbers of one creator, without reasons: cheap enough for every row of a long list (no allocation).

use super::Computed;
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
