//! What follows from a booking: every estimate with its causes and sources, or the reason why there is none.
//!
//! Knows which number goes where in a report; refuses to compute any of them itself.

use super::booking::{Booking, Told};
use super::chain::Amount;
use super::cost::list_price;
use super::deal::{TERMS, chosen_term};
use super::spending::Spending;
use super::terms::own_cost;
use super::{Computed, Cost, Counting, Estimate, Fee, Pasted, Path, Rate, Results};
use crate::evidence::Row;
use crate::model::Assumptions;
use crate::stats::{Factor, Interval, Loads};

/// Adds a row that is not among them yet.
fn add(rows: &mut Vec<&'static Row>, row: Option<&'static Row>) {
    if let Some(row) = row.filter(|row| !rows.iter().any(|known| core::ptr::eq(*known, *row))) {
        rows.push(row);
    }
}

impl Booking {
    /// An interval with its causes. `spent`: it holds the true cost, hence the price of making the content.
    fn because(&self, interval: Interval, loads: &Loads, spent: bool) -> Estimate {
        let (mut shares, mut sources): (Vec<(Factor, f64)>, Vec<&'static Row>) = (Vec::new(), Vec::new());
        for (factor, share) in loads.shares().iter().filter(|(_, share)| *share > 0.0) {
            // Behind its equals: they stay in the order of their names.
            let place = shares.partition_point(|(_, known)| *known >= share);
            shares.insert(place, (factor, share));
        }
        for (factor, _) in &shares {
            for chain in self.chains() {
                chain.rows(*factor).into_iter().for_each(|row| add(&mut sources, row));
            }
        }
        if spent {
            add(&mut sources, self.content().map(|(_, row)| row));
        }
        Estimate { interval, shares, sources }
    }

    /// Price of making the content, and its row; estimated fees only.
    fn content(&self) -> Option<(f64, &'static Row)> {
        self.spending().ok()?.content
    }

    /// What is told of an amount, with its causes.
    pub(super) fn estimate(&self, amount: Amount, told: Told) -> Computed<Estimate> {
        let (interval, loads) = self.range(amount, told)?;
        Ok(self.because(interval, &loads, !matches!(told, Told::Itself | Told::Revenue)))
    }

    /// What the posts bring.
    pub(super) fn results(&self) -> Results {
        Results {
            pasted_views: self.chains().find_map(|chain| chain.level_rests_on?.pasted).map(Pasted::of),
            pasted_engagements: self.chains().find_map(|chain| chain.interactions_rest_on?.pasted).map(Pasted::of),
            views: self.estimate(Amount::Views, Told::Itself),
            reach: self.estimate(Amount::Reach, Told::Itself),
            relevant: self.estimate(Amount::Relevant, Told::Itself),
            engagements: self.estimate(Amount::Interactions, Told::Itself),
            clicks: self.estimate(Amount::Clicks, Told::Itself),
        }
    }

    /// What they cost.
    pub(super) fn cost(&self, assumptions: &Assumptions) -> Cost {
        let spending = self.spending();
        let content = self.content().map(|(price, _)| price);
        let estimate = |interval: Interval, spending: &Spending| {
            let mut estimate = self.because(interval, &spending.asked, true);
            if content.is_some() && assumptions.uplift.is_none() {
                TERMS.iter().for_each(|knob| add(&mut estimate.sources, chosen_term(*knob, assumptions)));
            }
            estimate
        };
        Cost {
            fee: spending.map(|spending| Fee {
                quoted: content.is_none(),
                payment: assumptions.payment,
                amount: estimate(spending.fee, spending),
                content,
            }),
            list_price: self.chain().and_then(list_price),
            own: own_cost(assumptions, &mut Default::default()),
            true_cost: spending.map(|spending| estimate(spending.true_cost, spending)),
            cpm: self.estimate(Amount::Views, Told::CostOfThousand),
            effective_cpm: self.estimate(Amount::Relevant, Told::CostOfThousand),
            cpe: self.estimate(Amount::Interactions, Told::Cost),
            cpc: self.estimate(Amount::Clicks, Told::Cost),
        }
    }

    /// What one way of counting orders says.
    #[inline(never)]
    pub(super) fn path(&self, counting: Counting) -> Path {
        let (amount, way) = (counting.amount(), self.way(counting));
        Path {
            counting,
            orders: self.estimate(amount, Told::Itself),
            counts: way.counts(),
            cpa: self.estimate(amount, Told::CostWithCommission),
            revenue: self.estimate(amount, Told::Revenue),
            roi: self.estimate(amount, Told::Roi),
            profit: way.profit(),
            break_even_orders: way.break_even_orders(),
            break_even_fee: way.break_even_fee(),
        }
    }
}

/// Every row that any number rests on, each once.
pub(super) fn rows(rates: &[Rate], results: &Results, cost: &Cost, paths: [&Path; 2]) -> Vec<&'static Row> {
    let [link, code] = paths.map(|path| &path.orders);
    let r = results;
    let mut rows = Vec::new();
    let mut all = |some: &[&'static Row]| some.iter().for_each(|row| add(&mut rows, Some(row)));
    rates.iter().filter_map(|rate| rate.standing.as_ref().ok()).for_each(|standing| all(standing.rows()));
    let estimates = [&r.views, &r.reach, &r.relevant, &r.engagements, &r.clicks, link, code, &cost.true_cost];
    estimates.into_iter().flatten().for_each(|estimate| all(&estimate.sources));
    if let Ok(list) = &cost.list_price {
        all(&[list.row]);
    }
    rows
}
