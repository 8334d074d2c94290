//! The house stands as drawn: imports never run upward, the browser is called in one room, and no shipped line holds what
//! would cost kilobytes, differ between engines or open a door. Reads the sources; sees no types (clippy.toml does).

#[path = "architecture/bans.rs"]
mod bans;
#[path = "architecture/lex.rs"]
mod lex;
#[path = "architecture/rooms.rs"]
mod rooms;

use std::path::{Path, PathBuf};

/// Every source file: its path below `src` with slashes, and its text.
fn sources() -> Vec<(String, String)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &mut |path| {
        let below: Vec<_> = path.strip_prefix(&root).unwrap().iter().map(|part| part.to_str().unwrap()).collect();
        found.push((below.join("/"), std::fs::read_to_string(path).unwrap()));
    });
    found.sort();
    found
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, visit);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            visit(&path);
        }
    }
}

fn report(check: impl Fn(&str, &str) -> Vec<String>) -> String {
    let all = sources();
    assert!(all.len() > 10, "only {} source files were found", all.len());
    let lines =
        all.iter().flat_map(|(path, text)| check(path, text).into_iter().map(move |what| format!("src/{path}:{what}")));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn imports_never_run_upward() {
    let found = report(rooms::forbidden_imports);
    assert!(found.is_empty(), "\n{found}");
}

#[test]
fn no_shipped_line_holds_what_is_banned() {
    let found = report(bans::banned);
    assert!(found.is_empty(), "\n{found}");
}

#[test]
fn every_room_of_the_crate_root_is_a_room_of_the_house() {
    let root = include_str!("../src/lib.rs");
    let rooms: Vec<&str> = rooms::ROOMS.iter().map(|(name, _)| *name).collect();
    let declared = root.lines().filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod "));
    let declared: Vec<&str> = declared.map(|rest| rest.trim_end_matches(';')).collect();
    assert!(declared.len() >= 5, "{declared:?}");
    assert!(declared.iter().all(|name| rooms.contains(name)), "{declared:?}");
}
