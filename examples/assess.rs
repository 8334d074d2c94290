//! Text on stdin, the judgement of its first creator as one JSON object on stdout.
//!
//! ```text
//! printf 'maya.makes IG 24.8k followers avg 1,240 likes' | cargo run --no-default-features --example assess -- --basket 60
//! cargo run --no-default-features --example assess -- --schema
//! cargo run --no-default-features --example assess -- --facts < input.json
//! ```
//!
//! The object is a report: its places and their meanings are `SCHEMA` in `src/headless/report.rs`, printed by `--schema` and
//! held against what is printed by a test. Every number is `{value, shown}`: raw, and the digits that the page shows.
//! Beside the report stand `questions_open` (numbers that can be read in more than one way; nothing is computed from
//! them) and `others` (creators beyond the first). Where nothing is measured, the object is
//! `{not_computable: "nothing_measured", questions_open, others}`.
//!
//! `--basket N` sets the value of an order, `--year N` the year against which evidence is old (default: this year).
//!
//! `--facts` takes one object instead of text:
//!
//! ```text
//! platform, format, surface       keys; format and surface default to the platform's usual ones
//! followers, followers_lo, _hi    a count and what its rounding leaves open
//! engagements, views              {kind: "average" | "median", value, n?} or {kind: "list", values: [..]}
//! er_base                         "followers" or "views": the rate to grade
//! posts, fee, fit                 fit: "not told", "topic found" (or "expert") or "off topic"; without a fee it is estimated
//! also                            [{format, count}]: further formats, at most three
//! payment                         "flat", "product" (the same as gift: true), "commission" or "hybrid"
//! hybrid_share                    how much of an estimated fee is paid beside a commission
//! rights                          "none", "month", "half year", "year" or "forever"
//! paid_ads, exclusive, rush       true where the deal has it; uplift replaces what these four add up to
//! aov, margin, commission         basket and fractions of it
//! product, shipping, hours, hourly, boost, agency, uplift
//! currency, dollar_rate           what all money is in, and dollars for one of it; fee_currency: the fee's own
//! fit_share, ctr, cvr, code_rate  a figure of one's own: {median: x}, {range: [low, high]} or {known: x}; so is cpm
//! likes_hidden                    true or false
//! ```
//!
//! and prints `{outputs: {name: {low, mid, high, shares}}, orders, standing, narrow, info, factors, floor, fixed_cost}`.
//! Whatever is missing is not told; what is wrong is named on stderr, and the exit code is 2.

#[allow(dead_code)]
#[path = "schema/facts.rs"]
mod facts;

use creator_loupe::evidence::tiers::SCHEMES;
use creator_loupe::headless::report as schema;
use creator_loupe::model::{Assumptions, Profile};
use creator_loupe::paste::{Decisions, Reader};
use creator_loupe::report::assess;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(out) => match writeln!(std::io::stdout().lock(), "{out}") {
            Ok(()) => ExitCode::SUCCESS,
            // A closed pipe (`| head`) is no error worth words.
            Err(_) => ExitCode::FAILURE,
        },
        Err(why) => {
            eprintln!("assess: {why}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[String]) -> Result<Value, String> {
    let (mut facts_wanted, mut basket, mut year) = (false, None, this_year());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut number = || -> Result<f64, String> {
            let text = rest.next().ok_or_else(|| format!("{argument} needs a number"))?;
            text.parse().map_err(|_| format!("{argument}: \"{text}\" is not a number"))
        };
        match argument.as_str() {
            "--facts" => facts_wanted = true,
            "--schema" => {
                return Ok(schema::SCHEMA.iter().map(|(at, says)| json!({ "at": at, "says": says })).collect());
            }
            "--basket" => basket = Some(number()?),
            "--year" => year = number()? as u16,
            other => return Err(format!("\"{other}\" is not known: --facts, --schema, --basket N, --year N")),
        }
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(|e| format!("stdin: {e}"))?;
    if facts_wanted {
        let input: Value = serde_json::from_slice(&bytes).map_err(|e| format!("stdin is not JSON: {e}"))?;
        return Ok(facts::results(&facts::read(&input)?));
    }
    Ok(from_text(&bytes, &Assumptions { basket, ..Assumptions::default() }, year))
}

// The core has no clock; the command line hands it the year.
#[allow(clippy::disallowed_methods)]
fn this_year() -> u16 {
    // The length of the Gregorian year; wrong by hours at New Year, which ages no evidence.
    const YEAR: f64 = 365.2425 * 86_400.0;
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(1970, |t| 1970 + (t.as_secs_f64() / YEAR) as u16)
}

fn from_text(bytes: &[u8], assumptions: &Assumptions, year: u16) -> Value {
    let mut reader = Reader::new();
    reader.feed(bytes);
    let reading = reader.finish();
    let text = creator_loupe::paste::decoded(bytes);
    let first = reading.draft(&text, 0, &Decisions::default());
    let profile = first.and_then(|draft| Profile::try_from_draft(&draft, assumptions).ok());
    let mut out = match profile {
        Some(profile) => schema::report(&assess(&profile, assumptions, &SCHEMES[0], year)),
        None => json!({ "not_computable": "nothing_measured" }),
    };
    out["questions_open"] = json!(reading.questions.len());
    out["others"] = json!(reading.len().max(1) - 1);
    out
}
