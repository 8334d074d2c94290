//! Between the page and a link: what the page holds as a document, and a document as what the page holds.
//!
//! Knows what does not go into a link, and counts it, so that nothing is lost without being said. Refuses to open a link by
//! halves: it is opened, or all stays as it was. No URL is read or written here: the page of ours that has one hands it over,
//! and only a person's click copies one.

mod copy;
mod followed;
mod names;
mod notice;
mod told;
mod wanted;

pub use copy::{Change, Copied, Sharing, begin, copy, desk, link, stays, tell_host, why_not};
pub use followed::Followed;
pub use notice::{notice, stands};
pub use told::{Left, Shared, shared};
pub use wanted::Wanted;

use super::source::Source;
use super::tab::Tab;
use crate::model::{Draft, Soft};
use crate::paste::{Other, Reading};
use crate::share::{Creator, MOST_READ, Unfit, decode, encode, encode_within};
use std::rc::Rc;

/// How much of a page goes into a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Much {
    /// Everything.
    All,
    /// Everybody and what is chosen, without any number ([`crate::share::Document::without_numbers`]).
    NoNumbers,
    /// What is assumed and chosen, without anybody: who opens it puts it over creators of their own.
    Settings,
    /// Everything, as a page for whoever opens it: there is nothing to type in.
    Pitch,
}

impl Much {
    /// Every kind.
    pub const ALL: [Much; 4] = [Much::All, Much::NoNumbers, Much::Settings, Much::Pitch];

    /// The key in `data-kind`.
    pub const fn key(self) -> &'static str {
        match self {
            Much::All => "all",
            Much::NoNumbers => "bare",
            Much::Settings => "settings",
            Much::Pitch => "pitch",
        }
    }
}

/// A token, and what is not in it.
pub type Token = (String, Left);

/// The token of a page.
///
/// # Errors
/// Where it is too much for a link: a file is the way.
#[inline(never)] // A door.
pub fn token(state: &super::State, much: Much) -> Result<Token, Unfit> {
    let Shared { document, left } = match much {
        Much::Settings => Shared { document: told::settings(state), left: Left::default() },
        Much::All | Much::NoNumbers | Much::Pitch => shared(state)?,
    };
    let mut document = if much == Much::NoNumbers { document.without_numbers() } else { document };
    document.pitch.is_shown = much == Much::Pitch;
    Ok((encode(&document)?, left))
}

/// The token of all of it for a file, which may be longer than a link.
///
/// # Errors
/// Where it is too much even for that.
#[inline(never)] // A door.
pub fn token_of_file(state: &super::State) -> Result<Token, Unfit> {
    let Shared { mut document, mut left } = shared(state)?;
    // A file has room for the logo, and a pitch page is saved to be read.
    left.logos = 0;
    document.pitch.is_shown = state.tab() == Tab::Pitch;
    Ok((encode_within(&document, MOST_READ)?, left))
}

/// What a link told of the creators of a source, and the link: the journal keeps it in place of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// It.
    pub token: Rc<str>,
    /// Everybody; a source's reading has their drafts.
    pub creators: Vec<Creator>,
}

impl Source {
    /// Takes over what a link tells of creators.
    pub(super) fn follow(&mut self, token: Rc<str>, creators: Vec<Creator>) {
        let other = |(creator, line): (&Creator, u32)| Other {
            creator: Some(line as usize - 1),
            handle: creator.draft.handle.as_ref().map(|fact| fact.value.clone()),
            name: creator.draft.name.as_ref().map(|fact| fact.value.clone()),
            platform: creator.draft.platform.as_ref().map(|fact| fact.value),
            line,
        };
        let drafts: Vec<Draft> = creators.iter().map(|creator| creator.draft.clone()).collect();
        // The first creator of a reading is not among the others.
        let others = creators.iter().zip(1..).skip(1).map(other).collect();
        self.reading = Rc::new(Reading { creators: drafts, others, ..Reading::default() });
        (self.text, self.is_read, self.keys) = ("".into(), true, Rc::default());
        self.linked = Some(Rc::new(Linked { token, creators }));
        self.keyed();
    }

    /// The same from the journal; a link that is not opened any more leaves the source empty.
    #[inline(never)] // A door.
    pub(super) fn follow_again(&mut self, token: &str) {
        if let Ok(opened) = decode(token) {
            self.follow(token.into(), opened.document.creators);
        }
    }

    /// What its link tells of a creator.
    pub(super) fn told_by_link(&self, creator: usize) -> Option<&Creator> {
        self.linked.as_ref()?.creators.get(creator)
    }

    /// What texts that are not here came to.
    pub(super) fn soft(&self, creator: usize) -> Soft {
        self.told_by_link(creator).map(|told| told.soft).unwrap_or_default()
    }
}
