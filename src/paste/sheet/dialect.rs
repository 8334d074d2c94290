//! Whether a table of creators begins here, where its header is, and what parts its cells.
//!
//! Knows the borders that are tried and how rows of one width and known words speak for one. Refuses prose: commas alone
//! make no table.

use super::super::address;
use super::super::seek;
use super::super::word::Noun;
use super::figure::{Desk, Figure, figure, lone};
use super::head::{self, Label, label};
use super::record::{Border, DIGIT, NARROW, Piece, SPACE, Scan, Step, TAGS, WIDE};
use super::tally::wordy;
use super::{COLUMN_LIMIT, head::platform};
use crate::model::Span;

/// Records that are looked at before anything is decided.
pub(super) const LOOKED: usize = 24;
/// Bytes that are waited for. Each is looked at again by every table that begins before it.
pub(super) const WINDOW: usize = 16 * 1024;
/// Rows above the header: titles, blank ones.
pub(super) const MOST_TITLES: usize = 8;
/// The surest first. What is in none of the first lines is not tried.
const BORDERS: &[u8] = b"\t|;,~^\x1f";

/// A table that begins.
pub(super) struct Found {
    pub border: Border,
    pub labels: Vec<Label>,
    pub headers: Vec<Option<Span>>,
    /// The bytes of the header's rows; empty where there is none.
    pub head: Span,
    /// How many cells a row has.
    pub width: usize,
    /// Where the first row may begin, and its line.
    pub at: usize,
    pub line: u32,
    /// Rows above the header.
    pub titles: Vec<(Span, u32)>,
}

/// A record in the window.
struct Seen {
    cells: Vec<Piece>,
    span: Span,
    line: u32,
    /// Behind its end.
    next: usize,
    next_line: u32,
}

/// The cells that count: not the outer ones of "| a | b |".
pub(super) fn inner(cells: &[Piece], border: Border) -> &[Piece] {
    let empty = |p: &Piece| p.start == p.end || p.mask == SPACE;
    let mut cells = cells;
    if border == b'|' {
        if let [first, rest @ ..] = cells
            && empty(first)
        {
            cells = rest;
        }
        if let [rest @ .., last] = cells
            && empty(last)
        {
            cells = rest;
        }
    }
    cells
}

/// "sep=;" before everything else: its border, and where the next line begins.
fn told(text: &str, start: usize) -> Option<(Border, usize)> {
    let head = text.as_bytes().get(start..start + 5)?;
    let border = *head.last()?;
    let behind = text.as_bytes().get(start + 5).copied().unwrap_or(b'\n');
    (head.get(..4)?.eq_ignore_ascii_case(b"sep=") && matches!(behind, b'\r' | b'\n') && (9..128).contains(&border))
        .then_some((border, start + 5))
}

/// Looks for a table in the lines from `start` on; those up to `to` are there, and `last` says that no more will be.
pub(super) fn sniff(
    text: &str,
    start: usize,
    line: u32,
    to: usize,
    last: bool,
    spaces: bool,
    desk: &mut Desk,
) -> Option<Found> {
    // A byte order mark is no part of the first header.
    let start = if start == 0 && text.starts_with('\u{feff}') { 3 } else { start };
    let window = text.as_bytes().get(start..to)?;
    if let Some((border, at)) = told(text, start) {
        return judge(text, &look(text, border, at, line, to, last), border, true, desk);
    }
    // The signs within tags part nothing.
    if seek::trim(seek::cut(text, start, to)).1.starts_with('<')
        && let Some(found) = judge(text, &look(text, TAGS, start, line, to, last), TAGS, false, desk)
    {
        return Some(found);
    }
    let mut best: Option<(usize, Found)> = None;
    for border in BORDERS.iter().chain(if spaces { &[WIDE, NARROW] as &[u8] } else { &[] }) {
        if *border > WIDE && !window.contains(border) {
            continue;
        }
        if *border <= WIDE && best.is_some() {
            break;
        }
        let seen = look(text, *border, start, line, to, last);
        let Some(found) = judge(text, &seen, *border, false, desk) else { continue };
        let known = found.labels.iter().filter(|l| l.what != head::OTHER).count();
        let score = known * 4 + found.width;
        if best.as_ref().is_none_or(|(s, _)| score > *s) {
            best = Some((score, found));
        }
    }
    best.map(|(_, found)| found)
}

fn look(text: &str, border: Border, at: usize, line: u32, to: usize, last: bool) -> Vec<Seen> {
    let mut scan = Scan::new(border, at, line);
    let mut seen = Vec::new();
    let bytes = text.as_bytes().get(..to).unwrap_or_default();
    while seen.len() < LOOKED && scan.next(bytes, to, last) == Step::Record {
        seen.push(Seen {
            cells: inner(&scan.cells, border).to_vec(),
            span: Span::new(scan.begun, scan.end),
            line: scan.first_line,
            next: scan.at,
            next_line: scan.line,
        });
    }
    seen
}

/// "|---|:--|" below a header.
pub(super) fn is_rule(record: &str) -> bool {
    record.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' ' | b'+' | b'=' | b'\t'))
        && (record.contains("--") || record.contains(":-"))
}

/// Labels that only accounts have, as a set of bits.
const OF_ACCOUNT: u32 = 1 << Noun::Followers as u32
    | 1 << Noun::Subscribers as u32
    | 1 << Noun::Following as u32
    | 1 << Noun::Connections as u32;

/// What a header row says, with the row below it where two are one.
struct Head {
    labels: Vec<Label>,
    known: usize,
    rows: usize,
}

fn judge(text: &str, seen: &[Seen], border: Border, told: bool, desk: &mut Desk) -> Option<Found> {
    let mut read: Vec<Option<Vec<Label>>> = vec![None; seen.len()];
    for h in 0..seen.len().min(MOST_TITLES) {
        let Some(row) = seen.get(h) else { break };
        if row.cells.len() < 2 || is_rule(seek::cut(text, row.span.start as usize, row.span.end as usize)) {
            continue;
        }
        let Some(mut head) = header(text, seen, h, desk, &mut read) else { continue };
        let (mut all, mut nouns) = (0, 0u32);
        for l in &head.labels {
            all |= l.what;
            if l.is(head::METRIC) {
                nouns |= 1 << l.noun as u32;
            }
        }
        // Handles below a word of whatever tongue.
        if all & head::PERSON == 0
            && let Some(c) = handles(text, row, seen.get(h + head.rows..).unwrap_or_default(), &head.labels)
            && let Some(label) = head.labels.get_mut(c)
        {
            (label.what, head.known) = (head::ACCOUNT, head.known + 1);
            all |= head::ACCOUNT;
        }
        let person = all & head::PERSON != 0;
        let width = row.cells.len();
        let below = seen.get(h + head.rows..).unwrap_or_default();
        // "Share profile" above "318 posts": a button, and counters.
        let counter = |s: &Seen, desk: &mut Desk| {
            s.cells.last().is_some_and(|p| lone(&p.text(text), desk).is_some_and(|c| c.noun != Noun::Nothing))
        };
        if border <= WIDE && below.first().is_some_and(|s| counter(s, desk)) {
            continue;
        }
        // "Name,Instagram,TikTok" above names and counts.
        let mut sized = false;
        for (c, _) in head.labels.iter().enumerate().filter(|(_, l)| nouns == 0 && l.is_platform()) {
            let first = below.first().and_then(|s| s.cells.get(c));
            sized |= first.is_some_and(|p| matches!(figure(text, *p, desk), Figure::Number(..)));
        }
        sized &= head.labels.iter().any(|l| l.is(head::PERSON) && !l.is_platform());
        let alike = below.iter().filter(|s| s.cells.len() == width).count();
        let several = nouns.count_ones() > 1 || (all & (head::POST | head::DATE | head::RANK) != 0 && nouns != 0);
        if nouns == 0 && !(person && told) && !sized {
            continue;
        }
        if !person && !several {
            continue;
        }
        // A list of posts without a person is the person's whose text it stands in.
        if nouns & OF_ACCOUNT == 0 && !person {
            return None;
        }
        let loose = told || !matches!(border, b',' | NARROW | WIDE);
        let commas = border == b',' && head.known >= 2 && (person || alike >= 2 || head.known * 3 >= width * 2);
        if !loose && head.known < width && !commas {
            continue;
        }
        // A header of known words alone heads rows that are too short as well.
        let short = |s: &Seen| s.cells.len() > 1 && s.cells.len() < width;
        let short = person && head.known == width && border > TAGS && below.first().is_some_and(short);
        let widths_fit = below.is_empty() || alike > 0 || short;
        if !widths_fit {
            continue;
        }
        let last = seen.get(h + head.rows - 1)?;
        return Some(Found {
            border,
            headers: (0..width)
                .map(|c| last.cells.get(c).or(row.cells.get(c)).filter(|p| p.end > p.start).map(|p| p.span()))
                .collect(),
            labels: head.labels,
            head: Span { start: row.span.start, end: last.span.end },
            width,
            at: last.next,
            line: last.next_line,
            titles: seen.iter().take(h).map(|s| (s.span, s.line)).collect(),
        });
    }
    bare(text, seen, border, desk)
}

/// The only column, below a header that says nothing, in which all cells are handles with their `@` or addresses of profiles.
fn handles(text: &str, row: &Seen, below: &[Seen], labels: &[Label]) -> Option<usize> {
    let handle = |p: &Piece| {
        let cell = p.text(text);
        let cell = seek::trim(&cell).1;
        cell.strip_prefix('@').is_some_and(|h| address::is_handle(address::undrawn(h).1))
            || address::profile(cell).is_some_and(|(_, h)| h.is_some())
    };
    let all = |c: &usize| {
        let mut cells = below.iter().filter(|s| s.cells.len() == row.cells.len()).filter_map(|s| s.cells.get(*c));
        cells.next().is_some_and(handle) && cells.all(handle)
    };
    // Of whom else handles are told.
    const OTHERS: &str = "manag|agen|brand|client|kunde|marca|marque|marke|sponsor|tag|mention|partner|collab|contact|kontakt|mail|\
                          e-mail|referr|bezug|менедж|агент|бренд|品牌|经纪";
    let free = |c: &usize| {
        let header = row.cells.get(*c).map(|p| p.text(text)).unwrap_or_default();
        labels.get(*c).is_some_and(|l| l.what == head::OTHER) && !header.split(' ').any(|w| seek::stemmed(OTHERS, w))
    };
    let mut found = (0..labels.len()).filter(free).filter(all);
    found.next().filter(|_| found.next().is_none())
}

/// Whether cells of a row may span several of the row below: one is empty, or the same as its neighbour, or names a platform.
fn spans(text: &str, row: &Seen, below: &Seen, labels: &[Label]) -> bool {
    let empty = |p: &Piece| p.start == p.end || p.mask == SPACE;
    let twins = row.cells.iter().zip(row.cells.iter().skip(1)).any(|(a, b)| a.raw(text) == b.raw(text));
    twins
        || row.cells.iter().chain(&below.cells).any(empty)
        || labels.iter().any(|l| l.is(head::ACCOUNT) || l.platform.is_some())
}

/// The labels of a row, if it can be a header; with those of the row below, if the two are one.
fn header(text: &str, seen: &[Seen], h: usize, desk: &mut Desk, read: &mut [Option<Vec<Label>>]) -> Option<Head> {
    let row = seen.get(h)?;
    let words = |r: &Seen, desk: &mut Desk| {
        // A few may look like numbers: "55+".
        let numbers = r.cells.iter().filter(|p| matches!(figure(text, **p, desk), Figure::Number(..))).count();
        numbers * 5 <= r.cells.len() && r.cells.iter().any(|p| wordy(*p))
    };
    if !words(row, desk) {
        return None;
    }
    // What the cells of a row say: it is asked for twice.
    let mut said = |h: usize, desk: &mut Desk| -> Vec<Label> {
        let (Some(row), Some(slot)) = (seen.get(h), read.get_mut(h)) else { return Vec::new() };
        let fresh = || row.cells.iter().take(COLUMN_LIMIT).map(|p| label(&p.text(text), desk)).collect();
        slot.get_or_insert_with(fresh).clone()
    };
    let labels = said(h, desk);
    // "ER 3.4%, followers 12500" with nothing below it: a line of prose.
    let counted = |(p, l): (&Piece, &Label)| p.mask & DIGIT != 0 && l.is(head::METRIC);
    if seen.len() == h + 1 && row.cells.iter().zip(&labels).any(counted) {
        return None;
    }
    let count = |labels: &[Label]| labels.iter().filter(|l| l.what != head::OTHER).count();
    let known = count(&labels);
    if let Some(below) = seen.get(h + 1)
        && below.cells.len() == row.cells.len()
        && words(below, desk)
        && below.cells.iter().filter(|p| wordy(**p)).count() > 1
        && spans(text, row, below, &labels)
    {
        let (mut merged, mut over) = (Vec::with_capacity(labels.len()), String::new());
        let owns = said(h + 1, desk);
        for ((top, low), own) in row.cells.iter().zip(&below.cells).zip(owns) {
            let (t, l) = (top.text(text), low.text(text));
            if !seek::trim(&t).1.is_empty() {
                over = seek::trim(&t).1.to_owned();
            }
            // The upper one spans the empty cells to its right.
            let both = label(&[over.as_str(), " ", &l].concat(), desk);
            let above = label(&t, desk);
            let mut best = if seek::trim(&l).1.is_empty() {
                above
            } else if both.is(head::METRIC) || own.what == head::OTHER {
                both
            } else {
                own
            };
            if best.platform.is_none() {
                best.platform = platform(&over).filter(|_| best.is(head::METRIC | head::PERSON));
            }
            merged.push(best);
        }
        let nouns = |labels: &[Label]| labels.iter().filter(|l| l.is(head::METRIC)).count();
        if nouns(&merged) > nouns(&labels)
            || (nouns(&merged) == nouns(&labels)
                && count(&merged) > known
                && merged.iter().any(|l| l.platform.is_some()))
        {
            return Some(Head { known: count(&merged), labels: merged, rows: 2 });
        }
    }
    (known > 0).then_some(Head { labels, known, rows: 1 })
}

/// A table without a header: rows of one width, each with a handle or an address, or several columns of numbers.
fn bare(text: &str, seen: &[Seen], border: Border, desk: &mut Desk) -> Option<Found> {
    if border <= WIDE {
        return None;
    }
    let first = seen.first()?;
    let width = first.cells.len();
    // Behind the commas of prose stands a space.
    let tight = |p: &Piece| !p.raw(text).starts_with(' ');
    let least = if border == b'\t' || width > 4 && first.cells.iter().all(tight) { 1 } else { 2 };
    if !(3..=COLUMN_LIMIT).contains(&width) || seen.len() < least || seen.iter().take(8).any(|s| s.cells.len() != width)
    {
        return None;
    }
    let (mut people, mut rows, mut numbers) = (0, 0, usize::MAX);
    for s in seen.iter().take(8) {
        rows += 1;
        let (mut named, mut count) = (false, 0);
        for p in &s.cells {
            let raw = p.text(text);
            let cell = seek::trim(&raw).1;
            match figure(text, *p, desk) {
                Figure::Number(..) => count += 1,
                Figure::Text => {
                    let handle = cell.strip_prefix('@').is_some_and(|h| address::is_handle(address::undrawn(h).1));
                    let signed = seek::any(cell, "._") && address::looks_like_handle(cell);
                    named |= handle || signed || address::profile(cell).is_some_and(|(_, h)| h.is_some());
                    // Labels beside numbers: prose.
                    if p.mask & DIGIT != 0 && label(cell, desk).is(head::METRIC) || cell.len() > 400 {
                        return None;
                    }
                }
                _ => {}
            }
        }
        people += usize::from(named);
        numbers = numbers.min(count);
    }
    // Addresses of several platforms in a row: what follows each is of its account.
    let mut labels = vec![Label::NONE; width];
    let mut own = None;
    for (label, p) in labels.iter_mut().zip(&first.cells) {
        own = address::profile(seek::trim(&p.text(text)).1).map(|(platform, _)| platform).or(own);
        label.platform = own;
    }
    let sure = people == rows && numbers >= 1;
    let wide = rows >= 2 && width >= 5 && numbers >= 3;
    (sure || wide).then(|| Found {
        border,
        labels,
        headers: vec![None; width],
        head: Span { start: first.span.start, end: first.span.start },
        width,
        at: first.span.start as usize,
        line: first.line,
        titles: Vec::new(),
    })
}

/// The records of a text with this border, cell by cell: the grammar alone, for comparing it with other readers of CSV.
pub fn records(text: &str, border: u8) -> Vec<Vec<String>> {
    let mut scan = Scan::new(border, if text.starts_with('\u{feff}') { 3 } else { 0 }, 1).verbatim();
    let mut all = Vec::new();
    while scan.next(text.as_bytes(), text.len(), true) == Step::Record {
        all.push(scan.cells.iter().map(|p| p.text(text).into_owned()).collect());
    }
    all
}
