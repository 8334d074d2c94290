//! The state of the page: everything that it depends on. What follows from it is derived, never stored.
//!
//! Knows what there is, and whose text is shown. Its parts make it begin (`begun`), change it (`reducer`, and for what it
//! leaves to them `texts`, `tabled`, `ordered`, `steps`) and say what follows (`derived`, `asked`, `drawn`): all pure, tested
//! natively. Refuses to know how any of it looks.

mod asked;
mod begun;
mod derived;
mod drawn;
mod ordered;
mod reducer;
mod steps;
mod tabled;
mod texts;

pub use asked::is_answered;
pub use derived::{drafted, fitted, is_measured};
pub use drawn::{DEEP, WHOLE};

use super::action::{Action, Beside, Edit, Told};
use super::census::{Basis, Census};
use super::compare::{Order, Ranking, Table};
use super::incoming::Incoming;
use super::linked::{Followed, Sharing};
use super::links::{Link, Place};
use super::past::Past;
use super::pitch::Reader;
use super::plan::Brief;
use super::review::cursor::Cursor;
use super::source::Source;
use super::tab::Tab;
use crate::evidence::tiers::{Custom, SchemeId, TierName};
use crate::model::{Assumptions, Draft, Knob, Soft};
use crate::paste::Reading;
use crate::report::{Contradiction, SelfCheck};
use crate::share::Pitch;
use std::rc::Rc;

/// Beyond this many bytes a text never enters a textarea and is read in slices.
pub const LARGE: usize = 64 * 1024;

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
    /// What came of the last link that was opened, until something takes its place.
    pub followed: Option<Followed>,
    /// A link is being made: what was copied of it.
    pub sharing: Option<Sharing>,
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
    /// What the pitch page says beside creators, and how it looks.
    pub pitch: Rc<Pitch>,
    /// For whom that page is drawn without anything to set, where it is.
    pub presented: Option<Reader>,
    /// The host page wants it so, whatever is opened: `mode="pitch"`.
    pub is_host_pitch: bool,
    /// What was last chosen as a logo cannot be one.
    pub logo_refused: bool,
    /// Whose note is being written: however many keys it takes, it is one step.
    pub(super) noting: Option<Place>,
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
    /// Whether what stands behind the doors, or the pictures of very many, are still those of the step before: they follow a frame
    /// after the figures.
    pub behind: bool,
}

impl State {
    /// The source that is shown.
    pub fn source(&self) -> &Source {
        // There is always one, and the one that is shown is there.
        &self.sources[self.shown]
    }

    fn source_mut(&mut self) -> &mut Source {
        Rc::make_mut(&mut self.sources[self.shown])
    }

    /// A number that no source has yet.
    pub(super) fn fresh_id(&self) -> u32 {
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
}

/// The person's own scheme: micro from `from` to below `to`, nano below, macro above.
pub fn own_scheme(from: u64, to: u64) -> Option<Custom> {
    Custom::new(&[(TierName::Nano, 0), (TierName::Micro, from), (TierName::Macro, to)]).ok()
}
