//! The glue factory: from wasm-bindgen's `--target web` glue, which keeps one instance per module, to a function that
//! makes a glue of its own for each widget, guarded so that a dying instance takes nothing else with it.
//!
//! Knows the exact text of the glue of wasm-bindgen 0.2.129. Refuses to guess: each replacement must be found exactly as
//! often as stated, so that another version of the tool fails the build instead of shipping a glue that half works.
//!
//! What a widget gets: `make(onDead)` returns `{ initSync, join, mount, … }`, every export of the wasm. `onDead(error)` is called
//! once, with an error or with the exported symbol `later`, after the last frame of the dead instance has left the stack; from then on every call into it does nothing.

use crate::Done;
use crate::wasm::names::GLUE_MODULE;

/// Yew marks its nodes and events under these names, counted from 1 in every instance; the glue reads and writes each.
const MARKS: [&str; 3] = ["subtree_id", "subtree_cache_key", "listener_id"];

/// What stands before the glue inside the factory.
///
/// The marks become symbols of this instance, so that no other Yew app on the page, of ours or of the host, takes them
/// for its own. `RangeError` is how Chromium and WebKit name a stack overflow, `InternalError` how Firefox does.
/// `later` is no error: the instance is of the first part of the wasm and lacks a function (`wasm::first`).
/// Where the first part comes in halves, `join` gives an instance of its front the rest, unless it is dead; what the rest takes has numbers for names
/// (`wasm::halves`), and no JavaScript between.
/// An error inside a call that came out of the same instance is thrown on until all its frames are gone: no code of a
/// dead instance runs on.
const HEAD: &str = r#"export const later = Symbol();
export const make = (onDead) => {
const __nothing = Object.freeze([]);
const __subtree_id = Symbol(), __subtree_cache_key = Symbol(), __listener_id = Symbol();
let __depth = 0, __death, __told, __front;
const __later = () => {
  throw later;
};
const __deadly = (e) => e === later || e instanceof WebAssembly.RuntimeError || e instanceof RangeError || (e && e.name === "InternalError");
const __guard = (exports) => {
  __front = exports;
  const guarded = { __proto__: null };
  for (const [name, value] of Object.entries(exports)) {
    if (name < ":") continue;
    guarded[name] = typeof value !== "function" ? value : (...args) => {
      if (__death) return __nothing;
      __depth++;
      try {
        return value(...args);
      } catch (e) {
        if (!__death) {
          if (!__deadly(e)) throw e;
          __death = { error: e };
        }
        if (__depth > 1) throw e;
        return __nothing;
      } finally {
        if (!--__depth && __death && !__told) {
          __told = true;
          queueMicrotask(() => onDead(__death.error));
        }
      }
    };
  }
  return guarded;
};
const join = (rest) => !__death && !!new WebAssembly.Instance(rest, { "": __front });
"#;

/// Turns the glue into the factory.
pub fn factory(glue: &str) -> Done<String> {
    let mut text = glue.to_owned();
    let exports = exported(&text);
    if !exports.iter().any(|name| name == "mount") {
        return Err("the wasm exports no `mount`".to_owned());
    }
    swap(&mut text, "export function ", "function ", exports.len())?;
    // The asynchronous way in: nobody calls it, since the shell compiles once and gives the module to every instance.
    // Gone with it: the only `fetch(` and the only `import.meta.url` of the glue.
    let loader = cut(&mut text, "async function __wbg_load(module, imports) {", "function initSync(module) {")?;
    let init =
        cut(&mut text, "async function __wbg_init(module_or_path) {", "export { initSync, __wbg_init as default };")?;
    expect(&init, "import.meta.url", 1)?;
    expect(&init, "fetch(", 1)?;
    expect(&loader, "instantiateStreaming", 3)?;
    swap(&mut text, "export { initSync, __wbg_init as default };", "", 1)?;
    swap(&mut text, "wasm = instance.exports;", "wasm = __guard(instance.exports);", 1)?;
    for mark in MARKS {
        swap(&mut text, &format!("arg0.__yew_{mark}"), &format!("arg0[__{mark}]"), 2)?;
    }
    // What only other callers and browsers without `encodeInto` need: those that run our wasm have it.
    swap(&mut text, "function initSync(module) {", "function initSync({ module }) {", 1)?;
    cut(&mut text, "    if (module !== undefined) {", "    const imports = __wbg_get_imports();")?;
    cut(
        &mut text,
        "    if (!(module instanceof WebAssembly.Module)) {",
        "    const instance = new WebAssembly.Instance(",
    )?;
    cut(&mut text, "if (!('encodeInto' in cachedTextEncoder)) {", "let WASM_VECTOR_LEN = 0;")?;
    // Yew's VRaw drags it in; we never use one, and a page under Trusted Types could not.
    swap(&mut text, "arg0.innerHTML = getStringFromWasm0(arg1, arg2);", "throw new Error('no raw HTML here');", 1)?;
    for gone in ["export ", "import.meta", "__yew_", "innerHTML =", "fetch(", "eval(", "new Function", "import("] {
        expect(&text, gone, 0)?;
    }
    Ok(format!("{HEAD}{text}\nreturn {{ initSync, join, {} }};\n}};\n", exports.join(", ")))
}

/// The factory as it ships: the wasm asks for the glue's functions under a shorter name (see `wasm::names`).
pub fn with_short_name(factory: &str) -> Done<String> {
    let [old, new] = [GLUE_MODULE.0, GLUE_MODULE.1].map(|name| format!("\"{name}\": import0"));
    let mut text = factory.to_owned();
    swap(&mut text, &old, &new, 1)?;
    Ok(text)
}

fn exported(glue: &str) -> Vec<String> {
    let name = |line: &str| Some(line.strip_prefix("export function ")?.split('(').next()?.to_owned());
    glue.lines().filter_map(name).collect()
}

fn expect(text: &str, what: &str, times: usize) -> Done {
    let found = text.matches(what).count();
    if found == times {
        return Ok(());
    }
    Err(format!(
        "the glue of wasm-bindgen is not the one this build knows: `{what}` stands in it {found} times instead of {times}"
    ))
}

fn swap(text: &mut String, what: &str, by: &str, times: usize) -> Done {
    expect(text, what, times)?;
    *text = text.replace(what, by);
    Ok(())
}

/// Takes out everything from `from` up to, but without, `until`, and gives it back.
fn cut(text: &mut String, from: &str, until: &str) -> Done<String> {
    expect(text, from, 1)?;
    expect(text, until, 1)?;
    match (text.find(from), text.find(until)) {
        (Some(start), Some(end)) if start < end => Ok(text.drain(start..end).collect()),
        _ => Err(format!("the glue of wasm-bindgen has `{until}` before `{from}`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a 0.2.129 glue that the factory touches, nothing between them.
    const GLUE: &str = "\
export function mount(host) {
    wasm.mount(host);
}
arg0.__yew_subtree_id; arg0.__yew_subtree_id = 1;
arg0.__yew_subtree_cache_key; arg0.__yew_subtree_cache_key = 1;
arg0.__yew_listener_id; arg0.__yew_listener_id = 1;
arg0.innerHTML = getStringFromWasm0(arg1, arg2);
    wasm = instance.exports;
async function __wbg_load(module, imports) {
    instantiateStreaming instantiateStreaming instantiateStreaming
}
function initSync(module) {
    if (module !== undefined) {
    }
    const imports = __wbg_get_imports();
    if (!(module instanceof WebAssembly.Module)) {
    }
    const instance = new WebAssembly.Instance(module, imports);
}
if (!('encodeInto' in cachedTextEncoder)) {
}
let WASM_VECTOR_LEN = 0;
async function __wbg_init(module_or_path) {
    fetch(import.meta.url)
}
export { initSync, __wbg_init as default };
";

    #[test]
    fn makes_a_factory() {
        let made = factory(GLUE).unwrap();
        assert!(made.starts_with("export const later = Symbol();\nexport const make = (onDead) => {"));
        assert!(made.contains("\nfunction mount(host) {"));
        assert!(made.contains("wasm = __guard(instance.exports);"));
        assert!(made.contains("arg0[__listener_id] = 1;"));
        assert!(made.contains("return { initSync, join, mount };"));
        assert!(!made.contains("fetch(") && !made.contains("import.meta"));
        assert_eq!(made.matches("export ").count(), 2);
    }

    #[test]
    fn refuses_a_glue_that_it_does_not_know() {
        for (from, to) in [
            ("wasm = instance.exports;", "wasm = inst.exports;"),
            ("arg0.__yew_listener_id = 1", "arg0.__yew_listener = 1"),
            ("export { initSync, __wbg_init as default };", "export { initSync as default };"),
            ("export function mount", "export function other"),
            ("arg0.innerHTML =", "arg0.outerHTML ="),
            ("export function mount", "export class Late {}\nexport function mount"),
        ] {
            assert!(GLUE.contains(from));
            assert!(factory(&GLUE.replace(from, to)).is_err(), "{from} -> {to} went unnoticed");
        }
    }
}
