//! English, the sentences of the first look, of the table of what was read, and of what comes in: what each argument is
//! stands beside it.

use super::super::message::Msg;

// The verdict.
/// How many definitions, of how many.
pub const MICRO_BY: Msg<2> = Msg::new("A *micro-influencer* by {0} of {1} definitions");
/// The tier (none begins with a vowel), the scheme; how many definitions say micro, of how many.
pub const TIER_BY: Msg<4> = Msg::new("A *{0}* ({1}); {2} of {3} definitions say “micro”");
pub const TIER_BY_ONE: Msg<4> = Msg::new("A *{0}* ({1}); {2} of {3} definitions says “micro”");
pub const TIER_BY_NONE: Msg<4> = Msg::new("A *{0}* ({1}); none of {3} definitions say “micro”");
/// The rate, its base, the grade, the usual range.
pub const RESPOND_AS_MICRO: Msg<4> = Msg::new(", and by how people respond: *{0}* of {1} react to a post, {2} {3}.");
pub const RESPOND_BELOW: Msg<4> = Msg::new(", but not by how people respond: *{0}* of {1} react to a post, {2} {3}.");
pub const RESPOND: Msg<4> = Msg::new(". *{0}* of {1} react to a post, {2} {3}.");
pub const RESPOND_UNGRADED: Msg<2> = Msg::new(". *{0}* of {1} react to a post.");
/// Comments, likes, comments for 100 likes.
pub const TALK: Msg<3> = Msg::new("*{0}* comments against *{1}* likes: {2} per 100.");
/// The scheme, its edge.
pub const NEAR_EDGE: Msg<2> = Msg::new("Within 10% of an edge: {0} draws a line at {1}.");
pub const DEBATE_LINE: Msg<2> = Msg::new("Micro in *{0}* of {1} definitions.");

// Ranges.
/// Two ends.
pub const RANGE: Msg<2> = Msg::new("{0}–{1}");
/// A minus beside a dash cannot be read.
pub const RANGE_BELOW_ZERO: Msg<2> = Msg::new("{0} to {1}");
/// What, its typical value, its ends.
pub const RANGE_ALT: Msg<4> = Msg::new("{0}: typically {1}; 4 in 5 cases between {2} and {3}.");
/// What, its value.
pub const KNOWN_ALT: Msg<2> = Msg::new("{0}: {1}.");
/// What, its value, the usual range.
pub const RATE_ALT: Msg<3> = Msg::new("{0}: {1}; usual is {2}.");
/// Two ends, of 100 how often none.
pub const NONE_IN: Msg<3> = Msg::new("{0}–{1} · none in {2} of 100");
/// Two ends, in how many of 100.
pub const COUNT_RANGE: Msg<3> = Msg::new("A whole number: {0} to {1} in {2} of 100 cases.");
/// How many posts.
pub const AVERAGE_OF: Msg<1> = Msg::new("average of {0} posts");
pub const MEDIAN_OF: Msg<1> = Msg::new("median of {0} posts");
/// The range, the year.
pub const USUAL_IN: Msg<2> = Msg::new("usual {0} ({1})");
pub const USUAL: Msg<1> = Msg::new("usual {0}");
/// The average, the typical post.
pub const PASTED_FROM: Msg<2> =
    Msg::new("Average {0} told, but a few posts make an average: a typical one about *{1}*.");
/// The cause, its share.
pub const WIDTH_CAUSE: Msg<2> = Msg::new("Mostly uncertain: *{0}* ({1} of the squared width).");
/// The fact, what it narrows, how wide that is, and would be.
pub const NARROW_BEST: Msg<4> =
    Msg::new("What would narrow it most: *{0}*. Now {1} may be {2} times more or less, then {3} times.");
/// The share, its cause.
pub const BECAUSE: Msg<2> = Msg::new("{0} of the width: {1}");
/// How many.
pub const POSTS_BRING: Msg<1> = Msg::new("{0} posts would bring");
/// The range.
pub const TYPICAL_RATE: Msg<1> = Msg::new("The typical post lies between {0} (4 in 5).");
/// The percentile and its ends.
pub const PERCENTILE: Msg<3> = Msg::new("Higher than about {0} of 100 accounts of this size ({1} to {2}).");

// Cost.
/// What is given away, hours.
pub const FEE_AND_BOTH: Msg<2> = Msg::new("fee + {0} product + {1} h");
pub const FEE_AND_PRODUCT: Msg<2> = Msg::new("fee + {0} product");
pub const FEE_AND_HOURS: Msg<2> = Msg::new("fee + {1} h of yours");
/// Hours.
pub const HOURS_NOT_COUNTED: Msg<1> =
    Msg::new("About *{0} hours* of your own time are not counted: say what an hour costs.");
/// Orders.
pub const PAYS_OFF: Msg<1> = Msg::new("From *{0}* orders.");
/// Chance by code, by link.
pub const CHANCES: Msg<2> = Msg::new("*{0}* if you count by code, {1} by link.");
pub const CHANCE_BY_CODE: Msg<1> = Msg::new("*{0}* if you count by code.");
pub const CHANCE_BY_LINK: Msg<1> = Msg::new("*{0}* if you count by link.");
/// The chance.
pub const ABOUT: Msg<1> = Msg::new("about {0}");
/// By which counting; the fee typically, at worst and at best.
pub const NO_FEE: Msg<4> = Msg::new("No fee pays {0}, not even free.");
pub const HARDLY_A_FEE: Msg<4> = Msg::new("Typically no fee pays {0}, not even free; up to {3} if it goes very well.");
pub const FEE_UP_TO: Msg<4> = Msg::new("Pays up to a fee of *{1}* {0} ({2} to {3}).");
pub const FEE_FROM_NONE: Msg<4> = Msg::new("Pays up to a fee of *{1}* {0} (none to {3}).");
pub const FEE_WITHOUT_ENDS: Msg<4> = Msg::new("Pays up to a fee of *{1}* {0}.");
/// Revenue in euros.
pub const STUDY_SAYS: Msg<1> = Msg::new(
    "A field study of product-seeded shops in Europe (Instagram) would suggest EUR\u{a0}{0} of revenue. It measured something else and enters no figure here.",
);
/// How many times.
pub const LINK_CODE_RATIO: Msg<1> = Msg::new(
    "Counted by code, orders are {0} times those by link. Links and codes measure different things; we cannot tell which is yours.",
);
/// The cost, orders by link, by code.
pub const CROSS_ALT: Msg<3> = Msg::new("True cost {0}; orders by link {1}; orders by code {2}.");
/// Money.
pub const PER_ORDER: Msg<1> = Msg::new("{0} an order");
/// Money.
pub const PRODUCT_ONLY_TO: Msg<1> = Msg::new("product only to {0}");

// Tiers.
/// The scheme; what follows are its parts: where micro begins and ends, whose tier is which.
pub const MICRO_IS: Msg<3> = Msg::new("{0}: micro is {1} to {2}");
pub const ARE_A: Msg<3> = Msg::new("{0}; {1} followers are a {2}");

// Assumptions.
/// Two ends.
pub const USED: Msg<2> = Msg::new("4 in 5 between {0} and {1}. ");
pub const USED_PERCENT: Msg<2> = Msg::new("4 in 5 between {0}% and {1}%. ");
/// The default.
pub const DEFAULT_IS: Msg<1> = Msg::new("Default {0}. ");
pub const DEFAULT_IS_PERCENT: Msg<1> = Msg::new("Default {0}%. ");

/// What is used, and the ends of what is asked.
pub const TERM_ADDS: Msg<3> = Msg::new("Adds {0} to an estimated fee ({1} to {2}). ");
pub const TERM_USUAL: Msg<3> = Msg::new("Usual {0} ({1} to {2}). ");
pub const GIFT_POSTS: Msg<3> = Msg::new("About {0} of such creators post at all ({1} to {2}). ");

// Sources.
/// The publisher, the year, the sample.
pub const SOURCE_UNDATED: Msg<3> = Msg::new("{0}, undated: {2}");
pub const SOURCE_IN: Msg<3> = Msg::new("{0}, {1}");
pub const SOURCE_IN_OF: Msg<3> = Msg::new("{0}, {1}: {2}");
/// The year.
pub const OLD_SOURCE: Msg<1> = Msg::new("Older than three years ({0}).");

// Questions.
/// The text, what it would be.
pub const TWO_WAYS: Msg<2> = Msg::new("“{0}” ({1}) can be read in more than one way:");
/// A number, of what.
pub const PLURAL: Msg<2> = Msg::new("{0} {1}");

// Contradictions.
/// A fact, its value, another, its value.
pub const CLASH_ABOVE: Msg<4> =
    Msg::new("{0} ({1}) above {2} ({3}): that cannot be, if both speak of the same posts. Which is wrong?");
pub const CLASH_RARE: Msg<4> = Msg::new("{0} ({1}) above {2} ({3}): rare, but it happens. Is one of the two wrong?");
/// The rate as told, what follows.
pub const CLASH_RATE: Msg<2> = Msg::new("The engagement rate is told as {0}, but the counts make {1}. Which is wrong?");
/// The rate, of what.
pub const RATE_OF: Msg<2> = Msg::new("{0} of {1}");
/// As told, as listed.
pub const CLASH_POSTS: Msg<2> = Msg::new("{0} posts are said to be counted, but {1} are listed. The list is used.");
/// What, its value, the least and the most of the list.
pub const CLASH_LIST: Msg<4> =
    Msg::new("{0}: {1} is told, but the listed posts lie between {2} and {3}. The list is used.");
/// What.
pub const CORRECT: Msg<1> = Msg::new("Correct {0}");

// Oddities.
/// Followers.
pub const ODD_BELOW_TABLES: Msg<1> =
    Msg::new("{0} followers are below all published tables: ranges are wider, nothing is graded.");
pub const ODD_BEYOND_TABLES: Msg<1> = Msg::new("{0} followers are beyond all published tables: ranges are wider.");
/// How many times.
pub const ODD_REACHES_BEYOND: Msg<1> =
    Msg::new("Views are {0} times the followers: posts reach beyond them. That is normal for short video.");
/// The rate.
pub const ODD_VIRAL: Msg<1> = Msg::new("{0} of followers reacted: a viral post. Judge it by views instead.");
pub const ODD_HIGH_RATE: Msg<1> = Msg::new(
    "{0} of followers react, which is rare on an Instagram feed. A giveaway, a mistyped figure, or a very close community?",
);
/// How many times.
pub const ODD_LIKES_ABOVE_FOLLOWERS: Msg<1> =
    Msg::new("Likes are {0} times the followers: worth a look. A viral post, or totals instead of a post’s likes?");
/// The rate.
pub const ODD_IMPOSSIBLE: Msg<1> = Msg::new(
    "Interactions are {0} of views, which cannot be. A lost K, or totals mixed with single posts? Nothing is computed from the views until you correct one of the two.",
);
/// How many.
pub const ODD_FEW_POSTS: Msg<1> = Msg::new("Only {0} posts: a few posts say little. Twelve are usual.");
/// How many, of how many.
pub const ODD_LEFT_OUT: Msg<2> = Msg::new("{0} of {1} posts lack a count and were left out.");
/// The currency.
pub const ODD_CONVERTED: Msg<1> = Msg::new("Price tables are in US dollars, converted to {0} at your rate.");
pub const ODD_FOREIGN: Msg<1> =
    Msg::new("Price tables are in US dollars. Say how many dollars one {0} is to see them.");
pub const ODD_QUOTED_IN: Msg<1> = Msg::new("The fee is in {0}. Choose that currency to compute with it.");
/// Of what, how many times.
pub const ODD_VIRAL_DEPENDENCE: Msg<2> =
    Msg::new("{0}: the average is {1} times the median. One or two posts carry it; the typical post is what you buy.");
pub const ODD_UNEVEN: Msg<2> =
    Msg::new("{0}: the average is {1} times the median: some posts did far better than most.");
/// What.
pub const ODD_ABSURD: Msg<1> = Msg::new("{0}: no account has such a count. It is not used; correct it.");
pub const ODD_PART_MISSING: Msg<1> = Msg::new("{0} are not told: the rate is at least this.");
pub const ODD_IGNORED: Msg<1> = Msg::new("{0}: out of bounds, not used.");

// The rest.
/// The currency.
pub const QUOTED_IN: Msg<1> = Msg::new("quoted in {0}");
/// Lines, size, from where.
pub const LARGE_TEXT: Msg<3> = Msg::new("{0} rows, {1}, from {2}.");
/// Size, from where.
pub const UNREAD_TEXT: Msg<2> = Msg::new("{0} from {1}, not read.");
/// A number.
pub const PASTE_NUMBER: Msg<1> = Msg::new("Paste {0}");

// The table of what was read.
/// How many creators, columns.
pub const CREATORS_IN_COLUMNS: Msg<2> = Msg::new(
    "*{0}* creators, *{1}* columns. Each cell shows what was read and, below it, what stands in your text. Choose a row to judge that creator below.",
);
/// How many can be judged, of how many; then how many are micro, by which scheme.
pub const SURVEY: Msg<2> = Msg::new("*{0}* of {1} can be judged.");
pub const SURVEY_MICRO: Msg<2> = Msg::new(" Micro-influencers ({1}): *{0}*.");
/// How many below, usual, above.
pub const SURVEY_SPREAD: Msg<3> = Msg::new(" Engagement for their size: {0} below the usual, {1} usual, {2} above it.");
/// How many.
pub const SURVEY_UNPLACED: Msg<1> = Msg::new(" Engagement that cannot be placed: {0}.");
pub const SKIPPED: Msg<1> = Msg::new("{0} rows or cells were not read, or not as they stand");
pub const SKIPPED_ONE: Msg<1> = Msg::new("{0} row or cell was not read, or not as it stands");
/// Line, column, text, why.
pub const SKIPPED_CELL: Msg<4> = Msg::new("Line {0}, {1}: “{2}”, {3}");
pub const SKIPPED_ROW: Msg<4> = Msg::new("Line {0}: “{2}”, {3}");
/// What the limit is, how much there is.
pub const SKIPPED_LONG: Msg<2> = Msg::new("{0}: it has {1}");
/// Line, column, value.
pub const CELL_IS: Msg<3> = Msg::new("Line {0}, {1}: {2}");
/// Line, column, value, text.
pub const CELL_FROM: Msg<4> = Msg::new("Line {0}, {1}: {2}, from “{3}”");
/// The column.
pub const COLUMN_HOLDS: Msg<1> = Msg::new("What “{0}” holds");
/// The column, its first cells.
pub const COLUMN_ASKED: Msg<2> =
    Msg::new("“{0}” can be read in more than one way. Nothing is computed from it until you say: {1} means");
/// The column, why, its first cells.
pub const COLUMN_ALARM: Msg<3> =
    Msg::new("“{0}” cannot be what it seems: {1} Nothing is computed from it until you say what {2} means");
/// Numbers.
pub const AS_WRITTEN: Msg<1> = Msg::new("{0}, as written");
/// The column, what it holds and how its numbers are read, why.
pub const HOLDS: Msg<3> = Msg::new("“{0}”: {1} ({2}).");
/// A line, what stands there, the column.
pub const SHOW_LINE: Msg<3> = Msg::new("Line {0}, column {2}: “{1}”");

// What comes in.
/// From where.
pub const IS_READING: Msg<1> = Msg::new("Reading *{0}*");
pub const WAS_READING: Msg<1> =
    Msg::new("*{0}* was being read when something broke. It is kept, and not read by itself.");
pub const UNCLEAR_BYTES: Msg<1> = Msg::new("*{0}* holds letters that can be read in two ways. Which lines are right?");
pub const UNCLEAR_ZEROS: Msg<1> =
    Msg::new("*{0}* has zeros between its letters and no mark that says why. Which lines are right?");
/// The encoding.
pub const READ_AS: Msg<1> = Msg::new("Read as {0}");
/// Bytes read, of how many; lines, in a second.
pub const PROGRESS: Msg<4> = Msg::new("{0} of {1} · {2} rows · {3} rows a second");
/// From where, how many new, how many here.
pub const READY: Msg<3> = Msg::new("In *{0}*: *{1}* new, *{2}* already here. What shall become of what is here?");
/// How many.
pub const JOIN_ADD: Msg<1> = Msg::new("Add {0}");
/// How many here already, how many new.
pub const JOIN_UPDATE: Msg<2> = Msg::new("Update {0} by handle, add {1}");
/// The line, what a note was meant for: parts of notes.
pub const NOTE_LINE: Msg<1> = Msg::new(" (line {0})");
pub const NOTE_LINES: Msg<1> = Msg::new(" (lines {0})");
pub const NOTE_MEANT: Msg<1> = Msg::new(" for {0}");
/// How many.
pub const MORE_NOTES: Msg<1> = Msg::new("and {0} more.");
/// The action, the shape of the text.
pub const REPORT_LINE: Msg<2> = Msg::new("action: {0}; text: {1}");
