//! An object of somebody's, read key by key: what is there is checked, what is not there is nothing, what is not known is told.
//!
//! Knows types and bounds. Refuses to know what a key means.

use super::trouble::{Code, Trouble};
use crate::model::{Currency, Override};
use serde_json::{Map, Value};

/// Letters of a strange word that are repeated in the answer.
const SHOWN: usize = 40;

/// An object and where it stands.
pub struct Input<'a> {
    at: String,
    fields: &'a Map<String, Value>,
}

impl<'a> Input<'a> {
    /// An object with no other keys than these.
    pub fn of(value: &'a Value, at: &str, known: &[&str]) -> Result<Input<'a>, Trouble> {
        let Some(fields) = value.as_object() else {
            let what = if at.is_empty() { "what is given".to_owned() } else { format!("\"{at}\"") };
            return Err(Trouble::new(Code::WrongType, at, format!("{what} must be an object, it is {}", kind(value))));
        };
        let input = Input { at: at.to_owned(), fields };
        match fields.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => {
                let key = brief(key);
                let why = format!("\"{key}\" is not a known key; known are {}", known.join(", "));
                Err(input.trouble(Code::UnknownKey, &key, why))
            }
            None => Ok(input),
        }
    }

    /// What stands there; null is nothing.
    pub fn get(&self, key: &str) -> Option<&'a Value> {
        self.fields.get(key).filter(|value| !value.is_null())
    }

    /// The path to a key.
    pub fn path(&self, key: &str) -> String {
        if self.at.is_empty() { key.to_owned() } else { format!("{}.{key}", self.at) }
    }

    /// Trouble with a key.
    pub fn trouble(&self, code: Code, key: &str, why: String) -> Trouble {
        Trouble::new(code, &self.path(key), why)
    }

    fn must_be(&self, key: &str, what: &str, value: &Value) -> Trouble {
        self.trouble(Code::WrongType, key, format!("\"{key}\" must be {what}, it is {}", kind(value)))
    }

    /// A number from 0 on.
    pub fn number(&self, key: &str, most: f64) -> Result<Option<f64>, Trouble> {
        let Some(value) = self.get(key) else { return Ok(None) };
        let number = value.as_f64().ok_or_else(|| self.must_be(key, "a number", value))?;
        if (0.0..=most).contains(&number) {
            return Ok(Some(number));
        }
        Err(self.trouble(Code::OutOfRange, key, format!("\"{key}\" must be between 0 and {most}, it is {number}")))
    }

    /// A whole number.
    pub fn whole(&self, key: &str, least: u32, most: u32) -> Result<Option<u32>, Trouble> {
        let Some(value) = self.get(key) else { return Ok(None) };
        let number = value.as_f64().ok_or_else(|| self.must_be(key, "a number", value))?;
        // 2.0 is whole too. What is below zero or no number becomes 0, and is then not itself.
        let whole = number as u32;
        if f64::from(whole) == number && (least..=most).contains(&whole) {
            return Ok(Some(whole));
        }
        let why = format!("\"{key}\" must be a whole number between {least} and {most}, it is {number}");
        Err(self.trouble(Code::OutOfRange, key, why))
    }

    /// A text.
    pub fn word(&self, key: &str) -> Result<Option<&'a str>, Trouble> {
        let Some(value) = self.get(key) else { return Ok(None) };
        value.as_str().map(Some).ok_or_else(|| self.must_be(key, "a text", value))
    }

    /// A text that says one of several things.
    pub fn one<T: Copy>(&self, key: &str, all: &[T], word: impl Fn(T) -> &'static str) -> Result<Option<T>, Trouble> {
        let Some(told) = self.word(key)? else { return Ok(None) };
        if let Some(found) = all.iter().copied().find(|one| word(*one) == told) {
            return Ok(Some(found));
        }
        let words: Vec<&str> = all.iter().copied().map(word).collect();
        let why = format!("\"{key}\": \"{}\" is not known; known are {}", brief(told), words.join(", "));
        Err(self.trouble(Code::UnknownWord, key, why))
    }

    /// Whether something holds; what is not said does not.
    pub fn yes(&self, key: &str) -> Result<bool, Trouble> {
        let Some(value) = self.get(key) else { return Ok(false) };
        value.as_bool().ok_or_else(|| self.must_be(key, "true or false", value))
    }

    /// A list.
    pub fn list(&self, key: &str, most: usize) -> Result<&'a [Value], Trouble> {
        let Some(value) = self.get(key) else { return Ok(&[]) };
        let list = value.as_array().ok_or_else(|| self.must_be(key, "a list", value))?;
        if list.len() <= most {
            return Ok(list);
        }
        let why = format!("\"{key}\" holds {} entries, more than {most}", list.len());
        Err(self.trouble(Code::TooMany, key, why))
    }

    /// A currency that can be chosen.
    pub fn currency(&self, key: &str) -> Result<Option<Currency>, Trouble> {
        let Some(told) = self.word(key)? else { return Ok(None) };
        let found = Currency::OFFERED.into_iter().find(|currency| currency.code() == told);
        found.map(Some).ok_or_else(|| {
            let why = format!("\"{key}\": \"{}\" is not known; give a code such as USD or EUR", brief(told));
            self.trouble(Code::UnknownWord, key, why)
        })
    }

    /// A figure of one's own: `{median: x}`, `{range: [low, high]}` or `{known: x}`.
    pub fn own(&self, key: &str) -> Result<Option<Override>, Trouble> {
        let Some(value) = self.get(key) else { return Ok(None) };
        let number = |at: &Value| at.as_f64().filter(|x| *x > 0.0);
        let mut told = value.as_object().into_iter().flatten();
        let found = match (told.next(), told.next()) {
            (Some((kind, at)), None) if kind == "median" => number(at).map(Override::Median),
            (Some((kind, at)), None) if kind == "known" => number(at).map(Override::Known),
            (Some((kind, at)), None) if kind == "range" => match at.as_array().map(Vec::as_slice) {
                Some([low, high]) => number(low).zip(number(high)).filter(|(low, high)| low <= high),
                _ => None,
            }
            .map(|(low, high)| Override::Range(low, high)),
            _ => None,
        };
        found.map(Some).ok_or_else(|| {
            let why = format!("\"{key}\" must be {{median}}, {{range: [low, high]}} or {{known}}, of numbers above 0");
            self.trouble(Code::WrongType, key, why)
        })
    }
}

/// The beginning of a word, as it can be repeated.
pub fn brief(word: &str) -> String {
    word.chars().take(SHOWN).collect()
}

/// What a value is, for a sentence.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
