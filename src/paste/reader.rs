//! The incremental reader: bytes in at any size, work in steps of any size, one reading out.
//!
//! Knows limits, the step budget and what bytes it was fed; a page calls `step` between frames (threats.md 12). Refuses to know what lines mean.

use super::assemble::{Assembly, Paused};
use super::decode::{Encoding, decode, marked};
use super::digest::{Digest, Room};
use super::json::{Begin, Creator, DEPTH_LIMIT, Maker, Pace, Scan, Shape, begins, fence};
use super::notes::{excerpt, locate, tell};
use super::odd;
use super::person::{Person, people};
use super::reading::{Detail, Note, NoteCode, Reading};
use super::seek::trim;
use super::sheet::{Builder, Open, Run};
use crate::model::Span;

/// Bytes of one paste; beyond them nothing is taken (threats.md 12).
pub const TEXT_LIMIT: usize = 20 * 1024 * 1024;
/// Bytes of one line; its rest is not read.
pub const LINE_LIMIT: usize = 64 * 1024;
/// Replaced bytes that are noted one by one.
const MOST_BAD: usize = 10;
/// Bytes that are looked through at once for odd handles, after all is read.
const PIECE: usize = 256 * 1024;

/// How far reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Everything fed so far is read; feed more, or finish.
    NeedMore,
    /// The budget is spent: the typed stop of every loop over the text.
    Working {
        /// Bytes read.
        done: u64,
        /// Bytes fed.
        total: u64,
    },
    /// The end was fed and everything is read.
    Done,
}

/// Reads a paste piece by piece. Splitting the input anywhere and any step budgets change nothing.
pub struct Reader {
    /// How its bytes are to be decoded: told, or learnt from the first of them.
    encoding: Option<Encoding>,
    /// Fed, not yet decoded, from `used` on.
    raw: Vec<u8>,
    used: usize,
    total: u64,
    text: String,
    /// Where the line begins that is not complete yet, and how far it was searched for its end.
    start: usize,
    searched: usize,
    line: u32,
    digest: Digest,
    room: Room,
    /// The data in the text, and whether more of it comes at `start`.
    data: Scan,
    inside: bool,
    /// A table that is being read, or is looked for; and the one that was.
    table: Option<Builder>,
    kept: Option<Builder>,
    /// No table begins here: it was looked for.
    refused: Option<usize>,
    /// No header stands before this byte: the lines were looked at.
    looked: usize,
    bad: Vec<usize>,
    bad_count: u64,
    long: Vec<Note>,
    ended: bool,
    stopped: bool,
    closing: Option<Closing>,
}

/// All is read; one creator after the other is put together.
struct Closing {
    people: std::vec::IntoIter<Person>,
    /// Those of the data, and what was not read in it.
    creators: std::vec::IntoIter<Creator>,
    unread: Vec<u32>,
    places: [(u32, usize); 2],
    odd: odd::Looked,
    /// The row of the table whose handle is looked at next.
    rows: Option<usize>,
    made: Paused,
}

impl Default for Reader {
    fn default() -> Reader {
        Reader::new()
    }
}

impl Reader {
    /// A reader that was fed nothing.
    pub fn new() -> Reader {
        Reader {
            encoding: None,
            raw: Vec::new(),
            used: 0,
            total: 0,
            text: String::new(),
            start: 0,
            searched: 0,
            line: 1,
            digest: Digest::default(),
            room: Room::default(),
            data: Scan::new(),
            inside: false,
            table: None,
            kept: None,
            refused: None,
            looked: 0,
            bad: Vec::new(),
            bad_count: 0,
            long: Vec::new(),
            ended: false,
            stopped: false,
            closing: None,
        }
    }

    /// The same for bytes of an encoding that somebody chose, and with room for so many of them.
    pub fn of(encoding: Option<Encoding>, bytes: usize) -> Reader {
        let mut reader = Reader::new();
        reader.encoding = encoding;
        reader.text.reserve_exact(bytes.min(TEXT_LIMIT));
        reader
    }

    /// How many bytes were no text so far. A file of which this is more than none may be of another encoding.
    pub fn bad(&self) -> u64 {
        self.bad_count
    }

    /// How many lines were read.
    pub fn lines(&self) -> u32 {
        self.line.saturating_sub(1)
    }

    /// The text so far: spans of the reading point into it.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Takes bytes in; no work is done until [`Reader::step`]. Bytes beyond [`TEXT_LIMIT`] are only counted.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.total = self.total.saturating_add(bytes.len() as u64);
        if self.total > TEXT_LIMIT as u64 {
            self.raw = Vec::new();
            self.used = 0;
            self.text = String::new();
        } else {
            self.raw.extend_from_slice(bytes);
        }
    }

    /// Says that nothing more will be fed.
    pub fn end(&mut self) {
        self.ended = true;
    }

    fn over(&self) -> bool {
        self.total > TEXT_LIMIT as u64
    }

    /// Works until about `budget` bytes are handled (a line, at most [`LINE_LIMIT`], is never cut).
    pub fn step(&mut self, budget: u32) -> Progress {
        let mut left = budget.max(1) as usize;
        while !self.over() && left > 0 {
            if self.table.is_some() {
                if !self.tabulate(&mut left) && (left == 0 || self.used >= self.raw.len() || !self.decode(&mut left)) {
                    break;
                }
                continue;
            }
            if self.inside {
                if self.scan(&mut left) || left == 0 {
                    continue;
                }
                if self.used >= self.raw.len() || !self.decode(&mut left) {
                    break;
                }
                continue;
            }
            if let Some((end, next)) = self.line_end(&mut left) {
                let near = end.min(self.start + LINE_LIMIT);
                match begins(&self.text, self.start, near, self.ended && self.used >= self.raw.len()) {
                    Begin::Wait => {
                        // The line's end is found again, once more of the text is there.
                        self.searched = end;
                        if self.used >= self.raw.len() || !self.decode(&mut left) {
                            break;
                        }
                    }
                    Begin::At(at) => {
                        left = left.saturating_sub(at - self.start + 1);
                        self.enter(at);
                    }
                    Begin::No => {
                        left = left.saturating_sub((end - self.start).min(LINE_LIMIT) + 1);
                        self.take(end, next);
                    }
                }
            } else if left == 0 || self.used >= self.raw.len() || !self.decode(&mut left) {
                break;
            }
        }
        let pending = !self.over() && (self.used < self.raw.len() || self.searched < self.text.len());
        let waiting = !self.ended && left > 0;
        if (pending && !waiting) || (self.ended && !self.over() && self.start < self.text.len()) {
            let done = self.start as u64;
            Progress::Working { done, total: self.total }
        } else if self.ended {
            Progress::Done
        } else {
            Progress::NeedMore
        }
    }

    /// Data begins at `at`: what stands before it on its line is text.
    #[inline(never)] // A door.
    fn enter(&mut self, at: usize) {
        if !trim(self.text.get(self.start..at).unwrap_or_default()).1.is_empty() {
            self.digest.line(&self.text, self.start, at, self.line, (false, true), &mut self.room);
        }
        self.digest.begun = true;
        self.data.begin(at);
        self.inside = true;
        (self.start, self.searched) = (at, at);
    }

    /// Reads data on; `false` where more text is needed.
    #[inline(never)] // A door.
    fn scan(&mut self, left: &mut usize) -> bool {
        let from = self.start;
        let pace = self.data.step(&self.text, self.ended && self.used >= self.raw.len(), left);
        let to = self.data.settled();
        let bytes = self.text.as_bytes();
        // The second half of CR LF breaks no further line.
        let breaks = (from..to).filter(|i| match bytes.get(*i) {
            Some(b'\r') => true,
            Some(b'\n') => i.checked_sub(1).and_then(|i| bytes.get(i)) != Some(&b'\r'),
            _ => false,
        });
        self.line = self.line.saturating_add(u32::try_from(breaks.count()).unwrap_or(0));
        (self.start, self.searched) = (to, to);
        self.inside = pace != Pace::End;
        pace != Pace::More
    }

    /// Decodes a piece; `false` where only an unfinished sequence is left.
    fn decode(&mut self, left: &mut usize) -> bool {
        let piece = (*left).clamp(4, 1 << 16);
        let to = (self.used + piece).min(self.raw.len());
        let last = self.ended && to == self.raw.len();
        let encoding = match self.encoding {
            Some(known) => known,
            // A mark takes two bytes.
            None if to < 2 && !last => return false,
            None => {
                let mark = marked(&self.raw);
                self.used = if mark.is_some() { 2 } else { 0 };
                *self.encoding.insert(mark.unwrap_or_default())
            }
        };
        let (bad, count) = (&mut self.bad, &mut self.bad_count);
        let bytes = self.raw.get(self.used..to).unwrap_or_default();
        let used = decode(encoding, bytes, last, &mut self.text, &mut |at| {
            *count += 1;
            if bad.len() < MOST_BAD {
                bad.push(at);
            }
        });
        self.used += used;
        *left = left.saturating_sub(used + 1);
        if self.used == self.raw.len() {
            self.raw.clear();
            self.used = 0;
        }
        used > 0
    }

    /// The end of the current line and the start of the next, if it is complete.
    fn line_end(&mut self, left: &mut usize) -> Option<(usize, usize)> {
        let bytes = self.text.as_bytes();
        let reach = self.searched.saturating_add(*left).min(bytes.len());
        let window = bytes.get(self.searched..reach)?;
        let found = window.iter().position(|b| matches!(b, b'\n' | b'\r')).map(|i| self.searched + i);
        let Some(at) = found else {
            *left -= window.len();
            self.searched = reach;
            // The last line has no end.
            let all = self.ended && reach == bytes.len() && self.used >= self.raw.len();
            return (all && self.start < bytes.len()).then_some((bytes.len(), bytes.len()));
        };
        if bytes.get(at) == Some(&b'\n') {
            return Some((at, at + 1));
        }
        match bytes.get(at + 1) {
            Some(b'\n') => Some((at, at + 2)),
            Some(_) => Some((at, at + 1)),
            // A line feed may follow in the next piece.
            None if self.ended && self.used >= self.raw.len() => Some((at, at + 1)),
            None => {
                self.searched = at;
                None
            }
        }
    }

    /// Goes on with a table; `false` where more text is needed, or the budget is spent.
    #[inline(never)] // A door.
    fn tabulate(&mut self, left: &mut usize) -> bool {
        let Some(table) = &mut self.table else { return false };
        let at = table.reach();
        let to = at.saturating_add(*left).min(self.text.len());
        let last = self.ended && self.used >= self.raw.len();
        if !table.is_open() {
            match table.open(&self.text, to, last && to == self.text.len()) {
                Open::Yes => {
                    self.digest.tabled(&self.text, self.line);
                    if let Some(kept) = self.kept.take_if(|kept| kept.alike(&self.text, table)) {
                        let head = core::mem::replace(table, kept);
                        table.resume(&head);
                    }
                    self.searched = table.reach();
                    self.start = self.searched;
                    return true;
                }
                Open::No => {
                    self.looked = table.looked(&self.text);
                    self.table = None;
                    self.refused = Some(self.start);
                    self.searched = self.start;
                    return true;
                }
                Open::Wait => {
                    self.searched = table.reach();
                    *left = left.saturating_sub(to - at);
                    return false;
                }
            }
        }
        let run = table.run(&self.text, to, last);
        *left = left.saturating_sub(to - at);
        self.searched = table.reach();
        self.start = table.done();
        self.line = table.line();
        if let Run::Ended(at, line) = run {
            (self.start, self.searched, self.line) = (at, at, line);
            self.put_by();
            return true;
        }
        false
    }

    /// A table has ended: it is the one of this text, or a second one.
    #[inline(never)] // A door.
    fn put_by(&mut self) {
        let Some(table) = self.table.take() else { return };
        match &mut self.kept {
            Some(kept) => kept.pass(&table),
            None => self.kept = Some(table),
        }
    }

    fn take(&mut self, end: usize, next: usize) {
        let mut cut = end;
        if end - self.start > LINE_LIMIT {
            cut = self.start + LINE_LIMIT;
            while !self.text.is_char_boundary(cut) {
                cut -= 1;
            }
        }
        let raw = self.text.get(self.start..cut).unwrap_or_default();
        let fresh = self.refused != Some(self.start);
        let headless = self.start < self.looked;
        if !fence(raw)
            && let Some(spaces) =
                self.digest.line(&self.text, self.start, cut, self.line, (fresh, headless), &mut self.room)
        {
            self.table = Some(Builder::new(self.start, self.line, spaces));
            return;
        }
        // What is taken for a table is read whole; where it is none it comes by again.
        if cut < end && self.long.len() < MOST_BAD {
            let size = Detail::Size { measured: (end - self.start) as u64, limit: LINE_LIMIT as u64 };
            tell(&mut self.long, &self.text, NoteCode::LineTooLong, Some(Span::new(cut, end)), self.line, size);
        }
        self.start = next;
        self.searched = next;
        self.line = self.line.saturating_add(1);
    }

    /// Reads what is left and gives the reading out.
    pub fn finish(mut self) -> Reading {
        self.end();
        // Each step handles at least a byte of decoding or searching; the allowance is several times what is needed.
        let mut allowance = self.total / 1024 + 4096;
        while !self.stopped && matches!(self.step(1 << 16), Progress::Working { .. }) {
            allowance -= 1;
            self.stopped = allowance == 0;
        }
        loop {
            if let Some(reading) = self.close() {
                return reading;
            }
        }
    }

    /// After the end was fed and all is read: does a part of what is left, one creator or one piece. Gives the reading out at
    /// its end.
    pub fn close(&mut self) -> Option<Reading> {
        if self.over() {
            let detail = Detail::Size { measured: self.total, limit: TEXT_LIMIT as u64 };
            return Some(only(NoteCode::TooLarge, detail));
        }
        if self.closing.is_none() && self.table.is_some() {
            self.put_by();
        }
        let text = self.text.as_str();
        let Some(closing) = &mut self.closing else {
            self.digest.end();
            if let Some(code) = kind_of_file(text, self.bad_count) {
                return Some(only(code, Detail::Count(self.bad_count)));
            }
            let (mut creators, mut unread) = Default::default();
            if !self.data.nodes.is_empty() {
                let mut shape = Shape::new(text, &self.data.nodes);
                shape.all();
                Shape { creators, unread, .. } = shape;
            }
            let mut people = people(&self.digest.found.events, text);
            if !creators.is_empty() {
                // Words around data introduce it.
                people.retain(|p| !p.claims.is_empty());
            }
            let (people, creators) = (people.into_iter(), creators.into_iter());
            self.closing = Some(Closing {
                people,
                creators,
                unread,
                places: [(1, 0); 2],
                odd: (0, 0),
                rows: None,
                made: Paused::default(),
            });
            return None;
        };
        let mut made = Assembly::resume(text, core::mem::take(&mut closing.made));
        if let Some(person) = closing.people.next() {
            made.person(&person);
            closing.made = made.pause();
            return None;
        }
        if !self.data.nodes.is_empty() {
            let mut maker = Maker { text, nodes: &self.data.nodes, made: &mut made, places: &mut closing.places };
            if let Some(creator) = closing.creators.next() {
                maker.creator(&creator);
                closing.made = made.pause();
                return None;
            }
            maker.unread(&closing.unread);
        } else if closing.odd.0 < text.len() {
            // Of data each handle is judged as it is read.
            let end = closing.odd.0.saturating_add(PIECE);
            odd::handles(text, &mut closing.odd, end, |code, span, detail| {
                // Of one that was taken it is said already.
                if !made.reading.notes.iter().any(|n| n.code == code && n.span.is_some_and(|s| s.start == span.start)) {
                    made.say(code, span, 0, detail);
                }
            });
            closing.made = made.pause();
            return None;
        }
        if let Some(table) = self.kept.take() {
            made.sheet(table);
            closing.rows = Some(0);
        }
        if let Some(from) = closing.rows {
            closing.rows = made.handles(from);
            closing.made = made.pause();
            return None;
        }
        for (code, span) in &self.data.slips {
            let size = |measured: usize, limit: usize| Detail::Size { measured: measured as u64, limit: limit as u64 };
            let detail = match code {
                NoteCode::JsonDeep => size(self.data.deepest, DEPTH_LIMIT),
                // How far it was read, of how much.
                NoteCode::TooMuch => size(text.len(), span.start as usize),
                _ => Detail::Text(excerpt(text, *span)),
            };
            made.say(*code, *span, 0, detail);
        }
        locate(&mut made.reading.notes, text);
        let bad_count = self.bad_count;
        let found = &mut self.digest.found;
        made.keep(&mut found.notes);
        let nothing = made.reading.creators.is_empty() && made.reading.sheet.as_ref().is_none_or(|s| s.rows() == 0);
        let notes = &mut made.reading.notes;
        notes.append(&mut self.long);
        // Lines are counted along: the places are in order.
        let (mut line_no, mut seen) = (1u32, 0usize);
        for at in self.bad.iter().copied() {
            let between = text.as_bytes().get(seen..at).unwrap_or_default();
            line_no += u32::try_from(between.iter().filter(|b| **b == b'\n').count()).unwrap_or(0);
            seen = at;
            let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
            tell(notes, text, NoteCode::BadBytes, Some(span), line_no, Detail::Count(bad_count));
        }
        if let Some((span, line)) = found.full {
            tell(notes, text, NoteCode::TooMuch, Some(span), line, Detail::None);
        }
        if self.stopped {
            tell(notes, text, NoteCode::OutOfSteps, None, self.line, Detail::None);
        }
        if nothing && !self.data.nodes.is_empty() {
            tell(notes, text, NoteCode::DataNotText, None, 1, Detail::None);
        } else if !self.digest.begun {
            tell(notes, text, NoteCode::Empty, None, 1, Detail::None);
        } else if nothing {
            let head = excerpt(text, Span::new(0, text.len().min(4096)));
            tell(notes, text, NoteCode::NothingRead, None, 1, Detail::Text(head));
        }
        Some(made.finish())
    }
}

/// A reading of nothing but a note.
fn only(code: NoteCode, detail: Detail) -> Reading {
    let mut reading = Reading::default();
    tell(&mut reading.notes, "", code, None, 1, detail);
    reading
}

/// How files begin that are no text, as far as it can be said of their bytes once they are decoded: archives, PDF, Excel of
/// before 2007, pictures, programs, databases.
const MAGIC: [&str; 10] = [
    "PK\u{3}\u{4}",
    "%PDF",
    "\u{fffd}\u{fffd}\u{11}\u{871}",
    "\u{fffd}PNG\r\n",
    "\u{fffd}\u{fffd}\u{fffd}\u{fffd}\0\u{10}JFIF",
    "GIF8",
    "\u{1f}\u{fffd}\u{8}",
    "\u{7f}ELF",
    "\0asm",
    "SQLite format 3\0",
];

/// Files that are no text (threats.md 16), by their first bytes and by their zeros.
fn kind_of_file(text: &str, bad: u64) -> Option<NoteCode> {
    let zeros = text.bytes().take(4096).filter(|b| *b == 0).count();
    let magic = MAGIC.iter().any(|m| text.starts_with(m));
    let binary = zeros > 8 || bad > 64 && bad.saturating_mul(8) > text.len() as u64;
    (magic || binary).then_some(NoteCode::NotText)
}

/// The text that the spans of a reading of `bytes` point into: UTF-8 (UTF-16 where its mark stands first), each invalid
/// sequence replaced by U+FFFD.
pub fn decoded(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mark = marked(bytes);
    let from = if mark.is_some() { 2 } else { 0 };
    decode(mark.unwrap_or_default(), bytes.get(from..).unwrap_or_default(), true, &mut text, &mut |_| {});
    text
}
