//! WITHOUT A PAGE: the same reading, judging, comparing and planning, text or objects in, JSON out.
//!
//! Knows the shape of what goes in and comes out. Refuses to show, to store and
//! to know a browser, and to panic: what is wrong with what comes in is told as [`Trouble`], with its place.

mod brief;
mod compared;
mod facts;
mod figure;
mod input;
mod notes;
mod planned;
pub mod reading;
pub mod report;
mod terms;
mod trouble;

pub use brief::Brief;
pub use compared::compare;
pub use facts::{KEYS as FACTS, fits, profile};
pub use planned::plan;
pub use terms::assumptions;
pub use trouble::{Code, Trouble};

use crate::evidence::tiers::SCHEMES;
use crate::model::{Assumptions, Draft, Profile};
use crate::paste::{self, Decisions, Reading, TEXT_LIMIT};
use crate::report as thinking;
use input::Input;
use serde_json::{Map, Value, json};

/// Objects of more bytes than this are not looked at.
pub const OBJECT_LIMIT: usize = 64 * 1024;

/// The one door: the answer of a call, always one JSON object. `given` is the object of everything but the text, "" for none.
pub fn answer(call: &str, text: &str, given: &str) -> String {
    let answered = match call {
        "read" => read(text),
        "assess" => object(given).and_then(|given| assess(text, &given)).map(|value| value.to_string()),
        "compare" => object(given).and_then(|given| compare(text, &given)),
        "plan" => object(given).and_then(|given| plan(text, &given)).map(|value| value.to_string()),
        _ => Err(Trouble::new(Code::UnknownCall, "", "the calls are read, assess, compare and plan".to_owned())),
    };
    answered.unwrap_or_else(|trouble| trouble.told())
}

/// What was read from a text.
pub fn read(text: &str) -> Result<String, Trouble> {
    let mut out = Vec::new();
    let written = reading::write(text, &of(text)?, &mut out).ok().and_then(|()| String::from_utf8(out).ok());
    written.ok_or_else(|| Trouble::new(Code::TooMany, "", "the reading cannot be written".to_owned()))
}

/// One creator of a text, or facts, judged. In `given`: `facts` in place of the text, `assumptions`, `creator` (which of the
/// text, from 0) and `year` (against which evidence is old).
pub fn assess(text: &str, given: &Value) -> Result<Value, Trouble> {
    let given = Input::of(given, "", &["facts", "assumptions", "creator", "year"])?;
    let assumptions = terms::given(&given)?;
    let year = given.whole("year", 0, 9_999)?.and_then(|year| u16::try_from(year).ok()).unwrap_or_default();
    let judged = |profile: &Profile| report::report(&thinking::assess(profile, &assumptions, &SCHEMES[0], year));
    if let Some(told) = given.get("facts") {
        let profile = facts::profile(told, "facts", &assumptions)?;
        facts::fits(&profile, &assumptions)?;
        return Ok(judged(&profile));
    }
    let reading = of(text)?;
    let which = given.whole("creator", 0, u32::MAX)?.unwrap_or_default() as usize;
    if which > 0 && which >= reading.len() {
        let why = format!("\"creator\": the text tells of {}, counted from 0", reading.len());
        return Err(Trouble::new(Code::NoSuchCreator, "creator", why));
    }
    let draft = if reading.is_empty() { None } else { reading.draft(text, which, &Decisions::default()) };
    let profile = draft.and_then(|draft| Profile::try_from_draft(&draft, &assumptions).ok());
    let mut out = match profile {
        Some(profile) => judged(&profile),
        None => json!({ "not_computable": "nothing_measured" }),
    };
    if let Value::Object(out) = &mut out {
        out.insert("questions_open".to_owned(), json!(reading.questions.len()));
        out.insert("others".to_owned(), json!(reading.len().max(1) - 1));
    }
    Ok(out)
}

/// A text that is short enough to be read.
fn of(text: &str) -> Result<Reading, Trouble> {
    if text.len() > TEXT_LIMIT {
        let why = format!("the text has {} bytes, more than the limit of {TEXT_LIMIT}", text.len());
        return Err(Trouble::new(Code::TooLarge, "text", why));
    }
    Ok(paste::read(text))
}

/// An object that is short enough to be looked at.
pub fn object(given: &str) -> Result<Value, Trouble> {
    if given.is_empty() {
        return Ok(Value::Object(Map::new()));
    }
    if given.len() > OBJECT_LIMIT {
        let why = format!("the object has {} bytes, more than the limit of {OBJECT_LIMIT}", given.len());
        return Err(Trouble::new(Code::TooLarge, "", why));
    }
    serde_json::from_str(given).map_err(|why| {
        let at = format!("this is not JSON; it breaks in line {}, column {}", why.line(), why.column());
        Trouble::new(Code::NotJson, "", at)
    })
}

/// Every creator of a reading in turn: those of the text, then the rows of its sheet, whose columns are settled once.
fn each(text: &str, reading: &Reading, take: &mut dyn FnMut(usize, &Draft)) {
    reading.creators.iter().enumerate().for_each(|(at, draft)| take(at, draft));
    if let Some(sheet) = &reading.sheet {
        let mut rows = sheet.under(text, &Decisions::default());
        for row in 0..sheet.rows() {
            take(reading.creators.len() + row, &rows.draft(row));
        }
    }
}

/// Whom a figure is of.
fn named(draft: &Draft) -> (Option<String>, Option<String>, Option<&'static str>) {
    let text = |fact: &crate::model::Fact<String>| fact.value.clone();
    (
        draft.handle.as_ref().map(text),
        draft.name.as_ref().map(text),
        draft.platform.as_ref().map(|told| told.value.key()),
    )
}

/// What is assumed where nothing is given.
fn usual() -> Assumptions {
    Assumptions::default()
}
