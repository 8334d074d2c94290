//! THE BROWSER: the door through which the shell starts the widget, and the powers it lends.
//!
//! The only room that calls JavaScript. It knows nothing of creators.

use crate::headless;
use crate::ui::{App, AppProps, Arrival, Browser, Ports, Start, Summary};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// The heap of an instance; it goes with the instance.
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[wasm_bindgen]
extern "C" {
    /// The shell's side of the door (www/creator-loupe.js).
    pub type Host;
    #[wasm_bindgen(method)]
    fn attempt(this: &Host, action: &str, text: Option<&str>);
    #[wasm_bindgen(method)]
    fn hold(this: &Host, settings: &str);
    #[wasm_bindgen(method)]
    fn save(this: &Host, settings: &str);
    #[wasm_bindgen(method)]
    fn keep(this: &Host, id: u32, text: Option<&str>) -> bool;
    #[wasm_bindgen(method)]
    fn kept(this: &Host, id: u32) -> Option<String>;
    #[wasm_bindgen(method)]
    fn arrivals(this: &Host, tell: &JsValue);
    /// Bytes of what waits; below nothing where nothing does.
    #[wasm_bindgen(method)]
    fn waiting(this: &Host) -> f64;
    #[wasm_bindgen(method)]
    fn name(this: &Host) -> Option<String>;
    #[wasm_bindgen(method)]
    fn open(this: &Host, kept: Option<u32>);
    #[wasm_bindgen(method)]
    fn piece(this: &Host, bytes: u32) -> Vec<u8>;
    #[wasm_bindgen(method)]
    fn home(this: &Host) -> String;
    #[wasm_bindgen(method)]
    fn now(this: &Host) -> f64;
    #[wasm_bindgen(method)]
    fn renew(this: &Host, settings: &str);
    #[wasm_bindgen(method)]
    fn focus(this: &Host, node: &web_sys::HtmlElement);
    #[wasm_bindgen(method)]
    fn tell(this: &Host, creators: u32, words: &str, numbers: &[f64]);
    #[wasm_bindgen(method)]
    fn hear(this: &Host, hear: &JsValue);
    #[wasm_bindgen(method)]
    fn give(this: &Host, text: &str, name: Option<&str>, kind: Option<&str>, told: &JsValue);
    #[wasm_bindgen(method)]
    fn paint(this: &Host, marks: &str, name: &str, told: &JsValue);
    #[wasm_bindgen(method)]
    fn page(this: &Host, tag: &str, name: &str, told: &JsValue);
    /// Whether the last text, picture or page was taken.
    #[wasm_bindgen(method)]
    fn given(this: &Host) -> bool;
    #[wasm_bindgen(method)]
    fn tint(this: &Host, accent: Option<u32>, cover: Option<u32>);
    #[wasm_bindgen(method)]
    fn share(this: &Host, kind: &str, link: Option<&str>);
    #[wasm_bindgen(method)]
    fn print(this: &Host);
    #[wasm_bindgen(method)]
    fn later(this: &Host, task: &JsValue);
    #[wasm_bindgen(method)]
    fn painted(this: &Host, task: &JsValue);
}

#[wasm_bindgen]
extern "C" {
    /// The way out of an instance that lacks a function; the glue factory defines it.
    #[wasm_bindgen(js_name = __later)]
    fn later();
}

/// Keeps the way out in the wasm, where only the build knows who takes it (xtask/src/wasm/first.rs).
#[wasm_bindgen]
pub fn leave() {
    later();
}

impl Host {
    /// Asks whether it was taken, once the browser knows. The same kind of closure as below: one with an argument would bring
    /// wrappers of its own along.
    #[inline(never)]
    fn answered(&self, told: Box<dyn FnOnce(bool)>) -> JsValue {
        let host = AsRef::<JsValue>::as_ref(self).clone().unchecked_into::<Host>();
        let task: Box<dyn FnOnce()> = Box::new(move || told(host.given()));
        Closure::once_into_js(task)
    }
}

impl Ports for Host {
    fn attempt(&self, action: &'static str, text: Option<&str>) {
        Host::attempt(self, action, text);
    }
    fn hold(&self, settings: &str) {
        Host::hold(self, settings);
    }
    fn save(&self, settings: &str) {
        Host::save(self, settings);
    }
    fn keep(&self, id: u32, text: Option<&str>) -> bool {
        Host::keep(self, id, text)
    }
    fn kept(&self, id: u32) -> Option<String> {
        Host::kept(self, id)
    }
    fn waiting(&self) -> Option<Arrival> {
        let size = Host::waiting(self);
        (size >= 0.0).then(|| Arrival { name: Host::name(self), size })
    }
    fn arrivals(&self, tell: Box<dyn Fn()>) {
        Host::arrivals(self, &Closure::<dyn Fn()>::wrap(tell).into_js_value());
    }
    fn open(&self, kept: Option<u32>) {
        Host::open(self, kept);
    }
    fn piece(&self, bytes: u32) -> Vec<u8> {
        Host::piece(self, bytes)
    }
    fn home(&self) -> String {
        Host::home(self)
    }
    fn now(&self) -> f64 {
        Host::now(self)
    }
    fn renew(&self, settings: &str) {
        Host::renew(self, settings);
    }
    fn focus(&self, node: &yew::NodeRef) {
        if let Some(element) = node.cast::<web_sys::HtmlElement>() {
            Host::focus(self, &element);
        }
    }
    fn tell(&self, creators: u32, told: Option<&Summary>) {
        let words = told.map_or("", |told| &told.words);
        Host::tell(self, creators, words, told.map_or(&[], |told| &told.numbers));
    }
    fn hear(&self, hear: Box<dyn Fn(String, String)>) {
        Host::hear(self, &Closure::<dyn Fn(String, String)>::wrap(hear).into_js_value());
    }
    // A door: whoever comes here has the whole.
    #[inline(never)]
    fn give(&self, file: Option<(&str, &str)>, text: &str, told: Box<dyn FnOnce(bool)>) {
        let (name, kind) = file.unzip();
        Host::give(self, text, name, kind, &self.answered(told));
    }
    #[inline(never)] // A door.
    fn paint(&self, name: &str, marks: &str, told: Box<dyn FnOnce(bool)>) {
        Host::paint(self, marks, name, &self.answered(told));
    }
    #[inline(never)] // A door.
    fn tint(&self, accent: Option<u32>, cover: Option<u32>) {
        Host::tint(self, accent, cover);
    }
    #[inline(never)] // A door.
    fn share(&self, kind: &str, link: Option<&str>) {
        Host::share(self, kind, link);
    }
    #[inline(never)] // A door.
    fn print(&self) {
        Host::print(self);
    }
    #[inline(never)] // A door.
    fn page(&self, tag: &str, name: &str, told: Box<dyn FnOnce(bool)>) {
        Host::page(self, tag, name, &self.answered(told));
    }
    fn later(&self, task: Box<dyn FnOnce()>) {
        Host::later(self, &Closure::once_into_js(task));
    }
    fn painted(&self, task: Box<dyn FnOnce()>) {
        Host::painted(self, &Closure::once_into_js(task));
    }
    fn year(&self) -> u16 {
        u16::try_from(js_sys::Date::new_0().get_full_year()).unwrap_or(u16::MAX)
    }
}

/// Draws the widget into `root`, a fresh element of the shell's, and starts it where an earlier instance stopped:
/// `settings` of the last good state, the `action` that was not finished ("" after a good end; "+" before one that is to
/// be done again), and the text.
#[wasm_bindgen]
pub fn mount(root: web_sys::Element, settings: String, action: String, text: String, host: Host) {
    let props = AppProps { ports: Browser(Rc::new(host)), start: Start { settings, action, text } };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

/// Without a page: the answer of a call as JSON (www/api.js). Only the whole wasm has it.
#[wasm_bindgen]
pub fn answer(call: &str, text: &str, given: &str) -> String {
    headless::answer(call, text, given)
}
