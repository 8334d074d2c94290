//! What is said of a link that was opened, or was not: what came, what was not in it, and a way on.
//!
//! Knows a sentence for each reason. Refuses to open a link: `followed` did.

use super::super::action::Action;
use super::super::hears::{Act, Hears};
use super::super::markup::{Pen, markup};
use super::super::shape::Shape;
use super::super::state::State;
use super::super::view::tell;
use super::copy::Change;
use super::followed::Followed;
use crate::share::{MOST_CREATORS, MOST_READ, Model, Refusal};
use crate::text::{Arg, Msg, Written, linked as msg};
use yew::Html;

/// Above all else, until somebody has read it.
#[inline(never)] // A door.
pub fn notice(state: &State, act: &Act) -> Option<Html> {
    let followed = state.followed?;
    let shape = Shape::default();
    let (class, role, lines) = match followed {
        Followed::Refused(refusal) => ("note red", "alert", refused(&shape, refusal)),
        Followed::Opened { .. } => ("note calm", "status", opened(&shape, followed)),
    };
    let key = if let Followed::Refused(refusal) = followed { refusal.key() } else { "opened" };
    let is_over = matches!(followed, Followed::Opened { is_over: true, .. }) && state.past.can(true);
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    markup!(
        pen: "<div class={} role={} data-test='followed' data-kind={}>{}<div class='tools'>{}\
              <button type='button' class='ghost' data-test='followed-read' onclick={}>{}</button></div></div>",
        class,
        role,
        key,
        for line in lines {
            markup!(pen: "<p>{}</p>", tell(pen, &line));
        },
        if is_over {
            markup!(
                pen: "<span>{}</span><button type='button' class='ghost' data-test='followed-back' onclick={}>{}</button>",
                shape.say(msg::BEFORE, []),
                Hears::Click(Action::Undo),
                shape.say(msg::BACK, [])
            );
        },
        Hears::Click(Action::Linked(Change::Read)),
        shape.say(msg::CLOSE, [])
    );
    Some(pen.done())
}

/// So many of them, in words.
pub(super) fn people(shape: &Shape<'_>, count: usize) -> String {
    match count {
        1 => shape.say(msg::ONE, []),
        _ => shape.say(msg::SOME, [Written::Whole.of(count as f64)]),
    }
}

fn opened(shape: &Shape<'_>, followed: Followed) -> Vec<String> {
    let Followed::Opened { creators, is_bare, is_whole, made_by, .. } = followed else { return Vec::new() };
    let who = people(shape, creators);
    let came = match (creators, is_bare) {
        (0, _) => shape.say(msg::CAME_SETTINGS, []),
        (_, true) => shape.say(msg::CAME_BARE, [Arg::Words(&who)]),
        (_, false) => shape.say(msg::CAME, [Arg::Words(&who)]),
    };
    let more = [
        (is_bare, msg::NO_NUMBERS),
        (creators > 0 && !is_bare, msg::NO_TEXTS),
        (!is_whole, msg::NOT_WHOLE),
        (made_by != Model::now(), msg::OTHER_MODEL),
    ];
    let more = more.into_iter().filter(|(holds, _)| *holds).map(|(_, words)| shape.say(words, []));
    [came].into_iter().chain(more).collect()
}

fn refused(shape: &Shape<'_>, refusal: Refusal) -> Vec<String> {
    let plain = |words: Msg<0>| shape.say(words, []);
    let most = |words: Msg<1>, most: usize| shape.say(words, [Written::Whole.of(most as f64)]);
    let why = match refusal {
        Refusal::NotOurs => plain(msg::NOT_OURS),
        Refusal::Newer => plain(msg::NEWER),
        Refusal::CutShort => plain(msg::CUT_SHORT),
        Refusal::Damaged => plain(msg::DAMAGED),
        Refusal::TooLarge => most(msg::LONG, MOST_READ),
        Refusal::TooMany => most(msg::MANY, MOST_CREATORS),
    };
    vec![why, plain(msg::AS_IT_WAS)]
}

/// In the box, in place of a text.
#[inline(never)] // A door.
pub fn stands(pen: &mut Pen<'_>, state: &State) {
    let shape = Shape::default();
    let who = people(&shape, state.source().len());
    markup!(pen: "<p class='summary'>{}</p>", capital(&shape.say(msg::STANDS, [Arg::Words(&who)])));
}

/// A sentence that begins with what was put into it.
pub(super) fn capital(said: &str) -> String {
    let (first, rest) = said.split_at_checked(1).unwrap_or_default();
    [&first.to_ascii_uppercase(), rest].concat()
}
