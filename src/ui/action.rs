//! What a person can do, as plain data: the reducer, the journal and the report of a failure need nothing more.

use crate::evidence::tiers::SchemeId;
use crate::model::Field;
use crate::model::{Currency, Fit, Format, Knob, Money, Override, Platform, Quantity};
use crate::paste::{Asked, Reading};
use std::rc::Rc;

/// One step of a person (or of the page on their behalf).
#[derive(Clone, Debug)]
pub enum Action {
    /// The text in the box is now this; they go on writing.
    Type(Rc<str>),
    /// A whole text came at once: read it and show what was read.
    Paste(Rc<str>),
    /// Show what was read.
    Show,
    /// Go back to the text.
    EditText,
    /// Reading a large text came to its end; the number tells which text it was.
    Finished(u32, Rc<Reading>),
    /// Stop reading a large text.
    Cancel,
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
}

impl Action {
    /// The name in the report of a failure.
    pub const fn name(&self) -> &'static str {
        match self {
            Action::Type(_) => "type",
            Action::Paste(_) => "paste",
            Action::Show => "show",
            Action::EditText => "edit-text",
            Action::Finished(..) => "finished",
            Action::Cancel => "cancel",
            Action::Edit(_) => "edit",
            Action::Set(_) => "set",
            Action::Reset(_) => "reset",
            Action::Scheme(_) | Action::CustomMicro(..) => "scheme",
            Action::Sample(_) => "sample",
            Action::Clear => "clear",
            Action::Open(_) | Action::Refuse(_) | Action::Misread(_) | Action::Unfold(_) | Action::Deeper => "look",
        }
    }

    /// Whether it changes what is known or assumed, and not only what the page shows of it.
    pub const fn is_work(&self) -> bool {
        !matches!(self, Action::Open(_) | Action::Refuse(_) | Action::Misread(_) | Action::Unfold(_) | Action::Deeper)
    }

    /// The text that this action brings, to be kept in case it is never read to its end.
    pub fn text(&self) -> Option<&str> {
        match self {
            Action::Type(text) | Action::Paste(text) => Some(text),
            _ => None,
        }
    }

    /// Whether an action of this name reads text: after a failure the text is then not read again by itself.
    pub fn reads(name: &str) -> bool {
        matches!(name, "type" | "paste" | "finished" | "sample" | "start")
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
}

impl Setting {
    /// Which assumption it sets.
    pub const fn knob(&self) -> Knob {
        match self {
            Setting::Amount(knob, _) | Setting::Estimate(knob, _) => *knob,
            Setting::Currency(_) => Knob::Currency,
            Setting::Format(_) => Knob::Format,
            Setting::Posts(_) => Knob::Posts,
            Setting::Fit(_) => Knob::Fit,
        }
    }
}
