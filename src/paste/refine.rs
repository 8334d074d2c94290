//! What neighbouring tokens make of each other: ranges, dates, ages, row numbers, "last 12 posts".
//!
//! Knows small idioms of two or three tokens. Refuses to look at other lines.

use super::lex::{Tok, Token, cash_word, set_cash};
use super::number::{Cash, Sign};
use super::seek;
use super::word::{self, Noun};
use crate::model::Span;

fn tok(tokens: &[Token], i: usize) -> Option<Tok> {
    tokens.get(i).map(|t| t.tok)
}

/// Rewrites idioms in place. Returns whether the line opens a numbered row ("Post 2:", "3.").
pub(super) fn refine(text: &str, tokens: &mut [Token]) -> bool {
    let mut row = false;
    let per_post = tokens.iter().any(|t| {
        matches!(t.tok, Tok::Qual(q) if q & (word::AVG | word::MEDIAN) != 0)
            || matches!(t.tok, Tok::Noun(Noun::Likes | Noun::Comments | Noun::Views | Noun::Shares | Noun::Saves))
    });
    let priced = tokens.iter().any(|t| matches!(t.tok, Tok::Num(n) if n.cash != Cash::No));
    // A row number at the line's start.
    if let (Some(Tok::Num(n)), Some(Tok::Punct('.' | ')' | ':'))) = (tok(tokens, 0), tok(tokens, 1))
        && plain_small(&n, 1000)
        && tokens.get(2).is_some_and(|t| t.spaced)
    {
        mute(tokens, 0);
        row = true;
    }
    for i in 0..tokens.len() {
        let Some(here) = tok(tokens, i) else { break };
        match here {
            // "video views": the views are meant.
            Tok::Piece if matches!(tok(tokens, i + 1), Some(Tok::Noun(n)) if n != Noun::Posts) => {
                put(tokens, i, Tok::Qual(0))
            }
            Tok::Piece => {
                if let Some(Tok::Num(n)) = tok(tokens, i + 1)
                    && plain_small(&n, 1000)
                    && (matches!(
                        tok(tokens, i + 2),
                        None | Some(Tok::Punct(':' | ')' | '.' | '-' | '–' | '—' | '\t' | '|'))
                    ))
                {
                    mute(tokens, i + 1);
                    row = true;
                }
                if let (Some(Tok::Punct('#')), Some(Tok::Noise)) = (tok(tokens, i + 1), tok(tokens, i + 2)) {
                    row = true;
                }
                // "1 video": only one is singular.
                if let Some(Tok::Num(n)) = i.checked_sub(1).and_then(|p| tok(tokens, p))
                    && n.mantissa == 1
                    && n.fraction.is_none()
                    && !n.unit
                    && !priced
                {
                    put(tokens, i, Tok::Noun(Noun::Posts));
                }
            }
            Tok::Num(n) => number(text, tokens, i, n, per_post),
            Tok::Since => {
                for k in 1..6 {
                    match tok(tokens, i + k) {
                        Some(Tok::Num(_)) => mute(tokens, i + k),
                        Some(Tok::Month | Tok::Link(_) | Tok::Noise | Tok::Punct(',')) => {}
                        _ => break,
                    }
                }
            }
            // "last 30 days" makes a flow; "last month" an older value.
            Tok::Qual(word::LAST) => {
                let year = matches!(tok(tokens, i + 1), Some(Tok::Time | Tok::Qual(word::PERIOD)));
                let days = matches!(
                    (tok(tokens, i + 1), tok(tokens, i + 2)),
                    (Some(Tok::Num(_) | Tok::Noise), Some(Tok::Time))
                );
                if year {
                    put(tokens, i, Tok::Qual(word::OLD));
                } else if days {
                    put(tokens, i, Tok::Qual(word::PERIOD));
                }
            }
            // "per day", "a month".
            Tok::Qual(0) | Tok::Punct('/') => {
                if let (Some(Tok::Time), Some(unit)) = (tok(tokens, i + 1), tokens.get(i + 1)) {
                    let of = |s: Span, word: &str| s.of(text).is_some_and(|w| seek::same(w, word));
                    let this = tokens.get(i).is_some_and(|t| of(t.span, "this"));
                    let monthly = of(unit.span, "month") && !this;
                    put(tokens, i + 1, Tok::Qual(if monthly { word::MONTHLY } else { word::PERIOD }));
                }
            }
            // "View all 56 comments": a button.
            Tok::Noun(Noun::Views)
                if tokens.get(i + 1).is_some_and(|t| t.span.of(text).is_some_and(|w| seek::same(w, "all"))) =>
            {
                put(tokens, i, Tok::Qual(0));
            }
            Tok::Noun(a) => merge(tokens, i, a),
            _ => {}
        }
    }
    row
}

/// What a number's neighbours make of it.
fn number(text: &str, tokens: &mut [Token], i: usize, n: super::number::Numeral, per_post: bool) {
    let before = i.checked_sub(1).and_then(|p| tok(tokens, p));
    let next = tokens.get(i + 1).copied();
    if n.cash == Cash::No
        && let Some(next) = next
        && let Some(cash) = cash_word(text, &next)
        && let Some(t) = tokens.get_mut(i)
    {
        set_cash(&mut t.tok, cash);
        let end = next.span.end;
        t.span.end = end;
        if let Tok::Num(n) = &mut t.tok {
            n.span.end = end;
        }
        put(tokens, i + 1, Tok::Qual(0));
    }
    let after = tok(tokens, i + 1);
    if matches!(after, Some(Tok::Time))
        || matches!(before, Some(Tok::Month))
        || (matches!(after, Some(Tok::Month)) && plain_small(&n, 3000))
    {
        mute(tokens, i);
        // "March 3, 2024": the year as well.
        for k in 1..3 {
            if let Some(Tok::Num(y)) = tok(tokens, i + k)
                && plain_small(&y, 2200)
                && y.mantissa >= 1900
            {
                mute(tokens, i + k);
            } else if !matches!(tok(tokens, i + k), Some(Tok::Punct(',') | Tok::Month)) {
                break;
            }
        }
        return;
    }
    // "maya.example and 2 more": links, people.
    if matches!(before, Some(Tok::And))
        && matches!(after, Some(Tok::Qual(word::GAIN)))
        && !matches!(tok(tokens, i + 2), Some(Tok::Noun(_)))
    {
        mute(tokens, i);
        return;
    }
    // "in 2023": a year.
    if matches!(before, Some(Tok::Link(true)))
        && !matches!(after, Some(Tok::Noun(_)))
        && plain_small(&n, 2100)
        && n.mantissa >= 1990
    {
        mute(tokens, i);
        return;
    }
    // "n = 12", "last 12", "over 30 posts": how many posts an average is over.
    let posts = matches!(after, Some(Tok::Noun(Noun::Posts)));
    let last = matches!(before, Some(Tok::Qual(q)) if q & word::LAST != 0);
    let over = matches!(before, Some(Tok::Qual(q)) if q & word::OVER != 0)
        || matches!(before, Some(Tok::Link(_)))
            && i.checked_sub(1)
                .and_then(|p| tokens.get(p)?.span.of(text))
                .is_some_and(|w| ["of", "on", "from"].iter().any(|x| seek::same(w, x)));
    let en = matches!(before, Some(Tok::Punct('=' | ':')))
        && i.checked_sub(2).and_then(|p| tokens.get(p)?.span.of(text)).is_some_and(|w| seek::same(w, "n"));
    if plain_small(&n, 1000) && (last || en || (posts && over && per_post)) {
        if posts {
            put(tokens, i + 1, Tok::Noun(Noun::Counted));
        } else {
            // The label is the word before.
            if let Some(p) = i.checked_sub(if en { 2 } else { 1 }) {
                put(tokens, p, Tok::Noun(Noun::Counted));
            }
        }
        return;
    }
    // "fee for 3 reels $900", "1 reel = $300": how many the price is for, not how many the account has.
    let several = matches!(after, Some(Tok::Noun(Noun::Posts)));
    if (several || matches!(after, Some(Tok::Piece))) && plain_small(&n, 100) {
        let asked = (1..4)
            .map_while(|k| i.checked_sub(k).and_then(|p| tok(tokens, p)))
            .take_while(|t| matches!(t, Tok::Link(_) | Tok::Punct(':') | Tok::Noun(Noun::Fee | Noun::Rate)))
            .any(|t| matches!(t, Tok::Noun(_)));
        let sign = usize::from(matches!(tok(tokens, i + 2), Some(Tok::Link(_) | Tok::Punct('=' | ':' | '-' | '–'))));
        let money = matches!(tok(tokens, i + 2 + sign), Some(Tok::Num(m)) if m.cash != Cash::No)
            || matches!(tok(tokens, i + 2 + sign), Some(Tok::Punct(c)) if super::lex::currency_sign(c).is_some());
        if asked || money {
            mute(tokens, i);
            // The price of several is no price of one.
            if several && n.mantissa != 1 {
                put(tokens, i + 1, Tok::Other);
            }
            return;
        }
    }
    range(tokens, i, n);
}

/// "10k to 15k", "10 - 15k", "between 10k and 15k".
fn range(tokens: &mut [Token], i: usize, n: super::number::Numeral) {
    let between = matches!(i.checked_sub(1).and_then(|p| tok(tokens, p)), Some(Tok::Qual(word::BETWEEN)));
    let joint = match tok(tokens, i + 1) {
        Some(Tok::To | Tok::Punct('–' | '—' | '-')) => true,
        Some(Tok::And) => between,
        _ => false,
    };
    let Some(Tok::Num(m)) = tok(tokens, i + 2).filter(|_| joint) else { return };
    if m.sign != Sign::None || n.percent != m.percent {
        return;
    }
    let whole = Span { start: n.span.start, end: m.span.end };
    let (mut a, mut b) = (n, m);
    if b.unit && !a.unit {
        (a.unit, a.power) = (true, b.power);
    }
    if a.cash == Cash::No {
        a.cash = b.cash;
    }
    b.cash = a.cash;
    (a.span, b.span) = (whole, whole);
    if let Some(t) = tokens.get_mut(i) {
        t.tok = Tok::Range(a, b);
        t.span = whole;
    }
    put(tokens, i + 1, Tok::Qual(0));
    put(tokens, i + 2, Tok::Qual(0));
}

/// Two labels side by side: the later one is meant ("media uploads", "video views", "engagement rate").
fn merge(tokens: &mut [Token], i: usize, a: Noun) {
    let mut j = i + 1;
    if matches!(tok(tokens, j), Some(Tok::Punct('.'))) {
        j += 1;
    }
    let Some(Tok::Noun(b)) = tok(tokens, j) else { return };
    match (a, b) {
        (Noun::Engagement, Noun::Rate) => {
            put(tokens, i, Tok::Qual(0));
            put(tokens, j, Tok::Noun(Noun::EngagementRate));
        }
        (Noun::Fee, Noun::Rate) | (Noun::Rate, Noun::Fee) => put(tokens, i, Tok::Qual(0)),
        _ => {}
    }
}

/// A plain integer below a bound.
fn plain_small(n: &super::number::Numeral, below: i64) -> bool {
    n.whole
        && n.fraction.is_none()
        && !n.unit
        && !n.percent
        && n.cash == Cash::No
        && n.mantissa < below
        && n.sign == Sign::None
}

fn put(tokens: &mut [Token], i: usize, tok: Tok) {
    if let Some(t) = tokens.get_mut(i) {
        t.tok = tok;
    }
}

fn mute(tokens: &mut [Token], i: usize) {
    put(tokens, i, Tok::Noise);
}
