//! English, how it is computed.

use super::super::super::message::Msg;

/// The version.
pub const MODEL: Msg<1> = Msg::new(
    "Estimate model *{0}*. The same version and the same input give the same digits in every browser and language.",
);
pub const MODEL_HOW: Msg<0> = Msg::new(
    "Each uncertain figure is kept as a range in which 4 of 5 cases lie, made of named causes; what stands in cost and in results is one cause, counted once. Nothing is drawn by chance for one creator.",
);
pub const MODEL_RULES: Msg<0> = Msg::new(
    "Rules that it must keep: no result without its range; no jump when a follower or a like more is counted; people reached never above views; more posts never lower totals; money has no scale; what is pasted never widens; a dearer fee never makes profit likelier.",
);
pub const CHECK: Msg<0> = Msg::new("Check these rules here");
pub const CHECKING: Msg<2> = Msg::new("Checked *{0}* of {1} made-up creators…");
pub const CHECK_DONE: Msg<2> = Msg::new("*{0}* of {1} made-up creators: every rule held.");
pub const CHECK_FAILED: Msg<2> =
    Msg::new("A rule did not hold for creator {0} of {1}. Please report it, with the version above.");
pub const DIGITS_SAME: Msg<1> = Msg::new("Every digit is the one that was published (check sum {0}).");
pub const DIGITS_OTHER: Msg<1> =
    Msg::new("The digits differ from those published (check sum {0}). Please report it, with your browser.");
