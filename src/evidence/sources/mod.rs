//! Who says so: one entry a page, named by the rows that rest on it.
//!
//! Refuses to hold a page that no row names, and a year that is not that of the row.

mod accounts;
mod definitions;
mod habits;
mod outcomes;
mod prices;

use super::Source;
pub use accounts::*;
pub use definitions::*;
pub use habits::*;
pub use outcomes::*;
pub use prices::*;

const fn source(name: &'static str, url: &'static str, year: u16, sample: &'static str) -> Source {
    Source { name, url, year, sample }
}

// Measured by us on small public data (model.md 4; model-review.md, finding 1): they have no page, hence no address.

/// Our hold-out measurement on Instagram.
pub static OWN_INSTAGRAM: Source = source("Our own measurement", "", 2026, "62 accounts, 590 posts");
/// Our hold-out measurement on TikTok.
pub static OWN_TIKTOK: Source = source("Our own measurement", "", 2026, "537 accounts, 8,667 videos");
/// Our hold-out measurement on YouTube.
pub static OWN_YOUTUBE: Source = source("Our own measurement", "", 2026, "5 channels");
