//! The section of creators: for each a part with its length, so that what a later version appends is skipped.
//!
//! Knows the layout of a creator (v1.txt). Refuses a creator by halves.

use super::bytes::{Bytes, Out, place};
use super::codes::{FIELDS, HOWS, PLATFORMS, currency, how, put_currency};
use super::document::{Creator, Right, parts};
use super::number::{put_quantity, quantity};
use super::refusal::Refusal;
use super::words::Line;
use super::{posts, softer};
use crate::model::{Draft, Fact, Field, Money, Provenance, Quantity, Span};

/// The most creators of a link.
pub const MOST_CREATORS: usize = 200;

// What is told of a creator: a bit each, in the order in which it follows.
const HANDLE: u64 = 1;
const NAME: u64 = 1 << 1;
const PLATFORM: u64 = 1 << 2;
const FACTS: u64 = 1 << 3;
const FEE: u64 = 1 << 4;
/// Not all of it was pasted: how each is known follows.
const KNOWN: u64 = 1 << 5;
const POSTS: u64 = 1 << 6;
const MEDIANS: u64 = 1 << 7;
const HIDDEN: u64 = 1 << 8;
const SOFT: u64 = 1 << 9;
const RIGHT: u64 = 1 << 10;
const SAME: u64 = 1 << 11;
const OTHER: u64 = 1 << 12;
const NOTE: u64 = 1 << 13;
/// So many bits are known.
const BITS: u32 = 14;

/// All creators.
pub fn put(creators: &[Creator]) -> Out {
    let mut out = Out::default();
    if !creators.is_empty() {
        out.number(creators.len() as u64);
        creators.iter().for_each(|creator| out.part(&one(creator)));
    }
    out
}

/// All creators.
///
/// # Errors
/// Where there are too many, or one of them does not hold.
pub fn get(mut bytes: Bytes<'_>) -> Result<Vec<Creator>, Refusal> {
    let count = bytes.number()?;
    if count > MOST_CREATORS as u64 {
        return Err(Refusal::TooMany);
    }
    let mut all = Vec::new();
    for _ in 0..count {
        all.push(read(bytes.part()?)?);
    }
    bytes.end();
    Ok(all)
}

/// The facts that are told, in the order of the token.
fn facts(draft: &Draft) -> impl Iterator<Item = (Field, &Fact<Quantity>)> {
    FIELDS.into_iter().filter_map(|field| Some((field, draft.fact(field)?)))
}

/// How everything is known of which that is told, in the order of the token.
fn hows(draft: &Draft) -> Vec<Provenance> {
    let mut all: Vec<Provenance> = Vec::new();
    all.extend(draft.handle.as_ref().map(|fact| fact.provenance));
    all.extend(draft.name.as_ref().map(|fact| fact.provenance));
    all.extend(draft.platform.as_ref().map(|fact| fact.provenance));
    all.extend(facts(draft).map(|(_, fact)| fact.provenance));
    all.extend(draft.fee.as_ref().map(|fact| fact.provenance));
    all.extend(first_told(draft).map(|fact| fact.provenance));
    all.into_iter().map(how).collect()
}

/// The first count of the list of posts; all of it came the same way. None where there is no list.
fn first_told(draft: &Draft) -> Option<&Fact<Quantity>> {
    draft.posts.iter().flat_map(parts).flatten().next()
}

fn mask(fields: impl Iterator<Item = Field>) -> u64 {
    fields.fold(0, |mask, field| mask | 1 << place(&FIELDS, &field))
}

fn one(creator: &Creator) -> Out {
    let (draft, mut out) = (&creator.draft, Out::default());
    let hows = hows(draft);
    let said = [
        (HANDLE, draft.handle.is_some()),
        (NAME, draft.name.is_some()),
        (PLATFORM, draft.platform.is_some()),
        (FACTS, !draft.facts.is_empty()),
        (FEE, draft.fee.is_some()),
        (KNOWN, hows.iter().any(|how| Some(how) != HOWS.first())),
        (POSTS, first_told(draft).is_some()),
        (MEDIANS, draft.medians),
        (HIDDEN, !draft.hidden.is_empty()),
        (SOFT, softer::is_told(&creator.soft)),
        (RIGHT, !creator.right.is_empty()),
        (SAME, creator.same == Some(true)),
        (OTHER, creator.same == Some(false)),
        (NOTE, !creator.note.is_empty()),
    ];
    let flags = said.into_iter().filter(|(_, is_told)| *is_told).fold(0, |flags, (bit, _)| flags | bit);
    out.number(flags);
    for text in [&draft.handle, &draft.name].into_iter().flatten() {
        out.text(Line::of(&text.value).as_str());
    }
    if let Some(platform) = &draft.platform {
        out.number(place(&PLATFORMS, &platform.value));
    }
    if flags & FACTS != 0 {
        out.number(mask(facts(draft).map(|(field, _)| field)));
        facts(draft).for_each(|(_, fact)| put_quantity(&mut out, Some(fact.value)));
    }
    if let Some(fee) = &draft.fee {
        put_currency(&mut out, fee.value.currency);
        put_quantity(&mut out, Some(fee.value.amount));
    }
    if flags & KNOWN != 0 {
        for four in hows.chunks(4) {
            out.byte(four.iter().rev().fold(0, |byte, how| byte << 2 | place(&HOWS, how) as u8));
        }
    }
    if flags & POSTS != 0 {
        posts::put(&mut out, &draft.posts);
    }
    if flags & HIDDEN != 0 {
        out.number(mask(draft.hidden.iter().map(|(field, _)| *field)));
    }
    if flags & SOFT != 0 {
        softer::put(&mut out, &creator.soft);
    }
    if flags & RIGHT != 0 {
        out.number(creator.right.len() as u64);
        creator.right.iter().for_each(|right| out.number(right_code(*right)));
    }
    if flags & NOTE != 0 {
        out.text(creator.note.as_str());
    }
    out
}

fn right_code(right: Right) -> u64 {
    match right {
        Right::Rate => 0,
        Right::Posts => 1,
        Right::Outside(field) => 32 + place(&FIELDS, &field),
        Right::Above(more, less) => (place(&FIELDS, &more) + 2) * 32 + place(&FIELDS, &less),
    }
}

fn right(code: u64) -> Result<Right, Refusal> {
    let field = |at: u64| FIELDS.get(at as usize).copied().ok_or(Refusal::Newer);
    match (code / 32, code % 32) {
        (0, 0) => Ok(Right::Rate),
        (0, 1) => Ok(Right::Posts),
        (0, _) => Err(Refusal::Newer),
        (1, at) => Ok(Right::Outside(field(at)?)),
        (more, less) => Ok(Right::Above(field(more - 2)?, field(less)?)),
    }
}

/// Facts of which only a newer version knows what they are cannot be read past.
fn fields(mask: u64) -> Result<impl Iterator<Item = Field>, Refusal> {
    if mask >> FIELDS.len() != 0 {
        return Err(Refusal::Newer);
    }
    Ok(FIELDS.into_iter().zip(0..).filter(move |(_, at)| mask & 1 << at != 0).map(|(field, _)| field))
}

fn read(mut bytes: Bytes<'_>) -> Result<Creator, Refusal> {
    let flags = bytes.flags(BITS)?;
    let has = |bit: u64| flags & bit != 0;
    let pasted = |value| Fact::pasted(value, Span::default());
    let (mut creator, mut draft) = (Creator::default(), Draft::default());
    if has(HANDLE) {
        draft.handle = Some(pasted(bytes.text()?.as_str().into()));
    }
    if has(NAME) {
        draft.name = Some(pasted(bytes.text()?.as_str().into()));
    }
    if has(PLATFORM) {
        draft.platform = Some(Fact::pasted(bytes.one_of(&PLATFORMS)?, Span::default()));
    }
    if has(FACTS) {
        for field in fields(bytes.number()?)? {
            let value = quantity(&mut bytes)?.ok_or(Refusal::Damaged)?;
            draft.set(field, Fact::pasted(value, Span::default()));
        }
    }
    if has(FEE) {
        let currency = currency(&mut bytes)?;
        let amount = quantity(&mut bytes)?.ok_or(Refusal::Damaged)?;
        draft.fee = Some(Fact::pasted(Money { amount, currency }, Span::default()));
    }
    let known =
        if has(KNOWN) { hear_known(&mut bytes, &mut draft, has(POSTS))? } else { Provenance::Pasted(Span::default()) };
    if has(POSTS) {
        draft.posts = posts::get(&mut bytes, known)?;
    }
    draft.medians = has(MEDIANS);
    if has(HIDDEN) {
        draft.hidden = fields(bytes.number()?)?.map(|field| (field, Span::default())).collect();
    }
    if has(SOFT) {
        creator.soft = softer::get(&mut bytes)?;
    }
    if has(RIGHT) {
        for _ in 0..bytes.number()? {
            creator.right.push(right(bytes.number()?)?);
        }
    }
    creator.same = match (has(SAME), has(OTHER)) {
        (false, false) => None,
        (same, other) if same != other => Some(same),
        _ => return Err(Refusal::Damaged),
    };
    if has(NOTE) {
        creator.note = bytes.text()?;
    }
    bytes.end();
    creator.draft = draft;
    Ok(creator)
}

/// How everything is known; returns how the posts are.
fn hear_known(bytes: &mut Bytes<'_>, draft: &mut Draft, has_posts: bool) -> Result<Provenance, Refusal> {
    let mut posts = Provenance::Pasted(Span::default());
    let mut slots: Vec<Option<&mut Provenance>> = Vec::new();
    slots.extend(draft.handle.as_mut().map(|fact| Some(&mut fact.provenance)));
    slots.extend(draft.name.as_mut().map(|fact| Some(&mut fact.provenance)));
    slots.extend(draft.platform.as_mut().map(|fact| Some(&mut fact.provenance)));
    // Facts stand in the draft in an order of their own.
    let mut told = FIELDS.map(|_| None);
    for (field, fact) in &mut draft.facts {
        if let Some(slot) = told.get_mut(place(&FIELDS, field) as usize) {
            *slot = Some(&mut fact.provenance);
        }
    }
    slots.extend(told.into_iter().filter(Option::is_some));
    slots.extend(draft.fee.as_mut().map(|fact| Some(&mut fact.provenance)));
    slots.extend(has_posts.then_some(Some(&mut posts)));
    for four in slots.chunks_mut(4) {
        let mut byte = bytes.byte()?;
        for slot in four.iter_mut().flatten() {
            **slot = HOWS.get(usize::from(byte & 3)).copied().ok_or(Refusal::Damaged)?;
            byte >>= 2;
        }
        if byte != 0 {
            return Err(Refusal::Damaged);
        }
    }
    Ok(posts)
}
