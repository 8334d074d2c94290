//! English, what a creator is good for.

use super::super::super::message::Msg;

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
