//! The single file: the page with everything in it, that opens from a disk and asks nobody for anything.
//!
//! Knows how the parts are put into one HTML. Refuses a second shell: only the part of it that says where the bytes come from
//! is another one (www/single.js).
//!
//! The wasm travels as the first load's does (`wasm::pack`), then as gzip, which every browser undoes by itself, then as base64:
//! a text that no editor, mail or server changes, and of which a server's own compression takes the third back that it costs.
//! Measured on the whole of 2026-11-28, 1,409 KB packed: gzip 576 KB (of the module as wasm-opt leaves it: 671), in base64 768.
//! Seven bits in each letter instead of six would give 658, with letters that editors and mail change. Brotli would be 498, and
//! Chromium 156 does not undo it for a page.

use crate::paths::{read, write};
use crate::{Done, digest, hook, page, paths, policy, recipe};
use std::path::Path;

/// The name by which the shell asks for it.
pub const SINGLE: &str = "creator-loupe-single.html";
/// Where the bytes come from.
const SOURCE: &str = "single.js";
const SKELETON: &str = "single.html";
/// Around the part of the shell that says so for many files.
const FROM: (&str, &str) = ("// <from>\n", "// </from>\n");

/// Writes it into `folder`, which has the glue and the wasm under their plain names.
pub fn make(folder: &Path, first_paint: &str) -> Done {
    let own = paths::target().join("single");
    paths::fresh(&own)?;
    let www = |name: &str| paths::at("www").join(name);
    write(&own.join(hook::SHELL), shell(&read(&www(hook::SHELL))?, &read(&www(SOURCE))?)?)?;
    hook::copy(&www(page::ADDRESS_JS), &own.join(page::ADDRESS_JS))?;
    hook::copy(&folder.join(hook::GLUE), &own.join(hook::GLUE))?;
    // As in the ordinary page, its address is looked at before the element is defined.
    let (entry, script) = (own.join("entry.js"), own.join("script.js"));
    write(&entry, format!("import \"./{}\";\nimport \"./{}\";\n", page::ADDRESS_JS, hook::SHELL))?;
    recipe::bundle(&entry, &script)?;
    for name in [hook::CSS, hook::LATER_CSS, hook::PAGE_CSS] {
        hook::copy(&www(name), &own.join(name))?;
        recipe::minify(&own.join(name))?;
    }
    let styles = [own.join(hook::PAGE_CSS), own.join(hook::CSS)];
    let policy = policy::single(&digest::sha256(std::slice::from_ref(&script))?, &digest::sha256(&styles)?);
    let parts = [
        ("policy", policy),
        ("script", read(&script)?),
        (hook::PAGE_CSS, read(&styles[0])?),
        (hook::CSS, read(&styles[1])?),
        (hook::LATER_CSS, read(&own.join(hook::LATER_CSS))?),
        (hook::WASM, digest::gzip(&folder.join(hook::WASM))?),
    ];
    write(&folder.join(SINGLE), compose(&read(&www(SKELETON))?, first_paint, &parts)?)
}

/// The shell that takes its bytes from the file it stands in. There is no network to be spared: it begins with the whole.
fn shell(text: &str, source: &str) -> Done<String> {
    let wrong = || format!("www/{} does not say once where its bytes come from", hook::SHELL);
    let (before, rest) = text.split_once(FROM.0).ok_or_else(wrong)?;
    let (_, after) = rest.split_once(FROM.1).ok_or_else(wrong)?;
    let whole = format!("\"{}\"", hook::WASM);
    let made = [before, source, after].concat().replacen(&format!("\"{}\"", hook::FIRST), &whole, 1);
    for never in ["import.meta", "fetch(", FROM.0] {
        if made.contains(never) {
            return Err(format!("the single file's shell would carry {never:?}"));
        }
    }
    Ok(made)
}

fn compose(skeleton: &str, first_paint: &str, parts: &[(&str, String)]) -> Done<String> {
    // Before the parts are in: they stay as they are, to the letter, since the policy names their hashes.
    let mut html = page::squeeze(&page::put(skeleton, "{{paint}}", first_paint.trim())?);
    for (name, part) in parts {
        let low = part.to_ascii_lowercase();
        for never in ["</script", "</style", "<!--"] {
            if low.contains(never) {
                return Err(format!("{name} holds {never:?}, which would end or change its place in the single file"));
            }
        }
        html = page::put(&html, &format!("{{{{{name}}}}}"), part)?;
    }
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_asks_nobody() {
        let www = |name: &str| read(&paths::at("www").join(name)).unwrap();
        let made = shell(&www(hook::SHELL), &www(SOURCE)).unwrap();
        assert!(made.contains("const FIRST = \"creator-loupe.wasm\";") && made.contains("DecompressionStream"));
        assert!(shell("no marks", "").is_err());
        assert!(shell("// <from>\nx\n// </from>\nfetch(1)", "").is_err());
    }

    #[test]
    fn what_would_end_its_place_is_refused() {
        let skeleton = "<x>{{paint}}</x>\n<script>{{script}}</script>";
        let made = |script: &str| compose(skeleton, "<p>Hi</p>", &[("script", script.to_owned())]);
        assert_eq!(made("  a;\n  b").unwrap(), "<x><p>Hi</p></x>\n<script>  a;\n  b</script>\n");
        assert!(made("\"</SCRIPT>\"").is_err() && made("\"<!--\"").is_err());
    }
}
