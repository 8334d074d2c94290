//! The page without a browser: HTML as text, for the prerendered first paint and for tests of views.
#![cfg(feature = "ssr")]

use super::{Browser, Nowhere, Page, PageProps, State};
use std::rc::Rc;
use yew::{Callback, ServerRenderer};

/// The page in the state that `make` returns (it is made on the renderer's own thread), in a given year.
pub async fn html(make: impl 'static + Send + FnOnce() -> State, year: u16) -> String {
    let props = move || PageProps { state: make(), act: Callback::noop(), ports: Browser(Rc::new(Nowhere)), year };
    ServerRenderer::<Page>::with_props(props).hydratable(false).render().await
}
