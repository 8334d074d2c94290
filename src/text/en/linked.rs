//! English, links: what goes into one, and what came by one. All of it can wait (see xtask/src/wasm/first.rs).

use super::super::message::Msg;

// A link is made.
pub const TITLE: Msg<0> = Msg::new("A link to this page as it stands");
pub const ABOUT: Msg<0> = Msg::new(
    "Everything is in the link itself: no server keeps it, and it never expires. Whoever has the link can read what it holds.",
);
pub const COPY_ALL: Msg<0> = Msg::new("Copy link");
pub const COPY_BARE: Msg<0> = Msg::new("Copy without numbers");
pub const COPY_SETTINGS: Msg<0> = Msg::new("Copy settings alone");
pub const COPY_PITCH: Msg<0> = Msg::new("Copy pitch page");
/// The creators, the length.
pub const WITH_ALL: Msg<2> = Msg::new("{0}, their figures and fees, what is assumed, the plan: *{1} characters*.");
pub const WITH_BARE: Msg<2> = Msg::new("{0} and what is chosen, without figures, fees or budgets: *{1} characters*.");
pub const WITH_SETTINGS: Msg<1> = Msg::new("What is assumed and wanted, without anybody: *{0} characters*.");
pub const WITH_PITCH: Msg<2> =
    Msg::new("{0} on a page to read, with the reasons for the choice and nothing to type in: *{1} characters*.");
/// Characters, and the most.
pub const TOO_LARGE: Msg<2> = Msg::new(
    "Too much for a link: {0} characters, and some chat or mail cuts what is longer than {1}. Send the table as a file.",
);
pub const TOO_LARGE_FILE: Msg<2> =
    Msg::new("Too much for one file: {0} characters, and it holds {1}. Save the table as CSV or JSON instead.");
/// Creators, and the most.
pub const TOO_MANY: Msg<2> = Msg::new("Too many for a link: {0} creators, and it holds {1}. Send the table as a file.");
/// Posts, and the most.
pub const TOO_MANY_POSTS: Msg<2> =
    Msg::new("Too much for a link: somebody has {0} posts, and it holds {1}. Send the table as a file.");
pub const ODD: Msg<0> =
    Msg::new("Something here would not be read again, so there is no link. Send the table as a file.");
/// The kinds of what stays here.
pub const STAYS: Msg<1> = Msg::new("Stays here: {0}.");
pub const STAYS_TEXTS: Msg<1> = Msg::new("pasted texts ({0}; what was counted in them goes along)");
pub const STAYS_ASKS: Msg<1> = Msg::new("what creators ask for, as pasted ({0})");
pub const STAYS_QUESTIONS: Msg<1> = Msg::new("cells that can be read in two ways and were not decided ({0})");
pub const STAYS_UNREAD: Msg<1> = Msg::new("texts that were not read yet ({0})");
pub const STAYS_LOGO: Msg<1> = Msg::new("the logo ({0}), which is too large for a link");
pub const COPIED: Msg<0> = Msg::new("Copied.");
pub const NOT_COPIED: Msg<0> =
    Msg::new("The browser does not let this page copy. The link stands here, selected: copy it by keys.");
pub const THE_LINK: Msg<0> = Msg::new("The link");
pub const EMBED: Msg<0> = Msg::new("Put it on a page of yours");
pub const CLOSE: Msg<0> = Msg::new("Close");

// A link was opened.
pub const ONE: Msg<0> = Msg::new("one creator");
pub const SOME: Msg<1> = Msg::new("{0} creators");
/// The creators.
pub const CAME: Msg<1> = Msg::new("This came by a link: *{0}*, what is assumed, and the plan as it was wanted.");
pub const CAME_BARE: Msg<1> = Msg::new("This came by a link: *{0}* and what was chosen.");
pub const CAME_SETTINGS: Msg<0> =
    Msg::new("What is assumed and wanted came by a link. Nobody came with it: the creators here are yours.");
pub const NO_NUMBERS: Msg<0> =
    Msg::new("Whoever made it left the numbers out: no figures, fees or budgets came. Put in your own.");
pub const NO_TEXTS: Msg<0> = Msg::new("Pasted texts are never in a link; what was counted in them is.");
pub const NOT_WHOLE: Msg<0> =
    Msg::new("A newer version of this tool made it, and something in it is not known here and was left out.");
pub const OTHER_MODEL: Msg<0> =
    Msg::new("Another version of the model made the figures that the sender saw; these may differ from them.");
pub const BEFORE: Msg<0> = Msg::new("What was here before is one step back.");
pub const BACK: Msg<0> = Msg::new("Back to that");
/// In place of a text, the creators.
pub const STANDS: Msg<1> = Msg::new("{0}, from a link. A link brings what was read, not the text.");

// A link was not opened.
pub const NOT_OURS: Msg<0> =
    Msg::new("This link was not opened: what stands in it was not made by this tool. Ask for it once more.");
pub const NEWER: Msg<0> = Msg::new(
    "This link was not opened: a newer version of this tool made it. Reload the page, or open the link where it was made.",
);
pub const CUT_SHORT: Msg<0> = Msg::new(
    "This link was not opened: its end is missing, as where a chat or mail has cut it. Copy all of it and paste it into the box.",
);
pub const DAMAGED: Msg<0> = Msg::new(
    "This link was not opened: it is not as it was made; a letter was changed on the way. Copy it where it came from and paste it into the box.",
);
/// The most characters.
pub const LONG: Msg<1> = Msg::new(
    "This link was not opened: it is longer than {0} characters, and this tool makes none like it. Ask for a file.",
);
/// The most creators.
pub const MANY: Msg<1> = Msg::new(
    "This link was not opened: it tells of more than {0} creators. Ask for the table as a file and open that here.",
);
pub const AS_IT_WAS: Msg<0> = Msg::new("Nothing here was changed by it.");
