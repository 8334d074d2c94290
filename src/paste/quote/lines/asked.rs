//! What is asked about a quote, the most urgent first.
//!
//! Knows everything that two people could understand otherwise. Refuses to answer it.

use super::super::parts::{Lead, Parts};
use super::super::words::Says;
use super::super::{Coin, Query, QuoteText, Scope};
use super::once::Things;
use crate::model::{Decimal, Stands, TermKind};

/// What is asked.
pub(super) fn queries(parts: &Parts, things: &Things, found: &mut QuoteText, doubt: bool, covers: bool) {
    let mut all = Vec::new();
    if found.lines.is_empty() {
        all.push(Query::NoAmount);
    }
    let lines = found.lines.iter().chain(found.total.iter()).enumerate();
    for (i, l) in lines {
        if l.coin == Coin::Unknown {
            all.push(Query::Currency(i));
        }
        if l.readings.len() > 1 {
            all.push(Query::Readings(i));
        }
    }
    // "usually $550, but for you $450"; not "10 % off if you book both".
    let other = parts.segs.iter().enumerate().any(|(k, _)| {
        let off = parts.said.iter().any(|t| t.seg == k && t.term.kind == TermKind::Discount);
        parts.says_any(k, &[Says::If]) && !off
    });
    if doubt || other && found.lines.len() + usize::from(found.total.is_some()) > 1 {
        all.push(Query::WhichAmount);
    }
    let either = parts.segs.iter().enumerate().any(|(k, s)| {
        s.lead == Lead::Or
            && !s.under
            && k > 0
            && !(parts.has_money(k) && parts.has_money(k - 1))
            && parts.has_thing(k)
            && (parts.has_thing(k - 1))
    });
    if found.made.is_empty() || covers || either {
        all.push(Query::Covers);
    }
    for (at, (n, _)) in things.all.iter().enumerate() {
        let Some(t) = parts.things.get(*n) else { continue };
        let told_again = parts.things.iter().any(|o| o.same == Some(*n) && o.counted);
        // Two of the same: the same two, or four?
        let twin = things.all.iter().position(|(m, o)| {
            let counted = parts.things.get(*m).is_some_and(|o| o.counted);
            m != n && t.counted && counted && o.piece == t.made.piece && o.platform == t.made.platform
        });
        // "1 post $500, 2 posts $900": one or the other.
        let priced = |at: usize| found.lines.iter().position(|l| l.covers.contains(&at));
        if let Some(m) = twin
            && priced(at).is_some_and(|own| priced(m).is_some_and(|other| other != own))
        {
            if !all.contains(&Query::WhichAmount) {
                all.push(Query::WhichAmount);
            }
            continue;
        }
        let twin = twin.is_some();
        if t.some || t.plural && !t.counted && !t.each && !told_again || twin {
            all.push(Query::HowMany(at));
        }
    }
    if let (Some(total), false) = (&found.total, found.lines.is_empty()) {
        let sum = found.lines.iter().try_fold(0i64, |sum, l| {
            let times = match l.scope {
                Scope::All => 1,
                Scope::Each => {
                    let of = |i: &usize| found.made.get(*i).map_or(0, |m| i64::from(m.count));
                    let every = || found.made.iter().map(|m| i64::from(m.count)).sum::<i64>();
                    if l.covers.is_empty() { every() } else { l.covers.iter().map(of).sum() }
                }
            };
            sum.checked_add(l.readings.first()?.value.parts().checked_mul(times.max(1))?)
        });
        let stated = total.readings.first().map(|q| q.value);
        if sum.map(Decimal::from_parts) != stated || found.lines.iter().any(|l| l.coin != total.coin) {
            all.push(Query::Total);
        }
    }
    for (i, t) in found.terms.iter().enumerate() {
        let long = matches!(t.kind, TermKind::Rights | TermKind::Exclusivity);
        if long && t.stands == Stands::Included && t.length.is_none() {
            all.push(Query::HowLong(i));
        }
    }
    all.append(&mut found.queries);
    found.queries = all;
}
