//! The JSON door: worked examples through it, every kind of trouble at its place, and a law: whatever comes in, JSON comes out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use creator_loupe::headless::{Code, OBJECT_LIMIT, answer, report};
use creator_loupe::model::{Assumptions, Profile};
use creator_loupe::paste::{Decisions, read};
use creator_loupe::report::{Counting, assess, figures};
use proptest::prelude::*;
use serde_json::{Value, json};

const ANN: &str = "ann.reads · Instagram\n24.8K followers\nlast 12: avg 1,240 likes, 68 comments, fee $450";
const SHEET: &str = "handle,platform,followers,avg likes,avg comments,fee\n\
    ann.reads,instagram,24800,1240,68,450\n\
    bob.bakes,instagram,81000,1900,40,900\n\
    cleo.climbs,instagram,5200,410,35,120\n\
    dan.drives,instagram,310000,4100,90,2600\n";

fn ask(call: &str, text: &str, given: &Value) -> Value {
    serde_json::from_str(&answer(call, text, &given.to_string())).unwrap()
}

#[test]
fn what_is_read_is_told() {
    let out = ask("read", ANN, &json!({}));
    assert_eq!(out["creators"][0]["handle"], "ann.reads");
    assert_eq!(out["creators"][0]["facts"]["followers"]["value"], 24_800);
    assert_eq!(ask("read", SHEET, &json!({}))["creators"].as_array().unwrap().len(), 4);
}

#[test]
fn a_text_is_judged_as_the_page_judges_it() {
    let out = ask("assess", ANN, &json!({ "assumptions": { "basket": 60, "margin": 0.5 }, "year": 2026 }));
    let assumptions = Assumptions { basket: Some(60.0), margin: Some(0.5), ..Assumptions::default() };
    let reading = read(ANN);
    let profile =
        Profile::try_from_draft(&reading.draft(ANN, 0, &Decisions::default()).unwrap(), &assumptions).unwrap();
    let mut expected =
        report::report(&assess(&profile, &assumptions, &creator_loupe::evidence::tiers::SCHEMES[0], 2026));
    expected["questions_open"] = json!(0);
    expected["others"] = json!(0);
    // Through text as well: parsing may move the last bit of a float.
    assert_eq!(out, serde_json::from_str::<Value>(&expected.to_string()).unwrap());
    assert_eq!(out["cost"]["fee"]["quoted"], true);
}

#[test]
fn facts_are_judged_as_the_text_that_tells_them() {
    let facts = json!({
        "platform": "instagram", "followers": 24_800, "fee": 450,
        "engagements": { "kind": "average", "value": 1_308, "n": 12 },
    });
    let (of_facts, of_text) = (ask("assess", "", &json!({ "facts": facts })), ask("assess", ANN, &json!({})));
    for path in
        ["/results/clicks/range/mid/shown", "/cost/true_cost/range/mid/shown", "/paths/link/orders/range/mid/shown"]
    {
        assert_eq!(of_facts.pointer(path), of_text.pointer(path), "{path}");
    }
}

#[test]
fn creators_are_compared_with_their_ranges() {
    let out = ask("compare", SHEET, &json!({ "column": "clicks" }));
    let places = out["groups"][0]["places"].as_array().unwrap();
    assert_eq!((places.len(), &places[0]["lead"]), (4, &json!("leader")));
    let mids: Vec<f64> = places.iter().map(|place| place["value"]["mid"]["value"].as_f64().unwrap()).collect();
    assert!(mids.is_sorted_by(|a, b| a >= b), "{mids:?}");
    let first = &places[0];
    let which = first["creator"].as_u64().unwrap() as usize;
    let draft = read(SHEET).draft(SHEET, which, &Decisions::default()).unwrap();
    let clicks = figures(&Profile::try_from_draft(&draft, &Assumptions::default()).unwrap(), &Assumptions::default())
        .clicks
        .unwrap();
    assert_eq!(first["value"]["high"]["value"], json!(clicks.high()), "the range is the report's");
    assert_eq!(ask("compare", SHEET, &json!({}))["column"], "orders_by_link");
}

#[test]
fn a_plan_keeps_the_budget_and_says_what_it_rests_on() {
    let brief = json!({
        "budget": 1_600, "stages": { "conversion": 3 }, "assumptions": { "basket": 60, "margin": 0.5 },
        "leave": ["@Ann.Reads"], "book": [2],
    });
    let out = ask("plan", SHEET, &json!({ "brief": brief }));
    assert!(out["cost"]["value"].as_f64().unwrap() <= 1_600.0, "{out}");
    let booked: Vec<&str> =
        out["booked"].as_array().unwrap().iter().map(|one| one["handle"].as_str().unwrap()).collect();
    assert!(booked.contains(&"cleo.climbs") && !booked.contains(&"ann.reads"), "{booked:?}");
    let range =
        &out["totals"][&format!("orders_by_{}", if Counting::ALL[0] == Counting::Link { "link" } else { "code" })];
    assert!(range["p10"]["value"].as_f64().unwrap() < range["p90"]["value"].as_f64().unwrap());
    let left = out["left_out"].as_array().unwrap();
    assert_eq!((&left[0]["handle"], &left[0]["why"]["reason"]), (&json!("ann.reads"), &json!("locked_out")));
    assert_eq!(left.len() + booked.len(), 4);
    let refused = ask("plan", SHEET, &json!({ "brief": { "budget": 5 } }));
    assert_eq!(refused["refusal"]["reason"], "below_cheapest");
}

#[test]
fn the_last_line_of_one_person_is_planned_with() {
    let twice = format!("{SHEET}Ann.Reads,instagram,26000,1300,70,500\n");
    let out = ask("plan", &twice, &json!({ "brief": { "budget": 9_000 } }));
    let who =
        |key: &str| out[key].as_array().unwrap().iter().map(|one| one["creator"].as_u64().unwrap()).collect::<Vec<_>>();
    let all = [who("booked"), who("left_out")].concat();
    assert!(all.contains(&4) && !all.contains(&0), "{all:?}");
    assert_eq!(out["twice"], 1);
}

#[test]
fn trouble_is_told_with_its_place() {
    let long = format!("{{\"assumptions\":{}1}}", " ".repeat(OBJECT_LIMIT));
    for (call, given, code, place) in [
        ("judge", "", Code::UnknownCall, ""),
        ("assess", "{", Code::NotJson, ""),
        ("assess", "[]", Code::WrongType, ""),
        ("assess", &long, Code::TooLarge, ""),
        ("assess", r#"{"creator": 7}"#, Code::NoSuchCreator, "creator"),
        ("assess", r#"{"assumptions": {"margn": 1}}"#, Code::UnknownKey, "assumptions.margn"),
        ("assess", r#"{"assumptions": {"margin": 2}}"#, Code::OutOfRange, "assumptions.margin"),
        ("assess", r#"{"assumptions": {"margin": "half"}}"#, Code::WrongType, "assumptions.margin"),
        ("assess", r#"{"facts": {"followers": 1}}"#, Code::Missing, "facts.platform"),
        ("assess", r#"{"facts": {"platform": "orkut"}}"#, Code::UnknownWord, "facts.platform"),
        (
            "assess",
            r#"{"facts": {"platform": "x"}, "assumptions": {"format": "reel"}}"#,
            Code::Contradiction,
            "assumptions.format",
        ),
        ("compare", r#"{"column": "beauty"}"#, Code::UnknownWord, "column"),
        ("plan", "{}", Code::Missing, "brief"),
        ("plan", r#"{"brief": {}}"#, Code::Missing, "brief.budget"),
        ("plan", r#"{"brief": {"budget": 5, "book": ["nobody"]}}"#, Code::NoSuchCreator, "brief.book.0"),
        ("plan", r#"{"brief": {"budget": 5, "shares": [{"least": 1}]}}"#, Code::Contradiction, "brief.shares.0"),
        ("plan", r#"{"brief": {"budget": 5, "stages": {"fame": 1}}}"#, Code::UnknownKey, "brief.stages.fame"),
    ] {
        let out: Value = serde_json::from_str(&answer(call, SHEET, given)).unwrap();
        assert_eq!(
            (&out["error"]["code"], &out["error"]["where"]),
            (&json!(code.key()), &json!(place)),
            "{call} {given:.60}: {out}"
        );
    }
}

/// Any JSON at all, with keys that mean something here and there.
fn anything() -> impl Strategy<Value = Value> {
    let key = prop_oneof![
        4 => proptest::sample::select(vec![
            "facts", "assumptions", "brief", "creator", "year", "column", "platform", "followers", "views", "engagements",
            "kind", "values", "value", "n", "budget", "stages", "conversion", "awareness", "book", "leave", "shares", "least",
            "most", "stage", "also", "format", "count", "margin", "basket", "ctr", "range", "known", "hours", "overlap",
            "at_least", "at_most", "case", "fee", "currency", "dollar_rate",
        ]).prop_map(str::to_owned),
        1 => ".{0,6}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0..3_000_u32).prop_map(Value::from),
        proptest::sample::select(vec![
            "instagram",
            "tiktok",
            "reel",
            "average",
            "list",
            "link",
            "bad",
            "clicks",
            "EUR",
            "ann.reads"
        ])
        .prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            1 => proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            4 => proptest::collection::btree_map(key.clone(), inner, 0..6).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

/// The law of the whole door runs often; a plan draws ten thousand times, so sound plans are fewer.
const PLANS: u32 = 16;

proptest! {
    #[test]
    fn whatever_comes_in_json_comes_out(
        call in proptest::sample::select(vec!["read", "assess", "compare", "plan", "x"]),
        text in prop_oneof![Just(SHEET.to_owned()), Just(ANN.to_owned()), ".{0,60}"],
        given in prop_oneof![anything().prop_map(|value| value.to_string()), ".{0,40}"],
    ) {
        let out: Value = serde_json::from_str(&answer(call, &text, &given)).unwrap();
        prop_assert!(out.is_object());
        if let Some(error) = out.get("error") {
            prop_assert!(Code::ALL.iter().any(|code| error["code"] == code.key()) && error["where"].is_string());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(PLANS))]

    #[test]
    fn sound_wishes_are_never_trouble(
        budget in 0.0..5e4_f64, weights in proptest::array::uniform4(0_u32..4), basket in proptest::option::of(1.0..500.0_f64),
        at_most in proptest::option::of(0_u32..5), bad in any::<bool>(), overlap in proptest::option::of(0.0..=1.0_f64),
    ) {
        let [awareness, consideration, conversion, advocacy] = weights;
        let brief = json!({
            "budget": budget, "at_most": at_most, "case": if bad { "bad" } else { "likely" }, "overlap": overlap,
            "assumptions": { "basket": basket },
            "stages": { "awareness": awareness, "consideration": consideration, "conversion": conversion, "advocacy": advocacy },
        });
        let out = ask("plan", SHEET, &json!({ "brief": brief }));
        prop_assert!(out.get("error").is_none(), "{out}");
        prop_assert!(out.get("refusal").is_some() || out["cost"]["value"].as_f64().unwrap() <= budget + 0.01);
    }
}
