//! The words for what is made and for the terms of a deal.

use crate::model::{Piece, TermKind};
use crate::text::{Msg, deep};

/// The word for a thing that is made.
pub const fn piece(piece: Piece) -> Msg<0> {
    match piece {
        Piece::Post => deep::MADE_POST,
        Piece::Carousel => deep::MADE_CAROUSEL,
        Piece::Reel => deep::MADE_REEL,
        Piece::Story => deep::MADE_STORY,
        Piece::Video => deep::MADE_VIDEO,
        Piece::Integration => deep::MADE_INTEGRATION,
        Piece::Dedicated => deep::MADE_DEDICATED,
        Piece::Short => deep::MADE_SHORT,
        Piece::Live => deep::MADE_LIVE,
        Piece::Pin => deep::MADE_PIN,
        Piece::Thread => deep::MADE_THREAD,
        Piece::Content => deep::MADE_CONTENT,
    }
}

/// The word for a term.
pub const fn term(kind: TermKind) -> Msg<0> {
    match kind {
        TermKind::Rights => deep::TERM_RIGHTS,
        TermKind::PaidAds => deep::TERM_PAID_ADS,
        TermKind::Whitelisting => deep::TERM_WHITELISTING,
        TermKind::Exclusivity => deep::TERM_EXCLUSIVITY,
        TermKind::Rush => deep::TERM_RUSH,
        TermKind::Delivery => deep::TERM_DELIVERY,
        TermKind::Agency => deep::TERM_AGENCY,
        TermKind::Commission => deep::TERM_COMMISSION,
        TermKind::Product => deep::TERM_PRODUCT,
        TermKind::Vat => deep::TERM_VAT,
        TermKind::Shipping => deep::TERM_SHIPPING,
        TermKind::Revisions => deep::TERM_REVISIONS,
        TermKind::BioLink => deep::TERM_BIO_LINK,
        TermKind::RawFootage => deep::TERM_RAW,
        TermKind::Script => deep::TERM_SCRIPT,
        TermKind::Upfront => deep::TERM_UPFRONT,
        TermKind::Net => deep::TERM_NET,
        TermKind::Discount => deep::TERM_DISCOUNT,
        TermKind::Crosspost => deep::TERM_CROSSPOST,
        TermKind::Code => deep::TERM_CODE,
        TermKind::Travel => deep::TERM_TRAVEL,
    }
}
