//! A sum of the quote, in every way that it can be read.
//!
//! Knows how a currency groups its digits. Refuses to choose between two ways.

use super::super::super::meaning::{groups_by_comma, groups_by_dot};
use super::super::super::number::{self, Cash, Numeral};
use super::super::super::tongue::Tongues;
use super::super::atoms::Kind;
use super::super::parts::Parts;
use super::super::{Coin, PriceLine, Scope};
use super::Sum;
use crate::model::Quantity;

/// The tongues of quotes, beside English: "2 mil" are thousands.
const TONGUES: Tongues = Tongues::of("de|es|fr|tr|pt|it|id");

/// The sum of a numeral, in every way that it can be read.
pub(super) fn readings(n: &Numeral, cash: Cash) -> Vec<Quantity> {
    let mut all: Vec<Quantity> = Vec::new();
    let mut add = |fraction: u8, power: u8| {
        if let Some(q) = n.quantity(fraction, power, number::MOST_COUNT)
            && !all.iter().any(|a| a.value == q.value)
        {
            all.push(Quantity::exact(q.value));
        }
    };
    let code = match cash {
        Cash::In(c) => Some(c),
        _ => None,
    };
    let commas = code.is_some_and(groups_by_comma);
    let dots = code.is_some_and(groups_by_dot);
    if n.is(number::UNIT) {
        for way in n.readings(TONGUES).ways() {
            add(way.fraction, way.power);
        }
    } else {
        let two = n.ways() == number::TWO_WAYS;
        let whole = n.is(number::WHOLE);
        let certain_whole = two && (n.mark == ',' && commas || n.mark == '.' && dots);
        if whole {
            add(0, n.power);
        }
        if n.is(number::PARTED) && !certain_whole {
            add(n.fraction, n.power);
        }
    }
    all.sort_by_key(|q| core::cmp::Reverse(q.value));
    all
}

fn coin_of(cash: Cash) -> Coin {
    match cash {
        Cash::In(c) => Coin::In(c),
        Cash::No => Coin::NotTold,
        Cash::Unclear => Coin::Unknown,
    }
}

pub(super) fn line(parts: &Parts, sum: &Sum, scope: Scope, covers: Vec<usize>) -> Option<PriceLine> {
    let Kind::Money(low, high, cash) = parts.kind(sum.atom) else { return None };
    let mut all = readings(&low, cash);
    if let Some(high) = high {
        all.reverse();
        let mut more: Vec<_> = readings(&high, cash);
        more.reverse();
        // The lower ends before the upper ones.
        for q in more {
            if !all.iter().any(|a| a.value == q.value) {
                all.push(q);
            }
        }
    }
    if all.is_empty() {
        return None;
    }
    Some(PriceLine { readings: all, coin: coin_of(cash), scope, covers, span: parts.span(sum.atom, sum.atom + 1) })
}
