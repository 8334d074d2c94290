//! PITCHING: the page that an agency sends to whom it proposes creators: under its own name and colours, with the reasons for
//! the choice, nothing to type in, and what all of it rests on at the end.
//!
//! Knows what the sender sets, who reads, and what is on the page. Refuses to judge and to choose, and to say what the rest of
//! the tool would not: it draws what was found, each figure as a range.

mod maker;
mod one;
mod rests;
mod sheet;
mod whom;

pub use maker::colour_of;
pub use whom::plan_of;

use super::hears::Act;
use super::links::Place;
use super::markup::markup;
use super::page::Nodes;
use super::state::State;
use crate::share::{Font, Line, Pitch, is_drawing};
use crate::ui::action::Edit;
use std::rc::Rc;
use yew::Html;

/// The most letters of a logo that is a picture of dots, as a `data:` address: 256 KiB of it.
pub const MOST_PICTURE: usize = 350_000;

/// For whom the page is drawn without anything to set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Its sender, who looks at it as it will be seen.
    Own,
    /// Whoever a link or a page of the sender's brought here.
    Guest,
}

impl Reader {
    /// The key in the journal.
    pub const fn key(self) -> &'static str {
        match self {
            Reader::Own => "own",
            Reader::Guest => "guest",
        }
    }
}

/// The page, and before it what its sender sets; for a reader the page alone.
#[inline(never)] // A door.
pub fn pitch(state: &State, act: &Act, nodes: &Nodes, year: u16) -> Html {
    let whom = whom::whom(state, nodes);
    let sheet = sheet::sheet(state, act, nodes, &whom, year);
    if state.reader().is_some() {
        return sheet;
    }
    markup!("{}<div class='card c12 shown'>{}</div>", maker::maker(state, act, nodes, &whom), sheet)
}

/// A line of the page that the sender writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wording {
    /// The headline.
    Title,
    /// For whom it is.
    For,
    /// By whom.
    By,
}

impl Wording {
    /// Every line.
    pub const ALL: [Wording; 3] = [Wording::Title, Wording::For, Wording::By];

    /// The key in ids and in the journal.
    pub const fn key(self) -> &'static str {
        match self {
            Wording::Title => "pitch-title",
            Wording::For => "pitch-for",
            Wording::By => "pitch-by",
        }
    }

    /// What is written there.
    pub fn of(self, pitch: &Pitch) -> &Line {
        match self {
            Wording::Title => &pitch.title,
            Wording::For => &pitch.prepared_for,
            Wording::By => &pitch.prepared_by,
        }
    }
}

/// A colour that the sender chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Colour {
    /// Of what is stressed.
    Accent,
    /// Behind the head of the page.
    Cover,
}

impl Colour {
    /// Both.
    pub const ALL: [Colour; 2] = [Colour::Accent, Colour::Cover];

    /// The key in ids and in the journal.
    pub const fn key(self) -> &'static str {
        match self {
            Colour::Accent => "pitch-accent",
            Colour::Cover => "pitch-cover",
        }
    }

    /// Which was chosen.
    pub const fn of(self, pitch: &Pitch) -> Option<u32> {
        match self {
            Colour::Accent => pitch.accent,
            Colour::Cover => pitch.cover,
        }
    }
}

/// What a person does about the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A line is this.
    Wording(Wording, Rc<str>),
    /// A colour is this, or ours.
    Colour(Colour, Option<u32>),
    /// It is set in this.
    Font(Font),
    /// The tool is named on it, or not.
    Signed(bool),
    /// The logo: an SVG, or the `data:` address of a picture of dots; nothing without one.
    Logo(Rc<str>),
    /// A note on the creator at this place.
    Note(Place, Rc<str>),
    /// It is drawn for this reader, or with what there is to set.
    Show(Option<Reader>),
    /// The host page wants it so, or not any more.
    Host(bool),
    /// It is printed.
    Print,
}

/// Whether it can be shown as a logo: a drawing, or a picture that stands in its own address. No address that leads anywhere.
pub fn is_logo(logo: &str) -> bool {
    let kinds = ["png", "jpeg", "webp", "gif", "svg+xml"];
    let dots = logo.strip_prefix("data:image/").and_then(|rest| rest.split_once(";base64,"));
    let is_dots = dots.is_some_and(|(kind, letters)| {
        kinds.contains(&kind)
            && letters.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='))
            && logo.len() <= MOST_PICTURE
    });
    is_dots || is_drawing(logo)
}

impl State {
    /// After that.
    #[inline(never)] // A door.
    pub(in super::super) fn pitch(&mut self, change: Change) {
        let pitch = Rc::make_mut(&mut self.pitch);
        match change {
            Change::Wording(wording, text) => {
                *match wording {
                    Wording::Title => &mut pitch.title,
                    Wording::For => &mut pitch.prepared_for,
                    Wording::By => &mut pitch.prepared_by,
                } = Line::of(&text);
            }
            Change::Colour(Colour::Accent, colour) => pitch.accent = colour,
            Change::Colour(Colour::Cover, colour) => pitch.cover = colour,
            Change::Font(font) => pitch.font = font,
            Change::Signed(is_signed) => pitch.is_unsigned = !is_signed,
            Change::Logo(logo) => {
                self.logo_refused = !logo.is_empty() && !is_logo(&logo);
                if !self.logo_refused {
                    pitch.logo = (*logo).into();
                }
            }
            Change::Note(place, text) => {
                if self.noting != Some(place) {
                    self.step();
                    self.noting = Some(place);
                }
                if let Some(source) = self.sources.get_mut(place.0) {
                    Rc::make_mut(source).edit(place.1, Edit::Note(Line::of(&text).as_str().into()));
                }
            }
            Change::Show(reader) => self.presented = reader,
            Change::Host(is_pitch) => {
                self.is_host_pitch = is_pitch;
                // A host that wants the tool gets it, whatever a link said.
                self.presented = self.presented.filter(|_| is_pitch);
            }
            Change::Print => {}
        }
    }

    /// What was noted on the creator at this place.
    pub(in super::super) fn note(&self, (source, row): Place) -> &str {
        let edits = self.sources.get(source).into_iter().flat_map(|source| source.edits_of(row));
        let notes = edits.filter_map(|edit| if let Edit::Note(note) = edit { Some(&**note) } else { None });
        notes.last().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::MOST_LOGO;

    #[test]
    fn a_logo_leads_nowhere() {
        for logo in [
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "data:image/png;base64,iVBORw0KGgo=",
            "<?xml version='1.0'?><svg/>",
        ] {
            assert!(is_logo(logo), "{logo}");
        }
        let (long, dots) = (
            ["<svg>", &" ".repeat(MOST_LOGO)].concat(),
            ["data:image/png;base64,", &"A".repeat(MOST_PICTURE)].concat(),
        );
        for logo in [
            "https://example.com/logo.png",
            "javascript:alert(1)",
            "data:text/html;base64,PHNjcmlwdD4=",
            "data:image/bmp;base64,AAAA",
            "data:image/png,x",
            "data:image/png;base64,a\"b",
            " <svg/>",
            "",
            &long,
            &dots,
        ] {
            assert!(!is_logo(logo), "{}", &logo[..logo.len().min(60)]);
        }
    }
}
