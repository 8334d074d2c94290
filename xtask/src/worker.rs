//! The worker of the stand-alone page, with the list of this release's files that it keeps.
//!
//! Knows which files the page needs without a network. Refuses to keep what is of frames and embeds, and the single file, which
//! whoever wants it has fetched.

use crate::paths::{at, read, write};
use crate::{Done, digest, hook, recipe};
use std::path::{Path, PathBuf};

/// The address that browsers know it by: it keeps its name.
const WORKER: &str = "worker.js";
/// What it keeps, by plain names: first what a visit begins with.
const KEPT: [&str; 9] = [
    "index.html",
    hook::SHELL,
    hook::PAGE_JS,
    hook::GLUE,
    hook::PAGE_CSS,
    hook::CSS,
    hook::FIRST,
    hook::WASM,
    hook::LATER_CSS,
];
/// In development there is nothing to keep; a worker that a release left at the same address goes.
const NONE: &str = "skipWaiting();\naddEventListener(\"activate\", () => registration.unregister());\n";

/// Writes it, once all other files are as they are published.
pub fn make(folder: &Path, release: bool, renamed: &[(String, String)]) -> Done {
    if !release {
        return write(&folder.join(WORKER), NONE);
    }
    let published = |plain: &str| {
        renamed
            .iter()
            .find(|(name, _)| name == plain)
            .map_or_else(|| plain.to_owned(), |(_, published)| published.clone())
    };
    let names = KEPT.map(published);
    let files: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    let text = filled(&read(&at("www").join(WORKER))?, &names, &digest::sha256(&files)?)?;
    write(&folder.join(WORKER), text)?;
    recipe::minify(&folder.join(WORKER))
}

/// The worker with its list; the release is called after that and after the worker itself.
fn filled(source: &str, names: &[String], hashes: &[String]) -> Done<String> {
    let pairs: Vec<String> = names.iter().zip(hashes).map(|(name, hash)| format!("\"{name}\":\"{hash}\"")).collect();
    let list = format!("{{{}}}", pairs.join(","));
    let release = format!("{:016x}", hook::fingerprint([source, &list].concat().as_bytes()));
    let mut text = source.to_owned();
    for (mark, by) in [("%RELEASE%", &release), ("%FILES%", &list)] {
        if text.matches(mark).count() != 1 {
            return Err(format!("www/{WORKER} has not `{mark}` once"));
        }
        text = text.replacen(mark, by, 1);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_file_is_another_release() {
        let source = read(&at("www").join(WORKER)).unwrap();
        let names = ["index.html".to_owned()];
        let of = |hash: &str| filled(&source, &names, &[hash.to_owned()]).unwrap();
        let release = |text: &str| text.split_once("RELEASE = \"").unwrap().1[..16].to_owned();
        assert!(of("sha256-a=").contains("'{\"index.html\":\"sha256-a=\"}'"));
        assert_eq!(release(&of("sha256-a=")), release(&of("sha256-a=")));
        assert_ne!(release(&of("sha256-a=")), release(&of("sha256-b=")));
        assert!(filled("no marks", &names, &[]).is_err());
    }
}
