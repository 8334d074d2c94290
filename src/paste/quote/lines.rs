//! Which sum is for what, and what is asked.
//!
//! Knows a price of one, of several, of all, and a stated total. Refuses to choose between two sums that nothing tells
//! apart.

use super::super::number::Cash;
use super::atoms::{Kind, coin};
use super::parts::{Lead, Own, Parts, readings, sells};
use super::words::Says;
use super::{Coin, PriceLine, Query, QuoteText, Scope};
use crate::model::{Decimal, Made, Money, Platform, Stands, TermKind};

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

/// Things without those that are named again.
struct Things {
    all: Vec<(usize, Made)>,
    same: Vec<Option<usize>>,
}

impl Things {
    fn of(parts: &Parts) -> Things {
        let same: Vec<Option<usize>> = parts.things.iter().map(|t| t.same).collect();
        let all = parts.things.iter().enumerate().filter(|(_, t)| t.same.is_none() && !t.gone);
        let mut all: Vec<(usize, Made)> = all.map(|(n, t)| (n, t.made)).collect();
        // What is said where a thing is named again is said of it.
        for t in &parts.things {
            if let Some((_, m)) = t.same.and_then(|s| all.iter_mut().find(|(n, _)| *n == s)) {
                m.platform = m.platform.or(t.made.platform);
                m.frames = m.frames.or(t.made.frames);
            }
        }
        Things { all, same }
    }
    /// The place of a thing among those that count.
    fn place(&self, thing: usize) -> Option<usize> {
        let mut at = thing;
        for _ in 0..3 {
            match self.same.get(at).copied().flatten() {
                Some(next) => at = next,
                None => break,
            }
        }
        self.all.iter().position(|(n, _)| *n == at)
    }
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

fn coin_of(cash: Cash) -> Coin {
    match cash {
        Cash::In(c) => Coin::In(c),
        Cash::No => Coin::NotTold,
        Cash::Unclear => Coin::Unknown,
    }
}

fn line(parts: &Parts, sum: &Sum, scope: Scope, covers: Vec<usize>) -> Option<PriceLine> {
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

/// Takes the sums that are the price of a term; returns the others.
fn own_prices(parts: &mut Parts, sums: Vec<Sum>) -> Vec<Sum> {
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

/// "$500 a month", "per day": no price of a thing.
fn is_timed(parts: &Parts, atom: usize) -> bool {
    matches!(parts.says(atom + 1), Some(Says::Per | Says::A | Says::The | Says::Every))
        && matches!(parts.says(atom + 2), Some(Says::Time(_)))
}

/// "2 videos à 400 €": each, in German; who knows, in French.
fn is_tagged(parts: &Parts, atom: usize) -> bool {
    let seg = parts.seg_of.get(atom).copied().unwrap_or(0);
    let Some(Own::Made(n)) = parts.own.get(atom.wrapping_sub(2)) else { return false };
    parts.says(atom.wrapping_sub(1)) == Some(Says::A)
        && parts.things.get(*n).is_some_and(|t| t.made.count > 1 && t.seg == seg)
        && !parts.says_any(seg, &[Says::Each, Says::Every, Says::Total])
        && !parts.says_any(seg + 1, &[Says::Each, Says::Total])
}

/// Whether a sum is the stated total.
fn is_total(parts: &Parts, sum: &Sum) -> bool {
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
fn is_each(parts: &Parts, sum: &Sum, covers: &[usize]) -> bool {
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

/// The things that each sum is for, and whether nothing tells them apart.
fn pair(parts: &Parts, sums: &[Sum]) -> (Vec<Vec<usize>>, bool) {
    let things_of = |seg: usize| -> Vec<usize> {
        parts.things.iter().enumerate().filter(|(_, t)| t.seg == seg).map(|(n, _)| n).collect()
    };
    let mut covers: Vec<Vec<usize>> = vec![Vec::new(); sums.len()];
    if let [only] = sums {
        let own = things_of(only.seg);
        if let Some(slot) = covers.first_mut() {
            *slot = own;
        }
        return (covers, false);
    }
    let mut taken: Vec<bool> = vec![false; parts.things.len()];
    // Those of one stretch, in the order in which they stand.
    for (n, sum) in sums.iter().enumerate() {
        let own = things_of(sum.seg);
        let beside: Vec<&Sum> = sums.iter().filter(|s| s.seg == sum.seg).collect();
        let first_thing = own
            .first()
            .and_then(|t| parts.things.get(*t))
            .is_some_and(|t| beside.first().is_some_and(|s| t.from < s.atom));
        for t in own {
            let Some(thing) = parts.things.get(t) else { continue };
            let mine = if beside.len() < 2 {
                true
            } else if first_thing {
                thing.from < sum.atom && !beside.iter().any(|s| s.atom > thing.from && s.atom < sum.atom)
            } else {
                thing.from > sum.atom && !beside.iter().any(|s| s.atom < thing.from && s.atom > sum.atom)
            };
            if mine && let (Some(slot), Some(flag)) = (covers.get_mut(n), taken.get_mut(t)) {
                slot.push(t);
                *flag = true;
            }
        }
    }
    // "2 reels, 150 each": those before that no sum has; else those behind.
    let untaken = |taken: &[bool], from: usize, to: usize| -> Vec<usize> {
        let free = parts
            .things
            .iter()
            .enumerate()
            .filter(|(n, t)| t.from >= from && t.from < to && taken.get(*n) == Some(&false));
        free.map(|(n, _)| n).collect()
    };
    let first_sum = sums.iter().map(|s| s.atom).min().unwrap_or(0);
    let things_first = parts.things.first().is_some_and(|t| t.from < first_sum);
    for before in [things_first, !things_first] {
        for (n, sum) in sums.iter().enumerate() {
            if covers.get(n).is_none_or(|c| !c.is_empty()) {
                continue;
            }
            let last = sums.iter().map(|s| s.atom).filter(|a| *a < sum.atom).max().unwrap_or(0);
            let next = sums.iter().map(|s| s.atom).filter(|a| *a > sum.atom).min().unwrap_or(parts.atoms.len());
            let found = if before { untaken(&taken, last, sum.atom) } else { untaken(&taken, sum.atom, next) };
            for t in &found {
                if let Some(flag) = taken.get_mut(*t) {
                    *flag = true;
                }
            }
            if let Some(slot) = covers.get_mut(n) {
                *slot = found;
            }
        }
    }
    // A thing that no sum has, beside sums that have theirs: to the sum of the stretch before, in a list.
    for t in 0..taken.len() {
        let Some(thing) = parts.things.get(t).filter(|x| taken.get(t) == Some(&false) && x.same.is_none()) else {
            continue;
        };
        // Named with its price before, and counted here.
        if parts.things.iter().enumerate().any(|(n, o)| o.same == Some(t) && taken.get(n) == Some(&true)) {
            continue;
        }
        let before = sums.iter().enumerate().filter(|(_, s)| s.atom < thing.from).max_by_key(|(_, s)| s.atom);
        if let Some(slot) = before.and_then(|(n, _)| covers.get_mut(n)) {
            slot.push(t);
        }
    }
    let doubt = covers.iter().any(Vec::is_empty) && sums.len() > 1;
    (covers, doubt)
}

/// Terms, without those that are named again and say nothing new.
fn terms(parts: &mut Parts, found: &mut QuoteText) {
    let mut place: Vec<usize> = Vec::new();
    for said in &parts.said {
        let t = said.term;
        let empty = t.length.is_none() && t.percent.is_none() && t.amount.is_none() && t.count.is_none();
        let again = found.terms.iter().position(|o| {
            o.kind == t.kind && (empty && (t.stands == Stands::Included || t.stands == o.stands) || *o == t)
        });
        // The first said nothing: the second is it.
        let hollow = found.terms.iter().position(|o| {
            o.kind == t.kind
                && o.stands == Stands::Included
                && o.length.is_none()
                && o.percent.is_none()
                && o.amount.is_none()
                && o.count.is_none()
        });
        match (again, hollow) {
            (Some(at), _) => place.push(at),
            (None, Some(at)) => {
                if let Some(slot) = found.terms.get_mut(at) {
                    *slot = t;
                }
                place.push(at);
            }
            (None, None) => {
                place.push(found.terms.len());
                found.terms.push(t);
            }
        }
    }
    for own in parts.own.iter_mut() {
        if let Own::Term(n) = own
            && let Some(at) = place.get(*n)
        {
            *own = Own::Term(*at);
        }
    }
    // "400 without usage rights, 550 with them".
    for i in 0..found.terms.len() {
        let Some(t) = found.terms.get(i).copied().filter(|t| t.stands != Stands::Excluded) else { continue };
        let denied = found.terms.iter().any(|o| o.kind == t.kind && o.stands == Stands::Excluded);
        if denied && !found.queries.contains(&Query::Included(i)) {
            found.queries.push(Query::Included(i));
        }
    }
    for (said, at) in parts.said.iter().zip(&place) {
        if said.open && !found.queries.contains(&Query::Included(*at)) {
            found.queries.push(Query::Included(*at));
        }
    }
}

/// What is asked.
fn queries(parts: &Parts, things: &Things, found: &mut QuoteText, doubt: bool, covers: bool) {
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
