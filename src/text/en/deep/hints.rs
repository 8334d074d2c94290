//! English, what is unusual, argued from both sides.

use super::super::super::message::Msg;

pub const HINTS_NONE: Msg<0> = Msg::new(
    "Nothing unusual in what was pasted. That says little of what was not: who follows, who likes, what the comments say.",
);
pub const HINTS_INTRO: Msg<0> = Msg::new(
    "Unusual is not wrong. Each of these has everyday reasons; none of them says what people are or whether anybody paid for them.",
);
/// What is seen, what is usual.
pub const HINT_USUAL: Msg<2> = Msg::new("Here *{0}*, usual {1}.");
pub const UP_TO: Msg<1> = Msg::new("up to {0}");
pub const FROM: Msg<1> = Msg::new("from {0}");
pub const COULD_BE: Msg<1> = Msg::new("What else could explain it: {0}.");
/// What the facts themselves speak for.
pub const SEEN: Msg<1> = Msg::new("What was pasted speaks for: *{0}*.");
pub const UNCHECKED: Msg<1> = Msg::new("Not checked: {0}.");
pub const LIMIT_TABLE: Msg<0> = Msg::new("Usual by the tables for this size and platform.");
pub const LIMIT_COUNTS: Msg<0> = Msg::new("Usual by the counts themselves.");
pub const LIMIT_OURS: Msg<0> = Msg::new("The limit is ours; nobody has published one.");
pub const HINT_BELOW: Msg<0> = Msg::new("People react less than usual at this size");
pub const HINT_ABOVE: Msg<0> = Msg::new("People react far more than usual at this size");
pub const HINT_LIKES: Msg<0> = Msg::new("Likes of a post come near the follower count");
pub const HINT_FEW_COMMENTS: Msg<0> = Msg::new("Hardly any comments for so many likes");
pub const HINT_MANY_COMMENTS: Msg<0> = Msg::new("Very many comments for so many likes");
pub const HINT_COMMENTS_ABOVE: Msg<0> = Msg::new("More comments than likes");
pub const HINT_EVEN: Msg<0> = Msg::new("Likes hardly differ from post to post");
pub const HINT_ONE_POST: Msg<0> = Msg::new("One post brought more than all the others together");
pub const HINT_GROWTH: Msg<0> = Msg::new("Reactions grew very fast");
pub const HINT_FOLLOWS: Msg<0> = Msg::new("Follows very many accounts");
pub const HINT_VIEWS: Msg<0> = Msg::new("Views are far below the follower count");
pub const HINT_STATED: Msg<0> = Msg::new("The stated rate does not follow from the counts");
pub const TELEVISION: Msg<0> = Msg::new("an appearance on television or in the press");
pub const GIVEAWAY: Msg<0> = Msg::new("a giveaway, or a question to be answered by a comment");
pub const VIRAL: Msg<0> = Msg::new("a video that went beyond the followers");
pub const OLD_ACCOUNT: Msg<0> = Msg::new("an old account, whose early followers no longer look");
pub const BOUGHT_ADS: Msg<0> = Msg::new("posts that were promoted openly, with money");
pub const PLATFORMS_WAY: Msg<0> = Msg::new("the way of the platform, which shows posts to others than followers");
pub const SEASON: Msg<0> = Msg::new("a season, a launch or an event");
pub const LONG_PAUSE: Msg<0> = Msg::new("a pause in posting");
pub const CLOSE: Msg<0> = Msg::new("a close community, where people know each other");
pub const QUIET: Msg<0> = Msg::new("content that one looks at and does not discuss");
pub const LIMITED: Msg<0> = Msg::new("comments that the creator limits or filters");
pub const SERIES: Msg<0> = Msg::new("posts of one series, alike by design");
pub const ROUNDED_COUNTS: Msg<0> = Msg::new("counts that the platform rounds");
pub const FEW: Msg<0> = Msg::new("few posts: luck alone");
pub const PAID_POSTS: Msg<0> = Msg::new("advertising among own posts, which is answered less");
pub const FOLLOWS_BACK: Msg<0> = Msg::new("somebody who follows customers and peers back");
pub const OTHER_WAY: Msg<0> = Msg::new("a rate on another base, over other posts, or with other interactions");
pub const OTHER_DAY: Msg<0> = Msg::new("figures of different days");
pub const SHOUT_OUT: Msg<0> = Msg::new("a mention by a larger account");
pub const NEW_FORMAT: Msg<0> = Msg::new("a new format that old followers do not look at");
pub const WHO_FOLLOWS: Msg<0> = Msg::new("who the followers are and where they live");
pub const WHAT_COMMENTS_SAY: Msg<0> = Msg::new("what the comments say and who writes them");
pub const OVER_TIME: Msg<0> = Msg::new("how the follower count went over time");
pub const WHO_LIKED: Msg<0> = Msg::new("who liked");
pub const WHICH_PAID: Msg<0> = Msg::new("which posts were promoted, sponsored or part of a giveaway");
pub const OLDER_POSTS: Msg<0> = Msg::new("posts before these");
pub const OWN_REACH: Msg<0> = Msg::new("reach, which only the owner sees");
pub const NEWS: Msg<0> = Msg::new("what else happened in those weeks");
pub const HOW_COMPUTED: Msg<0> = Msg::new("how the stated rate was computed");
pub const WHOM_FOLLOWS: Msg<0> = Msg::new("whom the account follows");
