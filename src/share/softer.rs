//! What texts beside the first came to, in a creator's part: counts, without the texts.
//!
//! Refuses counts that no text gives: more answers than comments, advertising in more posts than there are.

use super::bytes::{Bytes, Out};
use super::number::{put_signed, signed};
use super::refusal::Refusal;
use crate::model::{Replies, Rhythm, Soft, Sponsored, TopicMatch};

const REPLIES: u64 = 1;
const RHYTHM: u64 = 1 << 1;
const GROWTH: u64 = 1 << 2;
const SPONSORED: u64 = 1 << 3;
const TOPICS: u64 = 1 << 4;
const BIO: u64 = 1 << 5;
const BIO_SPEAKS: u64 = 1 << 6;
const BITS: u32 = 7;

/// The most of anything counted.
const MOST: u32 = 10_000_000;
/// No change over a month is larger: e^20 times.
const MOST_GROWTH: f64 = 485_165_196.0;

/// Whether anything is told.
pub fn is_told(soft: &Soft) -> bool {
    *soft != Soft::default()
}

/// Writes it, behind a part's other texts.
pub fn put(out: &mut Out, soft: &Soft) {
    let growth = soft.rhythm.and_then(|rhythm| rhythm.growth);
    let bio = soft.topics.and_then(|topics| topics.bio);
    let said = [
        (REPLIES, soft.replies.is_some()),
        (RHYTHM, soft.rhythm.is_some()),
        (GROWTH, growth.is_some()),
        (SPONSORED, soft.sponsored.is_some()),
        (TOPICS, soft.topics.is_some()),
        (BIO, bio.is_some()),
        (BIO_SPEAKS, bio == Some(true)),
    ];
    let flags = said.into_iter().filter(|(_, is_told)| *is_told).fold(0, |flags, (bit, _)| flags | bit);
    let mut part = Out::default();
    part.number(flags);
    let mut all = |numbers: &[u32]| numbers.iter().for_each(|n| part.number((*n).into()));
    if let Some(r) = soft.replies {
        all(&[r.comments, r.answered]);
    }
    if let Some(r) = soft.rhythm {
        all(&[r.posts, r.days, r.longest_pause]);
    }
    if let Some(s) = soft.sponsored {
        all(&[s.marked, s.of]);
    }
    if let Some(t) = soft.topics {
        all(&[t.found, t.of, t.captions, t.captions_of]);
    }
    if let Some(growth) = growth {
        put_signed(&mut part, growth);
    }
    out.part(&part);
}

/// Reads it.
///
/// # Errors
/// Where it does not hold together.
pub fn get(bytes: &mut Bytes<'_>) -> Result<Soft, Refusal> {
    let mut bytes = bytes.part()?;
    let flags = bytes.flags(BITS)?;
    let has = |bit: u64| flags & bit != 0;
    let mut soft = Soft::default();
    if has(REPLIES) {
        let comments = bytes.at_most(MOST)?;
        soft.replies = Some(Replies { comments, answered: bytes.at_most(comments)? });
    }
    if has(RHYTHM) {
        let (posts, days) = (bytes.at_most(MOST)?, bytes.at_most(MOST)?);
        soft.rhythm = Some(Rhythm { posts, days, longest_pause: bytes.at_most(days)?, growth: None });
    }
    if has(SPONSORED) {
        let (marked, of) = (bytes.at_most(MOST)?, bytes.at_most(MOST)?);
        soft.sponsored = Some(Sponsored { marked, of });
    }
    if has(TOPICS) {
        let (found, of) = (bytes.at_most(MOST)?, bytes.at_most(MOST)?);
        let (captions, captions_of) = (bytes.at_most(MOST)?, bytes.at_most(MOST)?);
        let bio = has(BIO).then_some(has(BIO_SPEAKS));
        soft.topics = Some(TopicMatch { found, of, bio, captions, captions_of });
    }
    let growth = if has(GROWTH) { Some(signed(&mut bytes, MOST_GROWTH)?) } else { None };
    match &mut soft.rhythm {
        Some(rhythm) => rhythm.growth = growth,
        None if growth.is_some() => return Err(Refusal::Damaged),
        None => {}
    }
    let sound = soft.replies.is_none_or(|r| r.comments > 0)
        && soft.rhythm.is_none_or(|r| r.posts > 1 && r.days > 0 && r.growth.is_none_or(|growth| growth > -1.0))
        && soft.sponsored.is_none_or(|s| s.marked <= s.of && s.of > 0)
        && soft.topics.is_none_or(|t| t.found <= t.of && t.captions <= t.captions_of && t.of > 0)
        && (has(TOPICS) || !has(BIO))
        && (has(BIO) || !has(BIO_SPEAKS));
    bytes.end();
    if sound { Ok(soft) } else { Err(Refusal::Damaged) }
}
