//! Assumptions: what a person may set, and what stands until they do.
//!
//! Knobs hold a person's choices only. The defaults themselves are evidence and live there with their sources.

use super::{Currency, Deliverable, Format, Payment, Rights};

/// How well the audience cares about the brand's topic, by evidence and never by size (model.md 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Fit {
    /// Nothing was told about the audience's interest.
    #[default]
    NotTold,
    /// The topic was found in what was pasted: known for it.
    TopicFound,
    /// Known for something else.
    OffTopic,
}

/// A person's own figure in place of a default (model.md 2). Shares are fractions, money is in the chosen currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Override {
    /// One number: it replaces the median, the spread stays.
    Median(f64),
    /// A range, taken as p10 to p90.
    Range(f64, f64),
    /// Known for certain: no spread.
    Known(f64),
}

/// An assumption that the page shows with its default, source, year, sample and confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Knob {
    /// What a customer spends on one order.
    Basket,
    /// Share of the basket that remains after the goods are paid.
    Margin,
    /// What the amounts are in.
    Currency,
    /// Viewers who click the link.
    Ctr,
    /// Clicks that become orders.
    Cvr,
    /// Viewers who order with the creator's code.
    CodeRate,
    /// Price of a thousand views.
    Cpm,
    /// Share of the audience that cares about the topic.
    Fit,
    /// What is booked.
    Format,
    /// How many posts are booked.
    Posts,
    /// Product given away, at cost.
    Product,
    /// Your hours for finding, befriending and handling one creator.
    Hours,
    /// What an hour of yours costs.
    HourlyRate,
    /// Dollars for one unit of the chosen currency: benchmarks are in US dollars.
    DollarRate,
    /// How the creator is paid.
    Payment,
    /// The creator's share of each order.
    Commission,
    /// What is left of an estimated fee where a share of the sales is paid beside it.
    HybridShare,
    /// What else is booked with the same creator.
    Also,
    /// How long the brand may use the content.
    Rights,
    /// The brand may show the content as its own paid advertising.
    PaidAds,
    /// No work for others of the category.
    Exclusive,
    /// Delivery sooner than usual.
    Rush,
    /// All uplifts on an estimated fee in one number.
    Uplift,
    /// Sending the product.
    Shipping,
    /// The agency's share on top of the fee.
    Agency,
    /// Money that buys further views.
    Boost,
    /// What each further post of one creator brings, of the one before.
    Further,
}

impl Knob {
    /// Every knob, in the order in which they are shown: what an order is worth, the deal, your costs, the rates.
    pub const ALL: [Knob; 27] = [
        Knob::Basket,
        Knob::Margin,
        Knob::Currency,
        Knob::DollarRate,
        Knob::Format,
        Knob::Posts,
        Knob::Also,
        Knob::Payment,
        Knob::Commission,
        Knob::HybridShare,
        Knob::Rights,
        Knob::PaidAds,
        Knob::Exclusive,
        Knob::Rush,
        Knob::Uplift,
        Knob::Product,
        Knob::Shipping,
        Knob::Hours,
        Knob::HourlyRate,
        Knob::Agency,
        Knob::Boost,
        Knob::Fit,
        Knob::Ctr,
        Knob::Cvr,
        Knob::CodeRate,
        Knob::Cpm,
        Knob::Further,
    ];
}

/// How many formats can be booked beside the first.
pub const FURTHER: usize = 3;

/// What the person has set. `None` and the default stand for "untouched": the evidence's default holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    /// The currency of basket, product, hourly rate and of a fee that names none.
    pub currency: Currency,
    /// US dollars for one unit of `currency`; needed for price evidence when it is not USD.
    pub dollar_rate: Option<f64>,
    /// Average order value in `currency`. No default: revenue and profit need it.
    pub basket: Option<f64>,
    /// Gross margin as a fraction; `None` is the evidence's placeholder.
    pub margin: Option<f64>,
    /// How the creator is paid.
    pub payment: Payment,
    /// Commission as a fraction of the basket; `None`: the usual one where one is paid by payment, else none.
    pub commission: Option<f64>,
    /// Share of an estimated fee that is paid beside a commission; `None` is our placeholder.
    pub hybrid_share: Option<f64>,
    /// What is booked; `None` is the platform's usual format.
    pub format: Option<Format>,
    /// How many posts; at least 1.
    pub posts: u32,
    /// What else the same creator makes. The same format twice is as many of it.
    // [`FURTHER`] written out: with its name, rustc 1.95 breaks on a closure that builds on other assumptions.
    pub also: [Option<Deliverable>; 3],
    /// What is known of the audience's interest.
    pub fit: Fit,
    /// The person's own share of the audience that cares, in place of the one by evidence.
    pub fit_share: Option<Override>,
    /// Click-through rate of the surface.
    pub ctr: Option<Override>,
    /// Conversion rate, orders per click.
    pub cvr: Option<Override>,
    /// Orders by code per view.
    pub code_rate: Option<Override>,
    /// Price per thousand views, in `currency`.
    pub cpm: Option<Override>,
    /// Product given away, at cost, in `currency`.
    pub product: f64,
    /// Shipping in `currency`.
    pub shipping: f64,
    /// Hours of the person's own time; `None` is the evidence's placeholder, which costs nothing until `hourly` is told.
    pub hours: Option<f64>,
    /// Price of an hour in `currency`; `None`: not told, hours are not counted and the page says so.
    pub hourly: Option<f64>,
    /// Boosting budget in `currency`.
    pub boost: f64,
    /// Agency's share on top of the fee, as a fraction.
    pub agency: f64,
    /// How long the brand may use the content.
    pub rights: Rights,
    /// It may show the content as its own paid advertising.
    pub paid_ads: bool,
    /// No work for others of the category.
    pub exclusive: bool,
    /// Delivery sooner than usual.
    pub rush: bool,
    /// The person's own sum of uplifts on an estimated fee, a fraction, in place of what the terms above add up to.
    pub uplift: Option<f64>,
    /// Share of new people that each further post brings, of the one before; `None` is our placeholder.
    pub further: Option<f64>,
}

impl Default for Assumptions {
    fn default() -> Self {
        Assumptions {
            currency: Currency::USD,
            dollar_rate: None,
            basket: None,
            margin: None,
            payment: Payment::Flat,
            commission: None,
            hybrid_share: None,
            format: None,
            posts: 1,
            also: [None; FURTHER],
            fit: Fit::NotTold,
            fit_share: None,
            ctr: None,
            cvr: None,
            code_rate: None,
            cpm: None,
            product: 0.0,
            shipping: 0.0,
            hours: None,
            hourly: None,
            boost: 0.0,
            agency: 0.0,
            rights: Rights::None,
            paid_ads: false,
            exclusive: false,
            rush: false,
            uplift: None,
            further: None,
        }
    }
}
