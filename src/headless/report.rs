//! A report as JSON. Every number is an object: `value` raw, `shown` the digits that the page shows.
//!
//! Knows shapes and names only. [`SCHEMA`] is the documentation, and a test walks reports against it.

use super::figure::{as_told, computed, name, range};
use crate::evidence::Row;
use crate::evidence::tiers::TierName;
use crate::model::{Fields, Knob, Rounded};
use crate::report::{
    Assumed, BreakEvenFee, Computed, Estimate, Fee, FeeThatPays, MODEL_VERSION, Narrowing, Oddity, Pasted, Path, Rate,
    RateNeeded, Report, Standing, TierPlace, Turn,
};
use serde_json::{Map, Value, json};

pub use super::figure::number;

/// Every path of the JSON with its meaning. `[]` is any element; `<range>` is `{low, mid, high}` of numbers, p10, p50
/// and p90; `<estimate>` is `{range: <range>, shares: {factor: share of the squared width}, sources: [<row>]}`. Where
/// something cannot be told, its place holds `{not_computable: reason}` instead (a currency beside it where one is meant).
pub const SCHEMA: &[(&str, &str)] = &[
    ("model", "version of the estimate model: the same version and input give the same digits"),
    ("platform", "key of the platform, or null"),
    ("format", "what is booked: \"feed post\", \"reel\", ..."),
    ("surface", "where the link stands, or null"),
    ("followers", "{value, low, high} as told, or null"),
    ("posts", "how many are booked, in all formats"),
    ("deliverables[]", "{format, count}: what is booked, the first format first"),
    ("currency", "ISO 4217 code of all money"),
    ("tiers.chosen", "{scheme, tier, min, max, near_edge}; tiers is null without followers"),
    ("tiers.places[]", "the same by every published scheme"),
    ("tiers.micro", "how many of them say micro"),
    ("rates[].base", "followers, views or reach"),
    ("rates[].parts[]", "interactions counted in"),
    ("rates[].missing[]", "interactions the platform's definition asks for and nobody told"),
    ("rates[].comments_only", "likes are not known"),
    ("rates[].centre", "average or median"),
    ("rates[].shown", "number: the rate of the pasted figures, a fraction"),
    ("rates[].typical", "<range> of the typical post's rate"),
    ("rates[].posts", "how many posts, or null"),
    ("rates[].few_posts", "fewer than five"),
    ("rates[].standing.percentile", "<range>, 0 to 1; standing is {none: reason} where there is none"),
    ("rates[].standing.words[]", "far_below, below, usual, above, far_above; two where the range crosses an edge"),
    ("rates[].standing.usual", "<range>: p25, median, p75 of accounts of this size"),
    ("rates[].standing.rows[]", "<row>s between which it was interpolated"),
    ("rates[].standing.year", "year of the older row"),
    ("rates[].standing.stretch", "between, below_first, beyond_last or outside"),
    ("results.level", "<estimate>: views of one typical post"),
    ("results.pasted_views", "{shown, centre, posts, typical, spread, weight} or null"),
    ("results.pasted_engagements", "the same"),
    ("results.views", "<estimate>, all booked posts"),
    ("results.reach", "<estimate>: people"),
    ("results.relevant", "<estimate>: views by real people who care"),
    ("results.engagements", "<estimate>"),
    ("results.clicks", "<estimate>"),
    ("cost.fee.quoted", "the creator named it, or no fee is part of the deal"),
    ("cost.fee.payment", "flat, product, commission or hybrid"),
    ("cost.fee.amount", "<estimate>"),
    ("cost.fee.content", "number: price of making one post's content, or null"),
    ("cost.list_price", "{low, high, row}: what price lists say for one post"),
    ("cost.own", "{product, shipping, boost, hours, hourly, hours_placeholder, total}"),
    ("cost.true_cost", "<estimate>"),
    ("cost.cpm", "<estimate>"),
    ("cost.effective_cpm", "<estimate>: per thousand relevant views"),
    ("cost.cpe", "<estimate>"),
    ("cost.cpc", "<estimate>"),
    ("paths.link", "orders counted by link"),
    ("paths.code", "orders counted by code"),
    ("paths.*.orders", "<estimate>"),
    ("paths.*.counts", "{none, sigma, range: {from, to, holds} or null}"),
    ("paths.*.cost_per_order", "<estimate>, before commission"),
    ("paths.*.cpa", "<estimate>, with commission"),
    ("paths.*.revenue", "<estimate>"),
    ("paths.*.back", "<estimate>: margin back per unit of money"),
    ("paths.*.roi", "<estimate>: back - 1"),
    ("paths.*.profit", "number: chance of profit"),
    ("paths.*.break_even_orders", "number"),
    ("paths.*.break_even_fee", "{low, mid, high}: number, or null for not even free"),
    ("paths.*.rate_needed", "{rate, usual, chance, scale}"),
    ("turned.*.rate", "{rate, usual, chance, scale}: the rate that would make it pay, as in paths"),
    ("turned.*.orders", "{exact, whole, usual, chance, scale}: the orders that would"),
    (
        "turned.*.fee",
        "{low, mid, high}: {fee, chance of profit, scale} at p10, p50, p90 of orders, or null for not even free",
    ),
    ("turned.*.even", "number: the highest fee with an even chance of profit, or null for not even free"),
    ("yardstick", "{eur_per_follower, eur, row}: field study, never mixed in"),
    ("narrow[]", "{subject, now, after: [{fact, factor}]}, largest gain first"),
    ("assumed[]", "{knob, value: <range> or null, row: <row> or null, changed}"),
    ("oddities[]", "{kind, ...data}"),
];

/// The report as JSON.
pub fn report(r: &Report) -> Value {
    json!({
        "model": MODEL_VERSION,
        "platform": r.platform.map(|p| p.key()),
        "format": r.format.map(|f| f.key()),
        "surface": r.surface.map(|s| s.key()),
        "followers": r.followers.map(rounded),
        "posts": r.posts,
        "deliverables": r.deliverables().iter().map(|d| json!({ "format": d.format.key(), "count": d.count })).collect::<Vec<_>>(),
        "currency": r.currency.code(),
        "tiers": r.tiers.as_ref().map(|t| json!({
            "chosen": tier(&t.chosen),
            "places": t.places().iter().map(tier).collect::<Vec<_>>(),
            "micro": t.micro,
        })),
        "rates": r.rates.iter().map(rate).collect::<Vec<_>>(),
        "results": {
            "level": estimate(&r.level()),
            "pasted_views": r.results.pasted_views.map(pasted),
            "pasted_engagements": r.results.pasted_engagements.map(pasted),
            "views": estimate(&r.results.views),
            "reach": estimate(&r.results.reach),
            "relevant": estimate(&r.results.relevant),
            "engagements": estimate(&r.results.engagements),
            "clicks": estimate(&r.results.clicks),
        },
        "cost": {
            "fee": computed(&r.cost.fee, fee),
            "list_price": computed(&r.cost.list_price, |l| json!({
                "low": as_told(l.low), "high": as_told(l.high), "row": row(l.row),
            })),
            "own": {
                "product": as_told(r.cost.own.product),
                "shipping": as_told(r.cost.own.shipping),
                "boost": as_told(r.cost.own.boost),
                "hours": as_told(r.cost.own.hours),
                "hourly": r.cost.own.hourly.map(as_told),
                "hours_placeholder": r.cost.own.hours_placeholder,
                "total": as_told(r.cost.own.total),
            },
            "true_cost": estimate(&r.cost.true_cost),
            "cpm": estimate(&r.cost.cpm),
            "effective_cpm": estimate(&r.cost.effective_cpm),
            "cpe": estimate(&r.cost.cpe),
            "cpc": estimate(&r.cost.cpc),
        },
        "paths": { "link": path(r, &r.link), "code": path(r, &r.code) },
        "turned": { "link": turn(&r.turned().link), "code": turn(&r.turned().code) },
        "yardstick": computed(&r.yardstick, |y| json!({
            "eur_per_follower": number(y.eur_per_follower), "eur": number(y.eur), "row": row(y.row),
        })),
        "narrow": r.narrow().iter().map(narrowing).collect::<Vec<_>>(),
        "assumed": Knob::ALL.iter().map(|knob| assumption(&r.assumed(*knob))).collect::<Vec<_>>(),
        "oddities": r.oddities.iter().map(oddity).collect::<Vec<_>>(),
    })
}

fn rounded(r: Rounded) -> Value {
    json!({ "value": r.value, "low": r.low, "high": r.high })
}

fn estimate(e: &Computed<Estimate>) -> Value {
    computed(e, estimated)
}

fn estimated(e: &Estimate) -> Value {
    let shares: Map<String, Value> = e.shares.iter().map(|(f, s)| (f.key().to_string(), json!(s))).collect();
    json!({ "range": range(e.interval), "shares": shares, "sources": rows(&e.sources) })
}

fn rows(rows: &[&'static Row]) -> Vec<Value> {
    rows.iter().map(|r| row(r)).collect()
}

fn row(r: &Row) -> Value {
    json!({
        "metric": name(&r.metric),
        "platform": r.platform.map(|p| p.key()),
        "kind": r.kind,
        "size": r.size,
        "anchor": r.anchor,
        "low": r.low, "mid": r.mid, "high": r.high,
        "unit": name(&r.unit),
        "band": name(&r.band),
        "confidence": name(&r.confidence),
        "rule": name(&r.basis.rule),
        "rows": r.basis.ids().collect::<Vec<_>>(),
        "sources": r.basis.sources.iter().map(|s| json!({
            "name": s.name, "url": s.url, "year": s.year, "sample": s.sample,
        })).collect::<Vec<_>>(),
    })
}

fn tier(place: &TierPlace) -> Value {
    let of = |tier: TierName| name(&tier);
    json!({
        "scheme": name(&place.scheme),
        "tier": of(place.tier.name),
        "min": place.tier.min,
        "max": place.tier.max,
        "near_edge": place.near_edge,
    })
}

fn keys(fields: Fields) -> Vec<&'static str> {
    fields.iter().map(|f| f.key()).collect()
}

fn rate(r: &Rate) -> Value {
    json!({
        "base": name(&r.base),
        "parts": keys(r.parts),
        "missing": keys(r.missing),
        "comments_only": r.comments_only,
        "centre": name(&r.centre),
        "shown": number(r.shown),
        "typical": range(r.typical),
        "posts": r.posts,
        "few_posts": r.few_posts,
        "standing": match &r.standing {
            Ok(s) => standing(s),
            Err(why) => json!({ "none": name(why) }),
        },
    })
}

fn standing(s: &Standing) -> Value {
    let words: Vec<String> = [Some(s.words.0), s.words.1].into_iter().flatten().map(|w| name(&w)).collect();
    json!({
        "percentile": range(s.percentile),
        "words": words,
        "usual": range(s.usual),
        "rows": rows(s.rows()),
        "year": s.year,
        "stretch": name(&s.stretch()),
    })
}

fn pasted(p: Pasted) -> Value {
    json!({
        "shown": p.shown, "centre": name(&p.centre), "posts": p.posts,
        "typical": number(p.typical), "spread": number(p.spread), "weight": number(p.weight),
    })
}

fn fee(fee: &Fee) -> Value {
    json!({ "quoted": fee.quoted, "payment": fee.payment.key(), "amount": estimated(&fee.amount), "content": fee.content.map(number) })
}

fn path(r: &Report, p: &Path) -> Value {
    let plain = |x: &Computed<f64>| computed(x, |x| number(*x));
    json!({
        "orders": estimate(&p.orders),
        "counts": computed(&p.counts, |c| json!({
            "none": number(c.none), "sigma": number(c.sigma),
            "range": c.range.map(|(from, to, holds)| json!({ "from": from, "to": to, "holds": number(holds) })),
        })),
        "cost_per_order": estimate(&r.cost_per_order(p.counting)),
        "cpa": estimate(&p.cpa),
        "revenue": estimate(&p.revenue),
        "back": estimate(&r.back(p.counting)),
        "roi": estimate(&p.roi),
        "profit": plain(&p.profit),
        "break_even_orders": plain(&p.break_even_orders),
        "break_even_fee": computed(&p.break_even_fee, |BreakEvenFee { low, mid, high }| json!({
            "low": low.map(number), "mid": mid.map(number), "high": high.map(number),
        })),
        "rate_needed": computed(&r.rate_needed(p.counting), rate_needed),
    })
}

fn rate_needed(n: &RateNeeded) -> Value {
    json!({
        "rate": number(n.rate), "usual": number(n.usual), "chance": number(n.chance), "scale": name(&n.scale),
    })
}

fn turn(t: &Turn) -> Value {
    let fee = |at: &Option<FeeThatPays>| {
        at.map(|at| json!({ "fee": number(at.fee), "chance": number(at.chance), "scale": name(&at.scale) }))
    };
    json!({
        "rate": computed(&t.rate, rate_needed),
        "orders": computed(&t.orders, |o| json!({
            "exact": number(o.exact), "whole": number(o.whole), "usual": number(o.usual),
            "chance": number(o.chance), "scale": name(&o.scale),
        })),
        "fee": computed(&t.fee, |f| json!({ "low": fee(&f.low), "mid": fee(&f.mid), "high": fee(&f.high) })),
        "even": computed(&t.even, |fee| json!(fee.map(number))),
    })
}

fn narrowing(n: &Narrowing) -> Value {
    let after: Vec<Value> =
        n.after.iter().map(|(fact, factor)| json!({ "fact": name(fact), "factor": number(*factor) })).collect();
    json!({ "subject": name(&n.subject), "now": number(n.now), "after": after })
}

fn assumption(a: &Assumed) -> Value {
    json!({
        "knob": name(&a.knob),
        "value": a.value.map(range),
        "row": a.row.map(row),
        "changed": a.changed,
    })
}

fn oddity(o: &Oddity) -> Value {
    let knob = |k: &Knob| name(k);
    let data = match o {
        Oddity::NoFollowers { zero } => json!({ "zero": zero }),
        Oddity::BelowTables { followers } | Oddity::BeyondTables { followers } => json!({ "followers": followers }),
        Oddity::ViewsZero | Oddity::LikesHidden | Oddity::CommentsHidden => json!({}),
        Oddity::ReachesBeyond { times } | Oddity::LikesAboveFollowers { times } => json!({ "times": number(*times) }),
        Oddity::Viral { rate } | Oddity::HighRate { rate } | Oddity::MoreInteractionsThanViews { rate } => {
            json!({ "rate": number(*rate) })
        }
        Oddity::CommentsAboveLikes { comments, likes } => json!({ "comments": comments, "likes": likes }),
        Oddity::FewPosts { posts } => json!({ "posts": posts }),
        Oddity::PostsLeftOut { posts, of } => json!({ "posts": posts, "of": of }),
        Oddity::Rounded { field, low, high } => json!({ "field": field.key(), "low": low, "high": high }),
        Oddity::StoryWithoutRate | Oddity::ViewRateNotKnown => json!({}),
        Oddity::ForeignCurrency { currency, converted } => {
            json!({ "currency": currency.code(), "converted": converted })
        }
        Oddity::QuotedIn(currency) => json!({ "currency": currency.code() }),
        Oddity::OldEvidence { row: old, year } => json!({ "year": year, "row": row(old) }),
        Oddity::ViralDependence { base, times, warn } => {
            json!({ "base": base.key(), "times": number(*times), "warn": warn })
        }
        Oddity::Absurd { field } => json!({ "field": field.key() }),
        Oddity::HoursNotCounted { hours } => json!({ "hours": hours }),
        Oddity::PartsMissing { base, field } => json!({ "base": name(base), "field": field.key() }),
        Oddity::AssumptionIgnored(ignored) => json!({ "knob": knob(ignored) }),
    };
    let mut all = Map::new();
    all.insert("kind".into(), json!(name(o)));
    if let Value::Object(data) = data {
        all.extend(data);
    }
    Value::Object(all)
}
