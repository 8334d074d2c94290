//! English, a quote, checked: what is said of an ask, what is asked about it, what is made on which terms.

use super::super::super::message::Msg;

pub const QUOTE_INTRO: Msg<0> =
    Msg::new("Paste or type what the creator asks for. Every word is read, asked about, or shown as not understood.");
pub const QUOTE_READ: Msg<0> = Msg::new("What was read");
pub const NOT_UNDERSTOOD: Msg<0> = Msg::new("not understood");
pub const NOT_UNDERSTOOD_IS: Msg<0> = Msg::new(
    "What is marked like this was not understood and enters nothing: read it yourself, or say it in other words.",
);
pub const QUOTE_BEYOND: Msg<0> = Msg::new("too long: not read");
/// The amount, the range.
pub const ASK_INSIDE: Msg<2> = Msg::new("*{0}* is *inside* what this is usually asked to cost: {1}.");
pub const ASK_ABOVE: Msg<2> = Msg::new("*{0}* is *above* what this is usually asked to cost: {1}.");
pub const ASK_BELOW: Msg<2> = Msg::new("*{0}* is *below* what this is usually asked to cost: {1}.");
/// How many times, the middle, of a hundred.
pub const ASK_OF_MID: Msg<3> = Msg::new("It is {0} times the middle ({1}), and more than {2} of 100 such asks.");
/// The range.
pub const ASK_RANGE: Msg<2> = Msg::new("For exactly this, usually asked: *{0}* ({1}).");
/// The range without terms.
pub const ASK_EXPLAINED: Msg<1> =
    Msg::new("The terms explain it: without them the usual range would be {0}, and the same ask above it.");
pub const ASK_UNEXPLAINED: Msg<0> = Msg::new("The terms do not explain it: even with them the usual range ends below.");
pub const QUOTE_NOT_YET: Msg<0> = Msg::new("Not judged yet; first:");
pub const TERMS: Msg<0> = Msg::new("What explains it");
/// The term, the worth, the percentages.
pub const TERM_WORTH: Msg<3> = Msg::new("{0}: usually adds {1} ({2}).");
pub const TERM_PLAIN: Msg<1> = Msg::new("{0}: nobody publishes what it adds; agree on it in writing.");
pub const TERM_EXCLUDED: Msg<1> = Msg::new("{0}: not part of the deal.");
pub const TERM_ON_TOP: Msg<2> = Msg::new("{0}: {1} on top.");
pub const TERM_ON_TOP_UNKNOWN: Msg<1> = Msg::new("{0}: on top, for how much is not told.");
pub const TERM_PERCENT: Msg<2> = Msg::new("{0}: {1}%.");
pub const TERM_DAYS: Msg<2> = Msg::new("{0}, {1} days");
pub const TERM_FOREVER: Msg<1> = Msg::new("{0}, for ever");
/// A count, a thing, its fee.
pub const PIECE_FEE: Msg<3> = Msg::new("{0} × {1}: {2}");
pub const PIECE_UNPRICED: Msg<2> = Msg::new("{0} × {1}: no price is known, so the range is too low by it.");
pub const PIECE_ELSEWHERE: Msg<2> = Msg::new("{0} × {1}: on another platform, of which these figures do not speak.");
pub const NEXT: Msg<0> = Msg::new("What to ask or offer next");
pub const NEXT_VIEWS: Msg<3> = Msg::new(
    "Ask for the views of the last {0} posts: the usual fee would be known to a factor of {2} instead of {1}.",
);
pub const NEXT_LENGTH: Msg<3> =
    Msg::new("Ask for how long: {0}. A month is taken, about {1}; for ever would be about {2}.");
pub const NEXT_LENGTH_ONE: Msg<3> = Msg::new("Ask for how long: {0}, worth about {1}.");
pub const NEXT_VAT: Msg<0> = Msg::new("Ask whether tax comes on top.");
pub const NEXT_LEFT_OUT: Msg<1> = Msg::new("Ask what is left out: this is {0} of the middle.");
pub const NEXT_ACCEPT: Msg<1> = Msg::new("*Accept {0}.*");
pub const NEXT_OFFER: Msg<1> = Msg::new("Offer *{0}*, the middle.");
pub const NEXT_SHORTEN: Msg<2> =
    Msg::new("Take the usage rights for a month only: that saves about {0} and leaves {1}.");
pub const NEXT_DROP: Msg<3> = Msg::new("Do without {0}: that saves about {1} and leaves {2}.");
pub const NEXT_BUNDLE: Msg<2> = Msg::new("Ask for {0} more of the same ({1}) for this money: then it is inside.");
pub const NEXT_HYBRID: Msg<2> = Msg::new("Offer {0} and {1} of the sales.");
pub const CAP_CODE: Msg<3> = Msg::new("Counted by code it breaks even up to *{0}* ({1} to {2}).");
pub const CAP_LINK: Msg<3> = Msg::new("Counted by link it breaks even up to *{0}* ({1} to {2}).");
pub const CAP_NONE_CODE: Msg<0> = Msg::new("Counted by code no fee breaks even.");
pub const CAP_NONE_LINK: Msg<0> = Msg::new("Counted by link no fee breaks even.");
pub const NONE: Msg<0> = Msg::new("none");
pub const NEED_AMOUNT: Msg<0> = Msg::new("No amount is told. How much is asked?");
pub const NEED_WHICH: Msg<0> = Msg::new("Which amount is meant?");
pub const NEED_CURRENCY: Msg<0> = Msg::new("Which currency is it?");
pub const NEED_COVERS: Msg<0> = Msg::new("What is the amount for: each piece, or everything?");
pub const NEED_MANY: Msg<0> = Msg::new("How many pieces are made?");
pub const NEED_TOTAL: Msg<0> = Msg::new("The total is not the sum of its parts. Which holds?");
pub const NEED_LONG: Msg<0> = Msg::new("For how long is not told; a month is taken.");
pub const NEED_INCLUDED: Msg<0> = Msg::new("Is that part of the amount?");
pub const EACH: Msg<0> = Msg::new("each piece");
pub const EVERYTHING: Msg<0> = Msg::new("everything");
pub const THE_TOTAL: Msg<0> = Msg::new("the total");
pub const THE_PARTS: Msg<0> = Msg::new("the sum of the parts");
pub const YES: Msg<0> = Msg::new("yes");
pub const NO: Msg<0> = Msg::new("no");
pub const CHECKED_BY: Msg<0> = Msg::new("Uplifts rest on: ");
// Things that are made.
pub const MADE_POST: Msg<0> = Msg::new("post");
pub const MADE_CAROUSEL: Msg<0> = Msg::new("carousel");
pub const MADE_REEL: Msg<0> = Msg::new("reel");
pub const MADE_STORY: Msg<0> = Msg::new("story");
pub const MADE_VIDEO: Msg<0> = Msg::new("video");
pub const MADE_INTEGRATION: Msg<0> = Msg::new("integration");
pub const MADE_DEDICATED: Msg<0> = Msg::new("dedicated video");
pub const MADE_SHORT: Msg<0> = Msg::new("Short");
pub const MADE_LIVE: Msg<0> = Msg::new("live stream");
pub const MADE_PIN: Msg<0> = Msg::new("pin");
pub const MADE_THREAD: Msg<0> = Msg::new("thread");
pub const MADE_CONTENT: Msg<0> = Msg::new("piece of content");
// Terms.
pub const TERM_RIGHTS: Msg<0> = Msg::new("usage rights");
pub const TERM_PAID_ADS: Msg<0> = Msg::new("use in paid ads");
pub const TERM_WHITELISTING: Msg<0> = Msg::new("ads through the creator’s account (whitelisting)");
pub const TERM_EXCLUSIVITY: Msg<0> = Msg::new("exclusivity");
pub const TERM_RUSH: Msg<0> = Msg::new("rush");
pub const TERM_DELIVERY: Msg<0> = Msg::new("delivery");
pub const TERM_AGENCY: Msg<0> = Msg::new("agency fee");
pub const TERM_COMMISSION: Msg<0> = Msg::new("commission");
pub const TERM_PRODUCT: Msg<0> = Msg::new("product");
pub const TERM_VAT: Msg<0> = Msg::new("tax (VAT)");
pub const TERM_SHIPPING: Msg<0> = Msg::new("shipping");
pub const TERM_REVISIONS: Msg<0> = Msg::new("rounds of changes");
pub const TERM_BIO_LINK: Msg<0> = Msg::new("link in the bio");
pub const TERM_RAW: Msg<0> = Msg::new("raw footage");
pub const TERM_SCRIPT: Msg<0> = Msg::new("script");
pub const TERM_UPFRONT: Msg<0> = Msg::new("paid before the work");
pub const TERM_NET: Msg<0> = Msg::new("invoice due");
pub const TERM_DISCOUNT: Msg<0> = Msg::new("discount");
pub const TERM_CROSSPOST: Msg<0> = Msg::new("the same on another network");
pub const TERM_CODE: Msg<0> = Msg::new("code for the audience");
pub const TERM_TRAVEL: Msg<0> = Msg::new("travel");
