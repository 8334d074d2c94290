//! English, what the plan says: what is wanted, whom to book and why, what it brings, what else could be done. All of it can
//! wait (see xtask/src/wasm/first.rs).

use super::super::message::Msg;

// What is wanted.
/// The heading of the brief.
pub const WANTED: Msg<0> = Msg::new("What you want");
pub const GOALS: Msg<0> = Msg::new("Goal");
pub const GOALS_SMALL: Msg<0> = Msg::new(
    "One stage of the buyer’s journey, or a mix: each is then counted in shares of the best that this money could do for it alone.",
);
pub const LIMITS: Msg<0> = Msg::new("Money and time");
pub const BUDGET: Msg<0> = Msg::new("Budget");
pub const BUDGET_SMALL: Msg<0> = Msg::new("For everything: fees, products, shipping, your hours at their price.");
pub const HOURS: Msg<0> = Msg::new("Hours you have");
pub const HOURS_SMALL: Msg<1> = Msg::new("To find, befriend and brief them: {0} a creator, however small. Empty: as many as it takes.");
pub const COUNTED: Msg<0> = Msg::new("Count orders");
pub const BY_LINK: Msg<0> = Msg::new("by link");
pub const BY_CODE: Msg<0> = Msg::new("by code");
pub const COUNTED_SMALL: Msg<0> =
    Msg::new("How you count chooses the platform: by link a TikTok view is worth a fifteenth of a story view, by code the same.");
pub const CASE: Msg<0> = Msg::new("Plan for");
pub const LIKELY: Msg<0> = Msg::new("the likely case");
pub const BAD: Msg<0> = Msg::new("a bad case");
pub const CASE_SMALL: Msg<0> = Msg::new(
    "A bad case takes each creator at the fifth of outcomes that is worst: it prefers those about whom more is known. It ranks, it is no forecast.",
);
pub const MORE_LIMITS: Msg<0> = Msg::new("More limits");
pub const MOST_POSTS: Msg<0> = Msg::new("Most posts of one creator");
pub const MOST_POSTS_SMALL: Msg<1> =
    Msg::new("Up to 5. Each further post of the same person brings {0} of the one before: nobody has measured it, change it under Assumptions.");
pub const MOST_EACH: Msg<0> = Msg::new("Most money for one creator");
pub const AT_LEAST: Msg<0> = Msg::new("At least so many creators");
pub const AT_MOST: Msg<0> = Msg::new("At most so many creators");
pub const OVERLAP: Msg<0> = Msg::new("Followers who follow another of them, too");
pub const OVERLAP_SMALL: Msg<0> = Msg::new(
    "How many people follow several of them is not known; 10% is a placeholder, and a third of it is applied, since not everybody sees every post.",
);
pub const SHARES: Msg<0> = Msg::new("Shares of the budget");
pub const SHARES_SMALL: Msg<0> = Msg::new("In percent of the budget, spent or not. Empty: free.");
pub const SHARE_LEAST: Msg<1> = Msg::new("{0}: at least");
pub const SHARE_MOST: Msg<1> = Msg::new("{0}: at most");
pub const NOT_UNDERSTOOD: Msg<0> = Msg::new("Not understood, so not used.");
pub const NOTHING: Msg<0> = Msg::new("none");
