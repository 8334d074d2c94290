//! The pinned figures: what each row must say, as printed in the reference, and in which digits.

use super::csv::Record;
use creator_loupe::evidence::{Band, Confidence, Metric, Row, Rule, Unit};
use creator_loupe::model::Platform;

pub fn metric(name: &str) -> Metric {
    use Metric::*;
    match name {
        "er_by_followers" => ErByFollowers,
        "er_by_views" => ErByViews,
        "er_mixed" => ErMixed,
        "price" => Price,
        "cpm" => Cpm,
        "view_rate" => ViewRate,
        "ctr" => Ctr,
        "cvr" => Cvr,
        "code_rate" => CodeRate,
        "sponsored_multiplier" => SponsoredMultiplier,
        "real_share" => RealShare,
        "reply_rate" => ReplyRate,
        "gift_post_rate" => GiftPostRate,
        "commission_rate" => CommissionRate,
        "uplift" => Uplift,
        "hybrid_share" => HybridShare,
        "fit" => Fit,
        "overlap_followers" => OverlapFollowers,
        "reach_per_view" => ReachPerView,
        "further_post" => FurtherPost,
        "post_spread" => PostSpread,
        "content_price" => ContentPrice,
        "margin" => Margin,
        "hours_per_booked_creator" => HoursPerBookedCreator,
        "hours_per_candidate" => HoursPerCandidate,
        "revenue_per_follower" => RevenuePerFollower,
        other => panic!("no metric {other}"),
    }
}

/// In which unit the reference prints it; "percent of followers" is a percentage like any other.
pub fn unit(name: &str) -> Unit {
    match name {
        "usd" => Unit::Usd,
        "usd per 1000" => Unit::UsdPerThousand,
        "eur" => Unit::Eur,
        "hours" => Unit::Hours,
        "x" => Unit::Times,
        "sd of ln" => Unit::SdOfLn,
        percent if percent.starts_with("percent") => Unit::Percent,
        other => panic!("no unit {other}"),
    }
}

fn band(record: Record<'_>) -> Band {
    match record.text("band") {
        "p25-p75" => Band::P25P75,
        "p10-p90" => Band::P10P90,
        "median+sigma" => Band::MedianSigma(record.number("sigma").expect("a sigma")),
        "number" => Band::Number,
        "list" => Band::List,
        other => panic!("no band {other}"),
    }
}

fn confidence(name: &str) -> Confidence {
    match name {
        "none" => Confidence::None,
        "low" => Confidence::Low,
        "medium" => Confidence::Medium,
        "high" => Confidence::High,
        other => panic!("no confidence {other}"),
    }
}

fn rule(name: &str) -> Rule {
    match name {
        "same" => Rule::Same,
        "geometric mean" => Rule::GeometricMean,
        "synthesis" => Rule::Synthesis,
        "measured" => Rule::Measured,
        "assumed" => Rule::Assumed,
        other => panic!("no rule {other}"),
    }
}

/// What of a row differs from its pinned record; empty where nothing does. Exact: not one digit may move.
pub fn differences(row: &Row, pin: Record<'_>) -> Vec<String> {
    let platform = match pin.text("platform") {
        "all" => None,
        key => Some(Platform::from_key(key).unwrap_or_else(|| panic!("no platform {key}"))),
    };
    let size = pin.number("followers_min").map(|min| (min, pin.number("followers_max")));
    let checks = [
        ("metric", row.metric == metric(pin.text("metric"))),
        ("platform", row.platform == platform),
        ("kind", row.kind == pin.text("kind")),
        ("size", row.size == size),
        ("low", row.low == pin.number("low")),
        ("mid", row.mid == pin.number("mid")),
        ("high", row.high == pin.number("high")),
        ("unit", row.unit == unit(pin.text("unit"))),
        ("band", row.band == band(pin)),
        ("anchor", row.anchor == pin.number("anchor")),
        ("confidence", row.confidence == confidence(pin.text("confidence"))),
        ("rule", row.basis.rule == rule(pin.text("rule"))),
        ("rows", row.basis.rows == pin.text("rows")),
    ];
    checks.iter().filter(|(_, same)| !same).map(|(what, _)| format!("{what} of {row:?}")).collect()
}
