//! What the terms of a deal add to the fee of its content, as fractions of that fee (cost.md 3.7).
//!
//! Knows three sources that sell or teach creators' prices: low confidence, United States, 2024 to 2026. Refuses to know what
//! nobody states as a share of the fee: agency, scripts, raw footage, changes. Kept in one place, so that cited rows
//! can take over.

use crate::model::{Length, Rights, Stands, Term, TermKind};

/// Low, mid and high of an uplift. The mid is the source's or our default where cost.md names one (rights for a month and
/// exclusivity +35 %), else the geometric mean of the ends, rounded.
pub(super) type Uplift = [f64; 3];

/// Usage rights by length: contentcreators.com, usage rights pricing calculator (25-50, 75-100, 100-150, 200-300 %).
const RIGHTS: [(Rights, Uplift); 4] = [
    (Rights::Month, [0.25, 0.35, 0.50]),
    (Rights::HalfYear, [0.75, 0.87, 1.00]),
    (Rights::Year, [1.00, 1.22, 1.50]),
    (Rights::Forever, [2.00, 2.45, 3.00]),
];
/// Use in paid ads: contentcreators.com 50-100 % (stackmatix: up to 200). Whitelisting is sold by the month ($300-1,500) or
/// as a share of the media budget, not of the fee: taken as paid use, which it is.
const PAID_ADS: Uplift = [0.50, 0.71, 1.00];
/// Category exclusivity: stackmatix 20-50, StarScout 30-50, contentcreators 25-75 %.
const EXCLUSIVITY: Uplift = [0.20, 0.35, 0.75];
/// Rush: stackmatix 25-50 %.
const RUSH: Uplift = [0.25, 0.35, 0.50];

/// Terms that stand for the same use: the dearest of each group counts once.
pub(super) const GROUPS: [&[TermKind]; 4] =
    [&[TermKind::Rights], &[TermKind::PaidAds, TermKind::Whitelisting], &[TermKind::Exclusivity], &[TermKind::Rush]];

/// Usage rights of this length.
pub(super) fn of_rights(rights: Rights) -> Option<Uplift> {
    RIGHTS.iter().find(|(r, _)| *r == rights).map(|(_, uplift)| *uplift)
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
        TermKind::PaidAds | TermKind::Whitelisting => Some(PAID_ADS),
        TermKind::Exclusivity => Some(EXCLUSIVITY),
        TermKind::Rush => Some(RUSH),
        _ => None,
    }
}
