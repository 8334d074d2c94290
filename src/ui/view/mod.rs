//! The cards of the page: functions from a report and a state to HTML. No state of their own.

mod brings;
mod closer;
mod cost;
mod micro;
mod picture;
mod row;
mod sources;
mod verdict;

pub use brings::brings;
pub use closer::closer;
pub use cost::cost;
pub use micro::{micro, scheme_name, tier_name};
pub use picture::{crossed, picture};
pub use row::{said, tell, why};
pub use sources::{cite, source, sources};
pub use verdict::{sentence, verdict};

use super::hears::Act;
use super::shape::Shape;
use crate::report::Report;

/// What every card needs.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// How numbers are written.
    pub shape: Shape<'a>,
    /// What was judged.
    pub report: &'a Report,
    /// The year now.
    pub year: u16,
    /// What to do.
    pub act: &'a Act,
    /// Rows that were opened: only these have their reasons drawn. They are most of the page's nodes.
    pub unfolded: &'a [&'static str],
    /// Rows that begin open.
    pub reopened: &'a [&'static str],
}
