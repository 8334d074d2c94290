//! JSON in a paste: where it begins, what its keys mean, and whose its values are.
//!
//! ```text
//! text ► begin ► scan (a flat list of values) ► shape (whose) ► keys (what) ► value ► draft
//! ```
//!
//! Knows what scrapers, tools and official interfaces write (formats.md), JSON Lines, and JSON amid other text. Refuses to
//! read past a break in the grammar, and to take a value of which no key says what it counts: both are told.

mod begin;
mod draft;
mod keys;
#[cfg(test)]
mod laws;
mod scan;
mod shape;
mod text;
mod value;

pub(super) use begin::{Begin, begins, fence};
pub(super) use draft::Maker;
pub(super) use scan::{DEPTH_LIMIT, Pace, Scan};
pub(super) use shape::{Creator, Shape};
