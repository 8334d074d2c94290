//! Terms: the person's assumptions checked, and the evidence's defaults where none is set (model 2 and 6).
//!
//! A number that makes no sense is not used and remembered as ignored. Refuses to know the creator's counts.

use super::{Computed, NotComputable, OwnCost};
use crate::evidence::lookup::{is_share, single};
use crate::evidence::{Metric, Row, constants, fit};
use crate::model::{Assumptions, Currency, Format, Knob, Override, Platform};
use crate::stats::LogNormal;

/// A booking of more posts than this is a typing error.
const MOST_POSTS: u32 = 1_000;
/// More money than this is a typing error.
const MOST_MONEY: f64 = 1e12;

/// Knobs whose value was out of bounds and was not used.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub(super) struct Ignored(u16);

impl Ignored {
    fn note(&mut self, knob: Knob) {
        self.0 |= 1 << (knob as u16);
    }
    pub(super) fn iter(self) -> impl Iterator<Item = Knob> {
        Knob::ALL.into_iter().filter(move |knob| self.0 & (1 << (*knob as u16)) != 0)
    }
    /// The amount where it is between nothing and `most`, else nothing, noted.
    fn amount(&mut self, knob: Knob, value: f64, most: f64) -> Option<f64> {
        let sound = (0.0..=most).contains(&value);
        if !sound {
            self.note(knob);
        }
        sound.then_some(value)
    }
}

/// A rate as it is used, and the row that stands behind it, unless the person replaced it wholly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Used {
    pub figures: LogNormal,
    pub row: Option<&'static Row>,
}

/// Everything that does not depend on the creator's counts. Money in the chosen currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Terms {
    pub posts: u32,
    /// US dollars in one unit of the chosen currency; `None`: not told.
    pub dollar_rate: Option<f64>,
    pub fit: Used,
    pub real_share: Used,
    pub seen_once: Used,
    pub sponsored: Used,
    pub ctr: Computed<Used>,
    pub cvr: Used,
    pub code: Used,
    pub cpm: Computed<Used>,
    pub basket: Option<f64>,
    pub margin: f64,
    pub commission: f64,
    pub own: OwnCost,
    /// Agency's share on top of the fee.
    pub agency: f64,
    /// Sum of uplifts on an estimated fee.
    pub uplift: f64,
    /// Chance that a gifted creator posts at all; 1 where one is paid.
    pub post_chance: f64,
    pub ignored: Ignored,
}

/// What price tables call a format; `None` where no price per view is known for it (Twitch counts viewer-hours).
pub(super) fn price_kind(format: Format) -> Option<&'static str> {
    match format {
        Format::FeedPost | Format::Reel => Some("post or reel"),
        Format::Story => Some("story"),
        Format::Video => Some("video"),
        Format::LongVideo => Some("integration"),
        Format::Short | Format::Post | Format::Pin | Format::Stream => None,
    }
}

/// A default and what the person put in its place.
fn used(row: &'static Row, default: LogNormal, set: Option<Override>, knob: Knob, ignored: &mut Ignored) -> Used {
    let plain = Used { figures: default, row: Some(row) };
    let share = is_share(row.metric);
    let most = if share { 1.0 } else { MOST_MONEY };
    // z of p10 and p90 is in `fit`: a typed range is p10 to p90.
    let replaced = match set {
        None => return plain,
        Some(Override::Median(v)) if v <= most => {
            LogNormal::known(v).map(|k| Used { figures: LogNormal { sigma: default.sigma, ..k }, row: Some(row) })
        }
        Some(Override::Range(low, high)) if high <= most => {
            LogNormal::fit(low, None, high, crate::stats::Z80).map(|figures| Used { figures, row: None })
        }
        Some(Override::Known(v)) if v <= most => LogNormal::known(v).map(|figures| Used { figures, row: None }),
        Some(_) => None,
    };
    match replaced {
        Some(u) if share => Used { figures: u.figures.capped_at_one(), ..u },
        Some(u) => u,
        None => {
            ignored.note(knob);
            plain
        }
    }
}

impl Terms {
    /// Checks the assumptions for a booking. `None` where the tables lack a row that every booking needs, which the
    /// tests of the evidence exclude.
    pub(super) fn of(assumptions: &Assumptions, platform: Platform, format: Format) -> Option<Terms> {
        let a = assumptions;
        let mut ignored = Ignored::default();
        let default = |metric: Metric, kind: Option<&str>| -> Option<(&'static Row, LogNormal)> {
            let row = single(metric, Some(platform), kind)?;
            Some((row, row.log_normal()?))
        };
        let plain = |row: &'static Row| Some(Used { figures: row.log_normal()?, row: Some(row) });

        let dollar_rate = if a.currency == Currency::USD {
            Some(1.0)
        } else {
            let told = a.dollar_rate.filter(|rate| (1e-9..=1e9).contains(rate));
            if told.is_none() && a.dollar_rate.is_some() {
                ignored.note(Knob::DollarRate);
            }
            told
        };

        let fit_row = fit(a.fit);
        let fit = used(fit_row, fit_row.log_normal()?, a.fit_share, Knob::Fit, &mut ignored);
        let (cvr_row, cvr) = default(Metric::Cvr, None)?;
        let cvr = used(cvr_row, cvr, a.cvr, Knob::Cvr, &mut ignored);
        let (code_row, code) = default(Metric::CodeRate, None)?;
        let code = used(code_row, code, a.code_rate, Knob::CodeRate, &mut ignored);
        let ctr = platform
            .surface(format)
            .and_then(|surface| default(Metric::Ctr, Some(surface.key())))
            .map(|(row, figures)| used(row, figures, a.ctr, Knob::Ctr, &mut ignored));
        let ctr = ctr.or_else(|| own_rate(a.ctr, 1.0)).ok_or(NotComputable::NoEvidence(Metric::Ctr));

        // The person's price is in the chosen currency, the table's in dollars: only the latter is converted.
        let listed = price_kind(format).and_then(|kind| default(Metric::Cpm, Some(kind)));
        let cpm = match (listed, dollar_rate) {
            (Some((row, figures)), Some(rate)) => {
                let here = LogNormal { m: figures.m - libm::log(rate), ..figures };
                Ok(used(row, here, a.cpm, Knob::Cpm, &mut ignored))
            }
            (Some(_), None) => own_rate(a.cpm, MOST_MONEY).ok_or(NotComputable::NeedsDollarRate),
            (None, _) => own_rate(a.cpm, MOST_MONEY).ok_or(NotComputable::NeedsPrice),
        };

        let basket = a.basket.and_then(|basket| ignored.amount(Knob::Basket, basket, MOST_MONEY));
        let basket = basket.filter(|basket| *basket > 0.0);
        let default_margin = constants::MARGIN.number()?;
        let margin = a.margin.and_then(|m| ignored.amount(Knob::Margin, m, 1.0)).unwrap_or(default_margin);
        let own = own_cost(a, &mut ignored);
        let gift_row = single(Metric::GiftPostRate, Some(platform), None)?.log_normal()?;
        if a.posts == 0 || a.posts > MOST_POSTS {
            ignored.note(Knob::Posts);
        }
        Some(Terms {
            posts: a.posts.clamp(1, MOST_POSTS),
            dollar_rate,
            fit,
            real_share: plain(single(Metric::RealShare, Some(platform), None)?)?,
            seen_once: plain(&constants::REACH_PER_VIEW)?,
            sponsored: plain(single(Metric::SponsoredMultiplier, Some(platform), None)?)?,
            ctr,
            cvr,
            code,
            cpm,
            basket,
            margin,
            commission: ignored.amount(Knob::Margin, a.commission, 1.0).unwrap_or(0.0),
            own,
            agency: ignored.amount(Knob::Cpm, a.agency, 10.0).unwrap_or(0.0),
            uplift: ignored.amount(Knob::Cpm, a.uplift, 100.0).unwrap_or(0.0),
            post_chance: if a.gift { gift_row.median() } else { 1.0 },
            ignored,
        })
    }

    /// What one order leaves before the creator is paid: basket x (margin - commission).
    pub(super) fn remains(&self) -> Computed<f64> {
        let left = self.basket.ok_or(NotComputable::NeedsBasket)? * (self.margin - self.commission);
        if left > 0.0 { Ok(left) } else { Err(NotComputable::NothingRemains) }
    }
    /// Commission on one order; known to be nothing where none is agreed.
    pub(super) fn commission_per_order(&self) -> Computed<f64> {
        match self.basket {
            _ if self.commission == 0.0 => Ok(0.0),
            Some(basket) => Ok(basket * self.commission),
            None => Err(NotComputable::NeedsBasket),
        }
    }
}

/// A rate that the person told where no evidence exists: a lone number has no spread to borrow and is taken as known.
fn own_rate(set: Option<Override>, most: f64) -> Option<Used> {
    let figures = match set? {
        Override::Range(low, high) if high <= most => LogNormal::fit(low, None, high, crate::stats::Z80),
        Override::Known(v) | Override::Median(v) if v <= most => LogNormal::known(v),
        _ => None,
    };
    figures.map(|figures| Used { figures, row: None })
}

/// Product, shipping, hours and boost; hours without a price are not counted (model 6).
pub(super) fn own_cost(a: &Assumptions, ignored: &mut Ignored) -> OwnCost {
    let hours = a.hours.and_then(|h| ignored.amount(Knob::Hours, h, 1e6));
    let hourly = a.hourly.and_then(|h| ignored.amount(Knob::HourlyRate, h, MOST_MONEY));
    let mut money = |value: f64| ignored.amount(Knob::Product, value, MOST_MONEY).unwrap_or(0.0);
    let (product, shipping, boost) = (money(a.product), money(a.shipping), money(a.boost));
    let time = hours.or(constants::HOURS_PER_BOOKED_CREATOR.number()).unwrap_or(0.0);
    OwnCost {
        product,
        shipping,
        boost,
        hours: time,
        hourly,
        hours_placeholder: hours.is_none(),
        total: product + shipping + time * hourly.unwrap_or(0.0) + boost,
    }
}
