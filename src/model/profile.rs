//! A profile: the facts of a draft in the shape that judging needs, parsed once and valid by construction.
//!
//! Knows which interactions count on which platform (engagement.md 2.2). Refuses to know any benchmark.

use super::{Assumptions, Currency, Decimal, Draft, Fact, Field, Fields, PerLikes, Platform, Post, Quantity, ascend};

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
    /// The fields that went into it.
    pub parts: Fields,
    /// Parts that the platform's definition asks for and that were not told.
    pub missing: Fields,
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
    /// Comments, shares and saves over likes.
    pub per_likes: PerLikes,
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
            match plausible(fact.value) {
                None => profile.absurd.push(*field),
                Some(count) if count.low < count.high => profile.rounded.push((*field, count)),
                Some(_) => {}
            }
        }
        let n = told(draft, Field::PostsCounted).filter(|n| *n >= 1.0).map(|n| n.min(1e6) as u32);
        let middle = |field: Field| Measured::middle(told(draft, field)?, n, draft.medians);

        profile.followers = draft.fact(Field::Followers).and_then(|fact| plausible(fact.value));
        profile.reach = told(draft, Field::ReachPerPost).filter(|r| *r > 0.0);
        profile.fee = draft.fee.as_ref().and_then(|fee| {
            let amount = plausible(fee.value.amount)?.value;
            Some(Quote { amount, currency: fee.value.currency.unwrap_or(assumptions.currency) })
        });
        profile.likes = middle(Field::LikesPerPost);
        profile.comments = middle(Field::CommentsPerPost);
        profile.views = middle(Field::ViewsPerPost).or_else(|| middle(Field::ImpressionsPerPost));
        profile.engagement = profile.sum_of_middles(draft, n);
        profile.per_likes = PerLikes::of(draft, n);
        if !draft.posts.is_empty() {
            profile.read_posts(&draft.posts);
        }
        let zero_views = told(draft, Field::ViewsPerPost) == Some(0.0) && profile.views.is_none();
        profile.views_zero = zero_views && (profile.engagement.is_some() || profile.comments.is_some());

        let measured = profile.followers.is_some()
            || profile.views.is_some()
            || profile.engagement.is_some()
            || profile.comments.is_some()
            || profile.reach.is_some();
        if measured { Ok(profile) } else { Err(Unmet::NothingMeasured) }
    }

    /// The interactions that count here: those that are `known`, and those that are missing. Hidden likes are not known.
    fn counted(&self, known: &dyn Fn(Field) -> bool) -> (Fields, Fields) {
        let (mut parts, mut missing) = (Fields::default(), Fields::default());
        for field in counted_parts(self.platform) {
            let hidden = *field == Field::LikesPerPost && self.likes_hidden;
            let of = if !hidden && known(*field) { &mut parts } else { &mut missing };
            of.add(*field);
        }
        (parts, missing)
    }

    /// Whether the part is known without which there is no rate.
    fn has_main(&self, parts: Fields) -> bool {
        counted_parts(self.platform).first().is_some_and(|main| parts.has(*main))
    }

    /// Interactions from per-post figures that are told one by one, or as one sum.
    fn sum_of_middles(&self, draft: &Draft, n: Option<u32>) -> Option<Engagement> {
        let (parts, missing) = self.counted(&|field| told(draft, field).is_some());
        let has_main = self.has_main(parts);
        // A sum that the source made is more complete than parts with a hole.
        if (!has_main || !missing.is_empty())
            && !self.likes_hidden
            && let Some(sum) = told(draft, Field::EngagementsPerPost)
            && let Some(measured) = Measured::middle(sum, n, draft.medians)
        {
            return Some(Engagement {
                measured,
                parts: Fields::of(&[Field::EngagementsPerPost]),
                missing: Fields::default(),
            });
        }
        if !has_main {
            return None;
        }
        let sum = parts.iter().filter_map(|f| told(draft, f)).fold(0.0, |sum, x| sum + x);
        Some(Engagement { measured: Measured::middle(sum, n, draft.medians)?, parts, missing })
    }

    /// A list of posts says more than an average: it takes its place, part by part.
    fn read_posts(&mut self, posts: &[Post]) {
        let told = [
            (Field::ViewsPerPost, &mut self.views),
            (Field::LikesPerPost, &mut self.likes),
            (Field::CommentsPerPost, &mut self.comments),
        ];
        for (field, measured) in told {
            if let Some(list) = Measured::list(column(posts, field)) {
                *measured = Some(list);
            }
        }
        // A part counts if at least half of the posts have it; the posts without it are then left out.
        let common = |field: Field| {
            let count = column(posts, field).len();
            count > 0 && count * 2 >= posts.len()
        };
        let (parts, missing) = self.counted(&common);
        let has_main = self.has_main(parts);
        let views_counted = common(Field::ViewsPerPost) && self.views.is_some();
        let (mut sums, mut rates, mut left_out) = (Vec::new(), Vec::new(), 0);
        for post in posts {
            let views = part(post, Field::ViewsPerPost).filter(|views| *views > 0.0);
            let sum = parts.iter().try_fold(0.0, |sum, field| Some(sum + part(post, field)?)).filter(|sum| *sum > 0.0);
            sums.extend(sum);
            rates.extend(sum.zip(views).map(|(sum, views)| sum / views));
            let whole = (sum.is_some() || !has_main) && (views.is_some() || !views_counted);
            left_out += u32::from(!whole);
        }
        if has_main {
            if let Some(measured) = Measured::list(sums) {
                self.engagement = Some(Engagement { measured, parts, missing });
            }
            self.rates_by_view = ascending(rates);
        }
        self.left_out = (left_out, u32::try_from(posts.len()).unwrap_or(u32::MAX));
    }
}

/// A field of a draft, where it is told and of this world.
pub(super) fn told(draft: &Draft, field: Field) -> Option<f64> {
    draft.fact(field).and_then(|fact| plausible(fact.value)).map(|count| count.value)
}

/// One count of every post that tells it.
fn column(posts: &[Post], field: Field) -> Vec<f64> {
    posts.iter().filter_map(|post| part(post, field)).collect()
}

/// One count of a post, where it is told and of this world.
pub(super) fn part(post: &Post, field: Field) -> Option<f64> {
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
