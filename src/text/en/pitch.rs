//! English, pitch pages. All of it can wait (see xtask/src/wasm/first.rs).

use super::super::message::Msg;

// What the sender sets.
pub const MAKER: Msg<0> = Msg::new("A page for your client");
pub const ABOUT: Msg<0> = Msg::new(
    "What stands below is what they will see: your choice, its reasons, and what it rests on. Nothing in it can be typed in, no server keeps it, and its link never expires.",
);
pub const F_TITLE: Msg<0> = Msg::new("Headline");
pub const F_TITLE_SMALL: Msg<0> = Msg::new("without one, what the page shows");
pub const F_FOR: Msg<0> = Msg::new("Prepared for");
pub const F_FOR_SMALL: Msg<0> = Msg::new("the client");
pub const F_BY: Msg<0> = Msg::new("Prepared by");
pub const F_BY_SMALL: Msg<0> = Msg::new("your name or agency");
pub const F_ACCENT: Msg<0> = Msg::new("Brand colour");
pub const F_ACCENT_SMALL: Msg<0> = Msg::new("made darker or lighter where words could not be read");
pub const F_COVER: Msg<0> = Msg::new("Head of the page");
pub const F_COVER_SMALL: Msg<0> = Msg::new("its words turn black or white, whichever reads better");
pub const OURS: Msg<0> = Msg::new("Back to ours");
pub const F_FONT: Msg<0> = Msg::new("Font");
pub const F_FONT_SMALL: Msg<0> = Msg::new("of those that computers have: none is fetched");
pub const FONT_OWN: Msg<0> = Msg::new("As the tool is");
pub const FONT_SERIF: Msg<0> = Msg::new("With serifs");
pub const FONT_SANS: Msg<0> = Msg::new("Without serifs");
pub const FONT_ROUND: Msg<0> = Msg::new("Rounded");
pub const FONT_MONO: Msg<0> = Msg::new("Typewriter");
pub const F_LOGO: Msg<0> = Msg::new("Logo");
pub const CHOOSE: Msg<0> = Msg::new("Choose a picture");
pub const NO_LOGO: Msg<0> = Msg::new("Without");
/// KiB.
pub const F_LOGO_SMALL: Msg<1> = Msg::new("an SVG of at most {0} KB travels in the link");
pub const LOGO_TRAVELS: Msg<0> = Msg::new("travels in the link");
pub const LOGO_STAYS: Msg<0> =
    Msg::new("too large for a link, which goes without it; printed and saved as one file it is there");
pub const LOGO_REFUSED: Msg<0> =
    Msg::new("That is no picture that can be shown: SVG, PNG, JPEG, WebP or GIF of at most 256 KB.");
/// Characters.
pub const NOTES: Msg<1> = Msg::new("Notes, at most {0} characters each");
/// Whom.
pub const NOTE_ON: Msg<1> = Msg::new("On {0}");
pub const NAME_THE_TOOL: Msg<0> = Msg::new("Say that it was made with creator-loupe");
pub const SHOW: Msg<0> = Msg::new("Show it as they see it");
pub const COPY: Msg<0> = Msg::new("Copy its link");
pub const PRINT: Msg<0> = Msg::new("Print or save as PDF");
pub const PRINT_SMALL: Msg<0> = Msg::new(
    "Printing takes this page alone, without the tool around it. Where a frame does not let it, open the link and print there.",
);

// The page.
/// For whom, by whom.
pub const PREPARED_FOR: Msg<1> = Msg::new("Prepared for {0}");
pub const PREPARED_BY: Msg<1> = Msg::new("by {0}");
/// How many.
pub const TITLE_PLAN: Msg<1> = Msg::new("Whom to book: {0} creators");
pub const TITLE_ALL: Msg<1> = Msg::new("{0} creators side by side");
pub const LEAD_ALL: Msg<1> = Msg::new(
    "*{0}* creators, judged by the same rules: how engaged their audience is, what they cost, and what that is likely to bring.",
);
pub const LEAD_ONE: Msg<0> =
    Msg::new("How engaged the audience is, what a booking costs, and what that is likely to bring.");
/// The stages, the budget.
pub const GOAL: Msg<2> = Msg::new("Goal: *{0}*. Budget: *{1}*.");
pub const THE_CHOICE: Msg<0> = Msg::new("The choice, and why");
pub const THE_CREATORS: Msg<0> = Msg::new("The creators");
/// Posts, the money, where it comes from.
pub const BOOKED: Msg<3> = Msg::new("*{0}* for *{1}* ({2})");
pub const WHY_CHOSEN: Msg<0> = Msg::new("Why:");
pub const INSISTED: Msg<0> = Msg::new("Chosen by hand.");
/// What, of how many.
pub const MOST_FOR_MONEY: Msg<2> = Msg::new("Of {1} creators the one who brings the most {0} for the money.");
/// Which, what, of how many.
pub const PLACE_FOR_MONEY: Msg<3> = Msg::new("Of {2} creators number {0} in {1} for the money.");
/// The topics.
pub const FITS: Msg<1> = Msg::new("What they write is about what you stand for ({0}).");
/// The grade.
pub const RESPONSE: Msg<1> = Msg::new("The response is {0} for that size.");
pub const FITS_BUDGET: Msg<0> = Msg::new("Fits into what the budget leaves.");
pub const RESTS: Msg<0> = Msg::new("What this rests on");
/// The version of the model. Whoever signs the page is not named here.
pub const MODEL: Msg<1> = Msg::new(
    "Estimated from what was told about each creator and from published figures for accounts alike (model {0}).",
);
/// The assumptions.
pub const ASSUMED: Msg<1> = Msg::new("Assumed: {0}.");
pub const SOURCES: Msg<0> = Msg::new("Sources");
pub const SIGNED: Msg<0> = Msg::new("Made with creator-loupe.");
pub const BACK: Msg<0> = Msg::new("Back to the tool");
pub const OPEN: Msg<0> = Msg::new("Open these figures in the tool");
