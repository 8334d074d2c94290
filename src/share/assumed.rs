//! The section of assumptions: only what a person set, each in a place of its own.
//!
//! One table serves writing and reading. Knows the ends that the fields of the page have; refuses what lies outside.

use super::bytes::{Bytes, Out, place};
use super::codes::{FITS, FORMATS, PAYMENTS, RIGHTS, currency, put_currency};
use super::number::{amount, put_amount};
use super::refusal::Refusal;
use crate::model::{Assumptions, Currency, Deliverable, Fit, Format, Override, Payment, Rights};

/// No field takes more.
pub const MOST_AMOUNT: f64 = 1e9;
/// Something above nothing: no decimal of twelve places lies between.
const LEAST: f64 = 1e-12;
/// The most of anything that is booked.
const MOST_BOOKED: u32 = 1_000;

/// A place in the token, and where it goes.
enum Slot<'a> {
    Currency(&'a mut Currency),
    Payment(&'a mut Payment),
    Rights(&'a mut Rights),
    Fit(&'a mut Fit),
    Format(&'a mut Option<Format>),
    Posts(&'a mut u32),
    Also(&'a mut [Option<Deliverable>; 3]),
    Flag(&'a mut bool),
    /// An amount that is nothing until it is set, and the most it can be.
    Plain(&'a mut f64, f64),
    /// An amount that may not be set, the least and the most it can be.
    Amount(&'a mut Option<f64>, f64, f64),
    /// A figure with its own doubt, and the most it can be.
    Own(&'a mut Option<Override>, f64),
}

/// Every place, in the order of the token. What is added goes to the end.
fn slots<'a>(a: &'a mut Assumptions, is_lent: &'a mut bool) -> [Slot<'a>; 29] {
    [
        Slot::Currency(&mut a.currency),
        Slot::Amount(&mut a.basket, LEAST, MOST_AMOUNT),
        Slot::Amount(&mut a.margin, 0.0, 1.0),
        Slot::Plain(&mut a.product, MOST_AMOUNT),
        Slot::Format(&mut a.format),
        Slot::Posts(&mut a.posts),
        Slot::Payment(&mut a.payment),
        Slot::Amount(&mut a.commission, 0.0, 1.0),
        Slot::Amount(&mut a.hybrid_share, 0.0, 1.0),
        Slot::Also(&mut a.also),
        Slot::Rights(&mut a.rights),
        Slot::Flag(&mut a.paid_ads),
        Slot::Flag(&mut a.exclusive),
        Slot::Flag(&mut a.rush),
        Slot::Amount(&mut a.uplift, 0.0, 100.0),
        Slot::Plain(&mut a.shipping, MOST_AMOUNT),
        Slot::Amount(&mut a.hours, 0.0, MOST_AMOUNT),
        Slot::Amount(&mut a.hourly, 0.0, MOST_AMOUNT),
        Slot::Plain(&mut a.agency, 10.0),
        Slot::Plain(&mut a.boost, MOST_AMOUNT),
        Slot::Fit(&mut a.fit),
        // A share of an audience, as a number or a range.
        Slot::Own(&mut a.fit_share, MOST_AMOUNT),
        Slot::Own(&mut a.ctr, 1.0),
        Slot::Own(&mut a.cvr, 1.0),
        Slot::Own(&mut a.code_rate, 1.0),
        Slot::Own(&mut a.cpm, MOST_AMOUNT),
        Slot::Amount(&mut a.further, 0.0, 1.0),
        Slot::Amount(&mut a.dollar_rate, LEAST, MOST_AMOUNT),
        Slot::Flag(is_lent),
    ]
}

/// The section.
pub fn put(assumptions: &Assumptions, is_lent: bool) -> Out {
    let (mut a, mut lent) = (*assumptions, is_lent);
    let slots = slots(&mut a, &mut lent);
    let flags = slots.iter().zip(0..).filter(|(slot, _)| slot.is_set()).fold(0_u64, |flags, (_, at)| flags | 1 << at);
    let mut out = Out::default();
    if flags != 0 {
        out.number(flags);
        slots.iter().filter(|slot| slot.is_set()).for_each(|slot| slot.put(&mut out));
    }
    out
}

/// The assumptions, and whether the basket value was lent.
///
/// # Errors
/// Where one of them lies outside its ends.
pub fn get(mut bytes: Bytes<'_>) -> Result<(Assumptions, bool), Refusal> {
    let (mut a, mut is_lent) = (Assumptions::default(), false);
    let slots = slots(&mut a, &mut is_lent);
    let flags = bytes.flags(slots.len() as u32)?;
    for (slot, at) in slots.into_iter().zip(0..) {
        if flags & 1 << at != 0 {
            slot.get(&mut bytes)?;
        }
    }
    bytes.end();
    Ok((a, is_lent))
}

impl Slot<'_> {
    /// Whether a person set it.
    fn is_set(&self) -> bool {
        match self {
            Slot::Currency(currency) => **currency != Currency::USD,
            Slot::Payment(payment) => **payment != Payment::Flat,
            Slot::Rights(rights) => **rights != Rights::None,
            Slot::Fit(fit) => **fit != Fit::NotTold,
            Slot::Format(format) => format.is_some(),
            Slot::Posts(posts) => **posts != 1,
            Slot::Also(also) => also.iter().any(Option::is_some),
            Slot::Flag(flag) => **flag,
            // What is written as nothing is nothing; what is no number is written, and refused.
            Slot::Plain(x, _) => x.is_nan() || x.abs() >= LEAST / 2.0,
            Slot::Amount(x, ..) => x.is_some(),
            Slot::Own(own, _) => own.is_some(),
        }
    }

    fn put(&self, out: &mut Out) {
        match self {
            Slot::Currency(currency) => put_currency(out, Some(**currency)),
            Slot::Payment(payment) => out.number(place(&PAYMENTS, payment)),
            Slot::Rights(rights) => out.number(place(&RIGHTS, rights)),
            Slot::Fit(fit) => out.number(place(&FITS, fit)),
            Slot::Format(Some(format)) => out.number(place(&FORMATS, format)),
            Slot::Posts(posts) => out.number(u64::from(**posts)),
            Slot::Also(also) => {
                out.number(also.iter().flatten().count() as u64);
                for more in also.iter().flatten() {
                    out.number(place(&FORMATS, &more.format));
                    out.number(u64::from(more.count));
                }
            }
            Slot::Plain(x, _) => put_amount(out, **x),
            Slot::Amount(Some(x), ..) => put_amount(out, *x),
            Slot::Own(Some(own), _) => put_own(out, *own),
            Slot::Flag(_) | Slot::Format(None) | Slot::Amount(None, ..) | Slot::Own(None, _) => {}
        }
    }

    fn get(self, bytes: &mut Bytes<'_>) -> Result<(), Refusal> {
        match self {
            Slot::Currency(slot) => *slot = currency(bytes)?.ok_or(Refusal::Damaged)?,
            Slot::Payment(slot) => *slot = bytes.one_of(&PAYMENTS)?,
            Slot::Rights(slot) => *slot = bytes.one_of(&RIGHTS)?,
            Slot::Fit(slot) => *slot = bytes.one_of(&FITS)?,
            Slot::Format(slot) => *slot = Some(bytes.one_of(&FORMATS)?),
            Slot::Posts(slot) => *slot = booked(bytes)?,
            Slot::Also(slots) => {
                let count = bytes.number()?;
                if count > slots.len() as u64 {
                    return Err(Refusal::Newer);
                }
                for slot in slots.iter_mut().take(count as usize) {
                    *slot = Some(Deliverable { format: bytes.one_of(&FORMATS)?, count: booked(bytes)? });
                }
            }
            Slot::Flag(slot) => *slot = true,
            Slot::Plain(slot, most) => *slot = amount(bytes, 0.0, most)?,
            Slot::Amount(slot, least, most) => *slot = Some(amount(bytes, least, most)?),
            Slot::Own(slot, most) => *slot = Some(own(bytes, most)?),
        }
        Ok(())
    }
}

fn booked(bytes: &mut Bytes<'_>) -> Result<u32, Refusal> {
    bytes.at_most(MOST_BOOKED).and_then(|n| if n > 0 { Ok(n) } else { Err(Refusal::Damaged) })
}

/// What kind it is: 0 one number, 1 a range, 2 known; then the number or both.
fn put_own(out: &mut Out, own: Override) {
    let (kind, numbers) = match own {
        Override::Median(x) => (0, [Some(x), None]),
        Override::Range(low, high) => (1, [Some(low), Some(high)]),
        Override::Known(x) => (2, [Some(x), None]),
    };
    out.byte(kind);
    numbers.into_iter().flatten().for_each(|x| put_amount(out, x));
}

fn own(bytes: &mut Bytes<'_>, most: f64) -> Result<Override, Refusal> {
    let kind = bytes.byte()?;
    // To know a share for certain is to know that it may be none.
    let first = amount(bytes, if kind == 2 { 0.0 } else { LEAST }, most)?;
    match kind {
        0 => Ok(Override::Median(first)),
        1 => Ok(Override::Range(first, amount(bytes, first, most)?)),
        2 => Ok(Override::Known(first)),
        _ => Err(Refusal::Newer),
    }
}
