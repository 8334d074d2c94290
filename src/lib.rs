//! creator-loupe: paste what you know about a creator and see, as ranges that say what they rest on, how engaged the
//! audience is, what kind of influencer that makes them, what they should cost, and what that is likely to bring.
//!
//! # The way through the house
//!
//! Facts flow in at the top, a picture comes out at the bottom, and nothing flows back except an action.
//!
//! ```text
//! text                          untrusted
//!    │  paste::read             pure, total, never panics, keeps spans
//!    ▼
//! Reading                       drafts, questions, notes, marks
//!    │  Profile::try_from_draft parse, don't validate
//!    ▼
//! Profile + Assumptions + evidence
//!    │  report::assess          pure, deterministic
//!    ▼
//! Report                        intervals, provenance and reasons: enums, no words, no colours
//!    │  text                    words and number shapes of a locale
//!    ▼
//! Yew view ──Action──► State::after ──► next State
//!    │  effects derived from the state
//!    ▼
//! Ports                         what the page may ask of the browser
//! ```
//!
//! # The rooms
//!
//! | room | what it holds | may import |
//! |---|---|---|
//! | [`stats`] | HOW UNSURE: log-normal algebra over named factors, intervals, counts, shown digits | nothing |
//! | [`text`] | WORDS: messages with typed arguments, one file a locale, number shapes | nothing |
//! | [`model`] | WHAT EXISTS: exact quantities, facts with their bytes, drafts, profiles, assumptions | `stats` |
//! | [`evidence`] | WHAT THE WORLD SAYS: cited tables, sources, tiers, look-up by size | `model`, `stats` |
//! | [`paste`] | READING: text to drafts, with questions, notes and marks | `model` |
//! | [`report`] | THINKING about one creator: engagement, results, cost, conversion, what would narrow them | `model`, `stats`, `evidence` |
//! | [`plan`] | CHOOSING whom to book for a goal and a budget: objective, exact choice, totals, reasons | `report`, `evidence`, `model`, `stats` |
//! | [`headless`] | WITHOUT A PAGE: the same for programs, text or objects in, JSON out | `plan` and below, `paste`, `text` |
//! | [`export`] | TAKING ALONG: cells, CSV, JSON, Markdown and HTML of what is known and what follows | `text`, `report`, `plan`, `paste`, `evidence`, `model`, `stats` |
//! | [`share`] | REMEMBERING state: the token of a link, versioned, checksummed, bounded | `report`, `model` |
//! | `ui` | SHOWING: Yew only; the reducer is pure, every view renders natively (feature `ssr`) | all above but `headless` |
//! | `embed` | THE BROWSER: the only room that calls JavaScript | `ui`, `headless`, `share`, `text` |
//!
//! `tests/architecture.rs` holds the imports to this table. The pure rooms compile without Yew
//! (`--no-default-features`) and deny everything that can panic.
//!
//! # Living on a page
//!
//! The wasm travels taken apart, inside a small module that puts it together (`xtask/src/wasm/pack.rs`: a tenth of the
//! bytes). A visit begins with its first part, in which the functions that can wait are missing
//! (`xtask/src/wasm/first.rs`; the source marks as doors those through which one would come to them). One that is missed
//! throws out of the instance; the shell then fetches the whole and does in a fresh instance, from the journal, what was being
//! done. Only what brings something in can be done again so: nothing else may lead through a door. The shell (`www/creator-loupe.js`) defines the element at once, compiles the wasm once a page and gives each
//! element an instance of its own, made by the glue factory that `xtask` cuts out of wasm-bindgen's glue. A panic discards the instance
//! with its DOM; the next one starts from the journal that the shell keeps: text, settings, and the step that failed.
#![forbid(unsafe_code)]
#![cfg_attr(
    not(any(test, feature = "ui")),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

#[cfg(all(feature = "ui", target_arch = "wasm32"))]
mod embed;
pub mod evidence;
pub mod export;
pub mod headless;
pub mod model;
pub mod paste;
pub mod plan;
pub mod report;
pub mod share;
pub mod stats;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
