//! Cells for the clipboard (tabs) and for a file (commas, RFC 4180). The one place where a cell becomes text.
//!
//! Knows that whoever opens it trusts it: no words leave that a spreadsheet would run (`paste::guarded`).

use super::grid::{Cell, Grid};
use crate::paste::guarded;

/// Tab-separated, as spreadsheets put cells on the clipboard and take them from it.
pub fn cells(grid: &Grid) -> String {
    written(grid, '\t', "\n")
}

/// RFC 4180. Excel takes UTF-8 for another encoding unless a byte order mark stands before it.
pub fn csv(grid: &Grid, with_mark: bool) -> String {
    let mut out = written(grid, ',', "\r\n");
    if with_mark {
        out.insert(0, '\u{feff}');
    }
    out
}

fn written(grid: &Grid, border: char, end: &str) -> String {
    let mut out = String::new();
    let head: Vec<Cell> = grid.head.iter().map(|words| Cell::words(words)).collect();
    for row in core::iter::once(&head).chain(&grid.rows) {
        let from = out.len();
        for (i, cell) in row.iter().enumerate() {
            if i > 0 {
                out.push(border);
            }
            match cell {
                Cell::Empty => {}
                Cell::Number(number) => out.push_str(number),
                Cell::Words(words) => put(&mut out, &guarded(words), border),
            }
        }
        // A row of a single cell with nothing in it would be no row.
        if out.len() == from {
            out.push_str("\"\"");
        }
        out.push_str(end);
    }
    out
}

/// Words, in quotes where anything in them could end a cell. Semicolons and tabs too: not every program asks for commas.
fn put(out: &mut String, words: &str, border: char) {
    let marks = |c: char| c == border || matches!(c, '"' | ',' | ';' | '\t' | '\n' | '\r' | ' ') || c.is_control();
    if !words.contains(marks) && words.is_ascii() {
        out.push_str(words);
        return;
    }
    out.push('"');
    for c in words.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    out.push('"');
}
