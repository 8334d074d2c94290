//! WHAT THE WORLD SAYS: cited const tables, their sources, and the lookup that says how far a match had to stretch.
//!
//! Every figure names its rows and its rule; `tests/evidence.rs` recomputes it. Refuses to know any one creator.

mod lookup;
mod row;

pub use lookup::Stretch;
pub use row::{Band, Basis, Confidence, Metric, Row, Rule, Source, Unit};
