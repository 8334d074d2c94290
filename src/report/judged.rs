//! What follows from the chain: every estimate with its causes and sources, or one reason in every place.
//!
//! Knows which quantity goes where in a report; refuses to compute any of them itself.

use super::chain::Chain;
use super::conversion::{Way, break_even_fee, break_even_orders, count, profit, rate_needed};
use super::cost::{list_price, own_cost_without_platform};
use super::figures::{from_chain, nothing};
use super::spending::Spending;
use super::{
    Computed, Cost, Counting, Estimate, Fee, Figures, Narrowing, NotComputable, Pasted, Path, Rate, Results, narrow,
};
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

/// A chain and what is spent on it: what every estimate comes from.
struct Made<'a> {
    chain: &'a Chain,
    spending: &'a Computed<Spending>,
    figures: &'a Figures,
}

impl Made<'_> {
    /// An interval with its causes. `spent`: it holds the true cost, hence the price of making the content.
    fn estimate(&self, interval: &Computed<Interval>, loads: &Loads, spent: bool) -> Computed<Estimate> {
        let interval = (*interval)?;
        let (mut shares, mut sources): (Vec<(Factor, f64)>, Vec<&'static Row>) = (Vec::new(), Vec::new());
        for (factor, share) in loads.shares().iter().filter(|(_, share)| *share > 0.0) {
            // Behind its equals: they stay in the order of their names.
            let place = shares.partition_point(|(_, known)| *known >= share);
            shares.insert(place, (factor, share));
        }
        for (factor, _) in &shares {
            self.chain.rows(*factor).into_iter().for_each(|row| add(&mut sources, row));
        }
        if spent {
            add(&mut sources, self.content().map(|(_, row)| row));
        }
        Ok(Estimate { interval, shares, sources })
    }
    /// Price of making the content, and its row; estimated fees only.
    fn content(&self) -> Option<(f64, &'static Row)> {
        self.spending.as_ref().ok()?.content
    }
    /// What the posts bring.
    fn product(&self, quantity: &Computed<LogQuantity>, interval: &Computed<Interval>) -> Computed<Estimate> {
        match quantity {
            Ok(quantity) => self.estimate(interval, &quantity.loads, false),
            Err(why) => Err(*why),
        }
    }
    /// What one of them costs.
    fn unit(&self, quantity: &Computed<LogQuantity>, interval: &Computed<Interval>) -> Computed<Estimate> {
        match (self.spending, quantity) {
            (Ok(spending), Ok(quantity)) => self.estimate(interval, &spending.over(quantity, 1.0)?.1, true),
            (Err(why), _) | (_, Err(why)) => Err(*why),
        }
    }
    /// What is spent.
    fn spent(&self, interval: &Computed<Interval>) -> Computed<Estimate> {
        match self.spending {
            Ok(spending) => self.estimate(interval, &spending.asked, true),
            Err(why) => Err(*why),
        }
    }
    /// What one way of counting orders says.
    fn path(&self, counting: Counting, orders: &Computed<LogQuantity>, rate: LogNormal) -> Path {
        let (f, terms) = (self.figures.path(counting), &self.chain.terms);
        let way = Way { figures: f, orders, rate, true_cost: self.figures.true_cost };
        Path {
            counting,
            orders: self.product(orders, &f.orders),
            counts: count(&way, terms),
            cost_per_order: self.unit(orders, &f.cost_per_order),
            cpa: self.unit(orders, &f.cpa),
            revenue: self.product(orders, &f.revenue),
            back: self.unit(orders, &f.back),
            roi: self.unit(orders, &f.roi),
            profit: profit(&way, terms),
            break_even_orders: break_even_orders(&way, terms),
            break_even_fee: break_even_fee(&way, terms),
            rate_needed: rate_needed(&way, terms),
        }
    }
}

/// Adds a row that is not among them yet.
fn add(rows: &mut Vec<&'static Row>, row: Option<&'static Row>) {
    if let Some(row) = row.filter(|row| !rows.iter().any(|known| core::ptr::eq(*known, *row))) {
        rows.push(row);
    }
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
        let made = Made { chain, spending: &spending, figures: &figures };
        let results = Results {
            level: made.product(&chain.level, &figures.level),
            pasted_views: chain.level_rests_on.and_then(|level| level.pasted).map(Pasted::of),
            pasted_engagements: chain.interactions_rest_on.and_then(|it| it.pasted).map(Pasted::of),
            views: made.product(&chain.views, &figures.views),
            reach: made.product(&chain.reach, &figures.reach),
            relevant: made.product(&chain.relevant, &figures.relevant),
            engagements: made.product(&chain.interactions, &figures.engagements),
            clicks: made.product(&chain.clicks, &figures.clicks),
        };
        let content = made.content().map(|(price, _)| price);
        let cost = Cost {
            fee: made.spent(&figures.fee).map(|amount| Fee { quoted: content.is_none(), amount, content }),
            list_price: list_price(chain),
            own: chain.terms.own,
            true_cost: made.spent(&figures.true_cost),
            cpm: made.unit(&chain.views, &figures.cpm),
            effective_cpm: made.unit(&chain.relevant, &figures.effective_cpm),
            cpe: made.unit(&chain.interactions, &figures.cpe),
            cpc: made.unit(&chain.clicks, &figures.cpc),
        };
        let link = made.path(Counting::Link, &chain.by_link, chain.terms.cvr.figures);
        let code = made.path(Counting::Code, &chain.by_code, chain.terms.code.figures);
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
        let mut rows = Vec::new();
        let mut all = |some: &[&'static Row]| some.iter().for_each(|row| add(&mut rows, Some(row)));
        rates.iter().filter_map(|rate| rate.standing.as_ref().ok()).for_each(|standing| all(&standing.rows));
        estimates.into_iter().flatten().for_each(|estimate| all(&estimate.sources));
        if let Ok(list) = &self.cost.list_price {
            all(&[list.row]);
        }
        rows
    }
}
