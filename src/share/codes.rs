//! The places that names of the model have in a token, for ever. What is added goes to the end; nothing is taken out.
//!
//! The model may list its names in any order; this one was frozen with the first link. Refuses to know what they mean.

use super::bytes::{Bytes, Out, place};
use super::refusal::Refusal;
use crate::model::{Currency, Field, Fit, Format, Payment, Platform, Provenance, Rights, Span, Stage};
use crate::report::Base;

/// Platforms.
pub const PLATFORMS: [Platform; 9] = [
    Platform::Instagram,
    Platform::TikTok,
    Platform::YouTube,
    Platform::X,
    Platform::Facebook,
    Platform::LinkedIn,
    Platform::Pinterest,
    Platform::Threads,
    Platform::Twitch,
];

/// Facts; those that are told most often first, so that a set of them is small.
pub const FIELDS: [Field; 19] = [
    Field::Followers,
    Field::LikesPerPost,
    Field::CommentsPerPost,
    Field::ViewsPerPost,
    Field::PostsCounted,
    Field::SharesPerPost,
    Field::SavesPerPost,
    Field::Following,
    Field::Posts,
    Field::ReachPerPost,
    Field::ImpressionsPerPost,
    Field::EngagementsPerPost,
    Field::EngagementRatePercent,
    Field::AuthenticEngagementsPerPost,
    Field::LikesTotal,
    Field::ViewsTotal,
    Field::PageLikes,
    Field::ViewsMonthly,
    Field::Connections,
];

/// Formats.
pub const FORMATS: [Format; 9] = [
    Format::FeedPost,
    Format::Reel,
    Format::Story,
    Format::Video,
    Format::LongVideo,
    Format::Short,
    Format::Post,
    Format::Pin,
    Format::Stream,
];

/// Ways to pay.
pub const PAYMENTS: [Payment; 4] = [Payment::Flat, Payment::ProductOnly, Payment::Commission, Payment::Hybrid];

/// Lengths of rights.
pub const RIGHTS: [Rights; 5] = [Rights::None, Rights::Month, Rights::HalfYear, Rights::Year, Rights::Forever];

/// What is known of the audience.
pub const FITS: [Fit; 3] = [Fit::NotTold, Fit::TopicFound, Fit::OffTopic];

/// Stages of the journey.
pub const STAGES: [Stage; 4] = [Stage::Awareness, Stage::Consideration, Stage::Conversion, Stage::Advocacy];

/// Bases of rates.
pub const BASES: [Base; 3] = [Base::Followers, Base::Views, Base::Reach];

/// How a fact is known, without its place in a text that is not here.
pub const HOWS: [Provenance; 4] =
    [Provenance::Pasted(NOWHERE), Provenance::Answered(NOWHERE), Provenance::Typed, Provenance::Implied(NOWHERE)];

const NOWHERE: Span = Span { start: 0, end: 0 };

/// How it is known, as a link tells it.
pub const fn how(provenance: Provenance) -> Provenance {
    match provenance {
        Provenance::Pasted(_) => Provenance::Pasted(NOWHERE),
        Provenance::Answered(_) => Provenance::Answered(NOWHERE),
        Provenance::Typed => Provenance::Typed,
        Provenance::Implied(_) => Provenance::Implied(NOWHERE),
    }
}

/// The three that are told most often; any other by its letters.
const CURRENCIES: [Currency; 3] = [Currency::USD, Currency::EUR, Currency::GBP];

/// A currency: 0 for none, then the three above, then `4 + letters`, the letters of its code as a number of base 26.
pub fn put_currency(out: &mut Out, currency: Option<Currency>) {
    let Some(currency) = currency else { return out.number(0) };
    if CURRENCIES.contains(&currency) {
        return out.number(1 + place(&CURRENCIES, &currency));
    }
    let letters = currency.code().bytes().fold(0, |n, b| n * 26 + u64::from(b.wrapping_sub(b'A')));
    out.number(4 + letters);
}

/// A currency, or none.
///
/// # Errors
/// Where this version does not know it.
pub fn currency(bytes: &mut Bytes<'_>) -> Result<Option<Currency>, Refusal> {
    let n = bytes.number()?;
    let Some(rest) = n.checked_sub(4) else {
        let known = n.checked_sub(1).and_then(|at| CURRENCIES.get(at as usize));
        return Ok(known.copied());
    };
    let letter = |n: u64| b'A' + (n % 26) as u8;
    let code = [letter(rest / 676), letter(rest / 26), letter(rest)];
    let known = core::str::from_utf8(&code).ok().and_then(Currency::from_code).filter(|c| !CURRENCIES.contains(c));
    known.filter(|_| rest < 26 * 676).map(Some).ok_or(Refusal::Newer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::cell::Cell;

    fn holds<T: PartialEq + core::fmt::Debug>(mine: &[T], all: &[T]) {
        assert_eq!(mine.len(), all.len(), "what is new goes to the end");
        assert!(all.iter().all(|one| mine.contains(one)), "{all:?}");
    }

    #[test]
    fn everything_has_a_place() {
        holds(&PLATFORMS, &Platform::ALL);
        holds(&FIELDS, &Field::ALL);
        holds(&FORMATS, &Format::ALL);
        holds(&PAYMENTS, &Payment::ALL);
        holds(&RIGHTS, &Rights::ALL);
        holds(&STAGES, &Stage::ALL);
    }

    #[test]
    fn currencies_come_back() {
        for currency in Currency::OFFERED.into_iter().map(Some).chain([None]) {
            let (mut out, skipped) = (Out::default(), Cell::new(false));
            put_currency(&mut out, currency);
            assert_eq!(super::currency(&mut Bytes::of(&out.bytes, &skipped)), Ok(currency));
        }
        let mut out = Out::default();
        out.number(4);
        assert_eq!(currency(&mut Bytes::of(&out.bytes, &Cell::new(false))), Err(Refusal::Newer), "AAA");
    }
}
