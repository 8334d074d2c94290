//! A profile: the facts of a draft in the shape that judging needs, parsed once and valid by construction.
//!
//! Knows which interactions count on which platform (engagement.md 2.2). Refuses to know any benchmark.

use super::{Assumptions, Currency, Decimal, Draft, Fact, Field, Platform, Post, Quantity, ascend};

/// No account of this world has counted further; what is above is a typing error (formulas 7.6).
const MOST: f64 = 1e10;

/// A count and the interval that its rounding leaves open. All finite, `0 <= low <= value <= high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rounded {
    /// What is shown.
    pub value: f64,
    /// The least it may have been.
    pub low: f64,
    /// The most.
    pub high: f64,
}

/// How a per-post quantity was told. Values are finite and positive: zeros are left out and said.
#[derive(Clone, Debug, PartialEq)]
pub enum Measured {
    /// An average (an unlabelled count is one), over `n` posts if told.
    Average {
        /// The average.
        value: f64,
        /// How many posts it is over.
        n: Option<u32>,
    },
    /// A stated median.
    Median {
        /// The median.
        value: f64,
        /// How many posts it is over.
        n: Option<u32>,
    },
    /// One value a post, ascending; made by [`Measured::list`].
    List(Vec<f64>),
}

impl Measured {
    /// A list of one value a post, sorted; what is not positive and finite is left out. `None` where nothing remains.
    pub fn list(values: impl IntoIterator<Item = f64>) -> Option<Measured> {
        let kept = ascending(values);
        (!kept.is_empty()).then_some(Measured::List(kept))
    }
    /// An average or, where `median`, a median. `None` where it is not positive and finite.
    pub fn middle(value: f64, n: Option<u32>, median: bool) -> Option<Measured> {
        let sound = value > 0.0 && value.is_finite();
        sound.then_some(if median { Measured::Median { value, n } } else { Measured::Average { value, n } })
    }
    /// Over how many posts, where told or listed.
    pub fn posts(&self) -> Option<u32> {
        match self {
            Measured::Average { n, .. } | Measured::Median { n, .. } => *n,
            Measured::List(values) => u32::try_from(values.len()).ok(),
        }
    }
}

/// Positive finite values in ascending order.
fn ascending(values: impl IntoIterator<Item = f64>) -> Vec<f64> {
    // Positive floats are in the order of their bits.
    let mut bits: Vec<u64> = values.into_iter().filter(|v| *v > 0.0 && v.is_finite()).map(f64::to_bits).collect();
    ascend(&mut bits);
    bits.into_iter().map(f64::from_bits).collect()
}

/// The interactions of a post as the platform counts them, and which parts were told.
#[derive(Clone, Debug, PartialEq)]
pub struct Engagement {
    /// The sum, as told.
    pub measured: Measured,
    /// The fields that went into it, in the order of [`Field`].
    pub parts: Vec<Field>,
    /// Parts that the platform's definition asks for and that were not told.
    pub missing: Vec<Field>,
}

/// The creator's price for one post.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quote {
    /// The amount in major units; zero is a fact (product only).
    pub amount: f64,
    /// Its currency; the one of the assumptions where the text names none.
    pub currency: Currency,
}

/// Why a draft cannot be judged at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unmet {
    /// No follower count and nothing per post.
    NothingMeasured,
}

/// What is known about one creator, ready to be judged.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Profile {
    /// Where they publish.
    pub platform: Option<Platform>,
    /// Followers; `None` where not told. Zero is a fact.
    pub followers: Option<Rounded>,
    /// Views of a post.
    pub views: Option<Measured>,
    /// Interactions of a post; `None` where likes are hidden or nothing was told.
    pub engagement: Option<Engagement>,
    /// Likes of a post.
    pub likes: Option<Measured>,
    /// Comments of a post.
    pub comments: Option<Measured>,
    /// People reached by a post, told by the owner.
    pub reach: Option<f64>,
    /// Interactions over views, post by post, ascending, where both lists are told.
    pub rates_by_view: Vec<f64>,
    /// The text says that likes are hidden.
    pub likes_hidden: bool,
    /// The text says that comments are hidden or off.
    pub comments_hidden: bool,
    /// Views were told as zero beside interactions: not told, then.
    pub views_zero: bool,
    /// What the creator asks for one post.
    pub fee: Option<Quote>,
    /// Posts that were left out of a list because a part is missing or zero, and of how many.
    pub left_out: (u32, u32),
    /// Counts that the platform had rounded.
    pub rounded: Vec<(Field, Rounded)>,
    /// Counts that no account has: negative or above ten billion. Not used.
    pub absurd: Vec<Field>,
}

/// Interactions that count on a platform, the one without which there is no rate first (engagement.md 2.2).
/// Threads follows X, which it was built after; Twitch has no norm, so nothing is summed there.
pub const fn counted_parts(platform: Option<Platform>) -> &'static [Field] {
    match platform {
        None | Some(Platform::Instagram | Platform::YouTube) => &[Field::LikesPerPost, Field::CommentsPerPost],
        Some(Platform::TikTok | Platform::X | Platform::Facebook | Platform::LinkedIn | Platform::Threads) => {
            &[Field::LikesPerPost, Field::CommentsPerPost, Field::SharesPerPost]
        }
        Some(Platform::Pinterest) => &[Field::SavesPerPost],
        Some(Platform::Twitch) => &[],
    }
}

impl Profile {
    /// Parses a draft. A fee without a currency is in that of the assumptions.
    ///
    /// # Errors
    /// Where neither followers nor anything per post is told, there is nothing to judge.
    pub fn try_from_draft(draft: &Draft, assumptions: &Assumptions) -> Result<Profile, Unmet> {
        let mut profile = Profile {
            platform: draft.platform.as_ref().map(|p| p.value),
            likes_hidden: draft.is_hidden(Field::LikesPerPost),
            comments_hidden: draft.is_hidden(Field::CommentsPerPost),
            ..Profile::default()
        };
        for (field, fact) in &draft.facts {
            if plausible(fact.value).is_none() {
                profile.absurd.push(*field);
            } else if !fact.value.is_exact() {
                profile.rounded.extend(plausible(fact.value).map(|r| (*field, r)));
            }
        }
        let told = |field: Field| draft.fact(field).and_then(|fact| plausible(fact.value)).map(|r| r.value);
        let n = told(Field::PostsCounted).filter(|n| *n >= 1.0).map(|n| n.min(1e6) as u32);
        let middle = |field: Field| Measured::middle(told(field)?, n, draft.medians);

        profile.followers = draft.fact(Field::Followers).and_then(|fact| plausible(fact.value));
        profile.reach = told(Field::ReachPerPost).filter(|r| *r > 0.0);
        profile.fee = draft.fee.as_ref().and_then(|fee| {
            let amount = plausible(fee.value.amount)?.value;
            Some(Quote { amount, currency: fee.value.currency.unwrap_or(assumptions.currency) })
        });
        profile.likes = middle(Field::LikesPerPost);
        profile.comments = middle(Field::CommentsPerPost);
        profile.views = middle(Field::ViewsPerPost).or_else(|| middle(Field::ImpressionsPerPost));
        profile.engagement = profile.sum_of_middles(&told, n, draft.medians);
        if !draft.posts.is_empty() {
            profile.read_posts(&draft.posts);
        }
        let zero_views = told(Field::ViewsPerPost) == Some(0.0) && profile.views.is_none();
        profile.views_zero = zero_views && (profile.engagement.is_some() || profile.comments.is_some());

        let measured = profile.followers.is_some()
            || profile.views.is_some()
            || profile.engagement.is_some()
            || profile.comments.is_some()
            || profile.reach.is_some();
        if measured { Ok(profile) } else { Err(Unmet::NothingMeasured) }
    }

    /// Interactions from per-post figures that are told one by one, or as one sum.
    fn sum_of_middles(&self, told: &impl Fn(Field) -> Option<f64>, n: Option<u32>, median: bool) -> Option<Engagement> {
        let counted = counted_parts(self.platform);
        let known = |field: &Field| told(*field).is_some() && !(*field == Field::LikesPerPost && self.likes_hidden);
        let parts: Vec<Field> = counted.iter().copied().filter(|f| known(f)).collect();
        let missing: Vec<Field> = counted.iter().copied().filter(|f| !known(f)).collect();
        let has_main = counted.first().is_some_and(|main| parts.contains(main));
        // A sum that the source made is more complete than parts with a hole.
        if (!has_main || !missing.is_empty())
            && !self.likes_hidden
            && let Some(measured) = told(Field::EngagementsPerPost).and_then(|sum| Measured::middle(sum, n, median))
        {
            return Some(Engagement { measured, parts: vec![Field::EngagementsPerPost], missing: Vec::new() });
        }
        if !has_main {
            return None;
        }
        let sum = parts.iter().filter_map(|f| told(*f)).fold(0.0, |sum, x| sum + x);
        Some(Engagement { measured: Measured::middle(sum, n, median)?, parts, missing })
    }

    /// A list of posts says more than an average: it takes its place, part by part.
    fn read_posts(&mut self, posts: &[Post]) {
        let of = posts.len();
        let count = |field: Field| posts.iter().filter(|p| part(p, field).is_some()).count();
        let column = |field: Field| Measured::list(posts.iter().filter_map(|p| part(p, field)));
        if let Some(views) = column(Field::ViewsPerPost) {
            self.views = Some(views);
        }
        if let Some(likes) = column(Field::LikesPerPost) {
            self.likes = Some(likes);
        }
        if let Some(comments) = column(Field::CommentsPerPost) {
            self.comments = Some(comments);
        }
        // A part counts if at least half of the posts have it; the posts without it are then left out.
        let counted = counted_parts(self.platform);
        let common = |field: &Field| {
            let hidden = *field == Field::LikesPerPost && self.likes_hidden;
            !hidden && count(*field) > 0 && count(*field) * 2 >= of
        };
        let parts: Vec<Field> = counted.iter().copied().filter(common).collect();
        let has_main = counted.first().is_some_and(|main| parts.contains(main));
        let views_counted = count(Field::ViewsPerPost) * 2 >= of && self.views.is_some();
        let sum = |post: &Post| -> Option<f64> {
            let total = parts.iter().try_fold(0.0, |total, field| Some(total + part(post, *field)?))?;
            (total > 0.0).then_some(total)
        };
        let mut out = posts.iter().filter(|p| views_counted && !part(p, Field::ViewsPerPost).is_some_and(|v| v > 0.0));
        let mut left_out = out.by_ref().count();
        if has_main {
            let missing: Vec<Field> = counted.iter().copied().filter(|f| !parts.contains(f)).collect();
            if let Some(measured) = Measured::list(posts.iter().filter_map(sum)) {
                self.engagement = Some(Engagement { measured, parts: parts.clone(), missing });
            }
            self.rates_by_view = ascending(
                posts.iter().filter_map(|p| Some(sum(p)? / part(p, Field::ViewsPerPost).filter(|views| *views > 0.0)?)),
            );
            let whole = |p: &&Post| {
                sum(p).is_some() && (!views_counted || part(p, Field::ViewsPerPost).is_some_and(|v| v > 0.0))
            };
            left_out = of - posts.iter().filter(whole).count();
        }
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.left_out = (clip(left_out), clip(of));
    }
}

/// One count of a post, where it is told and of this world.
fn part(post: &Post, field: Field) -> Option<f64> {
    let fact: &Option<Fact<Quantity>> = match field {
        Field::LikesPerPost => &post.likes,
        Field::CommentsPerPost => &post.comments,
        Field::SharesPerPost => &post.shares,
        Field::SavesPerPost => &post.saves,
        Field::ViewsPerPost => &post.views,
        _ => &None,
    };
    fact.as_ref().and_then(|fact| plausible(fact.value)).map(|r| r.value)
}

/// A quantity as floats; `None` where it is negative, out of order or above ten billion.
fn plausible(quantity: Quantity) -> Option<Rounded> {
    let sound = Decimal::ZERO <= quantity.low
        && quantity.low <= quantity.value
        && quantity.value <= quantity.high
        && quantity.value.to_f64() <= MOST;
    let (value, low, high) = (quantity.value.to_f64(), quantity.low.to_f64(), quantity.high.to_f64());
    sound.then_some(Rounded { value, low, high })
}
