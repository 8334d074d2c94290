//! From what each claim says to the facts of one draft: lists of posts, averages, fees, contradictions.
//!
//! Knows how several numbers of one kind go together. Refuses to settle a contradiction: it asks.

use super::assemble::Assembly;
use super::claim::{Claim, Style};
use super::meaning::agree;
use super::person::{Person, account};
use super::reading::{Answer, Asked, Choice, MarkKind, NoteCode, Rule};
use super::word::{self, Noun};
use crate::model::{Draft, Fact, Field, Money, Post, Quantity, Span};

/// Posts of one creator.
const MOST_POSTS: usize = 1000;

/// Fees that are asked about.
const MOST_FEES: usize = 6;

/// A number that sets a fact, if nothing contradicts it.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub field: Field,
    pub value: Quantity,
    /// Its index among the person's claims.
    pub claim: usize,
    /// The post that it belongs to, from 1.
    pub post: usize,
    /// The list of one count each ("likes: 980, 1120") that it belongs to, from 1.
    pub list: usize,
}

/// Something asked about, and where.
pub(super) struct Open {
    /// `None` for a fee.
    pub field: Option<Field>,
    pub choices: Vec<Choice>,
    pub span: Span,
    pub line: u32,
}

/// A creator's claims by what came of them.
#[derive(Default)]
pub(super) struct Sorted {
    pub told: Vec<Told>,
    pub open: Vec<Open>,
    pub fees: Vec<(Money, Span)>,
    pub hidden: Vec<(Field, Span)>,
}

impl Assembly<'_> {
    /// Counts per post that come more than once are a list of posts.
    pub(super) fn posts(&mut self, person: &Person, told: &mut [Told], draft: &mut Draft, creator: usize) {
        let (groups, lists) = group(person, told);
        // Reach and impressions have no place in a post: a fact where there is one, asked about where there are several.
        for t in told.iter_mut().filter(|t| t.post > 0 && !in_post(t.field)) {
            (t.post, t.list) = (usize::MAX, 0);
        }
        // One of each kind is no list.
        if groups == 1 && lists == 0 && person.rows.is_empty() {
            for t in told {
                t.post = usize::from(t.post > 0) * usize::MAX;
            }
            return;
        }
        // The n-th values of all lists are one post's, if the lists are equally long and no other posts are told.
        let mut length = None;
        let mut i = 0;
        while let Some(t) = told.get(i).copied() {
            let mut end = i + 1;
            while t.list > 0 && told.get(end).is_some_and(|x| x.list == t.list) {
                end += 1;
            }
            let claim = person.claim(t.claim);
            if t.list > 0 && (*length.get_or_insert(end - i) != end - i || groups > 0) {
                self.skip(NoteCode::ListLengths, claim.span, claim.line, Some(t.field));
            } else {
                for t in told.get(i..end).unwrap_or_default() {
                    if (1..=MOST_POSTS).contains(&t.post) {
                        self.place(t, person.claim(t.claim).span, draft, creator);
                    }
                }
            }
            i = end;
        }
    }

    fn place(&mut self, t: &Told, span: Span, draft: &mut Draft, creator: usize) {
        while draft.posts.len() < t.post {
            draft.posts.push(Post::default());
        }
        let Some(post) = draft.posts.get_mut(t.post - 1) else { return };
        let slot = match t.field {
            Field::LikesPerPost => &mut post.likes,
            Field::CommentsPerPost => &mut post.comments,
            Field::SharesPerPost => &mut post.shares,
            Field::SavesPerPost => &mut post.saves,
            Field::ViewsPerPost => &mut post.views,
            _ => return,
        };
        if slot.is_none() {
            *slot = Some(Fact::pasted(t.value, span));
            self.mark(span, MarkKind::PostValue(t.field), creator);
        }
    }

    fn fact(&mut self, field: Field, value: Quantity, span: Span, draft: &mut Draft, creator: usize) {
        draft.set(field, Fact::pasted(value, span));
        self.mark(span, MarkKind::Field(field), creator);
    }

    /// One fact a field; a contradiction is asked about.
    pub(super) fn facts(&mut self, person: &Person, sorted: &mut Sorted, draft: &mut Draft, creator: usize) {
        for field in Field::ALL {
            let mut best: Option<Told> = None;
            let mut against: Vec<Told> = Vec::new();
            // What stands alone before what would have been a post.
            for single in [0, usize::MAX] {
                for t in sorted.told.iter() {
                    if t.field != field || t.post != single {
                        continue;
                    }
                    match &best {
                        None => best = Some(*t),
                        Some(b) if agree(person.claim(b.claim), person.claim(t.claim)) || b.value == t.value => {
                            // The one written in full says more.
                            if t.value.is_exact() && !b.value.is_exact() {
                                best = Some(*t);
                            }
                        }
                        Some(_) => {
                            if against.len() < 3 && against.iter().all(|x| x.value.value != t.value.value) {
                                against.push(*t);
                            }
                        }
                    }
                }
            }
            let Some(best) = best else { continue };
            let claim = person.claim(best.claim);
            if claim.quals & (word::MEDIAN | word::AVG) == word::MEDIAN && field.per_post() {
                draft.medians = true;
            }
            if against.is_empty() {
                self.fact(field, best.value, claim.span, draft, creator);
                continue;
            }
            let mut choices = vec![one_of(Asked::Field(field), Answer::Quantity(best.value))];
            for t in &against {
                choices.push(one_of(Asked::Field(field), Answer::Quantity(t.value)));
                let c = person.claim(t.claim);
                self.skip(NoteCode::Conflict, c.span, c.line, Some(field));
            }
            self.ask(creator, claim.span, choices);
        }
        for open in &mut sorted.open {
            if open.field.is_some() && !open.choices.iter().any(|c| is_told(c, draft)) {
                self.ask(creator, open.span, core::mem::take(&mut open.choices));
            }
        }
    }

    /// The price of a post; several are asked about.
    pub(super) fn fees(&mut self, sorted: &mut Sorted, draft: &mut Draft, creator: usize) {
        let mut choices = Vec::new();
        let mut place = None;
        for (m, span) in &sorted.fees {
            let again = |c: &Choice| matches!(c.value, Answer::Money(other) if other == *m);
            if choices.len() < MOST_FEES && !choices.iter().any(again) {
                choices.push(one_of(Asked::Fee, Answer::Money(*m)));
                place.get_or_insert(*span);
            }
        }
        let (certain, mut asked) = (choices.len(), false);
        for open in &mut sorted.open {
            if open.field.is_some() {
                continue;
            }
            if !asked {
                choices.append(&mut open.choices);
                place.get_or_insert(open.span);
            } else if certain == 0 {
                self.skip(NoteCode::UnreadMoney, open.span, open.line, None);
            }
            asked = true;
        }
        let Some(span) = place else { return };
        if let [Choice { value: Answer::Money(m), .. }] = choices.as_slice() {
            draft.fee = Some(Fact::pasted(*m, span));
            self.mark(span, MarkKind::Fee, creator);
        } else {
            choices.truncate(MOST_FEES);
            self.ask(creator, span, choices);
        }
    }
}

/// Whether a post of the draft holds this count.
fn in_post(field: Field) -> bool {
    matches!(
        field,
        Field::LikesPerPost | Field::CommentsPerPost | Field::SharesPerPost | Field::SavesPerPost | Field::ViewsPerPost
    )
}

/// One of several values that the text names.
pub(super) fn one_of(asked: Asked, value: Answer) -> Choice {
    Choice { asked, value, rule: Rule::OneOfSeveral }
}

/// Whether another place says it plainly ("12.5K ... 12,487"): no need to ask.
fn is_told(c: &Choice, draft: &Draft) -> bool {
    match (c.asked, c.value) {
        (Asked::Field(f), Answer::Quantity(q)) => {
            draft.fact(f).is_some_and(|x| x.value.low <= q.high && q.low <= x.value.high)
        }
        _ => false,
    }
}

/// Says of each number which post and which list it belongs to; returns how many of both there are.
fn group(person: &Person, told: &mut [Told]) -> (usize, usize) {
    let (mut groups, mut lists, mut place) = (0, 0, 0);
    // The line of the latest average, of the latest cell, of the account's latest counters.
    let (mut mean, mut last, mut row_at) = (0, 0, 0);
    let mut list_field = None;
    // Where the latest group begins.
    let mut begun = 0;
    let mut i = 0;
    while let Some(t) = told.get(i).copied() {
        i += 1;
        if !t.field.per_post() {
            continue;
        }
        let claim = person.claim(t.claim);
        let next = told.get(i).filter(|n| n.field == t.field).map(|n| person.claim(n.claim).style);
        let heads = next == Some(Style::Listed);
        let listed = claim.style == Style::Listed;
        if claim.quals & (word::AVG | word::MEDIAN) != 0 && !listed {
            mean = claim.line;
            if !heads {
                continue;
            }
        }
        if listed || heads {
            if !listed || list_field != Some(t.field) {
                lists += 1;
                place = 0;
                list_field = Some(t.field);
            }
            place += 1;
            set(told, i - 1, place, lists);
            continue;
        }
        if apart(person, told, i - 1, claim) {
            continue;
        }
        let mut row = false;
        while person.rows.get(row_at).is_some_and(|r| *r <= claim.line) {
            row_at += 1;
            row = true;
        }
        let cell = claim.style == Style::Cell;
        // "avg 1,240 likes 68 comments": the average is of both. Beside the counters of the account stands one of a kind;
        // several are posts after all.
        if !row && !cell && ((mean == claim.line && groups == 0) || beside(person, told, i - 1, claim)) {
            continue;
        }
        let again = || {
            told.get(begun..i - 1)
                .unwrap_or_default()
                .iter()
                .any(|x| x.post == groups && x.list == 0 && x.field == t.field)
        };
        if groups == 0 || row || (cell && claim.line != last) || again() {
            groups += 1;
            begun = i - 1;
        }
        last = claim.line;
        set(told, i - 1, groups, 0);
    }
    (groups, lists)
}

fn set(told: &mut [Told], at: usize, post: usize, list: usize) {
    if let Some(t) = told.get_mut(at) {
        (t.post, t.list) = (post, list);
    }
}

/// Whether a second of its kind on the claim's line is of another network or of another kind of posts: "TikTok views 40k,
/// YouTube views 12k", "12k views per reel, 2k per video". No average is of both.
fn apart(person: &Person, told: &[Told], at: usize, claim: &Claim) -> bool {
    let near = told.get(at.saturating_sub(1)..told.len().min(at + 2)).unwrap_or_default();
    near.iter().filter(|x| told.get(at).is_some_and(|t| t.field == x.field && t.claim != x.claim)).any(|x| {
        let c = person.claim(x.claim);
        let (from, to) = (c.span.start.min(claim.span.start), c.span.start.max(claim.span.start));
        let both = c.quals & claim.quals & word::PIECE != 0;
        let lead = if (c.quals | claim.quals) & word::PIECE != 0 { 40 } else { 0 };
        let next = person.mentions.partition_point(|m| m.span.start + lead <= from);
        c.line == claim.line && (both || person.mentions.get(next).is_some_and(|m| m.span.start < to))
    })
}

/// Whether the account's counters stand on the claim's line, and no second of its kind.
fn beside(person: &Person, told: &[Told], at: usize, claim: &Claim) -> bool {
    let Some(t) = told.get(at) else { return false };
    // A line of a profile holds few claims: those further away are not looked at.
    let (mut counters, mut alike) = (false, 0);
    for k in 0..13 {
        let c = person.claim(t.claim.saturating_sub(6) + k);
        counters |= c.line == claim.line && account(c.noun) && c.noun != Noun::Posts;
        if let Some(x) = told.get(at.saturating_sub(6) + k) {
            alike += usize::from(x.field == t.field && person.claim(x.claim).line == claim.line);
        }
    }
    counters && alike == 1
}
