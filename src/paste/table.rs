//! A table with a header row: of posts, or of creators.
//!
//! Knows simple rows (one line each, optional double quotes). Of a table of creators the first row is read, the others
//! are named and counted. Refuses rows that do not fit the header: a shifted cell makes every number beyond it wrong.

use super::address;
use super::claim::{Claim, Event, KEYED, SURE, Style, Value};
use super::found::Found;
use super::glyph::glyphs;
use super::lex::lex;
use super::naming::{DASHES, full_name};
use super::number::{MONEY, PARTED, UNIT, WHOLE};
use super::pair::{Pairing, fits};
use super::reading::{NoteCode, Other};
use super::refine::refine;
use super::seek::{self, any, trim, until};
use super::word::{self, Lexeme, Noun, Quals, lexeme};
use crate::model::{Platform, Span};

/// What separates cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum Border {
    Char(char),
    /// Two or more spaces.
    Wide,
    /// Any space.
    Narrow,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum Column {
    Handle,
    Name,
    /// A handle or a name.
    Account,
    Platform,
    Url,
    Metric(Noun, Quals),
    /// Names a post, a date, a row.
    Row,
    Other,
}

/// What may separate cells, the surest first.
const BORDERS: [Border; 6] =
    [Border::Char('\t'), Border::Char('|'), Border::Char(';'), Border::Char(','), Border::Wide, Border::Narrow];

/// A table being read.
pub(super) struct Table {
    border: Border,
    columns: Vec<Column>,
    posts: bool,
    rows: u32,
    others: usize,
}

/// Creators of a table that are listed by name; more are only counted.
const MOST_OTHERS: usize = 1000;
/// Columns (threats.md 12).
const MOST_COLUMNS: usize = 200;

/// Cuts a line into cells, as byte ranges; quotes are cut off.
fn cells(raw: &str, border: Border) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut quoted = false;
    let mut spaces = 0;
    let push = |from: usize, to: usize, out: &mut Vec<(usize, usize)>| {
        let s = raw.get(from..to).unwrap_or_default();
        let (lead, s) = trim(s);
        let (mut a, mut b) = (from + lead, from + lead + s.len());
        if s.len() >= 2 && s.starts_with('"') && s.ends_with('"') {
            (a, b) = (a + 1, b - 1);
        }
        if out.len() <= MOST_COLUMNS {
            out.push((a, b));
        }
    };
    for (i, c) in raw.char_indices() {
        if c == '"' {
            quoted = !quoted;
        }
        let space = c == ' ' || c == '\t' || c == '\u{a0}';
        match border {
            Border::Char(b) if c == b && !quoted => {
                push(from, i, &mut out);
                from = i + c.len_utf8();
            }
            Border::Wide | Border::Narrow => {
                if space {
                    spaces += 1;
                } else {
                    let wide = spaces > usize::from(border == Border::Wide);
                    if wide && i > 0 && raw.get(from..i).is_some_and(|s| !trim(s).1.is_empty()) {
                        push(from, i, &mut out);
                        from = i;
                    }
                    spaces = 0;
                }
            }
            Border::Char(_) => {}
        }
    }
    push(from, raw.len(), &mut out);
    // "| a | b |": the outer borders make no cells.
    if border == Border::Char('|') {
        if out.first().is_some_and(|(a, b)| a == b) {
            out.remove(0);
        }
        if out.last().is_some_and(|(a, b)| a == b) {
            out.pop();
        }
    }
    out
}

/// What heads a column or stands before a colon, and what it names.
const HEADS: [(Column, &str); 6] = [
    (Column::Handle, "handle|username|user|user name|nick|nickname|screen name|ig handle|@"),
    (Column::Name, "name|full name|fullname|display name|title"),
    (Column::Account, "creator|influencer|account|channel|blogger|profile"),
    (Column::Platform, "platform|network|social network"),
    (Column::Url, "url|link|profile url|profile link"),
    (Column::Row, "post|reel|video|date|post date|posted|post id|caption|#|no|no.|id|rank|day|published|tweet"),
];

fn head(cell: &str) -> Option<Column> {
    HEADS.iter().find(|(_, words)| seek::among(words, cell)).map(|(c, _)| *c)
}

/// "Platform: Instagram": a key and a value in a line of their own. `None` where the line is nothing of the kind; what it
/// names otherwise, which is nothing where the value is missing or no platform.
pub(super) fn keyed(raw: &str, start: usize, line: u32) -> Option<Option<Event>> {
    let cut = until(raw, ":=\t|").min(seek::first(raw, &DASHES));
    if cut == raw.len() {
        return None;
    }
    const OUTER: &str = "*-–—|:=\"•";
    let column = head(seek::strip(raw.get(..cut)?, OUTER).1)?;
    let (lead, value) = seek::strip(raw.get(cut..)?, OUTER);
    let from = start + cut + lead;
    let span = Span::new(from, from + value.len());
    let bare = value.strip_prefix('@').unwrap_or(value);
    let handle = || {
        (address::is_handle(bare)).then(|| {
            let span = Span { start: span.end - (bare.len() as u32), end: span.end };
            Event::Handle { span, soft: false, lead: true, line }
        })
    };
    let hidden =
        value.is_empty() || matches!(lexeme(&value.to_ascii_lowercase()), Lexeme::Hidden) || seek::same(value, "n/a");
    if hidden {
        return matches!(column, Column::Handle | Column::Name | Column::Platform).then_some(None);
    }
    let told = platform(value).map(|platform| Event::Platform { platform, span, rank: KEYED, line });
    let event = match column {
        Column::Platform => told,
        Column::Handle => handle(),
        Column::Name | Column::Account if value.starts_with('@') => handle(),
        Column::Name if value.len() <= 60 => Some(Event::Name { span, soft: false, line }),
        Column::Account if told.is_some() => told,
        Column::Account if address::looks_like_handle(value) => handle(),
        Column::Account if full_name(value) => Some(Event::Name { span, soft: false, line }),
        _ => None,
    };
    event.map(Some)
}

/// Whether the text ends so, in any case.
fn ends_with(s: &str, end: &str) -> bool {
    s.len() >= end.len() && s.get(s.len() - end.len()..).is_some_and(|w| seek::same(w, end))
}

/// What a header cell says.
fn column(cell: &str) -> Column {
    let plain: String = cell.chars().map(|c| if c == '_' { ' ' } else { c }).collect();
    if let Some(column) = head(trim(&plain).1) {
        return column;
    }
    let (mut g, mut tokens) = (Vec::new(), Vec::new());
    glyphs(&plain, 0, &mut g);
    lex(&plain, &g, &mut tokens);
    refine(&plain, &mut tokens);
    Pairing::lone_label(&tokens, 0).map_or(Column::Other, |l| Column::Metric(l.noun, l.quals))
}

/// The table that this header row begins, if it is one.
pub(super) fn header(raw: &str) -> Option<Table> {
    if raw.len() > 8192 {
        return None;
    }
    for border in BORDERS.iter().copied() {
        let parts = cells(raw, border);
        if parts.len() < 2 || parts.len() > MOST_COLUMNS {
            continue;
        }
        let columns: Vec<Column> = parts.iter().map(|(a, b)| column(raw.get(*a..*b).unwrap_or_default())).collect();
        // "name, instagram name": one of them is the handle; which, the header does not say.
        let mut columns = columns;
        let names = |(a, b): &&(usize, usize)| raw.get(*a..*b).is_some_and(|c| ends_with(trim(c).1, "name"));
        if parts.iter().filter(names).count() > 1 && !columns.contains(&Column::Handle) {
            for c in columns.iter_mut().filter(|c| **c == Column::Name) {
                *c = Column::Other;
            }
        }
        let mut metrics: Vec<Noun> = Vec::new();
        for c in &columns {
            if let Column::Metric(n, _) = c
                && !metrics.contains(n)
            {
                metrics.push(*n);
            }
        }
        let person = columns.iter().any(|c| matches!(c, Column::Handle | Column::Name | Column::Account | Column::Url));
        let marked = columns.contains(&Column::Row);
        let known = columns.iter().filter(|c| **c != Column::Other).count();
        if metrics.is_empty() || (metrics.len() < 2 && !person && !marked) {
            continue;
        }
        // Prose has commas and spaces too: there every cell must be known.
        let loose = matches!(border, Border::Char('\t' | '|' | ';'));
        if !loose && known < columns.len() && !(border == Border::Char(',') && person && known >= 2) {
            continue;
        }
        let account = columns.iter().any(|c| {
            matches!(c, Column::Metric(Noun::Followers | Noun::Subscribers | Noun::Following | Noun::Connections, _))
        });
        let posts =
            !account && (marked || !person) && !columns.iter().any(|c| matches!(c, Column::Handle | Column::Account));
        return Some(Table { border, columns, posts, rows: 0, others: 0 });
    }
    None
}

impl Table {
    /// Takes in a row; `false` where the table has ended before it.
    pub(super) fn row(&mut self, text: &str, raw: &str, start: usize, line: u32, found: &mut Found) -> bool {
        let parts = cells(raw, self.border);
        let whole = Span::new(start, start + raw.len());
        // "|---|---|" below a header.
        if raw.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '+' | '=')) && any(raw, "-") {
            return true;
        }
        if parts.len() != self.columns.len() {
            if parts.len() == 1 && self.rows > 0 {
                return false;
            }
            self.rows += 1;
            if self.rows > 1 && self.posts && matches!(self.border, Border::Wide | Border::Narrow) {
                return false;
            }
            found.note(text, NoteCode::TableRow, whole, line);
            return true;
        }
        self.rows += 1;
        let first = self.rows == 1 || self.posts;
        if first {
            if self.posts {
                found.push(Event::Row, whole, line);
            }
            self.claims(text, &parts, start, line, found);
        } else {
            self.other(raw, &parts, line, found);
        }
        true
    }

    fn other(&mut self, raw: &str, parts: &[(usize, usize)], line: u32, found: &mut Found) {
        self.others += 1;
        found.uncounted += usize::from(self.others > MOST_OTHERS);
        if found.others.len() >= MOST_OTHERS {
            return;
        }
        let mut other = Other { creator: None, handle: None, name: None, platform: None, line };
        for ((a, b), column) in parts.iter().zip(&self.columns) {
            let cell = raw.get(*a..*b).unwrap_or_default();
            if cell.is_empty() || cell.len() > 200 {
                continue;
            }
            match column {
                Column::Handle => other.handle = Some(cell.strip_prefix('@').unwrap_or(cell).to_owned()),
                Column::Account if cell.starts_with('@') => {
                    other.handle = Some(cell.strip_prefix('@').unwrap_or(cell).to_owned())
                }
                Column::Name | Column::Account => other.name = Some(cell.to_owned()),
                Column::Platform => other.platform = platform(cell),
                Column::Url => {
                    if let Some((p, h)) = address::profile(cell) {
                        other.platform = Some(p);
                        if other.handle.is_none() {
                            other.handle = h.and_then(|(a, b)| cell.get(a..b)).map(str::to_owned);
                        }
                    }
                }
                _ => {}
            }
        }
        found.others.push(other);
    }

    fn claims(&mut self, text: &str, parts: &[(usize, usize)], start: usize, line: u32, found: &mut Found) {
        let mut events: Vec<Event> = Vec::new();
        let mut claims: Vec<Claim> = Vec::new();
        let mut lost = None;
        for ((a, b), column) in parts.iter().zip(&self.columns) {
            let span = Span::new(start + a, start + b);
            let Some(cell) = span.of(text).filter(|c| !c.is_empty() && c.len() <= 200) else { continue };
            match *column {
                Column::Handle | Column::Account
                    if cell.starts_with('@') && address::is_handle(cell.strip_prefix('@').unwrap_or(cell)) =>
                {
                    let span = Span::new(start + a + 1, start + b);
                    events.push(Event::Handle { span, soft: false, lead: true, line });
                }
                Column::Handle => events.push(Event::Handle { span, soft: false, lead: true, line }),
                Column::Account if address::has_sign(cell) && address::is_handle(cell) => {
                    events.push(Event::Handle { span, soft: false, lead: true, line });
                }
                Column::Name | Column::Account => events.push(Event::Name { span, soft: false, line }),
                Column::Platform => {
                    if let Some(platform) = platform(cell) {
                        events.push(Event::Platform { platform, span, rank: SURE, line });
                    }
                }
                Column::Url => {
                    if let Some((platform, handle)) = address::profile(cell) {
                        if let Some((x, y)) = handle {
                            let span = Span::new(start + a + x, start + a + y);
                            events.push(Event::Handle { span, soft: false, lead: true, line });
                        }
                        events.push(Event::Platform { platform, span, rank: SURE, line });
                    }
                }
                Column::Metric(noun, quals) => match self.metric(text, span, noun, quals, line) {
                    Ok(Some(claim)) => {
                        let people = matches!(
                            noun,
                            Noun::Followers | Noun::Subscribers | Noun::Following | Noun::Posts | Noun::Connections
                        );
                        if let Value::One(n) = claim.value
                            && people
                            && n.traits & (UNIT | WHOLE | PARTED) == PARTED
                            && !cell.ends_with(".0")
                        {
                            lost = Some(span);
                        }
                        claims.push(claim);
                    }
                    Ok(None) => {}
                    Err(()) => {
                        // Words where a number belongs: from here on the cells may be shifted.
                        found.note(text, NoteCode::TableShifted, span, line);
                        break;
                    }
                },
                Column::Row | Column::Other => {}
            }
        }
        for event in events {
            found.push(event, Span::new(start, start), line);
        }
        if let Some(span) = lost {
            found.note(text, NoteCode::UnitsLost, span, line);
            return;
        }
        for claim in claims {
            found.push(Event::Claim(claim), claim.span, line);
        }
    }

    /// One cell; `Err` where it holds words.
    fn metric(&self, text: &str, span: Span, noun: Noun, quals: Quals, line: u32) -> Result<Option<Claim>, ()> {
        let cell = span.of(text).unwrap_or_default();
        if cell.starts_with('#') || cell.chars().all(|c| c == '-' || c == '–' || c == '—') || seek::same(cell, "n/a'")
        {
            let claim = Claim { noun, value: Value::Hidden, quals, span, line, style: Style::Cell };
            return Ok(Some(claim));
        }
        let (mut g, mut tokens) = (Vec::new(), Vec::new());
        glyphs(cell, span.start as usize, &mut g);
        lex(text, &g, &mut tokens);
        refine(text, &mut tokens);
        let Some(lone) = Pairing::lone_value(&tokens, line) else { return Err(()) };
        // An unqualified total stands beside its average ("Likes", "Likes Avg."): which one is a total is told by the other.
        let bare = quals & (word::AVG | word::MEDIAN | word::PIECE | word::TOTAL | word::MONTHLY) == 0;
        let twin = |c: &Column| matches!(c, Column::Metric(n, q) if *n == noun && q & (word::AVG | word::MEDIAN) != 0);
        if bare
            && matches!(noun, Noun::Likes | Noun::Views | Noun::Comments | Noun::Shares)
            && self.columns.iter().any(twin)
        {
            return Ok(None);
        }
        let money = lone.value.one().is_some_and(|n| n.is(MONEY));
        if !fits(&lone.value, noun) && !money {
            return Ok(None);
        }
        Ok(Some(Claim { noun, quals, style: Style::Cell, ..lone }))
    }
}

fn platform(cell: &str) -> Option<Platform> {
    let lower = trim(cell).1.to_ascii_lowercase();
    match lexeme(&lower) {
        Lexeme::Platform(p) => Some(p),
        _ if lower == "x" => Some(Platform::X),
        _ if lower == "threads" => Some(Platform::Threads),
        _ => None,
    }
}
