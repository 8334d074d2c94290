//! Tiers: what each published scheme calls an audience of this size, and how close an edge is.
//!
//! A tier is a name only. Figures are looked up by follower number, never by tier.

/// What one scheme says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TierPlace {
    /// Index of the scheme in `evidence::tiers::SCHEMES`.
    pub scheme: usize,
    /// Index of the tier within the scheme; `None`: the scheme has no name for so few or so many.
    pub tier: Option<usize>,
    /// The scheme's name for it is micro.
    pub micro: bool,
    /// An edge of the scheme within 10 % of the follower count, if any.
    pub near_edge: Option<f64>,
}

/// What all schemes say.
#[derive(Clone, Debug, PartialEq)]
pub struct Tiers {
    /// One a scheme, in the order of the table.
    pub places: Vec<TierPlace>,
    /// How many of them say micro.
    pub micro: u8,
}
