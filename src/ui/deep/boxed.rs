//! A box for a text beside the first: what to paste, and what was read in it.

use crate::text::{Msg, deep, digits};
use crate::ui::action::Beside;
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::state::State;
use crate::ui::view::View;

/// A box's words.
pub struct Boxed {
    kind: Beside,
    name: Msg<0>,
    hint: Msg<0>,
}

impl Boxed {
    /// Those of a kind.
    pub const fn of(kind: Beside) -> Boxed {
        let (name, hint) = match kind {
            Beside::Comments => (deep::PASTE_COMMENTS, deep::PASTE_COMMENTS_HINT),
            Beside::Words => (deep::PASTE_WORDS, deep::PASTE_WORDS_HINT),
            Beside::Diary => (deep::PASTE_DIARY, deep::PASTE_DIARY_HINT),
            Beside::Ask => (deep::PASTE_ASK, deep::PASTE_ASK_HINT),
        };
        Boxed { kind, name, hint }
    }
}

/// The box; made anew when its text is another one than what was typed: after a step back, or for another creator.
pub fn boxed(pen: &mut Pen<'_>, view: &View<'_>, state: &State, of: Boxed) {
    let shape = &view.shape;
    let id = ["cl-beside-", of.kind.key()].concat();
    let whose = [state.epoch as i64, state.shown as i64, state.selection as i64].map(digits).join("-");
    markup!(
        pen: "<div class='boxed'><label for={}>{}</label>\
              <textarea defaultvalue={} key={} id={} class='paste' data-test={} rows='4' spellcheck='false' \
              autocomplete='off' autocapitalize='off' placeholder={} oninput={}/></div>",
        id.clone(),
        shape.say(of.name, []),
        String::from(state.beside(of.kind)),
        whose,
        id,
        of.kind.key(),
        shape.say(of.hint, []),
        Hears::Beside(of.kind)
    );
}
