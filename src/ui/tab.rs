//! The parts of the page where there are several creators: look at one, compare all, plan whom to book.

use super::action::Action;
use super::hears::{Act, Hears};
use super::linked::Change;
use super::markup::{Pen, markup};
use super::state::State;
use crate::text::Label;
use yew::{Html, NodeRef};

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// The text, what was read in it, and one creator.
    #[default]
    Look,
    /// All creators beside each other.
    Compare,
    /// Whom to book.
    Plan,
    /// What is shown to whom it is for.
    Pitch,
}

impl Tab {
    /// Every part, in the order of the list.
    pub const ALL: [Tab; 4] = [Tab::Look, Tab::Compare, Tab::Plan, Tab::Pitch];

    /// The key in `data-tab` and in the journal.
    pub const fn key(self) -> &'static str {
        match self {
            Tab::Look => "look",
            Tab::Compare => "compare",
            Tab::Plan => "plan",
            Tab::Pitch => "pitch",
        }
    }

    const fn name(self) -> Label {
        match self {
            Tab::Look => Label::TabLook,
            Tab::Compare => Label::TabCompare,
            Tab::Plan => Label::TabPlan,
            Tab::Pitch => Label::TabPitch,
        }
    }
}

/// The list of parts; of one creator there is nothing to compare and to plan.
#[inline(never)] // A door.
pub fn tabs(state: &State, act: &Act, share: &NodeRef) -> Html {
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    markup!(
        pen: "<nav class='tabs' aria-label={} data-test='tabs'>{}{}</nav>",
        Label::Tabs,
        for tab in Tab::ALL {
            if !state.is_many() && matches!(tab, Tab::Compare | Tab::Plan) {
                continue;
            }
            markup!(
                pen: "<button type='button' data-kind={} aria-current={} onclick={}>{}</button>",
                tab.key(),
                (state.tab() == tab).then_some("page"),
                Hears::Click(Action::Tab(tab)),
                tab.name()
            );
        },
        linker(pen, share)
    );
    pen.done()
}

/// What opens the desk at which a link is made.
pub fn linker(pen: &mut Pen<'_>, node: &NodeRef) {
    markup!(
        pen: "<button type='button' class='ghost' data-test='share' ref={} onclick={}>{}</button>",
        node,
        Hears::Click(Action::Linked(Change::Desk(true))),
        Label::CopyLink
    );
}
