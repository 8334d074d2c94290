//! Which single fact would narrow a range most, and to what (model 9). Never a share of variance "removed".

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
