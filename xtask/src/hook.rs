//! What trunk calls after it has built the library and before it publishes: from wasm-bindgen's output to our files.
//!
//! Knows the files of a release. Refuses to be more than a sequence: each change is made by the file that knows it.

use crate::paths::{read, read_bytes, write};
use crate::single::{self, SINGLE};
use crate::wasm::{first, halves, link, names, pack};
use crate::{Done, glue, page, paths, policy, recipe, worker};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Names by which the sources, the package and the tests call the files.
pub const SHELL: &str = "creator-loupe.js";
pub const GLUE: &str = "creator-loupe-glue.js";
/// The whole; fetched when the first part lacks something.
pub const WASM: &str = "creator-loupe.wasm";
/// What a visit begins with, in two halves.
pub const FIRST: &str = "creator-loupe-first.wasm";
pub const CSS: &str = "creator-loupe.css";
/// The look of what only the whole draws; comes with it.
pub const LATER_CSS: &str = "creator-loupe-later.css";
pub const PAGE_CSS: &str = "page.css";
/// In the release alone: it sets the policy. Of the page in frames it is another.
pub const PAGE_JS: &str = "page.js";
pub const FRAMED_JS: &str = "framed.js";
/// The page that other pages frame, and what it alone fetches.
pub const FRAME_HTML: &str = "frame.html";
pub const FRAME_JS: &str = "frame.js";
pub const FRAME_CSS: &str = "frame.css";
/// What a page with frames in it fetches; keeps its name, as the shell does.
pub const EMBED: &str = "embed.js";
/// The page at which the lines for an embed are made, and what it alone fetches.
pub const MAKER_HTML: &str = "maker.html";
pub const MAKER_JS: &str = "maker.js";
pub const MAKER_CSS: &str = "maker.css";
/// Pages of hosts, to look at and to test with.
const DEMO: &str = "demo";

/// The hook itself; trunk says by the environment where its output waits.
pub fn command() -> Done {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("`hook` is called by trunk, after each of its builds; for a build by hand: cargo xtask build")?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    finish(&staging, release)
}

fn finish(folder: &Path, release: bool) -> Done {
    module(folder, folder, release)?;
    let paint = page::first_paint()?;
    let mut renamed = Vec::new();
    if release {
        // Before the parts of it have other names.
        single::make(folder, &paint)?;
        renamed.push((SINGLE.to_owned(), publish(folder, SINGLE)?));
        let www = |name: &str| read(&paths::at("www").join(name));
        let framed = [www(PAGE_JS)?, www(page::ADDRESS_JS)?].concat();
        let own = [framed.as_str(), &www(page::OFFLINE_JS)?].concat();
        for (name, text, policy) in [(PAGE_JS, &own, policy::OWN), (FRAMED_JS, &framed, policy::META)] {
            write(&folder.join(name), page::script(text, policy)?)?;
            renamed.push((name.to_owned(), publish(folder, name)?));
        }
    }
    for name in [GLUE, FIRST, WASM, CSS, LATER_CSS, PAGE_CSS, FRAME_CSS, FRAME_JS, MAKER_CSS, MAKER_JS] {
        let source = paths::at("www").join(name);
        if source.is_file() {
            copy(&source, &folder.join(name))?;
        }
        if release {
            let published = publish(folder, name)?;
            renamed.push((name.to_owned(), published));
        }
    }
    // The shell keeps its name: it is the address that embedders write down.
    let mut shell = read(&paths::at("www").join(SHELL))?;
    for (plain, published) in
        renamed.iter().filter(|(plain, _)| [GLUE, FIRST, WASM, CSS, LATER_CSS, SINGLE].contains(&plain.as_str()))
    {
        let (from, to) = (format!("\"{plain}\""), format!("\"{published}\""));
        match shell.matches(&from).count() {
            1 => shell = shell.replacen(&from, &to, 1),
            n => return Err(format!("www/{SHELL} has {from} {n} times instead of once")),
        }
    }
    write(&folder.join(SHELL), shell)?;
    copy(&paths::at("www").join(EMBED), &folder.join(EMBED))?;
    if release {
        recipe::minify(&folder.join(SHELL))?;
        recipe::minify(&folder.join(EMBED))?;
    }
    let index = folder.join("index.html");
    // Each page points to what it begins with.
    for (source, to, script, names) in [
        (index.clone(), index, PAGE_JS, [PAGE_CSS, CSS, GLUE, FIRST, PAGE_JS].as_slice()),
        (paths::at("www").join(FRAME_HTML), folder.join(FRAME_HTML), FRAMED_JS, &[FRAME_CSS, CSS, FRAME_JS, FRAMED_JS]),
        (
            paths::at("www").join(MAKER_HTML),
            folder.join(MAKER_HTML),
            FRAMED_JS,
            &[PAGE_CSS, MAKER_CSS, CSS, MAKER_JS, FRAMED_JS],
        ),
    ] {
        let pointed: Vec<_> = renamed.iter().filter(|(plain, _)| names.contains(&plain.as_str())).cloned().collect();
        write(&to, page::compose(&read(&source)?, &paint, release.then_some(script), &pointed)?)?;
    }
    worker::make(folder, release, &renamed)?;
    demo(&folder.join(DEMO))
}

/// The pages of hosts as they are: they show what somebody writes by hand.
fn demo(to: &Path) -> Done {
    let from = paths::at("www").join(DEMO);
    let entries = std::fs::read_dir(&from).map_err(|e| format!("cannot list {}: {e}", from.display()))?;
    std::fs::create_dir_all(to).map_err(|e| format!("cannot make {}: {e}", to.display()))?;
    for file in entries.flatten() {
        copy(&file.path(), &to.join(file.file_name()))?;
    }
    Ok(())
}

/// From wasm-bindgen's two files in `from` to the factory and the final wasm in `to`. The package goes through here too.
/// The first of the two bears the shell's name and must be gone before the shell comes.
pub fn module(from: &Path, to: &Path, release: bool) -> Done {
    let (glue_in, wasm_in) = (from.join("creator-loupe.js"), from.join("creator-loupe_bg.wasm"));
    let factory = glue::factory(&read(&glue_in)?)?;
    if release {
        write(&to.join(GLUE), glue::with_short_name(&factory)?)?;
        let renamed = recipe::minify_glue(&to.join(GLUE))?;
        let whole = link::without_notes(&read_bytes(&wasm_in)?)?;
        let linked = read_bytes(&paths::target().join("wasm32-unknown-unknown/release/creator_loupe.wasm"))?;
        let first = first::first(&whole, &linked)?;
        write(&to.join(FIRST), in_halves(&first, &linked, &renamed, &wasm_in)?)?;
        write(&to.join(WASM), in_one(&whole, &renamed, &wasm_in)?)?;
    } else {
        write(&to.join(GLUE), factory)?;
        for part in [FIRST, WASM] {
            copy(&wasm_in, &to.join(part))?;
        }
    }
    [&*glue_in, &wasm_in].into_iter().try_for_each(remove)
}

fn remove(file: &Path) -> Done {
    std::fs::remove_file(file).map_err(|e| format!("cannot remove {}: {e}", file.display()))
}

/// A wasm in the form in which it travels; `scratch` is a file that may be written.
fn in_one(wasm: &[u8], renamed: &BTreeMap<String, String>, scratch: &Path) -> Done<Vec<u8>> {
    let plain = scratch.with_extension("plain");
    write(scratch, wasm)?;
    recipe::optimise(scratch, &plain)?;
    packed(&names::rename(&read_bytes(&plain)?, renamed)?, &plain)
}

/// The first part in the form in which it travels.
fn in_halves(wasm: &[u8], linked: &[u8], renamed: &BTreeMap<String, String>, scratch: &Path) -> Done<Vec<u8>> {
    let (plain, rest) = (scratch.with_extension("plain"), first::rest(linked)?);
    write(scratch, wasm)?;
    recipe::optimise_named(scratch, &plain)?;
    let halves = halves::split(&read_bytes(&plain)?, &|name| rest.called.contains(name), &first::follows, &rest.idle)?;
    let front = names::rename(&halves.front, renamed)?;
    halves::together(&packed(&front, &plain)?, &packed(&halves.rest, &plain)?)
}

/// Taken apart, and seen to come together again; `plain` is a file that may be written.
fn packed(wasm: &[u8], plain: &Path) -> Done<Vec<u8>> {
    let (made, travels) = (pack::pack(wasm, &pack::unpacker()?)?, plain.with_extension("packed"));
    write(plain, wasm)?;
    write(&travels, &made)?;
    pack::check(&travels, plain)?;
    [plain, &travels].into_iter().try_for_each(remove)?;
    Ok(made)
}

/// Minifies where that applies, and renames the file after its content, so that caches may keep it for ever.
fn publish(folder: &Path, name: &str) -> Done<String> {
    let file = folder.join(name);
    if ![GLUE, FIRST, WASM, SINGLE].contains(&name) {
        recipe::minify(&file)?;
    }
    let bytes = read_bytes(&file)?;
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
    let published = format!("{stem}-{:016x}.{kind}", fingerprint(&bytes));
    std::fs::rename(&file, folder.join(&published)).map_err(|e| format!("cannot rename {name}: {e}"))?;
    Ok(published)
}

/// Whether a file bears the published name of what is plainly called so.
pub fn is_published(file: &str, plain: &str) -> bool {
    let (stem, kind) = plain.rsplit_once('.').unwrap_or((plain, ""));
    let middle = file.strip_prefix(stem).and_then(|rest| rest.strip_suffix(kind)?.strip_suffix('.')?.strip_prefix('-'));
    middle.is_some_and(|print| print.len() == 16 && print.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// FNV-1a, 64 bits: tells versions apart, guards against nothing.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

pub fn copy(from: &Path, to: &Path) -> Done {
    std::fs::copy(from, to).map(drop).map_err(|e| format!("cannot copy {} to {}: {e}", from.display(), to.display()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn published_names_are_told_apart() {
        let (whole, first) = ("creator-loupe-0123456789abcdef.wasm", "creator-loupe-first-0123456789abcdef.wasm");
        assert!(super::is_published(whole, super::WASM) && super::is_published(first, super::FIRST));
        assert!(!super::is_published(whole, super::FIRST) && !super::is_published(first, super::WASM));
        assert!(!super::is_published(super::WASM, super::WASM));
    }

    #[test]
    fn fingerprint_is_the_published_one() {
        // Test vectors of the FNV authors: "" and "foobar".
        assert_eq!(super::fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(super::fingerprint(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
