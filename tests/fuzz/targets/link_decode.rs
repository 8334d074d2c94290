//! Any text, and any body behind a checksum that holds: a reason or a document that can be written and read again, within
//! four megabytes of memory.
#![no_main]

#[path = "../../share/forge.rs"]
mod forge;

use creator_loupe::share::{Unfit, decode, encode};
use libfuzzer_sys::fuzz_target;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What a link may take, whatever stands in it (threats.md, T03a).
const MOST: usize = 4 << 20;

/// Counts what is held.
struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: all is passed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let held = HELD.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(held, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fuzz_target!(|data: &[u8]| {
    let Some((kind, rest)) = data.split_first() else { return };
    let token = match kind % 4 {
        0 => String::from_utf8_lossy(rest).into_owned(),
        1 => ["1.", &String::from_utf8_lossy(rest)].concat(),
        _ => forge::forged(rest),
    };
    let before = HELD.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    let opened = decode(&token);
    let took = PEAK.load(Ordering::Relaxed).saturating_sub(before);
    assert!(took <= MOST, "{took} bytes for {} characters", token.len());
    let Ok(opened) = opened else { return };
    match encode(&opened.document) {
        Ok(again) => {
            let whole = decode(&again).expect("what is written is read");
            assert_eq!(whole.document, opened.document);
            assert!(whole.is_whole);
        }
        Err(Unfit::TooLarge { .. }) => {}
        Err(other) => panic!("{other:?}"),
    }
});
