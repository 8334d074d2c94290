//! What is wrong with what came in: a code for programs, a sentence for people, and where it stands.
//!
//! Knows no input. Refuses to repeat more of it than a few letters.

use serde_json::json;

/// What kind of trouble it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// No such function.
    UnknownCall,
    /// An object that is no JSON.
    NotJson,
    /// A text or an object above its limit.
    TooLarge,
    /// More creators than that can be done with.
    TooMany,
    /// A key that nobody looks at: a typing error as a rule.
    UnknownKey,
    /// A word that is not among those that can stand there.
    UnknownWord,
    /// A number in place of a text, say.
    WrongType,
    /// A number that cannot be.
    OutOfRange,
    /// What cannot be left out.
    Missing,
    /// Two things that cannot both hold.
    Contradiction,
    /// A creator whom the text does not tell of.
    NoSuchCreator,
}

impl Code {
    /// Every code.
    pub const ALL: [Code; 11] = [
        Code::UnknownCall,
        Code::NotJson,
        Code::TooLarge,
        Code::TooMany,
        Code::UnknownKey,
        Code::UnknownWord,
        Code::WrongType,
        Code::OutOfRange,
        Code::Missing,
        Code::Contradiction,
        Code::NoSuchCreator,
    ];

    /// The word in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Code::UnknownCall => "unknown_call",
            Code::NotJson => "not_json",
            Code::TooLarge => "too_large",
            Code::TooMany => "too_many",
            Code::UnknownKey => "unknown_key",
            Code::UnknownWord => "unknown_word",
            Code::WrongType => "wrong_type",
            Code::OutOfRange => "out_of_range",
            Code::Missing => "missing",
            Code::Contradiction => "contradiction",
            Code::NoSuchCreator => "no_such_creator",
        }
    }
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// For programs.
    pub code: Code,
    /// For people, in English.
    pub message: String,
    /// The path of keys to it: "assumptions.margin"; "" for the whole.
    pub place: String,
}

impl Trouble {
    /// Trouble of a kind at a place.
    pub fn new(code: Code, place: &str, message: String) -> Trouble {
        Trouble { code, message, place: place.to_owned() }
    }

    /// It in JSON.
    pub fn told(&self) -> String {
        json!({ "error": { "code": self.code.key(), "message": self.message, "where": self.place } }).to_string()
    }
}
