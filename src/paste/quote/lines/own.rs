//! Sums that are the price of a term, or of something that is offered beside the deal.
//!
//! Knows what announces such a price. Refuses to take the first sum of all for one.

use super::super::super::number::Cash;
use super::super::atoms::Kind;
use super::super::parts::{Lead, Own, Parts, sells};
use super::super::words::Says;
use super::Sum;
use super::sum::readings;
use crate::model::{Money, Stands, TermKind};

/// Takes the sums that are the price of a term; returns the others.
pub(super) fn own_prices(parts: &mut Parts, sums: Vec<Sum>) -> Vec<Sum> {
    let mut left = Vec::new();
    let mut rest = sums.len();
    let mut based = false;
    for sum in sums {
        let s = parts.seg(sum.seg);
        let thing = parts.has_thing(sum.seg);
        let cue = parts.says_any(sum.seg, &[Says::Price, Says::Total]);
        let extra = parts.says_any(sum.seg, &[Says::Extra]);
        let nearest = |p: &Parts, seg: usize| {
            let all = p.said.iter().enumerate().filter(|(_, t)| t.seg == seg && t.term.amount.is_none());
            let all = all
                .filter(|(_, t)| sells(t.term.kind) || matches!(t.term.kind, TermKind::Product | TermKind::Commission));
            all.min_by_key(|(_, t)| t.atom.abs_diff(sum.atom)).map(|(n, _)| n)
        };
        let plus = s.lead == Lead::Plus;
        let mut whose = None;
        if !thing
            && parts.has_term(sum.seg)
            && (based || rest > 1 || plus || extra)
            && !(cue && !plus && !extra && !based)
        {
            whose = nearest(parts, sum.seg).filter(|n| {
                let kind = parts.said.get(*n).map(|t| t.term.kind);
                plus || extra || kind.is_some_and(|k| sells(k) && k != TermKind::Vat) || kind == Some(TermKind::Product)
            });
            // "$450 usage included": the first sum of all is the price.
            if !based && !plus && !extra && sum.atom == s.from && s.lead == Lead::None {
                whose = None;
            }
        } else if !thing
            && !parts.has_term(sum.seg)
            && (plus || extra || (based || rest > 1) && matches!(s.joint, '(' | ')' | '-'))
            && !cue
            && sum.seg > 0
        {
            // "raw footage +$75", "whitelisting (100 €)", "usage rights (3 months) $100 more".
            let mut before = sum.seg - 1;
            let near = |k: usize| !matches!(parts.seg(k).joint, '.' | '\n' | ';');
            if before > 0
                && near(before)
                && near(sum.seg)
                && !parts.has_term(before)
                && !parts.has_thing(before)
                && !parts.has_money(before)
            {
                before -= 1;
            }
            whose = nearest(parts, before).filter(|n| {
                parts.said.get(*n).is_some_and(|t| sells(t.term.kind) && t.term.kind != TermKind::Vat)
                    && !parts.has_money(before)
            });
        }
        rest -= 1;
        // "an extra story: $80": an offer beside the deal.
        if extension(parts, &sum) && (based || rest > 0) {
            parts.take(sum.atom, Own::Unread);
            continue;
        }
        if thing && extra && (based || rest > 0) && spare(parts, sum.seg) {
            parts.take(sum.atom, Own::Unread);
            continue;
        }
        match (whose, parts.kind(sum.atom)) {
            (Some(n), Kind::Money(low, None, cash)) => {
                let all = readings(&low, cash);
                match (all.as_slice(), cash) {
                    // "exclusivity and whitelisting 300 € extra": of both.
                    _ if chained(parts, n) => {
                        parts.price(n, sum.atom, None);
                        parts.take(sum.atom, Own::Unread);
                    }
                    ([one], Cash::In(_) | Cash::No) => {
                        let currency = if let Cash::In(c) = cash { Some(c) } else { None };
                        parts.price(n, sum.atom, Some(Money { amount: *one, currency }));
                    }
                    _ => {
                        // It can be read in several ways: it has a price, and which is shown as not understood.
                        parts.price(n, sum.atom, None);
                        parts.take(sum.atom, Own::Unread);
                    }
                }
            }
            (Some(n), _) => {
                parts.price(n, sum.atom, None);
                parts.take(sum.atom, Own::Unread);
            }
            (None, _) => {
                based = true;
                left.push(sum);
            }
        }
    }
    left
}

/// "Additional 30 days +$200": a price for what may be added later.
fn extension(parts: &Parts, sum: &Sum) -> bool {
    let free_time = |seg: usize| {
        let s = parts.seg(seg);
        (s.from..s.to).any(|k| matches!(parts.says(k), Some(Says::Time(_))) && parts.free(k))
    };
    let extra = |seg: usize| parts.says_any(seg, &[Says::Extra]);
    let before = sum.seg.wrapping_sub(1);
    let plus = parts.seg(sum.seg).lead == Lead::Plus;
    free_time(sum.seg) && (extra(sum.seg) || plus)
        || plus && free_time(before) && extra(before) && !parts.has_term(before) && !parts.has_thing(before)
}

/// Takes things of a stretch that are offered for more out of the deal, where others are in it.
fn spare(parts: &mut Parts, seg: usize) -> bool {
    let others = parts.things.iter().any(|t| t.seg != seg && !t.gone && t.same.is_none_or(|_| t.counted));
    if others {
        for t in parts.things.iter_mut().filter(|t| t.seg == seg) {
            t.gone = true;
        }
    }
    others
}

/// Whether a term shares its price with those before: they are on top as well.
fn chained(parts: &mut Parts, n: usize) -> bool {
    let Some(mut seg) = parts.said.get(n).map(|s| s.seg) else { return false };
    let mut any = false;
    while parts.seg(seg).lead == Lead::And
        && seg > 0
        && parts.has_term(seg - 1)
        && !parts.has_thing(seg - 1)
        && !parts.has_money(seg - 1)
    {
        seg -= 1;
        parts.judge(seg, Stands::OnTop);
        any = true;
    }
    any
}
