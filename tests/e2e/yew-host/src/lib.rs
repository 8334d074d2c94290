//! A host that is a Yew app: our element lies in the middle of it, below handlers of the same kinds that the element has.
//!
//! Knows how often each of its handlers ran, and writes it into the page. Refuses to know anything of the element.
#![forbid(unsafe_code)]

use wasm_bindgen::prelude::wasm_bindgen;
use yew::{Component, Context, Html, InputEvent, TargetCast, html};

enum Heard {
    Around(&'static str),
    Pressed,
    Typed(String),
    Toggled,
}

#[derive(Default)]
struct Host {
    clicks: u32,
    keys: u32,
    inputs: u32,
    pressed: u32,
    typed: String,
    away: bool,
}

impl Component for Host {
    type Message = Heard;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Host::default()
    }

    fn update(&mut self, _: &Context<Self>, heard: Heard) -> bool {
        match heard {
            Heard::Around("click") => self.clicks += 1,
            Heard::Around("keydown") => self.keys += 1,
            Heard::Around(_) => self.inputs += 1,
            Heard::Pressed => self.pressed += 1,
            Heard::Typed(text) => self.typed = text,
            Heard::Toggled => self.away = !self.away,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let around = |kind| link.callback(move |()| Heard::Around(kind));
        let [click, key, input] = ["click", "keydown", "input"].map(around);
        html! {
            <main>
                <p>
                    <button id="press" onclick={link.callback(|_| Heard::Pressed)}>{ "Press" }</button>
                    <input id="type" aria-label="Type" oninput={link.callback(|e: InputEvent| {
                        Heard::Typed(e.target_unchecked_into::<web_sys::HtmlInputElement>().value())
                    })} />
                    <button id="toggle" onclick={link.callback(|_| Heard::Toggled)}>{ "Toggle" }</button>
                </p>
                <output id="told">
                    { format!("{} {} {} {} {}", self.clicks, self.keys, self.inputs, self.pressed, self.typed) }
                </output>
                <section id="around" onclick={click.reform(|_| ())} onkeydown={key.reform(|_| ())} oninput={input.reform(|_| ())}>
                    if !self.away {
                        <creator-loupe mode="full"><p>{ "Paste a profile here once the tool is there." }</p></creator-loupe>
                    }
                </section>
                <iframe src="../frame.html" title="creator-loupe" width="100%" height="640" frameborder="0"></iframe>
            </main>
        }
    }
}

/// Puts the app into `root`; called by its page.
#[wasm_bindgen]
pub fn mount(root: web_sys::Element) {
    yew::Renderer::<Host>::with_root(root).render();
}
