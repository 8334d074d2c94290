//! English, what is told when a person looks closer: explanations, reasons, terms of a deal. All of it can wait (see
//! xtask/src/wasm/first.rs).
//!
//! Each part holds what one door opens on; to those who say a sentence they are one.

mod boxes;
mod figures;
mod goal;
mod hints;
mod model;
mod quote;
mod study;
mod topic;
mod turned;
mod who;

pub use boxes::*;
pub use figures::*;
pub use goal::*;
pub use hints::*;
pub use model::*;
pub use quote::*;
pub use study::*;
pub use topic::*;
pub use turned::*;
pub use who::*;
