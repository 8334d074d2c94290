//! Who a sentence speaks of: "Ana has 18k followers and 800 likes, Ben has 41k".
//!
//! Knows a name with a capital before a verb or a mark and a number. Refuses scripts without capitals, and words that
//! merely begin a sentence.

use super::claim::{Claim, Event, Style};
use super::foreign::{self, List};
use super::naming::capitals;
use super::number::{self, MONEY, PERCENT, UNIT};
use super::token::*;
use super::word::{Noun, is_interface};
use crate::model::Span;

/// "has", as a name stands before it.
const VERBS: &str = "has|have|had|gets|with|hat|tiene|tem|ha|a|heeft|ma|har|ima|has about|avec|con|com|mit|met|имеет";
/// Words that begin a line with a capital and name nobody.
const NOBODY: &str = "total|hello|hi|hey|hola|audience|currently|update|both|each|she|he|they|we|it|you|who|now|our|\
                      my|all|people|creator|influencer|und|et|y|e|page|channel|account|bio|community|kanal|konto|\
                      compte|communauté|cuenta|comunidad|audiencia|conta|hesap|akun|elle|il|\
                      elles|ils|nous|notre|tiene|tienen|tengo|ella|nosotros|ela|ele|eles|tem|temos|lei|lui|hanno|sie|\
                      er|ich|wir|hat|unser|unsere|zij|hij|ze|heeft|wij|ma|mam|mamy|on|ona|ono|oni|o|a|má|hun|hon|han|\
                      vi|dia|har|i|i've|i have|ho|sono|abbiamo|tenho|j'ai|j’ai|j'en ai|habe|hab|ik|\
                      jag|jeg|saya|cuento con|estoy|estou|zurzeit|gerade|mittlerweile|derzeit|momentan|aktuell|\
                      insgesamt|actualmente|atualmente|attualmente|actuellement|obecnie|momenteel|ahora|nu|momentálně|\
                      jelenleg|acum|hiện|con|avec|com|mit|med|som|cuento|conto|possuo|punya|mám|\
                      package|paket|pacote|paquete|pacchetto|forfait|pack|bundle|stand";

/// Adds who is named before the numbers of a line, and what is left out behind "has" the second time.
pub(super) fn subjects(
    text: &str,
    line: u32,
    tokens: &[Token],
    claims: &mut Vec<Claim>,
    strays: &mut Vec<Claim>,
    found: &mut Vec<Event>,
) {
    let mut i = 0;
    let mut inner = false;
    // All three are in the order of the line, and so is what is looked for in them: where it goes on, and who was told of.
    let (mut claim, mut stray, known) = (0, 0, found.len());
    let mut told: Option<Claim> = None;
    while i < tokens.len() {
        let from = i;
        let begins =
            i == 0 || has(tokens, i - 1, COMMA | AND | DOT | CLOSE | BULLET | BAR | DASH | ITEM | NOISE | SIGN);
        while has(tokens, i, OTHER) && i - from < 3 && word(text, tokens, i).is_some_and(capitals) {
            i += 1;
        }
        let words = tokens.get(from..i).unwrap_or_default();
        let (true, Some(first), Some(last)) = (begins, words.first(), words.last()) else {
            i = i.max(from + 1);
            continue;
        };
        let mut next = i;
        // "Ben (TikTok): 41k followers".
        if has(tokens, next, OPEN) && has(tokens, next + 1, PLATFORM) && has(tokens, next + 2, CLOSE) {
            next += 3;
        }
        let verb = is(text, tokens, next, VERBS);
        // "Ben (41k followers)".
        if verb || has(tokens, next, DASH | COLON | OPEN) {
            next += 1;
        }
        while has(tokens, next, QUAL) {
            next += 1;
        }
        let span = Span { start: first.span.start, end: last.span.end };
        let cased = |c: char| c.is_ascii_uppercase() || matches!(c, '\u{c0}'..='\u{52f}');
        let name = span.of(text).unwrap_or_default();
        if !has(tokens, next, NUM)
            || !name.starts_with(cased)
            || name.len() > 60
            || super::seek::among(NOBODY, name)
            || foreign::has(List::Nobody, name)
            || is_interface(name)
        {
            continue;
        }
        let at = tokens.get(next).map_or(0, |t| t.span.start);
        let number = |c: &Claim| c.span.start <= at && at < c.span.end;
        while let Some(c) = claims.get(claim).filter(|c| c.span.end <= span.start) {
            if matches!(c.noun, Noun::Followers | Noun::Subscribers) && told.is_none_or(|t| t.span.start < c.span.start)
            {
                told = Some(*c);
            }
            claim += 1;
        }
        while strays.get(stray).is_some_and(|s| s.span.end <= at) {
            stray += 1;
        }
        let rest = claims.get(claim..).unwrap_or_default();
        let mut counted = rest.iter().take_while(|c| c.span.start <= at).any(number);
        // "..., Ben has 41k": of what was told of the one before.
        if verb
            && inner
            && let Some(Claim { noun, tongues, .. }) = told
            && let Some(s) = strays.get_mut(stray).filter(|s| number(s))
            && s.value.one().is_some_and(|n| n.is(UNIT) && !n.is(MONEY | PERCENT | number::SIGN))
            && has(tokens, next + 1, EDGE | PUNCT | AND)
        {
            *s = Claim { noun, tongues, style: Style::LabelFirst, quals: 0, ..*s };
            told = Some(*s);
            counted = true;
        }
        if counted && !found.iter().take(known).any(|e| e.start() == span.start) {
            // At the line's start it is a name by its place only; within it, the sentence says so.
            let single = words.len() == 1 && from == 0 && !verb && !has(tokens, i, DASH | COLON | OPEN | NUM);
            if !single {
                found.push(Event::Name { span, soft: !inner, line });
            }
        }
        inner |= counted;
        i = next;
    }
    let mut kept = 0;
    for i in 0..strays.len() {
        match strays.get(i) {
            Some(s) if s.noun != Noun::Nothing => claims.push(*s),
            _ => {
                strays.swap(kept, i);
                kept += 1;
            }
        }
    }
    strays.truncate(kept);
    super::order::by_key(claims, |c| super::order::place(c.span));
}

fn word<'t>(text: &'t str, tokens: &[Token], i: usize) -> Option<&'t str> {
    tokens.get(i).and_then(|t| t.span.of(text))
}
