//! The page without a browser: HTML as text, for the prerendered first paint and for tests of views.
#![cfg(feature = "ssr")]

use super::page::{Nodes, page};
use super::{Action, State};
use yew::{Callback, Component, Context, Html, Properties, ServerRenderer};

#[derive(Properties, PartialEq)]
struct PaperProps {
    state: State,
    year: u16,
}

struct Paper;

impl Component for Paper {
    type Message = ();
    type Properties = PaperProps;

    fn create(_: &Context<Self>) -> Paper {
        Paper
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        page(&ctx.props().state, &Callback::noop(), &Nodes::default(), ctx.props().year)
    }
}

/// The page in the state that `make` returns (it is made on the renderer's own thread), in a given year.
pub async fn html(make: impl 'static + Send + FnOnce() -> State, year: u16) -> String {
    let props = move || {
        let mut state = make();
        // Paper waits for no painting: it shows everything.
        while !state.is_drawn() || state.behind {
            state = state.after(Action::Deeper);
        }
        PaperProps { state, year }
    };
    ServerRenderer::<Paper>::with_props(props).hydratable(false).render().await
}
