//! Contradictions: facts that cannot, or hardly, be true side by side (formulas 7.6). Both sides are told and asked about.
//!
//! Knows which of the fields a person could correct; refuses to correct any, and to call what rounding explains a
//! contradiction. What is strange without contradicting itself is an oddity.

use super::Base;
use super::pasted::impossible_rate;
use super::stated::stated_rate;
use crate::model::{Decimal, Draft, Field, Fields, Measured, Post, Profile, Quantity};
use crate::stats::median;

/// A fact as told, with what its rounding leaves open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// Which.
    pub field: Field,
    /// As told.
    pub value: f64,
}

/// How sure it is that one of both is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contradicts {
    /// Seen, though rarely: a giveaway, two ways of counting. Both may be right.
    Hardly,
    /// It cannot be, if both speak of the same posts.
    Wholly,
}

/// Two things that do not go together.
#[derive(Clone, Debug, PartialEq)]
pub enum Contradiction {
    /// `more` is told to be more than `less`, of which it is a part, or which it cannot pass.
    Above {
        /// The larger one, which should be the smaller.
        more: Side,
        /// The smaller one, which should be the larger.
        less: Side,
        /// How sure that is.
        how: Contradicts,
    },
    /// The engagement rate that is told follows from the counts on no base.
    StatedRate {
        /// As told, a fraction.
        stated: f64,
        /// The nearest that follows from the counts, for each base on which one does; fractions.
        follows: Vec<(Base, f64)>,
        /// The counts that it would follow from.
        counts: Fields,
    },
    /// The posts that averages are said to be over are not as many as are listed.
    PostsCounted {
        /// As told.
        told: f64,
        /// How many are listed.
        listed: u32,
    },
    /// A per-post figure lies outside of everything that the listed posts say. The list is what is used.
    OutsideList {
        /// The figure as told.
        told: Side,
        /// The least of the list.
        least: f64,
        /// The most.
        most: f64,
    },
}

impl Contradiction {
    /// What it is about, in one word: the same while both facts are told, whatever they say.
    pub fn key(&self) -> String {
        match self {
            Contradiction::Above { more, less, .. } => [more.field.key(), ">", less.field.key()].concat(),
            Contradiction::StatedRate { .. } => "rate".into(),
            Contradiction::PostsCounted { .. } => "posts".into(),
            Contradiction::OutsideList { told, .. } => ["list:", told.field.key()].concat(),
        }
    }

    /// Whether it cannot be, and is no mere surprise.
    pub fn is_certain(&self) -> bool {
        !matches!(self, Contradiction::Above { how: Contradicts::Hardly, .. })
    }

    /// The fields that a person could correct. The choice that all are right belongs beside them.
    pub fn correctable(&self) -> Fields {
        match self {
            Contradiction::Above { more, less, .. } => Fields::of(&[more.field, less.field]),
            Contradiction::StatedRate { counts, .. } => {
                let mut fields = *counts;
                fields.add(Field::EngagementRatePercent);
                fields
            }
            Contradiction::PostsCounted { .. } => Fields::of(&[Field::PostsCounted]),
            Contradiction::OutsideList { told, .. } => Fields::of(&[told.field]),
        }
    }
}

/// What must not be above what: `Wholly` where both count the same thing or people, `Hardly` where it happens.
const ABOVE: [(Field, Field, Contradicts); 15] = {
    use Contradicts::{Hardly, Wholly};
    use Field::*;
    [
        // One person likes and saves a post once, and must have been reached.
        (LikesPerPost, ReachPerPost, Wholly),
        (SavesPerPost, ReachPerPost, Wholly),
        (LikesPerPost, ViewsPerPost, Wholly),
        (LikesPerPost, ImpressionsPerPost, Wholly),
        (EngagementsPerPost, ViewsPerPost, Wholly),
        (EngagementsPerPost, ImpressionsPerPost, Wholly),
        // Everyone reached has seen it once; only where a view is counted after some seconds it may be fewer.
        (ReachPerPost, ImpressionsPerPost, Wholly),
        (ReachPerPost, ViewsPerPost, Hardly),
        // A giveaway, or two figures in each other's place.
        (CommentsPerPost, LikesPerPost, Hardly),
        // A part of the sum.
        (LikesPerPost, EngagementsPerPost, Wholly),
        (CommentsPerPost, EngagementsPerPost, Wholly),
        (AuthenticEngagementsPerPost, EngagementsPerPost, Wholly),
        // A post against all of them, and the posts counted against those there are.
        (LikesPerPost, LikesTotal, Wholly),
        (ViewsPerPost, ViewsTotal, Wholly),
        (PostsCounted, Posts, Wholly),
    ]
};

/// Everything that does not go together. Pure; empty for facts that agree.
pub fn contradictions(draft: &Draft, profile: &Profile) -> Vec<Contradiction> {
    let mut out = Vec::new();
    for (more, less, how) in ABOVE {
        let (Some(a), Some(b)) = (told(draft, more), told(draft, less)) else { continue };
        // Zero views beside interactions are views that are not told: an oddity says so.
        let not_told = less == Field::ViewsPerPost && b.high <= 0.0;
        if a.low > b.high && !not_told {
            let side = |field: Field, told: &Told| Side { field, value: told.value };
            out.push(Contradiction::Above { more: side(more, &a), less: side(less, &b), how });
        }
    }
    of_list(draft, &mut out);
    let of_views = |c: &Contradiction| {
        matches!(
            c,
            Contradiction::Above { less: Side { field: Field::ViewsPerPost | Field::ImpressionsPerPost, .. }, .. }
        )
    };
    if let (Some(_), Some(engagement), Some(views), false) =
        (impossible_rate(profile), &profile.engagement, &profile.views, out.iter().any(of_views))
    {
        // No single count passes the views, but all together do.
        let (sum, below) = (middle(&engagement.measured), middle(views));
        if let (Some(a), Some(b)) = (sum.filter(|a| below.is_some_and(|b| *a > b)), below) {
            let more = Side { field: Field::EngagementsPerPost, value: a };
            let less = Side { field: Field::ViewsPerPost, value: b };
            out.push(Contradiction::Above { more, less, how: Contradicts::Wholly });
        }
    }
    out.extend(stated_rate(draft, profile));
    out
}

/// Between the list of posts and what is told about them.
fn of_list(draft: &Draft, out: &mut Vec<Contradiction>) {
    let Ok(listed) = u32::try_from(draft.posts.len()) else { return };
    if listed == 0 {
        return;
    }
    if let Some(counted) = told(draft, Field::PostsCounted)
        && (counted.low > f64::from(listed) || counted.high < f64::from(listed))
    {
        out.push(Contradiction::PostsCounted { told: counted.value, listed });
    }
    for field in LISTED {
        let Some(figure) = told(draft, field) else { continue };
        let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
        for told in draft.posts.iter().filter_map(|post| of_post(post, field)) {
            (least, most) = (least.min(told.low), most.max(told.high));
        }
        if least <= most && (figure.high < least || figure.low > most) {
            let told = Side { field, value: figure.value };
            out.push(Contradiction::OutsideList { told, least, most });
        }
    }
    // A list that tells what a figure does not: the same pairs, post by post. One word for each pair is enough. What is
    // seen, though rarely, is asked about where half of the posts have it: one giveaway is none of a dozen posts.
    for (more, less, how) in ABOVE {
        let (mut both, mut found, mut first) = (0_usize, 0_usize, None);
        for post in &draft.posts {
            let (Some(a), Some(b)) = (of_post(post, more), of_post(post, less)) else { continue };
            both += 1;
            if a.low > b.high && !(less == Field::ViewsPerPost && b.high <= 0.0) {
                found += 1;
                first = first.or(Some((a.value, b.value)));
            }
        }
        let known = |c: &Contradiction| matches!(c, Contradiction::Above { more: m, less: l, .. } if m.field == more && l.field == less);
        let enough = how == Contradicts::Wholly || found * 2 >= both;
        if let Some((a, b)) = first.filter(|_| enough && !out.iter().any(known)) {
            let (more, less) = (Side { field: more, value: a }, Side { field: less, value: b });
            out.push(Contradiction::Above { more, less, how });
        }
    }
}

/// The counts of a listed post.
const LISTED: [Field; 5] =
    [Field::LikesPerPost, Field::CommentsPerPost, Field::SharesPerPost, Field::SavesPerPost, Field::ViewsPerPost];

/// A fact with all that its rounding leaves open.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// A field of a draft, where it is told and of this world.
pub(super) fn told(draft: &Draft, field: Field) -> Option<Told> {
    open(draft.fact(field)?.value)
}

pub(super) fn of_post(post: &Post, field: Field) -> Option<Told> {
    let fact = match field {
        Field::LikesPerPost => &post.likes,
        Field::CommentsPerPost => &post.comments,
        Field::SharesPerPost => &post.shares,
        Field::SavesPerPost => &post.saves,
        Field::ViewsPerPost => &post.views,
        _ => &None,
    };
    open(fact.as_ref()?.value)
}

/// The ends of a quantity. `None` where they are out of order or below zero: that is an oddity of its own.
pub(super) fn open(quantity: Quantity) -> Option<Told> {
    let (low, value, high) = (quantity.low, quantity.value, quantity.high);
    let sound = Decimal::ZERO <= low && low <= value && value <= high;
    sound.then(|| Told { value: value.to_f64(), low: low.to_f64(), high: high.to_f64() })
}

/// The figure that a reader sees.
fn middle(measured: &Measured) -> Option<f64> {
    match measured {
        Measured::Average { value, .. } | Measured::Median { value, .. } => Some(*value),
        Measured::List(values) => median(values),
    }
}
