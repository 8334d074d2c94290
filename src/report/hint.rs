//! A hint: something worth a look before money is spent, argued from both sides (relationship.md 5.4).
//!
//! It has a value, what is usual, what else could explain it, and what was not checked. Refuses to accuse: pasted totals
//! carry little, and even who has all data errs (HypeAuditor admits 3.7 %). Refuses to add hints up to a score.

use super::Base;
use crate::evidence::Row;
use crate::evidence::habits::Habit;

/// What is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HintKind {
    /// The typical rate is in the lowest tenth for the size, and even its high end lies below the lower quartile.
    ResponseBelow,
    /// The typical rate is over three times the upper quartile for the size, and in the highest twentieth.
    ResponseAbove,
    /// Likes of a post are more than half of the followers. Value: likes over followers.
    LikesNearFollowers,
    /// Under half a comment for 100 likes. Value: comments over likes.
    FewComments,
    /// Over 30 comments for 100 likes. Value: comments over likes.
    ManyComments,
    /// More comments than likes. Value: comments over likes.
    CommentsAboveLikes,
    /// Likes differ far less from post to post than usual. Value: sd of ln.
    EvenLikes,
    /// One post brought more than all others together. Value: mean over median.
    OnePostCarries,
    /// Interactions more than doubled in 30 days, beyond luck. Value: change, a fraction.
    Growth,
    /// Follows more than 1,500 accounts, and at least half as many as follow back. Value: accounts followed.
    FollowsMany,
    /// Views are far under followers. Value: views over followers.
    ViewsFarUnder,
    /// The stated rate follows from the counts on no base. Value: the rate as stated, a fraction.
    StatedRate,
}

impl HintKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [HintKind; 12] = [
        HintKind::ResponseBelow,
        HintKind::ResponseAbove,
        HintKind::LikesNearFollowers,
        HintKind::FewComments,
        HintKind::ManyComments,
        HintKind::CommentsAboveLikes,
        HintKind::EvenLikes,
        HintKind::OnePostCarries,
        HintKind::Growth,
        HintKind::FollowsMany,
        HintKind::ViewsFarUnder,
        HintKind::StatedRate,
    ];
}

/// What else could explain it, without anything being wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Innocent {
    /// A television appearance or a story in the press: a hit on television added 8,000 followers to one account.
    Television,
    /// A giveaway or a question that had to be answered by a comment.
    Giveaway,
    /// A video that went beyond the followers.
    ViralVideo,
    /// An account of years: followers of the past no longer look.
    OldAccount,
    /// Posts that were promoted with money, openly.
    BoughtAds,
    /// The platform shows posts to others than followers.
    PlatformsWay,
    /// A season: holidays, a launch, a sports event.
    Season,
    /// A pause in posting.
    Pause,
    /// A close community: people who know each other.
    CloseCommunity,
    /// Content that one looks at and does not discuss: music, landscapes, recipes.
    QuietContent,
    /// Comments are limited or filtered by the creator.
    CommentsLimited,
    /// Posts of one series, alike by design.
    Series,
    /// The platform rounds its counts, which makes them look alike.
    RoundedCounts,
    /// Few posts: luck alone.
    FewPosts,
    /// Paid posts among own ones: they are answered less.
    SponsoredPosts,
    /// Somebody who follows back, or follows peers and customers for years.
    FollowsBack,
    /// A rate on another base, over other posts, or with other interactions.
    OtherDefinition,
    /// Figures of different days.
    OtherDay,
    /// A mention by a larger account, or work done with one.
    ShoutOut,
    /// A new format, where the old followers do not look.
    NewFormat,
}

/// What nobody looked at here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotChecked {
    /// Who the followers are, and where they live.
    WhoFollows,
    /// What the comments say, and whether the same people write them.
    WhatCommentsSay,
    /// How the follower count went over time.
    FollowersOverTime,
    /// Who liked.
    WhoLiked,
    /// Which posts were promoted, sponsored or part of a giveaway.
    WhichPostsWerePaid,
    /// Posts before those pasted.
    OlderPosts,
    /// Reach, which only the owner sees.
    Reach,
    /// What happened in those weeks: press, television, events.
    News,
    /// How the stated rate was computed.
    HowItWasComputed,
    /// Whom the account follows.
    WhomItFollows,
}

/// What is usual, and who says so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Usual {
    /// From; `None`: no lower limit.
    pub low: Option<f64>,
    /// To; `None`: no upper limit.
    pub high: Option<f64>,
    /// On what it rests.
    pub rests_on: RestsOn,
}

/// On what a usual band rests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RestsOn {
    /// The tables at this platform and follower count, on this base.
    Table(Base, [&'static Row; 2]),
    /// A row of evidence.
    Row(&'static Row),
    /// A published habit or convention.
    Habit(&'static Habit),
    /// The pasted counts themselves.
    Counts,
    /// A limit of ours; nobody has published one.
    Ours,
}

/// Something worth a look, argued from both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Hint {
    /// What.
    pub kind: HintKind,
    /// Its value; the unit is told at the kind.
    pub value: f64,
    /// What is usual, in the same unit.
    pub usual: Usual,
    /// What else could explain it. Never empty.
    pub innocent: &'static [Innocent],
    /// Those of `innocent` that the pasted facts themselves speak for.
    pub seen: Vec<Innocent>,
    /// What was not checked. Never empty.
    pub not_checked: &'static [NotChecked],
}

/// What else explains a hint, and what was not checked.
pub const fn both_sides(kind: HintKind) -> (&'static [Innocent], &'static [NotChecked]) {
    use {Innocent::*, NotChecked::*};
    match kind {
        HintKind::ResponseBelow => (
            &[OldAccount, Pause, NewFormat, SponsoredPosts, Season, QuietContent, Innocent::FewPosts],
            &[WhoFollows, FollowersOverTime, OlderPosts, NotChecked::Reach],
        ),
        HintKind::ResponseAbove => (
            &[ViralVideo, Television, Giveaway, CloseCommunity, BoughtAds, PlatformsWay, Innocent::FewPosts],
            &[WhoLiked, WhatCommentsSay, WhichPostsWerePaid, OlderPosts],
        ),
        HintKind::LikesNearFollowers => (
            &[ViralVideo, PlatformsWay, Television, ShoutOut, BoughtAds, CloseCommunity],
            &[WhoLiked, NotChecked::Reach, WhichPostsWerePaid, FollowersOverTime],
        ),
        HintKind::FewComments => (
            &[QuietContent, CommentsLimited, ViralVideo, PlatformsWay, BoughtAds],
            &[WhoLiked, WhatCommentsSay, OlderPosts],
        ),
        HintKind::ManyComments => {
            (&[Giveaway, CloseCommunity, Season, ShoutOut], &[WhatCommentsSay, WhichPostsWerePaid, OlderPosts])
        }
        HintKind::CommentsAboveLikes => {
            (&[Giveaway, CloseCommunity, OtherDay], &[WhatCommentsSay, WhichPostsWerePaid, OlderPosts])
        }
        HintKind::EvenLikes => {
            (&[Series, RoundedCounts, CloseCommunity, Innocent::FewPosts], &[WhoLiked, OlderPosts, WhichPostsWerePaid])
        }
        HintKind::OnePostCarries => (
            &[ViralVideo, PlatformsWay, Television, Giveaway, BoughtAds, ShoutOut],
            &[WhichPostsWerePaid, News, OlderPosts],
        ),
        HintKind::Growth => (
            &[Television, ViralVideo, Giveaway, ShoutOut, BoughtAds, Season, Innocent::FewPosts],
            &[FollowersOverTime, News, WhichPostsWerePaid],
        ),
        HintKind::FollowsMany => (&[FollowsBack, OldAccount, CloseCommunity], &[WhomItFollows, FollowersOverTime]),
        HintKind::ViewsFarUnder => (
            &[PlatformsWay, OldAccount, Pause, NewFormat, Season, Innocent::FewPosts],
            &[WhoFollows, NotChecked::Reach, OlderPosts, FollowersOverTime],
        ),
        HintKind::StatedRate => (&[OtherDefinition, OtherDay, RoundedCounts], &[HowItWasComputed, OlderPosts]),
    }
}
