//! What a person changed, put on top of what was read: which change makes which earlier one void, and what each does.
//!
//! Knows one draft and the questions about it. Refuses to know the page.

use super::action::{Beside, Edit, Told};
use super::soft;
use crate::model::{Draft, Fact, Field, Post};
use crate::paste::Question;

/// Whether `new` makes `old` without effect.
pub(super) fn supersedes(new: &Edit, old: &Edit) -> bool {
    match (new, old) {
        (Edit::Answer { asked: a, text: t, .. }, Edit::Answer { asked: b, text: u, .. }) => a == b && t == u,
        (Edit::Handle(_), Edit::Handle(_)) | (Edit::Author(_), Edit::Author(_)) => true,
        (Edit::Beside(a, _), Edit::Beside(b, _)) => a == b,
        (Edit::BothRight(a), Edit::BothRight(b)) => a == b,
        (Edit::Same(_), Edit::Same(_)) | (Edit::Note(_), Edit::Note(_)) => true,
        (Edit::Asked(a), Edit::Asked(b)) => a.is_like(b),
        // Another ask is asked about anew, and other comments are by others.
        (Edit::Beside(Beside::Ask, _), Edit::Asked(_)) | (Edit::Beside(Beside::Comments, _), Edit::Author(_)) => true,
        _ => match (target(new), target(old)) {
            (Some(a), Some(b)) => a == b,
            _ => false,
        },
    }
}

/// What it is about; `None` for an answer, which is about its question.
pub(super) fn target(edit: &Edit) -> Option<Told> {
    match edit {
        Edit::Fact(field, _) => Some(Told::Field(*field)),
        Edit::Fee(_) => Some(Told::Fee),
        Edit::Platform(_) => Some(Told::Platform),
        Edit::Handle(_) => Some(Told::Handle),
        Edit::Forget(told) => Some(*told),
        Edit::Answer { .. }
        | Edit::Beside(..)
        | Edit::Author(_)
        | Edit::BothRight(_)
        | Edit::Asked(_)
        | Edit::Same(_)
        | Edit::Note(_) => None,
    }
}

/// Puts one edit on top of what was read of this creator.
pub(super) fn apply(draft: &mut Draft, edit: &Edit, questions: &[Question], creator: usize) {
    match edit {
        Edit::Answer { asked, text, choice } => {
            let question = questions.iter().find(|q| q.creator == creator && q.field == *asked && q.text == *text);
            if let Some((choice, span)) = question.and_then(|q| q.readings.get(*choice).map(|c| (c, q.span))) {
                choice.apply(draft, span);
            }
        }
        Edit::Fact(field, value) => {
            draft.set(*field, Fact::typed(*value));
            draft.hidden.retain(|(hidden, _)| hidden != field);
            // A figure typed by hand stands in place of the one that the list of posts would give.
            forget_in_posts(&mut draft.posts, *field);
        }
        Edit::Fee(money) => draft.fee = Some(Fact::typed(*money)),
        Edit::Platform(platform) => draft.platform = Some(Fact::typed(*platform)),
        Edit::Beside(Beside::Diary, text) => soft::listed(draft, text),
        // What they say is read where it is needed.
        Edit::Beside(..) | Edit::Author(_) | Edit::BothRight(_) | Edit::Asked(_) | Edit::Same(_) | Edit::Note(_) => {}
        Edit::Handle(handle) => draft.handle = Some(Fact::typed(handle.clone())),
        Edit::Forget(told) => match told {
            Told::Handle => (draft.handle, draft.name) = (None, None),
            Told::Platform => draft.platform = None,
            Told::Field(field) => {
                draft.forget(*field);
                draft.hidden.retain(|(hidden, _)| hidden != field);
            }
            Told::Fee => draft.fee = None,
            Told::Posts => draft.posts.clear(),
        },
    }
}

fn forget_in_posts(posts: &mut Vec<Post>, field: Field) {
    for post in posts.iter_mut() {
        let told = match field {
            Field::LikesPerPost => &mut post.likes,
            Field::CommentsPerPost => &mut post.comments,
            Field::SharesPerPost => &mut post.shares,
            Field::SavesPerPost => &mut post.saves,
            Field::ViewsPerPost => &mut post.views,
            _ => return,
        };
        *told = None;
    }
    posts.retain(|p| [&p.likes, &p.comments, &p.shares, &p.saves, &p.views].iter().any(|told| told.is_some()));
}
