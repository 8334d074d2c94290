//! The names that reasons and origins have in files: they never change once shipped, whatever the words on the page become.

use crate::model::Provenance;
use crate::report::NotComputable;

/// Where a fact came from.
pub(super) fn origin(of: Provenance) -> &'static str {
    match of {
        Provenance::Pasted(_) => "pasted",
        Provenance::Answered(_) => "answered",
        Provenance::Typed => "typed",
        Provenance::Implied(_) => "implied",
    }
}

/// Why there is no number.
pub(super) fn reason(why: NotComputable) -> &'static str {
    match why {
        NotComputable::NeedsPlatform => "needs_platform",
        NotComputable::NeedsFollowersOrViews => "needs_followers_or_views",
        NotComputable::NeedsFollowers => "needs_followers",
        NotComputable::NeedsEngagement => "needs_engagement",
        NotComputable::NeedsViews => "needs_views",
        NotComputable::LikesHidden => "likes_hidden",
        NotComputable::StoryHasNoEngagement => "story_has_no_engagement",
        NotComputable::ImpossibleRate => "impossible_rate",
        NotComputable::NeedsPrice => "needs_price",
        NotComputable::NeedsDollarRate => "needs_dollar_rate",
        NotComputable::QuotedIn(_) => "quoted_in_another_currency",
        NotComputable::NeedsBasket => "needs_basket",
        NotComputable::NothingRemains => "nothing_remains",
        NotComputable::CostsNothing => "costs_nothing",
        NotComputable::NoEvidence(_) => "no_evidence",
        NotComputable::OutOfRange => "out_of_range",
    }
}
