//! A set of fields, in their order. Knows membership only; refuses to hold anything twice.

use super::Field;

/// Some of the fields.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Fields(u32);

impl Fields {
    /// These.
    pub fn of(fields: &[Field]) -> Fields {
        let mut set = Fields::default();
        fields.iter().for_each(|field| set.add(*field));
        set
    }
    /// Adds one.
    pub fn add(&mut self, field: Field) {
        self.0 |= 1 << (field as u32);
    }
    /// Those that are not among `others`.
    #[must_use]
    pub fn without(self, others: Fields) -> Fields {
        Fields(self.0 & !others.0)
    }
    /// Whether it is among them.
    pub fn has(self, field: Field) -> bool {
        self.0 & (1 << (field as u32)) != 0
    }
    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
    /// One by one, in the order in which they are shown: interactions of a post stand in it as in [`Field`].
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL.into_iter().filter(move |field| self.has(*field))
    }
}

impl core::fmt::Debug for Fields {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
