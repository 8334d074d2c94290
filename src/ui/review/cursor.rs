//! Where a person is in the table of what was read: the cell, and the rows that are drawn around it.
//!
//! Knows rows and columns as numbers; there may be a hundred thousand rows, of which few are drawn.

/// The height of a row and of the head in CSS pixels; the style sheet says the same.
pub const ROW: usize = 46;
/// See there.
pub const HEAD: usize = 84;
/// Rows that are drawn before and behind those in view, and the step in which they change.
pub const BLOCK: usize = 6;
/// Rows that are drawn at once.
pub const DRAWN: usize = 4 * BLOCK;
/// Rows that are in view.
pub const SEEN: usize = 10;
/// Columns that are drawn; more are counted.
pub const MOST_COLUMNS: usize = 40;

/// The place in the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row: a creator.
    pub row: usize,
    /// The column, after the one of line numbers.
    pub column: usize,
    /// The first row that is drawn.
    pub top: usize,
    /// Whether the cell is being corrected.
    pub is_fixing: bool,
}

/// A key that moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// So many rows down; up where it is below nothing.
    Rows(isize),
    /// So many columns on.
    Columns(isize),
    /// The first or the last column.
    Edge(bool),
    /// The first or the last row.
    End(bool),
}

impl Cursor {
    /// Where a key leads in a table of so many rows and columns.
    pub fn go(&mut self, way: Way, rows: usize, columns: usize) {
        let (row, column) = (self.row, self.column);
        match way {
            Way::Rows(n) => self.row = row.saturating_add_signed(n),
            Way::Columns(n) => self.column = column.saturating_add_signed(n),
            Way::Edge(last) => self.column = if last { usize::MAX } else { 0 },
            Way::End(last) => self.row = if last { usize::MAX } else { 0 },
        }
        self.row = self.row.min(rows.saturating_sub(1));
        self.column = self.column.min(columns.saturating_sub(1));
        self.is_fixing = false;
        self.near();
    }

    /// Draws the rows around the place.
    pub fn near(&mut self) {
        if self.row < self.top + 2 || self.row + BLOCK > self.top + DRAWN {
            self.top = first(self.row);
        }
    }
}

/// The first row to be drawn where this one is the first in view.
pub fn first(row: usize) -> usize {
    (row / BLOCK * BLOCK).saturating_sub(BLOCK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_stays_in_the_table_and_is_drawn() {
        let ways = [Way::Rows(1), Way::Rows(-1), Way::Rows(8), Way::Rows(-8), Way::Columns(1), Way::Columns(-1)];
        let more = [Way::Edge(true), Way::Edge(false), Way::End(true), Way::End(false)];
        let (mut cursor, mut seed) = (Cursor::default(), 7_usize);
        for _ in 0..5_000 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let way = *ways.iter().chain(&more).nth((seed >> 33) % 10).unwrap();
            cursor.go(way, 1_000, 9);
            assert!(cursor.row < 1_000 && cursor.column < 9);
            assert!((cursor.top..cursor.top + DRAWN).contains(&cursor.row), "{cursor:?}");
        }
    }
}
