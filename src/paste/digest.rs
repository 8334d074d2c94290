//! Lines to events: who is named, what is claimed, in the order of the text.
//!
//! Knows the shapes of lines: counters in one line, numbers above or below their labels, the sentences of link previews, the
//! names at a profile's head. Refuses to decide whose a claim is (`person`) and what it means (`meaning`).

use super::address::{has_sign, looks_like_handle, undrawn};
use super::border::{may_begin, tags};
use super::claim::{Claim, Event, Style, Value};
use super::found::Found;
use super::glyph::{Glyph, glyphs, is_letter};
use super::lex::lex;
use super::naming::{
    begins, beside, capitals, caption, full_name, is_site, name_shaped, names, sender, sentences, threads, titled,
};
use super::number;
use super::order;
use super::pair::{Pairing, fits};
use super::refine::refine;
use super::seek::{self, is_space, trim};
use super::subject::subjects;
use super::table::{self, Table};
use super::token::*;
use super::word::{self, Noun, Quals, is_interface};
use crate::model::Span;

/// Lines of numbers and labels in one stack.
const MOST_STACKED: usize = 256;
/// One publication's words that are also those for many.
const MANY: &str = "post|video|vídeo|vidéo|videó|videa|βίντεο";
/// Of a line of a stack: empty lines stand before it.
const APART: Quals = 1 << 31;

/// A line at the head of a block that may name its owner.
#[derive(Clone, Copy, Debug)]
struct Head {
    span: Span,
    line: u32,
    handle: bool,
}

/// Room to work in, reused from line to line.
#[derive(Default)]
pub(super) struct Room {
    glyphs: Vec<Glyph>,
    tokens: Vec<Token>,
    pairing: Pairing,
    claims: Vec<Claim>,
    strays: Vec<Claim>,
    named: Vec<Event>,
}

/// The state between lines.
#[derive(Default)]
pub(super) struct Digest {
    pub found: Found,
    /// Any visible character was seen.
    pub begun: bool,
    /// Lines that are nothing but a number or a label: claims of which the other half is missing.
    stack: Vec<Claim>,
    head: Vec<Head>,
    /// Other lines between the head and here.
    between: u32,
    /// The line of a handle that stood alone: the next line may be the name.
    alone: u32,
    /// No head can begin here: other lines stand before it.
    shut: bool,
    apart: bool,
    /// The latest stack had its labels above: a number that begins the next one may have its label, an unknown one, there.
    below: bool,
    table: Option<Table>,
    /// Lines stand before this one in its block: looked for is a table at the first only.
    inner: bool,
}

impl Digest {
    /// Takes in a line, without its end. Where a table of creators may begin with it (`fresh`: that was not looked at yet; `headless`: for a header it was)
    /// the line is not taken; the answer says whether spaces alone may part the table's cells.
    pub(super) fn line(
        &mut self,
        text: &str,
        start: usize,
        end: usize,
        line: u32,
        (fresh, headless): (bool, bool),
        room: &mut Room,
    ) -> Option<bool> {
        if self.found.full.is_some() {
            return None;
        }
        let raw = text.get(start..end).unwrap_or_default();
        glyphs(raw, start, &mut room.glyphs);
        let mut visible = room.glyphs.iter().filter(|g| !is_space(g.ch));
        if visible.next().is_none() {
            self.blank();
            return None;
        }
        self.begun = true;
        // A table of HTML begins in any line.
        let inner = self.inner && (headless || !tags(raw));
        if fresh && !inner && may_begin(text, start, end, headless) {
            return Some(false);
        }
        self.inner = true;
        let end = start + caption(raw).unwrap_or(raw.len());
        let start = start + sender(raw);
        let raw = text.get(start..end).unwrap_or_default();
        let before = room.glyphs.iter().take_while(|g| (g.start as usize) < start).count();
        room.glyphs.drain(..before);
        while room.glyphs.last().is_some_and(|g| g.end as usize > end) {
            room.glyphs.pop();
        }
        lex(text, &room.glyphs, &mut room.tokens);
        if self.tokenised(text, raw, start, line, fresh, room) { None } else { Some(true) }
    }

    /// A table of creators begins on this line: what stands before it is complete.
    pub(super) fn tabled(&mut self, text: &str, line: u32) {
        self.flush();
        self.heads(text, false, line);
        self.table = None;
        self.found.push(Event::Blank, Span::default(), line);
        self.begun = true;
        self.inner = false;
    }

    fn blank(&mut self) {
        self.apart = true;
        self.inner = false;
        self.shut = false;
        if self.stack.is_empty() {
            self.found.push(Event::Blank, Span::default(), 0);
        }
    }

    /// Reads a line; `false`, and nothing taken, where it looks like the header of a table.
    fn tokenised(&mut self, text: &str, raw: &str, start: usize, line: u32, fresh: bool, room: &mut Room) -> bool {
        if let Some(table) = &mut self.table {
            if table.row(text, raw, start, line, &mut self.found) {
                return true;
            }
            self.table = None;
        }
        let Room { tokens, pairing, claims, strays, named: found, .. } = room;
        if seek::find(raw, "\u{202e}").is_some() {
            turned(raw, start, tokens);
        }
        threads(text, tokens);
        beside(text, tokens);
        let row = refine(text, tokens);
        let apart = core::mem::take(&mut self.apart);
        if !any(tokens, !PUNCT | DASH) {
            return true;
        }
        // A stack: a number or a label alone.
        // A sum alone belongs to a stack only below its label: a button's price stands anywhere.
        let priced = self.stack.last().is_some_and(|l| matches!(l.noun, Noun::Fee | Noun::Rate));
        // "video" below its number, where one word is one and many.
        let many = has(tokens, 0, PIECE) && tokens.len() == 1 && is(text, tokens, 0, MANY);
        if let Some(t) = tokens.first_mut().filter(|_| many) {
            t.tok = Tok::Noun(Noun::Posts);
        }
        let mut lone = Pairing::lone(tokens, line);
        if let Some(lone) = lone.as_mut().filter(|_| many) {
            lone.quals |= word::PIECE;
        }
        if lone.as_ref().is_some_and(|l| match is_number(l) {
            true => !priced && l.value.is_paid() || between(&l.value),
            false => is_button(trim(raw).1),
        }) {
            lone = None;
        }
        if lone.as_ref().is_none_or(is_number)
            && (any(tokens, NOUN) || seek::any(raw, "_"))
            && !any(tokens, NUM | RANGE)
            && let Some(table) = table::header(raw)
        {
            if fresh {
                self.apart = apart;
                return false;
            }
            let Some(table) = table.of_posts() else { return true };
            self.flush();
            self.heads(text, false, line);
            self.table = Some(table);
            return true;
        }
        if let Some(lone) = &mut lone
            && self.stack.len() < MOST_STACKED
            && !row
            && !(is_number(lone) && lone.value.is_hidden() && self.stack.is_empty())
        {
            if self.stack.is_empty() {
                self.heads(text, false, line);
                if apart {
                    self.found.push(Event::Blank, Span::default(), line);
                }
            }
            if apart {
                lone.quals |= APART;
            }
            self.stack.push(*lone);
            return true;
        }
        if begins(raw, "followed by") || begins(raw, "not followed by") {
            self.flush();
            return true;
        }
        if let Some(event) = table::keyed(raw, start, line) {
            self.flush();
            if !matches!(event, Event::Blank) {
                self.heads(text, false, line);
                self.found.push(event, Span { start: start as u32, end: start as u32 }, line);
            }
            return true;
        }
        // "25 likes", below it "Reply": of a comment.
        if seek::same(trim(raw).1, "reply")
            && matches!(self.found.events.last(), Some(Event::Claim(c)) if c.noun == Noun::Likes && c.line + 1 == line)
        {
            self.found.events.pop();
        }
        pairing.pair(tokens, line, claims, strays);
        self.reactions(claims, line);
        let period = claims.is_empty() && of_days(tokens);
        self.found.period |= period;
        self.flush();
        found.clear();
        sentences(text, raw, start, line, tokens, claims, strays, found);
        names(text, line, tokens, !claims.is_empty(), found);
        subjects(text, line, tokens, claims, strays, found);
        let named = found.iter().any(|e| matches!(e, Event::Handle { .. }));
        if !claims.is_empty() || named {
            self.heads(text, named, line);
            if !any(tokens, !(HANDLE | PUNCT)) {
                self.alone = line;
            }
        } else if !period && self.headed(text, raw, start, line, tokens, found, strays) {
            strays.clear();
        }
        // "2. ada — 24.8K followers": a row of people.
        if row && !found.iter().any(|e| matches!(e, Event::Handle { lead: true, .. } | Event::Name { .. })) {
            self.found.push(Event::Row, Span::default(), line);
        }
        for c in claims {
            found.push(Event::Claim(*c));
        }
        for s in strays {
            found.push(Event::Stray(*s));
        }
        // Whose a line is comes before what it tells.
        let first = found.iter().find(|e| matches!(e, Event::Claim(_))).map_or(u32::MAX, Event::start);
        order::by_key(found, |e| {
            let lead = matches!(e, Event::Handle { lead: true, .. });
            u64::from(if lead { e.start().min(first) } else { e.start() })
        });
        for event in found {
            let at = event.start();
            self.found.push(*event, Span { start: at, end: at }, line);
        }
        true
    }

    /// LinkedIn: a number alone above "56 comments • 7 reposts" counts the reactions.
    fn reactions(&mut self, claims: &[Claim], line: u32) {
        let footer = matches!(claims, [a, b, ..] if a.noun == Noun::Comments && b.noun == Noun::Shares && a.style == Style::NumberFirst);
        if let (true, [lone]) = (footer, self.stack.as_slice())
            && is_number(lone)
            && line == lone.line + 1
        {
            let claim = Claim { noun: Noun::Likes, quals: word::PIECE, style: Style::Above, ..*lone };
            self.stack.clear();
            self.found.push(Event::Claim(claim), claim.span, line);
        }
    }

    /// Pairs the numbers and labels of a stack, if they alternate.
    fn flush(&mut self) {
        let stack = core::mem::take(&mut self.stack);
        if stack.is_empty() {
            return;
        }
        // The first "Following" of two is the button that says so, not a counter's label.
        let following = |l: &Claim| l.noun == Noun::Following;
        let stack = match stack.split_first() {
            Some((first, rest)) if following(first) && rest.iter().any(following) => rest,
            _ => &stack,
        };
        // Below labels, a number that leads has an unknown label above it ("Hours watched").
        let stack = match stack.split_first() {
            Some((first, rest)) if is_number(first) && self.below && !rest.is_empty() => {
                self.found.push(Event::Stray(Claim { quals: word::UNCLEAR, ..*first }), first.span, first.line);
                rest
            }
            _ => stack,
        };
        // Tabs behind the counters ("Posts", "Video") are no labels of theirs.
        let mut stack = stack;
        while let Some((last, rest)) = stack.split_last()
            && stack.first().is_some_and(is_number)
            && !is_number(last)
            && rest.last().is_some_and(|l| !is_number(l))
        {
            stack = rest;
        }
        // "24.8k / Followers / 5.2% / Engagement rate / 8.4%": not the other way round, so the last has an unknown label.
        let unfit = |p: &[Claim]| matches!(p, [l, v] if !is_number(l) && !fits(&v.value, l.noun));
        if let Some((last, rest)) = stack.split_last()
            && is_number(last)
            && pairs(rest).is_some()
            && stack.get(1..).unwrap_or_default().chunks(2).any(unfit)
        {
            self.found.push(Event::Stray(Claim { quals: word::UNCLEAR, ..*last }), last.span, last.line);
            stack = rest;
        }
        let whole = pairs(stack).is_some();
        let mut from = 0;
        while from < stack.len() {
            let mut to = if whole { stack.len() } else { from + 1 };
            while stack.get(to).is_some_and(|l| l.quals & APART == 0) {
                to += 1;
            }
            let group = stack.get(from..to).unwrap_or_default();
            from = to;
            match pairs(group) {
                Some(claims) => {
                    self.below |= claims.iter().any(|c| c.style == Style::Below);
                    for claim in claims {
                        self.found.push(Event::Claim(claim), claim.span, claim.line);
                    }
                }
                None => {
                    let quals = if group.iter().all(is_number) { 0 } else { word::UNCLEAR };
                    for l in group.iter().filter(|l| is_number(l) && !l.value.is_hidden()) {
                        self.found.push(Event::Stray(Claim { quals, ..*l }), l.span, l.line);
                    }
                }
            }
        }
    }

    /// Ends the text.
    pub(super) fn end(&mut self) {
        self.flush();
    }

    /// Whether the three counters of a profile page, in the order of Instagram's, end right above this line.
    fn headers_end(&self, line: u32) -> bool {
        let [.., who, Event::Claim(a), Event::Claim(b), Event::Claim(c)] = self.found.events.as_slice() else {
            return false;
        };
        matches!(who, Event::Handle { .. })
            && a.noun == Noun::Posts
            && matches!(b.noun, Noun::Followers | Noun::Subscribers)
            && c.noun == Noun::Following
            && line.saturating_sub(c.line) == 1 + u32::from(c.style == Style::Above)
            && !self.apart
    }

    /// Gives out who the head lines name: their owner's figures follow.
    fn heads(&mut self, text: &str, named: bool, line: u32) {
        let head = core::mem::take(&mut self.head);
        self.between = 0;
        self.shut = true;
        let (mut handle, mut name) = (None, None);
        for h in &head {
            if line.saturating_sub(h.line) > 8 {
                continue;
            }
            if h.handle {
                handle.get_or_insert(h);
            } else if named || h.span.of(text).is_some_and(capitals) {
                name.get_or_insert(h);
            }
        }
        if let Some(h) = handle {
            self.found.push(Event::Handle { span: h.span, soft: true, lead: true, line: h.line }, h.span, h.line);
        }
        if let Some(h) = name {
            self.found.push(Event::Name { span: h.span, soft: true, line: h.line }, h.span, h.line);
        }
    }

    #[inline(never)]
    fn heading(&mut self, span: Span, line: u32, handle: bool) {
        self.head.push(Head { span, line, handle });
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
        found: &[Event],
        strays: &[Claim],
    ) -> bool {
        let (lead, trimmed) = trim(raw);
        // "**Maya Makes**", "## Maya Makes", "< maya.makes" of a phone.
        let (marks, trimmed) = seek::strip(unmarked(trimmed), "*#<");
        let at = start + lead + marks;
        let span = Span::new(at, at + trimmed.len());
        // What stands below these is no name.
        self.shut |= seek::among("links|liens|enlaces|description", trimmed);
        if is_interface(seek::strip(trimmed, "0123456789").1) || !found.is_empty() {
            return false;
        }
        if self.alone > 0 && self.alone + 1 == line && full_name(trimmed)
            // In a script that has capitals.
            && trimmed.starts_with(|c| matches!(c, 'A'..='Z' | '\u{c0}'..='\u{52f}'))
        {
            self.found.push(Event::Name { span, soft: true, line }, span, line);
            return false;
        }
        // Twitch: "About janeplays".
        if let [_, .., last] = tokens
            && last.span.of(text).is_some_and(looks_like_handle)
            && seek::among(ABOUT, trim(seek::cut(text, at, last.span.start as usize)).1)
            && !self.shut
        {
            self.heading(last.span, line, true);
            return false;
        }
        // Instagram: below the three counters of the page stands the name.
        if self.headers_end(line) && titled(trimmed) {
            self.shut = true;
            // As if on the counters' line: it is the name of no one who may follow.
            let of = self.found.events.last().map_or(line, |e| if let Event::Claim(c) = e { c.line } else { line });
            self.found.push(Event::Name { span, soft: false, line: of }, span, line);
            return true;
        }
        if let [only] = self.head.as_slice()
            && only.handle
            && only.span.of(text).is_some_and(|h| same(h, trimmed))
        {
            self.heading(span, line, false);
            return true;
        }
        let (drawn, handle) = undrawn(trimmed);
        if trimmed.len() <= 64
            && looks_like_handle(handle)
            // "✨ vibes ✨" is a caption.
            && (handle.len() == trimmed.len() || has_sign(handle))
            // Below a name "lenavogt.de" is where her shop is; at the head it may be the handle.
            && (self.head.is_empty() || !is_site(handle) && seek::behind(handle, ".") + 2 != handle.len())
            && (!self.shut || self.head.iter().all(|h| !h.handle))
            && strays.is_empty()
        {
            let fits = !self.shut || !self.head.is_empty();
            if fits && self.head.len() < 2 {
                self.heading(Span::new(at + drawn, at + drawn + handle.len()), line, true);
                self.shut = true;
                return false;
            }
        }
        if strays.len() <= 1
            && self.head.iter().all(|h| h.handle)
            && (!self.shut || !self.head.is_empty())
            && (if strays.is_empty() {
                name_shaped(trimmed)
            } else {
                titled(trimmed) && !tokens.iter().any(named_otherwise)
            })
            && self.between == 0
        {
            self.heading(span, line, false);
            self.shut = true;
            return !strays.is_empty();
        }
        self.shut = true;
        self.between += 1;
        // A full name, or a handle, may have a line or two below it; anything else was no head.
        let sound = |h: &Head| h.handle || h.span.of(text).is_some_and(full_name);
        let signed = self.head.iter().any(|h| h.handle && h.span.of(text).is_some_and(has_sign));
        if self.between > 4 || !(strays.is_empty() || signed) {
            self.head.clear();
        } else {
            // A button between a handle and its counters hides the handle no more than a biography does.
            self.head.retain(sound);
        }
        if self.head.is_empty() {
            self.between = 0;
        }
        false
    }
}

/// "1.5.2026 - 28.5.2026": from day to day.
fn between(value: &Value) -> bool {
    matches!(value, Value::Range(n, m) if n.ways() | m.ways() == 0)
}

/// "Last 30 days", "Totals", "Overview (1 May - 28 May)", "May 2026": what is counted below is no post's.
fn of_days(tokens: &[Token]) -> bool {
    let long = |k: usize, min| tokens.get(k).is_some_and(|t| t.span.end - t.span.start >= min);
    let days = |t: &Token| match t.tok {
        Tok::Qual(q) => q & (word::PERIOD | word::OLD | word::MONTHLY | word::TOTAL) != 0,
        _ => between(t.value()),
    };
    let plain = !any(tokens, !(QUAL | NOISE | NUM | RANGE | TIME | MONTH | PUNCT));
    let date = |k: usize| has(tokens, k, NOISE) && long(k, 8) || has(tokens, k, MONTH | NOISE) && any(tokens, MONTH);
    let span = |k: usize| has(tokens, k, DASH | TO) && date(k.wrapping_sub(1)) && date(k + 1);
    let month = tokens.len() == 2 && has(tokens, 0, MONTH) && has(tokens, 1, NOISE) && long(1, 4);
    plain && (month || tokens.iter().any(days)) || (0..tokens.len()).any(span)
}

/// What says that a line which ends in a number is no name with one: "Top 10", "Day 3", "Reel 2".
fn named_otherwise(t: &Token) -> bool {
    !matches!(t.tok, Tok::Other | Tok::Value(_) | Tok::Qual(word::PAGE))
}

/// What stands before the name of a Twitch channel at its description's head.
const ABOUT: &str = "About|Über|Acerca de|À propos de|Informazioni su|Sobre|Over|Informacje o|О|Om|關於|关于";

/// What an override of direction shows backwards is not the number that stands there (threats.md 15).
#[inline(never)] // A door.
fn turned(raw: &str, start: usize, tokens: &mut [Token]) {
    let (mut at, mut k) = (0, 0);
    while let Some(i) = seek::find(seek::cut(raw, at, raw.len()), "\u{202e}") {
        let from = at + i;
        let rest = seek::cut(raw, from, raw.len());
        at = from + seek::first(rest, &["\u{202c}"]).max(1);
        while let Some(t) = tokens.get_mut(k).filter(|t| (t.span.start as usize) < start + at) {
            if let Tok::Value(Value::One(n) | Value::Range(n, _)) = &mut t.tok
                && t.span.start as usize >= start + from
            {
                n.traits &= !number::TWO_WAYS;
                n.mark = char::REPLACEMENT_CHARACTER;
            }
            k += 1;
        }
    }
}

/// Lines that ask for a deed: the number above them may count another one's doing ("340 / Share").
fn is_button(line: &str) -> bool {
    seek::among("like|comment|share|save|repost|view", line)
}

/// Whether two writings of a name have the same letters and digits.
fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.chars(), b.chars());
    let next = |s: &mut core::str::Chars<'_>| {
        for c in s.by_ref() {
            if is_letter(c) || c.is_ascii_digit() {
                return Some(c.to_ascii_lowercase());
            }
        }
        None
    };
    loop {
        match (next(&mut a), next(&mut b)) {
            (None, None) => return true,
            (x, y) if x != y => return false,
            _ => {}
        }
    }
}

/// A name without the mark of a verified account behind it.
fn unmarked(line: &str) -> &str {
    let (lead, line) = (line, seek::strip(line, "✓✔✅☑\u{fe0f}").1);
    let line = if lead.starts_with(line) { line } else { lead };
    let cut = line.len().saturating_sub(" verified".len());
    match line.get(cut..) {
        Some(mark) if seek::same(mark, " verified") => trim(line.get(..cut).unwrap_or(line)).1,
        _ => line,
    }
}

/// Pairs a stack whose numbers and labels alternate, all above or all below.
fn pairs(stack: &[Claim]) -> Option<Vec<Claim>> {
    let above = is_number(stack.first()?);
    let mut claims = Vec::new();
    for pair in stack.chunks(2) {
        let [a, b] = pair else { return None };
        let (v, l) = if above { (a, b) } else { (b, a) };
        if !is_number(v) || is_number(l) || !fits(&v.value, l.noun) {
            return None;
        }
        // A tab named "Videos" above a number is no count of videos; nor is a price's "Video".
        if !above && l.noun == Noun::Posts && (stack.len() == 2 || l.quals & word::PIECE != 0) {
            return None;
        }
        let style = if above { Style::Above } else { Style::Below };
        claims.push(Claim { noun: l.noun, quals: l.quals & !APART, tongues: l.tongues, style, ..*v });
    }
    Some(claims)
}

/// Whether a line of a stack is a number, no label.
fn is_number(lone: &Claim) -> bool {
    lone.noun == Noun::Nothing
}
