//! English, what a figure is, in plain words, and how it comes about.

use super::super::super::message::Msg;

/// Views.
pub const WHAT_VIEWS: Msg<0> = Msg::new("How often the posts are seen. Who looks twice counts twice.");
pub const HOW_VIEWS: Msg<0> = Msg::new("views of a typical post × posts × luck of single posts");
/// People reached.
pub const WHAT_REACH: Msg<0> = Msg::new("Different people who see at least one of the posts.");
pub const HOW_REACH: Msg<0> = Msg::new(
    "views of a typical post × posts, each further one at a share of the one before (70% unless you set it), × 80% who see it once",
);
/// Interactions.
pub const WHAT_ENGAGED: Msg<0> = Msg::new("Likes, comments and whatever else the platform counts, on all posts.");
pub const HOW_ENGAGED: Msg<0> = Msg::new("reactions to a typical post × posts × sponsored posts against own ones");
/// Clicks.
pub const WHAT_CLICKS: Msg<0> = Msg::new("People who follow the link.");
pub const HOW_CLICKS: Msg<0> = Msg::new(
    "people who see it, as far as they are real and care, against ordinary audiences × clicks per viewer (CTR)",
);
/// Orders.
pub const WHAT_ORDERS_LINK: Msg<0> = Msg::new("Orders that come from a click on the link.");
pub const HOW_ORDERS_LINK: Msg<0> = Msg::new("clicks × orders per click (CVR)");
pub const WHAT_ORDERS_CODE: Msg<0> = Msg::new("Orders in which somebody types the creator’s discount code.");
pub const HOW_ORDERS_CODE: Msg<0> = Msg::new(
    "people who see it, as far as they are real and care, against ordinary audiences × orders by code per viewer",
);
/// Prices.
pub const WHAT_FEE: Msg<0> = Msg::new("What the creator is paid for everything that is booked.");
pub const HOW_FEE: Msg<0> = Msg::new(
    "posts × (making the content + shown average × price of 1,000 views ÷ 1,000) × (1 + extras); a quoted fee stands in its place",
);
pub const WHAT_LIST: Msg<0> =
    Msg::new("What published price lists name for one post at this size. A list is no forecast: it enters no figure.");
pub const WHAT_TRUE_COST: Msg<0> = Msg::new("Everything that you spend on this booking, your own time with it.");
pub const HOW_TRUE_COST: Msg<0> =
    Msg::new("fee × (1 + agency) + product + shipping + hours × price of an hour + boost");
pub const WHAT_CPM: Msg<0> = Msg::new("Cost per mille: what a thousand views cost you, all in all.");
pub const HOW_CPM: Msg<0> = Msg::new("1,000 × true cost ÷ views");
pub const WHAT_CPE: Msg<0> = Msg::new("Cost per engagement: what one reaction costs you.");
pub const HOW_CPE: Msg<0> = Msg::new("true cost ÷ reactions");
pub const WHAT_CPC: Msg<0> = Msg::new("Cost per click: what one visitor of your shop costs you.");
pub const HOW_CPC: Msg<0> = Msg::new("true cost ÷ clicks");
pub const WHAT_CPA: Msg<0> = Msg::new("Cost per acquisition: what one order costs you, with the commission on it.");
pub const HOW_CPA: Msg<0> = Msg::new("true cost ÷ orders + commission × basket value");
pub const WHAT_REVENUE: Msg<0> = Msg::new("What customers pay for these orders, before your goods are paid.");
pub const HOW_REVENUE: Msg<0> = Msg::new("orders × basket value");
pub const WHAT_ROI: Msg<0> = Msg::new(
    "Return on investment: what is left of each unit of money that you spend. −100% is all lost, 0% is even, 100% is doubled.",
);
pub const HOW_ROI: Msg<0> = Msg::new("orders × basket value × (margin − commission) ÷ true cost − 1");
pub const WHAT_PROFIT: Msg<0> =
    Msg::new("In how many of a hundred bookings like this the margin on the orders would exceed what you spend.");
pub const HOW_PROFIT: Msg<0> =
    Msg::new("chance that orders, counted whole, × basket value × (margin − commission) exceed the true cost");
pub const WHAT_EVEN: Msg<0> =
    Msg::new("The orders that earn back what you spend, and the highest fee at which they would.");
pub const HOW_EVEN: Msg<0> = Msg::new(
    "orders = true cost ÷ (basket value × (margin − commission)); fee = (orders × the same − your own cost) ÷ (1 + agency)",
);
/// Rates.
pub const WHAT_RATE_FOLLOWERS: Msg<0> =
    Msg::new("Engagement rate by followers: of a hundred followers, how many react to a post.");
pub const HOW_RATE_FOLLOWERS: Msg<0> = Msg::new("reactions to a post ÷ followers");
pub const WHAT_RATE_VIEWS: Msg<0> =
    Msg::new("Engagement rate by views: of a hundred times a post is seen, how often somebody reacts.");
pub const HOW_RATE_VIEWS: Msg<0> = Msg::new("reactions to a post ÷ its views");
pub const WHAT_RATE_REACH: Msg<0> =
    Msg::new("Engagement rate by reach: of a hundred people who see a post, how many react.");
pub const HOW_RATE_REACH: Msg<0> = Msg::new("reactions to a post ÷ people reached");
/// The formula.
pub const FORMULA: Msg<1> = Msg::new("Computed as {0}.");
