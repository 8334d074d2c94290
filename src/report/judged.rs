//! What follows from the chain: every estimate with its causes and sources, or one reason in every place.
//!
//! Knows which quantity goes where in a report; refuses to compute any of them itself.

use super::chain::Chain;
use super::conversion::{Way, break_even_fee, break_even_orders, count, profit, rate_needed};
use super::cost::{list_price, own_cost_without_platform};
use super::figures::{from_chain, nothing};
use super::spending::Spending;
use super::{Computed, Cost, Counting, Estimate, Fee, Figures, Narrowing, NotComputable, Path, Rate, Results, narrow};
use crate::evidence::Row;
use crate::model::{Assumptions, Profile};
use crate::stats::{Factor, Interval, Loads, LogNormal, LogQuantity};

/// What follows from the chain, or the same with a reason in every place.
pub(super) struct Judged {
    pub figures: Figures,
    pub results: Results,
    pub cost: Cost,
    pub link: Path,
    pub code: Path,
    pub narrow: Vec<Narrowing>,
}

/// An interval with its causes.
fn estimate(
    chain: &Chain,
    interval: Computed<Interval>,
    loads: &Loads,
    also: Option<&'static Row>,
) -> Computed<Estimate> {
    let mut shares: Vec<(Factor, f64)> = Vec::new();
    for (factor, share) in loads.shares().iter().filter(|(_, share)| *share > 0.0) {
        // Behind its equals: they stay in the order of their names.
        let place = shares.partition_point(|(_, known)| *known >= share);
        shares.insert(place, (factor, share));
    }
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
    pub(super) fn of(
        profile: &Profile,
        assumptions: &Assumptions,
        chain: &Chain,
        percentile: Option<Interval>,
    ) -> Judged {
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
                break_even_orders: break_even_orders(&way, &chain.terms),
                break_even_fee: break_even_fee(&way, &chain.terms),
                rate_needed: rate_needed(&way, &chain.terms),
            }
        };
        let link = path(Counting::Link, chain.by_link, chain.terms.cvr.figures);
        let code = path(Counting::Code, chain.by_code, chain.terms.code.figures);
        Judged { results, cost, link, code, narrow: narrow::narrow(chain, &spending), figures }
    }

    pub(super) fn nothing(why: NotComputable, assumptions: &Assumptions, percentile: Option<Interval>) -> Judged {
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
    pub(super) fn rows(&self, rates: &[Rate]) -> Vec<&'static Row> {
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
