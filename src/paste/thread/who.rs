//! Who the creator is, which comment answers which, and how many conversations they answered in.
//!
//! A conversation is a comment by somebody else that stands by itself, with all that is said below it: the thanks of a fan for an
//! answer is no further comment that waits for one. It is answered where the creator says anything in it, however often.
//! Refuses to guess the creator from a single answer, and to count as unanswered what has answers that are not shown.

use super::super::glyph::is_letter;
use super::super::seek::{self, is_space};
use super::cut::{Cut, Raw};
use super::names::{EMPTY, Index, more, same, sum};
use super::{Candidate, Comment, Thread, ThreadCode, ThreadNote};
use crate::model::{Replies, Span, ascend};

/// A person of the thread, as a place in the list of all.
type Who = usize;

struct Room<'t> {
    text: &'t str,
    raw: &'t [Raw],
    /// Each person by the span of their name where it stands first.
    people: Vec<Span>,
    /// Of each comment, whose it is.
    whose: Vec<Who>,
    /// Comments by the name of their author, as it is written and by its letters and digits alone.
    strict: Index,
    loose: Index,
    /// People by names of several words, and the bytes of the longest.
    spaced: Index,
    longest: usize,
    /// People go by handles here: one word each.
    handles: bool,
}

impl<'t> Room<'t> {
    fn of(text: &'t str, raw: &'t [Raw]) -> Room<'t> {
        let words = |s: Span| s.of(text).unwrap_or_default();
        let by = |loose: bool| Index::of(raw.iter().map(|r| sum(words(r.author), loose)).zip(0..));
        let mut room = Room {
            text,
            raw,
            people: Vec::new(),
            whose: Vec::with_capacity(raw.len()),
            strict: by(false),
            loose: by(true),
            spaced: Index::default(),
            longest: 0,
            handles: true,
        };
        for (i, comment) in raw.iter().enumerate() {
            // The first of this name is at or before it.
            let first = room.first(words(comment.author), false).unwrap_or(i);
            let who = room.by(first).unwrap_or(room.people.len());
            if who == room.people.len() {
                room.people.push(comment.author);
            }
            room.whose.push(who);
        }
        let spaced = |(_, name): &(Who, &str)| name.chars().any(is_space);
        let names: Vec<(Who, &str)> = room.people.iter().map(|p| words(*p)).enumerate().filter(spaced).collect();
        room.handles = names.is_empty();
        room.longest = names.iter().map(|(_, name)| name.len()).max().unwrap_or(0);
        let bytes = |name: &str| name.bytes().fold(EMPTY, |sum, b| more(sum, u64::from(b)));
        room.spaced = Index::of(names.into_iter().map(|(who, name)| (bytes(name), who)));
        room
    }
    fn words(&self, s: Span) -> &'t str {
        s.of(self.text).unwrap_or_default()
    }
    /// The first comment by a name.
    fn first(&self, name: &str, loose: bool) -> Option<usize> {
        let index = if loose { &self.loose } else { &self.strict };
        let is = |i: &usize| self.raw.get(*i).is_some_and(|r| same(self.words(r.author), name, loose));
        index.places(sum(name, loose)).find(is)
    }
    /// The person of a name.
    fn person(&self, name: &str, loose: bool) -> Option<Who> {
        self.first(name, loose).and_then(|i| self.by(i))
    }
    /// The first person with a name of several words that stands at the beginning of a text, as words.
    fn named(&self, text: &str) -> Option<&'t str> {
        let (mut found, mut sum, mut at) = (None::<Who>, EMPTY, 0);
        for (i, c) in text.char_indices().chain([(text.len(), '\0')]) {
            for b in text.as_bytes().get(at..i).unwrap_or_default() {
                sum = more(sum, u64::from(*b));
            }
            at = i;
            if i > self.longest {
                break;
            }
            if !is_letter(c) && !c.is_ascii_digit() {
                let name = seek::cut(text, 0, i);
                let is = |who: &usize| self.people.get(*who).is_some_and(|p| self.words(*p) == name);
                let who = self.spaced.places(sum).find(is);
                found = found.map_or(who, |f| Some(who.map_or(f, |w| f.min(w))));
            }
        }
        found.and_then(|who| self.people.get(who)).map(|p| self.words(*p))
    }
    fn by(&self, i: usize) -> Option<Who> {
        self.whose.get(i).copied()
    }
}

/// Tells the creator, the conversations and the count.
pub(super) fn told(text: &str, creator: Option<&str>, cut: Cut, notes: Vec<ThreadNote>) -> Thread {
    let room = Room::of(text, &cut.comments);
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
    let Some(given) = given else { return (None, false) };
    let hidden = room.raw.iter().any(|r| r.replied.is_some_and(|p| same(room.words(p), given, true)));
    (None, hidden || room.handles && candidates(room, &laid(room, None)).iter().all(|c| c.answered < 2))
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
    // Of each person, their latest comment so far.
    let mut latest: Vec<Option<usize>> = vec![None; room.people.len()];
    let mut section: Option<Section> = None;
    // The latest comment of somebody else that stands by itself.
    let mut head: Option<usize> = None;
    for (i, raw) in room.raw.iter().enumerate() {
        let who = room.by(i);
        let own = creator.is_some() && who == creator;
        let top = |j: usize, all: &[Laid]| all.get(j).and_then(|l| l.under).unwrap_or(j);
        let named = addressed(room, raw);
        let target = named
            .and_then(|(name, loose)| person(room, name, loose))
            .and_then(|p| latest.get(p).copied().flatten())
            .filter(|j| room.by(*j) != who);
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
                (Some(_), _) if named.is_some() && target.is_none() && room.handles => laid.astray = true,
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
        if let Some(slot) = who.and_then(|w| latest.get_mut(w)) {
            *slot = Some(i);
        }
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
        return Some((room.named(rest).unwrap_or(name), false)).filter(|(n, _)| !n.is_empty());
    }
    // Facebook: the full name, without a mark.
    room.named(body).map(|p| (p, false))
}

/// The person whom a comment names.
fn person(room: &Room<'_>, name: &str, loose: bool) -> Option<Who> {
    room.person(name, false).or_else(|| if loose || name.len() >= 3 { room.person(name, true) } else { None })
}

/// Those who answer others, the most diligent first.
fn candidates(room: &Room<'_>, laid: &[Laid]) -> Vec<Candidate> {
    // Of each person: how many comments, below how many of others, and whether one has a badge.
    let mut all = vec![(0u32, 0u32, false); room.people.len()];
    let mut below: Vec<u64> = Vec::new();
    for (i, who) in room.whose.iter().enumerate() {
        if let Some((mine, _, badge)) = all.get_mut(*who) {
            *mine += 1;
            *badge |= room.raw.get(i).is_some_and(|r| r.badge);
        }
        // A place alone says nothing before the creator is known, but one behind another's comment may.
        let head = laid.get(i).and_then(|l| l.under).filter(|h| room.by(*h) != Some(*who));
        below.extend(head.map(|h| (*who as u64) << 32 | h as u64));
    }
    ascend(&mut below);
    below.dedup();
    for pair in below {
        if let Some((_, heads, _)) = all.get_mut((pair >> 32) as usize) {
            *heads += 1;
        }
    }
    let mut found: Vec<Candidate> = Vec::new();
    for ((mine, heads, badge), name) in all.into_iter().zip(&room.people) {
        let answered = heads.max(mine.saturating_sub(1));
        if answered > 0 || badge {
            let at = found.partition_point(|c| c.answered >= answered);
            found.insert(at, Candidate { name: *name, answered });
            found.truncate(super::MOST_CANDIDATES);
        }
    }
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
