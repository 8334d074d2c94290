//! WORDS: every sentence that a person reads, and the shape of numbers in it.
//!
//! A message is an id with typed arguments; a locale is one exhaustive `match`, so that a missing text does not
//! compile. Refuses to know the rest of the house: arguments are plain strings and counts.

mod en;
mod message;
mod numbers;

pub use en::say;
pub use message::{Label, Msg, Piece, pieces};
pub use numbers::{Numbers, Plain};
