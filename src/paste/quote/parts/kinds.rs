//! What kinds of terms there are, by what can be said of them.
//!
//! Knows which have a price, a length, a percentage. Refuses to know any quote.

use crate::model::TermKind;

/// Terms that are about how content is used.
pub(super) fn is_use(kind: TermKind) -> bool {
    matches!(kind, TermKind::PaidAds | TermKind::Whitelisting | TermKind::Exclusivity | TermKind::RawFootage)
}

/// What the creator gets, or when: never on top of what they get.
pub(super) fn pays(kind: TermKind) -> bool {
    matches!(
        kind,
        TermKind::Product
            | TermKind::Commission
            | TermKind::Upfront
            | TermKind::Net
            | TermKind::Discount
            | TermKind::Code
    )
}

/// Terms that have a price of their own, unlike conditions.
pub(in crate::paste::quote) fn sells(kind: TermKind) -> bool {
    matches!(
        kind,
        TermKind::Rights
            | TermKind::PaidAds
            | TermKind::Whitelisting
            | TermKind::Exclusivity
            | TermKind::Rush
            | TermKind::RawFootage
            | TermKind::Script
            | TermKind::BioLink
            | TermKind::Crosspost
            | TermKind::Revisions
            | TermKind::Shipping
            | TermKind::Travel
            | TermKind::Agency
            | TermKind::Vat
            | TermKind::Delivery
    )
}

pub(super) fn takes_length(kind: TermKind) -> bool {
    matches!(
        kind,
        TermKind::Rights
            | TermKind::PaidAds
            | TermKind::Whitelisting
            | TermKind::Exclusivity
            | TermKind::Rush
            | TermKind::Delivery
            | TermKind::BioLink
            | TermKind::Net
            | TermKind::Revisions
            | TermKind::Code
    )
}

pub(super) fn takes_percent(kind: TermKind) -> bool {
    sells(kind)
        || matches!(
            kind,
            TermKind::Commission | TermKind::Upfront | TermKind::Discount | TermKind::Code | TermKind::Net
        )
}
