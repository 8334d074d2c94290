//! WHAT EXISTS: platforms, exact quantities with where they came from, drafts, profiles, tiers and assumptions.
//!
//! This room knows no figure of the world (that is [`crate::evidence`]) and no arithmetic of doubt
//! ([`crate::stats`]). It refuses to know words shown to a person ([`crate::text`]).

mod ask;
mod assumptions;
mod day;
mod deal;
mod draft;
mod fields;
mod growth;
pub mod handle;
mod order;
mod per_likes;
mod platform;
mod profile;
mod quantity;
mod soft;

pub use ask::{Ask, Length, Made, Needed, Piece, Stands, Term, TermKind};
pub use assumptions::{Assumptions, FURTHER, Fit, Knob, Override};
pub use day::Day;
pub use deal::{Deliverable, Payment, Rights, Stage};
pub use draft::{Draft, Field, Post};
pub use fields::Fields;
pub use growth::{Growth, LEAST_FOR_GROWTH};
pub use order::{ascend, ascend_many};
pub use per_likes::{PerLike, PerLikes};
pub use platform::{Format, Platform, Surface};
pub use profile::{Engagement, Measured, Profile, Quote, Rounded, Unmet, counted_parts};
pub use quantity::{Currency, Decimal, Fact, Money, Provenance, Quantity, Span};
pub use soft::{Replies, Rhythm, Soft, Sponsored, TopicMatch};
