//! The page as a document: everybody of all sources, one after the other, and all that is assumed and wanted.
//!
//! Counts what has no place in a link: pasted texts beside the first (what was counted in them goes along), asks, questions
//! that nobody has answered (what they are about is not told, as on the page), texts that are not here yet. Refuses to cut a
//! list short: two hundred creators or none.

use super::super::action::{Beside, Edit};
use super::super::compare::Order;
use super::super::links::Place;
use super::super::plan::{Blank, Brief};
use super::super::state::{State, drafted, is_answered};
use super::super::{soft, source::Source};
use super::names;
use crate::evidence::tiers::SchemeId;
use crate::model::{Draft, Fact, Provenance, Soft, Span, handle};
use crate::paste::Status;
use crate::share::{self, Creator, Document, Line, MOST_CREATORS, Model, Pitch, Unfit, Wishes, is_drawing};

/// What does not go along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Texts beside the first: comments, bio and captions, dated posts. What was counted in them goes along.
    pub texts: usize,
    /// What creators ask for, as pasted.
    pub asks: usize,
    /// Questions that nobody has answered.
    pub questions: usize,
    /// Sources whose text is not here or was not read.
    pub unread: usize,
    /// A logo that is a picture of dots.
    pub logos: usize,
}

impl Left {
    /// Whether all goes along.
    pub fn is_nothing(&self) -> bool {
        *self == Left::default()
    }
}

/// A page as a document, and what is not in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// It.
    pub document: Document,
    /// What is not.
    pub left: Left,
}

/// The page as a document.
///
/// # Errors
/// Where there are too many creators for a link.
#[inline(never)] // A door.
pub fn shared(state: &State) -> Result<Shared, Unfit> {
    let creators = state.count();
    if creators > MOST_CREATORS {
        return Err(Unfit::TooMany { creators });
    }
    let mut left =
        Left { unread: state.sources.iter().filter(|source| source.is_missing()).count(), ..Left::default() };
    left.logos = usize::from(!state.pitch.logo.is_empty() && !is_drawing(&state.pitch.logo));
    // Where somebody stands in the document whose lines these are.
    let mut places: Vec<(Place, u32)> = Vec::new();
    let mut document = settings(state);
    for (at, source) in state.sources.iter().enumerate() {
        left.questions += asked(source);
        for place in (0..source.len()).map(|row| (at, row)) {
            let link = state.linked_at(place);
            let known = link.and_then(|link| places.iter().find(|(other, _)| *other == link.old));
            if let Some((_, index)) = known.filter(|_| link.is_some_and(|link| link.new == place)).copied() {
                places.push((place, index));
                continue;
            }
            places.push((place, document.creators.len() as u32));
            document.creators.push(creator(state, place, &mut left));
        }
    }
    apart(state, &places, &mut document);
    let index = |place: Place| places.iter().find(|(other, _)| *other == place).map(|(_, index)| *index);
    document.selected = index((state.shown, state.selection)).unwrap_or_default();
    let of = |id: u32| state.sources.iter().position(|source| source.id == id);
    let lock = |((id, row), lock): &((u32, usize), _)| Some((index((of(*id)?, *row))?, *lock));
    document.brief.locks = state.brief.locks.iter().filter_map(lock).collect();
    Ok(Shared { document, left })
}

/// All but the creators and what is wanted of them.
pub fn settings(state: &State) -> Document {
    Document {
        made_by: Model::now(),
        tab: names::TABS.iter().find(|(ours, _)| *ours == state.tab).map_or(share::Tab::Look, |(_, theirs)| *theirs),
        brand: Line::of(&state.brand),
        goal: state.goal,
        scheme: names::share_scheme(state.scheme, if state.scheme == SchemeId::Custom { state.custom } else { (0, 0) }),
        assumptions: *state.assumptions,
        is_lent: state.lent,
        wishes: wishes(&state.order),
        brief: brief(&state.brief),
        pitch: pitch(state),
        ..Document::default()
    }
}

fn wishes(order: &Order) -> Wishes {
    let turned = share::Column::ALL.into_iter().filter(|column| {
        let ours = names::column(*column);
        ours.is_some_and(|ours| order.turned & 1 << ours as u32 != 0)
    });
    Wishes {
        sorted: order.sorted.and_then(|(column, is_reversed)| Some((names::share_column(column)?, is_reversed))),
        turned: turned.collect(),
        counting: order.counting,
        platform: order.platform,
        tier: order.tier.and_then(names::share_tier),
        base: order.base,
        text: Line::of(&order.text),
        topic: Line::of(&order.topic),
    }
}

/// Without a logo that is too large for a link.
fn pitch(state: &State) -> Pitch {
    let mut pitch = Pitch { is_shown: state.reader().is_some(), ..(*state.pitch).clone() };
    if !is_drawing(&pitch.logo) {
        pitch.logo = String::new();
    }
    pitch
}

fn brief(brief: &Brief) -> share::Brief {
    let count = |blank: Blank| brief.get(blank).map(|x| x as u32);
    share::Brief {
        budget: brief.get(Blank::Budget),
        hours: brief.get(Blank::Hours),
        most_posts: count(Blank::MostPosts),
        most_each: brief.get(Blank::MostEach),
        at_least: count(Blank::AtLeast),
        at_most: count(Blank::AtMost),
        overlap: brief.get(Blank::Overlap),
        is_bad_case: brief.is_bad_case,
        shares: brief.shares.clone(),
        locks: Vec::new(),
    }
}

/// How many questions about it are open.
fn asked(source: &Source) -> usize {
    let columns = source.reading.sheet.as_ref().map_or(0, |sheet| {
        let rows = sheet.under(&source.text, &source.says);
        rows.columns().iter().filter(|column| column.status != Status::Settled).count()
    });
    let open = source.reading.questions.iter().filter(|question| {
        question.column.is_none() && !source.edits_of(question.creator).any(|edit| is_answered(edit, question))
    });
    columns + open.count()
}

fn creator(state: &State, place: Place, left: &mut Left) -> Creator {
    let link = state.linked_at(place);
    let mut creator = Creator { draft: drafted(&state.sources, link.as_ref(), place), ..Creator::default() };
    forget_places(&mut creator.draft);
    // What was told later stands before what was told earlier.
    for place in [link.map(|link| link.new), link.map_or(Some(place), |link| Some(link.old))].into_iter().flatten() {
        let Some(source) = state.sources.get(place.0) else { continue };
        creator.soft = creator.soft.over(soft_of(state, source, place));
        creator.same = creator.same.or(source.is_same(place.1));
        for edit in source.edits_of(place.1) {
            match edit {
                Edit::BothRight(key) => {
                    let right = names::share_right(key);
                    creator.right.extend(right.filter(|right| !creator.right.contains(right)));
                }
                Edit::Note(note) => creator.note = Line::of(note),
                Edit::Beside(Beside::Ask, text) => left.asks += usize::from(!text.is_empty()),
                Edit::Beside(_, text) => left.texts += usize::from(!text.is_empty()),
                _ => {}
            }
        }
    }
    creator
}

/// What is told softly at this place: by texts that stand beside it, and by a link.
fn soft_of(state: &State, source: &Source, place: Place) -> Soft {
    let told = source.soft(place.1);
    if !source.edits_of(place.1).any(|edit| matches!(edit, Edit::Beside(..))) {
        return told;
    }
    let draft = drafted(&state.sources, state.linked_at(place).as_ref(), place);
    let mut there = state.clone();
    (there.shown, there.selection, there.draft) = (place.0, place.1, draft);
    soft::of(&there).over(told)
}

/// Somebody of the same handle in another source was never taken for the same: in one list they would be.
fn apart(state: &State, places: &[(Place, u32)], document: &mut Document) {
    let keys: Vec<(usize, u64, usize)> = places
        .iter()
        .filter_map(|((source, _), index)| {
            let key = handle::key(&document.creators.get(*index as usize)?.draft);
            Some((*source, key, *index as usize))
        })
        .collect();
    let same_source = |source: usize, key: u64| keys.iter().filter(|(s, k, _)| (*s, *k) == (source, key)).count() > 1;
    for (source, key, index) in &keys {
        let elsewhere = keys.iter().any(|(s, k, i)| *key != 0 && k == key && s != source && i != index);
        if elsewhere
            && !same_source(*source, *key)
            && let Some(creator) = document.creators.get_mut(*index)
            && state.sources.len() > 1
        {
            creator.same = creator.same.or(Some(false));
        }
    }
}

/// A link has no text that facts could be places in.
fn forget_places(draft: &mut Draft) {
    fn forget<T>(fact: &mut Option<Fact<T>>) {
        if let Some(fact) = fact {
            fact.provenance = nowhere(fact.provenance);
        }
    }
    forget(&mut draft.handle);
    forget(&mut draft.name);
    forget(&mut draft.platform);
    forget(&mut draft.fee);
    for (_, fact) in &mut draft.facts {
        fact.provenance = nowhere(fact.provenance);
    }
    for post in &mut draft.posts {
        [&mut post.likes, &mut post.comments, &mut post.shares, &mut post.saves, &mut post.views]
            .into_iter()
            .for_each(forget);
    }
    for (_, span) in &mut draft.hidden {
        *span = Span::default();
    }
}

fn nowhere(provenance: Provenance) -> Provenance {
    match provenance {
        Provenance::Pasted(_) => Provenance::Pasted(Span::default()),
        Provenance::Answered(_) => Provenance::Answered(Span::default()),
        Provenance::Typed => Provenance::Typed,
        Provenance::Implied(_) => Provenance::Implied(Span::default()),
    }
}
