//! Which room may import which, and how a file is asked what it imports.

use super::lex::{line_of, views};

/// Every room with the rooms that it may import. Never upward: what is below knows nothing of what is above.
pub const ROOMS: [(&str, &[&str]); 13] = [
    ("stats", &[]),
    ("text", &[]),
    ("model", &["stats"]),
    ("evidence", &["model", "stats"]),
    ("paste", &["model"]),
    ("report", &["model", "stats", "evidence"]),
    ("plan", &["report", "evidence", "model", "stats"]),
    ("roster", &["report", "evidence", "model", "stats"]),
    ("share", &["model", "report", "roster"]),
    ("export", &["stats", "text", "model", "evidence", "paste", "report", "plan"]),
    ("headless", &["paste", "plan", "report", "evidence", "model", "stats", "text"]),
    ("ui", &["stats", "text", "model", "evidence", "paste", "report", "plan", "roster", "share", "export"]),
    ("embed", &["ui", "headless", "share", "text"]),
];

/// Imports of `path` (below `src`, with `/`) that its room may not have: "line: room".
pub fn forbidden_imports(path: &str, source: &str) -> Vec<String> {
    let Some(room) = room_of(path) else { return Vec::new() };
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!("1: {room} is no room of the house")];
    };
    let code = views(source).code;
    let foreign = |named: &str| named != room && !allowed.contains(&named);
    imports(path, &code)
        .into_iter()
        .filter(|(_, named)| foreign(named))
        .map(|(line, named)| format!("{line}: {room} may not import {named}"))
        .collect()
}

/// The first folder (or file) below `src`; `None` for the crate root.
pub fn room_of(path: &str) -> Option<&str> {
    let first = path.split('/').next()?;
    (first != "lib.rs" && first != "main.rs").then(|| first.strip_suffix(".rs").unwrap_or(first))
}

/// Every room that the code names through `crate::`, through as many `super::` as reach the root, or by the crate's name.
fn imports(path: &str, code: &str) -> Vec<(usize, String)> {
    // How many modules deep the file is: report/cost.rs is report::cost, 2; report/mod.rs is report, 1.
    let depth = path.split('/').count() - usize::from(path.ends_with("/mod.rs"));
    let mut found = Vec::new();
    for root in ["crate::", "creator_loupe::"] {
        for (at, _) in code.match_indices(root).filter(|&(at, _)| starts_word(code, at)) {
            // `pub(crate)` has no colons, and `$crate::` is the crate all the same.
            found.extend(heads(&code[at + root.len()..]).into_iter().map(|name| (line_of(code, at), name)));
        }
    }
    for (at, _) in
        code.match_indices("super::").filter(|&(at, _)| starts_word(code, at) && !code[..at].ends_with("super::"))
    {
        let mut rest = &code[at..];
        let mut steps = 0;
        while let Some(after) = rest.strip_prefix("super::") {
            (rest, steps) = (after, steps + 1);
        }
        if steps >= depth {
            found.extend(heads(rest).into_iter().map(|name| (line_of(code, at), name)));
        }
    }
    found
}

fn starts_word(code: &str, at: usize) -> bool {
    !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// The first names of a path or of a braced group of paths: `a::b` is a, `{a, b::{c, d}}` is a and b, `*` is "*".
fn heads(path: &str) -> Vec<String> {
    let Some(group) = path.trim_start().strip_prefix('{') else {
        let name: String =
            path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '*').collect();
        return vec![name];
    };
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    let names = parts.iter().map(|part| part.trim_start_matches([',', ' ', '\n']));
    names.filter(|part| !part.is_empty()).flat_map(heads).collect()
}

#[test]
fn planted_imports_are_found() {
    let bad = |path: &str, source: &str| forbidden_imports(path, source).len();
    assert_eq!(bad("stats/normal.rs", "use crate::model::Platform;"), 1);
    assert_eq!(bad("text/mod.rs", "fn f() -> crate::report::Report { x }"), 1);
    assert_eq!(bad("model/a.rs", "use crate::{stats::Z, evidence::{Row, Unit},\n paste};"), 2);
    assert_eq!(bad("evidence/tiers/mod.rs", "use super::super::paste::Reader;"), 1);
    assert_eq!(bad("paste/mod.rs", "use super::stats;"), 1);
    assert_eq!(bad("paste/read.rs", "pub use creator_loupe::report::assess;"), 1);
    assert_eq!(bad("report/a.rs", "use crate::text::Msg; use crate::ui::State;"), 2);
    assert_eq!(bad("embed/mod.rs", "use crate::paste::read;"), 1);
    assert_eq!(bad("model/a.rs", "use crate::*;"), 1, "everything is too much");
    assert_eq!(bad("headless/mod.rs", "use crate::text::plain; use crate::ui::State;"), 1, "no page");
    assert_eq!(bad("ui/app.rs", "use crate::headless::answer;"), 1, "the page needs no JSON");
    assert_eq!(bad("share/token.rs", "use crate::{model::Draft, evidence::tiers::SchemeId, plan::Part};"), 2);
    assert_eq!(bad("share/mod.rs", "use crate::ui::State; use super::text;"), 2);
    assert_eq!(bad("attic/mod.rs", ""), 1, "an unknown room");
}

#[test]
fn allowed_imports_are_not() {
    let fine = |path: &str, source: &str| assert_eq!(forbidden_imports(path, source), Vec::<String>::new());
    fine(
        "model/a.rs",
        "use crate::stats::Interval; use crate::model::Draft; // crate::report\nlet s = \"crate::ui::x\";",
    );
    fine("evidence/tiers/custom.rs", "use super::{Scheme, Tier}; use super::super::Source; pub(crate) fn f() {}");
    fine("report/a.rs", "use super::super::report::b; use crate::{evidence::Row, model, stats};");
    fine(
        "share/document.rs",
        "use crate::model::{Assumptions, Soft}; use crate::report::Counting; use super::words::Line;",
    );
    fine("ui/linked.rs", "use crate::share::{Document, decode};");
    fine("ui/state.rs", "use crate::{text, paste, report, model, stats, evidence};");
    fine("paste/mod.rs", "#[cfg(test)]\nmod tests { use super::*; use crate::report::assess; }");
    fine("lib.rs", "pub mod ui; pub use crate::report::assess;");
}
