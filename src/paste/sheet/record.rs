//! Text to records: cells between borders, quotes and line ends, in one pass that can stop anywhere.
//!
//! Knows the grammar of csv-core: a quote counts only at a cell's start, two of them inside are one, what follows a closed
//! quote belongs to the cell, `\n`, `\r` and `\r\n` end a record, an unclosed quote reaches to the end of the text, records
//! without any byte are passed over. Refuses to know what a cell means.

use super::super::seek;
use super::tags::Tags;
use super::{CELL_LIMIT, markup};
use crate::model::Span;
use std::borrow::Cow;

/// What a cell's bytes are, as a set of bits.
pub(in crate::paste) type Mask = u8;
pub(in crate::paste) const DIGIT: Mask = 1;
pub(in crate::paste) const LETTER: Mask = 1 << 1;
/// What handles hold besides letters and digits.
pub(in crate::paste) const SIGN: Mask = 1 << 2;
pub(in crate::paste) const SPACE: Mask = 1 << 3;
/// Any other sign of ASCII.
pub(in crate::paste) const MARK: Mask = 1 << 4;
pub(in crate::paste) const HIGH: Mask = 1 << 5;
/// Quotes stand around it, or in it: its text has to be cut out.
pub(in crate::paste) const QUOTES: Mask = 1 << 6;
/// Ends a cell, or may.
const STOP: Mask = 1 << 7;
/// Of a cell: markup stands in it, and its text has to be cut out of that.
pub(in crate::paste) const MARKUP: Mask = 1 << 7;

/// What parts cells: a byte, or one of these three.
pub(in crate::paste) type Border = u8;
/// Two or more spaces.
pub(in crate::paste) const WIDE: Border = 2;
/// Any space.
pub(in crate::paste) const NARROW: Border = 1;

/// The tags of HTML.
pub(in crate::paste) const TAGS: Border = 3;

/// A cell where it stands, without the quotes around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::paste) struct Piece {
    pub start: u32,
    pub end: u32,
    pub mask: Mask,
}

impl Piece {
    pub(in crate::paste) fn span(self) -> Span {
        Span { start: self.start, end: self.end }
    }
    /// The bytes as they stand.
    pub(in crate::paste) fn raw(self, text: &str) -> &str {
        seek::cut(text, self.start as usize, self.end as usize)
    }
    /// Where the link in it leads, and where that stands.
    pub(in crate::paste) fn link(self, text: &str) -> Option<Span> {
        let (from, to) = (self.mask & MARKUP != 0).then(|| markup::link(self.raw(text)))??;
        Some(Span { start: self.start + from as u32, end: self.start + to as u32 })
    }
    /// What the cell says.
    pub(in crate::paste) fn text(self, text: &str) -> Cow<'_, str> {
        let raw = self.raw(text);
        match self.mask & (QUOTES | MARKUP) {
            0 => Cow::Borrowed(raw),
            MARKUP => Cow::Owned(markup::clean(raw)),
            _ => Cow::Owned(unquoted(raw)),
        }
    }
}

/// The text of a cell that begins with a quote: doubled quotes are one, and what follows the closing one is kept as it is.
fn unquoted(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let rest = seek::cut(raw, 1, raw.len());
    let mut from = 0;
    while from < rest.len() {
        let to = from + seek::until(seek::cut(rest, from, rest.len()), "\"");
        out.push_str(seek::cut(rest, from, to));
        from = to + 1;
        if rest.as_bytes().get(from) == Some(&b'"') {
            out.push('"');
            from += 1;
        } else {
            out.push_str(seek::cut(rest, from, rest.len()));
            break;
        }
    }
    out
}

/// Where in a cell reading stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Before its first byte.
    Start,
    /// In a cell without quotes, or behind a closed one.
    Open,
    Quoted,
}

/// What became of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::paste) enum Step {
    /// A record is complete: it stands in [`Scan::cells`].
    Record,
    /// The text that is there is used up.
    More,
}

/// Cuts text into records.
pub(in crate::paste) struct Scan {
    classes: [Mask; 256],
    border: Border,
    /// Markup in a cell is markup.
    markup: bool,
    /// The next byte.
    pub at: usize,
    /// The line of the next byte, from 1.
    pub line: u32,
    /// The cells of the record, complete or in the making.
    pub cells: Vec<Piece>,
    /// Where the record begins, where it ends (without its line end), and its first line.
    pub begun: usize,
    pub end: usize,
    pub first_line: u32,
    pub(super) place: Place,
    pub(super) from: usize,
    pub(super) mask: Mask,
    /// The byte before was a carriage return: a line feed behind it ends no second line.
    pub(super) returned: bool,
    /// The record ended in an unclosed quote.
    pub unclosed: bool,
    fresh: bool,
    pub(super) tags: Tags,
}

/// Cells of a record that are kept: those beyond are only counted.
const MOST_CELLS: usize = 4096;

impl Scan {
    pub(in crate::paste) fn new(border: Border, at: usize, line: u32) -> Scan {
        let mut classes = [MARK; 256];
        for (b, class) in classes.iter_mut().enumerate() {
            *class = match b as u8 {
                b'0'..=b'9' => DIGIT,
                b'a'..=b'z' | b'A'..=b'Z' => LETTER,
                b'.' | b'_' | b'-' => SIGN,
                b' ' | b'\t' => SPACE,
                b'\n' | b'\r' | b'"' => STOP,
                0x80.. => HIGH,
                _ => MARK,
            };
            let parts = if border == TAGS {
                false
            } else if border <= WIDE {
                *class == SPACE
            } else {
                b == usize::from(border)
            };
            if parts && *class & STOP == 0 {
                *class = STOP;
            }
        }
        Scan {
            classes,
            border,
            markup: border == b'|',
            at,
            line,
            cells: Vec::new(),
            begun: at,
            end: at,
            first_line: line,
            place: Place::Start,
            from: at,
            mask: 0,
            returned: false,
            unclosed: false,
            fresh: true,
            tags: Tags::NEW,
        }
    }

    /// Takes markup for text like any other.
    pub(in crate::paste) fn verbatim(mut self) -> Scan {
        self.markup = false;
        self
    }

    /// Goes on up to the end of the next record, at most to about byte `to`; `last`: these are all bytes that there will be.
    pub(in crate::paste) fn next(&mut self, bytes: &[u8], to: usize, last: bool) -> Step {
        let window = bytes.get(..to).unwrap_or_default();
        if self.fresh {
            self.fresh = false;
            self.cells.clear();
            (self.begun, self.from, self.first_line) = (self.at, self.at, self.line);
            (self.place, self.mask, self.unclosed) = (Place::Start, 0, false);
            self.tags = Tags::after(self.tags);
        }
        if self.border == TAGS {
            return self.tagged(bytes, to, last);
        }
        loop {
            let mut mask = self.mask;
            let mut at = self.at;
            let mut stop = None;
            // The hot loop: everything else happens once a cell.
            for b in window.get(at..).unwrap_or_default() {
                let class = self.classes.get(usize::from(*b)).copied().unwrap_or_default();
                if class & STOP != 0 {
                    stop = Some(*b);
                    break;
                }
                mask |= class;
                at += 1;
            }
            if at > self.at {
                self.returned = false;
                if self.place == Place::Start {
                    self.place = Place::Open;
                }
            }
            (self.mask, self.at) = (mask, at);
            let Some(b) = stop else {
                if !last || to < bytes.len() || (self.cells.is_empty() && self.place == Place::Start) {
                    return Step::More;
                }
                self.unclosed = self.place == Place::Quoted;
                if self.unclosed {
                    self.mask |= QUOTES;
                }
                return self.record(bytes, at, at);
            };
            let quoted = self.place == Place::Quoted;
            match b {
                b'"' if quoted => {
                    match bytes.get(at + 1) {
                        None if !last => return Step::More,
                        Some(b'"') => {
                            self.mask |= QUOTES;
                            self.at = at + 2;
                            continue;
                        }
                        Some(n) if *n != self.border && !matches!(n, b'\n' | b'\r') => {
                            // What follows a closed quote belongs to the cell.
                            self.mask |= QUOTES;
                            self.place = Place::Open;
                            self.at = at + 1;
                            continue;
                        }
                        _ => {}
                    }
                    // Closed: a border, a line end or the end of the text follows.
                    let escaped = self.mask & QUOTES != 0;
                    let (from, to) = if escaped { (self.from, at + 1) } else { (self.from + 1, at) };
                    self.push(from, to);
                    self.at = at + 1;
                    match bytes.get(at + 1) {
                        None => return self.record_done(at + 1, at + 1),
                        Some(b'\n' | b'\r') => {
                            let end = at + 1;
                            self.line_end(end, bytes);
                            return self.record_done(end, end + 1);
                        }
                        Some(_) => {
                            self.at = at + 2;
                            self.begin(at + 2);
                        }
                    }
                }
                b'"' if self.place == Place::Start && at == self.from => {
                    self.place = Place::Quoted;
                    self.returned = false;
                    self.at = at + 1;
                }
                b'"' => {
                    self.mask |= MARK;
                    self.place = Place::Open;
                    self.at = at + 1;
                }
                b'\n' | b'\r' => {
                    let second = b == b'\n' && self.returned;
                    if !second {
                        self.line = self.line.saturating_add(1);
                    }
                    self.returned = b == b'\r';
                    self.at = at + 1;
                    if quoted {
                        self.mask |= MARK;
                    } else if self.cells.is_empty() && self.place == Place::Start {
                        // No byte on this line: no record.
                        (self.begun, self.from, self.first_line) = (at + 1, at + 1, self.line);
                    } else {
                        return self.record(bytes, at, at + 1);
                    }
                }
                _ if quoted => {
                    self.mask |= if b == b' ' || b == b'\t' { SPACE } else { MARK };
                    self.at = at + 1;
                }
                _ if self.border <= WIDE => {
                    self.at = at + 1;
                    if !self.spaces(bytes, at, last) {
                        self.at = at;
                        return Step::More;
                    }
                }
                // Markdown: a border that is escaped is none.
                b'|' if self.markup && at > self.from && bytes.get(at - 1) == Some(&b'\\') => {
                    self.mask |= MARK;
                    self.at = at + 1;
                }
                b'|' if self.markup => {
                    self.marked(bytes, self.from, at);
                    self.at = at + 1;
                    self.begin(at + 1);
                }
                _ => {
                    self.push(self.from, at);
                    self.at = at + 1;
                    self.begin(at + 1);
                }
            }
        }
    }

    /// A space where spaces are borders: `false` where what follows is not there yet.
    fn spaces(&mut self, bytes: &[u8], at: usize, last: bool) -> bool {
        let mut end = at;
        while matches!(bytes.get(end), Some(b' ' | b'\t')) {
            end += 1;
        }
        match bytes.get(end) {
            None if !last => return false,
            // At the line's edges they are no borders.
            None | Some(b'\n' | b'\r') => self.mask |= SPACE,
            Some(_) if self.place == Place::Start && self.cells.is_empty() => self.from = end,
            Some(_) if end - at >= usize::from(self.border) => {
                self.push(self.from, at);
                self.begin(end);
            }
            Some(_) => self.mask |= SPACE,
        }
        self.at = end;
        true
    }

    pub(super) fn begin(&mut self, at: usize) {
        (self.from, self.mask, self.place, self.returned) = (at, 0, Place::Start, false);
    }

    pub(super) fn push(&mut self, from: usize, to: usize) {
        if self.cells.len() < MOST_CELLS {
            let span = Span::new(from, to);
            self.cells.push(Piece { start: span.start, end: span.end, mask: self.mask });
        }
    }

    /// A cell that may hold markup: what stands around all of it is cut off.
    #[inline(never)]
    pub(super) fn marked(&mut self, bytes: &[u8], from: usize, to: usize) {
        let raw = bytes.get(from..to).unwrap_or_default();
        let mut marked = self.mask & QUOTES == 0 && raw.len() <= CELL_LIMIT && markup::is_in(raw);
        let (mut start, mut end) = (from, to);
        if let Some(cell) = core::str::from_utf8(raw).ok().filter(|_| marked) {
            let (a, b) = markup::narrow(cell);
            (start, end) = (from + a, from + b);
        }
        let inner = bytes.get(start..end).unwrap_or_default();
        if marked || self.border == TAGS {
            marked = marked && markup::is_in(inner);
            self.mask = if marked { MARKUP } else { 0 };
            for b in inner {
                self.mask |= match self.classes.get(usize::from(*b)).copied().unwrap_or(MARK) {
                    STOP.. if b.is_ascii_whitespace() => SPACE,
                    STOP.. => MARK,
                    class => class,
                };
            }
        }
        self.push(start, end);
    }

    fn line_end(&mut self, at: usize, bytes: &[u8]) {
        self.line = self.line.saturating_add(1);
        self.returned = bytes.get(at) == Some(&b'\r');
    }

    fn record(&mut self, bytes: &[u8], end: usize, next: usize) -> Step {
        if self.markup {
            self.marked(bytes, self.from, end)
        } else {
            self.push(self.from, end)
        }
        self.record_done(end, next)
    }

    pub(super) fn record_done(&mut self, end: usize, next: usize) -> Step {
        (self.end, self.at, self.fresh) = (end, next, true);
        Step::Record
    }

    /// The record that begins at byte `at`, all of which is there.
    pub(in crate::paste) fn again(&mut self, bytes: &[u8], at: usize) {
        (self.at, self.fresh) = (at, true);
        self.next(bytes, bytes.len(), true);
    }
}
