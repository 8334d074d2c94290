//! A document as the page: a part of the reducer.
//!
//! A link only fills in: it is one step that can be taken back with all that it brought, it saves nothing and tells the host
//! nothing. Refuses what the fields of the page would refuse.

use super::super::action::Edit;
use super::super::compare::Order;
use super::super::pitch::Reader;
use super::super::plan::{Blank, Brief, Change};
use super::super::review::Cursor;
use super::super::source::Source;
use super::super::state::{Face, State};
use super::names;
use crate::share::{self, Creator, Document, Model, Opened, Pitch, Refusal, Scheme, Wishes, decode};
use std::rc::Rc;

/// What came of a link, to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    /// It was opened.
    Opened {
        /// How many creators it tells of.
        creators: usize,
        /// Its numbers were left out on purpose.
        is_bare: bool,
        /// Whether this version knows all that it tells.
        is_whole: bool,
        /// The model that made the figures which the sender saw; another than [`Model::now`] may make others.
        made_by: Model,
        /// Something was there before, which is one step back.
        is_over: bool,
    },
    /// It was not, and all stays as it was.
    Refused(Refusal),
}

impl State {
    /// Opens a link: all of it, its fragment, or its token.
    #[inline(never)] // A door.
    pub(in super::super) fn follow(&mut self, link: &str) {
        let fragment = link.split_once('#').map_or(link, |(_, fragment)| fragment);
        let token = share::found(fragment).unwrap_or(fragment).trim();
        let Opened { document, is_whole } = match decode(token) {
            Ok(opened) => opened,
            Err(refusal) => return self.followed = Some(Followed::Refused(refusal)),
        };
        let followed = Followed::Opened {
            creators: document.creators.len(),
            is_bare: document.is_bare,
            is_whole,
            made_by: document.made_by,
            is_over: !self.is_bare(),
        };
        self.filled(&token.into(), document);
        self.followed = Some(followed);
    }

    fn filled(&mut self, token: &Rc<str>, document: Document) {
        let Document {
            tab, selected, brand, goal, scheme, assumptions, is_lent, wishes, brief, pitch, creators, ..
        } = document;
        let mut id = 0;
        self.step_whole();
        if !creators.is_empty() {
            id = self.fresh_id();
            let mut source = Source { id, ..Source::default() };
            source.edits = said(&creators);
            source.follow(token.clone(), creators);
            self.sources = vec![Rc::new(source)];
            (self.shown, self.selection) = (0, selected as usize);
            self.cursor = Cursor { row: self.selection, ..Cursor::default() };
            self.cursor.near();
            self.incoming = None;
            self.face = Face::Marked;
            self.epoch += 1;
            self.relink();
        }
        self.assumptions = Rc::new(assumptions);
        self.lent = is_lent && self.assumptions.basket.is_some();
        self.scheme = names::scheme(scheme);
        if let Scheme::Custom(from, to) = scheme {
            self.custom = (from, to);
        }
        self.goal = goal;
        self.brand = brand.as_str().into();
        self.order = order(&wishes);
        self.brief = planned(&brief, id);
        self.presented = pitch.is_shown.then_some(Reader::Guest);
        self.pitch = Rc::new(Pitch { is_shown: false, ..pitch });
        self.tab = names::TABS.iter().find(|(_, theirs)| *theirs == tab).map_or(self.tab, |(ours, _)| *ours);
        self.editor = None;
        self.misread.clear();
    }
}

/// What the sender said about creators that no draft holds.
fn said(creators: &[Creator]) -> Vec<(usize, Edit)> {
    let mut all = Vec::new();
    for (at, creator) in creators.iter().enumerate() {
        all.extend(creator.right.iter().map(|right| (at, Edit::BothRight(names::right(*right).into()))));
        all.extend(creator.same.map(|same| (at, Edit::Same(same))));
        all.extend((!creator.note.is_empty()).then(|| (at, Edit::Note(creator.note.as_str().into()))));
    }
    all
}

fn order(wishes: &Wishes) -> Order {
    let turned = wishes.turned.iter().filter_map(|column| names::column(*column));
    Order {
        sorted: wishes.sorted.and_then(|(column, is_reversed)| Some((names::column(column)?, is_reversed))),
        turned: turned.fold(0, |mask, column| mask | 1 << column as u32),
        counting: wishes.counting,
        platform: wishes.platform,
        tier: wishes.tier.and_then(names::tier),
        base: wishes.base,
        text: wishes.text.as_str().into(),
        topic: wishes.topic.as_str().into(),
        ..Order::default()
    }
}

/// The brief, for the creators of the source with this number.
fn planned(told: &share::Brief, id: u32) -> Brief {
    let mut brief = Brief::default();
    let blanks = [
        (Blank::Budget, told.budget),
        (Blank::Hours, told.hours),
        (Blank::MostPosts, told.most_posts.map(f64::from)),
        (Blank::MostEach, told.most_each),
        (Blank::AtLeast, told.at_least.map(f64::from)),
        (Blank::AtMost, told.at_most.map(f64::from)),
        (Blank::Overlap, told.overlap),
    ];
    let set = blanks.into_iter().map(|(blank, value)| Change::Set(blank, value));
    let shares = told.shares.iter().map(|bound| Change::Share(bound.of, bound.is_least, Some(bound.share)));
    let locks = told.locks.iter().map(|(who, lock)| Change::Lock((id, *who as usize), Some(*lock)));
    set.chain(shares).chain(locks).for_each(|change| brief.change(change));
    brief.is_bad_case = told.is_bad_case;
    brief
}
