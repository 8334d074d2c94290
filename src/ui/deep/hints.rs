//! "Is anything unusual?": each with its value, what is usual, what else could explain it, and what nobody looked at.
//!
//! Refuses to sum them up: there is no score.

use super::who::cited;
use super::{Known, list};
use crate::report::{Hint, HintKind, Innocent, NotChecked, RestsOn, Usual};
use crate::text::Written::{Count, Percent, Whole};
use crate::text::{Arg, Msg, Writes, Written, deep};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::view::{View, sources, tell};

/// The room.
pub fn hints(pen: &mut Pen<'_>, view: &View<'_>, known: &Known) {
    let intro = if known.hints.is_empty() { deep::HINTS_NONE } else { deep::HINTS_INTRO };
    markup!(
        pen: "<p class='why'>{}</p>{}",
        view.shape.say(intro, []),
        for hint in &known.hints {
            one(pen, view, hint);
        }
    );
}

fn one(pen: &mut Pen<'_>, view: &View<'_>, hint: &Hint) {
    let shape = &view.shape;
    let (value, usual) = values(shape, hint);
    let told = shape.say(deep::HINT_USUAL, [Arg::Words(&value), Arg::Words(&usual)]);
    let innocent = list(shape, hint.innocent.iter().map(|other| explained(*other)));
    let seen = list(shape, hint.seen.iter().map(|other| explained(*other)));
    let open = list(shape, hint.not_checked.iter().map(|what| unchecked(*what)));
    markup!(
        pen: "<div class='hint' data-test='hint'><h3>{}</h3><p>{}</p><p>{}</p>{}<p>{}</p>{}</div>",
        shape.say(named(hint.kind), []),
        tell(pen, &told),
        shape.say(deep::COULD_BE, [Arg::Words(&innocent)]),
        if !hint.seen.is_empty() {
            let seen = shape.say(deep::SEEN, [Arg::Words(&seen)]);
            markup!(pen: "<p>{}</p>", tell(pen, &seen));
        },
        shape.say(deep::UNCHECKED, [Arg::Words(&open)]),
        rests(pen, view, &hint.usual)
    );
}

fn rests(pen: &mut Pen<'_>, view: &View<'_>, usual: &Usual) {
    let words = match usual.rests_on {
        RestsOn::Table(_, rows) => {
            markup!(pen: "<p class='why'>{}</p>", view.shape.say(deep::LIMIT_TABLE, []));
            return sources(pen, &rows, view.year);
        }
        RestsOn::Row(row) => return sources(pen, &[row], view.year),
        RestsOn::Habit(habit) => return cited(pen, view, &[habit]),
        RestsOn::Counts => deep::LIMIT_COUNTS,
        RestsOn::Ours => deep::LIMIT_OURS,
    };
    markup!(pen: "<p class='why'>{}</p>", view.shape.say(words, []));
}

/// The value and what is usual, in the unit of the kind.
fn values(shape: &Shape<'_>, hint: &Hint) -> (String, String) {
    let (how, times): (Written, f64) = match hint.kind {
        HintKind::ResponseBelow | HintKind::ResponseAbove | HintKind::StatedRate | HintKind::Growth => (Percent, 1.0),
        HintKind::LikesNearFollowers | HintKind::ViewsFarUnder => (Percent, 1.0),
        HintKind::FewComments | HintKind::ManyComments | HintKind::CommentsAboveLikes => (Count, 100.0),
        HintKind::FollowsMany => (Whole, 1.0),
        HintKind::EvenLikes | HintKind::OnePostCarries => (Count, 1.0),
    };
    // A spread of logarithms is told as a factor.
    let told = |x: f64| if hint.kind == HintKind::EvenLikes { libm::exp(x) } else { x * times };
    let write = |x: f64| shape.write(how, told(x));
    let usual = match (hint.usual.low, hint.usual.high) {
        (Some(low), Some(high)) => shape.ends(told(low), told(high), how),
        (None, Some(high)) => shape.say(deep::UP_TO, [Arg::Words(&write(high))]),
        (Some(low), None) => shape.say(deep::FROM, [Arg::Words(&write(low))]),
        (None, None) => String::from("–"),
    };
    (write(hint.value), usual)
}

const fn named(kind: HintKind) -> Msg<0> {
    match kind {
        HintKind::ResponseBelow => deep::HINT_BELOW,
        HintKind::ResponseAbove => deep::HINT_ABOVE,
        HintKind::LikesNearFollowers => deep::HINT_LIKES,
        HintKind::FewComments => deep::HINT_FEW_COMMENTS,
        HintKind::ManyComments => deep::HINT_MANY_COMMENTS,
        HintKind::CommentsAboveLikes => deep::HINT_COMMENTS_ABOVE,
        HintKind::EvenLikes => deep::HINT_EVEN,
        HintKind::OnePostCarries => deep::HINT_ONE_POST,
        HintKind::Growth => deep::HINT_GROWTH,
        HintKind::FollowsMany => deep::HINT_FOLLOWS,
        HintKind::ViewsFarUnder => deep::HINT_VIEWS,
        HintKind::StatedRate => deep::HINT_STATED,
    }
}

const fn explained(other: Innocent) -> Msg<0> {
    match other {
        Innocent::Television => deep::TELEVISION,
        Innocent::Giveaway => deep::GIVEAWAY,
        Innocent::ViralVideo => deep::VIRAL,
        Innocent::OldAccount => deep::OLD_ACCOUNT,
        Innocent::BoughtAds => deep::BOUGHT_ADS,
        Innocent::PlatformsWay => deep::PLATFORMS_WAY,
        Innocent::Season => deep::SEASON,
        Innocent::Pause => deep::LONG_PAUSE,
        Innocent::CloseCommunity => deep::CLOSE,
        Innocent::QuietContent => deep::QUIET,
        Innocent::CommentsLimited => deep::LIMITED,
        Innocent::Series => deep::SERIES,
        Innocent::RoundedCounts => deep::ROUNDED_COUNTS,
        Innocent::FewPosts => deep::FEW,
        Innocent::SponsoredPosts => deep::PAID_POSTS,
        Innocent::FollowsBack => deep::FOLLOWS_BACK,
        Innocent::OtherDefinition => deep::OTHER_WAY,
        Innocent::OtherDay => deep::OTHER_DAY,
        Innocent::ShoutOut => deep::SHOUT_OUT,
        Innocent::NewFormat => deep::NEW_FORMAT,
    }
}

const fn unchecked(what: NotChecked) -> Msg<0> {
    match what {
        NotChecked::WhoFollows => deep::WHO_FOLLOWS,
        NotChecked::WhatCommentsSay => deep::WHAT_COMMENTS_SAY,
        NotChecked::FollowersOverTime => deep::OVER_TIME,
        NotChecked::WhoLiked => deep::WHO_LIKED,
        NotChecked::WhichPostsWerePaid => deep::WHICH_PAID,
        NotChecked::OlderPosts => deep::OLDER_POSTS,
        NotChecked::Reach => deep::OWN_REACH,
        NotChecked::News => deep::NEWS,
        NotChecked::HowItWasComputed => deep::HOW_COMPUTED,
        NotChecked::WhomItFollows => deep::WHOM_FOLLOWS,
    }
}
