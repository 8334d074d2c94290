//! A list of posts with a header row, of the creator whose text it stands in; and whether a line may head a table at all.
//!
//! Knows simple rows (one line each, optional double quotes). Refuses rows that do not fit the header, since a shifted cell
//! makes every number beyond it wrong, and tables of creators: see `sheet`.

use super::address;
use super::claim::{Claim, Event, KEYED, SURE, Style, Value};
use super::found::Found;
use super::glyph::glyphs;
use super::label::label;
use super::lex::lex;
use super::naming::full_name;
use super::number::{MONEY, PARTED, UNIT, WHOLE};
use super::pair::{Pairing, fits};
use super::person::account;
use super::reading::NoteCode;
use super::refine::refine;
use super::seek::{self, any, trim, until};
use super::tongue::Tongues;
use super::word::{self, Lexeme, Noun, Quals, lexeme};
use crate::model::{Platform, Span};

/// What separates cells: a sign, or one of these two.
type Border = char;
/// Two or more spaces.
const WIDE: Border = '\u{2}';
/// Any space.
const NARROW: Border = '\u{1}';
/// The surest first.
const BORDERS: &str = "\t|;,\u{2}\u{1}";

/// What a column holds, as a bit: a header is judged by all of its columns.
type What = u32;
const HANDLE: What = 1;
const NAME: What = 1 << 1;
/// A handle or a name.
const ACCOUNT: What = 1 << 2;
const PLATFORM: What = 1 << 3;
const URL: What = 1 << 4;
/// Counts; the label tells of what.
const METRIC: What = 1 << 5;
/// Names a post, a date, a row.
const ROW: What = 1 << 6;
/// Something else.
const OTHER: What = 1 << 7;

#[derive(Clone, Copy, Debug)]
struct Column {
    what: What,
    noun: Noun,
    quals: Quals,
    tongues: Tongues,
}

/// A table being read.
pub(super) struct Table {
    border: Border,
    columns: Vec<Column>,
    posts: bool,
    rows: u32,
}

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
        // Markdown: "**1,240**", "`1,240`".
        let (marks, bare) = seek::strip(s, "*`");
        if border == '|' && marks > 0 && s.len() == bare.len() + 2 * marks {
            (a, b) = (a + marks, b - marks);
        }
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
        let mut cut = c == border && !quoted;
        let mut to = i + c.len_utf8();
        if matches!(border, WIDE | NARROW) {
            if matches!(c, ' ' | '\t' | '\u{a0}') {
                spaces += 1;
            } else {
                cut = spaces > usize::from(border == WIDE) && !trim(seek::cut(raw, from, i)).1.is_empty();
                spaces = 0;
                to = i;
            }
        }
        if cut {
            push(from, i, &mut out);
            from = to;
        }
    }
    push(from, raw.len(), &mut out);
    // "| a | b |": the outer borders make no cells.
    if border == '|' {
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
const HEADS: [(What, &str); 6] = [
    (HANDLE, "handle|username|user|user name|nick|nickname|screen name|ig handle|@"),
    (
        NAME,
        "name|full name|fullname|display name|title|nombre|nom|nome|naam|navn|namn|imię|Imię|isim|имя|Имя|ім'я|Ім'я|الاسم|이름|名前|姓名|昵称|暱稱",
    ),
    (ACCOUNT, "creator|influencer|account|channel|blogger|profile"),
    (PLATFORM, "platform|network|social network"),
    (URL, "url|link|profile url|profile link"),
    (ROW, "post|reel|video|date|post date|posted|post id|caption|#|no|no.|id|rank|day|published|tweet"),
];

/// What the words name; 0 where they are no head.
#[inline(never)]
fn head(cell: &str) -> What {
    for (what, words) in &HEADS {
        if seek::among(words, cell) {
            return *what;
        }
    }
    0
}

/// "Platform: Instagram": a key and a value in a line of their own. `None` where the line is nothing of the kind; a blank
/// where the value is missing.
pub(super) fn keyed(raw: &str, start: usize, line: u32) -> Option<Event> {
    let cut = until(raw, ":=\t|").min(seek::first(raw, &[" - ", " – ", " — ", "："]));
    if cut == raw.len() {
        return None;
    }
    const OUTER: &str = "*-–—|:：=\"•";
    let column = head(seek::strip(seek::cut(raw, 0, cut), OUTER).1);
    if column == 0 {
        return None;
    }
    let (lead, value) = seek::strip(seek::cut(raw, cut, raw.len()), OUTER);
    let from = start + cut + lead;
    let mut span = Span::new(from, from + value.len());
    let network = platform(value);
    let bare = value.strip_prefix('@');
    if value.is_empty() || matches!(lexeme(value), Lexeme::Hidden) || seek::same(value, "n/a") {
        return (column & (HANDLE | NAME | PLATFORM) != 0).then_some(Event::Blank);
    }
    let names = match column {
        NAME | ACCOUNT if bare.is_some() => HANDLE,
        ACCOUNT if network.is_some() => PLATFORM,
        ACCOUNT if address::looks_like_handle(value) => HANDLE,
        ACCOUNT if full_name(value) => NAME,
        HANDLE | PLATFORM => column,
        NAME if value.len() <= 60 => NAME,
        _ => return None,
    };
    if names == NAME {
        return Some(Event::Name { span, soft: false, line });
    }
    if names == PLATFORM {
        return network.map(|platform| Event::Platform { platform, span, rank: KEYED, line });
    }
    let bare = bare.unwrap_or(value);
    span.start = span.end - bare.len() as u32;
    address::passes(bare).then_some(Event::Handle { span, soft: false, lead: true, line })
}

/// Whether the text ends so, in any case.
fn ends_with(s: &str, end: &str) -> bool {
    s.len() >= end.len() && s.get(s.len() - end.len()..).is_some_and(|w| seek::same(w, end))
}

/// What a header cell says.
fn column(cell: &str) -> Column {
    let plain: String = cell.chars().map(|c| if c == '_' { ' ' } else { c }).collect();
    let mut column = Column { what: head(trim(&plain).1), noun: Noun::Nothing, quals: 0, tongues: Tongues::NONE };
    if column.what == 0 {
        column.what = OTHER;
        if let Some(label) = label(&plain) {
            column = Column { what: METRIC, noun: label.noun, quals: label.quals, tongues: label.tongues };
        }
    }
    column
}

/// What a cell is, if it is nothing but a label or a number; it begins at byte `start` of the text.
#[inline(never)]
fn alone(text: &str, cell: &str, start: usize, line: u32) -> Option<Claim> {
    let (mut g, mut tokens) = (Vec::new(), Vec::new());
    glyphs(cell, start, &mut g);
    lex(text, &g, &mut tokens);
    refine(text, &mut tokens);
    Pairing::lone(&tokens, line)
}

/// The table that this header row begins, if it is one.
pub(super) fn header(raw: &str) -> Option<Table> {
    if raw.len() > 8192 {
        return None;
    }
    for border in BORDERS.chars() {
        let parts = cells(raw, border);
        if parts.len() < 2 || parts.len() > MOST_COLUMNS {
            continue;
        }
        let mut columns = Vec::with_capacity(parts.len());
        let (mut all, mut names) = (0, 0);
        for (a, b) in &parts {
            let cell = seek::cut(raw, *a, *b);
            let column = column(cell);
            all |= column.what;
            names += usize::from(ends_with(trim(cell).1, "name"));
            columns.push(column);
        }
        // "name, instagram name": one of them is the handle; which, the header does not say.
        let unsure = if names > 1 && all & HANDLE == 0 { NAME } else { 0 };
        let (mut known, mut nouns) = (0, 0u32);
        for c in &mut columns {
            if c.what == unsure {
                c.what = OTHER;
            }
            known += usize::from(c.what != OTHER);
            if c.what == METRIC {
                nouns |= 1 << c.noun as u32;
            }
        }
        let all = all & !unsure;
        let person = all & (HANDLE | NAME | ACCOUNT | URL) != 0;
        let marked = all & ROW != 0;
        if nouns == 0 || (nouns.count_ones() < 2 && !person && !marked) {
            continue;
        }
        // Prose has commas and spaces too: there every cell must be known, or the first tell a person or a post.
        let loose = matches!(border, '\t' | '|' | ';');
        let listed = person || columns.first().is_some_and(|c| c.what == ROW) && seek::find(raw, ", ").is_none();
        if !loose && known < columns.len() && !(border == ',' && listed && known >= 2) {
            continue;
        }
        let posts = nouns & OF_ACCOUNT == 0 && (marked || !person) && all & (HANDLE | ACCOUNT) == 0;
        return Some(Table { border, columns, posts, rows: 0 });
    }
    None
}

/// Labels that only accounts have, as a set of bits.
const OF_ACCOUNT: u32 = 1 << Noun::Followers as u32
    | 1 << Noun::Subscribers as u32
    | 1 << Noun::Following as u32
    | 1 << Noun::Connections as u32;

impl Table {
    /// Takes in a row; `false` where the table has ended before it.
    #[inline(never)] // A door.
    pub(super) fn row(&mut self, text: &str, raw: &str, start: usize, line: u32, found: &mut Found) -> bool {
        let parts = cells(raw, self.border);
        let whole = Span::new(start, start + raw.len());
        // "Like Comment" above "318 posts": buttons, and a counter.
        if let (WIDE | NARROW, Some((a, b))) = (self.border, parts.last())
            && alone(text, seek::cut(raw, *a, *b), start + a, line).is_some_and(|c| c.noun != Noun::Nothing)
        {
            return false;
        }
        // "|---|---|" below a header.
        if raw.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '+' | '=')) && any(raw, "-") {
            return true;
        }
        if parts.len() != self.columns.len() {
            if parts.len() == 1 && self.rows > 0 {
                return false;
            }
            self.rows += 1;
            if self.rows > 1 && matches!(self.border, WIDE | NARROW) {
                return false;
            }
            found.note(text, NoteCode::TableRow, whole, line);
            return true;
        }
        self.rows += 1;
        // "Total", "Durchschnitt": no post.
        let first = parts.iter().map(|(a, b)| seek::strip(seek::cut(raw, *a, *b), "*:=").1).find(|c| !c.is_empty());
        const OF_ALL: Quals = word::TOTAL | word::AVG | word::MEDIAN;
        if matches!(first.map(lexeme), Some(Lexeme::Qual(q)) if q & OF_ALL != 0) {
            found.note(text, NoteCode::NotPerPost, whole, line);
            return true;
        }
        found.push(Event::Row, whole, line);
        self.claims(text, &parts, start, line, found);
        true
    }

    /// The table, if it is a list of posts.
    pub(super) fn of_posts(self) -> Option<Table> {
        self.posts.then_some(self)
    }

    fn claims(&mut self, text: &str, parts: &[(usize, usize)], start: usize, line: u32, found: &mut Found) {
        let mut claims: Vec<Claim> = Vec::new();
        let mut lost = None;
        let at = Span::new(start, start);
        for ((a, b), column) in parts.iter().zip(&self.columns) {
            let span = Span::new(start + a, start + b);
            let Some(cell) = span.of(text).filter(|c| !c.is_empty() && c.len() <= 200) else { continue };
            let bare = cell.strip_prefix('@');
            let (mut handle, mut network) = (None, None);
            match column.what {
                HANDLE | ACCOUNT if bare.is_some_and(address::is_handle) => {
                    handle = Some(Span::new(start + a + 1, start + b));
                }
                HANDLE => handle = Some(span),
                ACCOUNT if address::has_sign(cell) && address::is_handle(cell) => handle = Some(span),
                NAME | ACCOUNT => found.push(Event::Name { span, soft: false, line }, at, line),
                PLATFORM => network = platform(cell),
                URL => {
                    if let Some((platform, part)) = address::profile(cell) {
                        network = Some(platform);
                        handle = part.map(|(x, y)| Span::new(start + a + x, start + a + y));
                    }
                }
                METRIC => {
                    let hidden = cell.starts_with('#')
                        || cell.chars().all(|c| matches!(c, '-' | '–' | '—'))
                        || seek::same(cell, "n/a'");
                    let lone = if hidden {
                        Some(Claim::stray(Value::Hidden, 0, span, line))
                    } else {
                        alone(text, cell, start + a, line).filter(|c| c.noun == Noun::Nothing)
                    };
                    let Some(mut claim) = lone else {
                        // Words where a number belongs: from here on the cells may be shifted.
                        found.note(text, NoteCode::TableShifted, span, line);
                        break;
                    };
                    if !hidden && !self.takes(column, &claim.value) {
                        continue;
                    }
                    (claim.noun, claim.quals, claim.tongues, claim.style) =
                        (column.noun, column.quals, column.tongues, Style::Cell);
                    if let Value::One(n) = &claim.value
                        && account(claim.noun)
                        && n.traits & (UNIT | WHOLE | PARTED) == PARTED
                        && !cell.ends_with(".0")
                    {
                        lost = Some(span);
                    }
                    claims.push(claim);
                }
                _ => {}
            }
            if let Some(span) = handle {
                found.push(Event::Handle { span, soft: false, lead: true, line }, at, line);
            }
            if let Some(platform) = network {
                found.push(Event::Platform { platform, span, rank: SURE, line }, at, line);
            }
        }
        if let Some(span) = lost {
            found.note(text, NoteCode::UnitsLost, span, line);
            return;
        }
        for claim in claims {
            found.push(Event::Claim(claim), claim.span, line);
        }
    }

    /// Whether a column takes a number.
    fn takes(&self, column: &Column, value: &Value) -> bool {
        let Column { noun, quals, .. } = *column;
        // An unqualified total stands beside its average ("Likes", "Likes Avg."): which one is a total is told by the other.
        let bare = quals & (word::AVG | word::MEDIAN | word::PIECE | word::TOTAL | word::MONTHLY) == 0;
        let twin = |c: &Column| c.noun == noun && c.quals & (word::AVG | word::MEDIAN) != 0;
        if bare
            && matches!(noun, Noun::Likes | Noun::Views | Noun::Comments | Noun::Shares)
            && self.columns.iter().any(twin)
        {
            return false;
        }
        fits(value, noun) || value.one().is_some_and(|n| n.is(MONEY))
    }
}

fn platform(cell: &str) -> Option<Platform> {
    let cell = trim(cell).1;
    match lexeme(cell) {
        Lexeme::Platform(p) => Some(p),
        _ if seek::same(cell, "x") => Some(Platform::X),
        _ if seek::same(cell, "threads") => Some(Platform::Threads),
        _ => None,
    }
}
