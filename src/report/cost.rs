//! What it costs: fee, true cost, unit costs, and the price list beside it (model 6).

use super::chain::Chain;
use super::terms::price_kind;
use super::{Computed, Estimate, NotComputable};
use crate::evidence::{Metric, Row, lookup};
use crate::model::Payment;

/// What one booking costs. Money in the chosen currency.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// The creator's fee for all posts.
    pub fee: Computed<Fee>,
    /// What price lists say for one post of this format and size; not a distribution, enters nothing.
    pub list_price: Computed<ListPrice>,
    /// What is spent beside the fee.
    pub own: OwnCost,
    /// Fee with agency, plus own cost.
    pub true_cost: Computed<Estimate>,
    /// True cost of a thousand views.
    pub cpm: Computed<Estimate>,
    /// True cost of a thousand relevant views.
    pub effective_cpm: Computed<Estimate>,
    /// True cost of an interaction.
    pub cpe: Computed<Estimate>,
    /// True cost of a click.
    pub cpc: Computed<Estimate>,
}

/// The fee and whether anybody said it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fee {
    /// `true`: the creator named it, or no fee is part of the deal. `false`: estimated from views and their price.
    pub quoted: bool,
    /// How the creator is paid: a product or a commission alone is no fee at all.
    pub payment: Payment,
    /// The amount.
    pub amount: Estimate,
    /// Estimated only: the price of making the content, one post.
    pub content: Option<f64>,
}

/// A band of a price list. `low` 0 means product only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ListPrice {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// The row.
    pub row: &'static Row,
}

/// What is spent beside the fee; numbers, not factors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnCost {
    /// Product at cost.
    pub product: f64,
    /// Shipping.
    pub shipping: f64,
    /// Boosting budget.
    pub boost: f64,
    /// Your hours.
    pub hours: f64,
    /// Price of an hour; `None`: not told, so the hours are not counted.
    pub hourly: Option<f64>,
    /// Whether `hours` is our placeholder instead of yours.
    pub hours_placeholder: bool,
    /// All together.
    pub total: f64,
}

/// The price list's band in the chosen currency.
pub(super) fn list_price(chain: &Chain) -> Computed<ListPrice> {
    let missing = NotComputable::NoEvidence(Metric::Price);
    let kind = price_kind(chain.format).ok_or(missing)?;
    let followers = chain.followers.ok_or(NotComputable::NeedsFollowers)?;
    let row = lookup::list_price(chain.platform, kind, followers).ok_or(missing)?;
    let rate = chain.terms.dollar_rate.ok_or(NotComputable::NeedsDollarRate)?;
    let (low, high) = row.low.zip(row.high).ok_or(missing)?;
    Ok(ListPrice { low: low / rate, high: high / rate, row })
}
