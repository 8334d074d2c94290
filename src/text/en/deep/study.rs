//! English, the study behind "82 %" and "74 %" (journey.md 6.2).

use super::super::super::message::Msg;

pub const STUDY_WHO: Msg<0> = Msg::new(
    "A survey of 2016 by the *Keller Fay Group* and Jonah Berger (Wharton). It was *paid for by Experticity*, which sold access to the people it is about.",
);
pub const STUDY_WHOM: Msg<0> = Msg::new(
    "Its “micro-influencers” were members of Experticity’s own network: people who work in a category or know it well, such as shop staff and instructors. *Not social-media accounts*, of any size; nobody counted followers or subscribers.",
);
pub const STUDY_82: Msg<0> = Msg::new(
    "*82%* of people who had got advice from one of them said that they were *highly likely to follow it*: an intention, told by themselves. For advice of an average person it was 73%.",
);
pub const STUDY_74: Msg<0> = Msg::new(
    "*74%* of the recommendations of these people tell the other to *“buy it or try it”*; of the general public’s it was 66%. It is a share of advice given, not of people who buy.",
);
pub const STUDY_HOW: Msg<0> = Msg::new(
    "87% of the advice was given *face to face* (of the general public’s 78%). How many were asked is told in two ways: 6,000 from panel and public together, or 6,000 members and a control group. Both cannot be right.",
);
pub const STUDY_WRONG: Msg<0> = Msg::new(
    "It is often retold as if 82% of followers bought, or as if 74% of influencers advised their *subscribers* to buy. There were no followers and no subscribers in it.",
);
pub const STUDY_WHY: Msg<0> = Msg::new(
    "So neither figure enters anything here: intentions are no orders, conversations are no posts, and whoever paid sold the result. What a click or a code brings is told by the rates in the assumptions, each with its source.",
);
