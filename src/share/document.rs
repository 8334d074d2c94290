//! What a link tells: everything that a person knows, assumes and wants, without the texts that it was read from.
//!
//! Plain data in terms of the model. Refuses to know the page: what of it is kept has names of its own here, which stay what
//! they are however the page changes.

use super::brief::Brief;
use super::pitch::Pitch;
use super::wishes::{Scheme, Tab, Wishes};
use super::words::Line;
use crate::model::{Assumptions, Draft, Fact, Field, Post, Quantity, Soft};
use crate::report::MODEL_VERSION;

/// The whole of it. Spans of its facts are empty: there is no text that they could be places in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its numbers were left out on purpose ([`Document::without_numbers`]).
    pub is_bare: bool,
    /// The model that made the figures which the sender saw.
    pub made_by: Model,
    /// The part of the page that was open.
    pub tab: Tab,
    /// Who was looked at, by the place in [`Document::creators`].
    pub selected: u32,
    /// What the brand stands for, as typed.
    pub brand: Line,
    /// How much each stage of the buyer's journey is wanted, 0 to 3.
    pub goal: [u8; 4],
    /// How tiers are named.
    pub scheme: Scheme,
    /// What is assumed.
    pub assumptions: Assumptions,
    /// The basket value came with a sample.
    pub is_lent: bool,
    /// What is wanted of the table.
    pub wishes: Wishes,
    /// What is wanted of a plan.
    pub brief: Brief,
    /// What a pitch page says beside them.
    pub pitch: Pitch,
    /// Everybody.
    pub creators: Vec<Creator>,
}

/// One creator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Creator {
    /// What is known, with how it is known.
    pub draft: Draft,
    /// What texts beside the first came to.
    pub soft: Soft,
    /// Contradictions that the person said are right on both sides.
    pub right: Vec<Right>,
    /// Another line tells of the same person, and this one is left out; or it tells of somebody else.
    pub same: Option<bool>,
    /// What the person noted.
    pub note: Line,
}

/// A contradiction, by what does not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// The first is above the second.
    Above(Field, Field),
    /// The rate that the text states.
    Rate,
    /// How many posts were counted.
    Posts,
    /// An average that lies outside the list of posts.
    Outside(Field),
}

/// A version of the estimate model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Model {
    /// Changes with a rule.
    pub rules: u32,
    /// Changes with any digit.
    pub digits: u32,
}

impl Model {
    /// The model of this program.
    pub fn now() -> Model {
        let mut parts = [0_u32; 2];
        for (slot, part) in parts.iter_mut().zip(MODEL_VERSION.split('.')) {
            *slot = part.bytes().fold(0, |n, b| n * 10 + u32::from(b.wrapping_sub(b'0')));
        }
        let [rules, digits] = parts;
        Model { rules, digits }
    }
}

/// The counts of a post, in the order of the token.
pub(super) fn parts(post: &Post) -> [&Option<Fact<Quantity>>; 5] {
    [&post.likes, &post.comments, &post.shares, &post.saves, &post.views]
}

impl Document {
    /// The same without any number that a person told or was told: who, where, what is chosen and in what order remain.
    ///
    /// Left out are all facts of creators, fees, posts, what was counted in their texts, notes (nobody can say whether a
    /// figure stands in one), amounts and rates among the assumptions, and of a plan the money, the hours, the shares and the
    /// overlap, of a pitch page its words. What is booked, how it is paid and named, sorted and sifted stays, and how many of what: a deal of one reel and
    /// three stories is no figure about anybody.
    #[must_use]
    pub fn without_numbers(&self) -> Document {
        let a = &self.assumptions;
        let assumptions = Assumptions {
            currency: a.currency,
            payment: a.payment,
            format: a.format,
            posts: a.posts,
            also: a.also,
            fit: a.fit,
            rights: a.rights,
            paid_ads: a.paid_ads,
            exclusive: a.exclusive,
            rush: a.rush,
            ..Assumptions::default()
        };
        let creators = self.creators.iter().map(|creator| Creator {
            draft: Draft {
                handle: creator.draft.handle.clone(),
                name: creator.draft.name.clone(),
                platform: creator.draft.platform.clone(),
                ..Draft::default()
            },
            same: creator.same,
            ..Creator::default()
        });
        Document {
            is_bare: true,
            assumptions,
            is_lent: false,
            brief: self.brief.without_numbers(),
            pitch: self.pitch.without_words(),
            creators: creators.collect(),
            ..self.clone()
        }
    }
}

/// Whether an amount is in order, as any amount in a link is.
pub(super) fn ordered(quantity: Quantity) -> bool {
    quantity.low <= quantity.value && quantity.value <= quantity.high
}
