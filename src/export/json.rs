//! JSON for other programs: what is known with where it came from, what follows with its range or the reason why there is none.
//!
//! ```text
//! { "format": "creator-loupe/1", "model": "1.0", "currency": "USD", "creators": [
//!   { "handle"?, "name"?, "platform"?, "averages_are": "averages" | "medians",
//!     "facts": { <field>: { "value", "low", "high", "from" } }, "hidden": [<field>],
//!     "fee"?: { "value", "currency"?, "from" }, "posts": [{ "likes"?, "comments"?, "shares"?, "saves"?, "views"? }],
//!     "estimates": { <figure>: { "low", "mid", "high" } | { "missing": <reason> } } | null } ] }
//! ```
//!
//! Told numbers are exact, estimates have the digits that the page shows. A new key may come within a version; one that
//! leaves or means something else raises it.

use super::keys::{origin, reason};
use super::number::{estimate, exact};
use super::taken::{Taken, amounts};
use super::writer::Writer;
use crate::model::{Currency, Draft, Fact, Post, Quantity};
use crate::report::{Computed, MODEL_VERSION};
use crate::stats::Interval;

/// The format and its version.
pub const FORMAT: &str = "creator-loupe/1";

/// These creators. Money that follows is in this currency.
#[inline(never)] // A door.
pub fn json(creators: &[Taken], currency: Currency) -> String {
    let mut to = Writer::default();
    to.open('{');
    to.told("format", FORMAT);
    to.told("model", MODEL_VERSION);
    to.told("currency", currency.code());
    to.key("creators");
    to.open('[');
    for creator in creators {
        to.open('{');
        known(&mut to, &creator.draft);
        to.key("estimates");
        match creator.figures.as_ref().map(amounts) {
            None => to.plain("null"),
            Some(all) => {
                to.open('{');
                for (name, amount) in all {
                    to.key(name);
                    range(&mut to, amount);
                }
                to.close('}');
            }
        }
        to.close('}');
    }
    to.close(']');
    to.close('}');
    let mut out = to.done();
    out.push('\n');
    out
}

fn quantity(to: &mut Writer, fact: &Fact<Quantity>) {
    to.open('{');
    to.number("value", &exact(fact.value.value));
    to.number("low", &exact(fact.value.low));
    to.number("high", &exact(fact.value.high));
    to.told("from", origin(fact.provenance));
    to.close('}');
}

fn known(to: &mut Writer, draft: &Draft) {
    for (key, fact) in [("handle", &draft.handle), ("name", &draft.name)] {
        if let Some(fact) = fact {
            to.told(key, &fact.value);
        }
    }
    if let Some(platform) = &draft.platform {
        to.told("platform", platform.value.key());
    }
    to.told("averages_are", if draft.medians { "medians" } else { "averages" });
    to.key("facts");
    to.open('{');
    for (field, fact) in &draft.facts {
        to.key(field.key());
        quantity(to, fact);
    }
    to.close('}');
    to.key("hidden");
    to.open('[');
    draft.hidden.iter().for_each(|(field, _)| to.words(field.key()));
    to.close(']');
    if let Some(fee) = &draft.fee {
        to.key("fee");
        to.open('{');
        to.number("value", &exact(fee.value.amount.value));
        if let Some(currency) = fee.value.currency {
            to.told("currency", currency.code());
        }
        to.told("from", origin(fee.provenance));
        to.close('}');
    }
    to.key("posts");
    to.open('[');
    draft.posts.iter().for_each(|one| post(to, one));
    to.close(']');
}

fn post(to: &mut Writer, post: &Post) {
    let parts = [
        ("likes", &post.likes),
        ("comments", &post.comments),
        ("shares", &post.shares),
        ("saves", &post.saves),
        ("views", &post.views),
    ];
    to.open('{');
    for (key, fact) in parts {
        if let Some(fact) = fact {
            to.key(key);
            quantity(to, fact);
        }
    }
    to.close('}');
}

fn range(to: &mut Writer, amount: Computed<Interval>) {
    to.open('{');
    match amount {
        Ok(range) => {
            to.number("low", &estimate(range.low()));
            to.number("mid", &estimate(range.mid()));
            to.number("high", &estimate(range.high()));
        }
        Err(why) => to.told("missing", reason(why)),
    }
    to.close('}');
}
