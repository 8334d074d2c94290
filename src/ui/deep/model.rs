//! "How is this computed?": the model's version, its rules, and a check of them on made-up creators that anybody can run.

use crate::report::{DIGEST, MODEL_VERSION, SELF_CHECK_CASES, SelfCheck, self_check};
use crate::text::Written::Whole;
use crate::text::{Arg, deep};
use crate::ui::action::Action;
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::state::State;
use crate::ui::view::{View, tell};

/// Creators in one turn: some milliseconds in a browser.
const TURN: u32 = 10;

/// The check, a turn further; from its beginning where it was at its end.
#[inline(never)] // A door.
pub fn further(check: Option<SelfCheck>) -> SelfCheck {
    let done = check.filter(|check| !is_done(check)).unwrap_or_default();
    done.and(self_check(done.cases, TURN.min(SELF_CHECK_CASES - done.cases)))
}

/// Whether nothing is left to check.
pub fn is_done(check: &SelfCheck) -> bool {
    check.cases >= SELF_CHECK_CASES || check.failed.is_some()
}

/// The room.
pub fn model(pen: &mut Pen<'_>, view: &View<'_>, state: &State) {
    let shape = &view.shape;
    let version = shape.say(deep::MODEL, [Arg::Words(MODEL_VERSION)]);
    markup!(
        pen: "<div class='prose'><p data-test='model-version'>{}</p><p>{}</p><p>{}</p></div>\
              <div class='tools'><button type='button' class='ghost' data-test='check' onclick={}>{}</button>\
              <span role='status' data-test='checked'>{}</span></div>",
        tell(pen, &version),
        shape.say(deep::MODEL_HOW, []),
        shape.say(deep::MODEL_RULES, []),
        Hears::Click(Action::Check),
        shape.say(deep::CHECK, []),
        if let Some(check) = &state.check {
            found(pen, view, check);
        }
    );
}

fn found(pen: &mut Pen<'_>, view: &View<'_>, check: &SelfCheck) {
    let shape = &view.shape;
    let of = Whole.of(SELF_CHECK_CASES.into());
    let words = match check.failed {
        Some((_, creator)) => shape.say(deep::CHECK_FAILED, [Whole.of(creator.into()), of]),
        None if is_done(check) => {
            let digits = hexadecimal(check.digest);
            let same = if check.digest == DIGEST { deep::DIGITS_SAME } else { deep::DIGITS_OTHER };
            let held = shape.say(deep::CHECK_DONE, [Whole.of(check.held.into()), of]);
            [held, shape.say(same, [Arg::Words(&digits)])].join(" ")
        }
        None => shape.say(deep::CHECKING, [Whole.of(check.cases.into()), of]),
    };
    tell(pen, &words);
}

/// Sixteen digits. Not `format!`, which brings all of `fmt` along.
fn hexadecimal(x: u64) -> String {
    (0..16).rev().filter_map(|at| char::from_digit(((x >> (4 * at)) & 15) as u32, 16)).collect()
}
