//! English, who this is: three questions, and what follows from them.

use super::super::super::message::Msg;

pub const KIND_CELEBRITY: Msg<0> =
    Msg::new("A *celebrity or public figure*: known by very many, and not for one topic.");
pub const KIND_MAJOR: Msg<0> = Msg::new("A *major influencer*: a large audience that came for something.");
pub const KIND_MICRO: Msg<0> = Msg::new("A *micro-influencer*: a small audience that listens.");
pub const KIND_EVERYDAY: Msg<0> =
    Msg::new("An *everyday creator*: somebody who publishes, and is not answered more than usual.");
pub const KIND_UNKNOWN: Msg<0> = Msg::new("*It cannot be told yet.* Size alone decides nothing.");
pub const NAME_CELEBRITY: Msg<0> = Msg::new("celebrity");
pub const NAME_MAJOR: Msg<0> = Msg::new("major influencer");
pub const NAME_MICRO: Msg<0> = Msg::new("micro-influencer");
pub const NAME_EVERYDAY: Msg<0> = Msg::new("everyday creator");
/// The names of what is still possible.
pub const POSSIBLE: Msg<1> = Msg::new("Still possible: *{0}*.");
/// What would tell.
pub const WOULD_TELL: Msg<1> = Msg::new("What would make it firmer: *{0}*.");
pub const ASK_FOLLOWERS: Msg<0> = Msg::new("the follower count");
pub const ASK_PLATFORM: Msg<0> = Msg::new("the platform");
pub const ASK_LIKES: Msg<0> = Msg::new("likes and comments of some posts");
pub const ASK_VIEWS: Msg<0> = Msg::new("views of some posts");
pub const ASK_COMMENTS: Msg<0> = Msg::new("ten recent comments with the creator’s answers");
pub const ASK_TOPICS: Msg<0> = Msg::new("your topics, with a bio and captions");
pub const SPEAKS_FOR: Msg<0> = Msg::new("for it");
pub const SPEAKS_AGAINST: Msg<0> = Msg::new("against it");
/// Followers, from, to.
pub const BY_FOLLOWERS: Msg<3> = Msg::new("{0} followers: between {1} and {2}");
pub const BY_FOLLOWERS_FROM: Msg<3> = Msg::new("{0} followers: {1} or more");
pub const BY_FOLLOWERS_TO: Msg<3> = Msg::new("{0} followers: under {2}");
pub const BY_NO_FOLLOWERS: Msg<0> = Msg::new("Followers are not told");
/// The base, of a hundred accounts.
pub const BY_STANDING: Msg<2> = Msg::new("By {0}, people react more than at {1} of 100 accounts of this size");
/// Why.
pub const BY_NO_STANDING: Msg<1> = Msg::new("How people react cannot be placed among others: {0}");
pub const BY_NO_RESPONSE: Msg<0> = Msg::new("How people react is not told");
/// The index, from where on it is good.
pub const BY_INDEX: Msg<2> = Msg::new("Relationship index {0} of 100; good from {1}");
pub const BY_NO_INDEX: Msg<0> =
    Msg::new("How the creator deals with people is not told: neither answers nor comments are known");
/// Topics found, of how many.
pub const BY_TOPICS: Msg<2> = Msg::new("{0} of your {1} topics were found");
pub const BY_NO_TOPICS: Msg<0> = Msg::new("None of your topics was found in what was pasted");
pub const BY_TOPICS_UNTOLD: Msg<0> = Msg::new("What they are known for is not told");
/// The share, the usual one.
pub const BY_ADS: Msg<2> = Msg::new("{0} of the posts are advertising; of fashion creators it was {1}");
/// What, where the line is.
pub const NEAR_FOLLOWERS: Msg<2> = Msg::new("Near an edge: {0} followers, and the line is at {1}.");
/// From, to, the line.
pub const NEAR_STANDING: Msg<3> =
    Msg::new("Near an edge: the place among 100 accounts is {0} to {1}, and the line is at {2}.");
pub const NEAR_INDEX: Msg<3> = Msg::new("Near an edge: the index is {0} to {1}, and the line is at {2}.");
pub const SIZE: Msg<0> = Msg::new("Size");
pub const RESPONSE: Msg<0> = Msg::new("Response");
pub const RELATIONSHIP: Msg<0> = Msg::new("Relationship");
pub const NOT_TOLD: Msg<0> = Msg::new("Not told.");
pub const SIZE_NOT_TOLD: Msg<0> = Msg::new("Not told. Add the follower count above.");
pub const RESPONSE_NOT_TOLD: Msg<0> = Msg::new("Not told. Add likes and comments above, or paste some posts below.");
pub const RELATIONSHIP_NOT_TOLD: Msg<0> =
    Msg::new("Not told. Paste comments or dated posts below, or a bio and captions under the topic.");
/// Followers, the tier, the scheme.
pub const SIZE_IS: Msg<3> = Msg::new("*{0}* followers: {1} ({2}).");
/// How many definitions, of how many, the tier.
pub const SIZE_NAMES: Msg<3> = Msg::new("{2} in {0} of {1} definitions");
/// The place, its ends.
pub const PLACE: Msg<3> = Msg::new("More reaction than at *{0}* of 100 accounts of this size ({1} to {2}).");
/// For a hundred likes, the usual.
pub const COMMENTS_PER: Msg<2> = Msg::new("*{0}* comments for 100 likes; usual {1}.");
pub const COMMENTS_PER_ALONE: Msg<2> = Msg::new("*{0}* comments for 100 likes; nobody says what is usual here.");
pub const SAVES_PER: Msg<2> = Msg::new("*{0}* saves for 100 likes; usual {1}.");
pub const SAVES_PER_ALONE: Msg<2> = Msg::new("*{0}* saves for 100 likes; nobody says what is usual here.");
pub const SHARES_PER: Msg<2> = Msg::new("*{0}* shares for 100 likes; usual {1}.");
pub const SHARES_PER_ALONE: Msg<2> = Msg::new("*{0}* shares for 100 likes; nobody says what is usual here.");
/// Posts, the factor, the usual one.
pub const STEADY: Msg<3> = Msg::new(
    "Steadiness: two thirds of the {0} posts lie within {1} times more or less than the typical one; usual {2} times.",
);
/// The best post's share, mean over median, the usual one.
pub const BEST: Msg<3> =
    Msg::new("One post: the best has *{0}* of everything; the average is {1} times the median, usual {2}.");
/// The share, its ends.
pub const REPLIES: Msg<3> = Msg::new("*{0}* of the comments are answered ({1} to {2}: few were looked at).");
/// Posts in a week, the usual.
pub const CADENCE: Msg<2> = Msg::new("*{0}* posts a week; usual {1}. Too few and too many both hurt.");
pub const CADENCE_ALONE: Msg<2> = Msg::new("*{0}* posts a week.");
/// Days.
pub const PAUSE: Msg<1> = Msg::new("The longest pause: {0} days.");
/// The change, its ends.
pub const GROWTH: Msg<3> = Msg::new("Reactions to a typical post change by *{0}* in 30 days ({1} to {2}).");
/// Marked, of how many; the usual share.
pub const ADS: Msg<2> =
    Msg::new("*{0}* of the posts are marked as advertising; of fashion creators it was {1}. No limit is published.");
/// Captions, of how many.
pub const EXPERT_SHOWN: Msg<2> = Msg::new("Writes about your topics in *{0}* of {1} captions.");
pub const EXPERT_NAMED: Msg<2> = Msg::new("Names your topics, without writing about them all the time.");
pub const EXPERT_NOT: Msg<2> = Msg::new("Your topics do not occur in what was pasted.");
pub const INDEX: Msg<0> = Msg::new("Relationship index");
/// The index, its ends.
pub const INDEX_IS: Msg<3> = Msg::new("*{0}* of 100 ({1} to {2})");
pub const INDEX_NONE: Msg<0> = Msg::new("There is no index yet: it needs answers to comments, or comments and likes.");
pub const INDEX_OURS: Msg<0> = Msg::new(
    "Our index, not a market standard. What is usual gives 50 points, answers to every second comment as well. Whatever is not told drops out, and the rest weighs more.",
);
/// The part, its points, its weight.
pub const INDEX_PART: Msg<3> = Msg::new("{0}: {1} points, weight {2}");
/// The part, why.
pub const INDEX_DROPPED: Msg<2> = Msg::new("{0}: {1}");
pub const PART_REPLIES: Msg<0> = Msg::new("answers to comments");
pub const PART_COMMENTS: Msg<0> = Msg::new("comments for each like");
pub const PART_SAVES: Msg<0> = Msg::new("saves and shares for each like");
pub const PART_STEADY: Msg<0> = Msg::new("steadiness");
pub const PART_CADENCE: Msg<0> = Msg::new("posts a week");
pub const DROP_NOT_TOLD: Msg<0> = Msg::new("not told");
pub const DROP_HIDDEN: Msg<0> = Msg::new("hidden");
pub const DROP_NO_REFERENCE: Msg<0> = Msg::new("nobody says what is usual on this platform");
pub const DROP_FEW: Msg<0> = Msg::new("fewer than five posts");
pub const RESTS_ON: Msg<0> = Msg::new("What is usual rests on: ");
pub const PASTE_COMMENTS: Msg<0> = Msg::new("Comments, with the creator’s answers");
pub const PASTE_COMMENTS_HINT: Msg<0> =
    Msg::new("Open a recent post, unfold the answers, select ten or so comments, copy, and paste them here.");
pub const PASTE_DIARY: Msg<0> = Msg::new("Posts with their dates");
pub const PASTE_DIARY_HINT: Msg<0> =
    Msg::new("One post a line, such as “3 Nov 2026, 1,240 likes, 68 comments”, or rows of a sheet.");
