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
use crate::model::{Currency, Draft, Fact, Post, Quantity};
use crate::report::{Computed, MODEL_VERSION};
use crate::stats::Interval;

/// The format and its version.
pub const FORMAT: &str = "creator-loupe/1";

/// Writes values with the commas between them; who calls it opens and closes in pairs.
#[derive(Default)]
struct Writer {
    out: String,
    follows: bool,
}

impl Writer {
    fn comma(&mut self) {
        if core::mem::replace(&mut self.follows, true) {
            self.out.push(',');
        }
    }
    fn open(&mut self, mark: char) {
        self.comma();
        self.out.push(mark);
        self.follows = false;
    }
    fn close(&mut self, mark: char) {
        self.out.push(mark);
        self.follows = true;
    }
    fn key(&mut self, key: &str) {
        self.words(key);
        self.out.push(':');
        self.follows = false;
    }
    fn plain(&mut self, value: &str) {
        self.comma();
        self.out.push_str(value);
    }
    fn words(&mut self, words: &str) {
        self.comma();
        self.out.push('"');
        for c in words.chars() {
            match c {
                '"' | '\\' => self.out.extend(['\\', c]),
                // `<` so that the text may stand inside a script; the two separators end a line in old JavaScript.
                '\0'..='\x1f' | '\x7f' | '<' | '\u{2028}' | '\u{2029}' => {
                    self.out.push_str("\\u");
                    for shift in [12, 8, 4, 0] {
                        self.out.extend(char::from_digit(c as u32 >> shift & 15, 16));
                    }
                }
                _ => self.out.push(c),
            }
        }
        self.out.push('"');
    }
    fn told(&mut self, key: &str, words: &str) {
        self.key(key);
        self.words(words);
    }
    fn number(&mut self, key: &str, number: &str) {
        self.key(key);
        self.plain(number);
    }
    fn quantity(&mut self, fact: &Fact<Quantity>) {
        self.open('{');
        self.number("value", &exact(fact.value.value));
        self.number("low", &exact(fact.value.low));
        self.number("high", &exact(fact.value.high));
        self.told("from", origin(fact.provenance));
        self.close('}');
    }
}

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
    to.out.push('\n');
    to.out
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
        to.quantity(fact);
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
            to.quantity(fact);
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
