//! Whether a creator writes about the brand's topics: what matched, where, and how many captions speak of one.
//!
//! ```text
//! typed ► typed (topics: words, phrases) ► forms (endings, by tongue)
//! text  ► words (folded, with their bytes) ► find (words, phrases) · within (hashtags, compounds, scripts without spaces)
//!       ► Found ► matched ► fit
//! ```
//!
//! Latin and Cyrillic words match in their forms, Han, kana, Hangul and Thai inside a stretch; addresses and mentions of others
//! are no words. Knows endings, no meanings: refuses synonyms, translations, the two senses of a word ("jaguar") and denials
//! ("no coffee here" matches coffee). A topic in one tongue is not found in a text in another, unless both write it alike.

mod find;
mod fit;
mod forms;
mod tongues;
mod typed;
mod within;
mod words;

pub use find::{Block, Found, LOOKED_AT, MATCH_LIMIT, Match, Part, Way, find};
pub use fit::{fit, matched};
pub use typed::{TOPIC_LENGTH, TOPIC_LIMIT, Topic, Topics, topics};
