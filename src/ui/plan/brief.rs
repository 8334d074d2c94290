//! The brief: what a person wants of a plan, beside the weights of the stages.

/// What is wanted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brief {}

/// A change of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {}

impl Brief {
    /// The brief after a change.
    pub fn change(&mut self, change: Change) {
        match change {}
    }
}
