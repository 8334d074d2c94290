//! Who the creator is, which comment answers which, and how many conversations they answered in.
//!
//! A conversation is a comment by somebody else that stands by itself, with all that is said below it: the thanks of a fan for an
//! answer is no further comment that waits for one. It is answered where the creator says anything in it, however often.
//! Refuses to guess the creator from a single answer, and to count as unanswered what has answers that are not shown.

use super::super::glyph::{fold, is_letter};
use super::super::letter::{folded, is_mark};
use super::super::seek::{self, is_space};
use super::cut::{Cut, Raw};
use super::{Candidate, Comment, Thread, ThreadCode, ThreadNote};
use crate::model::{Replies, Span};

/// Two writings of a name, compared letter by letter: in any case; `loose`: letters and digits only.
fn same(a: &str, b: &str, loose: bool) -> bool {
    let (mut a, mut b) = (a.chars(), b.chars());
    let next = |s: &mut core::str::Chars<'_>| {
        for c in s.by_ref().filter(|c| !is_mark(*c)) {
            match fold(c) {
                Some(c) if !loose || is_letter(c) || c.is_ascii_digit() => return Some(folded(c)),
                _ => {}
            }
        }
        None
    };
    loop {
        match (next(&mut a), next(&mut b)) {
            (None, None) => return true,
            (x, y) if x != y => return false,
            _ => {}
        }
    }
}

/// A person of the thread, as a place in the list of all.
type Who = usize;

struct Room<'t> {
    text: &'t str,
    raw: &'t [Raw],
    /// Each person by the span of their name where it stands first.
    people: Vec<Span>,
    /// Of each comment, whose it is.
    whose: Vec<Who>,
}

impl Room<'_> {
    fn words(&self, s: Span) -> &str {
        s.of(self.text).unwrap_or_default()
    }
    /// The person of a name.
    fn person(&self, name: &str, loose: bool) -> Option<Who> {
        self.people.iter().position(|p| same(self.words(*p), name, loose))
    }
    fn by(&self, i: usize) -> Option<Who> {
        self.whose.get(i).copied()
    }
}

/// Tells the creator, the conversations and the count.
pub(super) fn told(text: &str, creator: Option<&str>, cut: Cut, notes: Vec<ThreadNote>) -> Thread {
    let mut room = Room { text, raw: &cut.comments, people: Vec::new(), whose: Vec::new() };
    for raw in &cut.comments {
        let name = raw.author.of(text).unwrap_or_default();
        let who = room.person(name, false).unwrap_or(room.people.len());
        if who == room.people.len() {
            room.people.push(raw.author);
        }
        room.whose.push(who);
    }
    let mut thread = Thread { notes, ..Thread::default() };
    let (creator, sure) = creator_of(&room, creator, cut.pinner);
    let laid = laid(&room, creator);
    for (i, raw) in cut.comments.iter().enumerate() {
        thread.comments.push(Comment {
            author: raw.author,
            body: raw.body,
            by_creator: creator.is_some() && room.by(i) == creator,
            answers: laid.get(i).and_then(|l| l.answers),
            under: laid.get(i).and_then(|l| l.under),
            liked: raw.liked,
        });
    }
    if cut.unread > 0 {
        thread.notes.push(ThreadNote { code: ThreadCode::LinesUnread, count: cut.unread, span: cut.first });
    }
    if thread.comments.is_empty() {
        thread.notes.push(ThreadNote { code: ThreadCode::NothingRead, count: 0, span: None });
        return thread;
    }
    if !sure {
        thread.candidates = candidates(&room, &laid);
        let code = ThreadCode::CreatorUnknown;
        thread.notes.push(ThreadNote { code, count: thread.candidates.len() as u32, span: None });
        return thread;
    }
    count(&room, creator, &laid, &mut thread);
    thread
}

/// Who the creator is, if they wrote anything, and whether that is certain enough to count.
fn creator_of(room: &Room<'_>, given: Option<&str>, pinner: Option<Span>) -> (Option<Who>, bool) {
    let given = given.map(|g| seek::strip(g, "@").1).filter(|g| !g.is_empty());
    // The one that some mark says it is; none where marks disagree.
    let mut marked: Option<Who> = None;
    let mut unclear = false;
    for (i, raw) in room.raw.iter().enumerate() {
        if raw.badge {
            unclear |= marked.is_some() && marked != room.by(i);
            marked = room.by(i);
        }
    }
    if let Some(given) = given {
        let found = room.person(given, false).or_else(|| room.person(given, true));
        if found.is_some() {
            return (found, true);
        }
    }
    if unclear {
        return (None, false);
    }
    let pinned = pinner.map(|p| seek::strip(room.words(p), "@").1);
    if marked.is_none()
        && let Some(name) = pinned
    {
        marked = room.person(name, false).or_else(|| room.person(name, true));
        if marked.is_none() && given.is_none() {
            // Known by name, and silent.
            return (None, true);
        }
    }
    let marked = marked.or_else(|| doubled(room));
    if marked.is_some() {
        return (marked, true);
    }
    // A handle that wrote nothing here: unless the pages show names instead, or somebody answers like a creator.
    let handles = room.people.iter().all(|p| !room.words(*p).chars().any(is_space));
    let Some(given) = given else { return (None, false) };
    let hidden = room.raw.iter().any(|r| r.replied.is_some_and(|p| same(room.words(p), given, true)));
    (None, hidden || handles && candidates(room, &laid(room, None)).iter().all(|c| c.answered < 2))
}

/// The only one whose name stands twice, where others' stand once: the badge of a channel.
fn doubled(room: &Room<'_>) -> Option<Who> {
    let mut one = None;
    let mut others = false;
    for (i, raw) in room.raw.iter().enumerate() {
        if !raw.twice {
            others |= one != room.by(i);
        } else if one.is_some() && one != room.by(i) {
            return None;
        } else {
            one = room.by(i);
        }
    }
    one.filter(|_| others)
}

/// Where a comment stands.
#[derive(Clone, Copy, Debug, Default)]
struct Laid {
    /// The comment that it answers.
    answers: Option<usize>,
    /// The comment that heads its conversation; none for a head.
    under: Option<usize>,
    /// Nothing but its place says so.
    by_place: bool,
    /// It names somebody who is not here.
    astray: bool,
}

/// Below a comment whose answers are or may be shown.
#[derive(Clone, Copy)]
struct Section {
    head: usize,
    /// How many more belong to it, where told.
    left: Option<u32>,
    /// The button hides them: they are shown.
    open: bool,
    /// Nothing stands between it and here.
    fresh: bool,
}

/// Lays every comment where it belongs.
fn laid(room: &Room<'_>, creator: Option<Who>) -> Vec<Laid> {
    let least = room.raw.iter().map(|r| r.indent).min().unwrap_or(0);
    let stepped = room.raw.iter().any(|r| r.indent >= least + 2);
    let mut all: Vec<Laid> = Vec::with_capacity(room.raw.len());
    let mut section: Option<Section> = None;
    // The latest comment of somebody else that stands by itself.
    let mut head: Option<usize> = None;
    for (i, raw) in room.raw.iter().enumerate() {
        let who = room.by(i);
        let own = creator.is_some() && who == creator;
        let top = |j: usize, all: &[Laid]| all.get(j).and_then(|l| l.under).unwrap_or(j);
        let named = addressed(room, raw);
        let target = named.and_then(|(name, loose)| latest(room, name, loose, i)).filter(|j| room.by(*j) != who);
        let mut laid = Laid::default();
        let mut below = |j: usize, answers: usize| {
            laid.under = Some(j);
            laid.answers = Some(answers);
        };
        let inside = section
            .filter(|s| s.open && (s.fresh || s.left.is_some_and(|n| n > 0)) || own && s.left.is_some_and(|n| n > 0));
        let nested = stepped && raw.indent >= least + 2;
        let previous = i.checked_sub(1);
        if raw.pinned && !nested {
        } else if nested && let Some(h) = head {
            below(h, target.filter(|j| top(*j, &all) == h).unwrap_or(h));
        } else if let Some(j) = target.filter(|j| own || room.by(*j) != creator || talks(room, &all, who, *j)) {
            below(top(j, &all), j);
        } else if let Some(s) = inside.filter(|_| !stepped) {
            below(s.head, s.head);
            // Those between the head and the creator's answer are answers, too.
            if own && !s.open {
                for (k, l) in all.iter_mut().enumerate().skip(s.head + 1) {
                    if l.under.is_none() && room.by(k) != creator {
                        (l.under, l.answers) = (Some(s.head), Some(s.head));
                    }
                }
                head = Some(s.head);
            }
        } else if own && !stepped {
            match (head, previous) {
                (Some(_), _) if named.is_some() && target.is_none() && handles(room) => laid.astray = true,
                // A button that shows answers ends what is shown of them.
                (Some(_), Some(p)) if room.raw.get(p).is_some_and(|r| r.hidden && !r.either && !r.shown) => {}
                // What stands below a comment of their own answers nobody.
                (Some(_), Some(p)) if room.by(p) == creator && all.get(p).is_some_and(|l| l.under.is_none()) => {}
                (Some(h), _) => {
                    laid = Laid { answers: Some(h), under: Some(h), by_place: true, astray: false };
                }
                _ => {}
            }
        } else if let Some(p) = previous
            && !stepped
            && !own
            && let Some(h) = all.get(p).and_then(|l| l.under)
            && creator.is_some()
            && room.by(p) == creator
            && room.by(h) == who
        {
            // The one who was answered goes on.
            laid.under = Some(h);
            laid.answers = Some(p);
        }
        if laid.under.is_none() && !own {
            head = Some(i);
        }
        all.push(laid);
        let nested = laid.under;
        if let Some(s) = section.as_mut() {
            s.left = s.left.map(|n| n.saturating_sub(1));
            s.fresh = false;
            if nested != Some(s.head) && s.open {
                section = None;
            }
        }
        if raw.shown || raw.either && raw.count.is_some() {
            let head = nested.unwrap_or(i);
            section = Some(Section { head, left: raw.count, open: raw.shown, fresh: true });
        }
    }
    all
}

/// Whether people go by handles here: one word each.
fn handles(room: &Room<'_>) -> bool {
    room.people.iter().all(|p| !room.words(*p).chars().any(is_space))
}

/// Whether this person spoke in the conversation of comment `j`.
fn talks(room: &Room<'_>, all: &[Laid], who: Option<Who>, j: usize) -> bool {
    let Some(h) = all.get(j).and_then(|l| l.under) else { return false };
    all.iter().enumerate().skip(h).any(|(k, l)| (k == h || l.under == Some(h)) && room.by(k) == who)
}

/// Whom a comment names at its beginning, or in its head. `true`: letters and digits alone decide.
fn addressed<'t>(room: &'t Room<'_>, raw: &Raw) -> Option<(&'t str, bool)> {
    if let Some(to) = raw.to {
        return Some((seek::strip(room.words(to), "@").1, true));
    }
    let body = room.words(raw.body);
    if let Some(rest) = body.strip_prefix('@') {
        let end =
            rest.char_indices().find(|(_, c)| is_space(*c) || matches!(c, ',' | ':' | '!' | '?' | '\u{3001}' | '،'));
        let name = seek::cut(rest, 0, end.map_or(rest.len(), |(i, _)| i));
        let name = name.strip_suffix('.').unwrap_or(name);
        // "@Ana B": names of two words are looked for as a whole.
        let full = room.people.iter().map(|p| room.words(*p)).find(|p| spaced(p) && begins(rest, p));
        return Some((full.unwrap_or(name), false)).filter(|(n, _)| !n.is_empty());
    }
    // Facebook: the full name, without a mark.
    let full = room.people.iter().map(|p| room.words(*p)).find(|p| spaced(p) && begins(body, p));
    full.map(|p| (p, false))
}

fn spaced(name: &str) -> bool {
    name.chars().any(is_space)
}

/// Whether a text begins with a name, as words.
fn begins(text: &str, name: &str) -> bool {
    text.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| is_letter(c) || c.is_ascii_digit()))
}

/// The latest comment before `i` of this name.
fn latest(room: &Room<'_>, name: &str, loose: bool, i: usize) -> Option<usize> {
    let who =
        room.person(name, false).or_else(|| if loose || name.len() >= 3 { room.person(name, true) } else { None })?;
    (0..i).rev().find(|j| room.by(*j) == Some(who))
}

/// Those who answer others, the most diligent first.
fn candidates(room: &Room<'_>, laid: &[Laid]) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for (who, name) in room.people.iter().enumerate() {
        let mut heads: Vec<usize> = Vec::new();
        let mut badge = false;
        for (i, l) in laid.iter().enumerate().filter(|(i, _)| room.by(*i) == Some(who)) {
            badge |= room.raw.get(i).is_some_and(|r| r.badge);
            // A place alone says nothing before the creator is known, but one behind another's comment may.
            if let Some(h) = l.under.filter(|h| room.by(*h) != Some(who) && !heads.contains(h)) {
                heads.push(h);
            }
        }
        let mine = room.whose.iter().filter(|w| **w == who).count();
        let answered = u32::try_from(heads.len().max(mine.saturating_sub(1))).unwrap_or(u32::MAX);
        if answered > 0 || badge {
            let at = found.partition_point(|c| c.answered >= answered);
            found.insert(at, Candidate { name: *name, answered });
        }
    }
    found.truncate(super::MOST_CANDIDATES);
    found
}

/// Counts the conversations of others and those that the creator answered in.
fn count(room: &Room<'_>, creator: Option<Who>, laid: &[Laid], thread: &mut Thread) {
    let own = |i: usize| creator.is_some() && room.by(i) == creator;
    let n = laid.len();
    let (mut answers, mut below) = (vec![0u32; n], vec![0u32; n]);
    let (mut placed, mut astray) = (0, 0);
    for (i, l) in laid.iter().enumerate() {
        if let Some(h) = l.under {
            if let Some(slot) = below.get_mut(h) {
                *slot += 1;
            }
            if let (true, Some(slot)) = (own(i), answers.get_mut(h)) {
                *slot += 1;
                placed += u32::from(l.by_place);
            }
        }
        astray += u32::from(l.astray);
    }
    let mut replies = Replies::default();
    let (mut unknown, mut first) = (0, None);
    for (i, raw) in room.raw.iter().enumerate() {
        if own(i) || laid.get(i).is_some_and(|l| l.under.is_some()) {
            continue;
        }
        let named = raw.replied.is_some_and(|p| match creator.and_then(|c| room.people.get(c)) {
            Some(name) => same(room.words(p), room.words(*name), true),
            None => false,
        });
        let answered = named || answers.get(i).is_some_and(|n| *n > 0);
        let seen = below.get(i).copied().unwrap_or_default();
        let all_seen = raw.count.is_some_and(|n| seen >= n);
        if !answered && raw.hidden && !all_seen {
            unknown += 1;
            first = first.or(Some(raw.author));
            continue;
        }
        replies.comments += 1;
        replies.answered += u32::from(answered);
    }
    thread.replies = (replies.comments > 0).then_some(replies);
    if creator.is_none() {
        thread.notes.push(ThreadNote { code: ThreadCode::CreatorSilent, count: 0, span: None });
    }
    for (code, count, span) in [
        (ThreadCode::AnswersHidden, unknown, first),
        (ThreadCode::AnswersByPlace, placed, None),
        (ThreadCode::AnswersAstray, astray, None),
    ] {
        if count > 0 {
            thread.notes.push(ThreadNote { code, count, span });
        }
    }
}
