//! A draft: everything that was read or typed about one creator, before it is judged.
//!
//! A draft may hold nonsense side by side (comments above likes); judging says so, reading does not repair it.

use super::{Decimal, Fact, Money, Platform, Quantity, Span};

/// A countable fact about a creator. Names as in the JSON schema (README, "The core without a browser").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Followers, subscribers, fans.
    Followers,
    /// Accounts that the creator follows.
    Following,
    /// Publications of the account.
    Posts,
    /// Likes of a post, average or single.
    LikesPerPost,
    /// Comments (X: replies) of a post.
    CommentsPerPost,
    /// Shares (X: reposts) of a post.
    SharesPerPost,
    /// Saves (X: bookmarks) of a post.
    SavesPerPost,
    /// Views of a post.
    ViewsPerPost,
    /// People reached by a post.
    ReachPerPost,
    /// Impressions of a post.
    ImpressionsPerPost,
    /// Interactions of a post, already summed by the source.
    EngagementsPerPost,
    /// Interactions per post that the source deems authentic (HypeAuditor lists). Shown, not used.
    AuthenticEngagementsPerPost,
    /// Lifetime likes of the account. Not per post, so in no rate.
    LikesTotal,
    /// Lifetime views of the account.
    ViewsTotal,
    /// Likes of a Facebook page.
    PageLikes,
    /// Views of the profile in a month (Pinterest).
    ViewsMonthly,
    /// LinkedIn connections.
    Connections,
    /// An engagement rate stated in the text, in percent. Its base is rarely told: shown, not used.
    EngagementRatePercent,
    /// How many recent posts the averages are over ("last 12").
    PostsCounted,
}

impl Field {
    /// Every field, in the order in which they are shown.
    pub const ALL: [Field; 19] = [
        Field::Followers,
        Field::LikesPerPost,
        Field::CommentsPerPost,
        Field::SharesPerPost,
        Field::SavesPerPost,
        Field::ViewsPerPost,
        Field::ReachPerPost,
        Field::ImpressionsPerPost,
        Field::EngagementsPerPost,
        Field::AuthenticEngagementsPerPost,
        Field::PostsCounted,
        Field::Following,
        Field::Posts,
        Field::LikesTotal,
        Field::ViewsTotal,
        Field::PageLikes,
        Field::ViewsMonthly,
        Field::Connections,
        Field::EngagementRatePercent,
    ];

    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Field::Followers => "followers",
            Field::Following => "following",
            Field::Posts => "posts",
            Field::LikesPerPost => "likes_per_post",
            Field::CommentsPerPost => "comments_per_post",
            Field::SharesPerPost => "shares_per_post",
            Field::SavesPerPost => "saves_per_post",
            Field::ViewsPerPost => "views_per_post",
            Field::ReachPerPost => "reach_per_post",
            Field::ImpressionsPerPost => "impressions_per_post",
            Field::EngagementsPerPost => "engagements_per_post",
            Field::AuthenticEngagementsPerPost => "authentic_engagements_per_post",
            Field::LikesTotal => "likes_total",
            Field::ViewsTotal => "views_total",
            Field::PageLikes => "page_likes",
            Field::ViewsMonthly => "views_monthly",
            Field::Connections => "connections",
            Field::EngagementRatePercent => "engagement_rate_percent",
            Field::PostsCounted => "posts_counted",
        }
    }

    /// The field of a [`Field::key`].
    pub fn from_key(key: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|f| f.key() == key)
    }

    /// Counted per post: in a list of posts the median of these is used.
    pub const fn per_post(self) -> bool {
        matches!(
            self,
            Field::LikesPerPost
                | Field::CommentsPerPost
                | Field::SharesPerPost
                | Field::SavesPerPost
                | Field::ViewsPerPost
                | Field::ReachPerPost
                | Field::ImpressionsPerPost
        )
    }
}

/// One recent post, as pasted. A missing count is unknown, never zero.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Post {
    /// Likes (reactions).
    pub likes: Option<Fact<Quantity>>,
    /// Comments (replies).
    pub comments: Option<Fact<Quantity>>,
    /// Shares (reposts).
    pub shares: Option<Fact<Quantity>>,
    /// Saves (bookmarks).
    pub saves: Option<Fact<Quantity>>,
    /// Views.
    pub views: Option<Fact<Quantity>>,
}

/// Everything known about one creator. The absence of a fact means that it is not known.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Draft {
    /// The handle without `@`.
    pub handle: Option<Fact<String>>,
    /// The display name.
    pub name: Option<Fact<String>>,
    /// The platform, where the text says or unmistakably implies it.
    pub platform: Option<Fact<Platform>>,
    /// Countable facts, at most one a field, in the order of [`Field`].
    pub facts: Vec<(Field, Fact<Quantity>)>,
    /// Whether the per-post figures are stated to be medians instead of averages.
    pub medians: bool,
    /// What the creator asks for one post.
    pub fee: Option<Fact<Money>>,
    /// Recent posts, one by one, newest or not: the order is that of the text.
    pub posts: Vec<Post>,
    /// Facts that the text says are hidden or not available: unknown, never zero.
    pub hidden: Vec<(Field, Span)>,
}

impl Draft {
    /// The fact of a field, if told.
    pub fn fact(&self, field: Field) -> Option<&Fact<Quantity>> {
        self.facts.iter().find(|(f, _)| *f == field).map(|(_, fact)| fact)
    }
    /// The value of a field, if told.
    pub fn value(&self, field: Field) -> Option<Decimal> {
        self.fact(field).map(|f| f.value.value)
    }
    /// Sets or replaces the fact of a field, keeping the order.
    pub fn set(&mut self, field: Field, fact: Fact<Quantity>) {
        match self.facts.binary_search_by_key(&field, |(f, _)| *f) {
            Ok(i) => {
                if let Some(slot) = self.facts.get_mut(i) {
                    slot.1 = fact;
                }
            }
            Err(i) => self.facts.insert(i, (field, fact)),
        }
    }
    /// Forgets the fact of a field.
    pub fn forget(&mut self, field: Field) {
        self.facts.retain(|(f, _)| *f != field);
    }
    /// Whether the text says that this field is hidden or not available.
    pub fn is_hidden(&self, field: Field) -> bool {
        self.hidden.iter().any(|(f, _)| *f == field)
    }
    /// Whether nothing at all is known.
    pub fn is_empty(&self) -> bool {
        self.handle.is_none()
            && self.name.is_none()
            && self.platform.is_none()
            && self.facts.is_empty()
            && self.fee.is_none()
            && self.posts.is_empty()
            && self.hidden.is_empty()
    }
}
