//! HOW UNSURE: log-normal algebra over named factors, intervals, robust centres, counts, and the digits that are shown.
//!
//! Imports nothing of the crate. All transcendental functions are libm's, all sums run in a fixed order, so that every
//! engine gives the same digits. Section numbers below are those of the estimate model (README, "The model").

mod beta;
mod counts;
mod factor;
mod gamma;
mod interval;
mod lognormal;
mod normal;
mod points;
mod robust;
mod shown;

pub use beta::Beta;
pub use counts::{Counts, OrderRate, chance_at_least, chance_of_none, count_range, counts};
pub use factor::{Factor, Loads, LogQuantity};
pub use gamma::lower_incomplete_gamma;
pub use interval::Interval;
pub use lognormal::{LogNormal, log10};
pub use normal::{Z50, Z80, cdf, quantile};
pub use points::{POINT_BITS, POINTS, Points, rough_exp};
pub use robust::{POSTS_NOT_TOLD, Typical, combine, level_variance, median, several, spread};
pub use shown::{Shown, shown, without_zeros};
