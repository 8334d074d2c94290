//! What a figure is in plain words, and how it comes about.
//!
//! Knows the key of each row. Refuses to know what its numbers are: they stand in the row.

use crate::text::{Arg, Msg, deep};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;

/// What it is, and its formula; a list has none.
fn of(key: &str) -> Option<(Msg<0>, Option<Msg<0>>)> {
    let (what, how) = match key {
        "views" => (deep::WHAT_VIEWS, deep::HOW_VIEWS),
        "reach" => (deep::WHAT_REACH, deep::HOW_REACH),
        "engagements" => (deep::WHAT_ENGAGED, deep::HOW_ENGAGED),
        "clicks" => (deep::WHAT_CLICKS, deep::HOW_CLICKS),
        "orders-link" => (deep::WHAT_ORDERS_LINK, deep::HOW_ORDERS_LINK),
        "orders-code" => (deep::WHAT_ORDERS_CODE, deep::HOW_ORDERS_CODE),
        "fee" => (deep::WHAT_FEE, deep::HOW_FEE),
        "list-price" => return Some((deep::WHAT_LIST, None)),
        "true-cost" => (deep::WHAT_TRUE_COST, deep::HOW_TRUE_COST),
        "cpm" => (deep::WHAT_CPM, deep::HOW_CPM),
        "cpe" => (deep::WHAT_CPE, deep::HOW_CPE),
        "cpc" => (deep::WHAT_CPC, deep::HOW_CPC),
        "cpa-link" | "cpa-code" => (deep::WHAT_CPA, deep::HOW_CPA),
        "revenue-link" | "revenue-code" => (deep::WHAT_REVENUE, deep::HOW_REVENUE),
        "roi-link" | "roi-code" => (deep::WHAT_ROI, deep::HOW_ROI),
        "profit" => (deep::WHAT_PROFIT, deep::HOW_PROFIT),
        "break-even" => (deep::WHAT_EVEN, deep::HOW_EVEN),
        "rate-followers" => (deep::WHAT_RATE_FOLLOWERS, deep::HOW_RATE_FOLLOWERS),
        "rate-views" => (deep::WHAT_RATE_VIEWS, deep::HOW_RATE_VIEWS),
        "rate-reach" => (deep::WHAT_RATE_REACH, deep::HOW_RATE_REACH),
        _ => return None,
    };
    Some((what, Some(how)))
}

/// Says both.
#[inline(never)] // A door.
pub fn explain(pen: &mut Pen<'_>, key: &str) {
    let Some((what, how)) = of(key) else { return };
    let shape = Shape::default();
    markup!(
        pen: "<p>{}</p>{}",
        shape.say(what, []),
        if let Some(how) = how {
            let how = shape.say(how, []);
            markup!(pen: "<p class='how'>{}</p>", shape.say(deep::FORMULA, [Arg::Words(&how)]));
        }
    );
}
