//! JSON as it comes in, piece by piece: a flat list of its values with their places.
//!
//! Knows the grammar (RFC 8259), how Python and JavaScript write the same, and where the text breaks it. Keeps numbers and
//! strings as the text they are: no float, nothing unescaped. Never recurses; refuses to know what a key means.

use super::super::reading::NoteCode;
use super::super::seek::cut;
use super::text::hash;
use crate::model::{Span, ascend};

/// Containers inside each other; what is deeper is passed over (threats.md 16).
pub const DEPTH_LIMIT: usize = 32;
/// Values that are kept at once: a paste of 20 MiB may hold more.
pub(super) const MOST_NODES: usize = 1 << 19;
/// Places that are told one by one.
const MOST_SLIPS: usize = 64;

/// What kind of value it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(in super::super) enum Kind {
    Object,
    Array,
    /// A string; its span is what stands between the quotes.
    Text,
    /// A number as JSON has them.
    Number,
    /// A bare word or a number as JSON does not have them: 24.8K, 0x10, 1_000.
    Word,
    Yes,
    No,
    Null,
    /// Deeper than is read.
    Deep,
    /// One of two with the same key, or a number that the text breaks: nothing is read from it.
    Void,
}

/// A value.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Node {
    /// What stands between the quotes of its key; empty in an array.
    pub(super) key: Span,
    pub(super) span: Span,
    /// The node behind it and everything in it.
    pub(super) next: u32,
    pub(super) kind: Kind,
}

impl Node {
    pub(super) fn is_nest(&self) -> bool {
        matches!(self.kind, Kind::Object | Kind::Array)
    }
}

/// Something to tell about the writing.
pub(in super::super) type Slip = (NoteCode, Span);

/// How far it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Pace {
    /// Everything there is was read.
    More,
    /// The budget is spent.
    Spent,
    /// The data ends here; text may follow.
    End,
}

/// What may come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Want {
    /// Another value on its own, or the end.
    Top,
    Value,
    /// A value or `]`.
    First,
    /// A key or `}`; behind a comma, or not.
    Key(bool),
    Colon,
    Comma,
    /// The text is broken: looks for a line that begins anew.
    Line,
}

/// Reads one value after another.
pub(in super::super) struct Scan {
    pub nodes: Vec<Node>,
    pub slips: Vec<Slip>,
    /// The next byte, and the one up to which an unfinished token was searched.
    at: usize,
    seen: usize,
    /// Open containers.
    open: Vec<u32>,
    /// Containers that are open below those.
    deep: u32,
    want: Want,
    key: Span,
    /// The end of the latest value on its own.
    end: usize,
    /// Hashes of an object's keys.
    keys: Vec<u64>,
    /// More values than are kept.
    full: bool,
    /// The most containers that were inside each other.
    pub deepest: usize,
}

impl Scan {
    pub(in super::super) fn new() -> Scan {
        Scan {
            nodes: Vec::new(),
            slips: Vec::new(),
            at: 0,
            seen: 0,
            open: Vec::new(),
            deep: 0,
            want: Want::Top,
            key: Span::default(),
            end: 0,
            keys: Vec::new(),
            full: false,
            deepest: 0,
        }
    }

    /// Begins at a value.
    pub(in super::super) fn begin(&mut self, at: usize) {
        (self.at, self.seen, self.end, self.want) = (at, at, at, Want::Top);
    }

    /// Up to where the text is taken: white space behind the last value is not.
    pub(in super::super) fn settled(&self) -> usize {
        if self.want == Want::Top { self.end } else { self.at }
    }

    #[inline(never)]
    pub(super) fn slip(&mut self, code: NoteCode, from: usize, to: usize) {
        // Looseness is a habit: told where it begins.
        let again = code == NoteCode::JsonLoose && self.slips.iter().any(|s| s.0 == code);
        if self.slips.len() < MOST_SLIPS && !again {
            self.slips.push((code, Span::new(from, to)));
        }
    }

    /// Reads on in `text`, of which there will be more unless it `ended`.
    pub(in super::super) fn step(&mut self, text: &str, ended: bool, left: &mut usize) -> Pace {
        let bytes = text.as_bytes();
        while *left > 0 {
            let before = self.at.max(self.seen);
            // An escape or the mark of a comment is never cut.
            let limit = bytes.len().min(before.saturating_add((*left).max(8)));
            let pace = self.token(text, limit, ended && limit == bytes.len());
            *left = left.saturating_sub(self.at.max(self.seen).saturating_sub(before).max(1));
            match pace {
                // Further text is there, but not within the budget.
                Some(Pace::More) if limit < bytes.len() => {}
                Some(Pace::More) if ended => {
                    self.stop(bytes.len());
                    return Pace::End;
                }
                Some(pace) => {
                    // More can be fetched even where nothing else can be done.
                    *left = (*left).max(usize::from(pace == Pace::More));
                    return pace;
                }
                None => {}
            }
        }
        Pace::Spent
    }

    /// The text ends inside a value.
    fn stop(&mut self, end: usize) {
        if self.want == Want::Top {
            self.at = self.end;
            return;
        }
        if self.want != Want::Line {
            let at = self.at.min(end);
            self.slip(NoteCode::JsonStops, at, end);
            // What stands at the very end may be cut: "followers": 12|500.
            if self.want == Want::Comma && self.nodes.last().is_some_and(|n| n.span.end as usize == end) {
                self.void();
            }
            self.unwind(end);
        }
        (self.at, self.end, self.want) = (end, end, Want::Top);
    }

    /// The latest value is not sure.
    fn void(&mut self) {
        if let Some(n) = self.nodes.last_mut().filter(|n| matches!(n.kind, Kind::Number | Kind::Word)) {
            n.kind = Kind::Void;
        }
    }

    /// Closes what is open.
    fn unwind(&mut self, end: usize) {
        while let Some(i) = self.open.pop() {
            self.close(i as usize, end);
        }
        self.deep = 0;
    }

    fn close(&mut self, i: usize, end: usize) {
        let next = self.nodes.len() as u32;
        if let Some(n) = self.nodes.get_mut(i) {
            (n.span.end, n.next) = (end as u32, next);
        }
    }

    /// The text breaks the grammar at `at`; what is complete stays.
    fn broken(&mut self, text: &str, at: usize) {
        let mut to = at + 1;
        while !text.is_char_boundary(to) {
            to += 1;
        }
        self.slip(NoteCode::JsonBroken, at, to);
        // "followers": 12,500 without quotes: what was taken for a number is a part of one.
        if matches!(self.want, Want::Comma | Want::Key(_)) {
            self.void();
        }
        self.unwind(at);
        (self.at, self.seen, self.want) = (at, at, Want::Line);
    }

    /// One token; `None` where there is another one to read.
    fn token(&mut self, text: &str, limit: usize, ended: bool) -> Option<Pace> {
        let bytes = text.as_bytes();
        let b = bytes.get(self.at).filter(|_| self.at < limit).copied();
        let Some(b) = b else { return Some(Pace::More) };
        if self.deep > 0 {
            return self.pass(bytes, b, limit);
        }
        if self.want == Want::Line {
            return self.resync(bytes, limit, ended);
        }
        match b {
            b' ' | b'\t' | b'\r' | b'\n' => self.at += 1,
            // A byte order mark, spaces of other kinds.
            0xC2 | 0xE2 | 0xEF if self.want != Want::Top => {
                let Some(c) = text.get(self.at..).and_then(|t| t.chars().next()) else { return Some(Pace::More) };
                if !super::super::seek::is_space(c) && c != '\u{feff}' && c != '\u{200b}' {
                    self.broken(text, self.at);
                    return None;
                }
                self.at += c.len_utf8();
            }
            b'/' | b'#' if self.want != Want::Top => return self.comment(text, limit, ended),
            b'{' | b'[' if matches!(self.want, Want::Top | Want::Value | Want::First) => self.nest(b),
            b'}' | b']' if self.want != Want::Top => self.shut(text, b),
            b',' if self.want == Want::Top => self.at += 1,
            b',' if self.want == Want::Comma => {
                self.at += 1;
                let object =
                    self.open.last().and_then(|i| self.nodes.get(*i as usize)).is_some_and(|n| n.kind == Kind::Object);
                self.want = if object { Want::Key(true) } else { Want::Value };
            }
            b':' if self.want == Want::Colon => {
                self.at += 1;
                self.want = Want::Value;
            }
            b'"' | b'\'' | b'`' if !matches!(self.want, Want::Top | Want::Colon | Want::Comma) => {
                return self.string(text, b, limit);
            }
            _ if self.want == Want::Top => {
                self.at = self.end;
                return Some(Pace::End);
            }
            _ if wordly(b) && !matches!(self.want, Want::Colon | Want::Comma) => return self.word(text, limit, ended),
            _ => self.broken(text, self.at),
        }
        self.seen = self.at;
        None
    }

    /// Passes over what is too deep: brackets and strings only.
    fn pass(&mut self, bytes: &[u8], b: u8, limit: usize) -> Option<Pace> {
        if b == b'"' {
            match quoted(bytes, b, self.seen.max(self.at + 1), limit, &mut self.seen) {
                Some(end) => self.at = end + 1,
                None => return Some(Pace::More),
            }
        } else {
            self.at += 1;
            match b {
                b'{' | b'[' => {
                    self.deep += 1;
                    self.deepest = self.deepest.max(DEPTH_LIMIT + self.deep as usize);
                }
                b'}' | b']' => self.deep -= 1,
                _ => {}
            }
        }
        self.seen = self.at;
        if self.deep == 0 {
            if let Some(n) = self.nodes.last_mut() {
                n.span.end = self.at as u32;
            }
            self.want = Want::Comma;
        }
        None
    }

    /// Looks for a line that begins with a bracket, or ends a code fence.
    fn resync(&mut self, bytes: &[u8], limit: usize, ended: bool) -> Option<Pace> {
        while self.at < limit {
            let next = bytes.get(self.at + 1);
            if bytes.get(self.at) == Some(&b'\n') && !self.full {
                if next.is_none() && !ended {
                    return Some(Pace::More);
                }
                if matches!(next, Some(b'{' | b'[' | b'`')) {
                    self.end = self.at + 1;
                    self.want = Want::Top;
                    (self.at, self.seen) = (self.end, self.end);
                    return Some(Pace::End);
                }
            }
            self.at += 1;
        }
        self.seen = self.at;
        Some(Pace::More)
    }

    fn comment(&mut self, text: &str, limit: usize, ended: bool) -> Option<Pace> {
        let bytes = text.as_bytes();
        let second = bytes.get(self.at + 1).filter(|_| self.at + 1 < limit);
        let block = match (bytes.get(self.at), second) {
            (Some(b'#'), _) | (_, Some(b'/')) => false,
            (_, Some(b'*')) => true,
            (_, None) if !ended => return Some(Pace::More),
            _ => {
                self.broken(text, self.at);
                return None;
            }
        };
        let mut i = self.seen.max(self.at + 2);
        loop {
            let Some(b) = bytes.get(i).filter(|_| i < limit) else {
                self.seen = i.min(limit);
                return Some(Pace::More);
            };
            if !block && *b == b'\n' || block && *b == b'/' && bytes.get(i - 1) == Some(&b'*') && i > self.at + 2 {
                break;
            }
            i += 1;
        }
        self.slip(NoteCode::JsonLoose, self.at, i);
        (self.at, self.seen) = (i + 1, i + 1);
        None
    }

    fn add(&mut self, kind: Kind, from: usize, to: usize) {
        let next = self.nodes.len() as u32 + 1;
        self.nodes.push(Node { key: core::mem::take(&mut self.key), span: Span::new(from, to), next, kind });
    }

    fn nest(&mut self, b: u8) {
        let kind = if b == b'{' { Kind::Object } else { Kind::Array };
        if self.open.len() >= DEPTH_LIMIT {
            self.slip(NoteCode::JsonDeep, self.at, self.at + 1);
            self.add(Kind::Deep, self.at, self.at + 1);
            self.deep = 1;
            self.deepest = self.deepest.max(DEPTH_LIMIT + 1);
        } else if self.nodes.len() >= MOST_NODES {
            self.slip(NoteCode::TooMuch, self.at, self.at + 1);
            self.unwind(self.at);
            // Nothing that follows is read.
            (self.full, self.want) = (true, Want::Line);
        } else {
            self.open.push(self.nodes.len() as u32);
            self.add(kind, self.at, self.at + 1);
            self.want = if b == b'{' { Want::Key(false) } else { Want::First };
        }
        self.at += 1;
    }

    fn shut(&mut self, text: &str, b: u8) {
        let top = self.open.last().copied().unwrap_or_default();
        let object = self.nodes.get(top as usize).is_some_and(|n| n.kind == Kind::Object);
        let fits = match self.want {
            Want::Comma => object == (b == b'}'),
            Want::Key(_) => b == b'}',
            Want::First => b == b']',
            Want::Value => b == b']' && !object,
            _ => false,
        };
        if !fits {
            self.broken(text, self.at);
            return;
        }
        if matches!(self.want, Want::Key(true) | Want::Value) {
            self.slip(NoteCode::JsonLoose, self.at, self.at + 1);
        }
        self.open.pop();
        self.at += 1;
        self.close(top as usize, self.at);
        if object {
            self.twice(text, top as usize);
        }
        self.valued();
    }

    /// A value is complete.
    fn valued(&mut self) {
        self.want = Want::Comma;
        if self.open.is_empty() {
            self.want = Want::Top;
            self.end = self.at;
        }
    }

    /// Keys of an object that come twice: neither value is taken.
    fn twice(&mut self, text: &str, top: usize) {
        let mut keys = core::mem::take(&mut self.keys);
        keys.clear();
        let mut i = top + 1;
        while let Some(n) = self.nodes.get(i) {
            keys.push(u64::from(hash(n.key.of(text).unwrap_or_default())) << 32 | i as u64);
            i = n.next as usize;
        }
        ascend(&mut keys);
        let mut at = 1;
        while let (Some(a), Some(b)) = (keys.get(at - 1), keys.get(at)) {
            at += 1;
            let (i, j) = (*a as u32 as usize, *b as u32 as usize);
            let key = |i: usize| self.nodes.get(i).map(|n| n.key);
            if let (true, Some(k), Some(l)) = (a >> 32 == b >> 32, key(i), key(j))
                && super::text::plain(k, text) == super::text::plain(l, text)
            {
                self.slip(NoteCode::JsonTwice, l.start as usize, l.end as usize);
                for i in [i, j] {
                    if let Some(n) = self.nodes.get_mut(i) {
                        n.kind = Kind::Void;
                    }
                }
            }
        }
        self.keys = keys;
    }

    fn string(&mut self, text: &str, quote: u8, limit: usize) -> Option<Pace> {
        let from = self.at + 1;
        let start = self.seen.max(from);
        let Some(end) = quoted(text.as_bytes(), quote, start, limit, &mut self.seen) else { return Some(Pace::More) };
        if quote != b'"' {
            self.slip(NoteCode::JsonLoose, self.at, end + 1);
        }
        (self.at, self.seen) = (end + 1, end + 1);
        if let Want::Key(_) = self.want {
            self.key = Span::new(from, end);
            self.want = Want::Colon;
        } else {
            self.add(Kind::Text, from, end);
            self.valued();
        }
        None
    }

    /// A number, `true`, `null`, or what Python, JavaScript and people write instead.
    fn word(&mut self, text: &str, limit: usize, ended: bool) -> Option<Pace> {
        let bytes = text.as_bytes();
        let mut i = self.seen.max(self.at);
        while i < limit && bytes.get(i).is_some_and(|b| wordly(*b)) {
            i += 1;
        }
        if i == limit && !ended {
            self.seen = i;
            return Some(Pace::More);
        }
        let (from, word) = (self.at, cut(text, self.at, i));
        if let Want::Key(_) = self.want {
            // Digits where a key belongs: the rest of "12,500".
            if word.bytes().all(|b| !b.is_ascii_alphabetic() && b != b'_' && b != b'$') {
                self.broken(text, from);
                return None;
            }
            self.slip(NoteCode::JsonLoose, from, i);
            self.key = Span::new(from, i);
            self.want = Want::Colon;
        } else {
            let kind = match word {
                "true" => Kind::Yes,
                "false" => Kind::No,
                "null" => Kind::Null,
                _ if is_number(word) => Kind::Number,
                "True" => Kind::Yes,
                "False" => Kind::No,
                "None" | "undefined" | "NaN" | "nan" | "Infinity" | "-Infinity" => Kind::Null,
                _ => Kind::Word,
            };
            if !word.starts_with(|c: char| c.is_ascii_lowercase()) && matches!(kind, Kind::Yes | Kind::No | Kind::Null)
                || kind == Kind::Word
                || word == "undefined"
                || word == "nan"
            {
                self.slip(NoteCode::JsonLoose, from, i);
            }
            self.add(kind, from, i);
            self.valued();
        }
        (self.at, self.seen) = (i, i);
        if self.want == Want::Top {
            self.end = i;
        }
        None
    }
}

/// Where the string ends that is open at `i`; `None`, and `seen`, where it does not within `limit`.
fn quoted(bytes: &[u8], quote: u8, mut i: usize, limit: usize, seen: &mut usize) -> Option<usize> {
    while let Some(b) = bytes.get(i).filter(|_| i < limit) {
        if *b == quote {
            return Some(i);
        }
        if *b == b'\\' {
            if i + 1 >= limit {
                break;
            }
            i += 1;
        }
        i += 1;
    }
    *seen = i.min(limit);
    None
}

/// What bare words and numbers are made of.
fn wordly(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'_' | b'$' | b'+' | b'-' | b'.') || b >= 0x80
}

/// Whether it is a number by the grammar of JSON.
pub(super) fn is_number(word: &str) -> bool {
    let bytes = word.as_bytes();
    let mut i = usize::from(bytes.first() == Some(&b'-'));
    let digits = |i: &mut usize| {
        let from = *i;
        while bytes.get(*i).is_some_and(u8::is_ascii_digit) {
            *i += 1;
        }
        *i - from
    };
    let zero = bytes.get(i) == Some(&b'0');
    let whole = digits(&mut i);
    if whole == 0 || zero && whole > 1 {
        return false;
    }
    if bytes.get(i) == Some(&b'.') {
        i += 1;
        if digits(&mut i) == 0 {
            return false;
        }
    }
    if matches!(bytes.get(i), Some(b'e' | b'E')) {
        i += 1;
        if matches!(bytes.get(i), Some(b'+' | b'-')) {
            i += 1;
        }
        if digits(&mut i) == 0 {
            return false;
        }
    }
    i == bytes.len()
}
