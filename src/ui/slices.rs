//! Reading what comes in, in slices, so that the page answers meanwhile. The reader is incremental; this gives it bytes
//! and turns, and stops where a person is to be asked: the kind of a file and its letters.

use super::Browser;
use super::action::Action;
use super::incoming::{From, Incoming, Refusal, Seen};
use super::source::Source;
use crate::paste::{self, Encoding, Kind, Progress, Reader, Reading};
use std::cell::Cell;
use std::rc::Rc;
use yew::Callback;

/// Bytes of a slice.
const SLICE: u32 = 32 * 1024;
/// Steps of a slice: a byte is decoded, searched for the end of its line, and read.
const STEPS: u32 = 4 * SLICE;
/// Milliseconds of work a turn, after which the browser has its own.
const TURN: f64 = 10.0;
/// Milliseconds between two reports of how far it is.
const REPORT: f64 = 200.0;

/// The epoch of what may be read now. Whoever reads something else stops.
pub type Turn = Rc<Cell<u32>>;

/// Reads what comes in and says what was read, or why not.
#[inline(never)] // A door.
pub fn read(ports: &Browser, incoming: &Incoming, turn: &Turn, act: Callback<Action>) {
    let (text, kept) = match &incoming.from {
        From::Here(text) => (Some(text.clone()), None),
        From::Kept(id) => (None, Some(*id)),
        From::Browser => (None, None),
    };
    if text.is_none() {
        ports.0.open(kept);
    }
    let begun = ports.0.now();
    let work = Work {
        ports: ports.clone(),
        turn: turn.clone(),
        act,
        epoch: incoming.epoch,
        // A text has its letters already; what is asked about is bytes.
        name: incoming.name.clone(),
        encoding: incoming.encoding,
        text,
        at: 0,
        reader: Reader::of(incoming.encoding, incoming.size as usize),
        done: Done::Not,
        begun,
        reported: begun,
    };
    work.later();
}

struct Work {
    ports: Browser,
    turn: Turn,
    act: Callback<Action>,
    epoch: u32,
    name: Option<Rc<str>>,
    encoding: Option<Encoding>,
    /// The text, where it is here.
    text: Option<Rc<str>>,
    /// Bytes fed.
    at: u64,
    reader: Reader,
    /// What was read, before and after the text was put to it.
    done: Done,
    begun: f64,
    reported: f64,
}

/// How a slice ends.
#[derive(PartialEq)]
enum Pace {
    /// There is more to do.
    More,
    /// There is, after the browser had its turn: what comes takes long.
    Rest,
    /// There is nothing.
    End,
}

/// What is left to do after all was read, each in a turn of its own: ten megabytes are copied, a page is drawn.
enum Done {
    Not,
    Read(Rc<Reading>),
    Whole(Rc<Source>),
}

impl Work {
    fn later(mut self) {
        let ports = self.ports.clone();
        ports.0.later(Box::new(move || {
            let end = self.ports.0.now() + TURN;
            while self.turn.get() == self.epoch {
                let pace = self.slice();
                if pace == Pace::End {
                    return;
                }
                let now = self.ports.0.now();
                if now >= end || pace == Pace::Rest {
                    self.report(now);
                    return self.later();
                }
            }
        }));
    }

    fn report(&mut self, now: f64) {
        if now - self.reported >= REPORT {
            self.reported = now;
            let rows = self.reader.lines();
            let rate = (f64::from(rows) * 1000.0 / (now - self.begun)) as u32;
            self.act.emit(Action::Seen(self.epoch, Seen { bytes: self.at, rows, rate }));
        }
    }

    fn slice(&mut self) -> Pace {
        if !matches!(self.done, Done::Not) {
            return self.close();
        }
        match self.reader.step(STEPS) {
            Progress::Working { .. } => Pace::More,
            Progress::NeedMore if self.feed() => Pace::More,
            Progress::NeedMore => Pace::End,
            Progress::Done => self.close(),
        }
    }

    /// Feeds a piece; `false` where what stands in the way of reading it is asked.
    fn feed(&mut self) -> bool {
        let held;
        let piece = match &self.text {
            Some(text) => {
                let at = self.at as usize;
                text.as_bytes().get(at..text.len().min(at + SLICE as usize)).unwrap_or_default()
            }
            None => {
                held = self.ports.0.piece(SLICE);
                &held
            }
        };
        let is_first = self.at == 0;
        self.at += piece.len() as u64;
        if piece.is_empty() {
            self.reader.end();
            return true;
        }
        if let (Some(name), None) = (&self.name, self.encoding) {
            let asked = match paste::kind(piece, name) {
                Kind::Zeros(encoding) if is_first => Some((paste::between_zeros(piece, encoding), encoding)),
                Kind::Text(_) => None,
                other if is_first => {
                    self.act.emit(Action::Refused(self.epoch, Refusal::Kind(other)));
                    return false;
                }
                _ => None,
            };
            self.reader.feed(piece);
            self.reader.step(STEPS);
            let asked =
                asked.or_else(|| (self.reader.bad() > 0).then(|| (paste::differing(piece), Encoding::Windows1252)));
            if let Some((preview, encoding)) = asked {
                self.act.emit(Action::Unclear(self.epoch, Rc::new(preview), encoding));
                return false;
            }
        } else {
            self.reader.feed(piece);
        }
        true
    }

    fn close(&mut self) -> Pace {
        self.done = match core::mem::replace(&mut self.done, Done::Not) {
            Done::Not => match self.reader.close() {
                Some(reading) => Done::Read(Rc::new(reading)),
                None => return Pace::More,
            },
            Done::Read(reading) => {
                let rows = self.reader.lines();
                let is_browsers = self.text.is_none();
                let text = match self.text.take() {
                    Some(text) => text,
                    None => core::mem::take(&mut self.reader).into_text().into(),
                };
                let (name, encoding) = (self.name.clone(), self.encoding);
                Done::Whole(Rc::new(Source {
                    name,
                    text,
                    reading,
                    encoding,
                    rows,
                    is_browsers,
                    is_read: true,
                    ..Source::default()
                }))
            }
            Done::Whole(read) => {
                self.act.emit(Action::Finished(self.epoch, read));
                return Pace::End;
            }
        };
        Pace::Rest
    }
}
