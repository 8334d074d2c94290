//! A line of text as tokens: numbers with their units, labels, handles, addresses, marks.
//!
//! Knows what a stretch of characters is by itself. Refuses to know what a number counts; see `pair`.

use super::address;
use super::claim::Value;
use super::glyph::{Glyph, HARD_SPACE, at, digit, is_letter, span};
use super::label::label;
use super::letter::{folded, unsegmented};
use super::number::{self, Cash, Numeral};
use super::odd;
use super::scan::scan;
use super::seek::{self, holds, is_space};
use super::token::{Tok, Token, token_of};
use super::tongue::Tongues;
use super::units;
use super::word::{AVG, Lexeme, Noun, Quals, Word, find, lexeme};
use crate::model::{Currency, Decimal, Platform, Span};

/// A lower-case copy of a short word, without the heap.
struct Lower {
    buf: [u8; 24],
    len: usize,
}

impl Lower {
    /// The word between two glyphs; empty where it is long or not ASCII, for no word of the vocabulary is.
    fn of(glyphs: &[Glyph], from: usize, to: usize) -> Lower {
        let mut lower = Lower { buf: [0; 24], len: 0 };
        for g in glyphs.get(from..to).unwrap_or_default() {
            match lower.buf.get_mut(lower.len) {
                Some(slot) if g.ch.is_ascii() => *slot = (g.ch as u8).to_ascii_lowercase(),
                _ => return Lower { buf: [0; 24], len: 0 },
            }
            lower.len += 1;
        }
        lower
    }
    fn as_str(&self) -> &str {
        self.buf.get(..self.len).and_then(|b| core::str::from_utf8(b).ok()).unwrap_or_default()
    }
}

/// Splits a line into tokens. `text` is the whole text that the glyphs' spans point into.
pub(super) fn lex(text: &str, glyphs: &[Glyph], out: &mut Vec<Token>) {
    out.clear();
    let mut i = 0;
    let mut spaced = true;
    let wide = Wide::new();
    // Where the latest run of letters, digits and what joins them ends: a word may be a part of it.
    let mut run = 0;
    while i < glyphs.len() {
        let c = at(glyphs, i);
        let (read, from) = if c == ' ' || c == '\t' || c == HARD_SPACE {
            spaced = true;
            i += 1;
            if c == '\t' {
                out.push(Token::new(Tok::Punct('\t'), span(glyphs, i - 1, i), true));
            }
            continue;
        } else if c == '1' && at(glyphs, i + 1) == '촌' {
            // LinkedIn in Korean: "1촌 500+".
            (Read { tongues: Tongues::of("ko"), ..Read::of(Tok::Noun(Noun::Connections), i + 2) }, i)
        } else if c.is_ascii_digit() {
            i = number(text, glyphs, &wide, (i, i), None, spaced, out);
            spaced = false;
            continue;
        } else if let Some((unit, digits)) = units::before(glyphs, i) {
            i = number(text, glyphs, &wide, (i, digits), Some(unit), spaced, out);
            spaced = false;
            continue;
        } else if let Some(end) = handle(glyphs, i) {
            let mut to = end;
            // "@manual.rio8,2 mi": which of the digits are the number's cannot be told.
            if digit(glyphs, to - 1) && matches!(at(glyphs, to), ',' | '.') && digit(glyphs, to + 1) {
                while wordly(at(glyphs, to)) || matches!(at(glyphs, to), ',' | '.') && digit(glyphs, to + 1) {
                    to += 1;
                }
                out.push(Token::new(Tok::Noise, span(glyphs, i, to), spaced));
                (spaced, i) = (false, to);
                continue;
            }
            // A letter of another script right behind, or a broken byte: the handle cannot be cut out safely.
            let behind = at(glyphs, to);
            let secret = behind == char::REPLACEMENT_CHARACTER;
            // "@SUM(1+1)": a formula.
            let large = |k| at(glyphs, k).is_ascii_uppercase();
            let formula = behind == '('
                && (digit(glyphs, to + 1) || (i + 1..to).all(large) && (large(to + 1) || at(glyphs, to + 1) == ')'));
            if is_letter(behind) || secret || formula { (other(to), i) } else { (Read::of(Tok::Handle, to), i + 1) }
        } else if c == 'Ø' && !is_letter(at(glyphs, i + 1)) {
            // The sign of an average.
            (Read::of(Tok::Qual(AVG), i + 1), i)
        } else if is_letter(c) {
            (word(text, glyphs, i, &mut run, out), i)
        } else {
            (Read::of(Tok::Punct(c), i + 1), i)
        };
        let to = read.to.max(i + 1);
        let span = span(glyphs, from, to);
        if read.said != 0 {
            out.push(Token::new(Tok::Qual(read.said), span, spaced));
        }
        out.push(Token { tok: read.tok, tongues: read.tongues, span, spaced });
        spaced = false;
        i = to;
    }
}

/// The glyph behind the handle at glyph `i`, if one is there: also one made of look-alikes, or with accents, for `odd` to
/// tell.
fn handle(glyphs: &[Glyph], i: usize) -> Option<usize> {
    if at(glyphs, i) != '@' {
        return None;
    }
    let part = |k: usize| {
        let c = at(glyphs, k);
        c.is_ascii_alphanumeric() || c == '_' || odd::alike(c) || folded(c).is_ascii_lowercase()
    };
    let mut to = i + 1;
    while part(to) || matches!(at(glyphs, to), '.' | '-') && part(to + 1) && to > i + 1 {
        to += 1;
    }
    let own = |g: &Glyph| g.ch.is_ascii_alphanumeric() || g.ch == '_';
    let any = glyphs.get(i + 1..to).unwrap_or_default().iter().any(own);
    any.then_some(to)
}

/// Whether a line has letters of Chinese or Japanese: looked for once, where it is asked.
type Wide = core::cell::OnceCell<bool>;

/// A word, an address or an e-mail from glyph `i`.
fn word(text: &str, glyphs: &[Glyph], i: usize, run: &mut usize, before: &[Token]) -> Read {
    if unsegmented(at(glyphs, i)) {
        return unspaced(glyphs, i, before);
    }
    if let Some(read) = coin(text, glyphs, i) {
        return read;
    }
    let alike = |c: char| (is_letter(c) && !unsegmented(c)) || c.is_ascii_digit() || c == '_';
    let mut to = i.max(*run);
    loop {
        let c = at(glyphs, to);
        let next = at(glyphs, to + 1);
        let joins = match c {
            '.' => alike(next),
            '\'' => is_letter(next),
            '-' => is_letter(next) && is_letter(at(glyphs, to.wrapping_sub(1))),
            _ => alike(c),
        };
        if !joins {
            break;
        }
        to += 1;
    }
    *run = to;
    if at(glyphs, to) == '@' && alike(at(glyphs, to + 1)) {
        to += 1;
        while alike(at(glyphs, to)) || (matches!(at(glyphs, to), '.' | '-') && alike(at(glyphs, to + 1))) {
            to += 1;
        }
        return Read::of(Tok::Email, to);
    }
    let scheme = at(glyphs, to) == ':' && at(glyphs, to + 1) == '/' && at(glyphs, to + 2) == '/';
    let dotted = || glyphs.get(i..to).unwrap_or_default().iter().any(|g| g.ch == '.');
    if scheme || (to - i < 80 && dotted() && span(glyphs, i, to).of(text).is_some_and(address::is_address)) {
        while !matches!(
            at(glyphs, to),
            '\0' | ' ' | '\t' | HARD_SPACE | '(' | ')' | '[' | ']' | '<' | '>' | '"' | ',' | '|' | '•' | '·' | ';'
        ) {
            to += 1;
        }
        while matches!(at(glyphs, to - 1), '.' | '!' | ':' | '\'' | '*') && to > i + 1 {
            to -= 1;
        }
        return Read::of(Tok::Url, to);
    }
    let whole = Lower::of(glyphs, i, to);
    let whole = whole.as_str();
    if whole == "n"
        && at(glyphs, to) == '/'
        && matches!(at(glyphs, to + 1), 'a' | 'A')
        && !is_letter(at(glyphs, to + 2))
    {
        return Read::of(Tok::Value(Value::Hidden), to + 2);
    }
    if single_x(glyphs, i, to) {
        return Read::of(Tok::Platform(Platform::X), to);
    }
    if let Some(found) = find(glyphs, i).filter(|f| borders(glyphs, f, 0)) {
        return known(&found, glyphs, before);
    }
    // "followers_count", "avg_likes": a key of data.
    if holds_key(glyphs, i, to)
        && let Some(found) = span(glyphs, i, to).of(text).and_then(|w| label(&w.replace('_', " ")))
    {
        return Read { tongues: found.tongues, said: found.quals, ..Read::of(Tok::Noun(found.noun), to) };
    }
    // Another script never splits a word of its own, only its digits.
    let mut head = i;
    while is_letter(at(glyphs, head)) {
        head += 1;
    }
    let foreign = glyphs.get(i..head).unwrap_or_default().iter().any(|g| !g.ch.is_ascii());
    other(if foreign && digit(glyphs, head) { head.min(to) } else { to })
}

/// A word for money right before its sum: "Rp2,5jt", "INR15,000", "Rs.800".
fn coin(text: &str, glyphs: &[Glyph], i: usize) -> Option<Read> {
    let mut end = i;
    while is_letter(at(glyphs, end)) {
        end += 1;
    }
    let from = end + usize::from(at(glyphs, end) == '.');
    let (n, to) = measure(text, glyphs, from).filter(|_| digit(glyphs, from))?;
    // "rs2024", "kr.99_", "R100", "PHP 8.2": a handle, a model, a version.
    let least = match (end - i, at(glyphs, i)) {
        (1, _) if n.is_plain() && at(glyphs, to) != '/' => i64::MAX,
        (3.., c) if c != 'P' => 0,
        (_, c) if c.is_ascii_uppercase() => 100 * Decimal::SCALE,
        _ => 2100 * Decimal::SCALE,
    };
    let joined = matches!(at(glyphs, to), '_' | '.') && (wordly(at(glyphs, to + 1)) || at(glyphs, to) == '_');
    if joined || wordly(at(glyphs, to)) || n.size().is_none_or(|q| q.value.parts() < least) {
        return None;
    }
    let tok = match find(glyphs, i) {
        Some(found) if found.end == end => token_of(found.lexeme),
        _ if end == i + 1 && at(glyphs, i) == 'R' => Tok::Money("ZAR"),
        _ => Tok::Other,
    };
    currency_word(text, span(glyphs, i, end), &tok).map(|_| Read::of(tok, end))
}

/// Whether a word is joined like the keys of data that count something: a handle may be joined in any other way.
fn holds_key(glyphs: &[Glyph], from: usize, to: usize) -> bool {
    let word = Lower::of(glyphs, from, to);
    let word = word.as_str();
    let (head, tail) = (seek::until(word, "_"), seek::behind(word, "_"));
    tail > 0
        && (matches!(word.get(tail..), Some("count" | "rate"))
            || matches!(word.get(..head), Some("avg" | "average" | "median")))
}

/// A word of a script without spaces, from glyph `i`: up to where a known one begins.
fn unspaced(glyphs: &[Glyph], i: usize, before: &[Token]) -> Read {
    let label = |k| find(glyphs, k).filter(|f| borders(glyphs, f, 0));
    if let Some(found) = label(i) {
        return known(&found, glyphs, before);
    }
    let mut end = i + 1;
    while unsegmented(at(glyphs, end))
        && !label(end).is_some_and(|f| matches!(f.lexeme, Lexeme::Noun(_) | Lexeme::Said(..) | Lexeme::Qual(1..)))
    {
        end += 1;
    }
    other(end)
}

/// What a stretch of letters is, and the glyph behind it.
struct Read {
    tok: Tok,
    tongues: Tongues,
    /// What a label says besides.
    said: Quals,
    to: usize,
}

fn other(to: usize) -> Read {
    Read::of(Tok::Other, to)
}

impl Read {
    fn of(tok: Tok, to: usize) -> Read {
        Read { tok, tongues: Tongues::NONE, said: 0, to }
    }
}

fn known(word: &Word, glyphs: &[Glyph], before: &[Token]) -> Read {
    let mut read = Read { tok: token_of(word.lexeme), tongues: word.tongues, said: 0, to: word.end };
    match word.lexeme {
        Lexeme::Said(quals, _) => read.said = quals,
        Lexeme::Behind(noun) => {
            // Alone on its line it may label the number above; "Follow" is a button there, "Marta" a name.
            let label = !matches!(noun, Noun::Followers | Noun::Views);
            let alone =
                label && before.is_empty() && glyphs.get(word.end..).unwrap_or_default().iter().all(|g| is_space(g.ch));
            let number =
                before.iter().rfind(|t| !matches!(t.tok, Tok::Qual(0))).is_some_and(|t| matches!(t.tok, Tok::Value(_)));
            // "Takip: 345": only a label has a colon.
            let behind = (word.end..word.end + 3).find(|i| at(glyphs, *i) != ' ' && at(glyphs, *i) != ':');
            let keyed =
                label && before.is_empty() && at(glyphs, word.end) == ':' && behind.is_some_and(|i| digit(glyphs, i));
            if !alone && !number && !keyed {
                read.tok = Tok::Other;
            }
        }
        // In Taiwan it is another dollar.
        Lexeme::Money("CNY") if glyphs.iter().any(|g| holds("萬價絲數觀讚蹤", g.ch)) => {
            read.tok = Tok::Money("")
        }
        // Words for one publication are much the same everywhere.
        Lexeme::Piece => read.tongues = Tongues::ALL,
        _ => {}
    }
    read
}

/// Whether the text behind a word lets it be that word: "posts12.5K" and "avg.likes" do, "posts_count" does not; in a script
/// without spaces another known word must follow.
fn borders(glyphs: &[Glyph], word: &Word, depth: u32) -> bool {
    let (next, second) = (at(glyphs, word.end), at(glyphs, word.end + 1));
    let label = matches!(word.lexeme, Lexeme::Noun(_) | Lexeme::Said(..) | Lexeme::Behind(_));
    if unsegmented(next) {
        // "3万円です": of what follows money nothing is a part of its word.
        return matches!((word.lexeme, next), (Lexeme::Money(_), 'ぁ'..='ん'))
            || depth < 4
                && (!unsegmented(at(glyphs, word.end.wrapping_sub(1)))
                    || find(glyphs, word.end).is_some_and(|w| borders(glyphs, &w, depth + 1)));
    }
    match next {
        '_' => false,
        '.' => !(is_letter(second) || second.is_ascii_digit()) || label || matches!(word.lexeme, Lexeme::Qual(_)),
        '-' => !is_letter(second) || matches!(word.lexeme, Lexeme::Platform(_)),
        '\'' => {
            !is_letter(second)
                || matches!(word.lexeme, Lexeme::Platform(_))
                || !at(glyphs, word.end.wrapping_sub(1)).is_ascii()
        }
        '0'..='9' => label || unsegmented(at(glyphs, word.end.wrapping_sub(1))),
        _ => true,
    }
}

/// A capital X alone, where it can only be the platform: "X:" at the line's start, "on X".
fn single_x(glyphs: &[Glyph], i: usize, to: usize) -> bool {
    if to != i + 1 || at(glyphs, i) != 'X' {
        return false;
    }
    let on = i >= 3
        && at(glyphs, i - 1) == ' '
        && at(glyphs, i - 2).eq_ignore_ascii_case(&'n')
        && at(glyphs, i - 3).eq_ignore_ascii_case(&'o');
    let next = at(glyphs, to);
    // "Jane Doe (@janedoe) / X": the page's title.
    let titled = next == '\0' && i > 2 && at(glyphs, i - 1) == ' ' && at(glyphs, i - 2) == '/';
    on || titled || (i == 0 && matches!(next, ':' | '\0' | '|')) || (i > 0 && at(glyphs, i - 1) == '(' && next == ')')
}

/// The currency of a sign; `None` where it is no sign of money.
pub(super) fn currency_sign(c: char) -> Option<Cash> {
    let known = |code| Currency::from_code(code).map_or(Cash::Unclear, Cash::In);
    Some(match c {
        '$' => known("USD"),
        '€' => known("EUR"),
        '£' => known("GBP"),
        '₹' => known("INR"),
        '₩' => known("KRW"),
        '₺' => known("TRY"),
        '₽' => known("RUB"),
        '₴' => known("UAH"),
        '₪' => known("ILS"),
        '₱' => known("PHP"),
        '₫' => known("VND"),
        '฿' => known("THB"),
        // Yen and yuan share the sign; of the others no benchmark is known.
        '¥' | '¢' | '\u{20a0}'..='\u{20cf}' | '؋' | '৳' | '૱' | '௹' | '៛' | '﷼' => Cash::Unclear,
        _ => return None,
    })
}

/// Codes of currencies that are not offered, for which a reader may take the dollar sign or the number before.
const ELSEWHERE: &str = "AED|ARS|CLP|COP|HKD|MYR|NTD|RM|SAR|SGD|TWD";

/// The currency of a code or word.
pub(super) fn currency_word(text: &str, span: Span, tok: &Tok) -> Option<Cash> {
    match *tok {
        Tok::Money(code) => Some(Currency::from_code(code).map_or(Cash::Unclear, Cash::In)),
        Tok::Other => {
            let word = span.of(text)?;
            let large = word.bytes().all(|b| b.is_ascii_uppercase());
            if large && seek::among(ELSEWHERE, word) {
                return Some(Cash::Unclear);
            }
            let code = Currency::from_code(word)?;
            // "try" and "cad" are words too: only written large they are codes.
            (large || matches!(code.code(), "USD" | "EUR" | "GBP" | "INR")).then_some(Cash::In(code))
        }
        _ => None,
    }
}

/// What stands before a dollar sign.
const DOLLARS: [(&str, &str); 9] = [
    ("US", "USD"),
    ("us", "USD"),
    ("A", "AUD"),
    ("AU", "AUD"),
    ("C", "CAD"),
    ("CA", "CAD"),
    ("NZ", "NZD"),
    ("R", "BRL"),
    ("MX", "MXN"),
];

/// Whose dollars they are, by the letters before the sign.
pub(super) fn dollars(lead: &str) -> Cash {
    let code = DOLLARS.iter().find(|(known, _)| *known == lead).map_or("", |(_, code)| code);
    Currency::from_code(code).map_or(Cash::Unclear, Cash::In)
}

/// The same, by the code beside it: "AUD $500", "$500 CAD". Of other money there is no such sign.
pub(super) fn dollar(code: Cash) -> Cash {
    match code {
        Cash::In(c) if DOLLARS.iter().any(|(_, known)| *known == c.code()) => code,
        _ => Cash::Unclear,
    }
}

/// The money sign before a number, from the tokens so far; "A$", "US$" and codes count.
fn cash_before(text: &str, before: &[Token]) -> Option<(Cash, Span)> {
    let back = |k: usize| before.len().checked_sub(k).and_then(|i| before.get(i));
    let counts = |k: usize| matches!(back(k), Some(Token { tok: Tok::Value(_), .. }));
    let last = back(1)?;
    let Tok::Punct(c) = last.tok else {
        // "3000元 1.2万", "$500 AUD 12k": the one before is paid.
        let dollar = || matches!(back(3), Some(Token { tok: Tok::Punct('$'), .. }));
        let cash = currency_word(text, last.span, &last.tok).filter(|_| !counts(2) || last.spaced && !dollar())?;
        return Some((cash, last.span));
    };
    let lead = back(2).filter(|_| !counts(3));
    let whole = |lead: &Token| Span { start: lead.span.start, end: last.span.end };
    let word = lead.and_then(|t| Some((currency_word(text, t.span, &t.tok)?, whole(t), &t.tok)));
    match word {
        Some((cash, span, _)) if c == '$' => return Some((dollar(cash), span)),
        // "Rs. 800".
        Some((cash, span, Tok::Money(_))) if c == '.' && !last.spaced => return Some((cash, span)),
        _ => {}
    }
    let cash = currency_sign(c)?;
    match lead.filter(|t| !last.spaced && c == '$' && matches!(t.tok, Tok::Other | Tok::Qual(_))) {
        Some(lead) => Some((dollars(lead.span.of(text)?), whole(lead))),
        None => Some((cash, last.span)),
    }
}

/// A letter or digit.
fn wordly(c: char) -> bool {
    is_letter(c) || c.is_ascii_digit()
}

/// Adds the number from glyph `i`, with everything that belongs to it; returns the glyph behind it. Its digits begin at
/// `digits`: a unit may stand before them.
fn number(
    text: &str,
    glyphs: &[Glyph],
    wide: &Wide,
    (i, digits): (usize, usize),
    lead: Option<units::Found>,
    mut spaced: bool,
    out: &mut Vec<Token>,
) -> usize {
    let (mut n, mut to) = scan(glyphs, digits);
    let (back, before) = (at(glyphs, i.wrapping_sub(1)), at(glyphs, i.wrapping_sub(2)));
    // A keycap emoji, a hash.
    let mut noise = at(glyphs, to) == '\u{20e3}' || back == '#';
    // A half-eaten decimal, a replaced byte.
    let replaced = at(glyphs, to) == char::REPLACEMENT_CHARACTER || back == char::REPLACEMENT_CHARACTER;
    if (matches!(back, '.' | ',') && !wordly(before)) || replaced {
        n.traits &= !number::TWO_WAYS;
        n.fraction = 0;
        n.mark = if replaced { char::REPLACEMENT_CHARACTER } else { '.' };
    }
    if matches!(back, '-' | '–' | '—') && !wordly(before) && before != '%' && before != ')' {
        n.traits |= number::MINUS;
    } else if back == '+' && !wordly(before)
        || matches!(out.last(), Some(Token { tok: Tok::Punct(c), .. }) if holds("▲▼↑↓△▽⬆⬇🔺🔻Δ±↗↘", *c))
    {
        n.traits |= number::CHANGE;
    }
    // Dates, times, ratios: digits joined by slashes, colons, underscores.
    if matches!(at(glyphs, to), '/' | ':' | '_' | '*') && digit(glyphs, to + 1) {
        while at(glyphs, to).is_ascii_alphanumeric()
            || (matches!(at(glyphs, to), '/' | ':' | '_' | '-' | '.' | '*' | ',') && digit(glyphs, to + 1))
        {
            to += 1;
        }
        out.push(Token::new(Tok::Noise, span(glyphs, i, to), spaced));
        return to;
    }
    if let Some(found) = lead {
        n.times(found, ' ');
    } else {
        to = behind(text, glyphs, wide, &mut n, to, &mut noise);
    }
    let mut result = Value::One(n);
    if matches!(at(glyphs, to), '-' | '–') && digit(glyphs, to + 1) {
        let (mut m, end) = scan(glyphs, to + 1);
        to = suffix(text, glyphs, wide, &mut m, end, &mut noise);
        if matches!(at(glyphs, to), '-' | '–' | '/') && digit(glyphs, to + 1) {
            while digit(glyphs, to) || (matches!(at(glyphs, to), '-' | '–' | '.' | '/') && digit(glyphs, to + 1)) {
                to += 1;
            }
            noise = true;
        }
        result = Value::Range(n, m);
    }
    let mut whole = span(glyphs, i, to);
    // "%2,96", "% 2,96": Turkish, Basque. Behind a number the sign is that number's.
    let gap = usize::from(matches!(back, ' ' | HARD_SPACE));
    if at(glyphs, i.wrapping_sub(1 + gap)) == '%'
        && !n.is(number::UNIT)
        && let Some(sign @ Token { tok: Tok::Punct('%'), .. }) = out.last().copied()
    {
        out.pop();
        if let Value::One(n) | Value::Range(n, _) = &mut result {
            n.traits |= number::PERCENT;
        }
        whole.start = sign.span.start;
        spaced = sign.spaced;
    }
    if !noise
        && !n.is(number::SIGN)
        && let Some((mut cash, sign)) = cash_before(text, out)
    {
        // "$1.500.000": of those who write a dollar's groups so, many mean their pesos.
        let groups = span(glyphs, digits, to).of(text).unwrap_or_default();
        if out.last().is_some_and(|t| matches!(t.tok, Tok::Punct('$')) && t.span == sign)
            && seek::any(seek::cut(groups, seek::until(groups, ".") + 1, groups.len()), ".,")
        {
            cash = Cash::Unclear;
        }
        set_cash(&mut result, cash);
        whole.start = sign.start;
        // "R$", "Rs.": its letters are no word between a label and the sum.
        for t in out.iter_mut().rev().take_while(|t| t.span.start >= sign.start) {
            if matches!(t.tok, Tok::Other | Tok::Money(_) | Tok::Punct('.')) {
                t.tok = Tok::Qual(0);
            }
        }
    }
    if let Value::Range(a, b) = &mut result {
        // "12-15k": the unit is both's; so are a percent sign and a currency.
        a.spread(b);
        let percent = (a.traits | b.traits) & number::PERCENT;
        a.traits |= percent;
        b.traits |= percent;
    }
    out.push(Token::new(if noise { Tok::Noise } else { Tok::Value(result) }, whole, spaced));
    to
}

/// Everything that belongs to a number behind its digits; returns the glyph behind it.
fn behind(text: &str, glyphs: &[Glyph], wide: &Wide, n: &mut Numeral, to: usize, noise: &mut bool) -> usize {
    let mut to = suffix(text, glyphs, wide, n, to, noise);
    while let Some((sum, end)) = compound(text, glyphs, wide, n, to).filter(|_| !*noise) {
        (*n, to) = (sum, end);
    }
    to
}

/// The number whose digits begin at glyph `from`, and the glyph behind it; `None` where it is no count.
pub(super) fn measure(text: &str, glyphs: &[Glyph], from: usize) -> Option<(Numeral, usize)> {
    let (mut n, to) = scan(glyphs, from);
    let mut noise = false;
    let to = behind(text, glyphs, &Wide::new(), &mut n, to, &mut noise);
    (!noise).then_some((n, to))
}

/// Says what money a number is.
pub(super) fn set_cash(value: &mut Value, cash: Cash) {
    match value {
        Value::One(n) => n.pay(cash),
        Value::Range(a, b) => {
            a.pay(cash);
            b.pay(cash);
        }
        Value::Hidden => {}
    }
}

/// A number in two units: "1億2345万", "1 crore 20 lakh", "1 milione e 200 mila"; their sum, and the glyph behind it.
fn compound(text: &str, glyphs: &[Glyph], wide: &Wide, n: &Numeral, to: usize) -> Option<(Numeral, usize)> {
    let size = |n: &Numeral| {
        let first = units::meant(n.unit, 0)?.power;
        let one = (1..).map_while(|i| units::meant(n.unit, i)).all(|m| m.power == first);
        (one && n.ways() == number::WHOLE && !n.is(number::LETTER | number::PERCENT | number::FLOOR)).then_some(n.power)
    };
    let high = size(n)?;
    let mut from = to;
    let apart = matches!(at(glyphs, from), ' ' | HARD_SPACE);
    if apart {
        from += 1;
        let mut end = from;
        while is_letter(at(glyphs, end)) {
            end += 1;
        }
        let and = span(glyphs, from, end).of(text).is_some_and(|w| seek::among("e|y|and|und|et|i|و", w));
        from = if and && at(glyphs, end) == ' ' { end + 1 } else { from };
    }
    if !digit(glyphs, from) {
        return None;
    }
    let (mut m, end) = scan(glyphs, from);
    let mut noise = false;
    let end = suffix(text, glyphs, wide, &mut m, end, &mut noise);
    // A rest without a unit only where nothing parts the two: "1万2000".
    let low = if m.unit == 0 && !apart && m.is_plain() { 0 } else { size(&m)? };
    let scale = |power: u8| 10i64.checked_pow(u32::from(power));
    if noise || m.mantissa >= scale(high.checked_sub(low)?)? {
        return None;
    }
    m.mantissa = n.mantissa.checked_mul(scale(high - low)?)?.checked_add(m.mantissa)?;
    if m.mantissa > 999_999_999_999_999_999 {
        m.traits |= number::HUGE;
    }
    Some((m, end))
}

/// The unit at glyph `from`, behind a number. A few letters are units only in some manner.
fn unit(glyphs: &[Glyph], wide: &Wide, n: &Numeral, from: usize, apart: bool) -> Option<units::Found> {
    let found = units::find(glyphs, from, apart)?;
    let taken = match at(glyphs, from).to_ascii_lowercase() {
        _ if !found.letter => true,
        // "5 L" are litres.
        'l' => !apart,
        // "2w" are weeks but in Chinese text, "5G" is a network.
        'w' => !apart && (n.is(number::PARTED) || *wide.get_or_init(|| glyphs.iter().any(|g| g.ch > '\u{2e80}'))),
        'g' => apart,
        _ => true,
    };
    taken.then_some(found)
}

/// The unit, percent sign, plus and currency behind a number; returns the glyph behind them.
fn suffix(text: &str, glyphs: &[Glyph], wide: &Wide, n: &mut Numeral, mut to: usize, noise: &mut bool) -> usize {
    let gap = usize::from(matches!(at(glyphs, to), ' ' | HARD_SPACE));
    let from = to + gap;
    let mut end = from;
    while at(glyphs, end).is_ascii_alphabetic() && end - from < 24 {
        end += 1;
    }
    let after = at(glyphs, end);
    let sealed = !is_letter(after) && !after.is_ascii_digit() && after != '_';
    // "350 Mi piace": no million; "120Folge ich": no id.
    let label = |at: usize| {
        let named = |l| matches!(l, Lexeme::Noun(_) | Lexeme::Said(..) | Lexeme::Behind(_) | Lexeme::Piece);
        find(glyphs, at).filter(|w| named(w.lexeme) && borders(glyphs, w, 0)).map_or(0, |w| w.end)
    };
    let named = label(from);
    if let Some(found) = unit(glyphs, wide, n, from, gap == 1).filter(|f| f.end >= named) {
        n.times(found, if gap == 1 { at(glyphs, to) } else { '\0' });
        to = found.end;
    } else if named == 0 && (end > from || is_letter(after)) {
        let run = Lower::of(glyphs, from, end);
        // "12kfollowers", "1,2Mпідписників", "41,2 milSeguidores".
        let head = (1..5).find_map(|len| {
            let found = units::find(glyphs.get(..from + len)?, from, false).filter(|f| f.end == from + len)?;
            (label(found.end) > 0).then_some(found)
        });
        if let Some(found) = head {
            n.times(found, '\0');
            to = found.end;
        } else {
            let word = token_of(lexeme(run.as_str()));
            let money = currency_word(text, span(glyphs, from, end), &word).is_some();
            // "3d", "2w", "18th", "4DX": an age, an ordinal, an id; not a count. "2x reels": a count.
            if gap == 0
                && (run.as_str() != "x" || after != ' ')
                && end > from
                && !matches!(word, Tok::Noun(_) | Tok::Piece)
                && !money
            {
                *noise |= sealed || after.is_ascii_digit() || after == '_';
                while at(glyphs, end).is_ascii_alphanumeric() || at(glyphs, end) == '_' {
                    end += 1;
                }
                return if *noise { end } else { to };
            }
        }
    }
    let sign = to + usize::from(matches!(at(glyphs, to), ' ' | HARD_SPACE));
    if at(glyphs, sign) == '%' && !n.is(number::UNIT) {
        n.traits |= number::PERCENT;
        to = sign + 1;
    } else if let Some(cash) = currency_sign(at(glyphs, sign)).filter(|_| !digit(glyphs, sign + 1)) {
        n.pay(cash);
        to = sign + 1;
    } else if matches!(at(glyphs, sign), 'đ' | 'Đ') && !wordly(at(glyphs, sign + 1)) {
        n.pay(Currency::from_code("VND").map_or(Cash::Unclear, Cash::In));
        to = sign + 1;
    }
    if at(glyphs, to) == '+' && !digit(glyphs, to + 1) {
        n.traits |= number::FLOOR;
        to += 1;
    }
    to
}
