//! Words of JSON in any order: the reading is sound; what another library takes for JSON breaks nowhere for ours.
#![no_main]

use creator_loupe::paste::NoteCode;
use creator_loupe_fuzz::{choices, hold};
use libfuzzer_sys::fuzz_target;

/// What single bytes stand for; any other byte stands for itself.
const WORDS: [&str; 32] = [
    "{\"username\":\"ada\",",
    "\"followers\":",
    "\"followersCount\":12",
    "\"likes\":",
    "\"posts\":[",
    "\"owner\":{",
    "\"edge_followed_by\":{\"count\":",
    "\"engagement_rate\":0.02",
    "null",
    "\"1,234\"",
    "\"12.5K\"",
    "-1e5",
    "\"\\ud83d\\ude00\"",
    "\"\\ud800\"",
    "[{",
    "}]",
    "},{",
    "\n{\"handle\":\"b\"",
    "'a':",
    "None",
    "// c\n",
    "/*",
    "*/",
    "```json\n",
    "```\n",
    "\"url\":\"https://x.com/a\"",
    "\"stats\":{",
    "\"name\":\"A\"",
    "\"platform\":\"tiktok\"",
    "\"views\":9",
    "\"statistics\":{\"viewCount\":\"7\"",
    "\"price\":5",
];

fuzz_target!(|data: &[u8]| {
    let Some(([cut, budget], rest)) = choices::<2>(data) else { return };
    let mut bytes = Vec::new();
    for b in rest {
        match WORDS.get(usize::from(*b).wrapping_sub(0xC0)) {
            Some(word) => bytes.extend_from_slice(word.as_bytes()),
            None => bytes.push(*b),
        }
    }
    let reading = hold(&bytes, cut * 7, budget as u32);
    let object = bytes.first() == Some(&b'{')
        && serde_json::from_slice::<serde_json::Value>(&bytes).is_ok_and(|v| v != serde_json::json!({}));
    if object {
        let wrong = [NoteCode::JsonBroken, NoteCode::JsonStops, NoteCode::JsonLoose];
        assert!(!reading.notes.iter().any(|n| wrong.contains(&n.code)), "{:?}", reading.notes);
    }
});
