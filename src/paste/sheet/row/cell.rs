//! A cell of a creator's row, as it is shown: where it stands, what it says, what it was read as.
//!
//! Knows why a cell was skipped. Refuses to look at what is beyond the limit.

use super::super::figure::{Figure, figure};
use super::super::head::account;
use super::super::{CELL_LIMIT, Cell, Decisions, Meaning, Seen, Sheet, SkipCode, Status};
use super::Rows;
use super::taken::{price, read};

impl Sheet {
    /// A cell of a creator's row: where it stands, what it says and what it was read as under decisions.
    pub fn cell<'t>(&self, text: &'t str, row: usize, column: usize, says: &Decisions) -> Option<Cell<'t>> {
        self.under(text, says).cell_of(text, row, column)
    }
}

impl Rows<'_> {
    /// A cell of a creator's row, cut from the table's text.
    pub fn cell_of<'t>(&mut self, text: &'t str, row: usize, column: usize) -> Option<Cell<'t>> {
        let sheet = self.hand.sheet;
        self.hand.open(sheet.nth(sheet.owner(row), 0));
        let piece = self.hand.piece(column)?;
        let (about, take) = (self.plan.columns.get(column)?, *self.plan.takes.get(column)?);
        // Beyond the limit nothing is looked at: what stands there is no text where a number belongs.
        let long = (piece.end - piece.start) as usize > CELL_LIMIT;
        let seen = match (figure(text, piece, &mut self.hand.desk), about.meaning) {
            _ if long => Seen::Skipped(SkipCode::TooLong),
            (Figure::Empty, _) => Seen::Empty,
            (Figure::Hidden, _) => Seen::Hidden,
            (_, Meaning::Platform) => {
                account(&piece.text(text)).map_or(Seen::Text, |(platform, _)| Seen::Platform(platform))
            }
            (Figure::Error, _) => Seen::Skipped(SkipCode::ErrorValue),
            (_, Meaning::Field(_) | Meaning::Fee) if about.status != Status::Settled => Seen::Asked,
            (Figure::Text, Meaning::Field(_) | Meaning::Fee) => Seen::Skipped(SkipCode::NotNumber),
            (Figure::Number(n, _), Meaning::Field(field)) => match read(&n, take, field) {
                Ok(q) => Seen::Quantity(field, q),
                Err(code) => Seen::Skipped(code),
            },
            (Figure::Number(n, _), Meaning::Fee) => match price(&n, take) {
                Ok(m) => Seen::Money(m),
                Err(code) => Seen::Skipped(code),
            },
            _ => Seen::Text,
        };
        Some(Cell { span: piece.span(), text: piece.text(text), seen })
    }
}
