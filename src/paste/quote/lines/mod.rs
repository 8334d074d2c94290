//! Which sum is for what, and what is asked.
//!
//! ```text
//! sums ► own (a term's price) ► scope (each, all, the total) · pair (for what) ► once (what is named again) ► asked
//! ```
//!
//! Knows a price of one, of several, of all, and a stated total. Refuses to choose between two sums that nothing tells
//! apart.

mod asked;
mod once;
mod own;
mod pair;
mod scope;
mod sum;

use super::super::number::Cash;
use super::atoms::{Kind, coin};
use super::parts::{Own, Parts};
use super::words::Says;
use super::{QuoteText, Scope};
use crate::model::Platform;
use asked::queries;
use once::{Things, terms};
use own::own_prices;
use pair::pair;
use scope::{is_each, is_tagged, is_timed, is_total};
use sum::line;

/// Sums beyond these are left as not understood: no quote has so many.
const MOST_SUMS: usize = 32;

/// A number behind a thing, without any sign of money, is a price from here on.
const LEAST_SUM: i64 = 20;

/// A sum as it stands.
#[derive(Clone, Copy)]
struct Sum {
    atom: usize,
    seg: usize,
}

/// Sets sums beside what they are for.
pub(super) fn settle(parts: &mut Parts, platform: Option<Platform>) -> QuoteText {
    bare(parts);
    let mut sums: Vec<Sum> = Vec::new();
    for i in 0..parts.atoms.len() {
        if matches!(parts.kind(i), Kind::Money(..)) && parts.free(i) && sums.len() < MOST_SUMS {
            sums.push(Sum { atom: i, seg: parts.seg_of.get(i).copied().unwrap_or(0) });
        }
    }
    let sums = own_prices(parts, sums);
    let things = Things::of(parts);
    let mut found = QuoteText::default();
    let mut each_and_all = false;
    let timed = sums.iter().any(|s| is_timed(parts, s.atom) || is_tagged(parts, s.atom));
    let (totals, mut priced): (Vec<Sum>, Vec<Sum>) =
        sums.iter().copied().partition(|s| sums.len() > 1 && is_total(parts, s));
    if let (true, [a, b]) = (totals.is_empty(), priced.as_slice()) {
        // "3 videos $900 ($300 each)": what is for all is the total of what is for each.
        let lone = |s: &Sum| !parts.has_thing(s.seg) && is_each(parts, s, &[]) && parts.seg(s.seg).joint == '(';
        if lone(b) {
            found.total = line(parts, a, Scope::All, Vec::new());
            parts.take(a.atom, if found.total.is_some() { Own::Total } else { Own::Unread });
            priced = vec![*b];
        }
    }
    if priced.is_empty() {
        priced = totals.clone();
    } else if let Some(total) = totals.first() {
        found.total = line(parts, total, Scope::All, Vec::new());
        parts.take(total.atom, if found.total.is_some() { Own::Total } else { Own::Unread });
    }
    let (mut covers, doubt) = pair(parts, &priced);
    if found.total.is_some() && covers.iter().any(Vec::is_empty) && priced.len() > 1 {
        covers = vec![Vec::new(); priced.len()];
    }
    for (sum, of) in priced.iter().zip(covers) {
        let each = is_each(parts, sum, &of);
        each_and_all |= each && priced.len() == 1 && parts.says_any(sum.seg, &[Says::Total]);
        // "$450 per post + 2 stories": each post, and the stories?
        let word = parts.says_any(sum.seg, &[Says::Each]) || !parts.things.iter().any(|t| t.each);
        let reached = |n: usize| parts.things.iter().enumerate().any(|(k, t)| t.each && things.place(k) == Some(n));
        each_and_all |= each && priced.len() == 1 && !word && !(0..things.all.len()).all(reached);
        let mut of: Vec<usize> = of.iter().filter_map(|t| things.place(*t)).collect();
        of.sort_unstable();
        of.dedup();
        let scope = if each { Scope::Each } else { Scope::All };
        let of = if priced.len() == 1 { Vec::new() } else { of };
        if let Some(l) = line(parts, sum, scope, of) {
            parts.take(sum.atom, Own::Line(found.lines.len()));
            found.lines.push(l);
        } else {
            parts.take(sum.atom, Own::Unread);
        }
    }
    for (n, t) in parts.things.clone().iter().enumerate() {
        let place = things.place(n).filter(|_| !t.gone);
        for k in t.from..t.to {
            if matches!(parts.own.get(k), Some(Own::Made(_))) {
                parts.take(k, place.map_or(Own::Unread, Own::Made));
            }
        }
        // The frames behind it, too.
        for own in parts.own.iter_mut() {
            if *own == Own::Made(n) && n >= things.all.len() {
                *own = place.map_or(Own::Unread, Own::Made);
            }
        }
    }
    found.made = things.all.iter().map(|(_, m)| *m).collect();
    for m in &mut found.made {
        let known = platform.filter(|p| m.piece.format(*p).is_some());
        m.platform = m.platform.or(parts.named).or(known);
    }
    terms(parts, &mut found);
    let doubt = doubt || found.lines.is_empty() && !priced.is_empty();
    queries(parts, &things, &mut found, doubt, each_and_all || timed);
    found
}

/// A number without a sign of money is the amount where no other is, and something announces it.
fn bare(parts: &mut Parts) {
    if (0..parts.atoms.len()).any(|i| matches!(parts.kind(i), Kind::Money(..))) {
        return;
    }
    let mut chosen = Vec::new();
    for i in 0..parts.atoms.len() {
        let Kind::Num(n) = parts.kind(i) else { continue };
        if !parts.free(i) || n.ways() == 0 {
            continue;
        }
        let seg = parts.seg_of.get(i).copied().unwrap_or(0);
        let s = parts.seg(seg);
        let cue = (s.from..i).any(|k| parts.says(k) == Some(Says::Price))
            || matches!(
                parts.says(i + 1),
                Some(Says::For | Says::Per | Says::Each | Says::Total | Says::Price | Says::Every)
            )
            || matches!(parts.says(i.wrapping_sub(1)), Some(Says::For | Says::Total)) && i > s.from
            || seg == 0 && i == s.from && s.to == i + 1
            // "1 reel 450".
            || i + 1 == s.to && matches!(parts.own.get(i.wrapping_sub(1)), Some(Own::Made(_))) && n.mantissa >= LEAST_SUM;
        if cue {
            chosen.push((i, n));
        }
    }
    // "all in €".
    let found = (0..parts.atoms.len())
        .filter(|i| parts.free(*i))
        .find_map(|i| Some((i, coin(parts.glyphs, parts.atoms.get(i)?)?)));
    let cash = found.filter(|_| !chosen.is_empty()).map_or(Cash::No, |(i, cash)| {
        parts.take(i, Own::Filler);
        cash
    });
    for (i, n) in chosen {
        if let Some(a) = parts.atoms.get_mut(i) {
            a.kind = Kind::Money(n, None, cash);
        }
    }
}
