//! The list of a creator's posts: count by count, since counts of one kind are alike.
//!
//! Refuses posts of which nothing is told: they would take no byte and yet be there.

use super::bytes::{Bytes, Out};
use super::document::parts;
use super::number::{put_quantity, quantity};
use super::refusal::Refusal;
use crate::model::{Decimal, Fact, Post, Provenance, Quantity};

/// The most posts of a creator.
pub const MOST_POSTS: usize = 100;

/// How many, which counts are told of any, which of these are whole throughout, and then count by count those of every post.
pub fn put(out: &mut Out, posts: &[Post]) {
    let column =
        |at: usize| posts.iter().map(move |post| parts(post).get(at).copied()?.as_ref().map(|fact| fact.value));
    let told: Vec<usize> = (0..5).filter(|at| column(*at).any(|one| one.is_some())).collect();
    let is_whole = |at: usize| column(at).flatten().all(|one| whole(one).is_some());
    out.number(posts.len() as u64);
    out.byte(told.iter().fold(0, |mask, at| mask | 1 << at));
    out.byte(told.iter().filter(|at| is_whole(**at)).fold(0, |mask, at| mask | 1 << at));
    for at in told {
        let is_whole = is_whole(at);
        for one in column(at) {
            if is_whole {
                out.number(one.and_then(whole).map_or(0, |n| n + 1));
            } else {
                put_quantity(out, one);
            }
        }
    }
}

/// A count as most are: exact and whole.
fn whole(quantity: Quantity) -> Option<u64> {
    let units = u64::try_from(quantity.value.parts() / Decimal::SCALE).ok()?;
    (quantity == Quantity::exact(Decimal::from_int(units as i64))).then_some(units)
}

/// What is written for it and for nothing told: one more, or 0.
fn get_whole(bytes: &mut Bytes<'_>) -> Result<Option<Quantity>, Refusal> {
    let Some(units) = bytes.number()?.checked_sub(1) else { return Ok(None) };
    let units =
        i64::try_from(units).ok().filter(|units| *units <= i64::MAX / Decimal::SCALE).ok_or(Refusal::Damaged)?;
    Ok(Some(Quantity::exact(Decimal::from_int(units))))
}

/// The list, of which all is known so.
///
/// # Errors
/// Where it does not hold.
pub fn get(bytes: &mut Bytes<'_>, how: Provenance) -> Result<Vec<Post>, Refusal> {
    let count = bytes.at_most(MOST_POSTS as u32)?;
    let (columns, wholes) = (bytes.byte()?, bytes.byte()?);
    if columns > 31 {
        return Err(Refusal::Newer);
    }
    // A post of which nothing is told takes no byte, and is no post.
    if columns == 0 || count == 0 || wholes & !columns != 0 {
        return Err(Refusal::Damaged);
    }
    let mut posts: Vec<Post> = Vec::new();
    posts.resize(count as usize, Post::default());
    for at in (0..5).filter(|at| columns & 1 << at != 0) {
        for post in &mut posts {
            let told = if wholes & 1 << at != 0 { get_whole(bytes)? } else { quantity(bytes)? };
            let told = told.map(|value| Fact { value, provenance: how });
            match at {
                0 => post.likes = told,
                1 => post.comments = told,
                2 => post.shares = told,
                3 => post.saves = told,
                _ => post.views = told,
            }
        }
    }
    Ok(posts)
}
