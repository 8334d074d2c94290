//! CHOOSING whom to book for a goal and a budget (model 11): objective, exact choice, totals, reasons.
//!
//! Knows several creators at once; what is known of each alone comes from `report`. Pure and deterministic: what is drawn
//! is drawn from a generator in which nothing else moves when a creator joins. Refuses to know words.

mod candidate;
mod choose;
mod drawing;
mod draws;
mod objective;
mod offers;
mod outreach;
mod people;
mod refusal;
mod sizes;
mod stream;
mod totals;
mod unique;
mod want;

pub use candidate::{Candidate, Offer};
pub use choose::{Choice, Choosing, Chosen, Effort, Entry, NextMoney, Others, Reason, choose, measure};
pub use draws::{Member, Setting, draws, overlap};
pub use objective::{Scale, totals};
pub use offers::{Case, MOST_POSTS, candidate, posts_with};
pub use outreach::{Approach, Contacts, chain, contacts, reply_rate, suffice};
pub use people::{Known, People, Person, Price, Taken, weights};
pub use refusal::Refusal;
pub use sizes::{Sizes, sizes};
pub use stream::{DRAWS, key};
pub use totals::{Quantiles, Total, Totals, Wanted};
pub use unique::unique_reach;
pub use want::{Lock, Part, Share, Want};
