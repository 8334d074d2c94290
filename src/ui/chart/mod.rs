//! Pictures: SVG whose geometry is in percent of the width it gets, so that a narrow screen gets a chart drawn for its
//! width and not a shrunk one. Every picture carries a sentence that says the same.

mod band;
mod cloud;
mod cross;
mod ladder;
mod scale;

pub use band::{Band, band};
pub use cloud::{Cloud, Ratio, Spot, Strip, cloud, marks};
pub use cross::{Cross, Iso, Point, cross};
pub use ladder::{Ladder, ladder, ladder_axis};
pub use scale::{LogScale, percent};
