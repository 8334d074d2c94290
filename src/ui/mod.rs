//! SHOWING: Yew only. The state and its reducer are pure and tested natively; every view renders natively too.
//!
//! Refuses to call the browser: what it needs of it, it asks of [`Ports`].

mod action;
mod app;
mod assumptions;
mod census;
pub mod chart;
mod chips;
mod deal;
mod deep;
mod edits;
mod entry;
mod fields;
mod handle;
mod hears;
mod incoming;
mod intake;
mod journal;
mod knobs;
mod links;
mod markup;
mod notes;
mod page;
pub mod paper;
mod past;
mod paste_box;
mod ports;
mod question;
mod recovery;
mod review;
mod sabotage;
mod sample;
mod scheme;
mod shape;
mod slices;
mod soft;
mod source;
mod stage;
mod state;
mod view;
mod vocabulary;
mod words;

pub use action::{Action, AskAnswer, Beside, Edit, Setting, Told};
pub use app::{App, AppProps, Start};
pub use census::{Basis, Census, counted};
pub use incoming::{From, Incoming, Refusal, Seen, Step, Then};
pub use journal::save as settings;
pub use notes::said as note_said;
pub use page::judge;
pub use ports::{Arrival, Browser, Nowhere, Ports};
pub use review::{Cursor, MEANINGS, Way};
pub use sample::Sample;
pub use shape::Shape;
pub use source::{Join, Source};
pub use stage::Stage;
pub use state::{DEEP, Editor, Face, Interrupted, LARGE, State};
