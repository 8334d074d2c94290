//! What a reading of any thread has to be: comments in order, conversations that hold together, counts of what is listed.

use crate::sound::inside;
use creator_loupe::paste::{THREAD_LIMIT, Thread, ThreadCode};

/// The most people who are asked about, and the most lines that are read.
const ASKED: usize = 8;
const LINES: usize = 2_000;

/// Panics where a reading is not sound.
pub fn sound(t: &Thread, text: &str) {
    let told = |code: ThreadCode| t.notes.iter().filter(|n| n.code == code).map(|n| n.count as usize).sum::<usize>();
    let has = |code: ThreadCode| t.notes.iter().any(|n| n.code == code);
    let mut end = 0;
    for (i, c) in t.comments.iter().enumerate() {
        inside(c.author, text);
        inside(c.body, text);
        assert!(c.author.start >= end && c.author.end <= c.body.start, "{c:?} in {text:?}");
        end = c.body.end;
        assert!(c.answers.is_none_or(|j| j < i), "{i} answers what is not before it: {:?}", t.comments);
        // What heads a conversation stands above it, and is below none.
        assert!(c.under.is_none_or(|j| j < i && t.comments[j].under.is_none()), "{i}: {:?}", t.comments);
        // One answers within a conversation.
        assert!(c.answers.is_none_or(|j| c.under.is_some_and(|h| j == h || t.comments[j].under == Some(h))), "{i}");
    }
    assert!(end as usize <= THREAD_LIMIT && t.comments.len() <= LINES);
    // What is counted is what is listed.
    let heads = t.comments.iter().filter(|c| c.under.is_none() && !c.by_creator).count();
    let answered = |h: usize| t.comments.iter().any(|c| c.by_creator && c.under == Some(h));
    let seen = (0..t.comments.len()).filter(|h| !t.comments[*h].by_creator && answered(*h)).count();
    let counts = !t.comments.is_empty() && !has(ThreadCode::CreatorUnknown);
    let replies = t.replies.unwrap_or_default();
    assert!(t.replies.is_none_or(|r| r.comments >= 1) && replies.answered <= replies.comments);
    if counts {
        assert_eq!(replies.comments as usize + told(ThreadCode::AnswersHidden), heads, "{t:?} of {text:?}");
        assert!(replies.answered as usize >= seen, "{t:?} of {text:?}");
    } else {
        assert!(t.replies.is_none());
    }
    let own = t.comments.iter().filter(|c| c.by_creator).count();
    assert!(told(ThreadCode::AnswersByPlace) + told(ThreadCode::AnswersAstray) <= own);
    assert!(!has(ThreadCode::CreatorSilent) || own == 0);
    assert_eq!(has(ThreadCode::NothingRead), t.comments.is_empty());
    assert!(t.candidates.len() <= ASKED && (t.candidates.is_empty() || has(ThreadCode::CreatorUnknown)));
    assert_eq!(told(ThreadCode::CreatorUnknown), t.candidates.len());
    assert!(t.candidates.windows(2).all(|w| w[0].answered >= w[1].answered), "{:?}", t.candidates);
    for c in &t.candidates {
        inside(c.name, text);
        assert!(t.comments.iter().any(|x| x.author == c.name), "{c:?} wrote nothing");
    }
    for n in &t.notes {
        if let Some(span) = n.span {
            inside(span, text);
            assert!(n.code != ThreadCode::TooLong || n.count as usize == text.len() - span.start as usize);
        }
    }
    assert!(text.len() <= THREAD_LIMIT || has(ThreadCode::TooLong));
}
