//! Laws of reading, over arbitrary text and bytes: total, spans inside the text, and no matter how it is fed.

use creator_loupe::model::Field;
use creator_loupe::paste::{Decisions, Progress, Reader, Reading, decoded, read};
use proptest::prelude::*;

// What every reading has to be; the fuzz targets hold theirs against the same.
#[path = "fuzz/src/sound.rs"]
mod sound;
use sound::sound;

/// A number of cases written here would stand above `PROPTEST_CASES`, which a long run sets.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(600);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Words that reach deep into the reader, mixed with arbitrary text.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::sample::select(vec![
            "followers", "Following", "likes", "avg", "comments:", "views", "posts", "subscribers", "ER", "fee", "IG", "TikTok",
            "on Threads", "@maya.makes", "https://x.com/joe", "hidden", "n/a", "-", "--", "per reel", "last", "median", "Post 1:",
            "See Instagram photos and videos from", "talking about this", "liked by", "others", "March", "ago", "total", "\t", ",",
            ";", "|", "•", "(", ")", "$", "€", "%", "+", "\n", "\r\n", "\n\n", "\r", "name,followers,likes\n", "likes\tviews\n",
        ]).prop_map(str::to_owned),
        4 => proptest::sample::select(vec![
            "24.8K", "1,240", "1.240", "12 500", "12\u{a0}500", "0", "1e400", "1.2E+06", "3.4%", "12-15k", "2024-03-01", "12:30",
            "99999999999999999999", "12,34,567", "1'234", "١٢٫٥", "１２，５００", "5 mil", "1,5 B", "500+", "~2k", "1️⃣", "12\u{fffd}34",
        ]).prop_map(str::to_owned),
        2 => proptest::sample::select(vec![
            "{\"username\":\"ada\",", "\"followers\":", "12,", "\"likes\": 7}", "[{", "}]", "{'a':", "\"1,234\"", "\"engagement_rate\":0.02,",
            "{\"count\":", "\"posts\":[", "\"owner\":{", "null", "\"\\ud800\"", "```json\n", "\n{\"handle\": \"b\",",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[a-zA-Z0-9 .,@#$%:;/()-]{0,20}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec((piece(), proptest::sample::select(vec!["", " ", " ", "\n"])), 0..40)
        .prop_map(|v| v.into_iter().map(|(p, s)| p + s).collect())
}

fn feed(bytes: &[u8], cuts: &[usize], budgets: &[u32]) -> Reading {
    let mut reader = Reader::new();
    let mut from = 0;
    let mut steps = budgets.iter().copied().cycle();
    for cut in cuts.iter().map(|c| c % (bytes.len() + 1)).collect::<std::collections::BTreeSet<_>>() {
        reader.feed(&bytes[from..cut.max(from)]);
        from = cut.max(from);
        for _ in 0..2 {
            reader.step(steps.next().unwrap_or(1));
        }
    }
    reader.feed(&bytes[from..]);
    reader.end();
    let done = (0..200_000).any(|_| reader.step(steps.next().unwrap_or(1)) == Progress::Done);
    assert!(done, "it stands still");
    reader.finish()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_read_soundly(text in text()) {
        sound(&read(&text), &text);
    }

    #[test]
    fn any_bytes_are_read_soundly(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut reader = Reader::new();
        reader.feed(&bytes);
        sound(&reader.finish(), &decoded(&bytes));
    }

    #[test]
    fn how_it_is_fed_changes_nothing(
        text in text(),
        noise in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..3),
        cuts in proptest::collection::vec(any::<usize>(), 0..12),
        budgets in proptest::collection::vec(1u32..60, 1..5),
    ) {
        let mut bytes = text.into_bytes();
        for (at, byte) in noise {
            let at = at.index(bytes.len() + 1);
            bytes.insert(at, byte);
        }
        let whole = feed(&bytes, &[], &[1 << 20]);
        prop_assert_eq!(feed(&bytes, &cuts, &budgets), whole);
    }

    /// What is written in two bytes a letter, with its mark, is the same text.
    #[test]
    fn two_bytes_a_letter_change_nothing(
        text in text(),
        upper_first: bool,
        cuts in proptest::collection::vec(any::<usize>(), 0..12),
        budgets in proptest::collection::vec(1u32..60, 1..5),
    ) {
        let order = if upper_first { u16::to_be_bytes } else { u16::to_le_bytes };
        let bytes: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(order).collect();
        prop_assert_eq!(decoded(&bytes), text.as_str());
        prop_assert_eq!(feed(&bytes, &cuts, &budgets), read(&text));
    }

    /// A known count, written in the ways of English pages, is read as itself, and rounding encloses it.
    #[test]
    fn a_known_count_is_read_right(value in 0i64..2_000_000_000, shape in 0usize..8, label in 0usize..4) {
        let grouped = group(value);
        let (shown, exact) = match shape {
            0 => (grouped, true),
            1 => (value.to_string(), true),
            2 => (compact(value, "K", "M", "B"), value < 1000),
            3 => (compact(value, "k", "m", "bn"), value < 1000),
            4 => (grouped.replace(',', "\u{a0}"), true),
            5 => (grouped.replace(',', "'"), true),
            6 => (compact(value, " thousand", " million", " billion"), value < 1000),
            _ => (grouped.replace(',', "\u{202f}"), true),
        };
        let (text, field) = match label {
            0 => (format!("{shown} followers"), Field::Followers),
            1 => (format!("Followers: {shown}"), Field::Followers),
            2 => (format!("@maya.makes\n{shown}\nFollowers\n7\nFollowing"), Field::Followers),
            _ => (format!("avg {shown} likes"), Field::LikesPerPost),
        };
        let r = read(&text);
        let first = r.draft(&text, 0, &Decisions::default());
        let fact = first.as_ref().and_then(|d| d.fact(field)).unwrap_or_else(|| panic!("{text:?}: {r:?}"));
        let (low, high) = (fact.value.low.to_f64(), fact.value.high.to_f64());
        prop_assert!(low <= value as f64 && value as f64 <= high, "{} read as {:?}", text, fact);
        if exact {
            prop_assert_eq!(fact.value.value.to_f64(), value as f64);
        }
        prop_assert!(r.questions.is_empty());
    }
}

fn group(n: i64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// One decimal, rounded half up, as Intl's compact style shows it.
fn compact(n: i64, k: &str, m: &str, b: &str) -> String {
    let (size, unit) = match n {
        0..1000 => return n.to_string(),
        1000..1_000_000 => (1000, k),
        1_000_000..1_000_000_000 => (1_000_000, m),
        _ => (1_000_000_000, b),
    };
    let tenths = (n * 10 + size / 2) / size;
    if tenths % 10 == 0 { format!("{}{unit}", tenths / 10) } else { format!("{}.{}{unit}", tenths / 10, tenths % 10) }
}
