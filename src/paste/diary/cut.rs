//! A list of posts cut at its dates: which lines are about which post.
//!
//! Knows that a date opens or closes a post, or stands in its line, and that it does so alike throughout a list. Refuses to take a date
//! inside a sentence for one: "open on Nov 3!" is a caption.

use super::super::dates::{self, When};
use super::super::glyph::{Glyph, at, glyphs, is_letter, span};
use super::super::phrase::whole;
use super::super::seek::{holds, is_space};
use crate::model::Span;

/// The most posts.
pub(super) const MOST_POSTS: usize = 400;
/// The most lines.
const MOST_LINES: usize = 4_000;

/// What may stand before a date at a line's beginning.
const PREFIX: &str = "on|posted|posted on|published|published on|date|uploaded|premiered|streamed|veröffentlicht|veröffentlicht am|am|datum|gepostet am|\
    publicado|publicado el|el|fecha|publié|publié le|le|date de publication|publicado em|em|data|pubblicato|pubblicato il|il|tarih|yayınlandı|\
    dipublikasikan|tanggal|опубликовано|дата|geplaatst|投稿日|公開日|日付";
const WEEKDAYS: &str = "mon|monday|tue|tues|tuesday|wed|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday|mo|di|mi|do|fr|sa|so|\
    montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lun|mar|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\
    lunes|martes|miércoles|jueves|viernes|sábado|domingo|пн|вт|ср|чт|пт|сб|вс|seg|ter|qua|qui|sex|sáb|dom|月|火|水|木|金|土|日";

/// Where in its line a date stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Nothing else does.
    Alone,
    Start,
    /// At the beginning, but nothing parts it from what follows.
    Loose,
    Inside,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    span: Span,
    blank: bool,
    facts: bool,
    date: Option<(When, Span, Place)>,
}

/// A post: its lines, and its date.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    pub span: Span,
    pub when: When,
    pub date: Span,
}

/// What was cut.
#[derive(Default)]
pub(super) struct Blocks {
    pub posts: Vec<Block>,
    /// The line above the rows of a table.
    pub header: Option<Span>,
    /// Whose counts are whose cannot be told: some stand above the first date, and some below the last.
    pub unclear: bool,
    /// More posts or lines than are read begin here.
    pub rest: Option<u32>,
}

/// Cuts a text. `facts`: where counts of posts were read, in order.
pub(super) fn cut(text: &str, facts: &[Span]) -> Blocks {
    let (mut rows, rest) = rows(text, facts);
    let mut out = Blocks { rest, ..Blocks::default() };
    settle(&mut rows);
    let dated: Vec<usize> = (0..rows.len()).filter(|i| rows.get(*i).is_some_and(|r| r.date.is_some())).collect();
    let (Some(first), Some(last)) = (dated.first().copied(), dated.last().copied()) else { return out };
    // The header of a table: as many cells as the first row.
    if let Some(above) =
        first.checked_sub(1).and_then(|i| rows.get(i)).filter(|r| !r.blank && !r.facts && r.date.is_none())
        && let Some(row) = rows.get(first)
        && delimiter(text, above.span).is_some_and(|d| {
            cells(text, above.span, d).len() >= 2 && cells(text, above.span, d).len() == cells(text, row.span, d).len()
        })
    {
        out.header = Some(above.span);
    }
    let own = |i: usize| rows.get(i).is_some_and(|r| out.header != Some(r.span) && !r.blank);
    let content = |from: usize, to: usize| (from..to).any(own);
    let counts = |from: usize, to: usize| rows.get(from..to).unwrap_or_default().iter().any(|r| r.facts);
    let (above, below) = ((0, first), (last + 1, rows.len()));
    let whole = paragraphs(&rows);
    let inline = dated.iter().all(|i| rows.get(*i).is_some_and(|r| r.facts));
    // A date closes its post where something stands above the first, and nothing below the last.
    let closes = match (counts(above.0, above.1), counts(below.0, below.1)) {
        (true, false) => true,
        (false, true) => false,
        (true, true) => {
            out.unclear = whole.is_none() && !inline;
            false
        }
        (false, false) => content(above.0, above.1) && !content(below.0, below.1) && !inline,
    };
    let span_of = |from: usize, to: usize| {
        let kept: Vec<&Row> =
            rows.get(from..to).unwrap_or_default().iter().filter(|r| !r.blank && out.header != Some(r.span)).collect();
        match (kept.first(), kept.last()) {
            (Some(a), Some(b)) => Span { start: a.span.start, end: b.span.end },
            _ => Span::default(),
        }
    };
    for (n, i) in dated.iter().copied().enumerate() {
        let Some((when, date, _)) = rows.get(i).and_then(|r| r.date) else { continue };
        let (from, to) = match &whole {
            Some(ends) => ends.get(n).copied().unwrap_or((i, i + 1)),
            None if closes => (n.checked_sub(1).and_then(|p| dated.get(p)).map_or(0, |p| p + 1), i + 1),
            None => (i, dated.get(n + 1).copied().unwrap_or(rows.len())),
        };
        if out.posts.len() >= MOST_POSTS {
            out.rest = out.rest.or(Some(date.start));
            break;
        }
        out.posts.push(Block { span: span_of(from, to), when, date });
    }
    out
}

/// Where each paragraph begins and ends, if each that has counts or a date has one date.
fn paragraphs(rows: &[Row]) -> Option<Vec<(usize, usize)>> {
    let mut all = Vec::new();
    let mut from = 0;
    while from < rows.len() {
        let mut to = from;
        while rows.get(to).is_some_and(|r| !r.blank) {
            to += 1;
        }
        let rows = rows.get(from..to).unwrap_or_default();
        let dates = rows.iter().filter(|r| r.date.is_some()).count();
        let counts = rows.iter().any(|r| r.facts);
        match (dates, counts) {
            (1, true) => all.push((from, to)),
            (0, false) => {}
            _ => return None,
        }
        from = to + 1;
    }
    (all.len() > 1).then_some(all)
}

/// The lines of a text with their dates.
fn rows(text: &str, facts: &[Span]) -> (Vec<Row>, Option<u32>) {
    let (mut rows, mut line) = (Vec::new(), Vec::new());
    let (mut from, mut k) = (0, 0);
    let bytes = text.as_bytes();
    while from < text.len() {
        if rows.len() >= MOST_LINES {
            return (rows, Some(from as u32));
        }
        let mut to = from;
        while bytes.get(to).is_some_and(|b| !matches!(b, b'\n' | b'\r')) {
            to += 1;
        }
        let raw = text.get(from..to).unwrap_or_default();
        glyphs(raw, from, &mut line);
        while facts.get(k).is_some_and(|s| (s.start as usize) < from) {
            k += 1;
        }
        let counted = facts.get(k).is_some_and(|s| (s.start as usize) < to);
        let blank = line.iter().all(|g| is_space(g.ch));
        rows.push(Row { span: Span::new(from, to), blank, facts: counted, date: date(&line) });
        from = super::super::seek::after_line(text, to);
    }
    (rows, None)
}

/// The first date of a line that is no part of a sentence.
fn date(g: &[Glyph]) -> Option<(When, Span, Place)> {
    let mut tried = 0;
    let mut i = numbered(g);
    while i < g.len() && tried < 40 {
        let begins = (is_letter(at(g, i)) || at(g, i).is_ascii_digit()) && dates::may_begin(g, i);
        if begins {
            tried += 1;
            if let Some((when, end)) = dates::when(g, i)
                && let Some(place) = place(g, i, end)
            {
                return Some((when, span(g, i, end), place));
            }
            // On to the next word.
            while is_letter(at(g, i)) && is_letter(at(g, i + 1)) && at(g, i).is_ascii() {
                i += 1;
            }
        }
        i += 1;
    }
    None
}

/// Behind the number of a row, where a whole date follows it: "1. Nov 3" is not the first of November.
fn numbered(g: &[Glyph]) -> usize {
    let from = g.iter().position(|g| !is_space(g.ch)).unwrap_or(0);
    let Some((_, to)) = super::super::phrase::figure(g, from) else { return 0 };
    let mut next = to + 1;
    while is_space(at(g, next)) {
        next += 1;
    }
    if !holds(".):", at(g, to)) || next == to + 1 {
        return 0;
    }
    let apart = |end: usize| matches!(place(g, next, end), Some(Place::Alone | Place::Start));
    let date = dates::when(g, next).is_some_and(|(w, end)| matches!(w, When::Date { .. }) && apart(end));
    if date { next } else { 0 }
}

/// Where a date from glyph `from` to `to` stands, if it stands apart.
fn place(g: &[Glyph], from: usize, to: usize) -> Option<Place> {
    let edge = |c: char| !(is_letter(c) || c.is_ascii_digit() || holds("#@$€£%&/'", c));
    let before = super::super::phrase::trimmed(g.get(..from)?);
    let behind = super::super::phrase::trimmed(g.get(to..)?);
    let next = behind.first().map_or('\0', |g| g.ch);
    // "(edited)" and a weekday may stand around it.
    let left = match before.iter().rposition(|g| is_letter(g.ch)) {
        None => before.iter().all(|g| edge(g.ch)) || begins_row(before),
        Some(_) => {
            let words = strip(before);
            let last = before.last().is_some_and(|g| edge(g.ch));
            whole(PREFIX, words) || whole(WEEKDAYS, words) || last || linked(before, next)
        }
    };
    let right = next == '\0'
        || at(g, to) == '\t'
        || edge(next) && !holds("!?", next) && !(holds(".", next) && behind.len() > 1);
    let start = before.iter().all(|g| edge(g.ch))
        || whole(PREFIX, strip(before))
        || whole(WEEKDAYS, strip(before))
        || begins_row(before);
    let more = behind.iter().any(|g| is_letter(g.ch) || g.ch.is_ascii_digit());
    match (left && right, start) {
        (true, true) if !more => Some(Place::Alone),
        (true, true) => Some(Place::Start),
        (true, false) => Some(Place::Inside),
        (false, true) if left && is_space(at(g, to)) => Some(Place::Loose),
        _ => None,
    }
}

/// "1.", "#3", "12)": the number of a row.
fn begins_row(before: &[Glyph]) -> bool {
    let last = before.last().map_or('\0', |g| g.ch);
    before.len() <= 4 && holds(".):,;\t|", last)
}

/// "1,204 likes, 38 comments - ida.low on January 12, 2026: "Bowls"": a link's preview.
fn linked(before: &[Glyph], next: char) -> bool {
    let from = before.iter().rposition(|g| is_space(g.ch)).map_or(0, |i| i + 1);
    next == ':' && whole("on|am|le|em|el|il|op|pada|den|於", before.get(from..).unwrap_or_default())
}

/// Without what is no letter or digit at both ends.
fn strip(mut g: &[Glyph]) -> &[Glyph] {
    let ink = |g: &Glyph| is_letter(g.ch) || g.ch.is_ascii_digit();
    while let [first, rest @ ..] = g
        && !ink(first)
    {
        g = rest;
    }
    while let [rest @ .., last] = g
        && !ink(last)
    {
        g = rest;
    }
    g
}

/// Leaves the dates of posts: where some stand at the head of their lines, those inside others are of captions.
fn settle(rows: &mut [Row]) {
    let place = |r: &Row| r.date.map(|d| d.2);
    let heads = rows.iter().filter(|r| matches!(place(r), Some(Place::Alone | Place::Start))).count();
    let inside = rows.iter().filter(|r| place(r) == Some(Place::Inside) && r.facts).count();
    let loose = rows.iter().filter(|r| place(r) == Some(Place::Loose)).count();
    let listed = loose > 1 && loose * 2 >= rows.iter().filter(|r| !r.blank).count();
    for r in rows.iter_mut() {
        let keeps = match place(r) {
            Some(Place::Inside) => heads == 0 && inside == 0 || r.facts && heads <= inside,
            // "3/11/2026 1,240 likes", not "Nov 3 is the day".
            Some(Place::Loose) => r.facts || listed,
            // A caption that begins with a date.
            Some(Place::Start) => r.facts || inside <= heads,
            _ => true,
        };
        if !keeps {
            r.date = None;
        }
    }
}

/// What parts the cells of a row.
pub(super) fn delimiter(text: &str, row: Span) -> Option<u8> {
    let s = row.of(text)?;
    let count = |b: u8| s.bytes().filter(|x| *x == b).count();
    b"\t;,|".iter().copied().find(|b| count(*b) > 0)
}

/// The cells of a row; those in quotes whole, without them.
pub(super) fn cells(text: &str, row: Span, delimiter: u8) -> Vec<Span> {
    let s = row.of(text).unwrap_or_default();
    let (mut all, mut from, mut quoted) = (Vec::new(), 0, false);
    for (i, b) in s.bytes().enumerate().chain([(s.len(), delimiter)]) {
        if b == b'"' {
            quoted = !quoted;
        } else if (b == delimiter && !quoted) || i == s.len() {
            let (lead, cell) = super::super::seek::strip(super::super::seek::cut(s, from, i), "\"");
            let start = row.start as usize + from + lead;
            all.push(Span::new(start, start + cell.len()));
            from = i + 1;
        }
    }
    all
}
