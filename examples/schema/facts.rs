//! `assess --facts`: facts and terms in the shape of the oracle's inputs, results under the oracle's names.
//!
//! Knows the oracle's names only; what they mean is read by `creator_loupe::headless`, and every number comes from the library.

use creator_loupe::evidence::{Metric, tiers};
use creator_loupe::headless;
use creator_loupe::model::{Assumptions, Knob, Payment, Profile, Surface};
use creator_loupe::report::{
    self, Askable, Base, Computed, Counting, Estimate, Fee, NotComputable, Path, Report, Subject,
};
use creator_loupe::stats::{Interval, Z80, count_range};
use serde_json::{Map, Value, json};

/// A profile, its terms, and the base of the rate to grade.
pub struct Facts {
    pub profile: Profile,
    pub assumptions: Assumptions,
    pub er_base: Option<Base>,
}

/// What the oracle calls otherwise than the library, or that only it has.
const OWN: [&str; 5] = ["id", "note", "surface", "er_base", "gift"];

/// Reads an input object of the oracle's: facts and terms in one, under its names. The error says which field is wrong and why.
pub fn read(input: &Value) -> Result<Facts, String> {
    let object = input.as_object().ok_or("the facts must be a JSON object")?;
    let (mut facts, mut terms) = (Map::new(), Map::new());
    for (key, value) in object.iter().filter(|(key, _)| !OWN.contains(&key.as_str())) {
        let (list, key) = match key.as_str() {
            key if headless::FACTS.contains(&key) => (&mut facts, key),
            "aov" => (&mut terms, "basket"),
            key => (&mut terms, key),
        };
        // The oracle says "expert" of whose topic was found.
        let value = if key == "fit" && value == "expert" { json!("topic found") } else { value.clone() };
        list.insert(key.to_owned(), value);
    }
    // The oracle takes what is not told as nothing.
    if !terms.contains_key("hours") {
        terms.insert("hours".to_owned(), json!(0));
    }
    match object.get("gift").unwrap_or(&Value::Null) {
        Value::Null | Value::Bool(false) => {}
        Value::Bool(true) => match terms.insert("payment".to_owned(), json!("product")) {
            None => {}
            Some(told) if told == "product" => {}
            Some(_) => return Err("\"gift\" and \"payment\" say different things".into()),
        },
        _ => return Err("\"gift\" must be true or false".into()),
    }
    let words = |trouble: headless::Trouble| trouble.message;
    let mut assumptions = headless::assumptions(&Value::Object(terms), "").map_err(words)?;
    let profile = headless::profile(&Value::Object(facts), "", &assumptions).map_err(words)?;
    headless::fits(&profile, &assumptions).map_err(words)?;
    let platform = profile.platform.ok_or("\"platform\" is missing")?;
    let format = assumptions.format.unwrap_or(platform.usual_format());
    assumptions.format = Some(format);
    if let Some(told) = object.get("surface").and_then(Value::as_str)
        && platform.surface(format).map(Surface::key) != Some(told)
    {
        return Err(format!("\"surface\": a {} has no {told}", format.key()));
    }
    let er_base = match object.get("er_base").and_then(Value::as_str) {
        None => None,
        Some("followers") => Some(Base::Followers),
        Some("views") => Some(Base::Views),
        Some(told) => return Err(format!("\"er_base\": \"{told}\" is not known")),
    };
    Ok(Facts { profile, assumptions, er_base })
}

/// Judges facts and names the results as the oracle does.
pub fn results(facts: &Facts) -> Value {
    let scheme = &tiers::SCHEMES[0];
    let r = report::assess(&facts.profile, &facts.assumptions, scheme, 2026);
    json!({
        "outputs": outputs(&r),
        "orders": orders(&r),
        "standing": standing(&r, facts.er_base),
        "narrow": narrow(&r),
        "info": info(&r),
        "factors": factors(&r, facts),
        "floor": r.cost.fee.as_ref().ok().and_then(|fee| fee.content),
        "fixed_cost": r.cost.own.total,
    })
}

/// Every estimate under its name.
pub fn named(r: &Report) -> Vec<(String, Computed<Estimate>)> {
    let results = &r.results;
    let mut all: Vec<(String, Computed<Estimate>)> = vec![
        ("views".into(), results.views.clone()),
        ("reach".into(), results.reach.clone()),
        ("relevant".into(), results.relevant.clone()),
        ("engagements".into(), results.engagements.clone()),
        ("clicks".into(), results.clicks.clone()),
        ("true cost".into(), r.cost.true_cost.clone()),
        ("CPM".into(), r.cost.cpm.clone()),
        ("effective CPM".into(), r.cost.effective_cpm.clone()),
        ("CPE".into(), r.cost.cpe.clone()),
        ("CPC".into(), r.cost.cpc.clone()),
    ];
    for path in [&r.link, &r.code] {
        let by = by(path);
        all.push((format!("orders by {by}"), path.orders.clone()));
        all.push((format!("cost per order, before commission, by {by}"), r.cost_per_order(path.counting)));
        all.push((format!("CPA by {by}"), path.cpa.clone()));
        all.push((format!("back per $1 by {by}"), r.back(path.counting)));
    }
    all
}

fn by(path: &Path) -> &'static str {
    match path.counting {
        Counting::Link => "link",
        Counting::Code => "code",
    }
}

fn outputs(r: &Report) -> Value {
    let mut all = Map::new();
    let mut put = |name: String, e: &Estimate| {
        // As in the oracle: what is below a two-thousandth is not listed.
        let shares: Map<String, Value> =
            e.shares.iter().filter(|(_, s)| *s > 0.0005).map(|(f, s)| (f.key().to_string(), json!(s))).collect();
        let i = e.interval;
        all.insert(name, json!({ "low": i.low(), "mid": i.mid(), "high": i.high(), "shares": shares }));
    };
    for (name, estimate) in named(r) {
        if let Ok(estimate) = estimate {
            put(name, &estimate);
        }
    }
    if let Ok(fee) = &r.cost.fee {
        put("fee".into(), &fee.amount);
    }
    Value::Object(all)
}

fn orders(r: &Report) -> Value {
    let mut all = Map::new();
    for path in [&r.link, &r.code] {
        let (Ok(counts), Ok(orders)) = (&path.counts, path.orders.clone()) else { continue };
        let range = counts.range.unwrap_or_else(|| count_range(orders.interval.mid().ln(), counts.sigma));
        let mut one = json!({
            "sigma": counts.sigma, "chance_of_none": counts.none,
            "count_low": range.0, "count_high": range.1, "count_content": range.2,
        });
        match path.break_even_orders {
            Ok(n) => one["break_even_orders"] = json!(n),
            Err(NotComputable::NeedsBasket | NotComputable::NothingRemains) => {
                one["break_even"] = json!("no break-even at this margin");
            }
            Err(_) => {}
        }
        if let Ok(fee) = path.break_even_fee {
            one["break_even_fee"] = json!({ "low": fee.low, "mid": fee.mid, "high": fee.high });
        }
        if let Ok(chance) = path.profit {
            one["chance_of_profit"] = json!(chance);
        }
        if let Ok(needed) = r.rate_needed(path.counting) {
            one["rate_needed"] = json!(needed.rate);
            one["chance_rate_reached"] = json!(needed.chance);
        }
        all.insert(by(path).into(), one);
    }
    Value::Object(all)
}

fn standing(r: &Report, base: Option<Base>) -> Value {
    let Some(rate) = r.rates.iter().find(|rate| Some(rate.base) == base) else { return Value::Null };
    let Ok(s) = &rate.standing else { return Value::Null };
    json!({
        "base": if rate.base == Base::Views { "views" } else { "followers" },
        "rate_shown": rate.shown,
        "rate_typical": rate.typical.mid(), "rate_low": rate.typical.low(), "rate_high": rate.typical.high(),
        "usual_low": s.usual.low(), "usual_mid": s.usual.mid(), "usual_high": s.usual.high(),
        "percentile": s.percentile.mid(), "percentile_low": s.percentile.low(), "percentile_high": s.percentile.high(),
    })
}

fn narrow(r: &Report) -> Value {
    let mut all = Map::new();
    for n in &r.narrow() {
        let name = match n.subject {
            Subject::OrdersByLink => "orders by link",
            Subject::OrdersByCode => "orders by code",
            Subject::TrueCost => continue,
        };
        let after: Vec<Value> =
            n.after.iter().map(|(fact, factor)| json!({ "fact": ask(*fact), "factor": factor })).collect();
        all.insert(name.into(), json!({ "factor_now": n.now, "after": after }));
    }
    Value::Object(all)
}

fn ask(fact: Askable) -> &'static str {
    match fact {
        Askable::ViewsOfTwelvePosts => "views of her last 12 posts",
        Askable::ClicksOfAnEarlierPost => "clicks of an earlier post of hers",
        Askable::ShopConversion => "your shop's own conversion rate",
        Askable::AudienceStatistics => "her audience statistics",
        Askable::CodeOrders => "code orders of earlier campaigns",
        Askable::Price => "her price",
    }
}

fn info(r: &Report) -> Value {
    let mut all = Map::new();
    let level = r.level().ok();
    let known = level.is_some_and(|l| l.sources.iter().any(|s| s.metric == Metric::ViewRate && s.platform.is_some()));
    all.insert("view rate known".into(), json!(known));
    if let Some(p) = r.results.pasted_views {
        all.insert("typical views pasted".into(), json!(p.typical));
        all.insert("views spread s".into(), json!(p.spread));
        all.insert("weight of pasted views".into(), json!(p.weight));
    }
    if let Some(p) = r.results.pasted_engagements {
        all.insert("typical engagements pasted".into(), json!(p.typical));
        all.insert("engagement spread s".into(), json!(p.spread));
        all.insert("weight of pasted engagements".into(), json!(p.weight));
    }
    Value::Object(all)
}

/// Loads from the shares of a product's width: load = sqrt(share) x sigma.
fn factors(r: &Report, facts: &Facts) -> Value {
    let mut all = Map::new();
    let mut put = |name: &str, i: Interval, shares: &[(creator_loupe::stats::Factor, f64)]| {
        let sigma = (i.high() / i.mid()).ln() / Z80;
        let loads: Map<String, Value> =
            shares.iter().map(|(f, s)| (f.key().to_string(), json!(s.sqrt() * sigma))).collect();
        all.insert(name.into(), json!({ "ln": i.mid().ln(), "loads": loads }));
    };
    for (name, estimate) in named(r) {
        let product = name.starts_with("orders by")
            || ["views", "reach", "relevant", "engagements", "clicks"].contains(&name.as_str());
        if let (true, Ok(e)) = (product, estimate) {
            put(&name, e.interval, &e.shares);
        }
    }
    if let Ok(level) = &r.level() {
        put("level", level.interval, &level.shares);
    }
    let is_one = r.deliverables().len() == 1;
    if let (Ok(Fee { quoted: false, amount, content: Some(content), .. }), true) = (&r.cost.fee, is_one) {
        let used = |knob: Knob, none: f64| r.assumed(knob).value.map_or(none, Interval::mid);
        let share = if facts.assumptions.payment == Payment::Hybrid { used(Knob::HybridShare, 1.0) } else { 1.0 };
        let times = (1.0 + used(Knob::Uplift, 0.0)) * share * f64::from(r.posts);
        if let Some(asked) = amount.interval.through(|fee| fee / times - content) {
            put("asked", asked, &amount.shares);
        }
    }
    Value::Object(all)
}
