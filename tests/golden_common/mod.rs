//! Comparing results with an oracle's digits, field by field. Shared by tests that hold one.

use crate::facts;
use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;

/// Reads a file of the shared reference; says that it is skipped where there is none.
pub fn oracle(path: &str) -> Option<Value> {
    let shared = std::env::var_os("CREATOR_LOUPE_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    match std::fs::read_to_string(shared.join(path)) {
        Ok(text) => Some(serde_json::from_str(&text).expect("the oracle is JSON")),
        Err(_) => {
            // Not println!, which a passing test keeps to itself.
            let line = format!("\nSKIPPED: needs ../shared (or CREATOR_LOUPE_SHARED): {path}\n");
            let _ = std::io::stderr().write_all(line.as_bytes());
            None
        }
    }
}

/// Equal to so many parts.
pub fn near(what: &str, found: f64, expected: f64, relative: f64) {
    let away = (found - expected).abs();
    assert!(
        away <= relative * expected.abs() + 1e-15,
        "{what}: {found} is not {expected} (off by {:e})",
        away / expected.abs()
    );
}

/// Walks what is expected: every key must be there, every number near, every word the same.
fn compare(at: &str, found: &Value, expected: &Value, relative: f64) {
    match expected {
        Value::Object(fields) => {
            for (key, value) in fields {
                // What the oracle simulated or keeps for itself is no result of ours.
                if key.starts_with("simulated") || key == "at_medians" {
                    continue;
                }
                let inside = found.get(key).unwrap_or(&Value::Null);
                compare(&format!("{at} / {key}"), inside, value, relative);
            }
        }
        Value::Array(items) => {
            assert_eq!(found.as_array().map(Vec::len), Some(items.len()), "{at}: {found}");
            for (i, item) in items.iter().enumerate() {
                compare(&format!("{at} / {i}"), &found[i], item, relative);
            }
        }
        Value::Number(number) => {
            let found = found.as_f64().unwrap_or_else(|| panic!("{at}: {found} is not {number}"));
            near(at, found, number.as_f64().unwrap(), relative);
        }
        other => assert_eq!(found, other, "{at}"),
    }
}

/// One profile of an oracle, entered as its facts.
pub fn agree(expected: &Value) {
    let facts = facts::read(&expected["input"]).unwrap_or_else(|why| panic!("{}: {why}", expected["input"]));
    agree_with(&facts::results(&facts), expected);
}

/// Our results against one profile of an oracle: all that it lists, and nothing that it does not know.
pub fn agree_with(found: &Value, expected: &Value) {
    let id = expected["input"]["id"].as_str().unwrap_or("?").to_string();
    // Where the content price enters, whole anchors against roots leave 1e-5 to 1e-4.
    let relative = if expected["floor"].is_null() { 2e-5 } else { 1e-4 };
    let mut expected = expected.clone();
    for (_, narrowing) in expected["narrow"].as_object_mut().unwrap() {
        // "Skip what does not narrow": twelve asked where twelve are known differ by the last bit of a float only.
        let now = narrowing["factor_now"].as_f64().unwrap();
        narrowing["after"]
            .as_array_mut()
            .unwrap()
            .retain(|after| after["factor"].as_f64().unwrap() < now * (1.0 - 1e-5));
    }
    let expected = &expected;
    for part in ["factors", "outputs", "orders", "narrow", "info", "floor", "fixed_cost"] {
        compare(&format!("{id} / {part}"), &found[part], &expected[part], relative);
    }
    for part in ["factors", "outputs", "orders", "narrow"] {
        let names = |v: &Value| v.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        let (mut ours, mut theirs) = (names(&found[part]), names(&expected[part]));
        ours.sort();
        theirs.sort();
        assert_eq!(ours, theirs, "{id} / {part}");
    }
    match expected.get("standing") {
        Some(standing) => compare(&format!("{id} / standing"), &found["standing"], standing, relative),
        None => assert!(found["standing"].is_null(), "{id} has a standing: {}", found["standing"]),
    }
}
