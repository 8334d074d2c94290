//! REMEMBERING state: the link is the document. Everything that a person knows, assumes and wants, in a token for a URL's
//! fragment, which no browser sends anywhere: versioned, checksummed, bounded; with the numbers or without.
//!
//! ```text
//! #cl=1.AAAAAAAAAAAA…
//!     │ │
//!     │ └ base64url without padding, of: 4 bytes CRC-32 of all that follows · length · body
//!     └ version 1
//! ```
//!
//! The body is sections, each with its number and length; `v1.txt` beside this file tells every byte of them, and a test reads
//! it. Within a version, fields are added at the end of a part, sections behind those that are there, and names at the end of
//! their lists: an older program skips what may be skipped and says so ([`Opened::is_whole`]), and refuses what it would get
//! wrong ([`Refusal::Newer`]). Links never expire: those under `tests/share` open in every release.
//!
//! What a stranger sends is refused as a whole, with a reason: more than [`MOST_READ`] characters before anything is looked at,
//! more than [`MOST_CREATORS`] before one is read; no length is believed, and the work is that of the bytes which are there.
//! This room refuses to know the page, and to touch a URL.

mod assumed;
mod brief;
mod bytes;
mod codes;
mod creators;
mod document;
mod frame;
mod number;
mod pitch;
mod planned;
mod posts;
mod refusal;
mod softer;
mod token;
mod wanted;
mod wishes;
mod words;

pub use brief::{Brief, Lock, Of, Share};
pub use creators::MOST_CREATORS;
pub use document::{Creator, Document, Model, Right};
pub use frame::{KEY, MOST_READ, MOST_WRITTEN, found, fragment};
pub use pitch::{Font, MOST_LOGO, Pitch, is_drawing};
pub use posts::MOST_POSTS;
pub use refusal::{Refusal, Unfit};
pub use token::{Opened, decode, encode, encode_within};
pub use wishes::{Column, Scheme, Tab, Tier, Wishes};
pub use words::{Line, MOST_TEXT};
