//! What the terms of a deal add to the fee of its content, as fractions of that fee (cost.md 3.7).
//!
//! Knows which row stands behind which term of an ask. Refuses to know what nobody states as a share of the fee: agency,
//! scripts, raw footage, changes. Whitelisting is sold by the month or as a share of the media budget, not of the fee: taken
//! as use in paid ads, which it is.

use crate::evidence::{Row, uplift as rows};
use crate::model::{Length, Rights, Stands, Term, TermKind};

/// Low, middle and high of an uplift.
pub(super) type Uplift = [f64; 3];

/// Terms that stand for the same use: the dearest of each group counts once.
pub(super) const GROUPS: [&[TermKind]; 4] =
    [&[TermKind::Rights], &[TermKind::PaidAds, TermKind::Whitelisting], &[TermKind::Exclusivity], &[TermKind::Rush]];

/// What a row says.
fn of_row(row: Option<&'static Row>) -> Option<Uplift> {
    let row = row?;
    Some([row.low? * row.scale(), row.middle()?, row.high? * row.scale()])
}

/// Usage rights of this length.
pub(super) fn of_rights(length: Rights) -> Option<Uplift> {
    of_row(rows::rights(length))
}

/// What the brand may do for so long; a length that is not told counts as the shortest that is sold.
pub(super) fn rights_of(length: Option<Length>) -> Rights {
    match length {
        Some(Length::Forever) => Rights::Forever,
        Some(Length::Days(days)) => Rights::covering(days.max(1)),
        None => Rights::Month,
    }
}

/// What a term adds, whether it is in the amount or on top of it; `None` where nothing is known or it is not agreed.
pub(super) fn uplift(term: &Term) -> Option<Uplift> {
    if term.stands == Stands::Excluded {
        return None;
    }
    match term.kind {
        TermKind::Rights => of_rights(rights_of(term.length)),
        TermKind::PaidAds | TermKind::Whitelisting => of_row(rows::of(rows::PAID_ADS)),
        TermKind::Exclusivity => of_row(rows::of(rows::EXCLUSIVE)),
        TermKind::Rush => of_row(rows::of(rows::RUSH)),
        _ => None,
    }
}
