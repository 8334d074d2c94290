//! WORDS: every sentence that a person reads, and the shape of numbers in it.
//!
//! A locale is a file: an exhaustive `match` over the labels, and a constant for each sentence, so that a missing text does
//! not compile. Refuses to know the rest of the house: arguments are plain strings and numbers.

mod cut;
mod en;
mod labels;
mod message;
mod numbers;
mod pack;

pub use cut::{bare, cut, is_space, trim};
/// The sentences that are told when a person looks closer.
pub use en::deep;
/// The sentences of what is taken along.
pub use en::export;
/// The sentences about links.
pub use en::linked;
/// The sentences that are told where there are many creators.
pub use en::many;
/// The sentences of pitch pages.
pub use en::pitch;
/// The sentences of plans.
pub use en::plan;
/// The sentences.
pub use en::sentences as msg;
pub use labels::Label;
pub use message::{Arg, Msg, Piece, Writes, Written, fill, pieces, say};
pub use numbers::{Numbers, Plain, digits, plain};
pub use pack::label;
