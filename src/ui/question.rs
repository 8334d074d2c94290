//! What has to be asked: both readings side by side, and the platform where none is told.

use super::action::{Action, Edit, Told};
use super::chips;
use super::hears::{Act, Hears};
use super::markup::{Pen, markup};
use super::shape::Shape;
use super::state::State;
use super::words;
use crate::model::Platform;
use crate::paste::{Answer, Asked, Choice};
use crate::report::Contradiction;
use crate::text::{Arg, Label, Written, label, msg};
use yew::Html;

/// Every open question of the creator that is judged.
pub fn questions(state: &State, shape: &Shape<'_>, act: &Act) -> Html {
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    let asks_platform = state.needs_platform() && !state.questions().any(|(_, q)| q.field == Asked::Platform);
    markup!(
        pen: "{}{}{}",
        for (_, q) in state.questions() {
            let asked = chips::name(Told::of(q.field));
            note(pen, shape.say(msg::TWO_WAYS, [Arg::Words(&q.text), Arg::Lower(asked)]), &|pen| {
                for (choice, reading) in q.readings.iter().enumerate() {
                    let edit = Edit::Answer { asked: q.field, text: q.text.clone(), choice };
                    button(pen, said(shape, q.field, reading), edit);
                }
            });
        },
        if asks_platform {
            note(pen, label(Label::WhichPlatform).into(), &|pen| {
                for p in Platform::ALL {
                    button(pen, p.name().into(), Edit::Platform(p));
                }
            });
        },
        for clash in &state.clashes {
            note(pen, contradicts(shape, clash), &|pen| {
                for field in clash.correctable().iter() {
                    let words = shape.say(msg::CORRECT, [Arg::Lower(words::field(field))]);
                    let open = Action::Open(Some(Told::Field(field)));
                    markup!(
                        pen: "<button type='button' class='ghost' data-test='correct' onclick={}>{}</button>",
                        Hears::Click(open),
                        words
                    );
                }
                button(pen, label(Label::AllRight).into(), Edit::BothRight(clash.key().into()));
            });
        }
    );
    pen.done()
}

/// Two facts that do not go together, side by side.
fn contradicts(shape: &Shape<'_>, clash: &Contradiction) -> String {
    let whole = |x: f64| Written::Whole.of(x);
    match clash {
        Contradiction::Above { more, less, .. } => {
            let words = if clash.is_certain() { msg::CLASH_ABOVE } else { msg::CLASH_RARE };
            let (a, b) = (Arg::Label(words::field(more.field)), Arg::Lower(words::field(less.field)));
            shape.say(words, [a, whole(more.value), b, whole(less.value)])
        }
        Contradiction::StatedRate { stated, follows, .. } => {
            let mut would = String::new();
            for (base, rate) in follows {
                if !would.is_empty() {
                    would.push_str(", ");
                }
                would += &shape.say(msg::RATE_OF, [Written::Percent.of(*rate), Arg::Label(words::base(*base))]);
            }
            shape.say(msg::CLASH_RATE, [Written::Percent.of(*stated), Arg::Words(&would)])
        }
        Contradiction::PostsCounted { told, listed } => {
            shape.say(msg::CLASH_POSTS, [whole(*told), whole((*listed).into())])
        }
        Contradiction::OutsideList { told, least, most } => {
            let name = Arg::Label(words::field(told.field));
            shape.say(msg::CLASH_LIST, [name, whole(told.value), whole(*least), whole(*most)])
        }
    }
}

fn note(pen: &mut Pen<'_>, words: String, answers: &dyn Fn(&mut Pen<'_>)) {
    markup!(
        pen: "<div class='note' data-test='question' role='group' aria-label={}><p>{}</p>\
              <div class='tools'>{}</div></div>",
        words.clone(),
        words,
        answers(pen)
    );
}

/// One of several answers.
pub fn button(pen: &mut Pen<'_>, words: String, edit: Edit) {
    markup!(
        pen: "<button type='button' class='ghost' data-test='answer' onclick={}>{}</button>",
        Hears::Click(Action::Edit(edit)),
        words
    );
}

/// A reading in words: the value it sets, and what as, where the readings differ in that.
pub fn said(shape: &Shape<'_>, asked: Asked, choice: &Choice) -> String {
    let value = match choice.value {
        Answer::Quantity(q) => shape.told(q.value),
        Answer::Money(money) => shape.money_told(money.amount.value, money.currency),
        Answer::Platform(platform) => return platform.name().into(),
        Answer::Nothing => return label(Label::LeaveOut).into(),
    };
    match choice.asked {
        Asked::Field(field) if choice.asked != asked => {
            shape.say(msg::PLURAL, [Arg::Words(&value), Arg::Label(words::field(field))])
        }
        _ => value,
    }
}
