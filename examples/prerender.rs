//! Prints the first paint: the empty page as HTML, to stand inside the element until the wasm is there.
//! `cargo run --features ssr --example prerender`

use creator_loupe::ui::{Stage, paper};

fn main() {
    // The year does not show in the empty page.
    let empty = || Stage::Empty.example().unwrap_or_else(|| unreachable!("the empty page has an example"));
    print!("{}", pollster::block_on(paper::html(empty, 2026)));
}
