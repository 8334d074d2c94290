//! The page itself as one file: what goes into it, and what is said where it cannot be had.
//!
//! Knows that a file holds what a link holds, and more of it. Refuses to touch the file: the shell has it, and puts the tag in.

use super::{Form, Step};
use crate::export::tag;
use crate::share::{MOST_READ, is_drawing};
use crate::text::export as msg;
use crate::ui::action::Action;
use crate::ui::hears::Hears;
use crate::ui::linked::{link, stays, token_of_file, why_not};
use crate::ui::markup::{Pen, markup};
use crate::ui::page::Nodes;
use crate::ui::ports::Ports;
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::why;

/// Its button, and what it is.
pub fn button(pen: &mut Pen<'_>) {
    let shape = Shape::default();
    markup!(
        pen: "<div class='tools'><button type='button' class='ghost' data-test='take-form' data-kind={} onclick={}>{}</button></div>{}",
        Form::Page.key(),
        Hears::Click(Action::Take(Step::Want(Form::Page))),
        shape.say(msg::PAGE, []),
        why(pen, &shape.say(msg::PAGE_IS, []))
    );
}

/// Asks the browser to make and take it, or says why there is none.
pub fn give(state: &State, nodes: &Nodes, ports: &dyn Ports, told: Box<dyn FnOnce(bool)>) {
    let said = match (state.count(), token_of_file(state), Form::Page.file()) {
        (1.., Ok((token, _)), Some((name, _))) => {
            let logo = if is_drawing(&state.pitch.logo) { "" } else { &state.pitch.logo };
            return ports.page(&tag(&token, logo, &ports.home()), name, told);
        }
        (0, ..) | (_, Ok(_), None) => Shape::default().say(msg::NOBODY, []),
        (_, Err(unfit), _) => why_not(&Shape::default(), unfit, MOST_READ),
    };
    nodes.take.say(state.tab(), Form::Page, said, None);
}

/// The link that holds the same, and what is in neither.
pub fn made(state: &State, nodes: &Nodes) -> Option<(String, String)> {
    let (token, left) = token_of_file(state).ok()?;
    let less = if left.is_nothing() { String::new() } else { stays(&Shape::default(), left) };
    Some((link(&nodes.home, &token), less))
}
