//! The names of the page and those of a link, both ways. A name that only one of the two knows does not compile or fails a test.
//!
//! Refuses to know values.

use super::super::compare::{Column, TIERS};
use super::super::tab::Tab;
use crate::evidence::tiers::{SchemeId, TierName};
use crate::model::Field;
use crate::share;

/// The parts of the page.
pub const TABS: [(Tab, share::Tab); 4] = [
    (Tab::Look, share::Tab::Look),
    (Tab::Compare, share::Tab::Compare),
    (Tab::Plan, share::Tab::Plan),
    (Tab::Pitch, share::Tab::Pitch),
];

/// A column of the page; both lists stand in the same order.
pub fn column(column: share::Column) -> Option<Column> {
    Column::ALL.get(share::Column::ALL.iter().position(|other| *other == column)?).copied()
}

/// A column of a link.
pub fn share_column(column: Column) -> Option<share::Column> {
    share::Column::ALL.get(column as usize).copied()
}

/// A tier of the page.
pub fn tier(tier: share::Tier) -> Option<TierName> {
    TIERS.get(share::Tier::ALL.iter().position(|other| *other == tier)?).copied()
}

/// A tier of a link.
pub fn share_tier(tier: TierName) -> Option<share::Tier> {
    share::Tier::ALL.get(TIERS.iter().position(|other| *other == tier)?).copied()
}

/// A scheme of a link; of the person's own, with its ends.
pub const fn share_scheme(scheme: SchemeId, (from, to): (u64, u64)) -> share::Scheme {
    match scheme {
        SchemeId::FiveTiers => share::Scheme::FiveTiers,
        SchemeId::Industry => share::Scheme::Industry,
        SchemeId::FourTiers => share::Scheme::FourTiers,
        SchemeId::SmallMicro => share::Scheme::SmallMicro,
        SchemeId::Izea => share::Scheme::Izea,
        SchemeId::HypeAuditor => share::Scheme::HypeAuditor,
        SchemeId::Custom => share::Scheme::Custom(from, to),
    }
}

/// A scheme of the page.
pub const fn scheme(scheme: share::Scheme) -> SchemeId {
    match scheme {
        share::Scheme::FiveTiers => SchemeId::FiveTiers,
        share::Scheme::Industry => SchemeId::Industry,
        share::Scheme::FourTiers => SchemeId::FourTiers,
        share::Scheme::SmallMicro => SchemeId::SmallMicro,
        share::Scheme::Izea => SchemeId::Izea,
        share::Scheme::HypeAuditor => SchemeId::HypeAuditor,
        share::Scheme::Custom(..) => SchemeId::Custom,
    }
}

/// A contradiction by its key, as `report::Contradiction::key` makes it.
pub fn share_right(key: &str) -> Option<share::Right> {
    Some(match key {
        "rate" => share::Right::Rate,
        "posts" => share::Right::Posts,
        _ => match (key.strip_prefix("list:"), key.split_once('>')) {
            (Some(field), _) => share::Right::Outside(Field::from_key(field)?),
            (None, Some((more, less))) => share::Right::Above(Field::from_key(more)?, Field::from_key(less)?),
            (None, None) => return None,
        },
    })
}

/// The key of a contradiction.
pub fn right(right: share::Right) -> String {
    match right {
        share::Right::Rate => "rate".into(),
        share::Right::Posts => "posts".into(),
        share::Right::Outside(field) => ["list:", field.key()].concat(),
        share::Right::Above(more, less) => [more.key(), ">", less.key()].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tiers::SCHEMES;

    #[test]
    fn both_know_the_same_names() {
        let name = |x: &dyn core::fmt::Debug| format!("{x:?}");
        assert_eq!(Column::ALL.len(), share::Column::ALL.len());
        for column in Column::ALL {
            let theirs = share_column(column).unwrap();
            assert_eq!((name(&column), super::column(theirs)), (name(&theirs), Some(column)));
        }
        for tier in TIERS {
            let theirs = share_tier(tier).unwrap();
            assert_eq!((name(&tier), super::tier(theirs)), (name(&theirs), Some(tier)));
        }
        for scheme in SCHEMES.iter().map(|s| s.id) {
            assert_eq!(super::scheme(share_scheme(scheme, (1, 2))), scheme);
        }
        assert!(Tab::ALL.iter().all(|tab| TABS.iter().any(|(ours, _)| ours == tab)));
    }

    #[test]
    fn contradictions_keep_their_keys() {
        for key in ["rate", "posts", "list:views_per_post", "likes_per_post>reach_per_post"] {
            assert_eq!(share_right(key).map(right).as_deref(), Some(key));
        }
        assert_eq!((share_right("list:"), share_right(">"), share_right("else")), (None, None, None));
    }
}
