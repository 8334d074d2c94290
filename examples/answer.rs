//! The JSON door on the command line: a line of `{call, text, given}` each on stdin, a line of its answer each on stdout.
//! `cargo xtask package` holds the package's own answers against it, byte for byte.

use creator_loupe::headless::answer;
use std::io::{BufRead, Write};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let asked: serde_json::Value = serde_json::from_str(&line?)?;
        let of = |key: &str| asked[key].as_str().unwrap_or_default();
        writeln!(out, "{}", answer(of("call"), of("text"), &asked["given"].to_string()))?;
    }
    Ok(())
}
