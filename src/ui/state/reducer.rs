//! The one reducer: the state after an action.
//!
//! Knows every action, and leaves texts, tables and steps to the other parts. Refuses to store what follows from the state.

use super::texts::is_link;
use super::{Action, Editor, Face, LARGE, State, own_scheme};
use crate::evidence::tiers::SchemeId;
use crate::model::Knob;
use crate::text::trim;
use crate::ui::action::Edit;
use crate::ui::compare::rank;
use crate::ui::edits::target;
use crate::ui::incoming::{From, Incoming, Step, Then};
use crate::ui::knobs::{reset, set};
use crate::ui::linked::Sharing;
use crate::ui::pitch::Change;
use crate::ui::review::Cursor;
use crate::ui::source::Source;
use crate::ui::tab::Tab;
use crate::ui::{Sample, deep};
use std::rc::Rc;

impl State {
    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> State {
        let mut next = self.clone();
        next.act(action);
        next
    }

    /// The same in place, since to clone a state that nobody needs any more costs code and time.
    pub fn act(&mut self, action: Action) {
        self.apply(action);
        if matches!(self.tab(), Tab::Compare | Tab::Pitch) && self.is_many() {
            rank(self);
        }
    }

    fn apply(&mut self, action: Action) {
        if let Some(doing) = action.doing() {
            self.turn += u32::from(doing != self.doing);
            self.doing = doing;
        }
        if action.is_work() {
            self.interrupted = None;
            self.touched = None;
            // Another page has another link.
            self.sharing = self.sharing.map(|_| Sharing::default());
            self.typing &= matches!(action, Action::Type(_));
            self.beside.take_if(|kind| !matches!(&action, Action::Edit(Edit::Beside(same, _)) if *kind == *same));
            self.noting.take_if(|place| !matches!(&action, Action::Pitch(Change::Note(same, _)) if place == same));
            self.behind = self.depth >= self.most() && !self.unfolded.is_empty();
        }
        #[cfg(feature = "test-panic")]
        crate::ui::sabotage::perhaps(&action);
        match action {
            Action::Type(text) => {
                if !self.typing {
                    self.step();
                    self.typing = true;
                }
                // First, since a text that grew too large leaves the textarea.
                self.face = Face::Editing;
                if trim(&text).is_empty() {
                    self.give_back();
                }
                self.take(text);
            }
            Action::Follow(link) => self.follow(&link),
            Action::Paste(text) | Action::Rewrite(text) if is_link(&text) => self.follow(&text),
            Action::Paste(text) => self.pasted(text),
            Action::Rewrite(text) => self.replace(text),
            Action::More => self.more(),
            Action::Show => self.show(),
            // Where a link stands in place of a text there is none to be edited.
            Action::EditText if self.source().linked.is_some() => self.more(),
            Action::EditText => {
                self.face = Face::Editing;
                self.epoch += 1;
            }
            // A page to read takes nothing in.
            Action::Arrive { .. } | Action::Waiting { .. } if self.reader().is_some() && self.tab() == Tab::Pitch => {
                return;
            }
            Action::Arrive { name, size } => self.begin(From::Browser, size, name, Then::Ask),
            Action::Seen(..)
            | Action::Unclear(..)
            | Action::Refused(..)
            | Action::Encoding(_)
            | Action::Join(_)
            | Action::Cell(..)
            | Action::Go(_)
            | Action::Top(_)
            | Action::Enter
            | Action::Fix
            | Action::Decide(..)
            | Action::Mean(..)
            | Action::Counted(..) => return self.tabled(action),
            Action::Finished(epoch, source) => self.finished(epoch, source),
            Action::Cancel => {
                self.incoming = None;
                self.epoch += 1;
                if self.is_bare() {
                    self.face = Face::Editing;
                }
            }
            Action::Held(id, text) => {
                let Some(at) = self.sources.iter().position(|source| source.id == id) else { return };
                let source = Rc::make_mut(&mut self.sources[at]);
                source.become_of(&Source::read(id, text));
                self.relink();
            }
            Action::Restore => {
                if self.incoming.is_none() && self.sources.iter().any(|source| source.is_missing()) {
                    self.restore();
                }
            }
            Action::Waiting { name, size } => {
                self.epoch += 1;
                let mut incoming = Incoming::new(self.epoch, From::Browser, size, name, Then::Ask);
                incoming.step = Step::Unread;
                self.incoming = Some(incoming);
            }
            Action::Shown(at) => {
                if at < self.sources.len() {
                    (self.shown, self.selection, self.cursor) = (at, 0, Cursor::default());
                    self.face = Face::Marked;
                    self.epoch += 1;
                    self.editor = None;
                }
            }
            Action::Select(creator) => {
                if creator < self.source().len() {
                    self.selection = creator;
                    self.editor = None;
                }
            }
            Action::Undo | Action::Redo => {
                let back = matches!(action, Action::Undo);
                let mut now = self.kept();
                if self.past.brought(back) {
                    now.wanted = Some(self.wanted());
                }
                if let Some(then) = self.past.turn(back, now) {
                    self.put_back(then);
                }
            }
            Action::Edit(edit) => {
                let typed = if let Edit::Beside(kind, _) = &edit { Some(*kind) } else { None };
                if typed.is_none() || typed != self.beside {
                    self.step();
                }
                self.beside = typed;
                self.edit(edit);
            }
            Action::Check => {
                self.check = Some(deep::further(self.check));
                return;
            }
            Action::Tab(tab) => {
                self.tab = tab;
                self.editor = None;
                (self.cursor.is_fixing, self.order.cursor.is_fixing) = (false, false);
                return;
            }
            Action::Compare(change) => return self.ordered(change),
            Action::Plan(change) => return self.brief.change(change),
            Action::Planned | Action::Take(_) => return,
            Action::Pitch(change) => return self.pitch(change),
            Action::Linked(change) => return self.share(change),
            Action::Brand(topics) => self.brand = topics,
            Action::Weigh(stage, weight) => {
                if let Some(of) = self.goal.get_mut(stage as usize) {
                    *of = weight.min(3);
                }
            }
            Action::Set(setting) => {
                self.misread.retain(|knob| *knob != setting.knob());
                self.lent &= setting.knob() != Knob::Basket;
                set(Rc::make_mut(&mut self.assumptions), setting);
            }
            Action::Reset(knob) => {
                self.misread.retain(|bad| *bad != knob);
                self.lent &= knob != Knob::Basket;
                reset(Rc::make_mut(&mut self.assumptions), knob);
            }
            Action::Scheme(id) => self.scheme = id,
            Action::CustomMicro(from, to) => {
                if own_scheme(from, to).is_some() {
                    self.custom = (from, to);
                    self.scheme = SchemeId::Custom;
                }
            }
            Action::Sample(i) => {
                if let Some(sample) = Sample::ALL.get(i) {
                    self.replace(sample.text.into());
                    // A basket value that a person told is about their shop, whoever is judged.
                    if self.assumptions.basket.is_none() {
                        Rc::make_mut(&mut self.assumptions).basket = Some(sample.basket);
                        self.lent = true;
                    }
                }
            }
            Action::Clear => {
                // What was large is given back for good, with the memory it took.
                if self.sources.iter().any(|source| source.text.len() > LARGE) {
                    self.past.forget();
                    self.is_spent = true;
                }
                self.incoming = None;
                self.replace("".into());
                if self.is_spent {
                    self.past.forget();
                }
            }
            Action::Open(told) => {
                (self.cursor.is_fixing, self.order.cursor.is_fixing) = (false, false);
                self.editor = told.map(|told| Editor { told, refused: None });
                return;
            }
            Action::Refuse(readings) => {
                if let Some(editor) = &mut self.editor {
                    editor.refused = Some(readings);
                }
                return;
            }
            Action::Unfold(row) => {
                if !self.unfolded.contains(&row) {
                    self.unfolded.push(row);
                }
                return;
            }
            Action::Deeper => {
                self.behind = false;
                self.depth += u8::from(!self.is_drawn());
                return;
            }
            Action::Misread(knob) => {
                if !self.misread.contains(&knob) {
                    self.misread.push(knob);
                }
                return;
            }
        }
        self.derive();
    }

    fn edit(&mut self, edit: Edit) {
        if target(&edit).is_some_and(|told| self.editor.as_ref().is_some_and(|editor| editor.told == told)) {
            self.editor = None;
            (self.cursor.is_fixing, self.order.cursor.is_fixing) = (false, false);
        }
        let creator = self.selection;
        self.source_mut().edit(creator, edit);
    }
}
