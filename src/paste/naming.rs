//! Who a line names: handles, addresses, platforms, names, and the sentences that only one interface writes.
//!
//! Knows the wording of link previews and the shapes of names. Refuses to decide whether the next figures are theirs.

use super::address::{self, has_sign, looks_like_handle, passes};
use super::claim::{Claim, Event, IMPLIED, SURE, Value};
use super::foreign::{self, List};
use super::glyph::{fold, is_letter};
use super::letter::unsegmented;
use super::number::{UNIT, WHOLE};
use super::seek::{self, any, behind, find, holds, letters, trim, word, words};
use super::token::{any as any_of, *};
use super::tongue::Tongues;
use super::word::{self as vocabulary, Noun, is_interface};
use crate::model::{Platform, Span};

/// Whether `needle` begins within the first few bytes.
pub(super) fn begins(hay: &str, needle: &str) -> bool {
    hay.as_bytes().windows(needle.len()).take(5).any(|w| w.eq_ignore_ascii_case(needle.as_bytes()))
}

/// Sentences that only one platform's interface writes, and what they name.
#[allow(clippy::too_many_arguments)]
pub(super) fn sentences(
    text: &str,
    raw: &str,
    start: usize,
    line: u32,
    tokens: &[Token],
    claims: &mut Vec<Claim>,
    strays: &mut Vec<Claim>,
    found: &mut Vec<Event>,
) {
    let mut facebook = false;
    // A page's likes are told beside those who talk about it; in a sentence anybody does.
    let liked = claims.iter().any(|c| c.noun == Noun::Likes);
    for (needle, platform) in &IMPLYING {
        if (liked || *platform != Platform::Facebook)
            && let Some(i) = find(raw, needle)
        {
            let span = Span::new(start + i, start + i + needle.len());
            found.push(Event::Platform { platform: *platform, span, rank: IMPLIED, line });
            facebook |= *platform == Platform::Facebook;
        }
    }
    let foreign = LIKED.iter().find(|(like, other)| find(raw, like).is_some() && find(raw, other).is_some());
    let english = begins(raw, LIKED_BY);
    let liked = foreign.is_some() || english && find(raw, "others").is_some();
    if claims.is_empty() && (english || liked && !strays.is_empty()) {
        // "Liked by a and 1,233 others" counts a too; without a number the count is hidden.
        let words = foreign.map_or(LIKED_BY, |(like, _)| like);
        let at = start + find(raw, words).unwrap_or(0);
        let span = Span::new(at, at + words.len());
        let mut claim = Claim::stray(Value::Hidden, 0, span, line);
        let number = |s: &Claim| s.value.one().is_some_and(|n| n.traits & (WHOLE | UNIT) == WHOLE);
        if let Some(i) = strays.iter().position(number)
            && liked
        {
            claim = strays.remove(i);
            if let Value::One(n) = &mut claim.value {
                n.mantissa = n.mantissa.saturating_add(1);
            }
        }
        (claim.noun, claim.quals) = (Noun::Likes, vocabulary::PIECE);
        claims.push(claim);
        return;
    }
    let Some(first) = claims.first().map(|c| c.span) else { return };
    let mut named = None;
    if let Some(p) = find(raw, "(@") {
        let head = seek::cut(raw, 0, p);
        let mut from = behind(head, " from ").max(tail(head)).max(behind(head, "查看"));
        if from == 0 {
            for dash in &DASHES {
                from = from.max(behind(head, dash));
            }
            // Of a sentence in another language the name cannot be cut out.
            if words(seek::cut(head, from, p)) > 4 {
                from = 0;
            }
        }
        if from > 0 && start + from > first.end as usize {
            // "Ada Kaya'in (@ada)" (tr): the name without its ending.
            let (lead, s) = trim(seek::cut(raw, from, p));
            let mark = behind(s, "'");
            let bare = mark > 1 && seek::among("in|ın|un|ün|nin|nın|nun|nün", seek::cut(s, mark, s.len()));
            named = name(raw, start, from, if bare { from + lead + mark - 1 } else { p });
        } else if start + p < first.start as usize && full_name(trim(head).1) {
            named = name(raw, start, 0, p);
        }
    } else if let Some(i) = find(raw, "created by ") {
        let from = i + "created by ".len();
        let rest = seek::cut(raw, from, raw.len());
        named = name(raw, start, from, from + seek::first(rest, &[" | ", " - "]));
    } else if facebook && has(tokens, 0, OTHER) {
        let head = seek::cut(raw, 0, (first.start as usize).saturating_sub(start));
        // The Chinese full stop has three bytes, and spaces around it.
        let end = behind(head, ". ").max(behind(head, "。").saturating_sub(1));
        if end > 0 {
            named = name(raw, start, 0, end - 2);
        }
    }
    if let Some(span) = named {
        found.push(Event::Name { span, soft: false, line });
    }
    // "12K likes, 340 comments - handle on March 3, 2024", "... - handle am 3. März 2024".
    for i in 1..tokens.len() {
        let date = has(tokens, i + 1, LINK) && has(tokens, i + 2, MONTH)
            || claims.len() == 2 && has(tokens, i + 1, LINK | OTHER | QUAL | TIME) && dated(tokens, i + 2);
        if has(tokens, i, OTHER)
            && has(tokens, i - 1, DASH)
            && date
            && let Some(who) = tokens.get(i)
            && who.span.of(text).is_some_and(|w| passes(w) && !w.bytes().any(|b| b.is_ascii_uppercase()))
        {
            found.push(Event::Handle { span: who.span, soft: false, lead: true, line });
            strays.retain(|s| s.span.start < who.span.start);
            break;
        }
    }
}

/// A day, a word or two, and a year behind which the line ends.
fn dated(tokens: &[Token], from: usize) -> bool {
    let last = tokens.len().saturating_sub(1 + usize::from(has(tokens, tokens.len().saturating_sub(1), COLON)));
    let number = |i: usize, from: i64, to: i64| match tokens.get(i).map(|t| t.value().one()) {
        Some(Some(n)) => n.is_plain() && (from..to).contains(&n.mantissa),
        _ => false,
    };
    (from + 2..from + 6).contains(&last) && number(from, 1, 32) && number(last, 2010, 2100)
}

const LIKED_BY: &str = "liked by";

/// "Liked by a and 1,233 others" in other tongues: two parts of it.
const LIKED: [(&str, &str); 6] = [
    ("aiment", "autres personnes"),
    ("llt ", "weiteren personen"),
    ("les gusta", "personas m"),
    ("curtido por", "outras pessoas"),
    ("piace a", "altre persone"),
    ("vind", "anderen"),
];

/// Where the name begins in "... Instagram de Figaro Voyage", in any language: behind the word that follows the network's name.
/// 0 where it cannot be told.
fn tail(head: &str) -> usize {
    let mut at = behind(head, "instagram");
    // Not "Instagram-Fotos und -Videos von": there further words come between.
    for _ in 0..if at == 0 { 0 } else { 5 } {
        match word(head, &mut at) {
            Some(w) if seek::among(OF, w) || foreign::has(List::Of, w) => return (at + 1).min(head.len()),
            Some(_) => {}
            None => break,
        }
    }
    0
}

/// "of" and "from".
const OF: &str = "from|von|de|di|do|da|van|dari|fra|od|użytkownika|från|của|z|gan";

/// What only one platform's pages say.
const IMPLYING: [(&str, Platform); 16] = [
    ("watch awesome short videos", Platform::TikTok),
    ("watch the latest video from", Platform::TikTok),
    ("see the latest conversations with", Platform::Threads),
    ("talking about this", Platform::Facebook),
    ("sprechen dar", Platform::Facebook),
    ("en parlent", Platform::Facebook),
    ("hakkında konuşuyor", Platform::Facebook),
    ("обсуждают это", Platform::Facebook),
    ("wi o tym", Platform::Facebook),
    ("praten hierover", Platform::Facebook),
    ("membicarakan ini", Platform::Facebook),
    ("話題にして", Platform::Facebook),
    ("hablando de esto", Platform::Facebook),
    ("falando sobre isso", Platform::Facebook),
    ("persone ne parlano", Platform::Facebook),
    ("人正在談論這個", Platform::Facebook),
];

/// Dashes between the parts of a line.
const DASHES: [&str; 3] = [" - ", " – ", " — "];

/// The name between two bytes of a line, without the signs around it.
fn name(raw: &str, start: usize, from: usize, to: usize) -> Option<Span> {
    let (lead, s) = trim(raw.get(from..to)?);
    let mut end = s.len();
    while end > 0 && matches!(s.as_bytes().get(end - 1), Some(b'.' | b'|')) {
        end -= 1;
    }
    let len = trim(seek::cut(s, 0, end)).1.len();
    let at = start + from + lead;
    (1..=80).contains(&len).then(|| Span::new(at, at + len))
}

/// Handles, addresses and platforms in a line, and who its first words name.
pub(super) fn names(text: &str, line: u32, tokens: &[Token], claims: bool, found: &mut Vec<Event>) {
    let threads = found.iter().any(|e| matches!(e, Event::Platform { platform: Platform::Threads, rank: IMPLIED, .. }));
    // "24.8K followers (@ada)": nothing but counters, and whose they are.
    let plain = claims && !any_of(tokens, !(HANDLE | PLATFORM | NUM | NOUN | QUAL | AND | REST | PUNCT));
    let owned = plain && tokens.iter().filter(|t| matches!(t.tok, Tok::Handle | Tok::Url)).count() == 1;
    let mut first = 0;
    while has(tokens, first, PUNCT | PLATFORM | NOISE) {
        first += 1;
    }
    for (i, t) in tokens.iter().enumerate() {
        match t.tok {
            Tok::Handle => {
                let b = i.wrapping_sub(1);
                let words = if threads { "with" } else { "by|with|via|ft|feat|cc|at|for" };
                let by = is(text, tokens, b, words) || (is(text, tokens, b, "-") && !t.spaced);
                if by == threads {
                    found.push(Event::Handle { span: t.span, soft: false, lead: owned || first == i, line });
                }
            }
            // "username: ada, followers: 1,200", "{username ada}".
            Tok::Other if keyed(text, tokens, i) && t.span.of(text).is_some_and(passes) => {
                found.push(Event::Handle { span: t.span, soft: false, lead: false, line });
            }
            // "抖音号：maker_88": a number that is a name.
            Tok::Other
                if has(tokens, i.wrapping_sub(1), COLON)
                    && tokens
                        .get(i.wrapping_sub(2))
                        .and_then(|t| t.span.of(text))
                        .is_some_and(|w| w.ends_with(['号', '號']))
                    && t.span.of(text).is_some_and(passes) =>
            {
                found.push(Event::Handle { span: t.span, soft: false, lead: i == 2, line });
            }
            Tok::Url => {
                let Some(url) = t.span.of(text) else { continue };
                let Some((platform, handle)) = address::page(url) else { continue };
                if let Some((a, b)) = handle {
                    let span = Span::new(t.span.start as usize + a, t.span.start as usize + b);
                    found.push(Event::Handle { span, soft: false, lead: owned || i == 0, line });
                }
                found.push(Event::Platform { platform, span: t.span, rank: SURE, line });
            }
            // "24.8K followers · 120K on TikTok": another account's.
            Tok::Platform(_)
                if has(tokens, i.wrapping_sub(1), ON)
                    && has(tokens, i.wrapping_sub(2), NUM)
                    && tokens.iter().any(|t| matches!(t.tok, Tok::Noun(Noun::Followers | Noun::Subscribers))) => {}
            Tok::Platform(platform) => {
                let sure = i == 0 && has(tokens, 1, EDGE | COLON | DASH | BAR | HANDLE);
                found.push(Event::Platform { platform, span: t.span, rank: u8::from(sure), line });
            }
            _ => {}
        }
    }
    let (last, before) = (tokens.len().wrapping_sub(1), tokens.len().wrapping_sub(2));
    let titled = found.len() == 1
        && tokens.len() > 1
        && (has(tokens, 0, PLATFORM) && has(tokens, 1, PUNCT)
            || has(tokens, last, PLATFORM) && has(tokens, before, PUNCT | LINK));
    // "Maya Makes (@maya.makes) • Instagram photos and videos": the page's title.
    let page = found.len() == 2 && (1..tokens.len()).any(|i| has(tokens, i, HANDLE) && has(tokens, i - 1, OPEN));
    if page && !claims {
        lead(text, line, tokens, false, found);
    } else if claims || titled {
        lead(text, line, tokens, !claims, found);
    }
}

/// "小美 1.2万粉丝": in Chinese a space alone parts a name from its count. Words for anybody, for a sum and for a verb are none.
#[inline(never)] // A door.
fn counted(s: &str, tokens: &[Token], i: usize) -> bool {
    const NOBODY: &str = "博主|达人|達人|账号|帳號|主播|全网|全網|全平台|目前|当前|當前|现在|現在|作者|频道|頻道|用户|用戶|抖音|微博|\
                          小红书|小紅書|快手|公众号|视频号|平台|品牌|机构|红人|网红|網紅|团队|合计|合計|粉丝|粉絲|她|他|我|我们|老师";
    let label = tokens.get(i + 1).filter(|t| matches!(t.tok, Tok::Noun(Noun::Followers | Noun::Subscribers)));
    has(tokens, i, NUM)
        && tokens.get(i).is_some_and(|t| t.spaced)
        && label.is_some_and(|t| !t.tongues.and(Tongues::of("zh")).is_empty())
        && (2..=10).contains(&letters(s))
        && s.chars().all(unsegmented)
        && !s.ends_with([
            '有', '了', '达', '達', '到', '超', '过', '過', '约', '約', '近', '共', '计', '計', '是', '的', '数', '數',
            '量', '总', '總',
        ])
        && !seek::among(NOBODY, s)
}

/// Whether a word stands behind a key that says that it is a handle.
fn keyed(text: &str, tokens: &[Token], i: usize) -> bool {
    let mut key = i.wrapping_sub(1);
    while has(tokens, key, COLON | EQUALS | ITEM) {
        key = key.wrapping_sub(1);
    }
    is(text, tokens, key, "username|user_name|screen_name")
        || key.wrapping_add(1) < i && is(text, tokens, key, "handle|account")
}

/// Who the first words of a typed line name.
fn lead(text: &str, line: u32, tokens: &[Token], titled: bool, found: &mut Vec<Event>) {
    let labelled = has(tokens, 0, PLATFORM) && has(tokens, 1, COLON | DASH | BAR);
    let from = start(tokens, if labelled { 2 } else { 0 });
    let mut i = from;
    while has(tokens, i, OTHER) {
        i += 1;
    }
    let words = tokens.get(from..i).unwrap_or_default();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
    let span = Span { start: first.span.start, end: last.span.end };
    let platform = has(tokens, i, PLATFORM) || has(tokens, i, LINK) && has(tokens, i + 1, PLATFORM);
    let mark = has(tokens, i, BORDER | HANDLE);
    // A title is all there is: "mayamakes · TikTok".
    if titled && i + 2 != tokens.len() && i < tokens.len() {
        return;
    }
    let platform = platform || (titled && mark);
    let mark = mark || (titled && i == tokens.len());
    let Some(s) = span.of(text).filter(|s| s.len() <= 60) else { return };
    if is(text, words, 0, "hi|hello|hey|dear|hallo|liebe|lieber|bonjour|salut|hola|ciao|olá|oi|merhaba") {
        return;
    }
    let signed = passes(s) && has_sign(s) && (any(s, "._") || mark || platform || labelled);
    let event = if words.len() == 1 && s.chars().next().is_some_and(unsegmented) && counted(s, tokens, i) {
        Event::Name { span, soft: true, line }
    } else if words.len() == 1 && (signed || (looks_like_handle(s) && (platform || (labelled && mark)))) {
        Event::Handle { span, soft: true, lead: true, line }
    } else if (words.len() > 1 && words.len() < 5 && (mark || platform) || labelled && mark)
        && capitals(s)
        && !is_interface(s)
    {
        Event::Name { span, soft: true, line }
    } else {
        return;
    };
    found.push(event);
}

/// Where a caption or bio in quotes begins: its numbers are not the account's.
pub(super) fn caption(raw: &str) -> Option<usize> {
    let i = seek::first(raw, &[": \"", ": “", ": „", " : «"]);
    let head = seek::cut(raw, 0, i);
    let dated = head.as_bytes().last_chunk::<4>().is_some_and(|year| year.iter().all(u8::is_ascii_digit));
    (i < raw.len() && (dated || find(head, "(@").is_some())).then_some(i + 1)
}

/// Where the message begins behind "[3/4/26, 10:42:11] Tom: " or "04.03.26, 10:42 - Tom: ", as chats are exported; 0 for any
/// other line.
pub(super) fn sender(raw: &str) -> usize {
    let dated = |s: &str| {
        let digits = s.bytes().filter(u8::is_ascii_digit).count();
        digits >= 3 && any(s, ":") && s.len() <= 32 && s.chars().all(|c| !is_letter(c) || holds("apmAPM", c))
    };
    let (open, close) = if raw.starts_with('[') { (1, "]") } else { (0, " - ") };
    let to = seek::first(raw, &[close]);
    let from = to + close.len();
    let name = seek::cut(raw, from, raw.len());
    let colon = seek::first(name, &[": "]);
    if dated(seek::cut(raw, open, to)) && colon < name.len().min(40) && !any(seek::cut(name, 0, colon), "0123456789@") {
        from + colon + 2
    } else {
        0
    }
}

/// "Threads" as a platform: beside a handle or after "on"; else it counts threads.
pub(super) fn threads(text: &str, tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        if !has(tokens, i, NOUN) || !is(text, tokens, i, "threads") {
            continue;
        }
        let beside = has(tokens, i.wrapping_sub(1), HANDLE | LINK | OTHER) && i > 0;
        let handle = has(tokens, i + 1, HANDLE) || (i == 0 && has(tokens, 1, COLON) && !has(tokens, 2, NUM));
        if (beside || handle)
            && let Some(t) = tokens.get_mut(i)
        {
            t.tok = Tok::Platform(Platform::Threads);
        }
    }
}

/// A word that only handles look like, beside the name of a platform at the line's start: "maya.makes · Instagram".
pub(super) fn beside(text: &str, tokens: &mut [Token]) {
    let i = start(tokens, 0);
    let after = |k: usize| k + 1 + usize::from(has(tokens, k + 1, BORDER | ON));
    let next = after(i);
    // "joe.bakes: 24.8k": what it counts is asked.
    let listed = has(tokens, next, NUM)
        && has(tokens, next + 1, EDGE)
        && matches!(tokens.get(next), Some(Token { tok: Tok::Value(Value::One(n)), .. }) if n.is(UNIT));
    let at = if has(tokens, i, OTHER)
        // "joe.bakes, 24.8k on insta"
        && (listed || has(tokens, next, PLATFORM) || has(tokens, next, NUM) && has(tokens, after(next), PLATFORM))
    {
        i
    } else if has(tokens, i, PLATFORM) && next == i + 2 && has(tokens, next, OTHER) {
        next
    } else {
        return;
    };
    if let Some(t) = tokens.get_mut(at)
        && t.span.of(text).is_some_and(|s| looks_like_handle(s) && has_sign(s) && !is_site(s) && (!listed || signed(s)))
    {
        t.tok = Tok::Handle;
    }
}

/// What stands between a handle and the name of its platform.
const BORDER: Kinds = BULLET | BAR | DASH | OPEN | COMMA | COLON | SLASH;

/// The first token from `i` on that is no mark of a list: "- ", "2. ", "2) ".
fn start(tokens: &[Token], mut i: usize) -> usize {
    while has(tokens, i, ITEM | DASH | BULLET | NOISE)
        || i == 0 && has(tokens, 0, NUM) && has(tokens, 1, DOT | CLOSE)
        || i == 1 && has(tokens, 0, NUM | NOISE) && has(tokens, 1, DOT | CLOSE)
    {
        i += 1;
    }
    i
}

/// Whether a word has a handle's inner dot or underscore, and is no key of data ("stats.views").
fn signed(s: &str) -> bool {
    let last = behind(s, ".").max(behind(s, "_"));
    last > 0 && !matches!(vocabulary::lexeme(seek::cut(s, last, s.len())), vocabulary::Lexeme::Noun(_))
}

/// A web address without its path is no handle.
pub(super) fn is_site(s: &str) -> bool {
    seek::among("com|net|org|example", seek::cut(s, behind(s, "."), s.len()))
}

/// Whether a line can be a display name.
pub(super) fn name_shaped(s: &str) -> bool {
    let mark =
        |c: char| seek::holds(",·•|:/?!\"()+%@#=;[]{}<>*\u{fffd}", c) || fold(c).is_some_and(|c| c.is_ascii_digit());
    s.len() <= 40
        && (1..=5).contains(&words(s))
        && !s.ends_with('.')
        && !s.chars().any(mark)
        && s.chars().any(is_letter)
}

/// The same, with a number behind: "Studio 54".
pub(super) fn titled(s: &str) -> bool {
    let bare = seek::cut(s, 0, s.bytes().rposition(|b| !b.is_ascii_digit()).map_or(0, |i| i + 1));
    name_shaped(s) || bare.ends_with(' ') && s.len() - bare.len() <= 4 && name_shaped(trim(bare).1) && capitals(bare)
}

/// Two or three words that all begin large.
pub(super) fn full_name(s: &str) -> bool {
    (2..=4).contains(&words(s)) && capitals(s) && name_shaped(s)
}

pub(super) fn capitals(s: &str) -> bool {
    // The small letters of Western Europe, Greece and Russia count; those of other tongues are taken for large.
    let small = |c| matches!(c, '\0'..='/' | ':'..='@' | '['..='\u{7f}' | 'ß'..='ÿ' | 'ά'..='ώ' | 'а'..='џ');
    let mut at = 0;
    while let Some(w) = word(s, &mut at) {
        if w.chars().next().is_none_or(small) {
            return false;
        }
    }
    true
}
