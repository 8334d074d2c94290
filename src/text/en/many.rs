//! English, what is told where there are many creators: the table, its tools, its pictures, and what is asked about it. All of it
//! can wait (see xtask/src/wasm/first.rs).

use super::super::message::Msg;

// Columns.
pub const CREATOR: Msg<0> = Msg::new("Creator");
pub const PLATFORM: Msg<0> = Msg::new("Platform");
pub const TIER: Msg<0> = Msg::new("Tier");
pub const FOLLOWERS: Msg<0> = Msg::new("Followers");
pub const RATE: Msg<0> = Msg::new("Engagement rate");
pub const STANDING: Msg<0> = Msg::new("Engages more than");
pub const REACH: Msg<0> = Msg::new("People reached");
pub const RELEVANT: Msg<0> = Msg::new("Relevant views");
pub const ENGAGEMENTS: Msg<0> = Msg::new("Engagements");
pub const CLICKS: Msg<0> = Msg::new("Clicks");
pub const ORDERS_LINK: Msg<0> = Msg::new("Orders by link");
pub const ORDERS_CODE: Msg<0> = Msg::new("Orders by code");
pub const FEE: Msg<0> = Msg::new("Fee");
pub const TRUE_COST: Msg<0> = Msg::new("True cost");
pub const CPM: Msg<0> = Msg::new("CPM");
pub const EFFECTIVE_CPM: Msg<0> = Msg::new("CPM, relevant views");
pub const CPE: Msg<0> = Msg::new("CPE");
pub const CPC: Msg<0> = Msg::new("CPC");
pub const CPA_LINK: Msg<0> = Msg::new("CPA by link");
pub const CPA_CODE: Msg<0> = Msg::new("CPA by code");
pub const PROFIT_LINK: Msg<0> = Msg::new("Chance of profit by link");
pub const PROFIT_CODE: Msg<0> = Msg::new("Chance of profit by code");
pub const HINTS: Msg<0> = Msg::new("Worth a look");

// Cells.
pub const BY_FOLLOWERS: Msg<0> = Msg::new("by followers");
pub const BY_VIEWS: Msg<0> = Msg::new("by views");
pub const BY_REACH: Msg<0> = Msg::new("by reach");
/// The line in the text.
pub const LINE: Msg<1> = Msg::new("line {0}");
/// So many accounts of a hundred are below.
pub const OF_HUNDRED: Msg<1> = Msg::new("{0} of 100");
pub const PERSONAL: Msg<0> = Msg::new("personal");
pub const NANO: Msg<0> = Msg::new("nano");
pub const MICRO: Msg<0> = Msg::new("micro");
pub const MID: Msg<0> = Msg::new("mid-tier");
pub const MACRO: Msg<0> = Msg::new("macro");
pub const MEGA: Msg<0> = Msg::new("mega");
pub const CELEBRITY: Msg<0> = Msg::new("celebrity");
pub const ASKED_FEE: Msg<0> = Msg::new("as asked");
pub const LEVEL: Msg<0> = Msg::new("level with leader");
pub const LEADS: Msg<0> = Msg::new("leads");
pub const IN_TWO_LINES: Msg<0> = Msg::new("in two lines");
pub const NOTHING_ODD: Msg<0> = Msg::new("nothing");
pub const ONE_HINT: Msg<0> = Msg::new("1 thing");
pub const HINTS_OF: Msg<1> = Msg::new("{0} things");
pub const NOT_TOLD: Msg<0> = Msg::new("not told");
/// Who, the column, the value, what stands below it.
pub const CELL: Msg<3> = Msg::new("{0}, {1}: *{2}*");
pub const CELL_MORE: Msg<4> = Msg::new("{0}, {1}: *{2}* ({3})");
pub const CELL_NAME: Msg<2> = Msg::new("*{0}*, {1}");
pub const LOOK_AT: Msg<1> = Msg::new("Look at {0}");

// What is said of the order.
/// The column.
pub const SORTED_MOST: Msg<1> = Msg::new("Sorted by *{0}*, most first");
pub const SORTED_LEAST: Msg<1> = Msg::new("Sorted by *{0}*, least first");
pub const SORTED_NAME: Msg<0> = Msg::new("Sorted by *name*");
pub const SORTED_NAME_BACK: Msg<0> = Msg::new("Sorted by *name*, backwards");
pub const SORTED_TEXT: Msg<0> = Msg::new("In the order of *your text*");
/// Shown, all.
pub const SHOWN_OF: Msg<2> = Msg::new("*{0}* of {1} creators");
pub const ALL_SHOWN: Msg<1> = Msg::new("all *{0}* creators");
pub const UNKNOWN_LAST: Msg<1> = Msg::new("{0} without it stand last");
pub const JUDGING: Msg<0> = Msg::new("All creators are being judged…");
pub const NOBODY_LEFT: Msg<0> = Msg::new("No creator is like that.");

// Who leads.
pub const TIED_ALL: Msg<1> =
    Msg::new("Nothing here tells these {0} apart. Choose by fit, price or whom you would like to work with.");
/// The leader, the others.
pub const TIED_SOME: Msg<2> = Msg::new(
    "*{0}* leads, but {1} are level: nothing here tells them apart. Choose by fit, price or whom you would like to work with.",
);
pub const TIED_ONE: Msg<2> = Msg::new(
    "*{0}* leads, but *{1}* is level: nothing here tells the two apart. Choose by fit, price or whom you would like to work with.",
);
/// The leader, the next.
pub const AHEAD: Msg<2> = Msg::new("*{0}* is ahead of {1}, and of all behind.");
pub const CLEARLY_AHEAD: Msg<2> = Msg::new("*{0}* is clearly ahead of {1}, and of all behind.");
pub const MORE: Msg<1> = Msg::new("{0} more");
pub const TWO: Msg<0> = Msg::new("two");
pub const THREE: Msg<0> = Msg::new("three");
pub const FOUR: Msg<0> = Msg::new("four");
pub const FIVE: Msg<0> = Msg::new("five");
pub const LEVEL_IS: Msg<0> = Msg::new(
    "Level means: the chance that the leader really is the better one is below 80%, with all that is not known.",
);

// Tools.
pub const COMPARE: Msg<0> = Msg::new("All creators");
pub const SIFT: Msg<0> = Msg::new("Which creators");
pub const ANY_PLATFORM: Msg<0> = Msg::new("any");
pub const ANY_TIER: Msg<0> = Msg::new("any");
pub const TEXT: Msg<0> = Msg::new("Text");
pub const TOPIC: Msg<0> = Msg::new("Topics");
pub const TOPIC_PLAIN: Msg<0> =
    Msg::new("In a list this long topics are sought letter by letter, not in their word forms.");
pub const TAKE_AWAY: Msg<0> = Msg::new("Show all");
pub const COUNT_ORDERS: Msg<0> = Msg::new("Orders counted");
pub const BY_LINK: Msg<0> = Msg::new("by link");
pub const BY_CODE: Msg<0> = Msg::new("by code");
pub const COLUMNS: Msg<0> = Msg::new("Columns");
pub const COLUMNS_WHY: Msg<0> = Msg::new("At first those that your goal asks for.");
pub const NO_CHANCES: Msg<1> =
    Msg::new("By chance of profit up to {0} creators can be sorted; here it is shown for those in view.");
pub const SORT_BY: Msg<1> = Msg::new("Sort by {0}");

// Bases.
pub const APART: Msg<0> = Msg::new("On another base: not ranked against those above.");
/// How many, on which base.
pub const OTHER_BASES: Msg<2> =
    Msg::new("*{0}* rates are on another base than “{1}”. They stand below, not ranked against the others.");
pub const OTHER_BASE: Msg<1> =
    Msg::new("*One* rate is on another base than “{0}”. It stands last, not ranked against the others.");
pub const TO_COMMON: Msg<2> = Msg::new("Show all {0} ({1} can be)");
pub const TO_OWN: Msg<0> = Msg::new("Show each on its platform’s usual base");
pub const NO_COMMON: Msg<0> = Msg::new("There is no base on which more of them can be shown.");

// Bad input.
/// Who, the lines.
pub const TWINS: Msg<2> = Msg::new("*{0}* stands in lines {1}.");
pub const TWINS_UNPLACED: Msg<2> = Msg::new("*{0}* stands {1} times.");
pub const AND: Msg<2> = Msg::new("{0} and {1}");
pub const TWINS_ONE: Msg<0> = Msg::new("The same person: use the last line");
pub const TWINS_TWO: Msg<0> = Msg::new("Two people");
pub const TWINS_SEVERAL: Msg<0> = Msg::new("Different people");
pub const MORE_TWINS: Msg<1> = Msg::new("{0} more stand in several lines; they are asked about one by one.");
/// How many fees, in what, the chosen currency.
pub const FOREIGN: Msg<3> =
    Msg::new("*{0}* fees are in {1}, and amounts are shown in {2}. Nothing is converted without your rate.");
pub const FOREIGN_ONE: Msg<2> =
    Msg::new("*One* fee is in {0}, and amounts are shown in {1}. Nothing is converted without your rate.");
pub const SHOW_IN: Msg<1> = Msg::new("Show amounts in {0}");
pub const DOLLARS_FOR: Msg<1> = Msg::new("US dollars for one {0}");
pub const FOREIGN_NEITHER: Msg<0> =
    Msg::new("Fees in further currencies can be corrected in their cells, converted by you.");
pub const NEEDS_RATE: Msg<1> =
    Msg::new("What creators usually ask is known in US dollars. With your rate it is shown in {0}.");
/// The column, the reason.
pub const NOBODY_HAS: Msg<2> = Msg::new("*{0}* is known of nobody here: {1}.");
pub const SORT_INSTEAD: Msg<1> = Msg::new("Sort by {0} instead");

// Pictures.
pub const COST_PICTURE: Msg<0> = Msg::new("Cost against orders");
pub const RATE_PICTURE: Msg<0> = Msg::new("Engagement against followers");
pub const FIRST_ONLY: Msg<2> = Msg::new("The first {0} of {1} in the order of the table.");
/// A cost per order.
pub const PER_ORDER: Msg<1> = Msg::new("{0} an order");
pub const COST_AXIS: Msg<0> = Msg::new("true cost →");
pub const ORDERS_AXIS: Msg<0> = Msg::new("↑ orders");
pub const FOLLOWERS_AXIS: Msg<0> = Msg::new("followers →");
pub const RATE_AXIS_FOLLOWERS: Msg<0> = Msg::new("↑ engagement by followers");
pub const RATE_AXIS_VIEWS: Msg<0> = Msg::new("↑ engagement by views");
pub const RATE_AXIS_REACH: Msg<0> = Msg::new("↑ engagement by reach");
/// Who, what an order costs, the range; who costs most, what.
pub const CHEAPEST: Msg<3> = Msg::new("Cheapest per order is *{0}* at {1} ({2}).");
pub const CHEAPEST_DEAREST: Msg<2> = Msg::new("Dearest is {0} at {1}.");
/// How many below, the cost of an order.
pub const LIE_BELOW: Msg<3> = Msg::new("{0} of {1} typically cost less than {2} an order.");
pub const CROSSES: Msg<0> = Msg::new(
    "Each cross is a creator: its arms are the range of 4 in 5 cases. Dashed lines: equal cost per order; higher and further left is better.",
);
/// Who, the true cost, orders, cost per order.
pub const AT_COST: Msg<5> = Msg::new("*{0}*: true cost {1}, orders {2} ({3}), {4} an order.");
pub const NO_COST_PICTURE: Msg<0> = Msg::new("Nobody’s cost and orders are both known yet.");
/// Above, within, below.
pub const STAND: Msg<3> = Msg::new("*{0}* above what is usual for their platform and size, *{1}* within, *{2}* below.");
pub const FURTHEST: Msg<2> = Msg::new("Furthest above is *{0}*: above {1} of 100 such accounts.");
pub const WITHOUT_BAND: Msg<1> = Msg::new("For {0} nobody publishes what is usual on this base.");
pub const BANDS: Msg<0> = Msg::new("Bands: where the middle half of accounts of that size is.");
/// Who, followers, rate, base.
pub const AT_RATE: Msg<4> = Msg::new("*{0}*: {1} followers, {2} {3}.");
pub const AT_STANDING: Msg<1> = Msg::new("Above {0} of 100 such accounts.");
pub const NO_RATE_PICTURE: Msg<0> = Msg::new("Nobody’s followers and engagement are both known on one base.");
pub const RATE_OTHERS: Msg<1> = Msg::new("{0} more are on another base and not in this picture.");
pub const KEYS: Msg<0> = Msg::new("Arrow keys go from creator to creator, Enter opens one.");
pub const VALUES: Msg<0> = Msg::new("The values");
