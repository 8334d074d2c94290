//! One creator's facts as an object, for who has them in fields and not in a text.
//!
//! Knows keys and what cannot be. Refuses to judge, and to fill in what is not told.

use super::input::Input;
use super::terms::MONEY;
use super::trouble::{Code, Trouble};
use crate::model::{
    Assumptions, Engagement, Fields, Format, Measured, Platform, Profile, Quote, Rounded, counted_parts,
};
use serde_json::Value;

/// Every key.
pub const KEYS: [&str; 9] = [
    "platform",
    "followers",
    "followers_lo",
    "followers_hi",
    "engagements",
    "views",
    "fee",
    "fee_currency",
    "likes_hidden",
];

/// No account has counted further, as in [`crate::model`].
const MOST: f64 = 1e10;
/// Posts of a list.
const POSTS: usize = 1_000;

/// The profile of facts that stand at a place; a fee without a currency is in the chosen one.
pub fn profile(value: &Value, at: &str, assumptions: &Assumptions) -> Result<Profile, Trouble> {
    let input = Input::of(value, at, &KEYS)?;
    let Some(platform) = input.one("platform", &Platform::ALL, Platform::key)? else {
        return Err(input.trouble(Code::Missing, "platform", "\"platform\" is missing".to_owned()));
    };
    let (views, engagements) = (measured(&input, "views")?, measured(&input, "engagements")?);
    let engagement = engagements.as_ref().map(|(measured, _)| Engagement {
        measured: measured.clone(),
        parts: Fields::of(counted_parts(Some(platform))),
        missing: Fields::default(),
    });
    let currency = input.currency("fee_currency")?.unwrap_or(assumptions.currency);
    Ok(Profile {
        platform: Some(platform),
        followers: followers(&input)?,
        rates_by_view: rates(views.as_ref(), engagements.as_ref()),
        views: views.map(|(measured, _)| measured),
        engagement,
        fee: input.number("fee", MONEY)?.map(|amount| Quote { amount, currency }),
        likes_hidden: input.yes("likes_hidden")?,
        ..Profile::default()
    })
}

/// Whether what is to be booked exists where the creator posts.
pub fn fits(profile: &Profile, assumptions: &Assumptions) -> Result<(), Trouble> {
    let Some(platform) = profile.platform else { return Ok(()) };
    let strange = |format: &Format| !platform.formats().contains(format);
    let why = |key: &str, format: Format| {
        let why = format!("\"{key}\": there is no {} on {}", format.key(), platform.key());
        Err(Trouble::new(Code::Contradiction, &format!("assumptions.{key}"), why))
    };
    if let Some(format) = assumptions.format.filter(strange) {
        return why("format", format);
    }
    match assumptions.also.iter().flatten().map(|more| more.format).find(strange) {
        Some(format) => why("also", format),
        None => Ok(()),
    }
}

fn followers(input: &Input<'_>) -> Result<Option<Rounded>, Trouble> {
    let (low, high) = (input.number("followers_lo", MOST)?, input.number("followers_hi", MOST)?);
    let Some(value) = input.number("followers", MOST)? else { return Ok(None) };
    let (low, high) = (low.unwrap_or(value), high.unwrap_or(value));
    if low > value || value > high {
        let why = "\"followers_lo\" and \"followers_hi\" must enclose \"followers\"".to_owned();
        return Err(input.trouble(Code::Contradiction, "followers", why));
    }
    Ok(Some(Rounded { value, low, high }))
}

/// A per-post figure, and the values as told, unsorted, where it is a list.
type Told = (Measured, Vec<f64>);

/// `{kind: "average" | "median", value, n?}` or `{kind: "list", values: [..]}`.
fn measured(input: &Input<'_>, key: &str) -> Result<Option<Told>, Trouble> {
    let Some(value) = input.get(key) else { return Ok(None) };
    let inner = Input::of(value, &input.path(key), &["kind", "value", "n", "values"])?;
    let said = |code: Code, what: &str| input.trouble(code, key, format!("\"{key}\" {what}"));
    let n = inner.whole("n", 1, 1_000_000)?;
    match inner.one("kind", &["average", "median", "list"], |kind| kind)? {
        None => Err(said(Code::Missing, "needs a \"kind\": average, median or list")),
        Some("list") => {
            let told = inner.list("values", POSTS)?.iter();
            let counted = |x: &Value| x.as_f64().filter(|x| (0.0..=MOST).contains(x));
            let values: Option<Vec<f64>> = told.map(counted).collect();
            let values = values.ok_or_else(|| said(Code::OutOfRange, "needs \"values\" that are all counts"))?;
            // Zeros are left out, but keep their place beside the other list.
            let list = Measured::list(values.iter().copied());
            let list = list.ok_or_else(|| said(Code::OutOfRange, "needs \"values\" with a count above 0"))?;
            Ok(Some((list, values)))
        }
        Some(kind) => {
            let value = inner.number("value", MOST)?.and_then(|value| Measured::middle(value, n, kind == "median"));
            value.map(|told| Some((told, Vec::new()))).ok_or_else(|| said(Code::Missing, "needs a positive \"value\""))
        }
    }
}

/// Interactions over views, post by post, where both are listed.
fn rates(views: Option<&Told>, engagements: Option<&Told>) -> Vec<f64> {
    let mut rates: Vec<f64> = match (views, engagements) {
        (Some((_, w)), Some((_, e))) if w.len() == e.len() => {
            w.iter().zip(e).filter(|(w, e)| **w > 0.0 && **e > 0.0).map(|(w, e)| e / w).collect()
        }
        _ => Vec::new(),
    };
    rates.sort_unstable_by(f64::total_cmp);
    rates
}
