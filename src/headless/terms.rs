//! Assumptions as an object: what a person of the page would set, under the same bounds.
//!
//! Knows keys only. Refuses to know the defaults: what is not given stays untouched, and the evidence's holds.

use super::input::Input;
use super::trouble::{Code, Trouble};
use crate::model::{Assumptions, Deliverable, FURTHER, Fit, Format, Payment, Rights};
use serde_json::Value;

/// Every key.
pub const KEYS: [&str; 28] = [
    "currency",
    "dollar_rate",
    "basket",
    "margin",
    "payment",
    "commission",
    "hybrid_share",
    "format",
    "posts",
    "also",
    "fit",
    "fit_share",
    "ctr",
    "cvr",
    "code_rate",
    "cpm",
    "product",
    "shipping",
    "hours",
    "hourly",
    "boost",
    "agency",
    "rights",
    "paid_ads",
    "exclusive",
    "rush",
    "uplift",
    "further",
];

/// More money than this is a typing error.
pub const MONEY: f64 = 1e12;

const fn fit(fit: Fit) -> &'static str {
    match fit {
        Fit::NotTold => "not told",
        Fit::TopicFound => "topic found",
        Fit::OffTopic => "off topic",
    }
}

/// The assumptions of an object that stands at a place.
pub fn assumptions(value: &Value, at: &str) -> Result<Assumptions, Trouble> {
    let input = Input::of(value, at, &KEYS)?;
    let usual = super::usual();
    Ok(Assumptions {
        currency: input.currency("currency")?.unwrap_or(usual.currency),
        dollar_rate: input.number("dollar_rate", 1e9)?,
        basket: input.number("basket", MONEY)?,
        margin: input.number("margin", 1.0)?,
        payment: input.one("payment", &Payment::ALL, Payment::key)?.unwrap_or_default(),
        commission: input.number("commission", 1.0)?,
        hybrid_share: input.number("hybrid_share", 1.0)?,
        format: input.one("format", &Format::ALL, Format::key)?,
        posts: input.whole("posts", 1, 1_000)?.unwrap_or(usual.posts),
        also: also(&input)?,
        fit: input.one("fit", &[Fit::NotTold, Fit::TopicFound, Fit::OffTopic], fit)?.unwrap_or_default(),
        fit_share: input.own("fit_share")?,
        ctr: input.own("ctr")?,
        cvr: input.own("cvr")?,
        code_rate: input.own("code_rate")?,
        cpm: input.own("cpm")?,
        product: input.number("product", MONEY)?.unwrap_or(usual.product),
        shipping: input.number("shipping", MONEY)?.unwrap_or(usual.shipping),
        hours: input.number("hours", 1e6)?,
        hourly: input.number("hourly", MONEY)?,
        boost: input.number("boost", MONEY)?.unwrap_or(usual.boost),
        agency: input.number("agency", 10.0)?.unwrap_or(usual.agency),
        rights: input.one("rights", &Rights::ALL, Rights::key)?.unwrap_or_default(),
        paid_ads: input.yes("paid_ads")?,
        exclusive: input.yes("exclusive")?,
        rush: input.yes("rush")?,
        uplift: input.number("uplift", 100.0)?,
        further: input.number("further", 1.0)?,
    })
}

/// Those under the key `assumptions` of another object.
pub fn given(input: &Input<'_>) -> Result<Assumptions, Trouble> {
    input.get("assumptions").map_or_else(|| Ok(super::usual()), |told| assumptions(told, &input.path("assumptions")))
}

/// Further formats: `[{format, count}]`.
fn also(input: &Input<'_>) -> Result<[Option<Deliverable>; FURTHER], Trouble> {
    let mut also = [None; FURTHER];
    let list = input.list("also", FURTHER)?;
    for (at, (place, more)) in also.iter_mut().zip(list).enumerate() {
        let more = Input::of(more, &input.path(&format!("also.{at}")), &["format", "count"])?;
        let Some(format) = more.one("format", &Format::ALL, Format::key)? else {
            return Err(more.trouble(Code::Missing, "format", "\"also\": each needs a \"format\"".to_owned()));
        };
        *place = Some(Deliverable { format, count: more.whole("count", 1, 1_000)?.unwrap_or(1) });
    }
    Ok(also)
}
