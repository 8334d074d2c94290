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
        let (&(first, from), rest) = bounds.split_first().ok_or(BadBounds::None)?;
        let mut tiers = Vec::with_capacity(bounds.len() + 1);
        let mut last = (first, from);
        for &(name, min) in rest {
            if name <= last.0 {
                return Err(BadBounds::OutOfOrder(name));
            }
            if min <= last.1 {
                return Err(BadBounds::NotAscending(name));
            }
            last = (name, min);
        }
        if last.1 > MOST {
            return Err(BadBounds::TooMany(last.0));
        }
        if from > 0 {
            if first == TierName::Personal {
                return Err(BadBounds::OutOfOrder(first));
            }
            tiers.push(Tier { name: TierName::Personal, min: 0.0, max: Some(from as f64) });
        }
        let ends = rest.iter().map(|&(_, min)| Some(min as f64)).chain([None]);
        tiers.extend(bounds.iter().zip(ends).map(|(&(name, min), max)| Tier { name, min: min as f64, max }));
        Ok(Custom { tiers })
    }

    /// As a scheme like the published ones; it has no source but the person.
    pub fn scheme(&self) -> Scheme<'_> {
        Scheme { id: SchemeId::Custom, sources: &[], tiers: &self.tiers, completed_by_us: false }
    }
}
