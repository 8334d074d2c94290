//! English, what would have to be true.

use super::super::super::message::Msg;

pub const TURNED_INTRO: Msg<0> = Msg::new(
    "The other way round: what it takes for the margin of the orders to earn back the true cost, and how often that is seen. Link and code count differently; neither is the other’s proof.",
);
pub const TURNED_RATE_LINK: Msg<2> = Msg::new("Needs *1 order in {0} clicks*; usual is 1 in {1}.");
pub const TURNED_RATE_CODE: Msg<2> = Msg::new("Needs *1 order by code in {0} viewers*; usual is 1 in {1}.");
/// The chance, how often.
pub const TURNED_SEEN: Msg<2> =
    Msg::new("A rate that good is *{1}*: seen in {0} of 100 cases. Views can surprise as well.");
/// Orders needed, the typical number.
pub const TURNED_ORDERS: Msg<2> = Msg::new("Needs *{0} orders*; typically {1} come.");
pub const TURNED_CHANCE: Msg<2> = Msg::new("So many are *{1}*: in {0} of 100 bookings like this.");
/// The fee, the chance, how often.
pub const TURNED_FEE: Msg<3> =
    Msg::new("A fee of *{0}* breaks even if orders are as usual; profit then in {1} of 100, {2}.");
pub const TURNED_FEE_GOOD: Msg<3> =
    Msg::new("A fee of *{0}* breaks even if it goes very well; profit then in {1} of 100, {2}.");
pub const TURNED_EVEN: Msg<1> = Msg::new("Up to a fee of *{0}* profit is as likely as not.");
pub const TURNED_NEVER: Msg<0> = Msg::new("No fee makes profit as likely as not, not even free.");
pub const TURNED_NO_FEE: Msg<0> = Msg::new("No fee breaks even, not even free, even if it goes very well.");
pub const FEWER_THAN_ONE: Msg<0> = Msg::new("fewer than 1");
pub const IMPOSSIBLE_RATE: Msg<0> = Msg::new("That is more than one order for each: it cannot happen.");
pub const COMMON: Msg<0> = Msg::new("common");
pub const HAPPENS: Msg<0> = Msg::new("something that happens");
pub const RARE: Msg<0> = Msg::new("rare");
pub const VERY_RARE: Msg<0> = Msg::new("very rare");
pub const SCALE: Msg<0> = Msg::new(
    "From common to rare: common is half of all cases and more, happens from 20 of 100, rare from 5, very rare below.",
);
