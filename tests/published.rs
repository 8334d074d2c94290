//! What is published about the package agrees with what it does: `www/schema.json` with what goes in and comes out,
//! `www/custom-elements.json` with the shell and `www/types.d.ts`, `www/api.d.ts` with the functions.
//!
//! Knows as much of JSON Schema as the file uses; a keyword that it does not know fails, so that nothing stands there unchecked.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use creator_loupe::headless::{Code, answer};
use serde_json::{Map, Value, json};

const SHELL: &str = include_str!("../www/creator-loupe.js");
const API: &str = include_str!("../www/api.js");
const API_TYPES: &str = include_str!("../www/api.d.ts");
const TYPES: &str = include_str!("../www/types.d.ts");
const SHEET: &str = "handle,platform,followers,avg likes,avg comments,fee\nann.reads,instagram,24800,1240,68,450\n\
    bob.bakes,instagram,81000,1900,40,900\ncleo.climbs,tiktok,5200,410,35,\n";

fn schema() -> Value {
    serde_json::from_str(include_str!("../www/schema.json")).unwrap()
}

/// What is wrong with a value, by its path; `all` is the whole file.
fn wrong(all: &Value, rule: &Value, value: &Value, at: &str) -> Option<String> {
    let number = |key: &str| rule[key].as_f64();
    for (keyword, says) in rule.as_object().unwrap() {
        let fails = match keyword.as_str() {
            "description" | "title" | "additionalProperties" => None,
            "$ref" => {
                let name = says.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                wrong(all, all["$defs"].get(name).unwrap_or_else(|| panic!("no {name}")), value, at)
            }
            "anyOf" => {
                let all_wrong: Vec<String> =
                    says.as_array().unwrap().iter().map_while(|one| wrong(all, one, value, at)).collect();
                (all_wrong.len() == says.as_array().unwrap().len()).then(|| all_wrong.join(" and "))
            }
            "enum" => (!says.as_array().unwrap().contains(value)).then(|| format!("{at}: {value} is not in {says}")),
            "type" => {
                let is = match says.as_str().unwrap() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "boolean" => value.is_boolean(),
                    "number" => value.is_number(),
                    "integer" => value.as_f64().is_some_and(|x| x.fract() == 0.0),
                    "null" => value.is_null(),
                    other => panic!("{other}"),
                };
                (!is).then(|| format!("{at}: {value} is no {says}"))
            }
            "minimum" => value.as_f64().filter(|x| Some(*x) < number("minimum")).map(|x| format!("{at}: {x}")),
            "maximum" => value.as_f64().filter(|x| Some(*x) > number("maximum")).map(|x| format!("{at}: {x}")),
            "minItems" | "maxItems" => {
                let (count, bound) = (value.as_array().map_or(0, Vec::len) as u64, says.as_u64().unwrap());
                let holds = if keyword == "minItems" { count >= bound } else { count <= bound };
                (!holds).then(|| format!("{at}: {count} entries"))
            }
            "required" => {
                let lacks = says.as_array().unwrap().iter().find(|key| value.get(key.as_str().unwrap()).is_none());
                lacks.map(|key| format!("{at}: {key} is missing"))
            }
            "properties" => value.as_object().into_iter().flatten().find_map(|(key, inner)| match says.get(key) {
                Some(rule) => wrong(all, rule, inner, &format!("{at}.{key}")),
                None if rule["additionalProperties"] == false => Some(format!("{at}.{key} is not in the schema")),
                None => None,
            }),
            "items" => {
                let list = value.as_array().into_iter().flatten().enumerate();
                list.into_iter().find_map(|(i, inner)| wrong(all, says, inner, &format!("{at}[{i}]")))
            }
            other => panic!("the test does not know the keyword {other}"),
        };
        if fails.is_some() {
            return fails;
        }
    }
    let more = &rule["additionalProperties"];
    if more.is_object() {
        return value
            .as_object()
            .into_iter()
            .flatten()
            .find_map(|(key, inner)| wrong(all, more, inner, &format!("{at}.{key}")));
    }
    None
}

fn fits(all: &Value, name: &str, value: &Value) {
    let found = wrong(all, &json!({ "$ref": format!("#/$defs/{name}") }), value, name);
    assert_eq!(found, None);
}

#[test]
fn the_schema_holds_what_comes_out() {
    let all = schema();
    let facts = json!({ "platform": "x", "followers": 900, "views": { "kind": "list", "values": [3, 0, 9] } });
    let terms = json!({
        "basket": 60, "margin": 0.5, "posts": 2, "ctr": { "known": 0.01 }, "also": [{ "format": "story" }], "hourly": 30,
    });
    let brief = json!({
        "budget": 2_000, "stages": { "awareness": 1, "conversion": 3 }, "leave": [0], "most_posts": 2, "overlap": 0.2,
        "shares": [{ "platform": "instagram", "most": 0.9 }], "assumptions": terms,
    });
    let cases = [
        ("read", json!({})),
        ("assess", json!({ "assumptions": terms, "year": 2026 })),
        ("assess", json!({ "facts": facts })),
        ("assess", json!({ "creator": 2 })),
        ("assess", json!({ "creator": 9 })),
        ("compare", json!({ "column": "cpm", "assumptions": terms })),
        ("compare", json!({ "column": "rate" })),
        ("plan", json!({ "brief": brief })),
        ("plan", json!({ "brief": { "budget": 1 } })),
        ("plan", json!({ "brief": { "budget": 900, "at_most": 0 } })),
    ];
    let texts =
        [SHEET, "", "maya IG 24.8k followers avg 1,240 likes 68 comments, likes 1.240?", "hello 12 world 1.234 likes"];
    for (call, given) in &cases {
        if *call != "read" {
            fits(&all, &format!("{call}.given"), given);
        }
        for text in texts {
            let out: Value = serde_json::from_str(&answer(call, text, &given.to_string())).unwrap();
            fits(&all, &format!("{call}.out"), &out);
        }
    }
    let codes: Vec<&str> = all["$defs"]["trouble"]["properties"]["error"]["properties"]["code"]["enum"]
        .as_array()
        .unwrap()
        .iter()
        .map(|code| code.as_str().unwrap())
        .collect();
    // The last is the shell's own: an instance that died cannot say so.
    assert_eq!(codes, [Code::ALL.map(Code::key).to_vec(), vec!["died"]].concat());
}

/// Every key that the schema lets in is looked at: a wrong value in it is trouble, never a silence.
#[test]
fn the_schema_lets_in_what_is_looked_at() {
    let all = schema();
    let keys = |name: &str| -> Vec<String> {
        let object: &Map<String, Value> = all["$defs"][name]["properties"].as_object().unwrap();
        object.keys().cloned().collect()
    };
    let code = |given: &Value, call: &str| {
        let out: Value = serde_json::from_str(&answer(call, SHEET, &given.to_string())).unwrap();
        out["error"]["code"].as_str().map(str::to_owned)
    };
    for (name, call) in [("assumptions", "assess"), ("facts", "assess"), ("brief", "plan")] {
        for key in keys(name) {
            let mut object = Map::from_iter([(key.clone(), json!([[true]]))]);
            let needed = if name == "facts" { ("platform", json!("x")) } else { ("budget", json!(5)) };
            if name != "assumptions" && key != needed.0 {
                object.insert(needed.0.to_owned(), needed.1);
            }
            let told = code(&json!({ name: object }), call);
            assert!(told.is_some_and(|code| code != "unknown_key"), "{name}.{key}");
        }
        let told = code(&json!({ name: { "budgets": 1 } }), call);
        assert_eq!(told.as_deref(), Some("unknown_key"), "{name}");
    }
}

#[test]
fn the_manifest_is_the_element() {
    let manifest: Value = serde_json::from_str(include_str!("../www/custom-elements.json")).unwrap();
    let element = &manifest["modules"][0]["declarations"][0];
    assert!(SHELL.contains(&format!("const TAG = {};", element["tagName"])));
    let names = |list: &str| -> Vec<String> {
        element[list].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    };
    for attribute in names("attributes") {
        let told = format!("\"{attribute}\"");
        assert!(SHELL.contains(&told), "the shell knows no {attribute}");
        assert!(TYPES.contains(&attribute), "types.d.ts does not tell of {attribute}");
    }
    for read in SHELL.split("this.getAttribute(\"").skip(1) {
        let name = read.split('"').next().unwrap().to_owned();
        assert!(names("attributes").contains(&name), "the manifest does not tell of {name}");
    }
    for event in names("events") {
        let kind = event.strip_prefix("creator-loupe:").unwrap();
        assert!(SHELL.contains(&format!("new CustomEvent(`${{TAG}}:{kind}`")), "the shell sends no {event}");
        assert!(TYPES.contains(&format!("\"{event}\"")), "types.d.ts does not tell of {event}");
    }
    assert_eq!(SHELL.matches("new CustomEvent(").count(), names("events").len());
    assert_eq!(TYPES.matches("\"creator-loupe:").count(), names("events").len());
}

#[test]
fn the_types_are_of_the_functions() {
    for name in ["read", "assess", "compare", "plan", "answer"] {
        assert!(
            API.contains(&format!("export const {name} = ")) && API_TYPES.contains(&format!("export function {name}(")),
            "{name}"
        );
    }
    let all = schema();
    for name in ["assumptions", "facts", "brief"] {
        for key in all["$defs"][name]["properties"].as_object().unwrap().keys() {
            assert!(
                API_TYPES.contains(&format!("  {key}?: ")) || API_TYPES.contains(&format!("  {key}: ")),
                "{name}.{key}"
            );
        }
    }
    for column in all["$defs"]["column"]["enum"].as_array().unwrap() {
        assert!(API_TYPES.contains(&column.to_string()), "{column}");
    }
}
