//! The state of the page and its one reducer: pure, tested natively. What follows from it is derived, never stored.

mod ordered;
mod tabled;
mod texts;

use super::action::{Action, Beside, Edit, Told};
use super::census::{Basis, Census};
use super::compare::{Order, Ranking, Table, rank};
use super::edits::target;
use super::incoming::{From, Incoming, Step, Then};
use super::journal;
use super::knobs::{reset, set};
use super::links::{Link, Place, update};
use super::past::{Kept, Past};
use super::plan::Brief;
use super::review::cursor::Cursor;
use super::source::Source;
use super::tab::Tab;
use super::{Sample, Stage, Start, deep, soft};
use crate::evidence::tiers::{Custom, SchemeId, TierName};
use crate::model::{Assumptions, Draft, Fit, Knob, Profile, Soft};
use crate::paste::{Asked, Question, Reading, Rows, Status};
use crate::report::{Contradiction, SelfCheck, contradictions};
use crate::text::trim;
use std::rc::Rc;

/// Beyond this many bytes a text never enters a textarea and is read in slices.
pub const LARGE: usize = 64 * 1024;

/// The depth at which a result is drawn whole: first the verdict, then results and cost, then everything else.
pub const DEEP: u8 = 2;

/// The depth at which a table is whole, too: the lists in its heads come last.
pub const WHOLE: u8 = 3;

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
    /// What was pasted and opened, in that order: at least one, which may be empty.
    pub sources: Vec<Rc<Source>>,
    /// Which of them is shown.
    pub shown: usize,
    /// Which of its creators is judged.
    pub selection: usize,
    /// What is known of that creator: derived, the only draft there is.
    pub draft: Draft,
    /// Creators that stand in two sources: derived.
    pub(super) links: Rc<[Link]>,
    /// What was counted over all creators of the source that is shown, and on what it rests: derived, in turns.
    pub census: Option<(Rc<Basis>, Census)>,
    /// Where the person is in the table of what was read.
    pub cursor: Cursor,
    /// The face of the paste box.
    pub face: Face,
    /// Changes whenever the textarea has to be made anew with another text.
    pub epoch: u32,
    /// What is on its way in, beside what is there.
    pub incoming: Option<Incoming>,
    /// The steps to be taken back.
    pub past: Past,
    /// Whether the last step was typing, which is one step however many keys it took.
    typing: bool,
    /// The same in the box of such a text.
    beside: Option<Beside>,
    /// Whether the instance is to make way for a fresh one, which needs less memory.
    pub is_spent: bool,
    /// What the person assumes.
    pub assumptions: Rc<Assumptions>,
    /// What the brand stands for, as typed: topics to look for in what a creator writes.
    pub brand: Rc<str>,
    /// How much the person wants of each stage of the buyer's journey, 0 to 3.
    pub goal: [u8; 4],
    /// The part of the page that was chosen; see [`State::tab`].
    pub(super) tab: Tab,
    /// What the person wants of the table of all creators.
    pub order: Order,
    /// Every creator of every source in a line each: derived in turns, and until it is derived anew still that of before.
    pub(super) table: Option<Rc<Table>>,
    /// The order of its rows, and which of them are shown: derived where it is looked at.
    pub(super) ranking: Option<Rc<Ranking>>,
    /// What the person wants of a plan.
    pub brief: Brief,
    /// How many things the person has done, a run of keys in one field being one: what a plan was before the last is told.
    pub turn: u32,
    /// Which thing was the last.
    doing: u64,
    /// How far the model's rules were checked.
    pub check: Option<SelfCheck>,
    /// Facts of the creator that is judged which do not go together, and were not said to be right all the same: derived.
    pub clashes: Vec<Contradiction>,
    /// What the texts beside the first say about the creator that is judged: derived.
    pub soft: Soft,
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
    /// Those of them that an earlier instance opened: they begin open.
    pub reopened: Vec<&'static str>,
    /// The column about which something was just decided or asked again: the keyboard goes on there.
    pub touched: Option<u16>,
    /// How far a result is drawn, up to [`DEEP`]. A first one comes in steps: what is read first is painted first.
    pub depth: u8,
    /// Whether what stands behind the doors is still that of the step before: it follows a frame after the figures.
    pub behind: bool,
}

impl State {
    /// The beginning: fresh, or where an earlier instance stopped. Total over any journal. What is to be done again comes
    /// later, by [`Start::again`]: first everything has to be there that was there before.
    pub fn start(start: &Start) -> State {
        if start.is_again() {
            let text = if start.again().is_some() { String::new() } else { start.text.clone() };
            return State::start(&Start { settings: start.settings.clone(), action: String::new(), text });
        }
        let mut state = State {
            sources: Vec::new(),
            shown: 0,
            selection: 0,
            draft: Draft::default(),
            links: Rc::default(),
            census: None,
            cursor: Cursor::default(),
            face: Face::Editing,
            epoch: 0,
            incoming: None,
            past: Past::default(),
            typing: false,
            beside: None,
            is_spent: false,
            assumptions: Rc::default(),
            brand: "".into(),
            goal: [0; 4],
            tab: Tab::Look,
            order: Order::default(),
            table: None,
            ranking: None,
            brief: Brief::default(),
            turn: 0,
            doing: 0,
            check: None,
            clashes: Vec::new(),
            soft: Soft::default(),
            lent: false,
            scheme: SchemeId::FiveTiers,
            custom: (1_000, 100_000),
            interrupted: None,
            editor: None,
            misread: Vec::new(),
            unfolded: Vec::new(),
            reopened: Vec::new(),
            touched: None,
            depth: 0,
            behind: false,
        };
        let face =
            if start.settings.is_empty() { Face::Editing } else { journal::restore(&mut state, &start.settings) };
        let is_fresh = state.sources.is_empty();
        if is_fresh {
            state.sources.push(Rc::new(Source { is_read: true, ..Source::default() }));
        }
        if !start.action.is_empty() {
            state.interrupted = Some(Interrupted { action: start.action.clone() });
        }
        if start.text.is_empty() {
            if state.source().away > 0 {
                state.face = Face::Marked;
            }
        } else {
            // What killed the last instance is not read again by itself.
            let large = start.text.len() > LARGE;
            let fatal = Action::reads(&start.action) || (large && Action::reads_large(&start.action));
            // A second paste that killed takes nothing with it of what was there before.
            if fatal && start.action == "paste" && state.source().away > 0 {
                let id = state.fresh_id();
                (state.shown, state.selection) = (state.sources.len(), 0);
                state.sources.push(Rc::new(Source { id, ..Source::default() }));
            }
            let text: Rc<str> = start.text.as_str().into();
            let source = state.source_mut();
            source.away = 0;
            if fatal {
                (source.text, source.is_read) = (text, false);
                source.edits.clear();
            } else {
                state.face = face;
                state.take(text);
            }
        }
        if state.source().text.len() > LARGE {
            state.face = Face::Marked;
        }
        state.reopened.clone_from(&state.unfolded);
        state.derive();
        if state.tab() == Tab::Compare {
            rank(&mut state);
        }
        state
    }

    /// The source that is shown.
    pub fn source(&self) -> &Source {
        // There is always one, and the one that is shown is there.
        &self.sources[self.shown]
    }

    fn source_mut(&mut self) -> &mut Source {
        Rc::make_mut(&mut self.sources[self.shown])
    }

    /// A number that no source has yet.
    fn fresh_id(&self) -> u32 {
        self.sources.iter().map(|source| source.id + 1).max().unwrap_or(0)
    }

    /// The text that is shown.
    pub fn text(&self) -> &Rc<str> {
        &self.source().text
    }

    /// What was read in it.
    pub fn reading(&self) -> &Reading {
        &self.source().reading
    }

    /// What the person changed about the creator that is judged.
    pub fn edits(&self) -> impl Iterator<Item = &Edit> {
        self.source().edits_of(self.selection)
    }

    /// The text of this kind that was pasted beside the first.
    pub fn beside(&self, kind: Beside) -> &str {
        let texts = self.edits().filter_map(|edit| match edit {
            Edit::Beside(of, text) if *of == kind => Some(&**text),
            _ => None,
        });
        texts.last().unwrap_or_default()
    }

    /// Whether a large text is being read.
    pub fn is_reading(&self) -> bool {
        self.incoming.as_ref().is_some_and(Incoming::is_reading)
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
        self.apply(action);
        if self.tab() == Tab::Compare {
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
            self.typing &= matches!(action, Action::Type(_));
            self.beside.take_if(|kind| !matches!(&action, Action::Edit(Edit::Beside(same, _)) if *kind == *same));
            self.behind = self.depth >= self.most() && !self.unfolded.is_empty();
        }
        #[cfg(feature = "test-panic")]
        super::sabotage::perhaps(&action);
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
            Action::Paste(text) => self.pasted(text),
            Action::Rewrite(text) => self.replace(text),
            Action::More => {
                self.step();
                let id = self.fresh_id();
                (self.shown, self.selection) = (self.sources.len(), 0);
                self.sources.push(Rc::new(Source { id, is_read: true, ..Source::default() }));
                self.face = Face::Editing;
                self.epoch += 1;
            }
            Action::Show => self.show(),
            Action::EditText => {
                self.face = Face::Editing;
                self.epoch += 1;
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
                let now = self.kept();
                if let Some(then) = self.past.turn(matches!(action, Action::Undo), now) {
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

    /// What is known now, to come back to.
    fn kept(&self) -> Kept {
        let lent = self.assumptions.basket.filter(|_| self.lent);
        Kept { sources: self.sources.clone(), shown: self.shown, selection: self.selection, lent }
    }

    /// From here a step is made.
    pub(super) fn step(&mut self) {
        let kept = self.kept();
        self.past.step(kept);
    }

    fn put_back(&mut self, kept: Kept) {
        // The text that is shown may have become another, whichever it was.
        self.epoch += 1;
        self.editor = None;
        self.give_back();
        if kept.lent.is_some() && self.assumptions.basket.is_none() {
            Rc::make_mut(&mut self.assumptions).basket = kept.lent;
            self.lent = true;
        }
        (self.sources, self.shown, self.selection) = (kept.sources, kept.shown, kept.selection);
        self.cursor = Cursor { row: self.selection, ..self.cursor };
        self.cursor.near();
        self.relink();
        self.face = if trim(self.text()).is_empty() { Face::Editing } else { Face::Marked };
    }

    fn edit(&mut self, edit: Edit) {
        if target(&edit).is_some_and(|told| self.editor.as_ref().is_some_and(|editor| editor.told == told)) {
            self.editor = None;
            (self.cursor.is_fixing, self.order.cursor.is_fixing) = (false, false);
        }
        let creator = self.selection;
        self.source_mut().edit(creator, edit);
    }

    /// The draft of the creator that is judged, with the edits on top.
    fn derive(&mut self) {
        self.shown = self.shown.min(self.sources.len().saturating_sub(1));
        // Whose text is not here yet keeps its place.
        if self.source().away == 0 {
            self.selection = self.selection.min(self.source().len().saturating_sub(1));
        }
        self.draft = drafted(&self.sources, self.linked(self.selection).as_ref(), (self.shown, self.selection));
        let told = self.edits().any(|edit| matches!(edit, Edit::Beside(..)));
        self.soft = if told { soft::of(self) } else { Soft::default() };
        self.clashes = self.contradicted();
        if self.census.as_ref().is_some_and(|(basis, _)| !basis.holds(self)) {
            self.census = None;
        }
        self.table.take_if(|table| !table.fits(&self.sources, &self.links));
        // What is not on the page holds nothing.
        if self.is_reading() {
            self.editor = None;
        }
        if !is_measured(&self.draft) {
            self.misread.clear();
        }
        if self.most() == 0 {
            (self.depth, self.behind) = (0, false);
        }
    }

    fn contradicted(&self) -> Vec<Contradiction> {
        let Ok(profile) = Profile::try_from_draft(&self.draft, &self.assumptions) else { return Vec::new() };
        let mut clashes = contradictions(&self.draft, &profile);
        clashes.retain(|clash| !self.edits().any(|edit| matches!(edit, Edit::BothRight(key) if **key == *clash.key())));
        clashes
    }

    /// The creator that is judged.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What is assumed of the creator that is judged: a topic that was found tells of the audience, unless the person does.
    pub fn assumed(&self) -> Assumptions {
        let mut assumed = *self.assumptions;
        if assumed.fit == Fit::NotTold && assumed.fit_share.is_none() && self.soft.topics.is_some() {
            // That nothing was found may be for another language: it is asked about and not taken.
            if soft::fits(&self.soft) == Fit::TopicFound {
                assumed.fit = Fit::TopicFound;
            }
        }
        assumed
    }

    /// How many different creators there are in all sources.
    pub fn count(&self) -> usize {
        self.sources.iter().map(|source| source.len()).sum::<usize>() - self.links.len()
    }

    /// Where this creator of the shown source also stands.
    pub fn linked(&self, creator: usize) -> Option<Link> {
        self.linked_at((self.shown, creator))
    }

    /// The same of a creator of any source.
    pub fn linked_at(&self, place: Place) -> Option<Link> {
        self.links.iter().find(|link| link.old == place || link.new == place).copied()
    }

    /// Whether everything that there is to draw is drawn. Later results change what stands there, in one step.
    pub fn is_drawn(&self) -> bool {
        self.depth >= self.most() && !self.behind
    }

    /// How deep it can be drawn.
    pub fn most(&self) -> u8 {
        match (self.is_review(), is_measured(self.draft())) {
            (true, _) => WHOLE,
            (false, true) => DEEP,
            (false, false) => 0,
        }
    }

    /// What the reading asks and nobody has answered yet, with the place of each in the reading.
    pub fn questions(&self) -> impl Iterator<Item = (usize, &Question)> {
        let questions = self.reading().questions.iter().enumerate();
        // Those of a column are asked once, above the table.
        questions.filter(|(_, q)| q.column.is_none() && q.creator == self.selection && !self.is_answered(q))
    }

    fn is_answered(&self, question: &Question) -> bool {
        self.edits().any(|edit| match edit {
            Edit::Answer { asked, text, .. } => *asked == question.field && *text == question.text,
            Edit::Fact(field, _) | Edit::Forget(Told::Field(field)) => question.field == Asked::Field(*field),
            Edit::Fee(_) | Edit::Forget(Told::Fee) => question.field == Asked::Fee,
            Edit::Platform(_) => question.field == Asked::Platform,
            Edit::Handle(_)
            | Edit::Forget(_)
            | Edit::Beside(..)
            | Edit::Author(_)
            | Edit::BothRight(_)
            | Edit::Asked(_)
            | Edit::Same(_) => false,
        })
    }

    /// Whether numbers are known but not whose platform they are from.
    pub fn needs_platform(&self) -> bool {
        let draft = self.draft();
        draft.platform.is_none() && is_measured(draft)
    }

    /// Whether there is a table of what was read: of several creators, or pasted as one.
    pub fn is_review(&self) -> bool {
        self.source().len() > 1 || self.reading().sheet.is_some()
    }

    /// The part of the page that is open: with one creator there is one.
    pub fn tab(&self) -> Tab {
        if self.is_many() { self.tab } else { Tab::Look }
    }

    /// Whether there is more than one creator, in whichever source.
    pub fn is_many(&self) -> bool {
        self.count() > 1
    }

    /// Whether a column is asked about.
    fn is_column_asked(&self) -> bool {
        let source = self.source();
        let open = |rows: Rows<'_>| rows.columns().iter().any(|column| column.status != Status::Settled);
        source.reading.sheet.as_ref().is_some_and(|sheet| open(sheet.under(&source.text, &source.says)))
    }

    /// Whether what comes in waits for a word of the person.
    fn is_asked(&self) -> bool {
        self.incoming.as_ref().is_some_and(|i| matches!(i.step, Step::Unclear(..) | Step::Ready(..)))
    }

    /// What the page shows as a whole.
    pub fn stage(&self) -> Stage {
        let draft = self.draft();
        if self.interrupted.is_some() {
            Stage::Recovered
        } else if self.is_reading() {
            Stage::Reading
        } else if self.is_asked()
            || self.is_column_asked()
            || self.questions().next().is_some()
            || self.clashes.iter().any(Contradiction::is_certain)
            || self.needs_platform()
        {
            Stage::Question
        } else if is_measured(draft) {
            Stage::Result
        } else if self.is_bare() && self.incoming.is_none() {
            Stage::Empty
        } else {
            Stage::CannotRead
        }
    }
}

/// What is known of a creator: what was read, the later over the earlier where they are linked, and the person's changes.
pub fn drafted(sources: &[Rc<Source>], link: Option<&Link>, place: Place) -> Draft {
    let (first, second) = link.map_or((place, None), |link| (link.old, Some(link.new)));
    let told = |(source, creator): Place| sources.get(source).and_then(|s| s.told(creator));
    let mut draft = told(first).unwrap_or_default();
    if let Some(later) = second.and_then(told) {
        update(&mut draft, later);
    }
    for (source, creator) in [Some(first), second].into_iter().flatten() {
        if let Some(source) = sources.get(source) {
            source.change(creator, &mut draft);
        }
    }
    draft
}

/// Whether there is a number to judge by.
pub fn is_measured(draft: &Draft) -> bool {
    Profile::try_from_draft(draft, &Assumptions::default()).is_ok()
}

/// The person's own scheme: micro from `from` to below `to`, nano below, macro above.
pub fn own_scheme(from: u64, to: u64) -> Option<Custom> {
    Custom::new(&[(TierName::Nano, 0), (TierName::Micro, from), (TierName::Macro, to)]).ok()
}
