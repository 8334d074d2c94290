//! Any text as CSV: our records are those of the csv crate.
#![no_main]

use creator_loupe::paste::records;
use creator_loupe_fuzz::choices;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(([border], rest)) = choices::<1>(data) else { return };
    let border = b",;\t|"[border % 4];
    let text = String::from_utf8_lossy(rest);
    // A byte order mark is passed over by both, by csv at the very start only.
    let ours = records(&text, border);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(border).from_reader(text.as_bytes());
    let theirs: Vec<Vec<String>> =
        reader.records().map(|r| r.expect("UTF-8 in memory").iter().map(str::to_owned).collect()).collect();
    assert_eq!(ours, theirs, "{text:?}");
});
