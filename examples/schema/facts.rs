//! `assess --facts`: facts and terms in the shape of the oracle's inputs, results under the oracle's names.
//!
//! Knows names only; every number comes from the library.

use creator_loupe::evidence::{Metric, tiers};
use creator_loupe::model::{
    Assumptions, Currency, Deliverable, Engagement, FURTHER, Fields, Fit, Format, Knob, Measured, Override, Payment,
    Platform, Profile, Quote, Rights, Rounded, Surface, counted_parts,
};
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

const FIELDS: [&str; 42] = [
    "id",
    "note",
    "platform",
    "format",
    "surface",
    "followers",
    "followers_lo",
    "followers_hi",
    "engagements",
    "er_base",
    "views",
    "posts",
    "fee",
    "gift",
    "payment",
    "hybrid_share",
    "rights",
    "paid_ads",
    "exclusive",
    "rush",
    "also",
    "fit",
    "aov",
    "margin",
    "commission",
    "product",
    "shipping",
    "hours",
    "hourly",
    "agency",
    "uplift",
    "further",
    "boost",
    "currency",
    "dollar_rate",
    "fee_currency",
    "fit_share",
    "ctr",
    "cvr",
    "code_rate",
    "cpm",
    "likes_hidden",
];

struct Input<'a>(&'a Map<String, Value>);

impl Input<'_> {
    fn number(&self, key: &str, most: f64) -> Result<Option<f64>, String> {
        let Some(value) = self.0.get(key).filter(|v| !v.is_null()) else { return Ok(None) };
        let number = value.as_f64().ok_or_else(|| format!("\"{key}\" must be a number, it is {value}"))?;
        if (0.0..=most).contains(&number) {
            Ok(Some(number))
        } else {
            Err(format!("\"{key}\" must be between 0 and {most}, it is {number}"))
        }
    }
    fn word(&self, key: &str) -> Result<Option<&str>, String> {
        let Some(value) = self.0.get(key).filter(|v| !v.is_null()) else { return Ok(None) };
        value.as_str().map(Some).ok_or_else(|| format!("\"{key}\" must be a text, it is {value}"))
    }
    fn of<T>(&self, key: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
        let Some(word) = self.word(key)? else { return Ok(None) };
        read(word).map(Some).ok_or_else(|| format!("\"{key}\": \"{word}\" is not known"))
    }
    fn yes(&self, key: &str) -> Result<bool, String> {
        match self.0.get(key) {
            None | Some(Value::Null) => Ok(false),
            Some(v) => v.as_bool().ok_or_else(|| format!("\"{key}\" must be true or false, it is {v}")),
        }
    }
    /// Further formats: `[{format, count}]`.
    fn also(&self, platform: Platform) -> Result<[Option<Deliverable>; FURTHER], String> {
        let mut also = [None; FURTHER];
        let Some(value) = self.0.get("also").filter(|v| !v.is_null()) else { return Ok(also) };
        let list = value.as_array().filter(|list| list.len() <= FURTHER);
        let list = list.ok_or_else(|| format!("\"also\" must be a list of at most {FURTHER} {{format, count}}"))?;
        for (place, more) in also.iter_mut().zip(list) {
            let more = Input(more.as_object().ok_or("\"also\": each must be an object with \"format\" and \"count\"")?);
            let format = more.of("format", Format::from_key)?.ok_or("\"also\" needs a \"format\"")?;
            if !platform.formats().contains(&format) {
                return Err(format!("\"also\": there is no {} on {}", format.key(), platform.key()));
            }
            let count = more.number("count", 1000.0)?.map_or(1, |n| n as u32).max(1);
            *place = Some(Deliverable { format, count });
        }
        Ok(also)
    }
    fn currency(&self, key: &str) -> Result<Option<Currency>, String> {
        self.of(key, |code| Currency::OFFERED.into_iter().find(|c| c.code() == code))
    }
    /// A person's own figure: {median: x}, {range: [low, high]} or {known: x}.
    fn own(&self, key: &str) -> Result<Option<Override>, String> {
        let Some(value) = self.0.get(key).filter(|v| !v.is_null()) else { return Ok(None) };
        let number = |at: &Value| at.as_f64().filter(|x| *x > 0.0);
        let told = match value.as_object().and_then(|told| told.iter().next()) {
            Some((kind, at)) if kind == "median" => number(at).map(Override::Median),
            Some((kind, at)) if kind == "known" => number(at).map(Override::Known),
            Some((kind, at)) if kind == "range" => {
                number(&at[0]).zip(number(&at[1])).map(|(low, high)| Override::Range(low, high))
            }
            _ => None,
        };
        told.map(Some)
            .ok_or_else(|| format!("\"{key}\" must be {{median}}, {{range: [low, high]}} or {{known}}, it is {value}"))
    }
    /// A per-post figure: the values as told, unsorted, where it is a list.
    fn measured(&self, key: &str) -> Result<Option<(Measured, Vec<f64>)>, String> {
        let Some(value) = self.0.get(key).filter(|v| !v.is_null()) else { return Ok(None) };
        let object = value.as_object().ok_or_else(|| format!("\"{key}\" must be an object with \"kind\""))?;
        let inner = Input(object);
        let n = inner.number("n", 1e6).map_err(|e| format!("\"{key}\": {e}"))?.map(|n| n as u32);
        let kind = inner.word("kind")?.ok_or_else(|| format!("\"{key}\" needs a \"kind\": average, median or list"))?;
        let counted = |x: &Value| x.as_f64().filter(|x| (0.0..=1e10).contains(x));
        let positive = |x: &Value| counted(x).filter(|x| *x > 0.0);
        match kind {
            "average" | "median" => {
                let value = object.get("value").and_then(positive);
                let value = value.ok_or_else(|| format!("\"{key}\" needs a positive \"value\""))?;
                Ok(Measured::middle(value, n, kind == "median").map(|m| (m, Vec::new())))
            }
            "list" => {
                let values = object.get("values").and_then(Value::as_array);
                let values = values.ok_or_else(|| format!("\"{key}\" needs \"values\", a list of numbers"))?;
                let values: Option<Vec<f64>> = values.iter().map(counted).collect();
                let values = values.ok_or_else(|| format!("\"{key}\": all \"values\" must be counts"))?;
                // Zeros are left out, but keep their place beside the other list.
                let list = Measured::list(values.iter().copied());
                list.map(|m| Some((m, values))).ok_or_else(|| format!("\"{key}\": \"values\" holds no count above 0"))
            }
            other => Err(format!("\"{key}\": kind \"{other}\" is not known (average, median or list)")),
        }
    }
}

/// What of these has a key.
fn keyed<T: Copy>(all: &[T], key: impl Fn(T) -> &'static str) -> impl Fn(&str) -> Option<T> {
    move |word| all.iter().copied().find(|one| key(*one) == word)
}

/// Reads an input object; the error says which field is wrong and why.
pub fn read(input: &Value) -> Result<Facts, String> {
    const MONEY: f64 = 1e12;
    let object = input.as_object().ok_or("the facts must be a JSON object")?;
    if let Some(unknown) = object.keys().find(|key| !FIELDS.contains(&key.as_str())) {
        return Err(format!("\"{unknown}\" is not a known field; known are {}", FIELDS.join(", ")));
    }
    let input = Input(object);
    let platform = input.of("platform", Platform::from_key)?.ok_or("\"platform\" is missing")?;
    let format = input.of("format", Format::from_key)?.unwrap_or(platform.usual_format());
    if !platform.formats().contains(&format) {
        return Err(format!("\"format\": there is no {} on {}", format.key(), platform.key()));
    }
    if let Some(surface) = input.of("surface", Surface::from_key)?
        && platform.surface(format) != Some(surface)
    {
        return Err(format!("\"surface\": a {} has no {}", format.key(), surface.key()));
    }
    let followers = input.number("followers", 1e10)?;
    let (low, high) = (input.number("followers_lo", 1e10)?, input.number("followers_hi", 1e10)?);
    let followers = followers.map(|value| Rounded { value, low: low.unwrap_or(value), high: high.unwrap_or(value) });
    if followers.is_some_and(|f| f.low > f.value || f.value > f.high) {
        return Err("\"followers_lo\" and \"followers_hi\" must enclose \"followers\"".into());
    }
    let (views, engagements) = (input.measured("views")?, input.measured("engagements")?);
    let er_base = input.of("er_base", |word| match word {
        "followers" => Some(Base::Followers),
        "views" => Some(Base::Views),
        _ => None,
    })?;
    let ratios = match (&views, &engagements) {
        (Some((_, w)), Some((_, e))) if w.len() == e.len() => {
            w.iter().zip(e).filter(|(w, e)| **w > 0.0 && **e > 0.0).map(|(w, e)| e / w).collect()
        }
        _ => Vec::new(),
    };
    let assumptions = Assumptions {
        basket: input.number("aov", MONEY)?,
        margin: input.number("margin", 1.0)?,
        payment: match (input.yes("gift")?, input.of("payment", keyed(&Payment::ALL, Payment::key))?) {
            (true, None | Some(Payment::ProductOnly)) => Payment::ProductOnly,
            (true, Some(_)) => return Err("\"gift\" and \"payment\" say different things".into()),
            (false, payment) => payment.unwrap_or_default(),
        },
        commission: input.number("commission", 1.0)?,
        hybrid_share: input.number("hybrid_share", 1.0)?,
        format: Some(format),
        posts: input.number("posts", 1000.0)?.map_or(1, |p| p as u32).max(1),
        fit: input
            .of("fit", |word| match word {
                "not told" => Some(Fit::NotTold),
                "expert" => Some(Fit::TopicFound),
                "off topic" => Some(Fit::OffTopic),
                _ => None,
            })?
            .unwrap_or_default(),
        product: input.number("product", MONEY)?.unwrap_or(0.0),
        shipping: input.number("shipping", MONEY)?.unwrap_or(0.0),
        hours: Some(input.number("hours", 1e6)?.unwrap_or(0.0)),
        hourly: input.number("hourly", MONEY)?,
        boost: input.number("boost", MONEY)?.unwrap_or(0.0),
        agency: input.number("agency", 10.0)?.unwrap_or(0.0),
        uplift: input.number("uplift", 100.0)?,
        further: input.number("further", 1.0)?,
        rights: input.of("rights", keyed(&Rights::ALL, Rights::key))?.unwrap_or_default(),
        paid_ads: input.yes("paid_ads")?,
        exclusive: input.yes("exclusive")?,
        rush: input.yes("rush")?,
        also: input.also(platform)?,
        currency: input.currency("currency")?.unwrap_or(Currency::USD),
        dollar_rate: input.number("dollar_rate", 1e9)?,
        fit_share: input.own("fit_share")?,
        ctr: input.own("ctr")?,
        cvr: input.own("cvr")?,
        code_rate: input.own("code_rate")?,
        cpm: input.own("cpm")?,
    };
    let theirs = input.currency("fee_currency")?.unwrap_or(assumptions.currency);
    let mut rates_by_view: Vec<f64> = ratios;
    rates_by_view.sort_unstable_by(f64::total_cmp);
    let engagement = engagements.map(|(measured, _)| Engagement {
        measured,
        parts: Fields::of(counted_parts(Some(platform))),
        missing: Fields::default(),
    });
    let profile = Profile {
        platform: Some(platform),
        followers,
        views: views.map(|(measured, _)| measured),
        engagement,
        rates_by_view,
        fee: input.number("fee", MONEY)?.map(|amount| Quote { amount, currency: theirs }),
        likes_hidden: input.yes("likes_hidden")?,
        ..Profile::default()
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
