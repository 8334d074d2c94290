//! Reading held against the development corpus: every creator and every stated fact of profile texts and typed lines in every
//! language, and no confidently wrong value in any case of any kind. `cargo xtask accuracy` prints the tables.

use std::io::Write;
use std::path::PathBuf;

use creator_loupe::paste::read;
use serde_json::Value;

#[path = "../examples/schema/judge.rs"]
mod judge;

fn corpus() -> Option<String> {
    let shared = std::env::var_os("CREATOR_LOUPE_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    std::fs::read_to_string(shared.join("corpus/dev.jsonl")).ok()
}

#[test]
fn the_development_corpus() {
    let Some(lines) = corpus() else {
        // Not println!, which a passing test keeps to itself.
        let _ =
            std::io::stderr().write_all(b"\nSKIPPED: needs ../shared (or CREATOR_LOUPE_SHARED): corpus/dev.jsonl\n");
        return;
    };
    let (mut right, mut total) = (0, 0);
    let mut wrong = Vec::new();
    let mut missed = Vec::new();
    for line in lines.lines().filter(|l| !l.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).expect("the corpus is JSON");
        let of = |key| judge::text(&case, key).unwrap_or("?");
        let verdict = judge::judge(&case, of("text"));
        if !verdict.wrong.is_empty() {
            wrong.push(format!("{} {:?}: {}", of("id"), of("text"), verdict.wrong.join(", ")));
        }
        if matches!(of("kind"), "profile-text" | "typed") {
            total += 1;
            right += usize::from(verdict.is_right());
            if !verdict.is_right() {
                missed.push(format!("  not read: {} {:?}: {}", of("id"), of("text"), verdict.missing.join(", ")));
            }
        }
    }
    println!("{right} of {total} profile texts and typed lines with every stated fact right\n{}", missed.join("\n"));
    assert!(wrong.is_empty(), "confidently wrong:\n{}", wrong.join("\n"));
    assert!(right * 100 >= total * 98, "{right} of {total}:\n{}", missed.join("\n"));
}

/// The judge finds fault where there is one.
#[test]
fn the_judge_is_strict() {
    let case = |expected: &str| -> Value {
        serde_json::from_str(&format!(r#"{{"platform": "instagram", "expected": {{"creators": {expected}}}}}"#))
            .expect("JSON")
    };
    let text = "jane.doe\n12.5K followers\n\njoe.doe\n9K followers";
    let right = r#"[{"handle": "joe.doe", "followers": 9000}, {"handle": "jane.doe", "followers": 12500}]"#;
    assert!(judge::judge(&case(right), text).is_right());
    assert!(judge::judge(&case("[]"), "").is_right());
    for (expected, wrong, missing) in [
        // Another value; a creator too few, too many; a fact too many; another handle.
        (r#"[{"handle": "joe.doe", "followers": 9001}, {"handle": "jane.doe", "followers": 12500}]"#, 1, 1),
        (r#"[{"handle": "jane.doe", "followers": 12500}]"#, 1, 0),
        (r#"[{"followers": 9000}, {"followers": 12500}, {"followers": 7}]"#, 0, 1),
        (r#"[{"handle": "joe.doe"}, {"handle": "jane.doe", "followers": 12500}]"#, 1, 0),
        (r#"[{"handle": "jo.doe", "followers": 9000}, {"handle": "jane.doe", "followers": 12500}]"#, 1, 1),
        // The values of one told of the other.
        (r#"[{"handle": "joe.doe", "followers": 12500}, {"handle": "jane.doe", "followers": 9000}]"#, 2, 2),
    ] {
        let v = judge::judge(&case(expected), text);
        assert_eq!(
            (v.wrong.len(), v.missing.len(), v.is_right()),
            (wrong, missing, false),
            "{expected}: {:?}",
            v.wrong
        );
    }
    assert!(read(text).questions.is_empty());
}
