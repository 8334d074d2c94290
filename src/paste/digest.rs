//! Lines to events: who is named, what is claimed, in the order of the text.
//!
//! Knows the shapes of lines: counters in one line, numbers above or below their labels, the sentences of link previews, the
//! names at a profile's head. Refuses to decide whose a claim is (`person`) and what it means (`meaning`).

use super::address::{self, has_sign, is_handle, looks_like_handle};
use super::claim::{Claim, Event, Stray, Style, Value};
use super::glyph::{Glyph, glyphs};
use super::lex::{Tok, Token, lex};
use super::pair::{Pairing, fits};
use super::reading::{Detail, NoteCode, Other};
use super::refine::refine;
use super::table::{self, Table};
use super::word::{self, Noun, Quals, is_interface};
use crate::model::{Platform, Span};

/// Events of one paste: far more than a profile or a list of posts has.
const MOST_EVENTS: usize = 8192;
/// Lines of numbers and labels in one stack.
const MOST_STACKED: usize = 256;

/// A line that is nothing but a number or a label.
#[derive(Clone, Copy, Debug)]
struct Lone {
    value: Option<Value>,
    label: Option<(Noun, Quals)>,
    span: Span,
    line: u32,
    apart: bool,
}

/// A line at the head of a block that may name its owner.
#[derive(Clone, Copy, Debug)]
struct Head {
    span: Span,
    line: u32,
    handle: bool,
}

/// The state between lines.
#[derive(Default)]
pub(super) struct Digest {
    pub events: Vec<Event>,
    pub others: Vec<Other>,
    pub notes: Vec<(NoteCode, Span, u32, Detail)>,
    /// The first event that did not fit.
    pub full: Option<(Span, u32)>,
    /// Program data begins here: nothing is read from it.
    pub data: Option<(Span, u32)>,
    /// Creators of a table beyond those listed.
    pub uncounted: usize,
    /// Any visible character was seen.
    pub begun: bool,
    stack: Vec<Lone>,
    head: Vec<Head>,
    /// Other lines between the head and here.
    between: u32,
    /// The line of a handle that stood alone: the next line may be the name.
    alone: u32,
    open: bool,
    apart: bool,
    table: Option<Table>,
    glyphs: Vec<Glyph>,
    tokens: Vec<Token>,
    pairing: Pairing,
    claims: Vec<Claim>,
    strays: Vec<Stray>,
}

/// Finds `needle` (lower case ASCII) in `hay`, ignoring case.
fn find(hay: &str, needle: &str) -> Option<usize> {
    let (n, first) = (needle.as_bytes(), needle.bytes().next()?);
    let here = |(i, b): (usize, &u8)| {
        let fits = b.to_ascii_lowercase() == first
            && hay.as_bytes().get(i..i + n.len()).is_some_and(|w| w.eq_ignore_ascii_case(n));
        fits.then_some(i)
    };
    hay.as_bytes().iter().enumerate().find_map(here)
}

/// Whether `needle` begins within the first few bytes.
fn begins(hay: &str, needle: &str) -> bool {
    hay.as_bytes().windows(needle.len()).take(5).any(|w| w.eq_ignore_ascii_case(needle.as_bytes()))
}

impl Digest {
    pub(super) fn new() -> Digest {
        Digest { open: true, ..Digest::default() }
    }

    fn push(&mut self, event: Event, span: Span, line: u32) {
        if self.events.len() < MOST_EVENTS {
            self.events.push(event);
        } else {
            self.full.get_or_insert((span, line));
        }
    }

    /// Adds an event of a table.
    pub(super) fn event(&mut self, event: Event, span: Span, line: u32) {
        self.push(event, span, line);
    }

    /// Adds a note of a table; more than a hundred say nothing new.
    pub(super) fn note(&mut self, code: NoteCode, span: Span, line: u32, detail: Detail) {
        if self.notes.len() < 100 {
            self.notes.push((code, span, line, detail));
        }
    }

    /// Takes in a line, without its end.
    pub(super) fn line(&mut self, text: &str, start: usize, end: usize, line: u32) {
        if self.data.is_some() || self.full.is_some() {
            return;
        }
        let raw = text.get(start..end).unwrap_or_default();
        glyphs(raw, start, &mut self.glyphs);
        let mut visible = self.glyphs.iter().filter(|g| !g.ch.is_whitespace());
        let Some(first) = visible.next() else {
            self.blank();
            return;
        };
        if !self.begun {
            self.begun = true;
            let second = visible.next().map_or('\0', |g| g.ch);
            if first.ch == '{' || (first.ch == '[' && matches!(second, '{' | '[' | '"' | '\0')) {
                self.data = Some((Span::new(start, end), line));
                return;
            }
        }
        let end = start + caption(raw).unwrap_or(raw.len());
        let raw = text.get(start..end).unwrap_or_default();
        self.glyphs.retain(|g| (g.end as usize) <= end);
        let (mut tokens, glyphs) = (core::mem::take(&mut self.tokens), core::mem::take(&mut self.glyphs));
        lex(text, &glyphs, &mut tokens);
        self.tokenised(text, raw, start, line, &mut tokens);
        (self.tokens, self.glyphs) = (tokens, glyphs);
    }

    fn blank(&mut self) {
        self.apart = true;
        self.open = true;
        if self.stack.is_empty() {
            self.push(Event::Blank, Span::default(), 0);
        }
    }

    fn tokenised(&mut self, text: &str, raw: &str, start: usize, line: u32, tokens: &mut [Token]) {
        if let Some(mut table) = self.table.take() {
            if table.row(text, raw, start, line, self) {
                self.table = Some(table);
                return;
            }
            table.close(self);
        }
        threads(text, tokens);
        let row = refine(text, tokens);
        let apart = core::mem::take(&mut self.apart);
        if tokens.iter().all(|t| matches!(t.tok, Tok::Punct(c) if !matches!(c, '-' | '–' | '—'))) {
            return;
        }
        // A stack: a number or a label alone.
        let value = Pairing::lone_value(tokens);
        let label = Pairing::lone_label(tokens);
        let labels = tokens.iter().any(|t| matches!(t.tok, Tok::Noun(_))) || raw.contains('_');
        if label.is_none()
            && labels
            && !tokens.iter().any(|t| matches!(t.tok, Tok::Num(_) | Tok::Range(..)))
            && let Some(table) = table::header(raw)
        {
            self.flush();
            self.heads(text, false, line);
            self.table = Some(table);
            return;
        }
        if self.stack.len() < MOST_STACKED && (value.is_some() || label.is_some()) && !row {
            let hidden = matches!(value, Some((Value::Hidden, _)));
            if !(hidden && self.stack.is_empty()) {
                if self.stack.is_empty() {
                    self.heads(text, false, line);
                    if apart {
                        self.push(Event::Blank, Span::default(), line);
                    }
                }
                let span = value.map(|v| v.1).or(label.map(|l| l.2)).unwrap_or_default();
                self.stack.push(Lone {
                    value: value.map(|v| v.0),
                    label: label.map(|l| (l.0, l.1)),
                    span,
                    line,
                    apart,
                });
                return;
            }
        }
        if begins(raw, "followed by") || begins(raw, "not followed by") {
            self.flush();
            return;
        }
        let (mut claims, mut strays) = (core::mem::take(&mut self.claims), core::mem::take(&mut self.strays));
        self.pairing.pair(tokens, line, &mut claims, &mut strays);
        self.reactions(&claims, line);
        self.flush();
        let mut found: Vec<(u32, Event)> = Vec::new();
        self.sentences(text, raw, start, line, tokens, &mut claims, &mut strays, &mut found);
        self.names(text, line, tokens, !claims.is_empty(), &mut found);
        let named = found.iter().any(|(_, e)| matches!(e, Event::Handle { .. }));
        if !claims.is_empty() || named {
            self.heads(text, named, line);
            if tokens.iter().all(|t| matches!(t.tok, Tok::Handle | Tok::Punct(_))) {
                self.alone = line;
            }
        } else if self.headed(text, raw, start, line, tokens, &found, &strays) {
            strays.clear();
        }
        if row {
            self.push(Event::Row, Span::default(), line);
        }
        found.extend(claims.iter().map(|c| (c.span.start, Event::Claim(*c))));
        found.extend(strays.iter().map(|s| (s.span.start, Event::Stray { stray: *s, line })));
        found.sort_by_key(|(at, _)| *at);
        for (at, event) in found {
            self.push(event, Span { start: at, end: at }, line);
        }
        (self.claims, self.strays) = (claims, strays);
    }

    /// LinkedIn: a number alone above "56 comments • 7 reposts" counts the reactions.
    fn reactions(&mut self, claims: &[Claim], line: u32) {
        let footer = matches!(claims, [a, b, ..] if a.noun == Noun::Comments && b.noun == Noun::Shares && a.style == Style::NumberFirst);
        if let (true, [Lone { value: Some(value), span, line: above, .. }]) = (footer, self.stack.as_slice())
            && line == above + 1
        {
            let claim = Claim {
                noun: Noun::Likes,
                value: *value,
                quals: word::PIECE,
                span: *span,
                line: *above,
                style: Style::Above,
                bullet: false,
                aged: false,
            };
            self.stack.clear();
            self.push(Event::Claim(claim), claim.span, line);
        }
    }

    /// Pairs the numbers and labels of a stack, if they alternate.
    fn flush(&mut self) {
        let stack = core::mem::take(&mut self.stack);
        if stack.is_empty() {
            return;
        }
        let mut groups: Vec<&[Lone]> = vec![&stack];
        if pairs(&stack).is_none() {
            groups = stack.chunk_by(|_, b| !b.apart).collect();
        }
        for group in groups {
            match pairs(group) {
                Some(claims) => {
                    for claim in claims {
                        self.push(Event::Claim(claim), claim.span, claim.line);
                    }
                }
                None => {
                    let labels = group.iter().any(|l| l.label.is_some());
                    for l in group {
                        if let Some(value) = l.value.filter(|v| !matches!(v, Value::Hidden)) {
                            let stray = Stray { value, span: l.span, unclear: labels, piece: false, solo: false };
                            self.push(Event::Stray { stray, line: l.line }, l.span, l.line);
                        }
                    }
                }
            }
        }
    }

    /// Ends the text.
    pub(super) fn end(&mut self) {
        if let Some(table) = self.table.take() {
            table.close(self);
        }
        self.flush();
    }

    /// Gives out who the head lines name: their owner's figures follow.
    fn heads(&mut self, text: &str, named: bool, line: u32) {
        let head = core::mem::take(&mut self.head);
        self.between = 0;
        self.open = false;
        let near = |h: &&Head| line.saturating_sub(h.line) <= 8;
        if let Some(h) = head.iter().filter(near).find(|h| h.handle) {
            self.push(Event::Handle { span: h.span, soft: true, lead: true, line: h.line }, h.span, h.line);
        }
        if let Some(h) =
            head.iter().filter(near).find(|h| !h.handle && (named || h.span.of(text).is_some_and(capitals)))
        {
            self.push(Event::Name { span: h.span, soft: true, line: h.line }, h.span, h.line);
        }
    }

    /// Looks at a line without figures as a possible head; returns whether its numbers are part of a name.
    #[allow(clippy::too_many_arguments)]
    fn headed(
        &mut self,
        text: &str,
        raw: &str,
        start: usize,
        line: u32,
        tokens: &[Token],
        found: &[(u32, Event)],
        strays: &[Stray],
    ) -> bool {
        let trimmed = raw.trim();
        let at = start + raw.len() - raw.trim_start().len();
        let span = Span::new(at, at + trimmed.len());
        if is_interface(trimmed) || !found.is_empty() {
            return false;
        }
        if self.alone > 0 && self.alone + 1 == line && full_name(trimmed) && trimmed.starts_with(char::is_uppercase) {
            self.push(Event::Name { span, soft: true, line }, span, line);
            return false;
        }
        // Twitch: "About janeplays".
        if let [a, b] = tokens
            && a.span.of(text).is_some_and(|w| w == "About")
            && b.span.of(text).is_some_and(looks_like_handle)
            && self.open
        {
            self.head.push(Head { span: b.span, line, handle: true });
            return false;
        }
        let same = |a: &str, b: &str| {
            let plain = |s: &str| {
                s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(64).collect::<String>()
            };
            plain(a) == plain(b)
        };
        if let [only] = self.head.as_slice()
            && only.handle
            && only.span.of(text).is_some_and(|h| same(h, trimmed))
        {
            self.head.push(Head { span, line, handle: false });
            return true;
        }
        if trimmed.len() <= 64
            && looks_like_handle(trimmed)
            && (self.open || self.head.iter().all(|h| !h.handle))
            && strays.is_empty()
        {
            let fits = self.open || !self.head.is_empty();
            if fits && self.head.len() < 2 {
                self.head.push(Head { span, line, handle: true });
                self.open = false;
                return false;
            }
        }
        if strays.is_empty()
            && self.head.iter().all(|h| h.handle)
            && (self.open || !self.head.is_empty())
            && name_shaped(trimmed)
            && self.between == 0
        {
            self.head.push(Head { span, line, handle: false });
            self.open = false;
            return false;
        }
        self.open = false;
        self.between += 1;
        // A full name, or a handle, may have a line or two below it; anything else was no head.
        let sound = |h: &Head| h.handle || h.span.of(text).is_some_and(full_name);
        if self.between > 4 || !self.head.iter().all(sound) || !strays.is_empty() {
            self.head.clear();
            self.between = 0;
        }
        false
    }

    /// Sentences that only one platform's interface writes, and what they name.
    #[allow(clippy::too_many_arguments)]
    fn sentences(
        &mut self,
        text: &str,
        raw: &str,
        start: usize,
        line: u32,
        tokens: &[Token],
        claims: &mut Vec<Claim>,
        strays: &mut Vec<Stray>,
        found: &mut Vec<(u32, Event)>,
    ) {
        let mut implied = |needle: &str, platform| {
            if let Some(i) = find(raw, needle) {
                let span = Span::new(start + i, start + i + needle.len());
                found.push((span.start, Event::Platform { platform, span, implied: true, sure: true, line }));
                return true;
            }
            false
        };
        implied("watch awesome short videos", Platform::TikTok);
        implied("watch the latest video from", Platform::TikTok);
        implied("see the latest conversations with", Platform::Threads);
        let facebook = implied("talking about this", Platform::Facebook);
        if claims.is_empty() && begins(raw, "liked by") {
            // "Liked by a and 1,233 others" counts a too; without a number the count is hidden.
            let span = Span::new(start, start + "liked by".len().min(raw.len()));
            let mut value = Value::Hidden;
            let mut at = span;
            if let Some(i) = strays.iter().position(|s| matches!(s.value, Value::One(n) if n.whole && !n.unit))
                && find(raw, "others").is_some()
                && let Value::One(mut n) = strays.remove(i).value
            {
                n.mantissa = n.mantissa.saturating_add(1);
                at = n.span;
                value = Value::One(n);
            }
            let claim = Claim {
                noun: Noun::Likes,
                value,
                quals: word::PIECE,
                span: at,
                line,
                style: Style::NumberFirst,
                bullet: false,
                aged: false,
            };
            claims.push(claim);
            return;
        }
        let Some(first) = claims.first().copied() else { return };
        let name = |from: usize, to: usize| {
            let s = raw.get(from..to)?;
            let lead = s.len() - s.trim_start().len();
            let s = s.trim().trim_end_matches(['.', '|']).trim_end();
            (!s.is_empty() && s.len() <= 80).then(|| Span::new(start + from + lead, start + from + lead + s.len()))
        };
        let mut named = None;
        if let Some(p) = raw.find("(@") {
            let head = raw.get(..p).unwrap_or_default();
            let after = |mark: &str| head.rfind(mark).map(|i| i + mark.len());
            // Of a sentence in another language the name cannot be cut out.
            let short = |f: &usize| head.get(*f..).is_some_and(|n| n.split_whitespace().count() <= 4);
            let dash = || [" - ", " – ", " — "].into_iter().filter_map(after).max().filter(short);
            let from = after(" from ").or_else(dash);
            if let Some(from) = from.filter(|f| start + f > first.span.end as usize) {
                named = name(from, p);
            } else if start + p < first.span.start as usize && full_name(head.trim()) {
                named = name(0, p);
            }
        } else if let Some(i) = find(raw, "created by ") {
            let from = i + "created by ".len();
            let rest = raw.get(from..).unwrap_or_default();
            let to = [" | ", " - "].into_iter().filter_map(|m| rest.find(m)).min().unwrap_or(rest.len());
            named = name(from, from + to);
        } else if facebook && matches!(tokens.first().map(|t| t.tok), Some(Tok::Other)) {
            let head = raw.get(..(first.span.start as usize).saturating_sub(start)).unwrap_or_default();
            named = head.rfind(". ").and_then(|to| name(0, to));
        }
        if let Some(span) = named {
            found.push((span.start, Event::Name { span, soft: false, line }));
        }
        // "12K likes, 340 comments - handle on March 3, 2024".
        for w in tokens.windows(4) {
            if let [dash, who, on, month] = w
                && matches!(dash.tok, Tok::Punct('-' | '–'))
                && matches!((who.tok, on.tok, month.tok), (Tok::Other, Tok::Link(_), Tok::Month))
                && who.span.of(text).is_some_and(is_handle)
            {
                found.push((who.span.start, Event::Handle { span: who.span, soft: false, lead: false, line }));
            }
        }
    }

    /// Handles, addresses and platforms in a line, and who its first words name.
    fn names(&mut self, text: &str, line: u32, tokens: &[Token], claims: bool, found: &mut Vec<(u32, Event)>) {
        let threads =
            found.iter().any(|(_, e)| matches!(e, Event::Platform { platform: Platform::Threads, implied: true, .. }));
        for (i, t) in tokens.iter().enumerate() {
            let before = i.checked_sub(1).and_then(|p| tokens.get(p));
            match t.tok {
                Tok::Handle => {
                    let by = before.is_some_and(|b| {
                        let word = b.span.of(text).unwrap_or_default();
                        ["by", "with", "via", "ft", "feat", "cc", "at", "for"]
                            .iter()
                            .any(|w| w.eq_ignore_ascii_case(word))
                            || (matches!(b.tok, Tok::Punct('-')) && !t.spaced)
                    });
                    if !by || threads {
                        let lead = tokens
                            .get(..i)
                            .unwrap_or_default()
                            .iter()
                            .all(|b| matches!(b.tok, Tok::Punct(_) | Tok::Platform(_) | Tok::Noise));
                        found.push((t.span.start, Event::Handle { span: t.span, soft: false, lead, line }));
                    }
                }
                Tok::Url => {
                    let Some(url) = t.span.of(text) else { continue };
                    let Some((platform, handle)) = address::profile(url) else { continue };
                    if let Some((a, b)) = handle {
                        let span = Span::new(t.span.start as usize + a, t.span.start as usize + b);
                        found.push((span.start, Event::Handle { span, soft: false, lead: i == 0, line }));
                    }
                    found.push((
                        t.span.start,
                        Event::Platform { platform, span: t.span, implied: false, sure: true, line },
                    ));
                }
                Tok::Platform(platform) => {
                    let next = tokens.get(i + 1).map(|n| n.tok);
                    let sure = i == 0
                        && matches!(next, None | Some(Tok::Punct(':' | '-' | '–' | '—' | '|')) | Some(Tok::Handle));
                    found.push((t.span.start, Event::Platform { platform, span: t.span, implied: false, sure, line }));
                }
                _ => {}
            }
        }
        if claims {
            lead(text, line, tokens, found);
        }
    }
}

/// Who the first words of a typed line name.
fn lead(text: &str, line: u32, tokens: &[Token], found: &mut Vec<(u32, Event)>) {
    let mut i = 0;
    let labelled = matches!(tokens.first().map(|t| t.tok), Some(Tok::Platform(_)))
        && matches!(tokens.get(1).map(|t| t.tok), Some(Tok::Punct(':' | '-' | '–' | '—' | '|')));
    if labelled {
        i = 2;
    }
    while matches!(
        tokens.get(i).map(|t| t.tok),
        Some(Tok::Punct('*' | '-' | '–' | '•' | '·' | '>' | '"')) | Some(Tok::Noise)
    ) {
        i += 1;
    }
    let from = i;
    while matches!(tokens.get(i).map(|t| t.tok), Some(Tok::Other)) {
        i += 1;
    }
    let words = tokens.get(from..i).unwrap_or_default();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
    let span = Span { start: first.span.start, end: last.span.end };
    let next = tokens.get(i).map(|t| t.tok);
    let platform = matches!(next, Some(Tok::Platform(_)))
        || (matches!(next, Some(Tok::Link(_))) && matches!(tokens.get(i + 1).map(|t| t.tok), Some(Tok::Platform(_))));
    let mark = matches!(next, Some(Tok::Punct(',' | '-' | '–' | '—' | '|' | ':' | '(')) | Some(Tok::Handle));
    let Some(s) = span.of(text).filter(|s| s.len() <= 60) else { return };
    let signed = is_handle(s) && has_sign(s) && (s.contains(['.', '_']) || mark || platform || labelled);
    let event = if words.len() == 1 && (signed || (looks_like_handle(s) && (platform || (labelled && mark)))) {
        Event::Handle { span, soft: true, lead: true, line }
    } else if (words.len() > 1 && words.len() < 5 && (mark || platform) || labelled && mark)
        && capitals(s)
        && !is_interface(s)
    {
        Event::Name { span, soft: true, line }
    } else {
        return;
    };
    found.push((span.start, event));
}

/// Where a caption or bio in quotes begins: its numbers are not the account's.
fn caption(raw: &str) -> Option<usize> {
    let i = raw.find(": \"").into_iter().chain(raw.find(": “")).min()?;
    let head = raw.get(..i)?;
    let dated = head.len() >= 4 && head.bytes().rev().take(4).all(|b| b.is_ascii_digit());
    (head.contains("(@") || dated).then_some(i + 1)
}

/// "Threads" as a platform: beside a handle or after "on"; else it counts threads.
fn threads(text: &str, tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        let Some(t) = tokens.get(i) else { break };
        if !matches!(t.tok, Tok::Noun(Noun::Posts))
            || !t.span.of(text).is_some_and(|w| w.eq_ignore_ascii_case("threads"))
        {
            continue;
        }
        let before = i.checked_sub(1).and_then(|p| tokens.get(p));
        let beside = before.is_some_and(|b| matches!(b.tok, Tok::Handle | Tok::Link(_) | Tok::Other));
        let handle = tokens.get(i + 1).is_some_and(|n| matches!(n.tok, Tok::Handle))
            || (i == 0
                && matches!(tokens.get(1).map(|n| n.tok), Some(Tok::Punct(':')))
                && !matches!(tokens.get(2).map(|n| n.tok), Some(Tok::Num(_))));
        if (beside || handle)
            && let Some(t) = tokens.get_mut(i)
        {
            t.tok = Tok::Platform(Platform::Threads);
        }
    }
}

/// Pairs a stack whose numbers and labels alternate, all above or all below.
fn pairs(stack: &[Lone]) -> Option<Vec<Claim>> {
    let above = stack.first()?.value.is_some();
    let mut claims = Vec::new();
    let mut rest = stack.chunks_exact(2);
    for pair in rest.by_ref() {
        let [a, b] = pair else { return None };
        let (v, l) = if above { (a, b) } else { (b, a) };
        let (value, (noun, quals)) = (v.value?, l.label?);
        if v.label.is_some() || !fits(&value, noun) {
            return None;
        }
        // A tab named "Videos" above a number is no count of videos.
        if !above && stack.len() == 2 && noun == Noun::Posts {
            return None;
        }
        let style = if above { Style::Above } else { Style::Below };
        claims.push(Claim { noun, value, quals, span: v.span, line: v.line, style, bullet: false, aged: false });
    }
    rest.remainder().is_empty().then_some(claims)
}

/// Whether a line can be a display name.
fn name_shaped(s: &str) -> bool {
    s.len() <= 40
        && (1..=5).contains(&s.split_whitespace().count())
        && !s.contains([
            ',', '·', '•', '|', ':', '/', '?', '!', '"', '(', ')', '+', '%', '@', '#', '=', ';', '[', ']', '{', '}',
            '<', '>', '*', '\u{fffd}',
        ])
        && !s.ends_with('.')
        && s.chars().any(char::is_alphabetic)
        && !s.contains(char::is_numeric)
}

/// Two or three words that all begin large.
fn full_name(s: &str) -> bool {
    (2..=4).contains(&s.split_whitespace().count()) && capitals(s) && name_shaped(s)
}

fn capitals(s: &str) -> bool {
    s.split_whitespace().all(|w| w.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric() || !c.is_ascii()))
}
