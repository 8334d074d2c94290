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
pub const BUDGET: Msg<0> = Msg::new("Budget");
pub const BUDGET_SMALL: Msg<0> = Msg::new("For everything: fees, products, shipping, your hours at their price.");
pub const HOURS: Msg<0> = Msg::new("Hours you have");
pub const HOURS_SMALL: Msg<1> =
    Msg::new("To find, befriend and brief them: {0} a creator, however small. Empty: as many as it takes.");
pub const COUNTED: Msg<0> = Msg::new("Count orders");
pub const BY_LINK: Msg<0> = Msg::new("by link");
pub const BY_CODE: Msg<0> = Msg::new("by code");
pub const COUNTED_SMALL: Msg<0> = Msg::new(
    "How you count chooses the platform: by link a TikTok view is worth a fifteenth of a story view, by code the same.",
);
pub const CASE: Msg<0> = Msg::new("Plan for");
pub const LIKELY: Msg<0> = Msg::new("the likely case");
pub const BAD: Msg<0> = Msg::new("a bad case");
pub const CASE_SMALL: Msg<0> = Msg::new(
    "A bad case takes each creator at the fifth of outcomes that is worst: it prefers those about whom more is known. It ranks, it is no forecast.",
);
pub const FIT_SMALL: Msg<0> = Msg::new("Of all of them. Whose own words name your topics, is known for them.");
pub const MORE_LIMITS: Msg<0> = Msg::new("More limits");
pub const MOST_POSTS: Msg<0> = Msg::new("Most posts of one creator");
pub const MOST_POSTS_SMALL: Msg<1> = Msg::new(
    "Up to 5. Each further post of the same person brings {0} of the one before: nobody has measured it, change it under Assumptions.",
);
pub const MOST_EACH: Msg<0> = Msg::new("Most money for one creator");
pub const AT_LEAST: Msg<0> = Msg::new("At least so many creators");
pub const AT_MOST: Msg<0> = Msg::new("At most so many creators");
pub const OVERLAP: Msg<0> = Msg::new("Followers who follow another of them, too");
pub const OVERLAP_SMALL: Msg<1> = Msg::new(
    "How many people follow several of them is not known; {0} is a placeholder, and a third of it is applied, since not everybody sees every post.",
);
pub const SHARES: Msg<0> = Msg::new("Shares of the budget");
pub const SHARES_SMALL: Msg<0> = Msg::new("In percent of the budget, spent or not. Empty: free.");
pub const SHARE_LEAST: Msg<1> = Msg::new("{0}: at least");
pub const SHARE_MOST: Msg<1> = Msg::new("{0}: at most");
pub const NOT_UNDERSTOOD: Msg<0> = Msg::new("Not understood, so not used: what stood there before still holds.");
/// Who stands nameless in the list.
pub const CREATOR: Msg<1> = Msg::new("creator {0}");

// Whom to book.
pub const WHOM: Msg<0> = Msg::new("Whom to book");
pub const ASK_BUDGET: Msg<1> = Msg::new("Type a budget, and see whom of {0} creators to book for it, and why.");
pub const WORKING: Msg<0> = Msg::new("Looking at everybody…");
pub const BOOK: Msg<2> = Msg::new("Book *{0}* for *{1}*.");
pub const ONE_CREATOR: Msg<0> = Msg::new("one creator");
pub const N_CREATORS: Msg<1> = Msg::new("{0} creators");
pub const BRINGS_TOGETHER: Msg<2> = Msg::new(" Together about *{0}*; 4 in 5 such plans {1}.");
pub const BRINGS_MIX: Msg<0> = Msg::new(" The best mix of what you want for this money.");
pub const PEOPLE: Msg<1> = Msg::new("{0} people who care");
pub const CLICKS: Msg<1> = Msg::new("{0} clicks");
pub const ORDERS_BY_LINK: Msg<1> = Msg::new("{0} orders by link");
pub const ORDERS_BY_CODE: Msg<1> = Msg::new("{0} orders by code");
pub const REACTIONS: Msg<1> = Msg::new("{0} reactions");
pub const COL_CREATOR: Msg<0> = Msg::new("Creator");
pub const COL_POSTS: Msg<0> = Msg::new("Posts");
pub const COL_MONEY: Msg<0> = Msg::new("To plan");
pub const COL_BRINGS: Msg<0> = Msg::new("Would bring");
pub const COL_DECIDE: Msg<0> = Msg::new("Your word");
pub const PRICE_QUOTED: Msg<0> = Msg::new("as quoted");
pub const PRICE_PART: Msg<0> = Msg::new("in proportion to the quote");
pub const PRICE_NO_FEE: Msg<0> = Msg::new("no fee");
pub const PRICE_EXPECTED: Msg<0> = Msg::new("expected, ask");
pub const SET_PRICE: Msg<0> = Msg::new("Set price");
pub const SET_PRICE_OF: Msg<1> = Msg::new("Set price of {0}");
pub const PRICE_FOR: Msg<2> = Msg::new("What {0} asks for {1}:");
pub const KEEP: Msg<0> = Msg::new("Keep");
pub const LEAVE: Msg<0> = Msg::new("Leave out");
pub const TAKE: Msg<0> = Msg::new("Book anyway");
pub const KEEP_WHOM: Msg<1> = Msg::new("Keep: {0}");
pub const LEAVE_WHOM: Msg<1> = Msg::new("Leave out: {0}");
pub const TAKE_WHOM: Msg<1> = Msg::new("Book anyway: {0}");
pub const LEFT_OVER: Msg<1> = Msg::new("{0} is left.");
pub const LEFT_BOTH: Msg<2> = Msg::new("{0} and {1} hours are left.");
pub const HOURS_TAKEN: Msg<1> = Msg::new(" It takes about {0} of your hours.");
pub const BEFRIEND: Msg<5> = Msg::new(
    " For {0} who post, write to about {3} such creators who do not know you, or to {4} whom you have befriended first: that suffices half the time; {1} or {2} suffice four times in five.",
);
pub const PROVEN: Msg<0> = Msg::new("Best for these estimates, exactly.");
pub const PROVEN_ALONE: Msg<0> = Msg::new("Best for these estimates, exactly, and told apart from every other set.");
pub const PROVEN_ONE: Msg<0> = Msg::new(
    "Best for these estimates, exactly. One other set is as good within what is known: choose by fit, price or whom you would like to work with.",
);
pub const PROVEN_BUT: Msg<1> = Msg::new(
    "Best for these estimates, exactly. {0} other sets are as good within what is known: choose among them by fit, price or whom you would like to work with.",
);
pub const PROVEN_LEAST: Msg<1> = Msg::new(
    "Best for these estimates, exactly. At least {0} other sets are as good within what is known: choose among them by fit, price or whom you would like to work with.",
);
pub const NOT_PROVEN: Msg<1> = Msg::new("No other set can be more than {0} better; whether one is, was not found out.");
pub const STEPS: Msg<1> = Msg::new("Sought in {0} steps");
pub const STEPS_TIME: Msg<2> = Msg::new("Sought in {0} steps, {1} ms");
pub const BOUND: Msg<1> = Msg::new("; the bound is {0}");
pub const SEEKING: Msg<0> = Msg::new("Still looking for a better set…");
pub const OF_MANY: Msg<2> = Msg::new("Chosen from the {0} who bring most for their money, of {1}.");
pub const TWICE: Msg<1> = Msg::new(
    "{0} handles stand in several lines. Of each only the last line is planned with, so that nobody is booked twice.",
);
pub const TWICE_SAY: Msg<0> = Msg::new("Say who they are");
pub const CONVERSION_ONLY: Msg<0> = Msg::new("Orders are sought, since no goal was chosen. Say above what you want.");

// What all of it brings.
pub const TOGETHER: Msg<0> = Msg::new("What it would bring");
pub const T_PEOPLE: Msg<0> = Msg::new("People who care, each once");
pub const T_CLICKS: Msg<0> = Msg::new("Clicks");
pub const T_BY_LINK: Msg<0> = Msg::new("Orders, by link");
pub const T_BY_CODE: Msg<0> = Msg::new("Orders, by code");
pub const T_REACTIONS: Msg<0> = Msg::new("Reactions");
pub const T_MONEY: Msg<0> = Msg::new("Money spent");
pub const T_RANGE: Msg<2> = Msg::new("{0}, one in five below {1}");
pub const T_SPENT: Msg<2> = Msg::new("{0}, one in five above {1}");
pub const T_SPENT_FIXED: Msg<0> = Msg::new("if all of them post");
pub const T_NONE: Msg<3> = Msg::new("{0}, one in five below {1}, none in {2} of 100 plans");
pub const T_UNTOLD: Msg<1> = Msg::new("without {0} of them, of whom it cannot be told");
pub const MORE_THAN_SUM: Msg<0> =
    Msg::new("More than the sum of the typical values: a few will do far better, and nobody knows which.");
pub const SOME_DO_NOT_POST: Msg<0> = Msg::new(
    "One in twenty who are paid does not post in the end, and is then not paid; what you sent and the time you took are gone.",
);
pub const SOME_GIFTS: Msg<0> = Msg::new(
    "For a product alone many do not post. How many is one guess for all of them; what you sent and the time you took are gone.",
);
pub const HOW_TO_READ: Msg<0> = Msg::new("How to read this");
pub const SHARED: Msg<0> =
    Msg::new("If a rate of the market is misjudged, it is so for all of them at once: that does not average out.");
pub const ASSUMED: Msg<0> =
    Msg::new("4 in 5 if our assumptions hold. They are judgement until you put results of yours beside them.");
pub const BREAKS: Msg<1> = Msg::new(
    "In *{0} of 100* cases what they really ask breaks the budget. Ask for prices first: a price that is named takes the place of ours.",
);
pub const BREAKS_NOT: Msg<0> =
    Msg::new("Nothing is estimated in this money: the budget holds, if they keep to what they named.");
pub const PROFIT: Msg<2> =
    Msg::new("It earns back what it costs in *{0} of 100* cases if you count by link, in *{1}* by code.");
pub const PROFIT_BASKET: Msg<0> = Msg::new("Whether it pays needs your basket value, under Look.");
pub const UNDER_5: Msg<0> = Msg::new("under 5");
pub const OVER_95: Msg<0> = Msg::new("over 95");

// Why there is no plan.
pub const NO_PLAN: Msg<0> = Msg::new("No plan yet");
pub const R_NOBODY: Msg<0> = Msg::new("There is nobody to choose from.");
pub const R_NOTHING_TOLD: Msg<1> = Msg::new(
    "Of nobody here it can be told what they bring to {0}. Tell followers, views or the platform under Look, or choose another goal.",
);
pub const R_ALL_LEFT: Msg<0> = Msg::new("You left out everybody of whom it can be told what they bring.");
pub const R_LOCK_UNTOLD: Msg<1> = Msg::new("{0} is to be booked, but it cannot be told what they cost.");
pub const R_LOCK_BOTH: Msg<1> = Msg::new("{0} is to be kept and to be left out. Take one of them back.");
pub const R_LOCK_NOTHING: Msg<1> = Msg::new(
    "{0} is to be booked, but nothing they offer keeps your limits for one creator. Raise those, or let {0} go.",
);
pub const R_NOBODY_PERMITTED: Msg<1> =
    Msg::new("Your limits for one creator leave nobody: the cheapest costs {0}. Raise the most for one creator.");
pub const R_NO_MONEY: Msg<1> =
    Msg::new("Nothing can be had for nothing: the cheapest costs {0}, product and your hours with it.");
pub const R_BELOW: Msg<1> = Msg::new("The cheapest costs {0}, more than the budget.");
pub const R_BELOW_HOURS: Msg<1> = Msg::new("The quickest takes {0} hours, more than you have.");
pub const R_LOCKS_MONEY: Msg<1> = Msg::new("Those whom you keep cost {0} together, more than the budget.");
pub const R_LOCKS_HOURS: Msg<1> = Msg::new("Those whom you keep take {0} hours, more than you have.");
pub const R_LOCKS_MOST: Msg<1> = Msg::new("You keep {0}, more than you want at most.");
pub const R_LEAST_MOST: Msg<0> = Msg::new("At least is more than at most. Change one of them.");
pub const R_TOO_FEW: Msg<1> = Msg::new("Only {0} can be booked, fewer than you want at least.");
pub const R_LEAST_MONEY: Msg<1> = Msg::new("The cheapest so many cost {0}, more than the budget.");
pub const R_LEAST_HOURS: Msg<1> = Msg::new("The quickest so many take {0} hours, more than you have.");
pub const R_SHARES: Msg<0> =
    Msg::new("The shares contradict each other: a least above a most, or leasts above 100% together.");
pub const R_SHARE_NOBODY: Msg<1> = Msg::new("A share is to go to {0}, but nobody of them can be booked.");
pub const R_TOGETHER: Msg<0> = Msg::new("Each of your limits can be kept, but not all of them together. Loosen one.");
pub const R_NOT_FOUND: Msg<0> =
    Msg::new("No set that keeps all limits was found yet; none was shown to be impossible either. Loosen one.");
pub const DO_BUDGET: Msg<1> = Msg::new("Set the budget to {0}");
pub const DO_HOURS: Msg<1> = Msg::new("Set the hours to {0}");
pub const DO_FREE: Msg<1> = Msg::new("Let {0} go");
pub const DO_LEAST: Msg<1> = Msg::new("At least {0}");
pub const DO_NO_LEAST: Msg<0> = Msg::new("Drop “at least”");
pub const DO_NO_MOST: Msg<0> = Msg::new("Drop “at most”");
pub const DO_NO_EACH: Msg<0> = Msg::new("Drop the most for one creator");
pub const DO_NO_SHARES: Msg<0> = Msg::new("Drop all shares");

// What changed.
pub const CHANGED: Msg<0> = Msg::new("Since your last change:");
pub const CH_NOTHING: Msg<0> = Msg::new("nothing changed");
pub const CH_IN: Msg<1> = Msg::new("{0} comes in");
pub const CH_OUT: Msg<1> = Msg::new("{0} goes");
pub const CH_POSTS: Msg<3> = Msg::new("{0} posts {1}, was {2}");
pub const CH_MONEY: Msg<2> = Msg::new("{0}, was {1}");

// The journey.
pub const JOURNEY: Msg<0> = Msg::new("The buyer’s journey");
pub const J_MONEY: Msg<2> = Msg::new("{0}, {1} of the money");
pub const J_NONE_HERE: Msg<1> = Msg::new("Nobody here serves {0} best.");
pub const J_NONE_BOOKED: Msg<1> = Msg::new("Nobody booked; {0} would serve it.");
pub const J_HOW: Msg<0> = Msg::new(
    "Each stands at the stage to which they bring most for their money, against what all in your list bring for theirs: measured on your list, by the estimates. Which size serves which stage is convention beyond that; it enters nothing here.",
);

// Many small ones or one large one.
pub const SIDES: Msg<0> = Msg::new("Many small ones or one large one?");
pub const S_SAME_MONEY: Msg<0> = Msg::new("For the same money");
pub const S_SMALL: Msg<0> = Msg::new("only small ones");
pub const S_LARGE: Msg<0> = Msg::new("one large one");
pub const S_ANY: Msg<0> = Msg::new("the best mix");
pub const S_CREATORS: Msg<0> = Msg::new("Who");
pub const S_HOURS: Msg<0> = Msg::new("Your hours");
pub const S_NO_SMALL: Msg<0> =
    Msg::new("No small set can be had for this: nobody here is micro or smaller, or all of them cost too much.");
pub const S_NO_LARGE: Msg<0> =
    Msg::new("No large one can be had for this: nobody here is larger than micro, or each costs more than the budget.");
pub const S_NONE: Msg<0> = Msg::new("Followers are told of too few to compare small and large ones.");
pub const S_LEVEL: Msg<0> = Msg::new("On these estimates neither is ahead at any stage.");
pub const S_MANY_ALL: Msg<0> =
    Msg::new("On these estimates the small ones bring more at every stage at which the two differ.");
pub const S_ONE_ALL: Msg<1> =
    Msg::new("On these estimates {0} alone brings more at every stage at which the two differ.");
pub const S_BOTH: Msg<3> =
    Msg::new("On these estimates the small ones bring more to {0}; {1} alone brings more to {2}.");
pub const S_SAME_SHARE: Msg<0> = Msg::new(
    "The same share of people who care is assumed for large and small, unless a topic was found in what you pasted. Change it under Look, and the answer changes. Nobody is kept or left out here.",
);
pub const S_BEICHERT: Msg<0> =
    Msg::new("For small ones: revenue for the money was highest with the smallest in a field study of seeded shops. ");
pub const S_LEUNG: Msg<0> = Msg::new("Against: a larger following made money work better for engagement. ");
pub const S_WIES: Msg<0> = Msg::new(
    "Against: engagement of sponsored posts first rises with followers and then falls, so that neither end is best. ",
);

// Who is left.
pub const REST: Msg<0> = Msg::new("Who is left, and what would bring them in");
pub const REST_NOBODY: Msg<0> = Msg::new("Everybody is booked.");
pub const REST_MORE: Msg<1> = Msg::new("And {0} more, who are further away.");
pub const L_OUT: Msg<0> = Msg::new("You left them out.");
pub const L_UNTOLD: Msg<0> = Msg::new("It cannot be told what they bring to this goal");
pub const L_UNPRICED: Msg<0> = Msg::new("It cannot be told what they cost");
pub const L_NO_OFFER: Msg<0> = Msg::new("It cannot be told what they cost or bring");
pub const L_ABOVE_BUDGET: Msg<2> = Msg::new("One post costs {0}: {1} times the whole budget.");
pub const L_ABOVE_POSTS: Msg<1> =
    Msg::new("They are booked for {0} posts at least, more than you want of one creator.");
pub const L_ABOVE_SHARE: Msg<1> = Msg::new("One post costs more than the whole share of {0}.");
pub const L_LOCKS: Msg<1> = Msg::new("Those whom you keep leave {0}, less than they cost.");
pub const L_NO_HOURS: Msg<0> = Msg::new("They would pay, but others use your hours better.");
pub const L_ABOVE_EACH: Msg<1> = Msg::new("One post costs {0}, more than you want to spend on one creator.");
pub const L_HOURS: Msg<1> = Msg::new("They would take {0} hours, more than you have.");
pub const L_LESS: Msg<2> = Msg::new("{0} would bring {1}: less for the money than those who are booked.");
pub const L_FULL: Msg<1> = Msg::new("They would pay, but others use the share of {0} better.");
pub const L_COUNT: Msg<0> = Msg::new("You want no more creators than these.");
pub const L_IN_AT: Msg<2> = Msg::new(" In at *{0} or less* for {1}, everything included.");
pub const ONE_POST: Msg<0> = Msg::new("one post");
pub const N_POSTS: Msg<1> = Msg::new("{0} posts");

// Beside the best.
pub const NEXT_BEST: Msg<3> = Msg::new(" The next best set has {0} in place of {1}, and brings {2} of this one.");
pub const NEXT_MONEY: Msg<2> = Msg::new(" With {0} more, {1} more could be had.");
pub const NEXT_WITHOUT: Msg<2> = Msg::new(" The next best set goes without {0}, and brings {1} of this one.");
pub const NEXT_AS_WELL: Msg<2> = Msg::new(" The next best set has {0} as well, and brings {1} of this one.");
