//! English, the topic: what was looked for, what was found, who cares.

use super::super::super::message::Msg;

pub const BRAND: Msg<0> = Msg::new("Your topics");
pub const BRAND_HINT: Msg<0> = Msg::new("hi-tech, home audio");
pub const TOPIC_INTRO: Msg<0> = Msg::new(
    "Of all who see a post, only those who care about your topic may click and buy. Type what you stand for, and paste what the creator writes.",
);
pub const TOPIC_MARKS: Msg<0> = Msg::new("Bio and captions; the words that matched are marked");
pub const TOPIC_WHERE: Msg<0> = Msg::new(
    "Words that matched are marked. Latin and Cyrillic words match in their forms, scripts without spaces letter by letter.",
);
/// Which topics.
pub const TOPIC_FOUND: Msg<1> = Msg::new("Found: *{0}*.");
pub const TOPIC_MISSING: Msg<1> = Msg::new("Not found: {0}.");
/// Captions that speak of them, of how many.
pub const TOPIC_CAPTIONS: Msg<2> = Msg::new("*{0}* of {1} captions speak of them.");
pub const FIT_FOUND: Msg<0> = Msg::new("So more of the audience is taken to care than usual, within a narrower range.");
pub const FIT_OFF: Msg<0> = Msg::new(
    "None of your topics occurs, in all that was pasted. If it is in the language of your topics, they are known for something else: fewer care, and how many is much less sure.",
);
pub const FIT_OFF_YES: Msg<0> = Msg::new("It is: they are known for something else");
pub const FIT_OPEN: Msg<0> = Msg::new("That is too little to tell; the usual share holds.");
pub const FIT_CHOSEN: Msg<0> = Msg::new("You have set the share who cares yourself, below, so that holds.");
/// The share, its ends.
pub const FIT_SHARE: Msg<3> = Msg::new(
    "Share of the audience that cares: *{0}* ({1} to {2}), an assumption of ours, never by size. It enters relevant views, clicks and orders.",
);
pub const RELEVANT: Msg<2> = Msg::new("Relevant views: *{0}* ({1}).");
pub const TOPICS_LEFT: Msg<1> = Msg::new("{0} topics are too many or too long and were left out.");
pub const TEXT_BEYOND: Msg<0> = Msg::new("The text is longer than what is looked at; its end was left out.");
