//! The shape of a piece of evidence. A figure without rule and source does not compile.

use crate::model::Platform;

/// What a row measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Metric {
    /// Interactions per post over followers.
    ErByFollowers,
    /// Interactions over views.
    ErByViews,
    /// Engagement rate of a source that blends its bases (LinkedIn): never graded against.
    ErMixed,
    /// List price of a post.
    Price,
    /// Price per thousand views.
    Cpm,
    /// Views over followers.
    ViewRate,
    /// Clicks over views.
    Ctr,
    /// Orders over clicks.
    Cvr,
    /// Orders with a code over views.
    CodeRate,
    /// Engagement of a sponsored post over that of an own post.
    SponsoredMultiplier,
    /// Share of real people among followers.
    RealShare,
    /// Creators who answer a message.
    ReplyRate,
    /// Creators who post when they only get the product.
    GiftPostRate,
    /// Commission over sales.
    CommissionRate,
    /// What a term of the contract adds to the fee, over the fee without it.
    Uplift,
    /// Fee beside a commission, over the fee without one.
    HybridShare,
    /// Share of the audience that cares about the topic.
    Fit,
    /// Followers shared by two creators.
    OverlapFollowers,
    /// People reached over views.
    ReachPerView,
    /// What a further post brings, over the post before.
    FurtherPost,
    /// Spread of one account's posts (sd of ln).
    PostSpread,
    /// Price of making the content, beside the price of its views.
    ContentPrice,
    /// Gross margin.
    Margin,
    /// Hours for one booked creator.
    HoursPerBookedCreator,
    /// Hours for one candidate looked at.
    HoursPerCandidate,
    /// Revenue per follower of the field study: a yardstick, in no formula.
    RevenuePerFollower,
}

/// What low and high of a row mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Band {
    /// Quartiles: z = 0.6744897502.
    P25P75,
    /// p10 and p90: z = 1.2815515655.
    P10P90,
    /// `mid` is the median and `sigma` the standard deviation of the logarithm.
    MedianSigma(f64),
    /// A plain number without spread.
    Number,
    /// A list of prices, no distribution.
    List,
}

/// What a row's numbers are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Percent: divide by 100 to compute.
    Percent,
    /// US dollars.
    Usd,
    /// US dollars per thousand views.
    UsdPerThousand,
    /// Euro.
    Eur,
    /// Hours.
    Hours,
    /// A factor.
    Times,
    /// Standard deviation of the natural logarithm.
    SdOfLn,
}

/// How far a row can be trusted. Decides how much of its doubt all creators share (model.md 11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Ours: a placeholder nobody has measured.
    None,
    /// Vendor pages, no samples, or sources that contradict each other.
    Low,
    /// Several sources that agree, or a large sample with a gap in its method.
    Medium,
    /// True quartiles of a published data set.
    High,
}

/// By which rule the figures of a row follow from the rows of benchmarks.csv that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The named row's own figures, rounded to the digits shown.
    Same,
    /// Geometric mean of the named rows, quantile by quantile, rounded to the digits shown.
    GeometricMean,
    /// Our synthesis: its range meets the range of the named rows.
    Synthesis,
    /// Measured by us on small public data: no row exists.
    Measured,
    /// Our assumption: no row exists.
    Assumed,
}

/// Who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// Publisher, as a reader knows it.
    pub name: &'static str,
    /// Where it stands, with scheme; empty for what we measured ourselves.
    pub url: &'static str,
    /// Year of the data.
    pub year: u16,
    /// What was measured, as far as told; empty where the source does not tell.
    pub sample: &'static str,
}

/// Why a row says what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Basis {
    /// The rule.
    pub rule: Rule,
    /// Ids in benchmarks.csv, with spaces between: [`Basis::ids`]. Empty in the wasm, which shows none.
    pub rows: &'static str,
    /// The sources behind those rows, the weightiest first. Empty for [`Rule::Assumed`].
    pub sources: &'static [&'static Source],
}

impl Basis {
    /// The ids of the rows in benchmarks.csv, one by one.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        self.rows.split(' ').filter(|id| !id.is_empty())
    }
}

/// A range that the world supports, for a platform, a kind of publication or link, and a band of followers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// What it measures.
    pub metric: Metric,
    /// `None`: for all platforms.
    pub platform: Option<Platform>,
    /// Format or surface as in defaults.csv ("feed post", "bio link", "post or reel"); empty where it does not matter.
    pub kind: &'static str,
    /// Followers from (included) and to (excluded; `None` for open). `None`: for all sizes.
    pub size: Option<(f64, Option<f64>)>,
    /// The follower count that the figures stand for, where it is not the band's middle.
    pub anchor: Option<f64>,
    /// Lower end in `unit`.
    pub low: Option<f64>,
    /// Middle in `unit`.
    pub mid: Option<f64>,
    /// Upper end in `unit`.
    pub high: Option<f64>,
    /// What all of these are in.
    pub unit: Unit,
    /// What low and high mean.
    pub band: Band,
    /// How far to trust it.
    pub confidence: Confidence,
    /// Why.
    pub basis: Basis,
}
