//! TAKING ALONG: what was read and what follows from it, in the shapes that other work needs: cells, CSV, JSON, Markdown, HTML,
//! and pictures as SVG and as what a canvas paints; and what the page itself takes along, as one file.
//!
//! ```text
//! Draft + Figures ► Taken ► Grid ► cells, csv
//!                      └──► json            Told (words and ranges) ► markdown, html
//!                                           Picture (marks)         ► svg, strokes
//! ```
//!
//! Knows shapes of files, and that no figure leaves without its range. Refuses to judge, to know a browser, and to write a
//! word a person reads: those come from `text`. Own writers and no library: of cells and of flat JSON a writer is a
//! page, while `serde_json` costs 15 KB of brotli (Cargo.toml); `csv` writes into `std::io::Write`, which brings its errors
//! along, and knows nothing of formulas. What is written is held against both in tests.

mod columns;
mod delimited;
mod grid;
mod json;
mod keys;
mod number;
mod page;
mod picture;
mod snippet;
mod taken;
mod writer;

pub use columns::{HEADINGS_OF_ESTIMATES, grid};
pub use delimited::{cells, csv};
pub use grid::{Cell, Grid};
pub use json::{FORMAT, json};
pub use page::tag;
pub use picture::{Anchor, FONTS, Look, Mark, Picture, Shape, strokes, svg};
pub use snippet::{Told, html, markdown};
pub use taken::Taken;
