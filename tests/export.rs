//! What is taken along: nothing in it is run, nothing of it is lost on the way back, and others can read it.

#[path = "export/payloads.rs"]
mod payloads;

use creator_loupe::export::{Cell, FORMAT, Grid, Taken, Told, cells, csv, grid, html, json, markdown};
use creator_loupe::model::{Assumptions, Currency, Decimal, Draft, Fact, Field, Money, Platform, Quantity, Span};
use creator_loupe::paste::{Status, bare, read, records};
use payloads::{PAYLOADS, is_run};
use proptest::prelude::*;

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(300);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn quantity(parts: i64) -> Fact<Quantity> {
    Fact::typed(Quantity::exact(Decimal::from_parts(parts)))
}

fn creator(handle: &str, followers: i64, likes: i64) -> Draft {
    let mut draft = Draft {
        handle: Some(Fact::typed(handle.into())),
        platform: Some(Fact::typed(Platform::Instagram)),
        ..Draft::default()
    };
    draft.set(Field::Followers, quantity(followers * 10_000));
    draft.set(Field::LikesPerPost, quantity(likes));
    draft
}

fn taken(drafts: impl IntoIterator<Item = Draft>) -> Vec<Taken> {
    drafts.into_iter().map(|draft| Taken::of(draft, &Assumptions::default())).collect()
}

/// Handle, name, platform, numbers and fee.
type Facts =
    (Option<String>, Option<String>, Option<Platform>, Vec<(Field, Decimal)>, Option<(Decimal, Option<Currency>)>);

/// What of a draft a row carries: values, without where they came from.
fn facts(draft: &Draft) -> Facts {
    (
        draft.handle.as_ref().map(|f| f.value.clone()),
        draft.name.as_ref().map(|f| f.value.clone()),
        draft.platform.as_ref().map(|f| f.value),
        draft.facts.iter().map(|(field, fact)| (*field, fact.value.value)).collect(),
        draft.fee.as_ref().map(|fee| (fee.value.amount.value, fee.value.currency)),
    )
}

fn back(text: &str) -> Vec<Draft> {
    let reading = read(text);
    (0..reading.len()).filter_map(|i| reading.draft(text, i, &Default::default())).collect()
}

#[test]
fn cells_are_plain() {
    let all = cells(&grid(&taken([creator("maya.makes", 24_800, 12_400_000)]), Currency::USD));
    let lines: Vec<Vec<&str>> = all.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines[0][..5], ["handle", "name", "platform", "followers", "likes_per_post"]);
    assert_eq!(lines[1][..5], ["maya.makes", "", "instagram", "24800", "1240"]);
    assert_eq!(lines[0].len(), lines[1].len());
    let at = lines[0].iter().position(|head| *head == "\"estimate views low\"").unwrap();
    let [low, mid, high] = [0, 1, 2].map(|i| lines[1][at + i].parse::<f64>().unwrap());
    assert!(low <= mid && mid <= high && low > 0.0, "{low} {mid} {high}");
    assert_eq!(lines.len(), 2);
}

/// The cells that a program finds which was told another border: quotes count where a cell begins with them.
fn split_elsewhere(text: &str, border: u8) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = text.chars().peekable();
    while rest.peek().is_some() {
        let (mut cell, mut quoted) = (String::new(), rest.next_if_eq(&'"').is_some());
        while let Some(c) = rest.next() {
            match c {
                '"' if quoted && rest.next_if_eq(&'"').is_none() => quoted = false,
                c if !quoted && (c == char::from(border) || matches!(c, '\r' | '\n')) => break,
                c => cell.push(c),
            }
        }
        all.push(cell);
    }
    all
}

#[test]
fn no_payload_is_run() {
    assert!(PAYLOADS.len() >= 120, "{}", PAYLOADS.len());
    for words in PAYLOADS {
        let mut draft = creator("maya", 1_000, 500_000);
        draft.handle = Some(Fact::typed((*words).into()));
        draft.name = Some(Fact::typed((*words).into()));
        let grid = grid(&taken([draft]), Currency::USD);
        for (text, border) in [(cells(&grid), b'\t'), (csv(&grid, false), b','), (csv(&grid, true), b',')] {
            for row in records(&text, border) {
                assert!(!row.iter().any(|cell| is_run(cell)), "{words:?} became {row:?}");
            }
            // Excel takes the border of its country, not that of the file, and lets quotes count at the start of a cell alone.
            for other in [b'\t', b';'].into_iter().filter(|other| *other != border) {
                for cell in split_elsewhere(&text, other) {
                    assert!(!is_run(&cell), "{words:?}: {cell:?} by {}", char::from(other));
                }
            }
            let row = &records(&text, border)[1];
            assert_eq!(bare(&row[0]), *words);
        }
    }
}

#[test]
fn every_field_comes_back() {
    let mut lost = Vec::new();
    for field in Field::ALL {
        let mut draft = creator("maya.makes", 24_800, 12_400_000);
        let value = match field {
            Field::EngagementRatePercent => 4.5,
            Field::PostsCounted => 12.0,
            _ => 9_876.0,
        };
        draft.set(field, Fact::typed(Quantity::exact(Decimal::from_f64(value).unwrap())));
        let other = Draft { handle: Some(Fact::typed("oat.and.ink".into())), ..draft.clone() };
        let all = [draft, other];
        let text = csv(&grid(&taken(all.clone()), Currency::USD), true);
        if back(&text).iter().map(facts).collect::<Vec<_>>() != all.iter().map(facts).collect::<Vec<_>>() {
            lost.push((field, back(&text).first().map(facts)));
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn hidden_stays_hidden() {
    let mut draft = creator("maya.makes", 24_800, 12_400_000);
    draft.forget(Field::LikesPerPost);
    draft.hidden.push((Field::LikesPerPost, Span::default()));
    let text = csv(&grid(&taken([draft, creator("oat.and.ink", 8_200, 5_100_000)]), Currency::USD), false);
    assert!(back(&text)[0].is_hidden(Field::LikesPerPost), "{text}");
}

#[test]
fn json_is_read_by_others() {
    let mut draft = creator("ma\"ya\u{1}</script>\u{2028}", 24_800, 12_400_000);
    draft.fee =
        Some(Fact::typed(Money { amount: Quantity::exact(Decimal::from_int(450)), currency: Some(Currency::EUR) }));
    let text = json(&taken([draft, Draft::default()]), Currency::USD);
    assert!(!text.contains("</script"));
    let all: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(all["format"], FORMAT);
    let maya = &all["creators"][0];
    assert_eq!(maya["handle"], "ma\"ya\u{1}</script>\u{2028}");
    assert_eq!(
        maya["facts"]["followers"],
        serde_json::json!({"value": 24800, "low": 24800, "high": 24800, "from": "typed"})
    );
    assert_eq!(maya["fee"], serde_json::json!({"value": 450, "currency": "EUR", "from": "typed"}));
    assert_eq!(maya["estimates"]["fee"], serde_json::json!({"missing": "quoted_in_another_currency"}));
    let views = &maya["estimates"]["views"];
    assert!(views["low"].as_f64() < views["mid"].as_f64() && views["mid"].as_f64() < views["high"].as_f64());
    assert!(all["creators"][1]["estimates"].is_null());
}

#[test]
fn snippets_are_words() {
    let nasty = "<img src=x onerror=alert(1)> | [a](javascript:b) *c* `d` \n# e ![f](https://g)";
    let told = Told {
        title: nasty.into(),
        head: vec!["Creator".into(), "Views".into()],
        rows: vec![vec![nasty.into(), "6,600 (2,100 to 20,000)".into()]],
        rests_on: vec![nasty.into()],
    };
    let (of_html, of_markdown) = (html(&told), markdown(&told));
    assert!(!of_html.contains("<img") && of_html.contains("<td>6,600 (2,100 to 20,000)</td>"), "{of_html}");
    assert!(!of_markdown.contains("<img") && !of_markdown.contains("https://") && !of_markdown.contains("\n# e"));
    let row = of_markdown.lines().find(|line| line.contains("6,600")).unwrap();
    let bars = row.replace("\\|", "").matches('|').count();
    assert_eq!(bars, 3, "{row}");
}

/// Handles, names and figures as they occur, with names that look like formulas among them.
fn drafts() -> impl Strategy<Value = Vec<Draft>> {
    let name = prop_oneof![Just(None), "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}".prop_map(Some)];
    let one = ("[a-z]{3,8}[._][a-z]{2,6}", name, 1_000_i64..9_000_000, 100_i64..900, 100_i64..900, any::<bool>());
    proptest::collection::vec(one, 2..9).prop_map(|all| {
        let mut drafts: Vec<Draft> = Vec::new();
        for (i, (handle, name, followers, likes, comments, paid)) in all.into_iter().enumerate() {
            // Of a follower, in ten-thousandths: what cannot be is asked about by the reader, which is another law.
            let likes = followers * likes + i as i64;
            let mut draft = creator(&format!("{handle}{i}"), followers, likes);
            draft.name = name.map(Fact::typed);
            draft.set(Field::CommentsPerPost, quantity(likes / 1_000 * comments / 100 * 10 + 10_000));
            if paid {
                let amount = Quantity::exact(Decimal::from_int(50 + followers / 60));
                draft.fee = Some(Fact::typed(Money { amount, currency: Some(Currency::EUR) }));
            }
            drafts.push(draft);
        }
        drafts
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_leaves_comes_back(drafts in drafts(), mark in any::<bool>()) {
        let grid = grid(&taken(drafts.clone()), Currency::USD);
        for text in [csv(&grid, mark), cells(&grid)] {
            let sheet = read(&text).sheet.expect("a table");
            let settled = sheet.columns().iter().all(|column| column.status == Status::Settled);
            let (back, told) = (back(&text), drafts.iter().map(facts).collect::<Vec<_>>());
            if settled {
                prop_assert_eq!(back.iter().map(facts).collect::<Vec<_>>(), told, "{}", text);
                continue;
            }
            // A column that looks as if a unit were lost is asked about, as in anybody's sheet; nothing comes back as another.
            prop_assert_eq!(back.len(), told.len());
            for (back, told) in back.iter().map(facts).zip(&told) {
                prop_assert_eq!((&back.0, &back.1, back.2), (&told.0, &told.1, told.2));
                prop_assert!(back.3.iter().all(|fact| told.3.contains(fact)), "{}", text);
                prop_assert!(back.4.is_none() || back.4 == told.4);
            }
        }
    }

    #[test]
    fn any_words_come_back_and_none_is_run(words in proptest::collection::vec("\\PC{0,6}[=+@'\"\t\r\n,;-]{0,3}\\PC{0,6}", 1..5)) {
        let grid = Grid {
            head: words.iter().map(|_| String::from("name")).collect(),
            rows: vec![words.iter().map(|w| Cell::Words(w.clone())).collect()],
        };
        for (text, border) in [(csv(&grid, false), b','), (cells(&grid), b'\t')] {
            let rows = records(&text, border);
            prop_assert!(!rows[1].iter().any(|cell| is_run(cell)), "{:?}", text);
            prop_assert_eq!(rows[1].iter().map(|cell| bare(cell).into_owned()).collect::<Vec<_>>(), words.clone());
            let mut reader = csv::ReaderBuilder::new();
            let mut reader = reader.has_headers(false).flexible(true).delimiter(border).from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
            prop_assert_eq!(&theirs[1], &rows[1]);
        }
    }
}
