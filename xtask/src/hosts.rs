//! What the browser tests want for their pages of hosts: Prototype.js, and a host that is a Yew app itself.
//!
//! Knows how both come to where the tests serve them from. Refuses to make anything small: nobody is sent it.

use crate::{Done, hook, paths, say, system};
use std::path::Path;

/// Where Debian puts it. npm has the library under no name; what is called so there is something else.
const PROTOTYPE: &str = "/usr/share/javascript/prototype/prototype.js";

/// Brings both. Without the library, which not every system has a package of, its test says that it is left out.
pub fn ready() -> Done {
    if !Path::new(PROTOTYPE).is_file()
        && system::may_install()
        && let Err(why) = system::install(&["libjs-prototype"])
    {
        println!("    {}", why.lines().next().unwrap_or_default());
    }
    yew_host()
}

fn yew_host() -> Done {
    let (from, site) = (paths::at("tests/e2e/yew-host"), paths::at("target/yew-host"));
    paths::fresh(&site)?;
    // Apart from ours, whose wasm is built with a standard library of its own.
    let target = paths::at("tests/e2e/target/yew-host");
    let mut cargo = say::cargo();
    cargo.args(["build", "--quiet", "--release", "--locked", "--target", "wasm32-unknown-unknown", "--manifest-path"]);
    cargo.arg(from.join("Cargo.toml")).arg("--target-dir").arg(&target);
    say::run(&mut cargo)?;
    let raw = target.join("wasm32-unknown-unknown/release/yew_host.wasm");
    say::ask(
        say::command("wasm-bindgen").args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&site).arg(raw),
    )?;
    for name in ["index.html", "app.js"] {
        hook::copy(&from.join(name), &site.join(name))?;
    }
    Ok(())
}
