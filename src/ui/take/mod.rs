//! TAKING ALONG: the card from which results leave for a sheet, a page or another program, and what is shown where they may not.
//!
//! Knows which creators and pictures the open part of the page is about. Refuses to write any format: `crate::export` does.

mod card;
mod look;
mod page;
mod pictures;
mod still;
mod told;
mod whom;

pub use card::{card, give, select};

use crate::text::{Msg, export as msg};
use crate::ui::compare::Picture;
use crate::ui::tab::Tab;
use std::cell::{Cell, RefCell};
use yew::NodeRef;

/// The key of the card among what was opened.
pub const KEY: &str = "take";

/// In which shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Cells on the clipboard.
    Cells,
    /// A file of CSV.
    Csv,
    /// A file of JSON.
    Json,
    /// Markdown on the clipboard.
    Markdown,
    /// HTML on the clipboard.
    Html,
    /// The page itself, with all of it, as one file.
    Page,
    /// A picture as a file that scales.
    Svg(Picture),
    /// A picture as a file of pixels.
    Png(Picture),
}

impl Form {
    /// Every shape of creators, in the order of the buttons.
    pub const ALL: [Form; 5] = [Form::Cells, Form::Csv, Form::Json, Form::Markdown, Form::Html];

    const fn key(self) -> &'static str {
        match self {
            Form::Cells => "cells",
            Form::Csv => "csv",
            Form::Json => "json",
            Form::Markdown => "markdown",
            Form::Html => "html",
            Form::Page => "page",
            Form::Svg(Picture::Cost) => "svg-cost",
            Form::Svg(Picture::Rate) => "svg-rate",
            Form::Png(Picture::Cost) => "png-cost",
            Form::Png(Picture::Rate) => "png-rate",
        }
    }

    const fn says(self) -> Msg<0> {
        match self {
            Form::Cells => msg::CELLS,
            Form::Csv => msg::CSV,
            Form::Json => msg::JSON,
            Form::Markdown => msg::MARKDOWN,
            Form::Html => msg::HTML,
            Form::Page => msg::PAGE,
            Form::Svg(_) => msg::SVG,
            Form::Png(_) => msg::PNG,
        }
    }

    /// Name and type of the file; nothing for what goes to the clipboard.
    const fn file(self) -> Option<(&'static str, &'static str)> {
        match self {
            Form::Csv => Some(("creators.csv", "text/csv")),
            Form::Json => Some(("creators.json", "application/json")),
            Form::Page => Some(("creator-loupe.html", "text/html")),
            Form::Svg(Picture::Cost) => Some(("cost-conversion.svg", "image/svg+xml")),
            Form::Svg(Picture::Rate) => Some(("engagement-followers.svg", "image/svg+xml")),
            Form::Png(Picture::Cost) => Some(("cost-conversion.png", "image/png")),
            Form::Png(Picture::Rate) => Some(("engagement-followers.png", "image/png")),
            Form::Cells | Form::Markdown | Form::Html => None,
        }
    }
}

/// A step of taking along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It is wanted in this shape.
    Want(Form),
    /// The browser took it, or refused.
    Done(Form, bool),
    /// The text itself is wanted.
    Show(Form),
}

/// What is said below the buttons.
#[derive(Clone, Debug, PartialEq)]
struct Said {
    /// Of which part of the page.
    tab: Tab,
    form: Form,
    words: String,
    /// Where the browser refused, or the person asked: the text.
    text: Option<String>,
}

/// What was taken along last: a memory of what the browser did, no part of the state.
#[derive(Default)]
pub struct Taken {
    said: RefCell<Option<Said>>,
    /// Where the text is shown.
    area: NodeRef,
    /// Whether it is to be selected once it is drawn.
    pub is_new: Cell<bool>,
}
