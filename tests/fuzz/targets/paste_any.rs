//! Any bytes: the reading is sound, and how they are fed changes nothing.
#![no_main]

use creator_loupe_fuzz::{choices, hold};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Some(([a, b, budget], bytes)) = choices::<3>(data) {
        hold(bytes, a << 8 | b, budget as u32);
    }
});
