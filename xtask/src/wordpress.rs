//! The WordPress plugin of examples/: its PHP is read by PHP itself, and what it writes is held against the README.
//!
//! Knows where the files are. Refuses to fail for want of PHP, which nothing else here needs: it then says that it skips.

use crate::tally::Tally;
use crate::{Done, paths, say, system};
use std::path::PathBuf;

/// Both checks; none where there is no PHP and none may be installed.
pub fn check() -> Done<Tally> {
    if paths::which("php").is_none() && system::may_install() {
        // A mirror that does not answer is no fault of the plugin's.
        if let Err(why) = system::install(&["php-cli"]) {
            println!("    {}", why.lines().next().unwrap_or_default());
        }
    }
    if paths::which("php").is_none() {
        println!("    SKIPPED: the WordPress plugin wants PHP to be checked (Debian: apt-get install php-cli)");
        return Ok(Tally::default());
    }
    let mut tally = Tally::default();
    let script = paths::at("tests/package/wordpress.php");
    for file in written()?.iter().chain([&script]) {
        say::ask(say::command("php").arg("-l").arg(file))?;
        tally.add(Tally::one(true));
    }
    say::ask(
        say::command("php")
            .args(["-d", "error_reporting=-1", "-d", "display_errors=stderr"])
            .arg(&script)
            .arg(paths::at("README.md")),
    )?;
    tally.add(Tally::one(true));
    Ok(tally)
}

/// The plugin's files of PHP.
fn written() -> Done<Vec<PathBuf>> {
    let folder = paths::at("examples/wordpress");
    let entries = std::fs::read_dir(&folder).map_err(|e| format!("cannot list {}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "php"));
    if files.is_empty() { Err(format!("{} has no PHP", folder.display())) } else { Ok(files) }
}
