//! THINKING about one creator: engagement, results, cost, conversion, what would narrow them, and what is strange.
//!
//! Two depths: [`Figures`] for every row of a list, [`Report`] for what is in view. Pure and deterministic; refuses to
//! know words, colours, clocks and random numbers. The maths is the estimate model's (README), section by section.

mod asked;
mod assess;
mod assumed;
mod booking;
mod bundle;
mod chain;
mod check;
mod contradiction;
mod conversion;
mod cost;
mod deal;
mod engagement;
mod estimate;
mod figures;
mod hint;
mod hints;
mod journey;
mod judged;
mod kind;
mod line;
mod narrow;
mod oddity;
mod pasted;
mod quote;
mod recognition;
mod relationship;
mod response;
mod spending;
mod standing;
mod stated;
mod survey;
mod terms;
mod tier;
mod turned;
mod uplifts;
mod verdict;
mod version;

pub use assess::{Pasted, Report, Results, assess};
pub use assumed::Assumed;
pub use check::{DIGEST, Invariant, SELF_CHECK_CASES, SelfCheck, self_check};
pub use contradiction::{Contradiction, Contradicts, Side, contradictions};
pub use conversion::{BreakEvenFee, Path, RateNeeded, Scale, Yardstick};
pub use cost::{Cost, Fee, ListPrice, OwnCost};
pub use engagement::{Base, Centre, Grade, NoStanding, Rate, Standing};
pub use estimate::{Computed, Estimate, NotComputable};
pub use figures::{Counting, Figures, PathFigures, figures};
pub use hint::{Hint, HintKind, Innocent, NotChecked, RestsOn, Usual, both_sides};
pub use hints::hints;
pub use journey::{Adjustment, Because, Counter, Served, Serves, Support, convention, mixed, serves};
pub use kind::{Ask, Ground, Kind, Near, Reason, Speaks};
pub use line::{BASES, Line, Mid, profits};
pub use narrow::{Askable, Narrowing, Question, Subject};
pub use oddity::Oddity;
pub use quote::{Against, Checked, Next, Place, Priced, Unjudged, Unpriced, Weighed, check};
pub use recognition::{Answer, Expertise, Recognition, Relationship, Size, recognise};
pub use relationship::{Dropped, GOOD, Index, Part, PartPoints, index};
pub use response::{Beside, Response, Spread, share};
pub use survey::Survey;
pub use tier::{TierPlace, Tiers};
pub use turned::{FeeThatPays, FeesThatPay, OrdersNeeded, Turn, Turned};
pub use verdict::EDGES;
pub use version::MODEL_VERSION;
