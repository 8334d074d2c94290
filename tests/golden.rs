//! The model against its oracle: ten profiles, the evidence and the interpolation, computed by an independent program.
//!
//! The oracle prints six digits; agreement is asked to 2e-5 relative, and to 1e-4 where the content price enters (the
//! table's anchors are whole followers, the oracle's are roots).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../examples/schema/facts.rs"]
mod facts;

mod golden_common;

use creator_loupe::evidence::lookup::at_size;
use creator_loupe::evidence::{Band, Metric, Row, rows, views::UNKNOWN_VIEW_RATE};
use creator_loupe::model::Platform;
use golden_common::{agree, near, oracle};
use serde_json::Value;

#[test]
fn ten_profiles_agree() {
    let Some(golden) = oracle("reference/domain/golden/golden.json") else { return };
    let profiles = golden["profiles"].as_array().unwrap();
    assert_eq!(profiles.len(), 10);
    for expected in profiles {
        agree(expected);
    }
}

fn metric(name: &str) -> Option<Metric> {
    Some(match name {
        "er_by_followers" => Metric::ErByFollowers,
        "er_by_views" => Metric::ErByViews,
        "er_mixed" => Metric::ErMixed,
        "price" => Metric::Price,
        "cpm" => Metric::Cpm,
        "view_rate" => Metric::ViewRate,
        "ctr" => Metric::Ctr,
        "cvr" => Metric::Cvr,
        "code_rate" => Metric::CodeRate,
        "sponsored_multiplier" => Metric::SponsoredMultiplier,
        "real_share" => Metric::RealShare,
        "reply_rate" => Metric::ReplyRate,
        "gift_post_rate" => Metric::GiftPostRate,
        "commission_rate" => Metric::CommissionRate,
        "hours_per_booked_creator" => Metric::HoursPerBookedCreator,
        "hours_per_candidate" => Metric::HoursPerCandidate,
        _ => return None,
    })
}

#[test]
fn evidence_becomes_the_same_log_normals() {
    let Some(golden) = oracle("reference/domain/golden/golden.json") else { return };
    let mut seen = 0;
    for used in golden["evidence_used"].as_array().unwrap() {
        let (name, platform) = (used["metric"].as_str().unwrap(), used["platform"].as_str().unwrap());
        // Not among the nine platforms.
        if platform == "snapchat" {
            continue;
        }
        let metric = metric(name).unwrap_or_else(|| panic!("no metric {name}"));
        let at = |i: usize| used["given"][i].as_f64();
        let same = |row: &&Row| {
            let given = |x: Option<f64>| x.map(|x| x * row.scale());
            let close = |x: Option<f64>, y: Option<f64>| match (x, y) {
                (Some(x), Some(y)) => (x - y).abs() <= 1e-5 * y.abs(),
                (x, y) => x.is_none() && y.is_none(),
            };
            row.metric == metric
                && row.platform == Platform::from_key(platform)
                && close(given(row.low), at(0))
                && close(given(row.mid), at(1))
                && close(given(row.high), at(2))
        };
        let row = rows().find(same).unwrap_or_else(|| panic!("no row for {used}"));
        if let Some(m) = used["ln_median"].as_f64() {
            let found = row.log_normal().unwrap_or_else(|| panic!("{used} is a factor"));
            near(&format!("{used} ln"), found.m, m, 1e-5);
            near(&format!("{used} sigma"), found.sigma, used["sigma"].as_f64().unwrap(), 1e-5);
            let quartiles = used["band"] == "p25-p75";
            assert_eq!(row.band == Band::P25P75, quartiles, "{used}");
        } else {
            assert!(row.log_normal().is_none(), "{used} is not a factor");
        }
        seen += 1;
    }
    assert!(seen > 80, "only {seen} rows compared");
}

#[test]
fn figures_run_between_anchors_as_in_the_oracle() {
    let Some(golden) = oracle("reference/domain/golden/golden.json") else { return };
    for case in golden["interpolation"].as_array().unwrap() {
        let word = |key: &str| case[key].as_str().unwrap();
        let kind = Some(word("format")).filter(|kind| !kind.is_empty());
        let platform = Platform::from_key(word("platform")).unwrap();
        let found = at_size(metric(word("metric")).unwrap(), platform, kind, case["followers"].as_f64().unwrap());
        let found = found.unwrap().figures;
        near(&format!("{case} ln"), found.m, case["ln_median"].as_f64().unwrap(), 1e-6);
        near(&format!("{case} sigma"), found.sigma, case["sigma"].as_f64().unwrap(), 1e-6);
    }
}

#[test]
fn constants_are_those_of_the_oracle() {
    use creator_loupe::evidence::{constants, fit, post_spread};
    use creator_loupe::model::{Fit, Format};
    let Some(golden) = oracle("reference/domain/golden/golden.json") else { return };
    let c = &golden["constants"];
    for (key, value) in c["s0"].as_object().unwrap() {
        let (platform, format) = key.split_once(" / ").unwrap();
        let row = post_spread(Platform::from_key(platform).unwrap(), Format::from_key(format).unwrap());
        assert_eq!(row.number(), value.as_f64(), "{key}");
    }
    assert_eq!(post_spread(Platform::Twitch, Format::Stream).number(), c["s0_other"].as_f64());
    near("further post", constants::FURTHER_POST.number().unwrap(), c["extra_post"].as_f64().unwrap(), 1e-12);
    for (known, name) in [(Fit::NotTold, "not told"), (Fit::TopicFound, "expert"), (Fit::OffTopic, "off topic")] {
        let found = fit(known).unwrap().log_normal().unwrap();
        near(name, found.median(), c["fit"][name][0].as_f64().unwrap(), 1e-12);
        near(name, found.sigma, c["fit"][name][1].as_f64().unwrap(), 1e-12);
    }
    let once = constants::REACH_PER_VIEW.log_normal().unwrap();
    near("seen once", once.median(), c["seen_once"][0].as_f64().unwrap(), 1e-12);
    near("seen once", once.sigma, c["seen_once"][1].as_f64().unwrap(), 1e-12);
    // 2 / 20 / 150 %, p10 to p90.
    let unknown = UNKNOWN_VIEW_RATE.log_normal().unwrap();
    near("unknown view rate", unknown.m, (0.02_f64.ln() + 0.20_f64.ln() + 1.5_f64.ln()) / 3.0, 1e-12);
    near("unknown view rate", unknown.sigma, (75.0_f64).ln() / (2.0 * 1.281_551_565_544_600_4), 1e-12);
}

/// Small pieces that the oracle lists beside the profiles.
#[test]
fn small_pieces_agree() {
    use creator_loupe::evidence::lookup::revenue_per_follower;
    use creator_loupe::stats::{chance_at_least, chance_of_none, count_range, level_variance, several};
    let Some(golden) = oracle("reference/domain/golden/golden.json") else { return };
    let extra = &golden["extra"];
    let number = |v: &Value, key: &str| v[key].as_f64().unwrap();
    for case in extra["posts"].as_array().unwrap() {
        let (sigma, up) = several(number(case, "s"), number(case, "posts") as u32);
        near("posts sigma", sigma, number(case, "sigma"), 1e-5);
        assert!((up - number(case, "median_shift")).abs() < 1e-6, "{case}");
    }
    for case in extra["level"].as_array().unwrap() {
        let found = level_variance(number(case, "s"), number(case, "n")).sqrt();
        near("level", found, number(case, "sigma_level"), 1e-5);
    }
    for case in extra["counts"].as_array().unwrap() {
        let (m, sigma) = (number(case, "median").ln(), number(case, "sigma"));
        let (low, high, content) = count_range(m, sigma);
        assert_eq!(f64::from(low), case["range"][0].as_f64().unwrap(), "{case}");
        assert_eq!(f64::from(high), case["range"][1].as_f64().unwrap(), "{case}");
        near("content", content, case["range"][2].as_f64().unwrap(), 1e-5);
        let none = number(case, "chance_of_none");
        assert!((chance_of_none(m, sigma) - none).abs() <= 1e-5 * none + 1e-12, "{case}");
        for (k, chance) in case["at_least"].as_object().unwrap() {
            let found = chance_at_least(k.parse().unwrap(), m, sigma, sigma);
            let chance = chance.as_f64().unwrap();
            assert!((found - chance).abs() <= 1e-5 * chance + 1e-15, "{case}: {k} {found}");
        }
    }
    for (followers, eur) in extra["field_study_eur_per_follower"].as_object().unwrap() {
        let (found, _) = revenue_per_follower(followers.parse().unwrap()).unwrap();
        near("field study", found, eur.as_f64().unwrap(), 1e-4);
    }
}

/// Wrong facts are named; nothing is guessed in their place.
#[test]
fn wrong_facts_are_named() {
    for (input, named) in [
        (serde_json::json!([]), "JSON object"),
        (serde_json::json!({}), "\"platform\" is missing"),
        (serde_json::json!({ "platform": "myspace" }), "\"platform\": \"myspace\""),
        (serde_json::json!({ "platform": "x", "followers": "many" }), "\"followers\""),
        (serde_json::json!({ "platform": "x", "followers": -1 }), "\"followers\""),
        (serde_json::json!({ "platform": "x", "folowers": 1 }), "\"folowers\""),
        (serde_json::json!({ "platform": "x", "format": "reel" }), "\"format\""),
        (serde_json::json!({ "platform": "x", "surface": "bio link" }), "\"surface\""),
        (serde_json::json!({ "platform": "x", "views": { "kind": "list", "values": [1, -1] } }), "\"views\""),
        (serde_json::json!({ "platform": "x", "views": { "kind": "mode", "value": 1 } }), "\"mode\""),
        (serde_json::json!({ "platform": "x", "followers": 5, "followers_lo": 6 }), "\"followers_lo\""),
        (serde_json::json!({ "platform": "x", "views": { "kind": "list", "values": [0, 0] } }), "\"views\""),
        (serde_json::json!({ "platform": "x", "gift": 1 }), "\"gift\""),
        (serde_json::json!({ "platform": "x", "ctr": 0.01 }), "\"ctr\""),
        (serde_json::json!({ "platform": "x", "cpm": { "range": [3] } }), "\"cpm\""),
        (serde_json::json!({ "platform": "x", "currency": "shells" }), "\"currency\""),
        (serde_json::json!({ "platform": "x", "fit": "superb" }), "\"fit\""),
        (serde_json::json!({ "platform": "x", "payment": "barter" }), "\"payment\""),
        (serde_json::json!({ "platform": "x", "gift": true, "payment": "hybrid" }), "\"gift\""),
        (serde_json::json!({ "platform": "x", "rights": "a while" }), "\"rights\""),
        (serde_json::json!({ "platform": "x", "rush": "yes" }), "\"rush\""),
        (serde_json::json!({ "platform": "instagram", "also": [{ "format": "video" }] }), "\"also\""),
        (serde_json::json!({ "platform": "instagram", "also": [{ "count": 2 }] }), "\"also\""),
    ] {
        let Err(why) = facts::read(&input) else { panic!("{input} was taken") };
        assert!(why.contains(named), "{input}: {why}");
    }
}
