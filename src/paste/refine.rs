//! What neighbouring tokens make of each other: ranges, dates, ages, row numbers, "last 12 posts".
//!
//! Knows small idioms of two or three tokens. Refuses to look at other lines.

use super::claim::Value;
use super::foreign::{self, List};
use super::lex::{currency_sign, currency_word, dollar, set_cash};
use super::number::{self, Cash, MONEY, Numeral, PERCENT};
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

/// Who works with a creator.
const US: &str = "us|uns|nous|nosotros|nós|noi|ons|you|brands|нами";
/// Labels of posts that are formats as well.
const FORMATS: &str = "reels|shorts|videos|vídeos|vidéos|vids|视频|影片|動画|видео";

/// Whether the label at `i` is a format behind the price of another.
fn of_prices(text: &str, tokens: &[Token], i: usize) -> bool {
    let label = before(tokens, i.wrapping_sub(3), COLON | LINK | SIGN | QUAL | PIECE);
    has(tokens, i.wrapping_sub(1), COMMA | SLASH | BAR | SIGN)
        && has(tokens, i.wrapping_sub(2), NUM)
        && fee(tokens, label)
        && is(text, tokens, i, FORMATS)
}

/// What has a price besides a post.
const SOLD: &str = "product|item|retail|shipping|ticket|tickets|course|subscription|membership|entry|entrance|admission|delivery|parking|\
                    hourly|day|package|bundle";

/// "Tickets cost 25", "asks 3 questions": money is said of something else, or is none.
fn spent(text: &str, tokens: &[Token], i: usize, piece: bool) -> bool {
    let thing = is(text, tokens, i, "cost|costs|kostet|kosten") && has(tokens, i.wrapping_sub(1), OTHER) && !piece;
    let counted = is(text, tokens, i, "ask|asks|asking|wants|charge|charges|charging|cost|costs")
        && has(tokens, i + 1, NUM)
        && !tokens.get(i + 1).is_some_and(|t| t.value().is_paid())
        && has(tokens, i + 2, OTHER)
        && !is(text, tokens, i + 2, "net|gross|flat|fixed|negotiable|excl|incl|vat|ex|netto|brutto");
    thing || counted
}

/// Whether a sum of money is at `i`, or its sign.
fn paid(text: &str, tokens: &[Token], i: usize) -> bool {
    match tokens.get(i).map(|t| &t.tok) {
        Some(Tok::Value(Value::One(m))) => {
            m.is(MONEY) || tokens.get(i + 1).is_some_and(|t| currency_word(text, t.span, &t.tok).is_some())
        }
        Some(Tok::Punct(c)) => currency_sign(*c).is_some(),
        _ => false,
    }
}

/// "fee $300 or €280": the second is a fee as well, so that both are asked about.
fn either(text: &str, tokens: &mut [Token], i: usize) {
    let sum = |tokens: &[Token], k: usize| has(tokens, k, NUM) && paid(text, tokens, k);
    let sign = |tokens: &[Token], k: usize| usize::from(has(tokens, k, SIGN | QUAL));
    let joint = i.wrapping_sub(1 + sign(tokens, i.wrapping_sub(1)));
    let mut first = joint.wrapping_sub(1);
    while has(tokens, first, QUAL) && !is(text, tokens, first, "per|a|an|each") {
        first = first.wrapping_sub(1);
    }
    if !(has(tokens, joint, TO | SLASH | DASH) && sum(tokens, i) && sum(tokens, first)) {
        return;
    }
    let label = before(tokens, first.wrapping_sub(1), SIGN | LINK | COLON | QUAL);
    if fee(tokens, label) || fee(tokens, i + 1) {
        put(tokens, joint, Tok::Noun(Noun::Fee));
    }
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
fn story(text: &str, tokens: &[Token], i: usize) -> bool {
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

/// "fee for 3 reels $900", "1 reel = $300", "動画1本3万円", "2 posts + 3 stories": how many the price is for, not how many the
/// account has. `at` is behind the number and the word that counts it.
fn offer(text: &str, tokens: &mut [Token], i: usize, at: usize) -> bool {
    let b = i.wrapping_sub(1);
    let thing = |tokens: &[Token], k: usize| {
        has(tokens, k, PIECE) || noun(tokens, k) == Some(Noun::Posts) || story(text, tokens, k)
    };
    let (from, mut end) = if thing(tokens, at) {
        (i, at + 1)
    } else if has(tokens, i + 1, QUAL) && thing(tokens, b) {
        (b, i + 1)
    } else {
        return false;
    };
    // "3 reels + 2 stories".
    let (mut one, mut sure) = (year(tokens, i, 1, 2), false);
    loop {
        let plus = is(text, tokens, end, "+");
        let k = behind(tokens, end + 2, QUAL);
        if end > i + 24
            || !has(tokens, end, AND | SIGN | COMMA | SLASH)
            || !has(tokens, end + 1, NUM)
            || paid(text, tokens, end + 1)
            || !(thing(tokens, k) || plus && has(tokens, k, OTHER))
        {
            break;
        }
        (one, sure, end) = (false, sure || plus || story(text, tokens, k), k + 1);
    }
    let mut asked = false;
    for k in 1..4 {
        let at = i.wrapping_sub(k);
        let fee = fee(tokens, at);
        if !fee && !has(tokens, at, LINK | COLON) {
            break;
        }
        asked |= fee;
    }
    let mut money = end;
    while has(tokens, money, QUAL | LINK | EQUALS | COLON | DASH | OPEN) || short(tokens, money) {
        money += 1;
    }
    // "$1200 for a package of 2 posts and 4 stories", "fee: €450 (2 posts)".
    let mut sum = b;
    while has(tokens, sum, QUAL | LINK | OPEN | COLON) && qual(tokens, sum) & word::PIECE == 0
        || short(tokens, sum)
        || sure && has(tokens, sum, OTHER | COLON | DASH)
    {
        sum = sum.wrapping_sub(1);
    }
    let told = sum < b && paid(text, tokens, sum);
    if !(asked || sure || told || paid(text, tokens, money)) {
        return false;
    }
    for k in from..end {
        if one {
            qualify(tokens, k, word::PIECE);
        } else if has(tokens, k, NUM) {
            mute(tokens, k);
        } else {
            // The price of several is no price of one.
            disown(tokens, k);
        }
    }
    if told && !one {
        disown(tokens, sum + 1);
        let label = before(tokens, sum, NUM | SIGN | LINK | COLON | QUAL);
        if fee(tokens, label) {
            disown(tokens, label);
        }
    }
    true
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
fn qual(tokens: &[Token], i: usize) -> Quals {
    match tokens.get(i) {
        Some(Token { tok: Tok::Qual(q), .. }) => *q,
        _ => 0,
    }
}

/// The first place from `i` on that is none of these.
#[inline(never)]
fn behind(tokens: &[Token], mut i: usize, kinds: Kinds) -> usize {
    while has(tokens, i, kinds) {
        i += 1;
    }
    i
}

/// The last place up to `i` that is none of these.
#[inline(never)]
fn before(tokens: &[Token], mut i: usize, kinds: Kinds) -> usize {
    while has(tokens, i, kinds) {
        i = i.wrapping_sub(1);
    }
    i
}

/// The label at `i`.
#[inline(never)]
fn noun(tokens: &[Token], i: usize) -> Option<Noun> {
    match tokens.get(i) {
        Some(Token { tok: Tok::Noun(n), .. }) => Some(*n),
        _ => None,
    }
}

/// Whether the token at `i` is a label of money.
fn fee(tokens: &[Token], i: usize) -> bool {
    matches!(noun(tokens, i), Some(Noun::Fee | Noun::Rate))
}

/// Whether the token at `i` is a plain integer below a bound.
fn small(tokens: &[Token], i: usize, below: i64) -> bool {
    year(tokens, i, i64::MIN, below)
}

/// Whether the token at `i` is a plain integer between bounds.
#[inline(never)]
fn year(tokens: &[Token], i: usize, from: i64, below: i64) -> bool {
    matches!(tokens.get(i), Some(Token { tok: Tok::Value(Value::One(n)), .. }) if plain_small(n, below) && n.mantissa >= from)
}

/// Whether the unknown word at `i` can be one for "for" or "of the", in whatever tongue.
fn short(tokens: &[Token], i: usize) -> bool {
    has(tokens, i, OTHER) && tokens.get(i).is_some_and(|t| t.span.end - t.span.start <= 6)
}

/// A plain integer below a bound.
fn plain_small(n: &Numeral, below: i64) -> bool {
    n.is_plain() && n.mantissa < below
}

#[inline(never)]
fn put(tokens: &mut [Token], i: usize, tok: Tok) {
    if let Some(t) = tokens.get_mut(i) {
        t.tok = tok;
    }
}

/// No count.
fn mute(tokens: &mut [Token], i: usize) {
    put(tokens, i, Tok::Noise);
}

/// A word that means nothing here.
#[inline(never)]
fn disown(tokens: &mut [Token], i: usize) {
    put(tokens, i, Tok::Other);
}

/// A word that says this of its neighbours; 0: nothing.
#[inline(never)]
fn qualify(tokens: &mut [Token], i: usize, quals: Quals) {
    put(tokens, i, Tok::Qual(quals));
}
