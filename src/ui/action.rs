//! What a person can do, as plain data: the reducer, the journal and the report of a failure need nothing more.

use super::census::{Basis, Census};
use super::incoming::{Refusal, Seen};
use super::review::Way;
use super::source::{Join, Source};
use super::tab::Tab;
use super::{Sample, compare, linked, pitch, plan, take};
use crate::evidence::tiers::SchemeId;
use crate::model::Field;
use crate::model::{Currency, Fit, Format, Knob, Money, Override, Payment, Platform, Quantity, Rights, Stage};
use crate::paste::{Asked, Encoding, Meaning, Preview, Rule, Scope};
use std::rc::Rc;

/// One step of a person (or of the page on their behalf).
#[derive(Clone, Debug)]
pub enum Action {
    /// The text in the box is now this; they go on writing.
    Type(Rc<str>),
    /// A whole text came at once: read it and show what was read.
    Paste(Rc<str>),
    /// The same in place of what is there, which was selected as a whole.
    Rewrite(Rc<str>),
    /// A link of ours was opened: this is all of it, its fragment, or its token.
    Follow(Rc<str>),
    /// An empty box for more.
    More,
    /// Show what was read.
    Show,
    /// Go back to the text.
    EditText,
    /// A large text or a file came; the browser keeps it.
    Arrive {
        /// The file's name.
        name: Option<Rc<str>>,
        /// Bytes.
        size: u64,
    },
    /// So much of what comes in was read; the number tells which it was.
    Seen(u32, Seen),
    /// It can be read in this encoding, too: these lines differ.
    Unclear(u32, Rc<Preview>, Encoding),
    /// It is not read.
    Refused(u32, Refusal),
    /// Read it (again) from its beginning, in this encoding where one was chosen.
    Encoding(Option<Encoding>),
    /// It was read to its end.
    Finished(u32, Rc<Source>),
    /// Stop: what was there before stays.
    Cancel,
    /// What came in stands so to what is there.
    Join(Join),
    /// After a recovery: a source's text, which the browser kept.
    Held(u32, Rc<str>),
    /// The same for those that are too large to be given at once.
    Restore,
    /// After a recovery: this was coming in and is not read by itself.
    Waiting {
        /// The file's name.
        name: Option<Rc<str>>,
        /// Bytes.
        size: u64,
    },
    /// Show this source.
    Shown(usize),
    /// Judge this creator of it.
    Select(usize),
    /// Go to this row and column of the table, and judge that creator.
    Cell(usize, usize),
    /// A key moves in the table.
    Go(Way),
    /// The rows from this one on come into view.
    Top(usize),
    /// Judge the creator of the row.
    Enter,
    /// Correct the cell.
    Fix,
    /// A column's numbers are read so; without a rule it is asked again.
    Decide(u16, Option<Rule>),
    /// A column holds this; without a meaning what the text says.
    Mean(u16, Option<Meaning>),
    /// Take the last step back.
    Undo,
    /// Take it again.
    Redo,
    /// A fact was set, removed, or a question answered.
    Edit(Edit),
    /// An assumption was set.
    Set(Setting),
    /// An assumption goes back to its default.
    Reset(Knob),
    /// Name tiers by this scheme.
    Scheme(SchemeId),
    /// Micro is from this to below that many followers.
    CustomMicro(u64, u64),
    /// Try one of the samples.
    Sample(usize),
    /// Begin again with an empty box; assumptions stay.
    Clear,
    /// Open the editor of this, or close it.
    Open(Option<Told>),
    /// What was typed into the editor has no reading, or these.
    Refuse(Vec<Edit>),
    /// What was typed as an assumption is not understood.
    Misread(Knob),
    /// A row was opened or closed.
    Unfold(&'static str),
    /// What is drawn of a result was painted: draw more of it.
    Deeper,
    /// All creators of this were judged.
    Counted(Rc<Basis>, Census),
    /// What the brand stands for.
    Brand(Rc<str>),
    /// So much weight, of three, is on this stage of the journey.
    Weigh(Stage, u8),
    /// Check the model's rules, a turn further.
    Check,
    /// Open this part of the page.
    Tab(Tab),
    /// The table of all creators is wanted otherwise.
    Compare(compare::Change),
    /// The plan is wanted otherwise.
    Plan(plan::Change),
    /// A link is wanted, or what one brought was read.
    Linked(linked::Change),
    /// More of the plan was worked out.
    Planned,
    /// Results leave the page.
    Take(take::Step),
    /// The pitch page is wanted otherwise.
    Pitch(pitch::Change),
}

impl Action {
    /// The name in the report of a failure.
    pub const fn name(&self) -> &'static str {
        match self {
            Action::Type(_) => "type",
            Action::Paste(_) => "paste",
            Action::Rewrite(_) => "rewrite",
            Action::Follow(_) => "follow",
            Action::More => "more",
            Action::Show => "show",
            Action::EditText => "edit-text",
            Action::Arrive { .. } | Action::Encoding(_) => "arrive",
            Action::Finished(..) => "finished",
            Action::Cancel => "cancel",
            Action::Join(_) => "join",
            Action::Held(..) | Action::Restore => "restore",
            Action::Shown(_) | Action::Select(_) | Action::Cell(..) | Action::Enter => "select",
            Action::Decide(..) | Action::Mean(..) => "decide",
            Action::Undo => "undo",
            Action::Redo => "redo",
            Action::Edit(_) => "edit",
            Action::Set(_) => "set",
            Action::Reset(_) => "reset",
            Action::Scheme(_) | Action::CustomMicro(..) => "scheme",
            Action::Brand(_) => "brand",
            Action::Weigh(..) => "goal",
            Action::Sample(_) => "sample",
            Action::Clear => "clear",
            Action::Tab(_) => "tab",
            Action::Compare(_) => "compare",
            Action::Plan(_) => "plan",
            Action::Pitch(_) => "pitch",
            _ => "look",
        }
    }

    /// What a person is doing with it, as far as a plan can change by it; with the same thing they go on.
    pub fn doing(&self) -> Option<u64> {
        Some(match self {
            Action::Plan(change) => plan::kind(change),
            Action::Compare(compare::Change::Counting(_)) => 59,
            Action::Compare(compare::Change::Price(_)) => 58,
            Action::Weigh(stage, _) => 60 + *stage as u64,
            Action::Set(setting) => 200 + setting.knob() as u64,
            Action::Reset(knob) => 200 + *knob as u64,
            Action::Edit(_) => 300,
            Action::Brand(_) => 301,
            Action::Undo | Action::Redo => 302,
            _ => return None,
        })
    }

    /// Whether it changes what is known or assumed, and not only what the page shows of it.
    pub const fn is_work(&self) -> bool {
        !matches!(
            self,
            Action::Open(_)
                | Action::Refuse(_)
                | Action::Misread(_)
                | Action::Unfold(_)
                | Action::Deeper
                | Action::Counted(..)
                | Action::Check
                | Action::Planned
                | Action::Linked(_)
                | Action::Take(_)
                | Action::Pitch(pitch::Change::Show(_) | pitch::Change::Host(_) | pitch::Change::Print)
                | Action::Tab(_)
                | Action::Go(_)
                | Action::Top(_)
                | Action::Fix
                | Action::Compare(compare::Change::Focus(..))
                | Action::Seen(..)
                | Action::Unclear(..)
                | Action::Refused(..)
                | Action::Held(..)
                | Action::Restore
                | Action::Waiting { .. }
        )
    }

    /// Whether the page can be drawn again from its settings after it: it brings no text, and does more than to move.
    pub fn leads_on(&self) -> bool {
        let brings = Action::reads(self.name()) || Action::reads_large(self.name());
        !brings
            && (self.is_work()
                || matches!(
                    self,
                    Action::Open(_) | Action::Unfold(_) | Action::Tab(_) | Action::Linked(_) | Action::Pitch(_)
                ))
    }

    /// The text that this action brings, to be kept in case it is never read to its end.
    pub fn text(&self) -> Option<&str> {
        match self {
            Action::Type(text) | Action::Paste(text) | Action::Rewrite(text) | Action::Follow(text) => Some(text),
            Action::Sample(at) => Sample::ALL.get(*at).map(|sample| sample.text),
            _ => None,
        }
    }

    /// Whether an action of this name reads text: after a failure the text is then not read again by itself.
    pub fn reads(name: &str) -> bool {
        matches!(name, "type" | "paste" | "rewrite" | "sample" | "start")
    }

    /// The same for a large text or a file.
    pub fn reads_large(name: &str) -> bool {
        matches!(name, "arrive" | "finished")
    }
}

/// A change of what is known about the creator. Kept in order, on top of what was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A question of this text about this was answered by this reading.
    Answer {
        /// About what.
        asked: Asked,
        /// The cell as pasted.
        text: String,
        /// Which reading.
        choice: usize,
    },
    /// A fact as typed.
    Fact(Field, Quantity),
    /// The fee as typed.
    Fee(Money),
    /// The platform as chosen.
    Platform(Platform),
    /// The handle as typed.
    Handle(String),
    /// Not to be used.
    Forget(Told),
    /// A text of this kind, beside what was pasted first.
    Beside(Beside, Rc<str>),
    /// The creator is this one of those who speak in the comments.
    Author(Rc<str>),
    /// A question about the ask was answered.
    Asked(AskAnswer),
    /// What this contradiction is about is right on both sides.
    BothRight(Rc<str>),
    /// Whether another line of the same handle and platform tells of the same person: then that one holds, and this is left out.
    Same(bool),
    /// What the person notes on them, for whoever is shown the pitch page.
    Note(Rc<str>),
}

/// An answer to a question about an ask.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AskAnswer {
    /// Which of the ways to read a sum.
    Reading(u32),
    /// Which sum.
    Line(u32),
    /// What it is in.
    Currency(Currency),
    /// For each or for all.
    Scope(Scope),
    /// How many of a thing whose number is not told.
    Count(u32),
    /// The total holds, or the sum of the parts.
    Total(bool),
}

impl AskAnswer {
    /// Whether both answer the same question.
    pub fn is_like(&self, other: &AskAnswer) -> bool {
        core::mem::discriminant(self) == core::mem::discriminant(other)
    }
}

/// What can be pasted about one creator beside the first text, each in a box of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Beside {
    /// Comments with the creator's answers.
    Comments,
    /// The bio and captions.
    Words,
    /// Posts with their dates.
    Diary,
    /// What the creator asks for.
    Ask,
}

impl Beside {
    /// Every kind.
    pub const ALL: [Beside; 4] = [Beside::Comments, Beside::Words, Beside::Diary, Beside::Ask];

    /// The key in `data-test`, in ids and in the journal.
    pub const fn key(self) -> &'static str {
        match self {
            Beside::Comments => "comments",
            Beside::Words => "words",
            Beside::Diary => "diary",
            Beside::Ask => "ask",
        }
    }
}

/// Something told about a creator, as a chip shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Told {
    /// The handle, or the name.
    Handle,
    /// The platform.
    Platform,
    /// A fact.
    Field(Field),
    /// The fee.
    Fee,
    /// The list of recent posts.
    Posts,
}

impl Told {
    /// The key in `data-field` and in the journal.
    pub fn key(self) -> &'static str {
        match self {
            Told::Handle => "handle",
            Told::Platform => "platform",
            Told::Field(field) => field.key(),
            Told::Fee => "fee",
            Told::Posts => "recent-posts",
        }
    }

    /// What has this key.
    pub fn from_key(key: &str) -> Option<Told> {
        let others = [Told::Handle, Told::Platform, Told::Fee, Told::Posts];
        Field::from_key(key).map(Told::Field).or_else(|| others.into_iter().find(|told| told.key() == key))
    }

    /// What a question is about.
    pub fn of(asked: Asked) -> Told {
        match asked {
            Asked::Field(field) => Told::Field(field),
            Asked::Fee => Told::Fee,
            Asked::Platform => Told::Platform,
        }
    }
}

/// An assumption as set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Setting {
    /// Money, hours or a rate of exchange.
    Amount(Knob, f64),
    /// A share or a price with its own doubt.
    Estimate(Knob, Override),
    /// The currency.
    Currency(Currency),
    /// What is booked.
    Format(Format),
    /// How many.
    Posts(u32),
    /// What is known of the audience's interest.
    Fit(Fit),
    /// How the creator is paid.
    Payment(Payment),
    /// How long the brand may use the content.
    Rights(Rights),
    /// Another term of the contract is part of it, or not.
    Term(Knob, bool),
    /// So many of another format are booked, too.
    Also(Format, u32),
}

impl Setting {
    /// Which assumption it sets.
    pub const fn knob(&self) -> Knob {
        match self {
            Setting::Amount(knob, _) | Setting::Estimate(knob, _) | Setting::Term(knob, _) => *knob,
            Setting::Currency(_) => Knob::Currency,
            Setting::Format(_) => Knob::Format,
            Setting::Posts(_) => Knob::Posts,
            Setting::Fit(_) => Knob::Fit,
            Setting::Payment(_) => Knob::Payment,
            Setting::Rights(_) => Knob::Rights,
            Setting::Also(..) => Knob::Also,
        }
    }
}
