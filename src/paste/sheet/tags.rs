//! A table of HTML to records: its rows and cells by their tags, in one pass that can stop anywhere.
//!
//! Knows rows, cells, captions, cells that span columns, and that end tags may be left out. A table within a cell is that
//! cell's. Refuses to spread a cell over several rows: those below it have fewer cells, and are not taken for whole ones.

use super::super::seek;
use super::markup::tag;
use super::record::{Place, Scan, Step};

/// No tag is open.
pub(super) const NONE: usize = usize::MAX;
/// Columns that one cell may span.
const MOST_SPANNED: usize = 200;

/// Where reading stands between the tags.
#[derive(Clone, Copy)]
pub(super) struct Tags {
    /// Where the tag begins that is not complete yet, and its line.
    open: usize,
    line: u32,
    quote: u8,
    /// Tables within this one.
    depth: u32,
    /// A row has begun.
    row: bool,
    /// How many more columns the cell spans, and how many cells there are.
    more: usize,
    count: usize,
    /// The table has ended.
    pub ended: bool,
}

impl Tags {
    pub(super) const NEW: Tags =
        Tags { open: NONE, line: 0, quote: 0, depth: 0, row: false, more: 0, count: 0, ended: false };

    /// Of the record behind.
    pub(super) fn after(self) -> Tags {
        Tags { ended: self.ended, ..Tags::NEW }
    }
}

impl Scan {
    /// The next record, as [`Scan::next`] has it; behind the end of the table there is none.
    pub(super) fn tagged(&mut self, bytes: &[u8], to: usize, last: bool) -> Step {
        let all = last && to >= bytes.len();
        while !self.tags.ended {
            let Some(b) = bytes.get(..to).and_then(|window| window.get(self.at)).copied() else {
                if all && (self.place == Place::Open || !self.cells.is_empty()) {
                    self.tags.open = NONE;
                    return self.row(bytes, to, to);
                }
                break;
            };
            if self.tags.open == NONE {
                if b == b'<' {
                    match bytes.get(self.at + 1) {
                        None if !last => break,
                        Some(b'a'..=b'z' | b'A'..=b'Z' | b'/' | b'!') => {
                            (self.tags.open, self.tags.line, self.tags.quote) = (self.at, self.line, 0);
                        }
                        _ => {}
                    }
                }
                self.pass(b);
                continue;
            }
            self.pass(b);
            let open = self.tags.open;
            let comment = bytes.get(open + 1..open + 4) == Some(b"!--");
            match b {
                b'>' if comment => {
                    if self.at < open + 7 || bytes.get(self.at - 3..self.at) != Some(b"-->") {
                        continue;
                    }
                }
                b'>' if self.tags.quote == 0 => {}
                b'"' | b'\'' if self.tags.quote == 0 => {
                    self.tags.quote = b;
                    continue;
                }
                _ => {
                    if b == self.tags.quote {
                        self.tags.quote = 0;
                    }
                    continue;
                }
            }
            self.tags.open = NONE;
            if self.tag(bytes, open) {
                return Step::Record;
            }
        }
        Step::More
    }

    /// Goes over a byte.
    fn pass(&mut self, b: u8) {
        if b == b'\r' || b == b'\n' && !self.returned {
            self.line = self.line.saturating_add(1);
        }
        self.returned = b == b'\r';
        self.at += 1;
    }

    /// What the tag says that begins at byte `open` and ends before the next one; `true` where a record is complete.
    fn tag(&mut self, bytes: &[u8], open: usize) -> bool {
        let raw = bytes.get(open..self.at).and_then(|raw| core::str::from_utf8(raw).ok()).unwrap_or_default();
        let Some(tag) = tag(raw, &mut true) else { return false };
        let filled = self.place == Place::Open || !self.cells.is_empty();
        if tag.is("table") {
            if !tag.closes {
                // The first one is this one.
                self.tags.depth += u32::from(self.tags.row || filled);
            } else if self.tags.depth > 0 {
                self.tags.depth -= 1;
            } else if filled {
                self.again_at(open);
                self.row(bytes, open, open);
                return true;
            } else {
                self.tags.ended = true;
            }
        } else if self.tags.depth > 0 {
            return false;
        } else if tag.is("tr|caption") {
            if filled {
                // Where the end tag was left out, the next row begins once more.
                let next = if tag.closes { self.at } else { open };
                if !tag.closes {
                    self.again_at(open);
                }
                self.row(bytes, open, next);
                return true;
            }
            if !tag.closes {
                (self.begun, self.first_line, self.tags.row) = (open, self.tags.line, true);
                if tag.is("caption") {
                    self.begin(self.at);
                    self.place = Place::Open;
                }
            }
        } else if tag.is("td|th") {
            self.cell(bytes, open);
            if !tag.closes {
                if !self.tags.row {
                    (self.begun, self.first_line, self.tags.row) = (open, self.tags.line, true);
                }
                let span = tag.value("colspan").and_then(|(from, to)| seek::cut(raw, from, to).parse::<usize>().ok());
                self.tags.more = span.unwrap_or(1).clamp(1, MOST_SPANNED) - 1;
                self.tags.count += 1;
                self.begin(self.at);
                self.place = Place::Open;
            }
        }
        false
    }

    /// The tag at this byte is read once more, as the first of what follows.
    fn again_at(&mut self, open: usize) {
        (self.at, self.line, self.returned) = (open, self.tags.line, false);
    }

    /// The cell that is open ends before byte `to`; columns that it spans besides are empty.
    fn cell(&mut self, bytes: &[u8], to: usize) {
        if self.place != Place::Open {
            return;
        }
        self.marked(bytes, self.from, to);
        self.mask = 0;
        for _ in 0..core::mem::take(&mut self.tags.more) {
            self.push(to, to);
        }
        self.place = Place::Start;
    }

    /// The record ends before byte `to`; the next one begins at `next` or behind it.
    fn row(&mut self, bytes: &[u8], to: usize, next: usize) -> Step {
        self.cell(bytes, to);
        // A cell over the whole row is a title.
        if self.tags.count == 1 {
            self.cells.truncate(1);
        }
        self.record_done(to, next)
    }
}
