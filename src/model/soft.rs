//! Softer evidence: how a creator deals with a community, what they write about, and how their posts follow each other.
//!
//! Counts only, read from what was pasted; each part may be absent, which is not told and never zero. Refuses to weigh them.

/// Comments of others, and how many of them the creator answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Replies {
    /// Comments by others; at least 1.
    pub comments: u32,
    /// Of these, how many the creator answered; at most `comments`.
    pub answered: u32,
}

/// How dated posts follow each other. Days are whole, counted from the first post.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Rhythm {
    /// How many posts carry a date; at least 2, not all on one day.
    pub posts: u32,
    /// Days from the first to the last of them.
    pub days: u32,
    /// The longest pause between two that follow each other, in days.
    pub longest_pause: u32,
    /// Change of interactions (or views) of a typical post over 30 days, as a fraction: 0.1 is a tenth more. From five
    /// posts on; `None` below, or where nothing was counted.
    pub growth: Option<f64>,
}

impl Rhythm {
    /// Posts in a week: intervals over days.
    pub fn per_week(&self) -> f64 {
        f64::from(self.posts.saturating_sub(1)) * 7.0 / f64::from(self.days.max(1))
    }
}

/// Posts marked as advertising, of those whose text was pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Sponsored {
    /// Marked as advertising.
    pub marked: u32,
    /// Of so many; at least 1.
    pub of: u32,
}

/// How far the brand's topics were found in what the creator writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct TopicMatch {
    /// Topics of the brand that were found.
    pub found: u32,
    /// Topics of the brand; at least 1.
    pub of: u32,
    /// Whether the bio speaks of one of them; `None` where no bio was pasted, or one that says too little.
    pub bio: Option<bool>,
    /// Captions that speak of one of them.
    pub captions: u32,
    /// Captions that were pasted; 0 where only a bio was.
    pub captions_of: u32,
}

/// Everything softer that is known of one creator.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Soft {
    /// Answers to comments.
    pub replies: Option<Replies>,
    /// Cadence and growth.
    pub rhythm: Option<Rhythm>,
    /// Advertising.
    pub sponsored: Option<Sponsored>,
    /// Topics; `None` where the brand has told none or nothing was pasted to look in.
    pub topics: Option<TopicMatch>,
}

impl Soft {
    /// This, and where it tells nothing the other.
    #[must_use]
    pub fn over(self, other: Soft) -> Soft {
        Soft {
            replies: self.replies.or(other.replies),
            rhythm: self.rhythm.or(other.rhythm),
            sponsored: self.sponsored.or(other.sponsored),
            topics: self.topics.or(other.topics),
        }
    }
}
