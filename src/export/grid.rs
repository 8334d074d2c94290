//! Rows of cells, each a number, words or nothing. Refuses to know how a file separates them.

/// A cell. What a person wrote is always words, whatever it looks like: only our own formatter makes numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Not known.
    Empty,
    /// Made by this room, so it matches `-?\d+(\.\d+)?`.
    Number(String),
    /// Anybody's words.
    Words(String),
}

impl Cell {
    /// Words; nothing where there are none.
    pub(super) fn words(words: &str) -> Cell {
        if words.is_empty() { Cell::Empty } else { Cell::Words(words.to_owned()) }
    }
}

/// A header and rows below it, all of one length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// What the columns hold.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}
