//! The npm package in pkg/: the element as a bundler or a plain page takes it, around the very wasm of the page.
//!
//! Knows what the package holds. The wasm (its first part, and the whole) comes by its own way, through wasm-pack, and is then compared with the page's
//! byte for byte: both ways call cargo through the shim, wasm-bindgen in the same version and `hook::module`, so a
//! difference means that one of them has gone astray. Refuses to ship what publint, attw or npm complain about, or what answers otherwise than the library.

use crate::say::{self, Step};
use crate::setup::{self, Need};
use crate::{Done, build, hook, installed, paths, recipe, shim, single};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const TYPES: &str = "creator-loupe.d.ts";
/// The door without a page, and what tells of it.
const API: &str = "api.js";
const API_TYPES: &str = "api.d.ts";
const SCHEMA: &str = "schema.json";
/// What a server imports in place of the shell.
const SERVER: &str = "server.js";
const ELEMENTS: &str = "custom-elements.json";
/// What the package cannot be without.
const FILES: [&str; 13] = [
    hook::SHELL,
    hook::GLUE,
    hook::FIRST,
    hook::WASM,
    hook::CSS,
    hook::LATER_CSS,
    TYPES,
    API,
    API_TYPES,
    SCHEMA,
    SERVER,
    ELEMENTS,
    "package.json",
];
/// Entries that have types; the others are files for who serves them by name.
const TYPED: [&str; 2] = [".", "./api"];
/// Texts that npm shows or that the licence asks for; taken along where they exist.
const TEXTS: [&str; 4] = ["README.md", "CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// `cargo xtask package`.
pub fn command() -> Done {
    setup::ensure(Need::Package)?;
    let dist = build::release()?;
    let package = make()?;
    same_wasm(&dist, &package)?;
    println!("==> The npm package lies in {}; its wasm is the page's, byte for byte", package.display());
    Ok(())
}

/// Builds and checks the package.
pub fn make() -> Done<PathBuf> {
    let step = Step::begin("Build the npm package with wasm-pack", "10 s after the page");
    let (raw, package) = (paths::target().join("wasm-pack"), paths::at("pkg"));
    paths::fresh(&raw)?;
    paths::fresh(&package)?;
    let mut wasm_pack = say::command("wasm-pack");
    wasm_pack.args(["build", "--release", "--target", "web", "--mode", "no-install", "--no-opt", "--no-typescript"]);
    wasm_pack.args(["--out-name", "creator-loupe", "--out-dir"]).arg(&raw);
    shim::on_path_of(&mut wasm_pack)?;
    say::run(&mut wasm_pack)?;

    hook::module(&raw, &package, true)?;
    for name in [hook::SHELL, hook::CSS, hook::LATER_CSS, API, SERVER] {
        hook::copy(&paths::at("www").join(name), &package.join(name))?;
    }
    paths::write(&package.join(hook::SHELL), followed(&paths::read(&package.join(hook::SHELL))?)?)?;
    for name in [hook::SHELL, hook::CSS, hook::LATER_CSS, API, SERVER] {
        recipe::minify(&package.join(name))?;
    }
    for name in [API_TYPES, SCHEMA, ELEMENTS] {
        hook::copy(&paths::at("www").join(name), &package.join(name))?;
    }
    hook::copy(&paths::at("www/types.d.ts"), &package.join(TYPES))?;
    for name in TEXTS.iter().filter(|name| paths::at(name).is_file()) {
        hook::copy(&paths::at(name), &package.join(name))?;
    }
    let made: Value = parsed(&paths::read(&raw.join("package.json"))?, "wasm-pack's package.json")?;
    paths::write(&package.join("package.json"), manifest(&made))?;
    check(&package)?;
    step.done();
    let step = Step::begin("Install the package from its tarball and ask it under Node", "5 s; 1 min the first time");
    installed::check(&package)?;
    step.done();
    Ok(package)
}

/// The shell as bundlers can follow it: they take along what stands in `new URL("…", import.meta.url)` and in `import("…")`,
/// and nothing whose name comes out of a variable. Unbundled it does what it did.
fn followed(shell: &str) -> Done<String> {
    let mut text = shell.to_owned();
    let mut swap = |from: &str, to: &str| match text.matches(from).count() {
        1 => {
            text = text.replacen(from, to, 1);
            Ok(())
        }
        n => Err(format!("www/{} has {from:?} {n} times instead of once", hook::SHELL)),
    };
    swap(&format!("const GLUE = \"{}\";\n", hook::GLUE), "")?;
    // Some bundlers put a path of the page's site there, and what they say of `import.meta.url` is of another world.
    swap("new URL(name, import.meta.url).href", "new URL(name, location.href).href")?;
    swap("import(at(GLUE))", &format!("import(\"./{}\")", hook::GLUE))?;
    for name in [hook::FIRST, hook::WASM, hook::CSS, hook::LATER_CSS] {
        swap(&format!("\"{name}\""), &format!("new URL(\"./{name}\", import.meta.url).href"))?;
    }
    // A project that bundles it has none of our pages beside it.
    swap(&format!("const PAGE = \"{}\";\n", single::SINGLE), "const PAGE = \"\";\n")?;
    swap("get(at(PAGE))", "Promise.reject()")?;
    if text.contains("GLUE") {
        return Err(format!("www/{} has more of the glue than bundlers could follow", hook::SHELL));
    }
    Ok(text)
}

/// wasm-pack's own manifest would let bundlers shake our bare import away (`sideEffects: ["./snippets/*"]`), and names
/// none of the files that matter here. A text and not a map: in `exports` the order counts, `types` must come first.
fn manifest(made: &Value) -> String {
    let (shell, glue, first, wasm) = (hook::SHELL, hook::GLUE, hook::FIRST, hook::WASM);
    let (css, later) = (hook::CSS, hook::LATER_CSS);
    format!(
        r#"{{
  "name": "creator-loupe",
  "version": {version},
  "description": {description},
  "license": {license},
  "keywords": ["influencer", "creator", "engagement-rate", "custom-element", "wasm"],
  "type": "module",
  "engines": {{ "node": ">=20.16" }},
  "types": "./{TYPES}",
  "customElements": "{ELEMENTS}",
  "exports": {{
    ".": {{ "types": "./{TYPES}", "node": "./{SERVER}", "deno": "./{SERVER}", "workerd": "./{SERVER}", "edge-light": "./{SERVER}", "default": "./{shell}" }},
    "./api": {{ "types": "./{API_TYPES}", "default": "./{API}" }},
    "./{SCHEMA}": "./{SCHEMA}",
    "./{ELEMENTS}": "./{ELEMENTS}",
    "./{glue}": "./{glue}",
    "./{first}": "./{first}",
    "./{wasm}": "./{wasm}",
    "./{css}": "./{css}",
    "./{later}": "./{later}",
    "./package.json": "./package.json"
  }},
  "files": ["{shell}", "{glue}", "{first}", "{wasm}", "{css}", "{later}", "{TYPES}", "{API}", "{API_TYPES}", "{SCHEMA}", "{SERVER}", "{ELEMENTS}", "LICENSE-*", "CHANGELOG.md"],
  "sideEffects": ["./{shell}"]
}}
"#,
        version = made["version"],
        description = made["description"],
        license = made["license"],
    )
}

fn check(package: &Path) -> Done {
    let said = say::ask(say::command("npm").args(["pack", "--dry-run", "--json"]).current_dir(package))?;
    let packed = parsed(&said, "npm's answer")?;
    let listed = packed[0]["files"].as_array().cloned().unwrap_or_default();
    let names: BTreeSet<&str> = listed.iter().filter_map(|file| file["path"].as_str()).collect();
    for name in FILES {
        if !names.contains(name) {
            return Err(format!("npm would leave {name} out of the package: {names:?}"));
        }
    }
    for name in &names {
        if !FILES.contains(name) && !TEXTS.contains(name) {
            return Err(format!("npm would put {name} into the package, where it has no business"));
        }
    }
    say::ask(say::command("publint").args(["run", "--strict"]).arg(package))?;
    // Only for those who import modules: the package has nothing that `require` could take.
    let mut attw = say::command("attw");
    attw.arg("--pack").arg(package).args(["--no-color", "--profile", "esm-only", "--entrypoints"]).args(TYPED);
    say::ask(&mut attw).map(drop)
}

/// The page's wasm and the package's must be the same bytes.
pub fn same_wasm(dist: &Path, package: &Path) -> Done {
    for name in [hook::FIRST, hook::WASM] {
        let (ours, theirs) =
            (paths::read_bytes(&build::wasm_of(dist, name)?)?, paths::read_bytes(&package.join(name))?);
        if ours != theirs {
            return Err(format!("the package's {name} ({} bytes) is not the page's ({})", theirs.len(), ours.len()));
        }
    }
    Ok(())
}

fn parsed(text: &str, what: &str) -> Done<Value> {
    serde_json::from_str(text).map_err(|e| format!("cannot read {what}: {e}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundlers_can_follow_the_shell() {
        let shell = paths::read(&paths::at("www").join(hook::SHELL)).unwrap();
        let made = followed(&shell).unwrap();
        for name in [hook::FIRST, hook::WASM, hook::CSS, hook::LATER_CSS] {
            assert!(made.contains(&format!("= new URL(\"./{name}\", import.meta.url).href;")), "{name}");
        }
        assert!(made.contains("import(\"./creator-loupe-glue.js\")"));
        assert!(followed(&made).is_err());
        assert!(followed(&format!("{shell}\nat(GLUE);")).is_err());
    }
}
