//! Whether a sum is for each, for all, the total, or for a time.
//!
//! Knows the words that say so, and where they stand. Refuses to know what the sum is for.

use super::super::atoms::Kind;
use super::super::parts::{Lead, Own, Parts};
use super::super::words::Says;
use super::Sum;

/// "$500 a month", "per day": no price of a thing.
pub(super) fn is_timed(parts: &Parts, atom: usize) -> bool {
    matches!(parts.says(atom + 1), Some(Says::Per | Says::A | Says::The | Says::Every))
        && matches!(parts.says(atom + 2), Some(Says::Time(_)))
}

/// "2 videos à 400 €": each, in German; who knows, in French.
pub(super) fn is_tagged(parts: &Parts, atom: usize) -> bool {
    let seg = parts.seg_of.get(atom).copied().unwrap_or(0);
    let Some(Own::Made(n)) = parts.own.get(atom.wrapping_sub(2)) else { return false };
    parts.says(atom.wrapping_sub(1)) == Some(Says::A)
        && parts.things.get(*n).is_some_and(|t| t.made.count > 1 && t.seg == seg)
        && !parts.says_any(seg, &[Says::Each, Says::Every, Says::Total])
        && !parts.says_any(seg + 1, &[Says::Each, Says::Total])
}

/// Whether a sum is the stated total.
pub(super) fn is_total(parts: &Parts, sum: &Sum) -> bool {
    let mut seg = sum.seg;
    // "300 + 100 = 400", not "1 reel = $400".
    if parts.says_any(seg, &[Says::Total]) || parts.seg(seg).lead == Lead::Equals && seg > 0 && parts.has_money(seg - 1)
    {
        return true;
    }
    // "a package with 1 reel and 3 stories for $900".
    while parts.seg(seg).joint == '\0' && seg > 0 {
        seg -= 1;
        if parts.has_money(seg) {
            return false;
        }
        if parts.says_any(seg, &[Says::Total]) {
            return true;
        }
    }
    false
}

/// Whether a sum is for each.
pub(super) fn is_each(parts: &Parts, sum: &Sum, covers: &[usize]) -> bool {
    let s = parts.seg(sum.seg);
    let next = parts.seg(sum.seg + 1);
    let each = |k: usize| matches!(parts.says(k), Some(Says::Each | Says::Every));
    // "je 100 €", "100 € je".
    let je = |k: usize| {
        parts.says(k) == Some(Says::Je)
            && (k + 1 == sum.atom
                || k == sum.atom + 1 && (k + 1 >= s.to || matches!(parts.own.get(k + 1), Some(Own::Made(_)))))
    };
    let beside = covers.iter().any(|t| parts.things.get(*t).is_some_and(|t| t.each));
    let per = parts.says(sum.atom + 1) == Some(Says::Per) && matches!(parts.own.get(sum.atom + 2), Some(Own::Made(_)));
    // "200 €, each without usage rights": each of something else.
    let goes_on = parts.seg(sum.seg + 2).joint == '\0' && parts.has_term(sum.seg + 2);
    let lone =
        !goes_on && !parts.has_thing(sum.seg + 1) && !parts.has_term(sum.seg + 1) && !parts.has_money(sum.seg + 1);
    // "2 posts @ $250", "350 € + VAT per post".
    let at = matches!(parts.kind(sum.atom.wrapping_sub(1)), Kind::Sign('@'));
    let apart = covers.is_empty()
        && !parts.has_thing(sum.seg)
        && parts.things.iter().any(|t| t.each && !t.gone && !parts.has_money(t.seg));
    at && sum.atom > s.from
        || apart
        || (s.from..s.to).any(|k| each(k) || je(k))
        || parts.things.iter().any(|t| t.each && t.seg == sum.seg && (covers.is_empty() || t.from > 0 && per))
        || beside
        || lone && matches!(next.joint, '(' | ',') && (next.from..next.to).any(each)
}
