//! What neighbouring tokens make of each other: ranges, dates, ages, row numbers, "last 12 posts".
//!
//! Knows small idioms of two or three tokens. Refuses to look at other lines.

use super::claim::Value;
use super::foreign::{self, List};
use super::lex::{currency_sign, currency_word, dollar, set_cash};
use super::number::{self, Cash, MONEY, Numeral, PERCENT};
use super::offer::{SOLD, US, either, of_prices, offer, spent};
use super::person::account;
use super::token::*;
use super::word::{self, Noun, Quals};
use crate::model::Currency;

/// Rewrites idioms in place. Returns whether the line opens a numbered row ("Post 2:", "3.").
pub(super) fn refine(text: &str, tokens: &mut [Token]) -> bool {
    let mut row = false;
    let per_post = tokens.iter().any(|t| {
        matches!(t.tok, Tok::Qual(q) if q & (word::AVG | word::MEDIAN) != 0)
            || matches!(t.tok, Tok::Noun(Noun::Likes | Noun::Comments | Noun::Views | Noun::Shares | Noun::Saves))
    });
    let piece = any(tokens, PIECE);
    let priced = tokens.iter().any(|t| matches!(t.tok, Tok::Value(Value::One(n)) if n.is(MONEY)));
    // A row number at the line's start.
    if small(tokens, 0, 1000) && has(tokens, 1, DOT | CLOSE | COLON) && tokens.get(2).is_some_and(|t| t.spaced) {
        mute(tokens, 0);
        row = true;
    }
    // "1) 1,204 likes 2) 980 likes": items within a line.
    let mut open = false;
    for i in 0..tokens.len() {
        open |= has(tokens, i, OPEN);
        if !open && small(tokens, i, 100) && has(tokens, i + 1, CLOSE) && has(tokens, i + 2, NUM) {
            mute(tokens, i);
            put(tokens, i + 1, Tok::Punct(','));
        }
    }
    // "> @maya": a quotation, no bound.
    let quoted = (0..tokens.len()).take_while(|i| is(text, tokens, *i, ">")).count();
    for i in 0..if has(tokens, quoted, NUM | EDGE) { 0 } else { quoted } {
        qualify(tokens, i, 0);
    }
    for i in 0..tokens.len() {
        if story(text, tokens, i) {
            of_story(tokens, i);
        }
        let Some(Token { tok: here, .. }) = tokens.get(i).copied() else { break };
        match here {
            // "video views": the views are meant.
            Tok::Piece if noun(tokens, i + 1).is_some_and(|n| n != Noun::Posts) => qualify(tokens, i, 0),
            Tok::Piece => {
                if small(tokens, i + 1, 1000) && has(tokens, i + 2, EDGE | COLON | CLOSE | DOT | DASH | TAB | BAR) {
                    mute(tokens, i + 1);
                    row = true;
                }
                row |= is(text, tokens, i + 1, "#") && has(tokens, i + 2, NOISE);
                // "1 post": only one is singular; but "1.234 video" is how half of Europe says it.
                let before = i.checked_sub(1).and_then(|p| tokens.get(p));
                let alike =
                    is(text, tokens, i, "video|videó|vidéo|vídeo|post") && !has(tokens, i + 1, TAB | BAR | COLON);
                if matches!(before, Some(Token { tok: Tok::Value(Value::One(n)), .. }) if n.mantissa == 1 && n.is_plain() || alike && !n.is(MONEY | PERCENT))
                    && !priced
                {
                    put(tokens, i, Tok::Noun(Noun::Posts));
                }
            }
            Tok::Value(Value::One(n)) => {
                number(text, tokens, i, &n, per_post);
                either(text, tokens, i);
            }
            // "obserwujących na IG": "on" in half of the Slavic tongues; alone or before a mark it says that nothing is known.
            Tok::Value(Value::Hidden) if is(text, tokens, i, "na") && !has(tokens, i + 1, EDGE | PUNCT) => {
                put(tokens, i, Tok::Link(true));
            }
            Tok::Since => {
                for k in i + 1..i + 6 {
                    if has(tokens, k, NUM) {
                        let last = year(tokens, k, 1900, 2200);
                        mute(tokens, k);
                        if last {
                            break;
                        }
                    } else if !has(tokens, k, MONTH | LINK | NOISE | COMMA) {
                        break;
                    }
                }
            }
            // "Gefällt 1.240 Mal": a Swede's goal has another letter.
            Tok::Qual(word::GOAL) if is(text, tokens, i, "mal") => qualify(tokens, i, 0),
            // "10 min video".
            Tok::Qual(_) if small(tokens, i.wrapping_sub(1), 100) && is(text, tokens, i, "min") => disown(tokens, i),
            // "Meta: 30 mil seguidores": where she wants to be.
            Tok::Other if has(tokens, i + 1, COLON) && is(text, tokens, i, "meta") => qualify(tokens, i, word::GOAL),
            // "likes & comments", "likes + comments".
            Tok::Punct('&' | '+') if has(tokens, i.wrapping_sub(1), NOUN) && has(tokens, i + 1, NOUN | QUAL) => {
                put(tokens, i, Tok::And);
            }
            // "last 30 days" makes a flow; "last month" an older value.
            Tok::Qual(word::LAST) => {
                // "30 hari terakhir", "28 derniers jours": the latter at the line's start only ("300 last month").
                let from = if has(tokens, i + 1, NUM | NOISE) && has(tokens, i + 2, TIME) {
                    i
                } else if has(tokens, i.wrapping_sub(1), TIME) && has(tokens, i.wrapping_sub(2), NOISE) {
                    i - 2
                } else if i == 1 && has(tokens, 0, NUM) && has(tokens, 2, TIME) {
                    0
                } else {
                    tokens.len()
                };
                if from < i + 1 {
                    for k in from..from + 3 {
                        qualify(tokens, k, word::PERIOD | word::LAST);
                    }
                } else if has(tokens, i + 1, TIME)
                    || matches!(tokens.get(i + 1), Some(Token { tok: Tok::Qual(word::PERIOD), .. }))
                {
                    qualify(tokens, i, word::OLD);
                }
            }
            // "1.234 video's" (nl); else of a video.
            Tok::Qual(0) if has(tokens, i.wrapping_sub(1), NUM) && is(text, tokens, i, "video's|video’s") => {
                put(tokens, i, Tok::Noun(Noun::Posts));
            }
            // "up to $300".
            Tok::Qual(word::GAIN) if is(text, tokens, i, "up") && has(tokens, i + 1, TO) => {
                qualify(tokens, i, word::CEILING);
                qualify(tokens, i + 1, word::CEILING);
            }
            // "per day", "a month".
            Tok::Qual(0) | Tok::Punct('/') if has(tokens, i + 1, TIME) => {
                let monthly = is(text, tokens, i + 1, "month") && !is(text, tokens, i, "this");
                qualify(tokens, i + 1, if monthly { word::MONTHLY } else { word::PERIOD });
            }
            // "View all 56 comments": a button. "View replies (3)", "View all 3 replies" are of a comment.
            Tok::Noun(Noun::Views) if is(text, tokens, i + 1, "all") => {
                qualify(tokens, i, 0);
                if is(text, tokens, i + 3, "replies") {
                    disown(tokens, i + 3);
                }
            }
            Tok::Noun(Noun::Views) if is(text, tokens, i + 1, "replies") => disown(tokens, i + 1),
            // "2w 14 likes Reply": of a comment.
            Tok::Noun(Noun::Likes) if is(text, tokens, i + 1, "reply") => disown(tokens, i),
            // "product price $49", "hourly rate": of what is sold, not of a post.
            Tok::Noun(Noun::Fee | Noun::Rate)
                if is(text, tokens, i.wrapping_sub(1), SOLD) || spent(text, tokens, i, piece) =>
            {
                disown(tokens, i);
            }
            // "profile views 3,210", "website views": of something else than a post. "90-day reach", "7d views": a sum.
            Tok::Noun(a)
                if a == Noun::Views && has(tokens, i.wrapping_sub(1), OTHER) || of_days(text, tokens, i, a) =>
            {
                disown(tokens, i);
            }
            // "she has like 12k".
            Tok::Noun(Noun::Likes)
                if is(text, tokens, i, "like") && has(tokens, i.wrapping_sub(1), LINK | AND | OTHER) =>
            {
                qualify(tokens, i, word::APPROX);
            }
            // "a following of 52k", "a 52k following": those who follow; whom "her 52k following" are cannot be told.
            Tok::Noun(Noun::Following) if is(text, tokens, i, "following") => {
                let counted = has(tokens, i.wrapping_sub(1), NUM);
                if is(text, tokens, i + 1, "of") && !counted || is(text, tokens, i.wrapping_sub(2), "a|an") {
                    put(tokens, i, Tok::Noun(Noun::Followers));
                } else if counted && is(text, tokens, i.wrapping_sub(2), "her|his|their|my|our") {
                    disown(tokens, i);
                }
            }
            // "$300 per reels": the price of one.
            Tok::Noun(Noun::Posts) if is(text, tokens, i.wrapping_sub(1), "per|por|pro|par|je") => {
                put(tokens, i, Tok::Piece)
            }
            // "5 posts with us": not all of them. "Fee 1500, videos 2500": a list of prices.
            Tok::Noun(Noun::Posts)
                if is(text, tokens, i + 1, "with|for|mit|con|com|avec|met|с|z") && is(text, tokens, i + 2, US)
                    || of_prices(text, tokens, i) =>
            {
                disown(tokens, i);
            }
            Tok::Noun(a) => merge(tokens, i, a),
            _ => {}
        }
    }
    row
}

/// Whether the label at `i` is counted over the days right before it.
fn of_days(text: &str, tokens: &[Token], i: usize, a: Noun) -> bool {
    let b = i.wrapping_sub(1);
    let days = has(tokens, b, TIME) && has(tokens, before(tokens, b.wrapping_sub(1), DASH), NOISE)
        || has(tokens, b, NOISE)
            && tokens
                .get(b)
                .and_then(|t| t.span.of(text))
                .is_some_and(|d| d.ends_with(|c: char| c.is_ascii_lowercase()));
    days && !account(a) && qual(tokens, before(tokens, b, TIME | DASH | NOISE)) & word::AVG == 0
}

/// What a number's neighbours make of it.
fn number(text: &str, tokens: &mut [Token], i: usize, n: &Numeral, per_post: bool) {
    let (b, a) = (i.wrapping_sub(1), i + 1);
    // "12  500": one number or two?
    if let Some(next) = tokens.get(a)
        && let Tok::Value(Value::One(m)) = next.tok
        && plain_small(n, 1000)
        && m.is_plain()
        && let (Some(start), end) = (tokens.get(i).map(|t| t.span.end as usize), next.span)
        && end.end - end.start == 3
        && super::seek::trim(super::seek::cut(text, start, end.start as usize)).1.is_empty()
        && end.start as usize - start > 1
    {
        let (mut n, end) = (*n, end.end);
        n.traits &= !number::TWO_WAYS;
        if let Some(t) = tokens.get_mut(i) {
            t.tok = Tok::Value(Value::One(n));
            t.span.end = end;
        }
        return qualify(tokens, a, 0);
    }
    // "100 likes = 1 tree": an exchange.
    if has(tokens, a, NOUN) && has(tokens, a + 1, EQUALS) && has(tokens, a + 2, NUM) {
        disown(tokens, a);
    }
    let bare = n.cash == Cash::In(Currency::USD) && has(tokens, b, SIGN);
    if let Some(next) = tokens.get(a)
        && let (Some(cash), end) = (currency_word(text, next.span, &next.tok), next.span.end)
        && let Some(t) = tokens.get_mut(i)
        && let signed = (bare || t.span.of(text).is_some_and(|s| s.starts_with('$')))
        && let Tok::Value(v) = &mut t.tok
    {
        // "$500 CAD" says whose dollars they are, "€500 USD" nothing.
        let said = match signed {
            true => dollar(cash),
            false if !n.is(MONEY) || n.cash == cash => cash,
            false => Cash::Unclear,
        };
        set_cash(v, said);
        t.span.end = end;
        qualify(tokens, a, 0);
    }
    // "Rs. 15,000": the dot ends the word.
    let coin = i.wrapping_sub(2);
    if !n.is(MONEY)
        && has(tokens, b, DOT)
        && is(text, tokens, coin, "rs|rp|kr")
        && let Some(said) = tokens.get(coin)
        && let Some(cash) = currency_word(text, said.span, &said.tok)
        && let Some(Token { tok: Tok::Value(v), .. }) = tokens.get_mut(i)
    {
        set_cash(v, cash);
        qualify(tokens, coin, 0);
    }
    // "Price per post (USD): 450", "fee (€): 450".
    let unit = i.wrapping_sub(3);
    if !n.is(MONEY)
        && has(tokens, b, COLON | EQUALS)
        && has(tokens, i.wrapping_sub(2), CLOSE)
        && has(tokens, i.wrapping_sub(4), OPEN)
        && let Some(said) = tokens.get(unit)
        && let Some(cash) = match said.tok {
            Tok::Punct(c) => currency_sign(c),
            _ => currency_word(text, said.span, &said.tok),
        }
        && let Some(Token { tok: Tok::Value(v), .. }) = tokens.get_mut(i)
    {
        set_cash(v, cash);
        qualify(tokens, unit, 0);
    }
    // "$250 per 1,000 views", "$0.02/view", "2.5 EUR CPM": a price of something else than a post.
    if let Some(Token { tok: Tok::Value(Value::One(n)), .. }) = tokens.get(i)
        && n.is(MONEY)
    {
        let slash = has(tokens, a, SLASH) && tokens.get(a + 1).is_some_and(|t| !t.spaced);
        let several = has(tokens, a + 1, NUM) && !small(tokens, a + 1, 2) && noun(tokens, a + 2) == Some(Noun::Posts);
        let per = is(text, tokens, a, "per") || several && is(text, tokens, a, "for");
        let end = a + 1 + usize::from(per && has(tokens, a + 1, NUM));
        let each = (per || slash) && noun(tokens, end).is_some_and(|n| n != Noun::Posts || several);
        if each {
            for k in a + 1..=end {
                disown(tokens, k);
            }
        }
        let after = a + usize::from(matches!(tokens.get(a), Some(Token { tok: Tok::Qual(0), .. })));
        if each || is(text, tokens, after, "cpm") {
            return mute(tokens, i);
        }
    }
    // "2x reels": so many, no time; "90-day".
    let times = usize::from(is(text, tokens, a, "x") && has(tokens, a + 1, NOUN | PIECE));
    let joined = has(tokens, a, DASH) && tokens.get(a).is_some_and(|t| !t.spaced);
    if times == 0 && has(tokens, a + usize::from(joined), TIME)
        || has(tokens, b, MONTH)
        || (has(tokens, a, MONTH) && plain_small(n, 3000))
    {
        mute(tokens, i);
        // "March 3, 2024": the year as well.
        for k in i + 1..i + 3 {
            if year(tokens, k, 1900, 2200) {
                mute(tokens, k);
            } else if !has(tokens, k, COMMA | MONTH) {
                break;
            }
        }
        return;
    }
    // "maya.example and 2 more": links, people.
    let more = has(tokens, b, AND) && qual(tokens, a) == word::GAIN && !has(tokens, i + 2, NOUN);
    // "followers (2024): 24,800", "followers 2023: 18k", "views (10 reels): 30k": the value is behind the colon.
    let word = usize::from(has(tokens, a, NOUN | PIECE) && has(tokens, a + 1, CLOSE));
    let shut = has(tokens, a + word, CLOSE);
    let colon = a + word + usize::from(shut);
    let aside = has(tokens, colon, COLON) && has(tokens, colon + 1, NUM | SIGN);
    // "fee (2 reels): $600" is the price of both.
    if aside && word == 1 && n.mantissa != 1 && fee(tokens, i.wrapping_sub(2)) {
        disown(tokens, i.wrapping_sub(2));
        disown(tokens, a);
        return mute(tokens, i);
    }
    if aside && (shut && plain_small(n, 1000) || year(tokens, i, 1990, 2100)) {
        qualify(tokens, a - 1 + word, 0);
        return qualify(tokens, i, 0);
    }
    // "in 2023": a year.
    if more || has(tokens, b, ON) && !has(tokens, a, NOUN) && year(tokens, i, 1990, 2100) {
        return mute(tokens, i);
    }
    // "n = 12", "based on 12", "last 12", "12 derniers posts", "over 30 posts": how many posts an average is over.
    let mut at = a + times;
    let mut last = qual(tokens, b) & word::LAST != 0;
    while has(tokens, at, QUAL) && qual(tokens, at) & !word::LAST == 0 {
        last |= qual(tokens, at) != 0;
        at += 1;
    }
    let posts = noun(tokens, at) == Some(Noun::Posts);
    let named = posts || has(tokens, at, PIECE) && n.mantissa != 1;
    last = if named { last || qual(tokens, at + 1) & word::LAST != 0 } else { last && !has(tokens, at, NOUN) };
    let over = qual(tokens, b) & word::OVER != 0 || has(tokens, b, LINK) && is(text, tokens, b, "of|on|from");
    let en = has(tokens, b, EQUALS | COLON | ON) && is(text, tokens, i.wrapping_sub(2), "n|based");
    if plain_small(n, 1000) && (last || en || (posts && over && per_post)) {
        // "avg views last 10 reels: 12k": it stands between a label and the label's number.
        let mut label = b;
        while has(tokens, label, QUAL | LINK | OPEN | SLASH) || short(tokens, label) {
            label = label.wrapping_sub(1);
        }
        let end = if named { at + 1 } else { a };
        let end = behind(tokens, end, QUAL | CLOSE | COLON | EQUALS | DASH | LINK | SIGN);
        if has(tokens, label, NOUN) && has(tokens, end, NUM | RANGE | HIDDEN) {
            for k in label + 1..end {
                if qual(tokens, k) & word::OVER != 0 {
                    qualify(tokens, k, word::LAST);
                } else if k == i || k == at && named || has(tokens, k, OTHER | SLASH) {
                    qualify(tokens, k, 0);
                }
            }
            return;
        }
        // Where no label follows, it is the word before.
        put(tokens, if named { at } else { b.wrapping_sub(usize::from(en)) }, Tok::Noun(Noun::Counted));
        return;
    }
    if !(plain_small(n, 100) && offer(text, tokens, i, at)) {
        range(text, tokens, i, n);
    }
}

/// Whether the word at `i` is one for stories, which are no posts.
pub(super) fn story(text: &str, tokens: &[Token], i: usize) -> bool {
    is(text, tokens, i, "story|stories|storys|storie|hikaye|hikayeler|relacje|historia|historias|histórias")
        || tokens.get(i).and_then(|t| t.span.of(text)).is_some_and(|w| foreign::has(List::Stories, w))
}

/// "story views", "스토리 조회수", "2k views per story", "Stories: 2k views": another thing than a post's.
fn of_story(tokens: &mut [Token], i: usize) {
    let label = |tokens: &[Token], k: usize| {
        noun(tokens, k).is_some_and(|n| !account(n) && !matches!(n, Noun::Fee | Noun::Rate | Noun::Quotes))
    };
    let next = behind(tokens, i + 1, QUAL | LINK | COLON | DASH | CLOSE);
    let next = next + usize::from(has(tokens, next, NUM | RANGE));
    let mut last = before(tokens, i.wrapping_sub(1), QUAL | LINK | SLASH | OPEN);
    // "views nos stories".
    last = last.wrapping_sub(usize::from(short(tokens, last)));
    let said = last.wrapping_add(1) < i
        || !(has(tokens, last.wrapping_sub(1), NUM) && has(tokens, i + 1, NUM | COLON | DASH | SIGN));
    if label(tokens, next) {
        disown(tokens, next);
    } else if said && label(tokens, last) {
        disown(tokens, last);
    }
}

/// "10k to 15k", "10 - 15k", "between 10k and 15k".
fn range(text: &str, tokens: &mut [Token], i: usize, n: &Numeral) {
    let joint = has(tokens, i + 1, TO | DASH)
        || is(text, tokens, i + 1, "a|à|~|～|até|hasta")
        || has(tokens, i + 1, AND) && qual(tokens, i.wrapping_sub(1)) == word::BETWEEN;
    // "$250 - $400".
    let signed = matches!(tokens.get(i + 2), Some(Token { tok: Tok::Punct(c), .. }) if currency_sign(*c).is_some());
    let end = i + 2 + usize::from(signed);
    let Some(Token { tok: Tok::Value(Value::One(m)), span, .. }) = tokens.get(end).filter(|_| joint) else { return };
    if m.is(number::SIGN) || n.is(PERCENT) != m.is(PERCENT) || n.is(MONEY) && m.is(MONEY) && n.cash != m.cash {
        return;
    }
    // "€450 - 12k followers", "likes 300 - €450": money and a count are no range.
    if n.is(MONEY) != m.is(MONEY) {
        let first = before(tokens, i.wrapping_sub(1), QUAL | COLON | LINK | EQUALS | SIGN);
        if [first, behind(tokens, end + 1, QUAL)].iter().any(|k| has(tokens, *k, NOUN) && !fee(tokens, *k)) {
            return;
        }
    }
    let (mut low, mut high, end_at) = (*n, *m, span.end);
    low.spread(&mut high);
    // "likes 800 - 35 comments": it falls, so it is no range.
    if low.size().zip(high.size()).is_some_and(|(a, b)| a.value > b.value) {
        return;
    }
    if let Some(t) = tokens.get_mut(i) {
        t.tok = Tok::Value(Value::Range(low, high));
        t.span.end = end_at;
    }
    qualify(tokens, i + 1, 0);
    qualify(tokens, end, 0);
}

/// Two labels side by side: the later one is meant ("media uploads", "video views", "engagement rate").
fn merge(tokens: &mut [Token], i: usize, a: Noun) {
    let j = i + 1 + usize::from(has(tokens, i + 1, DOT));
    match (a, noun(tokens, j)) {
        (Noun::Engagement, Some(Noun::Rate)) => {
            qualify(tokens, i, 0);
            put(tokens, j, Tok::Noun(Noun::EngagementRate));
        }
        (Noun::Fee, Some(Noun::Rate)) | (Noun::Rate, Some(Noun::Fee)) => qualify(tokens, i, 0),
        // "视频报价3000": the price of one.
        (Noun::Posts, Some(Noun::Fee)) if tokens.get(j).is_some_and(|t| !t.spaced) => qualify(tokens, i, word::PIECE),
        // "avg views reels 15k", "reels views": of reels. "410 likes posts 88" are two.
        (x, Some(y))
            if (x == Noun::Posts) != (y == Noun::Posts)
                && !(account(x) && account(y) || fee(tokens, i) || fee(tokens, j))
                && !(has(tokens, i.wrapping_sub(1), NUM)
                    && has(tokens, j + 1, NUM | RANGE | COLON | EQUALS | LINK | QUAL | SIGN)) =>
        {
            qualify(tokens, if x == Noun::Posts { i } else { j }, word::PIECE);
        }
        _ => {}
    }
}

/// The qualities that the token at `i` tells.
#[inline(never)]
pub(super) fn qual(tokens: &[Token], i: usize) -> Quals {
    match tokens.get(i) {
        Some(Token { tok: Tok::Qual(q), .. }) => *q,
        _ => 0,
    }
}

/// The first place from `i` on that is none of these.
#[inline(never)]
pub(super) fn behind(tokens: &[Token], mut i: usize, kinds: Kinds) -> usize {
    while has(tokens, i, kinds) {
        i += 1;
    }
    i
}

/// The last place up to `i` that is none of these.
#[inline(never)]
pub(super) fn before(tokens: &[Token], mut i: usize, kinds: Kinds) -> usize {
    while has(tokens, i, kinds) {
        i = i.wrapping_sub(1);
    }
    i
}

/// The label at `i`.
#[inline(never)]
pub(super) fn noun(tokens: &[Token], i: usize) -> Option<Noun> {
    match tokens.get(i) {
        Some(Token { tok: Tok::Noun(n), .. }) => Some(*n),
        _ => None,
    }
}

/// Whether the token at `i` is a label of money.
pub(super) fn fee(tokens: &[Token], i: usize) -> bool {
    matches!(noun(tokens, i), Some(Noun::Fee | Noun::Rate))
}

/// Whether the token at `i` is a plain integer below a bound.
fn small(tokens: &[Token], i: usize, below: i64) -> bool {
    year(tokens, i, i64::MIN, below)
}

/// Whether the token at `i` is a plain integer between bounds.
#[inline(never)]
pub(super) fn year(tokens: &[Token], i: usize, from: i64, below: i64) -> bool {
    matches!(tokens.get(i), Some(Token { tok: Tok::Value(Value::One(n)), .. }) if plain_small(n, below) && n.mantissa >= from)
}

/// Whether the unknown word at `i` can be one for "for" or "of the", in whatever tongue.
pub(super) fn short(tokens: &[Token], i: usize) -> bool {
    has(tokens, i, OTHER) && tokens.get(i).is_some_and(|t| t.span.end - t.span.start <= 6)
}

/// A plain integer below a bound.
fn plain_small(n: &Numeral, below: i64) -> bool {
    n.is_plain() && n.mantissa < below
}

#[inline(never)]
pub(super) fn put(tokens: &mut [Token], i: usize, tok: Tok) {
    if let Some(t) = tokens.get_mut(i) {
        t.tok = tok;
    }
}

/// No count.
pub(super) fn mute(tokens: &mut [Token], i: usize) {
    put(tokens, i, Tok::Noise);
}

/// A word that means nothing here.
#[inline(never)]
pub(super) fn disown(tokens: &mut [Token], i: usize) {
    put(tokens, i, Tok::Other);
}

/// A word that says this of its neighbours; 0: nothing.
#[inline(never)]
pub(super) fn qualify(tokens: &mut [Token], i: usize, quals: Quals) {
    put(tokens, i, Tok::Qual(quals));
}
