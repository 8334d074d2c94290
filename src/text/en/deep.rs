//! English, what is told when a person looks closer: explanations, reasons, terms of a deal. All of it can wait (see
//! xtask/src/wasm/first.rs).

use super::super::message::Msg;

// What a figure is, in plain words, and how it comes about.
/// Views.
pub const WHAT_VIEWS: Msg<0> = Msg::new("How often the posts are seen. Who looks twice counts twice.");
pub const HOW_VIEWS: Msg<0> = Msg::new("views of a typical post × posts × luck of single posts");
/// People reached.
pub const WHAT_REACH: Msg<0> = Msg::new("Different people who see at least one of the posts.");
pub const HOW_REACH: Msg<0> = Msg::new(
    "views of a typical post × posts, each further one at a share of the one before (70% unless you set it), × 80% who see it once",
);
/// Interactions.
pub const WHAT_ENGAGED: Msg<0> = Msg::new("Likes, comments and whatever else the platform counts, on all posts.");
pub const HOW_ENGAGED: Msg<0> = Msg::new("reactions to a typical post × posts × sponsored posts against own ones");
/// Clicks.
pub const WHAT_CLICKS: Msg<0> = Msg::new("People who follow the link.");
pub const HOW_CLICKS: Msg<0> = Msg::new(
    "people who see it, as far as they are real and care, against ordinary audiences × clicks per viewer (CTR)",
);
/// Orders.
pub const WHAT_ORDERS_LINK: Msg<0> = Msg::new("Orders that come from a click on the link.");
pub const HOW_ORDERS_LINK: Msg<0> = Msg::new("clicks × orders per click (CVR)");
pub const WHAT_ORDERS_CODE: Msg<0> = Msg::new("Orders in which somebody types the creator’s discount code.");
pub const HOW_ORDERS_CODE: Msg<0> = Msg::new(
    "people who see it, as far as they are real and care, against ordinary audiences × orders by code per viewer",
);
/// Prices.
pub const WHAT_FEE: Msg<0> = Msg::new("What the creator is paid for everything that is booked.");
pub const HOW_FEE: Msg<0> = Msg::new(
    "posts × (making the content + shown average × price of 1,000 views ÷ 1,000) × (1 + extras); a quoted fee stands in its place",
);
pub const WHAT_LIST: Msg<0> =
    Msg::new("What published price lists name for one post at this size. A list is no forecast: it enters no figure.");
pub const WHAT_TRUE_COST: Msg<0> = Msg::new("Everything that you spend on this booking, your own time with it.");
pub const HOW_TRUE_COST: Msg<0> =
    Msg::new("fee × (1 + agency) + product + shipping + hours × price of an hour + boost");
pub const WHAT_CPM: Msg<0> = Msg::new("Cost per mille: what a thousand views cost you, all in all.");
pub const HOW_CPM: Msg<0> = Msg::new("1,000 × true cost ÷ views");
pub const WHAT_CPE: Msg<0> = Msg::new("Cost per engagement: what one reaction costs you.");
pub const HOW_CPE: Msg<0> = Msg::new("true cost ÷ reactions");
pub const WHAT_CPC: Msg<0> = Msg::new("Cost per click: what one visitor of your shop costs you.");
pub const HOW_CPC: Msg<0> = Msg::new("true cost ÷ clicks");
pub const WHAT_CPA: Msg<0> = Msg::new("Cost per acquisition: what one order costs you, with the commission on it.");
pub const HOW_CPA: Msg<0> = Msg::new("true cost ÷ orders + commission × basket value");
pub const WHAT_REVENUE: Msg<0> = Msg::new("What customers pay for these orders, before your goods are paid.");
pub const HOW_REVENUE: Msg<0> = Msg::new("orders × basket value");
pub const WHAT_ROI: Msg<0> = Msg::new(
    "Return on investment: what is left of each unit of money that you spend. −100% is all lost, 0% is even, 100% is doubled.",
);
pub const HOW_ROI: Msg<0> = Msg::new("orders × basket value × (margin − commission) ÷ true cost − 1");
pub const WHAT_PROFIT: Msg<0> =
    Msg::new("In how many of a hundred bookings like this the margin on the orders would exceed what you spend.");
pub const HOW_PROFIT: Msg<0> =
    Msg::new("chance that orders, counted whole, × basket value × (margin − commission) exceed the true cost");
pub const WHAT_EVEN: Msg<0> =
    Msg::new("The orders that earn back what you spend, and the highest fee at which they would.");
pub const HOW_EVEN: Msg<0> = Msg::new(
    "orders = true cost ÷ (basket value × (margin − commission)); fee = (orders × the same − your own cost) ÷ (1 + agency)",
);
/// Rates.
pub const WHAT_RATE_FOLLOWERS: Msg<0> =
    Msg::new("Engagement rate by followers: of a hundred followers, how many react to a post.");
pub const HOW_RATE_FOLLOWERS: Msg<0> = Msg::new("reactions to a post ÷ followers");
pub const WHAT_RATE_VIEWS: Msg<0> =
    Msg::new("Engagement rate by views: of a hundred times a post is seen, how often somebody reacts.");
pub const HOW_RATE_VIEWS: Msg<0> = Msg::new("reactions to a post ÷ its views");
pub const WHAT_RATE_REACH: Msg<0> =
    Msg::new("Engagement rate by reach: of a hundred people who see a post, how many react.");
pub const HOW_RATE_REACH: Msg<0> = Msg::new("reactions to a post ÷ people reached");
/// The formula.
pub const FORMULA: Msg<1> = Msg::new("Computed as {0}.");

// The study behind "82 %" and "74 %" (journey.md 6.2).
pub const STUDY_WHO: Msg<0> = Msg::new(
    "A survey of 2016 by the *Keller Fay Group* and Jonah Berger (Wharton). It was *paid for by Experticity*, which sold access to the people it is about.",
);
pub const STUDY_WHOM: Msg<0> = Msg::new(
    "Its “micro-influencers” were members of Experticity’s own network: people who work in a category or know it well, such as shop staff and instructors. *Not social-media accounts*, of any size; nobody counted followers or subscribers.",
);
pub const STUDY_82: Msg<0> = Msg::new(
    "*82%* of people who had got advice from one of them said that they were *highly likely to follow it*: an intention, told by themselves. For advice of an average person it was 73%.",
);
pub const STUDY_74: Msg<0> = Msg::new(
    "*74%* of the recommendations of these people tell the other to *“buy it or try it”*; of the general public’s it was 66%. It is a share of advice given, not of people who buy.",
);
pub const STUDY_HOW: Msg<0> = Msg::new(
    "87% of the advice was given *face to face* (of the general public’s 78%). How many were asked is told in two ways: 6,000 from panel and public together, or 6,000 members and a control group. Both cannot be right.",
);
pub const STUDY_WRONG: Msg<0> = Msg::new(
    "It is often retold as if 82% of followers bought, or as if 74% of influencers advised their *subscribers* to buy. There were no followers and no subscribers in it.",
);
pub const STUDY_WHY: Msg<0> = Msg::new(
    "So neither figure enters anything here: intentions are no orders, conversations are no posts, and whoever paid sold the result. What a click or a code brings is told by the rates in the assumptions, each with its source.",
);

// Who this is: three questions, and what follows from them.
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

// What is unusual, argued from both sides.
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

// What a creator is good for.
pub const GOAL_INTRO: Msg<0> = Msg::new(
    "Four stages from first hearing of a thing to telling others about it. Say how much you want of each; what this creator does for it stands below.",
);
pub const AWARENESS: Msg<0> = Msg::new("Awareness");
pub const CONSIDERATION: Msg<0> = Msg::new("Consideration");
pub const CONVERSION: Msg<0> = Msg::new("Conversion");
pub const ADVOCACY: Msg<0> = Msg::new("Advocacy");
pub const IS_AWARENESS: Msg<0> = Msg::new("People hear of it.");
pub const IS_CONSIDERATION: Msg<0> = Msg::new("People weigh it.");
pub const IS_CONVERSION: Msg<0> = Msg::new("People buy it.");
pub const IS_ADVOCACY: Msg<0> = Msg::new("People tell others.");
pub const WANT: Msg<1> = Msg::new("How much {0} you want");
pub const WANT_NONE: Msg<0> = Msg::new("not wanted");
pub const WANT_SOME: Msg<0> = Msg::new("a little");
pub const WANT_MUCH: Msg<0> = Msg::new("much");
pub const WANT_MOST: Msg<0> = Msg::new("most of all");
pub const HARDLY: Msg<0> = Msg::new("hardly serves it");
pub const SOMEWHAT: Msg<0> = Msg::new("serves it somewhat");
pub const WELL: Msg<0> = Msg::new("serves it well");
pub const VERY_WELL: Msg<0> = Msg::new("serves it very well");
pub const STAGE_UNKNOWN: Msg<0> = Msg::new("not told: the follower count is missing");
/// What serves.
pub const GOAL_IS: Msg<1> = Msg::new("For what you want, this creator *{0}*.");
pub const OUTCOME: Msg<3> = Msg::new("Estimated: {0} {1} ({2}).");
pub const RELEVANT_VIEWS: Msg<0> = Msg::new("views by real people who care");
pub const CLICKS: Msg<0> = Msg::new("clicks");
pub const ORDERS_LINK: Msg<0> = Msg::new("orders by link");
pub const ORDERS_CODE: Msg<0> = Msg::new("orders by code");
pub const REACTIONS: Msg<0> = Msg::new("reactions");
pub const CONVENTION: Msg<0> = Msg::new("What size says here is convention: many say it, nobody measured it.");
pub const MEASURED: Msg<0> =
    Msg::new("Here size was measured, too: small creators brought more revenue for each follower and each euro. ");
pub const LARGER_RAISES: Msg<0> =
    Msg::new("Against it: a larger following made money work better for engagement (Leung et al. 2022).");
pub const RISES_FALLS: Msg<0> = Msg::new(
    "Against it: engagement of sponsored posts first rises with followers, then falls (Wies et al. 2023, 802 campaigns).",
);
pub const RISES_TIKTOK: Msg<0> =
    Msg::new("Against it: on TikTok the rate by views rises with size, for brands (Rival IQ 2023).");
pub const LONG_RUN: Msg<0> =
    Msg::new("Against it: this work pays mainly in the long run, at any size (IPA databank 2025, 220 campaigns).");
pub const MORE_BY: Msg<1> = Msg::new("More, since {0}.");
pub const LESS_BY: Msg<1> = Msg::new("Less, since {0}.");
pub const BC_REACHES: Msg<1> = Msg::new("views are {0} times the followers");
pub const BC_SAVES: Msg<1> = Msg::new("{0} saves for 100 likes are above what is usual");
pub const BC_COMMENTS: Msg<1> = Msg::new("{0} comments for 100 likes are above what is usual");
pub const BC_SHARES: Msg<1> = Msg::new("{0} shares for 100 likes are above what is usual");
pub const BC_EXPERT: Msg<1> = Msg::new("{0} of what was pasted is about your topics");
pub const BC_REPLIES: Msg<1> = Msg::new("{0} of the comments are answered");
pub const BC_STANDING: Msg<1> = Msg::new("people react more than at {0} of 100 accounts of this size");
pub const BC_NO_COUNT: Msg<1> = Msg::new("orders can be counted neither by link nor by code");

// Further boxes.
pub const PASTE_WORDS: Msg<0> = Msg::new("Bio and captions");
pub const PASTE_WORDS_HINT: Msg<0> =
    Msg::new("Paste the bio, then some captions with their hashtags, an empty line between them.");
pub const PASTE_ASK: Msg<0> = Msg::new("What the creator asks for");
pub const PASTE_ASK_HINT: Msg<0> = Msg::new("Such as “$450 for 1 reel + 2 stories, 30 days usage”.");

// The topic.
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

// What would have to be true.
pub const TURNED_INTRO: Msg<0> = Msg::new(
    "The other way round: what it takes for the margin of the orders to earn back the true cost, and how often that is seen. Link and code count differently; neither is the other’s proof.",
);
pub const TURNED_RATE_LINK: Msg<2> = Msg::new("Needs *1 order in {0} clicks*; usual is 1 in {1}.");
pub const TURNED_RATE_CODE: Msg<2> = Msg::new("Needs *1 order by code in {0} viewers*; usual is 1 in {1}.");
/// The chance, how often.
pub const TURNED_SEEN: Msg<2> =
    Msg::new("A rate that good is *{1}*: seen in {0} of 100 cases. Views can surprise as well.");
/// Orders needed, the typical number.
pub const TURNED_ORDERS: Msg<2> = Msg::new("Needs *{0} orders*; typically {1} come.");
pub const TURNED_CHANCE: Msg<2> = Msg::new("So many are *{1}*: in {0} of 100 bookings like this.");
/// The fee, the chance, how often.
pub const TURNED_FEE: Msg<3> =
    Msg::new("A fee of *{0}* breaks even if orders are as usual; profit then in {1} of 100, {2}.");
pub const TURNED_FEE_GOOD: Msg<3> =
    Msg::new("A fee of *{0}* breaks even if it goes very well; profit then in {1} of 100, {2}.");
pub const TURNED_EVEN: Msg<1> = Msg::new("Up to a fee of *{0}* profit is as likely as not.");
pub const TURNED_NEVER: Msg<0> = Msg::new("No fee makes profit as likely as not, not even free.");
pub const TURNED_NO_FEE: Msg<0> = Msg::new("No fee breaks even, not even free, even if it goes very well.");
pub const FEWER_THAN_ONE: Msg<0> = Msg::new("fewer than 1");
pub const IMPOSSIBLE_RATE: Msg<0> = Msg::new("That is more than one order for each: it cannot happen.");
pub const COMMON: Msg<0> = Msg::new("common");
pub const HAPPENS: Msg<0> = Msg::new("something that happens");
pub const RARE: Msg<0> = Msg::new("rare");
pub const VERY_RARE: Msg<0> = Msg::new("very rare");
pub const SCALE: Msg<0> = Msg::new(
    "From common to rare: common is half of all cases and more, happens from 20 of 100, rare from 5, very rare below.",
);

// How it is computed.
/// The version.
pub const MODEL: Msg<1> = Msg::new(
    "Estimate model *{0}*. The same version and the same input give the same digits in every browser and language.",
);
pub const MODEL_HOW: Msg<0> = Msg::new(
    "Each uncertain figure is kept as a range in which 4 of 5 cases lie, made of named causes; what stands in cost and in results is one cause, counted once. Nothing is drawn by chance for one creator.",
);
pub const MODEL_RULES: Msg<0> = Msg::new(
    "Rules that it must keep: no result without its range; no jump when a follower or a like more is counted; people reached never above views; more posts never lower totals; money has no scale; what is pasted never widens; a dearer fee never makes profit likelier.",
);
pub const CHECK: Msg<0> = Msg::new("Check these rules here");
pub const CHECKING: Msg<2> = Msg::new("Checked *{0}* of {1} made-up creators…");
pub const CHECK_DONE: Msg<2> = Msg::new("*{0}* of {1} made-up creators: every rule held.");
pub const CHECK_FAILED: Msg<2> =
    Msg::new("A rule did not hold for creator {0} of {1}. Please report it, with the version above.");
pub const DIGITS_SAME: Msg<1> = Msg::new("Every digit is the one that was published (check sum {0}).");
pub const DIGITS_OTHER: Msg<1> =
    Msg::new("The digits differ from those published (check sum {0}). Please report it, with your browser.");

// A quote, checked.
pub const QUOTE_INTRO: Msg<0> =
    Msg::new("Paste or type what the creator asks for. Every word is read, asked about, or shown as not understood.");
pub const QUOTE_READ: Msg<0> = Msg::new("What was read");
pub const NOT_UNDERSTOOD: Msg<0> = Msg::new("not understood");
pub const NOT_UNDERSTOOD_IS: Msg<0> = Msg::new(
    "What is marked like this was not understood and enters nothing: read it yourself, or say it in other words.",
);
pub const QUOTE_BEYOND: Msg<0> = Msg::new("too long: not read");
/// The amount, the range.
pub const ASK_INSIDE: Msg<2> = Msg::new("*{0}* is *inside* what this is usually asked to cost: {1}.");
pub const ASK_ABOVE: Msg<2> = Msg::new("*{0}* is *above* what this is usually asked to cost: {1}.");
pub const ASK_BELOW: Msg<2> = Msg::new("*{0}* is *below* what this is usually asked to cost: {1}.");
/// How many times, the middle, of a hundred.
pub const ASK_OF_MID: Msg<3> = Msg::new("It is {0} times the middle ({1}), and more than {2} of 100 such asks.");
/// The range.
pub const ASK_RANGE: Msg<2> = Msg::new("For exactly this, usually asked: *{0}* ({1}).");
/// The range without terms.
pub const ASK_EXPLAINED: Msg<1> =
    Msg::new("The terms explain it: without them the usual range would be {0}, and the same ask above it.");
pub const ASK_UNEXPLAINED: Msg<0> = Msg::new("The terms do not explain it: even with them the usual range ends below.");
pub const QUOTE_NOT_YET: Msg<0> = Msg::new("Not judged yet; first:");
pub const TERMS: Msg<0> = Msg::new("What explains it");
/// The term, the worth, the percentages.
pub const TERM_WORTH: Msg<3> = Msg::new("{0}: usually adds {1} ({2}).");
pub const TERM_PLAIN: Msg<1> = Msg::new("{0}: nobody publishes what it adds; agree on it in writing.");
pub const TERM_EXCLUDED: Msg<1> = Msg::new("{0}: not part of the deal.");
pub const TERM_ON_TOP: Msg<2> = Msg::new("{0}: {1} on top.");
pub const TERM_ON_TOP_UNKNOWN: Msg<1> = Msg::new("{0}: on top, for how much is not told.");
pub const TERM_PERCENT: Msg<2> = Msg::new("{0}: {1}%.");
pub const TERM_DAYS: Msg<2> = Msg::new("{0}, {1} days");
pub const TERM_FOREVER: Msg<1> = Msg::new("{0}, for ever");
/// A count, a thing, its fee.
pub const PIECE_FEE: Msg<3> = Msg::new("{0} × {1}: {2}");
pub const PIECE_UNPRICED: Msg<2> = Msg::new("{0} × {1}: no price is known, so the range is too low by it.");
pub const PIECE_ELSEWHERE: Msg<2> = Msg::new("{0} × {1}: on another platform, of which these figures do not speak.");
pub const NEXT: Msg<0> = Msg::new("What to ask or offer next");
pub const NEXT_VIEWS: Msg<3> = Msg::new(
    "Ask for the views of the last {0} posts: the usual fee would be known to a factor of {2} instead of {1}.",
);
pub const NEXT_LENGTH: Msg<3> =
    Msg::new("Ask for how long: {0}. A month is taken, about {1}; for ever would be about {2}.");
pub const NEXT_LENGTH_ONE: Msg<3> = Msg::new("Ask for how long: {0}, worth about {1}.");
pub const NEXT_VAT: Msg<0> = Msg::new("Ask whether tax comes on top.");
pub const NEXT_LEFT_OUT: Msg<1> = Msg::new("Ask what is left out: this is {0} of the middle.");
pub const NEXT_ACCEPT: Msg<1> = Msg::new("*Accept {0}.*");
pub const NEXT_OFFER: Msg<1> = Msg::new("Offer *{0}*, the middle.");
pub const NEXT_SHORTEN: Msg<2> =
    Msg::new("Take the usage rights for a month only: that saves about {0} and leaves {1}.");
pub const NEXT_DROP: Msg<3> = Msg::new("Do without {0}: that saves about {1} and leaves {2}.");
pub const NEXT_BUNDLE: Msg<2> = Msg::new("Ask for {0} more of the same ({1}) for this money: then it is inside.");
pub const NEXT_HYBRID: Msg<2> = Msg::new("Offer {0} and {1} of the sales.");
pub const CAP_CODE: Msg<3> = Msg::new("Counted by code it breaks even up to *{0}* ({1} to {2}).");
pub const CAP_LINK: Msg<3> = Msg::new("Counted by link it breaks even up to *{0}* ({1} to {2}).");
pub const CAP_NONE_CODE: Msg<0> = Msg::new("Counted by code no fee breaks even.");
pub const CAP_NONE_LINK: Msg<0> = Msg::new("Counted by link no fee breaks even.");
pub const NONE: Msg<0> = Msg::new("none");
pub const NEED_AMOUNT: Msg<0> = Msg::new("No amount is told. How much is asked?");
pub const NEED_WHICH: Msg<0> = Msg::new("Which amount is meant?");
pub const NEED_CURRENCY: Msg<0> = Msg::new("Which currency is it?");
pub const NEED_COVERS: Msg<0> = Msg::new("What is the amount for: each piece, or everything?");
pub const NEED_MANY: Msg<0> = Msg::new("How many pieces are made?");
pub const NEED_TOTAL: Msg<0> = Msg::new("The total is not the sum of its parts. Which holds?");
pub const NEED_LONG: Msg<0> = Msg::new("For how long is not told; a month is taken.");
pub const NEED_INCLUDED: Msg<0> = Msg::new("Is that part of the amount?");
pub const EACH: Msg<0> = Msg::new("each piece");
pub const EVERYTHING: Msg<0> = Msg::new("everything");
pub const THE_TOTAL: Msg<0> = Msg::new("the total");
pub const THE_PARTS: Msg<0> = Msg::new("the sum of the parts");
pub const YES: Msg<0> = Msg::new("yes");
pub const NO: Msg<0> = Msg::new("no");
pub const CHECKED_BY: Msg<0> = Msg::new("Uplifts rest on: ");
// Things that are made.
pub const MADE_POST: Msg<0> = Msg::new("post");
pub const MADE_CAROUSEL: Msg<0> = Msg::new("carousel");
pub const MADE_REEL: Msg<0> = Msg::new("reel");
pub const MADE_STORY: Msg<0> = Msg::new("story");
pub const MADE_VIDEO: Msg<0> = Msg::new("video");
pub const MADE_INTEGRATION: Msg<0> = Msg::new("integration");
pub const MADE_DEDICATED: Msg<0> = Msg::new("dedicated video");
pub const MADE_SHORT: Msg<0> = Msg::new("Short");
pub const MADE_LIVE: Msg<0> = Msg::new("live stream");
pub const MADE_PIN: Msg<0> = Msg::new("pin");
pub const MADE_THREAD: Msg<0> = Msg::new("thread");
pub const MADE_CONTENT: Msg<0> = Msg::new("piece of content");
// Terms.
pub const TERM_RIGHTS: Msg<0> = Msg::new("usage rights");
pub const TERM_PAID_ADS: Msg<0> = Msg::new("use in paid ads");
pub const TERM_WHITELISTING: Msg<0> = Msg::new("ads through the creator’s account (whitelisting)");
pub const TERM_EXCLUSIVITY: Msg<0> = Msg::new("exclusivity");
pub const TERM_RUSH: Msg<0> = Msg::new("rush");
pub const TERM_DELIVERY: Msg<0> = Msg::new("delivery");
pub const TERM_AGENCY: Msg<0> = Msg::new("agency fee");
pub const TERM_COMMISSION: Msg<0> = Msg::new("commission");
pub const TERM_PRODUCT: Msg<0> = Msg::new("product");
pub const TERM_VAT: Msg<0> = Msg::new("tax (VAT)");
pub const TERM_SHIPPING: Msg<0> = Msg::new("shipping");
pub const TERM_REVISIONS: Msg<0> = Msg::new("rounds of changes");
pub const TERM_BIO_LINK: Msg<0> = Msg::new("link in the bio");
pub const TERM_RAW: Msg<0> = Msg::new("raw footage");
pub const TERM_SCRIPT: Msg<0> = Msg::new("script");
pub const TERM_UPFRONT: Msg<0> = Msg::new("paid before the work");
pub const TERM_NET: Msg<0> = Msg::new("invoice due");
pub const TERM_DISCOUNT: Msg<0> = Msg::new("discount");
pub const TERM_CROSSPOST: Msg<0> = Msg::new("the same on another network");
pub const TERM_CODE: Msg<0> = Msg::new("code for the audience");
pub const TERM_TRAVEL: Msg<0> = Msg::new("travel");
