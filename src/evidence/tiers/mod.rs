//! What an audience of this size is called: published schemes side by side, since they disagree.
//!
//! A tier is a label only. Refuses to join any figure by its name: look-ups go by follower number (tiers.md 1.4).

mod custom;
mod schemes;

use super::Source;
pub use custom::{BadBounds, Custom, MOST};
pub use schemes::SCHEMES;

/// What schemes call their bands. Ascending, though no scheme has all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TierName {
    /// Below what a scheme calls an influencer: a personal account.
    Personal,
    /// Nano
    Nano,
    /// Micro
    Micro,
    /// Mid-tier
    Mid,
    /// Macro
    Macro,
    /// Mega
    Mega,
    /// Celebrity
    Celebrity,
}

/// Which scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchemeId {
    /// 1K, 10K, 100K, 500K, 1M: micro is 10,000 to 100,000. The usual one here: all other bounds of good data nest in it.
    FiveTiers,
    /// 1K, 10K, 50K, 500K, 1M: the most often published, and that of IAB UK.
    Industry,
    /// 1K, 10K, 100K, 1M, no mid.
    FourTiers,
    /// Micro is 500 to 5,000: the other definition of the debate.
    SmallMicro,
    /// That of the marketplace IZEA.
    Izea,
    /// HypeAuditor's of about 2020.
    HypeAuditor,
    /// The person's own.
    Custom,
}

/// A band of followers and its name: `min` belongs to it, `max` to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tier {
    /// The name.
    pub name: TierName,
    /// Followers from, included.
    pub min: f64,
    /// Followers to, excluded; `None` for open.
    pub max: Option<f64>,
}

/// A scheme of tiers: bands that follow each other without gaps, from 0 upwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scheme<'a> {
    /// Which.
    pub id: SchemeId,
    /// Who publishes it, the weightiest first.
    pub sources: &'static [&'static Source],
    /// The bands, ascending.
    pub tiers: &'a [Tier],
    /// The pages tell one band only; the others are ours.
    pub completed_by_us: bool,
}

/// How near an edge must be to be said, as a share of the edge (tiers.md 1.4).
pub const NEAR: f64 = 0.10;

impl Scheme<'_> {
    /// The tier of a follower count. `None` for negative numbers and NaN.
    pub fn tier_of(&self, followers: f64) -> Option<Tier> {
        let holds = |tier: &&Tier| followers >= tier.min && tier.max.is_none_or(|max| followers < max);
        self.tiers.iter().find(holds).copied()
    }

    /// The nearest edge within 10 % of itself, above or below, if any.
    pub fn near_edge(&self, followers: f64) -> Option<f64> {
        let (mut nearest, mut nearness) = (None, NEAR);
        for edge in self.tiers.iter().filter_map(|tier| tier.max) {
            let away = (followers - edge).abs() / edge;
            // Of two as near, the lower one.
            if away < nearness || (away == NEAR && nearest.is_none()) {
                (nearest, nearness) = (Some(edge), away);
            }
        }
        nearest
    }

    /// Whether this scheme calls such an audience micro.
    pub fn says_micro(&self, followers: f64) -> bool {
        self.tier_of(followers).is_some_and(|tier| tier.name == TierName::Micro)
    }
}

/// A published scheme by its id; `None` for [`SchemeId::Custom`].
pub fn scheme(id: SchemeId) -> Option<&'static Scheme<'static>> {
    SCHEMES.iter().find(|scheme| scheme.id == id)
}

/// In how many of the published schemes such an audience is micro, and of how many.
pub fn says_micro(followers: f64) -> (usize, usize) {
    (SCHEMES.iter().filter(|scheme| scheme.says_micro(followers)).count(), SCHEMES.len())
}
