//! WHAT THE WORLD SAYS: cited const tables, their sources, and the lookup that says how far a match had to stretch.
//!
//! Every figure names its rows and its rule; `tests/evidence.rs` recomputes it. Refuses to know any one creator.

mod cell;
pub mod constants;
pub mod conversion;
pub mod engagement;
pub mod habits;
pub mod lookup;
mod pack;
pub mod people;
pub mod price;
mod row;
pub mod sources;
pub mod study;
pub mod tables;
pub mod tiers;
pub mod uplift;
pub mod views;

pub use constants::{fit, post_spread};
pub use lookup::{AtSize, Stretch};
pub use row::{Band, Basis, Confidence, Metric, Row, Rule, Source, Unit};
pub use tables::{rows, rows_of};
