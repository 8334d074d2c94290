//! All tables as one: every row that a look-up may offer, and the ways to ask for some of them.
//!
//! Unpacks the entries of the tables on first use, once. Refuses to interpolate or to widen: how far a match had to stretch
//! is the look-up's to say.

use super::pack::unpack;
use super::{Metric, Row};
use std::sync::LazyLock;

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(unpack);

/// Every row for the nine platforms. `price::SNAPCHAT_CPM` and `views::UNKNOWN_VIEW_RATE` stand apart.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    ROWS.iter()
}

/// The rows of one metric, in the order of its table (sizes upwards).
pub fn rows_of(metric: Metric) -> impl Iterator<Item = &'static Row> {
    ROWS.iter().filter(move |row| row.metric == metric)
}
