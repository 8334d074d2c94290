//! A box for a text beside the first: what to paste, and what was read in it.

use crate::paste::{DiaryCode, ThreadCode};
use crate::text::Written::Whole;
use crate::text::{Arg, Msg, deep, digits};
use crate::ui::action::{Action, Beside, Edit};
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::soft;
use crate::ui::state::State;
use crate::ui::view::{View, why};

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
              autocomplete='off' autocapitalize='off' placeholder={} oninput={}/>{}</div>",
        id.clone(),
        shape.say(of.name, []),
        String::from(state.beside(of.kind)),
        whose,
        id,
        of.kind.key(),
        shape.say(of.hint, []),
        Hears::Beside(of.kind),
        match of.kind {
            Beside::Comments => comments(pen, view, state),
            Beside::Diary => diary(pen, view, state),
            Beside::Words | Beside::Ask => {}
        }
    );
}

fn say<const N: usize>(pen: &mut Pen<'_>, view: &View<'_>, words: Msg<N>, args: [Arg<'_>; N]) {
    why(pen, &view.shape.say(words, args));
}

/// What the comments were read as, and who the creator may be.
fn comments(pen: &mut Pen<'_>, view: &View<'_>, state: &State) {
    let text = state.beside(Beside::Comments);
    if text.is_empty() {
        return;
    }
    let thread = soft::comments(state);
    markup!(
        pen: "<div class='read' data-test='thread'>{}</div>",
        {
            if let Some(replies) = thread.replies {
                let counts = [replies.comments, replies.answered].map(|n| Whole.of(n.into()));
                say(pen, view, deep::READ_REPLIES, counts);
            }
            for note in &thread.notes {
                let words = match note.code {
                    ThreadCode::NothingRead => deep::THREAD_NOTHING,
                    ThreadCode::TooLong => deep::THREAD_LONG,
                    ThreadCode::LinesUnread => deep::THREAD_UNREAD,
                    ThreadCode::CreatorUnknown => deep::THREAD_WHO,
                    ThreadCode::CreatorSilent => deep::THREAD_SILENT,
                    ThreadCode::AnswersHidden => deep::THREAD_HIDDEN,
                    ThreadCode::AnswersByPlace => deep::THREAD_PLACE,
                    ThreadCode::AnswersAstray => deep::THREAD_ASTRAY,
                };
                say(pen, view, words, [Whole.of(note.count.into())]);
            }
            if !thread.candidates.is_empty() {
                markup!(
                    pen: "<div class='tools'>{}</div>",
                    for candidate in &thread.candidates {
                        let name = candidate.name.of(text).unwrap_or_default();
                        markup!(
                            pen: "<button type='button' class='ghost' data-test='author' onclick={}>{}</button>",
                            Hears::Click(Action::Edit(Edit::Author(name.into()))),
                            String::from(name)
                        );
                    }
                );
            }
        }
    );
}

/// What the dated posts were read as.
fn diary(pen: &mut Pen<'_>, view: &View<'_>, state: &State) {
    if state.beside(Beside::Diary).is_empty() {
        return;
    }
    let diary = soft::posts(state);
    markup!(
        pen: "<div class='read' data-test='dated'>{}</div>",
        {
            if let Some(rhythm) = diary.rhythm {
                say(pen, view, deep::READ_DIARY, [rhythm.posts, rhythm.days].map(|n| Whole.of(n.into())));
            }
            if !diary.listed.is_empty() {
                say(pen, view, deep::READ_COUNTS, [Whole.of(diary.listed.len() as f64)]);
            }
            if let Some(ads) = diary.sponsored {
                say(pen, view, deep::READ_ADS, [ads.marked, ads.of].map(|n| Whole.of(n.into())));
            }
            for note in &diary.notes {
                let words = match note.code {
                    DiaryCode::NoDates => deep::DIARY_NOTHING,
                    DiaryCode::TooLong => deep::THREAD_LONG,
                    DiaryCode::OrderAsked => deep::DIARY_ORDER,
                    DiaryCode::DatesUnclear => deep::DIARY_DATES,
                    DiaryCode::AgesRounded => deep::DIARY_AGES,
                    DiaryCode::CountsUnclear => deep::DIARY_COUNTS,
                    DiaryCode::PostsUnclear => deep::DIARY_POSTS,
                    DiaryCode::TooFewForGrowth => deep::DIARY_GROWTH,
                };
                say(pen, view, words, [Whole.of(note.count.into())]);
            }
        }
    );
}
