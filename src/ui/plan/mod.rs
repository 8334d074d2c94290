//! PLANNING whom to book: what the person wants, whom it would be, why the others are left, and what all of it brings.
//!
//! Draws what `crate::plan` found. Refuses to choose.

mod brief;

pub use brief::{Brief, Change};

use super::hears::Act;
use super::markup::markup;
use super::page::Nodes;
use super::state::State;
use yew::Html;

/// The part of the page.
#[inline(never)] // A door.
pub fn plan(_state: &State, _act: &Act, _nodes: &Nodes) -> Html {
    markup!("<section class='card c12' data-test='plan'></section>")
}
