//! What no shipped line may hold, with the reason, and where an exception holds.

use super::lex::{Views, line_of, views};
use super::rooms::room_of;

/// Words that stand nowhere in the shipped code.
const WORDS: [(&str, &str); 20] = [
    ("std::time", "no clock: results depend on the input alone"),
    ("Instant", "no clock: results depend on the input alone"),
    ("SystemTime", "no clock: results depend on the input alone"),
    ("std::thread", "there are no threads in the wasm"),
    ("thread_rng", "no chance but the seeded one of plans"),
    ("HashMap", "a sorted Vec is smaller, and its order is the same everywhere"),
    ("HashSet", "a sorted Vec is smaller, and its order is the same everywhere"),
    ("parse::<f64>", "costs 13.9 KB brotli: numbers are read as exact decimals"),
    ("parse::<f32>", "costs 13.9 KB brotli: numbers are read as exact decimals"),
    ("f64::from_str", "costs 13.9 KB brotli: numbers are read as exact decimals"),
    ("from_html_unchecked", "text of a stranger must never become markup"),
    ("inner_html", "text of a stranger must never become markup"),
    ("set_inner_html", "text of a stranger must never become markup"),
    ("outer_html", "text of a stranger must never become markup"),
    ("set_outer_html", "text of a stranger must never become markup"),
    ("insert_adjacent_html", "text of a stranger must never become markup"),
    ("VRaw", "text of a stranger must never become markup"),
    ("create_portal", "leaks at each attach, and leaves the shadow tree's styles"),
    ("eval", "the policy of our own pages forbids it"),
    ("unsafe", "forbidden in the whole crate"),
];

/// Methods of `f64` whose last digit differs between libc and browsers. `libm` gives the same digits everywhere.
const INEXACT: [&str; 17] = [
    "ln()", "exp()", "ln_1p()", "exp_m1()", "log10()", "log2()", "log(", "powf(", "powi(", "cbrt()", "hypot(", "sin()",
    "cos()", "tan()", "tanh()", "atan()", "exp2()",
];

/// Bridges to the browser: `embed` only.
const BRIDGES: [&str; 4] = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];

/// Everything in a file (`path` below `src`) that may not be there: "line: what, why".
pub fn banned(path: &str, source: &str) -> Vec<String> {
    let views = views(source);
    let mut found: Vec<(usize, String)> = Vec::new();
    if !source.starts_with("//!") {
        found.push((1, "does not open with what it knows and what it refuses to know (//!)".into()));
    }
    if path == "lib.rs" && !source.contains("#![forbid(unsafe_code)]") {
        found.push((1, "the crate root does not forbid unsafe code".into()));
    }
    for (word, why) in WORDS {
        found.extend(words(&views.code, word).map(|line| (line, format!("{word}: {why}"))));
    }
    for method in INEXACT {
        let calls = views.code.match_indices(method).filter(|&(at, _)| views.code[..at].ends_with('.'));
        found
            .extend(calls.map(|(at, _)| (line_of(&views.code, at), format!(".{method}: its digits differ, use libm"))));
    }
    found.extend(untyped_parse(&views.code));
    found.extend(style(&views.code));
    found.extend(float_formats(&views));
    found.extend(bridges(path, &views.code));
    found.sort();
    found.into_iter().map(|(line, what)| format!("{line}: {what}")).collect()
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// The lines in which a word stands by itself.
fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let alone =
        move |at: usize| !is_word(code[..at].chars().next_back()) && !is_word(code[at + word.len()..].chars().next());
    code.match_indices(word).filter(move |&(at, _)| alone(at)).map(|(at, _)| line_of(code, at))
}

/// `let x: f64 = text.parse()`: the same costly parser by inference.
fn untyped_parse(code: &str) -> Vec<(usize, String)> {
    let inferred = |line: &str| line.contains(".parse()") && (line.contains("f64") || line.contains("f32"));
    let lines = code.lines().enumerate().filter(|(_, line)| inferred(line));
    lines.map(|(i, _)| (i + 1, "parse() into a float costs 13.9 KB brotli".to_owned())).collect()
}

/// A `style` attribute or element in markup: both die under the policy of our own pages.
fn style(code: &str) -> Vec<(usize, String)> {
    let attribute = |at: usize| {
        let before = code[..at].chars().next_back();
        !is_word(before) && before != Some('-') && code[at..].chars().nth("style=".len()) != Some('=')
    };
    let attributes = code.match_indices("style=").filter(|&(at, _)| attribute(at));
    let elements = code.match_indices("<style");
    let why = "no style attribute or element: the page's policy drops it";
    attributes.chain(elements).map(|(at, _)| (line_of(code, at), why.to_owned())).collect()
}

/// `{:.2}`, `{x:.1}`, `{:e}`: printing floats through std costs 7 KB brotli and rounds half away from our rule.
fn float_formats(views: &Views) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (line, text) in &views.strings {
        let text = text.replace("{{", "").replace("}}", "");
        let specs = text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(spec, _)| spec);
        let float =
            |spec: &str| spec.split_once(':').is_some_and(|(_, how)| how.contains('.') || how == "e" || how == "E");
        found.extend(
            specs
                .filter(|spec| float(spec))
                .map(|spec| (*line, format!("{{{spec}}}: floats are printed by our own code"))),
        );
    }
    found
}

/// Browser powers outside of `embed`. `ui` may name types for casts: `use web_sys::{HtmlInputElement}`, `wasm_bindgen::JsCast`.
fn bridges(path: &str, code: &str) -> Vec<(usize, String)> {
    let room = room_of(path);
    if room == Some("embed") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for bridge in BRIDGES {
        for (at, _) in code.match_indices(bridge).filter(|&(at, _)| !is_word(code[..at].chars().next_back())) {
            let rest = code[at + bridge.len()..].strip_prefix("::").unwrap_or_default();
            let names = rest.split([';', '(', ')', '>', '<']).next().unwrap_or_default();
            let mut names = names.split(['{', '}', ',']).map(str::trim).filter(|name| !name.is_empty()).peekable();
            let a_type = |name: &str| name.starts_with(|c: char| c.is_ascii_uppercase()) && !name.contains("::");
            let allowed = room == Some("ui")
                && names.peek().is_some()
                && match bridge {
                    "web_sys" => names.all(a_type),
                    "wasm_bindgen" => names.all(|name| name == "JsCast"),
                    _ => false,
                };
            if !allowed {
                found.push((line_of(code, at), format!("{bridge}: only embed calls the browser")));
            }
        }
    }
    found
}

#[test]
fn planted_violations_are_found() {
    let finds = |path: &str, line: &str, what: &str| {
        let source = format!("//! Header.\n\n{line}\n");
        let found = banned(path, &source);
        assert!(found.iter().any(|f| f.starts_with("3: ") && f.contains(what)), "{line}: {found:?}");
    };
    finds("stats/a.rs", "let t = std::time::Instant::now();", "std::time");
    finds("ui/a.rs", "use web_sys::{HtmlElement, window};", "web_sys");
    finds("ui/a.rs", "let w = web_sys::window();", "web_sys");
    finds("ui/a.rs", "web_sys::console::log_1(&x);", "web_sys");
    finds("ui/a.rs", "use js_sys::Date;", "js_sys");
    finds("ui/a.rs", "use gloo::timers::callback::Timeout;", "gloo");
    finds("ui/a.rs", "use wasm_bindgen::prelude::*;", "wasm_bindgen");
    finds("report/a.rs", "use web_sys::HtmlElement;", "web_sys");
    finds("lib.rs", "use wasm_bindgen::JsCast;", "wasm_bindgen");
    finds("embed/a.rs", "std::thread::spawn(f);", "std::thread");
    finds("paste/a.rs", "let x = s.parse::<f64>();", "parse::<f64>");
    finds("paste/a.rs", "let x: f64 = s.parse().unwrap_or(0.0);", "parse()");
    finds("text/a.rs", "format!(\"{:.2} %\", x)", "{:.2}");
    finds("text/a.rs", "format!(\"{{}} {x:.1$}\")", "{x:.1$}");
    finds("text/a.rs", "write!(f, r#\"{:+8.3}\"#, x)", "{:+8.3}");
    finds("text/a.rs", "write!(f, \"{:e}\", x)", "{:e}");
    finds("ui/a.rs", "html! { <p style=\"color: red\">{ x }</p> }", "style");
    finds("ui/a.rs", "html! { <p class=\"a\" style={s}/> }", "style");
    finds("ui/a.rs", "html! { <style>{ css }</style> }", "style");
    finds("ui/a.rs", "Html::from_html_unchecked(x)", "from_html_unchecked");
    finds("embed/a.rs", "el.set_inner_html(\"\");", "set_inner_html");
    finds("report/a.rs", "let y = x.powi(2) + x.ln();", ".powi(");
    finds("report/a.rs", "let m: HashMap<u8, u8> = x;", "HashMap");
    finds("model/a.rs", "unsafe { x }", "unsafe");
    assert_eq!(banned("a.rs", "use libm::exp;").len(), 1, "no header");
    assert_eq!(banned("lib.rs", "//! Root.\n").len(), 1, "no forbid");
}

#[test]
fn honest_code_is_not() {
    let source = "//! Says std::time and {:.2} in its header.\n#![forbid(unsafe_code)]\n
use libm::{exp, log};
// Instant, HashMap and web_sys::window in a comment\n/// parse::<f64> in a doc
let s = \"Instant {x} {:>3} {0:?} std::thread style=\";
let style = state.style; let same = style==other; let aria_style=1;
let n: u32 = text.parse().ok()?;
let v: f64 = 1.5; a.log_one(); ln(x); exp(x); evaluate(x);
#[cfg(test)]\nmod tests { fn f() { let x: f64 = s.parse().unwrap(); assert_eq!(format!(\"{:.1}\", x.ln()), s); } }\n";
    assert_eq!(banned("lib.rs", source), Vec::<String>::new());
    let ui = "//! A view.\nuse web_sys::{HtmlInputElement, InputEvent};\nuse wasm_bindgen::JsCast;
fn f(e: web_sys::Event) -> Option<web_sys::HtmlElement> { e.target_dyn_into::<web_sys::HtmlElement>() }\n";
    assert_eq!(banned("ui/view.rs", ui), Vec::<String>::new());
    assert_eq!(
        banned("embed/mod.rs", "//! The browser.\nuse web_sys::window; use js_sys::Promise;\n"),
        Vec::<String>::new()
    );
}
