//! A scheme of the person's own: names with ascending lower bounds, checked before anything is called by them.
//!
//! Refuses bounds that leave a follower count with two names or none.

use super::{Scheme, SchemeId, Tier, TierName};

/// Most followers that a bound may be; no account has ten billion.
pub const MOST: u64 = 10_000_000_000;

/// A person's own scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct Custom {
    tiers: Vec<Tier>,
}

/// Why bounds are no scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadBounds {
    /// No bound was given.
    None,
    /// This tier does not begin above the one before it.
    NotAscending(TierName),
    /// This tier's name belongs before, or stands twice.
    OutOfOrder(TierName),
    /// This tier begins above [`MOST`].
    TooMany(TierName),
}

impl Custom {
    /// From names and the follower count at which each begins. Fewer followers than the first bound is a personal account.
    pub fn new(bounds: &[(TierName, u64)]) -> Result<Custom, BadBounds> {
        let mut tiers: Vec<Tier> = Vec::new();
        for &(name, min) in bounds {
            let from = min as f64;
            match tiers.last_mut() {
                // Whoever has fewer than the first bound is a person.
                None if min > 0 && name > TierName::Personal => {
                    tiers.push(Tier { name: TierName::Personal, min: 0.0, max: Some(from) });
                }
                None if min > 0 => return Err(BadBounds::OutOfOrder(name)),
                None => {}
                Some(last) if name <= last.name => return Err(BadBounds::OutOfOrder(name)),
                Some(last) if from <= last.min => return Err(BadBounds::NotAscending(name)),
                Some(last) => last.max = Some(from),
            }
            tiers.push(Tier { name, min: from, max: None });
        }
        match tiers.last() {
            None => Err(BadBounds::None),
            Some(last) if last.min > MOST as f64 => Err(BadBounds::TooMany(last.name)),
            Some(_) => Ok(Custom { tiers }),
        }
    }

    /// As a scheme like the published ones; it has no source but the person.
    pub fn scheme(&self) -> Scheme<'_> {
        Scheme { id: SchemeId::Custom, sources: &[], tiers: &self.tiers, completed_by_us: false }
    }
}
