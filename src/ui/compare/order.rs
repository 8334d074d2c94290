//! What a person wants of the table: which columns, in which order, and which rows.

/// The wishes about the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Order {}

/// A change of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {}

impl Order {
    /// The wishes after a change.
    pub fn change(&mut self, change: Change) {
        match change {}
    }
}
