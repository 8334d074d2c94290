//! Laws of the scanner: what it finds is what `serde_json` finds, at the places where it stands; nothing makes it panic.

use super::scan::{DEPTH_LIMIT, Kind, Node, Pace, Scan};
use super::text::plain;
use crate::paste::reading::NoteCode;
use proptest::prelude::*;
use serde_json::Value;

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(400);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn scanned(text: &str, cuts: &[usize], budget: usize) -> Scan {
    let mut scan = Scan::new();
    let mut ends: Vec<usize> =
        cuts.iter().map(|c| c % (text.len() + 1)).filter(|c| text.is_char_boundary(*c)).collect();
    ends.sort_unstable();
    ends.push(text.len());
    scan.begin(0);
    'pieces: for (i, end) in ends.iter().enumerate() {
        for round in 0.. {
            assert!(round < 1_000_000, "no progress in {text:?}");
            let mut left = budget;
            match scan.step(&text[..*end], i + 1 == ends.len(), &mut left) {
                Pace::Spent => {}
                Pace::More => break,
                Pace::End => break 'pieces,
            }
        }
    }
    scan
}

/// The tree below a node, as the other library has it.
fn tree(nodes: &[Node], i: usize, text: &str) -> Value {
    let n = &nodes[i];
    let raw = n.span.of(text).expect("a place in the text");
    let children = || {
        let mut at = i + 1;
        core::iter::from_fn(move || {
            let here = at;
            (here < n.next as usize).then(|| {
                at = nodes[here].next as usize;
                here
            })
        })
    };
    match n.kind {
        Kind::Object => {
            assert!(raw.starts_with('{') && raw.ends_with('}'));
            children()
                .map(|c| (plain(nodes[c].key, text), tree(nodes, c, text)))
                .collect::<serde_json::Map<_, _>>()
                .into()
        }
        Kind::Array => {
            assert!(raw.starts_with('[') && raw.ends_with(']'));
            children().map(|c| tree(nodes, c, text)).collect()
        }
        Kind::Text => {
            let (a, b) = (n.span.start as usize, n.span.end as usize);
            assert_eq!((&text[a - 1..a], &text[b..b + 1]), ("\"", "\""));
            plain(n.span, text).into()
        }
        Kind::Number => serde_json::from_str(raw).expect("a number"),
        Kind::Yes => Value::Bool(true),
        Kind::No => Value::Bool(false),
        Kind::Null => Value::Null,
        Kind::Word | Kind::Deep | Kind::Void => panic!("{:?} in strict JSON: {text}", n.kind),
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1e9..1e9f64).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 8, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    })
}

/// Escapes characters that need not be, as some writers do.
fn ascii(json: &str) -> String {
    let mut out = String::new();
    for c in json.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            let mut units = [0; 2];
            for u in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{u:04x}"));
            }
        }
    }
    out
}

/// Pieces that reach deep into the scanner.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(vec![
            "{", "}", "[", "]", ":", ",", "\"a\"", "'b'", "c", "\"followers\"", "12", "-0.5e+3", "1_000", "24.8K", "true", "None", "null",
            "//x\n", "/* y */", "#z\n", "\\", "\"", "'", "\n", " ", "\u{feff}", "é", "\"\\ud800\"", "\"\\u00", "{\"a\":", "[{", "}]", "\0",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|v| v.concat())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn it_finds_what_serde_finds(value in value(), pretty in any::<bool>(), escaped in any::<bool>()) {
        let object = Value::Array(vec![value]);
        let json = if pretty { serde_json::to_string_pretty(&object) } else { serde_json::to_string(&object) };
        let json = json.expect("valid");
        let json = if escaped { ascii(&json) } else { json };
        let scan = scanned(&json, &[], 1 << 20);
        prop_assert!(scan.slips.is_empty(), "{:?} in {}", scan.slips, json);
        prop_assert_eq!(scan.nodes[0].next as usize, scan.nodes.len());
        // The other library rounds floats when it reads them: so does this comparison.
        let again: Value = serde_json::from_str(&json).expect("valid");
        prop_assert_eq!(tree(&scan.nodes, 0, &json), again);
    }

    #[test]
    fn anything_is_scanned_the_same_in_any_pieces(
        text in pieces(),
        cuts in proptest::collection::vec(any::<usize>(), 0..8),
        budget in 1usize..40,
    ) {
        let whole = scanned(&text, &[], 1 << 20);
        let cut = scanned(&text, &cuts, budget);
        prop_assert_eq!(format!("{:?}", whole.nodes), format!("{:?}", cut.nodes));
        prop_assert_eq!(&whole.slips, &cut.slips);
        prop_assert_eq!(whole.settled(), cut.settled());
        for n in &whole.nodes {
            prop_assert!(n.span.of(&text).is_some() && n.key.of(&text).is_some());
            prop_assert!(n.next as usize <= whole.nodes.len());
        }
    }
}

#[test]
fn depth_is_bounded_and_told_with_its_place() {
    let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
    assert!(scanned(&deep(DEPTH_LIMIT), &[], 99).slips.is_empty());
    for n in [DEPTH_LIMIT + 1, 100, 200_000] {
        let scan = scanned(&deep(n), &[], 1 << 20);
        assert_eq!(scan.slips.len(), 1);
        assert_eq!((scan.slips[0].0, scan.slips[0].1.start as usize), (NoteCode::JsonDeep, DEPTH_LIMIT));
        assert_eq!(scan.nodes.len(), DEPTH_LIMIT + 1);
    }
    // What stands behind it is read.
    let text = format!("{{\"a\":{},\"b\":1}}", deep(50));
    let scan = scanned(&text, &[], 7);
    assert_eq!(scan.nodes.last().map(|n| n.span.of(&text)), Some(Some("1")));
}

#[test]
fn of_two_values_with_one_key_none_is_taken() {
    let text = r#"{"a":1,"b":{"a":2},"\u0061":3,"c":4}"#;
    let scan = scanned(text, &[], 1 << 20);
    let kinds: Vec<Kind> = scan.nodes.iter().map(|n| n.kind).collect();
    assert_eq!(kinds, [Kind::Object, Kind::Void, Kind::Object, Kind::Number, Kind::Void, Kind::Number]);
    assert_eq!(scan.slips.len(), 1);
    assert_eq!((scan.slips[0].0, scan.slips[0].1.of(text)), (NoteCode::JsonTwice, Some(r"\u0061")));
}

#[test]
fn a_million_keys_and_a_megabyte_of_anything_take_their_time_only() {
    for text in [
        "[".repeat(1 << 20),
        "{\"a\":".repeat(1 << 18),
        "[\"".to_owned() + &"\\".repeat(1 << 20),
        "[".repeat(40) + "\"" + &"x".repeat(1 << 20),
        "[".to_owned() + &"1,".repeat(1 << 19),
        "[".to_owned() + &"9".repeat(1 << 20),
        "[/*".to_owned() + &"*".repeat(1 << 20),
        "[x\n".to_owned() + &"\n[".repeat(1 << 18),
    ] {
        let scan = scanned(&text, &[], 1 << 16);
        assert!(!scan.slips.is_empty());
    }
}
