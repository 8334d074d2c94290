//! English, what is said where results are taken along to other work. All of it can wait (see xtask/src/wasm/first.rs).

use super::super::message::Msg;

pub const WHY: Msg<0> = Msg::new(
    "What was read and what follows from it, for a sheet, a page or another program. It is made here; nothing is sent.",
);
pub const CELLS: Msg<0> = Msg::new("Copy as cells");
pub const CSV: Msg<0> = Msg::new("Save CSV");
pub const JSON: Msg<0> = Msg::new("Save JSON");
pub const MARKDOWN: Msg<0> = Msg::new("Copy Markdown");
pub const HTML: Msg<0> = Msg::new("Copy HTML");
pub const SVG: Msg<0> = Msg::new("Save SVG");
pub const PNG: Msg<0> = Msg::new("Save PNG");
pub const PAGE: Msg<0> = Msg::new("Save one file");
pub const PAGE_IS: Msg<0> = Msg::new(
    "One file is this tool with what you see in it: it opens from a disk, without a network. Whoever has it can read what it holds.",
);
pub const NOT_PAGE: Msg<0> = Msg::new(
    "The one file could not be had or saved here. A link with the same stands below, selected: press Ctrl+C, or ⌘C on a Mac.",
);
pub const SHOW: Msg<0> = Msg::new("Show the text instead");
pub const COPIED: Msg<0> = Msg::new("Copied. Paste it where you need it.");
/// The file's name.
pub const SAVED: Msg<1> = Msg::new("Handed to the browser as {0}. Where a frame forbids downloads no file comes.");
pub const NOT_COPIED: Msg<0> =
    Msg::new("This page may not use the clipboard. The text stands below, selected: press Ctrl+C, or ⌘C on a Mac.");
pub const NOT_SAVED: Msg<0> = Msg::new(
    "This frame may not save files. The text stands below, selected: press Ctrl+C, or ⌘C on a Mac, and paste it into a file.",
);
pub const NOT_PAINTED: Msg<0> = Msg::new(
    "This page may not make a PNG. The same picture as SVG stands below, selected: press Ctrl+C, or ⌘C on a Mac, and paste it into a file.",
);
pub const SHOWN: Msg<0> = Msg::new("The text stands below, selected: press Ctrl+C, or ⌘C on a Mac.");
/// How many, of how many.
pub const FIRST_OF: Msg<2> = Msg::new("Only the first {0} of {1} creators are in it.");
pub const AS_ASSUMED: Msg<0> =
    Msg::new("Its figures are for the posts that are assumed of each creator, not for those of the plan.");
pub const NOBODY: Msg<0> = Msg::new("There is nothing to take along yet.");
pub const TEXT: Msg<0> = Msg::new("The text to take along");

// Pictures.
/// Who, what it shows.
pub const PICTURE_OF: Msg<2> = Msg::new("{0}: {1}");

// The static result.
/// Who.
pub const ONE: Msg<1> = Msg::new("{0}: what to expect");
/// How many.
pub const SEVERAL: Msg<1> = Msg::new("{0} creators compared");
/// How many creators, the money.
pub const PLAN: Msg<2> = Msg::new("Whom to book: {0} creators for {1}");
pub const FIGURE: Msg<0> = Msg::new("Figure");
pub const TYPICAL: Msg<0> = Msg::new("Typical");
pub const RANGE: Msg<0> = Msg::new("4 in 5 cases");
pub const UNNAMED: Msg<0> = Msg::new("Creator");
/// The typical case, the range.
pub const WITH_RANGE: Msg<2> = Msg::new("{0} ({1})");
pub const UNKNOWN: Msg<0> = Msg::new("not known");
/// The version of the model.
pub const RESTS_ON: Msg<1> = Msg::new(
    "Estimated from what was told about each creator and from published figures for accounts alike, by creator-loupe, model {0}.",
);
