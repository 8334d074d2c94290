//! How texts come in, and how they stand to what is there: beside it, in its place, or not at all.
//!
//! A part of the reducer; it knows what the reducer knows. Refuses to know what a text says: `source` reads it.

use super::{Face, LARGE, State};
use crate::text::trim;
use crate::ui::incoming::{From, Incoming, Step, Then, met};
use crate::ui::links::links;
use crate::ui::review::Cursor;
use crate::ui::source::{Join, Source};
use crate::ui::tab::Tab;
use std::rc::Rc;

impl State {
    /// A whole text came at once: it is read, and where something is there already, asked about.
    pub(super) fn pasted(&mut self, text: Rc<str>) {
        if text.len() > LARGE {
            self.begin(From::Here(text.clone()), text.len() as u64, None, Then::Ask);
        } else if self.is_bare() {
            self.replace(text);
        } else {
            self.begin(From::Here(text.clone()), text.len() as u64, None, Then::Ask);
            let epoch = self.epoch;
            self.finished(epoch, Rc::new(Source::read(0, text)));
        }
    }

    /// An empty box for more.
    pub(super) fn more(&mut self) {
        self.step();
        let id = self.fresh_id();
        (self.shown, self.selection) = (self.sources.len(), 0);
        self.sources.push(Rc::new(Source { id, is_read: true, ..Source::default() }));
        self.face = Face::Editing;
        self.epoch += 1;
    }

    /// Whether nothing is there that a paste could push aside.
    pub(in super::super) fn is_bare(&self) -> bool {
        self.sources.iter().all(|source| source.is_empty())
    }

    pub(super) fn begin(&mut self, from: From, size: u64, name: Option<Rc<str>>, then: Then) {
        // What comes in is asked about where texts are; after a recovery nothing is.
        if !matches!(then, Then::Restore(_)) {
            self.tab = Tab::Look;
        }
        self.epoch += 1;
        self.incoming = Some(Incoming::new(self.epoch, from, size, name, then));
        // A text that comes does not stand in a textarea.
        if self.is_bare() {
            self.face = Face::Marked;
        }
    }

    pub(super) fn advance(&mut self, epoch: u32, step: Step) {
        if let Some(incoming) = self.incoming.as_mut().filter(|i| i.epoch == epoch) {
            incoming.step = step;
        }
    }

    /// What came in was read to its end.
    #[inline(never)] // A door.
    pub(super) fn finished(&mut self, epoch: u32, source: Rc<Source>) {
        let Some(incoming) = self.incoming.take_if(|i| i.epoch == epoch) else { return };
        let name = source.name.clone().or(incoming.name.clone());
        match incoming.then {
            Then::Restore(id) => {
                if let Some(at) = self.sources.iter().position(|old| old.id == id) {
                    let old = Rc::make_mut(&mut self.sources[at]);
                    old.become_of(&source);
                }
                self.relink();
                self.restore();
            }
            Then::Become => {
                self.source_mut().become_of(&source);
                self.face = Face::Marked;
            }
            Then::Ask => {
                let named = Rc::new(Source { name, ..(*source).clone() });
                if self.is_bare() {
                    return self.join(named, Join::Replace);
                }
                let mut named = Rc::unwrap_or_clone(named);
                named.keyed();
                for source in &mut self.sources {
                    Rc::make_mut(source).keyed();
                }
                let (named, (new, here)) = (Rc::new(named.clone()), met(&self.sources, &named));
                self.incoming = Some(Incoming { step: Step::Ready(named, new, here), ..incoming });
            }
        }
    }

    /// Puts a source beside or in place of what is there.
    #[inline(never)] // A door.
    pub(super) fn join(&mut self, source: Rc<Source>, join: Join) {
        self.step();
        let mut source = Rc::unwrap_or_clone(source);
        (source.id, source.join) = (self.fresh_id(), join);
        if join == Join::Replace {
            self.sources.clear();
            self.give_back();
        } else {
            // A box that was opened for more and stayed empty.
            self.sources.retain(|source| !source.is_empty());
        }
        self.shown = self.sources.len();
        (self.selection, self.cursor) = (0, Cursor::default());
        self.sources.push(Rc::new(source));
        self.relink();
        self.epoch += 1;
        self.show();
    }

    /// Goes on with the next source whose text is not here or unread.
    #[inline(never)] // A door.
    pub(super) fn restore(&mut self) {
        let next = self.sources.iter().find(|source| source.is_missing());
        let Some(source) = next.cloned() else { return };
        let from = if source.away > 0 { From::Kept(source.id) } else { From::Here(source.text.clone()) };
        let size = source.away.max(source.text.len() as u64);
        self.begin(from, size, source.name.clone(), Then::Restore(source.id));
        if let Some(incoming) = &mut self.incoming {
            incoming.encoding = source.encoding;
        }
    }

    pub(in super::super) fn relink(&mut self) {
        if self.sources.iter().any(|source| source.join == Join::Update) {
            for source in &mut self.sources {
                Rc::make_mut(source).keyed();
            }
        }
        let several = self.sources.len() > 1;
        self.links = if several { links(&self.sources).into() } else { Rc::default() };
    }

    /// A new text: nothing typed about an earlier creator may stay with it.
    pub(super) fn replace(&mut self, text: Rc<str>) {
        self.step();
        self.give_back();
        self.followed = None;
        let id = self.fresh_id();
        self.sources = vec![Rc::new(Source { id, is_read: true, ..Source::default() })];
        (self.shown, self.selection, self.cursor) = (0, 0, Cursor::default());
        self.relink();
        self.epoch += 1;
        self.take(text);
        self.show();
    }

    /// What a sample brought along leaves with it.
    pub(super) fn give_back(&mut self) {
        if core::mem::take(&mut self.lent) {
            Rc::make_mut(&mut self.assumptions).basket = None;
        }
    }

    pub(super) fn show(&mut self) {
        // After a recovery the text stands there unread.
        if !self.source().is_read && self.incoming.is_none() {
            let text = self.text().clone();
            self.take(text);
        }
        let is_empty = self.source().is_blank();
        self.face = if is_empty && !self.is_reading() { Face::Editing } else { Face::Marked };
    }

    /// This is the text that is shown, and it is read.
    pub(super) fn take(&mut self, text: Rc<str>) {
        if text.len() > LARGE {
            self.begin(From::Here(text.clone()), text.len() as u64, None, Then::Become);
            self.face = Face::Marked;
            return;
        }
        let read = Source::read(0, text);
        let source = self.source_mut();
        source.become_of(&read);
        source.name = None;
    }
}

/// Whether this is a link of ours and nothing else. What is in it, `linked` knows.
pub(super) fn is_link(text: &str) -> bool {
    let bytes = trim(text).as_bytes();
    let is_ours = |four: &[u8]| matches!(four, b"#cl=" | b"&cl=");
    bytes.len() < LARGE && bytes.windows(4).any(is_ours) && !bytes.iter().any(u8::is_ascii_whitespace)
}
