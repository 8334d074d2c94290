//! Pictures: SVG whose geometry is in percent of the width it gets, so that a narrow screen gets a chart drawn for its
//! width and not a shrunk one. Every picture carries a sentence that says the same.

mod band;
mod cross;
mod ladder;
mod scale;

pub use band::{Band, BandProps};
pub use cross::{Cross, CrossProps, Iso, Point};
pub use ladder::{Ladder, LadderAxis, LadderAxisProps, LadderProps};
pub use scale::{LogScale, percent};
