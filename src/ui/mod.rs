//! SHOWING: Yew only. The state and its reducer are pure and tested natively; every view renders natively too.
//!
//! Refuses to call the browser: what it needs of it, it asks of [`Ports`].

mod app;
pub mod chart;
mod ports;

pub use app::{App, AppProps, Start};
pub use ports::{Browser, Nowhere, Ports};
