//! What is wanted of a plan, as an object: stages, money, time, limits, and whom to keep in or out.
//!
//! Knows keys and bounds, those of the page's brief. Refuses to know whether it can be had: [`crate::plan`] says so.

use super::input::{Input, brief};
use super::terms;
use super::trouble::{Code, Trouble};
use crate::model::{Assumptions, Platform, Stage};
use crate::plan::{Case, MOST_POSTS, Part, Share, Taken, weights};
use crate::report::Counting;
use serde_json::Value;

const KEYS: [&str; 14] = [
    "budget",
    "stages",
    "hours",
    "most_posts",
    "most_each",
    "at_least",
    "at_most",
    "overlap",
    "count_by",
    "case",
    "book",
    "leave",
    "shares",
    "assumptions",
];

/// Money up to a billion and hours up to ten years, beyond which a sign is missing.
const MONEY: f64 = 1e9;
const HOURS: f64 = 87_600.0;
/// Creators who are asked for, or insisted on.
const CREATORS: usize = 1_000;
/// Bounds of parts of the money: every platform and stage twice is less.
const SHARES: usize = 32;

/// Somebody of the text: by the place from 0, or by the handle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// By place.
    At(usize),
    /// By handle.
    Called(String),
}

/// What is wanted. Money in hundredths.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// What is assumed of everybody.
    pub assumptions: Assumptions,
    /// How orders are counted, and at what each creator is taken.
    pub taken: Taken,
    /// How much each stage counts, 0 to 3.
    pub weights: [u8; 4],
    /// Money for everything.
    pub budget: u64,
    /// Minutes for everything.
    pub minutes: Option<u32>,
    /// Posts of one creator.
    pub most_posts: Option<u32>,
    /// Money for one creator.
    pub most_each: Option<u64>,
    /// Creators.
    pub at_least: usize,
    /// Creators.
    pub at_most: Option<usize>,
    /// Followers of one who follow another, too: a fraction.
    pub overlap: Option<f64>,
    /// Whom to book in any case.
    pub book: Vec<Whom>,
    /// Whom not to book.
    pub leave: Vec<Whom>,
    /// Bounds of parts of the money.
    pub shares: Vec<Share>,
}

const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Awareness => "awareness",
        Stage::Consideration => "consideration",
        Stage::Conversion => "conversion",
        Stage::Advocacy => "advocacy",
    }
}

const fn counting(counting: Counting) -> &'static str {
    match counting {
        Counting::Link => "link",
        Counting::Code => "code",
    }
}

const fn case(case: Case) -> &'static str {
    match case {
        Case::Likely => "likely",
        Case::Bad => "bad",
    }
}

impl Brief {
    /// The brief of an object that stands at a place.
    pub fn of(value: &Value, at: &str) -> Result<Brief, Trouble> {
        let input = Input::of(value, at, &KEYS)?;
        let cents = |money: f64| (money * 100.0 + 0.5) as u64;
        let Some(budget) = input.number("budget", MONEY)? else {
            return Err(input.trouble(Code::Missing, "budget", "\"budget\" is missing".to_owned()));
        };
        let creators = |key: &str| input.whole(key, 0, CREATORS as u32);
        Ok(Brief {
            assumptions: terms::given(&input)?,
            taken: Taken {
                counting: input.one("count_by", &Counting::ALL, counting)?.unwrap_or(Counting::Link),
                case: input.one("case", &[Case::Likely, Case::Bad], case)?.unwrap_or_default(),
            },
            weights: stages(&input)?,
            budget: cents(budget),
            minutes: input.number("hours", HOURS)?.map(|hours| (hours * 60.0) as u32),
            most_posts: input.whole("most_posts", 1, MOST_POSTS)?,
            most_each: input.number("most_each", MONEY)?.map(cents),
            at_least: creators("at_least")?.unwrap_or_default() as usize,
            at_most: creators("at_most")?.map(|most| most as usize),
            overlap: input.number("overlap", 1.0)?,
            book: whom(&input, "book")?,
            leave: whom(&input, "leave")?,
            shares: shares(&input)?,
        })
    }
}

/// `{awareness: 0 to 3, ...}`; where none counts, conversion does.
fn stages(input: &Input<'_>) -> Result<[u8; 4], Trouble> {
    let mut goal = [0; 4];
    if let Some(told) = input.get("stages") {
        let told = Input::of(told, &input.path("stages"), &Stage::ALL.map(stage))?;
        for (weight, of) in goal.iter_mut().zip(Stage::ALL) {
            *weight = told.whole(stage(of), 0, 3)?.and_then(|weight| u8::try_from(weight).ok()).unwrap_or_default();
        }
    }
    Ok(weights(goal))
}

fn whom(input: &Input<'_>, key: &str) -> Result<Vec<Whom>, Trouble> {
    let one = |(at, told): (usize, &Value)| {
        let place = told.as_u64().and_then(|place| usize::try_from(place).ok());
        let called = || told.as_str().filter(|handle| !handle.is_empty()).map(|handle| Whom::Called(handle.to_owned()));
        place.map(Whom::At).or_else(called).ok_or_else(|| {
            let why = format!("\"{key}\" must list creators: each by its place from 0, or by its handle");
            input.trouble(Code::WrongType, &format!("{key}.{at}"), why)
        })
    };
    input.list(key, CREATORS)?.iter().enumerate().map(one).collect()
}

/// `[{platform | stage, least?, most?}]`, in fractions of the budget.
fn shares(input: &Input<'_>) -> Result<Vec<Share>, Trouble> {
    let one = |(at, told): (usize, &Value)| {
        let told = Input::of(told, &input.path(&format!("shares.{at}")), &["platform", "stage", "least", "most"])?;
        let platform = told.one("platform", &Platform::ALL, Platform::key)?.map(Part::Platform);
        let stage = told.one("stage", &Stage::ALL, stage)?.map(Part::Stage);
        let of = match (platform, stage) {
            (Some(of), None) | (None, Some(of)) => of,
            _ => {
                let why = "\"shares\": each is of one \"platform\" or of one \"stage\"".to_owned();
                return Err(Trouble::new(Code::Contradiction, &input.path(&format!("shares.{at}")), why));
            }
        };
        let percent = |share: f64| (share * 100.0 + 0.5) as u8;
        let (least, most) = (told.number("least", 1.0)?, told.number("most", 1.0)?);
        Ok(Share { of, least: least.map_or(0, percent), most: most.map_or(100, percent) })
    };
    input.list("shares", SHARES)?.iter().enumerate().map(one).collect()
}

/// How somebody is repeated in a sentence.
pub fn called(whom: &Whom) -> String {
    match whom {
        Whom::At(place) => place.to_string(),
        Whom::Called(handle) => format!("\"{}\"", brief(handle)),
    }
}

/// What a part of the money is spent on.
pub fn part(part: Part) -> &'static str {
    match part {
        Part::Platform(platform) => platform.key(),
        Part::Stage(of) => stage(of),
    }
}
