//! A table in the making, fed record by record as the text arrives.
//!
//! Knows when a table ends and which rows are no creators: totals, titles, the header once more, rows that do not fit.
//! Refuses to drop any of them in silence.

use super::super::seek;
use super::super::tongue::Tongues;
use super::dialect::{Found, LOOKED, MOST_TITLES, WINDOW, inner, is_rule, sniff};
use super::figure::{Desk, Figure, figure};
use super::head::METRIC;
use super::record::{DIGIT, HIGH, LETTER, Piece, SPACE, Scan, Step, TAGS, WIDE};
use super::row::Owner;
use super::settle::Plan;
use super::tally::Tally;
use super::{COLUMN_LIMIT, Decisions, MOST_SKIPS, ROW_LIMIT, Sheet, Skip, SkipCode};
use crate::model::{Platform, Span};

/// Lines without a border that may stand between the rows of one table.
const MOST_BETWEEN: usize = 3;

/// How building stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::paste) enum Run {
    /// All text that is there is used.
    More,
    /// The table ends before this byte, on this line.
    Ended(usize, u32),
}

/// Whether a table begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::paste) enum Open {
    /// More text is needed to tell.
    Wait,
    Yes,
    No,
}

/// A line between rows: where it begins and ends, its line.
type Between = (usize, usize, u32);

/// A table being read.
pub(in crate::paste) struct Builder {
    start: usize,
    line: u32,
    /// Whether spaces alone may part the cells.
    spaces: bool,
    begun: bool,
    /// How far the window was searched for line ends, and how many there are.
    counted: (usize, usize),
    scan: Scan,
    desk: Desk,
    sheet: Sheet,
    head: Span,
    width: usize,
    between: Vec<Between>,
    /// The line behind the last record: an empty one stands before the next if that begins later.
    behind: u32,
    /// Rows of another table are skipped.
    foreign: usize,
    /// Columns, and rows beyond the limit.
    pub wide: usize,
    pub beyond: u64,
}

/// Words that head a row of totals.
const TOTALS: &str = "total|totals|sum|average|averages|avg|mean|median|grand total|subtotal|gesamt|summe|durchschnitt|\
                      mittelwert|somme|moyenne|suma|promedio|media|totale|somma|soma|média|toplam|ortalama|totaal|gemiddelde|\
                      celkem|razem|total general|total général|total géneral|total geral|totale generale|\
                      suma total|soma total|gesamtsumme|gesamtergebnis|genel toplam|suma końcowa|totaal generaal|eindtotaal|\
                      total creators|total influencers|insgesamt";
/// Those that begin with a letter beyond ASCII: with one of these begin all names of many a sheet.
const FOREIGN_TOTALS: &str = "итого|Итого|ИТОГО|всего|Всего|ВСЕГО|среднее|Среднее|общий итог|Общий итог|разом|Разом|합계|총계|총합계|평균|合计|总计|平均|合計|\
     總計|総計|المجموع|الإجمالي|المتوسط|σύνολο|Σύνολο|średnia|Średnia|łącznie|Łącznie|összesen|Összesen";

impl Builder {
    /// Looks whether a table begins at a byte, on a line.
    #[inline(never)] // A door.
    pub(in crate::paste) fn new(start: usize, line: u32, spaces: bool) -> Builder {
        Builder {
            start,
            line,
            spaces,
            begun: false,
            counted: (start, 0),
            scan: Scan::new(b',', start, line),
            desk: Desk::default(),
            sheet: Sheet {
                border: b',',
                plan: Plan::default(),
                labels: Vec::new(),
                headers: Vec::new(),
                bare: false,
                accounts: Vec::new(),
                tallies: Vec::new(),
                starts: Vec::new(),
                lines: Vec::new(),
                owners: Vec::new(),
                order: Vec::new(),
                history: false,
                skipped: Vec::new(),
                skipped_rows: 0,
            },
            head: Span::default(),
            width: 0,
            between: Vec::new(),
            behind: line,
            foreign: 0,
            wide: 0,
            beyond: 0,
        }
    }

    /// The bytes before this are done with.
    pub(in crate::paste) fn done(&self) -> usize {
        if self.begun { self.scan.at } else { self.start }
    }

    /// The line that reading has come to.
    pub(in crate::paste) fn line(&self) -> u32 {
        if self.begun { self.scan.line } else { self.line }
    }

    /// The bytes before this were looked at.
    pub(in crate::paste) fn reach(&self) -> usize {
        if self.begun { self.scan.at } else { self.counted.0 }
    }

    /// Whether a table was found.
    pub(in crate::paste) fn is_open(&self) -> bool {
        self.begun
    }

    /// Where the lines end that were looked at for a header; empty ones are no rows.
    pub(in crate::paste) fn looked(&self, text: &str) -> usize {
        let (mut lines, mut at, mut filled) = (0, self.start, false);
        while lines < MOST_TITLES && at - self.start < WINDOW {
            match text.as_bytes().get(at) {
                Some(b'\n' | b'\r') => {
                    lines += usize::from(filled);
                    filled = false;
                }
                Some(_) => filled = true,
                None => break,
            }
            at += 1;
        }
        at
    }

    /// Looks for the table, in the text up to byte `to`; `last`: nothing follows.
    pub(in crate::paste) fn open(&mut self, text: &str, to: usize, last: bool) -> Open {
        let enough = self.enough(text, to);
        if !enough && !last {
            return Open::Wait;
        }
        let window = self.window(text, to);
        match sniff(text, self.start, self.line, window, !enough, self.spaces, &mut self.desk) {
            Some(found) => {
                self.begin(found);
                Open::Yes
            }
            None => Open::No,
        }
    }

    /// Goes on with what is there up to byte `to`; `last`: the text is complete.
    pub(in crate::paste) fn run(&mut self, text: &str, to: usize, last: bool) -> Run {
        while self.scan.next(text.as_bytes(), to, last) == Step::Record {
            if let Some((at, line)) = self.record(text) {
                return Run::Ended(at, line);
            }
        }
        if self.scan.tags.ended {
            return Run::Ended(self.scan.at, self.scan.line);
        }
        match self.between.first() {
            _ if !last || to < text.len() => Run::More,
            Some((at, _, line)) => Run::Ended(*at, *line),
            None => Run::Ended(to, self.scan.line),
        }
    }

    /// Whether the lines that are looked at are there.
    fn enough(&mut self, text: &str, to: usize) -> bool {
        let (mut at, mut lines) = self.counted;
        // Of "\r\n" both are counted: more is waited for than is looked at. No byte beyond is touched, however many there are.
        let enough = |at: usize, lines: usize| lines > 2 * LOOKED || at - self.start > WINDOW;
        while at < to && !enough(at, lines) {
            lines += usize::from(matches!(text.as_bytes().get(at), Some(b'\n' | b'\r')));
            at += 1;
        }
        self.counted = (at, lines);
        enough(at, lines)
    }

    /// The end of what is looked at: the same wherever the text was split.
    fn window(&self, text: &str, to: usize) -> usize {
        let (mut lines, mut at) = (0, self.start);
        let bytes = text.as_bytes();
        while at < to && at - self.start <= WINDOW && lines <= 2 * LOOKED {
            lines += usize::from(matches!(bytes.get(at), Some(b'\n' | b'\r')));
            at += 1;
        }
        at
    }

    fn begin(&mut self, found: Found) {
        self.begun = true;
        self.scan = Scan::new(found.border, found.at, found.line);
        (self.head, self.width, self.behind, self.wide) = (found.head, found.width, found.line, found.width);
        for (span, line) in found.titles {
            self.skip(span, line, None, SkipCode::Title);
        }
        let sheet = &mut self.sheet;
        sheet.border = found.border;
        sheet.tallies = vec![Tally::NOTHING; found.width];
        // Platforms told apart by the headers of counts: each is an account of its own.
        let mut accounts: Vec<Platform> = Vec::new();
        for l in &found.labels {
            if let Some(p) = l.platform.filter(|p| !accounts.contains(p)) {
                accounts.push(p);
            }
        }
        if accounts.len() > 1 {
            sheet.accounts = accounts;
        }
        sheet.bare = found.head.start == found.head.end;
        (sheet.labels, sheet.headers) = (found.labels, found.headers);
    }

    fn skip(&mut self, span: Span, line: u32, column: Option<u16>, code: SkipCode) {
        self.sheet.skipped_rows += 1;
        if self.sheet.skipped.len() < MOST_SKIPS {
            self.sheet.skipped.push(Skip { line, column, span, code });
        }
    }

    /// Takes the record in that was cut; where the table ends before it, says so.
    fn record(&mut self, text: &str) -> Option<(usize, u32)> {
        if self.wide > COLUMN_LIMIT {
            return None;
        }
        let cells = core::mem::take(&mut self.scan.cells);
        let ends = self.cells(text, inner(&cells, self.sheet.border));
        self.scan.cells = cells;
        ends
    }

    /// The same, of its cells.
    fn cells(&mut self, text: &str, cells: &[Piece]) -> Option<(usize, u32)> {
        let (begun, end, line) = (self.scan.begun, self.scan.end, self.scan.first_line);
        // Between the tags of two rows lines end.
        let tags = self.sheet.border == TAGS;
        let gap = line > self.behind && !tags;
        self.behind = self.scan.line;
        let span = Span::new(begun, end);
        let n = cells.len();
        let blank = |p: &Piece| p.start == p.end || p.mask == SPACE;
        let filled = cells.iter().filter(|p| !blank(p)).count();
        let raw = seek::cut(text, begun, end);
        if is_rule(raw) {
            return None;
        }
        if filled == 0 {
            self.skip(span, line, None, SkipCode::BlankRow);
            return None;
        }
        let fits =
            n == self.width || (n > self.width && cells.get(self.width..).is_some_and(|rest| rest.iter().all(blank)));
        if !fits && n <= 1 && tags {
            self.skip(span, line, None, SkipCode::Title);
            return None;
        }
        if !fits && n <= 1 && !self.scan.unclosed {
            self.between.push((begun, end, line));
            if self.between.len() > MOST_BETWEEN {
                return self.between.first().map(|(at, _, line)| (*at, *line));
            }
            return None;
        }
        if !fits && gap && self.foreign == 0 {
            // Another table, if a header begins it.
            let spaces = self.sheet.border <= WIDE;
            self.foreign = usize::from(
                sniff(text, begun, line, end, true, spaces, &mut self.desk).is_some_and(|f| f.head.end > f.head.start),
            );
        }
        // Words where all rows above have numbers, behind an empty line: the header of another table of the same width.
        if fits && gap && self.foreign == 0 && self.head.of(text) != Some(raw) {
            let wordy = |(tally, p): (&Tally, &Piece)| {
                tally.counts_something() && matches!(figure(text, *p, &mut self.desk), Figure::Text)
            };
            self.foreign = usize::from(self.sheet.tallies.iter().zip(cells).any(wordy));
        }
        for (from, to, at) in core::mem::take(&mut self.between) {
            self.skip(Span::new(from, to), at, None, SkipCode::Title);
        }
        if self.foreign > 0 && self.head.end > self.head.start && self.head.of(text) == Some(raw) {
            self.foreign = 0;
        }
        if self.foreign > 0 {
            self.foreign += 1;
            self.skip(span, line, None, SkipCode::OtherTable);
            return None;
        }
        let short = !fits && n > 1 && n < self.width && self.sheet.border > TAGS && self.goes_on(text, cells);
        if !fits && !short {
            let code = if self.scan.unclosed { SkipCode::UnclosedQuote } else { SkipCode::Ragged };
            self.skip(span, line, None, code);
            return None;
        }
        if self.head.end > self.head.start && self.head.of(text) == Some(raw) {
            self.skip(span, line, None, SkipCode::HeaderAgain);
            return None;
        }
        let total = cells.iter().find(|p| !blank(p)).is_some_and(|p| is_total(text, *p));
        if total {
            self.skip(span, line, None, SkipCode::Total);
            return None;
        }
        if self.sheet.starts.len() >= ROW_LIMIT {
            self.beyond += 1;
            return None;
        }
        let row = u32::try_from(self.sheet.starts.len()).unwrap_or(u32::MAX);
        let expected = self.sheet.lines.last().map_or(u32::MAX, |(r, l)| l + (row - r));
        if expected != line {
            self.sheet.lines.push((row, line));
        }
        self.sheet.starts.push(span.start);
        if self.scan.unclosed {
            self.skip(span, line, None, SkipCode::UnclosedQuote);
        }
        if short {
            self.skip(span, line, None, SkipCode::Short);
            for tally in self.sheet.tallies.iter_mut().skip(n) {
                tally.counts.empty += 1;
            }
        }
        for (c, (tally, piece)) in self.sheet.tallies.iter_mut().zip(cells).enumerate() {
            let label = match self.sheet.labels.get(c) {
                Some(l) if !self.sheet.bare => l.tongues,
                _ => Tongues::ALL,
            };
            tally.take(text, *piece, line, label, &mut self.desk);
        }
        if !self.sheet.accounts.is_empty() {
            self.account(row, cells);
        }
        None
    }

    /// Whether each cell of a row that is too short is what its column holds: it can have lost no cell but at its end.
    fn goes_on(&mut self, text: &str, cells: &[Piece]) -> bool {
        if self.scan.unclosed {
            return false;
        }
        let columns = self.sheet.tallies.iter().zip(&self.sheet.labels).zip(cells);
        for ((tally, label), piece) in columns {
            let counts = tally.counts;
            let other = match figure(text, *piece, &mut self.desk) {
                Figure::Text => (label.is(METRIC) || counts.numbers > 0) && counts.texts == 0,
                Figure::Number(..) => counts.texts > 0 && counts.numbers == 0,
                _ => false,
            };
            if other {
                return false;
            }
        }
        true
    }

    /// One creator for each platform of which the row tells anything.
    fn account(&mut self, row: u32, cells: &[Piece]) {
        let mut any = false;
        for (a, platform) in self.sheet.accounts.iter().enumerate() {
            let told = cells
                .iter()
                .zip(&self.sheet.labels)
                .any(|(p, l)| l.platform == Some(*platform) && p.end > p.start && p.mask != SPACE);
            if told {
                any = true;
                self.sheet.owners.push(Owner { from: row, rows: 1, account: a as u8 + 1 });
            }
        }
        if !any {
            self.sheet.owners.push(Owner { from: row, rows: 1, account: 1 });
        }
    }

    /// Whether this is the header of the table that `other` is.
    pub(in crate::paste) fn alike(&self, text: &str, other: &Builder) -> bool {
        self.sheet.border == other.sheet.border
            && self.head.of(text) == other.head.of(text)
            && self.width == other.width
    }

    /// Goes on behind the header of another table, which is the same as this one's.
    pub(in crate::paste) fn resume(&mut self, other: &Builder) {
        self.skip(other.head, other.line, None, SkipCode::HeaderAgain);
        for (from, to, at) in core::mem::take(&mut self.between) {
            self.skip(Span::new(from, to), at, None, SkipCode::Title);
        }
        self.scan = Scan::new(self.sheet.border, other.scan.at, other.scan.line);
        (self.behind, self.foreign) = (other.scan.line, 0);
    }

    /// Says that another table with another header stands behind this one: its rows are skipped.
    pub(in crate::paste) fn pass(&mut self, other: &Builder) {
        self.sheet.skipped_rows += other.sheet.starts.len() + other.sheet.skipped_rows;
        self.skip(other.head, other.line, None, SkipCode::OtherTable);
    }

    /// The table, with its columns settled.
    #[inline(never)] // A door.
    pub(in crate::paste) fn finish(mut self, text: &str) -> Sheet {
        for (from, to, at) in core::mem::take(&mut self.between) {
            self.skip(Span::new(from, to), at, None, SkipCode::Title);
        }
        self.sheet.plan = self.sheet.settle(text, &Decisions::default());
        self.sheet.group(text);
        self.sheet
    }
}

fn is_total(text: &str, piece: Piece) -> bool {
    if piece.mask & (LETTER | HIGH) == 0 || piece.end - piece.start > 32 {
        return false;
    }
    let mut raw = piece.raw(text);
    if piece.mask & DIGIT != 0 {
        // "Total (12)", "Total: 12".
        let (word, count) = raw.split_at(seek::until(raw, "(:"));
        if count.chars().any(char::is_alphabetic) || word.bytes().any(|b| b.is_ascii_digit()) {
            return false;
        }
        raw = word;
    }
    // Names begin so rarely: most are told by two letters.
    let mut letters = raw.bytes().filter(|b| b.is_ascii_alphabetic() || *b >= 0x80).map(|b| b.to_ascii_lowercase());
    let words = match (letters.next(), letters.next()) {
        (Some(0x80..), Some(_)) => FOREIGN_TOTALS,
        (Some(a), Some(b))
            if matches!(
                &[a, b],
                b"to"
                    | b"su"
                    | b"av"
                    | b"me"
                    | b"gr"
                    | b"ge"
                    | b"du"
                    | b"mi"
                    | b"so"
                    | b"mo"
                    | b"pr"
                    | b"ra"
                    | b"ce"
                    | b"in"
                    | b"ei"
            ) =>
        {
            TOTALS
        }
        _ => return false,
    };
    seek::among(words, seek::strip(raw, "*:=").1)
}
