//! All that a link brings beside creators, to come back to: what is assumed, and what is wanted of the table and of a plan.
//!
//! Knows what a step of a person does not change, and a link does. Refuses to know creators: `past` keeps them.

use super::super::compare::Order;
use super::super::pitch::Reader;
use super::super::plan::Brief;
use super::super::state::State;
use super::super::tab::Tab;
use crate::evidence::tiers::SchemeId;
use crate::model::Assumptions;
use crate::share::Pitch;
use std::rc::Rc;

/// It.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    assumptions: Rc<Assumptions>,
    lent: bool,
    scheme: SchemeId,
    custom: (u64, u64),
    goal: [u8; 4],
    brand: Rc<str>,
    order: Order,
    brief: Brief,
    pitch: Rc<Pitch>,
    presented: Option<Reader>,
    tab: Tab,
}

impl State {
    /// What is assumed and wanted now.
    #[inline(never)] // A door.
    pub(in super::super) fn wanted(&self) -> Rc<Wanted> {
        Rc::new(Wanted {
            assumptions: self.assumptions.clone(),
            lent: self.lent,
            scheme: self.scheme,
            custom: self.custom,
            goal: self.goal,
            brand: self.brand.clone(),
            order: self.order.clone(),
            brief: self.brief.clone(),
            pitch: self.pitch.clone(),
            presented: self.presented,
            tab: self.tab,
        })
    }

    /// Assumes and wants that again.
    #[inline(never)] // A door.
    pub(in super::super) fn want(&mut self, wanted: &Wanted) {
        self.assumptions = wanted.assumptions.clone();
        (self.lent, self.scheme, self.custom) = (wanted.lent, wanted.scheme, wanted.custom);
        (self.goal, self.brand, self.tab) = (wanted.goal, wanted.brand.clone(), wanted.tab);
        (self.order, self.brief) = (wanted.order.clone(), wanted.brief.clone());
        (self.pitch, self.presented) = (wanted.pitch.clone(), wanted.presented);
        self.misread.clear();
    }
}
