//! CHOOSING whom to book for a goal and a budget (model 11): objective, exact choice, totals, reasons.
//!
//! Knows several creators at once; what is known of each alone comes from `report`. Pure and deterministic: what is drawn
//! is drawn from a generator in which nothing else moves when a creator joins. Refuses to know words.

mod candidate;
mod drawing;
mod draws;
mod stream;
mod totals;
mod unique;

pub use candidate::{Candidate, Offer};
pub use draws::{Member, Setting, draws, overlap};
pub use stream::{DRAWS, key};
pub use totals::{Quantiles, Total, Totals};
pub use unique::unique_reach;
