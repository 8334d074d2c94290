//! From the claims of each creator to drafts, questions, notes and marks.
//!
//! Knows how several claims of one fact go together. Refuses to settle a contradiction: it asks.

use super::seek;
use super::claim::{Claim, IMPLIED, Style, Value};
use super::meaning::{Habit, Outcome, Target, agree, outcome, target};
use super::number::Cash;
use super::order::{self, place};
use super::person::{Mention, Person, account};
use super::reading::{
    Answer, Asked, Choice, Detail, EXCERPT, Mark, MarkKind, Note, NoteCode, Other, Question, Reading, Rule,
};
use super::word;
use crate::model::{Draft, Fact, Field, Money, Post, Provenance, Quantity, Span};

/// Notes beyond this many are counted, not listed.
const MOST_NOTES: usize = 100;
/// Numbers without meaning beyond this many are counted, not listed.
const MOST_STRAYS: usize = 20;
/// Posts of one creator.
const MOST_POSTS: usize = 1000;

/// A reading in the making.
pub(super) struct Assembly<'t> {
    text: &'t str,
    pub reading: Reading,
    /// Creators of a table that are counted, not listed.
    pub uncounted: usize,
    strays: usize,
    dropped: u64,
}

/// The first [`EXCERPT`] bytes of a span, on a character's border.
pub(super) fn excerpt(text: &str, span: Span) -> String {
    let s = span.of(text).unwrap_or_default();
    let mut end = s.len().min(EXCERPT);
    while !s.is_char_boundary(end) {
        end -= 1;
    }
    seek::cut(s, 0, end).to_owned()
}

/// A note at a span; the column is counted from the line's start.
pub(super) fn note(text: &str, code: NoteCode, span: Span, line: u32, detail: Detail) -> Note {
    let before = seek::cut(text, 0, span.start as usize);
    let start = before.bytes().rposition(|b| matches!(b, b'\n' | b'\r')).map_or(0, |i| i + 1);
    let column = before.get(start..).unwrap_or_default().chars().count();
    Note { code, span: Some(span), line, column: u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1), detail }
}

impl<'t> Assembly<'t> {
    pub(super) fn new(text: &'t str) -> Assembly<'t> {
        Assembly { text, reading: Reading::default(), uncounted: 0, strays: 0, dropped: 0 }
    }

    pub(super) fn say(&mut self, code: NoteCode, span: Span, line: u32, detail: Detail) {
        if self.reading.notes.len() < MOST_NOTES {
            self.reading.notes.push(note(self.text, code, span, line, detail));
        } else {
            self.dropped += 1;
        }
    }

    fn mark(&mut self, span: Span, what: MarkKind, creator: usize) {
        self.reading.marks.push(Mark { span, what, creator });
    }

    fn ask(&mut self, creator: usize, span: Span, readings: Vec<Choice>) {
        let Some(field) = readings.first().map(|c| c.asked) else { return };
        let at = self.reading.questions.len();
        self.reading.questions.push(Question { creator, field, text: excerpt(self.text, span), span, readings });
        self.mark(span, MarkKind::Question(at), creator);
    }

    /// Adds a creator; returns whether there was anything to add.
    pub(super) fn person(&mut self, person: &Person) -> bool {
        let creator = self.reading.creators.len();
        let asked = self.reading.questions.len();
        let mut draft = Draft::default();
        if !person.is_empty() {
            self.identity(person, &mut draft, creator);
        }
        let platform = draft.platform.as_ref().map(|f| f.value);
        let mut habit = Habit::default();
        for c in &person.claims {
            if let Value::One(n) = c.value {
                habit.learn(&n);
            }
        }
        for (s, _) in &person.strays {
            if let Value::One(n) = s.value {
                habit.learn(&n);
            }
        }
        let mut sorted = Sorted::default();
        for (i, claim) in person.claims.iter().enumerate() {
            let to = target(person, i, platform);
            let out = outcome(claim, to, platform, &habit);
            self.sort(claim, to, out, &mut sorted);
        }
        self.money(person, &habit, &mut sorted);
        self.posts(person, &mut sorted, &mut draft, creator);
        self.facts(&sorted, &mut draft, creator);
        self.fees(&sorted, &mut draft, creator);
        for (field, span) in &sorted.hidden {
            if draft.fact(*field).is_none() && !draft.is_hidden(*field) {
                draft.hidden.push((*field, *span));
                self.mark(*span, MarkKind::Hidden(*field), creator);
            }
        }
        self.left(person, &draft);
        // A field that is asked about has no fact.
        let open: Vec<Asked> =
            self.reading.questions.iter().skip(asked).flat_map(|q| q.readings.iter().map(|c| c.asked)).collect();
        for a in &open {
            match a {
                Asked::Field(f) => draft.forget(*f),
                Asked::Fee => draft.fee = None,
                Asked::Platform => draft.platform = None,
            }
        }
        let told = !draft.facts.is_empty()
            || draft.fee.is_some()
            || !draft.posts.is_empty()
            || !draft.hidden.is_empty()
            || !open.is_empty();
        let named = draft.handle.is_some() && person.handle.is_some_and(|(_, soft)| !soft);
        if told || named {
            if creator > 0 {
                self.reading.others.push(Other {
                    creator: Some(creator),
                    handle: draft.handle.as_ref().map(|f| f.value.clone()),
                    name: draft.name.as_ref().map(|f| f.value.clone()),
                    platform: draft.platform.as_ref().map(|f| f.value),
                    line: person.line.max(1),
                });
            }
            self.reading.creators.push(draft);
            return true;
        }
        self.reading.marks.retain(|m| m.creator != creator);
        false
    }

    fn identity(&mut self, person: &Person, draft: &mut Draft, creator: usize) {
        if let Some((span, _)) = person.handle {
            draft.handle = span.of(self.text).map(|s| Fact::pasted(s.to_owned(), span));
            self.mark(span, MarkKind::Handle, creator);
        }
        // A title above a lone video's views is no one's name: only counters of an account have their owner above them.
        let owner = draft.handle.is_some() || person.claims.iter().any(|c| account(c.noun));
        if let Some((span, _)) = person.name.filter(|(_, soft)| !soft || owner) {
            draft.name = span.of(self.text).map(|s| Fact::pasted(s.to_owned(), span));
            self.mark(span, MarkKind::Name, creator);
        }
        // A sentence of the interface decides; else an address or a label at a line's start; else the words agree or ask.
        let rank = |m: &Mention| m.rank;
        let Some(best) = person.mentions.iter().map(rank).max() else { return };
        let chosen: Vec<&Mention> = person.mentions.iter().filter(|m| rank(m) == best).collect();
        let Some(first) = chosen.first() else { return };
        let mut different: Vec<&Mention> = Vec::new();
        for m in &chosen {
            if !different.iter().any(|d| d.platform == m.platform) && different.len() < 9 {
                different.push(m);
            }
        }
        if different.len() == 1 {
            let provenance =
                if first.rank == IMPLIED { Provenance::Implied(first.span) } else { Provenance::Pasted(first.span) };
            draft.platform = Some(Fact { value: first.platform, provenance });
            self.mark(first.span, MarkKind::Platform, creator);
        } else if !person.claims.is_empty() {
            let choice = |m: &&Mention| Choice {
                asked: Asked::Platform,
                value: Answer::Platform(m.platform),
                rule: Rule::OneOfSeveral,
            };
            self.ask(creator, first.span, different.iter().map(choice).collect());
        }
    }

    fn sort(&mut self, claim: &Claim, to: Target, out: Outcome, sorted: &mut Sorted) {
        let field = match to {
            Target::Field(f) | Target::Either(f, _) => Some(f),
            Target::RateOrCount => Some(Field::EngagementRatePercent),
            _ => None,
        };
        match (out, field) {
            (Outcome::Fact(q), Some(field)) => {
                // "over 30 posts" is what an average is over, not a bound.
                if let Value::One(n) = claim.value
                    && field != Field::PostsCounted
                    && (n.floor || claim.quals & (word::FLOOR | word::OVER) != 0)
                {
                    self.say(
                        NoteCode::Floor,
                        claim.span,
                        claim.line,
                        Detail::Meant(excerpt(self.text, claim.span), field),
                    );
                }
                sorted.facts.push((field, q, *claim));
            }
            (Outcome::Ask(choices), _) => sorted.asked.push((field, choices, *claim)),
            (Outcome::Paid(m), _) => sorted.fees.push((m, claim.span)),
            (Outcome::Hidden, Some(field)) => sorted.hidden.push((field, claim.span)),
            (Outcome::Skip(code), _) if to != Target::Silent => {
                let text = excerpt(self.text, claim.span);
                let detail = field.map_or(Detail::Text(text.clone()), |f| Detail::Meant(text, f));
                self.say(code, claim.span, claim.line, detail);
            }
            _ => {}
        }
    }

    /// Sums of money without a label: a fee if said of a post, or written among a creator's figures.
    fn money(&mut self, person: &Person, habit: &Habit, sorted: &mut Sorted) {
        let labelled =
            !sorted.fees.is_empty() || sorted.asked.iter().any(|(_, c, _)| c.iter().any(|c| c.asked == Asked::Fee));
        for (stray, line) in &person.strays {
            let (Value::One(n) | Value::Range(n, _)) = stray.value else { continue };
            if n.cash == Cash::No {
                continue;
            }
            let here = person.claims.iter().any(|c| c.line == *line);
            if labelled || !(stray.piece || (stray.solo && here)) {
                self.say(NoteCode::UnreadMoney, stray.span, *line, Detail::Text(excerpt(self.text, stray.span)));
                continue;
            }
            let claim = Claim {
                noun: word::Noun::Fee,
                value: stray.value,
                quals: 0,
                span: stray.span,
                line: *line,
                style: Style::NumberFirst,
                bullet: false,
                aged: false,
            };
            let out = outcome(&claim, Target::Fee, None, habit);
            self.sort(&claim, Target::Fee, out, sorted);
        }
    }

    /// Counts per post that come more than once are a list of posts.
    fn posts(&mut self, person: &Person, sorted: &mut Sorted, draft: &mut Draft, creator: usize) {
        let mut groups: Vec<Vec<(Field, Quantity, Claim)>> = Vec::new();
        let mut lists: Vec<(Field, Vec<(Quantity, Claim)>)> = Vec::new();
        let mut kept = Vec::new();
        let mut mean_line = 0;
        let mut last = 0;
        let mut rows = person.rows.iter().copied().peekable();
        // Lines with the account's counters: what stands beside them is no post's.
        let people: Vec<u32> =
            person.claims.iter().filter(|c| account(c.noun) && c.noun != word::Noun::Posts).map(|c| c.line).collect();
        let all = core::mem::take(&mut sorted.facts);
        for (i, (field, q, claim)) in all.iter().copied().enumerate() {
            if !field.per_post() {
                kept.push((field, q, claim));
                continue;
            }
            if claim.quals & (word::AVG | word::MEDIAN) != 0 && claim.style != Style::Listed {
                mean_line = claim.line;
                let heads = all.get(i + 1).is_some_and(|n| n.2.style == Style::Listed && n.0 == field);
                if !heads {
                    kept.push((field, q, claim));
                    continue;
                }
            }
            let heads = all.get(i + 1).is_some_and(|n| n.2.style == Style::Listed && n.0 == field);
            if claim.style == Style::Listed || heads {
                match lists.last_mut().filter(|(f, _)| *f == field && claim.style == Style::Listed) {
                    Some((_, values)) => values.push((q, claim)),
                    None => lists.push((field, vec![(q, claim)])),
                }
                continue;
            }
            let mut row = false;
            while rows.next_if(|r| *r <= claim.line).is_some() {
                row = true;
            }
            // "avg 1,240 likes 68 comments": the average is of both.
            let cell = matches!(claim.style, Style::Cell);
            let average = mean_line == claim.line && groups.is_empty();
            // Beside the counters stands one of a kind; several are posts after all.
            let near = all.get(i.saturating_sub(6)..all.len().min(i + 7)).unwrap_or_default();
            let once = || near.iter().filter(|x| x.0 == field && x.2.line == claim.line).count() == 1;
            if (average || (people.binary_search(&claim.line).is_ok() && once())) && !row && !cell {
                kept.push((field, q, claim));
                continue;
            }
            let fresh = match groups.last() {
                None => true,
                Some(g) => row || g.iter().any(|x| x.0 == field) || (cell && claim.line != last),
            };
            last = claim.line;
            if fresh {
                groups.push(Vec::new());
            }
            if let Some(g) = groups.last_mut() {
                g.push((field, q, claim));
            }
        }
        let single = groups.len() == 1 && lists.is_empty() && person.rows.is_empty();
        if single {
            kept.extend(groups.pop().unwrap_or_default());
        }
        for g in groups.iter().take(MOST_POSTS) {
            let mut post = Post::default();
            for (field, q, claim) in g {
                self.place(&mut post, *field, *q, claim, draft, creator);
            }
            draft.posts.push(post);
        }
        self.lists(lists, draft, creator);
        sorted.facts = kept;
    }

    /// Lists of one count each: the n-th values of all lists are one post's, if the lists are equally long.
    fn lists(&mut self, lists: Vec<(Field, Vec<(Quantity, Claim)>)>, draft: &mut Draft, creator: usize) {
        let start = draft.posts.len();
        let mut length = None;
        for (field, values) in lists {
            let Some((_, head)) = values.first().copied() else { continue };
            if *length.get_or_insert(values.len()) != values.len() || start > 0 {
                self.say(
                    NoteCode::ListLengths,
                    head.span,
                    head.line,
                    Detail::Meant(excerpt(self.text, head.span), field),
                );
                continue;
            }
            for (i, (q, claim)) in values.into_iter().enumerate().take(MOST_POSTS) {
                if draft.posts.len() <= start + i {
                    draft.posts.push(Post::default());
                }
                if let Some(mut post) = draft.posts.get(start + i).cloned() {
                    self.place(&mut post, field, q, &claim, draft, creator);
                    if let Some(slot) = draft.posts.get_mut(start + i) {
                        *slot = post;
                    }
                }
            }
        }
    }

    fn place(&mut self, post: &mut Post, field: Field, q: Quantity, claim: &Claim, draft: &mut Draft, creator: usize) {
        let fact = Some(Fact::pasted(q, claim.span));
        let slot = match field {
            Field::LikesPerPost => &mut post.likes,
            Field::CommentsPerPost => &mut post.comments,
            Field::SharesPerPost => &mut post.shares,
            Field::SavesPerPost => &mut post.saves,
            Field::ViewsPerPost => &mut post.views,
            // Reach and impressions have no place in a post: kept as a fact if they are the only one.
            _ => {
                if draft.fact(field).is_none() {
                    draft.set(field, Fact::pasted(q, claim.span));
                    self.mark(claim.span, MarkKind::Field(field), creator);
                }
                return;
            }
        };
        if slot.is_none() {
            *slot = fact;
            self.mark(claim.span, MarkKind::PostValue(field), creator);
        }
    }

    /// One fact a field; a contradiction is asked about.
    fn facts(&mut self, sorted: &Sorted, draft: &mut Draft, creator: usize) {
        for field in Field::ALL {
            let mut best: Option<(Quantity, Claim)> = None;
            let mut against: Vec<(Quantity, Claim)> = Vec::new();
            for (_, q, claim) in sorted.facts.iter().filter(|(f, _, _)| *f == field) {
                match &best {
                    None => best = Some((*q, *claim)),
                    Some((held, first)) if agree(first, claim) || held == q => {
                        // The one written in full says more.
                        if q.is_exact() && !held.is_exact() {
                            best = Some((*q, *claim));
                        }
                    }
                    Some(_) if against.len() < 3 => {
                        if against.iter().all(|(x, _)| x.value != q.value) {
                            against.push((*q, *claim));
                        }
                    }
                    Some(_) => {}
                }
            }
            if let Some((q, claim)) = best {
                if claim.quals & (word::MEDIAN | word::AVG) == word::MEDIAN && field.per_post() {
                    draft.medians = true;
                }
                if against.is_empty() {
                    draft.set(field, Fact::pasted(q, claim.span));
                    self.mark(claim.span, MarkKind::Field(field), creator);
                } else {
                    let mut choices = Vec::new();
                    for (q, _) in core::iter::once(&(q, claim)).chain(&against) {
                        choices.push(Choice {
                            asked: Asked::Field(field),
                            value: Answer::Quantity(*q),
                            rule: Rule::OneOfSeveral,
                        });
                    }
                    for (_, c) in &against {
                        self.say(NoteCode::Conflict, c.span, c.line, Detail::Meant(excerpt(self.text, c.span), field));
                    }
                    self.ask(creator, claim.span, choices);
                }
            }
        }
        for (field, choices, claim) in &sorted.asked {
            // Another place says it plainly ("12.5K ... 12,487"): no need to ask.
            let told = |c: &Choice| match (c.asked, c.value) {
                (Asked::Field(f), Answer::Quantity(q)) => {
                    draft.fact(f).is_some_and(|x| x.value.low <= q.high && q.low <= x.value.high)
                }
                _ => false,
            };
            if field.is_some() && choices.iter().any(told) {
                continue;
            }
            if !choices.iter().any(|c| c.asked == Asked::Fee) {
                self.ask(creator, claim.span, choices.clone());
            }
        }
    }

    fn fees(&mut self, sorted: &Sorted, draft: &mut Draft, creator: usize) {
        let mut open = sorted.asked.iter().filter(|(_, c, _)| c.iter().any(|c| c.asked == Asked::Fee));
        let mut different: Vec<(Money, Span)> = Vec::new();
        for (m, span) in &sorted.fees {
            if !different.iter().any(|(d, _)| d == m) {
                different.push((*m, *span));
            }
        }
        match (different.as_slice(), open.next()) {
            ([], Some((_, choices, claim))) => {
                self.ask(creator, claim.span, choices.clone());
                for (_, _, c) in open {
                    self.say(NoteCode::UnreadMoney, c.span, c.line, Detail::Text(excerpt(self.text, c.span)));
                }
            }
            ([(m, span)], None) => {
                draft.fee = Some(Fact::pasted(*m, *span));
                self.mark(*span, MarkKind::Fee, creator);
            }
            ([], None) => {}
            ([(_, span), ..], open) => {
                let mut choices: Vec<Choice> = different
                    .iter()
                    .map(|(m, _)| Choice { asked: Asked::Fee, value: Answer::Money(*m), rule: Rule::OneOfSeveral })
                    .collect();
                if let Some((_, more, _)) = open {
                    choices.extend(more.iter().copied());
                }
                choices.truncate(6);
                self.ask(creator, *span, choices);
            }
        }
    }

    /// Says which numbers were left.
    fn left(&mut self, person: &Person, draft: &Draft) {
        let told = draft.fact(Field::Followers).is_some();
        let mut shared = None;
        for (stray, line) in &person.strays {
            let (Value::One(n) | Value::Range(n, _)) = stray.value else { continue };
            if n.cash != Cash::No {
                continue;
            }
            // "12,500 followers (12.5K)": said twice.
            let fraction = if n.unit || !n.whole { n.fraction.unwrap_or(0) } else { 0 };
            let again = n
                .quantity(fraction, n.power, i64::MAX / 20_000)
                .is_some_and(|q| draft.facts.iter().any(|(_, f)| f.value.low <= q.high && q.low <= f.value.high));
            if again && n.unit {
                continue;
            }
            // A biography's numbers share one note: a page of them would hide what matters.
            let aside = told && !n.huge && !stray.unclear && !person.claims.iter().any(|c| c.line == *line);
            if aside && let Some(i) = shared {
                if let Some(Note { detail: Detail::Text(all), .. }) = self.reading.notes.get_mut(i) {
                    let more = excerpt(self.text, stray.span);
                    if all.len() + more.len() + 2 <= EXCERPT {
                        all.push_str(", ");
                        all.push_str(&more);
                    }
                }
                continue;
            }
            self.strays += 1;
            if self.strays > MOST_STRAYS {
                self.dropped += 1;
                continue;
            }
            let code = if n.huge {
                NoteCode::NumberTooLarge
            } else if stray.unclear {
                NoteCode::UnclearPairing
            } else if n.mark == char::REPLACEMENT_CHARACTER {
                NoteCode::BrokenNumber
            } else {
                NoteCode::UnreadNumber
            };
            if aside && code == NoteCode::UnreadNumber && self.reading.notes.len() < MOST_NOTES {
                shared = Some(self.reading.notes.len());
            }
            self.say(code, stray.span, *line, Detail::Text(excerpt(self.text, stray.span)));
        }
    }

    /// Sorts notes and marks, and gives the reading out.
    pub(super) fn finish(mut self) -> Reading {
        let many = self.reading.creators.len().max(1) - 1;
        let listed = self.reading.others.len().max(many) + self.uncounted;
        if listed > 0 {
            let line = self.reading.others.first().map_or(1, |o| o.line);
            let count = Detail::Count(u64::try_from(listed).unwrap_or(u64::MAX));
            self.reading.notes.push(Note {
                code: NoteCode::SeveralCreators,
                span: None,
                line,
                column: 1,
                detail: count,
            });
        }
        order::by_key(&mut self.reading.notes, |n| u64::from(n.line) << 32 | u64::from(n.column));
        if self.dropped > 0 {
            let line = self.reading.notes.last().map_or(1, |n| n.line);
            self.reading.notes.push(Note {
                code: NoteCode::MoreNotes,
                span: None,
                line,
                column: 1,
                detail: Detail::Count(self.dropped),
            });
        }
        order::by_key(&mut self.reading.marks, |m| place(m.span));
        let mut end = 0;
        self.reading.marks.retain(|m| {
            let fits = m.span.start >= end && m.span.end > m.span.start;
            if fits {
                end = m.span.end;
            }
            fits
        });
        self.reading
    }
}

/// A creator's claims by what came of them.
#[derive(Default)]
struct Sorted {
    facts: Vec<(Field, Quantity, Claim)>,
    asked: Vec<(Option<Field>, Vec<Choice>, Claim)>,
    fees: Vec<(Money, Span)>,
    hidden: Vec<(Field, Span)>,
}
