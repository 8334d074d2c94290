//! The empty Yew app: what Yew and the bridge cost before the first line of ours. It knows a textarea, so that "usable"
//! means the same on both pages, and refuses to know anything else.
#![forbid(unsafe_code)]

use wasm_bindgen::prelude::wasm_bindgen;
use yew::{Html, component, html};

#[component]
fn Empty() -> Html {
    html! {
        <main>
            <h1>{ "An empty page" }</h1>
            <textarea aria-label="Paste here" />
        </main>
    }
}

/// Puts the app into `host`; called by its shell as ours is.
#[wasm_bindgen]
pub fn mount(host: web_sys::Element) {
    let _app = yew::Renderer::<Empty>::with_root(host).render();
}
