//! Forty creators on the nine platforms, from 800 to 30 million followers, against an independent program and its draws.
//!
//! `golden/oracle.py` works them out from the model's text with scipy and writes `golden/forty.json`; this file holds the
//! crate to its digits (2e-5, and 1e-4 where the content price enters), and to what two million draws of the same model
//! give: products within the draws' own error, sums and unit costs within 4 %, chances within a point.
//!
//! Two things that no closed form can hold are said where they are tested: see [`BENT`] and [`SMOOTH`].

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../examples/schema/facts.rs"]
mod facts;
#[allow(dead_code)]
mod golden_common;

use creator_loupe::model::{Decimal, Draft, Fact, Field, Format, Platform, Post, Profile, Quantity};
use creator_loupe::report::figures;
use creator_loupe::stats::Z80;
use golden_common::agree;
use serde_json::Value;

fn forty() -> Value {
    serde_json::from_str(include_str!("golden/forty.json")).unwrap()
}

fn profiles(all: &Value) -> &Vec<Value> {
    all["profiles"].as_array().unwrap()
}

fn results(expected: &Value) -> Value {
    facts::results(&facts::read(&expected["input"]).unwrap_or_else(|why| panic!("{}: {why}", expected["input"])))
}

#[test]
fn forty_profiles_agree_with_the_oracle() {
    profiles(&forty()).iter().for_each(agree);
}

/// The forty are what they say: every platform and format, every way of telling, from 800 to 30 million.
#[test]
fn the_forty_cover_what_there_is() {
    let all = forty();
    let inputs: Vec<&Value> = profiles(&all).iter().map(|p| &p["input"]).collect();
    assert_eq!(inputs.len(), 40);
    for platform in Platform::ALL {
        for format in platform.formats() {
            assert!(
                inputs.iter().any(|i| i["platform"] == platform.key() && i["format"] == format.key()),
                "{format:?}"
            );
        }
    }
    let sizes: Vec<f64> = inputs.iter().filter_map(|i| i["followers"].as_f64()).collect();
    assert!(sizes.contains(&800.0) && sizes.contains(&3e7));
    assert!(sizes.iter().all(|f| (800.0..=3e7).contains(f)));
    let any = |what: &str, holds: &dyn Fn(&Value) -> bool| assert!(inputs.iter().any(|i| holds(i)), "{what}");
    for kind in ["average", "median", "list"] {
        any(kind, &|i| i["views"]["kind"] == kind);
        any(kind, &|i| i["engagements"]["kind"] == kind);
    }
    for kind in ["median", "range", "known"] {
        any(kind, &|i| ["fit_share", "ctr", "cvr", "code_rate", "cpm"].iter().any(|key| i[key].get(kind).is_some()));
    }
    for fit in ["not told", "expert", "off topic"] {
        any(fit, &|i| i["fit"] == fit);
    }
    for key in ["fee", "gift", "commission", "agency", "boost", "uplift", "likes_hidden", "followers_lo", "dollar_rate"]
    {
        any(key, &|i| !i[key].is_null());
    }
    any("nothing pasted", &|i| i["views"].is_null() && i["engagements"].is_null());
    any("zeros", &|i| i["views"]["values"].as_array().is_some_and(|v| v.iter().any(|x| x == 0)));
    any("several posts", &|i| i["posts"].as_u64().is_some_and(|p| p > 1));
}

/// Standard error of the logarithm of a drawn quantile at `z` (0 or +-z80), where the drawn logarithms are normal.
fn error(sigma: f64, z: f64, draws: f64) -> f64 {
    let (p, density) = if z == 0.0 { (0.5, 0.398_942_280_401_432_7) } else { (0.1, 0.175_498_331_932_486_9) };
    sigma * (p * (1.0 - p) / draws).sqrt() / density
}

/// Where the model's own rule for sums (section 7) is further from its draws than 4 %: a price per view over a view rate that is
/// hardly known, the price of the content as large as that of the views, so that the cost bends in the very middle. The
/// crate follows the rule to the last digit; the rule itself is off by this much.
const BENT: [(&str, f64); 1] = [("F30", 0.06)];

/// From this many orders on, the chance of profit is held against whole orders. Below, whole orders make steps (0.999 orders
/// needed: one; 1.001: two), a step may be forty points high, and nothing that is "smooth in price" (section 8) can be
/// within a point of both of its sides. There it is held against draws whose steps run together: half an order more or less
/// is needed, evenly; and that to three points, since the smooth count is not quite the mean of its neighbours.
const SMOOTH: f64 = 3.0;

#[test]
fn two_million_draws_say_the_same() {
    let all = forty();
    let draws = all["draws"].as_f64().unwrap();
    assert_eq!(draws, 2e6);
    let (mut products, mut units, mut chances) = (0, (0.0_f64, String::new()), (0.0_f64, String::new()));
    for expected in profiles(&all) {
        let (id, found) = (expected["input"]["id"].as_str().unwrap(), results(expected));
        for (name, told) in expected["outputs"].as_object().unwrap() {
            let ends = ["low", "mid", "high"].map(|end| found["outputs"][name][end].as_f64().unwrap());
            let product = expected["factors"].get(name).is_some();
            for (i, z) in [-Z80, 0.0, Z80].into_iter().enumerate() {
                let drawn = told["simulated"][i].as_f64().unwrap();
                let away = if drawn == ends[i] { 0.0 } else { (ends[i] / drawn).ln() };
                let at = format!("{id} / {name} / {i}: {} is not {drawn}", ends[i]);
                if product {
                    // Four errors: of some 900 comparisons none should be beyond. The draws are kept to five digits.
                    let sigma = (ends[2] / ends[0]).ln() / (2.0 * Z80);
                    assert!(away.abs() <= 4.0 * error(sigma, z, draws) + 1e-5, "{at}");
                    products += 1;
                } else {
                    let most = BENT.iter().find(|(bent, _)| *bent == id).map_or(0.04, |(_, most)| *most);
                    assert!(away.abs() <= most, "{at}");
                    if away.abs() > units.0 {
                        units = (away.abs(), at);
                    }
                }
            }
        }
        for (by, told) in expected["orders"].as_object().unwrap() {
            for (ours, drawn) in [
                ("chance_of_profit", "simulated_profit"),
                ("chance_of_none", "simulated_none"),
                ("count_content", "simulated_content"),
            ] {
                let few = told.get("break_even_orders").and_then(Value::as_f64).is_some_and(|n| n > 0.0 && n < SMOOTH);
                let smooth = few && ours == "chance_of_profit";
                let drawn = if smooth { "simulated_smooth_profit" } else { drawn };
                let Some(drawn) = told.get(drawn).and_then(Value::as_f64) else { continue };
                let found = found["orders"][by][ours].as_f64().unwrap();
                let at = format!("{id} / {by} / {ours}: {found} is not {drawn}");
                assert!((found - drawn).abs() <= if smooth { 0.03 } else { 0.01 }, "{at}");
                if (found - drawn).abs() > chances.0 {
                    chances = ((found - drawn).abs(), at);
                }
            }
        }
    }
    assert!(products > 700, "only {products} compared");
    println!("worst sum or unit cost: {:.2} % ({})", units.0 * 100.0, units.1);
    println!("worst chance: {:.2} points ({})", chances.0 * 100.0, chances.1);
}

/// The same facts entered as a draft, as reading makes one: zeros in lists, hidden likes and rounding go through
/// [`Profile::try_from_draft`], which leaves out, sums and pairs by itself.
#[test]
fn a_draft_of_the_same_facts_gives_the_same_numbers() {
    let all = forty();
    let mut seen = 0;
    for expected in profiles(&all) {
        let input = &expected["input"];
        let facts = facts::read(input).unwrap();
        let Some(mut draft) = draft(input) else { continue };
        draft.fee = facts.profile.fee.map(|fee| {
            let amount = Quantity::exact(Decimal::from_int(fee.amount as i64));
            Fact::typed(creator_loupe::model::Money { amount, currency: Some(fee.currency) })
        });
        let profile = Profile::try_from_draft(&draft, &facts.assumptions).unwrap();
        assert_eq!(figures(&profile, &facts.assumptions), figures(&facts.profile, &facts.assumptions), "{input}");
        seen += 1;
    }
    assert!(seen > 30, "only {seen} could be written as a draft");
}

fn exact(n: f64) -> Fact<Quantity> {
    Fact::typed(Quantity::exact(Decimal::from_int(n as i64)))
}

/// The draft that says what an input says; `None` where a draft cannot (views and interactions told in unlike ways).
fn draft(input: &Value) -> Option<Draft> {
    let platform = Platform::from_key(input["platform"].as_str()?)?;
    let mut draft = Draft { platform: Some(Fact::typed(platform)), ..Draft::default() };
    if let Some(followers) = input["followers"].as_f64() {
        let at = |key: &str| Decimal::from_int(input[key].as_f64().unwrap_or(followers) as i64);
        let quantity = Quantity { value: at("followers"), low: at("followers_lo"), high: at("followers_hi") };
        draft.set(Field::Followers, Fact::typed(quantity));
    }
    if input["likes_hidden"] == true {
        draft.hidden.push((Field::LikesPerPost, Default::default()));
    }
    let (views, engagements) = (&input["views"], &input["engagements"]);
    let told: Vec<&Value> = [views, engagements].into_iter().filter(|v| !v.is_null()).collect();
    if told.iter().any(|v| v["kind"] != told[0]["kind"] || v["n"] != told[0]["n"]) {
        return None;
    }
    let first = told.first().copied().unwrap_or(&Value::Null);
    draft.medians = first["kind"] == "median";
    if first["kind"] == "list" {
        // Saves are what counts on Pinterest, likes elsewhere.
        let at = |list: &Value, i: usize| list["values"][i].as_f64().map(exact);
        let posts = first["values"].as_array()?.len();
        draft.posts = (0..posts)
            .map(|i| Post { likes: at(engagements, i), comments: None, shares: None, saves: None, views: at(views, i) })
            .collect();
        return (told.iter().all(|v| v["values"].as_array().is_some_and(|v| v.len() == posts))
            && platform != Platform::Pinterest)
            .then_some(draft);
    }
    if let Some(n) = first["n"].as_f64() {
        draft.set(Field::PostsCounted, exact(n));
    }
    for (field, told) in [(Field::ViewsPerPost, views), (Field::EngagementsPerPost, engagements)] {
        if let Some(value) = told["value"].as_f64() {
            draft.set(field, exact(value));
        }
    }
    Some(draft)
}

/// A story's draft is of the usual posts; the format comes with the terms.
#[test]
fn a_format_is_part_of_the_terms() {
    let all = forty();
    for input in profiles(&all).iter().map(|p| &p["input"]) {
        let facts = facts::read(input).unwrap();
        assert_eq!(facts.assumptions.format, input["format"].as_str().and_then(Format::from_key));
    }
}
