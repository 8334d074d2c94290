//! What is strange about the facts (formulas 7.6): told, never repaired in silence.

use super::booking::Booking;
use super::chain::{Level, follower_count};
use super::engagement::FEW_POSTS;
use super::standing::year;
use super::{Base, Rate, pasted};
use crate::evidence::Row;
use crate::evidence::lookup::{FEWEST_FOLLOWERS, MOST_FOLLOWERS};
use crate::model::{Assumptions, Currency, Field, Format, Knob, Measured, Profile, Quote};
use crate::stats::median;

/// Something a person should know or look at again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Oddity {
    /// Followers are zero or not told: no rate by followers, tier unknown. `zero`: told as zero.
    NoFollowers {
        /// Told as zero.
        zero: bool,
    },
    /// Fewer than 1,000 followers: below all tables.
    BelowTables {
        /// The count.
        followers: f64,
    },
    /// More followers than the tables know (10 million): widened.
    BeyondTables {
        /// The count.
        followers: f64,
    },
    /// Zero views beside interactions: views are treated as not told.
    ViewsZero,
    /// Likes are hidden: unknown, not zero. The rate is of comments only and is not graded.
    LikesHidden,
    /// Comments are off or hidden.
    CommentsHidden,
    /// Views beyond followers.
    ReachesBeyond {
        /// Views over followers.
        times: f64,
    },
    /// More than 100 % of followers interact: viral; use the rate by views.
    Viral {
        /// The rate, a fraction.
        rate: f64,
    },
    /// More than 30 % of followers interact with an Instagram feed post: unusual.
    HighRate {
        /// The rate, a fraction.
        rate: f64,
    },
    /// More likes than followers.
    LikesAboveFollowers {
        /// Likes over followers.
        times: f64,
    },
    /// More interactions than views: impossible. Wrong unit, a lost K, or totals mixed with per-post figures.
    MoreInteractionsThanViews {
        /// The rate, a fraction.
        rate: f64,
    },
    /// More comments than likes: a giveaway, or swapped?
    CommentsAboveLikes {
        /// Comments.
        comments: f64,
        /// Likes.
        likes: f64,
    },
    /// Fewer than five posts.
    FewPosts {
        /// How many.
        posts: u32,
    },
    /// Posts without a part of the interactions, or with nothing counted, were left out.
    PostsLeftOut {
        /// How many.
        posts: u32,
        /// Of how many.
        of: u32,
    },
    /// The platform rounded the count ("24.8K").
    Rounded {
        /// Which.
        field: Field,
        /// The least it may have been.
        low: f64,
        /// The most.
        high: f64,
    },
    /// A story shows no likes: no engagement rate exists.
    StoryWithoutRate,
    /// Benchmarks are in US dollars; the chosen currency is another.
    ForeignCurrency {
        /// The chosen one.
        currency: Currency,
        /// Whether they are converted at the rate told; otherwise prices are not estimated.
        converted: bool,
    },
    /// The fee is quoted in a currency that is not the chosen one.
    QuotedIn(Currency),
    /// A used row is older than three years.
    OldEvidence {
        /// The row.
        row: &'static Row,
        /// Its year.
        year: u16,
    },
    /// The average lies far above the median: a few posts carry it. Notice from 2, warn from 4.
    ViralDependence {
        /// Of views or of interactions.
        base: Field,
        /// Mean over median.
        times: f64,
        /// From 4.
        warn: bool,
    },
    /// A count that no account has: over 10 billion, or negative. Not used.
    Absurd {
        /// Which.
        field: Field,
    },
    /// Your hours are not counted: the price of an hour is not told.
    HoursNotCounted {
        /// How many.
        hours: f64,
    },
    /// No view rate is known for this platform and format: 2 to 150 % of followers is assumed.
    ViewRateNotKnown,
    /// Parts of the platform's interactions are not told: the rate is at least this.
    PartsMissing {
        /// On which base.
        base: Base,
        /// The first missing part.
        field: Field,
    },
    /// An assumption is out of its bounds and was not used (a share above 1, a negative amount).
    AssumptionIgnored(Knob),
}

/// Rows older than this are marked (formulas 7.6).
const OLD: u16 = 3;
/// Mean over median from which a few posts carry the rest, and from which it is warned of (formulas 7.1, own limits).
const DEPENDENT: (f64, f64) = (2.0, 4.0);
/// Share of followers who interact with an Instagram feed post above which it is odd (formulas 7.6).
const HIGH_RATE: f64 = 0.30;

/// Mean over median of a list, where it is worth a word.
fn dependence(measured: Option<&Measured>, base: Field) -> Option<Oddity> {
    let Some(Measured::List(values)) = measured else { return None };
    let times = pasted::mean(values)? / median(values)?;
    (times >= DEPENDENT.0).then_some(Oddity::ViralDependence { base, times, warn: times >= DEPENDENT.1 })
}

/// The value of a per-post figure as told.
fn shown(measured: Option<&Measured>) -> Option<f64> {
    match measured? {
        Measured::Average { value, .. } | Measured::Median { value, .. } => Some(*value),
        Measured::List(values) => median(values),
    }
}

/// What is strange about the facts of a creator.
fn of_facts(profile: &Profile, format: Option<Format>, rates: &[Rate], out: &mut Vec<Oddity>) {
    let followers = follower_count(profile);
    match followers {
        None => out.push(Oddity::NoFollowers { zero: profile.followers.is_some() }),
        Some(followers) if followers < FEWEST_FOLLOWERS => out.push(Oddity::BelowTables { followers }),
        Some(followers) if followers > MOST_FOLLOWERS => out.push(Oddity::BeyondTables { followers }),
        Some(_) => {}
    }
    for field in &profile.absurd {
        out.push(Oddity::Absurd { field: *field });
    }
    if profile.views_zero {
        out.push(Oddity::ViewsZero);
    }
    if profile.likes_hidden {
        out.push(Oddity::LikesHidden);
    }
    if profile.comments_hidden {
        out.push(Oddity::CommentsHidden);
    }
    if let Some(rate) = pasted::impossible_rate(profile) {
        out.push(Oddity::MoreInteractionsThanViews { rate });
    }
    let (likes, comments) = (shown(profile.likes.as_ref()), shown(profile.comments.as_ref()));
    if let (Some(likes), Some(comments)) = (likes, comments)
        && comments > likes
    {
        out.push(Oddity::CommentsAboveLikes { comments, likes });
    }
    if let Some(followers) = followers {
        if let Some(times) = shown(profile.views.as_ref()).map(|views| views / followers).filter(|t| *t > 1.0) {
            out.push(Oddity::ReachesBeyond { times });
        }
        if let Some(times) = likes.map(|likes| likes / followers).filter(|times| *times > 1.0) {
            out.push(Oddity::LikesAboveFollowers { times });
        }
        if let Some(rate) = rates.iter().find(|rate| rate.base == Base::Followers).map(|rate| rate.shown) {
            if rate > 1.0 {
                out.push(Oddity::Viral { rate });
            } else if rate > HIGH_RATE && format == Some(Format::FeedPost) {
                out.push(Oddity::HighRate { rate });
            }
        }
    }
    let posts = profile.engagement.as_ref().map(|e| &e.measured).or(profile.views.as_ref()).and_then(Measured::posts);
    if let Some(posts) = posts.filter(|posts| *posts < FEW_POSTS) {
        out.push(Oddity::FewPosts { posts });
    }
    if profile.left_out.0 > 0 {
        out.push(Oddity::PostsLeftOut { posts: profile.left_out.0, of: profile.left_out.1 });
    }
    let interactions = profile.engagement.as_ref().map(|e| &e.measured);
    for (measured, base) in [(profile.views.as_ref(), Field::ViewsPerPost), (interactions, Field::EngagementsPerPost)] {
        out.extend(dependence(measured, base));
    }
    if let Some(rate) = rates.iter().find(|rate| !rate.comments_only && !rate.missing.is_empty()) {
        out.extend(rate.missing.iter().next().map(|field| Oddity::PartsMissing { base: rate.base, field }));
    }
    for (field, r) in &profile.rounded {
        out.push(Oddity::Rounded { field: *field, low: r.low, high: r.high });
    }
}

/// Everything strange, about the facts first, then about the assumptions, then about the evidence.
pub(super) fn oddities(
    profile: &Profile,
    assumptions: &Assumptions,
    booking: &Booking,
    rates: &[Rate],
    used: &[&'static Row],
    this_year: u16,
) -> Vec<Oddity> {
    let mut out = Vec::new();
    let chain = booking.chain().ok();
    let format = chain.map(|chain| chain.format);
    of_facts(profile, format, rates, &mut out);
    if format == Some(Format::Story) {
        out.push(Oddity::StoryWithoutRate);
    }
    if let Some(chain) = chain {
        let guessed =
            |level: Option<Level>| matches!(level, Some(Level { rows: None, usual: Some(_), pasted: None, .. }));
        if booking.chains().any(|chain| guessed(chain.level_rests_on)) {
            out.push(Oddity::ViewRateNotKnown);
        }
        let own = &chain.terms.own;
        if own.hourly.is_none() && own.hours > 0.0 {
            out.push(Oddity::HoursNotCounted { hours: own.hours });
        }
        if assumptions.currency != Currency::USD {
            let converted = chain.terms.dollar_rate.is_some();
            out.push(Oddity::ForeignCurrency { currency: assumptions.currency, converted });
        }
        let foreign =
            profile.fee.filter(|quote| quote.currency != assumptions.currency && chain.terms.payment.has_fee());
        let usable = |quote: &Quote| quote.currency == Currency::USD && chain.terms.dollar_rate.is_some();
        out.extend(foreign.filter(|quote| !usable(quote)).map(|quote| Oddity::QuotedIn(quote.currency)));
        for knob in chain.terms.ignored.iter() {
            out.push(Oddity::AssumptionIgnored(knob));
        }
    }
    for row in used {
        if let Some(year) = year(row).filter(|year| this_year.saturating_sub(*year) > OLD) {
            out.push(Oddity::OldEvidence { row, year });
        }
    }
    out
}
