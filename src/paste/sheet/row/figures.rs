//! The facts of a creator: counts, rates, a fee, the platform; of several posts, each of them.
//!
//! Knows which facts are a post's and which the account's. Refuses to take a second number for one fact.

use super::super::super::address;
use super::super::figure::{Figure, figure};
use super::super::head::account;
use super::super::record::Piece;
use super::super::{Meaning, Sheet};
use super::Rows;
use super::owners::Owner;
use super::taken::{price, read};
use crate::model::{Decimal, Draft, Fact, Field, Platform, Post, Provenance, Quantity, Span};

/// Facts of which a mean is made over the posts: the sum of their parts, of how many, and where the first stands.
type Means = [(Field, i64, i64, Span); 3];

/// Posts of one creator.
const MOST_POSTS: usize = 1000;

/// Names of platforms that are remembered.
const MOST_KNOWN: usize = 16;

impl Rows<'_> {
    /// Everything of a creator but the names, into a draft whose memory is used again.
    pub fn numbers(&mut self, row: usize, into: &mut Draft) {
        into.handle = None;
        into.name = None;
        into.platform = None;
        into.fee = None;
        into.medians = self.plan.medians;
        into.facts.clear();
        into.posts.clear();
        into.hidden.clear();
        let sheet = self.hand.sheet;
        let owner = sheet.owner(row);
        // A platform that the headers of counts name is as certain as they are.
        if let Some(p) = usize::from(owner.account).checked_sub(1).and_then(|a| sheet.accounts.get(a))
            && let Some(span) = sheet.told(*p)
        {
            into.platform = Some(Fact { value: *p, provenance: Provenance::Implied(span) });
        }
        if let Some((p, c)) = self.plan.platform
            && let Some(span) = sheet.headers.get(usize::from(c)).copied().flatten()
        {
            into.platform = Some(Fact { value: p, provenance: Provenance::Implied(span) });
        }
        let several = owner.rows > 1;
        // Of reach and impressions posts keep nothing: their mean is the fact.
        let mut means: Means = [(Field::ReachPerPost, 0, 0, Span::default()); 3];
        for i in 0..owner.rows {
            if i as usize >= MOST_POSTS {
                break;
            }
            self.hand.open(sheet.nth(owner, i));
            let mut post = Post::default();
            for i in 0..self.used.len() {
                let c = self.used.get(i).copied().unwrap_or_default();
                self.take(c, owner, several.then_some((&mut post, &mut means)), into);
            }
            if several {
                into.posts.push(post);
            }
        }
        for (field, sum, n, span) in means {
            if let Some(mean) = sum.checked_div(n) {
                let value = Quantity::exact(Decimal::from_parts(mean));
                into.set(field, Fact { value, provenance: Provenance::Implied(span) });
            }
        }
    }

    /// Takes a cell in; of one of several posts, into that post.
    fn take(&mut self, c: usize, owner: Owner, of: Option<(&mut Post, &mut Means)>, into: &mut Draft) {
        let (Some(column), Some(take)) = (self.plan.columns.get(c), self.plan.takes.get(c)) else { return };
        let (meaning, take) = (column.meaning, *take);
        if !self.hand.sheet.is_of(owner, column) {
            return;
        }
        match meaning {
            Meaning::Field(field) if take.on => {
                let Some(piece) = self.hand.piece(c) else { return };
                match figure(self.hand.text, piece, &mut self.hand.desk) {
                    Figure::Number(n, _) => {
                        let Ok(q) = read(&n, take, field) else { return };
                        let fact = Fact::pasted(q, piece.span());
                        if let Some((post, means)) = of.filter(|_| field.per_post()) {
                            let slot = match field {
                                Field::LikesPerPost => &mut post.likes,
                                Field::CommentsPerPost => &mut post.comments,
                                Field::SharesPerPost => &mut post.shares,
                                Field::SavesPerPost => &mut post.saves,
                                Field::ViewsPerPost => &mut post.views,
                                _ => {
                                    let place = means.iter_mut().find(|m| m.0 == field || m.2 == 0);
                                    if let Some((of, sum, n, span)) = place {
                                        (*of, *span) = (field, if *n == 0 { piece.span() } else { *span });
                                        *sum = sum.saturating_add(q.value.parts());
                                        *n += 1;
                                    }
                                    return;
                                }
                            };
                            *slot = Some(fact);
                        } else if into.fact(field).is_none() {
                            into.set(field, fact);
                        }
                    }
                    Figure::Hidden if of.is_none() && into.fact(field).is_none() && !into.is_hidden(field) => {
                        into.hidden.push((field, piece.span()));
                    }
                    _ => {}
                }
            }
            Meaning::Fee if take.on => {
                let Some(piece) = self.hand.piece(c) else { return };
                if let Figure::Number(n, _) = figure(self.hand.text, piece, &mut self.hand.desk)
                    && let Ok(money) = price(&n, take)
                    && into.fee.is_none()
                {
                    into.fee = Some(Fact::pasted(money, piece.span()));
                }
            }
            Meaning::Platform => {
                let Some(piece) = self.hand.piece(c) else { return };
                if let Some(value) = self.platform(piece) {
                    into.platform = Some(Fact::pasted(value, piece.span()));
                }
            }
            Meaning::Url | Meaning::Handle | Meaning::Account | Meaning::Name => {
                let Some(piece) = self.hand.piece(c) else { return };
                if into.platform.as_ref().is_none_or(|p| matches!(p.provenance, Provenance::Implied(_)))
                    && let Some((value, _)) = address::profile(&self.hand.address(piece).0)
                {
                    into.platform = Some(Fact::pasted(value, piece.span()));
                }
            }
            _ => {}
        }
    }

    /// The platform that a cell names.
    pub(super) fn platform(&mut self, piece: Piece) -> Option<Platform> {
        let raw = piece.raw(self.hand.text);
        if let Some((_, found)) = self.known.iter().find(|(cell, _)| cell == raw) {
            return *found;
        }
        let found = account(&piece.text(self.hand.text)).map(|(platform, _)| platform);
        if self.known.len() < MOST_KNOWN {
            self.known.push((raw.to_owned(), found));
        }
        found
    }
}

impl Sheet {
    /// The first header that names a platform.
    fn told(&self, platform: Platform) -> Option<Span> {
        let c = self.labels.iter().position(|l| l.platform == Some(platform))?;
        self.headers.get(c).copied().flatten()
    }
}
