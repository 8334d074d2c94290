//! The corpus on stdin (JSON Lines, as in the shared corpus), what reading got right of each case on stdout, a line of JSON
//! each. `cargo xtask accuracy` makes its tables from it; `tests/corpus.rs` judges by the same code.

#[path = "schema/judge.rs"]
mod judge;

use std::io::{Read, Write};

fn main() -> std::io::Result<()> {
    let mut cases = String::new();
    std::io::stdin().lock().read_to_string(&mut cases)?;
    let mut out = std::io::stdout().lock();
    for line in cases.lines().filter(|l| !l.trim().is_empty()) {
        let case: serde_json::Value = serde_json::from_str(line)?;
        let of = |key| judge::text(&case, key).unwrap_or("?");
        let v = judge::judge(&case, of("text"));
        let verdict = serde_json::json!({
            "id": of("id"), "platform": of("platform"), "language": of("language"), "kind": of("kind"),
            "creators": v.creators, "found": v.found, "stated": v.stated, "right": v.right, "asked": v.asked,
            "missing": v.missing, "wrong": v.wrong, "all": v.is_right(), "text": of("text"),
        });
        writeln!(out, "{verdict}")?;
    }
    Ok(())
}
