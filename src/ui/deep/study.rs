//! The survey behind "82 %" and "74 %", told right: what it measured, who paid, and why it enters no figure.

use crate::evidence::study::ADVICE_STUDY;
use crate::text::{Msg, deep};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::view::{cite, tell};

const TOLD: [Msg<0>; 7] = [
    deep::STUDY_WHO,
    deep::STUDY_WHOM,
    deep::STUDY_82,
    deep::STUDY_74,
    deep::STUDY_HOW,
    deep::STUDY_WRONG,
    deep::STUDY_WHY,
];

/// The room.
pub fn study(pen: &mut Pen<'_>) {
    markup!(
        pen: "<div class='prose'>{}<p class='why'>{}</p></div>",
        for told in TOLD {
            let words = Shape::default().say(told, []);
            markup!(pen: "<p>{}</p>", tell(pen, &words));
        },
        for (i, source) in ADVICE_STUDY.iter().enumerate() {
            markup!(pen: "{}{}", if i > 0 { "; " } else { "" }, cite(pen, source));
        }
    );
}
