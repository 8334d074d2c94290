//! The end of the page: what is assumed, how to read a range, and the sources of every figure on it.

use crate::evidence::Row;
use crate::model::Knob;
use crate::report::{MODEL_VERSION, Report};
use crate::text::{Arg, Label, label, pitch as msg};
use crate::ui::assumptions::{FIRST, told};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::{sources, why};

/// The section; the assumptions are those of this report.
pub fn rests(
    pen: &mut Pen<'_>,
    state: &State,
    shape: &Shape<'_>,
    report: Option<&Report>,
    rows: &[&'static Row],
    year: u16,
) {
    markup!(
        pen: "<section class='rests-on' data-test='rests-on'><h2>{}</h2>{}{}{}{}</section>",
        shape.say(msg::RESTS, []),
        why(pen, label(Label::FourInFive)),
        why(pen, &shape.say(msg::MODEL, [Arg::Words(MODEL_VERSION)])),
        if let Some(report) = report {
            let said = |knob: &Knob| FIRST.contains(knob) || report.assumed(*knob).changed;
            let all: Vec<String> =
                Knob::ALL.into_iter().filter(said).filter_map(|knob| told(shape, state, report, knob)).collect();
            why(pen, &shape.say(msg::ASSUMED, [Arg::Words(&all.join("; "))]));
        },
        if !rows.is_empty() {
            markup!(pen: "<h3>{}</h3>{}", shape.say(msg::SOURCES, []), sources(pen, rows, year));
        }
    );
}
