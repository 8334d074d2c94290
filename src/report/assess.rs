//! Judging one creator with reasons: everything that the page shows about one person.

use super::chain::{Chain, follower_count};
use super::conversion::{Way, break_even_fee, count, profit, rate_needed, yardstick};
use super::cost::{list_price, own_cost_without_platform};
use super::engagement::{rates, usual_base};
use super::figures::{from_chain, nothing};
use super::pasted::Read;
use super::spending::Spending;
use super::{
    Assumed, Centre, Computed, Cost, Counting, Estimate, Fee, Figures, Narrowing, NotComputable, Oddity, Path, Rate,
    Tiers, Yardstick, assumed, narrow, oddity, tier,
};
use crate::evidence::Row;
use crate::evidence::tiers::Scheme;
use crate::model::{Assumptions, Currency, Format, Platform, Profile, Rounded, Surface};
use crate::stats::{Factor, Interval, Loads, LogNormal, LogQuantity};

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

/// Judges one creator: `scheme` names the tiers, `this_year` tells which evidence is old (no clock here). Pure.
pub fn assess(profile: &Profile, assumptions: &Assumptions, scheme: &Scheme, this_year: u16) -> Report {
    let rates = rates(profile, assumptions);
    let usual = profile.platform.map(usual_base);
    let standing = rates.iter().find(|rate| Some(rate.base) == usual).and_then(|rate| rate.standing.as_ref().ok());
    let percentile = standing.map(|standing| standing.percentile);
    let chain = Chain::of(profile, assumptions);
    let judged = match &chain {
        Ok(chain) => Judged::of(profile, assumptions, chain, percentile),
        Err(why) => Judged::nothing(*why, assumptions, percentile),
    };
    let rows = judged.rows(&rates);
    let chain = chain.ok();
    let oddities = oddity::oddities(profile, assumptions, chain.as_ref(), &rates, &rows, this_year);
    let followers = follower_count(profile);
    let read = |pasted: Option<(Read, f64)>| pasted.map(|(read, weight)| Pasted::of(&read, weight));
    let pasted_views = read(chain.and_then(|chain| chain.level.ok()?.pasted));
    let pasted_engagements = read(chain.and_then(|chain| chain.interactions.ok()?.pasted));
    Report {
        platform: profile.platform,
        format: chain.map(|chain| chain.format),
        surface: chain.and_then(|chain| chain.platform.surface(chain.format)),
        followers: profile.followers,
        posts: chain.map_or(assumptions.posts, |chain| chain.terms.posts),
        currency: assumptions.currency,
        tiers: followers.and_then(|followers| tier::tiers(scheme, followers)),
        rates,
        results: Results { pasted_views, pasted_engagements, ..judged.results },
        cost: judged.cost,
        link: judged.link,
        code: judged.code,
        yardstick: match profile.platform {
            Some(_) => yardstick(followers),
            None => Err(NotComputable::NeedsPlatform),
        },
        narrow: judged.narrow,
        assumed: assumed::assumed(assumptions, chain.as_ref()),
        oddities,
        figures: judged.figures,
    }
}

impl Pasted {
    fn of(read: &Read, weight: f64) -> Pasted {
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

/// What follows from the chain, or the same with a reason in every place.
struct Judged {
    figures: Figures,
    results: Results,
    cost: Cost,
    link: Path,
    code: Path,
    narrow: Vec<Narrowing>,
}

/// An interval with its causes.
fn estimate(
    chain: &Chain,
    interval: Computed<Interval>,
    loads: &Loads,
    also: Option<&'static Row>,
) -> Computed<Estimate> {
    let mut shares: Vec<(Factor, f64)> = loads.shares().iter().filter(|(_, share)| *share > 0.0).collect();
    // Stable: equal shares stay in the order of their names.
    shares.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut sources: Vec<&'static Row> = Vec::new();
    let rows = shares.iter().flat_map(|(factor, _)| chain.rows(*factor)).chain([also]).flatten();
    for row in rows {
        if !sources.iter().any(|known| core::ptr::eq(*known, row)) {
            sources.push(row);
        }
    }
    Ok(Estimate { interval: interval?, shares, sources })
}

impl Judged {
    fn of(profile: &Profile, assumptions: &Assumptions, chain: &Chain, percentile: Option<Interval>) -> Judged {
        let spending = Spending::of(profile, chain, assumptions.currency);
        let figures = from_chain(chain, &spending, percentile);
        let product = |quantity: Computed<LogQuantity>, interval: Computed<Interval>| {
            estimate(chain, interval, &quantity?.loads, None)
        };
        let level = chain.level.map(|level| level.quantity);
        let interactions = chain.interactions.map(|i| i.quantity);
        let results = Results {
            level: product(level, figures.level),
            pasted_views: None,
            pasted_engagements: None,
            views: product(chain.views, figures.views),
            reach: product(chain.reach, figures.reach),
            relevant: product(chain.relevant, figures.relevant),
            engagements: product(interactions, figures.engagements),
            clicks: product(chain.clicks, figures.clicks),
        };
        let content = spending.as_ref().ok().and_then(|s| s.content);
        let content_row = content.map(|(_, row)| row);
        let unit = |quantity: Computed<LogQuantity>, interval: Computed<Interval>| {
            let spending = spending.as_ref().map_err(|why| *why)?;
            let (_, slopes) = spending.over(&quantity?, 1.0)?;
            estimate(chain, interval, &slopes, content_row)
        };
        let spent = |interval: Interval| match &spending {
            Ok(s) => estimate(chain, Ok(interval), &s.asked, content_row),
            Err(why) => Err(*why),
        };
        let fee = figures.fee.and_then(spent).map(|amount| Fee {
            quoted: content.is_none(),
            amount,
            content: content.map(|(price, _)| price),
        });
        let cost = Cost {
            fee,
            list_price: list_price(chain),
            own: chain.terms.own,
            true_cost: figures.true_cost.and_then(spent),
            cpm: unit(chain.views, figures.cpm),
            effective_cpm: unit(chain.relevant, figures.effective_cpm),
            cpe: unit(interactions, figures.cpe),
            cpc: unit(chain.clicks, figures.cpc),
        };
        let path = |counting: Counting, orders: Computed<LogQuantity>, rate: LogNormal| {
            let f = figures.path(counting);
            let way = Way { figures: f, orders, rate, true_cost: figures.true_cost };
            Path {
                counting,
                orders: product(orders, f.orders),
                counts: count(&way, &chain.terms),
                cost_per_order: unit(orders, f.cost_per_order),
                cpa: unit(orders, f.cpa),
                revenue: product(orders, f.revenue),
                back: unit(orders, f.back),
                roi: unit(orders, f.roi),
                profit: profit(&way, &chain.terms),
                break_even_orders: break_even_orders(chain, figures.true_cost),
                break_even_fee: break_even_fee(&way, &chain.terms),
                rate_needed: rate_needed(&way, &chain.terms),
            }
        };
        let link = path(Counting::Link, chain.by_link, chain.terms.cvr.figures);
        let code = path(Counting::Code, chain.by_code, chain.terms.code.figures);
        Judged { results, cost, link, code, narrow: narrow::narrow(chain, &spending), figures }
    }

    fn nothing(why: NotComputable, assumptions: &Assumptions, percentile: Option<Interval>) -> Judged {
        let none = || Err(why);
        let path = |counting: Counting| Path {
            counting,
            orders: none(),
            counts: Err(why),
            cost_per_order: none(),
            cpa: none(),
            revenue: none(),
            back: none(),
            roi: none(),
            profit: Err(why),
            break_even_orders: Err(why),
            break_even_fee: Err(why),
            rate_needed: Err(why),
        };
        Judged {
            figures: nothing(why, percentile),
            results: Results {
                level: none(),
                pasted_views: None,
                pasted_engagements: None,
                views: none(),
                reach: none(),
                relevant: none(),
                engagements: none(),
                clicks: none(),
            },
            cost: Cost {
                fee: Err(why),
                list_price: Err(why),
                own: own_cost_without_platform(assumptions),
                true_cost: none(),
                cpm: none(),
                effective_cpm: none(),
                cpe: none(),
                cpc: none(),
            },
            link: path(Counting::Link),
            code: path(Counting::Code),
            narrow: Vec::new(),
        }
    }

    /// Every row that any number rests on, each once.
    fn rows(&self, rates: &[Rate]) -> Vec<&'static Row> {
        let r = &self.results;
        let estimates = [
            &r.views,
            &r.reach,
            &r.relevant,
            &r.engagements,
            &r.clicks,
            &self.link.orders,
            &self.code.orders,
            &self.cost.true_cost,
        ];
        let of_rates = rates.iter().filter_map(|rate| rate.standing.as_ref().ok()).flat_map(|s| s.rows.iter());
        let of_list = self.cost.list_price.iter().map(|list| &list.row);
        let of_estimates = estimates.into_iter().flatten().flat_map(|e| e.sources.iter());
        let mut rows: Vec<&'static Row> = Vec::new();
        for row in of_rates.chain(of_estimates).chain(of_list) {
            if !rows.iter().any(|known| core::ptr::eq(*known, *row)) {
                rows.push(row);
            }
        }
        rows
    }
}

/// Orders at which the typical true cost is earned back.
fn break_even_orders(chain: &Chain, true_cost: Computed<Interval>) -> Computed<f64> {
    let orders = true_cost?.mid() / chain.terms.remains()?;
    if orders.is_finite() { Ok(orders) } else { Err(NotComputable::OutOfRange) }
}
