//! What is published about the package agrees: the functions with `www/schema.json` and `www/api.d.ts`, the element with
//! `www/types.d.ts`, `www/custom-elements.json` and the README, the projects of examples/ with the package's version.
//!
//! Reads the lists out of the files, so that what comes into one of them is missed in the others. That answers fit the schema
//! is checked where the package answers (`cargo xtask package`), by a validator of JSON Schema.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use creator_loupe::headless::{Code, answer};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::Path;

const SHELL: &str = include_str!("../www/creator-loupe.js");
const LOOK: &str = concat!(include_str!("../www/creator-loupe.css"), include_str!("../www/creator-loupe-later.css"));
const API: &str = include_str!("../www/api.js");
const API_TYPES: &str = include_str!("../www/api.d.ts");
const TYPES: &str = include_str!("../www/types.d.ts");
const README: &str = include_str!("../README.md");
const SHEET: &str = "handle,platform,followers,avg likes,avg comments,fee\nann.reads,instagram,24800,1240,68,450\n\
    bob.bakes,instagram,81000,1900,40,900\ncleo.climbs,tiktok,5200,410,35,\n";

type Names = BTreeSet<String>;

fn schema() -> Value {
    serde_json::from_str(include_str!("../www/schema.json")).unwrap()
}

fn keys(object: &Value) -> Names {
    object.as_object().unwrap().keys().cloned().collect()
}

/// Every name that stands between these two, wherever they stand in the text.
fn between(text: &str, before: &str, after: &[char]) -> Names {
    text.split(before).skip(1).map(|rest| rest.split(after).next().unwrap().to_owned()).collect()
}

/// What stands behind this, up to the next such sign.
fn block_of<'a>(text: &'a str, head: &str, end: char) -> &'a str {
    let (_, rest) = text.split_once(head).unwrap_or_else(|| panic!("there is no {head}"));
    rest.split_once(end).unwrap().0
}

/// What stands in the braces behind this.
fn block<'a>(text: &'a str, head: &str) -> &'a str {
    let start = text.find(head).unwrap_or_else(|| panic!("there is no {head}")) + head.len();
    let mut depth = 0;
    for (at, sign) in text[start..].char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 1 => return text[start..start + at].split_once('{').unwrap().1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    panic!("{head} has no end")
}

/// The names of an interface's own members: those that stand at its own depth.
fn members(interface: &str) -> Names {
    let (mut depth, mut comment, mut found) = (0_i32, false, Names::new());
    for line in interface.lines().map(str::trim) {
        comment |= line.starts_with("/*");
        if depth == 0 && !comment {
            // `readonly name: T;`, `name?: T;`, `name(…): T;`, `"name": T;`
            let plain = line.trim_start_matches("readonly ");
            let quoted = plain.strip_prefix('"').and_then(|rest| rest.split('"').next());
            let name = quoted.unwrap_or_else(|| plain.split(['?', ':', '(', ';', '<']).next().unwrap());
            if !name.is_empty() && line.ends_with([';', '{', '(', '|', ':']) {
                found.insert(name.to_owned());
            }
        }
        if !comment {
            let count = |signs: [char; 2]| i32::try_from(line.matches(signs).count()).unwrap();
            depth += count(['{', '(']) - count(['}', ')']);
        }
        comment &= !line.ends_with("*/");
    }
    found
}

#[test]
fn the_schema_names_every_trouble() {
    let all = schema();
    let codes = all["$defs"]["trouble"]["properties"]["error"]["properties"]["code"]["enum"].as_array().unwrap();
    let codes: Vec<&str> = codes.iter().map(|code| code.as_str().unwrap()).collect();
    // The last is the door's own: an instance that died cannot say so.
    assert_eq!(codes, [Code::ALL.map(Code::key).to_vec(), vec!["died"]].concat());
}

/// Every key that the schema lets in is looked at: a wrong value in it is trouble, never a silence.
#[test]
fn the_schema_lets_in_what_is_looked_at() {
    let all = schema();
    let code = |given: &Value, call: &str| {
        let out: Value = serde_json::from_str(&answer(call, SHEET, &given.to_string())).unwrap();
        out["error"]["code"].as_str().map(str::to_owned)
    };
    for (name, call) in [("assumptions", "assess"), ("facts", "assess"), ("brief", "plan")] {
        for key in keys(&all["$defs"][name]["properties"]) {
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
fn the_types_are_of_the_functions() {
    let functions = between(API, "\nexport const ", &[' ']);
    assert_eq!(functions, between(API_TYPES, "\nexport function ", &['(']));
    assert_eq!(functions.len(), 5, "{functions:?}");
    let all = schema();
    for (name, interface) in [
        ("assumptions", "Assumptions"),
        ("facts", "Facts"),
        ("brief", "Brief"),
        ("compared", "Compared"),
        ("total", "Total"),
        ("planned", "Planned"),
        ("reading", "Reading"),
        ("report", "Report"),
        ("path", "Path"),
        ("nothing_measured", "NothingMeasured"),
        ("trouble", "Trouble"),
    ] {
        let told = members(block(API_TYPES, &format!("\nexport interface {interface}")));
        assert_eq!(told, keys(&all["$defs"][name]["properties"]), "{interface}");
    }
    for (name, head) in [("column", "type Column ="), ("platform", "type Platform ="), ("stage", "type Stage =")] {
        let written = API_TYPES.split_once(head).unwrap().1.split_once(';').unwrap().0;
        let told: Names = written.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        let listed = all["$defs"][name]["enum"].as_array().unwrap();
        assert_eq!(told, listed.iter().map(|one| one.as_str().unwrap().to_owned()).collect(), "{name}");
    }
}

fn element() -> Value {
    let manifest: Value = serde_json::from_str(include_str!("../www/custom-elements.json")).unwrap();
    manifest["modules"][0]["declarations"][0].clone()
}

/// The names of a list of the manifest's; none where there is no list.
fn listed(list: &str) -> Names {
    let element = element();
    let list = element[list].as_array().cloned().unwrap_or_default();
    list.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

/// Whether a text for people names this, as a thing to be written: `name`, `name="…"`, `name()`.
fn tells_of(text: &str, name: &str) -> bool {
    ["`", "=", "("].iter().any(|end| text.contains(&format!("`{name}{end}")))
}

#[test]
fn every_attribute_is_told() {
    let mut heeded = Names::new();
    for before in ["this.getAttribute(\"", "this.hasAttribute(\"", "this.setAttribute(\"", "this.toggleAttribute(\""] {
        heeded.extend(between(SHELL, before, &['"']));
    }
    if let Some((_, rest)) = SHELL.split_once("observedAttributes") {
        let list = rest.split_once('[').unwrap().1.split_once(']').unwrap().0;
        heeded.extend(list.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    for before in [":host([", ":host(:not(["] {
        heeded.extend(between(LOOK, before, &[']', '=']));
    }
    // HTML's own.
    heeded.remove("hidden");
    let told = listed("attributes");
    assert_eq!(told, heeded);
    let options = members(block(TYPES, "interface CreatorLoupeOptions"));
    for name in &told {
        assert!(options.contains(name) || tells_of(TYPES, name), "www/types.d.ts does not tell of {name}");
        assert!(tells_of(README, name), "the README does not tell of {name}");
    }
}

#[test]
fn every_event_is_told() {
    let element = element();
    assert!(SHELL.contains(&format!("const TAG = {};", element["tagName"])));
    let told = listed("events");
    assert_eq!(told, members(block(TYPES, "interface HTMLElementEventMap")));
    for name in &told {
        let kind = name.strip_prefix("creator-loupe:").unwrap();
        let sent = [format!("}}:{kind}`"), format!("\"{kind}\""), format!("\"{name}\"")];
        assert!(sent.iter().any(|how| SHELL.contains(how)), "the shell sends no {name}");
        assert!(README.contains(&format!("`{name}`")), "the README does not tell of {name}");
    }
    let mut sent = between(SHELL, "new CustomEvent(`${TAG}:", &['`']);
    sent.extend(between(SHELL, "this.#say(\"", &['"']));
    for kind in sent.iter().filter(|kind| !kind.starts_with("${")) {
        assert!(told.contains(&format!("creator-loupe:{kind}")), "nobody is told of {kind}");
    }
}

#[test]
fn every_member_is_told() {
    let told = listed("members");
    let mut typed = members(block(TYPES, "interface CreatorLoupeElement extends HTMLElement"));
    typed.extend(members(block(TYPES, "interface CreatorLoupeOptions")));
    assert_eq!(told, typed);
    let reflected: Names =
        block_of(SHELL, "const REFLECTED = [", ']').split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert!(reflected.len() > 1 && reflected.is_subset(&told), "{reflected:?}");
    for name in &told {
        let own = [
            format!("\n  get {name}("),
            format!("\n  set {name}("),
            format!("\n  {name}("),
            format!("\n  async {name}("),
        ];
        assert!(reflected.contains(name) || own.iter().any(|how| SHELL.contains(how)), "the shell has no {name}");
        assert!(tells_of(README, name), "the README does not tell of {name}");
    }
}

/// Every part that a sheet of a host's can reach, as the views name it.
#[test]
fn every_part_is_told() {
    let mut named = Names::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut |view| {
        let parts = between(view, "part='", &['\'']);
        named.extend(parts.iter().flat_map(|parts| parts.split(' ')).map(str::to_owned));
    });
    let told = listed("cssParts");
    assert_eq!(told, named);
    let typed = block_of(TYPES, "(`::part`): ", '.');
    assert_eq!(told, typed.split('`').skip(1).step_by(2).map(str::to_owned).collect());
}

fn walk(folder: &Path, take: &mut dyn FnMut(&str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, take) } else { take(&std::fs::read_to_string(path).unwrap()) }
    }
}

#[test]
fn every_custom_property_is_told() {
    // What the look takes from outside: with a name of its own behind it, or a value of its own.
    let taken: Names = between(LOOK, "var(--cl-", &[',', ')']).into_iter().map(|name| format!("--cl-{name}")).collect();
    let told = listed("cssProperties");
    for name in &told {
        assert!(taken.contains(name), "the look does not take {name}");
    }
    let typed = between(TYPES, "`--cl-", &['`']).into_iter().map(|name| format!("--cl-{name}")).collect::<Names>();
    assert_eq!(told, typed);
}

/// What an author can set in WordPress is what the element heeds, but for what is no author's business.
#[test]
fn the_plugin_is_of_the_element() {
    let block: Value = serde_json::from_str(include_str!("../examples/wordpress/block.json")).unwrap();
    let plugin = include_str!("../examples/wordpress/creator-loupe.php");
    let mut told = listed("attributes");
    assert!(told.remove("framed") && told.remove("data-ready"));
    assert_eq!(keys(&block["attributes"]), told);
    let known: Names = block_of(plugin, "const CREATOR_LOUPE_ATTRIBUTES = array(", ';')
        .lines()
        .filter_map(|line| Some(line.trim().strip_prefix('\'')?.split_once('\'')?.0.to_owned()))
        .collect();
    assert_eq!(known, told);
    for attribute in
        element()["attributes"].as_array().unwrap().iter().filter(|one| told.contains(one["name"].as_str().unwrap()))
    {
        // `"full" | "quick"` in the manifest, `["", "full", "quick"]` in the block.
        let words: Vec<&str> = attribute["type"]["text"].as_str().unwrap().split('"').skip(1).step_by(2).collect();
        let listed =
            block["attributes"][attribute["name"].as_str().unwrap()]["enum"].as_array().cloned().unwrap_or_default();
        assert_eq!(listed.iter().skip(1).map(|word| word.as_str().unwrap()).collect::<Vec<_>>(), words, "{attribute}");
    }
    assert_eq!(block["version"], env!("CARGO_PKG_VERSION"));
    assert!(plugin.contains(&format!(" * Version:           {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn every_example_takes_this_version() {
    let tarball = format!("file:creator-loupe-{}.tgz", env!("CARGO_PKG_VERSION"));
    for (package, lock) in [
        (include_str!("../examples/plain-html/package.json"), include_str!("../examples/plain-html/package-lock.json")),
        (include_str!("../examples/vite-react/package.json"), include_str!("../examples/vite-react/package-lock.json")),
        (include_str!("../examples/vue/package.json"), include_str!("../examples/vue/package-lock.json")),
        (include_str!("../examples/next/package.json"), include_str!("../examples/next/package-lock.json")),
    ] {
        let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        assert_eq!(read(package)["dependencies"]["creator-loupe"], tarball.as_str());
        let locked = &read(lock)["packages"]["node_modules/creator-loupe"];
        assert_eq!(locked["resolved"], tarball.as_str());
        // The tarball is made anew each time.
        assert!(locked["integrity"].is_null(), "the lock file would refuse another build");
    }
}
