//! "What is this creator good for?": the four stages of the buyer's journey, how well each is served, why, and what of it is
//! convention; and what the person wants of each.

use super::Known;
use crate::model::Stage;
use crate::report::{Because, Counter, Served, Serves, Support, mixed, serves};
use crate::text::Written::{Count, Whole, WholePercent};
use crate::text::{Arg, Msg, deep, digits};
use crate::ui::hears::{Choice, Hears};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::{View, cite, tell};
use crate::ui::words;

/// How much of a stage is wanted, in the order of the list.
const WANTS: [Msg<0>; 4] = [deep::WANT_NONE, deep::WANT_SOME, deep::WANT_MUCH, deep::WANT_MOST];

/// The room.
pub fn goal(pen: &mut Pen<'_>, view: &View<'_>, state: &State, known: &Known) {
    let shape = &view.shape;
    let served = serves(view.report, &state.soft, &known.recognition);
    let mix = mixed(&served, state.goal.map(f64::from));
    markup!(
        pen: "<p class='why'>{}</p>{}<div class='stages'>{}</div>",
        shape.say(deep::GOAL_INTRO, []),
        if let Some(points) = mix {
            let how = shape.say(word(Serves::of(points)), []);
            let words = shape.say(deep::GOAL_IS, [Arg::Words(&how)]);
            markup!(pen: "<p class='verdict' data-test='goal'>{}</p>", tell(pen, &words));
        },
        for served in &served {
            stage(pen, view, state, served);
        }
    );
}

/// The list of how much of a stage is wanted.
pub fn weight(pen: &mut Pen<'_>, shape: &Shape<'_>, goal: [u8; 4], stage: Stage) {
    let id = ["cl-stage-", &digits(stage as i64)].concat();
    let wanted = goal.get(stage as usize).copied().unwrap_or_default();
    let name = shape.say(names(stage).0, []);
    markup!(
        pen: "<label class='sr' for={}>{}</label><select id={} data-test='want' onchange={}>{}</select>",
        id.clone(),
        shape.say(deep::WANT, [Arg::Words(&name)]),
        id,
        Hears::Choice(Choice::Weight(stage)),
        for (i, want) in WANTS.into_iter().enumerate() {
            let chosen = (i == usize::from(wanted)).then_some("selected");
            markup!(pen: "<option key={} selected={}>{}</option>", chosen, chosen, shape.say(want, []));
        }
    );
}

/// A stage, and what happens in it.
pub const fn names(stage: Stage) -> (Msg<0>, Msg<0>) {
    match stage {
        Stage::Awareness => (deep::AWARENESS, deep::IS_AWARENESS),
        Stage::Consideration => (deep::CONSIDERATION, deep::IS_CONSIDERATION),
        Stage::Conversion => (deep::CONVERSION, deep::IS_CONVERSION),
        Stage::Advocacy => (deep::ADVOCACY, deep::IS_ADVOCACY),
    }
}

const fn word(serves: Serves) -> Msg<0> {
    match serves {
        Serves::Hardly => deep::HARDLY,
        Serves::Somewhat => deep::SOMEWHAT,
        Serves::Well => deep::WELL,
        Serves::VeryWell => deep::VERY_WELL,
    }
}

/// What is estimated of a stage, in the order of [`Served::estimates`].
const fn outcomes(stage: Stage) -> &'static [Msg<0>] {
    match stage {
        Stage::Awareness => &[deep::RELEVANT_VIEWS],
        Stage::Consideration => &[deep::CLICKS],
        Stage::Conversion => &[deep::ORDERS_LINK, deep::ORDERS_CODE],
        Stage::Advocacy => &[deep::REACTIONS],
    }
}

fn stage(pen: &mut Pen<'_>, view: &View<'_>, state: &State, served: &Served<'_>) {
    let shape = &view.shape;
    let stage = served.stage;
    let (name, what) = names(stage);
    let name = shape.say(name, []);
    markup!(
        pen: "<section data-test='stage'><h3>{}</h3><p class='why'>{}</p><p><b>{}</b></p>\
              <div class='tools'>{}</div>{}{}</section>",
        name,
        shape.say(what, []),
        shape.say(served.word().map_or(deep::STAGE_UNKNOWN, word), []),
        weight(pen, shape, state.goal, stage),
        for (estimate, what) in served.estimates.iter().zip(outcomes(stage)) {
            let what = shape.say(*what, []);
            let words = match estimate {
                Ok(estimate) => {
                    let range = shape.range(estimate.interval, Count);
                    let mid = Count.of(estimate.interval.mid());
                    shape.say(deep::OUTCOME, [mid, Arg::Words(&what), Arg::Words(&range)])
                }
                Err(why) => [&what, ": ", &words::reason(*why)].concat(),
            };
            markup!(pen: "<p>{}</p>", words);
        },
        {
            for adjusted in &served.adjustments {
                let because = because(view, adjusted.because);
                let words = if adjusted.by > 0.0 { deep::MORE_BY } else { deep::LESS_BY };
                markup!(pen: "<p class='why'>{}</p>", shape.say(words, [Arg::Words(&because)]));
            }
            match served.support {
                Support::Convention => markup!(pen: "<p class='why'>{}</p>", shape.say(deep::CONVENTION, [])),
                Support::Measured(source) => {
                    markup!(pen: "<p class='why'>{}{}</p>", shape.say(deep::MEASURED, []), cite(pen, source));
                }
            }
            for against in &served.counter {
                markup!(pen: "<p class='why'>{}</p>", shape.say(counter(*against), []));
            }
        }
    );
}

const fn counter(counter: Counter) -> Msg<0> {
    match counter {
        Counter::LargerRaisesEngagement => deep::LARGER_RAISES,
        Counter::RisesThenFalls => deep::RISES_FALLS,
        Counter::RisesWithSizeOnTikTok => deep::RISES_TIKTOK,
        Counter::PaysInTheLongRun => deep::LONG_RUN,
    }
}

fn because(view: &View<'_>, because: Because) -> String {
    let (words, value) = match because {
        Because::ReachesBeyond(times) => (deep::BC_REACHES, Count.of(times)),
        Because::Saves(ratio) => (deep::BC_SAVES, Count.of(ratio * 100.0)),
        Because::Comments(ratio) => (deep::BC_COMMENTS, Count.of(ratio * 100.0)),
        Because::Shares(ratio) => (deep::BC_SHARES, Count.of(ratio * 100.0)),
        Because::Expertise(share) => (deep::BC_EXPERT, WholePercent.of(share)),
        Because::Replies(share) => (deep::BC_REPLIES, WholePercent.of(share)),
        Because::Standing(below) => (deep::BC_STANDING, Whole.of(below * 100.0)),
        Because::NoWayToCount => (deep::BC_NO_COUNT, Arg::Words("")),
    };
    view.shape.say(words, [value])
}
