//! What a reading got right of one case of the corpus: every creator, every stated fact, in any order.
//!
//! Knows the corpus's expectations (the language-neutral names of facts). Refuses to be lenient: a value that no accepted
//! reading of the case gives is wrong, whoever it is said of.

use creator_loupe::model::{Draft, Field, Platform};
use creator_loupe::paste::{Asked, Decisions, Question, read};
use serde_json::Value;

/// What came of one case.
#[derive(Default)]
pub struct Verdict {
    /// Creators that the case has, and those of them that were found.
    pub creators: usize,
    pub found: usize,
    /// Facts that the case states, those read right, and those that are asked about.
    pub stated: usize,
    pub right: usize,
    pub asked: usize,
    /// Facts that are neither read nor asked about.
    pub missing: Vec<String>,
    /// The case says that it can be read in several ways: asking is right.
    pub ambiguous: bool,
    /// Another reading that the case accepts was read whole: each of its facts.
    pub other: bool,
    /// Values said with confidence that no accepted reading has.
    pub wrong: Vec<String>,
}

impl Verdict {
    /// Every creator, every fact (of an ambiguous case read or asked about), nothing wrong.
    pub fn is_right(&self) -> bool {
        if self.other && self.wrong.is_empty() {
            return true;
        }
        let asked = if self.ambiguous { self.asked } else { 0 };
        let found = self.found == self.creators || asked > 0;
        found && self.right + asked == self.stated && self.wrong.is_empty()
    }
}

/// A text of the case.
pub fn text<'v>(v: &'v Value, key: &str) -> Option<&'v str> {
    v.get(key).and_then(Value::as_str)
}

/// A name letter by letter: Korean syllables come whole or in their parts (Unicode, chapter 3.12), and are the same.
fn parts(name: &str) -> String {
    let split = |c: char| {
        let n = (c as u32).wrapping_sub(0xAC00);
        let all =
            if n < 11_172 { [0x1100 + n / 588, 0x1161 + n % 588 / 28, 0x11A7 + n % 28] } else { [c as u32, 0, 0] };
        all.into_iter().filter(|p| *p != 0 && *p != 0x11A7).filter_map(char::from_u32)
    };
    name.chars().flat_map(split).collect()
}

/// Equal but for what a mean of single posts rounds, and the ten-thousandth that a quantity is kept to.
fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-4 * b.abs().max(1.0)
}

/// Whether a creator of the expectation, or of an accepted other reading, has this value.
fn has(creator: &Value, key: &str, value: f64) -> bool {
    creator.get(key).and_then(Value::as_f64).is_some_and(|v| near(value, v))
}

/// Other readings of the case that are to be accepted.
fn others(case: &Value) -> Vec<&Value> {
    let mut all = Vec::new();
    for a in case.get("alternatives").and_then(Value::as_array).into_iter().flatten() {
        match a.get("creators").and_then(Value::as_array).or(a.as_array()) {
            Some(list) => all.extend(list),
            None => all.push(a),
        }
    }
    all
}

/// The mean of the single posts of a draft.
fn mean(draft: &Draft, field: Field) -> Option<f64> {
    let values: Vec<f64> = draft
        .posts
        .iter()
        .filter_map(|p| match field {
            Field::LikesPerPost => p.likes.as_ref(),
            Field::CommentsPerPost => p.comments.as_ref(),
            Field::SharesPerPost => p.shares.as_ref(),
            Field::SavesPerPost => p.saves.as_ref(),
            Field::ViewsPerPost => p.views.as_ref(),
            _ => None,
        })
        .map(|f| f.value.value.to_f64())
        .collect();
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Whether the draft says this of the expectation.
fn says(draft: &Draft, key: &str, expected: &Value) -> bool {
    let is = |told: Option<&str>| told.map(parts) == expected.as_str().map(parts) && told.is_some();
    match key {
        "handle" => is(draft.handle.as_ref().map(|f| f.value.as_str())),
        "name" => is(draft.name.as_ref().map(|f| f.value.as_str())),
        "platform" => is(draft.platform.as_ref().map(|f| f.value.key())),
        "fee_currency" => is(draft.fee.as_ref().and_then(|f| f.value.currency.as_ref()).map(|c| c.code())),
        "fee" => draft
            .fee
            .as_ref()
            .is_some_and(|f| expected.as_f64().is_some_and(|e| near(f.value.amount.value.to_f64(), e))),
        _ => Field::from_key(key).is_some_and(|f| {
            let told = draft.fact(f).map(|x| x.value.value.to_f64()).or_else(|| mean(draft, f));
            told.zip(expected.as_f64()).is_some_and(|(a, b)| near(a, b))
        }),
    }
}

/// How well a draft is this creator.
fn likeness(draft: &Draft, expected: &Value) -> usize {
    let fields = expected.as_object().into_iter().flatten();
    fields.filter(|(k, v)| says(draft, k, v)).map(|(k, _)| if k == "handle" || k == "name" { 3 } else { 1 }).sum()
}

/// Judges everything that is read of a text, for a case.
pub fn judge(case: &Value, text: &str) -> Verdict {
    let reading = read(text);
    let drafts: Vec<Draft> = (0..reading.len()).filter_map(|i| reading.draft(text, i, &Decisions::default())).collect();
    let mut verdict = Verdict { ambiguous: case.get("ambiguous").is_some(), ..Verdict::default() };
    let none = Vec::new();
    let expected = case["expected"]["creators"].as_array().unwrap_or(&none);
    let others = others(case);
    // The most alike first; each draft is one creator's.
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for (e, creator) in expected.iter().enumerate() {
        for (d, draft) in drafts.iter().enumerate() {
            pairs.push((likeness(draft, creator), e, d));
        }
    }
    pairs.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut of_creator = vec![None; expected.len()];
    let mut of_draft = vec![None; drafts.len()];
    for (_, e, d) in pairs {
        if of_creator[e].is_none() && of_draft[d].is_none() {
            (of_creator[e], of_draft[d]) = (Some(d), Some(e));
        }
    }
    for (creator, matched) in expected.iter().zip(&of_creator) {
        verdict.creators += 1;
        let draft = matched.map(|d| &drafts[d]);
        verdict.found += usize::from(draft.is_some_and(|d| likeness(d, creator) > 0));
        for (key, value) in creator.as_object().into_iter().flatten() {
            verdict.stated += 1;
            let asked = |q: &Question| {
                // One answer about a column is for all of its rows.
                (Some(q.creator) == *matched || (q.column.is_some() && *matched >= Some(reading.creators.len())))
                    && q.readings.iter().any(|c| match c.asked {
                        Asked::Field(f) => f.key() == key,
                        Asked::Fee => key.starts_with("fee"),
                        Asked::Platform => key == "platform",
                    })
            };
            if draft.is_some_and(|d| says(d, key, value)) {
                verdict.right += 1;
            } else if reading.questions.iter().any(asked) {
                verdict.asked += 1;
            } else {
                verdict.missing.push(key.clone());
            }
        }
    }
    // One that names nobody is about the first creator, and says only what differs.
    verdict.other = verdict.ambiguous
        && others.iter().any(|other| {
            let named = ["handle", "name"].iter().any(|key| other.get(key).is_some());
            let rest = expected.first().filter(|_| !named).and_then(Value::as_object).into_iter().flatten();
            let rest = rest.filter(|(key, _)| other.get(key.as_str()).is_none());
            let facts = || other.as_object().into_iter().flatten().chain(rest.clone());
            drafts.iter().any(|d| facts().all(|(key, value)| says(d, key, value)))
        });
    for (draft, matched) in drafts.iter().zip(&of_draft) {
        let own = matched.map(|e| &expected[e]);
        wrong(case, draft, own, expected, &others, &mut verdict);
    }
    verdict
}

/// What the draft says with confidence that no accepted reading has.
fn wrong(
    case: &Value,
    draft: &Draft,
    own: Option<&Value>,
    expected: &[Value],
    others: &[&Value],
    verdict: &mut Verdict,
) {
    let accepted = |key: &str, value: f64| {
        own.map_or_else(|| expected.iter().any(|e| has(e, key, value)), |e| has(e, key, value))
            || others.iter().any(|o| has(o, key, value))
    };
    for (f, fact) in &draft.facts {
        // How many posts an average is over is stated by no case.
        if *f == Field::PostsCounted {
            continue;
        }
        let value = fact.value.value.to_f64();
        if !accepted(f.key(), value) {
            verdict.wrong.push(format!("{} = {value}", f.key()));
        }
    }
    if let Some(fee) = &draft.fee {
        let (amount, currency) = (fee.value.amount.value.to_f64(), fee.value.currency.as_ref().map(|c| c.code()));
        let said = own.and_then(|e| text(e, "fee_currency"));
        if !accepted("fee", amount) || said.is_some() && said != currency {
            verdict.wrong.push(format!("fee = {amount} {currency:?}"));
        }
    }
    let differs = |key: &str, told: Option<&str>| {
        let said = own.and_then(|e| text(e, key));
        told.zip(said).is_some_and(|(t, s)| parts(t) != parts(s))
    };
    for (key, told) in [("handle", &draft.handle), ("name", &draft.name)] {
        if let Some(told) = told.as_ref().map(|f| f.value.as_str()).filter(|t| differs(key, Some(t))) {
            verdict.wrong.push(format!("{key} = {told}"));
        }
    }
    if let Some(p) = &draft.platform {
        // Said in the expectation, or at least the platform that the text was taken from.
        let said = own.and_then(|e| text(e, "platform")).or(text(case, "platform"));
        if said.is_some_and(|s| Platform::from_key(s).is_some_and(|s| s != p.value)) {
            verdict.wrong.push(format!("platform = {}", p.value.key()));
        }
    }
}
