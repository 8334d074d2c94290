//! All tables as one: every row that a look-up may offer, and the ways to ask for some of them.
//!
//! Unpacks the entries of the tables on first use, once. Refuses to interpolate or to widen: how far a match had to stretch
//! is the look-up's to say.

use super::cell::Entry;
use super::constants::CONSTANTS;
use super::conversion::CONVERSION;
use super::engagement::ENGAGEMENT;
use super::people::PEOPLE;
use super::price::PRICE;
use super::study::STUDY;
use super::views::VIEWS;
use super::{Metric, Row};
use std::sync::LazyLock;

/// The tables, in the order of defaults.csv.
static PACKED: [&[Entry]; 7] = [&ENGAGEMENT, &PRICE, &VIEWS, &CONVERSION, &PEOPLE, &CONSTANTS, &STUDY];

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let mut rows = Vec::new();
    for entries in PACKED {
        // Not extend: chained iterators would cost more than the loop that they save.
        for entry in entries {
            rows.push(entry.row());
        }
    }
    rows
});

/// Every row for the nine platforms. `price::SNAPCHAT_CPM` and `views::UNKNOWN_VIEW_RATE` stand apart.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    ROWS.iter()
}

/// The rows of one metric, in the order of its table (sizes upwards).
pub fn rows_of(metric: Metric) -> impl Iterator<Item = &'static Row> {
    ROWS.iter().filter(move |row| row.metric == metric)
}
