//! The state of the page and its one reducer: pure, tested natively. What follows from it is derived, never stored.

use super::action::{Action, Edit, Told};
use super::edits::{apply, supersedes, target};
use super::journal;
use super::knobs::{reset, set};
use super::{Sample, Stage, Start};
use crate::evidence::tiers::{Custom, SchemeId, TierName};
use crate::model::{Assumptions, Draft, Knob, Profile};
use crate::paste::{self, Asked, Decisions, Question, Reading};
use crate::text::trim;
use std::rc::Rc;

/// Beyond this many bytes a text never enters a textarea and is read in slices.
pub const LARGE: usize = 64 * 1024;

/// The depth at which a result is drawn whole: first the verdict, then results and cost, then everything else.
pub const DEEP: u8 = 2;

/// Which face the paste box shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// A textarea.
    Editing,
    /// The text with what was read marked in it.
    Marked,
}

/// What an earlier instance was doing when it died.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interrupted {
    /// The name of its last action.
    pub action: String,
}

/// The editor of a chip.
#[derive(Clone, Debug, PartialEq)]
pub struct Editor {
    /// What is being set.
    pub told: Told,
    /// Set when what was typed was refused: every way to read it, none or several.
    pub refused: Option<Vec<Edit>>,
}

/// Everything that the page depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The text, as pasted or typed.
    pub text: Rc<str>,
    /// The face of the paste box.
    pub face: Face,
    /// Changes whenever the textarea has to be made anew with another text.
    pub epoch: u32,
    /// What was read in the text.
    pub reading: Rc<Reading>,
    /// Whether the text is large and still being read.
    pub pending: bool,
    /// What the person changed, on top of the reading.
    pub edits: Vec<Edit>,
    /// What is known: the reading with the edits applied.
    pub creators: Vec<Draft>,
    /// Which of them is judged.
    pub selection: usize,
    /// What the person assumes.
    pub assumptions: Rc<Assumptions>,
    /// Whether the basket value came with a sample: it goes with the sample, since nobody said it of their own shop.
    pub lent: bool,
    /// By which scheme tiers are named.
    pub scheme: SchemeId,
    /// Where micro begins and ends in the person's own scheme.
    pub custom: (u64, u64),
    /// Set when this instance took over from a dead one.
    pub interrupted: Option<Interrupted>,
    /// The editor that is open.
    pub editor: Option<Editor>,
    /// Assumptions whose field holds something that is not understood.
    pub misread: Vec<Knob>,
    /// Rows that were opened once: their reasons are drawn.
    pub unfolded: Vec<&'static str>,
    /// How far a result is drawn, up to [`DEEP`]. A first one comes in steps: what is read first is painted first.
    pub depth: u8,
}

impl State {
    /// The beginning: fresh, or where an earlier instance stopped. Total over any journal.
    pub fn start(start: &Start) -> State {
        let mut state = State {
            text: Rc::from(start.text.as_str()),
            face: Face::Editing,
            epoch: 0,
            reading: Rc::default(),
            pending: false,
            edits: Vec::new(),
            creators: vec![Draft::default()],
            selection: 0,
            assumptions: Rc::default(),
            lent: false,
            scheme: SchemeId::FiveTiers,
            custom: (1_000, 100_000),
            interrupted: None,
            editor: None,
            misread: Vec::new(),
            unfolded: Vec::new(),
            depth: 0,
        };
        let face = journal::restore(&mut state, &start.settings);
        // What killed the last instance is not read again by itself.
        let fatal = Action::reads(&start.action);
        if !start.action.is_empty() {
            state.interrupted = Some(Interrupted { action: start.action.clone() });
        }
        if !fatal && !state.text.is_empty() {
            let text = state.text.clone();
            state.take(text);
            state.face = face;
        }
        if fatal {
            state.edits.clear();
        }
        if state.text.len() > LARGE {
            state.face = Face::Marked;
        }
        state.derive();
        state
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> State {
        let mut next = self.clone();
        next.act(action);
        next
    }

    /// The same in place, since to clone a state that nobody needs any more costs code and time.
    pub fn act(&mut self, action: Action) {
        if action.is_work() {
            self.interrupted = None;
        }
        #[cfg(feature = "test-panic")]
        super::sabotage::perhaps(&action);
        match action {
            Action::Type(text) => {
                // First, since a text that grew too large leaves the textarea.
                self.face = Face::Editing;
                if trim(&text).is_empty() {
                    self.give_back();
                }
                self.take(text);
            }
            Action::Paste(text) => self.replace(text),
            Action::Show => self.show(),
            Action::EditText => {
                self.face = Face::Editing;
                self.epoch += 1;
            }
            Action::Finished(epoch, reading) => {
                if self.pending && epoch == self.epoch {
                    self.pending = false;
                    self.reading = reading;
                }
            }
            Action::Cancel => self.replace("".into()),
            Action::Edit(edit) => self.edit(edit),
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
            Action::Clear => self.replace("".into()),
            Action::Open(told) => {
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
                self.depth = DEEP.min(self.depth + 1);
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

    /// A new text: nothing typed about an earlier creator may stay with it.
    fn replace(&mut self, text: Rc<str>) {
        self.edits.clear();
        self.selection = 0;
        self.epoch += 1;
        self.give_back();
        self.take(text);
        self.show();
    }

    /// What a sample brought along leaves with it.
    fn give_back(&mut self) {
        if core::mem::take(&mut self.lent) {
            Rc::make_mut(&mut self.assumptions).basket = None;
        }
    }

    fn show(&mut self) {
        // After a recovery the text stands there unread.
        if self.reading.is_empty() && self.reading.notes.is_empty() && !self.pending && !self.text.is_empty() {
            let text = self.text.clone();
            self.take(text);
        }
        self.face = if trim(&self.text).is_empty() { Face::Editing } else { Face::Marked };
    }

    fn take(&mut self, text: Rc<str>) {
        self.pending = text.len() > LARGE;
        self.reading = if self.pending || trim(&text).is_empty() { Rc::default() } else { Rc::new(paste::read(&text)) };
        if self.pending {
            self.epoch += 1;
            self.face = Face::Marked;
        }
        self.text = text;
    }

    fn edit(&mut self, edit: Edit) {
        if target(&edit).is_some_and(|told| self.editor.as_ref().is_some_and(|editor| editor.told == told)) {
            self.editor = None;
        }
        self.edits.retain(|old| !supersedes(&edit, old));
        self.edits.push(edit);
    }

    /// The reading with the edits on top.
    fn derive(&mut self) {
        let mut creators = self.reading.creators.clone();
        if creators.is_empty() {
            creators.push(self.reading.draft(&self.text, 0, &Decisions::default()).unwrap_or_default());
        }
        self.selection = self.selection.min(creators.len() - 1);
        if let Some(draft) = creators.get_mut(self.selection) {
            for edit in self.edits.iter() {
                apply(draft, edit, &self.reading.questions, self.selection);
            }
        }
        self.creators = creators;
        // What is not on the page holds nothing.
        if self.pending {
            self.editor = None;
        }
        if !is_measured(self.draft()) {
            self.misread.clear();
            self.depth = 0;
        }
    }

    /// The creator that is judged.
    pub fn draft(&self) -> &Draft {
        self.creators.get(self.selection).unwrap_or(NOBODY)
    }

    /// Whether everything that there is to draw is drawn. Later results change what stands there, in one step.
    pub fn is_drawn(&self) -> bool {
        self.depth == DEEP || !is_measured(self.draft())
    }

    /// What the reading asks and nobody has answered yet, with the place of each in the reading.
    pub fn questions(&self) -> impl Iterator<Item = (usize, &Question)> {
        self.reading.questions.iter().enumerate().filter(|(_, q)| q.creator == self.selection && !self.is_answered(q))
    }

    fn is_answered(&self, question: &Question) -> bool {
        self.edits.iter().any(|edit| match edit {
            Edit::Answer { asked, text, .. } => *asked == question.field && *text == question.text,
            Edit::Fact(field, _) | Edit::Forget(Told::Field(field)) => question.field == Asked::Field(*field),
            Edit::Fee(_) | Edit::Forget(Told::Fee) => question.field == Asked::Fee,
            Edit::Platform(_) => question.field == Asked::Platform,
            Edit::Handle(_) | Edit::Forget(_) => false,
        })
    }

    /// Whether numbers are known but not whose platform they are from.
    pub fn needs_platform(&self) -> bool {
        let draft = self.draft();
        draft.platform.is_none() && is_measured(draft)
    }

    /// What the page shows as a whole.
    pub fn stage(&self) -> Stage {
        let draft = self.draft();
        if self.interrupted.is_some() {
            Stage::Recovered
        } else if self.pending {
            Stage::Reading
        } else if self.questions().next().is_some() || self.needs_platform() {
            Stage::Question
        } else if is_measured(draft) {
            Stage::Result
        } else if trim(&self.text).is_empty() && self.edits.is_empty() {
            Stage::Empty
        } else {
            Stage::CannotRead
        }
    }
}

/// A draft that holds nothing.
const NOBODY: &Draft = &Draft {
    handle: None,
    name: None,
    platform: None,
    facts: Vec::new(),
    medians: false,
    fee: None,
    posts: Vec::new(),
    hidden: Vec::new(),
};

/// Whether there is a number to judge by.
pub fn is_measured(draft: &Draft) -> bool {
    Profile::try_from_draft(draft, &Assumptions::default()).is_ok()
}

/// The person's own scheme: micro from `from` to below `to`, nano below, macro above.
pub fn own_scheme(from: u64, to: u64) -> Option<Custom> {
    Custom::new(&[(TierName::Nano, 0), (TierName::Micro, from), (TierName::Macro, to)]).ok()
}
