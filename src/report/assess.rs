//! Judging one creator with reasons: everything that the page shows about one person.
//!
//! Puts the parts together; how each number comes about is in the part's own file.

use super::booking::Booking;
use super::chain::follower_count;
use super::conversion::yardstick;
use super::judged::rows;
use super::pasted::Read;
use super::standing::rates;
use super::{
    Centre, Computed, Cost, Counting, Estimate, NotComputable, Oddity, Path, Question, Rate, Tiers, Yardstick, narrow,
    oddity, tier,
};
use crate::evidence::Row;
use crate::evidence::tiers::Scheme;
use crate::model::{Assumptions, Currency, Format, Platform, Profile, Rounded, Surface};

/// Everything about one creator: numbers, ranges, sources and reasons. No words, no colours.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Where they publish.
    pub platform: Option<Platform>,
    /// What is booked; further formats beside it are told by [`Report::deliverables`].
    pub format: Option<Format>,
    /// Where the link stands.
    pub surface: Option<Surface>,
    /// Followers as told.
    pub followers: Option<Rounded>,
    /// How many posts are booked, in all formats.
    pub posts: u32,
    /// What all money is in.
    pub currency: Currency,
    /// What the schemes call them; `None` where followers are not told or zero.
    pub tiers: Option<Tiers>,
    /// Engagement rates, the platform's usual base first.
    pub rates: Vec<Rate>,
    /// What the posts would bring.
    pub results: Results,
    /// What it costs.
    pub cost: Cost,
    /// Counted by link.
    pub link: Path,
    /// Counted by code.
    pub code: Path,
    /// The field study beside both.
    pub yardstick: Computed<Yardstick>,
    /// What would narrow the orders most.
    pub question: Option<Question>,
    /// What is strange.
    pub oddities: Vec<Oddity>,
    pub(super) assumptions: Assumptions,
    pub(super) booking: Booking,
}

/// What all booked posts together would bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// Views as pasted, where pasted: shown as told, beside the forecast.
    pub pasted_views: Option<Pasted>,
    /// Interactions as pasted, where pasted.
    pub pasted_engagements: Option<Pasted>,
    /// Views.
    pub views: Computed<Estimate>,
    /// People reached.
    pub reach: Computed<Estimate>,
    /// Views by real people who care about the topic.
    pub relevant: Computed<Estimate>,
    /// Interactions.
    pub engagements: Computed<Estimate>,
    /// Clicks.
    pub clicks: Computed<Estimate>,
}

impl Report {
    /// Every row of evidence that a figure of it rests on, each once.
    pub fn rows(&self) -> Vec<&'static Row> {
        rows(&self.rates, &self.results, &self.cost, [&self.link, &self.code])
    }
}

/// A per-post figure as told, and what it says about a typical post.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pasted {
    /// The average or median that was told or follows from the list.
    pub shown: f64,
    /// Which of the two.
    pub centre: Centre,
    /// Over how many posts; `None`: not told, six are assumed.
    pub posts: Option<u32>,
    /// The typical post that it speaks of ("average 9,100, a typical one 6,600").
    pub typical: f64,
    /// Spread of single posts, sd of ln.
    pub spread: f64,
    /// Weight of the pasted figure against the usual one for this size, 0 to 1; 1 where nothing usual is known.
    pub weight: f64,
}

/// Judges one creator: `scheme` names the tiers, `this_year` tells which evidence is old (no clock here). Pure.
pub fn assess(profile: &Profile, assumptions: &Assumptions, scheme: &Scheme, this_year: u16) -> Report {
    let rates = rates(profile, assumptions);
    let booking = Booking::of(profile, assumptions);
    let (results, cost) = (booking.results(), booking.cost(assumptions));
    let [link, code] = Counting::ALL.map(|counting| booking.path(counting));
    let rows = rows(&rates, &results, &cost, [&link, &code]);
    let chain = booking.chain().ok();
    let oddities = oddity::oddities(profile, assumptions, &booking, &rates, &rows, this_year);
    let followers = follower_count(profile);
    Report {
        platform: profile.platform,
        format: chain.map(|chain| chain.format),
        surface: chain.and_then(|chain| chain.platform.surface(chain.format)),
        followers: profile.followers,
        posts: chain.map_or(assumptions.posts, |_| booking.pieces()),
        currency: assumptions.currency,
        tiers: followers.and_then(|followers| tier::tiers(scheme, followers)),
        rates,
        results,
        cost,
        link,
        code,
        yardstick: match profile.platform {
            Some(_) => yardstick(followers),
            None => Err(NotComputable::NeedsPlatform),
        },
        question: narrow::question(&booking),
        oddities,
        assumptions: *assumptions,
        booking,
    }
}

impl Pasted {
    pub(super) fn of((read, weight): (Read, f64)) -> Pasted {
        Pasted {
            shown: read.shown,
            centre: read.centre,
            posts: read.posts,
            typical: libm::exp(read.typical.m),
            spread: read.typical.spread,
            weight,
        }
    }
}
