//! What a price is for: one post or several, with us or of something else.
//!
//! Knows idioms of an offer ("2 reels + 3 stories $900", "tickets cost 25"). Refuses to read the sum: that is `lex`, and who
//! asks it: that is `meaning`.

use super::claim::Value;
use super::lex::{currency_sign, currency_word};
use super::number::MONEY;
use super::refine::{before, behind, disown, fee, mute, noun, put, qual, qualify, short, story, year};
use super::token::*;
use super::word::{self, Noun};

/// Who works with a creator.
pub(super) const US: &str = "us|uns|nous|nosotros|nós|noi|ons|you|brands|нами";

/// Labels of posts that are formats as well.
const FORMATS: &str = "reels|shorts|videos|vídeos|vidéos|vids|视频|影片|動画|видео";

/// Whether the label at `i` is a format behind the price of another.
pub(super) fn of_prices(text: &str, tokens: &[Token], i: usize) -> bool {
    let label = before(tokens, i.wrapping_sub(3), COLON | LINK | SIGN | QUAL | PIECE);
    has(tokens, i.wrapping_sub(1), COMMA | SLASH | BAR | SIGN)
        && has(tokens, i.wrapping_sub(2), NUM)
        && fee(tokens, label)
        && is(text, tokens, i, FORMATS)
}

/// What has a price besides a post.
pub(super) const SOLD: &str = "product|item|retail|shipping|ticket|tickets|course|subscription|membership|entry|entrance|admission|delivery|parking|\
                    hourly|day|package|bundle";

/// "Tickets cost 25", "asks 3 questions": money is said of something else, or is none.
pub(super) fn spent(text: &str, tokens: &[Token], i: usize, piece: bool) -> bool {
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
pub(super) fn either(text: &str, tokens: &mut [Token], i: usize) {
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

/// "fee for 3 reels $900", "1 reel = $300", "動画1本3万円", "2 posts + 3 stories": how many the price is for, not how many the
/// account has. `at` is behind the number and the word that counts it.
pub(super) fn offer(text: &str, tokens: &mut [Token], i: usize, at: usize) -> bool {
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
