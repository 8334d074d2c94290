//! English: the labels in one exhaustive `match`, the sentences as constants. What is missing does not compile.

#[allow(missing_docs, reason = "each says itself")]
pub mod deep;
#[allow(missing_docs, reason = "each says itself")]
pub mod export;
mod labels;
#[allow(missing_docs, reason = "each says itself")]
pub mod linked;
#[allow(missing_docs, reason = "each says itself")]
pub mod many;
#[allow(missing_docs, reason = "each says itself")]
pub mod pitch;
#[allow(missing_docs, reason = "each says itself")]
pub mod plan;
#[allow(missing_docs, reason = "each says itself")]
pub mod sentences;

pub(super) use labels::text;
