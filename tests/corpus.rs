//! Reading held against the development corpus: every stated fact of the English single-creator cases, and no confidently
//! wrong value in any case of any language or kind.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use creator_loupe::model::{Draft, Field, Platform};
use creator_loupe::paste::read;
use serde_json::Value;

fn corpus() -> Option<String> {
    let shared = std::env::var_os("CREATOR_LOUPE_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    std::fs::read_to_string(shared.join("corpus/dev.jsonl")).ok()
}

/// What came out of one case.
#[derive(Default)]
struct Verdict {
    missing: Vec<String>,
    wrong: Vec<String>,
}

/// A corpus key that is a fact.
fn field(key: &str) -> Option<Field> {
    Field::from_key(key)
}

/// Values are kept to the ten-thousandth.
fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-4 * b.abs() + 5e-5
}

fn text<'v>(v: &'v Value, key: &str) -> Option<&'v str> {
    v.get(key).and_then(Value::as_str)
}

/// Whether any accepted reading of the case gives this field this value.
fn accepted(case: &Value, key: &str, value: f64) -> bool {
    let one = |creators: &Value| {
        creators
            .as_array()
            .is_some_and(|list| list.iter().any(|c| c.get(key).and_then(Value::as_f64).is_some_and(|v| near(value, v))))
    };
    let others = case.get("alternatives").and_then(Value::as_array).into_iter().flatten();
    one(&case["expected"]["creators"])
        || others
            .into_iter()
            .any(|a| one(a) || a.get("creators").is_some_and(one) || one(&Value::Array(vec![a.clone()])))
}

fn judge(case: &Value, draft: Option<&Draft>) -> Verdict {
    let mut verdict = Verdict::default();
    let expected = &case["expected"]["creators"][0];
    let none = Draft::default();
    let draft = draft.unwrap_or(&none);
    for (key, value) in expected.as_object().into_iter().flatten() {
        let told = match key.as_str() {
            "handle" => draft.handle.is_some(),
            "name" => draft.name.is_some(),
            "platform" => draft.platform.is_some(),
            "fee" => draft.fee.is_some(),
            "fee_currency" => draft.fee.as_ref().is_some_and(|f| f.value.currency.is_some()),
            // The mean of single posts: they are kept one by one instead.
            k if !draft.posts.is_empty() && field(k).is_some_and(Field::per_post) => mean(draft, k, value),
            k => field(k).is_some_and(|f| draft.fact(f).is_some()),
        };
        if !told {
            verdict.missing.push(key.clone());
        }
    }
    for (f, fact) in &draft.facts {
        if *f == Field::PostsCounted {
            continue;
        }
        let value = fact.value.value.to_f64();
        if !accepted(case, f.key(), value) {
            verdict.wrong.push(format!("{} = {value}", f.key()));
        }
    }
    if let Some(fee) = &draft.fee
        && !accepted(case, "fee", fee.value.amount.value.to_f64())
    {
        verdict.wrong.push(format!("fee = {:?}", fee.value));
    }
    if let (Some(h), Some(e)) = (&draft.handle, text(expected, "handle"))
        && h.value != e
    {
        verdict.wrong.push(format!("handle = {}", h.value));
    }
    if let (Some(n), Some(e)) = (&draft.name, text(expected, "name"))
        && n.value != e
    {
        verdict.wrong.push(format!("name = {}", n.value));
    }
    if let Some(p) = &draft.platform {
        // Said in the expectation, or at least the platform that the text was taken from.
        let said = text(expected, "platform").or(text(case, "platform"));
        if said.is_some_and(|s| Platform::from_key(s).is_some_and(|s| s != p.value)) {
            verdict.wrong.push(format!("platform = {:?}", p.value));
        }
    }
    verdict
}

fn mean(draft: &Draft, key: &str, expected: &Value) -> bool {
    let values: Vec<f64> = draft
        .posts
        .iter()
        .filter_map(|p| match key {
            "likes_per_post" => p.likes.as_ref(),
            "comments_per_post" => p.comments.as_ref(),
            "views_per_post" => p.views.as_ref(),
            _ => None,
        })
        .map(|f| f.value.value.to_f64())
        .collect();
    let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
    expected.as_f64().is_some_and(|e| near(mean, e))
}

#[test]
fn the_development_corpus() {
    let Some(lines) = corpus() else {
        // Not println!, which a passing test keeps to itself.
        let _ =
            std::io::stderr().write_all(b"\nSKIPPED: needs ../shared (or CREATOR_LOUPE_SHARED): corpus/dev.jsonl\n");
        return;
    };
    let mut table: BTreeMap<(String, String, bool), [usize; 4]> = BTreeMap::new();
    let (mut right, mut asked, mut total) = (0, 0, 0);
    let mut wrong = Vec::new();
    let mut missed = Vec::new();
    for line in lines.lines().filter(|l| !l.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).expect("the corpus is JSON");
        let id = text(&case, "id").unwrap_or("?");
        let kind = text(&case, "kind").unwrap_or("?");
        let platform = text(&case, "platform").unwrap_or("?");
        let english = text(&case, "language").is_some_and(|l| l.starts_with("en"));
        let reading = read(text(&case, "text").unwrap_or_default());
        let verdict = judge(&case, reading.creators.first());
        let row = table.entry((kind.to_owned(), platform.to_owned(), english)).or_default();
        row[0] += 1;
        row[1] += usize::from(verdict.missing.is_empty() && verdict.wrong.is_empty());
        row[2] += usize::from(!verdict.missing.is_empty());
        row[3] += usize::from(!verdict.wrong.is_empty());
        if !verdict.wrong.is_empty() {
            wrong.push(format!("{id} {:?}: {}", case["text"], verdict.wrong.join(", ")));
        }
        let one = case["expected"]["creators"].as_array().is_some_and(|c| c.len() <= 1);
        let foreign = ["shopee", "douyin", "xiaohongshu", "bilibili"].contains(&platform);
        if english && one && !foreign && matches!(kind, "profile-text" | "typed" | "prose") {
            total += 1;
            if verdict.missing.is_empty() {
                right += 1;
            } else {
                asked += usize::from(!reading.questions.is_empty());
                missed.push(format!("{id} {:?}: {}", case["text"], verdict.missing.join(", ")));
            }
        }
    }
    println!(
        "{:<14}{:<12}{:<9}{:>6}{:>7}{:>9}{:>7}",
        "kind", "platform", "English", "cases", "right", "unread", "wrong"
    );
    for ((kind, platform, english), [n, ok, unread, bad]) in &table {
        println!("{kind:<14}{platform:<12}{:<9}{n:>6}{ok:>7}{unread:>9}{bad:>7}", if *english { "yes" } else { "no" });
    }
    println!(
        "English, one creator: {right} of {total} with every stated fact right; of the others {asked} are asked about"
    );
    for m in &missed {
        println!("  not read: {m}");
    }
    assert!(wrong.is_empty(), "confidently wrong:\n{}", wrong.join("\n"));
    assert!(right * 100 >= total * 90, "{right} of {total}");
}
