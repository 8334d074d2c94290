//! The rules by which figures follow from rows of the benchmarks: recomputed here, apart from the crate's own code.

use super::csv::{Record, Sheet};
use creator_loupe::evidence::{Metric, Row, Rule, Unit};

pub const QUANTILES: [&str; 3] = ["low", "mid", "high"];

pub fn quantile(row: &Row, name: &str) -> Option<f64> {
    match name {
        "low" => row.low,
        "mid" => row.mid,
        _ => row.high,
    }
}

pub fn named<'a>(row: &Row, benchmarks: &'a Sheet) -> Vec<Record<'a>> {
    let find = |id: &str| {
        benchmarks.records().find(|b| b.text("id") == id).unwrap_or_else(|| panic!("{id} is not in the extract"))
    };
    row.basis.ids().map(find).collect()
}

/// Rounds half away from zero to the decimals with which `printed` is printed: the reference's habit (1.145 is 1.15).
fn rounded_as(value: f64, printed: &str) -> f64 {
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len() as i32);
    let scale = 10f64.powi(decimals);
    // The tiny push undoes what binary fractions lose of an exact half.
    let text = format!("{:.*}", decimals as usize, (value * scale + 0.5 + 1e-9).floor() / scale);
    text.parse().expect("a number")
}

/// The figure that [`Rule::Same`] and [`Rule::GeometricMean`] give, in the digits of the pinned record.
pub fn recomputed(row: &Row, name: &str, pin: Record<'_>, benchmarks: &Sheet) -> Option<f64> {
    let values: Option<Vec<f64>> = named(row, benchmarks).iter().map(|b| b.number(name)).collect();
    let values = values?;
    match row.basis.rule {
        Rule::Same => assert_eq!(values.len(), 1, "{row:?}"),
        Rule::GeometricMean => assert!(values.len() > 1, "{row:?}"),
        other => panic!("{other:?} is not recomputed"),
    }
    let mean = (values.iter().map(|v| v.ln()).sum::<f64>() / values.len() as f64).exp();
    Some(rounded_as(mean, pin.text(name)))
}

/// Lowest and highest figure of a record; a record with one open end is open there.
fn ends(record: &Record<'_>) -> (f64, f64) {
    let all = || QUANTILES.iter().filter_map(|name| record.number(name));
    let low = all().fold(f64::INFINITY, f64::min);
    let high = all().fold(f64::NEG_INFINITY, f64::max);
    match (record.number("low"), record.number("high")) {
        (Some(_), None) if record.number("mid").is_none() => (low, f64::INFINITY),
        (None, Some(_)) if record.number("mid").is_none() => (0.0, high),
        _ => (low, high),
    }
}

/// The span of a synthesis' rows, brought to the unit of the row. `None`: a record does not tell a range of this quantity.
pub fn span(row: &Row, benchmarks: &Sheet) -> Option<(f64, f64)> {
    let records = named(row, benchmarks);
    let of = |metric: &str| records.iter().find(|r| r.text("metric") == metric).map(ends);
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for record in &records {
        let (a, b) = ends(record);
        let (a, b) = match (row.metric, record.text("metric"), record.text("unit")) {
            // Stories are priced as posts divided by the ratio that a row tells.
            (Metric::Price, "price_ratio", _) => continue,
            (Metric::Price, "price", _) => match (row.kind, record.text("format"), of("price_ratio")) {
                ("story", "post" | "photo post", Some((least, most))) => (a / most, b / least),
                _ => (a, b),
            },
            (Metric::ContentPrice, "price" | "cost_per_creator", _) => (a, b),
            (Metric::Cpm, "cpm", _) => (a, b),
            // Dollars per view, or per viewer and hour: a thousand of them.
            (Metric::Cpm, "cpv" | "price_per_viewer_hour", _) => (a * 1000.0, b * 1000.0),
            // Visitors of the profile, then clickers among them.
            (Metric::Ctr, "profile_visit_rate", _) => continue,
            (Metric::Ctr, "ctr", "percent of profile visits") => {
                let (least, most) = of("profile_visit_rate").expect("a chain of two rows");
                (a * least / 100.0, b * most / 100.0)
            }
            (Metric::Ctr, "ctr", _) => (a, b),
            (Metric::CodeRate, "code_redemption", _) => (a, b),
            (Metric::CodeRate, "cvr", "percent of views") => (a, b),
            (Metric::Cvr, "cvr", "percent of clicks") => (a, b),
            // Sponsored over unsponsored posts of the same telling.
            (Metric::SponsoredMultiplier, "like_rate_by_followers", _) => match record.text("format") {
                "sponsored post" => {
                    let own = records.iter().find(|r| r.text("format") == "unsponsored post").map(ends)?;
                    (a / own.1, b / own.0)
                }
                _ => continue,
            },
            (Metric::RealShare, "real_follower_share", _) => (a, b),
            (Metric::RealShare, "low_quality_audience", _) => (100.0 - b, 100.0 - a),
            (Metric::ReplyRate, "outreach_reply_rate" | "outreach_response_rate", _) => (a, b),
            // "Most marketers saw fewer than half post": anything up to a half.
            (Metric::GiftPostRate, "gift_post_rate_below_half", _) => (0.0, 50.0),
            (Metric::CommissionRate, "commission_rate", _) => (a, b),
            (Metric::Uplift, "uplift", "percent of base fee") => (a, b),
            (Metric::ViewRate, "view_rate" | "reach_rate", _) => (a, b),
            (Metric::ErByFollowers, "er_by_followers", "percent") => (a, b),
            _ => return None,
        };
        (low, high) = (low.min(a), high.max(b));
    }
    let dollars = matches!(row.unit, Unit::Usd | Unit::UsdPerThousand);
    let same_money = records.iter().all(|r| r.text("unit").starts_with("usd") || r.text("metric") == "price_ratio");
    (low <= high && (!dollars || same_money)).then_some((low, high))
}
