//! English, the boxes for further texts, and what each was read as.

use super::super::super::message::Msg;

// Further boxes.
pub const PASTE_WORDS: Msg<0> = Msg::new("Bio and captions");
pub const PASTE_WORDS_HINT: Msg<0> =
    Msg::new("Paste the bio, then some captions with their hashtags, an empty line between them.");
pub const PASTE_ASK: Msg<0> = Msg::new("What the creator asks for");
pub const PASTE_ASK_HINT: Msg<0> = Msg::new("Such as “$450 for 1 reel + 2 stories, 30 days usage”.");

// What a box was read as.
/// Comments, answers.
pub const READ_REPLIES: Msg<2> = Msg::new("Read: *{0}* comments by others, *{1}* of them answered.");
pub const THREAD_NOTHING: Msg<1> = Msg::new("No comment was found. Copy from the first name to the last line.");
pub const THREAD_LONG: Msg<1> = Msg::new("The text is too long; its end was left out.");
pub const THREAD_UNREAD: Msg<1> = Msg::new("{0} lines belong to no comment and were left out.");
pub const THREAD_WHO: Msg<1> = Msg::new("Who of these is the creator?");
pub const THREAD_SILENT: Msg<1> = Msg::new("The creator wrote nothing here.");
pub const THREAD_HIDDEN: Msg<1> = Msg::new("{0} comments have answers that were not unfolded: they are not counted.");
pub const THREAD_PLACE: Msg<1> = Msg::new("{0} answers are taken to be for the comment above them.");
pub const THREAD_ASTRAY: Msg<1> =
    Msg::new("{0} answers are for somebody who is not in the text: they are not counted.");
/// Posts, days.
pub const READ_DIARY: Msg<2> = Msg::new("Read: *{0}* posts with a date, over {1} days.");
pub const READ_ADS: Msg<2> = Msg::new("*{0}* of the {1} with a text of their own are marked as advertising.");
pub const READ_COUNTS: Msg<1> = Msg::new("*{0}* of them have counts: they stand in place of averages.");
pub const DIARY_NOTHING: Msg<1> = Msg::new("No date was found that stands with a post.");
pub const DIARY_ORDER: Msg<1> = Msg::new(
    "Day and month of {0} dates can be swapped, so nothing is computed from them. Write the month as a word, or the year first.",
);
pub const DIARY_DATES: Msg<1> = Msg::new("{0} dates tell no day.");
pub const DIARY_AGES: Msg<1> = Msg::new("{0} ages are rounded to weeks or months, so pauses are as rough.");
pub const DIARY_COUNTS: Msg<1> = Msg::new("{0} numbers can be read in two ways and were left out.");
pub const DIARY_POSTS: Msg<1> =
    Msg::new("Which counts belong to which date is not told, so none was taken. One post a line tells it.");
pub const DIARY_GROWTH: Msg<1> = Msg::new("Too few posts with counts, or too few days, to tell growth.");
