//! The root: holds the state, tells the browser what was done, and lays out the page.
use super::Browser;
use yew::{Html, Properties, component, html};

/// Where to begin: fresh, or where an earlier instance stopped.
#[derive(Clone, PartialEq, Default)]
pub struct Start {
    /// Settings of the last good state.
    pub settings: String,
    /// The action that was not finished; empty after a good end.
    pub action: String,
    /// The text.
    pub text: String,
}

/// What the root is given.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The browser.
    pub ports: Browser,
    /// Where to begin.
    pub start: Start,
}

/// The widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! { <p>{ props.start.text.clone() }</p> }
}
