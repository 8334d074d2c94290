//! English.
pub fn say() {}
