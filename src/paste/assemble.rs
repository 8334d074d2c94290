//! From the claims of each creator to drafts, questions, notes and marks.
//!
//! Knows who is named and what was left unread. Refuses to weigh numbers against each other: see `settle`.

use super::claim::{Claim, IMPLIED, Value};
use super::meaning::{Habit, Outcome, Target, Whole, outcome, target};
use super::notes::{excerpt, tell};
use super::number::{self, MONEY, PARTED, PERCENT, UNIT};
use super::odd;
use super::order::{self, place};
use super::person::{Mention, Person, account};
use super::reading::{
    Answer, Asked, Choice, Detail, EXCERPT, Mark, MarkKind, Note, NoteCode, Other, Question, Reading, Rule,
};
use super::settle::{Open, Sorted, Told, one_of};
use super::word::{self, Noun};
use crate::model::{Decimal, Draft, Fact, Field, Provenance, Span};

/// Notes beyond this many are counted, not listed.
const MOST_NOTES: usize = 100;
/// Numbers without meaning beyond this many are counted, not listed.
const MOST_STRAYS: usize = 20;

/// It is what it says, or nothing.
fn as_written(asked: Asked, value: Answer) -> Vec<Choice> {
    let written = Choice { asked, value, rule: Rule::AsWritten };
    vec![written, Choice { value: Answer::Nothing, rule: Rule::LeftOut, ..written }]
}

/// So many times the followers no usual post is liked.
const MANY: i64 = 10;

/// A reading in the making.
pub(super) struct Assembly<'t> {
    pub(super) text: &'t str,
    pub reading: Reading,
    strays: usize,
    pub(super) dropped: u64,
}

/// The same without its text, between two creators.
#[derive(Default)]
pub(super) struct Paused {
    reading: Reading,
    strays: usize,
    dropped: u64,
}

impl<'t> Assembly<'t> {
    pub(super) fn resume(text: &'t str, paused: Paused) -> Assembly<'t> {
        let Paused { reading, strays, dropped } = paused;
        Assembly { text, reading, strays, dropped }
    }

    pub(super) fn pause(self) -> Paused {
        Paused { reading: self.reading, strays: self.strays, dropped: self.dropped }
    }

    pub(super) fn say(&mut self, code: NoteCode, span: Span, line: u32, detail: Detail) {
        if self.reading.notes.len() < MOST_NOTES {
            tell(&mut self.reading.notes, self.text, code, Some(span), line, detail);
        } else {
            self.dropped += 1;
        }
    }

    /// Takes in notes that were made before.
    pub(super) fn keep(&mut self, notes: &mut Vec<Note>) {
        let room = MOST_NOTES.saturating_sub(self.reading.notes.len());
        self.dropped += notes.len().saturating_sub(room) as u64;
        notes.truncate(room);
        self.reading.notes.append(notes);
    }

    /// Says that a number was left, or taken with a reservation.
    #[inline(never)]
    pub(super) fn skip(&mut self, code: NoteCode, span: Span, line: u32, field: Option<Field>) {
        let text = excerpt(self.text, span);
        let detail = match field {
            Some(f) => Detail::Meant(text, f),
            None => Detail::Text(text),
        };
        self.say(code, span, line, detail);
    }

    #[inline(never)]
    pub(super) fn mark(&mut self, span: Span, what: MarkKind, creator: usize) {
        self.reading.marks.push(Mark { span, what, creator });
    }

    pub(super) fn ask(&mut self, creator: usize, span: Span, readings: Vec<Choice>) {
        let Some(field) = readings.first().map(|c| c.asked) else { return };
        let at = self.reading.questions.len();
        let text = excerpt(self.text, span);
        self.reading.questions.push(Question { creator, column: None, field, text, span, readings });
        self.mark(span, MarkKind::Question(at), creator);
    }

    /// Adds a creator, if there is anything to add.
    pub(super) fn person(&mut self, person: &Person) {
        let creator = self.reading.creators.len();
        let (asked, marked) = (self.reading.questions.len(), self.reading.marks.len());
        let mut draft = Draft::default();
        if !person.is_empty() {
            self.identity(person, &mut draft, creator);
        }
        let platform = draft.platform.as_ref().map(|f| f.value);
        let mut habit = Habit::default();
        // A date ("1.5."), a version ("2.0"): what has neither label nor unit may be no number that tells a decimal mark.
        let tells = |c: &&Claim| {
            let n = c.value.one();
            c.noun != Noun::Nothing || n.is_some_and(|n| n.is(UNIT | PERCENT | MONEY) || n.ways() != PARTED)
        };
        for n in person.claims.iter().chain(&person.strays).filter(tells).filter_map(|c| c.value.one()) {
            habit.learn(n);
        }
        let whole = Whole::of(person);
        let mut sorted = Sorted::default();
        for (i, claim) in person.claims.iter().enumerate() {
            let to = target(person, &whole, i, platform);
            let out = outcome(claim, to, platform, &habit);
            self.sort(claim, i, to, out, &mut sorted);
        }
        self.money(person, &habit, &mut sorted);
        self.posts(person, &mut sorted.told, &mut draft, creator);
        self.facts(person, &mut sorted, &mut draft, creator);
        self.fees(&mut sorted, &mut draft, creator);
        self.doubt(&draft, creator);
        for (field, span) in &sorted.hidden {
            if draft.fact(*field).is_none() && !draft.is_hidden(*field) {
                draft.hidden.push((*field, *span));
                self.mark(*span, MarkKind::Hidden(*field), creator);
            }
        }
        self.left(person, &draft);
        // A field that is asked about has no fact.
        for q in self.reading.questions.get(asked..).unwrap_or_default() {
            for c in &q.readings {
                match c.asked {
                    Asked::Field(f) => draft.forget(f),
                    Asked::Fee => draft.fee = None,
                    Asked::Platform => draft.platform = None,
                }
            }
        }
        let told = !draft.facts.is_empty()
            || draft.fee.is_some()
            || !draft.posts.is_empty()
            || !draft.hidden.is_empty()
            || self.reading.questions.len() > asked;
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
        } else {
            self.reading.marks.truncate(marked);
        }
    }

    fn named(&mut self, span: Span, what: MarkKind, creator: usize) -> Option<Fact<String>> {
        self.mark(span, what, creator);
        span.of(self.text).map(|s| Fact::pasted(s.to_owned(), span))
    }

    fn identity(&mut self, person: &Person, draft: &mut Draft, creator: usize) {
        if let Some((span, _)) = person.handle {
            draft.handle = self.named(span, MarkKind::Handle, creator);
        }
        // A title above a lone video's views is no one's name: only counters of an account have their owner above them.
        let owner = draft.handle.is_some() || person.claims.iter().any(|c| account(c.noun));
        if let Some((span, _)) = person.name.filter(|(_, soft)| !soft || owner) {
            draft.name = self.named(span, MarkKind::Name, creator);
        }
        // A sentence of the interface decides; else an address or a label at a line's start; else the words agree or ask.
        let mut best: Option<&Mention> = None;
        let mut choices: Vec<Choice> = Vec::new();
        for m in &person.mentions {
            if best.is_none_or(|b| b.rank < m.rank) {
                best = Some(m);
                choices.clear();
            }
            let again = |c: &Choice| matches!(c.value, Answer::Platform(p) if p == m.platform);
            if best.is_some_and(|b| b.rank == m.rank) && !choices.iter().any(again) {
                choices.push(one_of(Asked::Platform, Answer::Platform(m.platform)));
            }
        }
        self.platform(person, draft, creator, best, choices);
        if let Some((span, _)) = person.handle {
            let platform = draft.platform.as_ref().map(|f| f.value);
            if !odd::possible(self.text, span, platform) {
                self.skip(NoteCode::OddHandle, span, 0, None);
            }
        }
    }

    fn platform(
        &mut self,
        person: &Person,
        draft: &mut Draft,
        creator: usize,
        best: Option<&Mention>,
        choices: Vec<Choice>,
    ) {
        let Some(first) = best else { return };
        if choices.len() == 1 {
            let provenance =
                if first.rank == IMPLIED { Provenance::Implied(first.span) } else { Provenance::Pasted(first.span) };
            draft.platform = Some(Fact { value: first.platform, provenance });
            self.mark(first.span, MarkKind::Platform, creator);
        } else if !person.claims.is_empty() {
            self.ask(creator, first.span, choices);
        }
    }

    fn sort(&mut self, claim: &Claim, index: usize, to: Target, out: Outcome, sorted: &mut Sorted) {
        let field = match to {
            Target::Field(f) | Target::Either(f, _) => Some(f),
            Target::RateOrCount => Some(Field::EngagementRatePercent),
            _ => None,
        };
        match (out, field) {
            (Outcome::Fact(value), Some(f)) if claim.quals & word::UNCLEAR != 0 => {
                let choices = as_written(Asked::Field(f), Answer::Quantity(value));
                sorted.open.push(Open { field, choices, span: claim.span, line: claim.line });
            }
            (Outcome::Fact(value), Some(field)) => {
                // "over 30 posts" is what an average is over, not a bound.
                if let Value::One(n) = &claim.value
                    && field != Field::PostsCounted
                    && (n.is(number::FLOOR) || claim.quals & (word::FLOOR | word::OVER) != 0)
                {
                    self.skip(NoteCode::Floor, claim.span, claim.line, Some(field));
                }
                sorted.told.push(Told { field, value, claim: index, post: 0, list: 0 });
            }
            (Outcome::Ask(choices), _) => {
                sorted.open.push(Open { field, choices, span: claim.span, line: claim.line });
            }
            (Outcome::Paid(m), _) => sorted.fees.push((m, claim.span)),
            (Outcome::Hidden, Some(field)) => sorted.hidden.push((field, claim.span)),
            (Outcome::Skip(code), _) if to != Target::Silent => self.skip(code, claim.span, claim.line, field),
            _ => {}
        }
    }

    /// Sums of money without a label: a fee if said of a post, or written among a creator's figures.
    fn money(&mut self, person: &Person, habit: &Habit, sorted: &mut Sorted) {
        let labelled = !sorted.fees.is_empty() || sorted.open.iter().any(|o| o.field.is_none());
        for stray in person.strays.iter().filter(|s| s.value.is_paid()) {
            let near = stray.quals & word::SOLO != 0 && !person.on(stray.line).is_empty();
            // "Rates: Reel $300, Story $150": a list of prices.
            let listed = |c: &Claim| matches!(c.noun, Noun::Fee | Noun::Rate) && c.quals & word::PIECE != 0;
            let listed = stray.quals & word::PIECE != 0 && person.on(stray.line).iter().any(listed);
            let code = match stray.quals {
                q if q & word::CEILING != 0 => NoteCode::Ceiling,
                q if q & word::OLD != 0 => NoteCode::OldValue,
                q if labelled && !listed || !near && q & word::PIECE == 0 => NoteCode::UnreadMoney,
                _ => {
                    let out = outcome(stray, Target::Fee, None, habit);
                    self.sort(stray, 0, Target::Fee, out, sorted);
                    continue;
                }
            };
            self.skip(code, stray.span, stray.line, None);
        }
    }

    /// What can hardly be is asked about, not used (threats.md 14 rule 6).
    fn doubt(&mut self, draft: &Draft, creator: usize) {
        let told = |field| draft.fact(field).map(|f| f.value.value.parts()).filter(|n| *n > 0);
        let (followers, reach) = (told(Field::Followers), told(Field::ReachPerPost));
        for (field, fact) in &draft.facts {
            let n = fact.value.value.parts();
            let odd = match field {
                Field::EngagementRatePercent => n > 100 * Decimal::SCALE,
                Field::LikesPerPost if reach.is_some_and(|r| n > r) => true,
                Field::LikesPerPost
                | Field::CommentsPerPost
                | Field::SharesPerPost
                | Field::SavesPerPost
                | Field::EngagementsPerPost
                | Field::AuthenticEngagementsPerPost => followers.is_some_and(|f| n / MANY >= f),
                _ => false,
            };
            if odd && let Some(span) = fact.provenance.span() {
                if let Some(i) = self.reading.marks.iter().rposition(|m| m.span == span) {
                    self.reading.marks.remove(i);
                }
                self.ask(creator, span, as_written(Asked::Field(*field), Answer::Quantity(fact.value)));
            }
        }
    }

    /// Says which numbers were left.
    fn left(&mut self, person: &Person, draft: &Draft) {
        let told = draft.fact(Field::Followers).is_some();
        let (mut shared, mut words, mut lines, mut beyond) = (None, String::new(), String::new(), 0u32);
        let (mut line, mut several) = (0, false);
        for stray in &person.strays {
            let Some(n) = stray.value.number().filter(|n| !n.is(MONEY)) else { continue };
            let unclear = stray.quals & word::UNCLEAR != 0;
            // "12,500 followers (12.5K)": said twice.
            let again = n
                .size()
                .is_some_and(|q| draft.facts.iter().any(|(_, f)| f.value.low <= q.high && q.low <= f.value.high));
            if again && n.is(number::UNIT) {
                continue;
            }
            // A biography's numbers share one note: a page of them would hide what matters.
            let aside = told && !n.is(number::HUGE) && !unclear && person.on(stray.line).is_empty();
            if aside && shared.is_some() {
                several = true;
                let more = excerpt(self.text, stray.span);
                if words.len() + more.len() + 2 > EXCERPT {
                    beyond += 1;
                    continue;
                }
                words.push_str(", ");
                words.push_str(&more);
                if stray.line > line {
                    line = stray.line;
                    lines.push_str(", ");
                    lines.push_str(&line.to_string());
                }
                continue;
            }
            self.strays += 1;
            if self.strays > MOST_STRAYS {
                self.dropped += 1;
                continue;
            }
            let code = if n.is(number::HUGE) {
                NoteCode::NumberTooLarge
            } else if unclear {
                NoteCode::UnclearPairing
            } else if n.mark == char::REPLACEMENT_CHARACTER {
                NoteCode::BrokenNumber
            } else {
                NoteCode::UnreadNumber
            };
            if aside && code == NoteCode::UnreadNumber && self.reading.notes.len() < MOST_NOTES {
                shared = Some(self.reading.notes.len());
                (words, line) = (excerpt(self.text, stray.span), stray.line);
                lines = line.to_string();
            }
            self.skip(code, stray.span, stray.line, None);
        }
        if beyond > 0 {
            words.push_str(" +");
            words.push_str(&beyond.to_string());
        }
        if several && let Some(note) = shared.and_then(|i| self.reading.notes.get_mut(i)) {
            note.detail = Detail::Several(words, lines);
        }
    }

    /// Sorts notes and marks, and gives the reading out.
    pub(super) fn finish(mut self) -> Reading {
        let listed = self.reading.len().max(1) - 1;
        if listed > 0 {
            let second =
                self.reading.sheet.as_ref().map_or(1, |s| s.line(usize::from(self.reading.creators.is_empty())));
            let line = self.reading.others.first().map_or(second, |o| o.line);
            let count = Detail::Count(u64::try_from(listed).unwrap_or(u64::MAX));
            tell(&mut self.reading.notes, "", NoteCode::SeveralCreators, None, line, count);
        }
        order::by_key(&mut self.reading.notes, |n| u64::from(n.line) << 25 | u64::from(n.column));
        if self.dropped > 0 {
            let line = self.reading.notes.last().map_or(1, |n| n.line);
            let count = Detail::Count(self.dropped);
            tell(&mut self.reading.notes, "", NoteCode::MoreNotes, None, line, count);
        }
        order::by_key(&mut self.reading.marks, |m| place(m.span));
        let marks = &mut self.reading.marks;
        let (mut kept, mut end) = (0, 0);
        for i in 0..marks.len() {
            if marks.get(i).is_some_and(|m| m.span.start >= end && m.span.end > m.span.start) {
                marks.swap(kept, i);
                end = marks.get(kept).map_or(end, |m| m.span.end);
                kept += 1;
            }
        }
        marks.truncate(kept);
        self.reading
    }
}
