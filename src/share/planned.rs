//! The section of a plan: money, time, limits, shares and whom to book or not.
//!
//! Refuses wishes about somebody who is not in the link, and to know whether the others can be had.

use super::assumed::MOST_AMOUNT;
use super::brief::{Brief, Lock, Of, Share};
use super::bytes::{Bytes, Out, flags, place};
use super::codes::{PLATFORMS, STAGES};
use super::number::{amount, put_amount};
use super::refusal::Refusal;

/// Ten years.
const MOST_HOURS: f64 = 87_600.0;
/// Of creators, and of posts of one.
const MOST_COUNT: u32 = 1_000;

/// The plan: what is told, a bit each, and then that.
pub fn put(brief: &Brief) -> Out {
    let mut out = Out::default();
    if *brief == Brief::default() {
        return out;
    }
    let amounts = [brief.budget, brief.hours, brief.most_each, brief.overlap];
    let counts = [brief.most_posts, brief.at_least, brief.at_most];
    let mut told = [false; 10];
    let is_told = amounts.iter().map(Option::is_some).chain(counts.iter().map(Option::is_some));
    let rest = [brief.is_bad_case, !brief.shares.is_empty(), !brief.locks.is_empty()];
    told.iter_mut().zip(is_told.chain(rest)).for_each(|(slot, is_told)| *slot = is_told);
    out.number(flags(&told));
    amounts.into_iter().flatten().for_each(|x| put_amount(&mut out, x));
    counts.into_iter().flatten().for_each(|n| out.number(n.into()));
    if !brief.shares.is_empty() {
        out.number(brief.shares.len() as u64);
        for share in &brief.shares {
            let of = match &share.of {
                Of::Platform(platform) => place(&PLATFORMS, platform) << 1,
                Of::Stage(stage) => place(&STAGES, stage) << 1 | 1,
            };
            out.number(of << 1 | u64::from(share.is_least));
            put_amount(&mut out, share.share);
        }
    }
    if !brief.locks.is_empty() {
        out.number(brief.locks.len() as u64);
        brief.locks.iter().for_each(|(who, lock)| out.number(u64::from(*who) << 1 | u64::from(*lock == Lock::In)));
    }
    out
}

/// The brief of a plan for so many creators.
///
/// # Errors
/// Where one of the wishes does not hold, or is about somebody who is not there.
pub fn get(mut bytes: Bytes<'_>, creators: usize) -> Result<Brief, Refusal> {
    let flags = bytes.flags(10)?;
    let has = |bit: u32| flags & 1 << bit != 0;
    let mut brief = Brief { is_bad_case: has(7), ..Brief::default() };
    let amounts = [
        (&mut brief.budget, MOST_AMOUNT),
        (&mut brief.hours, MOST_HOURS),
        (&mut brief.most_each, MOST_AMOUNT),
        (&mut brief.overlap, 1.0),
    ];
    for ((slot, most), _) in amounts.into_iter().zip(0..).filter(|(_, bit)| has(*bit)) {
        *slot = Some(amount(&mut bytes, 0.0, most)?);
    }
    let counts = [&mut brief.most_posts, &mut brief.at_least, &mut brief.at_most];
    for (slot, _) in counts.into_iter().zip(4..).filter(|(_, bit)| has(*bit)) {
        *slot = Some(bytes.at_most(MOST_COUNT)?);
    }
    if has(8) {
        for _ in 0..bytes.at_most(Brief::MOST_SHARES as u32)? {
            let packed = bytes.number()?;
            let at = (packed >> 2) as usize;
            let of = match packed >> 1 & 1 {
                0 => PLATFORMS.get(at).copied().map(Of::Platform),
                _ => STAGES.get(at).copied().map(Of::Stage),
            };
            let (of, is_least) = (of.ok_or(Refusal::Newer)?, packed & 1 == 1);
            brief.shares.push(Share { of, is_least, share: amount(&mut bytes, 0.0, 1.0)? });
        }
    }
    if has(9) {
        for _ in 0..bytes.at_most(creators as u32)? {
            let packed = bytes.number()?;
            let who = u32::try_from(packed >> 1).ok().filter(|who| (*who as usize) < creators);
            let lock = if packed & 1 == 1 { Lock::In } else { Lock::Out };
            brief.locks.push((who.ok_or(Refusal::Damaged)?, lock));
        }
    }
    bytes.end();
    Ok(brief)
}
