//! A row that is in view, judged now, with what its cells show: ranges and reasons, which the lines of the table do not hold.
//!
//! Knows one creator at a time. Refuses to draw.

use super::column::Column;
use super::rank::name_of;
use super::twins::draft_of;
use crate::evidence::tiers::TierName;
use crate::model::{Assumptions, Draft, Profile, Soft};
use crate::report::{
    Base, Computed, Counting, Figures, Line, Mid, NotComputable, assess, contradictions, hints, profits, recognise,
};
use crate::stats::Interval;
use crate::text::Written::{Count, Money, Whole, WholePercent};
use crate::text::{Arg, Label, Msg, Writes, Written, label, many, msg};
use crate::ui::links::Place;
use crate::ui::page::with_scheme;
use crate::ui::shape::Shape;
use crate::ui::soft;
use crate::ui::state::State;
use crate::ui::words;

/// A creator in view.
pub struct Seen {
    /// Where they stand.
    pub place: Place,
    /// What is known.
    pub draft: Draft,
    /// What is assumed of them.
    pub assumptions: Assumptions,
    /// The same, where there is a number to judge by.
    pub profile: Option<Profile>,
    /// The middles.
    pub line: Line,
    /// The ranges.
    pub figures: Option<Figures>,
}

/// What a cell shows.
pub struct Shown {
    /// Large.
    pub value: String,
    /// Below it.
    pub small: String,
    /// Whether nothing is known.
    pub is_none: bool,
}

impl Seen {
    /// The creator at a place.
    pub fn of(state: &State, place: Place) -> Seen {
        let draft = draft_of(state, place);
        let source = state.sources.get(place.0);
        let assumptions = source
            .map_or(*state.assumptions, |source| soft::assumed(&state.assumptions, &state.brand, source, place.1));
        let profile = Profile::try_from_draft(&draft, &assumptions).ok();
        let judged = with_scheme((state.scheme, state.custom), |scheme| {
            profile.as_ref().map(|profile| Line::of(profile, &assumptions, scheme))
        });
        let platform = draft.platform.as_ref().map(|fact| fact.value);
        let (line, figures) = match judged {
            Some((line, figures)) => (line, Some(figures)),
            None => (Line::unknown(platform), None),
        };
        Seen { place, draft, assumptions, profile, line, figures }
    }

    /// What they are called.
    pub fn name(&self) -> String {
        let name = name_of(&self.draft);
        if name.is_empty() { Shape::default().say(many::NOT_TOLD, []) } else { name }
    }

    /// How many things are worth a look.
    fn hints(&self, state: &State) -> usize {
        let Some(profile) = &self.profile else { return 0 };
        let is_judged = self.place == (state.shown, state.selection);
        let soft = if is_judged { state.soft } else { Soft::default() };
        let report = with_scheme((state.scheme, state.custom), |scheme| assess(profile, &self.assumptions, scheme, 0));
        let recognition = recognise(profile, &soft, &report);
        hints(&self.draft, profile, &soft, &report, &recognition, &contradictions(&self.draft, profile)).len()
    }

    /// What an interval of this column is, or why there is none.
    pub fn interval(&self, column: Column, counting: Counting) -> Computed<Interval> {
        let Some(figures) = &self.figures else { return Err(NotComputable::NeedsFollowersOrViews) };
        let path = figures.path(counting);
        match column {
            Column::Reach => figures.reach,
            Column::Relevant => figures.relevant,
            Column::Engagements => figures.engagements,
            Column::Clicks => figures.clicks,
            Column::Orders => path.orders,
            Column::Fee => figures.fee,
            Column::TrueCost => figures.true_cost,
            Column::Cpm => figures.cpm,
            Column::EffectiveCpm => figures.effective_cpm,
            Column::Cpe => figures.cpe,
            Column::Cpc => figures.cpc,
            Column::Cpa => path.cpa,
            _ => Err(NotComputable::OutOfRange),
        }
    }

    /// A cell.
    pub fn cell(&self, state: &State, column: Column) -> Shown {
        let order = &state.order;
        let shape = &Shape::new(&crate::text::Plain, state.assumptions.currency);
        let known = |value: String, small: String| Shown { value, small, is_none: false };
        match column {
            Column::Name => {
                let line = state.sources.get(self.place.0).map_or(0, |source| source.line(self.place.1));
                let small = shape.say(many::LINE, [Whole.of(line.into())]);
                known(self.name(), if line > 0 { small } else { String::new() })
            }
            Column::Platform => match self.line.platform {
                Some(platform) => known(platform.name().into(), String::new()),
                None => nothing(shape.say(many::NOT_TOLD, [])),
            },
            Column::Tier => match self.line.tier {
                Some(tier) => known(shape.say(tier_name(tier), []), String::new()),
                None => nothing(label(Label::NeedsFollowers).into()),
            },
            Column::Followers => match self.draft.value(crate::model::Field::Followers) {
                Some(followers) => known(shape.told(followers), String::new()),
                None => nothing(shape.say(many::NOT_TOLD, [])),
            },
            Column::Rate => {
                let base = order.base.or(self.line.base);
                let rate = base.map(|base| (base, self.line.get(Mid::rate(base)))).filter(|(_, rate)| !rate.is_nan());
                match (rate, base) {
                    (Some((base, rate)), _) => known(shape.percent(rate.into()), shape.say(by(base), [])),
                    (None, Some(Base::Views)) => nothing(label(Label::NeedsViews).into()),
                    (None, Some(Base::Reach)) => nothing(shape.say(many::NOT_TOLD, [])),
                    _ => nothing(label(Label::NeedsEngagement).into()),
                }
            }
            Column::Standing => match self.figures.as_ref().and_then(|figures| figures.percentile) {
                Some(at) => {
                    let range = shape.ends(at.low() * 100.0, at.high() * 100.0, Whole);
                    let mid = Whole.of(at.mid() * 100.0);
                    known(shape.say(many::OF_HUNDRED, [mid]), range)
                }
                None => nothing(label(Label::NotKnown).into()),
            },
            Column::Profit => match self.profile.as_ref().map(|profile| profits(profile, &self.assumptions)) {
                Some(chances) => match chances[order.counting as usize] {
                    Ok(chance) => known(likely(shape, chance), String::new()),
                    Err(why) => nothing(words::reason(why)),
                },
                None => nothing(label(Label::NotKnown).into()),
            },
            Column::Hints => match self.hints(state) {
                0 => nothing(shape.say(many::NOTHING_ODD, [])),
                1 => known(shape.say(many::ONE_HINT, []), String::new()),
                n => known(shape.say(many::HINTS_OF, [Whole.of(n as f64)]), String::new()),
            },
            Column::Fee if self.draft.fee.is_some() => {
                let told =
                    self.draft.fee.as_ref().map(|fee| shape.money_told(fee.value.amount.value, fee.value.currency));
                let small = match self.interval(column, order.counting) {
                    Ok(_) => shape.say(many::ASKED_FEE, []),
                    Err(why) => words::reason(why),
                };
                known(told.unwrap_or_default(), small)
            }
            _ => match self.interval(column, order.counting) {
                Ok(interval) => {
                    let how = written(column);
                    let range =
                        if interval.low() < interval.high() { shape.range(interval, how) } else { String::new() };
                    known(shape.write(how, interval.mid()), range)
                }
                Err(why) => nothing(words::reason(why)),
            },
        }
    }
}

/// How a column's numbers are written.
pub const fn written(column: Column) -> Written {
    match column {
        Column::Fee
        | Column::TrueCost
        | Column::Cpm
        | Column::EffectiveCpm
        | Column::Cpe
        | Column::Cpc
        | Column::Cpa => Money,
        _ => Count,
    }
}

/// What a tier is called, in a table.
pub const fn tier_name(tier: TierName) -> Msg<0> {
    match tier {
        TierName::Personal => many::PERSONAL,
        TierName::Nano => many::NANO,
        TierName::Micro => many::MICRO,
        TierName::Mid => many::MID,
        TierName::Macro => many::MACRO,
        TierName::Mega => many::MEGA,
        TierName::Celebrity => many::CELEBRITY,
    }
}

/// What a rate is divided by, behind it.
pub const fn by(base: Base) -> Msg<0> {
    match base {
        Base::Followers => many::BY_FOLLOWERS,
        Base::Views => many::BY_VIEWS,
        Base::Reach => many::BY_REACH,
    }
}

/// A chance to the nearest 5 %, "under 5%", "over 95%" (model 8).
fn likely(shape: &Shape<'_>, chance: f64) -> String {
    if chance < 0.05 {
        label(Label::UnderFive).into()
    } else if chance > 0.95 {
        label(Label::OverNinetyFive).into()
    } else {
        shape.say(msg::ABOUT, [WholePercent.of(libm::round(chance * 20.0) / 20.0)])
    }
}

fn nothing(why: String) -> Shown {
    Shown { value: "–".into(), small: why, is_none: true }
}

/// Phrases with "and" before the last.
pub fn joined(shape: &Shape<'_>, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => shape.say(many::AND, [Arg::Words(&first.join(", ")), Arg::Words(last)]),
    }
}
