//! A document as a token, and back.
//!
//! No token leaves that was not opened before: what could not be opened again is refused where it is written. What is read
//! becomes a document as a whole or not at all.

use super::bytes::{Bytes, Out};
use super::creators::{self, MOST_CREATORS};
use super::document::Document;
use super::frame::{self, MOST_WRITTEN};
use super::posts::MOST_POSTS;
use super::refusal::{Refusal, Unfit};
use super::{assumed, pitch, planned, wanted};
use core::cell::Cell;

// Sections by their number, ascending. An odd one has to be understood; an even one may be skipped. Version 1 began with odd
// ones alone, up to 13.
const CREATORS: u8 = 1;
const ASSUMED: u8 = 3;
const SCHEME: u8 = 5;
const GOAL: u8 = 7;
const WISHES: u8 = 9;
const BRIEF: u8 = 11;
const PAGE: u8 = 13;
const PITCH: u8 = 14;

/// What was in a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// It.
    pub document: Document,
    /// Whether that is all. A newer program of the same version may have added what can be done without; that is to be said.
    pub is_whole: bool,
}

/// The token of a document.
///
/// # Errors
/// Where it is too much for a link.
pub fn encode(document: &Document) -> Result<String, Unfit> {
    encode_within(document, MOST_WRITTEN)
}

/// The same of so many characters at the most: nothing cuts a file, so one may hold [`super::MOST_READ`].
///
/// # Errors
/// Where it is too much.
#[inline(never)] // A door.
pub fn encode_within(document: &Document, most: usize) -> Result<String, Unfit> {
    let creators = document.creators.len();
    if creators > MOST_CREATORS {
        return Err(Unfit::TooMany { creators });
    }
    if let Some(posts) = document.creators.iter().map(|c| c.draft.posts.len()).find(|posts| *posts > MOST_POSTS) {
        return Err(Unfit::TooManyPosts { posts });
    }
    let body = body(document);
    let token = frame::seal(&body, most)?;
    let is_same = |opened: Opened| opened.is_whole && self::body(&opened.document) == body;
    if decode(&token).is_ok_and(is_same) { Ok(token) } else { Err(Unfit::Odd) }
}

/// The document of a token.
///
/// # Errors
/// With the reason, where it is not opened.
#[inline(never)] // A door.
pub fn decode(token: &str) -> Result<Opened, Refusal> {
    let (body, skipped) = (frame::open(token)?, Cell::new(false));
    let document = read(Bytes::of(&body, &skipped))?;
    if document.is_bare && document != document.without_numbers() {
        return Err(Refusal::Damaged);
    }
    Ok(Opened { document, is_whole: !skipped.get() })
}

fn body(document: &Document) -> Vec<u8> {
    let mut out = Out::default();
    out.section(CREATORS, &creators::put(&document.creators));
    out.section(ASSUMED, &assumed::put(&document.assumptions, document.is_lent));
    out.section(SCHEME, &wanted::put_scheme(&document.scheme));
    out.section(GOAL, &wanted::put_goal(document.goal, &document.brand));
    out.section(WISHES, &wanted::put_wishes(&document.wishes));
    out.section(BRIEF, &planned::put(&document.brief));
    out.section(PAGE, &wanted::put_page(document));
    out.section(PITCH, &pitch::put(&document.pitch));
    out.bytes
}

fn read(mut bytes: Bytes<'_>) -> Result<Document, Refusal> {
    let (mut document, mut last) = (Document::default(), 0);
    while !bytes.is_empty() {
        let id = bytes.byte()?;
        let part = bytes.part()?;
        if id <= last {
            return Err(Refusal::Damaged);
        }
        last = id;
        match id {
            CREATORS => document.creators = creators::get(part)?,
            ASSUMED => (document.assumptions, document.is_lent) = assumed::get(part)?,
            SCHEME => document.scheme = wanted::scheme(part)?,
            GOAL => (document.goal, document.brand) = wanted::goal(part)?,
            WISHES => document.wishes = wanted::wishes(part)?,
            BRIEF => document.brief = planned::get(part, document.creators.len())?,
            PAGE => wanted::page(part, &mut document)?,
            PITCH => document.pitch = pitch::get(part)?,
            _ if id % 2 == 0 => part.skip(),
            _ => return Err(Refusal::Newer),
        }
    }
    Ok(document)
}
