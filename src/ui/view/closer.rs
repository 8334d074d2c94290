//! "Look closer": what can be opened, one by one. What is behind each door is in `deep`, and is not even fetched before.

use super::View;
use crate::text::Label;
use crate::ui::action::Action;
use crate::ui::deep::room;
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::page::Nodes;
use crate::ui::state::State;
use yew::Html;

/// The doors: key, name, what is behind.
const DOORS: [(&str, Label, Label); 8] = [
    ("who", Label::DoorWho, Label::DoorWhoSmall),
    ("topic", Label::DoorTopic, Label::DoorTopicSmall),
    ("goal", Label::DoorGoal, Label::DoorGoalSmall),
    ("quote", Label::DoorQuote, Label::DoorQuoteSmall),
    ("turned", Label::DoorTurned, Label::DoorTurnedSmall),
    ("hints", Label::DoorHints, Label::DoorHintsSmall),
    ("study", Label::DoorStudy, Label::DoorStudySmall),
    ("model", Label::DoorModel, Label::DoorModelSmall),
];

/// The card.
pub fn closer(view: &View<'_>, state: &State, nodes: &Nodes) -> Html {
    let mut pen = Pen::new(Some(view.act));
    let pen = &mut pen;
    markup!(
        pen: "<section class='card c12' part='card closer' aria-labelledby='cl-closer' data-test='closer'><h2 id='cl-closer'>{}</h2>{}</section>",
        Label::LookCloser,
        for (key, name, small) in DOORS {
            markup!(
                pen: "<details class='door' data-test='door' data-kind={} open={}><summary onclick={}><b>{}</b><small>{}</small></summary>\
                      <div class='room'>{}</div></details>",
                key,
                view.reopened.contains(&key).then_some(""),
                Hears::Click(Action::Unfold(key)),
                name,
                small,
                view.unfolded.contains(&key).then(|| nodes.rooms.of(key, state.behind, || {
                    let mut pen = Pen::new(Some(view.act));
                    room(&mut pen, view, state, nodes, key);
                    pen.done()
                }))
            );
        }
    );
    pen.done()
}
