//! creator-loupe: paste what you know about a creator, see what it rests on.
#![forbid(unsafe_code)]
#![cfg_attr(
    not(any(test, feature = "ui")),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

#[cfg(all(feature = "ui", target_arch = "wasm32"))]
mod embed;
pub mod evidence;
pub mod model;
pub mod paste;
pub mod report;
pub mod stats;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
