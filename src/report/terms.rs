//! Terms: the person's assumptions checked, and the evidence's defaults where none is set (model 2 and 6).
//!
//! A number that makes no sense is not used and remembered as ignored. Refuses to know the creator's counts.

use super::{Computed, NotComputable, OwnCost, deal};
use crate::evidence::lookup::{is_share, single};
use crate::evidence::{Metric, Row, constants, fit};
use crate::model::{Assumptions, Currency, Deliverable, Format, Knob, Override, Payment, Platform};
use crate::stats::{Factor, LogNormal};

/// A booking of more posts than this is a typing error.
pub(super) const MOST_POSTS: u32 = 1_000;
/// More money than this is a typing error.
const MOST_MONEY: f64 = 1e12;

/// Knobs whose value was out of bounds and was not used.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub(super) struct Ignored(u32);

impl Ignored {
    fn note(&mut self, knob: Knob) {
        self.0 |= 1 << (knob as u16);
    }
    pub(super) fn iter(self) -> impl Iterator<Item = Knob> {
        Knob::ALL.into_iter().filter(move |knob| self.0 & (1 << (*knob as u16)) != 0)
    }
    /// The amount where it is between nothing and `most`, else nothing, noted.
    pub(super) fn amount(&mut self, knob: Knob, value: f64, most: f64) -> Option<f64> {
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
    /// How many of this format.
    pub posts: u32,
    /// US dollars in one unit of the chosen currency; `None`: not told.
    pub dollar_rate: Option<f64>,
    /// The rate behind each factor that is one; see [`Terms::rate`].
    rates: [Computed<Used>; Factor::COUNT],
    pub basket: Option<f64>,
    pub margin: f64,
    pub commission: f64,
    pub own: OwnCost,
    /// Agency's share on top of the fee.
    pub agency: f64,
    pub payment: Payment,
    /// Sum of uplifts on an estimated fee.
    pub uplift: f64,
    /// How much of an estimated fee is paid: all of it, or a part beside a commission.
    pub fee_share: f64,
    /// Share of new people that each further post brings, of the one before.
    pub further: f64,
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

/// What a row says; `why` where there is none.
fn of_row(row: Option<&'static Row>, why: NotComputable) -> Computed<Used> {
    let figures = row.and_then(Row::log_normal).ok_or(why)?;
    Ok(Used { figures, row })
}

/// A default and what the person put in its place.
fn used(plain: Used, set: Option<Override>, knob: Knob, ignored: &mut Ignored) -> Used {
    let Some(set) = set else { return plain };
    let share = plain.row.is_some_and(|row| is_share(row.metric));
    let most = most(share);
    let replaced = match set {
        Override::Median(v) if v <= most => LogNormal::known(v)
            .map(|known| Used { figures: LogNormal { sigma: plain.figures.sigma, ..known }, row: plain.row }),
        Override::Median(_) => None,
        _ => own_rate(Some(set), most),
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
    /// Checks the assumptions for one format of a booking.
    pub(super) fn of(a: &Assumptions, platform: Platform, Deliverable { format, count }: Deliverable) -> Terms {
        let mut ignored = Ignored::default();
        let dollar_rate = if a.currency == Currency::USD {
            Some(1.0)
        } else {
            let told = a.dollar_rate.filter(|rate| (1e-9..=1e9).contains(rate));
            if told.is_none() && a.dollar_rate.is_some() {
                ignored.note(Knob::DollarRate);
            }
            told
        };

        let listed = |metric: Metric, kind: Option<&str>| {
            of_row(single(metric, Some(platform), kind), NotComputable::NoEvidence(metric))
        };
        let mut rates = [Err(NotComputable::OutOfRange); Factor::COUNT];
        let mut put = |factor: Factor, plain: Computed<Used>, own: Option<(Knob, Option<Override>)>| {
            if let Some(slot) = rates.get_mut(factor as usize) {
                *slot = match (plain, own) {
                    (Ok(plain), Some((knob, set))) => Ok(used(plain, set, knob, &mut ignored)),
                    (Err(why), Some((knob, set))) => own_rate(set, most(knob != Knob::Cpm)).ok_or(why),
                    (plain, None) => plain,
                };
            }
        };
        put(Factor::RealShare, listed(Metric::RealShare, None), None);
        put(Factor::SeenOnce, listed(Metric::ReachPerView, None), None);
        put(Factor::Sponsored, listed(Metric::SponsoredMultiplier, None), None);
        put(Factor::Fit, of_row(fit(a.fit), NotComputable::NoEvidence(Metric::Fit)), Some((Knob::Fit, a.fit_share)));
        put(Factor::Cvr, listed(Metric::Cvr, None), Some((Knob::Cvr, a.cvr)));
        put(Factor::Code, listed(Metric::CodeRate, None), Some((Knob::CodeRate, a.code_rate)));
        let ctr = match platform.surface(format) {
            Some(surface) => listed(Metric::Ctr, Some(surface.key())),
            None => Err(NotComputable::NoEvidence(Metric::Ctr)),
        };
        put(Factor::Ctr, ctr, Some((Knob::Ctr, a.ctr)));
        // The person's price is in the chosen currency, the table's in dollars: only the latter is converted.
        let price = price_kind(format).and_then(|kind| listed(Metric::Cpm, Some(kind)).ok());
        let cpm = match (price, dollar_rate) {
            (Some(mut plain), Some(rate)) => {
                plain.figures.m -= libm::log(rate);
                Ok(plain)
            }
            (Some(_), None) => Err(NotComputable::NeedsDollarRate),
            (None, _) => Err(NotComputable::NeedsPrice),
        };
        put(Factor::Cpm, cpm, Some((Knob::Cpm, a.cpm)));

        let basket = a.basket.and_then(|basket| ignored.amount(Knob::Basket, basket, MOST_MONEY));
        let basket = basket.filter(|basket| *basket > 0.0);
        let margin = a.margin.and_then(|m| ignored.amount(Knob::Margin, m, 1.0));
        let own = own_cost(a, &mut ignored);
        let gifted = || listed(Metric::GiftPostRate, None).map_or(1.0, |used| used.figures.median());
        if a.also.iter().flatten().any(|more| more.count > MOST_POSTS) {
            ignored.note(Knob::Also);
        }
        if a.posts == 0 || a.posts > MOST_POSTS {
            ignored.note(Knob::Posts);
        }
        Terms {
            posts: count,
            dollar_rate,
            rates,
            basket,
            margin: margin.or(constants::MARGIN.number()).unwrap_or(1.0),
            commission: deal::commission(a, platform, &mut ignored),
            own,
            agency: ignored.amount(Knob::Agency, a.agency, 10.0).unwrap_or(0.0),
            payment: a.payment,
            uplift: deal::uplifts(a, &mut ignored),
            further: a
                .further
                .and_then(|share| ignored.amount(Knob::Further, share, 1.0))
                .or_else(|| constants::FURTHER_POST.number())
                .unwrap_or(1.0),
            fee_share: deal::fee_share(a, &mut ignored),
            post_chance: if a.payment == Payment::ProductOnly { gifted() } else { 1.0 },
            ignored,
        }
    }

    /// The rate behind a factor, as it is used; of those that are no rates (luck, rounding) there is none.
    pub(super) fn rate(&self, factor: Factor) -> Computed<Used> {
        self.rates.get(factor as usize).copied().unwrap_or(Err(NotComputable::OutOfRange))
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

/// The most that a rate can be: a share is no more than all.
fn most(share: bool) -> f64 {
    if share { 1.0 } else { MOST_MONEY }
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
    let mut money = |knob: Knob, value: f64| ignored.amount(knob, value, MOST_MONEY).unwrap_or(0.0);
    let (product, shipping) = (money(Knob::Product, a.product), money(Knob::Shipping, a.shipping));
    let boost = money(Knob::Boost, a.boost);
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
