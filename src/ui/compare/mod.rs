//! COMPARING all creators: a table whose columns follow the goal, two pictures, and who cannot be told apart.
//!
//! Draws a window of the rows, however many there are. Refuses to judge or to rank: `report` does.

mod order;

pub use order::{Change, Order};

use super::hears::Act;
use super::markup::markup;
use super::page::Nodes;
use super::state::State;
use yew::Html;

/// The part of the page.
#[inline(never)] // A door.
pub fn compare(_state: &State, _act: &Act, _nodes: &Nodes) -> Html {
    markup!("<section class='card c12' data-test='compare'></section>")
}
