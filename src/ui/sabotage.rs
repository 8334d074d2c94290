//! Dies on request, to prove that the widget recovers. Only in the twin build with the feature `test-panic`.
#![cfg(feature = "test-panic")]

use super::action::Action;

/// Panics or overflows the stack if the action's text says so.
pub fn perhaps(action: &Action) {
    let text = match action {
        Action::Finished(_, source) => &*source.text,
        _ => action.text().unwrap_or_default(),
    };
    if text.contains("creator-loupe:panic") {
        panic!("as asked for");
    }
    if text.contains("creator-loupe:overflow") {
        deeper(text.len() as u64);
    }
}

fn deeper(n: u64) -> u64 {
    // The sum after the call keeps the compiler from making a loop of it.
    core::hint::black_box(deeper(core::hint::black_box(n + 1)) + n)
}
