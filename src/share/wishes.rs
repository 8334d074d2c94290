//! What a person wants of the page and of the table, as a link tells it. The names are those of the page; their places in
//! these lists are those of the token and stay for ever, whatever order the page gives them.
//!
//! Knows names. Refuses to know what any of them shows.

use super::words::Line;
use crate::model::Platform;
use crate::report::{Base, Counting};

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// One creator.
    #[default]
    Look,
    /// All beside each other.
    Compare,
    /// Whom to book.
    Plan,
    /// What is shown to whom it is for.
    Pitch,
}

impl Tab {
    /// Every part, in the order of the token.
    pub const ALL: [Tab; 4] = [Tab::Look, Tab::Compare, Tab::Plan, Tab::Pitch];
}

/// How tiers are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is told in full by `evidence::tiers::SchemeId`")]
pub enum Scheme {
    #[default]
    FiveTiers,
    Industry,
    FourTiers,
    SmallMicro,
    Izea,
    HypeAuditor,
    /// The person's own: micro is from the first to below the second.
    Custom(u64, u64),
}

impl Scheme {
    /// Those that are published, in the order of the token.
    pub const PUBLISHED: [Scheme; 6] =
        [Scheme::FiveTiers, Scheme::Industry, Scheme::FourTiers, Scheme::SmallMicro, Scheme::Izea, Scheme::HypeAuditor];
}

/// A tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is told in full by `evidence::tiers::TierName`")]
pub enum Tier {
    Personal,
    Nano,
    Micro,
    Mid,
    Macro,
    Mega,
    Celebrity,
}

impl Tier {
    /// Every tier, in the order of the token.
    pub const ALL: [Tier; 7] =
        [Tier::Personal, Tier::Nano, Tier::Micro, Tier::Mid, Tier::Macro, Tier::Mega, Tier::Celebrity];
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named in full by `text::many`")]
pub enum Column {
    Name,
    Platform,
    Tier,
    Followers,
    Rate,
    Standing,
    Reach,
    Relevant,
    Engagements,
    Clicks,
    Orders,
    Fee,
    TrueCost,
    Cpm,
    EffectiveCpm,
    Cpe,
    Cpc,
    Cpa,
    Profit,
    Hints,
}

impl Column {
    /// Every column, in the order of the token.
    pub const ALL: [Column; 20] = [
        Column::Name,
        Column::Platform,
        Column::Tier,
        Column::Followers,
        Column::Rate,
        Column::Standing,
        Column::Reach,
        Column::Relevant,
        Column::Engagements,
        Column::Clicks,
        Column::Orders,
        Column::Fee,
        Column::TrueCost,
        Column::Cpm,
        Column::EffectiveCpm,
        Column::Cpe,
        Column::Cpc,
        Column::Cpa,
        Column::Profit,
        Column::Hints,
    ];
}

/// The wishes about the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Wishes {
    /// By which column, and whether from its other end.
    pub sorted: Option<(Column, bool)>,
    /// Columns that are shown though the goal does not ask for them, or are not though it does. Ascending.
    pub turned: Vec<Column>,
    /// How orders are counted.
    pub counting: Counting,
    /// Only those of this platform.
    pub platform: Option<Platform>,
    /// Only those of this tier.
    pub tier: Option<Tier>,
    /// The base on which all rates are shown.
    pub base: Option<Base>,
    /// Only those whose line holds this text.
    pub text: Line,
    /// Only those whose line speaks of one of these topics.
    pub topic: Line,
}

impl Default for Wishes {
    fn default() -> Wishes {
        Wishes {
            sorted: None,
            turned: Vec::new(),
            counting: Counting::Link,
            platform: None,
            tier: None,
            base: None,
            text: Line::default(),
            topic: Line::default(),
        }
    }
}
