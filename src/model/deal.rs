//! A deal: what is made, how it is paid, and what else the brand may do with it.
//!
//! Knows the words of a contract. Refuses to know what any of them costs: that is evidence.

use super::Format;

/// Something the creator makes, and how many of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Deliverable {
    /// What.
    pub format: Format,
    /// How many; at least 1.
    pub count: u32,
}

/// How the creator is paid (cost.md 3.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Payment {
    /// A fee, whatever comes of it.
    #[default]
    Flat,
    /// The product and nothing else: they may not post at all.
    ProductOnly,
    /// A share of the sales and nothing else.
    Commission,
    /// A lower fee and a share of the sales.
    Hybrid,
}

impl Payment {
    /// Whether a share of the sales is part of it.
    pub const fn shares_sales(self) -> bool {
        matches!(self, Payment::Commission | Payment::Hybrid)
    }

    /// Whether a fee is part of it.
    pub const fn has_fee(self) -> bool {
        matches!(self, Payment::Flat | Payment::Hybrid)
    }

    /// The key in JSON and in settings.
    pub const fn key(self) -> &'static str {
        match self {
            Payment::Flat => "flat",
            Payment::ProductOnly => "product",
            Payment::Commission => "commission",
            Payment::Hybrid => "hybrid",
        }
    }

    /// Every way, in the order in which they are shown.
    pub const ALL: [Payment; 4] = [Payment::Flat, Payment::ProductOnly, Payment::Commission, Payment::Hybrid];
}

/// How long the brand may use the content in its own channels (cost.md 3.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Rights {
    /// Not at all: it stands on the creator's account.
    #[default]
    None,
    /// Up to a month.
    Month,
    /// Up to half a year.
    HalfYear,
    /// Up to a year.
    Year,
    /// For ever.
    Forever,
}

impl Rights {
    /// The key in JSON and in settings.
    pub const fn key(self) -> &'static str {
        match self {
            Rights::None => "none",
            Rights::Month => "month",
            Rights::HalfYear => "half year",
            Rights::Year => "year",
            Rights::Forever => "forever",
        }
    }

    /// Every length, in the order in which they are shown.
    pub const ALL: [Rights; 5] = [Rights::None, Rights::Month, Rights::HalfYear, Rights::Year, Rights::Forever];

    /// The least that covers so many days; none for no day.
    pub const fn covering(days: u32) -> Rights {
        match days {
            0 => Rights::None,
            1..=31 => Rights::Month,
            32..=186 => Rights::HalfYear,
            187..=366 => Rights::Year,
            _ => Rights::Forever,
        }
    }
}

/// A stage of the buyer's journey (journey.md 6.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// They hear of it.
    Awareness,
    /// They weigh it.
    Consideration,
    /// They buy.
    Conversion,
    /// They tell others.
    Advocacy,
}

impl Stage {
    /// Every stage, as they follow each other.
    pub const ALL: [Stage; 4] = [Stage::Awareness, Stage::Consideration, Stage::Conversion, Stage::Advocacy];
}
