//! `cargo xtask accuracy`: how much is read right, measured and printed.
//!
//! Knows which measures there are. Refuses to know how any of them is taken.

pub mod cldr;
mod corpus;

use crate::Done;
use crate::setup::{self, Need};

/// Takes the measure that was asked for.
pub fn command(words: &[String]) -> Done {
    match words {
        [] => corpus::measure(false),
        [word] if word == "--write" => corpus::measure(true),
        [word] if word == "--cldr" => {
            setup::ensure(Need::Node)?;
            cldr::measure()?.judge()
        }
        _ => Err("accuracy takes --write (the table goes into README.md too) or --cldr (every number as every locale of CLDR \
                  writes it)"
            .to_owned()),
    }
}
