//! What is tested, and with which build. Each file below holds one promise of the page to the people who use it.

pub mod bad;
pub mod closer;
pub mod compare;
pub mod element;
pub mod export;
pub mod facts;
pub mod forged;
pub mod frames;
pub mod hosts;
pub mod journey;
pub mod keyboard;
pub mod links;
pub mod maker;
pub mod many;
pub mod offline;
pub mod pitch;
pub mod plan;
pub mod recovery;
pub mod refused;
pub mod single;
pub mod start;
pub mod states;
pub mod twins;
pub mod whole;

use crate::bench::Bench;
use crate::engine::{Engine, Theme};
use crate::wire::Outcome;

/// Something that can be run against an opened browser.
pub type Check = fn(&Bench<'_>) -> Outcome;

/// Which of the two builds: the one that ships, or its twin that dies on request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Build {
    Shipped,
    Panic,
}

#[derive(Clone, Copy)]
pub struct Scenario {
    pub name: &'static str,
    pub build: Build,
    /// Whether the whole wasm may come after the first part of it.
    pub needs_whole: bool,
    pub run: Check,
}

/// A profile as someone would copy it, with nothing to ask about.
pub const PROFILE: &str =
    "maya.makes · Instagram\n312 posts   24.8K followers   611 following\nlast 12: avg 1,240 likes, 68 comments";

/// A line typed by hand about somebody else.
pub const LINE: &str = "oat.and.ink IG 8.2k followers avg 510 likes 41 comments";

/// The profile with a fee that can be read two ways.
pub const QUESTION: &str = "maya.makes · Instagram\n312 posts   24.8K followers   611 following\nlast 12: avg 1,240 likes, 68 comments, fee 1.500";

/// What nobody can judge a creator by.
pub const PROSE: &str =
    "Dear all, thank you for the lovely afternoon. The cake was splendid and nobody counted anything.";

const fn shipped(name: &'static str, run: Check) -> Scenario {
    Scenario { name, build: Build::Shipped, needs_whole: false, run }
}

const fn panic(name: &'static str, run: Check) -> Scenario {
    Scenario { name, build: Build::Panic, needs_whole: true, run }
}

/// The same for what the first part of the wasm lacks: the whole may come, once.
const fn whole(name: &'static str, run: Check) -> Scenario {
    Scenario { needs_whole: true, ..shipped(name, run) }
}

const ALL: [Scenario; 144] = [
    shipped("paste-by-keys", journey::paste_by_keys),
    shipped("assumption", journey::assumption),
    shipped("question-click", journey::question_click),
    shipped("samples", journey::samples),
    shipped("theme", start::theme),
    shipped("typed-line", journey::typed_line),
    whole("correct-fact", facts::correct),
    whole("remove-fact", facts::remove),
    whole("add-fact", facts::add),
    whole("by-hand", facts::by_hand),
    whole("bad-input", bad::input),
    whole("megabyte", bad::megabyte),
    whole("closer-who", closer::who),
    whole("closer-author", closer::which_author),
    whole("closer-topic", closer::topic),
    whole("closer-hints", closer::hints),
    whole("closer-deal", closer::deal),
    whole("closer-quote", closer::quote),
    whole("closer-turned", closer::turned),
    whole("closer-goal", closer::goal),
    whole("closer-explained", closer::explained),
    whole("closer-model", closer::study_and_model),
    whole("contradiction", closer::contradiction),
    whole("axe-closer", |b| states::accessible(b, "closer")),
    whole("axe-drawer", |b| states::accessible(b, "drawer")),
    whole("link-travels", links::travels),
    whole("link-shown", links::shown),
    whole("link-hostile", links::hostile),
    whole("link-back-and-forth", links::back_and_forth),
    whole("link-pasted", links::pasted_link),
    whole("axe-linking", |b| states::accessible(b, "linking")),
    whole("axe-followed", |b| states::accessible(b, "followed")),
    whole("export-leaves", export::leaves),
    whole("export-pictures", export::pictures),
    whole("export-refused", export::refused),
    whole("export-sandboxed", export::sandboxed),
    whole("pitch-made", pitch::made),
    whole("pitch-sweep", pitch::sweep),
    whole("pitch-travels", pitch::travels),
    whole("pitch-hosted", pitch::hosted),
    whole("pitch-alone", pitch::alone),
    whole("pitch-printed", pitch::printed),
    whole("axe-pitch", |b| states::accessible(b, "pitch")),
    whole("axe-maker", |b| states::accessible(b, "maker")),
    whole("maker-lines", maker::lines),
    whole("axe-embed-maker", |b| states::accessible(b, "embed-maker")),
    shipped("offline", offline::all),
    shipped("offline-refused", offline::refused),
    shipped("single-opens", single::opens),
    whole("single-saved", single::saved),
    whole("single-refused", single::refused),
    whole("plan-mouse", plan::by_mouse),
    whole("plan-keys", plan::by_keys),
    whole("plan-what-if", plan::what_if),
    whole("plan-refused", plan::refused),
    whole("plan-stays", plan::stays),
    whole("axe-plan", |b| states::accessible(b, "plan")),
    whole("memory", many::memory),
    whole("table", many::table),
    whole("column-by-keys", many::column_by_keys),
    whole("column-meaning", many::meaning),
    whole("column-red", many::red),
    whole("files", many::files),
    whole("cancel-large", many::cancel),
    whole("large-table", many::large),
    whole("typing-beside", many::typing_beside),
    whole("second-paste", many::second),
    whole("languages", many::languages),
    whole("compare-sorts", compare::sorts),
    whole("compare-sifts", compare::sifts),
    whole("compare-corrects", compare::corrects),
    whole("compare-pictures", compare::pictures),
    whole("compare-ties", compare::ties),
    whole("compare-twice", compare::twice),
    whole("compare-large", compare::large),
    whole("axe-compare", |b| states::accessible(b, "compare")),
    whole("axe-table", |b| states::accessible(b, "table")),
    whole("axe-amber", |b| states::accessible(b, "amber")),
    whole("axe-red", |b| states::accessible(b, "red")),
    whole("axe-sheet", |b| states::accessible(b, "sheet")),
    whole("axe-second", |b| states::accessible(b, "second")),
    whole("keyboard-table", keyboard::table),
    whole("whole-comes-once", whole::comes_once),
    whole("whole-typed-meanwhile", whole::typed_meanwhile),
    whole("whole-opened", whole::opened),
    whole("whole-cannot-be-had", whole::cannot_be_had),
    shipped("preload-all", whole::preloaded),
    shipped("early-typing", start::early_typing),
    shipped("front-first", start::front_first),
    shipped("front-waited-for", start::front_waited_for),
    shipped("front-used", start::front_used),
    shipped("front-and-whole", start::front_and_whole),
    shipped("front-alone", start::front_alone),
    shipped("rehearsal", start::rehearsal),
    shipped("rehearsal-cut-short", start::rehearsal_cut_short),
    shipped("own-policy", start::own_policy),
    shipped("wasm-missing", start::wasm_missing),
    shipped("wasm-forbidden", start::wasm_forbidden),
    shipped("refused-connection", refused::connection),
    whole("refused-sheets", refused::sheets),
    shipped("refused-type", refused::kind),
    shipped("keyboard-walk", keyboard::everything_reached),
    shipped("keyboard-journey", keyboard::journey),
    shipped("twins", twins::independent),
    shipped("element-speaks", element::speaks),
    shipped("element-mounts", element::mounts),
    shipped("element-stands-in", element::stands_in),
    shipped("element-place", element::place),
    whole("element-hostile", element::hostile),
    whole("element-moved", element::moved),
    shipped("element-before", element::before),
    shipped("element-accents", element::accents),
    shipped("element-strict-host", |b| element::lives(b, "csp")),
    shipped("element-reset-host", |b| element::lives(b, "reset")),
    shipped("element-rtl-zoomed", |b| element::lives(b, "rtl")),
    shipped("element-odd-base", |b| element::lives(b, "base")),
    shipped("element-blocked", element::blocked),
    shipped("element-crowd", element::crowd),
    whole("frames-three", frames::three),
    whole("frames-theme", frames::theme),
    shipped("frames-late-and-moved", frames::late_and_moved),
    shipped("frames-plain", frames::plain),
    whole("frames-sandboxed", frames::sandboxed),
    whole("frames-amp", frames::amp),
    shipped("frames-strict-host", |b| frames::fits(b, "csp")),
    shipped("frames-odd-base", |b| frames::fits(b, "base")),
    shipped("frames-rtl-zoomed", |b| frames::fits(b, "rtl")),
    shipped("frames-clamped", frames::clamped),
    shipped("frames-no-loop", frames::no_loop),
    whole("frames-pasted-twice", frames::pasted_twice),
    whole("frames-forged", forged::ten_thousand),
    whole("host-jquery", hosts::jquery),
    whole("host-prototype", hosts::prototype),
    whole("host-yew", hosts::yew),
    shipped("axe-empty", |b| states::accessible(b, "empty")),
    whole("axe-reading", |b| states::accessible(b, "reading")),
    shipped("axe-question", |b| states::accessible(b, "question")),
    shipped("axe-result", |b| states::accessible(b, "result")),
    shipped("axe-cannot-read", |b| states::accessible(b, "cannot-read")),
    shipped("axe-safe", |b| states::accessible(b, "safe")),
    panic("axe-recovered", |b| states::accessible(b, "recovered")),
    panic("recoveries", recovery::twenty),
    panic("single-recovers", single::recovers),
    panic("twins-recovery", twins::one_dies),
];

/// The scenarios of a session. WebKit has no door to change the colour scheme of a running session, so its dark states
/// get a session of their own; the other two engines look at both schemes in one.
pub fn all(engine: Engine, theme: Theme) -> Vec<Scenario> {
    let of_session = |s: &&Scenario| match theme {
        Theme::Light => true,
        Theme::Dark => engine == Engine::Webkit && s.name.starts_with("axe-"),
    };
    ALL.iter().filter(of_session).copied().collect()
}

/// A figure, and nothing that a broken calculation leaves behind.
pub fn figure(text: &str) -> Outcome {
    if !text.chars().any(|c| c.is_ascii_digit()) {
        return Err(format!("no figure in {text:?}"));
    }
    sound(text)
}

/// No trace of arithmetic or code that went wrong.
pub fn sound(text: &str) -> Outcome {
    match ["NaN", "Infinity", "∞", "undefined", "[object"].iter().find(|trace| text.contains(*trace)) {
        Some(trace) => Err(format!("{trace} is shown: {text:.200}")),
        None => Ok(()),
    }
}

/// Fails with the sentence unless the condition holds.
pub fn expect(holds: bool, otherwise: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(otherwise()) }
}
