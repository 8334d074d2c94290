//! The sections of wishes: how tiers are named, the goal and the brand, the table, and the page.
//!
//! Knows their layout (v1.txt). Refuses to know whether wishes can be had.

use super::bytes::{Bytes, Out, flags, place};
use super::codes::{BASES, PLATFORMS};
use super::document::{Document, Model};
use super::refusal::Refusal;
use super::wishes::{Column, Scheme, Tab, Tier, Wishes};
use super::words::Line;
use crate::report::Counting;

/// No account has more followers.
const MOST_FOLLOWERS: u64 = 10_000_000_000;

/// How tiers are named: a place among the published, or behind them and the two ends of micro.
pub fn put_scheme(scheme: &Scheme) -> Out {
    let mut out = Out::default();
    match scheme {
        Scheme::FiveTiers => {}
        Scheme::Custom(from, to) => {
            [Scheme::PUBLISHED.len() as u64, *from, *to].into_iter().for_each(|n| out.number(n));
        }
        published => out.number(place(&Scheme::PUBLISHED, published)),
    }
    out
}

/// How tiers are named.
///
/// # Errors
/// Where micro has no ends.
pub fn scheme(mut bytes: Bytes<'_>) -> Result<Scheme, Refusal> {
    let own = bytes.clone().number()? == Scheme::PUBLISHED.len() as u64;
    let scheme = if own {
        bytes.number()?;
        let (from, to) = (bytes.number()?, bytes.number()?);
        if from == 0 || from >= to || to > MOST_FOLLOWERS {
            return Err(Refusal::Damaged);
        }
        Scheme::Custom(from, to)
    } else {
        bytes.one_of(&Scheme::PUBLISHED)?
    };
    bytes.end();
    Ok(scheme)
}

/// The goal in two bits a stage, the first lowest; then the brand's topics.
pub fn put_goal(goal: [u8; 4], brand: &Line) -> Out {
    let mut out = Out::default();
    if goal != [0; 4] || !brand.is_empty() {
        out.byte(goal.iter().rev().fold(0, |byte, weight| byte << 2 | weight & 3));
        out.text(brand.as_str());
    }
    out
}

/// The goal and the brand.
///
/// # Errors
/// Where the text does not hold.
pub fn goal(mut bytes: Bytes<'_>) -> Result<([u8; 4], Line), Refusal> {
    let (mut byte, mut goal) = (bytes.byte()?, [0; 4]);
    for weight in &mut goal {
        (*weight, byte) = (byte & 3, byte >> 2);
    }
    let brand = bytes.text()?;
    bytes.end();
    Ok((goal, brand))
}

/// The table: what is told, a bit each, and then that.
pub fn put_wishes(wishes: &Wishes) -> Out {
    let mut out = Out::default();
    if *wishes == Wishes::default() {
        return out;
    }
    out.number(flags(&[
        wishes.sorted.is_some(),
        wishes.sorted.is_some_and(|(_, is_reversed)| is_reversed),
        !wishes.turned.is_empty(),
        wishes.counting == Counting::Code,
        wishes.platform.is_some(),
        wishes.tier.is_some(),
        wishes.base.is_some(),
        !wishes.text.is_empty(),
        !wishes.topic.is_empty(),
    ]));
    if let Some((column, _)) = &wishes.sorted {
        out.number(place(&Column::ALL, column));
    }
    if !wishes.turned.is_empty() {
        out.number(wishes.turned.iter().fold(0, |mask, column| mask | 1 << place(&Column::ALL, column)));
    }
    if let Some(platform) = &wishes.platform {
        out.number(place(&PLATFORMS, platform));
    }
    if let Some(tier) = &wishes.tier {
        out.number(place(&Tier::ALL, tier));
    }
    if let Some(base) = &wishes.base {
        out.number(place(&BASES, base));
    }
    for text in [&wishes.text, &wishes.topic].into_iter().filter(|text| !text.is_empty()) {
        out.text(text.as_str());
    }
    out
}

/// The wishes about the table.
///
/// # Errors
/// Where one of them does not hold.
pub fn wishes(mut bytes: Bytes<'_>) -> Result<Wishes, Refusal> {
    let flags = bytes.flags(9)?;
    let has = |bit: u32| flags & 1 << bit != 0;
    let mut wishes = Wishes::default();
    if has(0) {
        wishes.sorted = Some((bytes.one_of(&Column::ALL)?, has(1)));
    }
    if has(2) {
        let mask = bytes.number()?;
        if mask >> Column::ALL.len() != 0 {
            return Err(Refusal::Newer);
        }
        let turned = Column::ALL.into_iter().zip(0..).filter(|(_, at)| mask & 1 << at != 0);
        wishes.turned = turned.map(|(column, _)| column).collect();
    }
    if has(3) {
        wishes.counting = Counting::Code;
    }
    if has(4) {
        wishes.platform = Some(bytes.one_of(&PLATFORMS)?);
    }
    if has(5) {
        wishes.tier = Some(bytes.one_of(&Tier::ALL)?);
    }
    if has(6) {
        wishes.base = Some(bytes.one_of(&BASES)?);
    }
    if has(7) {
        wishes.text = bytes.text()?;
    }
    if has(8) {
        wishes.topic = bytes.text()?;
    }
    bytes.end();
    Ok(wishes)
}

/// The page: whether numbers were left out, and the tab above that bit; the model; who was looked at.
pub fn put_page(document: &Document) -> Out {
    let mut out = Out::default();
    let (model, selected) = (document.made_by, document.selected);
    let head = place(&Tab::ALL, &document.tab) << 1 | u64::from(document.is_bare);
    if head != 0 || model != Model::default() || selected != 0 {
        [head, model.rules.into(), model.digits.into(), selected.into()].into_iter().for_each(|n| out.number(n));
    }
    out
}

/// The page, into what is known of the document.
///
/// # Errors
/// Where it is about somebody who is not there.
pub fn page(mut bytes: Bytes<'_>, document: &mut Document) -> Result<(), Refusal> {
    let head = bytes.number()?;
    document.is_bare = head & 1 == 1;
    document.tab = Tab::ALL.get((head >> 1) as usize).copied().ok_or(Refusal::Newer)?;
    document.made_by = Model { rules: bytes.at_most(u32::MAX)?, digits: bytes.at_most(u32::MAX)? };
    document.selected = bytes.at_most(document.creators.len().saturating_sub(1) as u32)?;
    bytes.end();
    Ok(())
}
