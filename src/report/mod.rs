//! THINKING about one creator: engagement, results, cost, conversion, what would narrow them, and what is strange.
//!
//! Two depths: [`Figures`] for every row of a list, [`Report`] for what is in view. Pure and deterministic; refuses to
//! know words, colours, clocks and random numbers. The maths is the estimate model's (README), section by section.

mod asked;
mod assess;
mod assumed;
mod booking;
mod chain;
mod check;
mod conversion;
mod cost;
mod engagement;
mod estimate;
mod figures;
mod judged;
mod narrow;
mod oddity;
mod pasted;
mod spending;
mod standing;
mod survey;
mod terms;
mod tier;
mod version;

pub use assess::{Pasted, Report, Results, assess};
pub use assumed::Assumed;
pub use check::{DIGEST, Invariant, SELF_CHECK_CASES, SelfCheck, self_check};
pub use conversion::{BreakEvenFee, Path, RateNeeded, Scale, Yardstick};
pub use cost::{Cost, Fee, ListPrice, OwnCost};
pub use engagement::{Base, Centre, Grade, NoStanding, Rate, Standing};
pub use estimate::{Computed, Estimate, NotComputable};
pub use figures::{Counting, Figures, PathFigures, figures};
pub use narrow::{Askable, Narrowing, Question, Subject};
pub use oddity::Oddity;
pub use survey::Survey;
pub use tier::{TierPlace, Tiers};
pub use version::MODEL_VERSION;
