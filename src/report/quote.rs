//! A creator's ask held against the model's own fee: inside, above or below, which terms explain it, what to ask or offer
//! next.
//!
//! Knows the fee for exactly what is made on exactly these terms (model 6): the fees of all that is made, added quantile by
//! quantile (it is one creator: what makes one dear makes all dear), times one plus the uplifts of what is included. Refuses
//! to judge what is not told: what has to be answered first is said instead. It never calls a price unfair: the range is an
//! estimate.

use super::booking::Booking;
use super::chain::Amount;
use super::cost::list_price;
use super::figures::through;
use super::uplifts::{GROUPS, Uplift, of_rights, rights_of, uplift};
use super::{BreakEvenFee, Computed, Counting, ListPrice, NotComputable};
use crate::evidence::lookup::single;
use crate::evidence::{Metric, Row};
use crate::model::{
    Ask, Assumptions, Currency, Deliverable, FURTHER, Format, Made, Money, Needed, Payment, Platform, Profile, Rights,
    Stands, Term, TermKind,
};
use crate::stats::{Factor, Interval, Z80, cdf};
use libm::log;

/// Where an amount stands against a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Under its p10.
    Below,
    /// From p10 to p90.
    Inside,
    /// Over its p90.
    Above,
}

/// How an amount stands against a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Against {
    /// Where.
    pub place: Place,
    /// The amount over the middle.
    pub of_mid: f64,
    /// The amount over the end that is nearer by ratio.
    pub of_end: f64,
    /// Share of the range's distribution below the amount, 0 to 1; each side of the middle has its own spread. `None` where
    /// the range has no width.
    pub percentile: Option<f64>,
}

/// Why an ask is not judged yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unjudged {
    /// This has to be answered first.
    NeedsAnswer(Needed),
    /// This stands in the way.
    NotComputable(NotComputable),
}

/// Why a thing of the deal has no price of its own here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unpriced {
    /// It is published elsewhere: this creator's figures do not speak of it.
    Elsewhere(Platform),
    /// No table knows such a thing on this platform.
    NoFormat,
    /// The model cannot tell its fee.
    NotComputable(NotComputable),
}

/// A thing of the deal and its share of the model's fee, without any term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Priced {
    /// What.
    pub made: Made,
    /// The fee for all of it, in the chosen currency.
    pub fee: Result<Interval, Unpriced>,
    /// What price lists say for one; not a distribution, enters nothing.
    pub list: Computed<ListPrice>,
}

/// A term and what it explains.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weighed {
    /// The term.
    pub term: Term,
    /// What it usually adds, as fractions of the fee: low, mid, high. `None`: nobody states it as such.
    pub uplift: Option<[f64; 3]>,
    /// The same in money.
    pub worth: Option<Interval>,
    /// Included terms: how the same ask would stand if the deal were without it.
    pub without: Option<Against>,
    /// What is asked for it on top, in money, where told.
    pub asked: Option<f64>,
    /// How that stands against what it is worth.
    pub asked_against: Option<Against>,
}

/// What to ask or offer next. Money in the chosen currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Next {
    /// Answer this first.
    Answer(Needed),
    /// Ask for the views of the last posts: the fee would be known to a factor of `after` instead of `now`.
    AskViews {
        /// How many posts.
        posts: u32,
        /// The range's factor to each side now.
        now: f64,
        /// The same with the views.
        after: f64,
    },
    /// Ask how long this lasts: a month is assumed, and for ever would be this dear.
    AskLength {
        /// Of what.
        kind: TermKind,
        /// What it is worth for a month, in the middle.
        month: f64,
        /// What it is worth for ever, in the middle; the same where length has no known price.
        forever: f64,
    },
    /// Ask whether tax comes on top, and at which rate.
    AskVat,
    /// Ask what is left out: the ask is this share of the middle.
    AskWhatIsLeftOut {
        /// The ask over the middle.
        of_mid: f64,
    },
    /// Accept: it is at or under the middle of the range.
    Accept {
        /// The ask.
        amount: f64,
    },
    /// Offer the middle of the range.
    OfferMid {
        /// The middle.
        amount: f64,
    },
    /// Take usage rights for a month only: the ask would fall in proportion.
    Shorten {
        /// From.
        from: Rights,
        /// What the ask would save.
        saves: f64,
        /// The ask without it.
        left: f64,
    },
    /// Do without this: the ask would fall in proportion.
    Drop {
        /// What.
        kind: TermKind,
        /// What the ask would save.
        saves: f64,
        /// The ask without it.
        left: f64,
    },
    /// Ask for more for the same money: with so many more the ask is inside.
    Bundle {
        /// What.
        format: Format,
        /// How many more.
        more: u32,
        /// The upper end of the range then.
        high: f64,
    },
    /// Offer the lower end of the range and a usual share of the sales.
    Hybrid {
        /// The fee.
        fee: f64,
        /// The share of the sales, a fraction.
        commission: f64,
        /// What is usual.
        row: &'static Row,
    },
    /// What the deal may cost at most to break even, by this way of counting orders.
    Cap {
        /// How orders are counted.
        counting: Counting,
        /// The fee at low, mid and high orders.
        fee: BreakEvenFee,
    },
}

/// An ask, checked. Money in the chosen currency.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The amount asked for everything.
    pub asked: Result<f64, Unjudged>,
    /// The model's fee for what is made on the terms that are included.
    pub fee: Interval,
    /// The model's fee for what is made, without any term.
    pub bare: Interval,
    /// How the ask stands against `fee`.
    pub against: Result<Against, Unjudged>,
    /// How the ask stands against `bare`: above here and inside there means that the terms explain it.
    pub against_bare: Result<Against, Unjudged>,
    /// Everything that is made, with its share. Where one has no price, the range is too low by it.
    pub priced: Vec<Priced>,
    /// The terms, with what they explain.
    pub terms: Vec<Weighed>,
    /// What to ask or offer next, the most useful first.
    pub next: Vec<Next>,
}

/// Posts whose views one asks for (model 9).
const POSTS_ASKED: u32 = 12;
/// More of a thing for the same money than this is no offer.
const MOST_MORE: u32 = 6;

/// How an amount stands against a range. `None` where a ratio cannot be made.
fn against(amount: f64, range: Interval) -> Option<Against> {
    let (low, mid, high) = (range.low(), range.mid(), range.high());
    if !(amount >= 0.0 && amount.is_finite() && low > 0.0) {
        return None;
    }
    let place = if amount < low {
        Place::Below
    } else if amount > high {
        Place::Above
    } else {
        Place::Inside
    };
    let upper = amount * amount >= low * high;
    let of_end = if upper { amount / high } else { amount / low };
    let spread = if amount >= mid { log(high / mid) } else { log(mid / low) } / Z80;
    let percentile = if amount <= 0.0 {
        Some(0.0)
    } else if spread > 0.0 {
        Some(cdf(log(amount / mid) / spread))
    } else {
        None
    };
    Some(Against { place, of_mid: amount / mid, of_end, percentile })
}

/// An amount in the chosen currency; one that names none is in it.
fn chosen(money: &Money, assumptions: &Assumptions) -> Computed<f64> {
    let amount = money.amount.value.to_f64();
    match money.currency {
        None => Ok(amount),
        Some(c) if c == assumptions.currency => Ok(amount),
        Some(c) if c == Currency::USD => {
            let rate = assumptions.dollar_rate.filter(|rate| (1e-9..=1e9).contains(rate));
            rate.map(|rate| amount / rate).ok_or(NotComputable::QuotedIn(c))
        }
        Some(c) => Err(NotComputable::QuotedIn(c)),
    }
}

/// The booking of one thing, without terms and without the creator's own price.
///
/// Several things are added quantile by quantile ([`added`]), so that each has a price of its own to be bargained about.
fn booking(profile: &Profile, assumptions: &Assumptions, of: Deliverable) -> Booking {
    let assumptions = Assumptions {
        format: Some(of.format),
        posts: of.count,
        also: [None; FURTHER],
        payment: Payment::Flat,
        uplift: Some(0.0),
        ..*assumptions
    };
    Booking::of(profile, &assumptions)
}

/// Quantile by quantile.
fn added(a: Interval, b: Interval) -> Option<Interval> {
    Interval::new(a.low() + b.low(), a.mid() + b.mid(), a.high() + b.high())
}

/// A range with uplifts.
fn raised(range: Interval, by: Uplift) -> Option<Interval> {
    let [low, mid, high] = by;
    Interval::new(range.low() * (1.0 + low), range.mid() * (1.0 + mid), range.high() * (1.0 + high))
}

/// The sum of the uplifts of what is included, the dearest of each group once; without the term at `skip`.
fn uplifts(terms: &[Term], skip: Option<usize>) -> Uplift {
    let mut sum: Uplift = [0.0; 3];
    for group in GROUPS {
        let mut best: Uplift = [0.0; 3];
        for (i, term) in terms.iter().enumerate() {
            let counts = term.stands == Stands::Included && group.contains(&term.kind) && skip != Some(i);
            for (best, own) in best.iter_mut().zip(uplift(term).filter(|_| counts).unwrap_or_default()) {
                *best = f64::max(*best, own);
            }
        }
        for (sum, best) in sum.iter_mut().zip(best) {
            *sum += best;
        }
    }
    sum
}

/// Holds an ask against the model. An error where not even the model's own fee can be told. Pure.
pub fn check(profile: &Profile, assumptions: &Assumptions, ask: &Ask) -> Computed<Checked> {
    let platform = profile.platform.ok_or(NotComputable::NeedsPlatform)?;
    let profile = Profile { fee: None, ..profile.clone() };
    let mut priced = Vec::new();
    let mut bare: Option<Interval> = None;
    let mut why = NotComputable::NeedsPrice;
    for made in &ask.made {
        let of = Deliverable { format: platform.usual_format(), count: made.count };
        let here = made.deliverable(platform);
        let booked = booking(&profile, assumptions, here.unwrap_or(of));
        let list = booked.chain().and_then(list_price);
        let fee = match (here, made.platform.filter(|own| *own != platform)) {
            (Some(_), _) => booked.spending().map(|s| s.fee).map_err(Unpriced::NotComputable),
            (None, Some(own)) => Err(Unpriced::Elsewhere(own)),
            (None, None) => Err(Unpriced::NoFormat),
        };
        match fee {
            Ok(fee) => bare = Some(bare.map_or(Some(fee), |b| added(b, fee)).ok_or(NotComputable::OutOfRange)?),
            Err(Unpriced::NotComputable(reason)) => why = reason,
            Err(_) => {}
        }
        let list = if here.is_some() { list } else { Err(NotComputable::NoEvidence(Metric::Price)) };
        priced.push(Priced { made: *made, fee, list });
    }
    // Nothing told that is made: the usual post stands for it, and the question says so.
    if ask.made.is_empty() {
        let usual = Deliverable { format: assumptions.format.unwrap_or(platform.usual_format()), count: 1 };
        bare = Some(booking(&profile, assumptions, usual).spending()?.fee);
    }
    let bare = bare.ok_or(why)?;
    let sum = uplifts(&ask.terms, None);
    let fee = raised(bare, sum).ok_or(NotComputable::OutOfRange)?;
    let asked = match (ask.needed.first(), &ask.amount) {
        (Some(needed), _) => Err(Unjudged::NeedsAnswer(*needed)),
        (None, None) => Err(Unjudged::NeedsAnswer(Needed::Amount)),
        (None, Some(money)) => chosen(money, assumptions).map_err(Unjudged::NotComputable),
    };
    let stand = |range: Interval| {
        asked.and_then(|a| against(a, range).ok_or(Unjudged::NotComputable(NotComputable::OutOfRange)))
    };
    let mut checked = Checked {
        asked,
        fee,
        bare,
        against: stand(fee),
        against_bare: stand(bare),
        priced,
        terms: Vec::new(),
        next: Vec::new(),
    };
    checked.terms = weigh(&checked, assumptions, ask);
    checked.next = next(&checked, &profile, assumptions, ask, platform);
    Ok(checked)
}

/// Each term with what it explains.
fn weigh(checked: &Checked, assumptions: &Assumptions, ask: &Ask) -> Vec<Weighed> {
    let one = |(i, term): (usize, &Term)| {
        let own = uplift(term);
        let worth = own.and_then(|[low, mid, high]| {
            let bare = checked.bare;
            Interval::new(bare.low() * low, bare.mid() * mid, bare.high() * high)
        });
        let included = term.stands == Stands::Included && own.is_some();
        let without = raised(checked.bare, uplifts(&ask.terms, Some(i)))
            .zip(checked.asked.ok())
            .filter(|_| included)
            .and_then(|(range, asked)| against(asked, range));
        let percent = term.percent.map(|p| p.to_f64() / 100.0).zip(checked.asked.ok()).map(|(p, asked)| p * asked);
        let amount = term.amount.and_then(|money| chosen(&money, assumptions).ok());
        let asked = amount.or(percent).filter(|_| term.stands == Stands::OnTop);
        let asked_against = asked.zip(worth).and_then(|(asked, worth)| against(asked, worth));
        Weighed { term: *term, uplift: own, worth, without, asked, asked_against }
    };
    ask.terms.iter().enumerate().map(one).collect()
}

/// What to ask or offer next.
fn next(checked: &Checked, profile: &Profile, assumptions: &Assumptions, ask: &Ask, platform: Platform) -> Vec<Next> {
    let mut next: Vec<Next> = ask.needed.iter().map(|needed| Next::Answer(*needed)).collect();
    let main = checked.priced.iter().filter(|p| p.fee.is_ok()).filter_map(|p| p.made.deliverable(platform)).next();
    let usual = Deliverable { format: platform.usual_format(), count: 1 };
    if profile.views.is_none() {
        next.extend(views_asked(&booking(profile, assumptions, main.unwrap_or(usual))));
    }
    for term in ask.terms.iter().filter(|t| t.stands == Stands::Included && t.length.is_none()) {
        let mid = checked.bare.mid();
        let month = uplift(term).map(|[_, month, _]| month * mid);
        let forever =
            of_rights(Rights::Forever).filter(|_| term.kind == TermKind::Rights).map(|[_, mid_up, _]| mid_up * mid);
        if let (Some(month), TermKind::Rights | TermKind::Exclusivity) = (month, term.kind) {
            next.push(Next::AskLength { kind: term.kind, month, forever: forever.unwrap_or(month) });
        }
    }
    // Whether tax is in is rarely said, and makes a fifth.
    let told = |t: &Term| t.kind == TermKind::Vat && (t.percent.is_some() || t.stands != Stands::OnTop);
    if !ask.terms.iter().any(told) {
        next.push(Next::AskVat);
    }
    if let (Ok(amount), Ok(stands)) = (checked.asked, checked.against) {
        match stands.place {
            Place::Below => {
                next.push(Next::AskWhatIsLeftOut { of_mid: stands.of_mid });
                next.push(Next::Accept { amount });
            }
            Place::Inside if stands.of_mid <= 1.0 => next.push(Next::Accept { amount }),
            _ => cheaper(checked, profile, assumptions, ask, platform, amount, &mut next),
        }
    }
    if let ([_], Some(only)) = (ask.made.as_slice(), main) {
        let booked = booking(profile, assumptions, only);
        for counting in Counting::ALL {
            if let Ok(fee) = booked.way(counting).break_even_fee() {
                next.push(Next::Cap { counting, fee });
            }
        }
    }
    next
}

/// What views of some posts would do to the fee of a thing: its price would then rest on numbers, not on followers.
fn views_asked(booked: &Booking) -> Option<Next> {
    let spending = booked.spending().ok()?;
    let mut asked = (*booked.chain().ok()?.amount(Amount::Asked)).ok()?;
    asked.loads.set(Factor::Views, 0.0);
    asked.loads.set(Factor::FollowerRounding, 0.0);
    let (content, _) = spending.content?;
    let known = through(asked.interval().ok_or(NotComputable::OutOfRange), &|a| content + a).ok()?;
    let factor = |i: Interval| (i.high() / i.low()).sqrt();
    let (now, after) = (factor(spending.fee), factor(known));
    (after < now).then_some(Next::AskViews { posts: POSTS_ASKED, now, after })
}

/// Ways to a lower price, or to more for it.
fn cheaper(
    checked: &Checked,
    profile: &Profile,
    assumptions: &Assumptions,
    ask: &Ask,
    platform: Platform,
    amount: f64,
    next: &mut Vec<Next>,
) {
    let [_, all, _] = uplifts(&ask.terms, None);
    for (i, term) in ask.terms.iter().enumerate().filter(|(_, t)| t.stands == Stands::Included) {
        if uplift(term).is_none() {
            continue;
        }
        let [_, others, _] = uplifts(&ask.terms, Some(i));
        let from = rights_of(term.length);
        // What the ask would be, if it is made of content and terms as the model's middle is.
        let at = |sum: f64| amount * (1.0 + sum) / (1.0 + all);
        let month = of_rights(Rights::Month).filter(|_| term.kind == TermKind::Rights && from > Rights::Month);
        if let Some([_, month, _]) = month {
            let left = at(others + month);
            if left < amount {
                next.push(Next::Shorten { from, saves: amount - left, left });
            }
        }
        let left = at(others);
        if left < amount {
            next.push(Next::Drop { kind: term.kind, saves: amount - left, left });
        }
    }
    next.push(Next::OfferMid { amount: checked.fee.mid() });
    if checked.against.is_ok_and(|a| a.place == Place::Above) {
        next.extend(bundle(checked, profile, assumptions, ask, platform, amount));
    }
    let shares = ask.terms.iter().any(|t| t.kind == TermKind::Commission && t.stands != Stands::Excluded);
    let usual = single(Metric::CommissionRate, None, None).and_then(|row| Some((row, row.number()?)));
    if let Some((row, commission)) = usual.filter(|_| !shares) {
        next.push(Next::Hybrid { fee: checked.fee.low(), commission, row });
    }
}

/// How many more of the cheapest thing would bring the ask inside.
fn bundle(
    checked: &Checked,
    profile: &Profile,
    assumptions: &Assumptions,
    ask: &Ask,
    platform: Platform,
    amount: f64,
) -> Option<Next> {
    let mut best: Option<(Format, Interval)> = None;
    for format in platform.formats() {
        let one = booking(profile, assumptions, Deliverable { format: *format, count: 1 });
        let fee = one.spending().map(|s| s.fee);
        if let Ok(fee) = fee
            && best.is_none_or(|(_, known)| fee.mid() < known.mid())
        {
            best = Some((*format, fee));
        }
    }
    let (format, fee) = best?;
    let [_, _, up] = uplifts(&ask.terms, None);
    let high = |more: u32| checked.fee.high() + f64::from(more) * fee.high() * (1.0 + up);
    let more = (1..=MOST_MORE).find(|more| high(*more) >= amount)?;
    Some(Next::Bundle { format, more, high: high(more) })
}
