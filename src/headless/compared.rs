//! The creators of a text by one column: ranked, with who is tied with the leader, and who cannot be ranked and why.
//!
//! Knows keys of columns. Refuses to rank rates on different bases together, as [`crate::report::compare`] does.

use super::figure::{Number, Range, computed, name};
use super::input::Input;
use super::trouble::{Code, Trouble};
use super::{each, named, of, terms};
use crate::model::Profile;
use crate::report::{
    self, Base, Column, Computed, Counting, Figures, MODEL_VERSION, NotComputable, Placed, Value as Ranked, figures,
};
use crate::stats::{Interval, Z80};
use serde::Serialize;
use serde_json::Value;

/// Every column by its key.
const COLUMNS: [(&str, Column); 22] = [
    ("rate", Column::Rate(None)),
    ("rate_by_followers", Column::Rate(Some(Base::Followers))),
    ("rate_by_views", Column::Rate(Some(Base::Views))),
    ("rate_by_reach", Column::Rate(Some(Base::Reach))),
    ("standing", Column::Standing),
    ("views", Column::Views),
    ("reach", Column::Reach),
    ("relevant_views", Column::RelevantViews),
    ("relevant_reach", Column::RelevantReach),
    ("interactions", Column::Interactions),
    ("clicks", Column::Clicks),
    ("orders_by_link", Column::Orders(Counting::Link)),
    ("orders_by_code", Column::Orders(Counting::Code)),
    ("true_cost", Column::TrueCost),
    ("cpm", Column::Cpm),
    ("effective_cpm", Column::EffectiveCpm),
    ("cpe", Column::Cpe),
    ("cpc", Column::Cpc),
    ("cpa_by_link", Column::Cpa(Counting::Link)),
    ("cpa_by_code", Column::Cpa(Counting::Code)),
    ("back_by_link", Column::Back(Counting::Link)),
    ("back_by_code", Column::Back(Counting::Code)),
];

#[derive(Serialize)]
struct Compared<'a> {
    model: &'static str,
    column: &'static str,
    less_is_better: bool,
    currency: &'a str,
    groups: Vec<Group>,
    unranked: Vec<Unranked>,
    common: Option<Common>,
    questions_open: usize,
}

#[derive(Serialize)]
struct Group {
    base: Option<String>,
    places: Vec<Place>,
}

#[derive(Serialize)]
struct Place {
    #[serde(flatten)]
    who: Who,
    lead: String,
    chance: Number,
    value: Option<Range>,
}

#[derive(Serialize)]
struct Unranked {
    #[serde(flatten)]
    who: Who,
    why: Value,
}

#[derive(Serialize)]
struct Common {
    base: String,
    shown: usize,
    of: usize,
}

#[derive(Clone, Serialize)]
struct Who {
    creator: usize,
    handle: Option<String>,
    name: Option<String>,
    platform: Option<&'static str>,
}

/// The creators of a text by the `column` of `given` (orders by link where none is named), under its `assumptions`.
pub fn compare(text: &str, given: &Value) -> Result<String, Trouble> {
    let given = Input::of(given, "", &["column", "assumptions"])?;
    let assumptions = terms::given(&given)?;
    let (key, column) = column(&given)?;
    let reading = of(text)?;
    let (mut people, mut values, mut ranges) = (Vec::new(), Vec::new(), Vec::new());
    each(text, &reading, &mut |creator, draft| {
        let (handle, name, platform) = named(draft);
        let profile = Profile::try_from_draft(draft, &assumptions);
        let value: Computed<Ranked> = match &profile {
            Ok(profile) => report::value(profile, &assumptions, column),
            Err(_) => Err(NotComputable::NeedsFollowersOrViews),
        };
        let range = value
            .as_ref()
            .ok()
            .zip(profile.ok())
            .and_then(|(value, profile)| interval(column, value, &figures(&profile, &assumptions)));
        people.push(Who { creator, handle, name, platform });
        values.push(value);
        ranges.push(range);
    });
    let who = |row: usize| people.get(row).cloned().ok_or_else(unwritten);
    let place = |placed: &Placed| {
        let value = ranges.get(placed.row).copied().flatten().map(Range::of);
        let (lead, chance) = (name(&placed.lead), Number::of(placed.chance));
        Ok(Place { who: who(placed.row)?, lead, chance, value })
    };
    let compared = report::compare(&values, column);
    let group = |group: &report::Group| {
        let places: Result<Vec<Place>, Trouble> = group.places.iter().map(place).collect();
        Ok(Group { base: group.base.map(|base| name(&base)), places: places? })
    };
    let groups: Result<Vec<Group>, Trouble> = compared.groups.iter().map(group).collect();
    let unranked: Result<Vec<Unranked>, Trouble> = compared
        .unranked
        .iter()
        .map(|(row, why)| Ok(Unranked { who: who(*row)?, why: computed::<()>(&Err(*why), |()| Value::Null) }))
        .collect();
    let out = Compared {
        model: MODEL_VERSION,
        column: key,
        less_is_better: column.less_is_better(),
        currency: assumptions.currency.code(),
        groups: groups?,
        unranked: unranked?,
        common: compared.common.map(|common| Common { base: name(&common.base), shown: common.shown, of: common.of }),
        questions_open: reading.questions.len(),
    };
    serde_json::to_string(&out).map_err(|_| unwritten())
}

fn unwritten() -> Trouble {
    Trouble::new(Code::TooMany, "", "the comparison cannot be written".to_owned())
}

fn column(given: &Input<'_>) -> Result<(&'static str, Column), Trouble> {
    let keys = COLUMNS.map(|(key, _)| key);
    let key = given.one("column", &keys, |key| key)?.unwrap_or("orders_by_link");
    let found = COLUMNS.into_iter().find(|(of, _)| *of == key);
    found.ok_or_else(|| given.trouble(Code::UnknownWord, "column", "\"column\" is not known".to_owned()))
}

/// The range that stands beside a creator: that of a report of theirs, where a report has the column.
fn interval(column: Column, value: &Ranked, figures: &Figures) -> Option<Interval> {
    let (m, sigma) = (value.split.m, value.split.sigma());
    let split = || Interval::new(libm::exp(m - Z80 * sigma), libm::exp(m), libm::exp(m + Z80 * sigma));
    match column {
        Column::Rate(_) | Column::RelevantReach => split(),
        Column::Standing => figures.percentile,
        Column::Views => figures.views.ok(),
        Column::Reach => figures.reach.ok(),
        Column::RelevantViews => figures.relevant.ok(),
        Column::Interactions => figures.engagements.ok(),
        Column::Clicks => figures.clicks.ok(),
        Column::Orders(counting) => figures.path(counting).orders.ok(),
        Column::TrueCost => figures.true_cost.ok(),
        Column::Cpm => figures.cpm.ok(),
        Column::EffectiveCpm => figures.effective_cpm.ok(),
        Column::Cpe => figures.cpe.ok(),
        Column::Cpc => figures.cpc.ok(),
        Column::Cpa(counting) => figures.path(counting).cpa.ok(),
        Column::Back(counting) => figures.path(counting).back.ok(),
    }
}
