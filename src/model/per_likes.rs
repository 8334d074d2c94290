//! Comments, shares and saves over likes: how far an audience goes beyond a like (relationship.md 5.3).
//!
//! Knows zeros: a post without comments is a fact here, though no logarithm can hold it. Refuses to know what is usual.

use super::profile::{part, told};
use super::{Draft, Field, ascend};
use crate::stats::{POSTS_NOT_TOLD, median};

/// A count over likes, as told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PerLike {
    /// The ratio: 0.04 is 4 for 100 likes. Of listed posts the median of each post's own ratio; else that of the averages.
    pub value: f64,
    /// Likes of all the posts behind it together: how small a count it is.
    pub likes: f64,
    /// How many posts stand behind it, where told or listed.
    pub posts: Option<u32>,
}

impl PerLike {
    /// Posts behind it; where nobody says, as many as the model assumes.
    pub fn posts_or_usual(&self) -> f64 {
        f64::from(self.posts.unwrap_or(POSTS_NOT_TOLD).max(1))
    }
}

/// What is told over likes. `None`: not told, or hidden, or no likes to divide by.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct PerLikes {
    /// Comments (replies).
    pub comments: Option<PerLike>,
    /// Shares (reposts).
    pub shares: Option<PerLike>,
    /// Saves (bookmarks).
    pub saves: Option<PerLike>,
}

impl PerLikes {
    /// From a draft whose averages are over `n` posts, if told.
    pub(super) fn of(draft: &Draft, n: Option<u32>) -> PerLikes {
        let over = |field: Field| over_likes(draft, field, n);
        PerLikes {
            comments: over(Field::CommentsPerPost),
            shares: over(Field::SharesPerPost),
            saves: over(Field::SavesPerPost),
        }
    }
}

fn over_likes(draft: &Draft, field: Field, n: Option<u32>) -> Option<PerLike> {
    if draft.is_hidden(field) || draft.is_hidden(Field::LikesPerPost) {
        return None;
    }
    let (mut ratios, mut likes_of_all) = (Vec::new(), 0.0);
    for post in &draft.posts {
        let likes = part(post, Field::LikesPerPost).filter(|likes| *likes > 0.0);
        if let (Some(count), Some(likes)) = (part(post, field), likes) {
            // Floats that are not negative are in the order of their bits.
            ratios.push((count / likes).to_bits());
            likes_of_all += likes;
        }
    }
    // As for the interactions: a part counts if at least half of the posts have it.
    if !ratios.is_empty() && ratios.len() * 2 >= draft.posts.len() {
        ascend(&mut ratios);
        let ratios: Vec<f64> = ratios.into_iter().map(f64::from_bits).collect();
        return Some(PerLike { value: median(&ratios)?, likes: likes_of_all, posts: u32::try_from(ratios.len()).ok() });
    }
    let likes = told(draft, Field::LikesPerPost).filter(|likes| *likes > 0.0)?;
    let value = told(draft, field)? / likes;
    Some(PerLike { value, likes: likes * f64::from(n.unwrap_or(POSTS_NOT_TOLD)), posts: n })
}
