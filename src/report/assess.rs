//! Judging one creator with reasons: everything that the page shows about one person.

use super::{Computed, Cost, Estimate, Figures, Narrowing, Oddity, Path, Rate, Tiers, Yardstick};
use crate::evidence::Row;
use crate::model::{Currency, Format, Knob, Platform, Rounded, Surface};
use crate::report::Centre;
use crate::stats::Interval;

/// Everything about one creator: numbers, ranges, sources and reasons. No words, no colours.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Where they publish.
    pub platform: Option<Platform>,
    /// What is booked.
    pub format: Option<Format>,
    /// Where the link stands.
    pub surface: Option<Surface>,
    /// Followers as told.
    pub followers: Option<Rounded>,
    /// How many posts are booked.
    pub posts: u32,
    /// What all money is in.
    pub currency: Currency,
    /// The numbers alone.
    pub figures: Figures,
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
    /// What would narrow the ranges.
    pub narrow: Vec<Narrowing>,
    /// Every assumption with what is used, its source and whether it was changed.
    pub assumed: Vec<Assumed>,
    /// What is strange.
    pub oddities: Vec<Oddity>,
}

/// What all booked posts together would bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// Views of one typical post, before luck.
    pub level: Computed<Estimate>,
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

/// One assumption as it is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumed {
    /// Which.
    pub knob: Knob,
    /// What is used (p10, median, p90; shares as fractions; without width where it is a number).
    /// `None`: nothing is, it has to be told.
    pub value: Option<Interval>,
    /// The row behind the default; `None` where there is no default.
    pub row: Option<&'static Row>,
    /// The person has set it.
    pub changed: bool,
}
