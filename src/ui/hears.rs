//! What the page hears: events of the browser become actions. Nothing else in the room reads an event.
//!
//! What a node hears is plain data, and one listener reads it for all of them: a closure for each handler costs a table
//! of its own, and a typed one its own copy of Yew's wrapper.

use super::action::{Action, Beside, Edit, Setting, Told};
use super::compare::{self, Picture, Wish};
use super::links::Place;
use super::pitch::{self, Colour, Wording};
use super::plan::{self, Blank, Of};
use super::review::{self, MEANINGS};
use super::{assumptions, chips, deal, scheme};
use crate::evidence::tiers::{SCHEMES, SchemeId};
use crate::model::{Currency, Fit, Format, Knob, Stage};
use crate::share::Font;
use crate::text::trim;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};
use yew::virtual_dom::{Listener, ListenerKind};
use yew::{Callback, Event, NodeRef, TargetCast};

/// To whom actions are told.
pub type Act = Callback<Action>;

/// What a node hears.
pub enum Hears {
    /// A click that does this.
    Click(Action),
    /// A click that sets what stands in this field.
    Save(Told, NodeRef),
    /// Keys in that field: Enter sets, Escape closes.
    SaveKey(Told),
    /// A choice in a list.
    Choice(Choice),
    /// Text in the field of an assumption.
    Knob(Knob),
    /// Text in the field that says how many of this format are booked, too.
    Also(Format),
    /// A new lower bound of micro, beside the upper one, and the other way round.
    MicroFrom((u64, u64)),
    /// See there.
    MicroTo((u64, u64)),
    /// Typing in the paste box.
    Writing,
    /// Ctrl or Cmd with Enter in it.
    WritingKey,
    /// A whole text that is pasted.
    Pasting,
    /// Keys anywhere: steps back and forth.
    Keys,
    /// Keys in the table.
    Grid,
    /// The table was scrolled.
    Scrolled,
    /// Typing in the box of such a text.
    Beside(Beside),
    /// Typing of what the brand stands for.
    Brand,
    /// A choice of which creators are shown, or how.
    Chosen(Wish),
    /// Typing of which creators are shown.
    Sought(Wish),
    /// Keys in a picture, where a person is at this creator, of so many, who stands there.
    Picture((Picture, usize, usize), Option<Place>),
    /// Typing in this field of the brief.
    Blank(Blank),
    /// Typing of this line of the pitch page.
    Wording(Wording),
    /// A choice of this colour of it.
    Colour(Colour),
    /// Typing of a note on the creator there.
    Noted(Place),
    /// Typing of the least or the most of a part of the budget.
    Share(Of, bool),
}

/// A list to choose from.
#[derive(Clone, Copy)]
pub enum Choice {
    /// Of currencies.
    Currency,
    /// Of what can be booked on a platform.
    Format(&'static [Format]),
    /// Of what is known of the audience.
    Fit,
    /// Of published schemes, and one's own.
    Scheme,
    /// Of what this column can hold.
    Meaning(u16),
    /// Of how much one wants of this stage.
    Weight(Stage),
    /// Of what the deal can be in this.
    Deal(Knob),
    /// Of what the pitch page is set in.
    Font,
}

/// What the audience's interest can be, in the order of the list.
pub const FITS: [Fit; 3] = [Fit::NotTold, Fit::TopicFound, Fit::OffTopic];

impl Choice {
    /// What the entry at this place means.
    fn means(self, i: usize) -> Option<Action> {
        Some(Action::Set(match self {
            Choice::Currency => Setting::Currency(*Currency::OFFERED.get(i)?),
            Choice::Format(formats) => Setting::Format(*formats.get(i)?),
            Choice::Fit => Setting::Fit(*FITS.get(i)?),
            Choice::Weight(stage) => return Some(Action::Weigh(stage, i as u8)),
            Choice::Meaning(column) => return Some(Action::Mean(column, Some(*MEANINGS.get(i)?))),
            Choice::Font => return Some(Action::Pitch(pitch::Change::Font(*Font::ALL.get(i)?))),
            Choice::Deal(knob) => return deal::chosen(knob, i).map(Action::Set),
            Choice::Scheme => return Some(Action::Scheme(SCHEMES.get(i).map_or(SchemeId::Custom, |s| s.id))),
        }))
    }
}

/// The one listener.
pub struct Ear {
    /// To whom it tells.
    pub act: Act,
    /// What it hears.
    pub hears: Hears,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        match self.hears {
            Hears::Click(_) | Hears::Save(..) => ListenerKind::onclick,
            Hears::Choice(_) | Hears::Chosen(_) | Hears::MicroFrom(_) | Hears::MicroTo(_) => ListenerKind::onchange,
            Hears::Knob(_)
            | Hears::Also(_)
            | Hears::Writing
            | Hears::Beside(_)
            | Hears::Brand
            | Hears::Sought(_)
            | Hears::Blank(_)
            | Hears::Wording(_)
            | Hears::Colour(_)
            | Hears::Noted(_)
            | Hears::Share(..) => ListenerKind::oninput,
            Hears::SaveKey(_) | Hears::WritingKey | Hears::Keys | Hears::Grid | Hears::Picture(..) => {
                ListenerKind::onkeydown
            }
            Hears::Scrolled => ListenerKind::onscroll,
            Hears::Pasting => ListenerKind::onpaste,
        }
    }
    fn handle(&self, event: Event) {
        if let Some(action) = self.hears.means(&event) {
            self.act.emit(action);
        }
    }
    fn passive(&self) -> bool {
        false
    }
}

impl Hears {
    /// What an event means here.
    fn means(&self, e: &Event) -> Option<Action> {
        let text = || e.target_unchecked_into::<HtmlInputElement>().value();
        Some(match self {
            Hears::Click(action) => action.clone(),
            Hears::Save(told, field) => chips::set(*told, &field.cast::<HtmlInputElement>()?.value()),
            Hears::SaveKey(told) => match e.unchecked_ref::<KeyboardEvent>().key().as_str() {
                "Enter" => chips::set(*told, &text()),
                "Escape" => Action::Open(None),
                _ => return None,
            },
            Hears::Choice(choice) => {
                let chosen = e.target_unchecked_into::<HtmlSelectElement>().selected_index();
                return choice.means(usize::try_from(chosen).ok()?);
            }
            Hears::Knob(knob) => assumptions::set(*knob, &text()),
            Hears::Also(format) => deal::book(*format, &text()),
            Hears::MicroFrom((from, to)) => Action::CustomMicro(scheme::bound(&text()).unwrap_or(*from), *to),
            Hears::MicroTo((from, to)) => Action::CustomMicro(*from, scheme::bound(&text()).unwrap_or(*to)),
            Hears::Writing => Action::Type(e.target_unchecked_into::<HtmlTextAreaElement>().value().into()),
            Hears::WritingKey => {
                let key = e.unchecked_ref::<KeyboardEvent>();
                if key.key() != "Enter" || !(key.ctrl_key() || key.meta_key()) {
                    return None;
                }
                e.prevent_default();
                Action::Show
            }
            Hears::Pasting => {
                let action = pasted(e)?;
                e.prevent_default();
                action
            }
            Hears::Beside(kind) => {
                let text = e.target_unchecked_into::<HtmlTextAreaElement>().value();
                Action::Edit(Edit::Beside(*kind, text.into()))
            }
            Hears::Brand => Action::Brand(text().into()),
            Hears::Chosen(wish) => compare::wished(*wish, &e.target_unchecked_into::<HtmlSelectElement>().value()),
            Hears::Sought(wish) => compare::wished(*wish, &text()),
            Hears::Picture(at, place) => return compare::key(e, *at, *place),
            Hears::Blank(blank) => plan::set(*blank, &text()),
            Hears::Wording(line) => Action::Pitch(pitch::Change::Wording(*line, text().into())),
            Hears::Colour(colour) => Action::Pitch(pitch::Change::Colour(*colour, pitch::colour_of(&text()))),
            Hears::Noted(place) => Action::Pitch(pitch::Change::Note(*place, text().into())),
            Hears::Share(of, is_least) => plan::set_share(*of, *is_least, &text()),
            Hears::Scrolled => review::scrolled(e),
            Hears::Grid => return review::key(e),
            Hears::Keys => {
                let key = e.unchecked_ref::<KeyboardEvent>();
                let is_field = |at: Element| at.matches("input:not([type=file]), textarea, select").unwrap_or(true);
                if !(key.ctrl_key() || key.meta_key()) || e.target_dyn_into::<Element>().is_none_or(is_field) {
                    return None;
                }
                let action = match (key.key().as_str(), key.shift_key()) {
                    ("z", false) => Action::Undo,
                    ("y", _) | ("z" | "Z", true) => Action::Redo,
                    _ => return None,
                };
                e.prevent_default();
                action
            }
        })
    }
}

/// A whole text that is pasted is read at once; a piece pasted into a text goes the ordinary way. What is too large for a
/// textarea does not come here: the shell has taken it.
fn pasted(e: &Event) -> Option<Action> {
    let text = e.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    if text.is_empty() {
        return None;
    }
    let area = e.target_dyn_into::<HtmlTextAreaElement>();
    if area.as_ref().is_none_or(|area| trim(&area.value()).is_empty()) {
        return Some(Action::Paste(text.into()));
    }
    let all = area
        .filter(|area| area.selection_start() == Ok(Some(0)) && area.selection_end() == Ok(Some(area.text_length())));
    all.map(|_| Action::Rewrite(text.into()))
}
