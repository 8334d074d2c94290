//! Tiers: what each published scheme calls an audience of this size, and how close an edge is.
//!
//! A tier is a name only. Figures are looked up by follower number, never by tier.

use crate::evidence::tiers::{SCHEMES, Scheme, SchemeId, Tier, says_micro};

/// What one scheme says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TierPlace {
    /// The scheme.
    pub scheme: SchemeId,
    /// What it calls this many followers.
    pub tier: Tier,
    /// An edge of the scheme within 10 % of the follower count, if any.
    pub near_edge: Option<f64>,
}

/// What the schemes say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tiers {
    /// By the scheme that the person chose.
    pub chosen: TierPlace,
    /// How many of the published ones say micro.
    pub micro: usize,
    followers: f64,
}

impl Tiers {
    /// By every published scheme, in the order of the table.
    pub fn places(&self) -> Vec<TierPlace> {
        SCHEMES.iter().filter_map(|scheme| place(scheme, self.followers)).collect()
    }
}

fn place(scheme: &Scheme, followers: f64) -> Option<TierPlace> {
    let tier = scheme.tier_of(followers)?;
    Some(TierPlace { scheme: scheme.id, tier, near_edge: scheme.near_edge(followers) })
}

/// What everyone calls this many followers.
pub(super) fn tiers(scheme: &Scheme, followers: f64) -> Option<Tiers> {
    Some(Tiers { chosen: place(scheme, followers)?, micro: says_micro(followers).0, followers })
}
